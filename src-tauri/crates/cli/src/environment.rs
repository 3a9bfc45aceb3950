//! The client secret and an issuer's API key, from the environment.
//!
//! A terminal has no keychain to ask, and a pipeline keeps secrets as variables. A variable is read
//! once; its value is never printed.

use journey::vault::{Keeping, Kept, Vault, VaultError};
use protocol::secret::ClientSecret;

/// The variable that holds the client secret.
pub(crate) const SECRET: &str = "LOCKSTEP_CLIENT_SECRET";

/// The variable that holds the API key of an issuer.
pub(crate) const API_KEY: &str = "LOCKSTEP_API_KEY";

/// What a variable holds, without blanks around it; an empty value counts as not set.
pub(crate) fn secret_in(variable: &str) -> Option<ClientSecret> {
    let value = std::env::var(variable).ok()?;
    let value = value.trim();
    (!value.is_empty()).then(|| ClientSecret::new(value))
}

/// One secret for every account, set by whoever started the program.
#[derive(Debug)]
pub(crate) struct EnvironmentVault(Option<ClientSecret>);

impl EnvironmentVault {
    /// Reads [`SECRET`].
    pub(crate) fn read() -> Self {
        Self(secret_in(SECRET))
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
