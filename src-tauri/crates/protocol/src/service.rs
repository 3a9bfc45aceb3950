//! Which services and lines there are, and where their APIs live. Versions are data: what stands in
//! which line is the table of [`table`], names and paths are in [`Api`], and a partner's own set of
//! addresses is an [`Endpoints`], which [`mixed`] looks over for hosts and versions that do not
//! belong together.
//!
//! The hosts were taken from the published descriptions; none was contacted. There is no sandbox
//! host: the only other base is the practice locker or a custom service (API 2).

mod api;
mod endpoints;
pub mod mixed;
pub mod table;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use url::Url;

pub use api::Api;
pub use endpoints::Endpoints;

use crate::confidence::Confidence;

/// A product that a partner connects to.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Service {
    /// A service with its own endpoints.
    Custom,
    /// The requester APIs on the classic host (lines 1.x).
    #[serde(rename = "digilocker")]
    DigiLocker,
    /// Documents of organisations; modelled from public clients.
    EntityLocker,
    /// National single sign-on with the same document APIs (lines 2.x).
    MeriPehchaan,
}

impl Service {
    /// Every service, in the order a person chooses from.
    pub const ALL: [Self; 4] = [
        Self::MeriPehchaan,
        Self::DigiLocker,
        Self::EntityLocker,
        Self::Custom,
    ];

    /// The published production base, if the service has one, with its source.
    #[must_use]
    pub fn base(self) -> Option<(&'static str, Confidence)> {
        match self {
            Self::Custom => None,
            Self::DigiLocker => Some((
                "https://api.digitallocker.gov.in/public",
                Confidence::Specification,
            )),
            Self::EntityLocker => Some((
                "https://entity.digilocker.gov.in/public",
                Confidence::Secondary,
            )),
            Self::MeriPehchaan => Some((
                "https://digilocker.meripehchaan.gov.in/public",
                Confidence::Specification,
            )),
        }
    }

    /// The service whose published base is on `host`.
    #[must_use]
    pub fn of_host(host: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|service| {
            let base = service.base().and_then(|(base, _)| Url::parse(base).ok());
            base.and_then(|base| base.host_str().map(|own| own.eq_ignore_ascii_case(host)))
                .unwrap_or_default()
        })
    }

    /// The lines that the service is published with, newest first.
    #[must_use]
    pub fn lines(self) -> &'static [Line] {
        match self {
            Self::Custom => &[Line::V2_4, Line::V2_3, Line::V1_12],
            Self::DigiLocker => &[Line::V1_12],
            Self::EntityLocker => &[Line::V2_4],
            Self::MeriPehchaan => &[Line::V2_4, Line::V2_3],
        }
    }

    /// The name used in partner files and on the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Custom => "custom",
            Self::DigiLocker => "digilocker",
            Self::EntityLocker => "entity-locker",
            Self::MeriPehchaan => "meri-pehchaan",
        }
    }
}

/// A line of the requester description.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub enum Line {
    /// DigiLocker requester description 1.12, September 2023.
    #[serde(rename = "1.12")]
    V1_12,
    /// Meri Pehchaan description 2.3, September 2023.
    #[serde(rename = "2.3")]
    V2_3,
    /// Meri Pehchaan description 2.4, September 2026; known through a digest.
    #[serde(rename = "2.4")]
    V2_4,
}

impl Line {
    /// Every line, oldest first.
    pub const ALL: [Self; 3] = [Self::V1_12, Self::V2_3, Self::V2_4];

    /// The line as written in the descriptions.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::V1_12 => "1.12",
            Self::V2_3 => "2.3",
            Self::V2_4 => "2.4",
        }
    }

    /// The source behind what is known of this line.
    #[must_use]
    pub fn confidence(self) -> Confidence {
        match self {
            Self::V1_12 | Self::V2_3 => Confidence::Specification,
            Self::V2_4 => Confidence::Digest,
        }
    }

    /// Whether token v2, id_token and the OpenID Connect parameters exist (2.0 and later).
    #[must_use]
    pub fn has_openid(self) -> bool {
        self >= Self::V2_3
    }

    /// Whether `purpose` and `service_name` are required free text (2.4).
    #[must_use]
    pub fn requires_purpose(self) -> bool {
        self >= Self::V2_4
    }

    /// Whether PKCE is required; 2.3 words it as a recommendation for server applications.
    #[must_use]
    pub fn requires_pkce(self) -> bool {
        self != Self::V2_3
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Line {
    type Err = UnknownLine;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|line| line.id() == text)
            .ok_or_else(|| UnknownLine(text.into()))
    }
}

/// A line that no description has.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("there is no line {0:?}; known are 1.12, 2.3 and 2.4")]
pub struct UnknownLine(String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_by_their_published_names_only() {
        assert_eq!("2.4".parse(), Ok(Line::V2_4));
        assert!("2.5".parse::<Line>().is_err());
    }

    #[test]
    fn a_host_belongs_to_one_service() {
        let service = |host| Service::of_host(host);
        assert_eq!(
            service("api.digitallocker.gov.in"),
            Some(Service::DigiLocker)
        );
        assert_eq!(
            service("ENTITY.digilocker.gov.in"),
            Some(Service::EntityLocker)
        );
        assert_eq!(service("digilocker.gov.in.example"), None);
    }
}
