//! Browsers and who is signed in there: two cookies, both without meaning outside the locker.
//!
//! `practice_browser` ties a visit to the browser that began it, so that nobody else can finish it;
//! `practice_session` keeps a citizen signed in until the log-out address ends it. Both are `HttpOnly`
//! and `SameSite=Lax`. `Secure` is left out because the locker speaks plain HTTP on loopback.

use axum::http::{HeaderMap, HeaderValue, header};

pub(crate) const BROWSER: &str = "practice_browser";
pub(crate) const SESSION: &str = "practice_session";

/// The value of a cookie in a request.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// Sets a cookie for the whole locker.
pub(crate) fn set(headers: &mut HeaderMap, name: &str, value: &str) {
    append(
        headers,
        &format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax"),
    );
}

/// Takes a cookie away.
pub(crate) fn clear(headers: &mut HeaderMap, name: &str) {
    append(
        headers,
        &format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"),
    );
}

fn append(headers: &mut HeaderMap, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        headers.append(header::SET_COOKIE, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others_and_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::COOKIE,
            HeaderValue::from_static("a=1; practice_session=x; b=2"),
        );
        assert_eq!(cookie(&headers, SESSION), Some("x"));
        assert_eq!(cookie(&headers, "session"), None);
    }
}
