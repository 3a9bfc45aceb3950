//! The issuer's half: what DigiLocker would send to a partner's Pull URI and Pull Doc endpoints, and
//! a judgement of request, hash and answer by the issuer description (API 11.5, 17.1).
//!
//! The same judgement serves an answer that an endpoint just gave and texts that a person pasted,
//! so an integration can be looked at before there is an endpoint. Everything that is judged is told
//! as Expected / Received / Rule; what was received is described, not repeated, since it may name a
//! person.

mod answer;

pub use answer::judge_answer;

use std::time::Duration;

use protocol::hmac::{Comparison, Mistake, compare};
use protocol::issuer::{Format, PullDocRequest, PullUriRequest, XmlFault};
use protocol::note::Note;
use protocol::pull::is_orgid;
use protocol::secret::ClientSecret;
use url::Url;

use crate::check::Outcome;
use crate::registration::is_loopback;
use crate::transport::Failure;
use crate::wire::Wire;

/// One rule of the issuer description, judged.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Judged {
    /// Stable id, in kebab case.
    pub id: &'static str,
    /// How it came out.
    pub result: Outcome,
    /// What a right message shows.
    pub expected: String,
    /// What was seen.
    pub received: String,
    /// The rule and its source.
    pub rule: &'static str,
}

/// What an endpoint answered.
#[derive(Debug)]
pub struct Answered {
    /// The answer, or why there is none.
    pub answer: Result<http::Response<Vec<u8>>, Failure>,
    /// From sending to the last byte.
    pub duration: Duration,
}

/// A request as DigiLocker makes it.
#[derive(Debug)]
pub enum Request {
    /// Pull Doc.
    Document(PullDocRequest),
    /// Pull URI.
    Uri(PullUriRequest),
}

/// The address of an endpoint that may be called: https, or http on this machine.
///
/// # Errors
/// Says what stands against it, without repeating it: it may hold a password.
pub fn endpoint(text: &str) -> Result<Url, &'static str> {
    let url = Url::parse(text).map_err(|_| "expected an address with https")?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err("an address with a name or password in it is not called");
    }
    match url.scheme() {
        "https" => Ok(url),
        "http" if is_loopback(&url) => Ok(url),
        "http" => Err("http is for this machine alone; others are called over https"),
        _ => Err("expected an address with https"),
    }
}

/// Sends a call to a partner's endpoint. It is no call to one of the services, so it is not part of
/// the attempt's evidence.
pub async fn send(wire: &Wire, request: http::Request<Vec<u8>>) -> Answered {
    let started = wire.clock().elapsed();
    let answer = wire.ask_partner(request).await;
    Answered {
        answer,
        duration: wire.clock().elapsed().saturating_sub(started),
    }
}

impl Request {
    /// Reads a request of either kind.
    ///
    /// # Errors
    /// [`XmlFault`] when it is neither; that of Pull Doc where the text speaks of it.
    pub fn read(xml: &[u8]) -> Result<Self, XmlFault> {
        match PullUriRequest::from_xml(xml) {
            Ok(request) => Ok(Self::Uri(request)),
            Err(XmlFault::Root(_)) => PullDocRequest::from_xml(xml).map(Self::Document),
            Err(fault) => Err(fault),
        }
    }

    fn txn(&self) -> &str {
        match self {
            Self::Document(request) => &request.envelope.txn,
            Self::Uri(request) => &request.envelope.txn,
        }
    }

    fn format(&self) -> Format {
        match self {
            Self::Document(request) => request.envelope.format,
            Self::Uri(request) => request.envelope.format,
        }
    }

    /// What is odd about the request itself.
    #[must_use]
    pub fn judge(&self) -> Vec<Judged> {
        let (envelope, notes) = match self {
            Self::Document(request) => (&request.envelope, &request.notes),
            Self::Uri(request) => (&request.envelope, &request.notes),
        };
        let is_indian = envelope.ts.ends_with("+05:30") && envelope.ts.contains('T');
        let mut judged = vec![
            holds(
                "issuer-ts",
                is_indian,
                "YYYY-MM-DDThh:mm:ss+05:30",
                if is_indian {
                    "a time in India"
                } else {
                    "another form"
                },
                "ts is ISO 8601 with the offset of India (API 17.1)",
            ),
            holds(
                "issuer-org-id",
                is_orgid(&envelope.org_id),
                "six digits",
                format!("{} characters", envelope.org_id.chars().count()),
                "orgId is the organisation's number (API 3.4)",
            ),
        ];
        judged.extend(notes.iter().map(noted));
        judged
    }
}

/// Judges the hash of a request.
#[must_use]
pub fn judge_hmac(key: &ClientSecret, body: &[u8], header: Option<&str>) -> Judged {
    let rule = "x-digilocker-hmac is Base64 of HMAC-SHA256 over the exact body, keyed with the API \
                key (API 11.5)";
    let expected = "the hash of this body under this key";
    let (result, received) = match compare(key, body, header) {
        Comparison::Match => (Outcome::Pass, "the same"),
        Comparison::Absent => (Outcome::Fail, "no hash"),
        Comparison::Differs(mistake) => (Outcome::Fail, mistake.map_or("another one", looks_like)),
    };
    Judged {
        id: "issuer-hmac",
        result,
        expected: expected.to_owned(),
        received: received.to_owned(),
        rule,
    }
}

fn looks_like(mistake: Mistake) -> &'static str {
    match mistake {
        Mistake::ChangedBody => {
            "the hash of a changed body: line ends, blanks or a byte order mark"
        }
        Mistake::DecodedKey => "the hash under the key decoded from hexadecimal",
        Mistake::HexInBase64 => "the hexadecimal text of the digest in Base64",
        Mistake::Hexadecimal => "the right digest in hexadecimal",
        Mistake::OtherSecret => "the hash under another key",
        Mistake::PaddedKey => "the hash under the key with a blank or line end",
        Mistake::Unkeyed => "a plain SHA-256 without the key",
        Mistake::UrlAlphabet => "the right digest in Base64url or without padding",
    }
}

/// What reading a message stumbled over without giving it up.
fn noted(note: &Note) -> Judged {
    Judged {
        id: "issuer-note",
        result: Outcome::Skipped,
        expected: "the form of the description".to_owned(),
        received: note.to_string(),
        rule: "read all the same (API 17.1)",
    }
}

fn holds(
    id: &'static str,
    holds: bool,
    expected: impl Into<String>,
    received: impl Into<String>,
    rule: &'static str,
) -> Judged {
    Judged {
        id,
        result: if holds { Outcome::Pass } else { Outcome::Fail },
        expected: expected.into(),
        received: received.into(),
        rule,
    }
}

#[cfg(test)]
mod tests;
