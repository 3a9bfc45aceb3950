//! The seven verdicts and what they rest on.

use document::content::Photo;
use document::signature::{Finding, Flag};
use document::{Kind, Signers, Verdict, verify};

use crate::forge::*;

#[test]
fn a_practice_document_of_every_shape_is_valid_and_its_content_is_handed_out() {
    for (name, content) in shapes() {
        let signed = Forge::default().sign(&content);
        let outcome = check(&signed);
        let found = &outcome.verification;
        assert_eq!(found.verdict, Verdict::Valid, "{name}: {found:?}");
        assert_eq!(found.content, Finding::ContentUnchanged, "{name}");
        assert_eq!(found.signer, Finding::SignerPractice, "{name}");
        assert!(found.flags.contains(&Flag::PracticeSigner), "{name}");
        assert!(found.flags.contains(&Flag::LegacySha1), "{name}");
        assert!(outcome.document.is_some(), "{name}");
    }
}

#[test]
fn one_changed_character_anywhere_in_the_content_is_never_valid() {
    for (name, content) in shapes() {
        let signed = Forge::default().sign(&content);
        let covered = &content[..content.rfind("</").unwrap()];
        for (at, character) in covered
            .char_indices()
            .filter(|(_, c)| c.is_ascii_alphanumeric())
        {
            let mut bytes = signed.clone().into_bytes();
            bytes[at] = if character == 'a' { b'b' } else { b'a' };
            let found = code(&bytes);
            let expected = ["content-changed", "malformed", "signer-for-other-documents"];
            assert!(expected.contains(&found), "{name} at {at}: {found}");
        }
    }
}

#[test]
fn one_changed_character_in_the_signature_is_never_valid() {
    let content = eaadhaar();
    let signed = Forge::default().sign(&content);
    let start = signed.find("<SignedInfo>").unwrap();
    let end = signed.find("</SignatureValue>").unwrap();
    for at in start..end {
        let mut bytes = signed.clone().into_bytes();
        if !bytes[at].is_ascii_alphanumeric() {
            continue;
        }
        bytes[at] = if bytes[at] == b'B' { b'C' } else { b'B' };
        let outcome = verify(&bytes, &practice(), now());
        assert_ne!(
            outcome.verification.verdict,
            Verdict::Valid,
            "changed at {at}"
        );
        assert!(outcome.document.is_none());
    }
}

#[test]
fn a_practice_signer_is_unknown_where_it_was_not_asked_for() {
    let signed = Forge::default().sign(&eaadhaar());
    let outcome = verify(signed.as_bytes(), &Signers::published(), now());
    assert_eq!(outcome.verification.reason.code(), "signer-unknown");
    assert!(outcome.document.is_none());
    let info = outcome.verification.signer_info.unwrap();
    assert!(!info.chains_to_cca);
    assert_eq!(
        info.subject.unwrap(),
        "PRACTICE DOCUMENT SIGNER - NOT UIDAI - Lockstep"
    );
}

#[test]
fn a_strangers_signature_is_amber_and_a_signature_by_no_one_is_broken() {
    let content = eaadhaar();
    assert_eq!(code(Forge::by(&STRANGER).sign(&content)), "signer-unknown");
    let borrowed_name = Forge {
        certificates: vec![SIGNER.certificate.to_vec()],
        ..Forge::by(&STRANGER)
    };
    assert_eq!(code(borrowed_name.sign(&content)), "signature-broken");
    let nameless = Forge {
        certificates: vec![],
        ..Forge::by(&STRANGER)
    };
    assert_eq!(code(nameless.sign(&content)), "signer-not-named");
    let nameless_but_known = Forge {
        certificates: vec![],
        ..Forge::default()
    };
    assert_eq!(
        code(nameless_but_known.sign(&content)),
        "signed-and-unchanged"
    );
}

#[test]
fn a_strangers_document_that_was_changed_is_tampered_and_not_amber() {
    let signed = Forge::by(&STRANGER)
        .sign(&eaadhaar())
        .replace("Asha", "Usha");
    assert_eq!(code(signed), "content-changed");
}

