//! The one door to the network.
//!
//! A tester must see exactly what was sent and what came back, so this transport does as little as
//! possible: one request, one answer, one record. Redirects are never followed (a token endpoint
//! that answers 302 is a finding, not a detour), nothing is retried, cookies are not kept. TLS is
//! rustls with ring and the roots that the machine itself trusts; there is no switch that turns
//! verification off. Everything that can be unbounded has a bound: connecting, the whole exchange,
//! and the size of the answer after decompression.
//!
//! Addresses on this machine are reached directly; all others through the system's proxy, if one is
//! set. How a partner's services want to be reached is a [`Manner`]: a transport keeps a client for
//! each that it was asked for, since making one reads the machine's trusted roots.

mod failure;
mod resolver;

pub use failure::{Failure, TlsFault};

use std::{
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use jiff::{SignedDuration, Timestamp};
use rustls::{
    ClientConfig,
    crypto::{CryptoProvider, ring},
    pki_types::CertificateDer,
};
use rustls_platform_verifier::Verifier;

use crate::network::{Manner, Proxy};
use resolver::SystemResolver;

/// What may be set about the network.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Longest time to a connection, TLS included.
    pub connect_timeout: Duration,
    /// Longest time for one exchange, from the first packet to the last byte of the answer.
    pub total_timeout: Duration,
    /// Largest answer accepted, in bytes after decompression.
    pub max_response: usize,
    /// Certificates trusted besides the machine's own, in DER.
    pub extra_roots: Vec<Vec<u8>>,
    /// Offer HTTP/1.1 only, for services that reset HTTP/2 connections.
    pub http1_only: bool,
    /// Offer TLS 1.2 only, for services that reset TLS 1.3 handshakes.
    pub tls12_only: bool,
    /// Connect to IPv4 addresses only.
    pub ipv4_only: bool,
    /// The proxy for everything that is not on this machine.
    pub proxy: Proxy,
}

impl Settings {
    /// These settings with what a partner's services ask for.
    fn in_the_manner(&self, manner: &Manner) -> Self {
        let mut settings = self.clone();
        settings
            .extra_roots
            .extend(manner.extra_roots.iter().cloned());
        settings.http1_only |= manner.http1_only;
        settings.tls12_only |= manner.tls12_only;
        settings.ipv4_only |= manner.ipv4_only;
        if manner.proxy != Proxy::System {
            settings.proxy = manner.proxy.clone();
        }
        settings.connect_timeout = manner.connect_timeout.unwrap_or(settings.connect_timeout);
        settings.total_timeout = manner.total_timeout.unwrap_or(settings.total_timeout);
        settings
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(10),
            total_timeout: Duration::from_secs(60),
            max_response: 64 * 1024 * 1024,
            extra_roots: Vec::new(),
            http1_only: false,
            tls12_only: false,
            ipv4_only: false,
            proxy: Proxy::System,
        }
    }
}

/// Why no transport could be made.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// The machine's trusted roots could not be read, or an extra root is no certificate.
    #[error("the trusted certificates could not be loaded: {0}")]
    Roots(String),
    /// The proxy address is not usable.
    #[error("the proxy address is not usable: {0}")]
    Proxy(String),
    /// The HTTP client could not be made.
    #[error("the network client could not be made: {0}")]
    Client(String),
}

/// Sends requests and records nothing; see [`crate::evidence`] for what is kept.
#[derive(Clone, Debug)]
pub struct Transport {
    settings: Arc<Settings>,
    clients: Clients,
    others: Others,
}

/// The clients for other manners than the transport's own.
type Others = Arc<Mutex<Vec<(Manner, Clients)>>>;

#[derive(Clone, Debug)]
struct Clients {
    /// For addresses on this machine.
    direct: reqwest::Client,
    /// For all others.
    outside: reqwest::Client,
}

impl Transport {
    /// A transport with these settings.
    ///
    /// # Errors
    /// When the trusted roots, the proxy address or the client cannot be set up.
    pub fn new(settings: &Settings) -> Result<Self, SetupError> {
        Ok(Self {
            settings: Arc::new(settings.clone()),
            clients: Clients::new(settings)?,
            others: Arc::default(),
        })
    }

    /// The same transport in the manner that a partner's services ask for.
    ///
    /// # Errors
    /// When its certificates, its proxy or a client cannot be set up.
    pub fn in_the_manner(&self, manner: &Manner) -> Result<Self, SetupError> {
        if *manner == Manner::default() {
            return Ok(self.clone());
        }
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        let known = others.iter().find(|(other, _)| other == manner);
        let clients = match known {
            Some((_, clients)) => clients.clone(),
            None => {
                let clients = Clients::new(&self.settings.in_the_manner(manner))?;
                others.push((manner.clone(), clients.clone()));
                clients
            }
        };
        Ok(Self {
            clients,
            ..self.clone()
        })
    }

