//! The other half: what DigiLocker asks of an issuer and what the issuer answers (issuer description
//! 1.12, September 2022; API 17). An issuer exposes Pull URI (search for a person's certificate) and
//! Pull Doc (hand it out by URI); both are a POST of XML with `x-digilocker-hmac`.
//!
//! The four messages are built and read here. XML is written by a small escaper and read by
//! `roxmltree` with a bound on the number of nodes and without document type declarations; nothing
//! in these messages is a signed document, those are another crate's. Departures that the papers
//! themselves contain (`Status` or `status`, `MetadataContent`, `keyHash`) are read and noted.

mod request;
mod response;
mod xml;

use http::header::CONTENT_TYPE;
use http::{HeaderValue, Method};
use thiserror::Error;
use url::Url;

pub use request::{Format, PullDocRequest, PullUriRequest};
pub use response::{Person, PullDocResponse, PullUriResponse, Status};

use crate::hmac::{self, Comparison};
use crate::secret::ClientSecret;
use crate::wire;

/// The header that signs what DigiLocker sends: Base64 of HMAC-SHA256 over the body, keyed with the
/// API key that the issuer chose (API 11.5).
pub const HMAC_HEADER: &str = "x-digilocker-hmac";

/// The media type of both calls.
pub const MEDIA_TYPE: &str = "application/xml";

/// The attributes that both requests carry.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Envelope {
    /// `ver`, `1.0`.
    pub version: String,
    /// `ts`, ISO 8601 with the offset `+05:30`.
    pub ts: String,
    /// `txn`, echoed in the answer.
    pub txn: String,
    /// `orgId`.
    pub org_id: String,
    /// `format`, what the answer should hold.
    pub format: Format,
}

/// Why an XML message cannot be read. Holds no content.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum XmlFault {
    /// The body is not UTF-8.
    #[error("the body is not UTF-8")]
    Encoding,
    /// Not well-formed, with a document type declaration, or of too many nodes; the position.
    #[error("not well-formed XML at line {line}, column {column}")]
    Form {
        /// Line, from 1.
        line: u32,
        /// Column, from 1.
        column: u32,
    },
    /// Another root element.
    #[error("the root element must be {0}")]
    Root(&'static str),
    /// An element or attribute is missing or empty.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// An element or attribute has a value that it must not have.
    #[error("{0} has an unknown value")]
    Invalid(&'static str),
}

/// A signed call of DigiLocker to an issuer.
#[must_use]
pub fn call(endpoint: &Url, api_key: &ClientSecret, xml: String) -> http::Request<Vec<u8>> {
    let hmac = hmac::of_body(api_key, xml.as_bytes());
    let mut request = http::Request::new(xml.into_bytes());
    *request.method_mut() = Method::POST;
    *request.uri_mut() = wire::uri_of(endpoint);
    let headers = request.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    headers.insert(HMAC_HEADER, wire::sensitive(&hmac));
    request
}

/// Whether a call that arrived was signed with this API key, over exactly these bytes.
#[must_use]
pub fn compare(api_key: &ClientSecret, request: &http::Request<Vec<u8>>) -> Comparison {
    let header = wire::header(request.headers(), HMAC_HEADER);
    hmac::compare(api_key, request.body(), header)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_signed_over_its_exact_bytes() {
        let url = Url::parse("https://issuer.example.in/pulluri").unwrap();
        let key = ClientSecret::new("simsecret0123456789a");
        let mut request = call(&url, &key, "<PullDocRequest/>".into());
        assert_eq!(compare(&key, &request), Comparison::Match);
        assert!(matches!(
            compare(&ClientSecret::new("other"), &request),
            Comparison::Differs(_)
        ));
        request.body_mut().push(b'\n');
        assert!(matches!(compare(&key, &request), Comparison::Differs(_)));
        request.headers_mut().remove(HMAC_HEADER);
        assert_eq!(compare(&key, &request), Comparison::Absent);
    }
}
