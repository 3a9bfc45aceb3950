//! The program as a shell: which windows it has, what they may load and call, and what is left out of
//! it. The window itself is asked the same in `tests/e2e`.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

fn own(path: &str) -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// What is wrong with a configuration, in words.
fn too_open(config: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let app = &config["app"];
    for window in app["windows"].as_array().unwrap() {
        let label = window["label"]
            .as_str()
            .unwrap_or("a window without a name");
        if window["devtools"] != json!(false) {
            faults.push(format!("{label} has the web inspector"));
        }
        if window["create"] != json!(false) {
            faults.push(format!(
                "{label} is not opened by main_window, which guards it"
            ));
        }
        if window.get("url").is_some() {
            faults.push(format!("{label} begins at another page"));
        }
    }
    if app["withGlobalTauri"] == json!(true) {
        faults.push("every script has Tauri at hand".to_owned());
    }
    let security = &app["security"];
    for key in security.as_object().unwrap().keys() {
        if key.starts_with("dangerous") || key == "assetProtocol" {
            faults.push(format!("{key} is set"));
        }
    }
    if security["freezePrototype"] != json!(true) {
        faults.push("prototypes can be changed".to_owned());
    }
    let policy = security["csp"].as_object().unwrap();
    if policy.get("default-src") != Some(&json!("'self'")) {
        faults.push("what is not named is not refused".to_owned());
    }
    for (directive, sources) in policy {
        for source in sources.as_str().unwrap().split_whitespace() {
            let fits = match source {
                "'self'" | "'none'" => true,
                // How the window speaks to the program.
                "ipc:" | "http://ipc.localhost" => directive == "connect-src",
                // Pictures that the program itself drew or fetched.
                "data:" | "blob:" => directive == "img-src",
                _ => false,
            };
            if !fits {
                faults.push(format!("{directive} allows {source}"));
            }
        }
    }
    faults
}

#[test]
fn the_configuration_opens_no_more_than_the_program_needs() {
    assert_eq!(too_open(&own("tauri.conf.json")), Vec::<String>::new());
}

#[test]
fn each_way_to_open_more_is_found() {
    let change = |pointer: &str, value: Value| {
        let mut config = own("tauri.conf.json");
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        config.pointer_mut(parent).unwrap()[name] = value;
        too_open(&config)
    };
    for (pointer, value, said) in [
        ("/app/windows/0/devtools", json!(true), "inspector"),
        ("/app/windows/0/create", json!(true), "guards"),
        (
            "/app/windows/0/url",
            json!("https://a.example"),
            "another page",
        ),
        ("/app/withGlobalTauri", json!(true), "at hand"),
        ("/app/security/assetProtocol", json!({}), "assetProtocol"),
        (
            "/app/security/dangerousDisableAssetCspModification",
            json!(true),
            "dangerous",
        ),
        ("/app/security/freezePrototype", json!(false), "prototypes"),
        (
            "/app/security/csp/default-src",
            json!("*"),
            "default-src allows *",
        ),
        (
            "/app/security/csp/script-src",
            json!("'self' 'unsafe-eval'"),
            "unsafe-eval",
        ),
        (
            "/app/security/csp/style-src",
            json!("'unsafe-inline'"),
            "unsafe-inline",
        ),
        (
            "/app/security/csp/connect-src",
            json!("https:"),
            "connect-src allows https:",
        ),
        (
            "/app/security/csp/script-src",
            json!("data:"),
            "script-src allows data:",
        ),
    ] {
        let faults = change(pointer, value);
        assert!(
            faults.iter().any(|fault| fault.contains(said)),
            "{pointer}: {faults:?}"
        );
    }
}

#[test]
fn the_main_window_has_our_own_commands_and_none_of_tauri_or_its_plugins() {
    let capability = own("src-tauri/capabilities/main.json");
    for permission in capability["permissions"].as_array().unwrap() {
        let permission = permission.as_str().expect("no permission with a scope");
        assert!(!permission.contains(':'), "{permission} is not one of ours");
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/capabilities");
    assert_eq!(
        folder.read_dir().unwrap().count(),
        1,
        "there is no other capability"
    );
}

#[test]
fn the_web_inspector_is_not_built_into_any_release() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut seen = 0;
    for node in metadata["resolve"]["nodes"].as_array().unwrap() {
        let id = node["id"].as_str().unwrap();
        let is_window = ["#tauri@", "#wry@", "#tauri-runtime-wry@"];
        if is_window.iter().any(|crate_| id.contains(crate_)) {
            seen += 1;
            let features = node["features"].as_array().unwrap();
            assert!(!features.contains(&json!("devtools")), "{id}");
        }
    }
    assert_eq!(seen, 3, "the crates that draw windows were looked at");
}
