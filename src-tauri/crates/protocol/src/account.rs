//! The account behind a token: profile fields of token v1 and of Get User Details (API 4.8, 5.1).

use http::Response;
use serde_json::{Map, Value};
use url::Url;

use crate::date::{Date, DateFault, Format};
use crate::error::Refusal;
use crate::identity::Mobile;
use crate::note::Note;
use crate::secret::{AccessToken, personal_debug};
use crate::wire;

/// What the service tells about the person. Personal data: shown, never logged.
#[derive(Clone, Default)]
pub struct Account {
    /// `digilockerid`: a UUID, or `DL-` and a UUID.
    pub digilockerid: Option<String>,
    /// Name as registered.
    pub name: Option<String>,
    /// `DDMMYYYY`.
    pub dob: Option<String>,
    /// `M`, `F` or `T`.
    pub gender: Option<String>,
    /// Whether e-Aadhaar XML is available: `Y` or `N`.
    pub eaadhaar: Option<String>,
    /// Whether the account was made during this flow: `Y` or `N`; token only.
    pub new_account: Option<String>,
    /// A transient value for tracing.
    pub reference_key: Option<String>,
    /// Ten digits; 2.4.
    pub mobile: Option<String>,
    /// 2.4, Get User Details only.
    pub email: Option<String>,
    /// Base64 picture; 2.4, Get User Details only.
    pub picture: Option<String>,
    /// The purpose that the person agreed to; 2.4, token v1 only.
    pub purpose: Option<String>,
    /// Departures from the description, in the fields of this account.
    pub notes: Vec<Note>,
}

personal_debug!(Account);

/// The shape of a `digilockerid` (API 3.4).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum IdShape {
    /// 36 characters, as documented.
    Uuid,
    /// `DL-` and a UUID, 39 characters, as an aggregator and the sample `user_sso_id` have it.
    Prefixed,
    /// Neither.
    Other,
}

/// Which of the two known shapes a `digilockerid` has.
#[must_use]
pub fn id_shape(id: &str) -> IdShape {
    match (is_uuid(id), id.strip_prefix("DL-").is_some_and(is_uuid)) {
        (true, _) => IdShape::Uuid,
        (_, true) => IdShape::Prefixed,
        _ => IdShape::Other,
    }
}

/// Groups of 8, 4, 4, 4 and 12 hexadecimal digits.
pub(crate) fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    let hexadecimal = |group: &&str| group.bytes().all(|byte| byte.is_ascii_hexdigit());
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12]) && groups.iter().all(hexadecimal)
}

impl Account {
    /// Whether e-Aadhaar XML is available, if the service said so.
    #[must_use]
    pub fn has_eaadhaar(&self) -> Option<bool> {
        self.eaadhaar
            .as_deref()
            .map(|flag| flag.eq_ignore_ascii_case("y"))
    }

    /// The birth date, and how it was written: `DDMMYYYY` is documented.
    ///
    /// # Errors
    /// [`DateFault`] when there is none or it cannot be read.
    pub fn birth_date(&self) -> Result<(Date, Format), DateFault> {
        Date::parse(self.dob.as_deref().unwrap_or_default())
    }

    pub(crate) fn from_object(object: &Map<String, Value>) -> Self {
        let mut notes = Vec::new();
        let mut text = |name| wire::text(object, name, &mut notes);
        let mut account = Self {
            digilockerid: text("digilockerid"),
            name: text("name"),
            dob: text("dob"),
            gender: text("gender"),
            eaadhaar: text("eaadhaar"),
            new_account: text("new_account"),
            reference_key: text("reference_key"),
            mobile: text("mobile"),
            email: text("email"),
            picture: text("picture"),
            purpose: text("purpose"),
            notes: Vec::new(),
        };
        notes.extend(account.departures());
        account.notes = notes;
        account
    }

    /// Values of another shape than documented. Names the shape, never the value.
    fn departures(&self) -> Vec<Note> {
        let mut notes = Vec::new();
        if self.digilockerid.as_deref().map(id_shape) == Some(IdShape::Prefixed) {
            notes.push(Note::new("digilockerid", "DL- before the UUID"));
        }
        if self.digilockerid.as_deref().map(id_shape) == Some(IdShape::Other) {
            notes.push(Note::new("digilockerid", "no UUID"));
        }
        match self.birth_date() {
            Ok((_, Format::Compact)) | Err(DateFault::Empty) => {}
            Ok((_, format)) => notes.push(Note::new("dob", format!("written {format}"))),
            Err(fault) => notes.push(Note::new("dob", fault.to_string())),
        }
        let mut one_of = |place, value: Option<&str>, allowed: &[&str]| {
            if value.is_some_and(|value| !allowed.contains(&value)) {
                notes.push(Note::new(place, format!("none of {}", allowed.join(", "))));
            }
        };
        one_of("gender", self.gender.as_deref(), &["M", "F", "T"]);
        one_of("eaadhaar", self.eaadhaar.as_deref(), &["Y", "N"]);
        one_of("new_account", self.new_account.as_deref(), &["Y", "N"]);
        if let Some(Err(fault)) = self.mobile.as_deref().map(Mobile::parse) {
            notes.push(Note::new("mobile", fault.to_string()));
        }
        notes
    }

