//! `lockstep issuer` against a partner's endpoint of a few lines, which checks the hash itself and
//! answers well or badly: exit codes, the rules told, and nothing of key or answer in what is said.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

#[path = "support/program.rs"]
mod program;

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpListener,
    process::Output,
};

use protocol::{
    hmac::{Comparison, compare},
    issuer::{HMAC_HEADER, PullDocRequest, PullUriRequest},
    secret::ClientSecret,
};
use serde_json::Value;

const KEY: &str = "canary-issuer-key-0123456789";
const DOCUMENT: &str = "in.gov.simdept-INCER-A1";

/// An endpoint that knows [`KEY`], refuses a call under another one, and answers one call with what
/// `answer` makes of its body.
fn endpoint(answer: impl FnOnce(&str) -> String + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/pull", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let (mut length, mut hmac) = (0, None);
        let mut line = String::new();
        while reader.read_line(&mut line).unwrap() > 2 {
            if let Some((name, value)) = line.trim().split_once(": ") {
                match name.to_lowercase().as_str() {
                    "content-length" => length = value.parse().unwrap(),
                    HMAC_HEADER => hmac = Some(value.to_owned()),
                    _ => {}
                }
            }
            line.clear();
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        let found = compare(&ClientSecret::new(KEY), &body, hmac.as_deref());
        let (status, answered) = match found {
            Comparison::Match => ("200 OK", answer(std::str::from_utf8(&body).unwrap())),
            Comparison::Absent | Comparison::Differs(_) => ("401 Unauthorized", String::new()),
        };
        let length = answered.len();
        let head =
            format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(answered.as_bytes()).unwrap();
    });
    address
}

/// The right answer to a Pull URI call.
fn found(asked: &str) -> String {
    let asked = PullUriRequest::from_xml(asked.as_bytes()).unwrap();
    assert_eq!(asked.udf, [("RefNo".to_owned(), "A & 1".to_owned())]);
    format!(
        r#"<PullURIResponse><ResponseStatus Status="1" ts="2026-11-24T10:00:01+05:30" txn="{}">1</ResponseStatus><DocDetails><IssuedTo><Persons><Person name="{}" dob="{}" gender="Female" phone=""/></Persons></IssuedTo><URI>{DOCUMENT}</URI><DocContent>JVBERi0=</DocContent><DataContent>PGEvPg==</DataContent></DocDetails></PullURIResponse>"#,
        asked.envelope.txn,
        asked.full_name.unwrap(),
        asked.dob.unwrap(),
    )
}

/// The right answer to a Pull Doc call.
fn handed_out(asked: &str) -> String {
    let asked = PullDocRequest::from_xml(asked.as_bytes()).unwrap();
    assert_eq!(asked.uri, DOCUMENT);
    format!(
        r#"<PullDocResponse><ResponseStatus Status="1" ts="2026-11-24T10:00:01+05:30" txn="{}">1</ResponseStatus><DocDetails><DataContent>PGEvPg==</DataContent></DocDetails></PullDocResponse>"#,
        asked.envelope.txn,
    )
}

fn issuer(key: Option<&str>, arguments: &[&str]) -> Output {
    let mut command = program::lockstep(&["issuer"]);
    command.args(arguments);
    match key {
        Some(key) => command.env("LOCKSTEP_API_KEY", key),
        None => command.env_remove("LOCKSTEP_API_KEY"),
    };
    command.output().unwrap()
}

fn pull_uri(key: &str, endpoint: &str) -> Output {
    let search = ["--doctype", "INCER", "--search", "RefNo=A & 1", "--json"];
    issuer(Some(key), &[&["pull-uri", endpoint], &search[..]].concat())
}

fn said(output: &Output) -> String {
    let both = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8(both).unwrap()
}

