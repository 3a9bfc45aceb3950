//! Looks over what a paste holds besides error texts: addresses, requests, single values.
//!
//! Each rule is one sentence of the description (API 4 to 11) or one report of an integrator, and
//! votes for the fault that breaks it. What is absent counts only where it would be seen if it were
//! there.

use protocol::authorize::lint_free_text;
use protocol::confidence::Confidence;
use protocol::pkce::CHALLENGE_LENGTH;
use protocol::service::mixed::{DEAD_HOSTS, WRONG_PATHS};
use protocol::service::{Api, Service};

use super::reading::{Link, Pair};
use super::request::Request;
use crate::fault::Fault;
use crate::finding::{Ballot, Evidence, EvidenceKind};

/// Scope names that were refused or never confirmed (API 4.7).
const GUESSED_SCOPES: &[&str] = &[
    "address_details",
    "age_verification",
    "ageverification",
    "documents",
    "issued-documents",
    "issued:aadhaar",
    "issued_documents",
    "phone",
    "profile",
    "read",
    "user",
];

/// States that protect nothing; the first is in addresses made by the console (API 4.1).
const CONSTANT_STATES: &[&str] = &[
    "oidc_flow",
    "state",
    "xyz",
    "test",
    "random",
    "abc",
    "12345",
];

/// A length of Base64URL over the 64 characters of a hex digest.
const CHALLENGE_OF_HEX: usize = 86;

/// Looks over everything.
pub(super) fn vote(
    text: &str,
    pairs: &[Pair],
    links: &[Link],
    requests: &[Request],
    ballot: &mut Ballot,
) {
    for link in links {
        address(link, ballot);
    }
    for request in requests {
        one_request(request, ballot);
    }
    if requests.is_empty() && links.iter().filter(|link| !link.nested).count() == 1 {
        for link in links.iter().filter(|link| !link.nested) {
            callback(link, is_only_address(text), ballot);
        }
    }
    values(text, pairs, ballot);
    hosts(text, links, ballot);
}

fn parameter(name: &str, value: &str) -> Evidence {
    Evidence::at(EvidenceKind::Parameter, name, value)
}

fn missing(name: &str) -> Evidence {
    Evidence::new(EvidenceKind::Missing, name)
}

fn path(link: &Link) -> Evidence {
    Evidence::new(EvidenceKind::Path, &link.path)
}

fn is_only_address(text: &str) -> bool {
    let text = text.trim();
    text.starts_with("http") && !text.contains(char::is_whitespace)
}

fn is_service_host(host: &str) -> bool {
    host.ends_with(".gov.in") || host.ends_with("api-setu.in")
}

/// A value that stands for another one in a document.
fn is_stand_in(value: &str) -> bool {
    !value.starts_with("[masked") && crate::mask::names::is_stand_in(value)
}

/// Length and alphabet of a masked value.
fn masked(value: &str) -> Option<(&str, usize)> {
    let (alphabet, length) = value
        .strip_prefix("[masked:")?
        .strip_suffix(']')?
        .split_once(':')?;
    Some((alphabet, length.parse().ok()?))
}

/// Which API a path belongs to.
fn api_of(path: &str) -> Option<Api> {
    let fits = |known: &str| path.ends_with(known) || path.contains(&format!("{known}/"));
    Api::ALL
        .into_iter()
        .filter(|api| fits(api.path()) || fits(api.path_in(Service::EntityLocker)))
        .max_by_key(|api| api.path().len())
}