    /// The fields in the order of the description, those that are there.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (&'static str, Option<Value>)> {
        [
            ("digilockerid", &self.digilockerid),
            ("name", &self.name),
            ("dob", &self.dob),
            ("gender", &self.gender),
            ("eaadhaar", &self.eaadhaar),
            ("new_account", &self.new_account),
            ("reference_key", &self.reference_key),
            ("mobile", &self.mobile),
            ("email", &self.email),
            ("picture", &self.picture),
            ("purpose", &self.purpose),
        ]
        .map(|(name, value)| (name, value.as_deref().map(Value::from)))
        .into_iter()
    }

    /// The account as an answer to Get User Details.
    #[must_use]
    pub fn to_answer(&self) -> Response<Vec<u8>> {
        wire::json_answer(200, &wire::object(self.fields()))
    }
}

/// Get User Details on the wire.
#[must_use]
pub fn request(endpoint: &Url, token: &AccessToken) -> http::Request<Vec<u8>> {
    wire::bearer_get(endpoint, token)
}

/// Reads the answer to Get User Details.
///
/// # Errors
/// [`Refusal`] when the service said no or the answer is no JSON object.
pub fn read(response: &Response<Vec<u8>>) -> Result<Account, Refusal> {
    wire::successful_object(response).map(|object| Account::from_object(&object))
}

/// The bearer token of a request that arrived (RFC 6750 section 2.1).
#[must_use]
pub fn bearer(headers: &http::HeaderMap) -> Option<AccessToken> {
    let value = headers.get(http::header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    (scheme.eq_ignore_ascii_case("bearer") && !token.trim().is_empty())
        .then(|| AccessToken::new(token.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_travels_as_bearer_and_reads_back() {
        let url = Url::parse("http://127.0.0.1/public/oauth2/1/user").unwrap();
        let request = request(&url, &AccessToken::new("t0ken"));
        assert_eq!(bearer(request.headers()).unwrap().expose(), "t0ken");
        assert!(
            !format!("{request:?}").contains("t0ken"),
            "the header value is marked sensitive"
        );
    }

    #[test]
    fn basic_credentials_are_no_bearer_token() {
        let mut headers = http::HeaderMap::new();
        headers.insert("authorization", "Basic dDprZW4=".parse().unwrap());
        assert!(bearer(&headers).is_none());
    }

    fn account(body: &str) -> Account {
        read(&Response::new(body.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn an_account_as_documented_has_no_notes_and_reads_back() {
        let told = account(
            r#"{"digilockerid":"11111111-2222-4333-8444-555555555555","name":"Asha Test Verma",
            "dob":"07091994","gender":"F","eaadhaar":"Y","mobile":"9000000001"}"#,
        );
        assert_eq!(told.notes, []);
        assert_eq!(
            told.birth_date().unwrap().0.written(Format::Iso),
            "1994-09-07"
        );
        let again = read(&told.to_answer()).unwrap();
        assert!(told.fields().eq(again.fields()));
    }

    #[test]
    fn each_departure_is_read_and_noted_without_its_value() {
        for (body, place) in [
            (
                r#"{"digilockerid":"DL-11111111-2222-1333-8444-555555555555"}"#,
                "digilockerid",
            ),
            (r#"{"digilockerid":"7001"}"#, "digilockerid"),
            (r#"{"dob":"07/09/1994"}"#, "dob"),
            (r#"{"dob":"1994"}"#, "dob"),
            (r#"{"gender":"Female"}"#, "gender"),
            (r#"{"eaadhaar":true}"#, "eaadhaar"),
            (r#"{"mobile":9000000001}"#, "mobile"),
            (r#"{"mobile":"+919000000001"}"#, "mobile"),
        ] {
            let told = account(body);
            assert!(told.notes.iter().any(|note| note.place == place), "{body}");
            let shown = format!("{:?}", told.notes);
            assert!(
                !shown.contains("1994") && !shown.contains("9000000001"),
                "{shown}"
            );
        }
    }

    #[test]
    fn the_two_shapes_of_an_id_are_told_apart() {
        let uuid = "11111111-2222-4333-8444-555555555555";
        assert_eq!(id_shape(uuid), IdShape::Uuid);
        assert_eq!(id_shape(&format!("DL-{uuid}")), IdShape::Prefixed);
        assert_eq!(id_shape(&uuid.replace('-', "")), IdShape::Other);
    }

    #[test]
    fn personal_data_never_prints() {
        let response = Response::new(br#"{"name":"Asha Test Verma","dob":"07091994"}"#.to_vec());
        let account = read(&response).unwrap();
        assert_eq!(account.name.as_deref(), Some("Asha Test Verma"));
        assert!(!format!("{account:?}").contains("Asha"));
    }
}
