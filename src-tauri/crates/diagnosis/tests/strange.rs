//! Whatever is pasted: nothing panics, no secret comes out, and nothing of another script, a binary
//! file or a megabyte gets in the way.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use diagnosis::mask::mask;
use diagnosis::recognise::{Note, recognise_text};
use diagnosis::search::search;
use diagnosis::{Fault, Lang, Words};
use proptest::prelude::*;

/// Secrets and personal values that are planted; all invented.
const CANARIES: &[(&str, &str)] = &[
    ("client_secret", "5f1d0c9e8b7a6f5e4d3c"),
    ("code", "0f3c9a7be1d24586a0b1c2d3e4f5061728394a5b"),
    (
        "code_verifier",
        "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
    ),
    ("access_token", "a3c9a7be1d24586a0b1c2d3e4f5061728394a5b0f"),
    ("refresh_token", "9b8a7c6d5e4f30211203f4e5d6c7a8b90a1b2c3d"),
    (
        "id_token",
        "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhc2hhIn0.c2lnbmF0dXJlLW9mLW5vYm9keQ",
    ),
    ("uid", "999941057058"),
    ("aadhaar_number", "9999 4105 7058"),
    ("pan_number", "ABCPT1234Z"),
    ("mobile", "9000000001"),
    ("email", "asha.test@example.in"),
    ("dob", "07091994"),
    ("password", "hunter2-Delhi"),
    ("otp", "482913"),
    ("digilockerid", "11111111-2222-4333-8444-555555555555"),
];

/// Where a value stands in a paste.
fn planted(name: &str, value: &str) -> Vec<String> {
    let encoded = value.replace(' ', "%20").replace('@', "%40");
    vec![
        format!("{{\"error\":\"invalid_grant\",\"{name}\":\"{value}\"}}"),
        format!("https://app.sample.example/cb?{name}={encoded}&error=invalid_scope"),
        format!(
            "curl -X POST https://api.digitallocker.gov.in/public/oauth2/1/token -d '{name}={value}&grant_type=authorization_code'"
        ),
        format!("ERROR token exchange failed {name}: {value}\n{{\"error\":\"invalid_client\"}}"),
        format!(
            "<html><body><form><input name=\"x\" value=\"{value}\"></form>{name}={value}</body></html>"
        ),
        format!("{name} = '{value}' and then it said access denied"),
    ]
}

#[test]
fn a_planted_secret_is_in_no_finding_note_or_evidence() {
    let words = Words::new(Lang::En);
    for (name, value) in CANARIES {
        for paste in planted(name, value) {
            let diagnosis = recognise_text(&paste);
            let mut shown = format!("{diagnosis:?}");
            for evidence in diagnosis
                .findings
                .iter()
                .flat_map(|finding| &finding.evidence)
            {
                shown.push_str(&evidence.sentence(&words));
            }
            assert!(!shown.contains(value), "{name} came out of {paste}");
            assert!(
                !mask(&paste).text.contains(value),
                "{name} was not masked in {paste}"
            );
        }
    }
}

#[test]
fn masking_does_not_hide_the_error() {
    for (name, value) in CANARIES {
        let paste = &planted(name, value)[0];
        let diagnosis = recognise_text(paste);
        assert!(
            diagnosis
                .findings
                .iter()
                .any(|finding| finding.fault == Fault::InvalidGrant),
            "{paste}"
        );
        assert!(
            diagnosis
                .notes
                .iter()
                .any(|note| matches!(note, Note::Masked(_))),
            "{paste}"
        );
    }
}

#[test]
fn a_megabyte_with_the_error_at_its_end_is_diagnosed() {
    let mut log = "2026-11-24 INFO all is well, request served\n".repeat(60_000);
    log.push_str("{\"error\":\"insufficient_scope\"}");
    let diagnosis = recognise_text(&log);
    assert_eq!(diagnosis.findings[0].fault, Fault::InsufficientScope);
    assert!(diagnosis.notes.contains(&Note::Cut));
}

#[test]
fn binary_and_marks_around_an_error_do_not_hide_it() {
    let paste =
        "\u{0}\u{1}PK\u{3}\u{4}\u{fffd}\u{fffd} \u{202e}inva\u{200b}lid_scope\u{202c} \u{fffd}";
    let diagnosis = recognise_text(paste);
    assert_eq!(diagnosis.findings[0].fault, Fault::InvalidScope);
    assert!(
        diagnosis.notes.contains(&Note::Binary) && diagnosis.notes.contains(&Note::InvisibleMarks)
    );
}

#[test]
fn nothing_and_something_unknown_are_said_apart() {
    assert_eq!(recognise_text(" \n\t ").notes, [Note::Empty]);
    let unknown = recognise_text("மழை பெய்கிறது 下雨了 يهطل المطر");
    assert!(!unknown.recognised());
    assert_eq!(unknown.notes, [Note::NotRecognised]);
}

#[test]
fn what_is_not_recognised_still_gets_the_nearest_answers() {
    let diagnosis = recognise_text("how does a startup begin with this");
    assert!(!diagnosis.recognised());
    assert!(!diagnosis.nearest.is_empty());
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        let _ = recognise_text(&text);
        let _ = search(&text, 3);
    }

    #[test]
    fn no_request_like_text_makes_it_panic(text in "(curl |POST |https://|[a-z_]{1,12}[=:]|[\"'{}&?%<>\\[\\]\\\\ \n]|masked|[0-9]{1,13}){0,40}") {
        let _ = recognise_text(&text);
    }

    #[test]
    fn masking_twice_changes_nothing(text in "([a-z_]{1,12}[=:] ?|[\"'{}&<> \n]|[0-9a-f]{8,40}|[A-Za-z0-9+/=._-]{1,50}){0,20}") {
        let once = mask(&text).text;
        prop_assert_eq!(mask(&once).text, once.clone());
    }
}
