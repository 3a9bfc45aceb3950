//! The list of issued documents and the documents themselves (API 6.2 to 6.5).

use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderValue, Response};
use serde_json::Value;

use crate::error::{self, Instead, Refusal};
use crate::form::Fields;
use crate::hmac;
use crate::note::Note;
use crate::secret::AccessToken;
use crate::service::{Api, Endpoints};
use crate::wire::{self, bearer_get};

/// Asks for the list of issued documents.
#[must_use]
pub fn issued_request(endpoints: &Endpoints, token: &AccessToken) -> http::Request<Vec<u8>> {
    bearer_get(&endpoints.url(Api::Issued), token)
}

/// Asks for a document's file by URI.
#[must_use]
pub fn file_request(
    endpoints: &Endpoints,
    token: &AccessToken,
    uri: &str,
) -> http::Request<Vec<u8>> {
    bearer_get(&endpoints.url_with(Api::File, uri), token)
}

/// Asks for a document's XML by URI.
#[must_use]
pub fn xml_request(
    endpoints: &Endpoints,
    token: &AccessToken,
    uri: &str,
) -> http::Request<Vec<u8>> {
    bearer_get(&endpoints.url_with(Api::Xml, uri), token)
}

/// Asks for the e-Aadhaar XML: the token alone, no parameters (API 6.5).
#[must_use]
pub fn eaadhaar_request(endpoints: &Endpoints, token: &AccessToken) -> http::Request<Vec<u8>> {
    bearer_get(&endpoints.url(Api::Eaadhaar), token)
}

/// One row of the issued list.
#[derive(Clone, Eq, PartialEq)]
pub struct Issued {
    /// Name of the document.
    pub name: String,
    /// The URI, trimmed.
    pub uri: String,
    /// Document type, for example `PANCR`.
    pub doctype: String,
    /// Text of the type.
    pub description: String,
    /// Issuer id.
    pub issuerid: String,
    /// Issuer's name.
    pub issuer: String,
    /// Last change in DigiLocker, as sent, trimmed.
    pub date: String,
    /// Media types, lower case. `application/xml` says that the XML exists.
    pub mime: Vec<String>,
}

/// Without the URI, whose last part may be a PAN or a licence number.
impl std::fmt::Debug for Issued {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Issued")
            .field("doctype", &self.doctype)
            .field("issuerid", &self.issuerid)
            .field("mime", &self.mime)
            .finish_non_exhaustive()
    }
}

impl Issued {
    /// Whether certificate data in XML exists (API 6.2).
    #[must_use]
    pub fn has_xml(&self) -> bool {
        self.mime.iter().any(|mime| mime == "application/xml")
    }
}

/// The issued list as read.
#[derive(Clone, Debug)]
pub struct IssuedList {
    /// Rows in the order sent.
    pub items: Vec<Issued>,
    /// Departures from the description.
    pub notes: Vec<Note>,
}

/// Reads the issued list.
///
/// # Errors
/// [`Refusal`] when the service said no or there is no list.
pub fn read_issued(response: &Response<Vec<u8>>) -> Result<IssuedList, Refusal> {
    let status = response.status().as_u16();
    let object = wire::successful_object(response)?;
    let Some(Value::Array(rows)) = object.get("items") else {
        return Err(Refusal::Unreadable {
            status,
            what: Instead::Field("items"),
        });
    };
    let mut notes = Vec::new();
    let items = rows
        .iter()
        .filter_map(|row| issued_row(row, &mut notes))
        .collect();
    Ok(IssuedList { items, notes })
}

impl IssuedList {
    /// The list as an answer, `mime` as the array that the description's text asks for.
    #[must_use]
    pub fn to_answer(&self) -> Response<Vec<u8>> {
        let rows = self.items.iter().map(|row| {
            let text = |text: &str| Some(Value::from(text));
            wire::object([
                ("name", text(&row.name)),
                ("type", text("file")),
                ("size", text("")),
                ("date", text(&row.date)),
                ("parent", text("")),
                ("mime", Some(Value::from(row.mime.clone()))),
                ("uri", text(&row.uri)),
                ("doctype", text(&row.doctype)),
                ("description", text(&row.description)),
                ("issuerid", text(&row.issuerid)),
                ("issuer", text(&row.issuer)),
            ])
        });
        let items = Value::Array(rows.collect());
        wire::json_answer(200, &wire::object([("items", Some(items))]))
    }
}

