//! Pull Document (API 7.4): asks an issuer for a certificate and puts it among the person's issued
//! documents.
//!
//! The person must have been shown, and have agreed to, a prescribed statement that their Aadhaar
//! details go to the issuer. Its exact wording is in the official papers and is not repeated here;
//! [`ConsentStatement`] has the facts that it must name. Nothing in this crate answers the question
//! for the person: `consent` has no default.

use http::header::AUTHORIZATION;
use http::{Method, Response};
use serde_json::Value;
use url::Url;

use crate::account;
use crate::error::{Instead, Refusal};
use crate::form::Fields;
use crate::note::Note;
use crate::pull::{Doctype, Issuer};
use crate::secret::{AccessToken, personal_debug};
use crate::uri::DocumentUri;
use crate::wire::{self, RequestFault};

/// What the person said to the consent statement.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Consent {
    /// `Y`.
    Given,
    /// `N`: the request is not processed; what is answered is not documented.
    Withheld,
}

/// The facts that the consent statement must name.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ConsentStatement {
    /// Who receives the details: the issuer's `name`.
    pub issuer: String,
    /// What is fetched: the type's `description`.
    pub certificate: String,
    /// What is shared from the Aadhaar eKYC.
    pub shared: [&'static str; 3],
    /// Where the exact wording stands.
    pub wording: &'static str,
}

impl ConsentStatement {
    /// The statement for one type of one issuer.
    #[must_use]
    pub fn new(issuer: &Issuer, doctype: &Doctype) -> Self {
        Self {
            issuer: issuer.name.clone(),
            certificate: doctype.description.clone(),
            shared: ["Aadhaar number", "date of birth", "name"],
            wording: "requester description 2.3, page 25; 1.12, page 22",
        }
    }
}

/// A request for a document. The parameters are what the person typed.
#[derive(Clone, Eq, PartialEq)]
pub struct PullDocument {
    /// The issuer's organisation id.
    pub orgid: String,
    /// The document type.
    pub doctype: String,
    /// What the person said.
    pub consent: Consent,
    /// One for each `paramname` of the type.
    pub parameters: Vec<(String, String)>,
}

personal_debug!(PullDocument);

/// Names that are the request's own and so no search parameters.
const OWN: [&str; 3] = ["orgid", "doctype", "consent"];

impl PullDocument {
    /// The request on the wire.
    #[must_use]
    pub fn to_http(&self, endpoint: &Url, token: &AccessToken) -> http::Request<Vec<u8>> {
        let consent = match self.consent {
            Consent::Given => "Y",
            Consent::Withheld => "N",
        };
        let own = [
            ("orgid", self.orgid.as_str()),
            ("doctype", self.doctype.as_str()),
            ("consent", consent),
        ];
        let further = self.parameters.iter();
        let further = further.map(|(name, value)| (name.as_str(), value.as_str()));
        let mut request = wire::form_post(endpoint, own.into_iter().chain(further));
        request
            .headers_mut()
            .insert(AUTHORIZATION, wire::bearer(token));
        request
    }

    /// Reads a request that arrived, with its bearer token.
    ///
    /// # Errors
    /// [`RequestFault`] naming what is missing, repeated or unreadable.
    pub fn from_request(
        request: &http::Request<Vec<u8>>,
    ) -> Result<(Self, AccessToken), RequestFault> {
        wire::method(request, Method::POST)?;
        let token = account::bearer(request.headers());
        let token = token.ok_or(RequestFault::Missing("Authorization"))?;
        let fields = Fields::of(request).single()?;
        let consent = match fields.required("consent")? {
            "Y" => Consent::Given,
            "N" => Consent::Withheld,
            _ => return Err(RequestFault::Invalid("consent")),
        };
        let parameters = fields
            .iter()
            .filter(|(name, _)| !OWN.contains(name))
            .map(|(name, value)| (name.to_owned(), value.to_owned()));
        let request = Self {
            orgid: fields.required("orgid")?.to_owned(),
            doctype: fields.required("doctype")?.to_owned(),
            consent,
            parameters: parameters.collect(),
        };
        Ok((request, token))
    }
}

