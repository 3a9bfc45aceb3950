//! The token requests v1 and v2 and their answers (API 4.8 to 4.10, RFC 6749 sections 4.1.3 and 6).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{Method, Response};
use serde_json::Value;
use url::Url;

use crate::account::Account;
use crate::authorize::RedirectUri;
use crate::error::{self, Instead, Refusal};
use crate::form::{self, FORM, Fields};
use crate::note::Note;
use crate::secret::{
    AccessToken, AuthorizationCode, ClientSecret, CodeVerifier, IdToken, RefreshToken,
};

/// How the client shows who it is (API 3.1).
#[derive(Clone, Copy, Debug, Eq, PartialEq, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClientAuthentication {
    /// `Authorization: Basic`.
    Basic,
    /// `client_id` and `client_secret` in the form.
    Body,
    /// `client_id` alone: a public client, which no description of the services has.
    None,
}

/// What is asked to be exchanged.
#[derive(Debug)]
pub enum Grant {
    /// The code of the callback. Consumed: a code is sent once.
    AuthorizationCode {
        /// The code.
        code: AuthorizationCode,
        /// The same redirect URI as on authorize.
        redirect_uri: RedirectUri,
        /// The verifier behind the challenge.
        code_verifier: CodeVerifier,
    },
    /// A refresh token; documented with Basic authentication and on v1 only (API 4.10).
    RefreshToken(RefreshToken),
}

/// A token request.
#[derive(Debug)]
pub struct Request {
    /// The client.
    pub client_id: String,
    /// Its secret.
    pub client_secret: ClientSecret,
    /// How it is sent.
    pub authentication: ClientAuthentication,
    /// What is exchanged.
    pub grant: Grant,
}

impl Request {
    /// The request on the wire, to the token endpoint v1 or v2.
    #[must_use]
    pub fn into_http(self, endpoint: &Url) -> http::Request<Vec<u8>> {
        let secret = self.client_secret.expose();
        let mut pairs: Vec<(&str, &str)> = match &self.grant {
            Grant::AuthorizationCode {
                code,
                redirect_uri,
                code_verifier,
            } => vec![
                ("grant_type", "authorization_code"),
                ("code", code.expose()),
                ("redirect_uri", redirect_uri.as_str()),
                ("code_verifier", code_verifier.expose()),
            ],
            Grant::RefreshToken(token) => {
                vec![
                    ("grant_type", "refresh_token"),
                    ("refresh_token", token.expose()),
                ]
            }
        };
        match self.authentication {
            ClientAuthentication::Basic => {}
            ClientAuthentication::Body => {
                pairs.extend([
                    ("client_id", self.client_id.as_str()),
                    ("client_secret", secret),
                ]);
            }
            ClientAuthentication::None => pairs.push(("client_id", self.client_id.as_str())),
        }
        let mut request = http::Request::new(form::encode(pairs).into_bytes());
        *request.method_mut() = Method::POST;
        *request.uri_mut() = uri_of(endpoint);
        let headers = request.headers_mut();
        headers.insert(CONTENT_TYPE, http::HeaderValue::from_static(FORM));
        if self.authentication == ClientAuthentication::Basic {
            headers.insert(AUTHORIZATION, basic(&self.client_id, secret));
        }
        request
    }
}

/// The `Basic` credentials of API 3.1: user and password as they are, not form-encoded first
/// (RFC 6749 section 2.3.1 would have them encoded; for the alphabet of real ids it is the same).
#[must_use]
pub fn basic(client_id: &str, client_secret: &str) -> http::HeaderValue {
    let credentials = STANDARD.encode(format!("{client_id}:{client_secret}"));
    sensitive(&format!("Basic {credentials}"))
}

/// The client as it identified itself in a request that arrived.
#[derive(Debug)]
pub struct Presented {
    /// The client id.
    pub client_id: String,
    /// Its secret, if any.
    pub client_secret: Option<ClientSecret>,
    /// The way it was sent.
    pub authentication: ClientAuthentication,
}

