//! What may be seen of a message.
//!
//! Masking is by knowledge, not by search: for every place in a message it is known whether it is
//! structure, which is shown, or a value, and of values only those on a list are shown. What nobody
//! thought of is therefore masked. Values with enough entropy leave a fingerprint, so that two
//! occurrences can be compared; personal values leave nothing. As a second net, what was masked in
//! a request is also blotted out wherever the answer repeats it.
//!
//! [`Masked`] can be made in this module only, so every text in the evidence has passed here.

mod numbers;

use http::{HeaderMap, header};
use protocol::{form::FORM, secret, service::Api, uri::DocumentUri};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use serde_json::Value;
use url::{Url, form_urlencoded};

use numbers::without_numbers;

/// Text in which every secret and personal value is masked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Masked(String);

impl Masked {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Masked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A request as it may be seen.
#[derive(Clone, Debug, Serialize)]
pub struct Request {
    /// The method.
    pub method: String,
    /// The address.
    pub url: Masked,
    /// The headers in the order sent.
    pub headers: Vec<(String, Masked)>,
    /// The body, when there is one.
    pub body: Option<Masked>,
}

/// An answer as it may be seen.
#[derive(Clone, Debug, Serialize)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The headers in the order received.
    pub headers: Vec<(String, Masked)>,
    /// The body; documents are described, not shown.
    pub body: Option<Masked>,
    /// The size of the body in bytes.
    pub size: usize,
}

/// Values that were masked in a request, to be blotted out of its answer.
pub(crate) struct Blots(Vec<SecretString>);

/// Names whose values identify an attempt or a client: masked with a fingerprint.
const SECRETS: &[&str] = &[
    "access_token",
    "client_secret",
    "code",
    "code_verifier",
    "hmac",
    "id_token",
    "refresh_token",
    "state",
    "token",
];

/// Parameters of queries and forms whose values are shown.
const SHOWN_PARAMETERS: &[&str] = &[
    "acr",
    "amr",
    "client_id",
    "clientid",
    "code_challenge",
    "code_challenge_method",
    "consent",
    "consent_valid_till",
    "dl_flow",
    "doctype",
    "error",
    "error_description",
    "grant_type",
    "orgid",
    "pla",
    "plsignup",
    "prompt",
    "purpose",
    "redirect_uri",
    "req_doctype",
    "response_type",
    "scope",
    "service_name",
    "token_type_hint",
    "ts",
    "ulsignup",
];

/// Headers whose values are shown.
const SHOWN_HEADERS: &[&str] = &[
    "accept",
    "cache-control",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "date",
    "hmac",
    "retry-after",
    "server",
    "transfer-encoding",
    "via",
    "www-authenticate",
];

/// JSON fields that are shown in every answer.
const SHOWN_FIELDS: &[&str] = &[
    "consent_valid_till",
    "eaadhaar",
    "error",
    "errorDescription",
    "error_description",
    "expires_in",
    "new_account",
    "purpose",
    "scope",
    "token_type",
];

/// JSON fields that are shown besides in the list of issued documents.
const SHOWN_IN_LISTS: &[&str] = &[
    "date",
    "description",
    "doctype",
    "issuer",
    "issuerid",
    "mime",
    "name",
    "parent",
    "size",
    "type",
];

/// JSON fields that are shown besides in the public catalogue and the statistics.
const SHOWN_IN_CATALOGUE: &[&str] = &[
    "as_on",
    "authentic_documents",
    "categories",
    "category",
    "count",
    "count_as_on",
    "description",
    "doctype",
    "example",
    "issuerid",
    "issuers",
    "label",
    "month",
    "name",
    "orgid",
    "paramname",
    "requesters",
    "users",
    "valuelist",
    "year",
];

/// Longest text shown in one place, in characters.
const MAX_TEXT: usize = 2000;

/// Longest words of a stranger, in characters.
const MAX_WORDS: usize = 300;

/// Shown parameters and fields that hold UNIX times, which look like numbers of persons.
const TIMES: &[&str] = &["consent_valid_till", "ts"];

/// Words of a stranger, e.g. an `error_description`: bounded, and without numbers of persons.
pub(crate) fn text(words: &str) -> String {
    let shown: String = words.chars().take(MAX_WORDS).collect();
    without_numbers(&shown)
}

/// The value of a parameter of a query or form; only those on the list are shown.
pub(crate) fn parameter(name: &str, value: &str) -> String {
    match SHOWN_PARAMETERS.contains(&name) {
        true => shown(name, value),
        false => "[masked]".to_owned(),
    }
}

