//! The system's keychain as a [`Vault`], with memory where there is none.
//!
//! On Linux this is the Secret Service, on macOS the Keychain, on Windows the Credential Manager.
//! A machine without one, or one that stays locked, must not stop a partner: the secret is then
//! kept in memory until the program ends, and [`Kept`] says why. It is never put in a file.
//!
//! A keychain is another program. It can come later than this one, go while this one runs, wait for
//! a person who is not there, or never answer at all. So each question is asked on a thread of its
//! own and waited for no longer than [`PATIENCE`], and a connection that broke is made anew once
//! before the keychain counts as gone. Calls block for as long, so commands call from a thread that
//! may wait.

use std::collections::HashMap;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use journey::vault::{Keeping, Kept, MemoryVault, Vault, VaultError};
use keyring_core::{CredentialStore, Entry, Error};
use protocol::secret::ClientSecret;

/// The name under which the system lists our entries.
pub const SERVICE: &str = "Lockstep";

/// How long a person has to unlock the keychain when the system asks for it.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The system's keychain, and memory beside it.
#[derive(Debug)]
pub struct Keychain {
    memory: MemoryVault,
    line: Arc<Line>,
    patience: Duration,
}

impl Default for Keychain {
    fn default() -> Self {
        Self::patient(PATIENCE)
    }
}

impl Keychain {
    /// A keychain whose answers are waited for no longer than `patience`.
    #[must_use]
    pub fn patient(patience: Duration) -> Self {
        Self {
            memory: MemoryVault::default(),
            line: Arc::default(),
            patience,
        }
    }

    /// Asks the keychain on a thread of its own, since nobody can interrupt it.
    fn ask<T: Send + 'static>(
        &self,
        question: impl Fn(&CredentialStore) -> keyring_core::Result<T> + Send + 'static,
    ) -> Result<T, Missing> {
        let (sender, answer) = mpsc::channel();
        let line = Arc::clone(&self.line);
        let asked = std::thread::Builder::new()
            .name("keychain".to_owned())
            .spawn(move || {
                // Whoever lost patience is gone, and the answer with them.
                let _ = sender.send(line.ask(question));
            });
        asked.map_err(|error| Missing::Keychain(VaultError::Refused(error.to_string())))?;
        answer.recv_timeout(self.patience).unwrap_or_else(|why| {
            self.line.hang_up();
            Err(Missing::Keychain(match why {
                RecvTimeoutError::Timeout => VaultError::Silent {
                    seconds: self.patience.as_secs(),
                },
                RecvTimeoutError::Disconnected => VaultError::Absent,
            }))
        })
    }
}

impl Vault for Keychain {
    fn get(&self, account: &str) -> Result<Option<ClientSecret>, VaultError> {
        if let Some(secret) = self.memory.get(account)? {
            return Ok(Some(secret));
        }
        let account = account.to_owned();
        let found = self.ask(move |store| {
            let secret = entry(store, &account)?.get_password()?;
            Ok(ClientSecret::new(secret))
        });
        match found {
            Ok(secret) => Ok(Some(secret)),
            Err(Missing::Entry) => Ok(None),
            Err(Missing::Keychain(error)) => Err(error),
        }
    }

    /// Keeps the secret in the keychain, or in memory where the keychain does not take it, and says
    /// why.
    fn set(&self, account: &str, secret: &ClientSecret) -> Result<Kept, VaultError> {
        let (to, kept) = (account.to_owned(), secret.clone());
        match self.ask(move |store| entry(store, &to)?.set_password(kept.expose())) {
            Ok(()) => {
                self.memory.delete(account)?;
                Ok(Kept {
                    place: Keeping::Keychain,
                    because: None,
                })
            }
            Err(missing) => {
                self.memory.set(account, secret)?;
                Ok(Kept {
                    place: Keeping::Memory,
                    because: Some(missing.into()),
                })
            }
        }
    }

