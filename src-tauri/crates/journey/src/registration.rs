//! What a partner file becomes before anything is sent.
//!
//! A tester has to be able to send wrong things on purpose, so most of what [`lint()`] finds does not
//! stop an attempt: it is told, with the place and the rule. Only what cannot work at all, or would
//! send the client secret over an unprotected connection, is refused by [`Registration::new`].

mod lint;

pub use lint::{Lint, lint};

use protocol::{
    authorize::RedirectUri,
    logout,
    service::{Api, Endpoints, Service, table},
    token::ClientAuthentication,
};
use url::Url;

use crate::{network::Manner, store::PartnerFile};

/// The key in a partner file's `endpoints` that replaces the part before all paths.
pub const BASE: &str = "base";

/// A registration that an attempt can be made with.
#[derive(Clone, Debug)]
pub struct Registration {
    partner: PartnerFile,
    redirect_uri: RedirectUri,
    endpoints: Endpoints,
    manner: Manner,
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
        let manner = partner.network.manner(partner.service);
        let (Ok((endpoints, listed)), Ok(manner)) = (endpoints(partner), manner) else {
            return Err(blocking);
        };
        if !blocking.is_empty() {
            return Err(blocking);
        }
        Ok(Self {
            redirect_uri: RedirectUri::new(partner.redirect_uri.clone()),
            partner: partner.clone(),
            endpoints,
            manner,
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

    /// How the services are reached. A certificate file was read when the registration was made.
    #[must_use]
    pub fn manner(&self) -> &Manner {
        &self.manner
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

    /// Whether the service is on this machine, with every call: then it is practice, and says nothing
    /// about the real one.
    #[must_use]
    pub fn is_practice(&self) -> bool {
        let offered = Api::ALL.into_iter().filter(|api| self.offers(*api));
        offered
            .map(|api| self.endpoints.url(api))
            .all(|url| is_loopback(&url))
    }

    /// The address that ends the citizen's session in the browser (API 4.14): without parameters in
    /// line 2.3, with client and redirect URI in 2.4. `None` where no log-out is known.
    #[must_use]
    pub fn log_out_url(&self) -> Option<Url> {
        if !self.offers(Api::Logout) {
            return None;
        }
        let PartnerFile {
            line, client_id, ..
        } = &self.partner;
        let endpoint = self.endpoints.url(Api::Logout);
        logout::url(&endpoint, *line, client_id, &self.redirect_uri)
    }

    /// Whether a client secret is part of the token request.
    #[must_use]
    pub fn needs_secret(&self) -> bool {
        self.partner.client_authentication != ClientAuthentication::None
    }

    /// How the client shows itself when it refreshes and revokes. The published services document
    /// Basic alone there (API 3.1); another service is asked in the client's own way.
    #[must_use]
    pub fn authentication_after_code(&self) -> ClientAuthentication {
        let own = self.partner.client_authentication;
        match (self.partner.service, own) {
            (Service::Custom, _) | (_, ClientAuthentication::None) => own,
            (_, ClientAuthentication::Basic | ClientAuthentication::Body) => {
                ClientAuthentication::Basic
            }
        }
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

/// Whether an address is on this machine.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests;