pub(super) fn request(api: Api, request: &http::Request<Vec<u8>>) -> (Request, Blots) {
    let mut blots = Blots(Vec::new());
    let url = request.uri().to_string();
    let body = (!request.body().is_empty()).then(|| Masked(sent(request, &mut blots)));
    let masked = Request {
        method: request.method().to_string(),
        url: Masked(address(Some(api), &url, &mut blots)),
        headers: headers(request.headers(), &mut blots),
        body,
    };
    (masked, blots)
}

/// The body of a request: a form with its values masked, anything else by its kind and size. Without
/// a media type it is taken for a form, of which no value can escape.
fn sent(request: &http::Request<Vec<u8>>, blots: &mut Blots) -> String {
    let media_type = request.headers().get(header::CONTENT_TYPE);
    let media_type = media_type.map(|value| value.to_str().unwrap_or("another media type"));
    match media_type {
        Some(other) if !other.starts_with(FORM) => {
            format!("[{other}, {} bytes]", request.body().len())
        }
        Some(_) | None => query(&String::from_utf8_lossy(request.body()), blots),
    }
}

pub(super) fn response(
    api: Api,
    response: &http::Response<Vec<u8>>,
    blots: &mut Blots,
) -> Response {
    let media_type = response.headers().get(header::CONTENT_TYPE);
    let media_type = media_type
        .and_then(|value| value.to_str().ok())
        .unwrap_or("no media type");
    let body = body(api, media_type, response.body(), blots);
    Response {
        status: response.status().as_u16(),
        headers: headers(response.headers(), blots),
        body: (!response.body().is_empty()).then_some(Masked(body)),
        size: response.body().len(),
    }
}

/// An address of a browser leg.
pub(super) fn browser(url: &str) -> Masked {
    Masked(address(None, url, &mut Blots(Vec::new())))
}

impl Blots {
    fn add(&mut self, value: &str) {
        // Shorter values would blot out ordinary words.
        if value.len() >= 6 {
            self.0.push(value.into());
        }
    }

    fn over(&self, text: &str) -> String {
        let text = self.0.iter().fold(text.to_owned(), |text, blot| {
            text.replace(blot.expose_secret(), "[masked]")
        });
        let mut shown: String = text.chars().take(MAX_TEXT).collect();
        if shown.len() < text.len() {
            shown.push('…');
        }
        shown
    }
}

fn fingerprinted(value: &str) -> String {
    format!("[masked {}]", secret::fingerprint(value))
}

/// An address: the document id in a path is masked (it may be a PAN), and so are query values.
fn address(api: Option<Api>, text: &str, blots: &mut Blots) -> String {
    let Ok(mut url) = Url::parse(text) else {
        return "[not an address]".to_owned();
    };
    let parameters = url.query().map(|text| query(text, blots));
    let fragment = url.fragment().is_some();
    url.set_query(None);
    url.set_fragment(None);
    let _ = url.set_password(None);
    let mut shown = url.to_string();
    // Parameters that landed in the path, because their question mark is missing.
    if let Some(at) = shown.find(['&', ';', '=']) {
        shown.truncate(at + 1);
        shown.push_str("[masked]");
    }
    if matches!(api, Some(Api::File | Api::Xml))
        && let Some((front, last)) = shown.rsplit_once('/')
    {
        let last = percent_encoding::percent_decode_str(last)
            .decode_utf8_lossy()
            .into_owned();
        blots.add(&last);
        shown = format!("{front}/{}", document_uri(&last));
    }
    // The folder of a citizen's own files.
    if api == Some(Api::Uploaded)
        && let Some((front, folder)) = shown.rsplit_once("/files/")
        && !folder.is_empty()
    {
        blots.add(folder);
        shown = format!("{front}/files/[masked]");
    }
    if let Some(parameters) = parameters {
        shown = format!("{shown}?{parameters}");
    }
    if fragment {
        shown.push_str("#[masked]");
    }
    shown
}

/// `issuer-DOCTYPE-…` with the document id masked.
fn document_uri(uri: &str) -> String {
    match DocumentUri::parse(uri) {
        Some(uri) => format!("{}-{}-[masked]", uri.issuer, uri.doctype),
        None => "[masked]".to_owned(),
    }
}

/// A query or form, decoded, one `name=value` after the other.
fn query(text: &str, blots: &mut Blots) -> String {
    let pairs = form_urlencoded::parse(text.as_bytes()).map(|(name, value)| {
        let value = if SECRETS.contains(&name.as_ref()) {
            blots.add(&value);
            fingerprinted(&value)
        } else if SHOWN_PARAMETERS.contains(&name.as_ref()) {
            shown(&name, &value)
        } else {
            blots.add(&value);
            "[masked]".to_owned()
        };
        format!("{}={value}", without_numbers(&name))
    });
    pairs.collect::<Vec<_>>().join("&")
}

