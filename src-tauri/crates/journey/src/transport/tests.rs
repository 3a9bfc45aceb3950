//! Against plain sockets that misbehave in one way each.

use std::net::SocketAddr;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

use super::*;

/// A server that answers each connection with these bytes, then closes.
async fn server(answer: &'static [u8]) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut head = [0; 4096];
                let _ = stream.read(&mut head).await;
                stream.write_all(answer).await.unwrap();
                stream.shutdown().await.unwrap();
            });
        }
    });
    address
}

fn get(address: &str) -> http::Request<Vec<u8>> {
    http::Request::get(address).body(Vec::new()).unwrap()
}

async fn ask(answer: &'static [u8]) -> Result<http::Response<Vec<u8>>, Failure> {
    let address = server(answer).await;
    Transport::new(&quick())
        .unwrap()
        .send(get(&format!("http://{address}/x?code=canary")))
        .await
}

fn quick() -> Settings {
    Settings {
        connect_timeout: Duration::from_millis(500),
        total_timeout: Duration::from_millis(700),
        max_response: 1000,
        ..Settings::default()
    }
}

#[tokio::test]
async fn a_redirect_is_an_answer_and_is_not_followed() {
    let answer =
        ask(b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")
            .await
            .unwrap();
    assert_eq!(answer.status(), 302);
}

#[tokio::test]
async fn an_odd_status_and_odd_header_case_come_through() {
    let answer = ask(b"HTTP/1.1 530 \r\nHMAC: abc\r\nContent-Length: 2\r\n\r\n{}")
        .await
        .unwrap();
    assert_eq!(
        (answer.status().as_u16(), answer.body().as_slice()),
        (530, &b"{}"[..])
    );
    assert_eq!(answer.headers()["hmac"], "abc");
}

#[tokio::test]
async fn a_short_body_is_truncated_and_a_full_one_is_not() {
    let short = ask(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc").await;
    assert_eq!(short.unwrap_err(), Failure::Truncated);
    let full = ask(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc").await;
    assert_eq!(full.unwrap().body(), b"abc");
}

#[tokio::test]
async fn a_chunked_body_that_stops_is_truncated() {
    let short = ask(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab").await;
    assert_eq!(short.unwrap_err(), Failure::Truncated);
}

#[tokio::test]
async fn a_connection_closed_without_an_answer_is_a_reset() {
    assert_eq!(ask(b"").await.unwrap_err(), Failure::Reset);
}

#[tokio::test]
async fn an_answer_that_is_not_http_is_unreadable() {
    assert!(matches!(
        ask(b"220 mail ready\r\n").await,
        Err(Failure::Unreadable { .. })
    ));
}

#[tokio::test]
async fn an_answer_above_the_bound_is_refused_announced_or_not() {
    let announced = ask(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n").await;
    assert_eq!(announced.unwrap_err(), Failure::TooLarge { limit: 1000 });
    static LONG: [u8; 1100] = {
        let mut long = [b'x'; 1100];
        let head = b"HTTP/1.1 200 OK\r\n\r\n";
        let mut i = 0;
        while i < head.len() {
            long[i] = head[i];
            i += 1;
        }
        long
    };
    assert_eq!(
        ask(&LONG).await.unwrap_err(),
        Failure::TooLarge { limit: 1000 }
    );
}

#[tokio::test]
async fn a_closed_port_is_refused() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let failure = Transport::new(&quick())
        .unwrap()
        .send(get(&format!("http://{address}/")))
        .await;
    assert_eq!(failure.unwrap_err(), Failure::Refused);
}

#[tokio::test]
async fn a_silent_server_is_a_timeout_after_connecting() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let failure = Transport::new(&quick())
        .unwrap()
        .send(get(&format!("http://{address}/")))
        .await;
    assert!(
        matches!(
            failure,
            Err(Failure::Timeout {
                connecting: false,
                ..
            })
        ),
        "{failure:?}"
    );
    drop(listener);
}

#[tokio::test]
async fn an_unknown_name_is_a_dns_failure_with_the_name() {
    // RFC 6761: `.invalid` never resolves.
    let failure = Transport::new(&quick())
        .unwrap()
        .send(get("http://locker.invalid/?code=canary"))
        .await
        .unwrap_err();
    assert_eq!(
        failure,
        Failure::Dns {
            host: "locker.invalid".to_owned()
        }
    );
}

#[tokio::test]
async fn a_port_that_speaks_no_tls_is_a_handshake_failure() {
    let address = server(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
    let failure = Transport::new(&quick())
        .unwrap()
        .send(get(&format!("https://{address}/")))
        .await;
    assert_eq!(
        failure.unwrap_err(),
        Failure::Tls {
            fault: TlsFault::Handshake
        }
    );
}

#[tokio::test]
async fn no_failure_repeats_the_address_or_its_query() {
    for answer in [
        &b""[..],
        b"garbage\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n",
    ] {
        let failure = ask(answer).await.unwrap_err();
        assert!(!format!("{failure} {failure:?}").contains("canary"));
    }
}

#[test]
fn skew_is_positive_when_this_machine_is_ahead() {
    let mut headers = http::HeaderMap::new();
    headers.insert("date", "Tue, 24 Nov 2026 10:00:00 GMT".parse().unwrap());
    let now = "2026-11-24T10:30:00Z".parse().unwrap();
    assert_eq!(
        clock_skew(&headers, now),
        Some(SignedDuration::from_mins(30))
    );
    headers.insert("date", "yesterday".parse().unwrap());
    assert_eq!(clock_skew(&headers, now), None);
}

#[tokio::test]
async fn compressed_answers_are_decoded_and_bounded_after_decoding() {
    use std::io::Write as _;
    let zipped = |size: usize| -> &'static [u8] {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(&vec![b'x'; size]).unwrap();
        let body = encoder.finish().unwrap();
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        [head.into_bytes(), body].concat().leak()
    };
    assert_eq!(ask(zipped(900)).await.unwrap().body().len(), 900);
    // 10 MB that travel as 10 kB: the announced length is within the bound, the content is not.
    let bomb = zipped(10_000_000);
    let settings = Settings {
        max_response: 100_000,
        ..quick()
    };
    let address = server(bomb).await;
    let transport = Transport::new(&settings).unwrap();
    let failure = transport
        .send(get(&format!("http://{address}/")))
        .await
        .unwrap_err();
    assert_eq!(failure, Failure::TooLarge { limit: 100_000 });
}

#[tokio::test]
async fn an_explicit_proxy_is_used_for_others_and_not_for_this_machine() {
    let proxy = server(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nproxy").await;
    let own = server(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nown").await;
    let settings = Settings {
        proxy: Proxy::At(format!("http://{proxy}")),
        ..quick()
    };
    let transport = Transport::new(&settings).unwrap();
    let elsewhere = transport
        .send(get("http://locker.example.in/"))
        .await
        .unwrap();
    assert_eq!(elsewhere.body(), b"proxy");
    let here = transport
        .send(get(&format!("http://{own}/")))
        .await
        .unwrap();
    assert_eq!(here.body(), b"own");
    let bad = Settings {
        proxy: Proxy::At("::".to_owned()),
        ..quick()
    };
    assert!(matches!(Transport::new(&bad), Err(SetupError::Proxy(_))));
}

#[tokio::test]
async fn a_proxy_that_lets_nothing_through_is_told_apart_from_a_network_that_is_not_there() {
    for (answer, said) in [
        (
            &b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"[..],
            "proxy authorization required",
        ),
        (
            b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
            "unsuccessful",
        ),
    ] {
        let proxy = server(answer).await;
        let settings = Settings {
            proxy: Proxy::At(format!("http://{proxy}")),
            ..quick()
        };
        let transport = Transport::new(&settings).unwrap();
        let failure = transport.send(get("https://locker.example.in/")).await;
        let Err(Failure::Proxy { reason }) = &failure else {
            panic!("{failure:?}");
        };
        assert!(reason.contains(said), "{reason}");
    }
}

#[tokio::test]
async fn a_request_that_is_dropped_ends_at_once() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let transport = Transport::new(&Settings::default()).unwrap();
    let asked =
        tokio::spawn(async move { transport.send(get(&format!("http://{address}/"))).await });
    let (mut stream, _) = listener.accept().await.unwrap();
    let mut head = [0; 4096];
    assert_ne!(stream.read(&mut head).await.unwrap(), 0);
    asked.abort();
    let closed = tokio::time::timeout(Duration::from_secs(5), stream.read(&mut head));
    assert_eq!(
        closed.await.unwrap().unwrap(),
        0,
        "the connection is closed"
    );
}
