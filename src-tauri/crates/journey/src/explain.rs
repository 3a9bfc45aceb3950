//! From a leg that failed to the faults behind it.
//!
//! The catalogue and its recognisers are in `diagnosis`, which knows nothing of attempts; here is
//! what an attempt knows that no text says: which call it was, over which line, what was asked for
//! and what is registered. Both shells explain through this module, so a fault reads the same in a
//! window and in a pipeline. What the recognisers do not know still has an answer: the plainest
//! fault of that leg.

use diagnosis::{
    Fault,
    finding::{Evidence as Sign, EvidenceKind, Finding},
    mask::mask,
    recognise::{Facts, recognise, recognise_text_of},
};
use document::Verdict;
use protocol::{
    authorize::ReturnFault, error::Refusal, id_token::Misfit, service::Api, upload::UploadFault,
};

use crate::{
    attempt::{Ended, ExchangeError, Pages, SecretError, Stray, Stuck},
    authorised::Authorised,
    callback::{BindError, WrongPaste},
    evidence::{EntryId, Evidence},
    fetch::{FetchError, Fetched},
    refresh::RefreshError,
    registration::Registration,
};

/// Score of what the pages speak for that were seen while nobody came back.
const SEEN: u8 = 90;
/// Score of what ends in the same silence.
const LOOKS_ALIKE: u8 = 45;

/// What is behind a failure, best first, and where it shows.
#[derive(Clone, Debug)]
pub struct Explained {
    /// The faults, best first. Never empty.
    pub findings: Vec<Finding>,
    /// The exchange in the evidence, where there was one.
    pub entry: Option<EntryId>,
}

impl Explained {
    /// The fault that a person can use best.
    #[must_use]
    pub fn fault(&self) -> Fault {
        self.findings
            .first()
            .map_or(Fault::ServiceUnavailable, |finding| finding.fault)
    }

    fn certain(fault: Fault, place: &str, value: impl Into<String>) -> Self {
        Self {
            findings: vec![certain(fault, place, value)],
            entry: None,
        }
    }
}

/// A listener that did not start.
#[must_use]
pub fn bind(error: &BindError) -> Explained {
    let fault = match error {
        BindError::InUse { .. }
        | BindError::NotPermitted { .. }
        | BindError::Certificate(_)
        | BindError::Failed { .. } => Fault::PortInUse,
        BindError::NotAnAddress(_) | BindError::NotLoopback(_) | BindError::OtherScheme(_) => {
            Fault::RedirectUriLocalhost
        }
    };
    Explained::certain(fault, "redirect_uri", error.to_string())
}

/// A browser that spoke TLS to the port of an http address.
#[must_use]
pub fn insisted_on_https() -> Explained {
    let sign = Sign::new(
        EvidenceKind::Transport,
        "TLS ClientHello on the callback's http port",
    );
    Explained {
        findings: vec![Finding::certain(Fault::HttpsOnly, sign)],
        entry: None,
    }
}

/// A pasted text that is no callback.
#[must_use]
pub fn paste(wrong: WrongPaste) -> Explained {
    Explained::certain(Fault::CallbackEmpty, "address", wrong.to_string())
}

/// An attempt that ended without a code.
#[must_use]
pub fn ended(ended: &Ended, registration: &Registration) -> Explained {
    match ended {
        Ended::Expired => Explained::certain(Fault::SignInTimeout, "callback", ended.to_string()),
        Ended::Refused { error, description } => {
            let partner = registration.partner();
            let facts = Facts {
                api: Some(Api::Authorize),
                service: Some(partner.service),
                line: Some(partner.line),
                code: Some(error.clone()),
                description: description.as_deref().map(mask),
                requested_scopes: partner.scopes.clone(),
                ..Facts::default()
            };
            let mut findings = recognise(&facts);
            if findings.is_empty() {
                findings.push(certain(Fault::InvalidRequest, "error", error.as_str()));
            }
            Explained {
                findings,
                entry: None,
            }
        }
    }
}

