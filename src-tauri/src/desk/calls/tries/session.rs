//! The token's own life: refreshed, looked into, revoked, and the session in the browser ended.

use std::sync::Arc;

use diagnosis::Fault;
use journey::explain;
use journey::id_token::Keys;
use journey::refresh::RefreshError;

use super::Typed;
use crate::desk::calls::outcome::{Outcome, open, personal};
use crate::desk::refusal::{self, Refusal};
use crate::desk::room::Stage;
use crate::desk::token::PUBLIC_CLAIMS;
use crate::desk::{Answer, Desk, say};
use crate::view::CheckView;

impl Desk {
    /// Exchanges the refresh token; the new token takes the place of the old one.
    pub(super) async fn try_refresh(&self) -> Answer<Outcome> {
        let authorised = self.authorised()?;
        let vault = self.vault();
        match authorised.refresh(vault.as_ref(), &self.0.wire).await {
            Ok(refreshed) => {
                let mut room = self.room();
                let granted = refreshed.granted();
                let mut rows = vec![
                    open("token_type", &granted.token_type),
                    open("access_token", granted.access_token.fingerprint()),
                ];
                rows.extend(
                    granted
                        .expires_in
                        .map(|s| open("expires_in", s.to_string())),
                );
                rows.extend(
                    refreshed
                        .expires_at()
                        .map(|at| open(room.say("api-expires-at"), at.to_string())),
                );
                room.token_checks = refreshed.checks(self.0.wire.evidence());
                room.stage = Stage::Authorised(Arc::new(refreshed));
                Ok(Outcome::said(&room, "api-tried-refreshed", &[]).with(rows))
            }
            Err(RefreshError::Secret(_)) => Err(Refusal::NoSecret.say(self.words())),
            Err(RefreshError::NoRefreshToken) => Err(Refusal::NotYet.say(self.words())),
            Err(RefreshError::NoAnswer { entry, .. } | RefreshError::Refused { entry, .. }) => {
                let found = self.0.wire.evidence().findings(entry);
                let fault = found
                    .first()
                    .map_or(Fault::ServiceUnavailable, |finding| finding.fault);
                let problem = refusal::fault(self.words(), fault, Some(entry.0.into()));
                Ok(self.failed(problem))
            }
        }
    }

    /// Revokes the token. What was fetched with it stays.
    pub(super) async fn try_revoke(&self) -> Answer<Outcome> {
        let authorised = self.authorised()?;
        let vault = self.vault();
        let before = self.last_entry();
        authorised
            .revoke(vault.as_ref(), &self.0.wire)
            .await
            .map_err(|_| Refusal::NoSecret.say(self.words()))?;
        let exchange = self.newest_since(before);
        let status = exchange
            .as_ref()
            .and_then(|exchange| exchange.response.as_ref())
            .map(|response| response.status);
        if status != Some(200) {
            let found = exchange.as_ref().map(journey::evidence::Exchange::findings);
            let fault = found
                .and_then(|found| found.into_iter().next())
                .map_or(Fault::ServiceUnavailable, |finding| finding.fault);
            let entry = exchange.map(|exchange| exchange.id.0.into());
            return Ok(self.failed(refusal::fault(self.words(), fault, entry)));
        }
        let mut room = self.room();
        room.stage = Stage::Idle;
        room.attempt = None;
        room.account = None;
        room.token_checks.clear();
        Ok(Outcome::said(&room, "api-tried-revoked", &[]))
    }

    /// The address that ends the session, opened in the browser where that was asked.
    pub(super) async fn try_log_out(&self, typed: &Typed<'_>) -> Answer<Outcome> {
        let url = self.registration()?.log_out_url();
        let url = url.ok_or_else(|| Refusal::NotYet.say(self.words()))?;
        let id = match typed.get("action") {
            "browser" => {
                self.open_browser(url.to_string(), Refusal::Browser).await?;
                "api-tried-logged-out"
            }
            _ => "api-tried-address",
        };
        let room = self.room();
        let row = open(room.say("api-address"), url.as_str());
        Ok(Outcome::said(&room, id, &[]).with([row]))
    }

    /// The claims in words, and the signature by the key that was given.
    pub(super) fn try_id_token(&self, typed: &Typed<'_>) -> Answer<Outcome> {
        let authorised = self.authorised()?;
        let words = self.words();
        let Some(Ok(parts)) = authorised.id_token() else {
            return Err(Refusal::NotYet.say(words));
        };
        let (check, finding) = match typed.given("key") {
            None => (None, None),
            Some(text) => {
                let keys = Keys::read(text).map_err(|error| self.misfit("key", unusable(error)))?;
                authorised
                    .id_token_signature(&keys)
                    .map_or((None, None), |(check, finding)| (Some(check), finding))
            }
        };
        let id = match (&check, &finding) {
            (None, _) => "api-tried-id-token-no-key",
            (Some(_), None) => "api-tried-id-token-verified",
            (Some(_), Some(_)) => "api-tried-id-token-wrong",
        };
        let room = self.room();
        let rows = parts.claims.keys().filter_map(|name| {
            let value = parts.claim(name)?;
            let meaning = words.get(&format!("claim-{name}"), &[]);
            let meaning = meaning.unwrap_or_else(|| say(words, "claim-other"));
            let label = format!("{name} · {meaning}");
            Some(match PUBLIC_CLAIMS.contains(&name.as_str()) {
                true => open(label, value),
                false => personal(room.curtain(), label, &value),
            })
        });
        let mut outcome = Outcome::said(&room, id, &[]).with(rows);
        outcome.checks = check.iter().map(CheckView::from).collect();
        outcome.problem = finding.map(|finding| {
            let found = explain::Explained {
                findings: vec![finding],
                entry: Some(authorised.entry()),
            };
            refusal::explained(words, &found)
        });
        Ok(outcome)
    }
}

fn unusable(error: journey::id_token::UnusableKey) -> &'static str {
    use journey::id_token::UnusableKey;
    match error {
        UnusableKey::Unreadable => "api-key-unreadable",
        UnusableKey::NotRsa => "api-key-not-rsa",
        UnusableKey::Private => "api-key-private",
    }
}
