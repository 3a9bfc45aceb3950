//! Requests that stand in a paste: a curl command, a raw HTTP message, a form or JSON body.

use super::reading::{self, Link, Pair};

/// A request as far as the paste shows it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Request {
    /// In capitals, where it is said.
    pub(super) method: Option<String>,
    pub(super) link: Option<Link>,
    /// Names in small letters with `_` for `-`.
    pub(super) headers: Vec<Pair>,
    /// Fields of the body.
    pub(super) fields: Vec<Pair>,
    /// Whether the body is JSON.
    pub(super) json: bool,
    /// Whether headers would be seen if there were any.
    pub(super) with_headers: bool,
}

impl Request {
    /// The first field of the body or the query that is there and not empty.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let query = self.link.iter().flat_map(|link| &link.query);
        self.fields
            .iter()
            .chain(query)
            .find(|pair| pair.name == name)
            .map(|pair| pair.value.trim())
            .filter(|value| !matches!(*value, "" | "undefined" | "null" | "None" | "nil"))
    }

    /// The path of the address, or an empty text.
    pub(super) fn path(&self) -> &str {
        self.link.as_ref().map_or("", |link| link.path.as_str())
    }

    /// The method, said or implied by a body.
    pub(super) fn effective_method(&self) -> &str {
        let implied = if self.fields.is_empty() {
            "GET"
        } else {
            "POST"
        };
        self.method.as_deref().unwrap_or(implied)
    }
}

/// The requests of a text.
pub(super) fn requests(text: &str) -> Vec<Request> {
    let mut requests: Vec<Request> = text
        .match_indices("curl ")
        .filter(|(at, _)| !text[..*at].ends_with(|c: char| c.is_alphanumeric()))
        .take(20)
        .filter_map(|(at, _)| curl(&text[at + 5..]))
        .collect();
    requests.extend(raw(text));
    if requests.is_empty() {
        requests.extend(bare_body(text));
    }
    requests
}

/// A curl command, after its name.
fn curl(command: &str) -> Option<Request> {
    let mut request = Request {
        with_headers: true,
        ..Request::default()
    };
    let mut words = shell_words(command).into_iter();
    let mut get = false;
    while let Some(word) = words.next() {
        let (option, attached) = match word.split_once('=') {
            Some((option, value)) if option.starts_with("--") => {
                (option.to_owned(), Some(value.to_owned()))
            }
            _ => (word.clone(), None),
        };
        let mut argument = || {
            attached
                .clone()
                .or_else(|| words.next())
                .unwrap_or_default()
        };
        match option.as_str() {
            "-X" | "--request" => request.method = Some(argument().to_ascii_uppercase()),
            "-H" | "--header" => request.headers.extend(header(&argument())),
            "-d" | "--data" | "--data-raw" | "--data-binary" | "--data-ascii"
            | "--data-urlencode" | "-F" | "--form" => body(&argument(), &mut request),
            "-G" | "--get" => get = true,
            "-u" | "--user" => request.headers.push(Pair {
                name: "authorization".into(),
                value: format!("Basic {}", argument()),
            }),
            "--url" => request.link = Some(address(&argument())),
            "-o" | "--output" | "-A" | "--user-agent" | "-b" | "--cookie" | "--max-time"
            | "--connect-timeout" | "-x" | "--proxy" | "--cacert" | "-e" | "--referer" => {
                argument();
            }
            _ if !option.starts_with('-') && request.link.is_none() => {
                request.link = Some(address(&word));
            }
            _ => {}
        }
    }
    if get && let Some(link) = &mut request.link {
        link.query.append(&mut request.fields);
    }
    (request.link.is_some() || !request.fields.is_empty()).then_some(request)
}

fn address(word: &str) -> Link {
    let word = word
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    reading::link(word, false)
}

fn header(line: &str) -> Option<Pair> {
    let (name, value) = line.split_once(':')?;
    Some(Pair {
        name: name.trim().to_ascii_lowercase().replace('-', "_"),
        value: value.trim().to_owned(),
    })
}

fn body(text: &str, request: &mut Request) {
    let text = text.trim();
    if text.starts_with(['{', '[']) {
        request.json = true;
        request.fields.extend(reading::pairs(text));
    } else {
        request.fields.extend(reading::form(text));
    }
}

/// Splits a command as a shell does, up to the end of the command.
fn shell_words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut chars = command.chars().peekable();
    while let Some(c) = chars.next() {
        match (quote, c) {
            (Some(mark), c) if c == mark => quote = None,
            (Some('"'), '\\') | (None, '\\' | '^') => {
                if chars
                    .peek()
                    .is_some_and(|next| *next == '\n' || *next == '\r')
                {
                    while chars.peek().is_some_and(|next| next.is_whitespace()) {
                        chars.next();
                    }
                    words.extend(word.take());
                } else if let Some(next) = chars.next() {
                    word.get_or_insert_default().push(next);
                }
            }
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, '\n' | '|' | ';') => break,
            (None, c) if c.is_whitespace() => words.extend(word.take()),
            (_, c) => word.get_or_insert_default().push(c),
        }
        if words.len() > 200 {
            break;
        }
    }
    words.extend(word);
    words
}

