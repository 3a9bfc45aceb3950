//! Signing in: the address, the doors, and what comes through them.

use std::sync::Arc;
use std::time::Duration;

use diagnosis::{Fault, Words};
use journey::attempt::{PATIENCE, Prepared, Refused, Stray, Waiting};
use journey::callback::{
    BindError, CallbackUrl, Door, IDENTITY_ACCOUNT, Identity, Loopback, needs_certificate,
    own_scheme, pasted,
};
use journey::explain;
use journey::registration::{Lint, Registration};
use tokio::sync::watch;

use crate::sign_in_window::{Controls, Seen};
use crate::view::{self, DeskView, FieldError};

use super::attempt::Facts;
use super::refusal::{self, Refusal};
use super::room::{Room, Stage};
use super::{Answer, Desk, say};

/// How often the clocks are looked at while an attempt waits.
const LOOK: Duration = Duration::from_secs(1);

impl Desk {
    /// Makes a new attempt: new verifier, new state, the address part by part. An attempt that is
    /// there is given up.
    ///
    /// # Errors
    /// When the configuration cannot work at all; names the fields.
    pub fn prepare_sign_in(&self) -> Answer<DeskView> {
        self.abandon();
        let mut room = self.room();
        let registration = Registration::new(room.partner()?)
            .map_err(|lint| refusal::form(room.words(), lint.iter().map(field_error).collect()))?;
        let prepared = Prepared::new(Arc::new(registration), &mut crate::random());
        room.attempt = Some(Facts::of(&prepared));
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
            Door::Browser => Some(self.bind(&redirect_uri).await.map_err(|error| {
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
        if let Some(listener) = listener {
            self.listen(listener, &id);
        }
        self.watch_deadline(&id);
        let opened = match door {
            Door::Browser | Door::Link => {
                self.open_browser(authorize.into(), Refusal::Browser).await
            }
            Door::Window => self.open_window(authorize, redirect_uri, &id),
            Door::Paste => Ok(()),
        };
        // The door may have failed to open, but the attempt waits: pasting works all the same.
        if opened.is_err() {
            self.fall_through_to_paste();
        }
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

    /// Takes an address that the system handed over: a link of the scheme that the attempt has
    /// borrowed. One that nobody waits for is left alone.
    pub fn receive_link(&self, address: String) {
        let scheme = own_scheme(&address);
        if scheme.is_none() || self.room().scheme != scheme {
            tracing::warn!("a link was left alone: no attempt waits for its scheme");
            return;
        }
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

    /// Closes what an attempt had opened, whichever way its end came: listener and timers, the window,
    /// and the scheme that was borrowed for it.
    fn close_doors(&self) {
        self.0.host.close_sign_in();
        let (tasks, scheme) = {
            let mut room = self.room();
            (std::mem::take(&mut room.tasks), room.scheme.take())
        };
        for task in tasks {
            task.abort();
        }
        if let Some(scheme) = scheme {
            self.0.host.leave_links(&scheme);
        }
    }

    /// Listens on the redirect URI, behind https with this machine's certificate.
    async fn bind(&self, redirect_uri: &str) -> Result<Loopback, BindError> {
        if !needs_certificate(redirect_uri) {
            return Loopback::bind(redirect_uri).await;
        }
        let desk = self.clone();
        let identity = tokio::task::spawn_blocking(move || desk.identity());
        let identity = identity.await.map_err(|error| BindError::Failed {
            port: 0,
            reason: error.to_string(),
        })??;
        if let Some(facts) = &mut self.room().attempt {
            facts.certificate = Some((identity.fingerprint(), identity.ends()));
        }
        Loopback::bind_tls(redirect_uri, &identity).await
    }

    /// The certificate that the keychain keeps, or a new one, which the keychain keeps from now on
    /// if it takes it; memory does otherwise.
    fn identity(&self) -> Result<Identity, BindError> {
        let (keychain, now) = (&self.0.keychain, self.0.clock.now());
        let kept = keychain.get(IDENTITY_ACCOUNT).ok().flatten();
        if let Some(identity) = kept.and_then(|kept| Identity::kept(&kept, now)) {
            return Ok(identity);
        }
        let identity = Identity::new(now)?;
        if let Err(error) = keychain.set(IDENTITY_ACCOUNT, &identity.to_keep()) {
            tracing::warn!(%error, "this machine's certificate is kept in memory");
        }
        Ok(identity)
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
    pub(super) fn address(&self) -> Answer<(tauri::Url, String)> {
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
    pub(super) fn wait_at(&self, door: Door) -> Answer<String> {
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

    /// Leaves the attempt to the pasted address; a listener that is there goes on beside it.
    fn fall_through_to_paste(&self) {
        let mut room = self.room();
        room.stage = match std::mem::take(&mut room.stage) {
            Stage::Waiting(waiting) => Stage::Waiting(Box::new(waiting.through(Door::Paste))),
            other => other,
        };
        drop(room);
        self.tell_desk();
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
            Seen::Page(page) => desk.saw(&id, &page),
        });
        self.0
            .host
            .open_sign_in(authorize, redirect_uri, &controls, report)
            .map_err(|reason| Refusal::Window.because(words, reason))
    }

    fn listen(&self, mut listener: Loopback, id: &str) {
        self.watch_for_https(listener.insisted_on_https(), id);
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

    /// Says so when a browser turns the http address into https: its answer never arrives.
    fn watch_for_https(&self, mut insisted: watch::Receiver<bool>, id: &str) {
        let (desk, id_here) = (self.clone(), id.to_owned());
        let task = tokio::spawn(async move {
            if insisted.wait_for(|insisted| *insisted).await.is_err() {
                return;
            }
            let mut room = desk.room();
            if !waiting_as(&room, &id_here) {
                return;
            }
            let error = refusal::explained(room.words(), &explain::insisted_on_https());
            if let Some(facts) = &mut room.attempt {
                facts.stray = Some(error);
            }
            drop(room);
            desk.tell_desk();
        });
        self.keep(id, task.abort_handle());
    }

    /// Ends the attempt at its deadline. It looks at the clocks every second: a timer alone stands
    /// still while the machine sleeps and knows nothing of a clock that was set.
    pub(super) fn watch_deadline(&self, id: &str) {
        let (desk, id_here) = (self.clone(), id.to_owned());
        let task = tokio::spawn(async move {
            loop {
                let (remaining, door, why) = match &desk.room().stage {
                    Stage::Waiting(waiting) => (
                        waiting.remaining(desk.0.clock.as_ref()),
                        waiting.door(),
                        explain::silence(waiting.pages()),
                    ),
                    _ => return,
                };
                if remaining.is_zero() {
                    desk.give_up(&id_here, door, why.fault());
                    return;
                }
                tokio::time::sleep(remaining.min(LOOK)).await;
            }
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

    /// Notes a page that the sign-in window went to.
    fn saw(&self, id: &str, page: &tauri::Url) {
        let mut room = self.room();
        if waiting_as(&room, id)
            && let Stage::Waiting(waiting) = &mut room.stage
        {
            waiting.saw(page);
        }
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
        BindError::Certificate(_)
        | BindError::Failed { .. }
        | BindError::NotAnAddress(_)
        | BindError::NotLoopback(_)
        | BindError::OtherScheme(_) => None,
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
