//! The token requests v1 and v2 and their answers (API 4.8 to 4.10, RFC 6749 sections 4.1.3 and 6).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::AUTHORIZATION;
use http::{Method, Response};
use serde_json::Value;
use url::Url;

use crate::account::Account;
use crate::authorize::RedirectUri;
use crate::error::{Instead, Refusal};
use crate::form::Fields;
use crate::note::Note;
use crate::secret::{
    AccessToken, AuthorizationCode, ClientSecret, CodeVerifier, IdToken, RefreshToken,
};
use crate::wire::{self, RequestFault};

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
                code_verifier,
                ..
            } => vec![
                ("grant_type", "authorization_code"),
                ("code", code.expose()),
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
        if let Grant::AuthorizationCode { redirect_uri, .. } = &self.grant {
            pairs.push(("redirect_uri", redirect_uri.as_str()));
        }
        let mut request = wire::form_post(endpoint, pairs);
        if self.authentication == ClientAuthentication::Basic {
            let credentials = basic(&self.client_id, secret);
            request.headers_mut().insert(AUTHORIZATION, credentials);
        }
        request
    }
}

impl Request {
    /// Reads a token request that arrived, whichever way the client authenticates.
    ///
    /// # Errors
    /// [`RequestFault`] when it is none: another method, a field missing or repeated, an unknown
    /// `grant_type`, or no client.
    pub fn from_request(request: &http::Request<Vec<u8>>) -> Result<Self, RequestFault> {
        wire::method(request, Method::POST)?;
        let fields = Fields::parse(request.body()).single()?;
        let client = presented(request.headers(), &fields);
        let client = client.ok_or(RequestFault::Missing("client_id"))?;
        let grant = match fields.required("grant_type")? {
            "authorization_code" => Grant::AuthorizationCode {
                code: AuthorizationCode::new(fields.required("code")?),
                redirect_uri: RedirectUri::new(fields.required("redirect_uri")?),
                code_verifier: CodeVerifier::new(fields.required("code_verifier")?),
            },
            "refresh_token" => {
                Grant::RefreshToken(RefreshToken::new(fields.required("refresh_token")?))
            }
            _ => return Err(RequestFault::Invalid("grant_type")),
        };
        let none = || ClientSecret::new("");
        Ok(Self {
            client_id: client.client_id,
            client_secret: client.client_secret.unwrap_or_else(none),
            authentication: client.authentication,
            grant,
        })
    }
}

/// The `Basic` credentials of API 3.1: user and password as they are, not form-encoded first
/// (RFC 6749 section 2.3.1 would have them encoded; for the alphabet of real ids it is the same).
#[must_use]
pub fn basic(client_id: &str, client_secret: &str) -> http::HeaderValue {
    let credentials = STANDARD.encode(format!("{client_id}:{client_secret}"));
    wire::sensitive(&format!("Basic {credentials}"))
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
#[derive(Clone)]
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

/// Without the scopes, which name the documents that the person ticked.
impl std::fmt::Debug for Granted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Granted")
            .field("access_token", &self.access_token)
            .field("expires_in", &self.expires_in)
            .field("token_type", &self.token_type)
            .field("notes", &self.notes)
            .finish_non_exhaustive()
    }
}

impl Granted {
    /// The answer of a token endpoint, in the order of API 4.8.
    #[must_use]
    pub fn to_answer(&self) -> Response<Vec<u8>> {
        let text = |text: &str| Some(Value::from(text));
        let own = [
            ("access_token", text(self.access_token.expose())),
            ("expires_in", self.expires_in.map(Value::from)),
            ("token_type", text(&self.token_type)),
            (
                "scope",
                self.scope
                    .as_ref()
                    .map(|scope| Value::from(scope.join(" "))),
            ),
            (
                "id_token",
                self.id_token
                    .as_ref()
                    .and_then(|token| text(token.expose())),
            ),
            (
                "consent_valid_till",
                self.consent_valid_till.map(Value::from),
            ),
            (
                "refresh_token",
                self.refresh_token
                    .as_ref()
                    .and_then(|token| text(token.expose())),
            ),
        ];
        let body = wire::object(own.into_iter().chain(self.account.fields()));
        wire::json_answer(200, &body)
    }
}

