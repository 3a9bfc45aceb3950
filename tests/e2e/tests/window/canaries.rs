//! What is entrusted to the program is nowhere but where it says. A whole journey with values that are
//! known to the test, then a search: files, the webview's storage, the log, arguments, environments,
//! reports, the partner file, and what a crash leaves behind.

use std::{fs, path::Path, process::Command, thread::sleep, time::Duration};

use end_to_end::{Canaries, Desktop, Relay, free_port};

use crate::{parameter, sign_in};

const CLIENT_ID: &str = "XX00TEST01";
const SECRET: &str = "canary0client0secret0e2e";

#[test]
#[ignore = "opens a real window: run script/test"]
fn no_secret_code_token_or_personal_value_is_found_after_a_whole_journey_and_a_crash() {
    let mut desktop = Desktop::start("canaries");
    let redirect_uri = format!("http://127.0.0.1:{}/callback", free_port());
    let relay = Relay::start(&lockstep(), CLIENT_ID, SECRET, &redirect_uri);
    let partner = partner_file(&desktop, relay.base(), &redirect_uri);
    let window = desktop.open();

    window.click("recent-0");
    window.click("rail-register-client");
    window.enter("field-secret", SECRET);
    window.click("set-secret");
    window.see_as("secret", "state", "memory");
    window.picture("kept-in-memory");
    window.click("rail-sign-in");
    let landed = sign_in(&window, &desktop, 0);
    window.click("next");
    window.click("exchange-code");
    window.see("token");
    window.click("next");
    window.click("fetch-issued");
    window.see("issued");
    window.click("fetch-eaadhaar");
    window.see("tree");
    window.click("next");
    window.click("verify");
    window.see("verdict");
    window.click("rail-report");
    window.see("report-shown");
    for format in ["html", "json"] {
        window.click(&format!("save-report-{format}"));
        window.read("report-saved", format);
    }
    window.click("partner-menu");
    window.click("save-partner-file");
    window.picture("all-done");

    let mut canaries = Canaries::default();
    canaries.add("the client secret", SECRET);
    canaries.add("the code", &parameter(landed.as_str(), "code"));
    canaries.add("the verifier", &relay.form_field("code_verifier"));
    let token = relay.json_field("access_token");
    canaries.add("the token", &token.expect("a token"));
    for further in ["refresh_token", "id_token"] {
        if let Some(token) = relay.json_field(further) {
            canaries.add(further, &token);
        }
    }
    for (name, value) in [
        ("the citizen's name", "Asha Test Verma"),
        ("the citizen's name in Hindi", "आशा टेस्ट वर्मा"),
        ("the citizen's Aadhaar number", "xxxxxxxx0001"),
        ("the citizen's mobile number", "9000000001"),
        ("the citizen's address", "Abhyas Nagar"),
    ] {
        canaries.add(name, value);
    }
    let passed = relay.passed();
    assert!(
        canaries.found_in(passed.as_bytes()).len() >= 8,
        "what is looked for was really on the wire: {:?}",
        canaries.found_in(passed.as_bytes())
    );
    let source = window.source();
    for name in canaries.found_in(source.as_bytes()) {
        assert!(
            name.starts_with("the citizen's"),
            "the window never holds {name}"
        );
    }

    let all = desktop.processes("");
    let programs = desktop.processes("lockstep-desktop");
    let views = desktop.processes("WebKit").len();
    assert!(
        programs.len() == 1 && views >= 2,
        "the program and its webview run: {programs:?}, {views}"
    );
    assert_eq!(canaries.found_in_processes(&all), Vec::<String>::new());
    for process in programs
        .iter()
        .copied()
        .chain(desktop.processes("WebKitWebProcess"))
    {
        assert_eq!(core_limit(process), ["0", "0"], "of {process}");
    }

    let crashed = Command::new("kill")
        .args(["-ABRT", &programs[0].to_string()])
        .status()
        .expect("kill starts");
    assert!(crashed.success());
    while Path::new(&format!("/proc/{}/exe", programs[0])).exists() {
        sleep(Duration::from_millis(50));
    }
    sleep(Duration::from_millis(500));
    assert_eq!(canaries.found_below(desktop.home()), Vec::<String>::new());
    assert_eq!(
        canaries.found_in(desktop.said().as_bytes()),
        Vec::<&str>::new(),
        "nor in the most talkative log"
    );
    let written = fs::read_to_string(&partner).expect("the partner file");
    assert!(written.contains(CLIENT_ID), "which was looked at");
    assert!(
        fs::read_dir(desktop.home())
            .expect("home")
            .flatten()
            .any(|it| {
                it.file_name()
                    .to_string_lossy()
                    .starts_with("lockstep-report-")
            }),
        "and so were the reports"
    );
}

#[test]
#[ignore = "starts a desktop: run script/test"]
fn the_same_search_finds_what_was_planted() {
    let desktop = Desktop::start("planted-canaries");
    let mut canaries = Canaries::default();
    canaries.add("the client secret", SECRET);
    let storage = desktop.home().join("data/dev.lockstep.desktop/storage");
    fs::create_dir_all(&storage).expect("a folder");
    let kept: Vec<u8> = SECRET.encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(storage.join("local.sqlite3"), kept).expect("a file");
    assert_eq!(canaries.found_below(desktop.home()).len(), 1);

    let mut named = desktop.command("sleep");
    let mut named = named.arg("60").env("KEPT", SECRET).spawn().expect("sleep");
    let mut said = desktop.command("sh");
    let script = format!("sleep 60 # {SECRET}");
    let mut said = said.args(["-c", &script]).spawn().expect("sh");
    let found = canaries.found_in_processes(&desktop.processes(""));
    for child in [&mut named, &mut said] {
        child.kill().expect("it ends");
        child.wait().expect("it ended");
    }
    assert!(
        found.iter().any(|line| line.contains("environ")),
        "{found:?}"
    );
    assert!(
        found.iter().any(|line| line.contains("cmdline")),
        "{found:?}"
    );
}

/// The soft and the hard limit of core dumps.
fn core_limit(process: u32) -> Vec<String> {
    let limits = fs::read_to_string(format!("/proc/{process}/limits")).expect("limits");
    let line = limits
        .lines()
        .find_map(|line| line.strip_prefix("Max core file size"));
    let numbers = line.expect("a line").split_whitespace().take(2);
    numbers.map(str::to_owned).collect()
}

/// The terminal's program, beside the window's.
fn lockstep() -> String {
    let window = std::env::var("LOCKSTEP_APP").expect("script/test names the program");
    let lockstep = Path::new(&window).with_file_name("lockstep");
    assert!(lockstep.is_file(), "lockstep is not built: run script/test");
    lockstep.display().to_string()
}

/// A partner of the relay's client, opened before.
fn partner_file(desktop: &Desktop, base: &str, redirect_uri: &str) -> std::path::PathBuf {
    let path = desktop.home().join("sample-traders.lockstep.json");
    let partner = serde_json::json!({
        "version": 1,
        "name": "Sample Traders",
        "service": "meri-pehchaan",
        "line": "2.4",
        "endpoints": { "base": base.trim_end_matches('/') },
        "client_id": CLIENT_ID,
        "redirect_uri": redirect_uri,
        "scopes": ["openid", "userdetails", "files.issueddocs"],
        "purpose": "Employee onboarding",
        "service_name": "HR portal",
    });
    fs::write(&path, partner.to_string()).expect("a partner file");
    desktop.opened_before(&path);
    path
}
