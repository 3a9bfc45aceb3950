//! A thousand connections that say nothing, and some that say it slowly. The locker is another process,
//! so that each side stays below the 1 024 descriptors that a process commonly has; hence a file of its
//! own, whose only test this is.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

#[path = "support/program.rs"]
mod program;

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    process::Stdio,
    time::{Duration, Instant},
};

const CROWD: usize = 1_000;

#[test]
fn a_thousand_idle_and_some_slow_clients_hold_nobody_up() {
    let mut locker = program::lockstep(&["practice"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let ready = program::ready(&mut locker);
    let base: url::Url = ready["base_url"].as_str().unwrap().parse().unwrap();
    let address = (base.host_str().unwrap(), base.port().unwrap());

    let mut idle: Vec<_> = (0..CROWD)
        .map(|_| TcpStream::connect(address).unwrap())
        .collect();
    for (place, stream) in idle.iter_mut().take(20).enumerate() {
        let half = &b"POST /public/oauth2/1/token HTTP/1.1\r\nContent-Le"[..20 + place];
        stream.write_all(half).unwrap();
    }
    let began = Instant::now();
    let mut asked = TcpStream::connect(address).unwrap();
    let host = format!("{}:{}", address.0, address.1);
    write!(
        asked,
        "GET /public/oauth2/1/user HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    asked.read_to_string(&mut answer).unwrap();
    let took = began.elapsed();
    drop(idle);
    locker.kill().unwrap();
    locker.wait().unwrap();
    assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
    assert!(took < Duration::from_secs(2), "{took:?}");
}
