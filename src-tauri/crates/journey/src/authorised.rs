//! A finished attempt: what the token endpoint granted, and what it is worth.
//!
//! The token lives in memory only and is wiped when this is dropped. Granted is not requested: the
//! citizen may have unticked a document and the console may not have enabled a scope, and both show
//! here for the first time.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use jiff::{SignedDuration, Timestamp};
use protocol::{
    files::Issued,
    id_token::{Malformed, Misfit, Parts},
    scope,
    secret::AccessToken,
    service::{Api, Service},
    token::Granted,
};

use crate::{
    attempt::AttemptId,
    check::{Check, CheckId},
    evidence::{EntryId, Evidence},
    registration::Registration,
};

/// Largest difference between this machine's clock and the service's that passes, in seconds.
const MAX_SKEW: i64 = 300;

/// A finished attempt: a token, in memory only.
#[derive(Clone)]
pub struct Authorised {
    registration: Arc<Registration>,
    granted: Granted,
    at: Timestamp,
    entry: EntryId,
    attempt: AttemptId,
    /// How the documents of the list are offered, by their URIs. Clones share it.
    listed: Arc<Mutex<BTreeMap<String, Vec<String>>>>,
}

impl std::fmt::Debug for Authorised {
    /// Leaves out what was granted: its scopes name documents by their numbers.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Authorised")
            .field("attempt", &self.attempt)
            .field("at", &self.at)
            .finish_non_exhaustive()
    }
}

impl Authorised {
    pub(crate) fn new(
        registration: Arc<Registration>,
        granted: Granted,
        attempt: AttemptId,
        entry: EntryId,
        at: Timestamp,
    ) -> Self {
        Self {
            registration,
            granted,
            at,
            entry,
            attempt,
            listed: Arc::default(),
        }
    }

    /// Keeps how the list offers its documents.
    pub(crate) fn remember(&self, items: &[Issued]) {
        let offered = items
            .iter()
            .map(|item| (item.uri.clone(), item.mime.clone()));
        *self.listed.lock().unwrap_or_else(PoisonError::into_inner) = offered.collect();
    }

    /// The media types in which the list offers a document; none where it was not read.
    pub(crate) fn listed_as(&self, uri: &str) -> Vec<String> {
        let listed = self.listed.lock().unwrap_or_else(PoisonError::into_inner);
        listed.get(uri).cloned().unwrap_or_default()
    }

    /// Whether the scope names this very document; nothing where no scope was told.
    pub(crate) fn grants(&self, uri: &str) -> Option<bool> {
        let scopes = self.granted.scope.as_ref()?;
        let named = |scope: &String| scope.strip_prefix("issued/") == Some(uri);
        Some(scopes.iter().any(named))
    }

    /// The attempt's name.
    #[must_use]
    pub fn id(&self) -> &AttemptId {
        &self.attempt
    }

    /// The registration that the token belongs to.
    #[must_use]
    pub fn registration(&self) -> &Arc<Registration> {
        &self.registration
    }

    /// Everything that the token endpoint granted.
    #[must_use]
    pub fn granted(&self) -> &Granted {
        &self.granted
    }

    /// The exchange in the evidence.
    #[must_use]
    pub fn entry(&self) -> EntryId {
        self.entry
    }

    /// When the token was received.
    #[must_use]
    pub fn received_at(&self) -> Timestamp {
        self.at
    }

    /// When the token expires, where the service said so.
    #[must_use]
    pub fn expires_at(&self) -> Option<Timestamp> {
        let lifetime = Duration::from_secs(self.granted.expires_in?);
        self.at.checked_add(lifetime).ok()
    }

    /// Granted against requested scopes; `None` when the service did not say what it granted, which
    /// by RFC 6749 section 5.1 means everything.
    #[must_use]
    pub fn scopes(&self) -> Option<scope::Comparison> {
        let granted = self.granted.scope.as_ref()?;
        Some(scope::compare(&self.registration.partner().scopes, granted))
    }

    /// The id_token taken apart, where there is one.
    #[must_use]
    pub fn id_token(&self) -> Option<Result<Parts, Malformed>> {
        self.granted.id_token.as_ref().map(Parts::read)
    }

