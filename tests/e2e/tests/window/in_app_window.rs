//! The window in which a citizen signs in, before pages that do what a service's pages may do. The
//! pages are the test's own, and so is the partner's site: they tell who called.

use end_to_end::{Asked, Desktop, OwnPartner, Site, Window};

use crate::{SIGN_IN, parameter};

/// An authorize page that sets a session, and on which everything else happens by itself: frames and
/// a second window, an unknown scheme, a download. `next` is where its one button leads.
fn page(next: &str, state: &str, scripts: &str) -> (String, String) {
    let page = format!(
        "<!doctype html><html lang=en><title>Sign in</title><body style='font-size:2rem'>\
         <h1>Example service</h1><p>Sign in with your number, then decide what is shared.</p>\
         <form action='{next}'><input type=hidden name=state value='{state}'>\
         <button autofocus>Go on</button></form>{scripts}</body></html>"
    );
    ("Set-Cookie: session=first; Path=/\r\n".to_owned(), page)
}

/// The program with a partner at `service`, at its sign-in step, with a request prepared.
fn prepared(desktop: &mut Desktop, service: &Site, redirect_uri: &str) -> Window {
    let file = desktop.at_home("own.lockstep.json");
    OwnPartner::at(&service.origin(), redirect_uri).write(&file);
    let window = desktop.open_with(&[file.to_str().expect("a path of text")]);
    window.click("rail-sign-in");
    window.click("prepare-sign-in");
    window
}

fn state_of(asked: &Asked) -> String {
    parameter(&format!("http://service{}", asked.target), "state")
}

const AUTHORIZE: &str = "/oauth2/1/authorize";

#[test]
#[ignore = "opens a real window: run script/test"]
fn the_partners_site_is_never_called_whatever_the_page_does() {
    let partner = Site::start(|_| (String::new(), "the partner's own site".to_owned()));
    let redirect_uri = format!("{}/callback", partner.origin());
    let redirect = redirect_uri.clone();
    let service = Site::start(move |asked| {
        match asked.path() {
        AUTHORIZE => page(
            "/answer",
            &state_of(asked),
            &format!(
                "<iframe src='{redirect}'></iframe><iframe src='{redirect}?code=c&state=forged'></iframe>\
                 <iframe src='/frame'></iframe>\
                 <a id=other href='unheard-of://elsewhere'></a><a id=file href='/file'></a>\
                 <script>other.click(); setTimeout(() => file.click(), 300)</script>"
            ),
        ),
        "/file" => (
            "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=kept.bin\r\n"
                .to_owned(),
            "bytes".to_owned(),
        ),
        "/answer" => {
            let state = asked.target.split("state=").nth(1).unwrap_or_default();
            (format!("Location: {redirect}?code=c0de&state={state}\r\n"), String::new())
        }
        _ => (String::new(), "a frame".to_owned()),
    }
    });

    let mut desktop = Desktop::start("in-app-window-site");
    let window = prepared(&mut desktop, &service, &redirect_uri);
    window.click("open-door-window");
    let _ = service.await_asked("/frame", 1);
    let _ = service.await_asked("/file", 1);
    window.see("waiting");
    desktop.await_page(SIGN_IN);
    desktop.picture("a-page-with-frames");
    desktop.focus(SIGN_IN);
    desktop.press(&["Return"]);
    window.see("code-returned");
    assert!(!desktop.shows(SIGN_IN), "it closes by itself");
    assert_eq!(partner.asked(), [], "not even a connection");
    let kept = desktop
        .command("find")
        .arg(desktop.at_home(""))
        .arg("-name")
        .arg("kept*")
        .output();
    assert!(
        kept.expect("find runs").stdout.is_empty(),
        "a download was kept"
    );

    // The bad twin: this is a site that would have told.
    let _ = end_to_end::Citizen::open(&redirect_uri);
    assert_eq!(partner.asked_at("/callback").len(), 1);
}

