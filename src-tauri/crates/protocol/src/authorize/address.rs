//! An authorize address read back: the request that arrived at the practice locker, or the address
//! that a person pasted, for example the one that the console's "Test API" button generates, which
//! is the quickest way to learn the real spelling of a scope (API 18.3).

use thiserror::Error;
use url::Url;

use super::{Parameter, RedirectUri, Request, lint, rules};
use crate::form;
use crate::lint::Remark;
use crate::pkce::{CodeChallenge, S256};
use crate::secret::State;
use crate::service::{Line, Service};
use crate::wire::RequestFault;

/// An authorize address in its parts. Every parameter is kept, known or not, in its order.
#[derive(Clone)]
pub struct Address {
    /// Everything before the query.
    pub endpoint: Url,
    /// The parameters as sent, decoded.
    pub parameters: Vec<Parameter>,
}

impl std::fmt::Debug for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names: Vec<&str> = self.parameters.iter().map(|p| p.name.as_str()).collect();
        f.debug_struct("Address")
            .field("endpoint", &self.endpoint.as_str())
            .field("parameters", &names)
            .finish()
    }
}

/// Why a text is no authorize address.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum AddressFault {
    /// Not an address at all.
    #[error("not an address: {0}")]
    NoAddress(String),
    /// An address without a query.
    #[error("the address has no parameters")]
    NoParameters,
    /// The address of a callback: it has a code or an error, and no `client_id`.
    #[error("this is the address that came back, not the one that was opened")]
    Callback,
}

