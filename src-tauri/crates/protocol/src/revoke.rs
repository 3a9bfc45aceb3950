//! Revoke Token (API 4.13, RFC 7009). The answer is 200 also for an unknown token; what 2.3 and 2.4
//! say of the answer is a copy of the authorize section and is disregarded.

use http::Method;
use http::header::AUTHORIZATION;
use url::Url;

use crate::form::Fields;
use crate::secret::{AccessToken, ClientSecret, RefreshToken};
use crate::token::{self, ClientAuthentication, Presented};
use crate::wire::{self, RequestFault};

/// A token to be revoked, by its kind.
#[derive(Clone, Debug)]
pub enum Token {
    /// `token_type_hint=access_token`.
    Access(AccessToken),
    /// `token_type_hint=refresh_token`.
    Refresh(RefreshToken),
    /// No hint, or one that is not recognised: both stores are searched.
    Unknown(AccessToken),
}

/// Revokes an access token; documented with Basic authentication only.
#[must_use]
pub fn request(
    endpoint: &Url,
    client_id: &str,
    client_secret: &ClientSecret,
    access_token: &AccessToken,
) -> http::Request<Vec<u8>> {
    let token = Token::Access(access_token.clone());
    let authentication = ClientAuthentication::Basic;
    request_for(endpoint, client_id, client_secret, authentication, &token)
}

/// Revokes a token of any kind, with the client shown in any way: a custom service may know another
/// one than Basic.
#[must_use]
pub fn request_for(
    endpoint: &Url,
    client_id: &str,
    client_secret: &ClientSecret,
    authentication: ClientAuthentication,
    token: &Token,
) -> http::Request<Vec<u8>> {
    let (token, hint) = match token {
        Token::Access(token) => (token.expose(), Some("access_token")),
        Token::Refresh(token) => (token.expose(), Some("refresh_token")),
        Token::Unknown(token) => (token.expose(), None),
    };
    let mut pairs = vec![("token", token)];
    pairs.extend(hint.map(|hint| ("token_type_hint", hint)));
    let secret = client_secret.expose();
    match authentication {
        ClientAuthentication::Basic => {}
        ClientAuthentication::Body => {
            pairs.extend([("client_id", client_id), ("client_secret", secret)]);
        }
        ClientAuthentication::None => pairs.push(("client_id", client_id)),
    }
    let mut request = wire::form_post(endpoint, pairs);
    if authentication == ClientAuthentication::Basic {
        let credentials = token::basic(client_id, secret);
        request.headers_mut().insert(AUTHORIZATION, credentials);
    }
    request
}

/// Reads a revocation that arrived: who asks, and for which token.
///
/// # Errors
/// [`RequestFault`] when token or client is missing.
pub fn from_request(request: &http::Request<Vec<u8>>) -> Result<(Presented, Token), RequestFault> {
    wire::method(request, Method::POST)?;
    let fields = Fields::parse(request.body()).single()?;
    let client = token::presented(request.headers(), &fields);
    let value = fields.required("token")?;
    let token = match fields.get("token_type_hint") {
        Some("access_token") => Token::Access(AccessToken::new(value)),
        Some("refresh_token") => Token::Refresh(RefreshToken::new(value)),
        _ => Token::Unknown(AccessToken::new(value)),
    };
    Ok((client.ok_or(RequestFault::Missing("client_id"))?, token))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endpoint() -> Url {
        Url::parse("http://127.0.0.1/public/oauth2/1/revoke").unwrap()
    }

    fn secret() -> ClientSecret {
        ClientSecret::new("simsecret0123456789a")
    }

    #[test]
    fn the_token_is_in_the_form_and_the_client_in_the_header() {
        let request = request(&endpoint(), "XX00TEST01", &secret(), &AccessToken::new("t"));
        let fields = Fields::parse(request.body());
        assert_eq!(fields.get("token"), Some("t"));
        assert_eq!(fields.get("client_secret"), None);
        assert!(request.headers().contains_key(AUTHORIZATION));
    }

    #[test]
    fn each_kind_of_token_and_each_way_of_the_client_reads_back() {
        for (token, kind, authentication) in [
            (
                Token::Access(AccessToken::new("t")),
                "Access",
                ClientAuthentication::Basic,
            ),
            (
                Token::Refresh(RefreshToken::new("t")),
                "Refresh",
                ClientAuthentication::Body,
            ),
            (
                Token::Unknown(AccessToken::new("t")),
                "Unknown",
                ClientAuthentication::None,
            ),
        ] {
            let id = "XX00TEST01";
            let request = request_for(&endpoint(), id, &secret(), authentication, &token);
            let (client, read) = from_request(&request).unwrap();
            assert_eq!(client.client_id, id);
            assert_eq!(client.authentication, authentication);
            assert!(format!("{read:?}").starts_with(kind), "{read:?}");
        }
    }

    #[test]
    fn a_request_without_token_or_client_is_none() {
        let fault = |body: &str| {
            let request = http::Request::post("/")
                .body(body.as_bytes().to_vec())
                .unwrap();
            from_request(&request).unwrap_err()
        };
        assert_eq!(fault("client_id=i"), RequestFault::Missing("token"));
        assert_eq!(fault("token=t"), RequestFault::Missing("client_id"));
    }
}