#[test]
#[ignore = "opens a real window: run script/test"]
fn a_page_that_opens_windows_gets_none_and_its_sign_in_goes_on_in_this_one() {
    let service = Site::start(|asked| match asked.path() {
        AUTHORIZE => page(
            "",
            "",
            &format!(
                "<script>document.forms[0].onsubmit = event => {{ event.preventDefault();\
                 window.open('/second?state={}') }}</script>",
                state_of(asked)
            ),
        ),
        "/second" => page(
            "",
            "",
            &format!(
                "<a id=third target=_blank href='/third?{}'>on</a><script>\
                 document.forms[0].onsubmit = event => {{ event.preventDefault(); third.click() }}</script>",
                asked.target.split('?').nth(1).unwrap_or_default()
            ),
        ),
        "/third" => {
            let state = asked.target.split("state=").nth(1).unwrap_or_default();
            let to = format!("https://app.example.in/callback?code=c0de&state={state}");
            (format!("Location: {to}\r\n"), String::new())
        }
        _ => (String::new(), String::new()),
    });
    let mut desktop = Desktop::start("in-app-window-popups");
    let window = prepared(&mut desktop, &service, "https://app.example.in/callback");
    window.click("open-door-window");
    let _ = service.await_asked(AUTHORIZE, 1);
    desktop.await_page(SIGN_IN);
    desktop.focus(SIGN_IN);
    desktop.press(&["Return"]);
    let second = service.await_asked("/second", 1);
    assert_eq!(second[0].cookie, "session=first", "it is the same session");
    let _ = desktop.await_window(SIGN_IN);
    desktop.picture("second-window-in-this-one");
    std::thread::sleep(std::time::Duration::from_secs(1));
    desktop.press(&["Return"]);
    let _ = service.await_asked("/third", 1);
    window.see("code-returned");
}

#[test]
#[ignore = "opens a real window: run script/test"]
fn back_reload_and_cancel_work_and_the_next_person_meets_no_session_of_the_one_before() {
    let service = Site::start(|asked| match asked.path() {
        AUTHORIZE => page("/consent", "", ""),
        _ => page("/beyond", "", "<p>Consent</p>"),
    });
    let mut desktop = Desktop::start("in-app-window-controls");
    let window = prepared(&mut desktop, &service, "https://app.example.in/callback");
    window.click("open-door-window");
    let first = service.await_asked(AUTHORIZE, 1);
    assert_eq!(first[0].cookie, "");
    desktop.await_page(SIGN_IN);
    desktop.picture("controls");
    desktop.focus(SIGN_IN);
    desktop.press(&["ctrl+r"]);
    let reloaded = service.await_asked(AUTHORIZE, 2);
    assert_eq!(
        reloaded[1].cookie, "session=first",
        "within an attempt the session is kept: the last assertion means something"
    );
    std::thread::sleep(std::time::Duration::from_secs(1));
    desktop.press(&["Return"]);
    let _ = service.await_asked("/consent", 1);
    std::thread::sleep(std::time::Duration::from_secs(1));
    desktop.press(&["alt+Left"]);
    std::thread::sleep(std::time::Duration::from_secs(1));
    desktop.picture("back");
    desktop.press(&["Return"]);
    let _ = service.await_asked("/consent", 2);
    assert_eq!(
        service.asked_at("/beyond"),
        [],
        "the page before is the one that was left"
    );
    desktop.press(&["ctrl+w"]);
    window.see("attempt-failure");
    assert!(!desktop.shows(SIGN_IN));
    let cancelled = window.text("attempt-failure");
    assert!(cancelled.contains("window"), "{cancelled}");

    let before = service.asked_at(AUTHORIZE).len();
    window.click("prepare-sign-in");
    window.click("open-door-window");
    let next = service.await_asked(AUTHORIZE, before + 1);
    assert_eq!(
        next[next.len() - 1].cookie,
        "",
        "another person, another session"
    );
}
