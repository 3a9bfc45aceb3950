//! What people say: every entry of the file leads to its fault, and every fault can be said.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use diagnosis::Fault;
use diagnosis::finding::RECOGNISED;
use diagnosis::recognise::recognise_text;

const SYMPTOMS: &str = include_str!("../knowledge/symptoms.toml");

#[test]
fn the_words_of_a_symptom_alone_bring_its_fault_among_the_first_three() {
    let table: toml::Table = SYMPTOMS.parse().unwrap();
    let mut missed = Vec::new();
    for (id, entries) in &table {
        let fault = Fault::from_id(id).unwrap();
        for words in entries.as_table().unwrap().keys() {
            let findings = recognise_text(words).findings;
            let among = findings
                .iter()
                .take(3)
                .any(|f| f.fault == fault && f.score >= RECOGNISED);
            if !among {
                let found: Vec<_> = findings.iter().map(|f| (f.fault.id(), f.score)).collect();
                missed.push(format!("{id}: {words}: {found:?}"));
            }
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn one_word_less_is_not_enough_for_a_symptom_of_three_words() {
    for (whole, less, fault) in [
        ("logo not visible", "logo visible", Fault::LogoMissing),
        ("otp not coming", "otp coming", Fault::OtpNotDelivered),
        ("hmac base64 hex", "base64 hex", Fault::HmacEncoding),
    ] {
        let names = |text: &str| {
            recognise_text(text)
                .findings
                .iter()
                .any(|f| f.fault == fault)
        };
        assert!(names(whole), "{whole}");
        assert!(!names(less), "{less}");
    }
}
