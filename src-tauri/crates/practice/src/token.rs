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
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use diagnosis::Fault;
use protocol::{
    form::{FORM, Fields},
    token::{ClientAuthentication, presented},
};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::{
    account,
    authorize::difference,
    books::{Grant, TOKEN_LIFETIME},
    enact::On,
    form::{self, Kind},
    id_token, legacy,
    log::{Entry, Remark},
    office::Office,
    refusal::Refusal,
    settings::{Client, Line},
};

/// Which of the two addresses was called.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Version {
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
    match exchange(office, on, headers, body, version) {
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

fn exchange(
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
    let told = if refresh {
        refresh_tokens(office, &client, &fields)
    } else {
        first_tokens(office, on, &client, &fields, version)
    };
    told.map(|value| (value, Entry::of(&client.id, notes)))
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

fn invalid_grant(rule: &'static str, expected: &str, received: impl Into<String>) -> Refusal {
    let text = "The authorization grant is invalid";
    Refusal::new(
        400,
        "invalid_grant",
        text,
        Remark::refused(rule, expected, received.into()),
    )
}

fn first_tokens(
    office: &Office,
    on: &On,
    client: &Client,
    fields: &Fields,
    version: Version,
) -> Result<Value, Refusal> {
    let now = office.now();
    let rule = "code is the one of the redirect, used once and in time (API 4.8)";
    let code = fields
        .get("code")
        .ok_or_else(|| invalid_grant(rule, "a code", "nothing"))?;
    let grant = {
        let mut books = office.books();
        if books.codes.get(code, now).is_none() {
            let received = match books.codes.ever(code) {
                Some(_) => "a code that is older than five minutes",
                None => "a code that was never issued, or is long over",
            };
            return Err(invalid_grant(
                rule,
                "a code of the last five minutes",
                received,
            ));
        }
        let Some(kept) = books.codes.get_mut(code, now) else {
            return Err(invalid_grant(rule, "a code", "nothing"));
        };
        if kept.used {
            kept.grant.end();
            let received = "a code that was exchanged before; its tokens were ended";
            return Err(invalid_grant(rule, "a code that was not used", received));
        }
        if kept.grant.client_id != client.id {
            let rule = "a code is exchanged by the client that asked for it (RFC 6749 4.1.3)";
            return Err(invalid_grant(
                rule,
                "the same client",
                "another client's code",
            ));
        }
        same_redirect(&kept.redirect_uri, fields.get("redirect_uri"))?;
        verifier(kept.challenge.as_deref(), fields.get("code_verifier"))?;
        if version == Version::One && kept.grant.has("openid") {
            let rule = "a code asked with openid is exchanged at /oauth2/2/token (API 4.9)";
            let remark = Remark::refused(rule, "/oauth2/2/token", "/oauth2/1/token");
            let text = "The grant_type parameter is invalid";
            return Err(Refusal::new(400, "invalid_grant_type", text, remark));
        }
        kept.used = true;
        Arc::clone(&kept.grant)
    };
    if !grant.stands(now) {
        let rule = "the citizen's consent still stands (API 4.8)";
        return Err(invalid_grant(
            rule,
            "a consent that stands",
            "one that is over",
        ));
    }
    let grant = narrowed(grant, on);
    let mut told = tokens(office, &grant, version == Version::One);
    match version {
        Version::One => {
            told.extend(account::profile(&grant));
            told.insert(
                "new_account".into(),
                yes_no(grant.citizen.citizen().new_account),
            );
            if office.line == Line::V2_4 {
                told.insert("mobile".into(), json!(grant.citizen.citizen().mobile));
                told.insert("purpose".into(), json!(grant.purpose));
            }
        }
        Version::Two => {
            if grant.has("openid") && !on.act(Fault::IdTokenMissing) {
                told.insert(
                    "id_token".into(),
                    json!(id_token::issue(office, &grant, on)),
                );
            }
        }
    }
    Ok(Value::Object(told))
}

fn yes_no(yes: bool) -> Value {
    json!(if yes { "Y" } else { "N" })
}

fn same_redirect(due: &str, came: Option<&str>) -> Result<(), Refusal> {
    let rule = "redirect_uri is the one of the authorize request (API 4.8)";
    match came {
        Some(came) if came == due => Ok(()),
        Some(came) => Err(invalid_grant(rule, due, difference(due, came))),
        None => Err(invalid_grant(rule, due, "nothing")),
    }
}

fn verifier(challenge: Option<&str>, verifier: Option<&str>) -> Result<(), Refusal> {
    let Some(challenge) = challenge else {
        return Ok(());
    };
    let rule = "code_verifier is the one behind the challenge (RFC 7636 section 4.6)";
    let expected = "the verifier of this attempt, 43 to 128 characters";
    let Some(verifier) = verifier else {
        return Err(invalid_grant(rule, expected, "nothing"));
    };
    let unreserved = |b: u8| b.is_ascii_alphanumeric() || b"-._~".contains(&b);
    if !(43..=128).contains(&verifier.len()) {
        let received = format!("{} characters", verifier.chars().count());
        return Err(invalid_grant(rule, expected, received));
    }
    if let Some(at) = verifier.bytes().position(|b| !unreserved(b)) {
        let received = format!(
            "a character outside A-Z a-z 0-9 - . _ ~ at position {}",
            at + 1
        );
        return Err(invalid_grant(rule, expected, received));
    }
    if URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes())) == challenge {
        return Ok(());
    }
    let received = if verifier == challenge {
        "the challenge itself"
    } else {
        "the verifier of another attempt"
    };
    Err(invalid_grant(rule, expected, received))
}

fn refresh_tokens(office: &Office, client: &Client, fields: &Fields) -> Result<Value, Refusal> {
    let now = office.now();
    let refuse = |rule: &'static str, received: &str| {
        let remark = Remark::refused(rule, "the refresh token of the last answer", received);
        Refusal::new(400, "invalid_grant", "The refresh token is invalid", remark)
    };
    let rule = "refresh_token is the last one, each works once (API 4.10)";
    let token = fields
        .get("refresh_token")
        .ok_or_else(|| refuse(rule, "nothing"))?;
    let grant = {
        let mut books = office.books();
        let Some((grant, used)) = books.refresh.get_mut(token, now) else {
            return Err(refuse(rule, "a token that was never issued, or is over"));
        };
        if grant.client_id != client.id {
            return Err(refuse(
                "a refresh token belongs to one client",
                "another client's token",
            ));
        }
        if *used {
            grant.end();
            return Err(refuse(
                rule,
                "a token that was used before; its grant was ended",
            ));
        }
        if !grant.stands(now) {
            let rule = "the citizen's consent still stands (API 4.10)";
            return Err(refuse(rule, "a token whose consent is over or was revoked"));
        }
        *used = true;
        Arc::clone(grant)
    };
    let mut told = tokens(office, &grant, true);
    told.extend(account::profile(&grant));
    Ok(Value::Object(told))
}

/// The grant with less than was consented to, if a fault says so.
fn narrowed(grant: Arc<Grant>, on: &On) -> Arc<Grant> {
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
