//! Every error code and text that the descriptions list is recognised, alone and on its call.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use diagnosis::Fault;
use diagnosis::finding::RECOGNISED;
use diagnosis::mask::mask;
use diagnosis::recognise::{Facts, recognise, recognise_text};
use protocol::error_index::rows;
use protocol::service::Line;

/// What a row's code means, by its id in the catalogue, where several faults share the code or the
/// text. `invalid_parameter` is told by its text alone.
const BY_TEXT: &[(&str, Fault)] = &[
    (
        "Timestamp parameter is missing or invalid",
        Fault::TsRefused,
    ),
    ("HMAC parameter is missing or invalid", Fault::HmacRefused),
    (
        "The orgid parameter is missing or invalid",
        Fault::OrgidUnknown,
    ),
    (
        "The doctype parameter is missing or invalid",
        Fault::DoctypeUnknown,
    ),
    (
        "Either one of uid or mobile number is mandatory",
        Fault::LegacyApi,
    ),
    (
        "The code_challenge and code_challenge_method parameter is required",
        Fault::CodeChallengeMissing,
    ),
    ("The refresh token is invalid", Fault::RefreshTokenInvalid),
];

#[test]
fn every_documented_error_is_recognised_on_its_call() {
    for row in rows() {
        for &api in row.apis {
            let texts = if row.texts.is_empty() {
                &[""][..]
            } else {
                row.texts
            };
            for text in texts {
                let facts = Facts {
                    api: Some(api),
                    status: row.status_in(Line::V2_4).or(row.status_in(Line::V1_12)),
                    code: Some(row.code.to_owned()),
                    description: Some(mask(text)),
                    ..Facts::default()
                };
                let findings = recognise(&facts);
                let first = findings.first();
                assert!(
                    first.is_some_and(|finding| finding.score >= RECOGNISED),
                    "{api:?} {} “{text}”: {findings:?}",
                    row.code
                );
                if let Some((_, fault)) = BY_TEXT.iter().find(|(known, _)| known == text) {
                    assert_eq!(
                        first.map(|finding| finding.fault),
                        Some(*fault),
                        "{api:?} {} “{text}”",
                        row.code
                    );
                }
            }
        }
    }
}

#[test]
fn every_documented_code_is_recognised_when_it_is_pasted_alone_or_in_json() {
    for row in rows().filter(|row| row.code != "invalid_parameter") {
        let json = format!("{{\"error\":\" {} \"}}", row.code);
        for paste in [row.code, json.as_str()] {
            let diagnosis = recognise_text(paste);
            assert!(diagnosis.recognised(), "{paste}: {:?}", diagnosis.findings);
        }
    }
}

#[test]
fn one_code_means_another_fault_on_another_call() {
    let facts = |api, text: &str| Facts {
        api: Some(api),
        code: Some("aadhaar_not_linked".into()),
        description: Some(mask(text)),
        ..Facts::default()
    };
    use protocol::service::Api::{Eaadhaar, PullDocument};
    let first = |facts: &Facts| recognise(facts)[0].fault;
    assert_eq!(first(&facts(Eaadhaar, "")), Fault::AadhaarNotLinked);
    assert_eq!(
        first(&facts(PullDocument, "")),
        Fault::AadhaarNotLinkedForPull
    );
}
