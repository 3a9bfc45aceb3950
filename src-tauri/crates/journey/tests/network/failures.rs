//! Each way in which a network fails is a fault of its own, and the journey names it first.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use diagnosis::Fault;
use journey::{
    attempt::{ExchangeError, PATIENCE, Prepared, Returned},
    callback::{Door, pasted},
    clock::SystemClock,
    evidence::{Entry, Evidence},
    explain,
    network::Network,
    registration::Registration,
    repeat::Repeat,
    store::PartnerFile,
    transport::{Settings, Transport},
    vault::{MemoryVault, Vault as _},
    wire::Wire,
};
use protocol::{secret::ClientSecret, service::Service};
use rand::SeedableRng as _;
use tokio::{io::AsyncReadExt as _, net::TcpListener};

use crate::authority::{Authority, NEW, Site};

const TOKEN: &str = r#"{"access_token":"0f3c9a7be1d24586a0b1c2d3e4f5061728394a5b","expires_in":3600,"token_type":"Bearer","scope":"userdetails","refresh_token":"9b8a7c6d"}"#;

fn answer(status: &str, media_type: &str, body: &str) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    [head.into_bytes(), body.as_bytes().to_vec()].concat()
}

fn granted() -> Vec<u8> {
    answer("200 OK", "application/json", TOKEN)
}

/// A partner whose services are at a base address, reached in some way.
struct Partner {
    registration: Arc<Registration>,
    vault: MemoryVault,
    wire: Wire,
}

impl Partner {
    fn at(base: &str, network: Network) -> Self {
        let mut partner = PartnerFile::new("Example Labs", Service::MeriPehchaan);
        partner.client_id = "XX00TEST01".to_owned();
        partner.redirect_uri = "https://app.example.in/callback".to_owned();
        partner.scopes = vec!["userdetails".to_owned()];
        partner.endpoints.insert("base".to_owned(), base.to_owned());
        partner.network = network;
        let registration = Arc::new(Registration::new(&partner).unwrap());
        let vault = MemoryVault::default();
        let secret = ClientSecret::new("canary-of-secret");
        vault.set(&registration.account(), &secret).unwrap();
        let settings = Settings {
            max_response: 4096,
            ..Settings::default()
        };
        let wire = Wire::new(
            Transport::new(&settings).unwrap(),
            Arc::new(Evidence::default()),
            Arc::new(SystemClock::default()),
        );
        Self {
            registration,
            vault,
            wire,
        }
    }

    /// At a site on this machine whose authority is trusted.
    fn trusting(authority: &Authority, site: SocketAddr) -> Self {
        Self::at(
            &format!("https://localhost:{}/public", site.port()),
            trust(authority),
        )
    }

    /// With a code in hand.
    fn returned(&self) -> Returned {
        let mut rng = rand::rngs::StdRng::seed_from_u64(1);
        let prepared = Prepared::new(Arc::clone(&self.registration), &mut rng);
        let parameters = prepared.parameters().into_iter();
        let state = parameters.filter(|p| p.name == "state").map(|p| p.value);
        let state: String = state.collect();
        let came = format!("https://app.example.in/callback?code=c0de&state={state}");
        let waiting = prepared.open(Door::Paste, PATIENCE, &self.wire);
        waiting.accept(&pasted(&came).unwrap(), &self.wire).unwrap()
    }

    /// The fault behind the exchange of the code, or none.
    async fn fault(&self) -> Option<Fault> {
        let exchanged = self.returned().exchange(&self.vault, &self.wire).await;
        let why: ExchangeError = exchanged.err()?;
        let shown = serde_json::to_string(&self.wire.evidence().entries()).unwrap();
        assert!(!shown.contains("canary"), "{shown}");
        Some(explain::exchange(&why, self.wire.evidence()).fault())
    }

    fn notes(&self) -> Vec<String> {
        let entries = self.wire.evidence().entries().into_iter();
        let notes = entries.flat_map(|entry| match entry {
            Entry::Exchange(exchange) => exchange.notes,
            Entry::Browser(_) => Vec::new(),
        });
        notes.collect()
    }
}

fn trust(authority: &Authority) -> Network {
    Network {
        ca_file: Some(authority.file()),
        connect_timeout: Some(5),
        total_timeout: Some(5),
        ..Network::default()
    }
}

/// A plain port that answers with these bytes.
async fn plain(answer: &'static [u8]) -> SocketAddr {
    use tokio::io::AsyncWriteExt as _;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut head = [0; 4096];
            let _ = stream.read(&mut head).await;
            let _ = stream.write_all(answer).await;
            let _ = stream.shutdown().await;
        }
    });
    address
}

#[tokio::test]
async fn a_site_of_the_partners_own_authority_is_believed_when_the_file_names_it() {
    let authority = Authority::new();
    let site = authority.open(Site::answering(granted())).await;
    assert_eq!(Partner::trusting(&authority, site).fault().await, None);
    let base = format!("https://localhost:{}/public", site.port());
    let stranger = Partner::at(&base, Network::default());
    assert_eq!(stranger.fault().await, Some(Fault::TlsUnknownAuthority));
}

