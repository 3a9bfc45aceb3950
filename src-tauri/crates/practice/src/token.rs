//! The token endpoints: exchange and refresh (DigiLocker API 4.8 to 4.10).
//!
//! Only statuses are documented for the exchange; the codes are those that integrators report, and
//! the mapping is the reference's own design. A refresh token works once: the answer brings the next,
//! and using one twice ends the grant (modelled; rotation rules are not published).

use std::sync::Arc;

use axum::{
    Extension, Json,
    body::Bytes,
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use diagnosis::Fault;
use protocol::{
    form::{FORM, Fields},
    token::{ClientAuthentication, presented},
};
use serde_json::{Map, Value, json};

use crate::{
    books::{Grant, TOKEN_LIFETIME},
    exchange,
    form::{self, Kind},
    legacy,
    log::{Entry, Remark},
    office::Office,
    refresh,
    refusal::Refusal,
    settings::{Client, Line},
    stage::On,
};

/// Which of the two addresses was called.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Version {
    One,
    Two,
}

/// `POST …/oauth2/1/token`.
pub(crate) async fn version_one(
    State(office): State<Arc<Office>>,
    Extension(on): Extension<Arc<On>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    answer(&office, &on, &headers, &body, Version::One)
}

/// `POST …/oauth2/2/token`, 2.x lines only.
pub(crate) async fn version_two(
    State(office): State<Arc<Office>>,
    Extension(on): Extension<Arc<On>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if !office.line.has_openid() {
        return crate::guard::nothing_here("the token endpoint v2 came with the 2.x lines");
    }
    answer(&office, &on, &headers, &body, Version::Two)
}

fn answer(
    office: &Office,
    on: &On,
    headers: &HeaderMap,
    body: &[u8],
    version: Version,
) -> Response {
    match judge(office, on, headers, body, version) {
        Ok((value, entry)) => {
            let headers = [
                (header::CONTENT_TYPE, "application/json;charset=UTF-8"),
                (header::CACHE_CONTROL, "no-store"),
            ];
            let mut response = (headers, Json(value)).into_response();
            entry.attach(&mut response);
            response
        }
        Err(refusal) => refusal.into_response(),
    }
}

fn judge(
    office: &Office,
    on: &On,
    headers: &HeaderMap,
    body: &[u8],
    version: Version,
) -> Result<(Value, Entry), Refusal> {
    let fields = if office.line == Line::Legacy {
        form::read_with_json(headers, body)
    } else {
        form(headers, body)?
    };
    if let Some(name) = fields.repeated() {
        let rule = "no parameter occurs twice (RFC 6749 section 3.2)";
        let remark = Remark::refused(rule, "each field once", format!("{name} twice"));
        return Err(Refusal::new(
            400,
            "invalid_request",
            "A parameter is repeated",
            remark,
        ));
    }
    let grant_type = fields.get("grant_type");
    let refresh = match grant_type {
        Some("authorization_code") => false,
        Some("refresh_token") if version == Version::One => true,
        Some(legacy::DEVICE_GRANT) if office.line == Line::Legacy => {
            return legacy::exchange_device(office, &fields);
        }
        other => return Err(grant_type_invalid(other, version)),
    };
    let (client, by) = authenticate(office, headers, &fields)?;
    let mut notes = Vec::new();
    if refresh && by == ClientAuthentication::Body {
        let rule = "refresh is documented with the client in the Authorization header (API 4.10)";
        notes.push(Remark::noted(
            rule,
            "Basic",
            "client_id and client_secret in the form",
        ));
    }
    let told = if refresh && on.act(Fault::RefreshTokenInvalid) {
        Err(refresh::refused())
    } else if refresh {
        refresh::tokens(office, &client, &fields)
    } else {
        exchange::tokens(office, on, &client, &fields, version)
    };
    told.map(|value| {
        (
            legacy::spelled(office.line, value),
            Entry::of(&client.id, notes),
        )
    })
    .map_err(|refusal| refusal.by(&client.id))
}

/// The fields of an urlencoded body, the only kind that the endpoint takes.
fn form(headers: &HeaderMap, body: &[u8]) -> Result<Fields, Refusal> {
    let received = match form::kind(headers) {
        Kind::Urlencoded => return Ok(Fields::parse(body)),
        Kind::Unnamed => "no Content-Type",
        Kind::Json => "JSON",
        Kind::Multipart => "multipart/form-data",
        Kind::Other => "another Content-Type",
    };
    let rule = "the body is application/x-www-form-urlencoded (API 3.2)";
    let remark = Remark::refused(rule, FORM, received);
    Err(Refusal::new(
        400,
        "invalid_grant_type",
        "The grant_type parameter is invalid",
        remark,
    ))
}

