//! What goes wrong says so, and can be tried again without a restart.

use end_to_end::{Citizen, Desktop};

use crate::{CITIZEN, SIGN_IN, practise};

#[test]
#[ignore = "opens a real window: run script/test"]
fn a_denied_consent_and_a_closed_window_are_explained_and_the_next_attempt_succeeds() {
    let mut desktop = Desktop::start("bad-endings");
    let window = desktop.open();
    practise(&window, "sign-in");

    window.click("prepare-sign-in");
    window.click("open-door-browser");
    let mut citizen = Citizen::open(&desktop.browser_address(0));
    citizen.sign_in(CITIZEN);
    let _ = citizen.deny();
    window.see("attempt-failure");
    window.picture("consent-denied");
    let denied = window.text("attempt-failure");

    window.click("prepare-sign-in");
    window.click("open-door-window");
    window.see("waiting");
    desktop.focus(SIGN_IN);
    desktop.press(&["ctrl+w"]);
    window.see("attempt-failure");
    window.picture("window-closed");
    assert_ne!(
        window.text("attempt-failure"),
        denied,
        "each ending has its own words"
    );

    window.click("prepare-sign-in");
    window.click("open-door-browser");
    let mut citizen = Citizen::open(&desktop.browser_address(1));
    citizen.sign_in(CITIZEN);
    let _ = citizen.allow_everything();
    window.see("code-returned");
    window.picture("the-next-attempt");
}
