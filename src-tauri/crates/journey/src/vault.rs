//! Where the client secret is kept.
//!
//! A secret is entrusted once and read for each exchange. Which keeper holds it is a matter of the
//! shell: the desktop brings the system's keychain, a terminal reads a variable, and where there is
//! no keychain the secret lives in memory until the program ends. It is never in a file. A person
//! reads beside the field which of these is the case, and why, hence [`Kept`] and [`Vault::keeping`].

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use protocol::secret::ClientSecret;
use serde::Serialize;

/// A keeper of client secrets, one for each account (see [`crate::registration::Registration::account`]).
///
/// Calls may block while the system asks the person to unlock its keychain.
pub trait Vault: Send + Sync {
    /// The secret of `account`, if one was set.
    ///
    /// # Errors
    /// When the keeper cannot be asked.
    fn get(&self, account: &str) -> Result<Option<ClientSecret>, VaultError>;

    /// Keeps `secret` for `account` in place of an earlier one, where the keeper can.
    ///
    /// # Errors
    /// When it is kept nowhere.
    fn set(&self, account: &str, secret: &ClientSecret) -> Result<Kept, VaultError>;

    /// Forgets the secret of `account`; nothing to forget is success.
    ///
    /// # Errors
    /// When the keeper cannot be asked.
    fn delete(&self, account: &str) -> Result<(), VaultError>;

    /// Forgets every secret that was kept for this program, of accounts known here or not.
    ///
    /// # Errors
    /// When the keeper cannot be asked or keeps one of them.
    fn forget_all(&self) -> Result<(), VaultError>;

    /// Where the secret of `account` is kept, or would be.
    fn keeping(&self, account: &str) -> Keeping;
}

/// Where a secret was put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The place.
    pub place: Keeping,
    /// Why it is not a better one.
    pub because: Option<VaultError>,
}

/// Where a secret is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Keeping {
    /// In a variable of the environment, set by whoever started the program.
    Environment,
    /// In the system's keychain.
    Keychain,
    /// In memory, until the program ends.
    Memory,
}

/// Why a keeper did not do as asked. The secret is in none of the variants.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// There is no keychain on this machine, or its service is not running.
    #[error("this machine offers no keychain; the secret can be kept in memory only")]
    Absent,
    /// The keychain is locked, or was never set up, and was not unlocked.
    #[error("the keychain is locked; unlock it and try again")]
    Locked,
    /// The keychain refused, in its own words.
    #[error("the keychain refused: {0}")]
    Refused(String),
    /// This keeper cannot be written to.
    #[error("the secret is set outside this program and cannot be changed here")]
    ReadOnly,
    /// The keychain did not answer in time.
    #[error("the keychain did not answer within {seconds} seconds")]
    Silent {
        /// How long it was waited for.
        seconds: u64,
    },
}

/// Keeps secrets until the program ends.
#[derive(Debug, Default)]
pub struct MemoryVault(Mutex<HashMap<String, ClientSecret>>);

impl Vault for MemoryVault {
    fn get(&self, account: &str) -> Result<Option<ClientSecret>, VaultError> {
        Ok(self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(account)
            .cloned())
    }

    fn set(&self, account: &str, secret: &ClientSecret) -> Result<Kept, VaultError> {
        let mut secrets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        secrets.insert(account.to_owned(), secret.clone());
        Ok(Kept {
            place: Keeping::Memory,
            because: None,
        })
    }

    fn delete(&self, account: &str) -> Result<(), VaultError> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(account);
        Ok(())
    }

    fn forget_all(&self) -> Result<(), VaultError> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
        Ok(())
    }

    fn keeping(&self, _account: &str) -> Keeping {
        Keeping::Memory
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_kept_for_its_account_alone_until_it_is_forgotten() {
        let vault = MemoryVault::default();
        vault.set("a", &ClientSecret::new("canary")).unwrap();
        assert_eq!(vault.get("a").unwrap().unwrap().expose(), "canary");
        assert!(vault.get("b").unwrap().is_none());
        assert!(!format!("{vault:?}").contains("canary"));
        vault.delete("a").unwrap();
        vault.delete("a").unwrap();
        assert!(vault.get("a").unwrap().is_none());
    }

    #[test]
    fn all_secrets_are_forgotten_together() {
        let vault = MemoryVault::default();
        for account in ["a", "b"] {
            vault.set(account, &ClientSecret::new("canary")).unwrap();
        }
        vault.forget_all().unwrap();
        assert!(vault.get("a").unwrap().is_none() && vault.get("b").unwrap().is_none());
    }
}
