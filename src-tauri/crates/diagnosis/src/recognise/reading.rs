//! What a text holds that can be looked at one by one: named values, addresses, requests, statuses.
//!
//! Everything here reads text that [`crate::mask`] has been through. It reads JSON, queries, forms,
//! headers, dictionaries and environment files with one rule, "a name, a separator, a value",
//! because a paste is rarely well-formed: it is cut, escaped twice or quoted by a log.

use percent_encoding::percent_decode_str;

use crate::mask::names;

/// Most values and addresses that are looked at; a longer text is a log in which they repeat.
const MOST: usize = 2_000;

/// A name with its value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Pair {
    /// In small letters.
    pub(super) name: String,
    /// Percent-decoded.
    pub(super) value: String,
}

/// An address.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Link {
    pub(super) host: String,
    /// Without the query, with its leading slash.
    pub(super) path: String,
    pub(super) query: Vec<Pair>,
    /// Whether the address is the value of a parameter of another one.
    pub(super) nested: bool,
}

impl Link {
    /// The first value of a query parameter.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        find(&self.query, name)
    }
}

/// The first value of `name`.
pub(super) fn find<'p>(pairs: &'p [Pair], name: &str) -> Option<&'p str> {
    pairs
        .iter()
        .find(|pair| pair.name == name)
        .map(|pair| pair.value.as_str())
}

/// Every named value of a text, in order.
pub(super) fn pairs(text: &str) -> Vec<Pair> {
    pairs_of(text, |_| true)
}

/// The named values whose name `wanted` accepts.
pub(super) fn pairs_of(text: &str, wanted: impl Fn(&str) -> bool) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut at = 0;
    while at < text.len() && pairs.len() < MOST {
        let rest = &text[at..];
        let len = names::word_len(rest);
        if len == 0 {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        }
        let name = &rest[..len];
        let found = wanted(name)
            .then(|| names::assignment(rest, len, names::after_dashes(text, at)))
            .flatten();
        // The value may hold further names: a quoted body, a nested address.
        at += found.as_ref().map_or(len, |found| found.value_at);
        if let Some(found) = found {
            let value = &rest[found.value_at..found.value_at + found.value_len];
            pairs.push(Pair {
                name: name.to_ascii_lowercase().replace('-', "_"),
                value: decode(value, false).trim().to_owned(),
            });
        }
    }
    pairs
}

/// Every `http` and `https` address of a text, also percent-encoded ones inside another.
pub(super) fn links(text: &str) -> Vec<Link> {
    let mut links = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find("http") {
        at += found;
        let rest = &text[at..];
        let start = ["https://", "http://", "https:\\/\\/", "http:\\/\\/"]
            .into_iter()
            .find(|scheme| rest.starts_with(scheme));
        let Some(start) = start else {
            at += 4;
            continue;
        };
        let end = address_len(rest);
        let whole = rest[..end].trim_end_matches(['.', ',', ';', ')', ']', '}']);
        let whole = if whole.matches('[').count() > whole.matches(']').count() {
            &rest[..end]
        } else {
            whole
        };
        if whole.len() > start.len() {
            links.push(link(&whole[start.len()..].replace("\\/", "/"), false));
        }
        at += end.max(4);
        if links.len() >= MOST {
            break;
        }
    }
    let nested: Vec<Link> = links
        .iter()
        .flat_map(|link| &link.query)
        .filter_map(|pair| {
            let value = pair.value.strip_prefix("https://");
            value.or_else(|| pair.value.strip_prefix("http://"))
        })
        .map(|address| link(address, true))
        .collect();
    links.extend(nested);
    links
}

/// Length of the address at the start of `text`. A stand-in, `client_id=<your id>`, belongs to it.
fn address_len(text: &str) -> usize {
    let ends = |c: char| c.is_whitespace() || "\"'<>`|^".contains(c);
    let mut from = 0;
    while let Some(found) = text[from..].find(ends) {
        let at = from + found;
        let stand_in = text[at..]
            .strip_prefix('<')
            .filter(|_| text[..at].ends_with('='));
        match stand_in
            .and_then(|rest| rest.find('>'))
            .filter(|len| *len <= 40)
        {
            Some(len) => from = at + len + 2,
            None => return at,
        }
    }
    text.len()
}

/// Reads an address without its scheme.
pub(super) fn link(address: &str, nested: bool) -> Link {
    let address = address.split('#').next().unwrap_or_default();
    let (place, query) = address.split_once('?').unwrap_or((address, ""));
    let (host, path) = match place.find('/') {
        Some(at) => place.split_at(at),
        None => (place, "/"),
    };
    Link {
        host: host
            .rsplit('@')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase(),
        path: decode(path, false),
        query: form(query),
        nested,
    }
}

/// Reads `a=1&b=2`.
pub(super) fn form(text: &str) -> Vec<Pair> {
    text.split('&')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            Pair {
                name: decode(name, true).to_ascii_lowercase(),
                value: decode(value, true),
            }
        })
        .collect()
}

fn decode(value: &str, plus_is_blank: bool) -> String {
    let spaced = if plus_is_blank && value.contains('+') && !value.starts_with("[masked") {
        value.replace('+', " ")
    } else {
        value.to_owned()
    };
    percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
}

