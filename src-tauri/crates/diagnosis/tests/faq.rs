//! Walks the FAQ row by row: each leads to something the app does, and that something is there.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use diagnosis::answers::answers;
use diagnosis::finding::RECOGNISED;
use diagnosis::prerequisites::{Role, items};
use diagnosis::recognise::recognise_text;
use diagnosis::{Enactment, Fault, mails};

/// For each row how it works, strongest first: check, reproduce, diagnose, guide, compose.
const ROWS: &str = include_str!("data/faq.txt");

struct Row {
    number: u8,
    ways: Vec<&'static str>,
    fault: Option<Fault>,
}

fn rows() -> Vec<Row> {
    ROWS.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_digit()))
        .map(|line| {
            let mut columns = line.split('|').map(str::trim);
            let number = columns.next().unwrap().parse().unwrap();
            let ways = columns.next().unwrap().split(' ').collect();
            let fault = columns.next().filter(|fault| !fault.is_empty());
            let fault =
                fault.map(|id| Fault::from_id(id).unwrap_or_else(|| panic!("no fault {id}")));
            Row {
                number,
                ways,
                fault,
            }
        })
        .collect()
}

#[test]
fn every_row_of_the_faq_is_there_and_has_an_answer() {
    let numbers: Vec<u8> = rows().iter().map(|row| row.number).collect();
    let expected: Vec<u8> = answers().iter().map(|answer| answer.number).collect();
    assert_eq!(numbers, expected);
}

#[test]
fn a_row_that_can_be_reproduced_has_a_fault_that_the_practice_locker_enacts_or_judges() {
    for Row {
        number,
        ways,
        fault,
    } in rows()
    {
        if !ways.contains(&"reproduce") {
            continue;
        }
        let fault = fault.unwrap_or_else(|| panic!("FAQ {number} names no fault"));
        assert!(
            fault.faq().contains(&number),
            "{fault} does not name FAQ {number}"
        );
        let enacted = match fault.enacted() {
            Enactment::Wire { .. } => true,
            Enactment::NotOnTheWire { reason } => reason.contains("judges"),
        };
        assert!(enacted, "FAQ {number}: {fault} cannot be brought about");
    }
}

#[test]
fn a_row_that_can_be_diagnosed_is_recognised_from_its_own_question() {
    for Row {
        number,
        ways,
        fault,
    } in rows()
    {
        if !ways.contains(&"diagnose") {
            continue;
        }
        let fault = fault.unwrap_or_else(|| panic!("FAQ {number} names no fault"));
        let answer = answers()
            .iter()
            .find(|answer| answer.number == number)
            .unwrap();
        let recognised = answer.asked.iter().any(|asked| {
            let findings = recognise_text(asked).findings;
            findings
                .iter()
                .take(2)
                .any(|f| f.fault.faq().contains(&number) && f.score >= RECOGNISED)
        });
        assert!(
            recognised,
            "FAQ {number} ({fault}) is not recognised from any way of asking"
        );
    }
}

#[test]
fn a_row_that_is_a_mail_has_a_form_or_an_action_that_leads_to_one() {
    for Row { number, ways, .. } in rows() {
        if ways.contains(&"compose") {
            let has_form = mails::forms().iter().any(|form| form.faq.contains(&number));
            assert!(has_form, "FAQ {number} has no mail");
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
