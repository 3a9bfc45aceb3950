//! The rules that a partner file is held against before anything is sent.
//!
//! Each rule is a check of the list with its field, so that a form can show it beside the field, a
//! pipeline can print it, and a report can count it. Most of what is found does not block. What the
//! descriptions ask for is said by `protocol`; here is only which check and which field it concerns.

use protocol::{
    authorize::{self, Need, Parameter, redirect},
    lint::{Remark, Weight},
    scope,
    service::{Api, Line, Service, mixed},
    token::ClientAuthentication,
};

use super::{endpoints, is_loopback};
use crate::{
    check::{Check, CheckId, Outcome},
    store::PartnerFile,
};

/// The rules of a redirect URI without which no answer can come back to it.
const REDIRECT_BLOCKS: &[&str] = &[
    "redirect-empty",
    "redirect-encoded",
    "redirect-form",
    "redirect-fragment",
];

/// Parameters of authorize that come from a field of their own or are made for each attempt.
const HAVE_FIELDS: &[&str] = &[
    "client_id",
    "code_challenge",
    "code_challenge_method",
    "purpose",
    "redirect_uri",
    "response_type",
    "scope",
    "service_name",
    "state",
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
    let (extras, extras_block) = authorize_extras(partner);
    let found = [
        (
            "clientId",
            client_id(partner),
            partner.client_id.trim().is_empty(),
        ),
        ("clientSecret", client_secret(partner, has_secret), false),
        ("redirectUri", address, address_blocks),
        ("scopes", scope_names(partner), false),
        (
            "purpose",
            parameter(CheckId::Purpose, "purpose", &partner.purpose, partner),
            false,
        ),
        (
            "serviceName",
            parameter(
                CheckId::ServiceName,
                "service_name",
                &partner.service_name,
                partner,
            ),
            false,
        ),
        ("line", line_of_service(partner), false),
        ("baseUrl", host, host_blocks),
        ("authorize", extras, extras_block),
        ("network", network(partner), true),
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
    let remarks = redirect::lint(uri);
    let blocks = uri.contains(char::is_whitespace)
        || remarks
            .iter()
            .any(|remark| REDIRECT_BLOCKS.contains(&remark.rule));
    let wrong = wrong(&remarks);
    (judged(CheckId::RedirectUri, &wrong, uri), blocks)
}

fn scope_names(partner: &PartnerFile) -> Check {
    let id = CheckId::ScopeNames;
    if partner.service == Service::Custom {
        return Check::skipped(id, "a custom service has its own scopes");
    }
    let remarks = scope::lint(&partner.scopes.join(" "));
    let right = match partner.scopes.is_empty() {
        true => "none",
        false => "all known",
    };
    let mut odd: Vec<_> = remarks.iter().map(ToString::to_string).collect();
    // A line that the service lacks has a check of its own.
    let is_line = partner.service.lines().contains(&partner.line);
    if is_line && !partner.line.has_openid() && partner.scopes.iter().any(|scope| scope == "openid")
    {
        odd.push(format!(
            "openid: line {} has no OpenID Connect",
            partner.line
        ));
    }
    match odd.is_empty() {
        true => Check::of(id, true, right),
        false => Check::of(id, false, odd.join("; ")),
    }
}

/// A parameter of authorize that the file has a field for.
fn parameter(id: CheckId, name: &str, value: &str, partner: &PartnerFile) -> Check {
    let PartnerFile { service, line, .. } = *partner;
    if service == Service::Custom {
        return Check::skipped(id, "a custom service has its own rules");
    }
    let need = authorize::rule(name).map_or(Need::Absent, |rule| rule.need_for(service, line));
    if need == Need::Absent || (need == Need::Optional && value.is_empty()) {
        return Check::skipped(id, "not required here");
    }
    let sent = Parameter {
        name: name.to_owned(),
        value: value.to_owned(),
    };
    let mut remarks = authorize::lint(&[sent], service, line);
    remarks.retain(|remark| remark.place == name);
    judged(id, &wrong(&remarks), value)
}

/// The parameters of authorize that the file has no field for. The finding, and whether it blocks:
/// a second `state` or challenge would make every answer a stranger's.
fn authorize_extras(partner: &PartnerFile) -> (Check, bool) {
    let id = CheckId::AuthorizeExtras;
    let PartnerFile { service, line, .. } = *partner;
    let extras = &partner.authorize;
    if let Some(name) = extras
        .keys()
        .find(|name| HAVE_FIELDS.contains(&name.as_str()))
    {
        let received = format!("{name} again, which is sent from its own field or made anew");
        return (Check::of(id, false, received), true);
    }
    if extras.is_empty() {
        return (Check::skipped(id, "none are set"), false);
    }
    if service == Service::Custom {
        return (
            Check::skipped(id, "a custom service has its own rules"),
            false,
        );
    }
    let sent: Vec<_> = extras
        .iter()
        .map(|(name, value)| Parameter {
            name: name.clone(),
            value: value.clone(),
        })
        .collect();
    let mut remarks = authorize::lint(&sent, service, line);
    remarks.retain(|remark| extras.contains_key(&remark.place));
    let wrong = wrong(&remarks);
    let names = extras.keys().map(String::as_str).collect::<Vec<_>>();
    let check = match wrong.is_empty() {
        true => Check::of(id, true, names.join(", ")),
        false => {
            let said: Vec<_> = wrong.iter().map(ToString::to_string).collect();
            Check::of(id, false, said.join("; "))
        }
    };
    (check, false)
}

/// How the services are reached; what cannot be used blocks.
fn network(partner: &PartnerFile) -> Check {
    let id = CheckId::Network;
    match partner.network.manner(partner.service) {
        Err(why) => Check::of(id, false, why.to_string()),
        Ok(_) if partner.network.is_empty() => Check::skipped(id, "as suits the service"),
        Ok(_) => Check::of(id, true, "usable"),
    }
}

/// What breaks a rule; doubts are left to the person.
fn wrong(remarks: &[Remark]) -> Vec<&Remark> {
    let wrong = remarks.iter();
    wrong
        .filter(|remark| remark.weight == Weight::Wrong)
        .collect()
}

/// A check of one value, with the expectation of the rules that it breaks.
fn judged(id: CheckId, wrong: &[&Remark], value: &str) -> Check {
    let said = |part: fn(&Remark) -> &str| {
        let parts = wrong.iter().map(|remark| part(remark));
        parts.collect::<Vec<_>>().join("; ")
    };
    match wrong.is_empty() {
        true => Check::of(id, true, value),
        false => Check::of(id, false, said(|remark| &remark.received))
            .expecting(said(|remark| &remark.expected)),
    }
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
    let wrong: Vec<_> = wrong(&remarks)
        .into_iter()
        // The line has a check of its own.
        .filter(|remark| remark.place != "line")
        .map(ToString::to_string)
        .collect();
    let received = if wrong.is_empty() {
        endpoints.base().to_string()
    } else {
        wrong.join("; ")
    };
    (Check::of(id, wrong.is_empty(), received), false)
}
