use super::*;
use crate::answers::{Action, answers};

#[test]
fn the_file_can_be_read_and_is_consistent() {
    let read: Result<File, _> = toml::from_str(MAILS);
    assert_eq!(read.err().map(|error| error.to_string()), None);
    assert!(forms().is_sorted_by_key(|form| &form.id));
    for form in forms() {
        let address = form.address().expect("an address");
        assert!(address.mail.ends_with("gov.in") && address.last_checked.starts_with("20"));
        assert!(!form.faq.is_empty() && !form.title(Lang::Hi).is_empty());
        for field in &form.fields {
            let name = format!("{} {}", field.id, field.label(Lang::En)).to_lowercase();
            let secrets = ["secret", "token", "password", "verifier"];
            assert!(
                !secrets.iter().any(|word| name.contains(word)),
                "{}: {name}",
                form.id
            );
            assert!(!field.label(Lang::Hi).is_empty());
        }
        let wanted = form.subject.matches('{').count();
        let given = form
            .fields
            .iter()
            .filter(|f| form.subject.contains(&format!("{{{}}}", f.id)))
            .count();
        assert_eq!(
            wanted, given,
            "{}: the subject names a field that is not there",
            form.id
        );
    }
}

#[test]
fn every_answer_that_leads_to_a_form_finds_it_and_every_form_names_its_answers() {
    for answer in answers() {
        if let Action::Form(id) = &answer.action {
            let form = form(id).unwrap_or_else(|| panic!("FAQ {}: no form {id}", answer.number));
            assert!(
                form.faq.contains(&answer.number),
                "form {id} does not name FAQ {}",
                answer.number
            );
        }
    }
}

#[test]
fn a_mail_has_every_fact_and_a_mailto_address() {
    let mail = form("callback-change")
        .unwrap()
        .compose(&[
            ("client-id", " QX4B7C91D2 "),
            ("entity", "Sample Traders Private Limited"),
            ("old-url", "https://app.sample.example/cb"),
            ("new-url", "https://app.sample.example/digilocker/cb"),
        ])
        .unwrap();
    assert_eq!(mail.to, "partners@digitalindia.gov.in");
    assert_eq!(
        mail.subject,
        "DigiLocker: change of callback URL for client id QX4B7C91D2"
    );
    assert!(
        mail.body
            .contains("\nNew callback URL: https://app.sample.example/digilocker/cb")
    );
    let mailto = mail.mailto().unwrap();
    assert!(
        mailto.starts_with("mailto:partners@digitalindia.gov.in?subject=DigiLocker%3A%20change")
    );
    assert!(mailto.is_ascii() && !mailto.contains(' ') && mailto.contains("%0D%0A"));
}

#[test]
fn what_is_missing_or_has_another_form_is_named_field_by_field() {
    let problems = form("callback-change")
        .unwrap()
        .compose(&[
            ("client-id", "www.sample.example"),
            ("old-url", "app.sample.example"),
            ("new-url", "https://a b"),
        ])
        .unwrap_err();
    let problems: Vec<_> = problems
        .iter()
        .map(|(field, problem)| (field.id.as_str(), *problem))
        .collect();
    assert_eq!(
        problems,
        [
            ("client-id", Problem::NotAClientId),
            ("entity", Problem::Missing),
            ("old-url", Problem::NotAnAddress),
            ("new-url", Problem::NotAnAddress),
        ]
    );
}

#[test]
fn the_same_url_twice_is_no_change() {
    let same = "https://app.sample.example/cb";
    let values = [
        ("client-id", "QX4B7C91D2"),
        ("entity", "Sample"),
        ("old-url", same),
        ("new-url", same),
    ];
    let form = form("callback-change").unwrap();
    let problems = form.compose(&values).unwrap_err();
    assert_eq!(
        problems
            .iter()
            .map(|(_, problem)| *problem)
            .collect::<Vec<_>>(),
        [Problem::Same]
    );
}

