//! The page in both languages, and what it must never leave out.

use diagnosis::Lang;
use protocol::service::Service;

use super::*;
use crate::check::CheckId;

fn report(base: Option<&str>, checks: &[Check]) -> Report {
    let mut partner = PartnerFile::new("Example <Labs>", Service::MeriPehchaan);
    partner.client_id = "XX00TEST01".to_owned();
    partner.redirect_uri = "https://app.example.in/cb".to_owned();
    if let Some(base) = base {
        partner.endpoints.insert("base".to_owned(), base.to_owned());
    }
    let registration = Registration::new(&partner).unwrap();
    let made_at = "2026-11-24T10:00:00Z".parse().unwrap();
    Report::new(&registration, &Summary::new(checks, &[], &[]), &[], made_at)
}

const LOOPBACK: Option<&str> = Some("http://127.0.0.1:4000/public");

#[test]
fn practice_carries_a_watermark_and_production_does_not() {
    let words = Words::new(Lang::En);
    let practice = report(LOOPBACK, &[]).html(&words).unwrap();
    assert!(practice.contains("class=\"watermark\"") && practice.contains("Practice run"));
    assert!(practice.contains("The real services: a practice run cannot test them."));
    let production = report(None, &[]).html(&words).unwrap();
    assert!(!production.contains("class=\"watermark\""));
    assert!(!production.contains("a practice run cannot test them"));
}

#[test]
fn every_check_is_in_the_page_and_the_untested_are_named_again() {
    let words = Words::new(Lang::En);
    let report = report(
        LOOPBACK,
        &[Check::of(CheckId::ClientId, true, "XX00TEST01")],
    );
    let page = report.html(&words).unwrap();
    for id in CheckId::ALL {
        assert!(
            page.contains(&format!(">{}</small>", id.id())),
            "{}",
            id.id()
        );
    }
    let untested = report.not_tested(&words);
    assert!(untested.contains(&"Signature of the e-Aadhaar XML".to_owned()));
    assert!(!untested.contains(&"Client id".to_owned()));
    assert_eq!(report.shown(&words), ["Client id"]);
}

#[test]
fn every_word_exists_in_every_language() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for report in [report(LOOPBACK, &[]), report(None, &[])] {
            let page = report.html(&words).unwrap();
            for missing in ["readiness-", ">stage-", ">title-"] {
                let at = page
                    .find(missing)
                    .map(|at| &page[at..page.len().min(at + 60)]);
                assert_eq!(at, None, "{lang} lacks words");
            }
        }
        for id in CheckId::ALL {
            let title = words.get(&format!("title-{}", id.id()), &[]);
            assert!(title.is_some(), "{lang} lacks a title for {}", id.id());
            let rule = words.get(&format!("rule-{}", id.id()), &[]);
            assert!(
                rule.is_some_and(|rule| rule.ends_with(['.', '।'])),
                "{lang} lacks the rule of {}: checks.ftl",
                id.id()
            );
        }
    }
    assert!(
        report(None, &[])
            .html(&Words::new(Lang::Hi))
            .unwrap()
            .contains("तैयारी रिपोर्ट")
    );
}

#[test]
fn the_page_stands_alone_runs_nothing_and_escapes_what_it_is_given() {
    let failed = Check::of(CheckId::TokenGranted, false, "<script>alert(1)</script>");
    let page = report(None, &[failed]).html(&Words::new(Lang::En)).unwrap();
    for forbidden in ["<script", "src=", "<link", "@import", "url(", "<Labs>"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn the_twin_counts_the_same_and_names_its_version() {
    let report = report(LOOPBACK, &[Check::of(CheckId::ClientId, false, "")]);
    let twin: serde_json::Value = serde_json::from_str(&report.json().unwrap()).unwrap();
    assert_eq!(twin["version"], 1);
    assert_eq!(
        (&twin["failed"], &twin["environment"]),
        (&1.into(), &"practice".into())
    );
    assert_eq!(twin["checks"].as_array().unwrap().len(), CheckId::ALL.len());
}
