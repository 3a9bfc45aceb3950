//! The desk without a window: the practice path from door to verdict, every bad ending with its
//! sentence and its second try, and what may be seen while the screen is shared.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod bad_endings;
mod calls;
mod configure;
mod console;
mod curtain;
mod doors;
mod files;
mod forgetting;
mod help;
mod issuer;
mod partner_files;
mod practice_run;
mod prepare;
mod ready;
mod samples;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use end_to_end::Citizen;
use journey::vault::{MemoryVault, Vault};
use lockstep_desktop::desk::{Desk, Format, Host, Unopened};
use lockstep_desktop::sign_in_window::{Controls, Report, Seen};
use lockstep_desktop::view::{
    AttemptStage, DeskView, Door, Event, IpcError, Line, PartnerForm, Party, PracticeState, Role,
    Service, StepId, StepStatus, VerdictKind,
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
    no_browser: bool,
    scheme: Option<String>,
    chosen: Option<PathBuf>,
    folder: Option<PathBuf>,
    forgotten_schemes: Vec<String>,
    browsing_forgotten: usize,
    browser_refuses: Option<String>,
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

    fn open_browser(&self, address: &str) -> Result<(), Unopened> {
        let mut asked = self.0.lock().unwrap();
        if asked.no_browser {
            return Err(Unopened {
                no_program: true,
                system: Some("no launcher is installed".to_owned()),
            });
        }
        asked.browser = Some(address.to_owned());
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

    fn forget_links(&self, schemes: &[String]) -> Result<(), String> {
        self.0.lock().unwrap().forgotten_schemes = schemes.to_vec();
        Ok(())
    }

    fn forget_browsing(&self) -> Result<(), String> {
        let mut asked = self.0.lock().unwrap();
        asked.browsing_forgotten += 1;
        asked.browser_refuses.clone().map_or(Ok(()), Err)
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

    fn window_address(&self) -> String {
        let asked = self.0.lock().unwrap();
        asked.window.as_ref().expect("it was opened").0.clone()
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

/// The `state` of an authorize address.
fn state_of(authorize: &str) -> String {
    let authorize = tauri::Url::parse(authorize).expect("an address");
    let mut fields = authorize.query_pairs();
    let (_, state) = fields.find(|(name, _)| name == "state").expect("a state");
    state.into_owned()
}

/// A desk at which nothing was begun, with secrets in this vault.
fn keeping_in(vault: Arc<dyn Vault>) -> (Desk, Stage) {
    let stage = Stage::default();
    let desk = Desk::new(Arc::new(stage.clone()), vault).unwrap();
    (desk, stage)
}

fn unused() -> (Desk, Stage) {
    keeping_in(Arc::new(MemoryVault::default()))
}

/// A desk with the empty partner of an organisation.
fn organisation() -> (Desk, Stage) {
    let (desk, stage) = unused();
    let _ = desk.start_organisation();
    (desk, stage)
}

async fn practising() -> (Desk, Stage) {
    let (desk, stage) = unused();
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

/// The partner as it is, with what a client registers filled in.
fn sample_traders(desk: &Desk) -> PartnerForm {
    PartnerForm {
        name: "Sample Traders".into(),
        client_id: "XX00TEST01".into(),
        redirect_uri: "https://app.example.in/cb".into(),
        ..form_of(desk)
    }
}

/// The partner as it is, as a form.
fn form_of(desk: &Desk) -> PartnerForm {
    let partner = desk.view().partner.unwrap();
    PartnerForm {
        name: partner.name,
        service: partner.service,
        role: partner.role,
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
