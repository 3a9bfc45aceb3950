//! How the services of one partner are reached: what its file says, and what suits the service.
//!
//! The live hosts differ in what they bear: an integrator saw EntityLocker's reset connections until
//! they were HTTP/1.1, TLS 1.2 and IPv4 (API 16.7, a secondary source). A company's network adds a
//! proxy and an authority of its own. So each partner file may say how to connect; what it leaves out
//! is as suits its service, and the proxy is the one of the system or the environment.
//!
//! The file holds a proxy's address without its password, which belongs into `HTTPS_PROXY`, and names
//! the file of a certificate authority. There is no word for leaving out verification.

use std::{path::PathBuf, time::Duration};

use protocol::service::Service;
use rustls::pki_types::{CertificateDer, pem::PemObject as _};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::store::read_bounded;

/// Largest file of certificates read, in bytes: some hundreds of authorities.
const MAX_CA_FILE: u64 = 1024 * 1024;

/// Longest time that can be allowed, in seconds.
const MAX_SECONDS: u64 = 600;

/// The word in place of a proxy's address for going without one.
pub const NO_PROXY: &str = "none";

/// The part of a partner file about the network. A field that is left out is as suits the service.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Network {
    /// A PEM file of certificate authorities that are trusted besides the machine's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca_file: Option<PathBuf>,
    /// The proxy, for example `http://proxy.example.in:3128`, or [`NO_PROXY`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy: Option<String>,
    /// Speak HTTP/1.1 and do not offer HTTP/2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http1_only: Option<bool>,
    /// Offer TLS 1.2 and not 1.3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tls12_only: Option<bool>,
    /// Connect to IPv4 addresses alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ipv4_only: Option<bool>,
    /// Longest time to a connection, TLS included, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connect_timeout: Option<u64>,
    /// Longest time for one exchange, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_timeout: Option<u64>,
}

/// What cannot be used.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Unusable {
    /// The file of authorities cannot be read.
    #[error("the certificate file {} cannot be read: {reason}", path.display())]
    CaFile {
        /// The file.
        path: PathBuf,
        /// The system's words, or what is wrong with it.
        reason: String,
    },
    /// The proxy is no address of a proxy.
    #[error("the proxy is no address such as http://proxy.example.in:3128")]
    Proxy,
    /// The proxy's address holds a password.
    #[error("the proxy's password does not belong into the file; set HTTPS_PROXY with it instead")]
    ProxyPassword,
    /// A time is zero or too long.
    #[error("a time limit is from 1 to {MAX_SECONDS} seconds")]
    Time,
}

/// Which proxy is used for what is not on this machine.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum Proxy {
    /// This one.
    At(String),
    /// None at all.
    None,
    /// The one that the environment or the system names.
    #[default]
    System,
}

/// How to connect: a [`Network`] with everything that it leaves out, its file read.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Manner {
    /// Certificates trusted besides the machine's own, in DER.
    pub extra_roots: Vec<Vec<u8>>,
    /// The proxy.
    pub proxy: Proxy,
    /// Offer no HTTP/2.
    pub http1_only: bool,
    /// Offer no TLS 1.3.
    pub tls12_only: bool,
    /// Use no IPv6 address.
    pub ipv4_only: bool,
    /// In place of the transport's own.
    pub connect_timeout: Option<Duration>,
    /// In place of the transport's own.
    pub total_timeout: Option<Duration>,
}

impl Network {
    /// Whether nothing is said, so that all is as suits the service.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// How to connect to `service`. Reads the file of authorities.
    ///
    /// # Errors
    /// [`Unusable`], with the first thing that is.
    pub fn manner(&self, service: Service) -> Result<Manner, Unusable> {
        let cautious = service == Service::EntityLocker;
        Ok(Manner {
            extra_roots: self.extra_roots()?,
            proxy: self.proxy()?,
            http1_only: self.http1_only.unwrap_or(cautious),
            tls12_only: self.tls12_only.unwrap_or(cautious),
            ipv4_only: self.ipv4_only.unwrap_or(cautious),
            connect_timeout: self.connect_timeout.map(seconds).transpose()?,
            total_timeout: self.total_timeout.map(seconds).transpose()?,
        })
    }

    fn proxy(&self) -> Result<Proxy, Unusable> {
        let address = match self.proxy.as_deref().map(str::trim) {
            None | Some("") => return Ok(Proxy::System),
            Some(NO_PROXY) => return Ok(Proxy::None),
            Some(address) => address,
        };
        let url = Url::parse(address).map_err(|_| Unusable::Proxy)?;
        let known = matches!(url.scheme(), "http" | "https" | "socks5" | "socks5h");
        match known && url.has_host() {
            true if has_password(&url) => Err(Unusable::ProxyPassword),
            true => Ok(Proxy::At(address.to_owned())),
            false => Err(Unusable::Proxy),
        }
    }

