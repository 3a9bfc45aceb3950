//! The program as a person meets it: the real window, the real pages, a keyboard and a mouse.
//!
//! A test starts a [`Desktop`] (an X server in memory, a session bus, empty home folders, a stand-in
//! for the system's browser), opens the program in it and drives its window through
//! `WebKitWebDriver` ([`Window`]). Nothing is shared between two desktops, so tests run side by side
//! and leave nothing behind but their pictures in `artefacts/<test>/`.
//!
//! Two parts of the world are out of WebDriver's sight. The browser that the program opens is a
//! stub that writes the address down; a [`Citizen`] then walks the practice pages over HTTP as a
//! browser would. The sign-in window is a private one that WebDriver cannot list; there the test
//! presses keys as a person does ([`Desktop::press`]).
//!
//! The tests need programs that a machine for building does not have, and half a minute. So they are
//! marked `ignored`, and `script/test` runs them by name; a plain `cargo test` says that it did not.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a harness has one answer to every failure: the test fails and says where; and its \
              files are pictures, not state"
)]

mod citizen;
mod desktop;
mod partner;
mod relay;
mod scan;
mod screen;
mod site;
mod webdriver;
mod window;

pub use citizen::Citizen;
pub use desktop::{Desktop, free_port, wait};
pub use partner::OwnPartner;
pub use relay::Relay;
pub use scan::Canaries;
pub use site::{Asked, Page, Site};
pub use window::Window;
