//! Verify Account (API 5.3): whether an Aadhaar or mobile number already has an account. In 1.12 and
//! 2.3; **withdrawn in 2.4**, where it is known and explained but not offered.

use http::Response;
use url::Url;

use crate::error::{Instead, Refusal};
use crate::identity::{Aadhaar, Mobile};
use crate::note::Note;
use crate::secret::personal_debug;
use crate::service::Api;
use crate::signed::{self, Form, Signer};
use crate::wire::{self, RequestFault};

/// Whose account is asked for.
#[derive(Debug)]
pub enum Subject {
    /// `uid`.
    Aadhaar(Aadhaar),
    /// `mobile`.
    Mobile(Mobile),
}

impl Subject {
    /// The question on the wire, signed at `ts` in UNIX seconds.
    #[must_use]
    pub fn to_http(&self, endpoint: &Url, signer: &Signer<'_>, ts: i64) -> http::Request<Vec<u8>> {
        let field = match self {
            Self::Aadhaar(aadhaar) => ("uid", aadhaar.expose()),
            Self::Mobile(mobile) => ("mobile", mobile.expose()),
        };
        signed::request(endpoint, Api::VerifyAccount, signer, &[field], ts)
    }

    /// Reads the question of a form that arrived. Where both are sent, which one counts is not
    /// documented; `uid` does here.
    ///
    /// # Errors
    /// [`RequestFault`] when neither is there or the number has another shape.
    pub fn from_form(form: &Form) -> Result<Self, RequestFault> {
        match (form.get("uid"), form.get("mobile")) {
            (Some(uid), _) => Aadhaar::parse(uid)
                .map(Self::Aadhaar)
                .map_err(|_| RequestFault::Invalid("uid")),
            (None, Some(mobile)) => Mobile::parse(mobile)
                .map(Self::Mobile)
                .map_err(|_| RequestFault::Invalid("mobile")),
            (None, None) => Err(RequestFault::Missing("uid or mobile")),
        }
    }
}

/// Whether there is an account.
#[derive(Clone, Eq, PartialEq)]
pub struct Verified {
    /// Whether the number has an account.
    pub registered: bool,
    /// The account; what stands here when there is none is not documented.
    pub digilockerid: Option<String>,
    /// Departures from the description.
    pub notes: Vec<Note>,
}

personal_debug!(Verified);

impl Verified {
    /// The answer; `registered` travels as text.
    #[must_use]
    pub fn to_answer(&self) -> Response<Vec<u8>> {
        let body = wire::object([
            ("registered", Some(self.registered.to_string().into())),
            ("digilockerid", self.digilockerid.as_deref().map(Into::into)),
        ]);
        wire::json_answer(200, &body)
    }
}

/// Reads the answer.
///
/// # Errors
/// [`Refusal`] when the service said no or `registered` is neither true nor false.
pub fn read(response: &Response<Vec<u8>>) -> Result<Verified, Refusal> {
    let object = wire::successful_object(response)?;
    let mut notes = Vec::new();
    let registered = match wire::text(&object, "registered", &mut notes).as_deref() {
        Some("true") => true,
        Some("false") => false,
        _ => {
            return Err(Refusal::Unreadable {
                status: response.status().as_u16(),
                what: Instead::Field("registered"),
            });
        }
    };
    Ok(Verified {
        registered,
        digilockerid: wire::text(&object, "digilockerid", &mut notes),
        notes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::ClientSecret;
    use crate::service::Line;

    fn form(body: &str) -> Form {
        let request = http::Request::post("/")
            .body(body.as_bytes().to_vec())
            .unwrap();
        Form::from_request(&request).unwrap()
    }

    #[test]
    fn the_vector_is_on_the_wire_and_reads_back() {
        let secret = ClientSecret::new("simsecret0123456789a");
        let signer = Signer {
            client_id: "XX00TEST01",
            client_secret: &secret,
            line: Line::V2_3,
        };
        let subject = Subject::Mobile(Mobile::parse("9000000001").unwrap());
        let url = Url::parse("http://127.0.0.1/public/account/2/verify").unwrap();
        let form = Form::from_request(&subject.to_http(&url, &signer, 1_700_000_000)).unwrap();
        assert_eq!(
            form.get("hmac"),
            Some("5c47143f951ce133272180620ff589ecdd3cf130db0cda6d8780e018d3a0c070")
        );
        let Subject::Mobile(read) = Subject::from_form(&form).unwrap() else {
            panic!("a mobile number was sent")
        };
        assert_eq!(read.expose(), "9000000001");
        assert!(!format!("{subject:?}").contains("900000"));
    }

    #[test]
    fn a_question_about_nobody_or_a_wrong_number_is_none() {
        let fault = |body| Subject::from_form(&form(body)).unwrap_err();
        assert_eq!(fault("clientid=c"), RequestFault::Missing("uid or mobile"));
        assert_eq!(fault("uid=234567890125"), RequestFault::Invalid("uid"));
        assert_eq!(fault("mobile=12"), RequestFault::Invalid("mobile"));
        assert!(Subject::from_form(&form("uid=234567890124&mobile=12")).is_ok());
    }

    #[test]
    fn registered_is_text_and_a_boolean_is_noted() {
        let read = |body: &str| read(&Response::new(body.as_bytes().to_vec()));
        let told =
            read(r#"{"registered":"true","digilockerid":"11111111-2222-4333-8444-555555555555"}"#)
                .unwrap();
        assert!(told.registered && told.notes.is_empty());
        assert!(super::read(&told.to_answer()).unwrap() == told);
        let told = read(r#"{"registered":false}"#).unwrap();
        assert_eq!((told.registered, told.notes.len()), (false, 1));
        assert!(read(r#"{"registered":"yes"}"#).is_err());
    }
}