impl Address {
    /// Reads a pasted address; line ends and blanks that e-mail and terminals put in are ignored.
    ///
    /// # Errors
    /// [`AddressFault`] when it is none.
    pub fn parse(text: &str) -> Result<Self, AddressFault> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let mut endpoint =
            Url::parse(&text).map_err(|fault| AddressFault::NoAddress(fault.to_string()))?;
        let query = endpoint.query().unwrap_or_default().to_owned();
        endpoint.set_query(None);
        endpoint.set_fragment(None);
        let address = Self::from_query(endpoint, &query);
        if address.parameters.is_empty() {
            return Err(AddressFault::NoParameters);
        }
        let came_back = address.get("code").or(address.get("error")).is_some();
        match came_back && address.get("client_id").is_none() {
            true => Err(AddressFault::Callback),
            false => Ok(address),
        }
    }

    /// Reads the query of a request that arrived at `endpoint`.
    #[must_use]
    pub fn from_query(endpoint: Url, query: &str) -> Self {
        let pairs = form::decode(query.as_bytes()).into_iter();
        Self {
            endpoint,
            parameters: pairs
                .map(|(name, value)| Parameter { name, value })
                .collect(),
        }
    }

    /// The value of a parameter; empty counts as absent, and of duplicates the first is taken.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self
            .parameters
            .iter()
            .find(|parameter| parameter.name == name)?;
        (!found.value.is_empty()).then_some(found.value.as_str())
    }

    /// The parameters that no description has.
    pub fn unknown(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters
            .iter()
            .filter(|parameter| rules::rule(&parameter.name).is_none())
    }

    /// What the description of `service` in `line` has against it.
    #[must_use]
    pub fn lint(&self, service: Service, line: Line) -> Vec<Remark> {
        lint(&self.parameters, service, line)
    }

    /// The request behind the address. Parameters of no description are kept in
    /// [`Request::extra`].
    ///
    /// # Errors
    /// [`RequestFault`] when something is missing without which there is no request here, PKCE
    /// included, or a parameter is repeated.
    pub fn request(&self) -> Result<Request, RequestFault> {
        let required = |name: &'static str| self.get(name).ok_or(RequestFault::Missing(name));
        for (index, parameter) in self.parameters.iter().enumerate() {
            if self
                .parameters
                .iter()
                .take(index)
                .any(|other| other.name == parameter.name)
            {
                return Err(RequestFault::Repeated(parameter.name.clone()));
            }
        }
        if required("response_type")? != "code" {
            return Err(RequestFault::Invalid("response_type"));
        }
        if required("code_challenge_method")? != S256 {
            return Err(RequestFault::Invalid("code_challenge_method"));
        }
        let own = [
            "response_type",
            "client_id",
            "redirect_uri",
            "state",
            "code_challenge",
            "code_challenge_method",
            "scope",
            "purpose",
            "service_name",
        ];
        let scope = self.get("scope").unwrap_or_default().split_whitespace();
        let extra = self.parameters.iter();
        let extra = extra.filter(|parameter| !own.contains(&parameter.name.as_str()));
        Ok(Request {
            client_id: required("client_id")?.to_owned(),
            redirect_uri: RedirectUri::new(required("redirect_uri")?),
            state: State::new(required("state")?),
            code_challenge: CodeChallenge(required("code_challenge")?.to_owned()),
            scope: scope.map(str::to_owned).collect(),
            purpose: self.get("purpose").map(str::to_owned),
            service_name: self.get("service_name").map(str::to_owned),
            extra: extra
                .map(|parameter| (parameter.name.clone(), parameter.value.clone()))
                .collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASTED: &str = concat!(
        "https://digilocker.meripehchaan.gov.in/public/oauth2/1/authorize",
        "?response_type=code&client_id=XX00TEST01&state=oidc_flow",
        "&redirect_uri=https%3A%2F%2Fapp.example.in%2Fcb",
        "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM\n",
        "&code_challenge_method=S256&dl_flow=signin&acr=pan+aadhaar&scope=openid%20avs&theme=dark"
    );

    #[test]
    fn a_pasted_address_keeps_what_no_description_has() {
        let address = Address::parse(PASTED).unwrap();
        assert_eq!(address.endpoint.path(), "/public/oauth2/1/authorize");
        let unknown: Vec<&str> = address.unknown().map(|p| p.name.as_str()).collect();
        assert_eq!(unknown, ["theme"]);
        let request = address.request().unwrap();
        assert_eq!(request.scope, ["openid", "avs"]);
        let extra: Vec<&str> = request
            .extra
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        assert_eq!(extra, ["dl_flow", "acr", "theme"]);
    }

    #[test]
    fn a_request_reads_back_from_its_own_address() {
        let request = Address::parse(PASTED).unwrap().request().unwrap();
        let endpoint = Url::parse("http://127.0.0.1/public/oauth2/1/authorize").unwrap();
        let again = Address::parse(request.to_url(&endpoint).as_str()).unwrap();
        assert!(again.request().unwrap().parameters() == request.parameters());
    }

    #[test]
    fn what_is_no_authorize_address_is_named() {
        let fault = |text| Address::parse(text).unwrap_err();
        assert!(matches!(
            fault("authorize?client_id=c"),
            AddressFault::NoAddress(_)
        ));
        assert_eq!(
            fault("https://app.example.in/cb"),
            AddressFault::NoParameters
        );
        assert_eq!(
            fault("https://app.example.in/cb?code=c&state=s"),
            AddressFault::Callback
        );
    }

    #[test]
    fn a_request_needs_its_parameters_once() {
        let fault = |text: &str| Address::parse(text).unwrap().request().unwrap_err();
        assert_eq!(
            fault(&PASTED.replace("&state=oidc_flow", "")),
            RequestFault::Missing("state")
        );
        assert_eq!(
            fault(&PASTED.replace("S256", "plain")),
            RequestFault::Invalid("code_challenge_method")
        );
        assert_eq!(
            fault(&format!("{PASTED}&state=x")),
            RequestFault::Repeated("state".into())
        );
        assert_eq!(
            fault(&PASTED.replace("response_type=code", "response_type=token")),
            RequestFault::Invalid("response_type")
        );
    }

    #[test]
    fn an_address_does_not_print_its_state() {
        assert!(!format!("{:?}", Address::parse(PASTED).unwrap()).contains("oidc_flow"));
    }
}
