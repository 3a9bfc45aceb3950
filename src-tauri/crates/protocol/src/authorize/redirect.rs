//! The redirect URI: kept as the string that was given, looked over for what gets it refused, and
//! held against the registered value character by character.
//!
//! Services compare it as a string (API 4.1, RFC 6749 section 3.1.2.3), so `www`, a trailing slash,
//! the case of a letter or an invisible character is enough for `redirect_uri_mismatch` (API 19,
//! row 3). Whether a URI was registered is not known here; [`lint`] says what would be refused or is
//! likely to be mistyped, [`difference`] where two values part.

mod difference;

use url::{Host, Url};

pub use difference::{Change, Difference, LooksLike, difference};

use crate::confidence::Confidence::{Inferred, Secondary, Specification};
use crate::lint::Remark;

/// A redirect URI, kept as the string that was given: services compare it character for character
/// (API 4.1, RFC 6749 section 3.1.2.3).
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RedirectUri(String);

impl RedirectUri {
    /// Takes the URI as given.
    #[must_use]
    pub fn new(uri: impl Into<String>) -> Self {
        Self(uri.into())
    }

    /// The URI as given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The URI with parameters appended, respecting a query that is already there.
    #[must_use]
    pub fn with_query(&self, query: &str) -> String {
        let separator = if self.0.contains('?') { '&' } else { '?' };
        format!("{}{separator}{query}", self.0)
    }

    /// What would be refused, or is likely to be mistyped.
    #[must_use]
    pub fn lint(&self) -> Vec<Remark> {
        lint(&self.0)
    }
}

/// What would be refused in a redirect URI, or is likely to be mistyped.
#[must_use]
pub fn lint(uri: &str) -> Vec<Remark> {
    let wrong = |rule, expected: &str, received: String, confidence| {
        Remark::wrong(rule, "redirect_uri", expected, received, confidence)
    };
    if uri.is_empty() {
        let received = "nothing".to_owned();
        return vec![wrong(
            "redirect-empty",
            "an address",
            received,
            Specification,
        )];
    }
    let mut remarks = Vec::new();
    let stray = uri
        .chars()
        .enumerate()
        .find(|(_, c)| stray_name(*c).is_some());
    if let Some((index, character)) = stray {
        let name = stray_name(character).unwrap_or_default();
        let received = format!(
            "{name} (U+{:04X}) at position {}",
            u32::from(character),
            index + 1
        );
        let expected = "visible ASCII characters only";
        remarks.push(wrong(
            "redirect-stray-character",
            expected,
            received,
            Inferred,
        ));
    }
    if let Some(index) = uri
        .chars()
        .position(|c| !c.is_ascii() && stray_name(c).is_none())
    {
        let received = format!("a letter outside ASCII at position {}", index + 1);
        remarks.push(wrong(
            "redirect-ascii",
            "percent-encoded or Punycode",
            received,
            Inferred,
        ));
    }
    let lower = uri.to_ascii_lowercase();
    if lower.starts_with("http%3a") || lower.starts_with("https%3a") {
        let received = "a percent-encoded address".to_owned();
        let expected = "the plain address; encoding is done once, when it is sent";
        remarks.push(wrong("redirect-encoded", expected, received, Inferred));
        return remarks;
    }
    if let Some(index) = uri.chars().position(|c| c == '*') {
        let received = format!("* at position {}", index + 1);
        let expected = "one exact address; there are no wildcards";
        remarks.push(wrong(
            "redirect-wildcard",
            expected,
            received,
            Specification,
        ));
    }
    match Url::parse(uri) {
        Ok(url) => parsed(uri, &url, &mut remarks),
        Err(fault) => {
            let expected = "an absolute address";
            remarks.push(wrong(
                "redirect-form",
                expected,
                fault.to_string(),
                Specification,
            ));
        }
    }
    remarks
}

fn parsed(uri: &str, url: &Url, remarks: &mut Vec<Remark>) {
    let wrong = |rule, expected: &str, received: &str, confidence| {
        Remark::wrong(rule, "redirect_uri", expected, received, confidence)
    };
    let loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    match url.scheme() {
        "https" => {}
        "http" if loopback => {}
        "http" => remarks.push(wrong("redirect-scheme", "https", "http", Inferred)),
        other => {
            let expected = "https; an own scheme is not known to be accepted";
            remarks.push(wrong("redirect-scheme", expected, other, Inferred).doubtful());
        }
    }
    if url.fragment().is_some() {
        let expected = "no fragment (RFC 6749 section 3.1.2)";
        remarks.push(wrong(
            "redirect-fragment",
            expected,
            "a fragment after #",
            Specification,
        ));
    }
    if !url.username().is_empty() || url.password().is_some() {
        let expected = "no user name or password";
        remarks.push(wrong(
            "redirect-user",
            expected,
            "something before @",
            Inferred,
        ));
    }
    if url.host_str() == Some("localhost") {
        let expected = "127.0.0.1 (RFC 8252 section 8.3); it is another address than localhost";
        remarks.push(wrong("redirect-localhost", expected, "localhost", Secondary).doubtful());
    }
    if url.query().is_some() {
        let expected = "no query";
        let received = "a query, which has to be registered with it";
        remarks.push(wrong("redirect-query", expected, received, Inferred).doubtful());
    }
    let authority = part(uri, Part::Host);
    if authority.chars().any(|c| c.is_ascii_uppercase()) {
        let received = "capital letters";
        remarks.push(
            wrong(
                "redirect-case",
                "a host in small letters",
                received,
                Inferred,
            )
            .doubtful(),
        );
    }
    let default_port = matches!(
        (url.scheme(), part(uri, Part::Port)),
        ("https", "443") | ("http", "80")
    );
    if default_port {
        let received = "the port that the scheme implies";
        remarks.push(wrong("redirect-port", "no port", received, Inferred).doubtful());
    }
    if part(uri, Part::Path).is_empty() && url.host().is_some() {
        let expected = "a path; many programs add / by themselves";
        remarks.push(wrong("redirect-path", expected, "no path", Inferred).doubtful());
    }
}

