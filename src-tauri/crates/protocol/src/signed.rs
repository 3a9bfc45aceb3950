//! The envelope of the hash-signed forms: `clientid`, `ts` and `hmac` around the fields of one API
//! (API 3.1, 11.2 to 11.4). Note `clientid`, without the underscore of OAuth.
//!
//! The calls themselves are in [`crate::pull`], [`crate::push_uri`], [`crate::statistics`] and
//! [`crate::verify_account`]; they have one way of being signed and one way of being judged, here.

use http::Method;
use thiserror::Error;
use url::Url;

use crate::form::Fields;
use crate::hmac::stamp::{self, TsFault};
use crate::hmac::{self, FormComparison, FormMistake};
use crate::secret::ClientSecret;
use crate::service::{Api, Line};
use crate::wire::{self, RequestFault};

/// Who signs, and by which line's order of fields.
#[derive(Clone, Copy, Debug)]
pub struct Signer<'a> {
    /// The client id.
    pub client_id: &'a str,
    /// The secret of the same client.
    pub client_secret: &'a ClientSecret,
    /// The line whose order of fields holds.
    pub line: Line,
}

/// A signed form on the wire. Fields that `line` does not know, and empty ones, are not sent.
pub(crate) fn request(
    endpoint: &Url,
    api: Api,
    signer: &Signer<'_>,
    fields: &[(&'static str, &str)],
    ts: i64,
) -> http::Request<Vec<u8>> {
    let ts = ts.to_string();
    let envelope = [("clientid", signer.client_id), ("ts", ts.as_str())];
    let given = Fields::from_pairs(envelope.into_iter().chain(fields.iter().copied()));
    let known = hmac::order::values(api, signer.line, &given).unwrap_or_default();
    let hash = hmac::of_form(signer.client_secret, api, signer.line, &given).unwrap_or_default();
    let sent = known.into_iter().filter(|(_, value)| !value.is_empty());
    wire::form_post(endpoint, sent.chain([("hmac", hash.as_str())]))
}

/// A signed form that arrived, not yet judged.
#[derive(Clone, Debug)]
pub struct Form(Fields);

/// What is wrong with the envelope.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum EnvelopeFault {
    /// `ts`.
    #[error(transparent)]
    Ts(#[from] TsFault),
    /// There is no `hmac`.
    #[error("hmac is missing")]
    NoHash,
    /// `hmac` is not the hash of the fields; the mistake it looks like, where one is recognised.
    #[error("hmac is not the hash of secret and fields in their order")]
    Hash(Option<FormMistake>),
}

impl EnvelopeFault {
    /// The text that the services put into `invalid_parameter` (API 7).
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Ts(_) => "Timestamp parameter is missing or invalid",
            Self::NoHash | Self::Hash(_) => "HMAC parameter is missing or invalid",
        }
    }
}

impl Form {
    /// Reads a form that arrived: urlencoded or multipart, and what stands in the query.
    ///
    /// # Errors
    /// [`RequestFault`] for another method or a repeated field. What is missing is found by the
    /// call's own reader and by [`Self::judge`].
    pub fn from_request(request: &http::Request<Vec<u8>>) -> Result<Self, RequestFault> {
        wire::method(request, Method::POST)?;
        Fields::of(request).single().map(Self)
    }

    /// The client id.
    #[must_use]
    pub fn client_id(&self) -> Option<&str> {
        self.get("clientid")
    }

    /// The value of a field; empty counts as absent.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name)
    }

    pub(crate) fn required(&self, name: &'static str) -> Result<&str, RequestFault> {
        self.0.required(name)
    }

    /// Checks stamp and hash as a form of `api` in `line` at `now`, in UNIX seconds. `others` are
    /// further secrets of the same partner, to recognise the secret of another application.
    #[must_use]
    pub fn judge(
        &self,
        secret: &ClientSecret,
        others: &[ClientSecret],
        (api, line): (Api, Line),
        now: i64,
    ) -> Vec<EnvelopeFault> {
        let ts = stamp::check(self.get("ts").unwrap_or_default(), now).err();
        let hash = match hmac::compare_form(secret, others, api, line, &self.0) {
            FormComparison::Absent => Some(EnvelopeFault::NoHash),
            FormComparison::Differs(mistake) => Some(EnvelopeFault::Hash(mistake)),
            FormComparison::Match => None,
        };
        ts.map(EnvelopeFault::Ts).into_iter().chain(hash).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TS: i64 = 1_700_000_000;

    fn sent(body: &str) -> Form {
        let request = http::Request::post("/public/oauth2/1/pull/issuers");
        Form::from_request(&request.body(body.as_bytes().to_vec()).unwrap()).unwrap()
    }

    fn judge(form: &Form, now: i64) -> Vec<EnvelopeFault> {
        let secret = ClientSecret::new("simsecret0123456789a");
        form.judge(&secret, &[], (Api::PullIssuers, Line::V2_4), now)
    }

    #[test]
    fn a_signed_form_stands_before_its_judge() {
        let secret = ClientSecret::new("simsecret0123456789a");
        let signer = Signer {
            client_id: "XX00TEST01",
            client_secret: &secret,
            line: Line::V2_4,
        };
        let url = Url::parse("http://127.0.0.1/public/oauth2/1/pull/issuers").unwrap();
        let request = request(&url, Api::PullIssuers, &signer, &[], TS);
        assert_eq!(
            std::str::from_utf8(request.body()).unwrap(),
            concat!(
                "clientid=XX00TEST01&ts=1700000000&hmac=",
                "214900a2c3fc4a3af8f7b5b1e262e6a3e5880c4ed81c5e482942c8aa459c8bac"
            )
        );
        let form = Form::from_request(&request).unwrap();
        assert_eq!(form.client_id(), Some("XX00TEST01"));
        assert_eq!(judge(&form, TS + 60), []);
        assert_eq!(
            judge(&form, TS + 1801),
            [EnvelopeFault::Ts(TsFault::TooOld(1801))]
        );
    }

    #[test]
    fn what_is_missing_or_wrong_is_named_with_the_text_of_the_service() {
        let faults = judge(&sent("clientid=XX00TEST01"), TS);
        assert_eq!(
            faults,
            [EnvelopeFault::Ts(TsFault::Missing), EnvelopeFault::NoHash]
        );
        assert_eq!(
            faults[0].text(),
            "Timestamp parameter is missing or invalid"
        );
        let faults = judge(&sent("clientid=XX00TEST01&ts=1700000000&hmac=00"), TS);
        assert_eq!(faults, [EnvelopeFault::Hash(None)]);
        assert_eq!(faults[0].text(), "HMAC parameter is missing or invalid");
    }

    #[test]
    fn a_form_prints_its_names_only() {
        let shown = format!("{:?}", sent("uid=234567890124&mobile=9000000001"));
        assert_eq!(shown, r#"Form(["uid", "mobile"])"#);
    }
}
