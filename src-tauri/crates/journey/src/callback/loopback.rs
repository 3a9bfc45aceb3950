//! The listener on this machine that a loopback redirect URI points at (RFC 8252 section 7.3).
//!
//! DigiLocker compares redirect URIs character by character, so the port is the registered one, not
//! one the system picks. `localhost` may mean either address family to the browser: both are bound.
//! The listener runs from [`Loopback::bind`] until it is dropped; before `bind` returns it has
//! answered a connection to itself, so a browser is never opened towards a deaf port.
//!
//! It believes nothing it hears. Every address caught on the registered path is handed on by
//! [`Loopback::next`]; strays are refused by the attempt, and the listener keeps listening.

use std::{
    collections::VecDeque,
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::mpsc,
    task::{AbortHandle, JoinSet},
    time::timeout,
};
use url::{Host, Url};

use super::{
    CallbackUrl,
    head::{self, Head},
    page, port_owner,
};

/// Connections served at once; when one more comes the oldest is dropped, so that idle ones cannot
/// keep the real answer out.
const MAX_CONNECTIONS: usize = 512;

/// Further tries to bind a port that is in use, 10 ms apart.
const BIND_TRIES: u32 = 20;

/// Longest time to write an answer. It fits a socket buffer, so only a broken peer reaches this.
const MAX_WRITE: Duration = Duration::from_secs(2);

/// Why this machine cannot listen on a redirect URI.
#[derive(Debug, thiserror::Error)]
pub enum BindError {
    /// The redirect URI is no address at all.
    #[error("the redirect URI is not an address: {0}")]
    NotAnAddress(String),
    /// The redirect URI is not `http://` on `127.0.0.1`, `[::1]` or `localhost`.
    #[error(
        "{0} is not an http address on this machine; use the in-app window or paste the address"
    )]
    NotLoopback(String),
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

/// A redirect URI that this machine can listen on.
#[derive(Debug)]
pub(super) struct Address {
    authority: String,
    path: String,
    port: u16,
    ips: Vec<IpAddr>,
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
        if url.scheme() != "http" || url.fragment().is_some() || !url.username().is_empty() {
            return Err(not_loopback());
        }
        let host = url.host_str().unwrap_or_default();
        let authority = url
            .port()
            .map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
        let port = url.port_or_known_default().ok_or_else(not_loopback)?;
        Ok(Self {
            authority,
            path: url.path().to_owned(),
            port,
            ips,
        })
    }

    /// Host and port as a browser names them in `Host`.
    pub(super) fn authority(&self) -> &str {
        &self.authority
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }
}

/// A running listener. Dropping it stops it.
#[derive(Debug)]
pub struct Loopback {
    caught: mpsc::Receiver<CallbackUrl>,
    tried_https: Arc<AtomicBool>,
    _listeners: JoinSet<()>,
}

impl Loopback {
    /// Listens on the exact host, port and path of the redirect URI, and proves that it hears.
    ///
    /// # Errors
    /// [`BindError`], which tells a taken port from everything else.
    pub async fn bind(redirect_uri: &str) -> Result<Self, BindError> {
        let address = Arc::new(Address::parse(redirect_uri)?);
        let mut bound = Vec::new();
        for ip in &address.ips {
            match bind((*ip, address.port).into()).await {
                Ok(listener) => bound.push(listener),
                Err(e) if is_family_missing(&e) && address.ips.len() > 1 => {}
                Err(e) => return Err(bind_error(&e, address.port)),
            }
        }
        let (catch, caught) = mpsc::channel(16);
        let tried_https = Arc::new(AtomicBool::new(false));
        let ear = Ear {
            address: Arc::clone(&address),
            catch,
            tried_https: Arc::clone(&tried_https),
        };
        let mut listeners = JoinSet::new();
        let mut own = Vec::new();
        for listener in bound {
            own.push(
                listener
                    .local_addr()
                    .map_err(|e| bind_error(&e, address.port))?,
            );
            listeners.spawn(listen(listener, ear.clone()));
        }
        if own.is_empty() {
            return Err(failed(address.port, "no loopback address is available"));
        }
        for own in own {
            prove(own).await.map_err(|e| failed(address.port, e))?;
        }
        tracing::debug!(port = address.port, "listening for the callback");
        Ok(Self {
            caught,
            tried_https,
            _listeners: listeners,
        })
    }

    /// Whether a browser spoke TLS to this port: one that insists on https, as Firefox does in its
    /// HTTPS-Only mode, never reaches an http address and shows an error page instead.
    #[must_use]
    pub fn tried_https(&self) -> bool {
        self.tried_https.load(Ordering::Relaxed)
    }

    /// The next address caught on the registered path; waits until there is one.
    pub async fn next(&mut self) -> Option<CallbackUrl> {
        self.caught.recv().await
    }
}

/// What each connection needs: where it should be going, and where to tell what it was.
#[derive(Clone)]
struct Ear {
    address: Arc<Address>,
    catch: mpsc::Sender<CallbackUrl>,
    tried_https: Arc<AtomicBool>,
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

async fn serve(mut stream: TcpStream, ear: Ear) {
    match head::read(&mut stream, &ear.address).await {
        // The page goes out before the address does: whoever receives it may stop the listener.
        Head::Callback(url) => {
            answer(&mut stream, &page::close_this_window()).await;
            if ear.catch.try_send(CallbackUrl::received(url)).is_err() {
                tracing::warn!("a callback was dropped: too many are waiting");
            }
        }
        Head::Other(status) => {
            tracing::debug!(status, "not a callback");
            answer(&mut stream, &page::bare(status)).await;
        }
        Head::TlsHello => {
            ear.tried_https.store(true, Ordering::Relaxed);
            tracing::warn!("a browser spoke TLS to the callback's port, which is http");
        }
        Head::Silence => {}
    }
}

async fn answer(stream: &mut TcpStream, text: &str) {
    let written = timeout(MAX_WRITE, async {
        stream.write_all(text.as_bytes()).await?;
        stream.shutdown().await
    });
    if !matches!(written.await, Ok(Ok(()))) {
        tracing::debug!("the browser hung up before the page was written");
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

/// Connects to the listener and expects a refusal from it, since no path here is registered.
async fn prove(own: SocketAddr) -> Result<(), String> {
    let heard = timeout(Duration::from_secs(5), async {
        let mut stream = TcpStream::connect(own).await?;
        stream.write_all(b"GET / HTTP/1.1\r\n\r\n").await?;
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).await?;
        Ok::<_, io::Error>(answer.starts_with(b"HTTP/1.1 400"))
    });
    match heard.await {
        Ok(Ok(true)) => Ok(()),
        Ok(Ok(false)) => Err("something else answers on the port".to_owned()),
        Ok(Err(e)) => Err(e.to_string()),
        Err(_) => Err("it does not answer".to_owned()),
    }
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