/// Reads the answer of a token endpoint.
///
/// # Errors
/// [`Refusal`] when the service said no, or the answer holds no access token.
pub fn read(response: &Response<Vec<u8>>) -> Result<Granted, Refusal> {
    let status = response.status().as_u16();
    let object = wire::successful_object(response)?;
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
    let mut account = Account::from_object(&object);
    notes.append(&mut account.notes);
    Ok(Granted {
        access_token: access_token.ok_or(missing)?,
        expires_in: wire::number(object.get("expires_in"), "expires_in", &mut notes)
            .and_then(|seconds| u64::try_from(seconds).ok()),
        token_type: text("token_type").unwrap_or_default().to_owned(),
        scope: scope(object.get("scope"), &mut notes),
        consent_valid_till: wire::number(
            object.get("consent_valid_till"),
            "consent_valid_till",
            &mut notes,
        ),
        refresh_token: text("refresh_token").map(RefreshToken::new),
        id_token: text("id_token").map(IdToken::new),
        account,
        notes,
    })
}

/// The granted scopes. An empty text says that nothing was granted; only a missing one means
/// everything (RFC 6749 section 5.1, whose syntax has no empty scope).
fn scope(value: Option<&Value>, notes: &mut Vec<Note>) -> Option<Vec<String>> {
    let mut note = |text: &'static str| notes.push(Note::new("scope", text));
    let texts: Vec<&str> = match value? {
        Value::String(text) => vec![text.as_str()],
        Value::Array(list) => {
            note("a list where the description has text");
            list.iter().filter_map(Value::as_str).collect()
        }
        Value::Null => {
            note("null where the description has text");
            return None;
        }
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => {
            note("neither text nor list");
            return None;
        }
    };
    let scopes = texts.into_iter().flat_map(str::split_whitespace);
    let scopes: Vec<_> = scopes.map(str::to_owned).collect();
    if scopes.is_empty() {
        note("empty: nothing was granted");
    }
    Some(scopes)
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
    fn a_request_that_is_none_says_what_is_missing() {
        let fault = |body: &str| {
            let request = http::Request::post("/public/oauth2/1/token");
            let request = request.body(body.as_bytes().to_vec()).unwrap();
            Request::from_request(&request).unwrap_err()
        };
        let good =
            "grant_type=authorization_code&code=c&redirect_uri=r&code_verifier=v&client_id=i";
        for (without, name) in [
            ("&code=c", "code"),
            ("&redirect_uri=r", "redirect_uri"),
            ("&code_verifier=v", "code_verifier"),
            ("&client_id=i", "client_id"),
        ] {
            assert_eq!(
                fault(&good.replace(without, "")),
                RequestFault::Missing(name)
            );
        }
        assert_eq!(
            fault(&format!("{good}&code=d")),
            RequestFault::Repeated("code".into())
        );
        let device =
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&client_id=i";
        assert_eq!(fault(device), RequestFault::Invalid("grant_type"));
        let get = http::Request::get("/")
            .body(good.as_bytes().to_vec())
            .unwrap();
        assert_eq!(
            Request::from_request(&get).unwrap_err(),
            RequestFault::Method(Method::POST)
        );
    }

    #[test]
    fn an_answer_reads_back_as_it_was_made() {
        let body = concat!(
            r#"{"access_token":"t","expires_in":3600,"token_type":"Bearer","scope":"openid avs","#,
            r#""consent_valid_till":1798761600,"refresh_token":"r","name":"Asha Test Verma"}"#
        );
        let granted = read(&answer(200, body)).unwrap();
        assert_eq!(granted.to_answer().body(), body.as_bytes());
    }

    #[test]
    fn scopes_in_another_form_are_read_and_noted() {
        let read = |scope: &str| {
            let body = format!(r#"{{"access_token":"t","scope":{scope}}}"#);
            let granted = read(&answer(200, &body)).unwrap();
            (
                granted.scope.map(|scopes| scopes.join(" ")),
                granted.notes.len(),
            )
        };
        let both = Some("openid avs".to_owned());
        assert_eq!(read(r#""openid avs""#), (both.clone(), 0));
        assert_eq!(read(r#"["openid","avs"]"#), (both, 1));
        assert_eq!(read("null"), (None, 1));
        assert_eq!(read("7"), (None, 1));
    }

    #[test]
    fn only_the_access_token_is_needed() {
        let granted = read(&answer(200, r#"{"access_token":"t"}"#)).unwrap();
        assert_eq!(granted.scope, None);
        assert!(granted.refresh_token.is_none());
        let nothing = read(&answer(200, r#"{"access_token":"t","scope":""}"#)).unwrap();
        assert_eq!(nothing.scope, Some(Vec::new()), "nothing was granted");
        assert_eq!(nothing.notes.len(), 1, "{:?}", nothing.notes);
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
