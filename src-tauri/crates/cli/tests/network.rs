//! The program in a company's network: proxies from the environment and from flags, and settings that
//! cannot be used.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

#[path = "support/program.rs"]
mod program;

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::Stdio,
    sync::{Arc, Mutex},
};

use program::Check;
use serde_json::{Value, json};

/// A proxy that notes what it is asked and lets nothing through.
fn proxy() -> (SocketAddr, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let asked = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&asked);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut line = String::new();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let _ = reader.read_line(&mut line);
            noted.lock().unwrap().push(line.trim().to_owned());
            let no = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n";
            let _ = stream.write_all(no);
        }
    });
    (address, asked)
}

/// A partner whose services are on a host that does not exist.
fn profile(folder: &Path, network: &Value) -> PathBuf {
    let file = json!({
        "version": 1, "name": "Example Labs", "service": "meri-pehchaan", "line": "2.3",
        "endpoints": { "base": "https://locker.invalid/public" },
        "client_id": "XX00TEST01", "redirect_uri": "https://app.example.in/callback",
        "network": network,
    });
    program::profile(&file, folder)
}

/// Checks the profile up to the token request; gives the outcome of the check and what was said.
fn check(
    profile: &Path,
    more: &[&str],
    environment: Option<SocketAddr>,
) -> (Option<String>, String) {
    let flags = [&["--paste"], more].concat();
    let mut command = program::check(profile, "canary-of-secret", &flags);
    for name in [
        "HTTPS_PROXY",
        "https_proxy",
        "ALL_PROXY",
        "all_proxy",
        "NO_PROXY",
        "no_proxy",
    ] {
        command.env_remove(name);
    }
    if let Some(proxy) = environment {
        command.env("HTTPS_PROXY", format!("http://{proxy}"));
    }
    let mut check = Check::start(command.stderr(Stdio::piped()));
    let mut told = check.child.stderr.take().unwrap();
    if let Some(url) = check.url() {
        let mut query = url.query_pairs();
        let state = query.find(|(name, _)| name == "state").unwrap().1;
        let back = format!("https://app.example.in/callback?code=c0de&state={state}");
        let mut typed = check.child.stdin.take().unwrap();
        writeln!(typed, "{back}").unwrap();
    }
    let (_, lines) = check.finish();
    let granted = lines.iter().find(|line| line["id"] == "token-granted");
    let granted = granted.map(|line| line["received"].as_str().unwrap().to_owned());
    let mut said = String::new();
    told.read_to_string(&mut said).unwrap();
    (granted, said)
}

#[test]
fn the_proxy_of_the_environment_is_asked_unless_the_file_or_a_flag_says_none() {
    let folder = tempfile::tempdir().unwrap();
    let file = profile(folder.path(), &json!({}));
    let (address, asked) = proxy();
    let (granted, said) = check(&file, &[], Some(address));
    assert_eq!(
        asked.lock().unwrap()[0],
        "CONNECT locker.invalid:443 HTTP/1.1"
    );
    assert!(granted.unwrap().starts_with("the proxy refused"), "{said}");
    assert!(said.contains("The proxy refuses the connection"), "{said}");
    assert!(!said.contains("canary"), "{said}");

    asked.lock().unwrap().clear();
    let (granted, _) = check(&file, &["--proxy", "none"], Some(address));
    assert!(granted.unwrap().contains("could not be resolved"));
    let without = profile(folder.path(), &json!({ "proxy": "none" }));
    check(&without, &[], Some(address));
    assert!(asked.lock().unwrap().is_empty(), "{asked:?}");
}

#[test]
fn a_proxy_of_the_file_or_of_a_flag_goes_before_the_environments() {
    let folder = tempfile::tempdir().unwrap();
    let ((first, asked_first), (second, asked_second)) = (proxy(), proxy());
    let file = profile(
        folder.path(),
        &json!({ "proxy": format!("http://{first}") }),
    );
    check(&file, &[], Some(second));
    assert!(!asked_first.lock().unwrap().is_empty());
    assert!(asked_second.lock().unwrap().is_empty());
    asked_first.lock().unwrap().clear();
    check(&file, &["--proxy", &format!("http://{second}")], None);
    assert!(asked_first.lock().unwrap().is_empty());
    assert!(!asked_second.lock().unwrap().is_empty());
}

#[test]
fn settings_that_cannot_be_used_stop_the_check_before_it_sends_anything() {
    let folder = tempfile::tempdir().unwrap();
    let file = profile(folder.path(), &json!({}));
    for (flags, reason) in [
        (["--ca-file", "/nowhere/ca.pem"], "cannot be read"),
        (["--proxy", "not an address"], "the proxy is no address"),
        (["--total-timeout", "0"], "a time limit is from 1"),
    ] {
        let (granted, said) = check(&file, &flags, None);
        assert_eq!(granted, None);
        assert!(said.contains(reason), "{said}");
    }
    let secret = json!({ "proxy": "http://asha:canary@proxy.example.in:3128" });
    let (granted, said) = check(&profile(folder.path(), &secret), &[], None);
    assert_eq!(granted, None);
    assert!(said.contains("proxy") && !said.contains("canary"), "{said}");
}
