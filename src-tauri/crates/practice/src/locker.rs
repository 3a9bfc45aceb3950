//! Starts and stops a locker.
//!
//! The accept loop is our own rather than axum's, for three things: bounds on request heads and on
//! the time a client may take for one, a bound on connections, and faults that cut a connection.

use std::{
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use axum::Router;
use diagnosis::Fault;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use thiserror::Error;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Semaphore, watch},
    task::{JoinHandle, JoinSet},
};
use tower::Service;
use url::Url;

use crate::{
    citizen::{CAST, Citizen},
    clock::{Clock, Dice, SystemClock},
    documented::Documented,
    guard::{self, Peer},
    id_token::TokenSigner,
    log::Log,
    office::{Furniture, Office},
    routes::router,
    settings::{Client, Settings},
    sign::{KeyError, Signers},
    spoil::CutConnection,
    switches::Switches,
    variant::Variant,
};

/// Connections served at once; one more waits.
const CONNECTIONS: usize = 2_048;
/// How long a client may take for a request's head, and an idle connection stays open.
const HEAD_TIME: Duration = Duration::from_secs(30);
/// How long requests that are being answered may go on after a stop.
const GRACE: Duration = Duration::from_secs(2);

/// Starts practice lockers.
#[derive(Debug)]
pub struct Locker;

/// Why a locker does not start.
#[derive(Debug, Error)]
pub enum StartError {
    /// The address is not loopback, and nobody said that other machines may come in.
    #[error(
        "{0} is not a loopback address; unless the network is allowed, the practice locker listens \
         on this machine alone"
    )]
    NotLoopback(SocketAddr),
    /// The address cannot be listened on, for example because the port is taken.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address of the settings.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
    /// A key that is built in cannot be read.
    #[error(transparent)]
    Key(#[from] KeyError),
}

/// What a locker is given besides its settings.
pub struct Surroundings {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The source of codes and tokens.
    pub dice: Dice,
}

impl std::fmt::Debug for Surroundings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Surroundings")
    }
}

impl Surroundings {
    /// The machine's clock and the system's randomness.
    #[must_use]
    pub fn of_the_system() -> Self {
        Self {
            clock: Arc::new(SystemClock),
            dice: Dice::of_the_system(),
        }
    }
}

impl Locker {
    /// Starts a locker with the machine's clock and the system's randomness.
    ///
    /// # Errors
    /// See [`StartError`].
    pub async fn start(settings: Settings) -> Result<Running, StartError> {
        Self::start_in(settings, Surroundings::of_the_system()).await
    }

    /// Starts a locker with a clock and dice of the caller's.
    ///
    /// # Errors
    /// See [`StartError`].
    pub async fn start_in(
        settings: Settings,
        surroundings: Surroundings,
    ) -> Result<Running, StartError> {
        let address = settings.listen;
        if !address.ip().is_loopback() && !settings.network {
            return Err(StartError::NotLoopback(address));
        }
        let failed = |source| StartError::Listen { address, source };
        let listener = TcpListener::bind(address).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let office = Arc::new(office(settings, surroundings, address.port())?);
        let base_url = Url::parse(&format!("http://{}/public", named(address)))
            .map_err(|error| failed(io::Error::other(error)))?;
        let (stop, stopped) = watch::channel(false);
        let serving = tokio::spawn(serve(listener, router(Arc::clone(&office)), stopped));
        Ok(Running {
            address,
            base_url,
            office,
            stop,
            serving,
        })
    }
}

/// How this machine reaches the locker: an address that stands for all of them is none.
fn named(address: SocketAddr) -> SocketAddr {
    match address.ip() {
        ip if !ip.is_unspecified() => address,
        IpAddr::V4(_) => (Ipv4Addr::LOCALHOST, address.port()).into(),
        IpAddr::V6(_) => (Ipv6Addr::LOCALHOST, address.port()).into(),
    }
}

pub(crate) fn office(
    settings: Settings,
    surroundings: Surroundings,
    port: u16,
) -> Result<Office, KeyError> {
    Ok(Office::new(Furniture {
        line: settings.line,
        client: settings.client,
        auto: settings.auto,
        clock: surroundings.clock,
        dice: surroundings.dice,
        faults: Switches::with(settings.faults),
        variants: Switches::with(settings.variants),
        signers: Signers::load()?,
        token_signer: TokenSigner::load()?,
        port,
        network: settings.network,
    }))
}

