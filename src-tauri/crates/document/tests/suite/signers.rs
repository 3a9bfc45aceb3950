//! Who is accepted as a signer, how certificates are imported, and where their paths lead.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use document::signature::{Finding, Flag};
use document::signer::path::End;
use document::signer::{Certificate, CertificateError, Origin, Standing, Use};
use document::{Kind, Signers, Verdict, verify};

use crate::forge::*;

#[test]
fn no_practice_signer_is_among_the_published_ones() {
    let published = Signers::published();
    assert!(
        published
            .iter()
            .all(|signer| signer.origin == Origin::Published)
    );
    assert!(
        published
            .iter()
            .all(|signer| !signer.subject.contains("PRACTICE"))
    );
    let practice = Signers::published().with_practice();
    let added = practice
        .iter()
        .filter(|signer| signer.origin == Origin::Practice)
        .count();
    assert_eq!(added, 2, "the signer and the expired one");
}

#[test]
fn the_published_list_knows_its_signers_by_key_and_two_share_a_name() {
    let published = Signers::published();
    let named: Vec<_> = published
        .iter()
        .filter(|s| {
            s.subject
                .eq_ignore_ascii_case("DS UNIQUE IDENTIFICATION AUTHORITY OF INDIA 05")
        })
        .collect();
    assert_eq!(named.len(), 2);
    assert_ne!(named[0].key, named[1].key);
    assert!(
        published
            .gaps()
            .iter()
            .any(|gap| gap.subject.contains("DIGITAL INDIA CORPORATION"))
    );
}

#[test]
fn a_published_key_is_accepted_for_its_own_kind_of_document_only() {
    let published = Signers::published();
    for signer in published.iter() {
        assert!(!signer.accepts(&Kind::OtherXml), "{}", signer.subject);
        if signer.uses == [Use::OfflineEkyc] {
            assert!(signer.accepts(&Kind::OfflineEkyc) && !signer.accepts(&Kind::Eaadhaar));
        }
        if signer.uses == [Use::SecureQr] {
            assert!(!signer.accepts(&Kind::OfflineEkyc) && !signer.accepts(&Kind::KycRes));
        }
    }
}

#[test]
fn a_signer_is_announced_to_expire_before_it_does() {
    let published = Signers::published();
    let current = published
        .iter()
        .find(|signer| signer.subject.ends_with("India 06"))
        .unwrap();
    let at = |text: &str| current.standing(text.parse().unwrap());
    assert_eq!(at("2026-02-03T09:56:11Z"), Standing::NotYetValid);
    assert_eq!(at("2026-06-01T00:00:00Z"), Standing::Current);
    assert_eq!(
        at("2029-01-04T17:28:36Z"),
        Standing::ExpiresSoon { days: 30 }
    );
    assert_eq!(
        at("2029-02-03T17:28:36Z"),
        Standing::ExpiresSoon { days: 0 }
    );
    assert_eq!(at("2029-02-03T17:28:37Z"), Standing::Expired);
}

#[test]
fn a_certificate_is_read_in_every_form_in_which_people_have_it() {
    let der = STRANGER.certificate;
    let base64 = STANDARD.encode(der);
    let lines = |end: &str| {
        let lines: Vec<&str> = base64
            .as_bytes()
            .chunks(64)
            .map(|line| std::str::from_utf8(line).unwrap())
            .collect();
        lines.join(end)
    };
    let pem = |end: &str| {
        let body = lines(end);
        format!("-----BEGIN CERTIFICATE-----{end}{body}{end}-----END CERTIFICATE-----{end}")
    };
    let forms: Vec<(&str, Vec<u8>)> = vec![
        ("DER", der.to_vec()),
        ("PEM", pem("\n").into()),
        ("PEM with Windows line ends", pem("\r\n").into()),
        ("PEM after blanks", format!("  \r\n\t{}", pem("\n")).into()),
        (
            "PEM after a byte order mark",
            format!("\u{FEFF}{}", pem("\n")).into(),
        ),
        (
            "PEM after a description",
            format!("Bag Attributes\n    friendlyName: x\n{}", pem("\n")).into(),
        ),
        ("bare Base64", base64.clone().into()),
        (
            "Base64 in lines after blanks",
            format!("\n   {}\n", lines("\r\n")).into(),
        ),
        ("PEM twice", pem("\n").repeat(2).into()),
    ];
    for (name, bytes) in forms {
        let certificate =
            Certificate::read(&bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(certificate.der(), der, "{name}");
    }
}

#[test]
fn what_is_no_certificate_is_not_imported_and_a_private_key_is_named_as_one() {
    let key = std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/keys/leaf.key.pem"
    ))
    .unwrap();
    assert_eq!(Certificate::read(&key), Err(CertificateError::PrivateKey));
    for bytes in [b"".as_slice(), b"x", b"\xFF\xFE", b"<Certificate/>"] {
        assert_eq!(
            Certificate::read(bytes),
            Err(CertificateError::NotACertificate)
        );
    }
    let longer = [STRANGER.certificate, b"x"].concat();
    assert_eq!(
        Certificate::read(&longer),
        Err(CertificateError::NotACertificate)
    );
    assert_eq!(
        Certificate::read(&vec![b' '; 70_000]),
        Err(CertificateError::TooLarge)
    );
}

