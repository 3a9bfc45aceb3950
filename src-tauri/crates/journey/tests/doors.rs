//! The doors by the shapes of redirect URIs: what catches what, as a table that is made by catching.
//!
//! `doors.md` is the table that people read. A cell says `caught` only when an answer really came
//! through that door and became a code.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

use std::{fmt::Write as _, net::TcpListener, sync::Arc, time::Duration};

use http::Request;
use journey::{
    attempt::{PATIENCE, Prepared},
    callback::{CallbackUrl, Door, Identity, Loopback, needs_certificate, own_scheme, pasted},
    clock::{Clock as _, SystemClock},
    evidence::Evidence,
    registration::Registration,
    store::PartnerFile,
    transport::{Settings, Transport},
    wire::Wire,
};
use protocol::service::Service;
use rand::SeedableRng as _;
use rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::ServerName};
use tokio::{io::AsyncWriteExt as _, net::TcpStream, time::timeout};
use tokio_rustls::TlsConnector;
use url::Url;

/// Shapes of redirect URIs; `PORT` stands for a free one.
const SHAPES: &[(&str, &str)] = &[
    ("IPv4 loopback", "http://127.0.0.1:PORT/callback"),
    ("IPv6 loopback", "http://[::1]:PORT/callback"),
    ("localhost", "http://localhost:PORT/callback"),
    ("loopback, no path", "http://127.0.0.1:PORT"),
    (
        "loopback, trailing slash",
        "http://127.0.0.1:PORT/callback/",
    ),
    (
        "loopback with a query",
        "http://127.0.0.1:PORT/callback?app=hr",
    ),
    (
        "loopback, encoded path",
        "http://127.0.0.1:PORT/call%20back",
    ),
    ("localhost over https", "https://localhost:PORT/callback"),
    (
        "IPv4 loopback over https",
        "https://127.0.0.1:PORT/callback",
    ),
    ("a website", "https://app.example.in/callback"),
    ("a website, no path", "https://app.example.in"),
    (
        "a website with a query",
        "https://app.example.in/callback?app=hr",
    ),
    ("a program's own scheme", "lockstep://callback"),
];

const DOORS: [Door; 4] = [Door::Browser, Door::Link, Door::Window, Door::Paste];

#[tokio::test]
async fn the_table_of_doors_is_what_they_catch() {
    let mut table = String::from(
        "# What catches which redirect URI\n\n\
         Made by `tests/doors.rs`: a cell says *caught* where an answer came through that door and \
         became a code.\n\n\
         | Redirect URI | Browser and listener | Link | In-app window | Pasted address | Proposed |\n\
         | --- | --- | --- | --- | --- | --- |\n",
    );
    for (name, shape) in SHAPES {
        let _ = write!(table, "| {name}: `{shape}` |");
        for door in DOORS {
            let caught = catches(shape, door).await;
            let uri = with_port(shape);
            assert_eq!(caught, door.can_catch(&uri), "{uri} through {door:?}");
            let _ = write!(table, " {} |", if caught { "caught" } else { "–" });
        }
        let proposed = match Door::proposed_for(&with_port(shape)) {
            Door::Browser => "browser",
            Door::Link => "link",
            Door::Paste => "paste",
            Door::Window => "window",
        };
        let _ = writeln!(table, " {proposed} |");
    }
    assert_eq!(
        table,
        include_str!("doors.md"),
        "tests/doors.md is to say:\n{table}"
    );
}

fn with_port(shape: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    shape.replace("PORT", &listener.local_addr().unwrap().port().to_string())
}

/// Runs one attempt through one door.
async fn catches(shape: &str, door: Door) -> bool {
    let redirect_uri = with_port(shape);
    let mut partner = PartnerFile::new("Example Labs", Service::MeriPehchaan);
    partner.client_id = "XX00TEST01".to_owned();
    partner.redirect_uri.clone_from(&redirect_uri);
    let registration = Arc::new(Registration::new(&partner).unwrap());
    let transport = Transport::new(&Settings::default()).unwrap();
    let wire = Wire::new(
        transport.clone(),
        Arc::new(Evidence::default()),
        Arc::new(SystemClock::default()),
    );
    let prepared = Prepared::new(registration, &mut rand::rngs::StdRng::seed_from_u64(1));
    let state = prepared
        .parameters()
        .into_iter()
        .find(|p| p.name == "state")
        .unwrap()
        .value;
    let separator = if redirect_uri.contains('?') { '&' } else { '?' };
    let answer = format!("{redirect_uri}{separator}code=c0de&state={state}");
    let Some(callback) = through(door, &redirect_uri, &answer, &transport).await else {
        return false;
    };
    prepared
        .open(door, PATIENCE, &wire)
        .accept(&callback, &wire)
        .is_ok()
}

/// A browser whose person accepted the certificate of this machine.
async fn over_tls(redirect_uri: &str, answer: &str) -> Option<CallbackUrl> {
    let now = SystemClock::default().now();
    let identity = Identity::new(now).unwrap();
    let mut listener = Loopback::bind_tls(redirect_uri, &identity).await.ok()?;
    let mut roots = RootCertStore::empty();
    roots.add(identity.certificate().clone()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let url = Url::parse(answer).unwrap();
    let (host, port) = (url.host_str().unwrap(), url.port().unwrap());
    let stream = TcpStream::connect((host, port)).await.unwrap();
    let name = ServerName::try_from(host.to_owned()).unwrap();
    let connector = TlsConnector::from(Arc::new(config));
    let mut stream = connector.connect(name, stream).await.unwrap();
    let (path, query) = (url.path(), url.query().unwrap());
    let request = format!("GET {path}?{query} HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    timeout(Duration::from_secs(2), listener.next())
        .await
        .ok()?
}

async fn through(
    door: Door,
    redirect_uri: &str,
    answer: &str,
    transport: &Transport,
) -> Option<CallbackUrl> {
    match door {
        Door::Browser => {
            if needs_certificate(redirect_uri) {
                return over_tls(redirect_uri, answer).await;
            }
            let mut listener = Loopback::bind(redirect_uri).await.ok()?;
            let visit = Request::get(answer).body(Vec::new()).unwrap();
            let _ = transport.send(visit).await;
            timeout(Duration::from_secs(2), listener.next())
                .await
                .ok()?
        }
        // The system hands over addresses of a scheme that the program registered, and no others.
        Door::Link => own_scheme(redirect_uri).map(|_| CallbackUrl::received(answer.to_owned())),
        // A browser engine completes the address before it hands it over.
        Door::Window => Some(CallbackUrl::received(Url::parse(answer).unwrap().into())),
        Door::Paste => pasted(answer).ok(),
    }
}
