//! Starts and stops a locker.
//!
//! The accept loop is our own rather than axum's, for three things: bounds on request heads and on
//! the time a client may take for one, a bound on connections, and faults that cut a connection.

use std::{io, net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware,
    routing::{get, post, put},
};
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
    account, apaar,
    citizen::{CAST, Citizen},
    clock::{Clock, Dice, SystemClock},
    consent, control, discovery, documents, entity, guard,
    id_token::TokenSigner,
    legacy,
    log::Log,
    logout, meta,
    office::{Furniture, Office},
    pages, pull, push,
    settings::{Client, Settings},
    sign::{KeyError, Signers},
    spoil::CutConnection,
    stage,
    switches::{Switches, Until},
    token, upload,
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
    /// The address is not loopback: the locker is for this machine alone.
    #[error("{0} is not a loopback address; the practice locker listens on this machine alone")]
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
        if !address.ip().is_loopback() {
            return Err(StartError::NotLoopback(address));
        }
        let failed = |source| StartError::Listen { address, source };
        let listener = TcpListener::bind(address).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let office = Arc::new(office(settings, surroundings, address.port())?);
        let base_url = Url::parse(&format!("http://{address}/public"))
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

pub(crate) fn office(
    settings: Settings,
    surroundings: Surroundings,
    port: u16,
) -> Result<Office, KeyError> {
    let switches = Switches::default();
    for fault in settings.faults {
        switches.on(fault, Until::SwitchedOff);
    }
    Ok(Office::new(Furniture {
        line: settings.line,
        client: settings.client,
        auto: settings.auto,
        clock: surroundings.clock,
        dice: surroundings.dice,
        switches,
        signers: Signers::load()?,
        token_signer: TokenSigner::load()?,
        port,
    }))
}

/// Every path of the locker.
pub(crate) fn router(office: Arc<Office>) -> Router {
    let uploads = Router::new()
        .route("/oauth2/1/file/upload", post(upload::upload))
        .route("/account/1/pushuri", post(push::push))
        .layer(DefaultBodyLimit::max(guard::UPLOAD_LIMIT));
    let public = Router::new()
        .merge(browser())
        .merge(documents())
        .merge(hashed())
        .merge(entity())
        .route("/oauth2/1/token", post(token::version_one))
        .route("/oauth2/2/token", post(token::version_two))
        .route("/oauth2/1/code", post(legacy::device_code))
        .route("/signup/2/demoauth", post(legacy::sign_up))
        .route("/signup/1/demoauthverify", post(legacy::sign_up_verify))
        .route("/oauth2/1/revoke", post(account::revoke))
        .route("/oauth2/1/user", get(account::user))
        .route("/oauth2/1/apaar", get(apaar::details))
        .layer(DefaultBodyLimit::max(guard::FORM_LIMIT))
        .merge(uploads);
    Router::new()
        .nest("/public", public)
        .route("/signin/logout/Y", get(logout::log_out))
        .route(
            "/.well-known/openid-configuration",
            get(discovery::configuration),
        )
        .route(
            "/control/faults",
            get(control::faults).delete(control::all_off),
        )
        .route(
            "/control/faults/{id}",
            put(control::switch_on).delete(control::switch_off),
        )
        .route("/control/log", get(control::log))
        .route("/control/differences", get(control::differences))
        .fallback(guard::unknown_path)
        .method_not_allowed_fallback(guard::wrong_method)
        .layer(middleware::from_fn_with_state(
            Arc::clone(&office),
            stage::stage,
        ))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&office),
            guard::host,
        ))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&office),
            guard::witness,
        ))
        .with_state(office)
}

fn browser() -> Router<Arc<Office>> {
    Router::new()
        .route("/oauth2/1/authorize", get(consent::authorize))
        .route(
            "/practice/signin/{visit}",
            get(consent::sign_in_page).post(consent::sign_in),
        )
        .route(
            "/practice/consent/{visit}",
            get(consent::consent_page).post(consent::decide),
        )
        .route("/practice/style.css", get(pages::style))
        .route("/practice/jwks.json", get(discovery::keys))
        .route(
            "/.well-known/openid-configuration",
            get(discovery::configuration),
        )
}

fn documents() -> Router<Arc<Office>> {
    Router::new()
        .route("/oauth2/2/files/issued", get(documents::issued))
        .route("/oauth2/1/files/issued", get(documents::issued_before))
        .route("/oauth2/1/files", get(upload::list))
        .route("/oauth2/1/files/", get(upload::list))
        .route("/oauth2/1/files/{id}", get(upload::list))
        .route("/oauth2/1/file", get(documents::file))
        .route("/oauth2/1/file/", get(documents::file))
        .route("/oauth2/1/file/{*uri}", get(documents::file))
        .route("/oauth2/1/xml", get(documents::xml))
        .route("/oauth2/1/xml/", get(documents::xml))
        .route("/oauth2/1/xml/{*uri}", get(documents::xml))
        .route("/oauth2/3/xml/eaadhaar", get(documents::eaadhaar))
        .route("/oauth2/2/xml/eaadhaar", get(documents::eaadhaar_before))
        .route("/oauth2/1/pull/pulldocument", post(pull::document))
}

fn hashed() -> Router<Arc<Office>> {
    Router::new()
        .route("/oauth2/1/pull/issuers", post(pull::issuers))
        .route("/oauth2/1/pull/doctype", post(pull::doctypes))
        .route("/oauth2/1/pull/doctype/{orgid}", post(pull::doctypes))
        .route("/oauth2/1/pull/parameters", post(pull::parameters))
        .route("/statistics/1/counts", post(meta::statistics))
        .route("/account/2/verify", post(meta::verify_account))
}

/// The addresses that EntityLocker has for itself, DigiLocker API 16.1.
fn entity() -> Router<Arc<Office>> {
    Router::new()
        .route("/oauth2/1/entity", get(entity::details))
        .route("/oauth2/2/entity/files/issued", get(documents::issued))
        .route("/oauth2/1/entity/files", get(upload::list))
        .route("/oauth2/1/entity/files/{id}", get(upload::list))
        .route("/oauth2/1/entity/file", get(documents::file))
        .route("/oauth2/1/entity/file/{*uri}", get(documents::file))
        .route("/oauth2/1/entity/xml", get(documents::xml))
        .route("/oauth2/1/entity/xml/{*uri}", get(documents::xml))
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
            Ok((stream, _)) => {
                let (router, stopped) = (router.clone(), stopped.clone());
                connections.spawn(async move {
                    converse(stream, router, stopped).await;
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

async fn converse(stream: TcpStream, router: Router, mut stopped: watch::Receiver<bool>) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let mut router = router.clone();
        async move {
            let response = router
                .call(request)
                .await
                .unwrap_or_else(|never| match never {});
            match response.extensions().get::<CutConnection>() {
                // An error makes hyper close the connection without an answer.
                Some(_) => Err(io::Error::other("cut on purpose")),
                None => Ok(response),
            }
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(guard::HEAD_LIMIT)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = std::pin::pin!(connection);
    tokio::select! {
        // A client that breaks off is no event for the locker.
        _ = connection.as_mut() => return,
        _ = stopped.changed() => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
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

    /// The switches of the faults.
    #[must_use]
    pub fn faults(&self) -> Switches {
        self.office.switches.clone()
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
