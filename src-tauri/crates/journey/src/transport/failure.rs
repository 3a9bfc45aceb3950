//! Why no answer came, sorted by what a person would do about it.
//!
//! A refused port, an unknown name, a proxy that presents its own certificate and a server that
//! hangs up half-way are five different support calls, so they are five different values. The kind
//! is read from error *types*, never from error texts, and no variant carries the request: an error
//! can be shown, logged and exported as it is.

use std::{error::Error, io, time::Duration};

use rustls::CertificateError;

use super::resolver::Unresolved;

/// What went wrong between the request and its answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The host name is not known to the resolver.
    #[error("the name {host} could not be resolved")]
    Dns {
        /// The name asked for.
        host: String,
    },
    /// The machine is there, but nothing listens on the port.
    #[error("the connection was refused")]
    Refused,
    /// No route to the host, or another failure while connecting.
    #[error("no connection could be made: {reason}")]
    Unreachable {
        /// The system's own words.
        reason: String,
    },
    /// The proxy does not let the connection through.
    #[error("the proxy refused: {reason}")]
    Proxy {
        /// What it said, without its address.
        reason: String,
    },
    /// The TLS handshake failed.
    #[error("no trusted connection: {fault}")]
    Tls {
        /// Which part of the handshake.
        fault: TlsFault,
    },
    /// The time allowed ran out.
    #[error("no complete answer within {} s", after.as_secs_f32().round())]
    Timeout {
        /// How long it was waited.
        after: Duration,
        /// Whether a connection had not even been made.
        connecting: bool,
    },
    /// The other side closed or reset the connection before it answered.
    #[error("the connection was reset")]
    Reset,
    /// The answer began and ended before its announced length.
    #[error("the answer was cut short")]
    Truncated,
    /// The answer is larger than the bound.
    #[error("the answer is larger than {limit} bytes")]
    TooLarge {
        /// The bound, in bytes.
        limit: usize,
    },
    /// What came back is not HTTP, or its compression is broken.
    #[error("the answer is not readable: {reason}")]
    Unreadable {
        /// What the parser reported.
        reason: String,
    },
    /// The request cannot be sent at all, e.g. its address has no scheme.
    #[error("the request cannot be sent: {reason}")]
    Unsendable {
        /// What is wrong with it.
        reason: String,
    },
}

/// Which part of the TLS handshake failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TlsFault {
    /// The certificate is outside its dates; the machine's clock may be wrong.
    #[error("the server's certificate is not valid at this machine's time")]
    CertificateDates,
    /// The certificate is for another name.
    #[error("the server's certificate is for another name")]
    CertificateName,
    /// The certificate was revoked.
    #[error("the server's certificate was revoked")]
    CertificateRevoked,
    /// The certificate comes from an authority that this machine does not trust.
    #[error("the server's certificate comes from an authority that this machine does not trust")]
    UnknownAuthority,
    /// The certificate is unusable for another reason.
    #[error("the server's certificate is not usable")]
    CertificateOther,
    /// Both sides have no TLS version or cipher in common.
    #[error("no TLS version or cipher in common")]
    Incompatible,
    /// The handshake failed in another way; often the port does not speak TLS at all.
    #[error("the handshake failed")]
    Handshake,
}

