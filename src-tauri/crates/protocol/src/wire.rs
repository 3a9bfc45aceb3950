//! How messages become `http::Request` and `http::Response`, and what can be wrong with a request
//! that arrived. The answers' side of that is [`crate::error`].

use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use serde_json::{Map, Value};
use thiserror::Error;
use url::Url;

use crate::error::{self, Instead, Refusal};
use crate::form::{self, FORM};
use crate::note::Note;
use crate::secret::AccessToken;

/// The media type of a JSON answer, as the descriptions print it (API 3.3).
pub const JSON: &str = "application/json;charset=UTF-8";

/// Why a request that arrived is none of the API it was held to be. Names fields, never values.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum RequestFault {
    /// Another method.
    #[error("the method must be {0}")]
    Method(Method),
    /// A field, header or path segment is missing or empty.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// A field or header holds something that it must not.
    #[error("{0} cannot be read")]
    Invalid(&'static str),
    /// A field occurs more than once.
    #[error("{0} occurs more than once")]
    Repeated(String),
}

/// A GET with the bearer token and nothing else (FAQ 73: the token alone).
pub(crate) fn bearer_get(endpoint: &Url, token: &AccessToken) -> http::Request<Vec<u8>> {
    let mut request = http::Request::new(Vec::new());
    *request.uri_mut() = uri_of(endpoint);
    request.headers_mut().insert(AUTHORIZATION, bearer(token));
    request
}

/// A POST of a form.
pub(crate) fn form_post<'a>(
    endpoint: &Url,
    pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> http::Request<Vec<u8>> {
    let mut request = http::Request::new(form::encode(pairs).into_bytes());
    *request.method_mut() = Method::POST;
    *request.uri_mut() = uri_of(endpoint);
    let headers = request.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(FORM));
    request
}

/// The `Authorization` value of RFC 6750 section 2.1.
pub(crate) fn bearer(token: &AccessToken) -> HeaderValue {
    sensitive(&format!("Bearer {}", token.expose()))
}

/// A header value that prints as `Sensitive`.
pub(crate) fn sensitive(value: &str) -> HeaderValue {
    let mut value =
        HeaderValue::from_str(value).unwrap_or_else(|_| HeaderValue::from_static("unprintable"));
    value.set_sensitive(true);
    value
}

/// `http::Uri` of an address that is already a URL.
pub(crate) fn uri_of(url: &Url) -> http::Uri {
    url.as_str().parse().unwrap_or_default()
}

/// The text of a header, trimmed; empty counts as absent.
pub(crate) fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let value = headers.get(name)?.to_str().ok()?.trim();
    (!value.is_empty()).then_some(value)
}

/// Refuses another method than the one of the API.
pub(crate) fn method(request: &http::Request<Vec<u8>>, method: Method) -> Result<(), RequestFault> {
    match *request.method() == method {
        true => Ok(()),
        false => Err(RequestFault::Method(method)),
    }
}

/// A JSON answer of the services.
pub(crate) fn json_answer(status: u16, body: &Value) -> Response<Vec<u8>> {
    let mut response = Response::new(body.to_string().into_bytes());
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or_default();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
    response
}

/// The JSON object of a successful answer; anything else is a refusal, an envelope inside a success
/// included.
pub(crate) fn successful_object(
    response: &Response<Vec<u8>>,
) -> Result<Map<String, Value>, Refusal> {
    let status = response.status().as_u16();
    if !response.status().is_success() {
        return Err(error::read(status, response.body()));
    }
    let object = json_object(status, response.body())?;
    match object.contains_key("error") {
        true => Err(error::read(status, response.body())),
        false => Ok(object),
    }
}

/// The JSON object of a body, or what stands in its place.
pub(crate) fn json_object(status: u16, body: &[u8]) -> Result<Map<String, Value>, Refusal> {
    let unreadable = |what| Refusal::Unreadable { status, what };
    match json_value(status, body)? {
        Value::Object(object) if object.is_empty() => Err(unreadable(Instead::EmptyObject)),
        Value::Object(object) => Ok(object),
        _ => Err(unreadable(Instead::Field("object"))),
    }
}

/// The JSON value of a body, or what stands in its place.
pub(crate) fn json_value(status: u16, body: &[u8]) -> Result<Value, Refusal> {
    let text = String::from_utf8_lossy(body);
    let text = text.trim_start_matches('\u{feff}').trim();
    serde_json::from_str(text).map_err(|_| Refusal::Unreadable {
        status,
        what: error::instead_of_json(text),
    })
}

/// A whole number that may come as a number or, against the description, as text (API 3.4).
pub(crate) fn number(
    value: Option<&Value>,
    place: &'static str,
    notes: &mut Vec<Note>,
) -> Option<i64> {
    match value? {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => {
            notes.push(Note::new(place, "a number sent as text"));
            text.trim().parse().ok()
        }
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
            notes.push(Note::new(place, "neither number nor text"));
            None
        }
    }
}

/// A text that may, against the description, come as a number or with blanks around it; empty
/// counts as absent.
pub(crate) fn text(
    object: &Map<String, Value>,
    name: &'static str,
    notes: &mut Vec<Note>,
) -> Option<String> {
    match object.get(name)? {
        Value::String(text) => {
            let trimmed = text.trim();
            if trimmed.len() != text.len() && !trimmed.is_empty() {
                notes.push(Note::new(name, "blanks around the text"));
            }
            (!trimmed.is_empty()).then(|| trimmed.to_owned())
        }
        Value::Number(number) => {
            notes.push(Note::new(name, "text sent as a number"));
            Some(number.to_string())
        }
        Value::Bool(flag) => {
            notes.push(Note::new(name, "text sent as true or false"));
            Some(flag.to_string())
        }
        Value::Null => None,
        Value::Array(_) | Value::Object(_) => {
            notes.push(Note::new(name, "neither text nor number"));
            None
        }
    }
}

/// An object of the fields that are there, in the order given.
pub(crate) fn object<'a>(fields: impl IntoIterator<Item = (&'a str, Option<Value>)>) -> Value {
    let present = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(present.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object_of(json: &str) -> Map<String, Value> {
        json_object(200, json.as_bytes()).unwrap()
    }

    #[test]
    fn text_is_read_from_each_kind_of_value_and_departures_are_noted() {
        let object = object_of(r#"{"a":"x","b":" x ","c":7,"d":"","e":[1],"f":null}"#);
        let read = |name| {
            let mut notes = Vec::new();
            (text(&object, name, &mut notes), notes.len())
        };
        assert_eq!(read("a"), (Some("x".into()), 0));
        assert_eq!(read("b"), (Some("x".into()), 1));
        assert_eq!(read("c"), (Some("7".into()), 1));
        assert_eq!(read("d"), (None, 0));
        assert_eq!(read("e"), (None, 1));
        assert_eq!(read("f"), (None, 0));
        assert_eq!(read("g"), (None, 0));
    }

    #[test]
    fn a_byte_order_mark_does_not_hide_the_json() {
        assert_eq!(object_of("\u{feff} {\"a\":1}\r\n").len(), 1);
        let refusal = json_object(200, b"[1]").unwrap_err();
        let Refusal::Unreadable { what, .. } = refusal else {
            panic!("an array is no object")
        };
        assert_eq!(what, Instead::Field("object"));
    }

    #[test]
    fn an_envelope_inside_a_success_is_a_refusal() {
        let answer = json_answer(200, &serde_json::json!({"error": "invalid_uri"}));
        assert_eq!(
            successful_object(&answer).unwrap_err().code(),
            Some("invalid_uri")
        );
    }
}