fn address(link: &Link, ballot: &mut Ballot) {
    let wrong = WRONG_PATHS.iter().find(|wrong| {
        link.path.ends_with(wrong.path) || link.path.contains(&format!("{}/", wrong.path))
    });
    if let Some(wrong) = wrong {
        let published = matches!(
            wrong.confidence,
            Confidence::Description | Confidence::Specification
        );
        let fault = if published {
            Fault::EndpointOutdated
        } else {
            Fault::EndpointInvented
        };
        ballot.vote(fault, 84, path(link));
    } else if link.path.ends_with("/token")
        && api_of(&link.path).is_none()
        && is_service_host(&link.host)
    {
        ballot.vote(Fault::TokenEndpointWrong, 90, path(link));
    } else if link.path.contains("/oauth2/") && api_of(&link.path).is_none() {
        ballot.vote(Fault::EndpointInvented, 78, path(link));
    } else if is_service_host(&link.host)
        && link.path.ends_with("/authorize")
        && api_of(&link.path).is_none()
    {
        ballot.vote(Fault::EndpointInvented, 70, path(link));
    }
    if link.path.ends_with("/authorize") && !link.query.is_empty() {
        authorize(link, ballot);
    }
    if api_of(&link.path) == Some(Api::VerifyAccount) {
        ballot.vote(Fault::LegacyApi, 80, path(link));
    }
    if link.path.contains("/certificate/v3/") {
        ballot.vote(Fault::ApiSetuProduct, 85, path(link));
    }
    document_path(link, ballot);
}

fn document_path(link: &Link, ballot: &mut Ballot) {
    let api = api_of(&link.path);
    if !matches!(api, Some(Api::File | Api::Xml)) {
        return;
    }
    let uri = link
        .get("uri")
        .unwrap_or_else(|| link.path.rsplit('/').next().unwrap_or_default());
    if uri.contains("uidai") || uri.contains("-ADHAR") {
        ballot.vote(Fault::EaadhaarEndpointWrong, 90, path(link));
    } else if matches!(uri, "" | "file" | "xml" | "undefined" | "null") {
        ballot.vote(Fault::UriMissing, 84, path(link));
    }
}

/// The rules of API 4.1 to 4.7.
fn authorize(link: &Link, ballot: &mut Ballot) {
    let get = |name: &str| {
        link.get(name)
            .map(str::trim)
            .filter(|value| !value.is_empty())
    };
    for name in ["response_type", "client_id", "redirect_uri", "state"] {
        if get(name).is_none_or(|value| value == "undefined" || value == "null") {
            ballot.vote(Fault::AuthorizeParameterMissing, 84, missing(name));
        }
    }
    for pair in &link.query {
        let value = pair.value.trim();
        if is_stand_in(value) {
            ballot.vote(Fault::PlaceholderSent, 90, parameter(&pair.name, value));
        } else if pair.name != "redirect_uri" && value.contains("://") {
            ballot.vote(Fault::LinkInParameter, 92, parameter(&pair.name, value));
        }
    }
    pkce(link, ballot);
    if let Some(kind) = get("response_type").filter(|kind| *kind != "code") {
        ballot.vote(
            Fault::UnsupportedResponseType,
            88,
            parameter("response_type", kind),
        );
    }
    if let Some(id) = get("client_id") {
        client_id(id, ballot);
    }
    if let Some(state) = get("state").filter(|state| is_constant_state(state)) {
        ballot.vote(Fault::StateConstant, 66, parameter("state", state));
    }
    for scope in get("scope").unwrap_or_default().split([' ', '+', ',']) {
        if GUESSED_SCOPES.contains(&scope) {
            ballot.vote(Fault::ScopeNameGuessed, 86, parameter("scope", scope));
        }
    }
    purpose(link, ballot);
    redirect_uri(link, ballot);
    for name in ["acr", "amr", "pla"] {
        if let Some(value) = get(name) {
            ballot.vote(Fault::ExtraIdentityScreens, 44, parameter(name, value));
        }
    }
}

fn is_constant_state(state: &str) -> bool {
    masked(state).is_none() && (CONSTANT_STATES.contains(&state) || state.len() < 8)
}

fn pkce(link: &Link, ballot: &mut Ballot) {
    let challenge = link
        .get("code_challenge")
        .map(str::trim)
        .filter(|value| !value.is_empty());
    let method = link.get("code_challenge_method");
    match (challenge, method) {
        (None, _) => ballot.vote(Fault::CodeChallengeMissing, 88, missing("code_challenge")),
        (Some(_), None) => ballot.vote(
            Fault::CodeChallengeMissing,
            86,
            missing("code_challenge_method"),
        ),
        (Some(_), Some(method)) if method != "S256" => {
            ballot.vote(
                Fault::CodeChallengeMethod,
                92,
                parameter("code_challenge_method", method),
            );
        }
        (Some(challenge), Some(_)) => challenge_shape(challenge, ballot),
    }
}

