//! The listener on this machine that a loopback redirect URI points at (RFC 8252 section 7.3).
//!
//! DigiLocker compares redirect URIs character by character, so the port is the registered one, not
//! one the system picks. `localhost` may mean either address family to the browser: both are bound.
//! The listener runs from [`Loopback::bind`] until it is dropped; before `bind` returns it has
//! answered a connection to itself, so a browser is never opened towards a deaf port.
//!
//! Behind an https redirect URI the listener speaks TLS with a certificate of this machine, and the
//! proof goes through TLS too ([`Identity`]).
//!
//! It believes nothing it hears. Every address caught on the registered path is handed on by
//! [`Loopback::next`]; strays are refused by the attempt, and the listener keeps listening.

use std::{collections::VecDeque, io, net::SocketAddr, sync::Arc, time::Duration};

use rustls::pki_types::ServerName;
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::{mpsc, watch},
    task::{AbortHandle, JoinSet},
    time::timeout,
};
use tokio_rustls::{TlsAcceptor, TlsConnector};

use super::{
    CallbackUrl,
    address::Address,
    identity::{Identity, IdentityError},
    port_owner,
    serve::{Ear, serve},
};

/// Connections served at once; when one more comes the oldest is dropped, so that idle ones cannot
/// keep the real answer out.
const MAX_CONNECTIONS: usize = 512;

/// Further tries to bind a port that is in use, 10 ms apart.
const BIND_TRIES: u32 = 20;

/// Why this machine cannot listen on a redirect URI.
#[derive(Debug, thiserror::Error)]
pub enum BindError {
    /// The redirect URI is no address at all.
    #[error("the redirect URI is not an address: {0}")]
    NotAnAddress(String),
    /// The redirect URI is not on `127.0.0.1`, `[::1]` or `localhost`.
    #[error("{0} is not an address on this machine; use the in-app window or paste the address")]
    NotLoopback(String),
    /// An https address without a certificate, or an http address with one.
    #[error("{0} has the other scheme: a certificate goes with https and with https alone")]
    OtherScheme(String),
    /// There is no certificate to show behind https.
    #[error(transparent)]
    Certificate(#[from] IdentityError),
    /// Another program has the port.
    #[error("port {port} is in use{}; close that program, or register another port", named(by.as_deref()))]
    InUse {
        /// The registered port.
        port: u16,
        /// The program that has it, where the system tells.
        by: Option<String>,
    },
    /// The system reserves the port.
    #[error("the system does not let this program listen on port {port}; register one above 1023")]
    NotPermitted {
        /// The registered port.
        port: u16,
    },
    /// The listener could not be set up, or did not hear itself.
    #[error("the listener on port {port} did not start: {reason}")]
    Failed {
        /// The registered port.
        port: u16,
        /// The system's own words.
        reason: String,
    },
}

fn named(by: Option<&str>) -> String {
    by.map_or_else(String::new, |by| format!(" by {by}"))
}

/// A running listener. Dropping it stops it.
#[derive(Debug)]
pub struct Loopback {
    caught: mpsc::Receiver<CallbackUrl>,
    https: watch::Receiver<bool>,
    _listeners: JoinSet<()>,
}

impl Loopback {
    /// Listens on the exact host, port and path of an http redirect URI, and proves that it hears.
    ///
    /// # Errors
    /// [`BindError`], which tells a taken port from everything else.
    pub async fn bind(redirect_uri: &str) -> Result<Self, BindError> {
        let address = Address::parse(redirect_uri)?;
        if address.is_https {
            return Err(BindError::OtherScheme(redirect_uri.to_owned()));
        }
        Self::listening(address, None).await
    }

    /// The same for an https redirect URI: browsers are shown this certificate, and so is the proof.
    ///
    /// # Errors
    /// [`BindError`], which tells a taken port from everything else.
    pub async fn bind_tls(redirect_uri: &str, identity: &Identity) -> Result<Self, BindError> {
        let address = Address::parse(redirect_uri)?;
        if !address.is_https {
            return Err(BindError::OtherScheme(redirect_uri.to_owned()));
        }
        Self::listening(address, Some(identity)).await
    }

