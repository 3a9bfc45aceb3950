//! The way back to the partner's application (DigiLocker API 4.4 and 4.5).

use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, header},
};
use protocol::form;

/// Where an authorize request wants its answer, checked against the client's registration.
#[derive(Clone)]
pub(crate) struct Return {
    pub(crate) redirect_uri: String,
    pub(crate) state: Option<String>,
}

impl Return {
    /// Sends the browser back with these parameters and the state.
    pub(crate) fn with(&self, pairs: &[(&str, &str)]) -> Response<Body> {
        let state = self.state.as_deref().map(|state| ("state", state));
        to(&self.redirect_uri, pairs.iter().copied().chain(state))
    }

    /// The source expression for `form-action`: Content Security Policy applies it to redirects too.
    pub(crate) fn form_target(&self) -> String {
        match url::Url::parse(&self.redirect_uri) {
            Ok(url) if url.origin().is_tuple() => url.origin().ascii_serialization(),
            Ok(url) => format!("{}:", url.scheme()),
            Err(_) => String::new(),
        }
    }
}

/// 302 to `redirect_uri` with parameters appended to whatever query it has.
pub(crate) fn to<'a>(
    redirect_uri: &str,
    pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Response<Body> {
    let query = form::encode(pairs);
    let mark = match redirect_uri {
        uri if query.is_empty() && !uri.is_empty() => "",
        uri if uri.contains('?') => "&",
        _ => "?",
    };
    found(&format!("{redirect_uri}{mark}{query}"))
}

/// 303 to an address, which is asked for with GET.
pub(crate) fn see_other(address: &str) -> Response<Body> {
    let mut response = found(address);
    *response.status_mut() = StatusCode::SEE_OTHER;
    response
}

/// 302 to an address, not to be cached.
pub(crate) fn found(address: &str) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::FOUND;
    let headers = response.headers_mut();
    if let Ok(address) = HeaderValue::from_str(address) {
        headers.insert(header::LOCATION, address);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn location(response: &Response<Body>) -> &str {
        response.headers()[header::LOCATION].to_str().unwrap()
    }

    #[test]
    fn parameters_join_the_query_that_a_redirect_uri_has_already() {
        let back = |uri: &str| Return {
            redirect_uri: uri.to_owned(),
            state: Some("a b&c".to_owned()),
        };
        let plain = back("https://partner.example/cb").with(&[("code", "1")]);
        assert_eq!(
            location(&plain),
            "https://partner.example/cb?code=1&state=a+b%26c"
        );
        let query = back("https://partner.example/cb?x=1").with(&[("code", "1")]);
        assert_eq!(
            location(&query),
            "https://partner.example/cb?x=1&code=1&state=a+b%26c"
        );
    }

    #[test]
    fn the_form_target_is_an_origin_or_the_scheme_of_an_app() {
        let target = |uri: &str| {
            Return {
                redirect_uri: uri.to_owned(),
                state: None,
            }
            .form_target()
        };
        assert_eq!(target("http://127.0.0.1:7000/cb"), "http://127.0.0.1:7000");
        assert_eq!(target("partner-app://callback"), "partner-app:");
    }
}
