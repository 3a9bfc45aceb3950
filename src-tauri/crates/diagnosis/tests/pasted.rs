//! The held-out pastes: for at least 99 of 100 the expected fault comes first, and nothing is
//! recognised where there is nothing.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use diagnosis::recognise::recognise_text;

const PASTES: &str = include_str!("data/pasted.txt");

fn pastes() -> Vec<(&'static str, String)> {
    let (_, cases) = PASTES.split_once("\n==== ").expect("the file has cases");
    cases
        .split("\n==== ")
        .map(|case| {
            let (expected, text) = case.split_once('\n').expect("a case has a text");
            (expected.trim(), text.trim_end().to_owned())
        })
        .collect()
}

#[test]
fn the_expected_fault_comes_first_in_at_least_99_of_100_pastes() {
    let pastes = pastes();
    let faults = pastes
        .iter()
        .filter(|(expected, _)| *expected != "-")
        .count();
    assert!(faults >= 150, "only {faults} pastes");
    let mut missed = Vec::new();
    for (expected, text) in pastes.iter().filter(|(expected, _)| *expected != "-") {
        let found = recognise_text(text).findings;
        let first = found
            .first()
            .map_or("nothing", |finding| finding.fault.id());
        if first != *expected {
            let at = found
                .iter()
                .position(|finding| finding.fault.id() == *expected);
            let start: String = text.chars().take(70).collect();
            missed.push(format!(
                "{expected}: {first} first, expected at {at:?}: {start}"
            ));
        }
    }
    let share = 100.0 * (faults - missed.len()) as f64 / faults as f64;
    assert!(
        share >= 99.0,
        "{share:.1} of 100 ({faults} pastes)\n{}",
        missed.join("\n")
    );
}

#[test]
fn what_is_no_fault_is_said_to_be_none() {
    for (expected, text) in pastes() {
        if expected == "-" {
            let diagnosis = recognise_text(&text);
            assert!(!diagnosis.recognised(), "{text}: {:?}", diagnosis.findings);
        }
    }
}

#[test]
fn every_expected_fault_is_one_of_the_catalogue() {
    for (expected, _) in pastes() {
        assert!(
            expected == "-" || diagnosis::Fault::from_id(expected).is_some(),
            "{expected}"
        );
    }
}
