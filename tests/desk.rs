//! The desk without a window: the practice path from door to verdict, every bad ending with its
//! sentence and its second try, and what may be seen while the screen is shared.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use end_to_end::Citizen;
use journey::vault::MemoryVault;
use lockstep_desktop::desk::{Desk, Format, Host};
use lockstep_desktop::sign_in_window::{Controls, Report, Seen};
use lockstep_desktop::view::{
    AttemptStage, DeskView, Door, IpcError, Line, PartnerForm, Party, Service, StepId, StepStatus,
    VerdictKind,
};

const ASHA: &str = "asha";

/// Windows that only remember what they were asked.
#[derive(Clone, Default)]
struct Stage(Arc<Mutex<Asked>>);

#[derive(Default)]
struct Asked {
    browser: Option<String>,
    window: Option<(String, Report)>,
    closed: usize,
    scheme: Option<String>,
    chosen: Option<PathBuf>,
    folder: Option<PathBuf>,
}

impl Host for Stage {
    fn open_sign_in(
        &self,
        authorize: tauri::Url,
        _redirect_uri: String,
        _controls: &Controls,
        report: Report,
    ) -> Result<(), String> {
        self.0.lock().unwrap().window = Some((authorize.to_string(), report));
        Ok(())
    }

    fn close_sign_in(&self) {
        self.0.lock().unwrap().closed += 1;
    }

    fn open_browser(&self, address: &str) -> Result<(), String> {
        self.0.lock().unwrap().browser = Some(address.to_owned());
        Ok(())
    }

    fn take_links(&self, scheme: &str) -> Result<(), String> {
        self.0.lock().unwrap().scheme = Some(scheme.to_owned());
        Ok(())
    }

    fn leave_links(&self, scheme: &str) {
        let mut asked = self.0.lock().unwrap();
        assert_eq!(
            asked.scheme.take().as_deref(),
            Some(scheme),
            "only what was taken is given back"
        );
    }

    fn choose_file(&self, _title: &str, _endings: &[&str]) -> Option<PathBuf> {
        self.0.lock().unwrap().chosen.clone()
    }

    fn choose_new_file(&self, _title: &str, name: &str) -> Option<PathBuf> {
        Some(self.0.lock().unwrap().folder.as_ref()?.join(name))
    }

    fn folder(&self) -> Option<PathBuf> {
        self.0.lock().unwrap().folder.clone()
    }
}

impl Stage {
    fn browser_address(&self) -> String {
        self.0
            .lock()
            .unwrap()
            .browser
            .clone()
            .expect("the browser was opened")
    }

    fn window_sees(&self, seen: Seen) {
        let report = Arc::clone(
            &self
                .0
                .lock()
                .unwrap()
                .window
                .as_ref()
                .expect("it was opened")
                .1,
        );
        report(seen);
    }
}

async fn practising() -> (Desk, Stage) {
    let stage = Stage::default();
    let vault = Arc::new(MemoryVault::default());
    let desk = Desk::new(Arc::new(stage.clone()), vault).unwrap();
    desk.start_practice().await.unwrap();
    (desk, stage)
}

/// Signs in as a citizen with the system's browser and allows everything.
async fn signed_in(desk: &Desk, stage: &Stage, citizen: &'static str) -> DeskView {
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Browser).await.unwrap();
    let address = stage.browser_address();
    tokio::task::spawn_blocking(move || {
        let mut browser = Citizen::open(&address);
        browser.sign_in(citizen);
        let _ = browser.allow_everything();
    })
    .await
    .unwrap();
    until(desk, |view| stage_of(view) == Some(AttemptStage::Returned)).await
}

async fn authorised(desk: &Desk, stage: &Stage, citizen: &'static str) -> DeskView {
    signed_in(desk, stage, citizen).await;
    desk.exchange_code().await.unwrap()
}

