//! Push URI (API 8): an organisation that is also an issuer adds, updates or deletes one document in
//! a person's account. 2.1 and later may carry the document itself, hashed after `ts`.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::Response;
use url::Url;

use crate::confidence::Confidence::{Inferred, Specification};
use crate::date::{Date, Format};
use crate::error::{self, Refusal};
use crate::lint::Remark;
use crate::secret::personal_debug;
use crate::service::{Api, Line};
use crate::signed::{self, Form, Signer};
use crate::uri::DocumentUri;
use crate::wire::RequestFault;

/// What to do with the URI.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Action {
    /// `A`.
    Add,
    /// `D`.
    Delete,
    /// `U`.
    Update,
}

impl Action {
    /// The letter on the wire.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Self::Add => "A",
            Self::Delete => "D",
            Self::Update => "U",
        }
    }
}

/// One document to be put into, changed in or taken from an account.
#[derive(Clone, Eq, PartialEq)]
pub struct PushUri {
    /// The account.
    pub digilockerid: String,
    /// The document URI.
    pub uri: String,
    /// The document type.
    pub doctype: String,
    /// The type's name.
    pub description: String,
    /// Unique within the type.
    pub docid: String,
    /// Date of issue.
    pub issued: Date,
    /// Begin of validity.
    pub valid_from: Option<Date>,
    /// End of validity.
    pub valid_to: Option<Date>,
    /// What to do.
    pub action: Action,
    /// The PDF; 2.1 and later.
    pub document: Option<Vec<u8>>,
    /// The XML; 2.1 and later.
    pub data: Option<Vec<u8>>,
}

personal_debug!(PushUri);

impl PushUri {
    /// The request on the wire, signed at `ts` in UNIX seconds. Line 1.12 knows no contents; they
    /// are not sent there, and [`Self::lint`] says so.
    #[must_use]
    pub fn to_http(&self, endpoint: &Url, signer: &Signer<'_>, ts: i64) -> http::Request<Vec<u8>> {
        let date = |date: Option<Date>| date.map(|date| date.written(Format::Compact));
        let content = |bytes: &Option<Vec<u8>>| bytes.as_ref().map(|bytes| STANDARD.encode(bytes));
        let (from, to) = (date(self.valid_from), date(self.valid_to));
        let (document, data) = (content(&self.document), content(&self.data));
        let issued = self.issued.written(Format::Compact);
        let fields = [
            ("digilockerid", self.digilockerid.as_str()),
            ("uri", self.uri.as_str()),
            ("doctype", self.doctype.as_str()),
            ("description", self.description.as_str()),
            ("docid", self.docid.as_str()),
            ("issuedate", issued.as_str()),
            ("validfrom", from.as_deref().unwrap_or_default()),
            ("validto", to.as_deref().unwrap_or_default()),
            ("action", self.action.letter()),
            ("doccontent", document.as_deref().unwrap_or_default()),
            ("datacontent", data.as_deref().unwrap_or_default()),
        ];
        signed::request(endpoint, Api::PushUri, signer, &fields, ts)
    }

    /// Reads the document of a form that arrived; the envelope is judged by [`Form::judge`].
    ///
    /// # Errors
    /// [`RequestFault`] naming the field that is missing or cannot be read.
    pub fn from_form(form: &Form) -> Result<Self, RequestFault> {
        let text = |name| form.required(name).map(str::to_owned);
        let date = |name: &'static str| match form.get(name).map(Date::parse) {
            Some(Ok((date, Format::Compact))) => Ok(Some(date)),
            Some(_) => Err(RequestFault::Invalid(name)),
            None => Ok(None),
        };
        let content = |name: &'static str| match form.get(name) {
            Some(text) => {
                let bytes = STANDARD.decode(text);
                bytes.map(Some).map_err(|_| RequestFault::Invalid(name))
            }
            None => Ok(None),
        };
        Ok(Self {
            digilockerid: text("digilockerid")?,
            uri: text("uri")?,
            doctype: text("doctype")?,
            description: text("description")?,
            docid: text("docid")?,
            issued: date("issuedate")?.ok_or(RequestFault::Missing("issuedate"))?,
            valid_from: date("validfrom")?,
            valid_to: date("validto")?,
            action: match form.required("action")? {
                "A" => Action::Add,
                "D" => Action::Delete,
                "U" => Action::Update,
                _ => return Err(RequestFault::Invalid("action")),
            },
            document: content("doccontent")?,
            data: content("datacontent")?,
        })
    }

    /// What does not fit together, or not into `line`.
    #[must_use]
    pub fn lint(&self, line: Line) -> Vec<Remark> {
        let mut remarks = Vec::new();
        match DocumentUri::parse(&self.uri) {
            None => remarks.push(Remark::wrong(
                "push-uri-form",
                "uri",
                "issuer-type-id",
                "another form",
                Specification,
            )),
            Some(uri) => {
                let parts = [
                    ("doctype", &uri.doctype, &self.doctype),
                    ("docid", &uri.docid, &self.docid),
                ];
                for (place, expected, received) in parts {
                    if expected != received {
                        let remark = Remark::wrong(
                            "push-uri-parts",
                            place,
                            format!("the part of the URI, {} characters", expected.len()),
                            format!("another value, {} characters", received.len()),
                            Inferred,
                        );
                        remarks.push(remark.doubtful());
                    }
                }
            }
        }
        if let (Some(from), Some(to)) = (self.valid_from, self.valid_to)
            && to < from
        {
            remarks.push(Remark::wrong(
                "push-uri-validity",
                "validto",
                "a day not before validfrom",
                "an earlier day",
                Inferred,
            ));
        }
        if line == Line::V1_12 && (self.document.is_some() || self.data.is_some()) {
            remarks.push(Remark::wrong(
                "push-uri-contents",
                "doccontent",
                "no contents; 2.1 brought them",
                "contents, which are not sent",
                Specification,
            ));
        }
        remarks
    }
}

