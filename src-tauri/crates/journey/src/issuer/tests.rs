use super::*;

const ASKED: &str = r#"<PullURIRequest ver="1.0" ts="2026-11-24T10:00:00+05:30" txn="txn-1" orgId="900001" format="both"><DocDetails><DocType>INCER</DocType><DigiLockerId>11111111-2222-4333-8444-555555555555</DigiLockerId><FullName>Asha Test Verma</FullName><DOB>07-09-1994</DOB><RefNo>1</RefNo></DocDetails></PullURIRequest>"#;

const ANSWERED: &str = r#"<PullURIResponse><ResponseStatus Status="1" ts="2026-11-24T10:00:01+05:30" txn="txn-1">1</ResponseStatus><DocDetails><IssuedTo><Persons><Person name="ASHA  Test Verma" dob="07-09-1994" gender="Female" phone=""/></Persons></IssuedTo><URI>in.gov.simdept-INCER-A1</URI><DocContent>JVBERi0=</DocContent><DataContent>PGEvPg==</DataContent></DocDetails></PullURIResponse>"#;

fn failed(answer: &str, status: u16) -> Vec<&'static str> {
    let request = Request::read(ASKED.as_bytes()).unwrap();
    judge_answer(&request, Some(status), answer.as_bytes())
        .into_iter()
        .filter(|judged| judged.result == Outcome::Fail)
        .map(|judged| judged.id)
        .collect()
}

#[test]
fn a_right_answer_breaks_no_rule() {
    assert_eq!(failed(ANSWERED, 200), Vec::<&str>::new());
    let request = Request::read(ASKED.as_bytes()).unwrap();
    assert!(
        request
            .judge()
            .iter()
            .all(|judged| judged.result == Outcome::Pass)
    );
}

#[test]
fn each_wrong_answer_breaks_its_rule() {
    let cases = [
        ("txn=\"txn-1\"", "txn=\"other\"", "issuer-txn"),
        ("-INCER-", "-OTHER-", "issuer-uri"),
        ("07-09-1994", "1994-09-07", "issuer-dob"),
        ("ASHA", "Another", "issuer-name"),
        ("\"Female\"", "\"F\"", "issuer-gender"),
        ("PullURIResponse>", "PullResponse>", "issuer-form"),
        ("PGEvPg==", "YWJj", "issuer-data"),
        ("JVBERi0=", "YWJj", "issuer-document"),
        ("<URI>in.gov.simdept-INCER-A1</URI>", "", "issuer-form"),
    ];
    for (from, to, rule) in cases {
        assert!(
            failed(&ANSWERED.replace(from, to), 200).contains(&rule),
            "{rule}"
        );
    }
    assert_eq!(failed(ANSWERED, 502), ["issuer-status"]);
}

#[test]
fn not_found_and_pending_are_answers_and_not_mistakes() {
    for status in ["0", "9"] {
        let answer = ANSWERED.replace("Status=\"1\"", &format!("Status=\"{status}\""));
        let answer = answer.replace(
            ">1</ResponseStatus>",
            &format!(">{status}</ResponseStatus>"),
        );
        assert_eq!(failed(&answer, 200), Vec::<&str>::new(), "{status}");
    }
}

#[test]
fn a_pull_doc_answer_is_judged_as_one_and_pending_is_none_of_its_words() {
    let asked = r#"<PullDocRequest ver="1.0" ts="2026-11-24T10:00:00+05:30" txn="t" orgId="900001" format="xml"><DocDetails><URI>in.gov.simdept-INCER-A1</URI><DigiLockerId>11111111-2222-4333-8444-555555555555</DigiLockerId></DocDetails></PullDocRequest>"#;
    let request = Request::read(asked.as_bytes()).unwrap();
    let answer = |status| {
        format!(
            r#"<PullDocResponse><ResponseStatus Status="{status}" ts="2026-11-24T10:00:01+05:30" txn="t">{status}</ResponseStatus><DocDetails><DataContent>PGEvPg==</DataContent></DocDetails></PullDocResponse>"#
        )
    };
    let fails = |text: String| {
        judge_answer(&request, None, text.as_bytes())
            .iter()
            .any(|judged| judged.result == Outcome::Fail)
    };
    assert!(!fails(answer("1")));
    assert!(fails(answer("9")));
}

#[test]
fn a_hash_is_judged_over_the_exact_bytes_and_its_mistake_named() {
    let key = ClientSecret::new("simsecret0123456789a");
    let body = b"hello digilocker\n";
    let right = protocol::hmac::of_body(&key, body);
    assert_eq!(judge_hmac(&key, body, Some(&right)).result, Outcome::Pass);
    let hex = protocol::hmac::workings_of_body(&key, body).hex;
    let judged = judge_hmac(&key, body, Some(&hex));
    assert_eq!(judged.result, Outcome::Fail);
    assert!(judged.received.contains("hexadecimal"), "{judged:?}");
    assert_eq!(judge_hmac(&key, body, None).received, "no hash");
    assert_eq!(
        judge_hmac(&key, b"changed", Some(&right)).result,
        Outcome::Fail
    );
}
