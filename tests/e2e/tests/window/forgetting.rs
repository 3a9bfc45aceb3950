//! Forgetting everything, as a person does it, down to what the webview keeps.

use std::{fs, thread::sleep, time::Duration};

use end_to_end::{Canaries, Desktop};

use crate::practise;

const PLANTED: &str = "canary0browser0storage";

#[test]
#[ignore = "opens a real window: run script/test"]
fn after_forgetting_everything_the_window_is_as_at_its_first_start() {
    let mut desktop = Desktop::start("forgetting");
    let own = desktop.own_folder();
    let partner = desktop.home().join("mine.lockstep.json");
    let content = r#"{"version":1,"name":"Mine","service":"digilocker","line":"1.12"}"#;
    fs::write(&partner, content).expect("a partner file");
    desktop.opened_before(&partner);
    let mut canaries = Canaries::default();
    canaries.add("the planted value", PLANTED);

    let window = desktop.open();
    practise(&window, "sign-in");
    window.run(&format!("localStorage.setItem('kept', '{PLANTED}');"));
    for _ in 0..50 {
        if !canaries.found_below(desktop.home()).is_empty() {
            break;
        }
        sleep(Duration::from_millis(100));
    }
    assert!(
        !canaries.found_below(desktop.home()).is_empty(),
        "the webview keeps what a page gives it"
    );

    window.click("partner-menu");
    window.click("forget-menu");
    window.see_as("forget-session", "state", "due");
    window.read("forget-left", "mine.lockstep.json");
    window.picture("what-goes");
    window.click("forget-everything");
    window.see_as("forget-session", "state", "forgotten");
    for id in ["practice", "folder", "browser", "links"] {
        window.see_as(&format!("forget-{id}"), "state", "forgotten");
    }
    window.picture("forgotten");
    window.click("forget-cancel");
    window.see("doors");
    assert_eq!(window.count("recent-0"), 0, "no file is known");
    assert_eq!(fs::read_dir(&own).expect("the folder").count(), 0);
    assert_eq!(
        fs::read_to_string(&partner).expect("the person's own file"),
        content
    );
    assert_eq!(
        window.run("return localStorage.getItem('kept');"),
        serde_json::Value::Null
    );
    for _ in 0..50 {
        if canaries.found_below(desktop.home()).is_empty() {
            break;
        }
        sleep(Duration::from_millis(100));
    }
    assert_eq!(canaries.found_below(desktop.home()), Vec::<String>::new());
    window.click("door-try");
    window.see("step-choose-service");
}
