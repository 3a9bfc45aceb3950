//! Signing in: the address, the doors, and what comes through them.

use std::sync::Arc;

use diagnosis::{Fault, Words};
use journey::attempt::{PATIENCE, Prepared, Refused, Stray, Waiting};
use journey::callback::{BindError, CallbackUrl, Door, Loopback, own_scheme, pasted};
use journey::explain;
use journey::registration::{Lint, Registration};
use protocol::authorize::{Need, rule};
use protocol::pkce;

use crate::sign_in_window::{Controls, Seen};
use crate::view::{
    self, AttemptStage, AttemptView, DeskView, DoorView, FieldError, IpcError, PkceView, StepId,
    UrlPart, WaitingFor,
};

use super::refusal::{self, Refusal};
use super::room::{Room, Stage};
use super::{Answer, Desk, say};

/// What is known of an attempt whatever its stage; the secrets are with the stage.
#[derive(Clone)]
pub(crate) struct Facts {
    id: String,
    endpoint: String,
    parameters: Vec<(String, String)>,
    redirect_uri: String,
    line: protocol::service::Line,
    pkce: PkceView,
    state_fingerprint: String,
    /// The last callback that was set aside while waiting.
    stray: Option<IpcError>,
}

impl Desk {
    /// Makes a new attempt: new verifier, new state, the address part by part. An attempt that is
    /// there is given up.
    ///
    /// # Errors
    /// When the configuration cannot work at all; names the fields.
    pub fn prepare_sign_in(&self) -> Answer<DeskView> {
        self.abandon();
        let mut room = self.room();
        let partner = room.partner.as_ref();
        let partner = partner.ok_or_else(|| Refusal::NotYet.say(room.words()))?;
        let registration = Registration::new(partner)
            .map_err(|lint| refusal::form(room.words(), lint.iter().map(field_error).collect()))?;
        let prepared = Prepared::new(Arc::new(registration), &mut crate::random());
        room.attempt = Some(facts(&prepared));
        room.stage = Stage::Prepared(Box::new(prepared));
        Ok(room.view())
    }

    /// Opens a door. Answers at once; what comes through arrives as an event. A waiting attempt can
    /// be taken to another door.
    ///
    /// # Errors
    /// When the door cannot be opened; the attempt stays as it was and can be tried again.
    pub async fn open_door(&self, door: view::Door) -> Answer<DeskView> {
        let door = Door::from(door);
        let (authorize, redirect_uri) = self.address()?;
        let listener = match door {
            Door::Browser => Some(Loopback::bind(&redirect_uri).await.map_err(|error| {
                let words = self.words();
                refusal::explained_as(words, &explain::bind(&error), bind_cause(words, &error))
            })?),
            Door::Link => {
                self.take_links(&redirect_uri)?;
                None
            }
            Door::Paste | Door::Window => None,
        };
        let id = self.wait_at(door)?;
        let opened = match door {
            Door::Browser | Door::Link => self
                .0
                .host
                .open_browser(authorize.as_str())
                .map_err(|reason| Refusal::Browser.because(self.words(), reason)),
            Door::Window => self.open_window(authorize, redirect_uri, &id),
            Door::Paste => Ok(()),
        };
        if let Some(listener) = listener {
            self.listen(listener, &id);
        }
        self.watch_deadline(&id);
        // The door may have failed to open, but the attempt waits: pasting works all the same.
        opened.map(|()| self.view())
    }

    /// Takes a pasted address, whatever the door.
    ///
    /// # Errors
    /// Says what the pasted text is instead, or why it is not this attempt's answer.
    pub fn paste_callback(&self, address: &str) -> Answer<DeskView> {
        let words = self.words();
        let callback = pasted(address).map_err(|wrong| {
            let cause = words.get(&format!("paste-{}", wrong.kind()), &[]);
            refusal::explained_as(words, &explain::paste(wrong), cause)
        })?;
        let is_prepared = matches!(self.room().stage, Stage::Prepared(_));
        let id = match is_prepared {
            true => self.wait_at(Door::Paste)?,
            false => self
                .attempt_id()
                .ok_or_else(|| Refusal::NotYet.say(words))?,
        };
        match self.arrived(&id, &callback) {
            Some(Err(error)) => Err(error),
            Some(Ok(())) => Ok(self.view()),
            None => Err(Refusal::NotYet.say(words)),
        }
    }