async fn serve(listener: TcpListener, router: Router, mut stopped: watch::Receiver<bool>) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let mut connections = JoinSet::new();
    loop {
        let place = tokio::select! {
            place = Arc::clone(&places).acquire_owned() => place,
            _ = stopped.changed() => break,
        };
        let stream = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stopped.changed() => break,
        };
        while connections.try_join_next().is_some() {}
        match stream {
            Ok((stream, peer)) => {
                let (router, stopped) = (router.clone(), stopped.clone());
                connections.spawn(async move {
                    converse(stream, Peer(peer), router, stopped).await;
                    drop(place);
                });
            }
            // Out of descriptors, most likely: waiting lets some connections end.
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
    drop(listener);
    let _ = tokio::time::timeout(GRACE, async {
        while connections.join_next().await.is_some() {}
    })
    .await;
}

async fn converse(
    stream: TcpStream,
    peer: Peer,
    router: Router,
    mut stopped: watch::Receiver<bool>,
) {
    let _ = stream.set_nodelay(true);
    let cut = Arc::new(AtomicBool::new(false));
    let cuts = Arc::clone(&cut);
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(peer);
        let (mut router, cuts) = (router.clone(), Arc::clone(&cuts));
        async move {
            let response = router
                .call(request)
                .await
                .unwrap_or_else(|never| match never {});
            match response.extensions().get::<CutConnection>() {
                // An error makes hyper close the connection without an answer.
                Some(_) => {
                    cuts.store(true, Ordering::Relaxed);
                    Err(io::Error::other("cut on purpose"))
                }
                None => Ok(response),
            }
        }
    });
    let mut connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(guard::HEAD_LIMIT)
        .serve_connection(TokioIo::new(stream), service);
    // A client that breaks off is no event for the locker.
    tokio::select! {
        _ = &mut connection => {}
        _ = stopped.changed() => {
            Pin::new(&mut connection).graceful_shutdown();
            let _ = (&mut connection).await;
        }
    }
    if cut.load(Ordering::Relaxed) {
        // Without lingering, closing sends a reset instead of an orderly end.
        let _ = connection.into_parts().io.into_inner().set_zero_linger();
    }
}

/// A locker at work. Dropping it stops it too, without waiting.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    base_url: Url,
    office: Arc<Office>,
    stop: watch::Sender<bool>,
    serving: JoinHandle<()>,
}

impl Running {
    /// `http://127.0.0.1:PORT/public`, the base of all paths but the log-out.
    #[must_use]
    pub fn base_url(&self) -> &Url {
        &self.base_url
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The client that it was started for.
    #[must_use]
    pub fn client(&self) -> Arc<Client> {
        self.office.first_client()
    }

    /// Adds a client, or replaces the one with the same id.
    pub fn register(&self, client: Client) {
        self.office.register(client);
    }

    /// The private log.
    #[must_use]
    pub fn log(&self) -> Log {
        self.office.log.clone()
    }

    /// The switches of the descriptions' errors, which come in place of a call's own answer.
    #[must_use]
    pub fn errors(&self) -> Switches<Documented> {
        self.office.errors.clone()
    }

    /// The switches of the faults.
    #[must_use]
    pub fn faults(&self) -> Switches<Fault> {
        self.office.faults.clone()
    }

    /// The switches of the variants.
    #[must_use]
    pub fn variants(&self) -> Switches<Variant> {
        self.office.variants.clone()
    }

    /// Who lives here.
    #[must_use]
    pub fn citizens(&self) -> &'static [Citizen] {
        CAST
    }

    /// Stops listening, lets requests that are being answered finish, and waits for it: at most two
    /// seconds.
    pub async fn stop(self) {
        let _ = self.stop.send(true);
        let _ = self.serving.await;
    }
}

#[cfg(test)]
mod tests {
    use axum::{body::Body, http::Request};
    use protocol::form;
    use tower::ServiceExt;

    use super::*;
    use crate::clock::{FixedClock, hex};

    const REDIRECT: &str = "https://partner.example/cb";
    const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    fn in_memory() -> (Router, Arc<Office>) {
        let mut settings = Settings::new(Client::practice(REDIRECT));
        settings.auto = Some(CAST[0].id);
        let surroundings = Surroundings {
            clock: Arc::new(FixedClock::new(jiff::Timestamp::UNIX_EPOCH)),
            dice: Dice::seeded(1),
        };
        let office = Arc::new(office(settings, surroundings, 1).unwrap());
        (router(Arc::clone(&office)), office)
    }

    fn request(method: &str, path: &str, body: String) -> Request<Body> {
        Request::builder()
            .method(method)
            .uri(path)
            .header("host", "127.0.0.1:1")
            .header("content-type", form::FORM)
            .body(Body::from(body))
            .unwrap()
    }