/// An attempt that nobody came back from: what the pages that were seen speak for, and what else ends
/// in the same silence.
#[must_use]
pub fn silence(pages: &Pages) -> Explained {
    let (first, value) = match pages.stuck() {
        Stuck::AtSignIn => (Fault::SignInTimeout, "no callback".to_owned()),
        Stuck::InLoop(times) => (Fault::LoginLoop, format!("the same page {times} times")),
        Stuck::AfterConsent(pages) => (
            Fault::StrandedOnDigilocker,
            format!("{pages} pages, then no callback"),
        ),
    };
    let alike = [
        Fault::SignInTimeout,
        Fault::StrandedOnDigilocker,
        Fault::LoginLoop,
    ];
    let others = alike.into_iter().filter(|fault| *fault != first);
    let others = others.map(|fault| Finding {
        score: LOOKS_ALIKE,
        ..certain(fault, "callback", "no callback")
    });
    let seen = Finding {
        score: SEEN,
        ..certain(first, "callback", value)
    };
    Explained {
        findings: [seen].into_iter().chain(others).collect(),
        entry: None,
    }
}

/// A page of the service on which the browser stayed, pasted as text.
#[must_use]
pub fn page(text: &str, registration: &Registration) -> Vec<Finding> {
    recognise_text_of(Some(registration.partner().service), text).findings
}

/// A callback that was set aside.
#[must_use]
pub fn stray(stray: &Stray) -> Explained {
    let fault = match stray {
        Stray::Address { .. } | Stray::Fragment => Fault::RedirectUriMismatch,
        Stray::Form(ReturnFault::NeitherCodeNorError) => Fault::CallbackEmpty,
        Stray::Form(ReturnFault::BothCodeAndError | ReturnFault::Repeated(_)) => {
            Fault::CallbackContradictory
        }
        Stray::StateDiffers => Fault::StateMismatch,
        Stray::StateMissing { error } => match error.as_deref() {
            Some("user_loggedout") => Fault::UserLoggedOut,
            _ => Fault::StateMissing,
        },
    };
    Explained::certain(fault, "callback", stray.to_string())
}

/// A code that did not become a token.
#[must_use]
pub fn exchange(error: &ExchangeError, evidence: &Evidence) -> Explained {
    match error {
        ExchangeError::Secret { why, .. } => secret(why),
        ExchangeError::NoAnswer { entry, .. } => {
            recorded(*entry, evidence, Fault::ServiceUnavailable)
        }
        ExchangeError::Refused { refusal, entry } => {
            recorded(*entry, evidence, plainest(refusal, Fault::InvalidGrant))
        }
    }
}

/// A refresh token that did not become a token.
#[must_use]
pub fn refresh(error: &RefreshError, evidence: &Evidence) -> Explained {
    match error {
        RefreshError::NoRefreshToken => Explained::certain(
            Fault::RefreshTokenMissing,
            "refresh_token",
            error.to_string(),
        ),
        RefreshError::Secret(why) => secret(why),
        RefreshError::NoAnswer { entry, .. } => {
            recorded(*entry, evidence, Fault::ServiceUnavailable)
        }
        RefreshError::Refused { refusal, entry } => recorded(
            *entry,
            evidence,
            plainest(refusal, Fault::RefreshTokenInvalid),
        ),
    }
}

/// A document, list or account that did not come.
#[must_use]
pub fn fetch(error: &FetchError, evidence: &Evidence) -> Explained {
    match error {
        FetchError::Secret(why) => secret(why),
        FetchError::NoAnswer { entry, .. } => recorded(*entry, evidence, Fault::ServiceUnavailable),
        FetchError::Refused { entry, .. } => recorded(*entry, evidence, Fault::ServiceUnavailable),
        FetchError::Upload(why) => {
            let fault = match why {
                UploadFault::MediaType => Fault::UploadTypeRefused,
                _ => Fault::UploadFilenameRefused,
            };
            Explained::certain(fault, "path", why.to_string())
        }
        FetchError::Withdrawn { when, .. } => {
            Explained::certain(Fault::LegacyApi, "address", *when)
        }
    }
}

/// What is odd about a document that came all the same; `None` where nothing is.
#[must_use]
pub fn fetched(fetched: &Fetched, evidence: &Evidence) -> Option<Explained> {
    let findings = evidence.findings(fetched.entry);
    (!findings.is_empty()).then_some(Explained {
        findings,
        entry: Some(fetched.entry),
    })
}

