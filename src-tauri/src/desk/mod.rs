//! The desk: what the window works on. It holds the partner, the stage of the attempt and what came
//! back, calls `journey`, and answers with views. It knows no Tauri, so it is tested without a
//! window; the shell gives it a listener for events, a keychain, and [`Host`].
//!
//! One lock guards the [`Room`]. It is never held while something is awaited: a step takes the stage
//! out, advances it, and puts the result (or the old stage) back.

mod attempt;
mod calls;
mod compare;
mod connection;
mod copied;
mod documents;
mod elsewhere;
mod evidence;
mod files;
mod forget;
mod help;
mod inspect;
mod look;
mod mail;
mod partner;
mod partner_file;
mod practice;
mod preflight;
mod prepare;
mod rail;
mod refusal;
mod report;
mod reveal;
mod room;
mod sign_in;
mod signers;
mod token;
mod unopened;
mod verdict;
mod workbench;

use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use diagnosis::Words;
use diagnosis::words::FluentValue;
use journey::clock::{Clock, SystemClock};
use journey::evidence::Evidence;
use journey::transport::{Settings, SetupError, Transport};
use journey::vault::{MemoryVault, Vault};
use journey::wire::Wire;

use crate::sign_in_window::{Controls, Report};
use crate::view::{Curtain, DeskView, Event, IpcError, Lang};

use refusal::Refusal;
use room::Room;

pub use documents::Format;
pub use report::ReportFormat;
pub use unopened::Unopened;

/// What the desk asks of the shell: the window in which a citizen signs in, the browser, the
/// system's file chooser and the program's own folder.
pub trait Host: Send + Sync {
    /// Opens the sign-in window.
    ///
    /// # Errors
    /// Says in the system's words why it did not open.
    fn open_sign_in(
        &self,
        authorize: tauri::Url,
        redirect_uri: String,
        controls: &Controls,
        report: Report,
    ) -> Result<(), String>;

    /// Closes the sign-in window, if it is open.
    fn close_sign_in(&self);

    /// Opens an address in the system's browser, or a `mailto:` address in its mail program.
    ///
    /// # Errors
    /// Says why no program opened it.
    fn open_browser(&self, address: &str) -> Result<(), Unopened>;

    /// Has the system hand links of this scheme to the program, until [`Self::leave_links`].
    ///
    /// # Errors
    /// Says in the system's words why it does not.
    fn take_links(&self, scheme: &str) -> Result<(), String>;

    /// Gives the scheme back.
    fn leave_links(&self, scheme: &str);

    /// Gives every one of these schemes back, whether it was taken in this start or an earlier one.
    ///
    /// # Errors
    /// Says in the system's words what stays.
    fn forget_links(&self, schemes: &[String]) -> Result<(), String>;

    /// Forgets what the windows' browser keeps: cookies, storage, cache.
    ///
    /// # Errors
    /// Says in the system's words why it is kept.
    fn forget_browsing(&self) -> Result<(), String>;

    /// Lets the person choose a file with one of these endings; blocks until the person has chosen.
    fn choose_file(&self, title: &str, endings: &[&str]) -> Option<PathBuf>;

    /// Lets the person choose where a new file goes; blocks until the person has chosen.
    fn choose_new_file(&self, title: &str, name: &str) -> Option<PathBuf>;

    /// The folder in which the program keeps what is its own and no secret.
    fn folder(&self) -> Option<PathBuf>;
}

/// Who is told what happens by itself.
pub type Listener = Box<dyn Fn(Event) + Send + Sync>;

/// The result of a command.
pub type Answer<T> = Result<T, IpcError>;

/// The desk. Clones are the same desk.
#[derive(Clone)]
pub struct Desk(Arc<Inner>);

struct Inner {
    room: Mutex<Room>,
    listener: Mutex<Option<Listener>>,
    host: Arc<dyn Host>,
    keychain: Arc<dyn Vault>,
    practice_vault: Arc<MemoryVault>,
    clock: Arc<dyn Clock>,
    transport: Transport,
    wire: Wire,
}

static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::new(diagnosis::Lang::En));
static HINDI: LazyLock<Words> = LazyLock::new(|| Words::new(diagnosis::Lang::Hi));

impl Desk {
    /// An empty desk.
    ///
    /// # Errors
    /// When the system's root certificates cannot be used.
    pub fn new(host: Arc<dyn Host>, keychain: Arc<dyn Vault>) -> Result<Self, SetupError> {
        Self::with_clock(host, keychain, Arc::new(SystemClock::default()))
    }

