//! The two browsers: a person's, which is only opened, and the one of a practice check.
//!
//! The latter follows redirects from the authorize page to the callback. The practice citizen signs in
//! and consents without pages, so nothing has to be shown. What it does not do is decide anything: the
//! callback reaches the loopback listener over the network, as from any browser.

use std::{io, process::Stdio};

use http::{Request, header::LOCATION};
use journey::transport::{Failure, Transport};
use url::Url;

use crate::environment::{API_KEY, SECRET};

/// Opens the system's browser. It does not inherit the client secret, nor an API key.
pub(crate) fn open(url: &Url) -> io::Result<()> {
    let mut outcome = Err(io::Error::from(io::ErrorKind::NotFound));
    for mut command in open::commands(url.as_str()) {
        command.env_remove(SECRET).env_remove(API_KEY);
        let silent = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        outcome = silent.spawn().map(drop);
        if outcome.is_ok() {
            break;
        }
    }
    outcome
}

/// Redirects followed at most.
const HOPS: usize = 10;

/// Why the callback was not reached.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Lost {
    /// A page came where a redirect was due.
    #[error("the sign-in page answered HTTP {0} instead of sending the browser back")]
    Page(u16),
    /// A redirect led nowhere.
    #[error("the sign-in page redirects to something that is not an address")]
    Nowhere,
    /// No answer.
    #[error("the sign-in page did not answer: {0}")]
    NoAnswer(#[from] Failure),
    /// Redirects without end.
    #[error("the sign-in page redirects without end")]
    Endless,
}

/// Goes from `start` to an address that begins with `callback`, and visits that too.
pub(crate) async fn visit(transport: &Transport, start: &Url, callback: &str) -> Result<(), Lost> {
    let mut url = start.clone();
    for _ in 0..HOPS {
        let there = url.as_str().starts_with(callback);
        let mut request = Request::new(Vec::new());
        *request.uri_mut() = url.as_str().parse().map_err(|_| Lost::Nowhere)?;
        let answer = transport.send(request).await?;
        if there {
            return Ok(());
        }
        if !answer.status().is_redirection() {
            return Err(Lost::Page(answer.status().as_u16()));
        }
        let location = answer
            .headers()
            .get(LOCATION)
            .and_then(|value| value.to_str().ok());
        url = location
            .and_then(|text| url.join(text).ok())
            .ok_or(Lost::Nowhere)?;
    }
    Err(Lost::Endless)
}
