//! Too much, too many, too slow: none of it keeps the real answer out.

use std::time::Instant;

use super::*;
use crate::callback::head::MAX_WAIT;

async fn connected(uri: &str) -> TcpStream {
    TcpStream::connect((Ipv4Addr::LOCALHOST, port_of(uri)))
        .await
        .unwrap()
}

/// The answer of this attempt still gets through, within a moment.
async fn still_catches(uri: &str, loopback: &mut Loopback) {
    let start = Instant::now();
    let page = timeout(Duration::from_secs(10), get(uri, "/callback?code=1"))
        .await
        .unwrap();
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(loopback.next().await.is_some());
    let took = start.elapsed();
    assert!(took < Duration::from_secs(2), "it took {took:?}");
}

#[tokio::test]
async fn an_endless_head_is_cut_off() {
    let uri = free("127.0.0.1").await;
    let mut loopback = Loopback::bind(&uri).await.unwrap();
    let mut stream = connected(&uri).await;
    stream
        .write_all(b"GET /callback HTTP/1.1\r\n")
        .await
        .unwrap();
    let line = [b'a'; 4096];
    let mut sent = 0_usize;
    while sent < 100 * 1024 * 1024 && stream.write_all(&line).await.is_ok() {
        sent += line.len();
    }
    assert!(sent < 64 * 1024 * 1024, "{sent} bytes were taken");
    assert!(nothing(&mut loopback));
}

#[tokio::test]
async fn a_thousand_silent_connections_do_not_keep_the_answer_out() {
    let uri = free("127.0.0.1").await;
    let mut loopback = Loopback::bind(&uri).await.unwrap();
    let mut crowd = Vec::new();
    for _ in 0..1000 {
        // The system may run out of files before the crowd is complete; that is part of the test.
        if let Ok(stream) = TcpStream::connect((Ipv4Addr::LOCALHOST, port_of(&uri))).await {
            crowd.push(stream);
        }
        tokio::task::yield_now().await;
    }
    crowd.truncate(900);
    still_catches(&uri, &mut loopback).await;
}

#[tokio::test]
async fn a_hundred_megabytes_behind_a_callback_are_not_read() {
    let uri = free("127.0.0.1").await;
    let mut loopback = Loopback::bind(&uri).await.unwrap();
    let address = Address::parse(&uri).unwrap();
    let mut stream = connected(&uri).await;
    let head = format!(
        "GET /callback?code=1 HTTP/1.1\r\nHost: {}\r\nContent-Length: {}\r\n\r\n",
        address.authority(),
        100 * 1024 * 1024
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    assert!(
        loopback.next().await.is_some(),
        "the head is all that counts"
    );
    let piece = [b'a'; 64 * 1024];
    let mut sent = 0_usize;
    while sent < 100 * 1024 * 1024 && stream.write_all(&piece).await.is_ok() {
        sent += piece.len();
    }
    assert!(sent < 64 * 1024 * 1024, "{sent} bytes were taken");
}

#[tokio::test]
async fn a_client_that_sends_a_byte_at_a_time_is_hung_up_on_and_delays_nobody() {
    let uri = free("127.0.0.1").await;
    let mut loopback = Loopback::bind(&uri).await.unwrap();
    let slow = tokio::spawn({
        let mut stream = connected(&uri).await;
        async move {
            let start = Instant::now();
            for byte in b"GET /callback?code=slow HTTP/1.1\r\n".iter().cycle() {
                if stream.write_all(&[*byte]).await.is_err() {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
            start.elapsed()
        }
    });
    still_catches(&uri, &mut loopback).await;
    let held = timeout(MAX_WAIT * 2, slow).await.unwrap().unwrap();
    assert!(
        held >= MAX_WAIT / 2,
        "a slow line is not cut at once: {held:?}"
    );
    assert!(nothing(&mut loopback));
}

#[tokio::test]
async fn whoever_is_done_leaves_a_closed_port() {
    let uri = free("127.0.0.1").await;
    let mut loopback = Loopback::bind(&uri).await.unwrap();
    still_catches(&uri, &mut loopback).await;
    let half_open = connected(&uri).await;
    drop(loopback);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let again = TcpStream::connect((Ipv4Addr::LOCALHOST, port_of(&uri))).await;
    assert!(again.is_err(), "nobody answers any more");
    drop(half_open);
}
