//! From what happened to whose fault it is.
//!
//! The catalogue recognises faults from plain facts; here the facts are gathered while an exchange is
//! at hand, because afterwards its answer exists in masked form only. Nothing is guessed in this
//! module and no words are made: a finding names a fault, and its words come from the catalogue.

use diagnosis::{
    Fault,
    finding::{Evidence as Sign, EvidenceKind, Finding},
    mask::mask,
    recognise::{self, Facts, FileHmac, recognise},
};
use jiff::SignedDuration;
use protocol::{error, hmac::Comparison, service::Api};

use crate::{
    attempt::{Ended, Stray},
    callback::BindError,
    registration::Registration,
    transport::{Failure, TlsFault},
};

/// Longest text of an answer that is looked at, in bytes.
const MAX_BODY: usize = 16 * 1024;

impl Ended {
    /// The faults that the end of an attempt speaks for, best first.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        match self {
            Self::Expired => vec![certain(Fault::SignInTimeout, self)],
            Self::Refused { error, description } => recognise(&Facts {
                api: Some(Api::Authorize),
                code: Some(error.clone()),
                description: description.as_deref().map(mask),
                ..Facts::default()
            }),
        }
    }
}

impl Stray {
    /// The fault behind a callback that does not fit.
    #[must_use]
    pub fn finding(&self) -> Finding {
        use protocol::authorize::ReturnFault;
        let fault = match self {
            Self::Address { .. } | Self::Fragment => Fault::RedirectUriMismatch,
            Self::Form(ReturnFault::NeitherCodeNorError) => Fault::CallbackEmpty,
            Self::Form(_) => Fault::CallbackContradictory,
            Self::StateDiffers => Fault::StateMismatch,
            Self::StateMissing { error } => match error.as_deref() {
                Some("user_loggedout") => Fault::UserLoggedOut,
                _ => Fault::StateMissing,
            },
        };
        certain(fault, self)
    }
}

impl BindError {
    /// The fault behind a listener that did not start, where the catalogue has one.
    #[must_use]
    pub fn finding(&self) -> Option<Finding> {
        match self {
            Self::InUse { .. } => Some(certain(Fault::PortInUse, self)),
            Self::Failed { .. }
            | Self::NotAnAddress(_)
            | Self::NotLoopback(_)
            | Self::NotPermitted { .. } => None,
        }
    }
}

fn certain(fault: Fault, what: &impl std::fmt::Display) -> Finding {
    Finding::certain(fault, Sign::new(EvidenceKind::Words, what.to_string()))
}

/// What an exchange says by itself.
pub(crate) fn facts(
    registration: &Registration,
    api: Api,
    answer: Result<&http::Response<Vec<u8>>, &Failure>,
    millis: u64,
    skew: Option<SignedDuration>,
) -> Facts {
    let partner = registration.partner();
    let mut facts = Facts {
        api: Some(api),
        line: Some(partner.line),
        host: registration
            .endpoints()
            .url(api)
            .host_str()
            .map(str::to_owned),
        redirect_uri_sent: Some(partner.redirect_uri.clone()),
        clock_offset: skew.map(|skew| skew.as_secs()),
        millis: Some(millis),
        ..Facts::default()
    };
    match answer {
        Ok(response) => of_answer(response, &mut facts),
        Err(failure) => facts.transport = transport(failure),
    }
    facts
}

fn of_answer(response: &http::Response<Vec<u8>>, facts: &mut Facts) {
    let status = response.status();
    facts.status = Some(status.as_u16());
    let media_type = response.headers().get(http::header::CONTENT_TYPE);
    facts.content_type = media_type
        .and_then(|value| value.to_str().ok())
        .map(str::to_owned);
    let body = &response.body()[..response.body().len().min(MAX_BODY)];
    let refusal = error::read(status.as_u16(), response.body());
    if let error::Refusal::Service { body, .. } = &refusal {
        facts.code = Some(body.error.clone());
        facts.description = body.error_description.as_deref().map(mask);
    }
    // The text of a success is somebody's token or document; only what stands in its place counts.
    let is_page = matches!(
        refusal,
        error::Refusal::Unreadable {
            what: error::Instead::Html | error::Instead::EmptyObject,
            ..
        }
    );
    if !status.is_success() || is_page {
        facts.body = Some(mask(&String::from_utf8_lossy(body)));
    }
}

fn transport(failure: &Failure) -> Option<recognise::Transport> {
    use recognise::Transport;
    Some(match failure {
        Failure::Dns { .. } => Transport::Dns,
        Failure::Refused => Transport::Refused,
        Failure::Reset => Transport::Reset,
        Failure::Timeout { .. } => Transport::TimedOut,
        Failure::Tls { fault } => match fault {
            TlsFault::CertificateDates => Transport::TlsExpired,
            TlsFault::CertificateName => Transport::TlsHostname,
            TlsFault::CertificateRevoked | TlsFault::UnknownAuthority => Transport::TlsAuthority,
            TlsFault::CertificateOther | TlsFault::Handshake | TlsFault::Incompatible => {
                Transport::TlsHandshake
            }
        },
        Failure::Truncated => Transport::Truncated,
        Failure::Unreachable { .. } => Transport::Offline,
        Failure::TooLarge { .. } | Failure::Unreadable { .. } | Failure::Unsendable { .. } => {
            return None;
        }
    })
}

/// The comparison of a document's `hmac` as a fact.
pub(crate) fn file_hmac(comparison: Comparison) -> FileHmac {
    match comparison {
        Comparison::Absent => FileHmac::Absent,
        Comparison::Differs(_) => FileHmac::Differs,
        Comparison::Match => FileHmac::Fits,
    }
}
