//! Reading one request head from a stranger.
//!
//! Anything on this machine can connect to the listener, and a web page can make the browser do so.
//! So a head is small, arrives quickly, names the registered host (a page that rebinds its own name
//! to 127.0.0.1 sends its own), and asks for the one registered path; the rest gets a bare status.

use std::time::Duration;

use tokio::{
    io::{AsyncRead, AsyncReadExt},
    time::timeout,
};

use super::address::Address;

/// Longest request head read, in bytes. Authorization codes and states are far below 4 KiB.
pub(super) const MAX_HEAD: usize = 16 * 1024;

/// Longest time from the connection to the end of the head.
pub(super) const MAX_WAIT: Duration = Duration::from_secs(5);

/// How a TLS record with a handshake begins: its type and the major version (RFC 8446 section 5.1).
pub(super) const TLS_HANDSHAKE: [u8; 2] = [0x16, 0x03];

/// What a connection turned out to be.
pub(super) enum Head {
    /// A browser on the registered path; the whole address as registered plus what it added.
    Callback(String),
    /// A connection that never asked anything: a pre-connect or a port scan.
    Silence,
    /// Something else, with the status it deserves.
    Other(&'static str),
    /// The first bytes of a TLS handshake: on an http address a browser that insists on https.
    TlsHello,
}

/// Reads and judges the head of one connection.
pub(super) async fn read(stream: &mut (impl AsyncRead + Unpin), address: &Address) -> Head {
    let mut bytes = Vec::new();
    match timeout(MAX_WAIT, read_head(stream, &mut bytes)).await {
        Ok(Ok(true)) => judge(&bytes, address),
        _ if bytes.starts_with(&TLS_HANDSHAKE) => Head::TlsHello,
        Ok(Ok(false)) if bytes.is_empty() => Head::Silence,
        Ok(Ok(false)) => Head::Other("400 Bad Request"),
        Ok(Err(TooLarge)) => Head::Other("431 Request Header Fields Too Large"),
        Err(_) if bytes.is_empty() => Head::Silence,
        Err(_) => Head::Other("408 Request Timeout"),
    }
}

/// Reads the head of a connection that gets the same answer whatever it says.
pub(super) async fn skip(stream: &mut (impl AsyncRead + Unpin)) {
    let _ = timeout(MAX_WAIT, read_head(stream, &mut Vec::new())).await;
}

struct TooLarge;

/// Reads to the blank line; `false` when the connection ended before it.
async fn read_head(
    stream: &mut (impl AsyncRead + Unpin),
    bytes: &mut Vec<u8>,
) -> Result<bool, TooLarge> {
    let mut chunk = [0; 2048];
    loop {
        let Ok(count) = stream.read(&mut chunk).await else {
            return Ok(false);
        };
        if count == 0 {
            return Ok(false);
        }
        let searched = bytes.len().saturating_sub(3);
        bytes.extend_from_slice(&chunk[..count]);
        if bytes.starts_with(&TLS_HANDSHAKE) {
            return Ok(false);
        }
        if bytes[searched..]
            .windows(4)
            .any(|window| window == b"\r\n\r\n")
        {
            return Ok(true);
        }
        if bytes.len() > MAX_HEAD {
            return Err(TooLarge);
        }
    }
}

fn judge(bytes: &[u8], address: &Address) -> Head {
    let mut headers = [httparse::EMPTY_HEADER; 100];
    let mut request = httparse::Request::new(&mut headers);
    if !matches!(request.parse(bytes), Ok(httparse::Status::Complete(_))) {
        return Head::Other("400 Bad Request");
    }
    let mut hosts = request
        .headers
        .iter()
        .filter(|header| header.name.eq_ignore_ascii_case("host"));
    let host = match (hosts.next(), hosts.next()) {
        (Some(host), None) => host.value,
        _ => return Head::Other("400 Bad Request"),
    };
    if !host.eq_ignore_ascii_case(address.authority().as_bytes()) {
        return Head::Other("421 Misdirected Request");
    }
    let target = request.path.unwrap_or_default();
    let path = target.split_once('?').map_or(target, |(path, _)| path);
    if path != address.path() {
        return Head::Other("404 Not Found");
    }
    if request.method != Some("GET") {
        return Head::Other("405 Method Not Allowed");
    }
    // A speculative load is not the citizen's answer; the real navigation follows.
    let speculative = request.headers.iter().any(|header| {
        (header.name.eq_ignore_ascii_case("purpose")
            || header.name.eq_ignore_ascii_case("sec-purpose"))
            && header.value.starts_with(b"prefetch")
    });
    if speculative {
        return Head::Other("503 Service Unavailable");
    }
    Head::Callback(format!("{}{target}", address.origin()))
}