#[tokio::test]
async fn each_failure_of_tls_is_named_by_its_kind() {
    let authority = Authority::new();
    let good = || Site::answering(granted());
    let over = Site {
        until: 2021,
        ..good()
    };
    let other = Site {
        name: "other.example.in",
        ..good()
    };
    for (site, fault) in [(over, Fault::TlsExpired), (other, Fault::TlsHostname)] {
        let site = authority.open(site).await;
        let partner = Partner::trusting(&authority, site);
        assert_eq!(partner.fault().await, Some(fault));
    }
    let new = Site {
        versions: NEW,
        ..good()
    };
    let new = authority.open(new).await;
    let base = format!("https://localhost:{}/public", new.port());
    let old_only = Network {
        tls12_only: Some(true),
        ..trust(&authority)
    };
    let partner = Partner::at(&base, old_only);
    assert_eq!(partner.fault().await, Some(Fault::TlsVersion));
    let bare = plain(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
    let partner = Partner::trusting(&authority, bare);
    assert_eq!(partner.fault().await, Some(Fault::TlsHandshake));
}

#[tokio::test]
async fn each_failure_before_and_within_the_answer_is_named() {
    let authority = Authority::new();
    let nowhere = Partner::at("https://locker.invalid/public", trust(&authority));
    assert_eq!(nowhere.fault().await, Some(Fault::DnsFailed));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let closed = listener.local_addr().unwrap();
    drop(listener);
    let closed = Partner::trusting(&authority, closed);
    assert_eq!(closed.fault().await, Some(Fault::ConnectionRefused));

    let page = "<html><head><title>Wi-Fi login</title></head><body><h1>Log in to use this network</h1></body></html>";
    let large = "x".repeat(5000);
    let cases: [(Vec<u8>, Fault); 11] = [
        (Vec::new(), Fault::ConnectionReset),
        (
            b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{\"acc".to_vec(),
            Fault::BodyTruncated,
        ),
        (b"220 mail ready\r\n".to_vec(), Fault::NotHttp),
        (
            answer("200 OK", "application/json", &large),
            Fault::AnswerTooLarge,
        ),
        (answer("200 OK", "text/html", page), Fault::CaptivePortal),
        (
            answer("200 OK", "text/html", "<html><body>Welcome</body></html>"),
            Fault::HtmlInsteadOfJson,
        ),
        (
            answer("200 OK", "text/plain", "moved to the new portal"),
            Fault::NotJson,
        ),
        (answer("200 OK", "application/json", ""), Fault::NotJson),
        (
            answer("200 OK", "application/json", r#"{"token":"canary"}"#),
            Fault::NotJson,
        ),
        (
            b"HTTP/1.1 302 Found\r\nLocation: https://login.example.in/?code=canary\r\nContent-Length: 0\r\n\r\n".to_vec(),
            Fault::RedirectInstead,
        ),
        (
            b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n".to_vec(),
            Fault::ServiceUnavailable,
        ),
    ];
    for (bytes, fault) in cases {
        let said = String::from_utf8_lossy(&bytes[..bytes.len().min(60)]).into_owned();
        let site = authority.open(Site::answering(bytes)).await;
        let partner = Partner::trusting(&authority, site);
        assert_eq!(partner.fault().await, Some(fault), "{said}");
    }
}

#[tokio::test]
async fn silence_is_a_time_out_after_the_time_that_the_file_allows() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let short = Network {
        total_timeout: Some(1),
        ..Network::default()
    };
    let partner = Partner::at(&format!("http://{address}/public"), short);
    let began = std::time::Instant::now();
    assert_eq!(partner.fault().await, Some(Fault::TimedOut));
    assert!(began.elapsed() < Duration::from_secs(10));
    drop(listener);
}

#[tokio::test]
async fn a_proxy_that_refuses_is_named_and_one_that_serves_is_used() {
    let refusing =
        plain(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
    let through = |proxy: SocketAddr| Network {
        proxy: Some(format!("http://{proxy}")),
        ..Network::default()
    };
    let elsewhere = "https://locker.example.in/public";
    let partner = Partner::at(elsewhere, through(refusing.await));
    assert_eq!(partner.fault().await, Some(Fault::ProxyRefused));
}

#[tokio::test]
async fn what_retry_after_asks_is_shown_even_where_nothing_is_sent_again() {
    let limited = b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n";
    let address = plain(limited).await;
    let mut partner = Partner::at(&format!("http://{address}/public"), Network::default());
    partner.wire = partner.wire.repeating(Repeat::patiently(|| 0.0));
    assert_eq!(partner.fault().await, Some(Fault::RateLimited));
    let notes = partner.notes();
    assert_eq!(notes, ["Retry-After: the service asks to wait 7 s"]);
}