/// The document that was pulled.
#[derive(Clone, Eq, PartialEq)]
pub struct Pulled {
    /// Its URI.
    pub uri: String,
    /// Departures from the description.
    pub notes: Vec<Note>,
}

personal_debug!(Pulled);

impl Pulled {
    /// The answer to a pull.
    #[must_use]
    pub fn to_answer(&self) -> Response<Vec<u8>> {
        let uri = Some(Value::from(self.uri.as_str()));
        wire::json_answer(200, &wire::object([("uri", uri)]))
    }
}

/// Reads the answer; the OpenAPI description wraps it in `details`.
///
/// # Errors
/// [`Refusal`] when the service said no or there is no URI.
pub fn read(response: &Response<Vec<u8>>) -> Result<Pulled, Refusal> {
    let mut object = wire::successful_object(response)?;
    let mut notes = Vec::new();
    if let Some(Value::Object(details)) = object.get("details") {
        notes.push(Note::new("details", "the answer is wrapped"));
        object = details.clone();
    }
    let uri = wire::text(&object, "uri", &mut notes).ok_or(Refusal::Unreadable {
        status: response.status().as_u16(),
        what: Instead::Field("uri"),
    })?;
    if DocumentUri::parse(&uri).is_none() {
        notes.push(Note::new("uri", "not of the form issuer-type-id"));
    }
    Ok(Pulled { uri, notes })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pull() -> PullDocument {
        PullDocument {
            orgid: "000018".into(),
            doctype: "HSCER".into(),
            consent: Consent::Given,
            parameters: vec![
                ("rollno".into(), "A1002003".into()),
                ("year".into(), "2023".into()),
            ],
        }
    }

    #[test]
    fn a_request_reads_back_with_its_parameters_in_order() {
        let url = Url::parse("http://127.0.0.1/public/oauth2/1/pull/pulldocument").unwrap();
        let request = pull().to_http(&url, &AccessToken::new("t"));
        let (read, token) = PullDocument::from_request(&request).unwrap();
        assert!(read == pull());
        assert_eq!(token.expose(), "t");
        assert!(!format!("{read:?}").contains("A1002003"));
    }

    #[test]
    fn consent_is_never_assumed() {
        let fault = |body: &str| {
            let request = http::Request::post("/").header("authorization", "Bearer t");
            let request = request.body(body.as_bytes().to_vec()).unwrap();
            PullDocument::from_request(&request).unwrap_err()
        };
        assert_eq!(
            fault("orgid=1&doctype=HSCER"),
            RequestFault::Missing("consent")
        );
        assert_eq!(
            fault("orgid=1&doctype=HSCER&consent=y"),
            RequestFault::Invalid("consent")
        );
        assert_eq!(
            fault("doctype=HSCER&consent=Y"),
            RequestFault::Missing("orgid")
        );
    }

    #[test]
    fn the_statement_names_issuer_certificate_and_what_is_shared() {
        let issuer = Issuer {
            name: "Simulated Department".into(),
            ..Issuer::default()
        };
        let doctype = Doctype {
            description: "Income Certificate".into(),
            ..Doctype::default()
        };
        let statement = ConsentStatement::new(&issuer, &doctype);
        assert_eq!(statement.issuer, "Simulated Department");
        assert_eq!(statement.certificate, "Income Certificate");
        assert_eq!(
            statement.shared,
            ["Aadhaar number", "date of birth", "name"]
        );
    }

    #[test]
    fn both_shapes_of_the_answer_are_read() {
        let read = |body: &str| read(&Response::new(body.as_bytes().to_vec()));
        let plain = read(r#"{"uri":"in.gov.simdept-INCER-A1B2C3D4E5"}"#).unwrap();
        assert_eq!(plain.notes, []);
        assert_eq!(super::read(&plain.to_answer()).unwrap(), plain);
        let wrapped = read(r#"{"details":{"uri":"in.gov.simdept-INCER-A1B2C3D4E5"}}"#).unwrap();
        assert_eq!((wrapped.uri, wrapped.notes.len()), (plain.uri, 1));
        assert_eq!(read(r#"{"uri":"INCER"}"#).unwrap().notes.len(), 1);
        assert!(read("{}").is_err());
    }
}
