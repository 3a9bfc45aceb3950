//! What was pasted into a field although something else belongs there.
//!
//! The support team's 37th question is a link that was copied in the place of a parameter's value.
//! Its kin are as common: the whole `name=value`, a line of JSON with its quotes, the curl command
//! around it, the secret in the place of the client id. Every form asks here first, because "this is
//! a link; its value belongs here" helps where "this has another shape" does not.

use crate::mask::mask;
use crate::words::Words;

/// What a field is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Wanted {
    /// An address.
    Address,
    /// An id or a type: one word.
    Id,
    /// A name or a purpose, on one line.
    Line,
    /// Several lines, in which a link or an error text may well stand.
    Lines,
}

/// What stands there instead.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Misplaced {
    /// A curl command.
    Curl,
    /// An address that is percent-encoded already.
    Encoded,
    /// JSON.
    Json,
    /// An address.
    Link,
    /// A value with its quotation marks.
    Quoted,
    /// The page of a website.
    Page,
    /// The name of a parameter with its value.
    Pair,
    /// A secret or a personal number.
    Secret,
}

impl Misplaced {
    /// Everything that is recognised.
    pub const ALL: [Self; 8] = [
        Self::Curl,
        Self::Encoded,
        Self::Json,
        Self::Link,
        Self::Quoted,
        Self::Page,
        Self::Pair,
        Self::Secret,
    ];

    /// Stable id; `misplaced-<id>` in `guide.ftl` are its words.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Curl => "curl",
            Self::Encoded => "encoded",
            Self::Json => "json",
            Self::Link => "link",
            Self::Quoted => "quoted",
            Self::Page => "page",
            Self::Pair => "pair",
            Self::Secret => "secret",
        }
    }

    /// What it is and what to do, as a sentence.
    #[must_use]
    pub fn sentence(self, words: &Words) -> String {
        let id = format!("misplaced-{}", self.id());
        words.get(&id, &[]).unwrap_or(id)
    }
}

/// Names of parameters that are pasted together with their value.
const NAMES: &[&str] = &[
    "client_id",
    "client_secret",
    "clientid",
    "code",
    "code_challenge",
    "doctype",
    "orgid",
    "purpose",
    "redirect_uri",
    "req_doctype",
    "scope",
    "service_name",
    "state",
];

/// What stands in a field in place of what it is for; `None` where nothing else is recognised, which
/// does not mean that the value is right.
#[must_use]
pub fn misplaced(value: &str, wanted: Wanted) -> Option<Misplaced> {
    let value = value.trim();
    let lower = value.to_ascii_lowercase();
    if wanted == Wanted::Lines || value.is_empty() {
        return None;
    }
    if lower.starts_with("curl ") {
        return Some(Misplaced::Curl);
    }
    if lower.starts_with("<!doctype") || lower.starts_with("<html") {
        return Some(Misplaced::Page);
    }
    if value.starts_with('{') && value.contains(':') && value.contains('"') {
        return Some(Misplaced::Json);
    }
    if is_pair(value) {
        return Some(Misplaced::Pair);
    }
    if value.len() > 1
        && ['"', '\'', '`']
            .iter()
            .any(|mark| value.starts_with(*mark) && value.ends_with(*mark))
    {
        return Some(Misplaced::Quoted);
    }
    if lower.starts_with("http%3a") || lower.starts_with("https%3a") {
        return Some(Misplaced::Encoded);
    }
    let is_link = lower.starts_with("http://") || lower.starts_with("https://");
    match wanted {
        Wanted::Address | Wanted::Lines => None,
        Wanted::Id | Wanted::Line if is_link => Some(Misplaced::Link),
        Wanted::Id if is_secret(value) => Some(Misplaced::Secret),
        Wanted::Id => None,
        Wanted::Line => (mask(value).count > 0).then_some(Misplaced::Secret),
    }
}

/// `client_id=…`, `"scope": "…"`.
fn is_pair(value: &str) -> bool {
    let text = value.trim_start_matches(['"', '\'', '?', '&', '-']);
    let Some(at) = text.find(['=', ':']) else {
        return false;
    };
    let name = text[..at]
        .trim_end_matches(['"', '\'', ' '])
        .to_ascii_lowercase();
    NAMES.contains(&name.replace('-', "_").as_str()) && at + 1 < text.len()
}

/// The shape of client secrets seen in practice, and of tokens: a long run of small hex (API 3.4).
fn is_secret(value: &str) -> bool {
    value.len() >= 20
        && value
            .bytes()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn what_is_pasted_in_the_place_of_an_id_is_named() {
        for (value, expected) in [
            ("https://docs.sample.example/client_id", Misplaced::Link),
            ("client_id=QX4B7C91D2", Misplaced::Pair),
            ("\"client_id\": \"QX4B7C91D2\"", Misplaced::Pair),
            ("\"QX4B7C91D2\"", Misplaced::Quoted),
            ("{\"client_id\":\"QX4B7C91D2\"}", Misplaced::Json),
            ("curl https://api.sample.example", Misplaced::Curl),
            ("<!DOCTYPE html><html>", Misplaced::Page),
            ("5f1d0c9e8b7a6f5e4d3c", Misplaced::Secret),
        ] {
            assert_eq!(misplaced(value, Wanted::Id), Some(expected), "{value}");
        }
        for value in ["QX4B7C91D2", "RVCER", "", "  QX4B7C91D2 "] {
            assert_eq!(misplaced(value, Wanted::Id), None, "{value}");
        }
    }

    #[test]
    fn an_address_is_wanted_where_an_address_is_wanted() {
        assert_eq!(
            misplaced("https://app.sample.example/cb", Wanted::Address),
            None
        );
        let pasted = "redirect_uri=https://app.sample.example/cb";
        assert_eq!(misplaced(pasted, Wanted::Address), Some(Misplaced::Pair));
        let encoded = "https%3A%2F%2Fapp.sample.example%2Fcb";
        assert_eq!(
            misplaced(encoded, Wanted::Address),
            Some(Misplaced::Encoded)
        );
    }

    #[test]
    fn a_sentence_is_left_alone_and_a_link_or_a_secret_in_it_is_not() {
        assert_eq!(
            misplaced("Sample Traders: Pune = Mumbai", Wanted::Line),
            None
        );
        assert_eq!(
            misplaced("https://www.sample.example", Wanted::Line),
            Some(Misplaced::Link)
        );
        assert_eq!(
            misplaced("Aadhaar 9999 4105 7058", Wanted::Line),
            Some(Misplaced::Secret)
        );
        assert_eq!(
            misplaced(
                "it said {\"error\":\"x\"} at https://a.example",
                Wanted::Lines
            ),
            None
        );
    }

    #[test]
    fn everything_misplaced_has_a_sentence_in_every_language() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for what in Misplaced::ALL {
                let sentence = what.sentence(&words);
                assert!(sentence.ends_with(['.', '।']), "{lang}: {sentence}");
            }
        }
    }
}
