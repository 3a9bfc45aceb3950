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
    recognise::{Facts, FileHmac, Transport, recognise},
};
use document::Verdict;
use protocol::{authorize::ReturnFault, error::Refusal, hmac::Comparison, service::Api};
use url::Url;

use crate::{
    attempt::{Ended, ExchangeError, SecretError, Stray},
    callback::{BindError, WrongPaste},
    evidence::{Entry, EntryId, Evidence, Exchange},
    fetch::{FetchError, Fetched},
    registration::Registration,
    transport::{Failure, TlsFault},
};

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
        let sign = Sign::at(EvidenceKind::Parameter, place, value);
        Self {
            findings: vec![Finding::certain(fault, sign)],
            entry: None,
        }
    }

    /// What `facts` speak for, or `otherwise` where they speak for nothing.
    fn from_facts(facts: &Facts, entry: Option<EntryId>, otherwise: Fault) -> Self {
        let mut findings = recognise(facts);
        if findings.is_empty() {
            let status = facts
                .status
                .map_or_else(String::new, |status| status.to_string());
            findings.push(Finding::certain(
                otherwise,
                Sign::new(EvidenceKind::Status, status),
            ));
        }
        Self { findings, entry }
    }
}

/// A listener that did not start.
#[must_use]
pub fn bind(error: &BindError) -> Explained {
    let fault = match error {
        BindError::InUse { .. } | BindError::NotPermitted { .. } | BindError::Failed { .. } => {
            Fault::PortInUse
        }
        BindError::NotAnAddress(_) | BindError::NotLoopback(_) => Fault::RedirectUriLocalhost,
    };
    Explained::certain(fault, "redirect_uri", error.to_string())
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
                line: Some(partner.line),
                code: Some(error.clone()),
                description: description.as_deref().map(mask),
                requested_scopes: partner.scopes.clone(),
                ..Facts::default()
            };
            Explained::from_facts(&facts, None, Fault::InvalidRequest)
        }
    }
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
        Stray::StateMissing { .. } => Fault::StateMissing,
    };
    Explained::certain(fault, "callback", stray.to_string())
}

/// A code that did not become a token.
#[must_use]
pub fn exchange(
    error: &ExchangeError,
    registration: &Registration,
    evidence: &Evidence,
) -> Explained {
    match error {
        ExchangeError::Secret { why, .. } => secret(why),
        ExchangeError::NoAnswer { failure, entry } => {
            no_answer(failure, *entry, registration, evidence)
        }
        ExchangeError::Refused { refusal, entry } => {
            refused(refusal, *entry, registration, evidence, Fault::InvalidGrant)
        }
    }
}

/// A document, list or account that did not come.
#[must_use]
pub fn fetch(error: &FetchError, registration: &Registration, evidence: &Evidence) -> Explained {
    match error {
        FetchError::Secret(why) => secret(why),
        FetchError::NoAnswer { failure, entry } => {
            no_answer(failure, *entry, registration, evidence)
        }
        FetchError::Refused { refusal, entry } => refused(
            refusal,
            *entry,
            registration,
            evidence,
            Fault::ServiceUnavailable,
        ),
    }
}

