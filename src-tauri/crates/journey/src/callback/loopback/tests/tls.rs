//! An https redirect URI: browsers that were convinced, browsers that were not, and plain http.

use jiff::Timestamp;
use rustls::{ClientConfig, RootCertStore, crypto::ring::default_provider};
use rustls_platform_verifier::BuilderVerifierExt as _;

use super::*;

fn identity() -> Identity {
    Identity::new(crate::clock::Clock::now(
        &crate::clock::SystemClock::default(),
    ))
    .unwrap()
}

async fn free_https(host: &str) -> String {
    free(host).await.replace("http://", "https://")
}

/// What a browser with these roots gets.
async fn browse(uri: &str, config: Arc<ClientConfig>) -> io::Result<String> {
    let address = Address::parse(uri).unwrap();
    let stream = TcpStream::connect((address.ips[0], address.port)).await?;
    let name = ServerName::try_from(address.host().to_owned()).unwrap();
    let mut stream = TlsConnector::from(config).connect(name, stream).await?;
    let request = format!(
        "GET /callback?code=c&state=s HTTP/1.1\r\nHost: {}\r\n\r\n",
        address.authority()
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer)
}

fn builder() -> rustls::ConfigBuilder<ClientConfig, rustls::WantsVerifier> {
    ClientConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
}

#[tokio::test]
async fn a_browser_that_accepts_the_certificate_brings_the_code_through_every_loopback_name() {
    let identity = identity();
    for host in ["localhost", "127.0.0.1", "[::1]"] {
        let uri = free_https(host).await;
        let mut loopback = Loopback::bind_tls(&uri, &identity).await.unwrap();
        let page = browse(&uri, identity.client().unwrap()).await.unwrap();
        assert!(page.starts_with("HTTP/1.1 200 OK"), "{host}: {page}");
        let caught = loopback.next().await.unwrap();
        assert_eq!(caught.expose(), format!("{uri}?code=c&state=s"));
    }
}

#[tokio::test]
async fn a_browser_that_does_not_know_the_certificate_refuses_and_nothing_is_caught() {
    let uri = free_https("localhost").await;
    let mut loopback = Loopback::bind_tls(&uri, &identity()).await.unwrap();
    let system = builder().with_platform_verifier().unwrap();
    let refused = browse(&uri, Arc::new(system.with_no_client_auth())).await;
    assert!(refused.is_err(), "the system's own roots: {refused:?}");

    let mut others = RootCertStore::empty();
    others.add(identity().certificate().clone()).unwrap();
    let other = builder().with_root_certificates(others);
    let refused = browse(&uri, Arc::new(other.with_no_client_auth())).await;
    assert!(
        refused.is_err(),
        "another machine's certificate: {refused:?}"
    );
    assert!(nothing(&mut loopback));
}

#[tokio::test]
async fn a_certificate_that_has_ended_is_refused_also_by_the_proof() {
    let ended = Identity::new("2020-01-01T00:00:00Z".parse::<Timestamp>().unwrap()).unwrap();
    let uri = free_https("localhost").await;
    let error = Loopback::bind_tls(&uri, &ended).await.unwrap_err();
    assert!(matches!(error, BindError::Failed { .. }), "{error}");
}

#[tokio::test]
async fn plain_http_on_the_port_of_https_is_told_so_and_is_no_callback() {
    let uri = free_https("127.0.0.1").await;
    let mut loopback = Loopback::bind_tls(&uri, &identity()).await.unwrap();
    let told = get(&uri, "/callback?code=canary&state=s").await;
    assert!(told.starts_with("HTTP/1.1 400 Bad Request"), "{told}");
    assert!(told.contains("speaks https"), "{told}");
    assert!(!told.contains("canary"));
    assert!(nothing(&mut loopback));
}

#[tokio::test]
async fn a_certificate_goes_with_https_alone() {
    let identity = identity();
    let http = free("127.0.0.1").await;
    let https = free_https("127.0.0.1").await;
    for refused in [
        Loopback::bind(&https).await,
        Loopback::bind_tls(&http, &identity).await,
    ] {
        assert!(matches!(refused, Err(BindError::OtherScheme(_))));
    }
}

#[tokio::test]
async fn a_handshake_that_never_ends_does_not_keep_the_answer_out() {
    let identity = identity();
    let uri = free_https("127.0.0.1").await;
    let mut loopback = Loopback::bind_tls(&uri, &identity).await.unwrap();
    let mut half = TcpStream::connect((Ipv4Addr::LOCALHOST, port_of(&uri)))
        .await
        .unwrap();
    half.write_all(&[0x16, 0x03, 0x01]).await.unwrap();
    let page = browse(&uri, identity.client().unwrap()).await.unwrap();
    assert!(page.starts_with("HTTP/1.1 200 OK"), "{page}");
    assert!(loopback.next().await.is_some());
}