/// The value of a shown parameter or field.
fn shown(name: &str, value: &str) -> String {
    if TIMES.contains(&name) {
        return value.to_owned();
    }
    without_numbers(&scopes(value))
}

fn headers(headers: &HeaderMap, blots: &mut Blots) -> Vec<(String, Masked)> {
    headers
        .iter()
        .map(|(name, value)| {
            let text = String::from_utf8_lossy(value.as_bytes());
            let shown = if *name == header::AUTHORIZATION {
                let (scheme, credentials) = text.split_once(' ').unwrap_or(("", &text));
                blots.add(credentials);
                format!("{scheme} {}", fingerprinted(credentials))
            } else if *name == header::LOCATION {
                address(None, &text, blots)
            } else if SHOWN_HEADERS.contains(&name.as_str()) {
                blots.over(&text)
            } else {
                "[masked]".to_owned()
            };
            (name.to_string(), Masked(shown))
        })
        .collect()
}

fn body(api: Api, media_type: &str, bytes: &[u8], blots: &mut Blots) -> String {
    let described = |what: &str| format!("[{what}, {} bytes]", bytes.len());
    let Ok(text) = std::str::from_utf8(bytes) else {
        return described(media_type);
    };
    let trimmed = text.trim_start_matches('\u{feff}').trim();
    if let Ok(value @ (Value::Object(_) | Value::Array(_))) = serde_json::from_str(trimmed) {
        let masked = json(api, None, value, blots);
        let pretty = serde_json::to_string_pretty(&masked).unwrap_or_default();
        return blots.over(&pretty);
    }
    let start = trimmed.get(..200).unwrap_or(trimmed).to_ascii_lowercase();
    if start.starts_with("<!doctype html") || start.contains("<html") {
        return described("a web page (HTML)");
    }
    // A short sentence is an error message worth seeing; anything with structure may be a token
    // reply that lost a comma, as the description's own sample has.
    let is_sentence = trimmed.len() <= 200
        && trimmed.split_whitespace().all(|word| word.len() <= 20)
        && !trimmed.contains(['{', '}', '<', '>', '"', '=', ':']);
    if is_sentence {
        blots.over(&without_numbers(trimmed))
    } else {
        described(media_type)
    }
}

fn json(api: Api, name: Option<&str>, value: Value, blots: &mut Blots) -> Value {
    match value {
        Value::Object(object) => {
            let fields = object.into_iter().map(|(name, value)| {
                let masked = json(api, Some(&name), value, blots);
                (without_numbers(&name), masked)
            });
            Value::Object(fields.collect())
        }
        Value::Array(list) => list
            .into_iter()
            .map(|value| json(api, name, value, blots))
            .collect(),
        Value::String(text) => {
            Value::String(json_text(api, name.unwrap_or_default(), &text, blots))
        }
        Value::Number(_) | Value::Bool(_) if !is_shown(api, name.unwrap_or_default()) => {
            "[masked]".into()
        }
        other @ (Value::Number(_) | Value::Bool(_) | Value::Null) => other,
    }
}

fn json_text(api: Api, name: &str, text: &str, blots: &mut Blots) -> String {
    if text.is_empty() {
        return String::new();
    }
    if SECRETS.contains(&name) {
        blots.add(text);
        return fingerprinted(text);
    }
    if name == "uri" {
        return document_uri(text);
    }
    if is_shown(api, name) {
        shown(name, text)
    } else {
        "[masked]".to_owned()
    }
}

fn is_shown(api: Api, name: &str) -> bool {
    let besides = match api {
        Api::Issued => SHOWN_IN_LISTS,
        Api::PullDoctype | Api::PullIssuers | Api::PullParameters | Api::Statistics => {
            SHOWN_IN_CATALOGUE
        }
        _ => &[],
    };
    SHOWN_FIELDS.contains(&name) || besides.contains(&name)
}

/// A list of scopes with the document ids of `issued/<uri>` masked; any other text as it is.
fn scopes(text: &str) -> String {
    if !text.contains("issued/") {
        return text.to_owned();
    }
    text.split(' ').map(scope).collect::<Vec<_>>().join(" ")
}

/// One scope, with the document id of `issued/<uri>` masked.
pub(crate) fn scope(word: &str) -> String {
    match word.strip_prefix("issued/") {
        Some(uri) => format!("issued/{}", document_uri(uri)),
        None => word.to_owned(),
    }
}

#[cfg(test)]
mod tests;