/// Waits for something that happens by itself.
async fn until(desk: &Desk, holds: impl Fn(&DeskView) -> bool) -> DeskView {
    for _ in 0..200 {
        let view = desk.view();
        if holds(&view) {
            return view;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("it did not happen within five seconds");
}

fn stage_of(view: &DeskView) -> Option<AttemptStage> {
    view.attempt.as_ref().map(|attempt| attempt.stage)
}

fn failure(view: &DeskView) -> IpcError {
    view.attempt
        .as_ref()
        .and_then(|attempt| attempt.failure.clone())
        .expect("a failure is shown")
}

fn status(view: &DeskView, step: StepId) -> StepStatus {
    view.steps.iter().find(|row| row.id == step).unwrap().status
}

/// Says what happened and what to do, in sentences.
fn is_a_sentence(error: &IpcError) {
    assert!(error.cause.len() > 20, "{}: {:?}", error.code, error.cause);
    assert!(error.fix.len() > 10, "{}: {:?}", error.code, error.fix);
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_first_door_to_a_verified_eaadhaar() {
    let (desk, stage) = practising().await;
    let view = authorised(&desk, &stage, ASHA).await;
    let token = view.token.expect("a token was granted");
    assert!(
        token.missing.is_empty(),
        "everything that was asked for was allowed"
    );
    desk.fetch_issued().await.unwrap();
    let view = desk.fetch_eaadhaar().await.unwrap();
    let id = view.documents.last().unwrap().id;
    let view = desk.verify_document(id).await.unwrap();
    let verdict = &view.verdicts[0];
    assert_eq!(verdict.verdict, VerdictKind::Valid);
    assert!(verdict.practice, "a practice signer is always marked");
    assert!(verdict.preview.iter().any(|field| field.id == "name"));
    for step in [
        StepId::SignIn,
        StepId::GetToken,
        StepId::FetchDocuments,
        StepId::VerifySignatures,
    ] {
        assert_eq!(status(&view, step), StepStatus::Completed, "{step:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn denied_consent_ends_in_a_sentence_and_can_be_tried_again() {
    let (desk, stage) = practising().await;
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Browser).await.unwrap();
    let address = stage.browser_address();
    tokio::task::spawn_blocking(move || {
        let mut browser = Citizen::open(&address);
        browser.sign_in(ASHA);
        let _ = browser.deny();
    })
    .await
    .unwrap();
    let view = until(&desk, |view| stage_of(view) == Some(AttemptStage::Failed)).await;
    let error = failure(&view);
    assert_eq!(
        (error.code.as_str(), error.party),
        ("access-denied", Party::Citizen)
    );
    is_a_sentence(&error);
    assert_eq!(status(&view, StepId::SignIn), StepStatus::Problem);

    let view = signed_in(&desk, &stage, ASHA).await;
    assert_eq!(status(&view, StepId::SignIn), StepStatus::Completed);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_callback_is_set_aside_and_the_right_one_still_counts() {
    let (desk, stage) = practising().await;
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Window).await.unwrap();
    let redirect = desk.view().partner.unwrap().redirect_uri;
    stage.window_sees(Seen::Callback(format!(
        "{redirect}?code=stolen&state=forged"
    )));
    let view = desk.view();
    assert_eq!(
        stage_of(&view),
        Some(AttemptStage::Waiting),
        "a stranger cannot end the attempt"
    );
    let error = failure(&view);
    assert_eq!(error.code, "state-mismatch");
    is_a_sentence(&error);
    let address = stage.0.lock().unwrap().window.as_ref().unwrap().0.clone();
    let state = address
        .split("state=")
        .nth(1)
        .unwrap()
        .split('&')
        .next()
        .unwrap()
        .to_owned();
    stage.window_sees(Seen::Callback(format!(
        "{redirect}?code=right&state={state}"
    )));
    assert_eq!(stage_of(&desk.view()), Some(AttemptStage::Returned));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_sent_once() {
    let (desk, stage) = practising().await;
    authorised(&desk, &stage, ASHA).await;
    let again = desk.exchange_code().await.unwrap_err();
    assert_eq!(again.code, "not-yet", "the code is gone with its attempt");
    assert!(desk.view().token.is_some(), "the token stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_the_service_does_not_know_ends_in_a_sentence() {
    let (desk, stage) = practising().await;
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Window).await.unwrap();
    let redirect = desk.view().partner.unwrap().redirect_uri;
    let address = stage.0.lock().unwrap().window.as_ref().unwrap().0.clone();
    let state = address
        .split("state=")
        .nth(1)
        .unwrap()
        .split('&')
        .next()
        .unwrap()
        .to_owned();
    stage.window_sees(Seen::Callback(format!(
        "{redirect}?code={}&state={state}",
        "0".repeat(40)
    )));
    let error = desk.exchange_code().await.unwrap_err();
    assert_eq!(error.code, "invalid-grant");
    assert!(error.exchange.is_some(), "the evidence is named");
    is_a_sentence(&error);
    assert_eq!(status(&desk.view(), StepId::GetToken), StepStatus::Problem);
    authorised(&desk, &stage, ASHA).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_taken_port_is_told_and_another_door_still_opens() {
    let (desk, stage) = practising().await;
    let redirect = desk.view().partner.unwrap().redirect_uri;
    let port = redirect
        .split(':')
        .nth(2)
        .unwrap()
        .split('/')
        .next()
        .unwrap();
    let _taken = std::net::TcpListener::bind(format!("127.0.0.1:{port}")).unwrap();
    desk.prepare_sign_in().unwrap();
    let error = desk.open_door(Door::Browser).await.unwrap_err();
    assert_eq!(error.code, "port-in-use");
    is_a_sentence(&error);
    assert_eq!(
        stage_of(&desk.view()),
        Some(AttemptStage::Prepared),
        "nothing is lost"
    );
    assert!(
        stage.0.lock().unwrap().browser.is_none(),
        "the browser opens only to a listener"
    );
    desk.open_door(Door::Window).await.unwrap();
    assert_eq!(stage_of(&desk.view()), Some(AttemptStage::Waiting));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_window_ends_the_attempt_and_only_its_own() {
    let (desk, stage) = practising().await;
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Window).await.unwrap();
    let first = Arc::clone(&stage.0.lock().unwrap().window.as_ref().unwrap().1);
    stage.window_sees(Seen::Closed);
    let error = failure(&desk.view());
    assert_eq!(error.code, "window-closed");
    is_a_sentence(&error);

    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Window).await.unwrap();
    first(Seen::Closed);
    assert_eq!(
        stage_of(&desk.view()),
        Some(AttemptStage::Waiting),
        "the window of an earlier attempt has no say"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn each_wrong_paste_is_told_and_the_attempt_goes_on() {
    let (desk, _stage) = practising().await;
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Paste).await.unwrap();
    for wrong in [
        "",
        "hello",
        "0123456789abcdef0123456789abcdef01234567",
        "https://example.in/",
    ] {
        is_a_sentence(&desk.paste_callback(wrong).unwrap_err());
        assert_eq!(
            stage_of(&desk.view()),
            Some(AttemptStage::Waiting),
            "{wrong:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_with_one_changed_byte_is_called_tampered() {
    let (desk, stage) = practising().await;
    authorised(&desk, &stage, ASHA).await;
    desk.set_fault("signature-tampered", true).unwrap();
    let view = desk.fetch_eaadhaar().await.unwrap();
    let view = desk
        .verify_document(view.documents.last().unwrap().id)
        .await
        .unwrap();
    assert_eq!(view.verdicts[0].verdict, VerdictKind::Tampered);
    assert!(
        view.verdicts[0].preview.is_empty(),
        "what is not covered is not shown"
    );
    assert_eq!(status(&view, StepId::VerifySignatures), StepStatus::Problem);

    desk.set_fault("signature-tampered", false).unwrap();
    let view = desk.fetch_eaadhaar().await.unwrap();
    let view = desk
        .verify_document(view.documents.last().unwrap().id)
        .await
        .unwrap();
    assert_eq!(
        view.verdicts[0].verdict,
        VerdictKind::Valid,
        "the next one is judged afresh"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_personal_is_in_the_view_while_the_screen_is_shared() {
    let (desk, stage) = practising().await;
    assert!(
        desk.view().screen_share,
        "practice begins with a drawn curtain"
    );
    authorised(&desk, &stage, ASHA).await;
    desk.fetch_issued().await.unwrap();
    desk.fetch_document(&desk.view().issued.unwrap()[1].uri, Format::Xml)
        .await
        .unwrap();
    let view = desk.fetch_eaadhaar().await.unwrap();
    desk.verify_document(view.documents.last().unwrap().id)
        .await
        .unwrap();
    let open = serde_json::to_string(&desk.set_screen_share(false)).unwrap();
    let shared = serde_json::to_string(&desk.set_screen_share(true)).unwrap();
    for personal in [
        "07-09-1994",
        "07091994",
        "07/09/1994",
        "ABCPT1234Z",
        "data:image/jpeg",
        "Abhyas",
    ] {
        assert!(
            open.contains(personal),
            "{personal} is what the open curtain shows"
        );
        assert!(
            !shared.contains(personal),
            "{personal} passed the drawn curtain"
        );
    }
    for id in 1..=2 {
        let tree = serde_json::to_string(&desk.document_tree(id).unwrap()).unwrap();
        assert!(
            !tree.contains("1994") && !tree.contains("ABCPT1234Z"),
            "document {id}"
        );
        assert_eq!(desk.document_bytes(id, false).unwrap_err().code, "hidden");
        assert!(
            !desk.document_bytes(id, true).unwrap().is_empty(),
            "the person asked to see it"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_secret_of_the_attempt_is_in_any_view() {
    let stage = Stage::default();
    let desk = Desk::new(Arc::new(stage.clone()), Arc::new(MemoryVault::default())).unwrap();
    let _ = desk.start_organisation();
    let form = PartnerForm {
        name: "Sample Traders".into(),
        service: Service::MeriPehchaan,
        line: Line::V2_4,
        base_url: String::new(),
        client_id: "XX00TEST01".into(),
        redirect_uri: "https://app.example.in/cb".into(),
        scopes: vec!["openid".into()],
        purpose: "Employee onboarding".into(),
        service_name: "HR_portal".into(),
        client_authentication: lockstep_desktop::view::ClientAuthentication::Body,
    };
    desk.save_partner(form, StepId::ChooseScopes).await.unwrap();
    desk.set_secret("canary0secret0canary0".into())
        .await
        .unwrap();
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Window).await.unwrap();
    let address = stage.0.lock().unwrap().window.as_ref().unwrap().0.clone();
    let state = address
        .split("state=")
        .nth(1)
        .unwrap()
        .split('&')
        .next()
        .unwrap()
        .to_owned();
    let shown = serde_json::to_string(&desk.view()).unwrap();
    assert!(shown.contains("XX00TEST01"), "the view is the whole one");
    assert!(
        !shown.contains("canary0secret"),
        "the client secret has no view"
    );
    assert!(
        !shown.contains(&state),
        "the state is shown by its fingerprint"
    );
    assert!(
        desk.reveal("secret/client").is_err(),
        "a secret cannot be revealed"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_of_the_partners_own_scheme_is_borrowed_for_the_attempt_and_given_back() {
    let (desk, stage) = practising().await;
    let form = PartnerForm {
        redirect_uri: "lockstep://callback".into(),
        ..form_of(&desk)
    };
    desk.save_partner(form, StepId::RegisterClient)
        .await
        .unwrap();
    let view = desk.prepare_sign_in().unwrap();
    let doors = view.attempt.unwrap().doors;
    assert!(
        doors
            .iter()
            .any(|door| door.door == Door::Link && door.proposed)
    );
    desk.open_door(Door::Link).await.unwrap();
    assert_eq!(stage.0.lock().unwrap().scheme.as_deref(), Some("lockstep"));
    desk.receive_link("lockstep://callback?code=c&state=forged".into());
    assert_eq!(
        stage_of(&desk.view()),
        Some(AttemptStage::Waiting),
        "a forged link is set aside"
    );
    let address = stage.browser_address();
    let state = address
        .split("state=")
        .nth(1)
        .unwrap()
        .split('&')
        .next()
        .unwrap();
    desk.receive_link(format!("lockstep://callback?code=c&state={state}"));
    assert_eq!(stage_of(&desk.view()), Some(AttemptStage::Returned));
    assert_eq!(
        stage.0.lock().unwrap().scheme,
        None,
        "the scheme is given back"
    );
}

/// The partner as it is, as a form.
fn form_of(desk: &Desk) -> PartnerForm {
    let partner = desk.view().partner.unwrap();
    PartnerForm {
        name: partner.name,
        service: partner.service,
        line: partner.line,
        base_url: partner.base_url,
        client_id: partner.client_id,
        redirect_uri: partner.redirect_uri,
        scopes: partner.scopes,
        purpose: partner.purpose,
        service_name: partner.service_name,
        client_authentication: partner.client_authentication,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_does_not_fit_names_its_fields_and_changes_nothing() {
    let (desk, _stage) = practising().await;
    let before = desk.view().partner.unwrap();
    let form = PartnerForm {
        name: String::new(),
        client_id: "app.example.in".into(),
        redirect_uri: "https://app.example.in/cb#top".into(),
        ..form_of(&desk)
    };
    let error = desk
        .save_partner(form, StepId::RegisterClient)
        .await
        .unwrap_err();
    let fields: Vec<_> = error
        .fields
        .iter()
        .map(|field| field.field.as_str())
        .collect();
    assert_eq!(fields, ["name", "clientId", "redirectUri"]);
    assert_eq!(desk.view().partner.unwrap().client_id, before.client_id);
}