/// What is odd about a document that came all the same; `None` where nothing is.
#[must_use]
pub fn fetched(
    fetched: &Fetched,
    registration: &Registration,
    evidence: &Evidence,
) -> Option<Explained> {
    let mut facts = facts_of(fetched.entry, registration, evidence);
    facts.file_hmac = Some(match fetched.hmac {
        Comparison::Absent => FileHmac::Absent,
        Comparison::Differs(_) => FileHmac::Differs,
        Comparison::Match => FileHmac::Fits,
    });
    let findings = recognise(&facts);
    (!findings.is_empty()).then_some(Explained {
        findings,
        entry: Some(fetched.entry),
    })
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

fn no_answer(
    failure: &Failure,
    entry: EntryId,
    registration: &Registration,
    evidence: &Evidence,
) -> Explained {
    let mut facts = facts_of(entry, registration, evidence);
    facts.transport = transport(failure);
    Explained::from_facts(&facts, Some(entry), Fault::ServiceUnavailable)
}

fn refused(
    refusal: &Refusal,
    entry: EntryId,
    registration: &Registration,
    evidence: &Evidence,
    otherwise: Fault,
) -> Explained {
    let mut facts = facts_of(entry, registration, evidence);
    facts.status = Some(refusal.status());
    if let Refusal::Service { body, .. } = refusal {
        facts.code = Some(body.error.clone());
        facts.description = body.error_description.as_deref().map(mask);
    }
    let otherwise = if refusal.status() >= 500 {
        Fault::ServiceUnavailable
    } else {
        otherwise
    };
    Explained::from_facts(&facts, Some(entry), otherwise)
}

/// What the record of an exchange says.
fn facts_of(entry: EntryId, registration: &Registration, evidence: &Evidence) -> Facts {
    let partner = registration.partner();
    let mut facts = Facts {
        line: Some(partner.line),
        requested_scopes: partner.scopes.clone(),
        ..Facts::default()
    };
    let Some(Entry::Exchange(exchange)) = evidence.entry(entry) else {
        return facts;
    };
    facts.api = Some(exchange.api);
    facts.host = host(&exchange);
    let takes_token = !matches!(exchange.api, Api::Token | Api::TokenV2 | Api::Revoke);
    facts.token_sent = takes_token.then(|| has_header(&exchange, "authorization"));
    facts.clock_offset = exchange.skew.map(|skew| skew.as_secs());
    facts.millis = u64::try_from(exchange.duration.as_millis()).ok();
    if let Some(response) = &exchange.response {
        facts.status = Some(response.status);
        facts.body = response.body.as_ref().map(|body| mask(body.as_str()));
        let content_type = response
            .headers
            .iter()
            .find(|(name, _)| name == "content-type");
        facts.content_type = content_type.map(|(_, value)| value.to_string());
    }
    facts
}

fn host(exchange: &Exchange) -> Option<String> {
    Url::parse(exchange.request.url.as_str())
        .ok()?
        .host_str()
        .map(str::to_owned)
}

fn has_header(exchange: &Exchange, name: &str) -> bool {
    exchange
        .request
        .headers
        .iter()
        .any(|(header, _)| header.eq_ignore_ascii_case(name))
}

fn transport(failure: &Failure) -> Option<Transport> {
    match failure {
        Failure::Dns { .. } => Some(Transport::Dns),
        Failure::Refused => Some(Transport::Refused),
        Failure::Unreachable { .. } => Some(Transport::Offline),
        Failure::Tls { fault } => Some(match fault {
            TlsFault::CertificateDates => Transport::TlsExpired,
            TlsFault::CertificateName => Transport::TlsHostname,
            TlsFault::UnknownAuthority
            | TlsFault::CertificateRevoked
            | TlsFault::CertificateOther => Transport::TlsAuthority,
            TlsFault::Incompatible | TlsFault::Handshake => Transport::TlsHandshake,
        }),
        Failure::Timeout { .. } => Some(Transport::TimedOut),
        Failure::Reset => Some(Transport::Reset),
        Failure::Truncated => Some(Transport::Truncated),
        Failure::TooLarge { .. } | Failure::Unreadable { .. } | Failure::Unsendable { .. } => None,
    }
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
    fn a_broken_connection_is_told_by_its_kind() {
        let failures = [
            (
                Failure::Dns {
                    host: "a.example".to_owned(),
                },
                Fault::DnsFailed,
            ),
            (Failure::Refused, Fault::ConnectionRefused),
            (Failure::Reset, Fault::ConnectionReset),
            (Failure::Truncated, Fault::BodyTruncated),
            (
                Failure::Tls {
                    fault: TlsFault::CertificateName,
                },
                Fault::TlsHostname,
            ),
        ];
        for (failure, fault) in failures {
            let found = no_answer(&failure, EntryId(1), &registration(), &Evidence::default());
            assert_eq!(found.fault(), fault, "{failure}");
        }
    }

    #[test]
    fn every_verdict_but_the_valid_one_is_a_fault() {
        assert_eq!(verdict(Verdict::Valid), None);
        assert_eq!(verdict(Verdict::Tampered), Some(Fault::SignatureTampered));
        assert_eq!(verdict(Verdict::UnknownSigner), Some(Fault::SignerUnknown));
    }
}
