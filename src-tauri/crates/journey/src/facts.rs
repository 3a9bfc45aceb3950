//! The facts of an exchange, gathered while its answer is at hand.
//!
//! The catalogue recognises faults from plain facts. Afterwards the answer exists in masked form only,
//! so what a recogniser may want of it is kept beside the record: texts masked, scopes without the
//! numbers of documents, and of a success nothing of its body.

use diagnosis::{
    mask::{Masked, mask},
    recognise::{Facts, FileHmac, Transport},
};
use jiff::{SignedDuration, Timestamp};
use protocol::{
    error,
    form::{FORM, Fields},
    hmac::Comparison,
    service::Api,
};
use url::Url;

use crate::{
    registration::Registration,
    transport::{Failure, TlsFault},
};

/// Longest text of an answer that is looked at, in bytes.
const MAX_BODY: usize = 16 * 1024;

/// What an exchange says by itself.
pub(crate) fn gather(
    registration: &Registration,
    api: Api,
    answer: Result<&http::Response<Vec<u8>>, &Failure>,
    millis: u64,
    skew: Option<SignedDuration>,
) -> Facts {
    let partner = registration.partner();
    let mut facts = Facts {
        api: Some(api),
        service: Some(partner.service),
        line: Some(partner.line),
        host: registration
            .endpoints()
            .url(api)
            .host_str()
            .map(str::to_owned),
        redirect_uri_sent: Some(partner.redirect_uri.clone()),
        requested_scopes: partner.scopes.clone(),
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
    if status.is_redirection() {
        let location = response.headers().get(http::header::LOCATION);
        let location = location.and_then(|value| value.to_str().ok());
        // Only the host: what follows may hold a code. An address without one stays on this host.
        facts.redirected_to = location.map(|to| match Url::parse(to) {
            Ok(url) => url.host_str().unwrap_or_default().to_owned(),
            Err(_) => facts.host.clone().unwrap_or_default(),
        });
    }
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
    let is_json_due = !matches!(
        facts.api,
        None | Some(
            Api::Authorize
                | Api::Eaadhaar
                | Api::File
                | Api::Logout
                | Api::PushUri
                | Api::Revoke
                | Api::Xml
        )
    );
    let is_none = matches!(
        refusal,
        error::Refusal::Unreadable {
            what: error::Instead::Empty | error::Instead::NotJson,
            ..
        }
    );
    facts.not_json = status.is_success() && is_json_due && is_none;
    if !status.is_success() || is_page {
        facts.body = Some(mask(&String::from_utf8_lossy(body)));
    }
}

/// What is kept of a request for the recognisers: its text, masked, and its time stamp.
pub(crate) struct Asked {
    text: Masked,
    ts: Option<i64>,
}

impl Asked {
    /// What is kept of `request`; of an upload's bytes nothing.
    pub(crate) fn of(request: &http::Request<Vec<u8>>) -> Self {
        let (uri, headers) = (request.uri(), request.headers());
        let media_type = headers.get(http::header::CONTENT_TYPE);
        let media_type = media_type.and_then(|value| value.to_str().ok());
        let readable = media_type
            .is_some_and(|kind| kind.starts_with(FORM) || kind.starts_with("application/json"));
        let body = match readable {
            true => std::str::from_utf8(request.body()).unwrap_or_default(),
            false => "",
        };
        let ts = Fields::parse(body.as_bytes())
            .get("ts")
            .and_then(|ts| ts.parse().ok());
        let mut text = format!(
            "{} {} HTTP/1.1\nHost: {}\n",
            request.method(),
            uri.path_and_query().map_or("/", |path| path.as_str()),
            uri.authority().map_or("", |authority| authority.as_str())
        );
        for (name, value) in headers {
            text.push_str(&format!("{name}: {}\n", value.to_str().unwrap_or("…")));
        }
        text.push_str(&format!("\n{body}"));
        Self {
            text: mask(&text),
            ts,
        }
    }

    /// Adds it to the facts of an exchange that was refused; of one that went well nothing is kept.
    pub(crate) fn tell(self, facts: &mut Facts, at: Timestamp) {
        if facts.is_refused() {
            facts.request = Some(self.text);
            facts.ts_ahead = self.ts.map(|ts| ts.saturating_sub(at.as_second()));
        }
    }
}

fn transport(failure: &Failure) -> Option<Transport> {
    Some(match failure {
        Failure::Dns { .. } => Transport::Dns,
        Failure::Refused => Transport::Refused,
        Failure::Reset => Transport::Reset,
        Failure::Timeout { .. } => Transport::TimedOut,
        Failure::Tls { fault } => match fault {
            TlsFault::CertificateDates => Transport::TlsExpired,
            TlsFault::CertificateName => Transport::TlsHostname,
            TlsFault::CertificateRevoked | TlsFault::UnknownAuthority => Transport::TlsAuthority,
            TlsFault::CertificateOther | TlsFault::Handshake => Transport::TlsHandshake,
            TlsFault::Incompatible => Transport::TlsVersion,
        },
        Failure::Proxy { .. } => Transport::Proxy,
        Failure::TooLarge { .. } => Transport::TooLarge,
        Failure::Truncated => Transport::Truncated,
        Failure::Unreachable { .. } => Transport::Offline,
        Failure::Unreadable { .. } => Transport::NotHttp,
        Failure::Unsendable { .. } => return None,
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
