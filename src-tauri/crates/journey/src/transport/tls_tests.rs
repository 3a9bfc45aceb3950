//! Against a real HTTPS site on loopback, with a certificate authority of its own.

use std::net::SocketAddr;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::{
    ServerConfig, SupportedProtocolVersion,
    pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};
use tokio_rustls::TlsAcceptor;

use super::*;

struct Authority {
    params: CertificateParams,
    key: KeyPair,
    der: Vec<u8>,
}

impl Authority {
    fn new() -> Self {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let der = params.self_signed(&key).unwrap().der().to_vec();
        Self { params, key, der }
    }

    /// A certificate for `name`, good until the end of `until`.
    fn leaf(&self, name: &str, until: i32) -> (CertificateDer<'static>, PrivateKeyDer<'static>) {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        params.not_before = date_time_ymd(2020, 1, 1);
        params.not_after = date_time_ymd(until, 1, 1);
        let issuer = Issuer::from_params(&self.params, &self.key);
        let certificate = params.signed_by(&key, &issuer).unwrap();
        let key = PrivatePkcs8KeyDer::from(key.serialize_der());
        (certificate.der().clone(), key.into())
    }

    async fn site(
        &self,
        name: &str,
        until: i32,
        versions: &[&'static SupportedProtocolVersion],
    ) -> SocketAddr {
        let (certificate, key) = self.leaf(name, until);
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_protocol_versions(versions)
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate], key)
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let Ok(mut stream) = acceptor.accept(stream).await else {
                    continue;
                };
                let mut request = [0; 2048];
                let _ = stream.read(&mut request).await;
                let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
                let _ = stream.write_all(answer).await;
                let _ = stream.shutdown().await;
            }
        });
        address
    }

    /// Asks the site by the name `localhost`.
    async fn ask(&self, site: SocketAddr, settings: Settings) -> Result<Vec<u8>, Failure> {
        let request = http::Request::get(format!("https://localhost:{}/", site.port()));
        let transport = Transport::new(&settings).unwrap();
        let answer = transport.send(request.body(Vec::new()).unwrap()).await?;
        Ok(answer.into_body())
    }

    fn trusted(&self) -> Settings {
        Settings {
            extra_roots: vec![self.der.clone()],
            ..Settings::default()
        }
    }
}

const BOTH: &[&SupportedProtocolVersion] = &[&rustls::version::TLS13, &rustls::version::TLS12];

fn tls(fault: TlsFault) -> Result<Vec<u8>, Failure> {
    Err(Failure::Tls { fault })
}

#[tokio::test]
async fn an_authority_that_was_given_is_trusted_and_another_is_not() {
    let authority = Authority::new();
    let site = authority.site("localhost", 2099, BOTH).await;
    assert_eq!(
        authority.ask(site, authority.trusted()).await,
        Ok(b"ok".to_vec())
    );
    let refused = authority.ask(site, Settings::default()).await;
    assert_eq!(refused, tls(TlsFault::UnknownAuthority));
}

#[tokio::test]
async fn a_certificate_for_another_name_or_out_of_date_is_told_apart() {
    let authority = Authority::new();
    let other = authority.site("other.example.in", 2099, BOTH).await;
    let refused = authority.ask(other, authority.trusted()).await;
    assert_eq!(refused, tls(TlsFault::CertificateName));
    let over = authority.site("localhost", 2021, BOTH).await;
    let refused = authority.ask(over, authority.trusted()).await;
    assert_eq!(refused, tls(TlsFault::CertificateDates));
}

#[tokio::test]
async fn the_older_version_can_be_insisted_on_and_must_be_in_common() {
    let authority = Authority::new();
    let old = authority
        .site("localhost", 2099, &[&rustls::version::TLS12])
        .await;
    let new = authority
        .site("localhost", 2099, &[&rustls::version::TLS13])
        .await;
    let only_old = || Settings {
        tls12_only: true,
        ..authority.trusted()
    };
    assert!(authority.ask(old, only_old()).await.is_ok());
    assert!(authority.ask(new, authority.trusted()).await.is_ok());
    let refused = authority.ask(new, only_old()).await;
    assert_eq!(refused, tls(TlsFault::Incompatible));
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
