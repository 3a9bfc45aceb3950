//! Which services and lines there are, and where their APIs live. Versions are data: a new line is
//! a new row here.
//!
//! The hosts were taken from the published descriptions; none was contacted. There is no sandbox
//! host: the only other base is the practice locker or a custom service (API 2).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use url::Url;

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

/// One API of the services. The path is the suffix after the base; they are the same on all hosts
/// except EntityLocker's.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Api {
    /// API 4.1, a browser page.
    Authorize,
    /// API 6.5.
    Eaadhaar,
    /// API 6.3; the document URI follows as one path segment.
    File,
    /// API 6.2.
    Issued,
    /// API 4.14, a browser page outside the base.
    Logout,
    /// API 4.13.
    Revoke,
    /// API 4.8 and 4.10.
    Token,
    /// API 4.9, OpenID Connect.
    TokenV2,
    /// API 5.1.
    User,
    /// API 6.4; the document URI follows as one path segment.
    Xml,
}

impl Api {
    /// Every API.
    pub const ALL: [Self; 10] = [
        Self::Authorize,
        Self::Eaadhaar,
        Self::File,
        Self::Issued,
        Self::Logout,
        Self::Revoke,
        Self::Token,
        Self::TokenV2,
        Self::User,
        Self::Xml,
    ];

    /// The name used in evidence, faults and partner files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Authorize => "authorize",
            Self::Eaadhaar => "eaadhaar",
            Self::File => "file",
            Self::Issued => "issued",
            Self::Logout => "logout",
            Self::Revoke => "revoke",
            Self::Token => "token",
            Self::TokenV2 => "token-v2",
            Self::User => "user",
            Self::Xml => "xml",
        }
    }

    /// The path below the base (`…/public`).
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Authorize => "/oauth2/1/authorize",
            Self::Eaadhaar => "/oauth2/3/xml/eaadhaar",
            Self::File => "/oauth2/1/file",
            Self::Issued => "/oauth2/2/files/issued",
            Self::Logout => "/signin/logout/Y",
            Self::Revoke => "/oauth2/1/revoke",
            Self::Token => "/oauth2/1/token",
            Self::TokenV2 => "/oauth2/2/token",
            Self::User => "/oauth2/1/user",
            Self::Xml => "/oauth2/1/xml",
        }
    }
}

/// Where a partner's APIs are: one base, and overrides for a custom service.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Endpoints {
    base: Url,
    overrides: Vec<(Api, Url)>,
}

impl Endpoints {
    /// All APIs below `base`, which ends in `/public` on every known host. A trailing slash is
    /// ignored.
    #[must_use]
    pub fn new(base: Url) -> Self {
        Self {
            base,
            overrides: Vec::new(),
        }
    }

    /// Puts one API elsewhere.
    #[must_use]
    pub fn with(mut self, api: Api, url: Url) -> Self {
        self.overrides.retain(|(other, _)| *other != api);
        self.overrides.push((api, url));
        self
    }

    /// The base as given.
    #[must_use]
    pub fn base(&self) -> &Url {
        &self.base
    }

    /// The address of `api`. Log-out is the one API outside `/public` (API 4.14).
    #[must_use]
    pub fn url(&self, api: Api) -> Url {
        if let Some((_, url)) = self.overrides.iter().find(|(other, _)| *other == api) {
            return url.clone();
        }
        let mut url = self.base.clone();
        let base = url.path().trim_end_matches('/').to_owned();
        let base = match api {
            Api::Logout => base.strip_suffix("/public").unwrap_or(&base),
            _ => &base,
        };
        url.set_path(&format!("{base}{}", api.path()));
        url
    }

    /// The address of `api` with one more path segment, percent-encoded (API 6.3: most clients send
    /// the document URI so).
    #[must_use]
    pub fn url_with(&self, api: Api, segment: &str) -> Url {
        let mut url = self.url(api);
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.push(segment);
        }
        url
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endpoints() -> Endpoints {
        Endpoints::new(Url::parse("https://digilocker.meripehchaan.gov.in/public").unwrap())
    }

    #[test]
    fn paths_follow_the_base_and_log_out_leaves_public() {
        assert_eq!(
            endpoints().url(Api::TokenV2).as_str(),
            "https://digilocker.meripehchaan.gov.in/public/oauth2/2/token"
        );
        assert_eq!(
            endpoints().url(Api::Logout).as_str(),
            "https://digilocker.meripehchaan.gov.in/signin/logout/Y"
        );
    }

    #[test]
    fn a_document_uri_is_one_encoded_segment() {
        let url = endpoints().url_with(Api::File, "in.gov.pan-PANCR-A/B C");
        assert!(
            url.as_str()
                .ends_with("/oauth2/1/file/in.gov.pan-PANCR-A%2FB%20C"),
            "{url}"
        );
    }

    #[test]
    fn overrides_replace_one_api_only() {
        let token = Url::parse("http://127.0.0.1:9/token").unwrap();
        let custom = endpoints().with(Api::Token, token.clone());
        assert_eq!(custom.url(Api::Token), token);
        assert_ne!(custom.url(Api::User), token);
    }

    #[test]
    fn lines_are_read_by_their_published_names_only() {
        assert_eq!("2.4".parse(), Ok(Line::V2_4));
        assert!("2.5".parse::<Line>().is_err());
    }
}
