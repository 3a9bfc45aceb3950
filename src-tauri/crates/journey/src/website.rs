//! The organisation's website, asked for once because a person asked for it.
//!
//! A website that is not live is a reported reason for refusal (API 18.2), and "it works for me" is
//! often a browser's cache or a certificate that one machine trusts. So the name is resolved, the
//! connection made and its certificate held against the roots of the system, and the first of these
//! that fails is named. Nothing of the page is kept. It is a call to the partner's own site, not to
//! a service, so it is not part of the evidence of an attempt.

use url::Url;

use crate::check::{Check, CheckId};
use crate::transport::{Failure, Transport};

/// How far a visit came.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Leg {
    /// The name has an address.
    Name,
    /// Something listens there.
    Connection,
    /// Its certificate is trusted by the system.
    Trust,
    /// It answered.
    Answer,
}

impl Leg {
    /// Every leg, in order.
    pub const ALL: [Self; 4] = [Self::Name, Self::Connection, Self::Trust, Self::Answer];

    /// The stable id, in kebab case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Connection => "connection",
            Self::Trust => "trust",
            Self::Answer => "answer",
        }
    }
}

/// What the visit found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Visit {
    /// Scheme, host and port that were asked.
    pub origin: String,
    /// How it ended.
    pub end: End,
}

/// How a visit ended.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum End {
    /// A page is there.
    Live {
        /// The status of HTTP, 200 to 299.
        status: u16,
    },
    /// The site sends on to another address over https.
    Moved {
        /// Scheme and host of the other address.
        to: String,
    },
    /// The site sends on to an address that is not protected.
    Unprotected {
        /// Scheme and host of the other address.
        to: String,
    },
    /// The site answers, but with no page.
    NoPage {
        /// The status of HTTP.
        status: u16,
    },
    /// No answer came.
    Failed(Failure),
}

/// Why an address cannot be visited.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum AddressFault {
    /// Not an address of a website.
    #[error("this is no address of a website")]
    NoAddress,
    /// An address without TLS.
    #[error("the address begins with http; a website of today has https")]
    NotHttps,
}

/// Asks the website once.
///
/// # Errors
/// [`AddressFault`] when the text is no address; nothing is then sent.
pub async fn visit(address: &str, transport: &Transport) -> Result<Visit, AddressFault> {
    let mut url = read(address)?;
    url.set_fragment(None);
    let origin = url.origin().ascii_serialization();
    let request = http::Request::get(url.as_str())
        .header(http::header::USER_AGENT, "Lockstep")
        .header(http::header::ACCEPT, "text/html, */*;q=0.1")
        .body(Vec::new())
        .map_err(|_| AddressFault::NoAddress)?;
    let end = match transport.send(request).await {
        Ok(answer) => end_of(&url, &answer),
        Err(Failure::TooLarge { .. }) => End::Live { status: 200 },
        Err(failure) => End::Failed(failure),
    };
    Ok(Visit { origin, end })
}

/// An address as people write it: the scheme may be missing.
fn read(address: &str) -> Result<Url, AddressFault> {
    let address = address.trim();
    let with_scheme = match address.contains("://") {
        true => address.to_owned(),
        false => format!("https://{address}"),
    };
    let url = Url::parse(&with_scheme).map_err(|_| AddressFault::NoAddress)?;
    let host = url.host_str().unwrap_or_default();
    let is_bare = !url.username().is_empty() || url.password().is_some();
    match url.scheme() {
        _ if host.is_empty() || is_bare => Err(AddressFault::NoAddress),
        "https" => Ok(url),
        "http" => Err(AddressFault::NotHttps),
        _ => Err(AddressFault::NoAddress),
    }
}

fn end_of(asked: &Url, answer: &http::Response<Vec<u8>>) -> End {
    let status = answer.status();
    let location = answer.headers().get(http::header::LOCATION);
    let location = location.and_then(|value| value.to_str().ok());
    let target = location.and_then(|text| asked.join(text).ok());
    match target {
        Some(target) if status.is_redirection() => {
            let to = target.origin().ascii_serialization();
            match target.scheme() {
                "https" => End::Moved { to },
                _ => End::Unprotected { to },
            }
        }
        _ if status.is_success() => End::Live {
            status: status.as_u16(),
        },
        _ => End::NoPage {
            status: status.as_u16(),
        },
    }
}

impl Visit {
    /// The leg that failed; `None` when none did.
    #[must_use]
    pub fn failed(&self) -> Option<Leg> {
        match &self.end {
            End::Live { .. } | End::Moved { .. } => None,
            End::NoPage { .. } | End::Unprotected { .. } => Some(Leg::Answer),
            End::Failed(failure) => Some(match failure {
                Failure::Dns { .. } | Failure::Unsendable { .. } => Leg::Name,
                Failure::Refused | Failure::Unreachable { .. } | Failure::Proxy { .. } => {
                    Leg::Connection
                }
                Failure::Timeout { connecting, .. } if *connecting => Leg::Connection,
                Failure::Tls { .. } => Leg::Trust,
                Failure::Timeout { .. }
                | Failure::Reset
                | Failure::Truncated
                | Failure::TooLarge { .. }
                | Failure::Unreadable { .. } => Leg::Answer,
            }),
        }
    }

    /// The check of the list.
    #[must_use]
    pub fn check(&self) -> Check {
        let Self { origin, end } = self;
        let received = match end {
            End::Live { status } => format!("{origin}: trusted, HTTP {status}"),
            End::Moved { to } => format!("{origin}: trusted, sends on to {to}"),
            End::Unprotected { to } => format!("{origin}: sends on to {to}, without protection"),
            End::NoPage { status } => format!("{origin}: trusted, but HTTP {status}"),
            End::Failed(failure) => format!("{origin}: {failure}"),
        };
        Check::of(CheckId::Website, self.failed().is_none(), received)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_lack_its_scheme_but_not_its_protection() {
        assert_eq!(
            read(" sample.example ").unwrap().as_str(),
            "https://sample.example/"
        );
        assert_eq!(read("http://sample.example"), Err(AddressFault::NotHttps));
        for text in [
            "",
            "ftp://sample.example",
            "https://",
            "https://a:b@sample.example",
        ] {
            assert_eq!(read(text), Err(AddressFault::NoAddress), "{text}");
        }
    }

    #[test]
    fn an_answer_is_a_page_another_address_or_none() {
        let asked = Url::parse("https://sample.example/").unwrap();
        let end = |status: u16, location: Option<&str>| {
            let mut builder = http::Response::builder().status(status);
            if let Some(location) = location {
                builder = builder.header("Location", location);
            }
            end_of(&asked, &builder.body(Vec::new()).unwrap())
        };
        let to = |to: &str| to.to_owned();
        assert_eq!(end(200, None), End::Live { status: 200 });
        assert_eq!(end(503, None), End::NoPage { status: 503 });
        assert_eq!(
            end(301, Some("https://www.sample.example/hi")),
            End::Moved {
                to: to("https://www.sample.example")
            }
        );
        assert_eq!(
            end(302, Some("http://sample.example/")),
            End::Unprotected {
                to: to("http://sample.example")
            }
        );
        assert_eq!(
            end(302, Some("/home")),
            End::Moved {
                to: to("https://sample.example")
            }
        );
        assert_eq!(end(304, None), End::NoPage { status: 304 });
    }
}
