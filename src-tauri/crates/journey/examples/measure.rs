//! Figures of the journey on this machine; run with `--release`.
//!
//! 1. From the callback's arrival to the token request's arrival, over loopback sockets, beside a bare
//!    message there and back over a socket of its own.
//! 2. A small exchange through the recorded wire beside the same through plain reqwest.
//! 3. Peak memory while a document of 50 MB is fetched, in multiples of its size (Linux).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::print_stdout
)]

use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use journey::{
    attempt::{PATIENCE, Prepared},
    authorised::Authorised,
    callback::{Door, Loopback},
    clock::SystemClock,
    evidence::Evidence,
    registration::Registration,
    store::PartnerFile,
    transport::{Settings, Transport},
    vault::{MemoryVault, Vault as _},
    wire::Wire,
};
use protocol::{secret::ClientSecret, service::Service};
use rand::SeedableRng as _;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::mpsc,
};

const ROUNDS: usize = 200;
const DOCUMENT: usize = 50 * 1024 * 1024;
const PIECE: usize = 32 * 1024;
/// Bytes of a callback's request.
const MESSAGE: usize = 256;

/// Answers by path: a token, a small JSON, or a large document; tells when a request came.
async fn server() -> (SocketAddr, mpsc::UnboundedReceiver<Instant>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (came, moments) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            stream.set_nodelay(true).unwrap();
            let came = came.clone();
            tokio::spawn(async move {
                let mut request = vec![0; 8192];
                while let Ok(count @ 1..) = stream.read(&mut request).await {
                    let _ = came.send(Instant::now());
                    let head = String::from_utf8_lossy(&request[..count]).into_owned();
                    let json = br#"{"access_token":"0f3c","token_type":"Bearer","name":"A"}"#;
                    let (media_type, size) = if head.contains("/file/") {
                        ("application/pdf", DOCUMENT)
                    } else {
                        ("application/json", json.len())
                    };
                    let head = format!(
                        "HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {size}\r\n\r\n"
                    );
                    stream.write_all(head.as_bytes()).await.unwrap();
                    if size == json.len() {
                        stream.write_all(json).await.unwrap();
                        continue;
                    }
                    // Piece by piece, so that the peak is the journey's own.
                    for _ in 0..DOCUMENT / PIECE {
                        stream.write_all(&[b'%'; PIECE]).await.unwrap();
                    }
                }
            });
        }
    });
    (address, moments)
}

struct Desk {
    registration: Arc<Registration>,
    vault: MemoryVault,
    wire: Wire,
}

impl Desk {
    fn new(server: SocketAddr, port: u16) -> Self {
        let mut partner = PartnerFile::new("Measure", Service::MeriPehchaan);
        partner.client_id = "XX00TEST01".to_owned();
        partner.redirect_uri = format!("http://127.0.0.1:{port}/callback");
        let base = format!("http://{server}/public");
        partner.endpoints.insert("base".to_owned(), base);
        let registration = Arc::new(Registration::new(&partner).unwrap());
        let vault = MemoryVault::default();
        let secret = ClientSecret::new("simsecret0123456789a");
        vault.set(&registration.account(), &secret).unwrap();
        let wire = Wire::new(
            Transport::new(&Settings::default()).unwrap(),
            Arc::new(Evidence::default()),
            Arc::new(SystemClock::default()),
        );
        Self {
            registration,
            vault,
            wire,
        }
    }

    /// Signs in with a callback of our own making; gives the time from its last byte on.
    async fn sign_in(&self, seed: u64) -> (Authorised, Instant) {
        let redirect_uri = self.registration.redirect_uri().as_str();
        let mut listener = Loopback::bind(redirect_uri).await.unwrap();
        let mut rng = rand::rngs::StdRng::seed_from_u64(seed);
        let prepared = Prepared::new(Arc::clone(&self.registration), &mut rng);
        let parameters = prepared.parameters();
        let state = &parameters.iter().find(|p| p.name == "state").unwrap().value;
        let authority = redirect_uri.split('/').nth(2).unwrap();
        let request =
            format!("GET /callback?code=c0de&state={state} HTTP/1.1\r\nHost: {authority}\r\n\r\n");
        let waiting = prepared.open(Door::Browser, PATIENCE, &self.wire);
        let mut browser = TcpStream::connect(authority).await.unwrap();
        browser.set_nodelay(true).unwrap();
        browser.write_all(request.as_bytes()).await.unwrap();
        let sent = Instant::now();
        let callback = listener.next().await.unwrap();
        let returned = waiting.accept(&callback, &self.wire).unwrap();
        (
            returned.exchange(&self.vault, &self.wire).await.unwrap(),
            sent,
        )
    }
}

/// A connection, as many bytes as a callback has, and as many back; nothing is read into them.
async fn bare_round_trip() -> Duration {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut message = [0; MESSAGE];
            stream.read_exact(&mut message).await.unwrap();
            stream.write_all(&message).await.unwrap();
        }
    });
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let mut stream = TcpStream::connect(address).await.unwrap();
        let mut message = [b'm'; MESSAGE];
        stream.write_all(&message).await.unwrap();
        stream.read_exact(&mut message).await.unwrap();
        times.push(start.elapsed());
    }
    median(times)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Highest resident size of this process so far, in bytes.
fn peak() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: usize = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes * 1024)
}

#[tokio::main]
async fn main() {
    let (server, mut moments) = server().await;
    let port = TcpListener::bind("127.0.0.1:0")
        .await
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let desk = Desk::new(server, port);

    let mut times = Vec::new();
    for seed in 0..ROUNDS as u64 {
        let (_, sent) = desk.sign_in(seed).await;
        times.push(
            moments
                .recv()
                .await
                .unwrap()
                .saturating_duration_since(sent),
        );
    }
    let (ours, bare) = (median(times), bare_round_trip().await);
    println!(
        "callback to token request: median {:.3} ms (goal: under 2), bare round trip {:.3} ms, ratio {:.1}",
        ours.as_secs_f64() * 1e3,
        bare.as_secs_f64() * 1e3,
        ours.as_secs_f64() / bare.as_secs_f64()
    );

    let (authorised, _) = desk.sign_in(9999).await;
    let url = desk
        .registration
        .endpoints()
        .url(protocol::service::Api::User);
    rustls::crypto::ring::default_provider()
        .install_default()
        .unwrap();
    let plain = reqwest::Client::builder().no_proxy().build().unwrap();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS * 5 {
        let start = Instant::now();
        authorised.user(&desk.wire).await.unwrap();
        ours.push(start.elapsed());
        let start = Instant::now();
        plain
            .get(url.as_str())
            .bearer_auth("t")
            .send()
            .await
            .unwrap()
            .bytes()
            .await
            .unwrap();
        theirs.push(start.elapsed());
    }
    let (ours, theirs) = (median(ours), median(theirs));
    println!(
        "recorded exchange: {:.3} ms, plain reqwest {:.3} ms, ratio {:.2}",
        ours.as_secs_f64() * 1e3,
        theirs.as_secs_f64() * 1e3,
        ours.as_secs_f64() / theirs.as_secs_f64()
    );

    let before = peak();
    let fetched = authorised
        .file("in.gov.x-PANCR-1", &desk.vault, &desk.wire)
        .await
        .unwrap();
    assert_eq!(fetched.bytes.len(), DOCUMENT);
    if let (Some(before), Some(after)) = (before, peak()) {
        println!(
            "peak while fetching 50 MB: {:.2} times its size",
            (after - before) as f64 / DOCUMENT as f64
        );
    }
}
