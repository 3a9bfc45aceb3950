//! Values whose name says that they are secret or personal.

use crate::gate::Gate;

/// Elements of signed documents that describe a person or hold a photo, and fields of web forms,
/// whose value has no telling name.
pub(super) const PERSONAL_ELEMENTS: &[&str] = &[
    "Address", "LData", "Person", "Photo", "Pht", "Poa", "Poi", "input",
];

/// Names whose value is always secret or personal.
const HARD: &[&str] = &[
    "aadhaar",
    "aadhaarno",
    "aadhaarnumber",
    "aadhar",
    "aadharno",
    "aadharnumber",
    "accesstoken",
    "adhaar",
    "apikey",
    "appkey",
    "appsecret",
    "authcode",
    "authorizationcode",
    "birthdate",
    "clientsecret",
    "codeverifier",
    "cookie",
    "dateofbirth",
    "devicecode",
    "digilockerid",
    "dlclientsecret",
    "dlotp",
    "dob",
    "drivinglicence",
    "email",
    "emailid",
    "givenname",
    "hmac",
    "idtoken",
    "jsessionid",
    "loginhint",
    "maskedaadhaar",
    "mobile",
    "mobileno",
    "mobilenumber",
    "otp",
    "panno",
    "pannumber",
    "passwd",
    "password",
    "phone",
    "phonenumber",
    "photo",
    "picture",
    "pwd",
    "referencekey",
    "refreshtoken",
    "secret",
    "secretid",
    "secretkey",
    "sessionid",
    "setcookie",
    "usersso",
    "userssoid",
    "verifiedmobile",
    "xapisetuapikey",
    "xdigilockerhmac",
];

/// Names whose value is secret when it looks opaque, because the same word has other uses:
/// `code: 400`, `token: expired`.
const SOFT: &[&str] = &[
    "code", "key", "pan", "pin", "session", "state", "sub", "token", "uid", "username", "verifier",
];

const SOFT_GATE: Gate = Gate::of(SOFT);

/// Names whose value is public and must stay readable although it may look secret, with the length
/// up to which that is believed.
const PUBLIC: &[(&str, usize)] = &[("clientid", 19), ("codechallenge", 128), ("ts", 13)];

/// Words that stand after a name in prose or as an absent value.
const NOT_A_VALUE: &[&str] = &[
    "a",
    "an",
    "and",
    "be",
    "cannot",
    "does",
    "empty",
    "expired",
    "false",
    "field",
    "for",
    "from",
    "has",
    "in",
    "invalid",
    "is",
    "mismatch",
    "missing",
    "must",
    "nan",
    "nil",
    "none",
    "not",
    "null",
    "of",
    "or",
    "param",
    "parameter",
    "required",
    "rejected",
    "should",
    "string",
    "the",
    "to",
    "true",
    "undefined",
    "unknown",
    "was",
    "with",
    "wrong",
];

/// What to do with a named value.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Rule {
    /// Replace it by its shape.
    Hide,
    /// Keep so many bytes (an authentication scheme), replace the rest.
    HideAfterScheme(usize),
    /// Leave it as it is.
    Keep,
    /// The name says nothing: go by the look.
    Look,
}

/// Decides by the name, and by the value where the name alone does not.
pub(super) fn rule(name: &str, value: &str, quoted: bool) -> Rule {
    if value.is_empty() {
        return Rule::Look;
    }
    let is_authorization = is_authorization(name);
    let name: String = name
        .bytes()
        .filter(u8::is_ascii_alphanumeric)
        .map(|b| b.to_ascii_lowercase() as char)
        .collect();
    let name = name.as_str();
    if PUBLIC
        .iter()
        .any(|(public, longest)| *public == name && value.len() <= *longest)
    {
        return Rule::Keep;
    }
    let hard = is_hard(name) && (quoted || !is_word(value)) || quoted && name == "name";
    let soft = SOFT_GATE.may_hold(name) && SOFT.binary_search(&name).is_ok() && is_opaque(value);
    if !(hard || soft || is_authorization) {
        return Rule::Look;
    }
    if is_placeholder(value) {
        return Rule::Keep;
    }
    if is_authorization {
        return match scheme(value) {
            Some(len) if len < value.len() && !is_placeholder(&value[len..]) => {
                Rule::HideAfterScheme(len)
            }
            Some(_) => Rule::Keep,
            None if is_opaque(value) => Rule::Hide,
            None => Rule::Look,
        };
    }
    let is_link = value.starts_with("http") && value.contains("://") && !value.contains('@');
    if is_link { Rule::Look } else { Rule::Hide }
}

fn is_hard(name: &str) -> bool {
    const GATE: Gate = Gate::of(HARD);
    GATE.may_hold(name) && HARD.binary_search(&name).is_ok()
        || ["clientsecret", "accesstoken", "refreshtoken"]
            .iter()
            .any(|end| name.ends_with(end))
}

/// Whether a value is no secret because nothing stands there yet: a stand-in, `null`, our marker.
pub(super) fn is_placeholder(value: &str) -> bool {
    let value = value.trim_matches(['"', '\'']);
    value.starts_with("[masked")
        || is_stand_in(value)
        || ABSENT.contains(&value.to_ascii_lowercase().as_str())
}

/// Whether a value is a stand-in of a document: `your_client_id`, `<token>`, `{{secret}}`, `$CODE`.
pub(crate) fn is_stand_in(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    STAND_IN_STARTS.iter().any(|start| value.starts_with(start))
}