    /// Takes an address that the system handed over: a link of the partner's own scheme. One that
    /// nobody waits for is left alone.
    pub fn receive_link(&self, address: String) {
        if let Some(id) = self.attempt_id() {
            let _ = self.arrived(&id, &CallbackUrl::received(address));
        }
    }

    /// Gives the attempt up.
    #[must_use]
    pub fn cancel_sign_in(&self) -> DeskView {
        self.abandon();
        self.view()
    }

    /// Forgets the attempt and closes its window.
    pub(crate) fn abandon(&self) {
        self.room().clear_attempt();
        self.close_doors();
    }

    /// Closes what an attempt had opened: the window, and the scheme that was borrowed for it.
    fn close_doors(&self) {
        self.0.host.close_sign_in();
        let scheme = self.room().scheme.take();
        if let Some(scheme) = scheme {
            self.0.host.leave_links(&scheme);
        }
    }

    fn take_links(&self, redirect_uri: &str) -> Answer<()> {
        let words = self.words();
        let scheme = own_scheme(redirect_uri).ok_or_else(|| Refusal::NotYet.say(words))?;
        let taken = self.0.host.take_links(&scheme);
        taken.map_err(|reason| Refusal::Link.because(words, reason))?;
        self.room().scheme = Some(scheme);
        Ok(())
    }

    fn attempt_id(&self) -> Option<String> {
        self.room().attempt.as_ref().map(|facts| facts.id.clone())
    }

    /// The authorize address and the redirect URI of an attempt that waits or can wait.
    fn address(&self) -> Answer<(tauri::Url, String)> {
        let room = self.room();
        let prepared = match &room.stage {
            Stage::Prepared(prepared) => prepared,
            Stage::Waiting(waiting) => waiting.prepared(),
            Stage::Idle
            | Stage::Returned(_)
            | Stage::Exchanging
            | Stage::Authorised(_)
            | Stage::Failed(_) => return Err(Refusal::NotYet.say(room.words())),
        };
        let redirect_uri = prepared.registration().redirect_uri().as_str().to_owned();
        Ok((prepared.authorize_url(), redirect_uri))
    }

    /// Puts the attempt to waiting at a door; listeners of another door are stopped.
    fn wait_at(&self, door: Door) -> Answer<String> {
        let mut room = self.room();
        let waiting = match std::mem::take(&mut room.stage) {
            Stage::Prepared(prepared) => prepared.open(door, PATIENCE, &self.0.wire),
            Stage::Waiting(waiting) => waiting.through(door),
            other => {
                room.stage = other;
                return Err(Refusal::NotYet.say(room.words()));
            }
        };
        for task in room.tasks.drain(..) {
            task.abort();
        }
        let id = waiting.prepared().id().to_string();
        room.stage = Stage::Waiting(Box::new(waiting));
        drop(room);
        self.0.host.close_sign_in();
        Ok(id)
    }

    fn open_window(&self, authorize: tauri::Url, redirect_uri: String, id: &str) -> Answer<()> {
        let words = self.words();
        let controls = Controls {
            title: say(words, "window-title"),
            back: say(words, "window-back"),
            reload: say(words, "window-reload"),
            cancel: say(words, "window-cancel"),
        };
        let (desk, id) = (self.clone(), id.to_owned());
        let report = Arc::new(move |seen: Seen| match seen {
            Seen::Callback(address) => {
                let _ = desk.arrived(&id, &CallbackUrl::received(address));
            }
            Seen::Closed => desk.give_up(&id, Door::Window, Fault::WindowClosed),
        });
        self.0
            .host
            .open_sign_in(authorize, redirect_uri, &controls, report)
            .map_err(|reason| Refusal::Window.because(words, reason))
    }

    fn listen(&self, mut listener: Loopback, id: &str) {
        let (desk, id_here) = (self.clone(), id.to_owned());
        let task = tokio::spawn(async move {
            while let Some(callback) = listener.next().await {
                match desk.arrived(&id_here, &callback) {
                    Some(Err(_)) if desk.is_waiting(&id_here) => {}
                    Some(Ok(()) | Err(_)) | None => return,
                }
            }
        });
        self.keep(id, task.abort_handle());
    }

    fn watch_deadline(&self, id: &str) {
        let remaining = match &self.room().stage {
            Stage::Waiting(waiting) => waiting.remaining(self.0.clock.as_ref()),
            _ => return,
        };
        let (desk, id_here) = (self.clone(), id.to_owned());
        let task = tokio::spawn(async move {
            tokio::time::sleep(remaining).await;
            let door = match &desk.room().stage {
                Stage::Waiting(waiting) => waiting.door(),
                _ => return,
            };
            desk.give_up(&id_here, door, Fault::SignInTimeout);
        });
        self.keep(id, task.abort_handle());
    }

