//! What is trusted, and what is spoken.

use std::{convert::Infallible, net::SocketAddr};

use hyper::{body::Incoming, service::service_fn};
use hyper_util::rt::{TokioExecutor, TokioIo};
use journey::transport::{Failure, Settings, SetupError, TlsFault, Transport};
use tokio::net::TcpListener;

use crate::authority::{Authority, NEW, OLD, Site};

const OK: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";

fn site(name: &'static str, until: i32) -> Site {
    Site {
        name,
        until,
        ..Site::answering(OK)
    }
}

/// Asks a site by the name `localhost`.
async fn ask(site: SocketAddr, settings: Settings) -> Result<http::Response<Vec<u8>>, Failure> {
    let request = http::Request::get(format!("https://localhost:{}/", site.port()));
    let transport = Transport::new(&settings).unwrap();
    transport.send(request.body(Vec::new()).unwrap()).await
}

fn trusting(authority: &Authority) -> Settings {
    Settings {
        extra_roots: vec![authority.der.clone()],
        ..Settings::default()
    }
}

fn fault(answer: Result<http::Response<Vec<u8>>, Failure>) -> TlsFault {
    match answer {
        Err(Failure::Tls { fault }) => fault,
        other => panic!("no failure of TLS: {other:?}"),
    }
}

#[tokio::test]
async fn an_authority_that_was_given_is_trusted_and_another_is_not() {
    let authority = Authority::new();
    let site = authority.open(site("localhost", 2099)).await;
    let answer = ask(site, trusting(&authority)).await.unwrap();
    assert_eq!(answer.body(), b"ok");
    let refused = ask(site, Settings::default()).await;
    assert_eq!(fault(refused), TlsFault::UnknownAuthority);
}

#[tokio::test]
async fn a_certificate_for_another_name_or_out_of_date_is_told_apart() {
    let authority = Authority::new();
    let other = authority.open(site("other.example.in", 2099)).await;
    let refused = ask(other, trusting(&authority)).await;
    assert_eq!(fault(refused), TlsFault::CertificateName);
    let over = authority.open(site("localhost", 2021)).await;
    let refused = ask(over, trusting(&authority)).await;
    assert_eq!(fault(refused), TlsFault::CertificateDates);
}

#[tokio::test]
async fn the_older_version_can_be_insisted_on_and_must_be_in_common() {
    let authority = Authority::new();
    let speaking = |versions| Site {
        versions,
        ..site("localhost", 2099)
    };
    let old = authority.open(speaking(OLD)).await;
    let new = authority.open(speaking(NEW)).await;
    let only_old = || Settings {
        tls12_only: true,
        ..trusting(&authority)
    };
    assert!(ask(old, only_old()).await.is_ok());
    assert!(ask(new, trusting(&authority)).await.is_ok());
    let refused = ask(new, only_old()).await;
    assert_eq!(fault(refused), TlsFault::Incompatible);
}

#[tokio::test]
async fn http_2_is_spoken_where_both_can_and_not_where_it_was_switched_off() {
    let authority = Authority::new();
    let acceptor = authority.acceptor(&site("localhost", 2099), &[b"h2", b"http/1.1"]);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(stream) = acceptor.accept(stream).await else {
                continue;
            };
            let echo = service_fn(async |request: http::Request<Incoming>| {
                let version = format!("{:?}", request.version());
                Ok::<_, Infallible>(http::Response::new(version))
            });
            let server = hyper_util::server::conn::auto::Builder::new(TokioExecutor::new());
            tokio::spawn(async move {
                let _ = server.serve_connection(TokioIo::new(stream), echo).await;
            });
        }
    });
    for (http1_only, version) in [
        (false, http::Version::HTTP_2),
        (true, http::Version::HTTP_11),
    ] {
        let settings = Settings {
            http1_only,
            ..trusting(&authority)
        };
        let answer = ask(address, settings).await.unwrap();
        assert_eq!(answer.version(), version);
        assert_eq!(answer.body(), format!("{version:?}").as_bytes());
    }
}

#[test]
fn an_extra_root_that_is_no_certificate_is_refused_at_once() {
    let settings = Settings {
        extra_roots: vec![b"not a certificate".to_vec()],
        ..Settings::default()
    };
    assert!(matches!(
        Transport::new(&settings),
        Err(SetupError::Roots(_))
    ));
}