fn challenge_shape(challenge: &str, ballot: &mut Ballot) {
    let length = masked(challenge).map_or(challenge.len(), |(_, length)| length);
    let evidence = || {
        Evidence::at(
            EvidenceKind::Difference,
            "code_challenge",
            format!("{length} ≠ {CHALLENGE_LENGTH}"),
        )
    };
    let is_hex =
        challenge.bytes().all(|b| b.is_ascii_hexdigit()) || challenge.starts_with("[masked:hex:");
    if length == CHALLENGE_OF_HEX || length == CHALLENGE_OF_HEX + 2 || length == 64 && is_hex {
        ballot.vote(Fault::ChallengeOfHex, 95, evidence());
    } else if length != CHALLENGE_LENGTH && !is_stand_in(challenge) {
        ballot.vote(Fault::CodeChallengeMethod, 60, evidence());
    }
}

fn client_id(id: &str, ballot: &mut Ballot) {
    let like_address = id.contains(['.', '/', ':', '@', ' ']);
    if !is_stand_in(id) && !id.contains("://") && like_address {
        ballot.vote(Fault::ClientIdShape, 88, parameter("client_id", id));
    } else if masked(id).is_some() || id.len() > 24 {
        ballot.vote(Fault::ClientIdShape, 62, parameter("client_id", id));
    }
}

fn purpose(link: &Link, ballot: &mut Ballot) {
    for name in ["purpose", "service_name"] {
        match link
            .get(name)
            .map(str::trim)
            .filter(|value| !value.is_empty())
        {
            Some(value) if lint_free_text(value).is_err() => {
                ballot.vote(Fault::PurposeCharacters, 85, parameter(name, value));
            }
            Some(_) => {}
            None if link.host.contains("meripehchaan") => {
                ballot.vote(Fault::PurposeMissing, 64, missing(name));
            }
            None => {}
        }
    }
}

fn redirect_uri(link: &Link, ballot: &mut Ballot) {
    let Some(uri) = link.get("redirect_uri") else {
        return;
    };
    let twice = uri.starts_with("https%3A") || uri.starts_with("http%3A");
    let blank = uri.contains(char::is_whitespace) || uri.contains("%20");
    if twice || blank {
        ballot.vote(
            Fault::RedirectUriMismatch,
            80,
            parameter("redirect_uri", &uri.escape_default().to_string()),
        );
    }
    if uri.contains("//localhost") || uri.contains("//127.0.0.1") {
        ballot.vote(
            Fault::RedirectUriLocalhost,
            50,
            parameter("redirect_uri", uri),
        );
    }
}

/// The address that the browser came back to (API 4.4 and 4.5).
fn callback(link: &Link, alone: bool, ballot: &mut Ballot) {
    let count = |name: &str| link.query.iter().filter(|pair| pair.name == name).count();
    let (codes, errors, states) = (count("code"), count("error"), count("state"));
    let twice = codes > 1 || errors > 1 || states > 1;
    if codes > 0 && errors > 0 || twice && !link.path.ends_with("/authorize") {
        ballot.vote(
            Fault::CallbackContradictory,
            94,
            Evidence::new(EvidenceKind::Path, &link.path),
        );
    } else if codes == 1 && states == 0 && !is_service_host(&link.host) {
        ballot.vote(Fault::StateMissing, 82, missing("state"));
    }
    let like_callback = states > 0
        || ["callback", "/cb", "redirect", "return", "oauth"]
            .iter()
            .any(|part| link.path.contains(part));
    if alone && codes == 0 && errors == 0 && like_callback && !is_service_host(&link.host) {
        ballot.vote(Fault::CallbackEmpty, 80, missing("code"));
    }
}

