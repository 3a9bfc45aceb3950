//! A machine on which no browser opens: it is said, and the sign-in comes to its end all the same.

use std::{fs, os::unix::fs::PermissionsExt as _};

use end_to_end::{Citizen, Desktop};

use crate::{CITIZEN, practise};

/// Everything that the program could try to open a browser with.
const LAUNCHERS: [&str; 6] = [
    "xdg-open",
    "gio",
    "gnome-open",
    "kde-open6",
    "kde-open5",
    "kde-open",
];

/// What `xdg-open` does where nothing is registered: its code for "a required tool could not be found".
const NOTHING_FOUND: &str = "#!/bin/sh\nexit 3\n";

#[test]
#[ignore = "opens a real window: run script/test"]
fn without_a_browser_the_address_is_taken_elsewhere_and_the_answer_still_arrives() {
    let mut desktop = Desktop::start("no-browser");
    for launcher in LAUNCHERS {
        let file = desktop.at_home("bin").join(launcher);
        fs::write(&file, NOTHING_FOUND).expect("a launcher that finds nothing");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).expect("that can be run");
    }
    let window = desktop.open();
    practise(&window, "sign-in");
    window.click("prepare-sign-in");
    window.click("open-door-browser");
    window.see("problem");
    window.read("problem", "browser did not open");
    assert!(
        !window.text("problem").contains("state="),
        "not in an error"
    );
    window.see("waiting");
    window.picture("no-browser");

    window.read("elsewhere", "while the screen is shared");
    window.click("screen-share");
    window.click("elsewhere-show");
    window.see("elsewhere-address");
    window.picture("the-address");
    assert_eq!(
        window.count("elsewhere-code"),
        0,
        "no phone gets to the practice locker"
    );
    let mut citizen = Citizen::open(&window.text("elsewhere-address"));
    citizen.sign_in(CITIZEN);
    let _ = citizen.allow_everything();
    window.see("code-returned");
    assert_eq!(window.count("elsewhere-address"), 0, "it was good once");
}