    /// Keeps a task with its attempt, or stops it where the attempt is gone already.
    fn keep(&self, id: &str, task: tokio::task::AbortHandle) {
        let mut room = self.room();
        match waiting_as(&room, id) {
            true => room.tasks.push(task),
            false => task.abort(),
        }
    }

    fn is_waiting(&self, id: &str) -> bool {
        waiting_as(&self.room(), id)
    }

    /// Judges what came through a door. `None` when the attempt no longer waits.
    fn arrived(&self, id: &str, callback: &CallbackUrl) -> Option<Answer<()>> {
        let mut room = self.room();
        if !waiting_as(&room, id) {
            return None;
        }
        let Stage::Waiting(waiting) = std::mem::take(&mut room.stage) else {
            return None;
        };
        let registration = Arc::clone(waiting.prepared().registration());
        let judged = waiting.accept(callback, &self.0.wire);
        let words = room.words();
        let answer = match judged {
            Ok(returned) => {
                room.stage = Stage::Returned(Box::new(returned));
                room.problem = None;
                Ok(())
            }
            Err(Refused::Ended(ended)) => {
                let error = refusal::explained(words, &explain::ended(&ended, &registration));
                room.stage = Stage::Failed(Box::new(error.clone()));
                Err(error)
            }
            Err(Refused::Stray { waiting, why }) => {
                let error =
                    refusal::explained_as(words, &explain::stray(&why), stray_cause(words, &why));
                room.stage = Stage::Waiting(waiting);
                if let Some(facts) = &mut room.attempt {
                    facts.stray = Some(error.clone());
                }
                Err(error)
            }
        };
        let is_over = !matches!(room.stage, Stage::Waiting(_));
        drop(room);
        if is_over {
            self.close_doors();
        }
        self.tell_desk();
        Some(answer)
    }

    /// Ends a waiting attempt from this side.
    fn give_up(&self, id: &str, door: Door, fault: Fault) {
        let mut room = self.room();
        let is_here = waiting_as(&room, id)
            && matches!(&room.stage, Stage::Waiting(waiting) if waiting.door() == door);
        if !is_here {
            return;
        }
        let error = refusal::fault(room.words(), fault, None);
        room.stage = Stage::Failed(Box::new(error));
        drop(room);
        self.close_doors();
        self.tell_desk();
    }
}

/// Which port, and whose it is, where the system tells.
fn bind_cause(words: &Words, error: &BindError) -> Option<String> {
    match error {
        BindError::InUse { port, by: Some(by) } => words.get(
            "bind-in-use-by",
            &[("port", (*port).into()), ("by", by.as_str().into())],
        ),
        BindError::InUse { port, by: None } => {
            words.get("bind-in-use", &[("port", (*port).into())])
        }
        BindError::NotPermitted { port } => {
            words.get("bind-not-permitted", &[("port", (*port).into())])
        }
        BindError::Failed { .. } | BindError::NotAnAddress(_) | BindError::NotLoopback(_) => None,
    }
}

/// Where two addresses part, which no general sentence can say.
fn stray_cause(words: &Words, why: &Stray) -> Option<String> {
    match why {
        Stray::Address {
            position,
            expected,
            received,
        } => words.get(
            "stray-address",
            &[
                ("position", (*position).into()),
                ("expected", expected.as_str().into()),
                ("received", received.as_str().into()),
            ],
        ),
        Stray::Fragment | Stray::Form(_) | Stray::StateMissing { .. } | Stray::StateDiffers => None,
    }
}

fn waiting_as(room: &Room, id: &str) -> bool {
    matches!(&room.stage, Stage::Waiting(waiting) if is_attempt(waiting, id))
}

fn is_attempt(waiting: &Waiting, id: &str) -> bool {
    waiting.prepared().id().to_string() == id
}

fn field_error(lint: &Lint) -> FieldError {
    let check = &lint.check;
    FieldError {
        field: lint.field.to_owned(),
        message: format!("{} – {}", check.received, check.expected),
    }
}

