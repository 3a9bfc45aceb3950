//! The APIs, by name. What each asks for and where each stands in a line is in [`super::table`].

use serde::{Deserialize, Serialize};

use super::Service;

/// One API of the services. The path is the suffix after the base; they are the same on all hosts
/// except EntityLocker's. Calls that are no longer offered anywhere are in [`crate::withdrawn`].
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Api {
    /// API 5.2, line 2.4.
    Apaar,
    /// API 4.1, a browser page.
    Authorize,
    /// API 6.5.
    Eaadhaar,
    /// API 16.4, EntityLocker only.
    Entity,
    /// API 6.3; the document URI follows as one path segment.
    File,
    /// API 6.2.
    Issued,
    /// API 4.14, a browser page outside the base.
    Logout,
    /// API 7.2.
    PullDoctype,
    /// API 7.4.
    PullDocument,
    /// API 7.1.
    PullIssuers,
    /// API 7.3.
    PullParameters,
    /// API 8.
    PushUri,
    /// API 4.13.
    Revoke,
    /// API 9.
    Statistics,
    /// API 4.8 and 4.10.
    Token,
    /// API 4.9, OpenID Connect.
    TokenV2,
    /// API 6.6.
    Upload,
    /// API 6.1; a folder id may follow as one path segment.
    Uploaded,
    /// API 5.1.
    User,
    /// API 5.3, withdrawn in 2.4.
    VerifyAccount,
    /// API 6.4; the document URI follows as one path segment.
    Xml,
}

impl Api {
    /// Every API.
    pub const ALL: [Self; 21] = [
        Self::Apaar,
        Self::Authorize,
        Self::Eaadhaar,
        Self::Entity,
        Self::File,
        Self::Issued,
        Self::Logout,
        Self::PullDoctype,
        Self::PullDocument,
        Self::PullIssuers,
        Self::PullParameters,
        Self::PushUri,
        Self::Revoke,
        Self::Statistics,
        Self::Token,
        Self::TokenV2,
        Self::Upload,
        Self::Uploaded,
        Self::User,
        Self::VerifyAccount,
        Self::Xml,
    ];

    /// The name used in evidence, faults and partner files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Apaar => "apaar",
            Self::Authorize => "authorize",
            Self::Eaadhaar => "eaadhaar",
            Self::Entity => "entity",
            Self::File => "file",
            Self::Issued => "issued",
            Self::Logout => "logout",
            Self::PullDoctype => "pull-doctype",
            Self::PullDocument => "pull-document",
            Self::PullIssuers => "pull-issuers",
            Self::PullParameters => "pull-parameters",
            Self::PushUri => "push-uri",
            Self::Revoke => "revoke",
            Self::Statistics => "statistics",
            Self::Token => "token",
            Self::TokenV2 => "token-v2",
            Self::Upload => "upload",
            Self::Uploaded => "uploaded",
            Self::User => "user",
            Self::VerifyAccount => "verify-account",
            Self::Xml => "xml",
        }
    }

    /// The API with this name.
    #[must_use]
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|api| api.id() == id)
    }

    /// The path below the base (`…/public`) on the requester hosts.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Apaar => "/oauth2/1/apaar",
            Self::Authorize => "/oauth2/1/authorize",
            Self::Eaadhaar => "/oauth2/3/xml/eaadhaar",
            Self::Entity => "/oauth2/1/entity",
            Self::File => "/oauth2/1/file",
            Self::Issued => "/oauth2/2/files/issued",
            Self::Logout => "/signin/logout/Y",
            Self::PullDoctype => "/oauth2/1/pull/doctype",
            Self::PullDocument => "/oauth2/1/pull/pulldocument",
            Self::PullIssuers => "/oauth2/1/pull/issuers",
            Self::PullParameters => "/oauth2/1/pull/parameters",
            Self::PushUri => "/account/1/pushuri",
            Self::Revoke => "/oauth2/1/revoke",
            Self::Statistics => "/statistics/1/counts",
            Self::Token => "/oauth2/1/token",
            Self::TokenV2 => "/oauth2/2/token",
            Self::Upload => "/oauth2/1/file/upload",
            Self::Uploaded => "/oauth2/1/files",
            Self::User => "/oauth2/1/user",
            Self::VerifyAccount => "/account/2/verify",
            Self::Xml => "/oauth2/1/xml",
        }
    }

    /// The path below the base of `service`: EntityLocker has the document APIs elsewhere (API
    /// 16.1, modelled from public clients).
    #[must_use]
    pub fn path_in(self, service: Service) -> &'static str {
        match (service, self) {
            (Service::EntityLocker, Self::File) => "/oauth2/1/entity/file",
            (Service::EntityLocker, Self::Issued) => "/oauth2/2/entity/files/issued",
            (Service::EntityLocker, Self::Uploaded) => "/oauth2/1/entity/files",
            (Service::EntityLocker, Self::Xml) => "/oauth2/1/entity/xml",
            _ => self.path(),
        }
    }
}