/// What is odd about a token that was granted all the same.
#[must_use]
pub fn granted(authorised: &Authorised) -> Vec<Finding> {
    let misfits = authorised.misfits().into_iter();
    let mut findings: Vec<_> = misfits
        .filter_map(|misfit| {
            let fault = match misfit {
                Misfit::Audience => Fault::IdTokenAudience,
                Misfit::Expired | Misfit::IssuedInFuture => Fault::IdTokenClock,
                Misfit::Algorithm => Fault::IdTokenAlgorithm,
                Misfit::Issuer => return None,
            };
            Some(certain(fault, "id_token", format!("{misfit:?}")))
        })
        .collect();
    let granted = authorised.granted();
    if authorised.registration().token_api() == Api::Token && granted.refresh_token.is_none() {
        findings.push(certain(Fault::RefreshTokenMissing, "refresh_token", ""));
    }
    findings
}

/// A signature's verdict as a fault; `None` for a valid one.
#[must_use]
pub fn verdict(verdict: Verdict) -> Option<Fault> {
    match verdict {
        Verdict::Valid => None,
        Verdict::Tampered => Some(Fault::SignatureTampered),
        Verdict::UnknownSigner => Some(Fault::SignerUnknown),
        Verdict::SignerExpired => Some(Fault::SignerExpired),
        Verdict::Unsigned => Some(Fault::UnsignedDocument),
        Verdict::Refused => Some(Fault::SignatureRefused),
        Verdict::Unreadable => Some(Fault::UnreadableDocument),
    }
}

fn secret(why: &SecretError) -> Explained {
    let fault = match why {
        SecretError::NotSet => Fault::SecretWrong,
        SecretError::Vault(_) => Fault::KeychainUnavailable,
    };
    Explained::certain(fault, "client_secret", why.to_string())
}

/// What the record of an exchange speaks for, or `otherwise` where it speaks for nothing.
fn recorded(entry: EntryId, evidence: &Evidence, otherwise: Fault) -> Explained {
    let mut findings = evidence.findings(entry);
    if findings.is_empty() {
        findings.push(certain(otherwise, "", ""));
    }
    Explained {
        findings,
        entry: Some(entry),
    }
}

/// The plainest fault of a refusal that no recogniser knows.
fn plainest(refusal: &Refusal, otherwise: Fault) -> Fault {
    match (refusal, refusal.status()) {
        (_, 500..) => Fault::ServiceUnavailable,
        // A success that cannot be used is no refusal by the service.
        (Refusal::Unreadable { .. }, ..300) => Fault::NotJson,
        _ => otherwise,
    }
}

fn certain(fault: Fault, place: &str, value: impl Into<String>) -> Finding {
    Finding::certain(fault, Sign::at(EvidenceKind::Parameter, place, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::PartnerFile;
    use protocol::service::Service;

    fn registration() -> Registration {
        let mut partner = PartnerFile::new("Sample Traders", Service::MeriPehchaan);
        partner.client_id = "XX00TEST01".to_owned();
        partner.redirect_uri = "https://app.example.in/cb".to_owned();
        partner.scopes = vec!["openid".to_owned(), "profile".to_owned()];
        Registration::new(&partner).unwrap()
    }

    fn refused_with(error: &str) -> Fault {
        let end = Ended::Refused {
            error: error.to_owned(),
            description: None,
        };
        ended(&end, &registration()).fault()
    }

    #[test]
    fn what_the_redirect_says_has_its_own_fault() {
        assert_eq!(refused_with("access_denied"), Fault::AccessDenied);
        assert_eq!(refused_with("user_loggedout"), Fault::UserLoggedOut);
        assert_eq!(
            refused_with("unheard_of"),
            Fault::InvalidRequest,
            "never without an answer"
        );
        assert_eq!(
            ended(&Ended::Expired, &registration()).fault(),
            Fault::SignInTimeout
        );
    }

    #[test]
    fn a_stray_is_named_by_what_does_not_fit() {
        assert_eq!(stray(&Stray::StateDiffers).fault(), Fault::StateMismatch);
        assert_eq!(
            stray(&Stray::StateMissing { error: None }).fault(),
            Fault::StateMissing
        );
        let empty = Stray::Form(ReturnFault::NeitherCodeNorError);
        assert_eq!(stray(&empty).fault(), Fault::CallbackEmpty);
    }

    #[test]
    fn every_verdict_but_the_valid_one_is_a_fault() {
        assert_eq!(verdict(Verdict::Valid), None);
        assert_eq!(verdict(Verdict::Tampered), Some(Fault::SignatureTampered));
        assert_eq!(verdict(Verdict::UnknownSigner), Some(Fault::SignerUnknown));
    }
}
