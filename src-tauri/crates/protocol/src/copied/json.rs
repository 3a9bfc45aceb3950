//! JSON: a Postman collection, a Postman environment, or an object of settings.
//!
//! Postman keeps one thing in several places: variables, the authorization of the collection or of a
//! folder, the request itself. All are read; a value that is a `{{variable}}` is looked up among the
//! variables of the same file, and is a placeholder where it is not there.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{CopyFault, Kind, Reader, curl};
use crate::token::ClientAuthentication;

/// Deepest nesting of folders followed.
const DEPTH: usize = 12;

pub(super) fn read(text: &str, reader: &mut Reader) -> Result<Kind, CopyFault> {
    let value: Value =
        serde_json::from_str(text).map_err(|error| CopyFault::BrokenJson { line: error.line() })?;
    if let Some(items) = value.get("item").and_then(Value::as_array) {
        let variables = variables(value.get("variable"));
        let postman = Postman { variables };
        postman.named(value.get("variable"), reader);
        postman.authorization(value.get("auth"), reader);
        postman.folder(items, DEPTH, reader);
        return Ok(Kind::Postman);
    }
    if let Some(values) = value.get("values").filter(|values| values.is_array()) {
        let postman = Postman {
            variables: variables(Some(values)),
        };
        postman.named(Some(values), reader);
        return Ok(Kind::Postman);
    }
    pairs(&value, reader);
    Ok(Kind::Json)
}

/// Every text in an object, and in the objects inside it, by its name.
pub(super) fn pairs(value: &Value, reader: &mut Reader) {
    nested(value, DEPTH, reader);
}

fn nested(value: &Value, depth: usize, reader: &mut Reader) {
    let object = value.as_object().filter(|_| depth > 0);
    for (name, inner) in object.into_iter().flatten() {
        match inner {
            Value::String(text) => reader.pair(name, text),
            Value::Array(list) => {
                let words: Option<Vec<&str>> = list.iter().map(Value::as_str).collect();
                if let Some(words) = words {
                    reader.pair(name, &words.join(" "));
                }
            }
            Value::Object(_) => nested(inner, depth - 1, reader),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

struct Postman {
    variables: HashMap<String, String>,
}

impl Postman {
    fn folder(&self, items: &[Value], depth: usize, reader: &mut Reader) {
        for item in items {
            self.authorization(item.get("auth"), reader);
            if let Some(request) = item.get("request") {
                self.request(request, reader);
            }
            if let Some(inner) = item.get("item").and_then(Value::as_array)
                && depth > 0
            {
                self.folder(inner, depth - 1, reader);
            }
        }
    }

    fn request(&self, request: &Value, reader: &mut Reader) {
        self.authorization(request.get("auth"), reader);
        let url = request.get("url").unwrap_or(request);
        let raw = url.as_str().or_else(|| url.get("raw")?.as_str());
        if let Some(raw) = raw {
            curl::address(&self.resolved(raw), reader);
        }
        for header in list(request.get("header")) {
            if let (Some(key), Some(value)) = (text(header, "key"), text(header, "value")) {
                curl::header(&format!("{key}: {}", self.resolved(value)), reader);
            }
        }
        let body = request.get("body");
        for mode in ["urlencoded", "formdata"] {
            let form = body.and_then(|body| body.get(mode));
            self.named(form, reader);
            let is_secret = |pair: &Value| text(pair, "key") == Some("client_secret");
            if list(form).any(is_secret) {
                reader.authentication("client_secret", ClientAuthentication::Body);
            }
        }
        let raw = body.and_then(|body| text(body, "raw"));
        if let Some(Ok(value)) = raw.map(serde_json::from_str) {
            pairs(&value, reader);
        }
    }

    /// `auth` of a collection, folder or request: OAuth 2.0 or Basic.
    fn authorization(&self, auth: Option<&Value>, reader: &mut Reader) {
        let Some(auth) = auth else { return };
        self.named(auth.get("oauth2"), reader);
        let basic = |name: &str| {
            let pair = list(auth.get("basic")).find(|pair| text(pair, "key") == Some(name))?;
            Some(self.resolved(text(pair, "value")?))
        };
        if let Some(id) = basic("username") {
            reader.pair("client_id", &id);
            reader.pair("client_secret", &basic("password").unwrap_or_default());
            reader.authentication("auth", ClientAuthentication::Basic);
        }
    }

    /// A list of `key` and `value`.
    fn named(&self, pairs: Option<&Value>, reader: &mut Reader) {
        for pair in list(pairs) {
            let is_off = pair.get("disabled").and_then(Value::as_bool) == Some(true);
            if let (false, Some(key), Some(value)) =
                (is_off, text(pair, "key"), text(pair, "value"))
            {
                reader.pair(key, &self.resolved(value));
            }
        }
    }

    /// A text with its variables put in; one that is not known stays as it is.
    fn resolved(&self, text: &str) -> String {
        let mut resolved = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("{{") {
            let Some((name, behind)) = after.split_once("}}") else {
                break;
            };
            resolved.push_str(before);
            match self.variables.get(name.trim()) {
                Some(value) => resolved.push_str(value),
                None => {
                    resolved.push_str("{{");
                    resolved.push_str(name);
                    resolved.push_str("}}");
                }
            }
            rest = behind;
        }
        resolved.push_str(rest);
        resolved
    }
}

fn variables(pairs: Option<&Value>) -> HashMap<String, String> {
    let pair = |pair: &Value| {
        Some((
            text(pair, "key")?.to_owned(),
            text(pair, "value")?.to_owned(),
        ))
    };
    list(pairs).filter_map(pair).collect()
}

fn list(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    value
        .as_object()
        .and_then(|object: &Map<_, _>| object.get(key)?.as_str())
}