impl Failure {
    /// A stable name for the kind, for evidence and reports.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Dns { .. } => "dns",
            Self::Refused => "refused",
            Self::Unreachable { .. } => "unreachable",
            Self::Proxy { .. } => "proxy",
            Self::Tls { .. } => "tls",
            Self::Timeout { .. } => "timeout",
            Self::Reset => "reset",
            Self::Truncated => "truncated",
            Self::TooLarge { .. } => "too-large",
            Self::Unreadable { .. } => "unreadable",
            Self::Unsendable { .. } => "unsendable",
        }
    }

    pub(super) fn while_sending(error: &reqwest::Error, waited: Duration) -> Self {
        if let Some(unresolved) = find::<Unresolved>(error) {
            return Self::Dns {
                host: unresolved.host.clone(),
            };
        }
        if let Some(fault) = find::<rustls::Error>(error) {
            return Self::Tls {
                fault: TlsFault::of(fault),
            };
        }
        if let Some(reason) = tunnel(error) {
            return Self::Proxy { reason };
        }
        if error.is_timeout() {
            return Self::Timeout {
                after: waited,
                connecting: error.is_connect(),
            };
        }
        match find::<io::Error>(error).map(io::Error::kind) {
            Some(io::ErrorKind::ConnectionRefused) => return Self::Refused,
            Some(
                io::ErrorKind::ConnectionReset
                | io::ErrorKind::BrokenPipe
                | io::ErrorKind::UnexpectedEof
                | io::ErrorKind::ConnectionAborted,
            ) => return Self::Reset,
            _ => {}
        }
        match find::<hyper::Error>(error) {
            Some(e) if e.is_incomplete_message() || e.is_canceled() => Self::Reset,
            Some(e) if e.is_parse() => Self::Unreadable {
                reason: innermost(error),
            },
            // An HTTP/2 stream or connection that the other side ended.
            Some(_) if !error.is_connect() => Self::Reset,
            _ if error.is_builder() => Self::Unsendable {
                reason: innermost(error),
            },
            _ => Self::Unreachable {
                reason: innermost(error),
            },
        }
    }

    pub(super) fn while_reading(error: &reqwest::Error, waited: Duration) -> Self {
        if error.is_timeout() {
            return Self::Timeout {
                after: waited,
                connecting: false,
            };
        }
        match find::<io::Error>(error).map(io::Error::kind) {
            Some(
                io::ErrorKind::ConnectionReset
                | io::ErrorKind::ConnectionAborted
                | io::ErrorKind::UnexpectedEof,
            ) => Self::Truncated,
            _ if find::<hyper::Error>(error).is_some_and(hyper::Error::is_incomplete_message) => {
                Self::Truncated
            }
            _ => Self::Unreadable {
                reason: innermost(error),
            },
        }
    }
}

impl TlsFault {
    fn of(error: &rustls::Error) -> Self {
        match error {
            rustls::Error::InvalidCertificate(certificate) => match certificate {
                CertificateError::Expired
                | CertificateError::ExpiredContext { .. }
                | CertificateError::NotValidYet
                | CertificateError::NotValidYetContext { .. } => Self::CertificateDates,
                CertificateError::NotValidForName
                | CertificateError::NotValidForNameContext { .. } => Self::CertificateName,
                CertificateError::Revoked => Self::CertificateRevoked,
                CertificateError::UnknownIssuer => Self::UnknownAuthority,
                _ => Self::CertificateOther,
            },
            rustls::Error::PeerIncompatible(_) => Self::Incompatible,
            rustls::Error::AlertReceived(
                rustls::AlertDescription::HandshakeFailure
                | rustls::AlertDescription::ProtocolVersion
                | rustls::AlertDescription::InsufficientSecurity,
            ) => Self::Incompatible,
            _ => Self::Handshake,
        }
    }
}

/// What a proxy said to `CONNECT`. The type of this error is private to the client; its words are the
/// crate's own, the same on every system and in every language, and a test holds them.
fn tunnel(error: &reqwest::Error) -> Option<String> {
    let mut next: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = next {
        let text = error.to_string();
        if let Some(reason) = text.strip_prefix("tunnel error: ") {
            return Some(reason.to_owned());
        }
        next = error.source();
    }
    None
}

/// Finds a typed cause, also inside an `io::Error`, whose `source` skips the error it wraps.
fn find<'a, E: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a E> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<E>() {
            return Some(found);
        }
        let wrapped = error
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref);
        next = match wrapped {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    None
}

/// The words of the last cause: the outer layers repeat the address, which may hold a code.
pub(super) fn innermost(error: &(dyn Error + 'static)) -> String {
    let mut last = error;
    while let Some(next) = last.source() {
        last = next;
    }
    // A lone reqwest error prints its URL; its kind is all that may be shown.
    match last.downcast_ref::<reqwest::Error>() {
        Some(e) if e.is_builder() => "the address or a header is malformed".to_owned(),
        Some(_) => "the exchange failed".to_owned(),
        None => last.to_string(),
    }
}