/// HTTP statuses that a text speaks of: a number of three digits beside a word that says what it is.
pub(super) fn statuses(text: &str) -> Vec<u16> {
    let mut statuses = Vec::new();
    let mut before = "";
    let mut before_that = "";
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '.');
    for word in words.filter(|word| !word.is_empty()).take(50_000) {
        let word = word.trim_matches('.');
        let status = (word.len() == 3)
            .then(|| word.parse::<u16>().ok())
            .flatten();
        if let Some(status) = status.filter(|status| (400..=599).contains(status)) {
            let says = |word: &str| {
                let word = word.to_ascii_lowercase();
                matches!(
                    word.as_str(),
                    "http"
                        | "status"
                        | "code"
                        | "statuscode"
                        | "error"
                        | "response"
                        | "returned"
                        | "returns"
                        | "got"
                        | "gives"
                        | "1.1"
                        | "1.0"
                        | "2"
                        | "2.0"
                        | "was"
                ) || word.starts_with("http")
            };
            let alone = text.trim().len() <= 12;
            if (alone || says(before) || says(before_that)) && !statuses.contains(&status) {
                statuses.push(status);
            }
        } else if before.len() == 3
            && let Some(status) = before
                .parse::<u16>()
                .ok()
                .filter(|s| (400..=599).contains(s))
        {
            let reason = [
                "unauthorized",
                "forbidden",
                "not",
                "bad",
                "internal",
                "service",
                "gateway",
                "method",
                "too",
                "server",
                "error",
                "unsupported",
                "request",
            ];
            let word = word.to_ascii_lowercase();
            if reason.contains(&word.as_str()) && !statuses.contains(&status) {
                statuses.push(status);
            }
        }
        before_that = before;
        before = word;
    }
    statuses
}

/// Whether a text is, or holds, an HTML page.
pub(super) fn is_html(text: &str) -> bool {
    let start: String = text
        .chars()
        .take(4_000)
        .collect::<String>()
        .to_ascii_lowercase();
    start.contains("<!doctype html")
        || start.contains("<html")
        || start.contains("<body")
        || start.contains("<head>")
}

/// An HTML page without its tags, scripts and styles.
pub(super) fn visible(html: &str) -> String {
    let mut text = String::with_capacity(html.len() / 2);
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        let tag = &rest[open..];
        let hidden = ["script", "style"].into_iter().find(|name| {
            tag.get(1..1 + name.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(name))
        });
        let close = match hidden {
            Some(name) => tag.find(&format!("</{name}")).unwrap_or(0),
            None => 0,
        };
        let Some(end) = tag[close..].find('>') else {
            rest = "";
            break;
        };
        let is_block = !matches!(
            tag.as_bytes().get(1),
            Some(b'b' | b'i' | b'a' | b'e' | b's')
        );
        text.push(if is_block { '\n' } else { ' ' });
        rest = &tag[close + end + 1..];
    }
    text.push_str(rest);
    text.replace("&nbsp;", " ")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_values_are_found_in_every_notation() {
        for text in [
            r#"{"error":"invalid_scope","x":1}"#,
            r#"{\"error\": \"invalid_scope\"}"#,
            "{'error': 'invalid_scope'}",
            "https://a.in/cb?error=invalid_scope&x=1",
            "error: invalid_scope",
            "Error => \"invalid_scope\"",
            "body='{\"error\":\"invalid_scope\"}'",
        ] {
            assert_eq!(find(&pairs(text), "error"), Some("invalid_scope"), "{text}");
        }
        assert_eq!(find(&pairs("an error came, invalid_scope"), "error"), None);
    }

    #[test]
    fn an_address_inside_an_address_is_found_as_such() {
        let links = links(
            "go to https://x.gov.in/p/authorize?redirect_uri=https%3A%2F%2Fapp.example.in%2Fcb&a=b+c.",
        );
        assert_eq!(links[0].path, "/p/authorize");
        assert_eq!(links[0].get("a"), Some("b c"));
        assert_eq!(
            (links[1].host.as_str(), links[1].nested),
            ("app.example.in", true)
        );
        assert_eq!(links.len(), 2);
    }

    #[test]
    fn a_number_is_a_status_only_beside_a_word_that_says_so() {
        assert_eq!(statuses("HTTP/1.1 401 Unauthorized"), [401]);
        assert_eq!(statuses("Request failed with status code 530"), [530]);
        assert_eq!(statuses("530"), [530]);
        assert_eq!(statuses("403 Forbidden"), [403]);
        assert_eq!(
            statuses("line 404 of the file, room 503"),
            Vec::<u16>::new()
        );
        assert_eq!(statuses("status 200"), Vec::<u16>::new());
    }

    #[test]
    fn html_is_read_as_a_person_sees_it() {
        let page = "<html><head><style>p{}</style><script>var e='invalid_scope'</script></head><body><h1>Request <b>Rejected</b></h1></body></html>";
        assert!(is_html(page));
        let text = visible(page);
        assert!(
            text.contains("Request")
                && text.contains("Rejected")
                && !text.contains("invalid_scope")
        );
        assert!(!is_html("a < b and c > d"));
    }

    #[test]
    fn any_text_is_read() {
        for text in [
            "",
            "http",
            "https://",
            "=",
            "<",
            "<script",
            "http://[",
            "https://a?&&=",
            "é:ü",
        ] {
            let _ = (pairs(text), links(text), statuses(text), visible(text));
        }
    }
}
