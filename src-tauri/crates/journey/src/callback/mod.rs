//! The ways an answer of the sign-in page reaches this program.
//!
//! A redirect URI is often a website that the tester does not own, so one way of catching it is not
//! enough. Whatever the door, what comes through is the same thing: a [`CallbackUrl`], a string as
//! received, believed by nobody. Only `attempt::Waiting::accept` turns it into something with a code.
//!
//! The in-app window and the deep link belong to the desktop shell, which hands over their string
//! with [`CallbackUrl::received`]; the loopback listener and the pasted address are here.

mod address;
mod head;
mod identity;
mod loopback;
mod page;
mod pasted;
mod port_owner;
mod serve;

pub use address::needs_certificate;
pub use identity::{ACCOUNT as IDENTITY_ACCOUNT, Identity, IdentityError};
pub use loopback::{BindError, Loopback};
pub use pasted::{WrongPaste, pasted};

use std::{
    io,
    net::{Ipv4Addr, TcpListener},
};

use rand::RngExt as _;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use url::Url;

/// How the citizen's browser is opened and how its answer comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Door {
    /// The system's browser, caught by the loopback listener.
    Browser,
    /// The system's browser, whose answer goes to an address of a scheme of its own; the system
    /// hands that address to the desktop program (RFC 8252 section 7.1).
    Link,
    /// A browser elsewhere; its last address is pasted.
    Paste,
    /// A window of the desktop program, which stops at the redirect URI.
    Window,
}

impl Door {
    /// The door that suits a redirect URI: the browser when this machine can listen on it, a link
    /// when the address has a scheme of its own, else the in-app window, which needs no website
    /// behind the address. Over https the browser would warn of this machine's certificate first,
    /// so there the window is proposed as well.
    #[must_use]
    pub fn proposed_for(redirect_uri: &str) -> Self {
        [Self::Browser, Self::Link]
            .into_iter()
            .find(|door| door.can_catch(redirect_uri) && !needs_certificate(redirect_uri))
            .unwrap_or(Self::Window)
    }

    /// Whether this door can catch a redirect URI at all.
    #[must_use]
    pub fn can_catch(self, redirect_uri: &str) -> bool {
        match self {
            Self::Browser => address::Address::parse(redirect_uri).is_ok(),
            Self::Link => own_scheme(redirect_uri).is_some(),
            Self::Paste | Self::Window => true,
        }
    }
}

/// Ports for a redirect URI of our own: below the ranges from which systems take ports for outgoing
/// connections (Linux from 32768, IANA from 49152), so that the port is still free when the citizen
/// comes back.
const SPARE_PORTS: std::ops::Range<u16> = 20_000..32_000;

/// How many ports are tried. That so many are taken means that none can be had.
const TRIES: usize = 64;

/// A loopback port on which nobody listens, for a redirect URI of our own.
///
/// # Errors
/// The system's, for the last port that was tried.
pub fn spare_port(rng: &mut impl rand::CryptoRng) -> io::Result<u16> {
    let mut taken = io::Error::from(io::ErrorKind::AddrInUse);
    for _ in 0..TRIES {
        let port = rng.random_range(SPARE_PORTS);
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(_) => return Ok(port),
            Err(error) => taken = error,
        }
    }
    Err(taken)
}

/// Schemes that belong to somebody, and so are no partner's own.
const TAKEN_SCHEMES: [&str; 14] = [
    "about",
    "blob",
    "chrome",
    "data",
    "file",
    "ftp",
    "http",
    "https",
    "javascript",
    "mailto",
    "sms",
    "tel",
    "ws",
    "wss",
];

/// The scheme of a redirect URI, where it is one of the partner's own.
#[must_use]
pub fn own_scheme(redirect_uri: &str) -> Option<String> {
    let scheme = Url::parse(redirect_uri).ok()?.scheme().to_owned();
    (!TAKEN_SCHEMES.contains(&scheme.as_str())).then_some(scheme)
}

/// The address that the sign-in page sent the browser to, as received and not yet believed.
///
/// It may carry an authorization code, so it has no readable `Debug` and is wiped when dropped.
pub struct CallbackUrl(SecretString);

impl CallbackUrl {
    /// An address that arrived through some door.
    #[must_use]
    pub fn received(address: String) -> Self {
        Self(address.into())
    }

    pub(crate) fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl std::fmt::Debug for CallbackUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CallbackUrl([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loopback_redirect_proposes_the_browser_and_a_website_the_window() {
        assert_eq!(
            Door::proposed_for("http://localhost:8765/callback"),
            Door::Browser
        );
        assert_eq!(
            Door::proposed_for("https://app.example.in/callback"),
            Door::Window
        );
        assert!(!Door::Browser.can_catch("https://app.example.in/callback"));
        assert!(Door::Paste.can_catch("https://app.example.in/callback"));
        assert_eq!(Door::proposed_for("lockstep://callback"), Door::Link);
        assert!(!Door::Link.can_catch("https://app.example.in/callback"));
        assert!(
            !Door::Link.can_catch("javascript:alert(1)"),
            "a scheme with another owner"
        );
        let own = "https://localhost:8765/callback";
        assert!(Door::Browser.can_catch(own));
        assert_eq!(
            Door::proposed_for(own),
            Door::Window,
            "where no browser warns"
        );
    }

    #[test]
    fn a_spare_port_is_free_and_outside_the_range_of_outgoing_connections() {
        use rand::SeedableRng as _;
        let mut rng = rand::rngs::StdRng::seed_from_u64(8252);
        let port = spare_port(&mut rng).unwrap();
        assert!(SPARE_PORTS.contains(&port));
        let _taken = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).unwrap();
        let mut again = rand::rngs::StdRng::seed_from_u64(8252);
        assert_ne!(
            spare_port(&mut again).unwrap(),
            port,
            "a taken one is passed over"
        );
    }

    #[test]
    fn a_callback_does_not_show_its_code() {
        let url = CallbackUrl::received("http://localhost/?code=canary".to_owned());
        assert!(!format!("{url:?}").contains("canary"));
    }
}