fn one_request(request: &Request, ballot: &mut Ballot) {
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
            Evidence::at(EvidenceKind::Difference, "≠ ∅", names.join(" ")),
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

/// Names whose value must not be an address.
const NEVER_A_LINK: &[&str] = &[
    "access_token",
    "client_id",
    "client_secret",
    "clientid",
    "code",
    "code_challenge",
    "code_verifier",
    "doctype",
    "grant_type",
    "orgid",
    "scope",
    "state",
    "ts",
];

/// Whether a named value is looked at wherever it stands.
pub(super) fn is_looked_at(name: &str) -> bool {
    let others = ["error", "token_type"];
    let mut names = NEVER_A_LINK.iter().chain(&others);
    names.any(|known| known.eq_ignore_ascii_case(name))
}

/// Values that are wrong wherever they stand.
fn values(text: &str, pairs: &[Pair], ballot: &mut Ballot) {
    for Pair { name, value } in pairs {
        if !NEVER_A_LINK.contains(&name.as_str()) {
            continue;
        }
        if value.starts_with("http") && value.contains("://") {
            ballot.vote(Fault::LinkInParameter, 90, parameter(name, value));
        } else if is_stand_in(value) {
            ballot.vote(Fault::PlaceholderSent, 84, parameter(name, value));
        } else if name == "code_challenge" {
            challenge_shape(value, ballot);
        } else if name == "ts" && value.len() == 13 && value.bytes().all(|b| b.is_ascii_digit()) {
            ballot.vote(Fault::TsMilliseconds, 88, parameter(name, value));
        } else if name == "state" && CONSTANT_STATES[0] == value {
            ballot.vote(Fault::StateConstant, 50, parameter(name, value));
        }
    }
    let alone = text.trim().trim_matches(['"', '\'']);
    if masked(alone).is_some_and(|(_, length)| length == CHALLENGE_OF_HEX) {
        challenge_shape(alone, ballot);
    }
    let object = text.trim();
    if matches!(object, "{}" | "[]") || object.ends_with("{}") && object.len() < 60 {
        ballot.vote(
            Fault::EmptyObject,
            80,
            Evidence::new(EvidenceKind::Phrase, "{}"),
        );
    }
    let items = object.split("\"items\"").nth(1).unwrap_or_default();
    let list: String = items
        .chars()
        .filter(|c| !c.is_whitespace())
        .take(3)
        .collect();
    if list == ":[]" {
        ballot.vote(
            Fault::IssuedListEmpty,
            86,
            Evidence::at(EvidenceKind::Parameter, "items", "[]"),
        );
    }
    if pairs.iter().any(|pair| pair.name == "access_token") {
        token_answer(pairs, ballot);
    }
}

/// A token answer that was pasted whole (API 4.8 and 4.9).
fn token_answer(pairs: &[Pair], ballot: &mut Ballot) {
    let get = |name: &str| super::reading::find(pairs, name);
    if get("token_type").is_none() || get("grant_type").is_some() {
        return;
    }
    match get("scope") {
        Some("") => ballot.vote(Fault::NothingShared, 86, parameter("scope", "")),
        Some(scope)
            if scope
                .split(' ')
                .all(|scope| matches!(scope, "openid" | "avs" | "avs_parent")) =>
        {
            ballot.vote(Fault::LoginScopeOnly, 78, parameter("scope", scope));
        }
        _ => {}
    }
}

/// Hosts that do not exist, are old, or do not belong together (API 2).
fn hosts(text: &str, links: &[Link], ballot: &mut Ballot) {
    for dead in DEAD_HOSTS {
        if text.contains(dead.host) {
            ballot.vote(
                Fault::NoSandbox,
                86,
                Evidence::at(EvidenceKind::Parameter, "host", dead.host),
            );
        }
    }
    let mut services: Vec<&str> = links
        .iter()
        .filter(|link| !link.nested)
        .map(|link| link.host.as_str())
        .filter(|host| is_known_service(host))
        .collect();
    services.sort_unstable();
    services.dedup();
    if services.len() > 1 {
        ballot.vote(
            Fault::VersionsMixed,
            76,
            Evidence::at(EvidenceKind::Difference, "host", services.join(" ")),
        );
    }
    let tls = ballot.has(Fault::ConnectionReset) || ballot.has(Fault::TlsHandshake);
    if tls && text.contains("entity.digilocker.gov.in") {
        let host = Evidence::at(EvidenceKind::Parameter, "host", "entity.digilocker.gov.in");
        ballot.vote(Fault::EntityLockerTlsReset, 94, host);
    }
}

fn is_known_service(host: &str) -> bool {
    matches!(
        host,
        "api.digitallocker.gov.in" | "digilocker.meripehchaan.gov.in" | "entity.digilocker.gov.in"
    )
}
