//! Offline e-KYC as it is delivered: a ZIP archive that opens with a share code, and hashes of the
//! mobile number and the e-mail address that the holder may have given.

use std::io::{Cursor, Read};

use sha2::{Digest, Sha256};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::content::Aadhaar;
use crate::text::MAX_BYTES;

/// Archives with more entries than this are not looked at; real ones have one.
const MOST_ENTRIES: usize = 16;

/// Why an archive did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OfflineError {
    /// The archive is damaged.
    #[error("This ZIP archive is damaged.")]
    Damaged,
    /// It holds no XML file.
    #[error("This ZIP archive holds no XML file.")]
    NoDocument,
    /// It is no ZIP archive.
    #[error("This is not a ZIP archive.")]
    NotAnArchive,
    /// It holds more than one XML file.
    #[error("This ZIP archive holds more than one XML file.")]
    SeveralDocuments,
    /// A share code is needed.
    #[error("This ZIP archive opens with a share code, and none was given.")]
    ShareCodeNeeded,
    /// What is in it is larger than 64 MB.
    #[error("The document in this ZIP archive is larger than 64 MB.")]
    TooLarge,
    /// It is packed or encrypted in a way that offline e-KYC is not.
    #[error("This ZIP archive is packed or encrypted in a way that offline e-KYC is not.")]
    Unsupported,
    /// The share code is another one.
    #[error("The share code does not open this ZIP archive.")]
    WrongShareCode,
}

/// Takes the XML document out of an archive.
///
/// The share code is not bound to four characters: UIDAI's own examples use longer ones.
///
/// # Errors
/// [`OfflineError`] says why nothing came out.
pub fn open(archive: &[u8], share_code: Option<&str>) -> Result<Vec<u8>, OfflineError> {
    let mut archive =
        ZipArchive::new(Cursor::new(archive)).map_err(|_| OfflineError::NotAnArchive)?;
    if archive.len() > MOST_ENTRIES {
        return Err(OfflineError::SeveralDocuments);
    }
    let mut documents = (0..archive.len())
        .filter(|index| matches!(archive.name_for_index(*index), Some(Ok(name)) if is_xml(&name)));
    let index = documents.next().ok_or(OfflineError::NoDocument)?;
    if documents.next().is_some() {
        return Err(OfflineError::SeveralDocuments);
    }
    let mut entry = match share_code {
        Some(code) => archive.by_index_decrypt(index, code.as_bytes()),
        None => archive.by_index(index),
    }
    .map_err(|error| match error {
        ZipError::InvalidPassword => OfflineError::WrongShareCode,
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => OfflineError::ShareCodeNeeded,
        ZipError::UnsupportedArchive(_) => OfflineError::Unsupported,
        _ => OfflineError::Damaged,
    })?;
    let mut document = Vec::new();
    let limit = MAX_BYTES as u64 + 1;
    // One wrong code in 256 passes the archive's own check; then the packing or the checksum fails.
    let read = entry.by_ref().take(limit).read_to_end(&mut document);
    match (read, share_code) {
        (Ok(length), _) if length as u64 == limit => Err(OfflineError::TooLarge),
        (Ok(_), _) => Ok(document),
        (Err(_), Some(_)) => Err(OfflineError::WrongShareCode),
        (Err(_), None) => Err(OfflineError::Damaged),
    }
}

fn is_xml(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".xml")
}

/// How a hash in the record came about, where it could be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// The record has no hash: the holder did not share it.
    NotInRecord,
    /// The value gives the hash of the record, by this reading of the rule.
    Matches(Reading),
    /// No known reading of the rule gives the hash of the record. A number changed since, a typing error
    /// or a reading not known here all look like this, so it proves nothing against anybody.
    NoReadingMatches,
}

/// A reading of UIDAI's rule for these hashes. The rule says "hashed as many times as the last digit of
/// the Aadhaar number, once for 0 and 1", and those who applied it counted differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// SHA-256 of the value and the share code, N times in all.
    SaltedTimesLastDigit,
    /// SHA-256 of the value and the share code, once and then N times more.
    SaltedOnceMoreThanLastDigit,
    /// SHA-256 of the value alone, once.
    Plain,
}

/// Compares a mobile number with the hash in the record.
#[must_use]
pub fn compare_mobile(record: &Aadhaar, mobile: &str, share_code: &str) -> Comparison {
    let mobile: String = mobile.chars().filter(char::is_ascii_digit).collect();
    let ten = mobile
        .get(mobile.len().saturating_sub(10)..)
        .unwrap_or_default();
    compare(record.mobile_hash.as_deref(), record, &[ten], share_code)
}

/// Compares an e-mail address with the hash in the record.
#[must_use]
pub fn compare_email(record: &Aadhaar, email: &str, share_code: &str) -> Comparison {
    let typed = email.trim();
    let lower = typed.to_lowercase();
    compare(
        record.email_hash.as_deref(),
        record,
        &[typed, &lower],
        share_code,
    )
}

fn compare(hash: Option<&str>, record: &Aadhaar, values: &[&str], share_code: &str) -> Comparison {
    let Some(hash) = hash else {
        return Comparison::NotInRecord;
    };
    let digit = record
        .last_four
        .as_deref()
        .and_then(|four| four.chars().last()?.to_digit(10));
    for value in values {
        let salted = format!("{value}{share_code}");
        let times = digit.unwrap_or(1).max(1);
        let readings = [
            (Reading::Plain, value.to_string(), 1),
            (Reading::SaltedTimesLastDigit, salted.clone(), times),
            (Reading::SaltedOnceMoreThanLastDigit, salted, times + 1),
        ];
        for (reading, text, times) in readings {
            if hashed(&text, times).eq_ignore_ascii_case(hash.trim()) {
                return Comparison::Matches(reading);
            }
        }
    }
    Comparison::NoReadingMatches
}

/// SHA-256 in lower-case hexadecimal, applied to its own output again.
fn hashed(text: &str, times: u32) -> String {
    (0..times).fold(text.to_owned(), |text, _| {
        crate::signer::certificate::hex(&Sha256::digest(text.as_bytes())).to_lowercase()
    })
}