/// A character that does not show or should not be there.
fn stray_name(character: char) -> Option<&'static str> {
    Some(match character {
        ' ' => "blank",
        '\t' => "tab",
        '\n' | '\r' => "line end",
        '\u{a0}' => "no-break space",
        '\u{ad}' => "soft hyphen",
        '\u{200b}' => "zero width space",
        '\u{200c}' | '\u{200d}' => "zero width joiner",
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "mark of direction"
        }
        '\u{2060}' => "word joiner",
        '\u{feff}' => "byte order mark",
        '\u{2010}'..='\u{2015}' => "dash that is no hyphen",
        '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' => "typographic quote",
        '"' | '\'' | '<' | '>' | '`' => "quote or bracket",
        other if other.is_control() => "control character",
        other if other.is_whitespace() => "blank of another width",
        _ => return None,
    })
}

/// A part of an address.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Part {
    /// Up to `://`.
    Scheme,
    /// The host.
    Host,
    /// The port, without the colon.
    Port,
    /// From the first slash.
    Path,
    /// After `?`.
    Query,
    /// After `#`.
    Fragment,
}

impl Part {
    /// Every part, in order.
    pub const ALL: [Self; 6] = [
        Self::Scheme,
        Self::Host,
        Self::Port,
        Self::Path,
        Self::Query,
        Self::Fragment,
    ];
}

/// A part of an address as it is written, without any normalising.
#[must_use]
pub fn part(uri: &str, part: Part) -> &str {
    let (scheme, rest) = uri.split_once("://").unwrap_or(("", uri));
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let slash = rest.find('/').unwrap_or(rest.len());
    let (authority, path) = rest.split_at(slash);
    let port = authority
        .rfind(':')
        .filter(|colon| !authority[*colon..].contains(']'));
    let (host, port) = match port {
        Some(colon) => (&authority[..colon], &authority[colon + 1..]),
        None => (authority, ""),
    };
    match part {
        Part::Scheme => scheme,
        Part::Host => host,
        Part::Port => port,
        Part::Path => path,
        Part::Query => query,
        Part::Fragment => fragment,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::Weight;

    const REGISTERED: &str = "https://app.example.in/cb";

    fn rules(uri: &str) -> Vec<&'static str> {
        lint(uri).iter().map(|remark| remark.rule).collect()
    }

    #[test]
    fn right_addresses_have_no_remarks() {
        for uri in [
            REGISTERED,
            "https://app.example.in:8443/cb/",
            "http://127.0.0.1:8765/callback",
            "http://[::1]:8765/callback",
        ] {
            assert_eq!(rules(uri), [""; 0], "{uri}");
        }
    }

    #[test]
    fn each_rule_has_an_address_that_breaks_it() {
        for (uri, rule) in [
            ("", "redirect-empty"),
            ("app.example.in/cb", "redirect-form"),
            ("http://app.example.in/cb", "redirect-scheme"),
            ("in.example.app:/cb", "redirect-scheme"),
            ("https://app.example.in/cb#x", "redirect-fragment"),
            ("https://user@app.example.in/cb", "redirect-user"),
            ("http://localhost:8765/callback", "redirect-localhost"),
            ("https://app.example.in/cb?x=1", "redirect-query"),
            ("https://App.example.in/cb", "redirect-case"),
            ("https://app.example.in:443/cb", "redirect-port"),
            ("https://app.example.in", "redirect-path"),
            ("https://app.example.in/*", "redirect-wildcard"),
            ("https%3A%2F%2Fapp.example.in%2Fcb", "redirect-encoded"),
            (
                "https://app.example.in/cb\u{200b}",
                "redirect-stray-character",
            ),
            ("https://app.example.in/cb ", "redirect-stray-character"),
            ("https://app.example.in/स्वागत", "redirect-ascii"),
        ] {
            assert_eq!(rules(uri), [rule], "{uri}");
        }
    }

    #[test]
    fn a_stray_character_is_named_with_its_position() {
        let remarks = lint("https://app.example.in/c\u{a0}b");
        assert_eq!(
            remarks[0].received,
            "no-break space (U+00A0) at position 25"
        );
        assert_eq!(remarks[0].weight, Weight::Wrong);
    }

    #[test]
    fn parts_are_taken_as_they_are_written() {
        let uri = "https://[::1]:8443/a/b?c=d#e";
        let parts = Part::ALL.map(|which| part(uri, which));
        assert_eq!(parts, ["https", "[::1]", "8443", "/a/b", "c=d", "e"]);
        assert_eq!(part("https://[::1]/", Part::Port), "");
    }

    #[test]
    fn parameters_are_appended_to_a_query_that_is_there() {
        assert_eq!(
            RedirectUri::new("https://a.in/cb?x=1").with_query("code=c"),
            "https://a.in/cb?x=1&code=c"
        );
        assert_eq!(
            RedirectUri::new("https://a.in/cb").with_query("code=c"),
            "https://a.in/cb?code=c"
        );
    }
}
