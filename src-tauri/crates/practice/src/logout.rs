//! Revoke Session, `GET /signin/logout/Y` (DigiLocker API 4.14).

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use protocol::form::Fields;

use crate::{
    log::{Entry, Remark},
    office::Office,
    redirect,
    refusal::Refusal,
    session,
    settings::Line,
};

/// Ends the browser's session and goes back with `error=user_loggedout`.
///
/// Line 2.4 names client and redirect URI in the query; before that the client's own settings did,
/// which here are the settings of the first client.
pub(crate) async fn log_out(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    if let Some(name) = session::cookie(&headers, session::SESSION) {
        office.books().sessions.take(name);
    }
    let (client_id, redirect_uri) = match destination(&office, &fields) {
        Ok(destination) => destination,
        Err(refusal) => return refusal.into_response(),
    };
    let pairs = [("error", "user_loggedout"), ("error_description", "user")];
    let mut response = redirect::to(&redirect_uri, pairs);
    session::clear(response.headers_mut(), session::SESSION);
    Entry {
        error: Some("user_loggedout".into()),
        client_id,
        ..Entry::default()
    }
    .attach(&mut response);
    response
}

fn destination(office: &Office, fields: &Fields) -> Result<(Option<String>, String), Refusal> {
    let refuse = |received: &str| {
        let rule = "log-out names client_id and its registered redirect_uri since 2.4 (API 4.14)";
        let remark = Remark::refused(rule, "both, as registered", received);
        Refusal::new(
            400,
            "invalid_request",
            "The redirect_uri parameter is invalid",
            remark,
        )
    };
    let client = match fields.get("client_id") {
        Some(id) => office
            .client(id)
            .ok_or_else(|| refuse("an unknown client_id"))?,
        None if office.line == Line::V2_4 => return Err(refuse("no client_id")),
        None => office.first_client(),
    };
    let redirect_uri = match fields.get("redirect_uri") {
        Some(uri) if client.redirect_uris.iter().any(|known| known == uri) => uri.to_owned(),
        Some(_) => return Err(refuse("a redirect_uri that is not registered")),
        None if office.line == Line::V2_4 => return Err(refuse("no redirect_uri")),
        None => client
            .redirect_uris
            .first()
            .cloned()
            .ok_or_else(|| refuse("no redirect_uri"))?,
    };
    Ok((Some(client.id.clone()), redirect_uri))
}
