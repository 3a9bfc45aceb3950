//! From the first start to a verified e-Aadhaar, through each of the two doors.

use end_to_end::{Citizen, Desktop, Window};

use crate::{CITIZEN, SIGN_IN};

#[test]
#[ignore = "opens a real window: run script/test"]
fn a_newcomer_signs_in_with_the_browser_and_sees_a_verified_eaadhaar() {
    let mut desktop = Desktop::start("practice-run-in-the-browser");
    let window = desktop.open();
    window.see("doors");
    window.picture("first-start");
    window.click("door-try");
    for step in [
        "choose-service",
        "check-prerequisites",
        "register-client",
        "choose-scopes",
    ] {
        window.click(&format!("rail-{step}"));
        window.see(&format!("step-{step}"));
        window.picture(step);
        window.click("next");
    }
    window.see("step-sign-in");
    window.click("prepare-sign-in");
    window.see("url-parts");
    window.click("recompute-pkce");
    window.see_as("pkce-recomputed", "same", "true");
    window.picture("prepared");

    window.click("open-door-browser");
    let address = desktop.browser_address(0);
    window.see("waiting");
    window.picture("waiting-for-the-citizen");
    let mut citizen = Citizen::open(&address);
    citizen.sign_in(CITIZEN);
    let landed = citizen.allow_everything();
    window.see("code-returned");
    window.picture("code-returned");
    let code = landed.query_pairs().find(|(name, _)| name == "code");
    let (_, code) = code.expect("a code in the address");
    assert!(
        !window.source().contains(&*code),
        "the code is shown by its fingerprint alone"
    );

    from_code_to_verdict(&window);

    window.click("rail-fetch-documents");
    window.click("fetch-file-DRVLC");
    window.see("document-hidden");
    window.click("reveal-document");
    window.see_as("pdf", "drawn", "true");
    window.picture("licence");
    window.click("rail-report");
    window.see("report-shown");
    window.picture("report");
    assert!(
        !window.source().contains(&*code),
        "the report holds no code"
    );
    assert!(
        !desktop.said().contains(&*code),
        "nor does the log, however talkative"
    );
}

#[test]
#[ignore = "opens a real window: run script/test"]
fn a_newcomer_gets_there_inside_the_program_with_the_keyboard_alone() {
    let mut desktop = Desktop::start("practice-run-by-keyboard");
    let window = desktop.open();
    let keyboard = Keyboard {
        desktop: &desktop,
        window: &window,
    };
    window.see("doors");
    keyboard.choose("door-try");
    keyboard.choose("rail-sign-in");
    keyboard.choose("prepare-sign-in");
    keyboard.choose("open-door-window");

    desktop.focus(SIGN_IN);
    desktop.await_page(SIGN_IN);
    desktop.picture("sign-in-page");
    desktop.press(&["Return"]);
    desktop.await_page(SIGN_IN);
    desktop.picture("consent-page");
    // Past the link to another person: the profile, the e-Aadhaar, and the form's own Allow.
    desktop.press(&["Tab", "Tab", "space", "Tab", "space"]);
    desktop.await_page(SIGN_IN);
    desktop.picture("consent-ticked");
    desktop.press(&["Return"]);
    window.see("code-returned");
    assert!(
        !desktop.shows(SIGN_IN),
        "the sign-in window closes by itself"
    );

    for part in [
        "next",
        "exchange-code",
        "next",
        "fetch-eaadhaar",
        "next",
        "verify",
    ] {
        keyboard.choose(part);
    }
    window.see_as("verdict", "verdict", "valid");
    window.picture("verdict");
}

/// The real keyboard before the main window.
struct Keyboard<'a> {
    desktop: &'a Desktop,
    window: &'a Window,
}

impl Keyboard<'_> {
    /// Walks to a part with Tab, as far as it takes, and presses Return there.
    fn choose(&self, part: &str) {
        self.window.see(part);
        self.desktop.focus("^Lockstep$");
        for _ in 0..FARTHEST {
            if self.window.focused() == part {
                self.window.picture(part);
                self.desktop.press(&["Return"]);
                return;
            }
            self.desktop.press(&["Tab"]);
        }
        panic!("{part} cannot be reached with Tab");
    }
}

/// More presses of Tab than a page has stops, twice over.
const FARTHEST: usize = 200;

fn from_code_to_verdict(window: &Window) {
    window.click("next");
    window.click("exchange-code");
    window.see("token");
    window.see("scope-comparison");
    window.picture("token");

    window.click("next");
    window.click("fetch-issued");
    window.see("issued");
    window.picture("issued");
    window.click("fetch-eaadhaar");
    window.see("tree");
    window.see_as("hmac", "hmac", "match");
    window.picture("eaadhaar");

    window.click("next");
    window.click("verify");
    window.see_as("verdict", "verdict", "valid");
    for part in ["content", "signer", "dates"] {
        window.see_as(&format!("verdict-part-{part}"), "state", "good");
    }
    window.see("verdict-practice");
    window.picture("verdict");
}
