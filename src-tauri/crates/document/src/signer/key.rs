//! Public keys and what identifies them.

use sha2::{Digest, Sha256};
use x509_parser::der_parser::der::Tag;
use x509_parser::oid_registry::OID_PKCS1_RSAENCRYPTION;
use x509_parser::oid_registry::{OID_EC_P256, OID_KEY_TYPE_EC_PUBLIC_KEY, OID_NIST_EC_P384};
use x509_parser::prelude::FromDer;
use x509_parser::public_key::PublicKey as Parsed;
use x509_parser::x509::SubjectPublicKeyInfo;

/// A kind of key that a signature method can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// RSA.
    Rsa,
    /// ECDSA on the curve P-256.
    P256,
    /// ECDSA on the curve P-384.
    P384,
    /// Another kind, which no signature method of the profile uses.
    Other,
}

/// A public key, identified by the SHA-256 of its SubjectPublicKeyInfo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    family: Family,
    rsa_bits: Option<usize>,
    bits: Vec<u8>,
    spki_sha256: [u8; 32],
}

impl PublicKey {
    /// Reads a DER SubjectPublicKeyInfo; `None` where it is not exactly one.
    #[must_use]
    pub fn from_spki(der: &[u8]) -> Option<Self> {
        match SubjectPublicKeyInfo::from_der(der) {
            Ok(([], spki)) => Some(Self::of(&spki)),
            _ => None,
        }
    }

    /// An RSA key from its modulus and exponent, both big-endian.
    #[must_use]
    pub fn from_rsa(modulus: &[u8], exponent: &[u8]) -> Option<Self> {
        let numbers = [unsigned(modulus)?, unsigned(exponent)?].concat();
        let key = tagged(0x30, &numbers);
        // AlgorithmIdentifier { rsaEncryption, NULL }
        let algorithm = [
            0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05,
            0x00,
        ];
        let bit_string = tagged(0x03, &[&[0], key.as_slice()].concat());
        Self::from_spki(&tagged(0x30, &[&algorithm, bit_string.as_slice()].concat()))
    }

    pub(super) fn of(spki: &SubjectPublicKeyInfo<'_>) -> Self {
        let algorithm = &spki.algorithm.algorithm;
        let curve = || spki.algorithm.parameters.as_ref()?.clone().oid().ok();
        let family = if *algorithm == OID_PKCS1_RSAENCRYPTION {
            Family::Rsa
        } else if *algorithm == OID_KEY_TYPE_EC_PUBLIC_KEY {
            match curve() {
                Some(oid) if oid == OID_EC_P256 => Family::P256,
                Some(oid) if oid == OID_NIST_EC_P384 => Family::P384,
                _ => Family::Other,
            }
        } else {
            Family::Other
        };
        let rsa_bits = match spki.parsed() {
            Ok(Parsed::RSA(key)) => Some(key.key_size()),
            _ => None,
        };
        PublicKey {
            family,
            rsa_bits,
            bits: spki.subject_public_key.data.to_vec(),
            spki_sha256: Sha256::digest(spki.raw).into(),
        }
    }

    /// The kind of key.
    #[must_use]
    pub fn family(&self) -> Family {
        self.family
    }

    /// The length of an RSA modulus in bits.
    #[must_use]
    pub fn rsa_bits(&self) -> Option<usize> {
        self.rsa_bits
    }

    /// The key itself as it stands in its BIT STRING.
    #[must_use]
    pub fn bits(&self) -> &[u8] {
        &self.bits
    }

    /// SHA-256 of the DER SubjectPublicKeyInfo: what a signer is pinned by.
    #[must_use]
    pub fn spki_sha256(&self) -> [u8; 32] {
        self.spki_sha256
    }
}

/// A DER INTEGER of a non-negative big-endian number.
fn unsigned(number: &[u8]) -> Option<Vec<u8>> {
    let first = number.iter().position(|b| *b != 0)?;
    let number = &number[first..];
    let sign: &[u8] = if number[0] & 0x80 == 0 { &[] } else { &[0] };
    (number.len() <= 1024).then(|| tagged(Tag::Integer.0 as u8, &[sign, number].concat()))
}

fn tagged(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len();
    let mut out = vec![tag];
    match (u8::try_from(length), u16::try_from(length)) {
        (Ok(short), _) if short < 0x80 => out.push(short),
        (Ok(short), _) => out.extend([0x81, short]),
        (_, Ok(long)) => {
            out.push(0x82);
            out.extend(long.to_be_bytes());
        }
        // Longer content is never made here; an empty result is read as "not a key".
        _ => return Vec::new(),
    }
    out.extend_from_slice(content);
    out
}
