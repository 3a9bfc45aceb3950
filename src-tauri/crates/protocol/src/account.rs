//! The account behind a token: profile fields of token v1 and of Get User Details (API 4.8, 5.1).

use http::Response;
use serde_json::{Map, Value};
use url::Url;

use crate::error::{self, Refusal};
use crate::secret::AccessToken;
use crate::token;

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
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Account([personal data])")
    }
}

impl Account {
    /// Whether e-Aadhaar XML is available, if the service said so.
    #[must_use]
    pub fn has_eaadhaar(&self) -> Option<bool> {
        self.eaadhaar
            .as_deref()
            .map(|flag| flag.eq_ignore_ascii_case("y"))
    }

    pub(crate) fn from_object(object: &Map<String, Value>) -> Self {
        let text = |name: &str| match object.get(name) {
            Some(Value::String(text)) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            Some(Value::Number(number)) => Some(number.to_string()),
            _ => None,
        };
        Self {
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
        }
    }
}

/// Get User Details on the wire.
#[must_use]
pub fn request(endpoint: &Url, token: &AccessToken) -> http::Request<Vec<u8>> {
    bearer_get(endpoint, token)
}

/// Reads the answer to Get User Details.
///
/// # Errors
/// [`Refusal`] when the service said no or the answer is no JSON object.
pub fn read(response: &Response<Vec<u8>>) -> Result<Account, Refusal> {
    let status = response.status().as_u16();
    if !response.status().is_success() {
        return Err(error::read(status, response.body()));
    }
    token::json_object(status, response.body()).map(|object| Account::from_object(&object))
}

/// A GET with the bearer token and nothing else (FAQ 73: the token alone).
pub(crate) fn bearer_get(endpoint: &Url, token: &AccessToken) -> http::Request<Vec<u8>> {
    let mut request = http::Request::new(Vec::new());
    *request.uri_mut() = token::uri_of(endpoint);
    let value = token::sensitive(&format!("Bearer {}", token.expose()));
    request
        .headers_mut()
        .insert(http::header::AUTHORIZATION, value);
    request
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

    #[test]
    fn personal_data_never_prints() {
        let response = Response::new(br#"{"name":"Asha Test Verma","dob":"07091994"}"#.to_vec());
        let account = read(&response).unwrap();
        assert_eq!(account.name.as_deref(), Some("Asha Test Verma"));
        assert!(!format!("{account:?}").contains("Asha"));
    }
}