/// Reads who a request says it is, from the header or the form.
#[must_use]
pub fn presented(headers: &http::HeaderMap, fields: &Fields) -> Option<Presented> {
    let header = headers
        .get(AUTHORIZATION)
        .and_then(|value| value.to_str().ok());
    let encoded = header.and_then(|value| {
        let (scheme, rest) = value.split_once(' ')?;
        scheme.eq_ignore_ascii_case("basic").then(|| rest.trim())
    });
    if let Some(encoded) = encoded {
        let decoded = String::from_utf8(STANDARD.decode(encoded).ok()?).ok()?;
        let (id, secret) = decoded.split_once(':')?;
        return Some(Presented {
            client_id: id.to_owned(),
            client_secret: Some(ClientSecret::new(secret)),
            authentication: ClientAuthentication::Basic,
        });
    }
    let client_secret = fields.get("client_secret").map(ClientSecret::new);
    Some(Presented {
        client_id: fields.get("client_id")?.to_owned(),
        authentication: match client_secret {
            Some(_) => ClientAuthentication::Body,
            None => ClientAuthentication::None,
        },
        client_secret,
    })
}

/// A granted answer of either token endpoint. Only the access token is certain to be there
/// (API 19, row 26).
#[derive(Clone, Debug)]
pub struct Granted {
    /// The bearer token.
    pub access_token: AccessToken,
    /// Lifetime in seconds.
    pub expires_in: Option<u64>,
    /// `Bearer`.
    pub token_type: String,
    /// Granted scopes, split at blanks; `None` when the field is missing.
    pub scope: Option<Vec<String>>,
    /// End of the person's consent, UNIX seconds.
    pub consent_valid_till: Option<i64>,
    /// Not always present in practice.
    pub refresh_token: Option<RefreshToken>,
    /// v2 with `openid` only.
    pub id_token: Option<IdToken>,
    /// The profile fields of v1.
    pub account: Account,
    /// Departures from the description.
    pub notes: Vec<Note>,
}

/// Reads the answer of a token endpoint.
///
/// # Errors
/// [`Refusal`] when the service said no, or the answer holds no access token.
pub fn read(response: &Response<Vec<u8>>) -> Result<Granted, Refusal> {
    let status = response.status().as_u16();
    if !response.status().is_success() {
        return Err(error::read(status, response.body()));
    }
    let object = json_object(status, response.body())?;
    if object.contains_key("error") {
        return Err(error::read(status, response.body()));
    }
    let mut notes = Vec::new();
    let text = |name: &str| {
        object
            .get(name)
            .and_then(Value::as_str)
            .filter(|t| !t.is_empty())
    };
    let access_token = text("access_token").map(AccessToken::new);
    let missing = Refusal::Unreadable {
        status,
        what: Instead::Field("access_token"),
    };
    Ok(Granted {
        access_token: access_token.ok_or(missing)?,
        expires_in: number(object.get("expires_in"), "expires_in", &mut notes)
            .and_then(|seconds| u64::try_from(seconds).ok()),
        token_type: text("token_type").unwrap_or_default().to_owned(),
        scope: text("scope").map(|scope| scope.split_whitespace().map(str::to_owned).collect()),
        consent_valid_till: number(
            object.get("consent_valid_till"),
            "consent_valid_till",
            &mut notes,
        ),
        refresh_token: text("refresh_token").map(RefreshToken::new),
        id_token: text("id_token").map(IdToken::new),
        account: Account::from_object(&object),
        notes,
    })
}

/// The JSON object of a successful answer, or what stands in its place.
pub(crate) fn json_object(
    status: u16,
    body: &[u8],
) -> Result<serde_json::Map<String, Value>, Refusal> {
    let unreadable = |what| Refusal::Unreadable { status, what };
    let text = String::from_utf8_lossy(body);
    let text = text.trim_start_matches('\u{feff}').trim();
    match serde_json::from_str(text) {
        Ok(Value::Object(object)) if object.is_empty() => Err(unreadable(Instead::EmptyObject)),
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(unreadable(Instead::Field("object"))),
        Err(_) => Err(unreadable(error::instead_of_json(text))),
    }
}

/// A whole number that may come as a number or, against the description, as text (API 3.4).
fn number(value: Option<&Value>, place: &'static str, notes: &mut Vec<Note>) -> Option<i64> {
    match value? {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => {
            notes.push(Note::new(place, "a number sent as text"));
            text.trim().parse().ok()
        }
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
            notes.push(Note::new(place, "neither number nor text"));
            None
        }
    }
}