    /// The same by another clock.
    ///
    /// # Errors
    /// When the system's root certificates cannot be used.
    pub fn with_clock(
        host: Arc<dyn Host>,
        keychain: Arc<dyn Vault>,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, SetupError> {
        let transport = Transport::new(&Settings::default())?;
        let evidence = Arc::new(Evidence::default());
        Ok(Self(Arc::new(Inner {
            room: Mutex::default(),
            listener: Mutex::new(None),
            host,
            keychain,
            practice_vault: Arc::default(),
            wire: Wire::new(transport.clone(), evidence, Arc::clone(&clock)),
            clock,
            transport,
        })))
    }

    /// The state as the window draws it.
    #[must_use]
    pub fn view(&self) -> DeskView {
        self.room().view()
    }

    /// Speaks another language from now on.
    #[must_use]
    pub fn set_language(&self, language: Lang) -> DeskView {
        self.change(|room| room.language = language)
    }

    /// Draws or opens the curtain.
    #[must_use]
    pub fn set_screen_share(&self, on: bool) -> DeskView {
        self.change(|room| room.screen_share = on)
    }

    /// Sends events to `listener` from now on, beginning with all evidence so far and word of files
    /// that were opened before anybody listened.
    pub fn subscribe(&self, listener: Listener) {
        for entry in self.0.wire.evidence().entries() {
            listener(self.event_of(&entry));
        }
        if !self.room().files.is_empty() {
            listener(Event::Dropped { problem: None });
        }
        *self
            .0
            .listener
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(listener);
    }

    /// Passes evidence on to the window as it comes. Runs until the desk is gone.
    pub async fn follow_evidence(self) {
        let mut feed = self.0.wire.evidence().subscribe();
        loop {
            match feed.recv().await {
                Ok(entry) => self.tell(self.event_of(&entry)),
                Err(tokio::sync::broadcast::error::RecvError::Lagged(_)) => {}
                Err(tokio::sync::broadcast::error::RecvError::Closed) => return,
            }
        }
    }

    fn tell(&self, event: Event) {
        let listener = self
            .0
            .listener
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(listener) = listener.as_ref() {
            listener(event);
        }
    }

    /// Tells the window that the state changed without its doing.
    fn tell_desk(&self) {
        let desk = Box::new(self.view());
        self.tell(Event::Desk { desk });
    }

    fn room(&self) -> MutexGuard<'_, Room> {
        self.0.room.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut Room)) -> DeskView {
        let mut room = self.room();
        change(&mut room);
        room.view()
    }

    fn words(&self) -> &'static Words {
        self.room().words()
    }

    /// Opens the system's browser or mail program, or refuses as said. Away from the threads that
    /// serve the window: the system may take a moment to say that there is none.
    async fn open_browser(&self, address: String, refusal: Refusal) -> Answer<()> {
        let host = Arc::clone(&self.0.host);
        let opened = tokio::task::spawn_blocking(move || host.open_browser(&address))
            .await
            .unwrap_or_else(|error| Err(std::io::Error::from(error).into()));
        let words = self.words();
        opened.map_err(|error| refusal.because(words, error.reason(words)))
    }

    /// Asks the person for a file, away from the threads that serve the window.
    async fn choose(&self, title: String, endings: &'static [&'static str]) -> Option<PathBuf> {
        let host = Arc::clone(&self.0.host);
        tokio::task::spawn_blocking(move || host.choose_file(&title, endings))
            .await
            .ok()?
    }

    /// Asks the person where a new file goes.
    async fn choose_new(&self, title: String, name: String) -> Option<PathBuf> {
        let host = Arc::clone(&self.0.host);
        tokio::task::spawn_blocking(move || host.choose_new_file(&title, &name))
            .await
            .ok()?
    }
}

impl Room {
    /// The words of the room's language.
    pub(crate) fn words(&self) -> &'static Words {
        match self.language {
            Lang::En => &ENGLISH,
            Lang::Hi => &HINDI,
        }
    }

    /// A message of these words, as [`say`].
    pub(crate) fn say(&self, id: &str) -> String {
        say(self.words(), id)
    }

    /// A message with arguments, as [`say_with`].
    pub(crate) fn say_with(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        say_with(self.words(), id, args)
    }

    pub(crate) fn curtain(&self) -> Curtain {
        Curtain::new(self.screen_share)
    }
}

/// A message without arguments.
pub(crate) fn say(words: &Words, id: &str) -> String {
    say_with(words, id, &[])
}

/// A message with arguments; the id itself where a message is missing, which a test forbids.
pub(crate) fn say_with(words: &Words, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
    words.get(id, args).unwrap_or_else(|| id.to_owned())
}
