//! Walks the partner support team's FAQ row by row: what `knowledge/faq.toml` promises for each of
//! its questions is there and does it.
//!
//! The table that people read, `faq.md`, is made from the same rows. The ways to an answer's place in
//! the window are walked by `ui/src/help/places.test.ts`; every fault that the practice locker enacts
//! is driven through a whole attempt by `faults.rs`.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fmt::Write as _;

use diagnosis::answers::{Action, Answer, answer, answers};
use diagnosis::finding::RECOGNISED;
use diagnosis::mails::{self, FieldKind, Form};
use diagnosis::prerequisites::{Role, items};
use diagnosis::recognise::recognise_text;
use diagnosis::search::search;
use diagnosis::{Enactment, Fault};
use journey::check::CheckId;
use protocol::authorize::redirect::difference;
use protocol::hmac::{self, Comparison, Mistake};
use protocol::identity::MaskedAadhaar;
use protocol::issuer::PullUriRequest;
use protocol::secret::ClientSecret;
use serde::Deserialize;

const ROWS: &str = include_str!("../../diagnosis/knowledge/faq.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    row: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    faq: u8,
    subject: String,
    #[serde(default)]
    check: Vec<String>,
    #[serde(default)]
    task: Vec<String>,
    #[serde(default)]
    bench: Vec<Bench>,
    #[serde(default)]
    reproduce: Vec<String>,
    #[serde(default)]
    judged: Vec<String>,
    #[serde(default)]
    paste: Vec<Paste>,
    #[serde(default)]
    mail: Vec<String>,
    #[serde(default)]
    guide: bool,
    ask: Vec<String>,
    #[serde(default)]
    twins: Vec<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Paste {
    fault: String,
    text: String,
}

/// What is computed and compared by hand.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Bench {
    Difference,
    Hmac,
    LastFour,
    PullUri,
}

impl Row {
    fn answer(&self) -> &'static Answer {
        answer(&format!("faq-{}", self.faq)).expect("every row has an answer")
    }
}

fn rows() -> Vec<Row> {
    toml::from_str::<File>(ROWS)
        .unwrap_or_else(|error| panic!("knowledge/faq.toml: {error}"))
        .row
}