/// A header value that prints as `Sensitive`.
pub(crate) fn sensitive(value: &str) -> http::HeaderValue {
    let mut value = http::HeaderValue::from_str(value)
        .unwrap_or_else(|_| http::HeaderValue::from_static("unprintable"));
    value.set_sensitive(true);
    value
}

/// `http::Uri` of an address that is already a URL.
pub(crate) fn uri_of(url: &Url) -> http::Uri {
    url.as_str().parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exchange(authentication: ClientAuthentication) -> http::Request<Vec<u8>> {
        Request {
            client_id: "XX00TEST01".into(),
            client_secret: ClientSecret::new("simsecret0123456789a"),
            authentication,
            grant: Grant::AuthorizationCode {
                code: AuthorizationCode::new("c0de"),
                redirect_uri: RedirectUri::new("https://app.example.in/cb"),
                code_verifier: CodeVerifier::new("v".repeat(43)),
            },
        }
        .into_http(
            &Url::parse("https://digilocker.meripehchaan.gov.in/public/oauth2/1/token").unwrap(),
        )
    }

    fn answer(status: u16, body: &str) -> Response<Vec<u8>> {
        Response::builder()
            .status(status)
            .body(body.as_bytes().to_vec())
            .unwrap()
    }

    #[test]
    fn the_form_holds_the_fields_of_the_description() {
        let request = exchange(ClientAuthentication::Body);
        let fields = Fields::parse(request.body());
        assert_eq!(fields.get("grant_type"), Some("authorization_code"));
        assert_eq!(fields.get("client_secret"), Some("simsecret0123456789a"));
        assert_eq!(
            fields.get("redirect_uri"),
            Some("https://app.example.in/cb")
        );
        assert!(
            request.headers().get(AUTHORIZATION).is_none(),
            "one way of authentication only"
        );
    }

    #[test]
    fn basic_credentials_match_the_vector_and_leave_the_form() {
        let request = exchange(ClientAuthentication::Basic);
        assert_eq!(
            request.headers()[AUTHORIZATION],
            "Basic WFgwMFRFU1QwMTpzaW1zZWNyZXQwMTIzNDU2Nzg5YQ=="
        );
        assert_eq!(Fields::parse(request.body()).get("client_secret"), None);
        assert!(
            !format!("{request:?}").contains("WFgw"),
            "the header value is marked sensitive"
        );
    }

    #[test]
    fn a_request_reads_back_as_it_was_made() {
        for way in [ClientAuthentication::Body, ClientAuthentication::Basic] {
            let request = exchange(way);
            let seen = presented(request.headers(), &Fields::parse(request.body())).unwrap();
            assert_eq!(
                (seen.client_id.as_str(), seen.authentication),
                ("XX00TEST01", way)
            );
            assert_eq!(seen.client_secret.unwrap().expose(), "simsecret0123456789a");
        }
    }

    #[test]
    fn only_the_access_token_is_needed() {
        let granted = read(&answer(200, r#"{"access_token":"t"}"#)).unwrap();
        assert_eq!(granted.scope, None);
        assert!(granted.refresh_token.is_none());
        let refusal = read(&answer(200, r#"{"token_type":"Bearer"}"#)).unwrap_err();
        assert!(matches!(
            refusal,
            Refusal::Unreadable {
                what: Instead::Field("access_token"),
                ..
            }
        ));
    }

    #[test]
    fn numbers_as_text_are_read_and_noted() {
        let body = r#"{"access_token":"t","expires_in":"3600","consent_valid_till":"1798761600"}"#;
        let granted = read(&answer(200, body)).unwrap();
        assert_eq!(
            (granted.expires_in, granted.consent_valid_till),
            (Some(3600), Some(1_798_761_600))
        );
        assert_eq!(granted.notes.len(), 2);
        let plain = read(&answer(200, r#"{"access_token":"t","expires_in":3600}"#)).unwrap();
        assert!(plain.notes.is_empty(), "a number is no departure");
    }

    #[test]
    fn an_error_inside_a_success_is_a_refusal() {
        let refusal = read(&answer(200, r#"{"error":"invalid_grant"}"#)).unwrap_err();
        assert_eq!(refusal.code(), Some("invalid_grant"));
    }
}
