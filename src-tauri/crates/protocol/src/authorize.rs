//! The authorize request and what comes back on the redirect (API 4.1 to 4.5, RFC 6749 section 4.1).
//!
//! What a line asks of each parameter is data in [`rules`]; [`lint()`] holds a request against it. An
//! address that arrived or was pasted is an [`Address`]; the redirect URI, which is compared as a
//! string, has [`redirect`] to itself.

mod address;
mod lint;
pub mod redirect;
pub mod rules;

use thiserror::Error;
use url::Url;

pub use address::{Address, AddressFault};
pub use lint::{CONSOLE_STATE, STATE_LENGTH, lint};
pub use redirect::RedirectUri;
pub use rules::{Need, RULES, Rule, rule};

use crate::form::{self, Fields};
use crate::pkce::{CodeChallenge, S256};
use crate::secret::{AuthorizationCode, State};

/// The longest `purpose` and `service_name`, according to one integrator (API 4.3).
pub const FREE_TEXT_LENGTH: usize = 50;

/// The parameters of an authorize request.
#[derive(Clone)]
pub struct Request {
    /// `client_id` from the partner console.
    pub client_id: String,
    /// `redirect_uri`, exactly as registered.
    pub redirect_uri: RedirectUri,
    /// `state`.
    pub state: State,
    /// `code_challenge`; the method is always S256.
    pub code_challenge: CodeChallenge,
    /// `scope`, in order; not sent when empty.
    pub scope: Vec<String>,
    /// `purpose`: free text in 2.4, one of five words before.
    pub purpose: Option<String>,
    /// `service_name`, 2.4.
    pub service_name: Option<String>,
    /// Any further parameter in the order given: `acr`, `amr`, `dl_flow`, `req_doctype`,
    /// `consent_valid_till`, `pla`, `prompt`, `login_hint`, …
    pub extra: Vec<(String, String)>,
}

/// Of further parameters the names alone: `login_hint` is a person's number.
impl std::fmt::Debug for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let extra: Vec<&str> = self.extra.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("Request")
            .field("client_id", &self.client_id)
            .field("redirect_uri", &self.redirect_uri)
            .field("scope", &self.scope)
            .field("extra", &extra)
            .finish_non_exhaustive()
    }
}

impl Request {
    /// The address to open in the browser.
    #[must_use]
    pub fn to_url(&self, endpoint: &Url) -> Url {
        let mut url = endpoint.clone();
        let parameters = self.parameters();
        let pairs = parameters
            .iter()
            .map(|p| (p.name.as_str(), p.value.as_str()));
        url.set_query(Some(&form::encode(pairs)));
        url
    }

    /// Every parameter in the order it is sent. No description gives an order; this is the one of
    /// the `oauth2` crate, so that both can be compared byte for byte.
    #[must_use]
    pub fn parameters(&self) -> Vec<Parameter> {
        let scope = self.scope.join(" ");
        let fixed = [
            ("response_type", "code"),
            ("client_id", self.client_id.as_str()),
            ("state", self.state.expose()),
            ("code_challenge", self.code_challenge.as_str()),
            ("code_challenge_method", S256),
            ("redirect_uri", self.redirect_uri.as_str()),
            ("scope", scope.as_str()),
            ("purpose", self.purpose.as_deref().unwrap_or_default()),
            (
                "service_name",
                self.service_name.as_deref().unwrap_or_default(),
            ),
        ];
        let extra = self
            .extra
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        fixed
            .into_iter()
            .chain(extra)
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| Parameter {
                name: name.to_owned(),
                value: value.to_owned(),
            })
            .collect()
    }
}

/// One parameter of an authorize request. The value of `state` is a secret of the attempt.
#[derive(Clone, Eq, PartialEq)]
pub struct Parameter {
    /// The name on the wire.
    pub name: String,
    /// The decoded value.
    pub value: String,
}

