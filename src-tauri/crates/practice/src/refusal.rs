//! A refused request: the documented answer, and the reason that only the log is told.

use std::borrow::Cow;

use axum::{
    Json,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

use crate::log::{Entry, Remark};

/// Status, `error` and `error_description` as the reference has them (DigiLocker API 3.3).
#[derive(Debug, Clone)]
pub(crate) struct Refusal {
    pub(crate) status: StatusCode,
    pub(crate) error: &'static str,
    pub(crate) text: Cow<'static, str>,
    pub(crate) remark: Box<Remark>,
    pub(crate) client_id: Option<String>,
    /// Further rules that the request broke.
    more: Vec<Remark>,
}

impl Refusal {
    pub(crate) fn new(
        status: u16,
        error: &'static str,
        text: impl Into<Cow<'static, str>>,
        remark: Remark,
    ) -> Self {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Self {
            status,
            error,
            text: text.into(),
            remark: Box::new(remark),
            client_id: None,
            more: Vec::new(),
        }
    }

    pub(crate) fn by(mut self, client_id: &str) -> Self {
        self.client_id = Some(client_id.to_owned());
        self
    }

    /// Adds further rules that were broken.
    pub(crate) fn and(mut self, remarks: impl IntoIterator<Item = Remark>) -> Self {
        self.more.extend(remarks);
        self
    }

    pub(crate) fn entry(&self) -> Entry {
        Entry {
            error: Some(self.error.into()),
            client_id: self.client_id.clone(),
            remarks: std::iter::once(&*self.remark)
                .chain(&self.more)
                .cloned()
                .collect(),
            faults: Vec::new(),
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = envelope(self.status, self.error, &self.text);
        self.entry().attach(&mut response);
        response
    }
}

/// The JSON error envelope.
pub(crate) fn envelope(status: StatusCode, error: &str, text: &str) -> Response {
    let body = Json(json!({ "error": error, "error_description": text }));
    let headers = [
        (header::CONTENT_TYPE, "application/json;charset=UTF-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (status, headers, body).into_response()
}
