//! The id_token of token v2 (API 4.11; OpenID Connect Core section 2).
//!
//! The services publish neither keys nor a discovery document, so a signature can be checked only
//! with a key that the person gives. Without one the answer is "cannot be verified", never "valid".

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value};
use thiserror::Error;

use crate::account::{IdShape, id_shape};
use crate::confidence::Confidence::{self, Inferred, Specification};
use crate::date::{Date, Format};
use crate::identity::{MaskedAadhaar, Mobile};
use crate::note::Note;
use crate::secret::IdToken;

/// The issuer in the specification's sample: the classic host also for Meri Pehchaan.
pub const ISSUER: &str = "https://api.digitallocker.gov.in";

/// A claim of the specification's own sample (API 4.11).
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// The name.
    pub name: &'static str,
    /// What it says, in our words.
    pub says: &'static str,
    /// Whether it is personal data.
    pub personal: bool,
    /// The source behind it.
    pub confidence: Confidence,
}

/// The claims of the specification's sample, in its order. There is no `name`, `nonce`, `at_hash`,
/// `azp`, `acr` or `amr`.
pub const CLAIMS: &[Claim] = &[
    claim(
        "iss",
        "who issued it: the classic host, also for Meri Pehchaan",
        false,
        Specification,
    ),
    claim(
        "sub",
        "whom it is about: a value like a user name",
        true,
        Specification,
    ),
    claim("aud", "whom it is for: the client id", false, Specification),
    claim(
        "iat",
        "when it was issued, UNIX seconds",
        false,
        Specification,
    ),
    claim(
        "auth_time",
        "when the person signed in, UNIX seconds",
        false,
        Specification,
    ),
    claim(
        "exp",
        "when it ends, UNIX seconds: a day after iat, later than the access token",
        false,
        Specification,
    ),
    claim(
        "given_name",
        "the full name; there is no claim called name",
        true,
        Specification,
    ),
    claim("preferred_username", "the same as sub", true, Specification),
    claim("email", "the e-mail address", true, Specification),
    claim(
        "birthdate",
        "the birth date, DD/MM/YYYY where OpenID Connect has YYYY-MM-DD",
        true,
        Specification,
    ),
    claim(
        "phone_number",
        "the mobile number, ten digits without +91",
        true,
        Specification,
    ),
    claim("jti", "the id of this token", false, Specification),
    claim(
        "user_sso_id",
        "the account: DL- and a UUID",
        true,
        Specification,
    ),
    claim(
        "pan_number",
        "the PAN, when acr=pan was asked and proved",
        true,
        Inferred,
    ),
    claim(
        "driving_licence",
        "the licence number, when acr=driving_licence was asked and proved",
        true,
        Inferred,
    ),
    claim(
        "masked_aadhaar",
        "the last four digits, when acr=aadhaar was asked and proved",
        true,
        Inferred,
    ),
];

const fn claim(
    name: &'static str,
    says: &'static str,
    personal: bool,
    confidence: Confidence,
) -> Claim {
    Claim {
        name,
        says,
        personal,
        confidence,
    }
}

/// What is known of a claim.
#[must_use]
pub fn known(name: &str) -> Option<&'static Claim> {
    CLAIMS.iter().find(|claim| claim.name == name)
}

/// The parts of an id_token. Claims are personal data: shown, never logged.
#[derive(Clone)]
pub struct Parts {
    /// `alg` of the header.
    pub alg: String,
    /// `kid` of the header.
    pub kid: Option<String>,
    /// The claims in the order sent.
    pub claims: Map<String, Value>,
    /// The bytes that are signed.
    pub signing_input: String,
    /// The signature's bytes.
    pub signature: Vec<u8>,
}

impl std::fmt::Debug for Parts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Parts")
            .field("alg", &self.alg)
            .field("kid", &self.kid)
            .finish_non_exhaustive()
    }
}