fn grant_type_invalid(received: Option<&str>, version: Version) -> Refusal {
    let (rule, received) = match received {
        None => ("grant_type is sent (API 4.8)", "nothing".to_owned()),
        Some("client_credentials") => (
            "a citizen's consent is exchanged with authorization_code (API 19.2)",
            "client_credentials".to_owned(),
        ),
        Some("refresh_token") => (
            "refreshing goes to /oauth2/1/token, always (API 4.10)",
            "refresh_token at /oauth2/2/token".to_owned(),
        ),
        Some(other) => (
            "grant_type is one of the documented ones",
            crate::authorize::shown(other),
        ),
    };
    let expected = match version {
        Version::One => "authorization_code or refresh_token",
        Version::Two => "authorization_code",
    };
    let remark = Remark::refused(rule, expected, received);
    Refusal::new(
        400,
        "invalid_grant_type",
        "The grant_type parameter is invalid",
        remark,
    )
}

/// Checks who asks, in the header or in the form.
pub(crate) fn authenticate(
    office: &Office,
    headers: &HeaderMap,
    fields: &Fields,
) -> Result<(Arc<Client>, ClientAuthentication), Refusal> {
    let refuse = |rule: &'static str, received: String| {
        let remark = Remark::refused(rule, "client id and secret as registered", received);
        Refusal::new(
            400,
            "invalid_client",
            "The client credentials are invalid",
            remark,
        )
    };
    let Some(shown) = presented(headers, fields) else {
        let rule = "the client shows who it is, by Basic or in the form (API 3.1)";
        return Err(refuse(rule, "no client id".to_owned()));
    };
    let Some(client) = office.client(&shown.client_id) else {
        let count = shown.client_id.chars().count();
        let received = format!("an unknown id of {count} characters");
        return Err(refuse(
            "client_id names a registered application (API 4.8)",
            received,
        ));
    };
    let rule = "client_secret is the one that belongs to client_id (API 4.8)";
    match shown.client_secret {
        None => Err(refuse(rule, "no secret".to_owned()).by(&client.id)),
        Some(secret) if secret.expose() != client.secret.expose() => {
            let count = secret.expose().chars().count();
            let trimmed = secret.expose().trim() == client.secret.expose();
            let received = if trimmed {
                "the right secret with blanks around it".to_owned()
            } else {
                format!("another secret, {count} characters")
            };
            Err(refuse(rule, received).by(&client.id))
        }
        Some(_) => Ok((client, shown.authentication)),
    }
}

/// The grant with less than was consented to, if a fault says so.
pub(crate) fn narrowed(grant: Arc<Grant>, on: &On) -> Arc<Grant> {
    let less = [
        Fault::LoginScopeOnly,
        Fault::NothingShared,
        Fault::ScopeNotGranted,
    ];
    let Some(fault) = on.one_of(&less) else {
        return grant;
    };
    let document = |scope: &str| scope.starts_with("files.") || scope.starts_with("issued/");
    let keeps = |scope: &&String| match fault {
        Fault::LoginScopeOnly => scope.as_str() == "openid",
        Fault::NothingShared => !document(scope) && *scope != "userdetails",
        _ => !document(scope),
    };
    let mut scope: Vec<String> = grant.scope.iter().filter(keeps).cloned().collect();
    if fault == Fault::LoginScopeOnly {
        scope.push("avs_parent".to_owned());
    }
    Arc::new(grant.with_scope(scope))
}

/// The fields that every answer has, in the order of the description.
pub(crate) fn tokens(office: &Office, grant: &Arc<Grant>, refresh: bool) -> Map<String, Value> {
    let now = office.now();
    let lifetime = TOKEN_LIFETIME
        .as_secs()
        .min(grant.consent_until.as_second() - now.as_second());
    let access_token = office.dice.hex::<20>();
    let mut told = Map::new();
    told.insert("access_token".into(), json!(access_token));
    told.insert("expires_in".into(), json!(lifetime));
    told.insert("token_type".into(), json!("Bearer"));
    told.insert("scope".into(), json!(told_scope(grant)));
    told.insert(
        "consent_valid_till".into(),
        json!(grant.consent_until.as_second()),
    );
    let mut books = office.books();
    books
        .access
        .put(access_token, Arc::clone(grant), now + TOKEN_LIFETIME);
    if refresh {
        let refresh_token = office.dice.hex::<20>();
        told.insert("refresh_token".into(), json!(refresh_token));
        books.refresh.put(
            refresh_token,
            (Arc::clone(grant), false),
            grant.consent_until,
        );
    }
    told
}

/// `scope` as it is told; `partners.*` is the console's tick and no scope of its own.
fn told_scope(grant: &Grant) -> String {
    let named = grant
        .scope
        .iter()
        .map(String::as_str)
        .filter(|scope| *scope != "partners.*");
    named.collect::<Vec<_>>().join(" ")
}
