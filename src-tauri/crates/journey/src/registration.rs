//! What a partner file becomes before anything is sent.
//!
//! A tester has to be able to send wrong things on purpose, so most of what [`lint`] finds does not
//! stop an attempt: it is told, with the place and the rule. Only what cannot work at all, or would
//! send the client secret over an unprotected connection, is refused by [`Registration::new`].

use protocol::{
    authorize::{self, Need, RedirectUri, lint_free_text},
    lint::Weight,
    service::{Api, Endpoints, Line, Service, mixed, table},
    token::ClientAuthentication,
};
use url::Url;

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

/// The key in a partner file's `endpoints` that replaces the part before all paths.
const BASE: &str = "base";

/// A registration that an attempt can be made with.
#[derive(Clone, Debug)]
pub struct Registration {
    partner: PartnerFile,
    redirect_uri: RedirectUri,
    endpoints: Endpoints,
    /// For a custom service without a base: the APIs that it has.
    listed: Option<Vec<Api>>,
}

impl Registration {
    /// Takes a partner file as the basis of an attempt.
    ///
    /// # Errors
    /// The lint findings that stand in the way.
    pub fn new(partner: &PartnerFile) -> Result<Self, Vec<Lint>> {
        let blocking: Vec<_> = lint(partner, true)
            .into_iter()
            .filter(|lint| lint.blocks)
            .collect();
        let Ok((endpoints, listed)) = endpoints(partner) else {
            return Err(blocking);
        };
        if !blocking.is_empty() {
            return Err(blocking);
        }
        Ok(Self {
            redirect_uri: RedirectUri::new(partner.redirect_uri.clone()),
            partner: partner.clone(),
            endpoints,
            listed,
        })
    }

    /// The partner file behind it.
    #[must_use]
    pub fn partner(&self) -> &PartnerFile {
        &self.partner
    }

    /// The redirect URI, exactly as registered.
    #[must_use]
    pub fn redirect_uri(&self) -> &RedirectUri {
        &self.redirect_uri
    }

    /// Where the APIs are.
    #[must_use]
    pub fn endpoints(&self) -> &Endpoints {
        &self.endpoints
    }

    /// Whether the service has this API, as far as is known.
    #[must_use]
    pub fn offers(&self, api: Api) -> bool {
        if let Some(listed) = &self.listed {
            return listed.contains(&api);
        }
        let PartnerFile { service, line, .. } = self.partner;
        table::entry(service, line, api)
            .is_none_or(|entry| matches!(entry.standing, table::Standing::Offered(_)))
    }

    /// The name under which a vault keeps this client's secret.
    #[must_use]
    pub fn account(&self) -> String {
        account(&self.partner)
    }

    /// Whether the service is on this machine: then it is practice, and says nothing about the real
    /// one.
    #[must_use]
    pub fn is_practice(&self) -> bool {
        is_loopback(&self.endpoints.url(Api::Authorize))
    }

    /// Whether a client secret is part of the token request.
    #[must_use]
    pub fn needs_secret(&self) -> bool {
        self.partner.client_authentication != ClientAuthentication::None
    }

    /// The token endpoint that suits the scopes: v2 when `openid` is asked for (API 4.9).
    #[must_use]
    pub fn token_api(&self) -> Api {
        let openid = self.partner.scopes.iter().any(|scope| scope == "openid");
        if openid && self.partner.line.has_openid() && self.offers(Api::TokenV2) {
            Api::TokenV2
        } else {
            Api::Token
        }
    }
}

/// The name under which a vault keeps the secret of this file's client.
#[must_use]
pub fn account(partner: &PartnerFile) -> String {
    format!("{}:{}", partner.service.id(), partner.client_id)
}

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

/// The endpoints of a partner file, and for a custom service without a base the APIs it lists.
fn endpoints(partner: &PartnerFile) -> Result<(Endpoints, Option<Vec<Api>>), String> {
    let mut base = None;
    let mut listed = Vec::new();
    for (name, address) in &partner.endpoints {
        let url = Url::parse(address)
            .ok()
            .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
            .ok_or_else(|| format!("the endpoint {name} is not an address"))?;
        if name == BASE {
            base = Some(url);
            continue;
        }
        let api = Api::ALL.iter().copied().find(|api| api.id() == name);
        listed.push((
            api.ok_or_else(|| format!("there is no endpoint {name}"))?,
            url,
        ));
    }
    let published = partner
        .service
        .base()
        .and_then(|(base, _)| Url::parse(base).ok());
    let whole = base.or(published);
    let is_partial = whole.is_none();
    let base = match (whole, listed.iter().find(|(api, _)| *api == Api::Authorize)) {
        (Some(base), _) => base,
        (None, Some((_, authorize))) => authorize.clone(),
        (None, None) => return Err("a custom service needs its addresses".to_owned()),
    };
    if is_partial
        && !listed
            .iter()
            .any(|(api, _)| matches!(api, Api::Token | Api::TokenV2))
    {
        return Err("a custom service needs a token endpoint".to_owned());
    }
    let apis = is_partial.then(|| listed.iter().map(|(api, _)| *api).collect());
    let endpoints = listed.into_iter().fold(
        Endpoints::of(partner.service, base),
        |endpoints, (api, url)| endpoints.with(api, url),
    );
    Ok((endpoints, apis))
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests;
