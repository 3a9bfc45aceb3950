//! The system's keychain as a [`Vault`], with memory where there is none.
//!
//! On Linux this is the Secret Service, on macOS the Keychain, on Windows the Credential Manager.
//! A machine without one, or one that stays locked, must not stop a partner: the secret is then
//! kept in memory until the program ends, and [`Vault::keeping`] says so. It is never put in a
//! file. Calls block while the system asks the person to unlock, so commands call from a thread
//! that may wait.

use std::sync::atomic::{AtomicBool, Ordering};

use journey::vault::{Keeping, MemoryVault, Vault, VaultError};
use keyring::{Entry, Error};
use protocol::secret::ClientSecret;

/// The name under which the system lists our entries.
const SERVICE: &str = "Lockstep";

/// The system's keychain, and memory beside it.
#[derive(Debug, Default)]
pub struct Keychain {
    memory: MemoryVault,
    in_memory: AtomicBool,
}

impl Vault for Keychain {
    fn get(&self, account: &str) -> Result<Option<ClientSecret>, VaultError> {
        if let Some(secret) = self.memory.get(account)? {
            return Ok(Some(secret));
        }
        match entry(account).and_then(|entry| entry.get_password().map_err(refusal)) {
            Ok(secret) => {
                self.in_memory.store(false, Ordering::SeqCst);
                Ok(Some(ClientSecret::new(secret)))
            }
            Err(Missing::Entry) => Ok(None),
            Err(Missing::Keychain(VaultError::Absent)) => {
                self.in_memory.store(true, Ordering::SeqCst);
                Ok(None)
            }
            Err(Missing::Keychain(error)) => Err(error),
        }
    }

    /// Keeps the secret in the keychain, or in memory where the keychain does not take it; the
    /// error then says why, and the secret can be used all the same.
    fn set(&self, account: &str, secret: &ClientSecret) -> Result<(), VaultError> {
        let kept =
            entry(account).and_then(|entry| entry.set_password(secret.expose()).map_err(refusal));
        match kept {
            Ok(()) => {
                self.memory.delete(account)?;
                self.in_memory.store(false, Ordering::SeqCst);
                Ok(())
            }
            Err(missing) => {
                self.memory.set(account, secret)?;
                self.in_memory.store(true, Ordering::SeqCst);
                match missing {
                    Missing::Keychain(VaultError::Absent) | Missing::Entry => Ok(()),
                    Missing::Keychain(error) => Err(error),
                }
            }
        }
    }

    fn delete(&self, account: &str) -> Result<(), VaultError> {
        self.memory.delete(account)?;
        match entry(account).and_then(|entry| entry.delete_credential().map_err(refusal)) {
            Ok(()) | Err(Missing::Entry | Missing::Keychain(VaultError::Absent)) => Ok(()),
            Err(Missing::Keychain(error)) => Err(error),
        }
    }

    fn keeping(&self) -> Keeping {
        if self.in_memory.load(Ordering::SeqCst) {
            Keeping::Memory
        } else {
            Keeping::Keychain
        }
    }
}

/// What is not there.
enum Missing {
    /// The entry.
    Entry,
    /// The keychain.
    Keychain(VaultError),
}

fn entry(account: &str) -> Result<Entry, Missing> {
    Entry::new(SERVICE, account).map_err(refusal)
}

/// Our word for the keychain's error. Its own text names the platform's message, never the secret.
fn refusal(error: Error) -> Missing {
    Missing::Keychain(match error {
        Error::NoEntry => return Missing::Entry,
        Error::NoDefaultStore | Error::PlatformFailure(_) => VaultError::Absent,
        Error::NoStorageAccess(_) => VaultError::Locked,
        Error::BadEncoding(_) | Error::BadDataFormat(..) => {
            VaultError::Refused("the entry holds something else".to_owned())
        }
        other => VaultError::Refused(other.to_string()),
    })
}