fn facts(prepared: &Prepared) -> Facts {
    let key = prepared.proof_key();
    let mut address = prepared.authorize_url();
    address.set_query(None);
    let shown = |name: &str, value: String| match name {
        "state" => prepared.state_fingerprint(),
        _ => value,
    };
    Facts {
        id: prepared.id().to_string(),
        endpoint: address.to_string(),
        parameters: prepared
            .parameters()
            .into_iter()
            .map(|p| (p.name.clone(), shown(&p.name, p.value)))
            .collect(),
        redirect_uri: prepared.registration().redirect_uri().as_str().to_owned(),
        line: prepared.registration().partner().line,
        pkce: PkceView {
            method: pkce::S256,
            matches: key.challenge == key.recomputed,
            challenge: key.challenge.0,
            verifier_length: key.verifier_length,
            verifier_fingerprint: key.verifier_fingerprint,
            digest_hex: key.digest_hex,
            recomputed: key.recomputed.0,
        },
        state_fingerprint: prepared.state_fingerprint(),
        stray: None,
    }
}

/// The attempt's view.
pub(crate) fn view(room: &Room, facts: &Facts) -> AttemptView {
    let (stage, waiting) = match &room.stage {
        Stage::Idle | Stage::Prepared(_) => (AttemptStage::Prepared, None),
        Stage::Waiting(waiting) => (AttemptStage::Waiting, Some(waiting)),
        Stage::Returned(_) | Stage::Exchanging => (AttemptStage::Returned, None),
        Stage::Authorised(_) => (AttemptStage::Authorised, None),
        Stage::Failed(_) => (AttemptStage::Failed, None),
    };
    AttemptView {
        id: facts.id.clone(),
        stage,
        authorize_url: address_line(facts),
        endpoint: facts.endpoint.clone(),
        parts: facts
            .parameters
            .iter()
            .map(|(name, value)| part(room, facts, name, value))
            .collect(),
        pkce: facts.pkce.clone(),
        state_fingerprint: facts.state_fingerprint.clone(),
        door: waiting.map(|waiting| waiting.door().into()),
        doors: offered(&facts.redirect_uri)
            .map(|door| door_view(room, facts, door))
            .collect(),
        deadline: waiting.map(|waiting| waiting.deadline().to_string()),
        waiting_for: waiting.map(|waiting| match waiting.door() {
            Door::Paste => WaitingFor::You,
            Door::Browser | Door::Link | Door::Window => WaitingFor::Citizen,
        }),
        failure: match &room.stage {
            Stage::Failed(error) => Some((**error).clone()),
            Stage::Waiting(_) => facts.stray.clone(),
            _ => None,
        },
    }
}

/// The address with the state's fingerprint in place of the state.
fn address_line(facts: &Facts) -> String {
    let pairs = facts.parameters.iter().map(|(name, value)| {
        let value = if name == "state" {
            format!("[{value}]")
        } else {
            value.clone()
        };
        (name.clone(), value)
    });
    let pairs: Vec<_> = pairs.collect();
    let query = protocol::form::encode(pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())));
    format!("{}?{query}", facts.endpoint)
}

fn part(room: &Room, facts: &Facts, name: &str, value: &str) -> UrlPart {
    let id = format!("parameter-{}", name.replace('_', "-"));
    let words = room.words();
    let rule = rule(name);
    UrlPart {
        name: name.to_owned(),
        value: value.to_owned(),
        meaning: words
            .get(&id, &[])
            .unwrap_or_else(|| say(words, "parameter-other")),
        required: rule.is_some_and(|rule| rule.need_in(facts.line) == Need::Required),
        confidence: rule
            .map(|rule| rule.confidence.tag())
            .unwrap_or("U")
            .to_owned(),
        secret: name == "state",
    }
}

/// The doors on offer; a link only where the redirect URI is one.
fn offered(redirect_uri: &str) -> impl Iterator<Item = Door> {
    let link = Door::Link.can_catch(redirect_uri).then_some(Door::Link);
    [Door::Window, Door::Browser]
        .into_iter()
        .chain(link)
        .chain([Door::Paste])
}

fn door_view(room: &Room, facts: &Facts, door: Door) -> DoorView {
    let available = door.can_catch(&facts.redirect_uri);
    let reason = (!available).then(|| {
        let redirect = ("redirect", facts.redirect_uri.as_str().into());
        room.words()
            .get("door-browser-elsewhere", &[redirect])
            .unwrap_or_default()
    });
    DoorView {
        door: door.into(),
        proposed: Door::proposed_for(&facts.redirect_uri) == door,
        available,
        reason,
    }
}

impl Desk {
    /// Notes that the last command of a step failed, for the rail.
    pub(crate) fn trouble(&self, step: StepId, error: IpcError) -> IpcError {
        self.room().problem = Some(step);
        error
    }
}
