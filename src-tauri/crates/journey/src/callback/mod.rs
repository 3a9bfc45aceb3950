//! The ways an answer of the sign-in page reaches this program.
//!
//! A redirect URI is often a website that the tester does not own, so one way of catching it is not
//! enough. Whatever the door, what comes through is the same thing: a [`CallbackUrl`], a string as
//! received, believed by nobody. Only `attempt::Waiting::accept` turns it into something with a code.
//!
//! The in-app window and the deep link belong to the desktop shell, which hands over their string
//! with [`CallbackUrl::received`]; the loopback listener and the pasted address are here.

mod head;
mod loopback;
mod page;
mod pasted;
mod port_owner;

pub use loopback::{BindError, Loopback};
pub use pasted::{WrongPaste, pasted};

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

/// How the citizen's browser is opened and how its answer comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Door {
    /// The system's browser, caught by the loopback listener.
    Browser,
    /// A browser elsewhere; its last address is pasted.
    Paste,
    /// A window of the desktop program, which stops at the redirect URI.
    Window,
}

impl Door {
    /// The door that suits a redirect URI: the browser when this machine can listen on it, else the
    /// in-app window, which needs no website behind the address.
    #[must_use]
    pub fn proposed_for(redirect_uri: &str) -> Self {
        if loopback::Address::parse(redirect_uri).is_ok() {
            Self::Browser
        } else {
            Self::Window
        }
    }

    /// Whether this door can catch a redirect URI at all.
    #[must_use]
    pub fn can_catch(self, redirect_uri: &str) -> bool {
        match self {
            Self::Browser => loopback::Address::parse(redirect_uri).is_ok(),
            Self::Paste | Self::Window => true,
        }
    }
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
    }

    #[test]
    fn a_callback_does_not_show_its_code() {
        let url = CallbackUrl::received("http://localhost/?code=canary".to_owned());
        assert!(!format!("{url:?}").contains("canary"));
    }
}
