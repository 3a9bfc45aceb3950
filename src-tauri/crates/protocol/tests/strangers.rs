//! The authorize and token requests beside those of the `oauth2` crate: the same bytes where both
//! can speak. It sends one header more, `Accept`, which no description asks for; and it encodes the
//! Basic credentials first (RFC 6749 section 2.3.1), which for the alphabet of real ids and secrets
//! is the same.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::cell::RefCell;
use std::convert::Infallible;

use oauth2::basic::BasicClient;
use oauth2::{
    AuthType, AuthUrl, ClientId, CsrfToken, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    Scope, SyncHttpClient, TokenUrl,
};
use proptest::prelude::*;
use protocol::authorize::{RedirectUri, Request};
use protocol::pkce;
use protocol::secret::{AuthorizationCode, ClientSecret, CodeVerifier, RefreshToken, State};
use protocol::token::{self, ClientAuthentication, Grant};
use url::Url;

const AUTHORIZE: &str = "https://digilocker.meripehchaan.gov.in/public/oauth2/1/authorize";
const TOKEN: &str = "https://digilocker.meripehchaan.gov.in/public/oauth2/1/token";

/// Keeps the request instead of sending it.
struct Recorder(RefCell<Option<http::Request<Vec<u8>>>>);

impl SyncHttpClient for Recorder {
    type Error = Infallible;

    fn call(&self, request: http::Request<Vec<u8>>) -> Result<http::Response<Vec<u8>>, Infallible> {
        *self.0.borrow_mut() = Some(request);
        Ok(http::Response::new(Vec::new()))
    }
}

fn recorder() -> Recorder {
    Recorder(RefCell::new(None))
}

fn sent(recorder: Recorder) -> http::Request<Vec<u8>> {
    recorder.0.into_inner().expect("a request was made")
}

fn same(ours: &http::Request<Vec<u8>>, theirs: &http::Request<Vec<u8>>) {
    assert_eq!(ours.method(), theirs.method());
    assert_eq!(ours.uri(), theirs.uri());
    let shown = |body: &[u8]| String::from_utf8_lossy(body).into_owned();
    assert_eq!(shown(ours.body()), shown(theirs.body()));
    for name in ["authorization", "content-type"] {
        assert_eq!(
            ours.headers().get(name),
            theirs.headers().get(name),
            "{name}"
        );
    }
}

fn verifier() -> impl Strategy<Value = String> {
    "[A-Za-z0-9._~-]{43,128}"
}

/// A redirect URI that is its own normal form, so that both sides keep the same string.
fn redirect() -> impl Strategy<Value = String> {
    "https://[a-z]{1,12}\\.example\\.in/[a-z/]{0,12}(\\?[a-z]{1,4}=[a-z0-9 ]{0,6})?"
        .prop_map(|uri| Url::parse(&uri).unwrap().to_string())
}

/// Anything that can travel in a form.
fn word() -> impl Strategy<Value = String> {
    "[ -~äहि]{1,24}"
}

/// What scopes are made of (RFC 6749 section 3.3).
fn scopes() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec("[!#-~]{1,16}", 0..4)
}

proptest! {
    #[test]
    fn authorize_addresses_are_the_same_bytes(
        client_id in word(), redirect in redirect(), state in word(), verifier in verifier(),
        scopes in scopes(), extra in proptest::collection::vec(("[a-z_]{1,12}", word()), 0..3),
    ) {
        let ours = Request {
            client_id: client_id.clone(),
            redirect_uri: RedirectUri::new(redirect.clone()),
            state: State::new(state.clone()),
            code_challenge: pkce::challenge_of(&verifier),
            scope: scopes.clone(),
            purpose: None,
            service_name: None,
            extra: extra.clone(),
        }
        .to_url(&Url::parse(AUTHORIZE).unwrap());

        let client = BasicClient::new(ClientId::new(client_id))
            .set_auth_uri(AuthUrl::new(AUTHORIZE.into()).unwrap())
            .set_redirect_uri(RedirectUrl::new(redirect).unwrap());
        let verifier = PkceCodeVerifier::new(verifier);
        let mut theirs = client
            .authorize_url(|| CsrfToken::new(state))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .add_scopes(scopes.into_iter().map(Scope::new));
        for (name, value) in extra {
            theirs = theirs.add_extra_param(name, value);
        }
        prop_assert_eq!(ours, theirs.url().0);
    }

    #[test]
    fn code_exchanges_are_the_same_bytes(
        code in word(), redirect in redirect(), verifier in verifier(),
        client_id in "[A-Z]{2}[0-9A-F]{8}", secret in "[0-9a-f]{20}", way in 0..3_usize,
    ) {
        let authentication = [
            ClientAuthentication::Basic, ClientAuthentication::Body, ClientAuthentication::None,
        ][way];
        let ours = token::Request {
            client_id: client_id.clone(),
            client_secret: ClientSecret::new(secret.clone()),
            authentication,
            grant: Grant::AuthorizationCode {
                code: AuthorizationCode::new(code.clone()),
                redirect_uri: RedirectUri::new(redirect.clone()),
                code_verifier: CodeVerifier::new(verifier.clone()),
            },
        }
        .into_http(&Url::parse(TOKEN).unwrap());

        let recorder = recorder();
        let mut client = BasicClient::new(ClientId::new(client_id))
            .set_token_uri(TokenUrl::new(TOKEN.into()).unwrap())
            .set_redirect_uri(RedirectUrl::new(redirect).unwrap());
        if authentication != ClientAuthentication::None {
            client = client.set_client_secret(oauth2::ClientSecret::new(secret));
        }
        if authentication == ClientAuthentication::Body {
            client = client.set_auth_type(AuthType::RequestBody);
        }
        let exchange = client
            .exchange_code(oauth2::AuthorizationCode::new(code))
            .set_pkce_verifier(PkceCodeVerifier::new(verifier))
            .request(&recorder);
        prop_assert!(exchange.is_err(), "nobody answered");
        same(&ours, &sent(recorder));
    }

    #[test]
    fn refreshes_are_the_same_bytes(
        refresh in word(), client_id in "[A-Z]{2}[0-9A-F]{8}", secret in "[0-9a-f]{20}",
        basic in any::<bool>(),
    ) {
        let ours = token::Request {
            client_id: client_id.clone(),
            client_secret: ClientSecret::new(secret.clone()),
            authentication: match basic {
                true => ClientAuthentication::Basic,
                false => ClientAuthentication::Body,
            },
            grant: Grant::RefreshToken(RefreshToken::new(refresh.clone())),
        }
        .into_http(&Url::parse(TOKEN).unwrap());

        let recorder = recorder();
        let client = BasicClient::new(ClientId::new(client_id))
            .set_token_uri(TokenUrl::new(TOKEN.into()).unwrap())
            .set_client_secret(oauth2::ClientSecret::new(secret))
            .set_auth_type(match basic {
                true => AuthType::BasicAuth,
                false => AuthType::RequestBody,
            });
        let token = oauth2::RefreshToken::new(refresh);
        prop_assert!(client.exchange_refresh_token(&token).request(&recorder).is_err());
        same(&ours, &sent(recorder));
    }
}

#[test]
fn a_secret_outside_the_usual_alphabet_is_sent_otherwise() {
    let ours = token::basic("XX00TEST01", "with space");
    let encoded = token::basic("XX00TEST01", "with+space");
    assert_ne!(ours, encoded, "the crate would send the second");
}
