//! The program as scripts use it: standard output, exit codes, and what it says when it cannot.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod support;

use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::{Command, Output, Stdio},
};

use serde_json::Value;
use support::{
    Browser, House,
    program::{self, Check, lines, lockstep, ready, said},
};

fn run(arguments: &[&str]) -> Output {
    lockstep(arguments).output().unwrap()
}

/// The exit code and the report line.
fn finish(check: Check) -> (i32, Value) {
    let (code, mut lines) = check.finish();
    (code.unwrap(), lines.pop().unwrap())
}

#[test]
fn a_practice_check_prints_a_line_a_check_and_ends_with_the_report() {
    let folder = tempfile::tempdir().unwrap();
    let junit = folder.path().join("junit.xml");
    let output = run(&[
        "check",
        "--practice",
        "--json",
        "--junit",
        junit.to_str().unwrap(),
    ]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let mut lines = lines(&output.stdout);
    let report = lines.pop().unwrap();
    assert_eq!(
        (&report["event"], &report["failed"]),
        (&"report".into(), &0.into())
    );
    assert!(lines.len() > 25 && lines.iter().all(|line| line["event"] == "check"));
    for line in &lines {
        for field in ["id", "result", "expected", "received", "rule"] {
            assert!(line[field].is_string(), "{field} of {line}");
        }
        assert_ne!(line["received"], "not reached", "{line}");
    }
    let result = |id: &str| &lines.iter().find(|line| line["id"] == id).unwrap()["result"];
    assert_eq!(
        (result("issuer-list"), result("statistics")),
        (&"pass".into(), &"pass".into())
    );
    assert_eq!(
        result("uri-pushed"),
        "skipped",
        "it would change an account"
    );
    assert!(
        std::fs::read_to_string(junit)
            .unwrap()
            .contains("failures=\"0\"")
    );
    assert!(said(&output).contains("says nothing about the real services"));
}

#[test]
fn without_json_standard_output_stays_empty() {
    let output = run(&["check", "--practice"]);
    assert!(output.stdout.is_empty() && !output.stderr.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profile_is_checked_through_the_persons_browser() {
    let (house, folder) = (
        House::with(Some("asha")).await,
        tempfile::tempdir().unwrap(),
    );
    let running = house.check(folder.path(), &["--no-browser"]);
    Browser::new(&house.transport)
        .follow(running.url().unwrap().clone())
        .await;
    let (code, report) = finish(running);
    assert_eq!((code, &report["failed"]), (0, &0.into()), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pasted_address_does_as_well_after_a_wrong_paste() {
    let (house, folder) = (
        House::with(Some("asha")).await,
        tempfile::tempdir().unwrap(),
    );
    let mut running = house.check(folder.path(), &["--paste"]);
    let back = Browser::new(&house.transport)
        .redirect_of(running.url().unwrap())
        .await;
    let mut stdin = running.child.stdin.take().unwrap();
    let away = running.url().unwrap();
    writeln!(stdin, "not an address\n{away}\n{back}").unwrap();
    let (code, report) = finish(running);
    assert_eq!((code, &report["failed"]), (0, &0.into()), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_denied_consent_fails_the_check() {
    let (house, folder) = (House::with(None).await, tempfile::tempdir().unwrap());
    let running = house.check(folder.path(), &["--no-browser"]);
    let mut browser = Browser::new(&house.transport);
    let back = browser
        .decide(running.url().unwrap().clone(), "asha", "deny")
        .await;
    browser.follow(back).await;
    let (code, report) = finish(running);
    assert_eq!((code, &report["failed"]), (1, &1.into()), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_signing_in_fails_the_check_at_the_deadline() {
    let (house, folder) = (House::with(None).await, tempfile::tempdir().unwrap());
    let running = house.check(folder.path(), &["--no-browser", "--timeout", "1"]);
    assert_eq!(finish(running).0, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_run_says_why_and_ends_with_two() {
    let (house, folder) = (
        House::with(Some("asha")).await,
        tempfile::tempdir().unwrap(),
    );
    let good = program::profile(&house.partner, folder.path());
    let bad = folder.path().join("damaged.lockstep.json");
    std::fs::write(&bad, "{").unwrap();
    let secret = house.locker.client().secret.expose().to_owned();
    let _taken = journey::callback::Loopback::bind(&house.partner.redirect_uri)
        .await
        .unwrap();
    for (profile, secret, words) in [
        (&good, "", "LOCKSTEP_CLIENT_SECRET"),
        (&good, secret.as_str(), "is in use"),
        (&bad, secret.as_str(), "not a readable partner file"),
        (
            &folder.path().join("missing.lockstep.json"),
            secret.as_str(),
            "cannot be read",
        ),
    ] {
        let output = program::check(profile, secret, &["--no-browser"])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{words}: {}", said(&output));
        assert!(said(&output).contains(words), "{}", said(&output));
        assert!(
            output.stdout.is_empty(),
            "a report of nothing would mislead a pipeline"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_verified_with_its_preview_and_its_tampered_twin_is_not() {
    let house = House::with(Some("asha")).await;
    let fetched = house
        .authorised()
        .await
        .eaadhaar(&house.vault, &house.wire)
        .await
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("eaadhaar.xml");
    let verify = |bytes: &[u8], more: &[&str]| {
        std::fs::write(&path, bytes).unwrap();
        let output = lockstep(&["verify", "--json"])
            .arg(&path)
            .args(more)
            .output()
            .unwrap();
        (
            output.status.code().unwrap(),
            lines(&output.stdout).remove(0),
        )
    };
    let (code, object) = verify(&fetched.bytes, &["--practice"]);
    assert_eq!((code, &object["verdict"]), (0, &"valid".into()), "{object}");
    assert_eq!(object["kind"], "eaadhaar");
    assert!(object["preview"]["name"].is_string());
    assert_eq!(
        object["preview"]["aadhaar_last4"].as_str().unwrap().len(),
        4
    );
    assert_eq!(object["signer"]["practice"], true);

    let (code, object) = verify(&fetched.bytes, &[]);
    assert_eq!((code, &object["verdict"]), (1, &"unknown_signer".into()));
    assert!(
        object["preview"].is_null(),
        "only a valid document is previewed"
    );

    let mut tampered = fetched.bytes.clone();
    let at = tampered
        .windows(5)
        .position(|window| window == b"name=")
        .unwrap()
        + 7;
    tampered[at] ^= 1;
    let (code, object) = verify(&tampered, &["--practice"]);
    assert_eq!((code, &object["verdict"]), (1, &"tampered".into()));
    assert_eq!(run(&["verify", "no-such-file.xml"]).status.code(), Some(2));
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn the_browser_is_opened_at_the_address_and_does_not_inherit_the_secret() {
    use std::os::unix::fs::PermissionsExt as _;
    let (house, folder) = (
        House::with(Some("asha")).await,
        tempfile::tempdir().unwrap(),
    );
    let seen = folder.path().join("seen");
    let stub = folder.path().join("xdg-open");
    let script = format!(
        "#!/bin/sh\n{{ echo \"$1\"; env; }} > {0}.part && mv {0}.part {0}\n",
        seen.display()
    );
    std::fs::write(&stub, script).unwrap();
    std::fs::set_permissions(&stub, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!(
        "{}:{}",
        folder.path().display(),
        std::env::var("PATH").unwrap()
    );
    let secret = house.locker.client().secret.expose().to_owned();
    let output = lockstep(&["check", "--timeout", "2", "--profile"])
        .arg(program::profile(&house.partner, folder.path()))
        .env("LOCKSTEP_CLIENT_SECRET", &secret)
        .env("PATH", path)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let seen = std::fs::read_to_string(seen).expect("the stub was opened");
    assert!(seen.starts_with(house.locker.base_url().as_str()), "{seen}");
    assert!(
        !seen.contains(&secret),
        "the secret is in the browser's environment"
    );
    assert!(!said(&output).contains(&secret));
}

#[test]
fn a_pasted_error_is_diagnosed_best_first_and_nonsense_is_not() {
    let body =
        r#"{"error":"invalid_client","error_description":"The client credentials are invalid"}"#;
    let output = run(&["diagnose", "--json", body]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let first = lines(&output.stdout).remove(0);
    assert_eq!(
        (&first["fault"], &first["party"]),
        (&"secret-wrong".into(), &"you".into())
    );
    for field in ["cause", "fix"] {
        assert!(
            first[field].as_str().is_some_and(|text| text.len() > 10),
            "{first}"
        );
    }
    let hindi = run(&["diagnose", "--json", "--lang", "hi", body]);
    assert_ne!(lines(&hindi.stdout)[0]["cause"], first["cause"]);
    let nothing = run(&["diagnose", "--json", "qwertz"]);
    assert_eq!((nothing.status.code(), nothing.stdout.len()), (Some(1), 0));
}

#[test]
fn a_text_on_standard_input_is_read() {
    let mut child = lockstep(&["diagnose", "--json", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(b"error=redirect_uri_mismatch")
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(lines(&output.stdout)[0]["fault"], "redirect-uri-mismatch");
}

#[test]
fn every_fault_is_listed_with_its_party() {
    let output = run(&["faults", "--json"]);
    let lines = lines(&output.stdout);
    assert_eq!(lines.len(), diagnosis::Fault::ALL.len());
    assert!(
        lines
            .iter()
            .all(|line| line["party"].is_string() && line["enacted"].is_boolean())
    );
}

#[test]
fn a_practice_locker_says_where_it_is_and_what_its_client_is() {
    let mut child = lockstep(&[
        "practice",
        "--as",
        "asha",
        "--redirect-uri",
        "http://127.0.0.1:1/cb",
    ])
    .stdout(Stdio::piped())
    .stderr(Stdio::null())
    .spawn()
    .unwrap();
    let ready = ready(&mut child);
    assert_eq!(
        (&ready["event"], &ready["redirect_uri"]),
        (&"ready".into(), &"http://127.0.0.1:1/cb".into())
    );
    assert!(ready["base_url"].as_str().unwrap().ends_with("/public"));
    // What Ctrl-C sends.
    let interrupt = ["-INT", &child.id().to_string()].map(str::to_owned);
    assert!(
        Command::new("kill")
            .args(interrupt)
            .status()
            .unwrap()
            .success()
    );
    assert_eq!(child.wait().unwrap().code(), Some(0));
    for arguments in [
        ["--fault", "no-such-fault"],
        ["--as", "nobody"],
        ["--line", "9"],
        ["--listen", "0.0.0.0:0"],
    ] {
        let output = run(&["practice", arguments[0], arguments[1]]);
        assert_eq!(
            output.status.code(),
            Some(2),
            "{arguments:?}: {}",
            said(&output)
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_crash_of_the_terminals_program_leaves_no_core_dump() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = lockstep(&["practice"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    ready(&mut child);
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap();
    let core = limits
        .lines()
        .find_map(|line| line.strip_prefix("Max core file size"));
    let core: Vec<&str> = core.unwrap().split_whitespace().collect();
    assert_eq!(core[..2], ["0", "0"], "neither now nor later");
    let abort = ["-ABRT", &child.id().to_string()].map(str::to_owned);
    assert!(Command::new("kill").args(abort).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), None, "it crashed");
    assert_eq!(folder.path().read_dir().unwrap().count(), 0);
}

#[test]
fn other_machines_come_in_only_when_that_is_said_and_then_a_person_is_warned() {
    let everywhere = ["practice", "--listen", "0.0.0.0:0"];
    let refused = run(&everywhere);
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        said(&refused).contains("--allow-network"),
        "{}",
        said(&refused)
    );

    let mut arguments = everywhere.to_vec();
    arguments.push("--allow-network");
    let mut child = lockstep(&arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let ready = ready(&mut child);
    let mut warning = String::new();
    BufReader::new(child.stderr.take().unwrap())
        .read_line(&mut warning)
        .unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(
        ready["base_url"]
            .as_str()
            .unwrap()
            .starts_with("http://127.0.0.1:")
    );
    assert!(warning.contains("other machines can reach"), "{warning}");
}