    pub(crate) fn token(&self) -> &AccessToken {
        &self.granted.access_token
    }

    /// The checks of the token reply.
    #[must_use]
    pub fn checks(&self, evidence: &Evidence) -> Vec<Check> {
        let granted = &self.granted;
        let mut checks = vec![
            Check::of(CheckId::TokenGranted, true, "granted"),
            Check::of(
                CheckId::TokenType,
                granted.token_type.eq_ignore_ascii_case("bearer"),
                granted.token_type.clone(),
            ),
            match granted.expires_in {
                Some(seconds) => {
                    Check::of(CheckId::TokenLifetime, seconds > 0, format!("{seconds} s"))
                }
                None => Check::of(CheckId::TokenLifetime, false, "no expires_in"),
            },
            self.scopes_check(),
            self.consent_check(),
        ];
        checks.extend(self.id_token_checks());
        checks.push(skew_check(evidence, self.entry));
        checks
    }

    fn scopes_check(&self) -> Check {
        let id = CheckId::ScopesGranted;
        match self.scopes() {
            None => Check::skipped(
                id,
                "the reply has no scope, which means that all were granted",
            ),
            Some(found) if found.missing.is_empty() => Check::of(
                id,
                true,
                format!("{} documents ticked", found.documents.len()),
            ),
            Some(found) => Check::of(id, false, format!("missing: {}", found.missing.join(" "))),
        }
    }

    fn consent_check(&self) -> Check {
        let id = CheckId::ConsentEnd;
        match self.granted.consent_valid_till.map(Timestamp::from_second) {
            None => Check::skipped(id, "the reply does not say when the consent ends"),
            Some(Ok(end)) => Check::of(id, end > self.at, end.to_string()),
            Some(Err(_)) => Check::of(id, false, "not a UNIX time in seconds"),
        }
    }

    fn id_token_checks(&self) -> [Check; 2] {
        let (claims, signature) = (CheckId::IdTokenClaims, CheckId::IdTokenSignature);
        match self.id_token() {
            None if self.registration.token_api() == Api::TokenV2 => [
                Check::of(claims, false, "openid was asked for and no id_token came"),
                Check::skipped(signature, "there is no id_token"),
            ],
            None => [claims, signature].map(|id| Check::skipped(id, "no id_token was asked for")),
            Some(Err(malformed)) => [
                Check::of(claims, false, malformed.to_string()),
                Check::skipped(signature, "the id_token cannot be read"),
            ],
            Some(Ok(_)) => {
                let misfits = self.misfits();
                let received = if misfits.is_empty() {
                    "all fit".to_owned()
                } else {
                    format!("{misfits:?}")
                };
                [
                    Check::of(claims, misfits.is_empty(), received),
                    Check::skipped(signature, "cannot be verified: the key is not published"),
                ]
            }
        }
    }

    /// The claims of the id_token that do not fit; none without one. A custom service is its own
    /// issuer.
    #[must_use]
    pub fn misfits(&self) -> Vec<Misfit> {
        let Some(Ok(parts)) = self.id_token() else {
            return Vec::new();
        };
        let partner = self.registration.partner();
        let mut misfits = parts.misfits(&partner.client_id, self.at.as_second());
        if partner.service == Service::Custom {
            misfits.retain(|misfit| *misfit != Misfit::Issuer);
        }
        misfits
    }
}

fn skew_check(evidence: &Evidence, entry: EntryId) -> Check {
    let entry = evidence.entry(entry);
    judge_skew(entry.and_then(|entry| entry.exchange()?.skew))
}

/// Whether this machine's clock agrees with a service's.
pub(crate) fn judge_skew(skew: Option<SignedDuration>) -> Check {
    let id = CheckId::ClockSkew;
    match skew {
        None => Check::skipped(id, "the answer has no readable Date header"),
        Some(skew) => Check::of(
            id,
            skew.as_secs().abs() < MAX_SKEW,
            format!("this machine is {} s ahead", skew.as_secs()),
        ),
    }
}