/// Fails with everything that is wrong, one line each.
fn nothing(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn fault_of(row: &Row, id: &str) -> Fault {
    Fault::from_id(id).unwrap_or_else(|| panic!("FAQ {}: no fault {id}", row.faq))
}

#[test]
fn every_question_has_a_row_an_answer_and_a_way() {
    let rows = rows();
    let numbers: Vec<u8> = rows.iter().map(|row| row.faq).collect();
    let expected: Vec<u8> = (1..=74).filter(|number| *number != 64).collect();
    assert_eq!(numbers, expected);
    assert_eq!(answers().len(), rows.len());
    for row in &rows {
        let ways = row.check.len() + row.task.len() + row.bench.len() + row.reproduce.len();
        let ways = ways + row.judged.len() + row.paste.len() + row.mail.len();
        assert!(ways > 0 || row.guide, "FAQ {} works in no way", row.faq);
    }
}

#[test]
fn the_checks_and_the_tasks_that_a_row_names_are_there() {
    let mut wrong = Vec::new();
    for row in rows() {
        for id in &row.check {
            if !CheckId::ALL.iter().any(|check| check.id() == id) {
                wrong.push(format!("FAQ {}: no check {id}", row.faq));
            }
        }
        for id in &row.task {
            let item = items(Role::Requester).find(|item| item.id == *id);
            if item.is_none_or(|item| item.check.is_none()) {
                wrong.push(format!("FAQ {}: no task {id} that is checked", row.faq));
            }
        }
    }
    nothing(wrong);
}

#[test]
fn what_is_compared_by_hand_tells_the_right_value_from_the_wrong_one() {
    for bench in rows().iter().flat_map(|row| &row.bench) {
        match bench {
            Bench::Difference => {
                let registered = "https://app.sample.example/cb";
                assert!(difference(registered, registered).is_none());
                assert!(difference(registered, "https://app.sample.example/cb/").is_some());
            }
            Bench::Hmac => {
                let secret = ClientSecret::new("simsecret0123456789a");
                let right = hmac::of_body(&secret, b"content");
                let compare = |value: &str| hmac::compare(&secret, b"content", Some(value));
                assert!(matches!(compare(&right), Comparison::Match));
                let workings = hmac::workings_of_body(&secret, b"content");
                let in_hex = Comparison::Differs(Some(Mistake::Hexadecimal));
                assert_eq!(compare(&workings.hex), in_hex, "the mistake has a name");
                assert!(matches!(compare("AAAA"), Comparison::Differs(None)));
            }
            Bench::LastFour => {
                let masked = MaskedAadhaar::parse("xxxxxxxx7058").unwrap();
                assert_eq!(masked.last_four(), "7058");
                assert!(MaskedAadhaar::parse("999941057058").is_none());
            }
            Bench::PullUri => {
                assert!(PullUriRequest::from_xml(b"<PullURIRequest/>").is_err());
                let message = br#"<PullURIRequest ver="1.0" ts="2026-05-01T10:00:00+05:30" txn="T1"
                    orgId="900001"><DocDetails><DocType>INCER</DocType>
                    <DigiLockerId>11111111-2222-4333-8444-555555555555</DigiLockerId>
                    </DocDetails></PullURIRequest>"#;
                let read = PullUriRequest::from_xml(message);
                assert!(read.is_ok_and(|read| read.doctype == "INCER"));
            }
        }
    }
}

#[test]
fn a_row_that_can_be_reproduced_names_faults_that_the_practice_locker_enacts_or_judges() {
    let mut wrong = Vec::new();
    for row in rows() {
        for id in &row.reproduce {
            if !matches!(fault_of(&row, id).enacted(), Enactment::Wire { .. }) {
                wrong.push(format!("FAQ {}: {id} is not enacted", row.faq));
            }
        }
        for id in &row.judged {
            let enacted = fault_of(&row, id).enacted();
            let judged =
                matches!(enacted, Enactment::NotOnTheWire { reason } if reason.contains("judges"));
            if !judged {
                wrong.push(format!("FAQ {}: {id} is not judged by the locker", row.faq));
            }
        }
    }
    nothing(wrong);
}

#[test]
fn what_is_pasted_names_its_fault_first_and_the_fault_names_the_question() {
    let mut wrong = Vec::new();
    for row in rows() {
        for Paste { fault, text } in &row.paste {
            let expected = fault_of(&row, fault);
            let findings = recognise_text(text).findings;
            let first = findings.first().filter(|first| first.score >= RECOGNISED);
            if first.is_none_or(|first| first.fault != expected) {
                let found: Vec<_> = findings.iter().map(|f| f.fault.id()).collect();
                wrong.push(format!("FAQ {}: {fault}: {found:?}", row.faq));
            }
        }
        let mut faults = row.paste.iter().map(|paste| fault_of(&row, &paste.fault));
        if !row.paste.is_empty() && !faults.any(|fault| fault.faq().contains(&row.faq)) {
            wrong.push(format!("FAQ {}: no pasted fault names it", row.faq));
        }
    }
    nothing(wrong);
}

#[test]
fn the_answer_is_found_first_in_english_hindi_and_transliterated_hindi_with_slips() {
    let devanagari = |text: &str| text.chars().any(|c| ('\u{900}'..='\u{97f}').contains(&c));
    let mut wrong = Vec::new();
    for row in rows() {
        assert!(row.ask.len() >= 3, "FAQ {}: three wordings", row.faq);
        assert!(
            row.ask.iter().any(|ask| devanagari(ask)) && row.ask.iter().any(|ask| !devanagari(ask))
        );
        let asked = &row.answer().asked;
        for ask in &row.ask {
            assert!(
                !asked.contains(ask),
                "FAQ {}: {ask} is no other wording",
                row.faq
            );
            let found: Vec<u8> = search(ask, 3).iter().map(|hit| hit.answer.number).collect();
            let first = found.first().copied();
            if first != Some(row.faq) && !first.is_some_and(|first| row.twins.contains(&first)) {
                wrong.push(format!("FAQ {}: {ask}: {found:?}", row.faq));
            }
        }
    }
    nothing(wrong);
}

/// A value that fits a field.
fn sample(kind: FieldKind, at: usize) -> String {
    match kind {
        FieldKind::Attachment => "screenshot.png".to_owned(),
        FieldKind::ClientId => "QX4B7C91D2".to_owned(),
        FieldKind::ClientIds => "QX4B7C91D2, QX4B7C91D3".to_owned(),
        FieldKind::Doctype => "RVCER".to_owned(),
        FieldKind::Gstin => "27ABCPT1234Z1ZR".to_owned(),
        FieldKind::LongText | FieldKind::Text => format!("Sample text {at}"),
        FieldKind::Number => "1200".to_owned(),
        FieldKind::Time => "24-11-2026 10:15 IST".to_owned(),
        FieldKind::Callback | FieldKind::Url => format!("https://app.sample.example/cb/{at}"),
    }
}

fn filled(form: &Form) -> Vec<(String, String)> {
    let fields = form.fields.iter().enumerate();
    fields
        .map(|(at, field)| (field.id.clone(), sample(field.kind, at)))
        .collect()
}

#[test]
fn a_row_that_is_a_mail_has_a_form_that_writes_it_and_refuses_an_empty_one() {
    for row in rows() {
        if let Action::Form(id) = &row.answer().action {
            assert!(row.mail.contains(id), "FAQ {} leads to {id}", row.faq);
        }
        for id in &row.mail {
            let form = mails::form(id).unwrap_or_else(|| panic!("FAQ {}: no mail {id}", row.faq));
            assert!(
                form.faq.contains(&row.faq),
                "mail {id} does not name FAQ {}",
                row.faq
            );
            let values = filled(form);
            let values: Vec<(&str, &str)> = values
                .iter()
                .map(|(id, value)| (id.as_str(), value.as_str()))
                .collect();
            let mail = form
                .compose(&values)
                .unwrap_or_else(|wrong| panic!("{id}: {wrong:?}"));
            assert!(!mail.to.is_empty() && mail.mailto().is_some(), "{id}");
            for (field, value) in form.fields.iter().zip(&values) {
                assert!(mail.body.contains(value.1), "{id} leaves out {}", field.id);
            }
            assert!(form.compose(&[]).is_err(), "{id} asks for nothing");
        }
    }
}

#[test]
fn what_the_faq_calls_mandatory_is_among_the_prerequisites() {
    let ids: Vec<&str> = items(Role::Requester)
        .map(|item| item.id.as_str())
        .collect();
    for id in [
        "mobile",
        "server-in-india",
        "gstin",
        "callback-url",
        "logo",
        "entity-locker-verification",
    ] {
        assert!(ids.contains(&id), "{id}");
    }
}

#[test]
fn the_table_says_what_the_rows_say() {
    let mut table = String::from(
        "# How each question of the support team works in the app\n\n\
         Made by `tests/faq.rs` from `diagnosis/knowledge/faq.toml`, which holds every row to what it \
         says. 64 has no question. The last column is where the answer leads.\n\n\
         | FAQ | Subject | Checked | Reproduced | Diagnosed when pasted | Mail | Leads to |\n\
         | --- | --- | --- | --- | --- | --- | --- |\n",
    );
    for row in rows() {
        let bench = row.bench.iter().map(|bench| match bench {
            Bench::Difference => "character by character",
            Bench::Hmac => "hmac workbench",
            Bench::LastFour => "last four digits",
            Bench::PullUri => "Pull URI messages",
        });
        let checked = row
            .check
            .iter()
            .chain(&row.task)
            .map(String::as_str)
            .chain(bench);
        let reproduced = row.reproduce.iter().chain(&row.judged).map(String::as_str);
        let pasted = row.paste.iter().map(|paste| paste.fault.as_str());
        let cells = [
            joined(checked),
            joined(reproduced),
            joined(pasted),
            joined(row.mail.iter().map(String::as_str)),
        ];
        let answer = row.answer();
        let _ = writeln!(
            table,
            "| {} | {} | {} | {}: {} |",
            row.faq,
            row.subject,
            cells.join(" | "),
            answer.step.id(),
            answer.action.id(),
        );
    }
    assert_eq!(
        table,
        include_str!("faq.md"),
        "tests/faq.md is to say:\n{table}"
    );
}

fn joined<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.collect();
    if names.is_empty() {
        "–".to_owned()
    } else {
        names.join(", ")
    }
}
