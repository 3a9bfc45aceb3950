//! The doors from the desk's side: one attempt at a time, one answer to an attempt, each door until
//! its end, and what is said when a way does not work.

use std::net::{SocketAddr, TcpStream};

use end_to_end::OwnPartner;
use journey::clock::FixedClock;

use super::*;

const WEBSITE: &str = "https://app.example.in/callback";

/// A desk with a partner whose redirect URI is this one.
async fn registered(redirect_uri: &str) -> (Desk, Stage) {
    let (desk, stage) = unused();
    open(&desk, &stage, redirect_uri).await;
    (desk, stage)
}

async fn open(desk: &Desk, stage: &Stage, redirect_uri: &str) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("own.lockstep.json");
    OwnPartner::at("https://locker.example.in/public", redirect_uri).write(&file);
    stage.0.lock().unwrap().chosen = Some(file);
    desk.open_partner_file().await.unwrap();
}

fn spare_uri(scheme: &str) -> (String, SocketAddr) {
    let port = journey::callback::spare_port(&mut rand::rng()).unwrap();
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    (format!("{scheme}://127.0.0.1:{port}/callback"), address)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_door_that_suits_the_redirect_uri_is_proposed_and_no_impossible_one_is_open() {
    for (redirect_uri, proposed, browser) in [
        (WEBSITE, Door::Window, false),
        ("http://localhost:28765/cb", Door::Browser, true),
        ("https://localhost:28765/cb", Door::Window, true),
        ("partner-app://callback", Door::Link, false),
    ] {
        let (desk, _stage) = registered(redirect_uri).await;
        let doors = desk.prepare_sign_in().unwrap().attempt.unwrap().doors;
        let found: Vec<_> = doors.iter().filter(|it| it.proposed).collect();
        assert_eq!(
            (found.len(), found[0].door),
            (1, proposed),
            "{redirect_uri}"
        );
        let row = doors.iter().find(|it| it.door == Door::Browser).unwrap();
        assert_eq!(row.available, browser, "{redirect_uri}");
        assert_eq!(
            row.reason.is_none(),
            browser,
            "a door that is shut says why"
        );
        assert!(
            doors
                .iter()
                .any(|it| it.door == Door::Paste && it.available)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_answer_twice_counts_once_and_the_listener_is_gone_after_it() {
    let (redirect_uri, address) = spare_uri("http");
    let (desk, stage) = registered(&redirect_uri).await;
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Browser).await.unwrap();
    let state = state_of(&stage.browser_address());
    let answer = format!("{redirect_uri}?code=c0de&state={state}");
    TcpStream::connect(address).expect("the listener is there before the answer");
    let view = desk.paste_callback(&answer).unwrap();
    assert_eq!(
        stage_of(&view),
        Some(AttemptStage::Returned),
        "paste works beside a listener"
    );

    let again = desk.paste_callback(&answer).unwrap_err();
    assert_eq!(again.code, "not-yet", "a replay");
    let other = format!("{redirect_uri}?code=another&state={state}");
    desk.paste_callback(&other).unwrap_err();
    assert_eq!(stage_of(&desk.view()), Some(AttemptStage::Returned));
    for _ in 0..100 {
        if TcpStream::connect(address).is_err() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the listener goes on although it is done");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_attempt_ends_the_one_before_and_its_answer_is_a_strangers() {
    let (desk, stage) = registered(WEBSITE).await;
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Window).await.unwrap();
    let first = state_of(&stage.window_address());
    let report = Arc::clone(&stage.0.lock().unwrap().window.as_ref().unwrap().1);
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Window).await.unwrap();
    let old = format!("{WEBSITE}?code=c&state={first}");
    report(Seen::Callback(old.clone()));
    assert_eq!(
        stage_of(&desk.view()),
        Some(AttemptStage::Waiting),
        "by its own window"
    );
    assert_eq!(
        desk.paste_callback(&old).unwrap_err().code,
        "state-mismatch"
    );
    let second = state_of(&stage.window_address());
    desk.paste_callback(&format!("{WEBSITE}?code=c&state={second}"))
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_that_goes_to_the_redirect_uri_does_not_end_the_attempt() {
    let (desk, stage) = registered(WEBSITE).await;
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Window).await.unwrap();
    for stray in [
        "",
        "?",
        "?session_code=abc",
        "?error=login_required",
        "#code=c",
    ] {
        stage.window_sees(Seen::Callback(format!("{WEBSITE}{stray}")));
        assert_eq!(
            stage_of(&desk.view()),
            Some(AttemptStage::Waiting),
            "{stray:?}"
        );
    }
    let state = state_of(&stage.window_address());
    stage.window_sees(Seen::Callback(format!("{WEBSITE}?code=c&state={state}")));
    assert_eq!(stage_of(&desk.view()), Some(AttemptStage::Returned));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_insists_on_https_is_named_while_the_attempt_goes_on() {
    let (redirect_uri, address) = spare_uri("http");
    let (desk, stage) = registered(&redirect_uri).await;
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Browser).await.unwrap();
    let mut browser = TcpStream::connect(address).unwrap();
    std::io::Write::write_all(&mut browser, b"\x16\x03\x01\x02\x00\x01").unwrap();
    let told = |view: &DeskView| view.attempt.as_ref().unwrap().failure.is_some();
    let view = until(&desk, told).await;
    let error = failure(&view);
    assert_eq!(error.code, "https-only");
    is_a_sentence(&error);
    assert_eq!(
        stage_of(&view),
        Some(AttemptStage::Waiting),
        "paste works all the same"
    );
    let state = state_of(&stage.browser_address());
    desk.paste_callback(&format!("{redirect_uri}?code=c&state={state}"))
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_https_address_of_this_machine_is_listened_on_with_a_certificate_that_is_kept_and_shown()
{
    let (redirect_uri, address) = spare_uri("https");
    let vault = Arc::new(MemoryVault::default());
    let (desk, stage) = keeping_in(vault.clone());
    open(&desk, &stage, &redirect_uri).await;
    let view = desk.prepare_sign_in().unwrap();
    let attempt = view.attempt.unwrap();
    let row = attempt
        .doors
        .iter()
        .find(|it| it.door == Door::Browser)
        .unwrap();
    let note = row.note.as_ref().expect("what the browser will say");
    assert!(
        note.contains("not private") && note.contains("Advanced"),
        "{note}"
    );
    assert!(
        attempt.certificate.is_none(),
        "none is made before it is needed"
    );

    let view = desk.open_door(Door::Browser).await.unwrap();
    let shown = view.attempt.unwrap().certificate.expect("one to compare");
    let kept = vault
        .get(journey::callback::IDENTITY_ACCOUNT)
        .unwrap()
        .unwrap();
    assert!(
        !serde_json::to_string(&desk.view())
            .unwrap()
            .contains(kept.expose())
    );
    let mut plain = TcpStream::connect(address).unwrap();
    std::io::Write::write_all(&mut plain, b"GET /callback HTTP/1.1\r\n\r\n").unwrap();
    let mut told = String::new();
    std::io::Read::read_to_string(&mut plain, &mut told).unwrap();
    assert!(
        told.starts_with("HTTP/1.1 400") && told.contains("https"),
        "{told}"
    );

    desk.prepare_sign_in().unwrap();
    let view = desk.open_door(Door::Browser).await.unwrap();
    let again = view.attempt.unwrap().certificate.unwrap();
    assert_eq!(
        again.fingerprint, shown.fingerprint,
        "the browser is convinced once"
    );
    let view = desk.open_door(Door::Window).await.unwrap();
    assert!(
        view.attempt.unwrap().certificate.is_none(),
        "this door shows none"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn forgetting_everything_takes_the_certificate_of_this_machine_out_of_the_keychain() {
    let (redirect_uri, _) = spare_uri("https");
    let vault = Arc::new(MemoryVault::default());
    let (desk, stage) = keeping_in(vault.clone());
    open(&desk, &stage, &redirect_uri).await;
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Browser).await.unwrap();
    let kept = || vault.get(journey::callback::IDENTITY_ACCOUNT).unwrap();
    assert!(kept().is_some(), "it is there before");
    let _ = desk.cancel_sign_in();
    assert!(kept().is_some(), "giving an attempt up leaves it");
    desk.forget_everything().await;
    assert!(kept().is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attempt_ends_at_its_deadline_although_the_machine_slept_or_its_clock_jumped() {
    let stage = Stage::default();
    let clock = Arc::new(FixedClock::at("2026-11-24T10:00:00Z".parse().unwrap()));
    let vault = Arc::new(MemoryVault::default());
    let desk = Desk::with_clock(Arc::new(stage.clone()), vault, clock.clone()).unwrap();
    open(&desk, &stage, WEBSITE).await;
    let wake = ["2026-11-24T11:00:00Z", "2026-11-24T12:00:00Z"];
    for woken in wake {
        desk.prepare_sign_in().unwrap();
        let view = desk.open_door(Door::Window).await.unwrap();
        assert!(view.attempt.unwrap().deadline.is_some(), "it is shown");
        clock.jump_to(woken.parse().unwrap());
        let view = until(&desk, |view| stage_of(view) == Some(AttemptStage::Failed)).await;
        assert_eq!(failure(&view).code, "sign-in-timeout");
        assert!(
            stage.0.lock().unwrap().closed > 0,
            "its window closes with it"
        );
    }
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Window).await.unwrap();
    clock.jump_to("2026-11-24T09:00:00Z".parse().unwrap());
    clock.advance(journey::attempt::PATIENCE);
    let view = until(&desk, |view| stage_of(view) == Some(AttemptStage::Failed)).await;
    assert_eq!(
        failure(&view).code,
        "sign-in-timeout",
        "a clock set back wins no time"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_counts_only_for_the_attempt_that_borrowed_its_scheme() {
    let (desk, stage) = registered("partner-app://callback").await;
    desk.receive_link("partner-app://callback?code=c&state=s".to_owned());
    assert_eq!(stage_of(&desk.view()), None, "nobody waits");
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Link).await.unwrap();
    assert_eq!(
        stage.0.lock().unwrap().scheme.as_deref(),
        Some("partner-app")
    );
    desk.receive_link("other-app://callback?code=c&state=s".to_owned());
    assert!(
        desk.view().attempt.unwrap().failure.is_none(),
        "another's scheme"
    );
    desk.receive_link("partner-app://callback?code=c&state=forged".to_owned());
    assert_eq!(failure(&desk.view()).code, "state-mismatch");
    let state = state_of(&stage.browser_address());
    desk.receive_link(format!("partner-app://callback?code=c&state={state}"));
    assert_eq!(stage_of(&desk.view()), Some(AttemptStage::Returned));
    assert_eq!(stage.0.lock().unwrap().scheme, None, "it is given back");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scheme_is_given_back_also_when_the_attempt_is_given_up() {
    let (desk, stage) = registered("partner-app://callback").await;
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Link).await.unwrap();
    let _ = desk.cancel_sign_in();
    assert_eq!(stage.0.lock().unwrap().scheme, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_device_gets_the_whole_address_and_is_told_how_its_answer_comes_back() {
    for (redirect_uri, word) in [
        (WEBSITE, "before the website moves on"),
        ("http://localhost:28766/cb", "cannot come back"),
        ("partner-app://callback", "no program"),
    ] {
        let (desk, _stage) = registered(redirect_uri).await;
        desk.prepare_sign_in().unwrap();
        let elsewhere = desk.sign_in_elsewhere().unwrap();
        assert!(elsewhere.note.contains(word), "{}", elsewhere.note);
        assert!(elsewhere.qr.is_some());
        let view = desk.view();
        assert_eq!(stage_of(&view), Some(AttemptStage::Waiting));
        let state = state_of(&elsewhere.address);
        assert!(
            !serde_json::to_string(&view).unwrap().contains(&state),
            "the desk's own view has its fingerprint alone"
        );
        desk.paste_callback(&format!("{redirect_uri}?code=c&state={state}"))
            .unwrap();
        assert_eq!(
            desk.sign_in_elsewhere().unwrap_err().code,
            "not-yet",
            "it was good once"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_address_for_another_device_while_the_screen_is_shared_and_no_code_that_leads_nowhere() {
    let (desk, _stage) = practising().await;
    desk.prepare_sign_in().unwrap();
    let _ = desk.set_screen_share(true);
    assert_eq!(desk.sign_in_elsewhere().unwrap_err().code, "hidden");
    assert_eq!(
        stage_of(&desk.view()),
        Some(AttemptStage::Prepared),
        "nothing was opened"
    );
    let _ = desk.set_screen_share(false);
    let elsewhere = desk.sign_in_elsewhere().unwrap();
    assert!(
        elsewhere.qr.is_none(),
        "the practice locker is on this machine"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_without_a_browser_says_so_and_the_attempt_waits_for_a_paste() {
    let (redirect_uri, address) = spare_uri("http");
    let (desk, stage) = registered(&redirect_uri).await;
    stage.0.lock().unwrap().no_browser = true;
    desk.prepare_sign_in().unwrap();
    let told = Arc::new(Mutex::new(None));
    let seen = Arc::clone(&told);
    desk.subscribe(Box::new(move |event| {
        if let Event::Desk { desk } = event {
            *seen.lock().unwrap() = stage_of(&desk);
        }
    }));
    let error = desk.open_door(Door::Browser).await.unwrap_err();
    assert_eq!(
        (error.code.as_str(), error.party),
        ("browser", Party::Lockstep)
    );
    is_a_sentence(&error);
    assert!(
        error
            .cause
            .contains("no program here that opens addresses (no launcher is installed)"),
        "{}",
        error.cause
    );
    assert_eq!(stage_of(&desk.view()), Some(AttemptStage::Waiting));
    let told = *told.lock().unwrap();
    assert_eq!(told, Some(AttemptStage::Waiting), "the window knows it too");
    let attempt = desk.view().attempt.unwrap();
    assert_eq!(
        attempt.door,
        Some(Door::Paste),
        "no page is said to be open"
    );
    TcpStream::connect(address).expect("a browser on this machine is still heard");
}
