//! A certificate authority of the tests, and the sites that it vouches for.

use std::{io, net::SocketAddr, path::PathBuf, sync::Arc};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::{
    ServerConfig, SupportedProtocolVersion,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer},
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};
use tokio_rustls::TlsAcceptor;

pub(crate) const BOTH: &[&SupportedProtocolVersion] =
    &[&rustls::version::TLS13, &rustls::version::TLS12];

pub(crate) const NEW: &[&SupportedProtocolVersion] = &[&rustls::version::TLS13];
pub(crate) const OLD: &[&SupportedProtocolVersion] = &[&rustls::version::TLS12];

/// What a test's site is like.
pub(crate) struct Site {
    /// The name in its certificate.
    pub(crate) name: &'static str,
    /// The year at whose beginning its certificate ends.
    pub(crate) until: i32,
    pub(crate) versions: &'static [&'static SupportedProtocolVersion],
    /// What it answers to each request, head and all.
    pub(crate) answer: Vec<u8>,
}

impl Site {
    /// A good one.
    pub(crate) fn answering(answer: impl Into<Vec<u8>>) -> Self {
        Self {
            name: "localhost",
            until: 2099,
            versions: BOTH,
            answer: answer.into(),
        }
    }
}

pub(crate) struct Authority {
    params: CertificateParams,
    key: KeyPair,
    pub(crate) der: Vec<u8>,
    folder: TempDir,
}

impl Authority {
    pub(crate) fn new() -> Self {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let certificate = params.self_signed(&key).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let text = STANDARD.encode(certificate.der());
        let pem = format!("-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----\n");
        std::fs::write(folder.path().join("ca.pem"), pem).unwrap();
        Self {
            params,
            key,
            der: certificate.der().to_vec(),
            folder,
        }
    }

    /// Its certificate as a PEM file.
    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    /// A certificate for `name`, good until the beginning of `until`.
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

    /// Opens a site; it offers HTTP/2 if told to, and says which it was asked for.
    pub(crate) async fn open(&self, site: Site) -> SocketAddr {
        let acceptor = self.acceptor(&site, &[]);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let answer: Arc<[u8]> = site.answer.into();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, answer) = (acceptor.clone(), Arc::clone(&answer));
                tokio::spawn(async move {
                    let mut stream = acceptor.accept(stream).await?;
                    let mut request = [0; 4096];
                    let _ = stream.read(&mut request).await;
                    stream.write_all(&answer).await?;
                    stream.shutdown().await?;
                    io::Result::Ok(())
                });
            }
        });
        address
    }

    pub(crate) fn acceptor(&self, site: &Site, protocols: &[&[u8]]) -> TlsAcceptor {
        let (certificate, key) = self.leaf(site.name, site.until);
        let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_protocol_versions(site.versions)
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate], key)
            .unwrap();
        config.alpn_protocols = protocols.iter().map(|name| name.to_vec()).collect();
        TlsAcceptor::from(Arc::new(config))
    }
}