/// What is wrong with a `purpose` or `service_name` of line 2.4 (API 4.3).
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum FreeTextFault {
    /// Nothing was given.
    #[error("nothing was given; line 2.4 requires it")]
    Empty,
    /// A character outside letters, digits, blank and underscore, with its position from 1.
    #[error(
        "the character {character:?} at position {position} is not a letter, digit, blank or underscore"
    )]
    Character {
        /// The character.
        character: char,
        /// Its position, counted from 1.
        position: usize,
    },
    /// More than 50 characters.
    #[error("{0} characters; at most 50 are accepted according to one integrator")]
    Length(usize),
}

/// Checks a `purpose` or `service_name` of line 2.4.
///
/// # Errors
/// Names the rule that is broken, with the position of the character.
pub fn lint_free_text(text: &str) -> Result<(), FreeTextFault> {
    if text.trim().is_empty() {
        return Err(FreeTextFault::Empty);
    }
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '_');
    if let Some((index, character)) = text.chars().enumerate().find(|(_, c)| !allowed(*c)) {
        return Err(FreeTextFault::Character {
            character,
            position: index + 1,
        });
    }
    match text.chars().count() {
        length if length > FREE_TEXT_LENGTH => Err(FreeTextFault::Length(length)),
        _ => Ok(()),
    }
}

/// What the redirect brought back: the parameters of the callback, judged only for their form.
#[derive(Debug)]
pub enum Return {
    /// `code` and `state` (API 4.4).
    Granted {
        /// The single-use code.
        code: AuthorizationCode,
        /// The state as echoed.
        state: Option<State>,
        /// Names of parameters that no description has.
        unknown: Vec<String>,
    },
    /// `error`, with text and state where given (API 4.5).
    Refused {
        /// The code, for example `access_denied`.
        error: String,
        /// The text for a person.
        description: Option<String>,
        /// The state as echoed.
        state: Option<State>,
    },
}

/// A callback that is neither a grant nor a refusal.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum ReturnFault {
    /// Neither `code` nor `error`: seen when the service rejected the scope (API 4.5).
    #[error("the callback has neither code nor error")]
    NeitherCodeNorError,
    /// Both at once.
    #[error("the callback has both code and error")]
    BothCodeAndError,
    /// A parameter occurs twice (RFC 6749 section 3.1).
    #[error("the callback has the parameter {0} more than once")]
    Repeated(String),
}

impl Return {
    /// The query that the service puts on the redirect. Unknown parameters are known by name only
    /// and so not written.
    #[must_use]
    pub fn to_query(&self) -> String {
        let (own, further, state) = match self {
            Self::Granted { code, state, .. } => (("code", code.expose()), None, state),
            Self::Refused {
                error,
                description,
                state,
            } => {
                let description = description.as_deref();
                let description = description.map(|text| ("error_description", text));
                (("error", error.as_str()), description, state)
            }
        };
        let state = state.as_ref().map(|state| ("state", state.expose()));
        form::encode([Some(own), further, state].into_iter().flatten())
    }

