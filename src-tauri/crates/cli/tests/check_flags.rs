//! What a check can be told besides: further calls by name, and a key for the id_token.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod support;

use std::process::Output;

use practice::Until;
use serde_json::Value;
use support::{
    Browser, House,
    program::{self, lines, lockstep, said},
};

/// An RSA public key that nobody here signs with.
const OTHER_KEY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/support/other_key.pem");

/// Result and received text of a check.
fn check(lines: &[Value], id: &str) -> (String, String) {
    let line = lines.iter().find(|line| line["id"] == id).unwrap();
    let text = |name: &str| line[name].as_str().unwrap().to_owned();
    (text("result"), text("received"))
}

fn practice(more: &[&str]) -> (Output, Vec<Value>) {
    let output = lockstep(&["check", "--practice", "--json"])
        .args(more)
        .output()
        .unwrap();
    let lines = lines(&output.stdout);
    (output, lines)
}

/// A check of the house's own partner file; its browser follows the address.
async fn profile(house: &House, more: &[&str]) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let check = house.check(folder.path(), &[&["--no-browser"], more].concat());
    let url = check.url().unwrap().clone();
    Browser::new(&house.transport).follow(url).await;
    check.finish().1
}

const BEYOND: &[&str] = &[
    "apaar-details",
    "uploaded-list",
    "doctype-list",
    "parameter-list",
    "file-uploaded",
    "document-pulled",
    "uri-pushed",
];

#[test]
fn in_practice_every_further_call_is_made_when_all_are_asked_for_and_none_otherwise() {
    let (output, lines) = practice(&["--also", "all"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    for id in BEYOND {
        assert_eq!(check(&lines, id).0, "pass", "{id}");
    }
    let (result, reason) = check(&lines, "account-verified");
    assert_eq!(result, "skipped");
    assert!(reason.contains("withdrawn"), "{reason}");
    let (result, reason) = check(&lines, "token-refreshed");
    assert_eq!(result, "skipped");
    assert!(reason.contains("no refresh token"), "{reason}");
    let (_, lines) = practice(&[]);
    for id in BEYOND {
        assert_eq!(check(&lines, id).0, "skipped", "{id}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn against_services_a_named_call_is_made_and_one_that_needs_a_person_is_refused() {
    let mut house = House::of(Some("ishan"), ::practice::Line::V2_3, None).await;
    house.ask_for(&["userdetails", "files.issueddocs", "files.uploadeddocs"]);
    let lines = profile(
        &house,
        &["--also", "refresh,uploaded", "--also", "parameters"],
    )
    .await;
    for id in [
        "token-refreshed",
        "uploaded-list",
        "parameter-list",
        "token-revoked",
    ] {
        assert_eq!(check(&lines, id).0, "pass", "{id}");
    }
    assert_eq!(check(&lines, "file-uploaded").0, "skipped");
    let refused = lockstep(&["check", "--profile", "x.lockstep.json", "--also", "pull"]).output();
    let refused = refused.unwrap();
    assert_eq!(refused.status.code(), Some(2));
    assert!(!said(&refused).is_empty());
    let unknown = lockstep(&["check", "--practice", "--also", "everything"])
        .output()
        .unwrap();
    assert!(
        said(&unknown).contains("verify-account"),
        "{}",
        said(&unknown)
    );
}

#[test]
fn in_practice_the_id_token_is_verified_with_the_lockers_keys_and_not_with_another() {
    let signature = |lines: &[Value]| check(lines, "id-token-signature");
    let (output, lines) = practice(&[]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(signature(&lines).0, "pass");
    let (output, lines) = practice(&["--id-token-key", OTHER_KEY]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(signature(&lines).0, "fail");
    assert!(
        said(&output).contains("id-token-signature"),
        "{}",
        said(&output)
    );
    let missing = lockstep(&["check", "--practice", "--id-token-key", "/nowhere.pem"]);
    assert_eq!({ missing }.output().unwrap().status.code(), Some(2));
    let no_key = lockstep(&["check", "--practice", "--id-token-key", file!()]);
    assert_eq!({ no_key }.output().unwrap().status.code(), Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_key_a_signature_cannot_be_verified_and_a_given_key_is_used() {
    let house = House::with(Some("asha")).await;
    let (result, why) = check(&profile(&house, &[]).await, "id-token-signature");
    assert_eq!(result, "skipped");
    assert_eq!(why, "cannot be verified: the key is not published");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("keys.json");
    std::fs::write(&file, house.keys().await).unwrap();
    let with_key = ["--id-token-key", file.to_str().unwrap()];
    let lines = profile(&house, &with_key).await;
    assert_eq!(check(&lines, "id-token-signature").0, "pass");
    for fault in [
        diagnosis::Fault::IdTokenAlgorithm,
        diagnosis::Fault::IdTokenSignature,
        diagnosis::Fault::IdTokenKeyUnknown,
    ] {
        house.locker.faults().on(fault, Until::SwitchedOff);
        let lines = profile(&house, &with_key).await;
        house.locker.faults().all_off();
        assert_eq!(check(&lines, "id-token-signature").0, "fail", "{fault}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_custom_service_is_checked_at_its_own_addresses_and_only_with_the_calls_it_lists() {
    let mut house = House::with(Some("asha")).await;
    let base = house.locker.base_url().clone();
    house.partner.service = protocol::service::Service::Custom;
    house.partner.scopes = vec!["openid".to_owned(), "userdetails".to_owned()];
    let own = [
        ("authorize", "/oauth2/1/authorize"),
        ("token", "/oauth2/1/token"),
        ("token-v2", "/oauth2/2/token"),
        ("user", "/oauth2/1/user"),
        ("revoke", "/oauth2/1/revoke"),
    ];
    let own = own.map(|(api, path)| (api.to_owned(), format!("{base}{path}")));
    house.partner.endpoints = own.into_iter().collect();
    let lines = profile(&house, &[]).await;
    for id in ["token-granted", "user-details", "token-revoked"] {
        assert_eq!(check(&lines, id).0, "pass", "{id}");
    }
    let (result, why) = check(&lines, "issued-list");
    assert_eq!(result, "skipped");
    assert_eq!(why, "the service does not offer this call");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_of_another_host_and_line_in_the_file_is_named() {
    let mut house = House::with(Some("asha")).await;
    let classic = "https://api.digitallocker.gov.in/public/statistics/1/counts".to_owned();
    house
        .partner
        .endpoints
        .insert("statistics".to_owned(), classic);
    let folder = tempfile::tempdir().unwrap();
    let file = program::profile(&house.partner, folder.path());
    // Nobody signs in, so nothing is sent to an address that is not this machine's but the survey.
    let flags = [
        "--no-browser",
        "--timeout",
        "1",
        "--proxy",
        "http://127.0.0.1:9",
    ];
    let output = program::check(&file, "simsecret0123456789a", &flags)
        .output()
        .unwrap();
    let lines = lines(&output.stdout);
    let (result, named) = check(&lines, "endpoints");
    assert_eq!(result, "fail");
    assert!(named.contains("statistics"), "{named}");
}
