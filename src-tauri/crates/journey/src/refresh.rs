//! A new token for the refresh token, without the citizen (API 4.10, RFC 6749 section 6).
//!
//! Like a code, a refresh token may be spent by the very request that gets no answer, so nothing is
//! retried. What comes back is a finished attempt of its own: it may grant less than before, and it
//! is checked in the same way.

use std::sync::Arc;

use protocol::{error::Refusal, service::Api, token};

use crate::{
    attempt::{SecretError, secret},
    authorised::Authorised,
    check::{Check, CheckId},
    evidence::EntryId,
    transport::Failure,
    vault::Vault,
    wire::{Sent, Wire},
};

/// Why there is no new token.
#[derive(Debug, thiserror::Error)]
pub enum RefreshError {
    /// The service gave no refresh token; nothing was sent.
    #[error("the service gave no refresh token")]
    NoRefreshToken,
    /// There is no client secret to send; nothing was sent.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// No answer came. The refresh token may have been spent.
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

impl Authorised {
    /// Exchanges the refresh token. A reply without a new one leaves the old one in use.
    ///
    /// # Errors
    /// See [`RefreshError`].
    pub async fn refresh(&self, vault: &dyn Vault, wire: &Wire) -> Result<Self, RefreshError> {
        let registration = self.registration();
        let refresh_token = self.granted().refresh_token.clone();
        let refresh_token = refresh_token.ok_or(RefreshError::NoRefreshToken)?;
        let request = token::Request {
            client_id: registration.partner().client_id.clone(),
            client_secret: secret(registration, vault)?,
            authentication: registration.authentication_after_code(),
            grant: token::Grant::RefreshToken(refresh_token.clone()),
        };
        let request = request.into_http(&registration.endpoints().url(Api::Token));
        let Sent { entry, answer } = wire.send(registration, Api::Token, request).await;
        wire.evidence().know(entry, |facts| facts.refresh = true);
        let refused = |received: String| {
            let check = Check::of(CheckId::TokenRefreshed, false, received);
            wire.evidence().judge(entry, &[check], &[]);
        };
        let response = answer.map_err(|failure| {
            refused(failure.to_string());
            RefreshError::NoAnswer { failure, entry }
        })?;
        let mut granted = token::read(&response).map_err(|refusal| {
            refused(refusal.to_string());
            RefreshError::Refused { refusal, entry }
        })?;
        granted.refresh_token.get_or_insert(refresh_token);
        let (registration, now) = (Arc::clone(registration), wire.clock().now());
        let refreshed = Self::new(registration, granted, self.id().clone(), entry, now);
        let mut checks = refreshed.checks(wire.evidence());
        checks.push(Check::of(CheckId::TokenRefreshed, true, "granted anew"));
        let notes = &refreshed.granted().notes;
        wire.evidence().judge(entry, &checks, notes);
        Ok(refreshed)
    }
}
