//! Certificates in the forms in which people have them: DER, PEM, bare Base64, with leading blanks and
//! Windows line ends.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde::Serialize;
use sha2::{Digest, Sha256};
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;
use x509_parser::time::ASN1Time;
use x509_parser::x509::X509Name;

use super::key::PublicKey;

/// The largest certificate that is looked at, in bytes; real ones have about 2 kB.
const LARGEST: usize = 64 * 1024;

/// Why a file is not taken as a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CertificateError {
    /// It is a private key, which must not be imported anywhere.
    #[error("This file holds a private key. Import the certificate, and keep the key to yourself.")]
    PrivateKey,
    /// It is neither PEM nor DER nor Base64 of a certificate.
    #[error("This file is not an X.509 certificate in PEM, DER or Base64 form.")]
    NotACertificate,
    /// It is larger than certificates are.
    #[error("This file is larger than 64 kB, which no certificate is.")]
    TooLarge,
}

/// An X.509 certificate, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    der: Vec<u8>,
    /// Subject in full.
    pub subject: String,
    /// Common name of the subject, or the whole subject where it has none.
    pub subject_cn: String,
    /// Issuer in full.
    pub issuer: String,
    /// Common name of the issuer, or the whole issuer where it has none.
    pub issuer_cn: String,
    /// Serial number in hexadecimal.
    pub serial: String,
    /// First moment of validity.
    pub not_before: Timestamp,
    /// Last moment of validity.
    pub not_after: Timestamp,
    /// SHA-256 of the DER.
    pub fingerprint: [u8; 32],
    /// The key that it certifies.
    pub key: PublicKey,
    /// Whether it may certify others (basic constraints and key usage).
    pub is_authority: bool,
    pub(super) path_length: Option<u32>,
    pub(super) raw_subject: Vec<u8>,
    pub(super) raw_issuer: Vec<u8>,
}

impl Certificate {
    /// Reads one certificate in any of the known forms.
    ///
    /// # Errors
    /// [`CertificateError`] where the bytes are none.
    pub fn read(bytes: &[u8]) -> Result<Self, CertificateError> {
        if bytes.len() > LARGEST {
            return Err(CertificateError::TooLarge);
        }
        if let Some(certificate) = Self::from_der(bytes) {
            return Ok(certificate);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| CertificateError::NotACertificate)?;
        if text.contains("PRIVATE KEY-----") {
            return Err(CertificateError::PrivateKey);
        }
        let body = match text.split_once("-----BEGIN CERTIFICATE-----") {
            Some((_, rest)) => rest.split("-----END").next().unwrap_or_default(),
            None => text.trim_start_matches('\u{FEFF}'),
        };
        let packed: Vec<u8> = body.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
        let der = STANDARD
            .decode(packed)
            .map_err(|_| CertificateError::NotACertificate)?;
        Self::from_der(&der).ok_or(CertificateError::NotACertificate)
    }

    /// Reads exactly one DER certificate.
    #[must_use]
    pub fn from_der(der: &[u8]) -> Option<Self> {
        let Ok(([], parsed)) = X509Certificate::from_der(der) else {
            return None;
        };
        let constraints = parsed.basic_constraints().ok()?;
        let usage = parsed.key_usage().ok()?;
        let may_sign = usage.is_none_or(|usage| usage.value.key_cert_sign());
        Some(Certificate {
            subject: parsed.subject().to_string(),
            subject_cn: common_name(parsed.subject()),
            issuer: parsed.issuer().to_string(),
            issuer_cn: common_name(parsed.issuer()),
            serial: hex(parsed.raw_serial()),
            not_before: timestamp(parsed.validity().not_before)?,
            not_after: timestamp(parsed.validity().not_after)?,
            fingerprint: Sha256::digest(der).into(),
            key: PublicKey::of(parsed.public_key()),
            is_authority: may_sign && constraints.as_ref().is_some_and(|c| c.value.ca),
            path_length: constraints.and_then(|c| c.value.path_len_constraint),
            raw_subject: parsed.subject().as_raw().to_vec(),
            raw_issuer: parsed.issuer().as_raw().to_vec(),
            der: der.to_vec(),
        })
    }

    /// The certificate as DER.
    #[must_use]
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// Whether this moment lies within the certificate's validity.
    #[must_use]
    pub fn valid_at(&self, at: Timestamp) -> bool {
        self.not_before <= at && at <= self.not_after
    }

    /// Whether this certificate names `issuer` and was signed by its key.
    #[must_use]
    pub(super) fn issued_by(&self, issuer: &Certificate) -> bool {
        if self.raw_issuer != issuer.raw_subject {
            return false;
        }
        let (Ok((_, own)), Ok((_, theirs))) = (
            X509Certificate::from_der(&self.der),
            X509Certificate::from_der(&issuer.der),
        ) else {
            return false;
        };
        own.verify_signature(Some(theirs.public_key())).is_ok()
    }
}

fn common_name(name: &X509Name<'_>) -> String {
    let first = name
        .iter_common_name()
        .next()
        .and_then(|cn| cn.as_str().ok());
    first.map_or_else(|| name.to_string(), str::to_owned)
}

fn timestamp(time: ASN1Time) -> Option<Timestamp> {
    Timestamp::from_second(time.timestamp()).ok()
}

/// Upper-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
            let _ = write!(out, "{byte:02X}");
            out
        })
}
