//! Get User Details and Revoke Token (DigiLocker API 5.1 and 4.13), and who holds a bearer token.

use std::sync::Arc;

use axum::{
    Json,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use protocol::{account::bearer, form::Fields};
use serde_json::{Map, Value, json};

use crate::{
    books::Grant,
    form, legacy,
    log::{Entry, Remark},
    office::Office,
    paper::photo,
    refusal::Refusal,
    settings::Line,
    token,
};

/// The grant behind the bearer token of a request.
pub(crate) fn holder(office: &Office, headers: &HeaderMap) -> Result<Arc<Grant>, Refusal> {
    let refuse = |received: &str| {
        let rule = "Authorization: Bearer with a token that stands (API 3.1)";
        let remark = Remark::refused(rule, "the access token of the last answer", received);
        Refusal::new(401, "invalid_token", "The access token is invalid", remark)
    };
    let Some(token) = bearer(headers) else {
        return Err(refuse(match headers.get(header::AUTHORIZATION) {
            Some(_) => "an Authorization header of another kind",
            None => "no Authorization header",
        }));
    };
    let now = office.now();
    let books = office.books();
    match books.access.get(token.expose(), now) {
        Some(grant) if grant.stands(now) => Ok(Arc::clone(grant)),
        Some(grant) => Err(
            refuse("a token whose grant was revoked, or whose consent is over")
                .by(&grant.client_id),
        ),
        None => Err(refuse(match books.access.ever(token.expose()) {
            Some(_) => "a token that is older than an hour",
            None => "a token that was never issued here",
        })),
    }
}

/// Refuses unless the token carries one of these scopes.
pub(crate) fn require(grant: &Grant, scope: &str) -> Result<(), Refusal> {
    if grant.has(scope) {
        return Ok(());
    }
    Err(insufficient_scope(grant, scope))
}

pub(crate) fn insufficient_scope(grant: &Grant, scope: &str) -> Refusal {
    let names: Vec<&str> = grant
        .scope
        .iter()
        .map(|s| s.split_once('/').map_or(s.as_str(), |(kind, _)| kind))
        .collect();
    let rule = "the token's scope covers the call (API 4.7)";
    let remark = Remark::refused(rule, scope, names.join(" "));
    let text = "The request requires higher privileges than provided by the access token";
    Refusal::new(403, "insufficient_scope", text, remark).by(&grant.client_id)
}

/// The fields that token v1 and Get User Details share.
pub(crate) fn profile(grant: &Grant) -> Map<String, Value> {
    let citizen = grant.citizen.citizen();
    let birth = citizen.birth;
    let mut told = Map::new();
    told.insert("digilockerid".into(), json!(citizen.digilocker_id));
    told.insert("name".into(), json!(citizen.name));
    let dob = format!("{:02}{:02}{:04}", birth.day(), birth.month(), birth.year());
    told.insert("dob".into(), json!(dob));
    told.insert("gender".into(), json!(citizen.gender.letter()));
    told.insert("eaadhaar".into(), json!(citizen.eaadhaar_flag()));
    told.insert("reference_key".into(), json!(grant.reference_key));
    told
}

/// `GET …/oauth2/1/user`.
pub(crate) async fn user(State(office): State<Arc<Office>>, headers: HeaderMap) -> Response {
    let told = holder(&office, &headers).and_then(|grant| {
        require(&grant, "userdetails")?;
        let mut told = profile(&grant);
        if office.line == Line::V2_4 {
            let citizen = grant.citizen.citizen();
            told.insert("mobile".into(), json!(citizen.mobile));
            told.insert("email".into(), json!(citizen.email));
            told.insert(
                "picture".into(),
                json!(STANDARD.encode(photo::draw(citizen))),
            );
        }
        let told = legacy::wrapped(office.line, Value::Object(told));
        Ok(json_answer(&grant, &told))
    });
    told.unwrap_or_else(IntoResponse::into_response)
}

/// A JSON success for the holder of a grant.
pub(crate) fn json_answer(grant: &Grant, value: &Value) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json;charset=UTF-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    let mut response = (headers, Json(value)).into_response();
    Entry::of(&grant.client_id, Vec::new()).attach(&mut response);
    response
}

/// `POST …/oauth2/1/revoke`: ends the whole grant; 200 also for a token that is not known.
pub(crate) async fn revoke(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let fields = if office.line == Line::Legacy {
        form::read_with_json(&headers, &body)
    } else {
        Fields::parse(&body)
    };
    let (client, _) = match token::authenticate(&office, &headers, &fields) {
        Ok(authenticated) => authenticated,
        Err(refusal) => return refusal.into_response(),
    };
    let rule = "token is the one to revoke (API 4.13)";
    let mut notes = Vec::new();
    match fields.get("token") {
        None => notes.push(Remark::noted(rule, "a token", "nothing")),
        Some(token) => {
            let books = office.books();
            let access = books.access.ever(token);
            let grant = access.or_else(|| books.refresh.ever(token).map(|(grant, _)| grant));
            match grant.filter(|grant| grant.client_id == client.id) {
                Some(grant) => grant.end(),
                None => notes.push(Remark::noted(
                    rule,
                    "a token of this client",
                    "an unknown one",
                )),
            }
        }
    }
    let mut response = StatusCode::OK.into_response();
    Entry::of(&client.id, notes).attach(&mut response);
    response
}
