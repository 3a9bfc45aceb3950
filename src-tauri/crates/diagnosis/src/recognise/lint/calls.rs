//! Requests to the APIs: token, hash-signed forms, calls with an access token (API 4.8 to 11).

use protocol::service::Api;

use super::sign_in::client_id;
use super::{api_of, is_stand_in, masked, missing, parameter};
use crate::fault::Fault;
use crate::finding::{Ballot, Evidence, EvidenceKind};
use crate::recognise::request::Request;

pub(super) fn one_request(request: &Request, ballot: &mut Ballot) {
    let api = api_of(request.path());
    for pair in request.fields.iter().chain(&request.headers) {
        let value = pair
            .value
            .trim_start_matches("Bearer ")
            .trim_start_matches("Basic ");
        if is_stand_in(value) {
            ballot.vote(Fault::PlaceholderSent, 86, parameter(&pair.name, value));
        }
    }
    let token_path = request.path().ends_with("/token");
    if token_path || request.get("grant_type").is_some() {
        token(request, ballot);
    } else if is_hash_signed(api) || request.get("ts").is_some() && request.fields.len() > 1 {
        hash_signed(request, ballot);
    } else if let Some(api) = api {
        bearer(request, api, ballot);
    }
}

/// The rules of API 4.8 to 4.10.
fn token(request: &Request, ballot: &mut Ballot) {
    if request.json {
        ballot.vote(Fault::TokenBodyJson, 86, parameter("Content-Type", "JSON"));
    }
    if request.effective_method() == "GET" {
        ballot.vote(Fault::MethodWrong, 80, parameter("method", "GET"));
    }
    let header = request
        .headers
        .iter()
        .any(|header| header.name == "authorization");
    let grant = request.get("grant_type");
    match grant {
        None => ballot.vote(Fault::TokenFieldMissing, 84, missing("grant_type")),
        Some("authorization_code" | "refresh_token") => {}
        Some(other) if is_stand_in(other) => {}
        Some(other) => ballot.vote(Fault::GrantTypeWrong, 88, parameter("grant_type", other)),
    }
    if grant == Some("authorization_code") {
        for name in ["code", "redirect_uri"] {
            if request.get(name).is_none() {
                ballot.vote(Fault::TokenFieldMissing, 84, missing(name));
            }
        }
        match request.get("code_verifier") {
            None => ballot.vote(Fault::VerifierMissing, 82, missing("code_verifier")),
            Some(verifier) => verifier_shape(verifier, ballot),
        }
    }
    if !header && matches!(grant, Some("authorization_code" | "refresh_token")) {
        for name in ["client_id", "client_secret"] {
            if request.get(name).is_none() {
                ballot.vote(Fault::TokenFieldMissing, 80, missing(name));
            }
        }
    }
    if let Some(id) = request.get("client_id") {
        client_id(id, ballot);
    }
    let openid = request
        .get("scope")
        .is_some_and(|scope| scope.contains("openid"));
    if openid && request.path().ends_with("/oauth2/1/token") {
        ballot.vote(
            Fault::TokenVersionMismatch,
            84,
            parameter("scope", "openid"),
        );
    }
}

fn verifier_shape(verifier: &str, ballot: &mut Ballot) {
    let Some((alphabet, length)) = masked(verifier) else {
        return;
    };
    let foreign = matches!(alphabet, "text" | "base64" | "link" | "email");
    if !(43..=128).contains(&length) || foreign {
        let value = format!("{length}, {alphabet}");
        ballot.vote(
            Fault::VerifierMalformed,
            92,
            Evidence::at(EvidenceKind::Difference, "code_verifier", value),
        );
    }
}

fn is_hash_signed(api: Option<Api>) -> bool {
    matches!(
        api,
        Some(
            Api::PullDoctype
                | Api::PullIssuers
                | Api::PullParameters
                | Api::PushUri
                | Api::Statistics
                | Api::VerifyAccount
        )
    )
}

/// The rules of API 11.2 to 11.4.
fn hash_signed(request: &Request, ballot: &mut Ballot) {
    if request.get("clientid").is_none() && request.get("client_id").is_some() {
        ballot.vote(Fault::MetaClientIdField, 90, missing("clientid"));
    }
    match request.get("hmac").map(masked) {
        None => ballot.vote(Fault::HmacMissing, 84, missing("hmac")),
        Some(Some(("base64", length @ 43..=44) | ("upperhex", length @ 64))) => {
            let value = format!("{length} ≠ 64 hex");
            ballot.vote(
                Fault::HmacEncoding,
                88,
                Evidence::at(EvidenceKind::Difference, "hmac", value),
            );
        }
        Some(_) => {}
    }
    match request.get("ts") {
        None => ballot.vote(Fault::TsRefused, 82, missing("ts")),
        Some(ts) if ts.len() == 13 && ts.bytes().all(|b| b.is_ascii_digit()) => {
            ballot.vote(Fault::TsMilliseconds, 93, parameter("ts", ts));
        }
        Some(ts) if !ts.bytes().all(|b| b.is_ascii_digit()) && masked(ts).is_none() => {
            ballot.vote(Fault::TsRefused, 84, parameter("ts", ts));
        }
        Some(_) => {}
    }
    if let Some(orgid) = request.get("orgid") {
        orgid_shape(orgid, ballot);
    }
}

fn orgid_shape(orgid: &str, ballot: &mut Ballot) {
    let digits = orgid.bytes().all(|b| b.is_ascii_digit());
    if !digits || orgid.len() < 6 {
        ballot.vote(Fault::OrgidUnknown, 74, parameter("orgid", orgid));
    }
}

/// APIs that take an access token (API 5, 6 and 7.4).
fn bearer(request: &Request, api: Api, ballot: &mut Ballot) {
    if matches!(api, Api::Authorize | Api::Logout | Api::Revoke) {
        return;
    }
    let header = request
        .headers
        .iter()
        .find(|header| header.name == "authorization");
    match header.map(|header| header.value.to_ascii_lowercase()) {
        None if request.with_headers => {
            ballot.vote(Fault::TokenNotSent, 86, missing("Authorization"));
        }
        Some(value) if !value.starts_with("bearer ") || value.len() < 9 => {
            ballot.vote(
                Fault::TokenNotSent,
                84,
                parameter("Authorization", "≠ Bearer"),
            );
        }
        _ => {}
    }
    let posts = matches!(api, Api::PullDocument | Api::Upload);
    let method = request.effective_method();
    if posts != (method == "POST") && request.method.is_some() {
        ballot.vote(Fault::MethodWrong, 80, parameter("method", method));
    }
    let query = request
        .link
        .as_ref()
        .is_some_and(|link| !link.query.is_empty());
    if api == Api::Eaadhaar && (query || !request.fields.is_empty()) {
        let names = request
            .fields
            .iter()
            .chain(request.link.iter().flat_map(|link| &link.query));
        let names: Vec<&str> = names.map(|pair| pair.name.as_str()).collect();
        ballot.vote(
            Fault::EaadhaarExtraParameters,
            90,
            Evidence::at(EvidenceKind::Difference, "query, body", names.join(" ")),
        );
    }
    if api == Api::PullDocument {
        if request.get("consent") != Some("Y") {
            ballot.vote(Fault::PullConsentMissing, 84, missing("consent=Y"));
        }
        if let Some(orgid) = request.get("orgid") {
            orgid_shape(orgid, ballot);
        }
    }
    if api == Api::Upload
        && !request.headers.iter().any(|header| header.name == "hmac")
        && request.with_headers
    {
        ballot.vote(Fault::UploadHmacMissing, 80, missing("hmac"));
    }
}
