//! Looks over what a paste holds besides error texts: addresses, requests, single values.
//!
//! Each rule is one sentence of the description (API 4 to 11) or one report of an integrator, and
//! votes for the fault that breaks it. What is absent counts only where it would be seen if it were
//! there.

mod calls;
mod sign_in;

use protocol::confidence::Confidence;
use protocol::service::mixed::{DEAD_HOSTS, WRONG_PATHS};
use protocol::service::{Api, Service};

use super::reading::{Link, Pair};
use super::request::Request;
use crate::fault::Fault;
use crate::finding::{Ballot, Evidence, EvidenceKind};
use crate::gate::Gate;

use calls::one_request;
use sign_in::{CHALLENGE_OF_HEX, CONSTANT_STATES, authorize, callback, challenge_shape};

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

/// Looks over requests that the program itself made.
pub(super) fn vote_requests(requests: &[Request], ballot: &mut Ballot) {
    for request in requests {
        if let Some(link) = &request.link {
            address(link, ballot);
        }
        one_request(request, ballot);
    }
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
    const LINKS: Gate = Gate::of(NEVER_A_LINK);
    const OTHERS: [&str; 2] = ["error", "token_type"];
    const OTHER: Gate = Gate::of(&OTHERS);
    let is = |known: &&str| known.eq_ignore_ascii_case(name);
    LINKS.may_hold(name) && NEVER_A_LINK.iter().any(is)
        || OTHER.may_hold(name) && OTHERS.iter().any(is)
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
    let cut = [
        Fault::ConnectionReset,
        Fault::TlsHandshake,
        Fault::TlsVersion,
    ];
    let tls = cut.into_iter().any(|fault| ballot.has(fault));
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