    /// Reads the query of a callback.
    ///
    /// # Errors
    /// [`ReturnFault`] when the query is no answer of RFC 6749 section 4.1.2.
    pub fn parse(query: &str) -> Result<Self, ReturnFault> {
        let fields = Fields::parse(query.as_bytes());
        if let Some(name) = fields.repeated() {
            return Err(ReturnFault::Repeated(name.to_owned()));
        }
        let state = fields.get("state").map(State::new);
        match (fields.get("code"), fields.get("error")) {
            (Some(_), Some(_)) => Err(ReturnFault::BothCodeAndError),
            (None, None) => Err(ReturnFault::NeitherCodeNorError),
            (None, Some(error)) => Ok(Self::Refused {
                error: error.trim().to_owned(),
                description: fields
                    .get("error_description")
                    .map(|text| text.trim().to_owned()),
                state,
            }),
            (Some(code), None) => {
                let known = ["code", "state", "scope"];
                let unknown = fields.iter().map(|(name, _)| name);
                let unknown = unknown.filter(|name| !known.contains(name));
                Ok(Self::Granted {
                    code: AuthorizationCode::new(code),
                    state,
                    unknown: unknown.map(str::to_owned).collect(),
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> Request {
        Request {
            client_id: "XX00TEST01".into(),
            redirect_uri: RedirectUri::new("https://app.example.in/cb"),
            state: State::new("st"),
            code_challenge: CodeChallenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM".into()),
            scope: vec!["openid".into(), "files.issueddocs".into()],
            purpose: Some("Employee onboarding".into()),
            service_name: Some("HR_portal".into()),
            extra: vec![("req_doctype".into(), "PANCR,DRVLC".into())],
        }
    }

    #[test]
    fn the_address_carries_every_parameter_in_order() {
        let endpoint =
            Url::parse("https://digilocker.meripehchaan.gov.in/public/oauth2/1/authorize");
        let url = request().to_url(&endpoint.unwrap());
        assert_eq!(
            url.query(),
            Some(concat!(
                "response_type=code&client_id=XX00TEST01&state=st",
                "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                "&code_challenge_method=S256&redirect_uri=https%3A%2F%2Fapp.example.in%2Fcb",
                "&scope=openid+files.issueddocs",
                "&purpose=Employee+onboarding&service_name=HR_portal&req_doctype=PANCR%2CDRVLC"
            ))
        );
    }

    #[test]
    fn what_was_not_given_is_not_sent() {
        let request = Request {
            scope: vec![],
            purpose: None,
            extra: vec![],
            ..request()
        };
        let names: Vec<_> = request.parameters().into_iter().map(|p| p.name).collect();
        assert!(
            !names
                .iter()
                .any(|name| name == "scope" || name == "purpose"),
            "{names:?}"
        );
    }

    #[test]
    fn every_parameter_sent_is_known_to_the_rules() {
        for parameter in request().parameters() {
            assert!(
                rule(&parameter.name).is_some(),
                "{} has no rule",
                parameter.name
            );
        }
        assert!(rule("nonce").is_none(), "no description has a nonce");
    }

    #[test]
    fn a_grant_and_a_refusal_are_told_apart() {
        let granted = Return::parse("code=abc&state=st&session_code=1").unwrap();
        let Return::Granted { code, unknown, .. } = granted else {
            panic!("a code was sent")
        };
        assert_eq!(
            (code.expose(), unknown),
            ("abc", vec!["session_code".to_owned()])
        );

        let refused = Return::parse("error=access_denied&error_description=No&state=st").unwrap();
        let Return::Refused { error, .. } = refused else {
            panic!("an error was sent")
        };
        assert_eq!(error, "access_denied");
    }

    #[test]
    fn a_callback_that_is_no_answer_is_named() {
        assert_eq!(
            Return::parse("").unwrap_err(),
            ReturnFault::NeitherCodeNorError
        );
        assert_eq!(
            Return::parse("session_code=1").unwrap_err(),
            ReturnFault::NeitherCodeNorError
        );
        assert_eq!(
            Return::parse("code=a&error=b").unwrap_err(),
            ReturnFault::BothCodeAndError
        );
        assert_eq!(
            Return::parse("code=a&code=b").unwrap_err(),
            ReturnFault::Repeated("code".into())
        );
    }

    #[test]
    fn free_text_keeps_to_its_alphabet() {
        assert_eq!(lint_free_text("Employee onboarding_2"), Ok(()));
        assert_eq!(lint_free_text(" "), Err(FreeTextFault::Empty));
        assert_eq!(
            lint_free_text("KYC-check"),
            Err(FreeTextFault::Character {
                character: '-',
                position: 4
            })
        );
        assert_eq!(
            lint_free_text(&"a".repeat(51)),
            Err(FreeTextFault::Length(51))
        );
    }
}