    /// Sends one request and reads the whole answer, whatever its status.
    ///
    /// The body is decoded when the server compressed it, since that is what the `hmac` header of
    /// the file APIs covers (DigiLocker API section 11.1); it is otherwise the bytes as sent.
    ///
    /// # Errors
    /// A [`Failure`] that names the kind of trouble; it never contains the request.
    pub async fn send(
        &self,
        request: http::Request<Vec<u8>>,
    ) -> Result<http::Response<Vec<u8>>, Failure> {
        let started = Instant::now();
        let client = if is_this_machine(request.uri().host()) {
            &self.clients.direct
        } else {
            &self.clients.outside
        };
        let max_response = self.settings.max_response;
        let request = reqwest::Request::try_from(request).map_err(|e| Failure::Unsendable {
            reason: e.without_url().to_string(),
        })?;
        let mut answer = client
            .execute(request)
            .await
            .map_err(|e| Failure::while_sending(&e, started.elapsed()))?;

        let mut response = http::Response::new(Vec::new());
        *response.status_mut() = answer.status();
        *response.version_mut() = answer.version();
        *response.headers_mut() = answer.headers().clone();
        let too_large = Failure::TooLarge {
            limit: max_response,
        };
        let announced = answer.content_length().unwrap_or_default();
        if announced > max_response as u64 {
            return Err(too_large);
        }
        let body = response.body_mut();
        // Growing by doubling would hold a large document twice.
        body.reserve_exact(usize::try_from(announced).unwrap_or_default());
        while let Some(chunk) = answer
            .chunk()
            .await
            .map_err(|e| Failure::while_reading(&e, started.elapsed()))?
        {
            if body.len() + chunk.len() > max_response {
                return Err(too_large);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(response)
    }
}

impl Clients {
    fn new(settings: &Settings) -> Result<Self, SetupError> {
        let tls = client_config(settings)?;
        let resolver = Arc::new(SystemResolver {
            ipv4_only: settings.ipv4_only,
        });
        let builder = || {
            let builder = reqwest::Client::builder()
                .tls_backend_preconfigured(tls.clone())
                .dns_resolver(Arc::clone(&resolver))
                .redirect(reqwest::redirect::Policy::none())
                .retry(reqwest::retry::never())
                .referer(false)
                .connect_timeout(settings.connect_timeout)
                .timeout(settings.total_timeout);
            match settings.http1_only {
                true => builder.http1_only(),
                false => builder,
            }
        };
        let build = |builder: reqwest::ClientBuilder| {
            builder.build().map_err(|e| setup(&e, SetupError::Client))
        };
        let outside = match &settings.proxy {
            Proxy::System => builder(),
            Proxy::None => builder().no_proxy(),
            Proxy::At(address) => builder()
                .proxy(reqwest::Proxy::all(address).map_err(|e| setup(&e, SetupError::Proxy))?),
        };
        Ok(Self {
            direct: build(builder().no_proxy())?,
            outside: build(outside)?,
        })
    }
}

/// How far this machine's clock is ahead of the server's, by the `Date` header (RFC 9110 6.6.1).
/// Precise to a second or two; `None` without a readable header.
#[must_use]
pub fn clock_skew(headers: &http::HeaderMap, now: Timestamp) -> Option<SignedDuration> {
    let date = headers.get(http::header::DATE)?.to_str().ok()?;
    let server = Timestamp::try_from(httpdate::parse_http_date(date).ok()?).ok()?;
    Some(now.duration_since(server))
}

fn client_config(settings: &Settings) -> Result<ClientConfig, SetupError> {
    let provider = Arc::new(ring::default_provider());
    let verifier = verifier(settings, provider.clone())?;
    let versions: &[&rustls::SupportedProtocolVersion] = if settings.tls12_only {
        &[&rustls::version::TLS12]
    } else {
        rustls::DEFAULT_VERSIONS
    };
    // `dangerous()` is how rustls names any verifier that is not its own; this one is stricter or
    // equal: it asks the system.
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(versions)
        .map_err(|e| SetupError::Client(e.to_string()))?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    config.alpn_protocols = match settings.http1_only {
        true => vec![b"http/1.1".to_vec()],
        false => vec![b"h2".to_vec(), b"http/1.1".to_vec()],
    };
    Ok(config)
}

fn verifier(settings: &Settings, provider: Arc<CryptoProvider>) -> Result<Verifier, SetupError> {
    let roots = settings
        .extra_roots
        .iter()
        .cloned()
        .map(CertificateDer::from)
        .collect::<Vec<_>>();
    let made = if roots.is_empty() {
        Verifier::new(provider)
    } else {
        Verifier::new_with_extra_roots(roots, provider)
    };
    made.map_err(|e| SetupError::Roots(e.to_string()))
}

fn setup(error: &reqwest::Error, kind: fn(String) -> SetupError) -> SetupError {
    kind(failure::innermost(error))
}

fn is_this_machine(host: Option<&str>) -> bool {
    let Some(host) = host else { return false };
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || bare
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests;
