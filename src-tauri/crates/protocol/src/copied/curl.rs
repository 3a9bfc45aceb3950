//! A curl command, read as a shell would: quotes, escapes, lines that go on.
//!
//! Only what can hold a setting is looked at: the address, the form, `-u`, and an `Authorization`
//! header. Everything else, cookies above all, is passed over and not kept.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use url::Url;

use super::Reader;
use crate::form;
use crate::token::ClientAuthentication;

/// Options of curl whose argument is none of our business.
const PASSED_OVER: &[&str] = &[
    "-A",
    "-b",
    "-c",
    "-e",
    "-m",
    "-o",
    "-w",
    "-x",
    "-X",
    "--cacert",
    "--cert",
    "--connect-timeout",
    "--cookie",
    "--cookie-jar",
    "--key",
    "--max-time",
    "--output",
    "--proxy",
    "--referer",
    "--request",
    "--resolve",
    "--user-agent",
    "--write-out",
];

/// Options whose argument is a form or a part of one.
const DATA: &[&str] = &[
    "-d",
    "-F",
    "--data",
    "--data-ascii",
    "--data-binary",
    "--data-raw",
    "--data-urlencode",
    "--form",
    "--form-string",
];

/// The command from the word `curl` on, where a text has one at the beginning of a line.
pub(super) fn command_in(text: &str) -> Option<&str> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_start_matches(['$', '>', '#', ' ', '\t']);
        if bare.starts_with("curl ") || bare.starts_with("curl.exe ") {
            return Some(&text[at + line.len() - bare.len()..]);
        }
        at += line.len();
    }
    None
}

pub(super) fn read(command: &str, reader: &mut Reader) {
    let mut words = words(command).into_iter().skip(1);
    while let Some(word) = words.next() {
        let (option, joined) = match word.split_once('=') {
            Some((option, value)) if option.starts_with("--") => (option, Some(value.to_owned())),
            _ => (word.as_str(), None),
        };
        let mut argument = || joined.clone().or_else(|| words.next()).unwrap_or_default();
        if DATA.contains(&option) {
            data(&argument(), reader);
        } else if matches!(option, "-u" | "--user") {
            credentials(&argument(), reader);
        } else if matches!(option, "-H" | "--header") {
            header(&argument(), reader);
        } else if option == "--url" {
            address(&argument(), reader);
        } else if PASSED_OVER.contains(&option) {
            argument();
        } else if !option.starts_with('-') {
            address(option, reader);
        }
    }
}

/// Client id and secret as curl's `-u` joins them; curl sends them as Basic.
fn credentials(text: &str, reader: &mut Reader) {
    let (id, secret) = text.split_once(':').unwrap_or((text, ""));
    reader.pair("client_id", id);
    reader.pair("client_secret", secret);
    reader.authentication("-u", ClientAuthentication::Basic);
}

pub(super) fn header(text: &str, reader: &mut Reader) {
    let Some((name, value)) = text.split_once(':') else {
        return;
    };
    let (name, value) = (name.trim(), value.trim());
    if !name.eq_ignore_ascii_case("authorization") {
        return;
    }
    match value.split_once(' ') {
        Some((scheme, value)) if scheme.eq_ignore_ascii_case("basic") => {
            let decoded = STANDARD.decode(value.trim()).ok();
            let decoded = decoded.and_then(|bytes| String::from_utf8(bytes).ok());
            match decoded {
                Some(text) if text.contains(':') => credentials(&text, reader),
                _ => reader.authentication(name, ClientAuthentication::Basic),
            }
        }
        Some((scheme, _)) if scheme.eq_ignore_ascii_case("bearer") => {
            reader.pair("access_token", value);
        }
        _ => {}
    }
}

/// A form, or a JSON object in its place.
fn data(text: &str, reader: &mut Reader) {
    if text.trim_start().starts_with('{') {
        if let Ok(value) = serde_json::from_str(text) {
            super::json::pairs(&value, reader);
        }
        return;
    }
    let pairs = form::decode(text.as_bytes());
    let sends_secret = pairs.iter().any(|(name, _)| name == "client_secret");
    for (name, value) in pairs {
        reader.pair(&name, &value);
    }
    if sends_secret {
        reader.authentication("client_secret", ClientAuthentication::Body);
    }
}

pub(super) fn address(text: &str, reader: &mut Reader) {
    let Ok(url) = Url::parse(text) else {
        return;
    };
    reader.address("url", text);
    for (name, value) in form::decode(url.query().unwrap_or_default().as_bytes()) {
        reader.pair(&name, &value);
    }
}

/// The words of a command, until it ends.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote: Option<char> = None;
    let mut letters = command.chars().peekable();
    while let Some(c) = letters.next() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some('\''), c) => word.get_or_insert_default().push(c),
            (_, '\\' | '^') if matches!(letters.peek(), Some('\n' | '\r')) => {
                while letters.next_if(char::is_ascii_whitespace).is_some() {}
                words.extend(word.take());
            }
            (_, '\\') => word.get_or_insert_default().extend(letters.next()),
            (Some(_), c) => word.get_or_insert_default().push(c),
            (None, '\'' | '"') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, '\n' | ';' | '|') => {
                words.extend(word.take());
                break;
            }
            (None, c) if c.is_whitespace() => words.extend(word.take()),
            (None, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_parted_as_a_shell_does() {
        assert_eq!(
            words("curl -d 'a=b c' \\\n  -H \"X: \\\"y\\\"\" http://h/\nsecond line"),
            ["curl", "-d", "a=b c", "-H", "X: \"y\"", "http://h/"]
        );
        assert_eq!(words("curl 'open"), ["curl", "open"]);
    }

    #[test]
    fn a_command_is_found_after_a_prompt_and_not_inside_a_sentence() {
        assert_eq!(
            command_in("log\n$ curl -v http://h"),
            Some("curl -v http://h")
        );
        assert_eq!(command_in("I tried curl and it failed"), None);
    }
}
