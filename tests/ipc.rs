//! Which window may call what: the handler list, the permission file and the one door of the user
//! interface name the same commands, the main window reaches them, and a page in the sign-in
//! window reaches none.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::path::Path;

use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

fn source(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// Every quoted or bare name between `from` and `to`, split at commas.
fn names_between(text: &str, from: &str, to: &str) -> BTreeSet<String> {
    let start = text.find(from).expect("the list begins") + from.len();
    let end = start + text[start..].find(to).expect("the list ends");
    text[start..end]
        .split(',')
        .map(|name| {
            name.trim()
                .trim_matches('"')
                .rsplit("::")
                .next()
                .unwrap_or_default()
                .to_owned()
        })
        .filter(|name| !name.is_empty())
        .collect()
}

fn handled() -> BTreeSet<String> {
    names_between(&source("src-tauri/src/lib.rs"), "generate_handler![", "]")
}

fn permitted() -> BTreeSet<String> {
    let file = source("src-tauri/permissions/journey.toml");
    file.split("commands.allow = ")
        .skip(1)
        .flat_map(|list| names_between(list, "[", "]"))
        .collect()
}

fn called() -> BTreeSet<String> {
    let api = source("ui/src/api.ts");
    let calls = api.split("\"").collect::<Vec<_>>();
    let known = handled();
    calls
        .iter()
        .filter(|text| known.contains(**text))
        .map(|text| (*text).to_owned())
        .collect()
}

#[test]
fn the_three_lists_of_commands_are_one() {
    assert_eq!(
        handled(),
        permitted(),
        "the permission file names what the program handles"
    );
    assert_eq!(handled(), called(), "api.ts calls what the program handles");
}

#[test]
fn the_capability_names_one_window_and_no_foreign_page() {
    let capability: serde_json::Value =
        serde_json::from_str(&source("src-tauri/capabilities/main.json")).unwrap();
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    assert!(
        capability.get("remote").is_none(),
        "no foreign page may call anything"
    );
}

fn app() -> App<MockRuntime> {
    lockstep_desktop::assemble(mock_builder())
        .expect("the system's root certificates can be read")
        .build(tauri::generate_context!())
        .expect("the program assembles without a display")
}

fn window(app: &App<MockRuntime>, label: &str, url: WebviewUrl) -> WebviewWindow<MockRuntime> {
    WebviewWindowBuilder::new(app, label, url).build().unwrap()
}

fn call(window: &WebviewWindow<MockRuntime>, command: &str, page: &str) -> Result<(), String> {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: page.parse::<Url>().unwrap(),
        body: InvokeBody::default(),
        headers: tauri::http::HeaderMap::new(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request)
        .map(|_| ())
        .map_err(|error| error.to_string())
}

const OWN_PAGE: &str = if cfg!(windows) {
    "http://tauri.localhost"
} else {
    "tauri://localhost"
};

#[test]
fn the_main_window_reaches_the_desk() {
    let app = app();
    let main = window(&app, "main", WebviewUrl::default());
    assert_eq!(call(&main, "desk", OWN_PAGE), Ok(()));
}

#[test]
fn a_page_in_the_sign_in_window_reaches_no_command() {
    let app = app();
    let foreign = "https://service.example/signin".parse::<Url>().unwrap();
    let sign_in = window(&app, "sign-in", WebviewUrl::External(foreign));
    for command in handled() {
        let refusal = call(&sign_in, &command, "https://service.example/signin").unwrap_err();
        assert!(refusal.contains("not allowed"), "{command}: {refusal}");
    }
}

#[test]
fn a_foreign_page_in_the_main_window_reaches_no_command() {
    let app = app();
    let main = window(&app, "main", WebviewUrl::default());
    for command in handled() {
        assert!(
            call(&main, &command, "https://service.example/").is_err(),
            "{command}"
        );
    }
}