/// Reads the answer: 200 without a documented body.
///
/// # Errors
/// [`Refusal`] when the service said no.
pub fn read(response: &Response<Vec<u8>>) -> Result<(), Refusal> {
    let status = response.status().as_u16();
    let refusal = error::read(status, response.body());
    match (response.status().is_success(), &refusal) {
        (true, Refusal::Unreadable { .. }) => Ok(()),
        _ => Err(refusal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::ClientSecret;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap().0
    }

    fn push() -> PushUri {
        PushUri {
            digilockerid: "11111111-2222-4333-8444-555555555555".into(),
            uri: "in.gov.simdept-INCER-A1B2C3D4E5".into(),
            doctype: "INCER".into(),
            description: "Income Certificate".into(),
            docid: "A1B2C3D4E5".into(),
            issued: day("01042024"),
            valid_from: Some(day("01042024")),
            valid_to: Some(day("31032025")),
            action: Action::Add,
            document: Some(b"%PDF-".to_vec()),
            data: Some(b"<a/>".to_vec()),
        }
    }

    fn sent(push: &PushUri, line: Line) -> Form {
        let secret = ClientSecret::new("simsecret0123456789a");
        let signer = Signer {
            client_id: "XX00TEST01",
            client_secret: &secret,
            line,
        };
        let url = Url::parse("http://127.0.0.1/public/account/1/pushuri").unwrap();
        Form::from_request(&push.to_http(&url, &signer, 1_700_000_000)).unwrap()
    }

    #[test]
    fn the_vectors_of_both_lines_are_on_the_wire() {
        assert_eq!(
            sent(&push(), Line::V2_3).get("hmac"),
            Some("3456742175858c48daa8a28df14ed486152e274a16c7bd3ac67345f24357c110")
        );
        let form = sent(&push(), Line::V1_12);
        assert_eq!(
            form.get("hmac"),
            Some("0205fa137292f1cd4f3a458e8c6b34361f03787e51f6d49fb730e69aab135312")
        );
        assert_eq!(form.get("doccontent"), None, "1.12 knows no contents");
    }

    #[test]
    fn a_request_reads_back_as_it_was_made() {
        assert!(PushUri::from_form(&sent(&push(), Line::V2_4)).unwrap() == push());
        let bare = PushUri {
            valid_from: None,
            valid_to: None,
            document: None,
            data: None,
            ..push()
        };
        assert!(PushUri::from_form(&sent(&bare, Line::V1_12)).unwrap() == bare);
    }

    #[test]
    fn a_date_written_otherwise_is_refused() {
        let request = http::Request::post("/").body(
            b"digilockerid=d&uri=a-b-c&doctype=b&description=x&docid=c&issuedate=01-04-2024&action=A"
                .to_vec(),
        );
        let form = Form::from_request(&request.unwrap()).unwrap();
        assert_eq!(
            PushUri::from_form(&form).unwrap_err(),
            RequestFault::Invalid("issuedate")
        );
    }

    #[test]
    fn what_does_not_fit_together_is_named() {
        let rules = |change: fn(&mut PushUri), line| {
            let mut push = push();
            change(&mut push);
            push.lint(line)
                .iter()
                .map(|remark| remark.rule)
                .collect::<Vec<_>>()
        };
        assert_eq!(rules(|_| {}, Line::V2_4), [""; 0]);
        assert_eq!(rules(|_| {}, Line::V1_12), ["push-uri-contents"]);
        assert_eq!(
            rules(|p| p.doctype = "CTCER".into(), Line::V2_4),
            ["push-uri-parts"]
        );
        assert_eq!(
            rules(|p| p.uri = "INCER".into(), Line::V2_4),
            ["push-uri-form"]
        );
        assert_eq!(
            rules(
                |p| p.valid_to = p.valid_from.replace(day("01042026")),
                Line::V2_4
            ),
            ["push-uri-validity"]
        );
    }

    #[test]
    fn any_body_of_a_success_is_taken_unless_it_is_an_envelope() {
        for body in ["", "{}", "OK", "<html>"] {
            assert!(
                read(&Response::new(body.as_bytes().to_vec())).is_ok(),
                "{body}"
            );
        }
        let refused = Response::new(br#"{"error":"invalid_parameter"}"#.to_vec());
        assert_eq!(
            read(&refused).unwrap_err().code(),
            Some("invalid_parameter")
        );
        let broken = Response::builder().status(500).body(vec![]).unwrap();
        assert_eq!(read(&broken).unwrap_err().status(), 500);
    }
}
