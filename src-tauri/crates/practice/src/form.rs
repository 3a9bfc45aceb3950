//! Bodies that carry fields: urlencoded everywhere, multipart where the OpenAPI description has it.

use axum::http::{HeaderMap, header};
use protocol::form::{self, FORM, Fields};
use serde_json::Value;

/// How the body was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Urlencoded,
    Multipart,
    Json,
    Other,
    Unnamed,
}

/// Reads what `Content-Type` says.
pub(crate) fn kind(headers: &HeaderMap) -> Kind {
    let media = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    match media
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
    {
        "" => Kind::Unnamed,
        media if media.eq_ignore_ascii_case(FORM) => Kind::Urlencoded,
        media if media.eq_ignore_ascii_case("multipart/form-data") => Kind::Multipart,
        media if media.eq_ignore_ascii_case("application/json") => Kind::Json,
        _ => Kind::Other,
    }
}

/// The fields of a body: none in JSON, as a server that expects a form finds none in it.
pub(crate) fn read(headers: &HeaderMap, body: &[u8]) -> Fields {
    match kind(headers) {
        Kind::Urlencoded | Kind::Unnamed => Fields::parse(body),
        Kind::Multipart => multipart(headers, body).unwrap_or_default(),
        Kind::Json | Kind::Other => Fields::default(),
    }
}

/// The same, and the fields of a JSON object, which the OpenAPI description of 2021 shows.
pub(crate) fn read_with_json(headers: &HeaderMap, body: &[u8]) -> Fields {
    if kind(headers) != Kind::Json {
        return read(headers, body);
    }
    let object = serde_json::from_slice::<serde_json::Map<String, Value>>(body).unwrap_or_default();
    let pairs: Vec<(String, String)> = object
        .into_iter()
        .filter_map(|(name, value)| match value {
            Value::String(text) => Some((name, text)),
            Value::Number(number) => Some((name, number.to_string())),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
        })
        .collect();
    let pairs = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    Fields::parse(form::encode(pairs).as_bytes())
}

/// The fields of a `multipart/form-data` body (RFC 7578). A part with a file name is a field too: the
/// OpenAPI description calls `hmac` binary, so clients generated from it send the digest as a file.
fn multipart(headers: &HeaderMap, body: &[u8]) -> Option<Fields> {
    let media = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let boundary = media
        .split(';')
        .find_map(|part| part.trim().strip_prefix("boundary="))?;
    let boundary = format!("--{}", boundary.trim_matches('"'));
    let text = String::from_utf8_lossy(body);
    let mut pairs = Vec::new();
    for part in text.split(&boundary).skip(1) {
        let Some((head, value)) = part.split_once("\r\n\r\n") else {
            continue;
        };
        let Some((_, name)) = head.split_once("name=\"") else {
            continue;
        };
        let Some((name, _)) = name.split_once('"') else {
            continue;
        };
        pairs.push((
            name.to_owned(),
            value.strip_suffix("\r\n").unwrap_or(value).to_owned(),
        ));
    }
    let pairs = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    Some(Fields::parse(form::encode(pairs).as_bytes()))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn fields(media: &'static str, body: &str) -> Fields {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
        read(&headers, body.as_bytes())
    }

    #[test]
    fn both_kinds_of_form_give_the_same_fields_and_json_gives_none() {
        let multipart = "--x\r\nContent-Disposition: form-data; name=\"ts\"\r\n\r\n17 & 5\r\n--x--";
        let read = fields("multipart/form-data; boundary=x", multipart);
        assert_eq!(read.get("ts"), Some("17 & 5"));
        let file = multipart.replace("\"ts\"", "\"ts\"; filename=\"ts\"");
        let read = fields("multipart/form-data; boundary=x", &file);
        assert_eq!(read.get("ts"), Some("17 & 5"));
        let read = fields(
            "application/x-www-form-urlencoded; charset=UTF-8",
            "ts=17+%26+5",
        );
        assert_eq!(read.get("ts"), Some("17 & 5"));
        assert_eq!(fields("application/json", r#"{"ts":"1"}"#).get("ts"), None);
    }

    #[test]
    fn a_broken_multipart_body_gives_no_fields_and_no_panic() {
        let media = "multipart/form-data; boundary=x";
        for body in ["", "--x", "--x\r\n\r\n", "--x\r\nname=\"a\r\n\r\nb"] {
            assert_eq!(fields(media, body).get("a"), None);
        }
    }
}
