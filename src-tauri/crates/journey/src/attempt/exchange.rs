//! From the code to the token: the one request that cannot be repeated.
//!
//! The secret is asked for first, because a locked keychain must not cost the citizen's sign-in;
//! only then is the attempt taken apart and its code sent. Nothing is retried: a code that may have
//! arrived is spent (RFC 6749 section 4.1.2).

use std::sync::Arc;

use protocol::{
    error::Refusal,
    secret::{AuthorizationCode, ClientSecret, CodeVerifier},
    token,
};

use super::AttemptId;
use crate::{
    authorised::Authorised,
    check::{Check, CheckId},
    evidence::{EntryId, masked_scope},
    registration::Registration,
    transport::Failure,
    vault::{Vault, VaultError},
    wire::{Sent, Wire},
};

/// An attempt whose code is there and not yet sent.
#[derive(Debug)]
pub struct Returned {
    pub(super) registration: Arc<Registration>,
    pub(super) code: AuthorizationCode,
    pub(super) verifier: CodeVerifier,
    pub(super) id: AttemptId,
    pub(super) checks: Vec<Check>,
}

impl Returned {
    /// The attempt's name.
    #[must_use]
    pub fn id(&self) -> &AttemptId {
        &self.id
    }

    /// The registration that it was made from.
    #[must_use]
    pub fn registration(&self) -> &Arc<Registration> {
        &self.registration
    }

    /// What was checked of the callback.
    #[must_use]
    pub fn checks(&self) -> &[Check] {
        &self.checks
    }

    /// Sends the code. It is consumed with the attempt, so it cannot be sent twice.
    ///
    /// # Errors
    /// [`ExchangeError::Secret`] gives the attempt back, since nothing was sent; after the other
    /// errors a new attempt is needed.
    pub async fn exchange(
        self,
        vault: &dyn Vault,
        wire: &Wire,
    ) -> Result<Authorised, ExchangeError> {
        let registration = Arc::clone(&self.registration);
        let client_secret = match secret(&registration, vault) {
            Ok(secret) => secret,
            Err(why) => {
                return Err(ExchangeError::Secret {
                    why,
                    returned: Box::new(self),
                });
            }
        };
        let api = registration.token_api();
        let partner = registration.partner();
        let request = token::Request {
            client_id: partner.client_id.clone(),
            client_secret,
            authentication: partner.client_authentication,
            grant: token::Grant::AuthorizationCode {
                code: self.code,
                redirect_uri: registration.redirect_uri().clone(),
                code_verifier: self.verifier,
            },
        };
        let request = request.into_http(&registration.endpoints().url(api));
        let Sent { entry, answer } = wire.send(&registration, api, request).await;
        let refused = |received: String| {
            wire.evidence().judge(
                entry,
                &[Check::of(CheckId::TokenGranted, false, received)],
                &[],
            );
        };
        let response = answer.map_err(|failure| {
            refused(failure.to_string());
            ExchangeError::NoAnswer { failure, entry }
        })?;
        let granted = token::read(&response).map_err(|refusal| {
            refused(refusal.to_string());
            ExchangeError::Refused { refusal, entry }
        })?;
        let authorised = Authorised::new(registration, granted, self.id, entry, wire.clock().now());
        wire.evidence().know(entry, |facts| {
            let granted = authorised.granted();
            facts
                .requested_scopes
                .clone_from(&authorised.registration().partner().scopes);
            facts.granted_scopes = granted
                .scope
                .as_ref()
                .map(|scopes| scopes.iter().map(|scope| masked_scope(scope)).collect());
            facts.id_token = Some(granted.id_token.is_some());
        });
        let checks = authorised.checks(wire.evidence());
        wire.evidence()
            .judge(entry, &checks, &authorised.granted().notes);
        Ok(authorised)
    }
}

/// The client secret, or an empty one for a client that has none.
pub(crate) fn secret(
    registration: &Registration,
    vault: &dyn Vault,
) -> Result<ClientSecret, SecretError> {
    if !registration.needs_secret() {
        return Ok(ClientSecret::new(""));
    }
    vault
        .get(&registration.account())?
        .ok_or(SecretError::NotSet)
}

/// Why there is no client secret to send.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SecretError {
    /// None was set.
    #[error("no client secret is set for this client id; enter it and try again")]
    NotSet,
    /// The keeper cannot be asked.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

/// Why a code did not become a token.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// There is no secret; nothing was sent.
    #[error("{why}")]
    Secret {
        /// What is missing.
        why: SecretError,
        /// The attempt, which can be exchanged once the secret is there.
        returned: Box<Returned>,
    },
    /// No answer came. The code may have been spent.
    #[error("{failure}")]
    NoAnswer {
        /// What happened on the way.
        failure: Failure,
        /// The exchange in the evidence.
        entry: EntryId,
    },
    /// The service said no, or answered something unreadable.
    #[error("{refusal}")]
    Refused {
        /// What it said.
        refusal: Refusal,
        /// The exchange in the evidence.
        entry: EntryId,
    },
}
