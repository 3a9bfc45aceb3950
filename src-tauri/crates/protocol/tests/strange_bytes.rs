//! No reader panics, whatever it is given: arbitrary bytes, and right messages with a few bytes
//! changed, which get further in.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod readers;

use proptest::prelude::*;
use proptest::sample::Index;

/// Right messages to begin from.
const SEEDS: &[&str] = &[
    r#"{"access_token":"t","expires_in":"3600","scope":"openid","consent_valid_till":1798761600}"#,
    r#"{"digilockerid":"11111111-2222-4333-8444-555555555555","dob":"07091994","gender":"F"}"#,
    r#"{"items":[{"uri":" in.gov.pan-PANCR-X","mime":[{"application/pdf":""}],"type":"file"}]}"#,
    r#"{"apaar_id":"100000000001","academic_details":[{"courses":[{"subjects":[{"sem":1}]}]}]}"#,
    r#"{"details":{"issuers":[{"orgid":"900001","categories":"Education"}],"uri":"a-b-c"}}"#,
    r#"{"parameters":[{"paramname":"year","valuelist":"1,2"}],"documents":[{"doctype":"X"}]}"#,
    r#"{"users":"1","count_as_on":"01042026","monthwise_registations":[{"month":"4"}]}"#,
    r#"{"error":" invalid_id ","errorDescription":"x"}"#,
    "clientid=XX00TEST01&orgid=000018&doctype=HSCER&ts=1700000000&hmac=00&uid=234567890124",
    "grant_type=authorization_code&code=c&redirect_uri=r&code_verifier=v&client_id=i&token=t",
    "digilockerid=d&uri=a-b-c&doctype=b&description=x&docid=c&issuedate=01042024&action=A",
    "https://app.example.in/public/oauth2/1/authorize?response_type=code&client_id=c&acr=pan&x=%ff",
    "multipart/form-data; boundary=b",
    "29ABCCT1234Z1ZE",
    "UDYAM-KA-03-0000001",
    "eyJhbGciOiJSUzI1NiJ9.eyJiaXJ0aGRhdGUiOiIwNy8wOS8xOTk0In0.AA",
    r#"<PullURIRequest ver="1.0" ts="t" txn="x" orgId="o"><DocDetails><DocType>INCER</DocType><DigiLockerId>d</DigiLockerId><RollNo>1</RollNo></DocDetails></PullURIRequest>"#,
    r#"<PullURIResponse><ResponseStatus Status="1" ts="t" txn="x">1</ResponseStatus><DocDetails><IssuedTo><Persons><Person name="n"><Photo format="JPG">AA==</Photo></Person></Persons></IssuedTo><URI>a-b-c</URI><DataContent>PGEvPg==</DataContent></DocDetails></PullURIResponse>"#,
];

fn read_all(bytes: &[u8]) {
    for status in [200, 404, 530] {
        readers::answers(status, b"application/json", bytes);
        readers::answers(status, bytes, bytes);
    }
    let text = String::from_utf8_lossy(bytes);
    readers::requests("/public/oauth2/1/file/x", bytes, bytes);
    readers::requests(&text, b"Bearer t", bytes);
    readers::requests("/", b"multipart/form-data; boundary=b", bytes);
    readers::texts(&text);
    readers::xml(bytes);
}

proptest! {
    #[test]
    fn arbitrary_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..512)) {
        read_all(&bytes);
    }

    #[test]
    fn arbitrary_text_is_read_or_refused(text in "\\PC{0,200}") {
        read_all(text.as_bytes());
    }

    #[test]
    fn right_messages_with_changed_bytes_are_read_or_refused(
        seed in any::<Index>(), changes in proptest::collection::vec((any::<Index>(), any::<u8>()), 0..6),
        cut in any::<Index>(), cuts in any::<bool>(),
    ) {
        let mut bytes = seed.get(SEEDS).as_bytes().to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cuts {
            bytes.truncate(cut.index(bytes.len()));
        }
        read_all(&bytes);
    }
}

#[test]
fn deep_nesting_is_refused_without_exhausting_the_stack() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("<a>", "</a>")] {
        let deep = format!("{}{}", open.repeat(100_000), close.repeat(100_000));
        read_all(deep.as_bytes());
    }
}
