//! What every request passes on its way in and out: the Host check, the limits, the headers of a
//! careful server, and the log.
//!
//! The Host check keeps web pages out: a page that points a name of its own at 127.0.0.1 (DNS
//! rebinding) sends that name in `Host`. Where other machines may come in, they name this one by its
//! number, which no page can rebind; what switches faults stays with this machine. There are no CORS
//! headers, as none are known of the live API hosts.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{Extensions, HeaderValue, StatusCode, header, uri::Authority},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::{
    clock,
    log::{Entry, LogLine, Remark},
    office::Office,
};

/// Largest form body, in bytes. Documented forms stay below a few hundred, push URI apart.
pub(crate) const FORM_LIMIT: usize = 64 * 1024;
/// Largest body of an upload or a push, in bytes: 10 MB, and room to say that it is too large.
pub(crate) const UPLOAD_LIMIT: usize = 16 * 1024 * 1024;
/// Largest request head, in bytes; hyper answers 431 above it.
pub(crate) const HEAD_LIMIT: usize = 32 * 1024;

/// Whose connection it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer(pub(crate) SocketAddr);

/// Whether a request comes from this machine; one that came over no socket does.
pub(crate) fn is_near(extensions: &Extensions) -> bool {
    let peer = extensions.get::<Peer>();
    peer.is_none_or(|Peer(address)| address.ip().to_canonical().is_loopback())
}

/// Whether `Host` names a locker: by a name or number of loopback, or where other machines may come
/// in by any number.
fn is_named(name: &str, network: bool) -> bool {
    let number = name.trim_start_matches('[').trim_end_matches(']');
    matches!(name, "127.0.0.1" | "localhost" | "[::1]")
        || network && number.parse::<IpAddr>().is_ok()
}

/// Refuses requests whose `Host` is not this locker.
pub(crate) async fn host(
    State(office): State<Arc<Office>>,
    request: Request,
    next: Next,
) -> Response {
    let host = request
        .headers()
        .get(header::HOST)
        .and_then(|value| value.to_str().ok());
    let named = host.or_else(|| request.uri().authority().map(Authority::as_str));
    let right = named
        .and_then(|host| host.rsplit_once(':'))
        .is_some_and(|(name, port)| {
            is_named(name, office.network) && port.parse::<u16>().ok() == Some(office.port)
        });
    if right {
        return next.run(request).await;
    }
    let rule = "Host is this locker's own address";
    let expected = format!("127.0.0.1:{}", office.port);
    let remark = Remark::refused(rule, expected, "another name or port");
    let mut response = StatusCode::MISDIRECTED_REQUEST.into_response();
    Entry {
        remarks: vec![remark],
        ..Entry::default()
    }
    .attach(&mut response);
    response
}

/// Writes the log line, and puts the headers on that every answer has.
pub(crate) async fn witness(
    State(office): State<Arc<Office>>,
    request: Request,
    next: Next,
) -> Response {
    let at = office.now();
    let method = request.method().as_str().to_owned();
    let path = match request.extensions().get::<MatchedPath>() {
        Some(matched) if matched.as_str().contains('{') => masked(request.uri().path()),
        Some(matched) => matched.as_str().to_owned(),
        None => crate::authorize::shown(request.uri().path()),
    };
    let mut response = next.run(request).await;
    let entry = response
        .extensions_mut()
        .remove::<Entry>()
        .unwrap_or_default();
    let headers = response.headers_mut();
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    if !headers.contains_key(header::DATE)
        && let Ok(date) = HeaderValue::from_str(&clock::http_date(at))
    {
        // The clock that judges time stamps is the one that clients compare theirs with.
        headers.insert(header::DATE, date);
    }
    headers.insert(
        "x-practice",
        HeaderValue::from_static("PRACTICE locker, not DigiLocker"),
    );
    office.log.write(LogLine {
        number: 0,
        at,
        method,
        path,
        status: response.status().as_u16(),
        error: entry.error.map(Into::into),
        client_id: entry.client_id,
        remarks: entry.remarks,
        faults: entry.faults,
        micros: office
            .now()
            .duration_since(at)
            .as_micros()
            .try_into()
            .unwrap_or(i64::MAX),
    });
    response
}

/// The path without the issuer's own number in a document URI, and without the name of a visit.
fn masked(path: &str) -> String {
    let (front, last) = path.rsplit_once('/').unwrap_or(("", path));
    let mut parts = last.splitn(3, '-');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(issuer), Some(doctype), Some(_)) => {
            crate::authorize::shown(&format!("{front}/{issuer}-{doctype}-…"))
        }
        _ => crate::authorize::shown(&format!("{front}/…")),
    }
}

/// The answer for paths that no line has: observed was 404 with an empty object.
pub(crate) fn nothing_here(why: &'static str) -> Response {
    let rule = "the path is one of the description (API 19.3)";
    let headers = [(header::CONTENT_TYPE, "application/json;charset=UTF-8")];
    let mut response = (StatusCode::NOT_FOUND, headers, "{}").into_response();
    let remark = Remark::refused(rule, "a documented path", why);
    Entry {
        remarks: vec![remark],
        ..Entry::default()
    }
    .attach(&mut response);
    response
}

/// Fallback of the router.
pub(crate) async fn unknown_path() -> Response {
    nothing_here("a path that no line has")
}

/// A known path with another method.
pub(crate) async fn wrong_method() -> Response {
    let rule = "each API has one method";
    let headers = [(header::CONTENT_TYPE, "application/json;charset=UTF-8")];
    let mut response = (StatusCode::METHOD_NOT_ALLOWED, headers, "{}").into_response();
    let remark = Remark::refused(rule, "the method of the description", "another one");
    Entry {
        remarks: vec![remark],
        ..Entry::default()
    }
    .attach(&mut response);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_shows_a_documents_type_and_not_its_number() {
        let path = "/public/oauth2/1/file/in.gov.pan-PANCR-ABCPT1234Z";
        assert_eq!(masked(path), "/public/oauth2/1/file/in.gov.pan-PANCR-…");
        assert_eq!(
            masked("/public/practice/consent/0123abcd"),
            "/public/practice/consent/…"
        );
    }
}
