//! The exchange of the code, and what the token endpoint granted.

use std::sync::Arc;

use journey::attempt::{ExchangeError, SecretError};
use journey::authorised::Authorised;
use journey::explain;
use protocol::account::Account;
use protocol::id_token::Parts;

use crate::view::{
    AccountField, CheckView, ClaimView, Curtain, DeskView, IdTokenView, StepId, TokenView,
};

use super::refusal::Refusal;
use super::room::{Room, Stage};
use super::{Answer, Desk, refusal, say};

/// Claims that say nothing about the person.
pub(crate) const PUBLIC_CLAIMS: [&str; 6] = ["iss", "aud", "iat", "auth_time", "exp", "jti"];

impl Desk {
    /// Sends the code. It is sent once: after a failure a new attempt is needed, unless the secret
    /// was missing, in which case nothing was sent.
    ///
    /// # Errors
    /// The fault that the answer shows.
    pub async fn exchange_code(&self) -> Answer<DeskView> {
        let returned = {
            let mut room = self.room();
            match std::mem::replace(&mut room.stage, Stage::Exchanging) {
                Stage::Returned(returned) => returned,
                other => {
                    room.stage = other;
                    let refusal = match room.stage {
                        Stage::Exchanging => Refusal::Busy,
                        _ => Refusal::NotYet,
                    };
                    return Err(refusal.say(room.words()));
                }
            }
        };
        let vault = self.vault();
        match returned.exchange(vault.as_ref(), &self.0.wire).await {
            Ok(authorised) => {
                let authorised = Arc::new(authorised);
                {
                    let mut room = self.room();
                    room.account = Some(authorised.granted().account.clone());
                    room.token_checks = authorised.checks(self.0.wire.evidence());
                    room.stage = Stage::Authorised(Arc::clone(&authorised));
                    room.problem = None;
                }
                self.complete_account(&authorised).await;
                Ok(self.view())
            }
            Err(error) => {
                let found = explain::exchange(&error, self.0.wire.evidence());
                let said = match &error {
                    ExchangeError::Secret {
                        why: SecretError::NotSet,
                        ..
                    } => Refusal::NoSecret.say(self.words()),
                    _ => refusal::explained(self.words(), &found),
                };
                self.room().stage = match error {
                    ExchangeError::Secret { returned, .. } => Stage::Returned(returned),
                    ExchangeError::NoAnswer { .. } | ExchangeError::Refused { .. } => {
                        Stage::Failed(Box::new(said.clone()))
                    }
                };
                Err(self.trouble(StepId::GetToken, said))
            }
        }
    }

    /// Token v2 tells nothing about the account, so Get User Details is asked where its scope was
    /// granted. That it fails is in the evidence and takes nothing from the token.
    async fn complete_account(&self, authorised: &Authorised) {
        let granted = authorised.granted().scope.as_deref().unwrap_or_default();
        let may_ask = granted
            .iter()
            .any(|scope| scope.eq_ignore_ascii_case("userdetails"));
        if !may_ask || authorised.granted().account.name.is_some() {
            return;
        }
        match authorised.user(&self.0.wire).await {
            Ok(account) => self.room().account = Some(account),
            Err(error) => tracing::info!(%error, "user details were not given"),
        }
    }
}

/// The token's view.
pub(crate) fn view(room: &Room, authorised: &Authorised) -> TokenView {
    let granted = authorised.granted();
    let requested = authorised.registration().partner().scopes.clone();
    let scopes = authorised.scopes();
    let curtain = room.curtain();
    TokenView {
        token_type: granted.token_type.clone(),
        expires_in: granted.expires_in,
        expires_at: authorised.expires_at().map(|at| at.to_string()),
        fingerprint: granted.access_token.fingerprint(),
        granted: granted_names(granted.scope.as_ref().unwrap_or(&requested), curtain),
        missing: scopes
            .as_ref()
            .map(|scopes| scopes.missing.clone())
            .unwrap_or_default(),
        extra: scopes.map(|scopes| scopes.extra).unwrap_or_default(),
        requested,
        refresh: granted.refresh_token.is_some(),
        consent_valid_till: granted
            .consent_valid_till
            .and_then(|seconds| jiff::Timestamp::from_second(seconds).ok())
            .map(|at| at.to_string()),
        account: room
            .account
            .as_ref()
            .map(|a| account_view(a, curtain))
            .unwrap_or_default(),
        id_token: match authorised.id_token() {
            Some(Ok(parts)) => Some(id_token_view(room, &parts)),
            Some(Err(_)) | None => None,
        },
        notes: granted.notes.iter().map(ToString::to_string).collect(),
        checks: room.token_checks.iter().map(CheckView::from).collect(),
    }
}

/// `issued/<uri>` entries name a document; its own id is personal.
fn granted_names(scopes: &[String], curtain: Curtain) -> Vec<String> {
    let shown = |scope: &String| match scope.strip_prefix("issued/") {
        Some(uri) => format!("issued/{}", curtain.uri(uri)),
        None => scope.clone(),
    };
    scopes.iter().map(shown).collect()
}

fn account_view(account: &Account, curtain: Curtain) -> Vec<AccountField> {
    let fields = account_fields(account);
    fields
        .into_iter()
        .map(|(label, value, sensitive)| AccountField {
            label: label.to_owned(),
            value: curtain.value(value, sensitive),
            sensitive,
        })
        .collect()
}

/// The fields that are there: name on the wire, value, whether it is personal.
pub(crate) fn account_fields(account: &Account) -> Vec<(&'static str, &str, bool)> {
    let fields = [
        ("name", &account.name, true),
        ("dob", &account.dob, true),
        ("gender", &account.gender, true),
        ("mobile", &account.mobile, true),
        ("email", &account.email, true),
        ("digilockerid", &account.digilockerid, true),
        ("reference_key", &account.reference_key, true),
        ("eaadhaar", &account.eaadhaar, false),
        ("new_account", &account.new_account, false),
    ];
    fields
        .into_iter()
        .filter_map(|(label, value, sensitive)| Some((label, value.as_deref()?, sensitive)))
        .collect()
}

fn id_token_view(room: &Room, parts: &Parts) -> IdTokenView {
    let words = room.words();
    let claims = parts.claims.keys().filter_map(|name| {
        let sensitive = !PUBLIC_CLAIMS.contains(&name.as_str());
        let known = words.get(&format!("claim-{name}"), &[]);
        Some(ClaimView {
            value: room.curtain().value(&parts.claim(name)?, sensitive),
            meaning: known.unwrap_or_else(|| say(words, "claim-other")),
            name: name.clone(),
            sensitive,
        })
    });
    // The services publish no key, so without one from the person there is nothing to verify with.
    IdTokenView {
        claims: claims.collect(),
        signature: "not-verifiable",
    }
}