#[test]
fn a_secret_or_a_persons_number_never_gets_into_a_mail() {
    for secret in [
        "the secret is 5f1d0c9e8b7a6f5e4d3c",
        "client_secret=abc",
        "Aadhaar 9999 4105 7058",
        "token 0f3c9a7be1d24586a0b1c2d3e4f5061728394a5b",
        "call me on 9000000001",
    ] {
        let values = [
            ("client-id", "QX4B7C91D2"),
            ("entity", "Sample"),
            ("what-happened", secret),
            ("time", "24-11-2026 10:15 IST"),
        ];
        let form = form("support").unwrap();
        let problems = form.compose(&values).unwrap_err();
        assert_eq!(problems.len(), 1, "{secret}");
        assert_eq!(problems[0].1, Problem::Secret, "{secret}");
    }
}

#[test]
fn each_kind_of_value_is_held_to_its_own_rule() {
    let cases = [
        (
            "callback-change",
            "new-url",
            "http://app.sample.example/cb",
            Problem::Callback("scheme"),
        ),
        (
            "callback-change",
            "new-url",
            "https://app.sample.example/cb#top",
            Problem::Callback("fragment"),
        ),
        (
            "callback-change",
            "new-url",
            "redirect_uri=https://app.sample.example/cb",
            Problem::Misplaced(Misplaced::Pair),
        ),
        (
            "callback-change",
            "client-id",
            "https://docs.sample.example/client_id",
            Problem::Misplaced(Misplaced::Link),
        ),
        (
            "callback-change",
            "client-id",
            "5f1d0c9e8b7a6f5e4d3c",
            Problem::Secret,
        ),
        (
            "client-id-change",
            "client-id",
            "QX4B7C91D2, www.sample.example",
            Problem::NotAClientId,
        ),
        (
            "document-permission",
            "doctype",
            "Driving licence",
            Problem::NotADoctype,
        ),
        ("gstn", "gstin", "27ABCPT1234Z1Z5", Problem::GstinCheckDigit),
        ("gstn", "gstin", "27ABCPT1234", Problem::NotAGstin),
        (
            "gstn",
            "entity",
            "https://www.sample.example",
            Problem::Misplaced(Misplaced::Link),
        ),
        ("logo", "logo", "our logo", Problem::NotAFile),
    ];
    for (id, field, value, expected) in cases {
        let problems = form(id).unwrap().compose(&[(field, value)]).unwrap_err();
        let found = problems.iter().find(|(at, _)| at.id == field);
        assert_eq!(
            found.map(|(_, problem)| *problem),
            Some(expected),
            "{id} {field} {value}"
        );
    }
    for (id, field, value) in [
        (
            "callback-change",
            "new-url",
            "https://app.sample.example/cb",
        ),
        ("client-id-change", "client-id", "QX4B7C91D2, QX4B7C91D3"),
        ("gstn", "gstin", "27ABCPT1234Z1ZR"),
        ("logo", "logo", "logo.png"),
    ] {
        let problems = form(id).unwrap().compose(&[(field, value)]).unwrap_err();
        assert!(
            problems.iter().all(|(at, _)| at.id != field),
            "{id} {field} {value}"
        );
    }
}

#[test]
fn every_problem_has_a_sentence_in_every_language() {
    let rules = [
        "stray-character",
        "ascii",
        "encoded",
        "wildcard",
        "form",
        "scheme",
        "fragment",
        "user",
    ];
    let callbacks = rules.map(Problem::Callback);
    let others = [
        Problem::Missing,
        Problem::GstinCheckDigit,
        Problem::Misplaced(Misplaced::Link),
        Problem::NotAnAddress,
        Problem::NotADoctype,
        Problem::NotAFile,
        Problem::NotAGstin,
        Problem::NotAClientId,
        Problem::Same,
        Problem::Secret,
    ];
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for problem in callbacks.iter().chain(&others) {
            let sentence = problem.sentence(&words);
            assert!(sentence.ends_with(['.', '।']), "{lang}: {sentence}");
        }
    }
}

#[test]
fn a_mail_too_long_for_a_mailto_address_is_to_be_copied() {
    let long = "it failed again ".repeat(200);
    let values = [
        ("entity", "Sample"),
        ("what-happened", long.as_str()),
        ("time", "today"),
    ];
    let mail = form("support").unwrap().compose(&values).unwrap();
    assert_eq!(mail.mailto(), None);
    assert!(mail.body.len() > long.trim().len());
}
