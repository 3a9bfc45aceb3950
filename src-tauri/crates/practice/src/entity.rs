//! Get Entity Details of EntityLocker (DigiLocker API 16.4, modelled after public clients).

use std::sync::Arc;

use axum::{
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use serde_json::json;

use crate::{
    account::{holder, json_answer},
    guard,
    office::Office,
    organisation::Organisation,
    paper::dashed,
    settings::Line,
};

/// `GET …/oauth2/1/entity`.
pub(crate) async fn details(State(office): State<Arc<Office>>, headers: HeaderMap) -> Response {
    if office.line != Line::EntityLocker {
        return guard::nothing_here("an address of EntityLocker");
    }
    let told = holder(&office, &headers).map(|grant| {
        let Some(organisation) = Organisation::of(grant.citizen) else {
            return guard::nothing_here("a citizen who acts for no organisation");
        };
        let told = json!({
            "entitylockerid": organisation.entitylocker_id,
            "name": organisation.name,
            "doi": dashed(organisation.doi),
            "email": organisation.email,
            "mobile": organisation.mobile,
            "verified_by": organisation.verified_by,
        });
        json_answer(&grant, &told)
    });
    told.unwrap_or_else(IntoResponse::into_response)
}
