//! Which redirect URIs this machine can listen on, and where a browser will knock.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

use super::BindError;

/// A redirect URI that this machine can listen on.
#[derive(Debug)]
pub(super) struct Address {
    origin: String,
    path: String,
    /// The registered port, or the scheme's own.
    pub(super) port: u16,
    /// Both address families for `localhost`, which may mean either to a browser.
    pub(super) ips: Vec<IpAddr>,
    /// Whether the browser speaks TLS to it.
    pub(super) is_https: bool,
}

impl Address {
    pub(super) fn parse(redirect_uri: &str) -> Result<Self, BindError> {
        let url = Url::parse(redirect_uri).map_err(|e| BindError::NotAnAddress(e.to_string()))?;
        let not_loopback = || BindError::NotLoopback(redirect_uri.to_owned());
        let ips = match url.host() {
            Some(Host::Domain("localhost")) => {
                vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()]
            }
            Some(Host::Ipv4(ip)) if ip.is_loopback() => vec![ip.into()],
            Some(Host::Ipv6(ip)) if ip.is_loopback() => vec![ip.into()],
            _ => return Err(not_loopback()),
        };
        let is_web = matches!(url.scheme(), "http" | "https");
        if !is_web || url.fragment().is_some() || !url.username().is_empty() {
            return Err(not_loopback());
        }
        Ok(Self {
            origin: url.origin().ascii_serialization(),
            path: url.path().to_owned(),
            port: url.port_or_known_default().ok_or_else(not_loopback)?,
            ips,
            is_https: url.scheme() == "https",
        })
    }

    /// Scheme, host and port as a browser writes them.
    pub(super) fn origin(&self) -> &str {
        &self.origin
    }

    /// Host and port as a browser names them in `Host`.
    pub(super) fn authority(&self) -> &str {
        self.origin
            .split_once("://")
            .map_or(&self.origin, |(_, authority)| authority)
    }

    /// Host as a browser names it in TLS.
    pub(super) fn host(&self) -> &str {
        let authority = self.authority();
        let host = authority
            .strip_suffix(&format!(":{}", self.port))
            .unwrap_or(authority);
        host.trim_matches(['[', ']'])
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }
}

/// Whether listening on this redirect URI takes a certificate of this machine.
#[must_use]
pub fn needs_certificate(redirect_uri: &str) -> bool {
    Address::parse(redirect_uri).is_ok_and(|address| address.is_https)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_http_and_https_on_this_machine_can_be_listened_on() {
        for uri in [
            "http://127.0.0.1:8765/cb",
            "http://[::1]:8765/cb",
            "http://localhost/cb",
            "https://localhost:8765/cb",
        ] {
            assert!(Address::parse(uri).is_ok(), "{uri}");
        }
        for uri in [
            "ftp://localhost:8765/cb",
            "http://app.example.in/cb",
            "https://app.example.in/cb",
            "http://localhost.example.in/cb",
            "http://someone@127.0.0.1:8765/cb",
            "http://127.0.0.1:8765/cb#x",
            "http://0.0.0.0:8765/cb",
            "lockstep://callback",
            "callback",
        ] {
            assert!(Address::parse(uri).is_err(), "{uri}");
        }
    }

    #[test]
    fn an_address_is_named_as_a_browser_names_it() {
        for (uri, authority, host, port) in [
            ("http://localhost/cb", "localhost", "localhost", 80),
            ("https://[::1]:8765/cb", "[::1]:8765", "::1", 8765),
            ("http://127.0.0.1:8765", "127.0.0.1:8765", "127.0.0.1", 8765),
            ("https://localhost:443/cb", "localhost", "localhost", 443),
        ] {
            let address = Address::parse(uri).unwrap();
            assert_eq!(address.authority(), authority, "{uri}");
            assert_eq!((address.host(), address.port), (host, port), "{uri}");
        }
        assert!(needs_certificate("https://127.0.0.1:8765/cb"));
        assert!(!needs_certificate("http://127.0.0.1:8765/cb"));
        assert!(!needs_certificate("https://app.example.in/cb"), "not ours");
    }
}