/// Why an id_token cannot be read.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum Malformed {
    /// Not three parts separated by dots.
    #[error("an id_token has three parts separated by dots; this has {0}")]
    Parts(usize),
    /// A part is not Base64url.
    #[error("the {0} is not Base64url")]
    Encoding(&'static str),
    /// A part is not a JSON object.
    #[error("the {0} is not a JSON object")]
    Json(&'static str),
}

impl Parts {
    /// Takes an id_token apart without judging it.
    ///
    /// # Errors
    /// [`Malformed`] when it is no compact JWS of JSON.
    pub fn read(token: &IdToken) -> Result<Self, Malformed> {
        let compact = token.expose().trim();
        let parts: Vec<&str> = compact.split('.').collect();
        let [header, claims, signature] = parts[..] else {
            return Err(Malformed::Parts(parts.len()));
        };
        let object = |part: &str, name| {
            let bytes = URL_SAFE_NO_PAD
                .decode(part)
                .map_err(|_| Malformed::Encoding(name))?;
            serde_json::from_slice::<Map<String, Value>>(&bytes).map_err(|_| Malformed::Json(name))
        };
        let head = object(header, "header")?;
        let text = |name: &str| head.get(name).and_then(Value::as_str).map(str::to_owned);
        Ok(Self {
            alg: text("alg").unwrap_or_default(),
            kid: text("kid"),
            claims: object(claims, "payload")?,
            signing_input: format!("{header}.{claims}"),
            signature: URL_SAFE_NO_PAD
                .decode(signature)
                .map_err(|_| Malformed::Encoding("signature"))?,
        })
    }

    /// A claim as text, whether sent as text or number.
    #[must_use]
    pub fn claim(&self, name: &str) -> Option<String> {
        match self.claims.get(name)? {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
        }
    }

    /// Claims written otherwise than in the specification's sample, and claims that it does not have.
    #[must_use]
    pub fn notes(&self) -> Vec<Note> {
        let mut notes = Vec::new();
        match self.claim("birthdate").map(|text| Date::parse(&text)) {
            None | Some(Ok((_, Format::Slashed))) => {}
            Some(Ok((_, format))) => {
                notes.push(Note::new("birthdate", format!("written {format}")));
            }
            Some(Err(fault)) => notes.push(Note::new("birthdate", fault.to_string())),
        }
        if let Some(Err(fault)) = self.claim("phone_number").map(|text| Mobile::parse(&text)) {
            notes.push(Note::new("phone_number", fault.to_string()));
        }
        if self
            .claim("masked_aadhaar")
            .is_some_and(|text| MaskedAadhaar::parse(&text).is_none())
        {
            notes.push(Note::new("masked_aadhaar", "not x and four digits"));
        }
        if self
            .claim("user_sso_id")
            .is_some_and(|id| id_shape(&id) != IdShape::Prefixed)
        {
            notes.push(Note::new("user_sso_id", "not DL- and a UUID"));
        }
        let unknown = self.claims.keys().filter(|name| known(name).is_none());
        notes.extend(unknown.map(|name| Note::new("claims", format!("{name} is in no sample"))));
        notes
    }

    /// The claims that do not fit the client or the time.
    #[must_use]
    pub fn misfits(&self, client_id: &str, now: i64) -> Vec<Misfit> {
        let mut misfits = Vec::new();
        if self.alg != "RS256" {
            misfits.push(Misfit::Algorithm);
        }
        if self.claim("aud").as_deref() != Some(client_id) {
            misfits.push(Misfit::Audience);
        }
        if self.claim("iss").as_deref() != Some(ISSUER) {
            misfits.push(Misfit::Issuer);
        }
        let seconds = |name| self.claims.get(name).and_then(Value::as_i64);
        if seconds("exp").is_none_or(|exp| exp <= now) {
            misfits.push(Misfit::Expired);
        }
        if seconds("iat").is_some_and(|iat| iat > now + 300) {
            misfits.push(Misfit::IssuedInFuture);
        }
        misfits
    }
}

/// A claim that does not fit.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Misfit {
    /// `alg` is not RS256.
    Algorithm,
    /// `aud` is not the client id.
    Audience,
    /// `exp` is past or missing.
    Expired,
    /// `iat` is more than five minutes ahead.
    IssuedInFuture,
    /// `iss` is not the one of the specification's sample.
    Issuer,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(claims: &str) -> IdToken {
        let part = |text: &str| URL_SAFE_NO_PAD.encode(text);
        IdToken::new(format!(
            "{}.{}.{}",
            part(r#"{"alg":"RS256","kid":"k"}"#),
            part(claims),
            part("s")
        ))
    }

    const GOOD: &str = r#"{"iss":"https://api.digitallocker.gov.in","aud":"XX00TEST01","iat":100,"exp":86500,"given_name":"Asha Test Verma"}"#;

    #[test]
    fn claims_read_in_order_and_fit_their_client() {
        let parts = Parts::read(&token(GOOD)).unwrap();
        assert_eq!(
            parts.claim("given_name").as_deref(),
            Some("Asha Test Verma")
        );
        assert_eq!(parts.misfits("XX00TEST01", 200), []);
    }

    #[test]
    fn each_misfit_is_found() {
        let parts = Parts::read(&token(GOOD)).unwrap();
        assert_eq!(parts.misfits("OTHER", 200), [Misfit::Audience]);
        assert_eq!(parts.misfits("XX00TEST01", 90_000), [Misfit::Expired]);
        assert_eq!(parts.misfits("XX00TEST01", -500), [Misfit::IssuedInFuture]);
    }

    #[test]
    fn claims_written_otherwise_are_noted_without_their_value() {
        assert_eq!(Parts::read(&token(GOOD)).unwrap().notes(), []);
        let other = r#"{"birthdate":"1994-09-07","phone_number":"+919000000001","name":"x",
            "masked_aadhaar":"234567890124","user_sso_id":"11111111-2222-4333-8444-555555555555"}"#;
        let notes = Parts::read(&token(other)).unwrap().notes();
        let places: Vec<&str> = notes.iter().map(|note| note.place).collect();
        assert_eq!(
            places,
            [
                "birthdate",
                "phone_number",
                "masked_aadhaar",
                "user_sso_id",
                "claims"
            ]
        );
        assert!(!format!("{notes:?}").contains("1994"));
    }

    #[test]
    fn what_is_no_token_says_why() {
        assert_eq!(
            Parts::read(&IdToken::new("a.b")).unwrap_err(),
            Malformed::Parts(2)
        );
        assert_eq!(
            Parts::read(&IdToken::new("!.e30.e30")).unwrap_err(),
            Malformed::Encoding("header")
        );
        assert_eq!(
            Parts::read(&IdToken::new("e30.YQ.e30")).unwrap_err(),
            Malformed::Json("payload")
        );
    }
}
