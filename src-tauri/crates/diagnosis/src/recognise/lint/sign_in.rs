//! The browser legs: the authorize address and the one that the browser came back to (API 4.1 to
//! 4.7).

use protocol::authorize::lint_free_text;
use protocol::pkce::CHALLENGE_LENGTH;
use protocol::scope;

use super::{is_service_host, is_stand_in, masked, missing, parameter};
use crate::fault::Fault;
use crate::finding::{Ballot, Evidence, EvidenceKind};
use crate::recognise::reading::Link;

/// States that protect nothing; the first is in addresses made by the console (API 4.1).
pub(super) const CONSTANT_STATES: &[&str] = &[
    "oidc_flow",
    "state",
    "xyz",
    "test",
    "random",
    "abc",
    "12345",
];

/// A length of Base64URL over the 64 characters of a hex digest.
pub(super) const CHALLENGE_OF_HEX: usize = 86;

/// The rules of API 4.1 to 4.7.
pub(super) fn authorize(link: &Link, ballot: &mut Ballot) {
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
    for remark in scope::lint(get("scope").unwrap_or_default()) {
        let (fault, weight) = match remark.rule {
            "scope-separator" => (Fault::InvalidScope, 84),
            "scope-guess" => (Fault::ScopeNameGuessed, 86),
            _ => (Fault::ScopeNameGuessed, 58),
        };
        ballot.vote(fault, weight, parameter("scope", &remark.place));
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

pub(super) fn challenge_shape(challenge: &str, ballot: &mut Ballot) {
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

pub(super) fn client_id(id: &str, ballot: &mut Ballot) {
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
pub(super) fn callback(link: &Link, alone: bool, ballot: &mut Ballot) {
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