/// The first raw HTTP message: a request line, headers, an empty line, a body.
fn raw(text: &str) -> Option<Request> {
    let mut lines = text.lines();
    let (method, target) = lines.by_ref().find_map(|line| {
        let mut parts = line
            .trim()
            .trim_start_matches(['>', ' '])
            .split_ascii_whitespace();
        let method = parts
            .next()
            .filter(|m| ["GET", "POST", "PUT", "DELETE", "PATCH"].contains(m))?;
        let target = parts
            .next()
            .filter(|t| t.starts_with('/') || t.starts_with("http"))?;
        parts
            .next()
            .is_some_and(|version| version.starts_with("HTTP/"))
            .then_some((method, target))
    })?;
    let mut request = Request {
        method: Some(method.to_owned()),
        with_headers: true,
        ..Request::default()
    };
    let mut host = String::new();
    for line in lines.by_ref() {
        let line = line.trim().trim_start_matches("> ").trim_start_matches('>');
        if line.is_empty() {
            break;
        }
        if let Some(header) = header(line) {
            if header.name == "host" {
                host.clone_from(&header.value);
            }
            request.headers.push(header);
        }
    }
    request.link = Some(if target.starts_with('/') {
        reading::link(&format!("{host}{target}"), false)
    } else {
        address(target)
    });
    if let Some(content) = lines.find(|line| !line.trim().is_empty()) {
        let is_body = content.contains('=') && !content.contains(' ')
            || content.trim_start().starts_with('{');
        if is_body {
            body(content, &mut request);
        }
    }
    Some(request)
}

/// A form or JSON body that stands alone: known by the fields of a token or a hash-signed request.
fn bare_body(text: &str) -> Option<Request> {
    let trimmed = text.trim();
    let mut request = Request::default();
    if trimmed.starts_with('{') {
        let pairs = reading::pairs(trimmed);
        let is_request = reading::find(&pairs, "grant_type").is_some()
            || reading::find(&pairs, "hmac").is_some() && reading::find(&pairs, "ts").is_some();
        if !is_request {
            return None;
        }
        request.json = true;
        request.fields = pairs;
    } else {
        let line = trimmed.lines().find(|line| {
            line.contains("grant_type=")
                || line.contains("ts=") && line.contains("client") && line.contains('&')
        })?;
        let line = line
            .split_ascii_whitespace()
            .find(|word| word.contains('='))?;
        if line.contains("://") && line.find("://") < line.find('=') {
            return None;
        }
        request.fields = reading::form(line.trim_matches(['"', '\'']));
    }
    request.method = Some("POST".into());
    Some(request)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curl_command_over_several_lines_is_read() {
        let request = &requests(
            "curl --location --request POST 'https://x.gov.in/public/oauth2/1/token' \\\n  \
             -H 'Content-Type: application/x-www-form-urlencoded' \\\n  \
             --data-urlencode \"grant_type=authorization_code\" -d code=abc",
        )[0];
        assert_eq!(request.method.as_deref(), Some("POST"));
        assert_eq!(request.path(), "/public/oauth2/1/token");
        assert_eq!(request.get("grant_type"), Some("authorization_code"));
        assert_eq!(request.get("code"), Some("abc"));
        assert_eq!(request.headers[0].name, "content_type");
        assert!(!request.json);
    }

    #[test]
    fn a_raw_message_is_read_with_its_host_and_body() {
        let request = &requests(
            "POST /public/oauth2/1/token HTTP/1.1\r\nHost: x.gov.in\r\nContent-Type: application/json\r\n\r\n{\"grant_type\":\"refresh_token\"}",
        )[0];
        assert_eq!(
            request.link.as_ref().map(|link| link.host.as_str()),
            Some("x.gov.in")
        );
        assert!(request.json);
        assert_eq!(request.get("grant_type"), Some("refresh_token"));
    }

    #[test]
    fn a_body_alone_is_a_request_only_with_the_fields_of_one() {
        assert_eq!(requests("grant_type=authorization_code&code=a").len(), 1);
        assert_eq!(requests("{\"grant_type\": \"x\"}").len(), 1);
        assert_eq!(requests("{\"access_token\": \"x\"}").len(), 0);
        assert_eq!(requests("a=1&b=2").len(), 0);
        assert_eq!(requests("curling is a sport").len(), 0);
    }

    #[test]
    fn an_absent_value_is_not_a_value() {
        let request = &requests("grant_type=authorization_code&code_verifier=undefined&code=")[0];
        assert_eq!(request.get("code_verifier"), None);
        assert_eq!(request.get("code"), None);
    }
}
