//! Against real sockets: what a browser, a stranger and a crowd do to the listener.

mod crowd;
mod tls;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::*;

/// A redirect URI on a port that was free a moment ago.
async fn free(host: &str) -> String {
    let port = TcpListener::bind("127.0.0.1:0")
        .await
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    format!("http://{host}:{port}/callback")
}

fn port_of(uri: &str) -> u16 {
    Address::parse(uri).unwrap().port
}

async fn say(ip: IpAddr, port: u16, request: &str) -> String {
    let mut stream = TcpStream::connect((ip, port)).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer).await;
    answer
}

async fn get(uri: &str, target: &str) -> String {
    let address = Address::parse(uri).unwrap();
    let request = format!(
        "GET {target} HTTP/1.1\r\nHost: {}\r\n\r\n",
        address.authority()
    );
    say(address.ips[0], address.port, &request).await
}

fn nothing(loopback: &mut Loopback) -> bool {
    loopback.caught.try_recv().is_err()
}

#[tokio::test]
async fn a_callback_is_handed_on_as_received_and_the_page_is_shown() {
    let uri = free("127.0.0.1").await;
    let mut loopback = Loopback::bind(&uri).await.unwrap();
    let page = get(&uri, "/callback?code=a%2Bb&state=s&extra=1").await;
    assert!(page.starts_with("HTTP/1.1 200 OK") && page.contains("close this window"));
    let caught = loopback.next().await.unwrap();
    assert_eq!(caught.expose(), format!("{uri}?code=a%2Bb&state=s&extra=1"));
}

#[tokio::test]
async fn localhost_listens_on_both_address_families() {
    let uri = free("localhost").await;
    let mut loopback = Loopback::bind(&uri).await.unwrap();
    let (port, host) = (
        port_of(&uri),
        Address::parse(&uri).unwrap().authority().to_owned(),
    );
    for ip in [
        IpAddr::from(Ipv4Addr::LOCALHOST),
        Ipv6Addr::LOCALHOST.into(),
    ] {
        say(
            ip,
            port,
            &format!("GET /callback?code=1 HTTP/1.1\r\nHost: {host}\r\n\r\n"),
        )
        .await;
        assert!(
            loopback.next().await.is_some(),
            "nothing caught through {ip}"
        );
    }
}

#[tokio::test]
async fn a_port_in_use_names_the_port_and_its_program() {
    let taken = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = taken.local_addr().unwrap().port();
    let error = Loopback::bind(&format!("http://127.0.0.1:{port}/"))
        .await
        .unwrap_err();
    let BindError::InUse { port: named, by } = &error else {
        panic!("{error}")
    };
    assert_eq!(*named, port);
    if cfg!(target_os = "linux") {
        let own = format!("(process {})", std::process::id());
        assert!(by.as_ref().is_some_and(|by| by.ends_with(&own)), "{error}");
    }
}

#[tokio::test]
async fn the_port_is_free_again_when_the_listener_is_dropped() {
    let uri = free("127.0.0.1").await;
    drop(Loopback::bind(&uri).await.unwrap());
    Loopback::bind(&uri)
        .await
        .expect("an attempt can be repeated at once");
}

#[tokio::test]
async fn only_the_registered_path_counts() {
    let uri = free("127.0.0.1").await;
    let mut loopback = Loopback::bind(&uri).await.unwrap();
    for target in [
        "/favicon.ico",
        "/",
        "/callback/",
        "/callback/x?code=1",
        "/Callback?code=1",
    ] {
        assert!(
            get(&uri, target).await.starts_with("HTTP/1.1 404"),
            "{target}"
        );
    }
    assert!(nothing(&mut loopback));
}

#[tokio::test]
async fn another_host_is_misdirected_so_that_a_rebound_name_catches_nothing() {
    let uri = free("127.0.0.1").await;
    let mut loopback = Loopback::bind(&uri).await.unwrap();
    for host in ["evil.example", "127.0.0.1", "localhost:1"] {
        let request = format!("GET /callback?code=1 HTTP/1.1\r\nHost: {host}\r\n\r\n");
        let answer = say(Ipv4Addr::LOCALHOST.into(), port_of(&uri), &request).await;
        assert!(answer.starts_with("HTTP/1.1 421"), "{host}: {answer}");
    }
    let bare = say(
        Ipv4Addr::LOCALHOST.into(),
        port_of(&uri),
        "GET /callback HTTP/1.1\r\n\r\n",
    );
    assert!(
        bare.await.starts_with("HTTP/1.1 400"),
        "a missing Host is refused"
    );
    assert!(nothing(&mut loopback));
}

#[tokio::test]
async fn other_methods_and_speculative_loads_are_no_callback() {
    let uri = free("127.0.0.1").await;
    let mut loopback = Loopback::bind(&uri).await.unwrap();
    let address = Address::parse(&uri).unwrap();
    let authority = address.authority();
    for (request, status) in [
        (
            format!("POST /callback?code=1 HTTP/1.1\r\nHost: {authority}\r\n\r\n"),
            "405",
        ),
        (
            format!("HEAD /callback?code=1 HTTP/1.1\r\nHost: {authority}\r\n\r\n"),
            "405",
        ),
        (
            format!(
                "GET /callback?code=1 HTTP/1.1\r\nHost: {authority}\r\nSec-Purpose: prefetch\r\n\r\n"
            ),
            "503",
        ),
    ] {
        let answer = say(Ipv4Addr::LOCALHOST.into(), port_of(&uri), &request).await;
        assert_eq!(&answer[9..12], status, "{request}");
    }
    assert!(nothing(&mut loopback));
}

#[tokio::test]
async fn a_browser_that_insists_on_https_is_noticed() {
    let uri = free("127.0.0.1").await;
    let loopback = Loopback::bind(&uri).await.unwrap();
    get(&uri, "/favicon.ico").await;
    let insisted = loopback.insisted_on_https();
    assert!(!*insisted.borrow());
    // The first bytes of a ClientHello.
    let hello = "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}";
    assert_eq!(
        say(Ipv4Addr::LOCALHOST.into(), port_of(&uri), hello).await,
        ""
    );
    assert!(*insisted.borrow());
}
