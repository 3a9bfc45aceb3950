//! The control endpoint: errors, faults, variants, log and differences for tests that run in another
//! process.
//!
//! A web page could send a plain form to a loopback address. Hence every call here must carry the
//! header `x-practice-control`: a page cannot add it without asking first (CORS), and the locker
//! never says yes.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, RawQuery, Request, State},
    http::{HeaderMap, StatusCode},
    middleware::Next,
    response::{IntoResponse, Response},
};
use diagnosis::{Enactment, Fault};
use protocol::form::Fields;
use serde_json::{Value, json};

use crate::{
    differs,
    documented::Documented,
    guard,
    office::Office,
    switches::{Switches, Until},
    variant::Variant,
};

const HEADER: &str = "x-practice-control";

/// A closed list of what can be switched on.
pub(crate) trait Listed: Copy + Ord + 'static {
    /// What one and several are called in JSON.
    const NAMES: (&'static str, &'static str);

    /// All that can be switched on.
    fn all() -> impl Iterator<Item = Self>;
    fn id(self) -> String;
    fn switches(office: &Office) -> &Switches<Self>;
}

impl Listed for Fault {
    const NAMES: (&'static str, &'static str) = ("fault", "faults");

    fn all() -> impl Iterator<Item = Self> {
        let faults = Self::ALL.iter().copied();
        faults.filter(|fault| matches!(fault.enacted(), Enactment::Wire { .. }))
    }

    fn id(self) -> String {
        self.id().to_owned()
    }

    fn switches(office: &Office) -> &Switches<Self> {
        &office.faults
    }
}

impl Listed for Variant {
    const NAMES: (&'static str, &'static str) = ("variant", "variants");

    fn all() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied()
    }

    fn id(self) -> String {
        self.id().to_owned()
    }

    fn switches(office: &Office) -> &Switches<Self> {
        &office.variants
    }
}

impl Listed for Documented {
    const NAMES: (&'static str, &'static str) = ("error", "errors");

    fn all() -> impl Iterator<Item = Self> {
        Self::all()
    }

    fn id(self) -> String {
        self.id()
    }

    fn switches(office: &Office) -> &Switches<Self> {
        &office.errors
    }
}

/// Keeps the endpoint for this machine where other machines may come in.
pub(crate) async fn near(request: Request, next: Next) -> Response {
    if guard::is_near(request.extensions()) {
        return next.run(request).await;
    }
    let told = json!({ "error": "not_this_machine", "error_description": "loopback alone" });
    (StatusCode::FORBIDDEN, Json(told)).into_response()
}

fn guarded(headers: &HeaderMap, answer: impl FnOnce() -> Response) -> Response {
    if headers.contains_key(HEADER) {
        answer()
    } else {
        let told = json!({ "error": "control_header_missing", "error_description": HEADER });
        (StatusCode::FORBIDDEN, Json(told)).into_response()
    }
}

/// `GET /control/errors`, `…/faults` and `…/variants`: all that can be switched on, and whether it is.
pub(crate) async fn list<T: Listed>(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
) -> Response {
    guarded(&headers, || {
        let active = T::switches(&office).active();
        let (one, several) = T::NAMES;
        let row = |item: T| json!({ one: item.id(), "on": active.contains(&item) });
        let rows: Vec<Value> = T::all().map(row).collect();
        Json(json!({ several: rows })).into_response()
    })
}

/// `PUT /control/faults/{id}`: on until switched off, or with `?until=next-request` for one.
pub(crate) async fn switch_on<T: Listed>(
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
        named(&id, |one| T::switches(&office).on(one, until))
    })
}

/// `DELETE /control/faults/{id}`.
pub(crate) async fn switch_off<T: Listed>(
    State(office): State<Arc<Office>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    guarded(&headers, || named(&id, |one| T::switches(&office).off(one)))
}

fn named<T: Listed>(id: &str, switch: impl FnOnce(T)) -> Response {
    match T::all().find(|one| one.id() == id) {
        Some(one) => {
            switch(one);
            StatusCode::NO_CONTENT.into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `DELETE /control/faults`.
pub(crate) async fn all_off<T: Listed>(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
) -> Response {
    guarded(&headers, || {
        T::switches(&office).all_off();
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
