//! The issuer's workbench (FAQ 24): a call is made and signed for a fictional citizen, sent to the
//! partner's own endpoint only when asked, and the answer judged; and the same without sending.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::sync::mpsc;

use lockstep_desktop::view::{CheckResult, TryResult};

use super::*;

const KEY: &str = "issuer-key-0123456789";

fn values(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    let typed = [
        ("issuer-doctype", "INCER"),
        ("values", "RefNo=A & 1"),
        ("citizen", "asha"),
        ("issuer-orgid", "900001"),
        ("format", "both"),
        ("issuer-key", KEY),
    ];
    typed
        .iter()
        .chain(pairs)
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

/// An endpoint that answers one call with what `answer` makes of its body; tells the body and hash.
fn endpoint(
    answer: impl FnOnce(&str) -> String + Send + 'static,
) -> (String, mpsc::Receiver<(String, String)>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/pulluri", listener.local_addr().unwrap());
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let (mut length, mut hmac) = (0, String::new());
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            let Some((name, value)) = line.trim().split_once(": ") else {
                if line.trim().is_empty() {
                    break;
                }
                continue;
            };
            match name.to_lowercase().as_str() {
                "content-length" => length = value.parse().unwrap(),
                "x-digilocker-hmac" => hmac = value.to_owned(),
                _ => {}
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        let body = String::from_utf8(body).unwrap();
        let answered = answer(&body);
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            answered.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(answered.as_bytes()).unwrap();
        tell.send((body, hmac)).unwrap();
    });
    (address, told)
}

fn attribute(xml: &str, name: &str) -> String {
    let after = xml.split(&format!("{name}=\"")).nth(1).unwrap();
    after.split('"').next().unwrap().to_owned()
}

fn right_answer(asked: &str, gender: &str) -> String {
    format!(
        r#"<PullURIResponse><ResponseStatus Status="1" ts="2026-11-24T10:00:01+05:30" txn="{}">1</ResponseStatus><DocDetails><IssuedTo><Persons><Person name="{}" dob="{}" gender="{gender}" phone=""/></Persons></IssuedTo><URI>in.gov.simdept-INCER-A1</URI><DocContent>JVBERi0=</DocContent><DataContent>PGEvPg==</DataContent></DocDetails></PullURIResponse>"#,
        attribute(asked, "txn"),
        element(asked, "FullName"),
        element(asked, "DOB"),
    )
}

fn element(xml: &str, name: &str) -> String {
    let after = xml.split(&format!("<{name}>")).nth(1).unwrap();
    after.split('<').next().unwrap().to_owned()
}

fn broken(result: &TryResult) -> Vec<&str> {
    let failed = result
        .checks
        .iter()
        .filter(|check| check.result == CheckResult::Fail);
    failed.map(|check| check.id.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_is_made_and_signed_and_sent_only_when_asked() {
    let (desk, _) = practising().await;
    let (address, told) = endpoint(|asked| right_answer(asked, "Female"));
    let typed = [("endpoint", address.as_str()), ("action", "build")];
    let built = desk
        .try_api("issuer-pull-uri", &values(&typed))
        .await
        .unwrap();
    assert!(built.texts[0].text.contains("<RefNo>A &amp; 1</RefNo>"));
    assert!(
        built.checks.is_empty() && told.try_recv().is_err(),
        "nothing was sent"
    );
    let typed = [("endpoint", address.as_str()), ("action", "call")];
    let called = desk
        .try_api("issuer-pull-uri", &values(&typed))
        .await
        .unwrap();
    assert_eq!(broken(&called), Vec::<&str>::new(), "{:?}", called.checks);
    assert!(
        !called.practice,
        "the partner's own endpoint is no practice"
    );
    assert!(called.checks.len() > 6, "every rule is told, kept ones too");
    let (body, hmac) = told.recv().unwrap();
    let key = protocol::secret::ClientSecret::new(KEY);
    assert_eq!(hmac, protocol::hmac::of_body(&key, body.as_bytes()));
    let shown = serde_json::to_string(&called).unwrap();
    assert!(!shown.contains(KEY), "the key is not kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_answer_is_told_rule_by_rule_and_a_dead_endpoint_is_named() {
    let (desk, _) = practising().await;
    let (address, _told) = endpoint(|asked| right_answer(asked, "F"));
    let typed = [("endpoint", address.as_str()), ("action", "call")];
    let called = desk
        .try_api("issuer-pull-uri", &values(&typed))
        .await
        .unwrap();
    assert_eq!(broken(&called), ["issuer-gender"]);
    let gone = [("endpoint", "http://127.0.0.1:9/pull"), ("action", "call")];
    let dead = desk
        .try_api("issuer-pull-uri", &values(&gone))
        .await
        .unwrap();
    assert!(
        dead.sentence.contains("did not answer"),
        "{}",
        dead.sentence
    );
    for address in [
        "",
        "ftp://example.in/x",
        "not an address",
        "http://issuer.example.in/pull",
        "https://someone:word@issuer.example.in/pull",
    ] {
        let typed = [("endpoint", address), ("action", "call")];
        let refused = desk
            .try_api("issuer-pull-uri", &values(&typed))
            .await
            .unwrap_err();
        assert_eq!(refused.fields[0].field, "endpoint", "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_pasted_is_judged_without_sending_and_a_wrong_hash_is_told_apart() {
    let (desk, _) = practising().await;
    let built = desk
        .try_api("issuer-pull-uri", &values(&[("action", "build")]))
        .await
        .unwrap();
    let (request, hmac) = (built.texts[0].text.clone(), built.rows[0].value.clone());
    let judge = |request: &str, hmac: &str, response: &str| {
        let typed = values(&[("request", request), ("hmac", hmac), ("response", response)]);
        let desk = desk.clone();
        async move { desk.try_api("issuer-paste", &typed).await.unwrap() }
    };
    let right = right_answer(&request, "Female");
    assert_eq!(
        broken(&judge(&request, &hmac, &right).await),
        Vec::<&str>::new()
    );
    let changed = request.replace("RefNo", "RollNo");
    assert_eq!(
        broken(&judge(&changed, &hmac, &right).await),
        ["issuer-hmac"]
    );
    let other = right.replace("-INCER-", "-OTHER-");
    assert_eq!(
        broken(&judge(&request, &hmac, &other).await),
        ["issuer-uri"]
    );
    assert!(broken(&judge("<Other/>", &hmac, &right).await).contains(&"issuer-request"));
}

#[tokio::test(flavor = "multi_thread")]
async fn pull_doc_asks_by_uri() {
    let (desk, _) = practising().await;
    let typed = [
        ("issuer-uri", "in.gov.simdept-INCER-A1"),
        ("action", "build"),
    ];
    let built = desk
        .try_api("issuer-pull-doc", &values(&typed))
        .await
        .unwrap();
    let text = &built.texts[0].text;
    assert!(text.contains("<PullDocRequest") && text.contains("in.gov.simdept-INCER-A1"));
    let refused = desk
        .try_api("issuer-pull-doc", &values(&[("action", "build")]))
        .await;
    assert_eq!(refused.unwrap_err().fields[0].field, "issuer-uri");
}
