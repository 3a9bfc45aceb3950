//! What a practice locker is told when it starts.

use std::{
    fmt,
    net::{Ipv4Addr, SocketAddr},
    str::FromStr,
};

use diagnosis::Fault;
use protocol::secret::ClientSecret;
use thiserror::Error;

use crate::{citizen::CitizenId, clock::Dice, variant::Variant};

/// How to start a locker.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where to listen; port 0 lets the system choose. Anything but loopback is refused, unless
    /// `network` is set.
    pub listen: SocketAddr,
    /// Lets other machines in, which then get what practice citizens have, over plain HTTP. The
    /// control endpoint stays with this machine.
    pub network: bool,
    /// Whose rules hold.
    pub line: Line,
    /// The partner's application, as its console would have registered it.
    pub client: Client,
    /// Faults that are on from the start, until switched off.
    pub faults: Vec<Fault>,
    /// Variants that are on from the start, until switched off.
    pub variants: Vec<Variant>,
    /// Signs in and consents to everything as this citizen, without a page; for continuous
    /// integration.
    pub auto: Option<CitizenId>,
}

impl Settings {
    /// Line 2.4 on a port of the system's choice, for one client, without faults.
    #[must_use]
    pub fn new(client: Client) -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            network: false,
            line: Line::V2_4,
            client,
            faults: Vec::new(),
            variants: Vec::new(),
            auto: None,
        }
    }
}

/// A registered application.
#[derive(Debug, Clone)]
pub struct Client {
    /// `client_id`.
    pub id: String,
    /// `client_secret`, also the key of the `hmac` header.
    pub secret: ClientSecret,
    /// Registered redirect URIs, compared character for character.
    pub redirect_uris: Vec<String>,
    /// Scopes ticked in the console; `partners.*` stands for every document type.
    pub scopes: Vec<String>,
}

impl Client {
    /// A practice application with a new secret and every scope that the reference knows.
    #[must_use]
    pub fn practice(redirect_uri: impl Into<String>) -> Self {
        Self::with_dice(redirect_uri, &Dice::of_the_system())
    }

    /// The same with a secret from these dice.
    #[must_use]
    pub fn with_dice(redirect_uri: impl Into<String>, dice: &Dice) -> Self {
        Self {
            id: "PR00C0DE01".to_owned(),
            secret: ClientSecret::new(dice.hex::<10>()),
            redirect_uris: vec![redirect_uri.into()],
            scopes: SCOPES.iter().map(|&scope| scope.to_owned()).collect(),
        }
    }

    pub(crate) fn may_ask(&self, scope: &str) -> bool {
        let has = |name: &str| self.scopes.iter().any(|allowed| allowed == name);
        has(scope)
            || (scope.starts_with("issued/") && has("files.issueddocs"))
            || ((scope.starts_with("partners.") || scope.starts_with("file.partners/"))
                && has("partners.*"))
    }
}

/// DigiLocker API 4.7, those with a source.
const SCOPES: &[&str] = &[
    "openid",
    "userdetails",
    "files.issueddocs",
    "files.uploadeddocs",
    "email",
    "address",
    "picture",
    "careof",
    "avs",
    "entitydetails",
    "partners.*",
];

/// Whose rules the locker follows (DigiLocker API 20.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Line {
    /// DigiLocker requester description 1.12.
    V1_12,
    /// Meri Pehchaan description 2.3.
    V2_3,
    /// Meri Pehchaan description 2.4.
    V2_4,
    /// The OpenAPI description of about 2021: device codes, sign-up, `details` wrappers.
    Legacy,
    /// EntityLocker, modelled after public clients; its description could not be read.
    EntityLocker,
}

impl Line {
    /// Every line.
    pub const ALL: [Self; 5] = [
        Self::V1_12,
        Self::V2_3,
        Self::V2_4,
        Self::Legacy,
        Self::EntityLocker,
    ];

    /// The name on the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::V1_12 => "1.12",
            Self::V2_3 => "2.3",
            Self::V2_4 => "2.4",
            Self::Legacy => "legacy",
            Self::EntityLocker => "entitylocker",
        }
    }

    /// 530 where the 2.x line has it, `classic` before.
    pub(crate) fn failure(self, classic: u16) -> u16 {
        if self.has_openid() { 530 } else { classic }
    }

    pub(crate) fn has_openid(self) -> bool {
        matches!(self, Self::V2_3 | Self::V2_4)
    }

    pub(crate) fn requires_pkce(self) -> bool {
        !matches!(self, Self::V2_3 | Self::Legacy)
    }

    pub(crate) fn requires_purpose(self) -> bool {
        self == Self::V2_4
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
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

/// There is no such line.
#[derive(Debug, Error)]
#[error("there is no line {0:?}; there are 1.12, 2.3, 2.4, legacy and entitylocker")]
pub struct UnknownLine(String);

impl FromStr for Line {
    type Err = UnknownLine;

    fn from_str(asked: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|line| line.id() == asked)
            .ok_or_else(|| UnknownLine(asked.chars().take(20).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_found_by_its_own_name() {
        for line in Line::ALL {
            assert_eq!(line.id().parse::<Line>().unwrap(), line);
        }
        assert!("2.5".parse::<Line>().is_err());
    }

    #[test]
    fn scopes_outside_the_consoles_ticks_may_not_be_asked() {
        let mut client = Client::practice("http://127.0.0.1:7000/callback");
        assert!(client.may_ask("partners.PANCR"));
        assert!(client.may_ask("issued/in.gov.pan-PANCR-ABCPT1234Z"));
        assert!(
            !client.may_ask("profile"),
            "a guess from other OpenID providers"
        );
        client.scopes = vec!["openid".to_owned()];
        assert!(!client.may_ask("files.issueddocs"));
        assert!(!client.may_ask("issued/in.gov.pan-PANCR-ABCPT1234Z"));
    }
}
