//! The rules that a partner file is held against before anything is sent.
//!
//! Each rule is a check of the list with its field, so that a form can show it beside the field, a
//! pipeline can print it, and a report can count it. Most of what is found does not block.

use protocol::{
    authorize::{self, Need, lint_free_text},
    lint::Weight,
    service::{Api, Line, Service, mixed},
    token::ClientAuthentication,
};
use url::Url;

use super::{endpoints, is_loopback};
use crate::{
    check::{Check, CheckId, Outcome},
    scopes::{Standing, standing},
    store::PartnerFile,
};

/// The words of `purpose` before line 2.4 (API 4.1).
const PURPOSES: &[&str] = &[
    "availing_services",
    "compliance",
    "educational",
    "kyc",
    "verification",
];

/// One finding about a partner file.
#[derive(Clone, Debug)]
pub struct Lint {
    /// The field of the partner file.
    pub field: &'static str,
    /// The finding.
    pub check: Check,
    /// Whether an attempt is impossible with it.
    pub blocks: bool,
}

/// Looks a partner file over before anything is sent. Every configuration check is in the answer.
#[must_use]
pub fn lint(partner: &PartnerFile, has_secret: bool) -> Vec<Lint> {
    let (address, address_blocks) = redirect_uri(&partner.redirect_uri);
    let (host, host_blocks) = addresses(partner);
    let found = [
        (
            "clientId",
            client_id(partner),
            partner.client_id.trim().is_empty(),
        ),
        ("clientSecret", client_secret(partner, has_secret), false),
        ("redirectUri", address, address_blocks),
        ("scopes", scope_names(partner), false),
        ("purpose", purpose(partner), false),
        ("serviceName", service_name(partner), false),
        ("line", line_of_service(partner), false),
        ("baseUrl", host, host_blocks),
    ];
    found
        .into_iter()
        .map(|(field, check, blocks)| Lint {
            field,
            blocks: blocks && check.result == Outcome::Fail,
            check,
        })
        .collect()
}

fn client_id(partner: &PartnerFile) -> Check {
    let id = &partner.client_id;
    let check = |holds, received: String| Check::of(CheckId::ClientId, holds, received);
    if id.trim().is_empty() {
        check(false, "no client id".to_owned())
    } else if id.chars().any(char::is_whitespace) {
        check(false, "blanks in the client id".to_owned())
    } else if partner.service != Service::Custom && (id.contains('.') || id.contains('/')) {
        check(
            false,
            format!("{id}: this looks like a domain, not like the id from the console"),
        )
    } else {
        check(true, id.clone())
    }
}

fn client_secret(partner: &PartnerFile, has_secret: bool) -> Check {
    let id = CheckId::ClientSecret;
    if partner.client_authentication == ClientAuthentication::None {
        return Check::skipped(id, "this client authenticates without a secret");
    }
    Check::of(id, has_secret, if has_secret { "set" } else { "not set" })
}

/// The finding, and whether it blocks.
fn redirect_uri(uri: &str) -> (Check, bool) {
    let fail = |received: &str, blocks| (Check::of(CheckId::RedirectUri, false, received), blocks);
    if uri.is_empty() {
        return fail("no redirect URI", true);
    }
    if let Some(position) = uri.chars().position(char::is_whitespace) {
        return fail(&format!("a blank at position {}", position + 1), true);
    }
    let Ok(url) = Url::parse(uri) else {
        return fail(
            "not an absolute address, e.g. https://app.example.in/callback",
            true,
        );
    };
    if url.fragment().is_some() {
        return fail("a fragment (#…), which never reaches a server", true);
    }
    if uri.contains('*') {
        return fail(
            "a wildcard; the services compare character for character",
            false,
        );
    }
    if url.scheme() == "http" && !is_loopback(&url) {
        return fail(
            "http on another machine; the code would travel unprotected",
            false,
        );
    }
    (Check::of(CheckId::RedirectUri, true, uri), false)
}