fn issued_row(row: &Value, notes: &mut Vec<Note>) -> Option<Issued> {
    let raw = |name: &str| row.get(name).and_then(Value::as_str).unwrap_or_default();
    let trimmed = |name: &str| raw(name).trim().to_owned();
    let uri = trimmed("uri");
    if uri.is_empty() {
        notes.push(Note::new("uri", "a row without a URI was left out"));
        return None;
    }
    if raw("uri") != uri {
        notes.push(Note::new("uri", "blanks around the URI"));
    }
    Some(Issued {
        mime: mime_types(row.get("mime"), notes),
        name: trimmed("name"),
        doctype: trimmed("doctype"),
        description: trimmed("description"),
        issuerid: trimmed("issuerid"),
        issuer: trimmed("issuer"),
        date: trimmed("date"),
        uri,
    })
}

/// `mime` comes as an array of strings, one string, a comma-separated string, an array of one-key
/// objects or an object (API 6.2).
pub(crate) fn mime_types(value: Option<&Value>, notes: &mut Vec<Note>) -> Vec<String> {
    let mut found = Vec::new();
    match value {
        Some(Value::Array(list)) => {
            for entry in list {
                match entry {
                    Value::String(text) => found.push(text.clone()),
                    Value::Object(object) => {
                        notes.push(Note::new("mime", "a list of objects"));
                        found.extend(object.iter().map(|(key, value)| {
                            value
                                .as_str()
                                .filter(|v| v.contains('/'))
                                .unwrap_or(key)
                                .to_owned()
                        }));
                    }
                    Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => {}
                }
            }
        }
        Some(Value::String(text)) => {
            notes.push(Note::new("mime", "one string instead of a list"));
            found.extend(text.split(',').map(str::to_owned));
        }
        Some(Value::Object(object)) => {
            notes.push(Note::new("mime", "an object instead of a list"));
            found.extend(object.iter().map(|(key, value)| {
                value
                    .as_str()
                    .filter(|v| v.contains('/'))
                    .unwrap_or(key)
                    .to_owned()
            }));
        }
        Some(Value::Null | Value::Bool(_) | Value::Number(_)) | None => {
            notes.push(Note::new("mime", "missing"));
        }
    }
    found
        .iter()
        .map(|mime| mime.trim().to_ascii_lowercase())
        .filter(|m| !m.is_empty())
        .collect()
}

/// A document as it came: the exact bytes, which the `hmac` covers.
#[derive(Clone)]
pub struct Fetched {
    /// The body.
    pub bytes: Vec<u8>,
    /// `Content-Type` as claimed, without parameters, lower case.
    pub media_type: String,
    /// The `hmac` header as sent.
    pub hmac: Option<String>,
}

impl std::fmt::Debug for Fetched {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fetched")
            .field("size", &self.bytes.len())
            .field("media_type", &self.media_type)
            .finish_non_exhaustive()
    }
}

impl Fetched {
    /// The document as an answer. Nothing is recomputed: `hmac` is sent as it stands here.
    #[must_use]
    pub fn to_answer(&self) -> Response<Vec<u8>> {
        let mut response = Response::new(self.bytes.clone());
        let headers = response.headers_mut();
        headers.insert(CONTENT_LENGTH, HeaderValue::from(self.bytes.len()));
        if let Ok(media_type) = HeaderValue::from_str(&self.media_type) {
            headers.insert(CONTENT_TYPE, media_type);
        }
        if let Some(hmac) = self
            .hmac
            .as_deref()
            .and_then(|hmac| HeaderValue::from_str(hmac).ok())
        {
            headers.insert(hmac::HEADER, hmac);
        }
        response
    }
}

/// The document URI that a request for a file or XML asks for: the path segment, encoded or not, or
/// the `uri` parameter that a minority of clients sends (API 6.3).
#[must_use]
pub fn uri_asked(
    endpoints: &Endpoints,
    api: Api,
    request: &http::Request<Vec<u8>>,
) -> Option<String> {
    let segment = endpoints.segment_of(api, request.uri().path())?;
    let query = Fields::parse(request.uri().query().unwrap_or_default().as_bytes());
    let uri = match segment.trim() {
        "" => query.get("uri").map(str::to_owned),
        uri => Some(uri.to_owned()),
    };
    uri.filter(|uri| !uri.trim().is_empty())
}

