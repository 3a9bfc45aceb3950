//! Ending the session in the browser (API 4.14). Not an API: the person's browser goes there, and the
//! service answers with a redirect that carries `error=user_loggedout`.

use url::Url;

use crate::authorize::RedirectUri;
use crate::form::{self, Fields};
use crate::service::Line;

/// The code on the redirect after a log-out.
pub const LOGGED_OUT: &str = "user_loggedout";

/// The address to open. 2.3 has no parameters and returns to the address in the client's settings;
/// 2.4 requires `client_id` and `redirect_uri`; 1.12 has no log-out.
#[must_use]
pub fn url(endpoint: &Url, line: Line, client_id: &str, redirect_uri: &RedirectUri) -> Option<Url> {
    let mut url = endpoint.clone();
    match line {
        Line::V1_12 => return None,
        Line::V2_3 => url.set_query(None),
        Line::V2_4 => {
            let pairs = [
                ("client_id", client_id),
                ("redirect_uri", redirect_uri.as_str()),
            ];
            url.set_query(Some(&form::encode(pairs)));
        }
    }
    Some(url)
}

/// What a log-out address says.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct LogOut {
    /// `client_id`, required in 2.4.
    pub client_id: Option<String>,
    /// `redirect_uri`, required in 2.4.
    pub redirect_uri: Option<RedirectUri>,
}

/// Reads the query of a log-out address.
#[must_use]
pub fn read(query: &str) -> LogOut {
    let fields = Fields::parse(query.as_bytes());
    LogOut {
        client_id: fields.get("client_id").map(str::to_owned),
        redirect_uri: fields.get("redirect_uri").map(RedirectUri::new),
    }
}

/// The query that the service puts on the redirect.
#[must_use]
pub fn answer() -> String {
    form::encode([("error", LOGGED_OUT), ("error_description", "user")])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authorize::Return;

    fn address(line: Line) -> Option<Url> {
        let endpoint =
            Url::parse("https://digilocker.meripehchaan.gov.in/signin/logout/Y").unwrap();
        url(
            &endpoint,
            line,
            "XX00TEST01",
            &RedirectUri::new("https://app.example.in/cb"),
        )
    }

    #[test]
    fn each_line_has_its_own_form() {
        assert_eq!(address(Line::V1_12), None);
        assert_eq!(address(Line::V2_3).unwrap().query(), None);
        let read = read(address(Line::V2_4).unwrap().query().unwrap());
        assert_eq!(read.client_id.as_deref(), Some("XX00TEST01"));
        assert_eq!(
            read.redirect_uri.unwrap().as_str(),
            "https://app.example.in/cb"
        );
    }

    #[test]
    fn the_redirect_after_it_reads_as_a_refusal_with_its_own_code() {
        let Return::Refused { error, state, .. } = Return::parse(&answer()).unwrap() else {
            panic!("a log-out is no grant")
        };
        assert_eq!(error, LOGGED_OUT);
        assert!(state.is_none());
    }
}
