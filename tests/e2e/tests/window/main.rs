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

use end_to_end::Window;

/// The citizen who has everything that the practice run needs.
const CITIZEN: &str = "asha";

/// Part of the title of the sign-in window.
const SIGN_IN: &str = "sign in at the service";

/// Through the first door and to the step of this name.
fn practise(window: &Window, step: &str) {
    window.click("door-try");
    window.click(&format!("rail-{step}"));
    window.see(&format!("step-{step}"));
}