/// Reads the answer to a file, XML or e-Aadhaar request. An error envelope inside a success is a
/// refusal too.
///
/// # Errors
/// [`Refusal`] when the service said no or sent nothing.
pub fn read_document(response: Response<Vec<u8>>) -> Result<Fetched, Refusal> {
    let status = response.status().as_u16();
    let (parts, bytes) = response.into_parts();
    if !parts.status.is_success() {
        return Err(error::read(status, &bytes));
    }
    if bytes.is_empty() {
        return Err(Refusal::Unreadable {
            status,
            what: Instead::Empty,
        });
    }
    let header = |name: &str| wire::header(&parts.headers, name);
    let media_type = header(CONTENT_TYPE.as_str()).unwrap_or_default();
    let media_type = media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    if media_type == "application/json" {
        return Err(error::read(status, &bytes));
    }
    Ok(Fetched {
        hmac: header(hmac::HEADER).map(str::to_owned),
        media_type,
        bytes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(mime: &str) -> IssuedList {
        let body =
            format!(r#"{{"items":[{{"name":"PAN","uri":" in.gov.pan-PANCR-X","mime":{mime}}}]}}"#);
        read_issued(&Response::new(body.into_bytes())).unwrap()
    }

    #[test]
    fn mime_is_read_in_each_shape_that_was_seen() {
        let both = ["application/pdf", "application/xml"];
        for shape in [
            r#"["application/PDF","application/xml"]"#,
            r#""application/pdf, application/xml""#,
            r#"[{"application/pdf":""},{"application/xml":""}]"#,
            r#"{"0":"application/pdf","1":"application/xml"}"#,
        ] {
            let list = list(shape);
            assert_eq!(list.items[0].mime, both, "{shape}");
            assert!(list.items[0].has_xml());
        }
        assert!(!list(r#"["application/pdf"]"#).items[0].has_xml());
    }

    #[test]
    fn leading_blanks_are_trimmed_and_noted() {
        let list = list(r#"["application/pdf"]"#);
        assert_eq!(list.items[0].uri, "in.gov.pan-PANCR-X");
        assert_eq!(list.notes.len(), 1);
    }

    #[test]
    fn lists_and_documents_read_back_as_they_were_made() {
        let made = list(r#"["application/pdf","application/xml"]"#);
        let again = read_issued(&made.to_answer()).unwrap();
        assert_eq!((again.items, again.notes), (made.items, vec![]));

        let document = Fetched {
            bytes: b"%PDF".to_vec(),
            media_type: "application/pdf".into(),
            hmac: Some("x".into()),
        };
        let again = read_document(document.to_answer()).unwrap();
        assert_eq!(
            (again.bytes, again.media_type, again.hmac),
            (document.bytes, document.media_type, document.hmac)
        );
    }

    #[test]
    fn the_uri_is_found_in_path_and_query() {
        let endpoints = Endpoints::new(url::Url::parse("http://127.0.0.1/public").unwrap());
        let asked = |target: &str| {
            let request = http::Request::get(target).body(Vec::new()).unwrap();
            uri_asked(&endpoints, Api::File, &request)
        };
        let uri = "in.gov.pan-PANCR-X";
        for target in [
            "/public/oauth2/1/file/in.gov.pan-PANCR-X",
            "/public/oauth2/1/file/in.gov.pan%2DPANCR%2DX",
            "/public/oauth2/1/file?uri=in.gov.pan-PANCR-X",
            "/public/oauth2/1/file/?uri=in.gov.pan-PANCR-X",
        ] {
            assert_eq!(asked(target).as_deref(), Some(uri), "{target}");
        }
        assert_eq!(asked("/public/oauth2/1/file/"), None);
        assert_eq!(asked("/public/oauth2/1/xml/in.gov.pan-PANCR-X"), None);
    }

    #[test]
    fn an_answer_without_a_list_is_a_refusal() {
        let refusal = read_issued(&Response::new(b"{\"documents\":[]}".to_vec())).unwrap_err();
        assert!(matches!(
            refusal,
            Refusal::Unreadable {
                what: Instead::Field("items"),
                ..
            }
        ));
    }

    #[test]
    fn an_error_body_with_a_success_status_is_no_document() {
        let response = Response::builder().header("content-type", "application/json;charset=UTF-8");
        let body = br#"{"error":"invalid_uri"}"#.to_vec();
        assert_eq!(
            read_document(response.body(body).unwrap())
                .unwrap_err()
                .code(),
            Some("invalid_uri")
        );

        let response = Response::builder()
            .header("content-type", "application/pdf")
            .header("hmac", "x");
        let fetched = read_document(response.body(b"%PDF".to_vec()).unwrap()).unwrap();
        assert_eq!(
            (fetched.media_type.as_str(), fetched.hmac.as_deref()),
            ("application/pdf", Some("x"))
        );
    }
}
