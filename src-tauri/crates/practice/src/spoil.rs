//! Changes to an answer that is about to leave: pages in place of JSON, cut bodies, wrong headers.

use std::{
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    body::{Body, Bytes, HttpBody},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use hyper::body::Frame;
use jiff::ToSpan;
use serde_json::{Value, json};

use crate::{clock, documents, office::Office, stage};

/// "Takes very long": longer than a person's patience, shorter than most time-outs.
pub(crate) const LONG: Duration = Duration::from_secs(12);
/// Longer than any client waits.
pub(crate) const FOR_EVER: Duration = Duration::from_secs(600);

/// A network that wants a log-in of its own.
pub(crate) const CAPTIVE_PORTAL: &str = "<!DOCTYPE html><html><head><title>Wi-Fi login</title>\
</head><body><h1>Log in to use this network</h1><form action=\"/login\"></form></body></html>";
/// What a PHP framework says of a request that it does not like (FAQ 57).
pub(crate) const DISALLOWED_CHARACTERS: &str = "<!DOCTYPE html><html><head><title>An error was \
encountered</title></head><body><p>The URI you submitted has disallowed characters.</p></body></html>";
/// A firewall in front of the service.
pub(crate) const GATEWAY: &str = "<html><head><title>Request Rejected</title></head><body>The \
requested URL was rejected. Your support ID is: 0000000000000000000</body></html>";
/// An error page where JSON is due.
pub(crate) const ERROR_PAGE: &str = "<!DOCTYPE html><html><head><title>Error</title></head><body>\
<h1>Something went wrong</h1></body></html>";
/// Maintenance.
pub(crate) const MAINTENANCE: &str = "<html><head><title>503 Service Temporarily Unavailable\
</title></head><body><h1>503 Service Temporarily Unavailable</h1></body></html>";

/// A change to an answer.
#[derive(Clone, Copy)]
pub(crate) enum Spoil {
    /// The clock in `Date` and the one that judged `ts` are two hours ahead.
    ClockSkew,
    /// Another `Content-Type` than the content's.
    ContentType(&'static str),
    /// The answer waits.
    Delay(Duration),
    /// A redirect to a page on another host.
    Elsewhere,
    /// `{}` with status 400.
    EmptyObject,
    /// `items` without an item.
    EmptyList,
    /// Status 530 without a body.
    Empty530,
    /// No `hmac` header.
    NoHmac,
    /// 404 with `{}`, the observed answer of paths that do not exist.
    NotFound,
    /// An `hmac` made with another key.
    OtherHmac,
    /// A web page.
    Page(u16, &'static str),
    /// 429, which no description has.
    RateLimit,
    /// The connection is reset without an answer.
    Reset,
    /// A success in plain text.
    Text,
    /// Half of the body that was announced.
    Truncate,
    /// A JSON object without one of its fields.
    WithoutField(&'static str),
    /// A list that offers no XML, and no XML where one is asked for.
    WithoutXml,
}

/// Marks an answer that must not be given: the connection is reset instead.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CutConnection;

impl Spoil {
    /// Whether there is something to spoil; answers in place of the whole always have.
    pub(crate) fn applies(self, response: &Response) -> bool {
        match self {
            Self::ContentType(_)
            | Self::EmptyList
            | Self::NoHmac
            | Self::OtherHmac
            | Self::Truncate
            | Self::WithoutField(_)
            | Self::WithoutXml => response.status().is_success(),
            Self::ClockSkew
            | Self::Delay(_)
            | Self::Elsewhere
            | Self::EmptyObject
            | Self::Empty530
            | Self::NotFound
            | Self::Page(..)
            | Self::RateLimit
            | Self::Reset
            | Self::Text => true,
        }
    }

    pub(crate) async fn apply(self, response: Response, office: &Office) -> Response {
        match self {
            Self::ClockSkew => {
                let text = "Timestamp parameter is missing or invalid";
                let mut response = stage::answer(400, "invalid_parameter", text);
                let ahead = office.now().checked_add(2.hours()).unwrap_or(office.now());
                put(&mut response, header::DATE, &clock::http_date(ahead));
                response
            }
            Self::ContentType(media_type) => with(response, header::CONTENT_TYPE, media_type),
            Self::Delay(time) => {
                tokio::time::sleep(time).await;
                response
            }
            Self::Elsewhere => {
                let to = [(header::LOCATION, "https://login.example.in/network")];
                (StatusCode::FOUND, to).into_response()
            }
            Self::EmptyObject => json_answer(StatusCode::BAD_REQUEST, "{}"),
            Self::EmptyList => edit(response, |object| object["items"] = json!([])).await,
            Self::Empty530 => StatusCode::from_u16(530)
                .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
                .into_response(),
            Self::NoHmac => {
                let mut response = response;
                response.headers_mut().remove("hmac");
                response
            }
            Self::NotFound => json_answer(StatusCode::NOT_FOUND, "{}"),
            Self::OtherHmac => {
                let (parts, body) = response.into_parts();
                let bytes = whole(body).await;
                let hmac = documents::hmac("another client's secret", &bytes);
                let mut response = Response::from_parts(parts, Body::from(bytes));
                if let Ok(hmac) = HeaderValue::from_str(&hmac) {
                    response.headers_mut().insert("hmac", hmac);
                }
                response
            }
            Self::Page(status, page) => {
                let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST);
                let media_type = [(header::CONTENT_TYPE, "text/html; charset=UTF-8")];
                let mut response = (status, media_type, page).into_response();
                if status == StatusCode::SERVICE_UNAVAILABLE {
                    put(&mut response, header::RETRY_AFTER, "30");
                }
                response
            }
            Self::RateLimit => {
                let text = "Too many requests. Please try again later.";
                let mut response = stage::answer(429, "rate_limit_exceeded", text);
                put(&mut response, header::RETRY_AFTER, "5");
                response
            }
            Self::Reset => {
                let mut response = response;
                response.extensions_mut().insert(CutConnection);
                response
            }
            Self::Text => {
                let media_type = [(header::CONTENT_TYPE, "text/plain; charset=UTF-8")];
                (media_type, "all is well").into_response()
            }
            Self::Truncate => {
                let (mut parts, body) = response.into_parts();
                let bytes = whole(body).await;
                parts
                    .headers
                    .insert(header::CONTENT_LENGTH, bytes.len().into());
                let half = bytes.slice(..bytes.len() / 2);
                Response::from_parts(parts, Body::new(Half::Whole(half)))
            }
            Self::WithoutField(name) => {
                edit(response, |object| {
                    if let Value::Object(object) = object {
                        object.shift_remove(name);
                    }
                })
                .await
            }
            Self::WithoutXml if is_json(&response) => edit(response, offer_no_xml).await,
            Self::WithoutXml => stage::answer(404, "invalid_uri", "No file found for given URI"),
        }
    }
}

fn is_json(response: &Response) -> bool {
    let media_type = response.headers().get(header::CONTENT_TYPE);
    media_type.is_some_and(|value| value.as_bytes().starts_with(b"application/json"))
}

fn offer_no_xml(list: &mut Value) {
    let items = list.get_mut("items").and_then(Value::as_array_mut);
    for item in items.into_iter().flatten() {
        if let Some(mime) = item.get_mut("mime").and_then(Value::as_array_mut) {
            mime.retain(|name| name != "application/xml");
        }
    }
}

fn put(response: &mut Response, name: header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

fn with(mut response: Response, name: header::HeaderName, value: &str) -> Response {
    put(&mut response, name, value);
    response
}

fn json_answer(status: StatusCode, body: &'static str) -> Response {
    (
        status,
        [(header::CONTENT_TYPE, "application/json;charset=UTF-8")],
        body,
    )
        .into_response()
}

/// The body of an answer of ours, which is in memory already.
async fn whole(body: Body) -> Bytes {
    axum::body::to_bytes(body, usize::MAX)
        .await
        .unwrap_or_default()
}

/// The answer with its JSON changed, or as it was if it is none.
pub(crate) async fn edit(response: Response, change: impl FnOnce(&mut Value)) -> Response {
    let (mut parts, body) = response.into_parts();
    let bytes = whole(body).await;
    let Ok(mut value) = serde_json::from_slice::<Value>(&bytes) else {
        return Response::from_parts(parts, Body::from(bytes));
    };
    change(&mut value);
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(value.to_string()))
}

/// A body that breaks off after its bytes have left.
enum Half {
    Whole(Bytes),
    Sent,
    Over,
}

impl HttpBody for Half {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        match std::mem::replace(&mut *self, Self::Over) {
            Self::Whole(bytes) => {
                *self = Self::Sent;
                Poll::Ready(Some(Ok(Frame::data(bytes))))
            }
            // hyper forgets what it has not flushed when a body fails; it flushes when one waits.
            Self::Sent => {
                context.waker().wake_by_ref();
                Poll::Pending
            }
            Self::Over => Poll::Ready(Some(Err(std::io::Error::other("cut on purpose")))),
        }
    }
}
