//! The client secret from the environment.
//!
//! A terminal has no keychain to ask, and a pipeline keeps secrets as variables. The variable is read
//! once; its value is never printed.

use journey::vault::{Keeping, Kept, Vault, VaultError};
use protocol::secret::ClientSecret;

/// The variable that holds the client secret.
pub(crate) const SECRET: &str = "LOCKSTEP_CLIENT_SECRET";

/// One secret for every account, set by whoever started the program.
#[derive(Debug)]
pub(crate) struct EnvironmentVault(Option<ClientSecret>);

impl EnvironmentVault {
    /// Reads [`SECRET`]; an empty value counts as not set.
    pub(crate) fn read() -> Self {
        let value = std::env::var(SECRET).ok();
        Self(
            value
                .filter(|value| !value.trim().is_empty())
                .map(|value| ClientSecret::new(value.trim())),
        )
    }

    /// A vault around a secret that is known already.
    pub(crate) fn holding(secret: ClientSecret) -> Self {
        Self(Some(secret))
    }

    /// Whether there is a secret.
    pub(crate) fn is_set(&self) -> bool {
        self.0.is_some()
    }
}

impl Vault for EnvironmentVault {
    fn get(&self, _account: &str) -> Result<Option<ClientSecret>, VaultError> {
        Ok(self.0.clone())
    }

    fn set(&self, _account: &str, _secret: &ClientSecret) -> Result<Kept, VaultError> {
        Err(VaultError::ReadOnly)
    }

    fn delete(&self, _account: &str) -> Result<(), VaultError> {
        Err(VaultError::ReadOnly)
    }

    fn forget_all(&self) -> Result<(), VaultError> {
        Err(VaultError::ReadOnly)
    }

    fn keeping(&self, _account: &str) -> Keeping {
        Keeping::Environment
    }
}
