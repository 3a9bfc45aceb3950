//! Offline e-KYC: the archive with its share code, and the hashes of mobile number and e-mail address.

use std::io::{Cursor, Write};

use document::content::unverified;
use document::offline::{Comparison, OfflineError, Reading, compare_email, compare_mobile, open};
use sha2::{Digest, Sha256};
use zip::unstable::write::FileOptionsExt;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::forge::*;

const CODE: &str = "1234";

fn archive(code: Option<&str>, entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        let plain = SimpleFileOptions::default();
        let options = match code {
            Some(code) => plain.with_deprecated_encryption(code.as_bytes()).unwrap(),
            None => plain,
        };
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn the_document_comes_out_with_the_right_share_code_and_verifies() {
    let signed = Forge::default().sign(&offline());
    let name = "offlineaadhaar20260501101500123.xml";
    for share_code in [CODE, "Abc@123"] {
        let packed = archive(Some(share_code), &[(name, signed.as_bytes())]);
        assert_eq!(document::open(&packed), document::Kind::Zip);
        let document = open(&packed, Some(share_code)).unwrap();
        assert_eq!(code(&document), "signed-and-unchanged");
        assert_eq!(open(&packed, None), Err(OfflineError::ShareCodeNeeded));
        for wrong in ["1235", "", "abc@123", "12345"] {
            assert_eq!(
                open(&packed, Some(wrong)),
                Err(OfflineError::WrongShareCode),
                "{wrong}"
            );
        }
    }
}

#[test]
fn no_share_code_of_a_thousand_opens_an_archive_but_the_right_one() {
    let signed = Forge::default().sign(&offline());
    let packed = archive(Some(CODE), &[("a.xml", signed.as_bytes())]);
    for code in 1000..2000 {
        let found = open(&packed, Some(&code.to_string()));
        assert_eq!(
            found.is_ok(),
            code == 1234,
            "one byte of check lets others through"
        );
    }
}

#[test]
fn an_archive_without_a_share_code_opens_too() {
    let signed = Forge::default().sign(&offline());
    let packed = archive(None, &[("readme.txt", b"x"), ("A.XML", signed.as_bytes())]);
    assert_eq!(open(&packed, None).unwrap(), signed.as_bytes());
    assert_eq!(
        open(&packed, Some(CODE)).unwrap(),
        signed.as_bytes(),
        "a code too many does no harm"
    );
}

#[test]
fn what_is_not_such_an_archive_is_refused_with_a_reason() {
    assert_eq!(open(b"PK\x03\x04", None), Err(OfflineError::NotAnArchive));
    assert_eq!(open(b"", None), Err(OfflineError::NotAnArchive));
    assert_eq!(
        open(&archive(None, &[("a.txt", b"x")]), None),
        Err(OfflineError::NoDocument)
    );
    let two = archive(None, &[("a.xml", b"x"), ("b.xml", b"x")]);
    assert_eq!(open(&two, None), Err(OfflineError::SeveralDocuments));
    let names: Vec<String> = (0..20).map(|n| format!("{n}.txt")).collect();
    let many: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), b"x".as_slice()))
        .collect();
    assert_eq!(
        open(&archive(None, &many), None),
        Err(OfflineError::SeveralDocuments)
    );
    let signed = Forge::default().sign(&offline());
    let mut damaged = archive(None, &[("a.xml", signed.as_bytes())]);
    damaged[60] ^= 0xFF;
    assert_eq!(open(&damaged, None), Err(OfflineError::Damaged));
}

#[test]
fn a_bomb_is_stopped_at_the_size_limit() {
    let zeros = vec![b' '; document::text::MAX_BYTES + 1];
    let packed = archive(None, &[("a.xml", &zeros)]);
    assert!(packed.len() < 1_000_000, "it is a bomb");
    assert_eq!(open(&packed, None), Err(OfflineError::TooLarge));
    let packed = archive(None, &[("a.xml", &zeros[1..])]);
    assert_eq!(
        open(&packed, None).map(|document| document.len()),
        Ok(document::text::MAX_BYTES)
    );
}

fn hashed(text: &str, times: usize) -> String {
    (0..times).fold(text.to_owned(), |text, _| {
        Sha256::digest(text.as_bytes())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    })
}

#[test]
fn the_hash_of_a_mobile_number_is_found_by_either_reading_of_the_rule() {
    // The example of UIDAI's own page: 9800000002, Abc@123, a number that ends in 4.
    let salted = "9800000002Abc@123";
    for (hash, expected) in [
        (
            hashed(salted, 4),
            Comparison::Matches(Reading::SaltedTimesLastDigit),
        ),
        (
            hashed(salted, 5),
            Comparison::Matches(Reading::SaltedOnceMoreThanLastDigit),
        ),
        (
            hashed(salted, 4).to_uppercase(),
            Comparison::Matches(Reading::SaltedTimesLastDigit),
        ),
        (hashed(salted, 3), Comparison::NoReadingMatches),
        (hashed("9800000003Abc@123", 4), Comparison::NoReadingMatches),
        (String::new(), Comparison::NotInRecord),
    ] {
        let (_, content) = unverified(offline_with(&hash, "").as_bytes()).unwrap();
        let record = content.aadhaar().unwrap();
        for typed in ["9800000002", "+91 98000 00002", "09800000002"] {
            assert_eq!(
                compare_mobile(record, typed, "Abc@123"),
                expected,
                "{typed}"
            );
        }
    }
}

#[test]
fn a_number_that_ends_in_zero_or_one_is_hashed_once() {
    for last in ["0", "1"] {
        let document = offline_with(&hashed("9800000002Abc@123", 1), "")
            .replace("referenceId=\"0004", &format!("referenceId=\"000{last}"));
        let (_, content) = unverified(document.as_bytes()).unwrap();
        let found = compare_mobile(content.aadhaar().unwrap(), "9800000002", "Abc@123");
        assert_eq!(found, Comparison::Matches(Reading::SaltedTimesLastDigit));
    }
}

#[test]
fn the_hash_of_an_email_address_is_found_plain_or_salted() {
    let email = "asha@example.org";
    for (hash, expected) in [
        (hashed(email, 1), Comparison::Matches(Reading::Plain)),
        (
            hashed(&format!("{email}Abc@123"), 4),
            Comparison::Matches(Reading::SaltedTimesLastDigit),
        ),
        (hashed("usha@example.org", 1), Comparison::NoReadingMatches),
        (String::new(), Comparison::NotInRecord),
    ] {
        let (_, content) = unverified(offline_with("", &hash).as_bytes()).unwrap();
        let record = content.aadhaar().unwrap();
        assert_eq!(
            compare_email(record, " Asha@Example.org", "Abc@123"),
            expected
        );
    }
}

fn offline_with(mobile: &str, email: &str) -> String {
    offline()
        .replace(" m=\"\"", &format!(" m=\"{mobile}\""))
        .replace(" e=\"\"", &format!(" e=\"{email}\""))
}
