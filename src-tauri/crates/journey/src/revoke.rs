//! Handing the token back (API 4.13, RFC 7009), and seeing that it is gone.
//!
//! A check that leaves a living token behind would be a poor guest. The probe afterwards is part of
//! the test: a service that still accepts a revoked token is worth knowing.

use protocol::{account, error::Refusal, revoke, service::Api};

use crate::{
    attempt::{SecretError, secret},
    authorised::Authorised,
    check::{Check, CheckId},
    vault::Vault,
    wire::{Sent, Wire},
};

impl Authorised {
    /// Revokes the token and asks for the account once more, expecting a refusal. What was seen is
    /// in the evidence.
    ///
    /// # Errors
    /// When there is no client secret to authenticate with; nothing was sent then.
    pub async fn revoke(&self, vault: &dyn Vault, wire: &Wire) -> Result<(), SecretError> {
        let registration = self.registration();
        let secret = secret(registration, vault)?;
        let request = revoke::request_for(
            &registration.endpoints().url(Api::Revoke),
            &registration.partner().client_id,
            &secret,
            registration.authentication_after_code(),
            &revoke::Token::Access(self.token().clone()),
        );
        let Sent { entry, answer } = wire.send(registration, Api::Revoke, request).await;
        let (holds, received) = match answer {
            Ok(response) => (
                response.status() == 200,
                format!("HTTP {}", response.status().as_u16()),
            ),
            Err(failure) => (false, failure.to_string()),
        };
        wire.evidence().judge(
            entry,
            &[Check::of(CheckId::TokenRevoked, holds, received)],
            &[],
        );
        if holds && registration.offers(Api::User) {
            self.expect_refusal(wire).await;
        }
        Ok(())
    }

    async fn expect_refusal(&self, wire: &Wire) {
        let request = account::request(
            &self.registration().endpoints().url(Api::User),
            self.token(),
        );
        let Sent { entry, answer } = wire.send(self.registration(), Api::User, request).await;
        let (holds, received) = match answer.map(|response| account::read(&response)) {
            Ok(Ok(_)) => (false, "the token is still accepted".to_owned()),
            Ok(Err(refusal)) => (is_invalid_token(&refusal), refusal.to_string()),
            Err(failure) => (false, failure.to_string()),
        };
        let check = Check::of(CheckId::RevokedTokenRefused, holds, received);
        wire.evidence().judge(entry, &[check], &[]);
    }
}

fn is_invalid_token(refusal: &Refusal) -> bool {
    refusal.status() == 401 && refusal.code().is_none_or(|code| code == "invalid_token")
}
