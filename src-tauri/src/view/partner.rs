//! The partner as configured, and the form that changes it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::evidence::CheckView;
use super::ready::Role;

/// A product that a partner connects to.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Service {
    /// A service with its own endpoints.
    Custom,
    /// The requester APIs on the classic host.
    Digilocker,
    /// Documents of organisations.
    EntityLocker,
    /// National single sign-on with the same document APIs.
    MeriPehchaan,
}

/// A line of the requester description.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, TS)]
#[ts(export)]
pub enum Line {
    /// 1.12.
    #[serde(rename = "1.12")]
    V1_12,
    /// 2.3.
    #[serde(rename = "2.3")]
    V2_3,
    /// 2.4.
    #[serde(rename = "2.4")]
    V2_4,
}

/// How the client shows who it is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ClientAuthentication {
    /// `Authorization: Basic`.
    Basic,
    /// In the form.
    Body,
    /// Not at all.
    None,
}

/// The partner as configured. The secret itself has no view.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PartnerView {
    /// Name of the partner.
    pub name: String,
    /// The partner file, once saved.
    pub file: Option<String>,
    /// The service.
    pub service: Service,
    /// As what the organisation comes.
    pub role: Role,
    /// The line.
    pub line: Line,
    /// Base of the APIs.
    pub base_url: String,
    /// Client id.
    pub client_id: String,
    /// What is known of the secret.
    pub secret: SecretView,
    /// Redirect URI as registered.
    pub redirect_uri: String,
    /// Scopes to ask for.
    pub scopes: Vec<String>,
    /// `purpose`.
    pub purpose: String,
    /// `service_name`.
    pub service_name: String,
    /// How the client shows who it is.
    pub client_authentication: ClientAuthentication,
    /// The pre-flight checks.
    pub checks: Vec<CheckView>,
}

/// What is known of the secret: where it is, never what it is.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SecretView {
    /// Where it is.
    pub state: SecretState,
    /// How it ends; absent while the screen is shared.
    pub hint: Option<String>,
    /// Why the keychain does not have it, in the person's language.
    pub note: Option<String>,
}

/// Where the secret is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum SecretState {
    /// Nowhere.
    Absent,
    /// In the system's keychain.
    Keychain,
    /// In memory only.
    Memory,
}

/// What the forms of the configure steps send.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PartnerForm {
    /// Name of the partner.
    pub name: String,
    /// The service.
    pub service: Service,
    /// As what the organisation comes.
    pub role: Role,
    /// The line.
    pub line: Line,
    /// Base of the APIs; empty for the service's own.
    pub base_url: String,
    /// Client id.
    pub client_id: String,
    /// Redirect URI.
    pub redirect_uri: String,
    /// Scopes to ask for.
    pub scopes: Vec<String>,
    /// `purpose`.
    pub purpose: String,
    /// `service_name`.
    pub service_name: String,
    /// How the client shows who it is.
    pub client_authentication: ClientAuthentication,
}

impl From<protocol::service::Service> for Service {
    fn from(service: protocol::service::Service) -> Self {
        match service {
            protocol::service::Service::Custom => Self::Custom,
            protocol::service::Service::DigiLocker => Self::Digilocker,
            protocol::service::Service::EntityLocker => Self::EntityLocker,
            protocol::service::Service::MeriPehchaan => Self::MeriPehchaan,
        }
    }
}

impl From<Service> for protocol::service::Service {
    fn from(service: Service) -> Self {
        match service {
            Service::Custom => Self::Custom,
            Service::Digilocker => Self::DigiLocker,
            Service::EntityLocker => Self::EntityLocker,
            Service::MeriPehchaan => Self::MeriPehchaan,
        }
    }
}

impl From<protocol::service::Line> for Line {
    fn from(line: protocol::service::Line) -> Self {
        match line {
            protocol::service::Line::V1_12 => Self::V1_12,
            protocol::service::Line::V2_3 => Self::V2_3,
            protocol::service::Line::V2_4 => Self::V2_4,
        }
    }
}

impl From<Line> for protocol::service::Line {
    fn from(line: Line) -> Self {
        match line {
            Line::V1_12 => Self::V1_12,
            Line::V2_3 => Self::V2_3,
            Line::V2_4 => Self::V2_4,
        }
    }
}

impl From<protocol::token::ClientAuthentication> for ClientAuthentication {
    fn from(way: protocol::token::ClientAuthentication) -> Self {
        match way {
            protocol::token::ClientAuthentication::Basic => Self::Basic,
            protocol::token::ClientAuthentication::Body => Self::Body,
            protocol::token::ClientAuthentication::None => Self::None,
        }
    }
}

impl From<ClientAuthentication> for protocol::token::ClientAuthentication {
    fn from(way: ClientAuthentication) -> Self {
        match way {
            ClientAuthentication::Basic => Self::Basic,
            ClientAuthentication::Body => Self::Body,
            ClientAuthentication::None => Self::None,
        }
    }
}
