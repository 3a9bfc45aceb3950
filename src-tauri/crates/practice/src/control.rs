//! The control endpoint: faults, log and differences for tests that run in another process.
//!
//! A web page could send a plain form to a loopback address. Hence every call here must carry the
//! header `x-practice-control`: a page cannot add it without asking first (CORS), and the locker
//! never says yes.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use diagnosis::{Enactment, Fault};
use protocol::form::Fields;
use serde_json::{Value, json};

use crate::{differs, office::Office, switches::Until};

const HEADER: &str = "x-practice-control";

fn guarded(headers: &HeaderMap, answer: impl FnOnce() -> Response) -> Response {
    if headers.contains_key(HEADER) {
        answer()
    } else {
        let told = json!({ "error": "control_header_missing", "error_description": HEADER });
        (StatusCode::FORBIDDEN, Json(told)).into_response()
    }
}

/// `GET /control/faults`: every fault that can be switched on, and whether it is.
pub(crate) async fn faults(State(office): State<Arc<Office>>, headers: HeaderMap) -> Response {
    guarded(&headers, || Json(listing(&office)).into_response())
}

fn listing(office: &Office) -> Value {
    let active = office.switches.active();
    let rows: Vec<Value> = Fault::ALL
        .iter()
        .filter(|fault| matches!(fault.enacted(), Enactment::Wire { .. }))
        .map(|fault| json!({ "fault": fault.id(), "on": active.contains(fault) }))
        .collect();
    json!({ "faults": rows })
}

/// `PUT /control/faults/{id}`: on until switched off, or with `?until=next-request` for one.
pub(crate) async fn switch_on(
    State(office): State<Arc<Office>>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    guarded(&headers, || {
        let query = Fields::parse(query.unwrap_or_default().as_bytes());
        let until = match query.get("until") {
            None | Some("switched-off") => Until::SwitchedOff,
            Some("next-request") => Until::NextRequest,
            Some(_) => return StatusCode::BAD_REQUEST.into_response(),
        };
        match Fault::from_id(&id) {
            Some(fault) if matches!(fault.enacted(), Enactment::Wire { .. }) => {
                office.switches.on(fault, until);
                StatusCode::NO_CONTENT.into_response()
            }
            Some(_) | None => StatusCode::NOT_FOUND.into_response(),
        }
    })
}

/// `DELETE /control/faults/{id}`.
pub(crate) async fn switch_off(
    State(office): State<Arc<Office>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    guarded(&headers, || match Fault::from_id(&id) {
        Some(fault) => {
            office.switches.off(fault);
            StatusCode::NO_CONTENT.into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    })
}

/// `DELETE /control/faults`.
pub(crate) async fn all_off(State(office): State<Arc<Office>>, headers: HeaderMap) -> Response {
    guarded(&headers, || {
        office.switches.all_off();
        StatusCode::NO_CONTENT.into_response()
    })
}

/// `GET /control/log`: the last lines of the private log.
pub(crate) async fn log(State(office): State<Arc<Office>>, headers: HeaderMap) -> Response {
    guarded(&headers, || {
        Json(json!({ "lines": office.log.lines() })).into_response()
    })
}

/// `GET /control/differences`: how the locker differs from the live services.
pub(crate) async fn differences(headers: HeaderMap) -> Response {
    guarded(&headers, || {
        Json(json!({ "differences": differs::TABLE })).into_response()
    })
}