fn scope_names(partner: &PartnerFile) -> Check {
    let id = CheckId::ScopeNames;
    if partner.service == Service::Custom {
        return Check::skipped(id, "a custom service has its own scopes");
    }
    let odd = |kind: Standing| {
        partner
            .scopes
            .iter()
            .filter(move |scope| standing(scope) == kind)
            .cloned()
    };
    let (guesses, unknown): (Vec<_>, Vec<_>) = (
        odd(Standing::CommonGuess).collect(),
        odd(Standing::Unknown).collect(),
    );
    if !guesses.is_empty() {
        return Check::of(
            id,
            false,
            format!("rejected elsewhere: {}", guesses.join(" ")),
        );
    }
    if !unknown.is_empty() {
        return Check::of(id, false, format!("in no source: {}", unknown.join(" ")));
    }
    Check::of(
        id,
        true,
        if partner.scopes.is_empty() {
            "none"
        } else {
            "all known"
        },
    )
}

fn purpose(partner: &PartnerFile) -> Check {
    let (id, purpose) = (CheckId::Purpose, partner.purpose.as_str());
    if partner.service == Service::Custom {
        return Check::skipped(id, "a custom service has its own rules");
    }
    let need = need("purpose", partner);
    if need == Need::Required {
        return free_text(id, purpose);
    }
    if purpose.is_empty() || need == Need::Absent || partner.service == Service::EntityLocker {
        return Check::skipped(id, "not required here");
    }
    Check::of(id, PURPOSES.contains(&purpose), purpose)
        .expecting(format!("one of {}", PURPOSES.join(", ")))
}

fn service_name(partner: &PartnerFile) -> Check {
    let id = CheckId::ServiceName;
    if partner.service == Service::Custom {
        return Check::skipped(id, "a custom service has its own rules");
    }
    if need("service_name", partner) != Need::Required {
        return Check::skipped(id, "not required here");
    }
    free_text(id, &partner.service_name)
}

fn need(parameter: &str, partner: &PartnerFile) -> Need {
    authorize::rule(parameter).map_or(Need::Absent, |rule| {
        rule.need_for(partner.service, partner.line)
    })
}

fn free_text(id: CheckId, text: &str) -> Check {
    match lint_free_text(text) {
        Ok(()) => Check::of(id, true, text),
        Err(fault) => Check::of(id, false, fault.to_string()),
    }
    .expecting("1 to 50 letters, digits, blanks and underscores")
}

fn line_of_service(partner: &PartnerFile) -> Check {
    let lines = partner.service.lines();
    let names: Vec<_> = lines.iter().copied().map(Line::id).collect();
    Check::of(
        CheckId::LineOfService,
        lines.contains(&partner.line),
        format!("line {} of {}", partner.line, partner.service.id()),
    )
    .expecting(format!("line {}", names.join(" or ")))
}

/// The finding, and whether it blocks.
fn addresses(partner: &PartnerFile) -> (Check, bool) {
    let id = CheckId::Endpoints;
    let (endpoints, listed) = match endpoints(partner) {
        Ok(found) => found,
        Err(reason) => return (Check::of(id, false, reason), true),
    };
    let apis = listed.clone().unwrap_or_else(|| Api::ALL.to_vec());
    let urls = apis.iter().map(|api| endpoints.url(*api));
    if let Some(open) = urls
        .into_iter()
        .find(|url| url.scheme() != "https" && !is_loopback(url))
    {
        let host = open.host_str().unwrap_or_default();
        return (
            Check::of(id, false, format!("{}://{host}", open.scheme())),
            true,
        );
    }
    if listed.is_some() {
        return (
            Check::skipped(id, "a custom service has its own addresses"),
            false,
        );
    }
    let remarks = mixed::inspect(partner.service, partner.line, &endpoints);
    let wrong: Vec<_> = remarks
        .iter()
        // The line has a check of its own.
        .filter(|remark| remark.weight == Weight::Wrong && remark.place != "line")
        .map(ToString::to_string)
        .collect();
    let received = if wrong.is_empty() {
        endpoints.base().to_string()
    } else {
        wrong.join("; ")
    };
    (Check::of(id, wrong.is_empty(), received), false)
}