#[test]
fn an_imported_signer_makes_an_amber_document_green_and_says_that_it_was_imported() {
    let signed = Forge::by(&STRANGER).sign(&eaadhaar());
    assert_eq!(code(&signed), "signer-unknown");
    let certificate = Certificate::read(STRANGER.certificate).unwrap();
    let signers = Signers::published().with_imported(certificate);
    let outcome = verify(signed.as_bytes(), &signers, now());
    assert_eq!(outcome.verification.verdict, Verdict::Valid);
    assert_eq!(outcome.verification.signer, Finding::SignerImported);
    assert!(outcome.verification.flags.contains(&Flag::SignerImported));
    assert!(outcome.document.is_some());

    let other = Certificate::read(test_certificate("namesake")).unwrap();
    let signers = Signers::published().with_imported(other);
    let outcome = verify(signed.as_bytes(), &signers, now());
    assert_eq!(outcome.verification.reason.code(), "signer-unknown");
}

#[test]
fn an_imported_signer_with_an_elliptic_key_is_accepted_and_its_changed_document_is_not() {
    for (key, hash, name) in [
        (&P256, Hash::Sha256, "sha256"),
        (&P384, Hash::Sha384, "sha384"),
    ] {
        let method = format!("http://www.w3.org/2001/04/xmldsig-more#ecdsa-{name}");
        let forge = Forge {
            signature_method: Some(method),
            signature_hash: hash,
            ..Forge::by(key)
        };
        let certificate = Certificate::read(key.certificate).unwrap();
        let signers = Signers::published().with_imported(certificate);
        let signed = forge.sign(&eaadhaar());
        let verdict = |text: &str| {
            verify(text.as_bytes(), &signers, now())
                .verification
                .verdict
        };
        assert_eq!(verdict(&signed), Verdict::Valid, "{name}");
        assert_eq!(
            verdict(&signed.replace("Asha", "Usha")),
            Verdict::Tampered,
            "{name}"
        );
    }
}

#[test]
fn an_imported_authority_is_a_step_and_not_a_signer() {
    let authority = Certificate::read(test_certificate("intermediate")).unwrap();
    assert!(authority.is_authority);
    let signers = Signers::published()
        .with_practice()
        .with_imported(authority);
    assert!(
        signers
            .iter()
            .all(|signer| signer.origin != Origin::Imported)
    );
    let leaf = Certificate::read(test_certificate("leaf")).unwrap();
    let path = signers.path(&leaf, &[], now());
    assert_eq!(path.steps.len(), 3);
    assert_eq!(path.end, End::PracticeRoot);
    assert!(!path.leads_to_cca(), "the practice root is not CCA India");
}

#[test]
fn a_path_ends_where_a_link_is_missing_forbidden_or_out_of_date() {
    let read = |name: &str| Certificate::read(test_certificate(name)).unwrap();
    let signers = practice();
    let (leaf, intermediate) = (read("leaf"), read("intermediate"));

    let gap = signers.path(&leaf, &[], now()).end;
    assert_eq!(
        gap,
        End::IssuerNotAtHand {
            issuer: "TEST INTERMEDIATE CA - Lockstep".into()
        }
    );
    let whole = signers.path(&leaf, &[read("p256"), intermediate.clone()], now());
    assert_eq!(whole.end, End::PracticeRoot);
    let early = "2025-12-31T00:00:00Z".parse().unwrap();
    let end = signers
        .path(&leaf, std::slice::from_ref(&intermediate), early)
        .end;
    assert_eq!(
        end,
        End::OutOfDate {
            subject: "TEST LEAF - Lockstep".into()
        }
    );

    let end = signers
        .path(&read("deep"), &[read("below"), intermediate], now())
        .end;
    assert!(
        matches!(end, End::IssuerNotAtHand { .. }),
        "path length 0 allows no second authority"
    );
    let signer = Certificate::read(SIGNER.certificate).unwrap();
    let end = signers.path(&read("rogue"), &[signer], now()).end;
    assert!(
        matches!(end, End::IssuerNotAtHand { .. }),
        "a signer is no authority"
    );
    assert_eq!(
        signers.path(&read("namesake"), &[], now()).end,
        End::UnknownRoot
    );
}

#[test]
fn the_published_signers_lead_nowhere_without_their_issuers_and_say_which_is_missing() {
    let published = Signers::published();
    for signer in published.iter() {
        let Some(certificate) = &signer.certificate else {
            continue;
        };
        let path = published.path(certificate, &[], signer.not_before);
        assert_eq!(
            path.end,
            End::IssuerNotAtHand {
                issuer: signer.issuer.clone()
            }
        );
    }
}

#[test]
fn the_outlook_says_for_which_papers_the_list_has_gone_stale() {
    let outlook =
        |at: &str| -> Vec<_> { Signers::published().outlook(at.parse().unwrap()).collect() };
    let then = outlook("2025-06-01T00:00:00Z");
    assert!(
        then.iter()
            .all(|(_, standing)| *standing == Standing::Current),
        "{then:?}"
    );
    let now = outlook("2026-11-24T00:00:00Z");
    assert!(now.contains(&(Use::OfflineEkyc, Standing::Current)));
    assert!(
        now.contains(&(Use::Eaadhaar, Standing::Expired)),
        "DigiLocker's present signer is a gap"
    );
    assert_eq!(now.len(), 4);
    assert_eq!(
        Signers::published()
            .with_practice()
            .outlook(crate::forge::now())
            .count(),
        4
    );
}