/// How the stand-ins of documents begin.
const STAND_IN_STARTS: &[&str] = &[
    "your", "my_", "my-", "<", "{", "$", "%7b", "%24", "xxxx", "...", "****", "enter",
];

/// Absent values of programming languages.
const ABSENT: &[&str] = &["false", "nan", "nil", "none", "null", "true", "undefined"];

/// Whether a bare value is a word of a sentence rather than a value.
fn is_word(value: &str) -> bool {
    NOT_A_VALUE.contains(&value.to_ascii_lowercase().as_str())
}

/// Whether a value looks like something made by a machine: digits among letters, or very long.
fn is_opaque(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let letters = value.bytes().filter(u8::is_ascii_alphabetic).count();
    let mixed_case = value.bytes().any(|b| b.is_ascii_lowercase())
        && value.bytes().any(|b| b.is_ascii_uppercase());
    value.len() >= 8 && (digits > 0 && letters > 0 || digits >= 11)
        || value.len() >= 20 && mixed_case
        || value.len() >= 32
}

/// Length in bytes of the word at the start of `text`: letters, digits, `_`, `-`.
pub(crate) fn word_len(text: &str) -> usize {
    text.bytes()
        .position(|b| !(b.is_ascii_alphanumeric() || b == b'_' || b == b'-'))
        .unwrap_or(text.len())
}

/// A name with its value, as byte offsets from the name's first byte.
pub(crate) struct Assignment {
    pub(crate) value_at: usize,
    pub(crate) value_len: usize,
    pub(crate) quoted: bool,
}

/// Reads `name = value` in the forms of queries, JSON, headers, dictionaries and options.
pub(crate) fn assignment(text: &str, name_len: usize, is_option: bool) -> Option<Assignment> {
    let bytes = text.as_bytes();
    let mut at = name_len;
    at += quote_len(&bytes[at..]);
    at += blanks(&bytes[at..]);
    let separator = match &bytes[at..] {
        [b'=', b'>', ..] => 2,
        [b':', b'/', b'/', ..] => return None,
        [b'=' | b':', ..] => 1,
        _ if is_option && at > name_len => 0,
        _ if is_short_code_name(&text[..name_len]) => return spoken(text, name_len),
        _ => return None,
    };
    at += separator;
    at += blanks(&bytes[at..]);
    let quote = quote_len(&bytes[at..]);
    let value_at = at + quote;
    let value = text.get(value_at..)?;
    let value_len = if quote > 0 {
        let mark = &text[at..value_at];
        value
            .find(mark)
            .or_else(|| value.find('\n'))
            .unwrap_or(value.len())
    } else if is_authorization(&text[..name_len]) {
        value
            .find(['"', '\'', '\n', '\r', ',', ';', '}'])
            .unwrap_or(value.len())
    } else {
        value
            .find(|c: char| c.is_whitespace() || "&,;}])<>\"'`".contains(c))
            .unwrap_or(value.len())
    };
    let quoted = quote > 0 || is_option;
    Some(Assignment {
        value_at,
        value_len,
        quoted,
    })
}

/// Whether two dashes, as of a command-line option, stand before byte `at` of `text`.
pub(crate) fn after_dashes(text: &str, at: usize) -> bool {
    at >= 2 && matches!(text.as_bytes()[at - 2..at], [b'-', b'-'])
}

/// `Authorization` and names that end in it.
fn is_authorization(name: &str) -> bool {
    let start = name.len().checked_sub("authorization".len());
    start.is_some_and(|start| name[start..].eq_ignore_ascii_case("authorization"))
}

fn is_short_code_name(name: &str) -> bool {
    ["otp", "pin"]
        .iter()
        .any(|short| short.eq_ignore_ascii_case(name))
}

/// `otp is 482913`, `OTP 482913`.
fn spoken(text: &str, name_len: usize) -> Option<Assignment> {
    let after = &text[name_len..];
    let digits_at = after
        .find(|c: char| c.is_ascii_digit())
        .filter(|at| (1..=12).contains(at))?;
    let value = &after[digits_at..];
    let value_len = value
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(value.len());
    (4..=8).contains(&value_len).then_some(Assignment {
        value_at: name_len + digits_at,
        value_len,
        quoted: true,
    })
}

/// Length of `Bearer ` or `Basic ` at the start of `text`, with its blanks.
pub(super) fn scheme(text: &str) -> Option<usize> {
    if !text.starts_with(['B', 'b']) {
        return None;
    }
    ["bearer", "basic"].into_iter().find_map(|scheme| {
        let start = text.get(..scheme.len())?;
        let blanks = blanks(&text.as_bytes()[scheme.len()..]);
        (start.eq_ignore_ascii_case(scheme) && blanks > 0).then_some(scheme.len() + blanks)
    })
}

/// Length of a quotation mark, escaped or not.
fn quote_len(bytes: &[u8]) -> usize {
    match bytes {
        [b'\\', b'"' | b'\'', ..] => 2,
        [b'"' | b'\'' | b'`', ..] => 1,
        _ => 0,
    }
}

/// Up to four blanks on the same line.
fn blanks(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .take(4)
        .take_while(|b| matches!(b, b' ' | b'\t'))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_because_they_are_searched_by_halves() {
        assert!(HARD.is_sorted() && SOFT.is_sorted());
    }
}
