//! The link door through the real system: the scheme is borrowed, a link comes through `gio` and
//! `xdg-open`, and everything is as it was afterwards.

use std::{fs, process::Command};

use end_to_end::{Desktop, OwnPartner, Window};

use crate::parameter;

const SCHEME_TYPE: &str = "x-scheme-handler/lockstep-test";

/// Whoever handled the scheme before: a program that writes down that it was called.
const EARLIER: &str = "[Desktop Entry]\nType=Application\nName=Earlier\nExec=/usr/bin/true %u\n\
    NoDisplay=true\nMimeType=x-scheme-handler/lockstep-test;\n";

fn prepared(desktop: &mut Desktop) -> Window {
    let file = desktop.at_home("own.lockstep.json");
    OwnPartner::at(
        "https://locker.example.in/public",
        "lockstep-test://callback",
    )
    .write(&file);
    let window = desktop.open_with(&[file.to_str().expect("a path of text")]);
    window.click("rail-sign-in");
    window.click("prepare-sign-in");
    window.see("url-parts");
    window
}

/// Runs it to its end, which has to come soon and be a good one.
fn succeeds(command: &mut Command) {
    let ended = command.output().expect("it starts");
    assert!(
        ended.status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&ended.stderr)
    );
}

/// What the system says of who handles the scheme.
fn handler(desktop: &Desktop) -> String {
    let asked = desktop.command("gio").args(["mime", SCHEME_TYPE]).output();
    let asked = asked.expect("gio starts (Debian: libglib2.0-bin)");
    let said = String::from_utf8_lossy(&asked.stdout);
    let default = said.lines().next().unwrap_or_default();
    default.rsplit(' ').next().unwrap_or_default().to_owned()
}

/// What the desktop's own records say of the scheme.
fn records(desktop: &Desktop) -> String {
    let mut said = String::new();
    for folder in ["data/applications", "config"] {
        let entries = fs::read_dir(desktop.at_home(folder)).into_iter().flatten();
        for entry in entries.flatten().filter(|entry| entry.path().is_file()) {
            let text = fs::read_to_string(entry.path()).unwrap_or_default();
            if text.contains(SCHEME_TYPE) {
                said.push_str(&format!("{}: {text}\n", entry.path().display()));
            }
        }
    }
    said
}

#[test]
#[ignore = "opens a real window: run script/test"]
fn a_link_through_the_system_reaches_the_attempt_and_the_scheme_goes_afterwards() {
    let mut desktop = Desktop::start("link");
    let window = prepared(&mut desktop);
    assert_eq!(
        records(&desktop),
        "",
        "nothing is registered before it is needed"
    );
    succeeds(
        desktop
            .second_start()
            .arg("lockstep-test://callback?code=c&state=s"),
    );
    assert_eq!(
        window.count("attempt-failure"),
        0,
        "nobody waits: it is left alone"
    );

    window.click("open-door-link");
    let state = parameter(&desktop.browser_address(0), "state");
    window.see("waiting");
    window.picture("waiting-for-a-link");
    assert_eq!(handler(&desktop), "lockstep-desktop-handler.desktop");

    succeeds(
        desktop
            .command("gio")
            .args(["open", "lockstep-test://callback?code=c&state=forged"]),
    );
    window.see("attempt-failure");
    window.see("waiting");
    window.picture("a-forged-link");
    for hostile in [
        "--help",
        "-psn_0_1",
        "javascript:alert(1)",
        "https://app.example.in/callback?code=c",
        "lockstep-test:///etc/passwd",
        "lockstep-test://callback?code=a%00b&state=%F0%28%8C%28",
        "lockstep-test://callback?code=c\u{1b}]0;x\u{7}&state=s",
    ] {
        succeeds(desktop.second_start().arg(hostile));
        window.see("waiting");
    }
    succeeds(desktop.second_start().arg(format!(
        "lockstep-test://callback?code={}",
        "c".repeat(100_000)
    )));
    window.see("waiting");

    let answer = format!("lockstep-test://callback?code=c0de-canary&state={state}");
    // With no desktop named, the system's tool goes by the records alone.
    succeeds(
        desktop
            .command("/usr/bin/xdg-open")
            .env_remove("XDG_CURRENT_DESKTOP")
            .env_remove("DESKTOP_SESSION")
            .arg(&answer),
    );
    window.see("code-returned");
    window.picture("the-right-link");
    assert_eq!(
        records(&desktop),
        "",
        "no desktop file, no default, no cache"
    );
    assert!(
        !desktop.said().contains("c0de-canary"),
        "the code is in no log"
    );
    assert!(!desktop.said().contains(&state), "nor is the state");
}

#[test]
#[ignore = "opens a real window: run script/test"]
fn whoever_had_the_scheme_before_gets_it_back_also_after_a_kill() {
    let mut desktop = Desktop::start("link-given-back");
    let applications = desktop.at_home("data/applications");
    fs::create_dir_all(&applications).expect("a folder for programs");
    fs::create_dir_all(desktop.at_home("config")).expect("a folder for settings");
    fs::write(applications.join("earlier.desktop"), EARLIER).expect("a desktop file");
    succeeds(
        desktop
            .command("update-desktop-database")
            .arg(&applications),
    );
    succeeds(
        desktop
            .command("xdg-mime")
            .args(["default", "earlier.desktop", SCHEME_TYPE]),
    );

    let window = prepared(&mut desktop);
    window.click("open-door-link");
    window.see("waiting");
    assert_eq!(handler(&desktop), "lockstep-desktop-handler.desktop");
    window.click("cancel-sign-in");
    end_to_end::wait(
        "the earlier program has its scheme again",
        || match handler(&desktop).as_str() {
            "earlier.desktop" => Ok(()),
            other => Err(other.to_owned()),
        },
    );

    window.click("prepare-sign-in");
    window.click("open-door-link");
    window.see("waiting");
    desktop.kill_program();
    drop(window);
    assert_eq!(
        handler(&desktop),
        "lockstep-desktop-handler.desktop",
        "as it was killed"
    );
    let window = desktop.open();
    window.see("doors");
    assert_eq!(
        handler(&desktop),
        "earlier.desktop",
        "its next start gives it back"
    );
    assert!(
        !applications
            .join("lockstep-desktop-handler.desktop")
            .exists()
    );
}
