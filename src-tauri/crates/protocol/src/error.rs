//! The error envelope of all JSON APIs (API 3.3) and what else comes in its place.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::note::Note;
use crate::wire;

/// `{"error": …, "error_description": …}`.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct ErrorBody {
    /// The code, trimmed: samples carry stray blanks inside the quotes.
    pub error: String,
    /// The text for a person, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_description: Option<String>,
}

impl ErrorBody {
    /// The envelope as an answer with `status`.
    #[must_use]
    pub fn to_answer(&self, status: u16) -> http::Response<Vec<u8>> {
        let text = |text: &str| Some(serde_json::Value::from(text));
        let body = wire::object([
            ("error", text(&self.error)),
            (
                "error_description",
                self.error_description.as_deref().and_then(text),
            ),
        ]);
        wire::json_answer(status, &body)
    }
}

/// An answer that is not the one hoped for. The raw body is kept by whoever recorded the exchange.
#[derive(Clone, Debug, Error)]
pub enum Refusal {
    /// The service said no in its own envelope.
    #[error("HTTP {status}: {}", .body.error)]
    Service {
        /// The HTTP status; 530 is a genuine one (API 13).
        status: u16,
        /// Code and text.
        body: ErrorBody,
        /// Departures from the description.
        notes: Vec<Note>,
    },
    /// No envelope: HTML, `{}`, an empty body, or a success that cannot be read.
    #[error("HTTP {status}: {what}")]
    Unreadable {
        /// The HTTP status.
        status: u16,
        /// What came instead.
        what: Instead,
    },
}

impl Refusal {
    /// The HTTP status of the answer.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::Service { status, .. } | Self::Unreadable { status, .. } => *status,
        }
    }

    /// The service's own code, where it gave one.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Service { body, .. } => Some(&body.error),
            Self::Unreadable { .. } => None,
        }
    }
}

/// What came in place of the expected body.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum Instead {
    /// Nothing at all.
    #[error("an empty body")]
    Empty,
    /// `{}`.
    #[error("an empty JSON object")]
    EmptyObject,
    /// A web page.
    #[error("a web page (HTML)")]
    Html,
    /// Text that is not JSON.
    #[error("not JSON")]
    NotJson,
    /// JSON in which a necessary field is missing or of another kind; the field is named.
    #[error("JSON without a usable {0}")]
    Field(&'static str),
}

/// Reads a failed answer of any API.
#[must_use]
pub fn read(status: u16, body: &[u8]) -> Refusal {
    let text = String::from_utf8_lossy(body);
    let text = text.trim_start_matches('\u{feff}').trim();
    let Ok(value) = serde_json::from_str::<serde_json::Value>(text) else {
        return Refusal::Unreadable {
            status,
            what: instead_of_json(text),
        };
    };
    let Some(error) = value.get("error").and_then(serde_json::Value::as_str) else {
        let empty = value.as_object().is_some_and(serde_json::Map::is_empty);
        let what = if empty {
            Instead::EmptyObject
        } else {
            Instead::Field("error")
        };
        return Refusal::Unreadable { status, what };
    };
    let mut notes = Vec::new();
    if error.trim() != error {
        notes.push(Note::new("error", "blanks around the code"));
    }
    let description = ["error_description", "errorDescription"]
        .iter()
        .find_map(|name| value.get(*name))
        .and_then(serde_json::Value::as_str)
        .map(|text| text.trim().to_owned());
    if value.get("errorDescription").is_some() {
        notes.push(Note::new("error_description", "spelled errorDescription"));
    }
    let body = ErrorBody {
        error: error.trim().to_owned(),
        error_description: description,
    };
    Refusal::Service {
        status,
        body,
        notes,
    }
}

/// Names what stands where JSON was expected.
pub(crate) fn instead_of_json(text: &str) -> Instead {
    let start: String = text
        .chars()
        .take(200)
        .collect::<String>()
        .to_ascii_lowercase();
    if text.is_empty() {
        Instead::Empty
    } else if start.starts_with("<!doctype html") || start.contains("<html") {
        Instead::Html
    } else {
        Instead::NotJson
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stray_blanks_in_a_code_are_trimmed_and_noted() {
        let refusal = read(530, br#"{"error":" partner_service_unresponsive ","error_description":"Internal server error"}"#);
        assert_eq!(refusal.code(), Some("partner_service_unresponsive"));
        let Refusal::Service { notes, status, .. } = refusal else {
            panic!("an envelope was sent")
        };
        assert_eq!((status, notes.len()), (530, 1));
    }

    #[test]
    fn an_envelope_reads_back_as_it_was_made() {
        let body = ErrorBody {
            error: "invalid_id".into(),
            error_description: Some("The folder does not exist".into()),
        };
        let answer = body.to_answer(404);
        let Refusal::Service {
            status,
            body: read,
            notes,
        } = read(404, answer.body())
        else {
            panic!("an envelope was made")
        };
        assert_eq!((status, read, notes), (404, body, vec![]));
    }

    #[test]
    fn every_other_body_has_its_own_name() {
        let what = |body: &[u8]| match read(404, body) {
            Refusal::Unreadable { what, .. } => what,
            Refusal::Service { .. } => panic!("no envelope was sent"),
        };
        assert_eq!(what(b""), Instead::Empty);
        assert_eq!(what(b"{}"), Instead::EmptyObject);
        assert_eq!(what(b"<!DOCTYPE html><html></html>"), Instead::Html);
        assert_eq!(what(b"Disallowed Key Characters."), Instead::NotJson);
        assert_eq!(what(br#"{"message":"no"}"#), Instead::Field("error"));
    }
}