    async fn listening(address: Address, identity: Option<&Identity>) -> Result<Self, BindError> {
        let port = address.port;
        let address = Arc::new(address);
        let mut bound = Vec::new();
        for ip in &address.ips {
            match bind((*ip, port).into()).await {
                Ok(listener) => bound.push(listener),
                Err(e) if is_family_missing(&e) && address.ips.len() > 1 => {}
                Err(e) => return Err(bind_error(&e, port)),
            }
        }
        let tls = identity.map(Identity::server).transpose()?;
        let tls = tls.map(TlsAcceptor::from);
        let (catch, caught) = mpsc::channel(16);
        let (insisted_on_https, https) = watch::channel(false);
        let ear = Ear {
            address: Arc::clone(&address),
            tls,
            catch,
            insisted_on_https,
        };
        let mut listeners = JoinSet::new();
        let mut own = Vec::new();
        for listener in bound {
            own.push(listener.local_addr().map_err(|e| bind_error(&e, port))?);
            listeners.spawn(listen(listener, ear.clone()));
        }
        if own.is_empty() {
            return Err(failed(port, "no loopback address is available"));
        }
        for own in own {
            let proof = prove(own, address.host(), identity);
            proof.await.map_err(|e| failed(port, e))?;
        }
        tracing::debug!(port, "listening for the callback");
        Ok(Self {
            caught,
            https,
            _listeners: listeners,
        })
    }

    /// Whether a browser spoke TLS to the port of an http address: one that insists on https, as
    /// Firefox does in its HTTPS-Only mode, never gets there and shows an error page instead.
    #[must_use]
    pub fn insisted_on_https(&self) -> watch::Receiver<bool> {
        self.https.clone()
    }

    /// The next address caught on the registered path; waits until there is one.
    pub async fn next(&mut self) -> Option<CallbackUrl> {
        self.caught.recv().await
    }
}

/// Accepts connections; each is served by its own task, so a slow one delays nobody.
async fn listen(listener: TcpListener, ear: Ear) {
    let mut open: VecDeque<AbortHandle> = VecDeque::new();
    let mut connections = JoinSet::new();
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Usually too many open files; the tasks below give theirs back.
            tokio::time::sleep(Duration::from_millis(20)).await;
            continue;
        };
        while connections.try_join_next().is_some() {}
        open.retain(|connection| !connection.is_finished());
        if open.len() >= MAX_CONNECTIONS
            && let Some(oldest) = open.pop_front()
        {
            oldest.abort();
        }
        open.push_back(connections.spawn(serve(stream, ear.clone())));
    }
}

/// Binds, with a moment's patience: a listener that was just dropped frees its port only when the
/// runtime next gets to it, and an attempt must be repeatable at once.
async fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let mut tries = 0;
    loop {
        match TcpListener::bind(address).await {
            Err(e) if e.kind() == io::ErrorKind::AddrInUse && tries < BIND_TRIES => tries += 1,
            settled => return settled,
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// Connects to the listener as a browser does, and expects a refusal from it, since no path here is
/// registered. Over TLS it trusts the certificate that browsers are shown, and no other.
async fn prove(own: SocketAddr, host: &str, identity: Option<&Identity>) -> Result<(), String> {
    let heard = timeout(Duration::from_secs(5), async {
        let stream = TcpStream::connect(own).await?;
        match identity {
            None => is_refused(stream).await,
            Some(identity) => {
                let name = ServerName::try_from(host.to_owned()).map_err(io::Error::other)?;
                let trusting = identity.client().map_err(io::Error::other)?;
                is_refused(TlsConnector::from(trusting).connect(name, stream).await?).await
            }
        }
    });
    match heard.await {
        Ok(Ok(true)) => Ok(()),
        Ok(Ok(false)) => Err("something else answers on the port".to_owned()),
        Ok(Err(e)) => Err(e.to_string()),
        Err(_) => Err("it does not answer".to_owned()),
    }
}

async fn is_refused(mut stream: impl AsyncRead + AsyncWrite + Unpin) -> io::Result<bool> {
    stream.write_all(b"GET / HTTP/1.1\r\n\r\n").await?;
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).await?;
    Ok(answer.starts_with(b"HTTP/1.1 400"))
}

fn is_family_missing(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::AddrNotAvailable | io::ErrorKind::Unsupported
    )
}

fn bind_error(error: &io::Error, port: u16) -> BindError {
    match error.kind() {
        io::ErrorKind::AddrInUse => BindError::InUse {
            port,
            by: port_owner::name(port),
        },
        io::ErrorKind::PermissionDenied => BindError::NotPermitted { port },
        _ => failed(port, error),
    }
}

fn failed(port: u16, reason: impl ToString) -> BindError {
    BindError::Failed {
        port,
        reason: reason.to_string(),
    }
}

#[cfg(test)]
mod tests;
