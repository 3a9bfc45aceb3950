//! The program's side of a test: a desk with the system's keychain, in a process of its own.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use journey::vault::Vault;
use lockstep_desktop::desk::{Desk, Host, Unopened};
use lockstep_desktop::keychain::Keychain;
use lockstep_desktop::sign_in_window::{Controls, Report};
use lockstep_desktop::view::{ClientAuthentication, Line, PartnerForm, Role, Service, StepId};
use serde_json::{Value, json};

use crate::SECRET;
use crate::service::Bus;

/// How long the program waits for a keychain here.
pub(crate) const PATIENCE: Duration = Duration::from_secs(2);

/// The account of the partner under test.
const ACCOUNT: &str = "meri-pehchaan:XX00TEST01";

/// A running program, spoken to line by line.
pub(crate) struct Talk {
    program: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Talk {
    pub(crate) fn on(bus: &Bus) -> Self {
        Self::start(bus.command(&this_program()))
    }

    /// A program on a machine without a session bus.
    pub(crate) fn nowhere() -> Self {
        let mut command = Command::new(this_program());
        command
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
            .env_remove("XDG_RUNTIME_DIR");
        Self::start(command)
    }

    fn start(mut command: Command) -> Self {
        let mut program = command
            .args(["--ignored", "--exact", "--nocapture", "talk::the_program"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        Self {
            to: program.stdin.take().unwrap(),
            from: BufReader::new(program.stdout.take().unwrap()),
            program,
        }
    }

    /// Says one thing and takes the answer.
    pub(crate) fn says(&mut self, what: &str) -> Seen {
        let asked = Instant::now();
        writeln!(self.to, "{what}").unwrap();
        loop {
            let mut line = String::new();
            assert_ne!(
                self.from.read_line(&mut line).unwrap(),
                0,
                "the program ended at {what}"
            );
            if let Some(answer) = line.trim().strip_prefix("answer: ") {
                return Seen {
                    answer: serde_json::from_str(answer).unwrap(),
                    took: asked.elapsed(),
                };
            }
        }
    }
}

impl Drop for Talk {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// What the window would show, or what the keychain gave.
pub(crate) struct Seen {
    answer: Value,
    took: Duration,
}

impl Seen {
    pub(crate) fn state(&self) -> &str {
        self.answer["state"].as_str().expect("a view of the secret")
    }

    pub(crate) fn note(&self) -> &str {
        self.answer["note"].as_str().unwrap_or_default()
    }

    pub(crate) fn held(&self) -> &str {
        self.answer["held"].as_str().expect("an answer")
    }

    pub(crate) fn took(&self) -> Duration {
        self.took
    }
}

fn this_program() -> String {
    std::env::current_exe().unwrap().display().to_string()
}

/// The program itself: answers each line until there are no more.
#[test]
#[ignore = "the other side of the tests here"]
fn the_program() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let keychain = Arc::new(Keychain::patient(PATIENCE));
    let desk = Desk::new(Arc::new(Nobody), Arc::clone(&keychain) as Arc<dyn Vault>).unwrap();
    let _ = desk.start_organisation();
    let secret = |view: lockstep_desktop::view::DeskView| {
        serde_json::to_value(view.partner.unwrap().secret).unwrap()
    };
    runtime
        .block_on(desk.save_partner(form(), StepId::RegisterClient))
        .unwrap();
    for line in std::io::stdin().lines() {
        let line = line.unwrap();
        let answer = match line.as_str() {
            "set" => secret(
                runtime
                    .block_on(desk.set_secret(SECRET.to_owned()))
                    .unwrap(),
            ),
            "look" => secret(runtime.block_on(desk.ask_keychain()).unwrap()),
            "forget" => secret(runtime.block_on(desk.forget_secret()).unwrap()),
            "get" => match keychain.get(ACCOUNT) {
                Ok(Some(secret)) => json!({ "held": secret.expose() }),
                Ok(None) => json!({ "held": "none" }),
                Err(error) => json!({ "held": error.to_string() }),
            },
            "forget-all" => match keychain.forget_all() {
                Ok(()) => json!({ "held": "done" }),
                Err(error) => json!({ "held": error.to_string() }),
            },
            other => panic!("{other} means nothing here"),
        };
        println!("\nanswer: {answer}");
    }
}

fn form() -> PartnerForm {
    PartnerForm {
        name: "Sample Traders".into(),
        service: Service::MeriPehchaan,
        role: Role::MeriPehchaan,
        line: Line::V2_4,
        base_url: String::new(),
        client_id: "XX00TEST01".into(),
        redirect_uri: "https://app.example.in/cb".into(),
        scopes: vec!["openid".into()],
        purpose: "Employee onboarding".into(),
        service_name: "HR_portal".into(),
        client_authentication: ClientAuthentication::Body,
    }
}

/// A shell without windows, choosers and folders.
struct Nobody;

impl Host for Nobody {
    fn open_sign_in(
        &self,
        _authorize: tauri::Url,
        _redirect_uri: String,
        _controls: &Controls,
        _report: Report,
    ) -> Result<(), String> {
        Err("there are no windows".to_owned())
    }

    fn close_sign_in(&self) {}

    fn open_browser(&self, _address: &str) -> Result<(), Unopened> {
        Err(Unopened {
            no_program: true,
            system: None,
        })
    }

    fn take_links(&self, _scheme: &str) -> Result<(), String> {
        Err("there are no links".to_owned())
    }

    fn leave_links(&self, _scheme: &str) {}

    fn forget_links(&self, _schemes: &[String]) -> Result<(), String> {
        Ok(())
    }

    fn forget_browsing(&self) -> Result<(), String> {
        Ok(())
    }

    fn choose_file(&self, _title: &str, _endings: &[&str]) -> Option<PathBuf> {
        None
    }

    fn choose_new_file(&self, _title: &str, _name: &str) -> Option<PathBuf> {
        None
    }

    fn folder(&self) -> Option<PathBuf> {
        None
    }
}
