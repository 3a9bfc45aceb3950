//! What goes wrong says so, and can be tried again without a restart.

use end_to_end::{Citizen, Desktop, Window};

use crate::{CITIZEN, SIGN_IN, parameter, practise, sign_in};

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
    citizen.deny();
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

    let _ = sign_in(&window, &desktop, 1);
    window.picture("the-next-attempt");
}

#[test]
#[ignore = "opens a real window: run script/test"]
fn a_stray_callback_does_not_end_an_attempt_and_a_changed_document_is_called_tampered() {
    let mut desktop = Desktop::start("stray-and-tampered");
    let window = desktop.open();
    practise(&window, "sign-in");
    window.click("prepare-sign-in");
    window.click("open-door-browser");
    let address = desktop.browser_address(0);
    let _ = Citizen::open(&format!(
        "{}?code=stray&state=not-ours",
        parameter(&address, "redirect_uri")
    ));
    window.see("waiting");
    window.picture("stray-callback");
    let mut citizen = Citizen::open(&address);
    citizen.sign_in(CITIZEN);
    let _ = citizen.allow_everything();
    window.see("code-returned");

    switch_fault(&window, "signature-tampered", "on");
    window.click("next");
    window.click("exchange-code");
    window.click("next");
    window.click("fetch-eaadhaar");
    window.see("documents");
    window.click("next");
    window.click("verify");
    window.see_as("verdict", "verdict", "tampered");
    window.see_as("verdict-part-content", "state", "bad");
    window.picture("tampered");
    assert_eq!(
        window.count("preview"),
        0,
        "what nobody signed is not shown as a person's data"
    );

    switch_fault(&window, "signature-tampered", "off");
    window.click("rail-fetch-documents");
    window.click("fetch-eaadhaar");
    window.see("document-2");
    window.click("next");
    window.click("verify");
    window.see_as("verdict", "verdict", "valid");
}

fn switch_fault(window: &Window, fault: &str, state: &str) {
    window.click("practice-locker");
    let id = format!("fault-{fault}");
    window.see(&id);
    window.run(&format!(
        "const list = document.querySelector('[data-testid=\"{id}\"]');\
         list.value = '{state}'; list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ));
    window.picture(fault);
    window.click("practice-sheet-close");
}
