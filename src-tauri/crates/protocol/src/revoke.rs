//! Revoke Token (API 4.13, RFC 7009).

use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderValue, Method};
use url::Url;

use crate::form::{self, FORM};
use crate::secret::{AccessToken, ClientSecret};
use crate::token;

/// Revokes an access token; documented with Basic authentication only. The answer is 200 also for
/// an unknown token.
#[must_use]
pub fn request(
    endpoint: &Url,
    client_id: &str,
    client_secret: &ClientSecret,
    access_token: &AccessToken,
) -> http::Request<Vec<u8>> {
    let pairs = [
        ("token", access_token.expose()),
        ("token_type_hint", "access_token"),
    ];
    let mut request = http::Request::new(form::encode(pairs).into_bytes());
    *request.method_mut() = Method::POST;
    *request.uri_mut() = token::uri_of(endpoint);
    let headers = request.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(FORM));
    headers.insert(
        AUTHORIZATION,
        token::basic(client_id, client_secret.expose()),
    );
    request
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Fields;

    #[test]
    fn the_token_is_in_the_form_and_the_client_in_the_header() {
        let url = Url::parse("http://127.0.0.1/public/oauth2/1/revoke").unwrap();
        let secret = ClientSecret::new("simsecret0123456789a");
        let request = request(&url, "XX00TEST01", &secret, &AccessToken::new("t"));
        let fields = Fields::parse(request.body());
        assert_eq!(fields.get("token"), Some("t"));
        assert_eq!(fields.get("client_secret"), None);
        assert!(request.headers().contains_key(AUTHORIZATION));
    }
}