/// The ids of the rules that were broken, and the report's counts.
fn broken(output: &Output) -> (Vec<String>, Value) {
    let mut lines = program::lines(&output.stdout);
    let report = lines.pop().unwrap();
    assert_eq!(report["event"], "report");
    for line in &lines {
        assert_eq!(line["event"], "check");
        for field in ["id", "result", "expected", "received", "rule"] {
            assert!(line[field].is_string(), "{field} of {line}");
        }
    }
    let failed = lines.iter().filter(|line| line["result"] == "fail");
    let ids = failed.map(|line| line["id"].as_str().unwrap().to_owned());
    (ids.collect(), report)
}

#[test]
fn a_right_answer_to_each_call_keeps_every_rule() {
    let output = pull_uri(KEY, &endpoint(found));
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let (ids, report) = broken(&output);
    assert!(ids.is_empty() && report["passed"].as_u64().unwrap() > 8);
    let arguments = ["--uri", DOCUMENT, "--format", "xml", "--json"];
    let address = endpoint(handed_out);
    let output = issuer(
        Some(KEY),
        &[&["pull-doc", &address], &arguments[..]].concat(),
    );
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(broken(&output).0.is_empty());
}

#[test]
fn a_call_under_another_key_is_refused_by_the_endpoint_and_that_breaks_a_rule() {
    let output = pull_uri("canary-issuer-key-of-another", &endpoint(found));
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let (ids, _) = broken(&output);
    assert!(ids.contains(&"issuer-status".to_owned()), "{ids:?}");
    assert!(!said(&output).contains("canary"), "{}", said(&output));
}

#[test]
fn a_wrong_answer_is_told_rule_by_rule_and_not_repeated() {
    let output = pull_uri(
        KEY,
        &endpoint(|asked| {
            let wrong = found(asked).replace("\"Female\"", "\"F\"");
            wrong.replace("Verma", "Canary")
        }),
    );
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let (ids, report) = broken(&output);
    assert_eq!(ids, ["issuer-name", "issuer-gender"]);
    assert_eq!(report["failed"], 2);
    let told = said(&output);
    assert!(told.contains("expected: Male, Female or Transgender"));
    assert!(!told.to_lowercase().contains("canary"), "{told}");
    let output = pull_uri(KEY, &endpoint(|_| "<html>Canary</html>".to_owned()));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(broken(&output).0, ["issuer-form"]);
    assert!(!said(&output).contains("Canary"));
}

#[test]
fn without_an_answer_the_command_could_not_run() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/pull", listener.local_addr().unwrap());
    drop(listener);
    let output = pull_uri(KEY, &address);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(said(&output).contains("refused"), "{}", said(&output));
    assert!(!said(&output).contains("canary"));
}

#[test]
fn what_must_not_be_called_and_what_is_missing_is_named_before_anything_is_sent() {
    let uri = ["--uri", DOCUMENT];
    let secure = "https://issuer.example.invalid/pull";
    let cases: [(Option<&str>, &[&str], &str); 6] = [
        (
            Some(KEY),
            &["pull-doc", "http://issuer.example.invalid/pull"],
            "http is for this machine alone",
        ),
        (
            Some(KEY),
            &["pull-doc", "https://a:canary@issuer.example.invalid/"],
            "name or password",
        ),
        (Some(KEY), &["pull-doc", "ftp://127.0.0.1/"], "https"),
        (
            Some(KEY),
            &["pull-doc", secure, "--orgid", "12"],
            "six digits",
        ),
        (None, &["pull-doc", secure], "LOCKSTEP_API_KEY"),
        (Some("  "), &["pull-doc", secure], "LOCKSTEP_API_KEY"),
    ];
    for (key, arguments, why) in cases {
        let output = issuer(key, &[arguments, &uri].concat());
        assert_eq!(output.status.code(), Some(2), "{why}");
        assert!(said(&output).contains(why), "{}", said(&output));
        assert!(!said(&output).contains("canary"), "{}", said(&output));
    }
    for search in ["1st=2", "DOB=01-01-2001"] {
        let doctype = ["--doctype", "INCER", "--search", search];
        let output = issuer(Some(KEY), &[&["pull-uri", secure], &doctype[..]].concat());
        assert_eq!(output.status.code(), Some(2), "{search}");
        assert!(said(&output).contains("the key of a search value"));
    }
}