#[test]
fn the_signers_dates_are_compared_with_the_documents_own_date() {
    let expired = Forge::by(&EXPIRED);
    let then = expired.sign(&eaadhaar_dated(
        "2022-05-01T10:00:00+05:30",
        "2023-05-01T10:00:00",
    ));
    let outcome = check(&then);
    assert_eq!(outcome.verification.reason.code(), "signed-and-unchanged");
    assert_eq!(outcome.verification.dates, Finding::DatesFitExpiredNow);
    assert!(outcome.verification.flags.contains(&Flag::SignerExpiredNow));
    assert!(outcome.verification.flags.contains(&Flag::TtlPassed));

    assert_eq!(code(expired.sign(&eaadhaar())), "signer-expired-then");
    let before = eaadhaar_dated("2019-12-31T10:00:00+05:30", "2020-12-31T10:00:00");
    assert_eq!(code(expired.sign(&before)), "signer-not-yet-valid-then");
    let undated = eaadhaar_dated("", "");
    assert_eq!(code(expired.sign(&undated)), "signer-expired-date-unknown");
    let outcome_text = Forge::default().sign(&undated);
    let outcome = check(&outcome_text);
    assert_eq!(outcome.verification.verdict, Verdict::Valid);
    assert!(
        outcome
            .verification
            .flags
            .contains(&Flag::SigningDateUnknown)
    );
}

#[test]
fn a_date_in_the_future_is_flagged() {
    let tomorrow = eaadhaar_dated("2026-06-02T10:00:00+05:30", "2027-06-01T10:00:00");
    let signed = Forge::default().sign(&tomorrow);
    assert!(
        check(&signed)
            .verification
            .flags
            .contains(&Flag::DatedInFuture)
    );
    let signed = Forge::default().sign(&eaadhaar());
    assert!(
        !check(&signed)
            .verification
            .flags
            .contains(&Flag::DatedInFuture)
    );
}

#[test]
fn a_document_without_a_signature_is_unsigned_and_says_so() {
    for (name, content) in shapes() {
        assert_eq!(code(&content), "no-signature", "{name}");
    }
}

#[test]
fn what_is_not_a_document_is_unreadable() {
    assert_eq!(code(""), "empty");
    assert_eq!(code("  \n"), "empty");
    assert_eq!(code("hello"), "not-xml");
    assert_eq!(code(b"%PDF-1.7\n\xFF\xFF"), "not-text");
    assert_eq!(code("<a><b></a>"), "malformed");
    assert_eq!(code("<a><b>"), "cut-off");
}

#[test]
fn kinds_are_told_by_content() {
    let open = |bytes: &[u8]| document::open(bytes);
    assert_eq!(open(eaadhaar().as_bytes()), Kind::Eaadhaar);
    assert_eq!(open(kyc_res().as_bytes()), Kind::KycRes);
    assert_eq!(open(offline().as_bytes()), Kind::OfflineEkyc);
    assert_eq!(
        open(certificate().as_bytes()),
        Kind::Certificate {
            doctype: "DRVLC".into()
        }
    );
    assert_eq!(open(b"<x/>"), Kind::OtherXml);
    assert_eq!(open(b"<!DOCTYPE html><html></html>"), Kind::Html);
    assert_eq!(open(b"%PDF-1.4"), Kind::Pdf);
    assert_eq!(open(b"\xFF\xD8\xFF\xE0"), Kind::Jpeg);
    assert_eq!(open(b"\x89PNG\r\n\x1A\n"), Kind::Png);
    assert_eq!(open(b"PK\x03\x04"), Kind::Zip);
    assert_eq!(open(b"{\"error\":1}"), Kind::Json);
    assert_eq!(open(b"\n "), Kind::Empty);
    assert_eq!(open(b"\x00\x01"), Kind::Unknown);
}

#[test]
fn the_preview_of_an_eaadhaar_holds_what_the_document_says() {
    let signed = Forge::default().sign(&eaadhaar());
    let outcome = check(&signed);
    let document = outcome.document.unwrap();
    let record = document.content().aadhaar().unwrap();
    assert_eq!(record.name.as_deref(), Some("Asha Test Verma"));
    assert_eq!(record.birth_date.as_deref(), Some("07-09-1994"));
    assert_eq!(record.gender.as_deref(), Some("F"));
    assert_eq!(record.last_four.as_deref(), Some("0001"));
    assert!(record.last_four_are("0001") && !record.last_four_are("0002"));
    assert_eq!(record.reference.as_deref(), Some("UKC:SIM:0001"));
    assert!(
        record
            .address
            .line()
            .starts_with("D/O Test Verma, 12, Test Road, Test Nagar")
    );
    assert!(matches!(record.photo, Photo::Present { .. }));
    let local = record.local.as_ref().unwrap();
    assert_eq!(local.name.as_deref(), Some("आशा टेस्ट वर्मा"));
    assert_eq!(document::content::language_tag(&local.language), Some("hi"));
    assert_eq!(format!("{record:?}"), "Aadhaar([redacted])");
}