    fn delete(&self, account: &str) -> Result<(), VaultError> {
        let was_here = self.memory.get(account)?.is_some();
        self.memory.delete(account)?;
        let account = account.to_owned();
        let deleted = self.ask(
            move |store| match entry(store, &account)?.delete_credential() {
                Err(Error::Ambiguous(entries)) => delete_each(&entries),
                deleted => deleted,
            },
        );
        match deleted {
            Ok(()) | Err(Missing::Entry) => Ok(()),
            // What was here because there is no keychain is in none.
            Err(Missing::Keychain(VaultError::Absent)) if was_here => Ok(()),
            Err(Missing::Keychain(error)) => Err(error),
        }
    }

    fn forget_all(&self) -> Result<(), VaultError> {
        self.memory.forget_all()?;
        let deleted = self.ask(|store| {
            let found = store.search(&HashMap::from([OURS]))?;
            let ours = found.into_iter().filter(|entry| {
                // Not every system looks for the exact name.
                entry
                    .get_specifiers()
                    .is_none_or(|(service, _)| service == SERVICE)
            });
            delete_each(&ours.collect::<Vec<_>>())
        });
        match deleted {
            Ok(()) | Err(Missing::Entry) => Ok(()),
            Err(Missing::Keychain(error)) => Err(error),
        }
    }

    fn keeping(&self, account: &str) -> Keeping {
        match self.memory.get(account) {
            Ok(Some(_)) => Keeping::Memory,
            Ok(None) | Err(_) => Keeping::Keychain,
        }
    }
}

/// What our entries have in common, in the words of each system's search.
#[cfg(windows)]
const OURS: (&str, &str) = ("pattern", SERVICE);
#[cfg(not(windows))]
const OURS: (&str, &str) = ("service", SERVICE);

/// The connection to the keychain, once there is one.
#[derive(Debug, Default)]
struct Line(Mutex<Option<Arc<CredentialStore>>>);

impl Line {
    /// Asks over the connection that is there, or over a new one where there is none or it broke.
    fn ask<T>(
        &self,
        question: impl Fn(&CredentialStore) -> keyring_core::Result<T>,
    ) -> Result<T, Missing> {
        let store = self.guard().clone();
        if let Some(store) = store {
            match question(store.as_ref()) {
                Err(Error::PlatformFailure(_)) => self.hang_up(),
                answered => return answered.map_err(Missing::from),
            }
        }
        let store = connect().map_err(|_| Missing::Keychain(VaultError::Absent))?;
        let answered = question(store.as_ref())?;
        *self.guard() = Some(store);
        Ok(answered)
    }

    fn hang_up(&self) {
        self.guard().take();
    }

    fn guard(&self) -> std::sync::MutexGuard<'_, Option<Arc<CredentialStore>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn connect() -> keyring_core::Result<Arc<CredentialStore>> {
    #[cfg(target_os = "macos")]
    let store = apple_native_keyring_store::keychain::Store::new()?;
    #[cfg(windows)]
    let store = windows_native_keyring_store::Store::new()?;
    #[cfg(all(unix, not(target_os = "macos")))]
    let store = zbus_secret_service_keyring_store::Store::new()?;
    Ok(store)
}

fn entry(store: &CredentialStore, account: &str) -> keyring_core::Result<Entry> {
    store.build(SERVICE, account, None)
}

fn delete_each(entries: &[Entry]) -> keyring_core::Result<()> {
    entries.iter().try_for_each(Entry::delete_credential)
}

/// What is not there.
enum Missing {
    /// The entry.
    Entry,
    /// The keychain.
    Keychain(VaultError),
}

impl From<Error> for Missing {
    /// Our word for the keychain's error. Its own text names the platform's message, never the secret.
    fn from(error: Error) -> Self {
        Self::Keychain(match error {
            Error::NoEntry => return Self::Entry,
            Error::NoStorageAccess(_) => VaultError::Locked,
            Error::BadEncoding(_) | Error::BadDataFormat(..) => {
                VaultError::Refused("the entry holds something else".to_owned())
            }
            other => VaultError::Refused(other.to_string()),
        })
    }
}

impl From<Missing> for VaultError {
    /// An entry that is missing while it is written means that there is nowhere to put it.
    fn from(missing: Missing) -> Self {
        match missing {
            Missing::Entry => Self::Absent,
            Missing::Keychain(error) => error,
        }
    }
}