    fn extra_roots(&self) -> Result<Vec<Vec<u8>>, Unusable> {
        let Some(path) = &self.ca_file else {
            return Ok(Vec::new());
        };
        let unusable = |reason: String| Unusable::CaFile {
            path: path.clone(),
            reason,
        };
        let pem = read_bounded(path, MAX_CA_FILE).map_err(|e| unusable(e.to_string()))?;
        let roots = CertificateDer::pem_slice_iter(&pem)
            .map(|root| root.map(|root| root.to_vec()))
            .collect::<Result<Vec<_>, _>>()
            .map_err(|_| unusable("a certificate in it is damaged".to_owned()))?;
        match roots.is_empty() {
            true => Err(unusable("there is no PEM certificate in it".to_owned())),
            false => Ok(roots),
        }
    }
}

/// Whether an address holds a password, which a file must not.
#[must_use]
pub(crate) fn has_password(url: &Url) -> bool {
    url.password().is_some()
}

fn seconds(seconds: u64) -> Result<Duration, Unusable> {
    match (1..=MAX_SECONDS).contains(&seconds) {
        true => Ok(Duration::from_secs(seconds)),
        false => Err(Unusable::Time),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use base64::{Engine as _, engine::general_purpose::STANDARD};

    use super::*;

    fn manner(network: &Network) -> Result<Manner, Unusable> {
        network.manner(Service::MeriPehchaan)
    }

    #[test]
    fn entity_locker_is_reached_cautiously_unless_the_file_says_otherwise() {
        let nothing = Network::default();
        let cautious = nothing.manner(Service::EntityLocker).unwrap();
        assert!(cautious.http1_only && cautious.tls12_only && cautious.ipv4_only);
        assert_eq!(manner(&nothing), Ok(Manner::default()));
        let bold = Network {
            tls12_only: Some(false),
            ..Network::default()
        };
        let bold = bold.manner(Service::EntityLocker).unwrap();
        assert!(bold.http1_only && !bold.tls12_only);
        let careful = Network {
            http1_only: Some(true),
            ..Network::default()
        };
        assert!(manner(&careful).unwrap().http1_only);
    }

    #[test]
    fn a_proxy_is_an_address_without_a_password_or_none() {
        let proxy = |proxy: &str| {
            let network = Network {
                proxy: Some(proxy.to_owned()),
                ..Network::default()
            };
            manner(&network).map(|manner| manner.proxy)
        };
        let address = "http://proxy.example.in:3128";
        assert_eq!(proxy(address), Ok(Proxy::At(address.to_owned())));
        assert_eq!(proxy("none"), Ok(Proxy::None));
        assert_eq!(proxy(" "), Ok(Proxy::System));
        assert_eq!(proxy("proxy.example.in:3128"), Err(Unusable::Proxy));
        let with_password = "http://asha:canary@proxy.example.in:3128";
        let refused = proxy(with_password).unwrap_err();
        assert_eq!(refused, Unusable::ProxyPassword);
        assert!(!refused.to_string().contains("canary"));
    }

    #[test]
    fn a_time_limit_is_never_zero_and_never_endless() {
        let with = |seconds| Network {
            total_timeout: Some(seconds),
            ..Network::default()
        };
        let allowed = manner(&with(5)).unwrap().total_timeout;
        assert_eq!(allowed, Some(Duration::from_secs(5)));
        assert_eq!(manner(&with(0)), Err(Unusable::Time));
        assert_eq!(manner(&with(86_400)), Err(Unusable::Time));
    }

    #[test]
    fn a_file_of_authorities_is_read_whole_or_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("authorities.pem");
        let network = Network {
            ca_file: Some(path.clone()),
            ..Network::default()
        };
        let why = |found: Result<Manner, Unusable>| match found.unwrap_err() {
            Unusable::CaFile { reason, .. } => reason,
            other => panic!("{other}"),
        };
        assert!(!why(manner(&network)).is_empty(), "there is no file");
        fs::write(&path, "nothing of the kind").unwrap();
        assert!(why(manner(&network)).contains("no PEM certificate"));
        let key = rcgen::KeyPair::generate().unwrap();
        let one = rcgen::CertificateParams::new(Vec::new()).unwrap();
        let der = STANDARD.encode(one.self_signed(&key).unwrap().der());
        let pem = format!("-----BEGIN CERTIFICATE-----\n{der}\n-----END CERTIFICATE-----\n");
        fs::write(&path, format!("# two\n{pem}{pem}")).unwrap();
        assert_eq!(manner(&network).unwrap().extra_roots.len(), 2);
        let cut = pem.replacen("MII", "!!!", 1);
        fs::write(&path, format!("{pem}{cut}")).unwrap();
        assert!(why(manner(&network)).contains("damaged"));
    }
}
