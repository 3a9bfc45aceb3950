//! The main job in the real window, as a newcomer does it, and its bad endings.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a step that fails is a test that fails; and its files are props, not state"
)]

mod answers;
mod apis;
mod bad_endings;
mod before_sign_in;
mod browser;
mod canaries;
mod forgetting;
mod in_app_window;
mod link;
mod own_pages;
mod partner_file;
mod practice_run;

use end_to_end::{Citizen, Desktop, Window};
use url::Url;

/// The citizen who has everything that the practice run needs.
const CITIZEN: &str = "asha";

/// Part of the title of the sign-in window.
const SIGN_IN: &str = "sign in at the service";

/// From the step in which a citizen signs in, with the system's browser and everything allowed, to the
/// code. `before` is how many addresses the browser was given before; gives the one that it ended at.
fn sign_in(window: &Window, desktop: &Desktop, before: usize) -> Url {
    window.click("prepare-sign-in");
    window.click("open-door-browser");
    let mut citizen = Citizen::open(&desktop.browser_address(before));
    citizen.sign_in(CITIZEN);
    let landed = citizen.allow_everything();
    window.see("code-returned");
    landed
}

/// A parameter in the query of an address.
fn parameter(address: &str, name: &str) -> String {
    let address = Url::parse(address).expect("an address");
    let mut pairs = address.query_pairs();
    let found = pairs.find(|(other, _)| other == name);
    found.expect("the parameter").1.into_owned()
}

/// Through the first door and to the step of this name.
fn practise(window: &Window, step: &str) {
    window.click("door-try");
    window.click(&format!("rail-{step}"));
    window.see(&format!("step-{step}"));
}