    /// One code-to-token round trip, without a socket.
    async fn flow(router: &Router, office: &Office, number: usize) {
        let client = office.first_client();
        let state = hex(&number.to_be_bytes());
        let query = form::encode([
            ("response_type", "code"),
            ("client_id", client.id.as_str()),
            ("redirect_uri", REDIRECT),
            ("state", &state),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
            ("scope", "userdetails files.issueddocs"),
            ("purpose", "Load"),
            ("service_name", "Load"),
        ]);
        let path = format!("/public/oauth2/1/authorize?{query}");
        let answer = router
            .clone()
            .oneshot(request("GET", &path, String::new()))
            .await
            .unwrap();
        let location = Url::parse(answer.headers()["location"].to_str().unwrap()).unwrap();
        let code = location
            .query_pairs()
            .find(|(name, _)| name == "code")
            .unwrap()
            .1
            .into_owned();
        let body = form::encode([
            ("grant_type", "authorization_code"),
            ("code", &code),
            ("redirect_uri", REDIRECT),
            ("code_verifier", VERIFIER),
            ("client_id", client.id.as_str()),
            ("client_secret", client.secret.expose()),
        ]);
        let path = "/public/oauth2/1/token";
        let answer = router
            .clone()
            .oneshot(request("POST", path, body))
            .await
            .unwrap();
        assert_eq!(answer.status(), 200);
    }

    /// The status of a request from a peer to a host, of a locker that lets other machines in or not.
    async fn status(network: bool, peer: &str, host: &str, path: &str) -> u16 {
        let mut settings = Settings::new(Client::practice(REDIRECT));
        settings.network = network;
        let office = office(settings, Surroundings::of_the_system(), 1).unwrap();
        let request = Request::get(path)
            .header("host", host)
            .header("x-practice-control", "1")
            .extension(Peer(peer.parse().unwrap()))
            .body(Body::empty())
            .unwrap();
        let answer = router(Arc::new(office)).oneshot(request).await.unwrap();
        answer.status().as_u16()
    }

    #[tokio::test]
    async fn a_machine_is_named_by_its_number_where_the_network_is_allowed_and_nowhere_else() {
        let user = "/public/oauth2/1/user";
        let near = "127.0.0.1:5000";
        assert_eq!(status(true, near, "192.0.2.7:1", user).await, 401);
        assert_eq!(status(true, near, "[2001:db8::7]:1", user).await, 401);
        assert_eq!(status(false, near, "192.0.2.7:1", user).await, 421);
        // A name can be pointed here by a web page; a number cannot.
        assert_eq!(status(true, near, "evil.example:1", user).await, 421);
        assert_eq!(
            status(true, near, "192.0.2.7:2", user).await,
            421,
            "another port"
        );
    }

    #[tokio::test]
    async fn another_machine_switches_nothing() {
        let (near, far) = ("127.0.0.1:5000", "192.0.2.9:5000");
        let log = "/control/log";
        assert_eq!(status(true, near, "127.0.0.1:1", log).await, 200);
        assert_eq!(status(true, far, "192.0.2.7:1", log).await, 403);
        let user = "/public/oauth2/1/user";
        assert_eq!(
            status(true, far, "192.0.2.7:1", user).await,
            401,
            "but it is answered"
        );
    }

    #[tokio::test]
    async fn all_of_a_machines_addresses_are_listened_on_only_where_that_is_said() {
        let mut settings = Settings::new(Client::practice(REDIRECT));
        settings.listen = (Ipv4Addr::UNSPECIFIED, 0).into();
        let refused = Locker::start(settings.clone()).await.unwrap_err();
        assert!(matches!(refused, StartError::NotLoopback(_)), "{refused}");
        settings.network = true;
        let running = Locker::start(settings).await.unwrap();
        assert!(running.address().ip().is_unspecified());
        let host = running.base_url().host_str().unwrap().to_owned();
        assert_eq!(host, "127.0.0.1", "an address that can be called");
        running.stop().await;
    }

    #[tokio::test]
    async fn a_flow_needs_no_socket() {
        let (router, office) = in_memory();
        flow(&router, &office, 0).await;
        assert_eq!(office.log.lines().len(), 2);
    }

    #[tokio::test]
    #[ignore = "slow: a hundred thousand flows"]
    async fn a_hundred_thousand_flows_leave_no_more_than_the_shelves_hold() {
        let (router, office) = in_memory();
        let mut after_warming = 0;
        for number in 0..100_000 {
            flow(&router, &office, number).await;
            if number == 20_000 {
                after_warming = resident();
            }
        }
        let grown = resident().saturating_sub(after_warming);
        assert!(
            grown < 4 * 1024 * 1024,
            "{grown} bytes more than after 20 000 flows"
        );
    }

    /// Bytes of memory that this process holds.
    fn resident() -> usize {
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let line = status
            .lines()
            .find(|line| line.starts_with("VmRSS:"))
            .unwrap();
        line.split_whitespace()
            .nth(1)
            .unwrap()
            .parse::<usize>()
            .unwrap()
            * 1024
    }
}
