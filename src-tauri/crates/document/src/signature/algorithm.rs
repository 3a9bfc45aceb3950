//! The algorithms of the profile, by their URIs, and a refusal by name for every other one.
//!
//! SHA-1 is accepted and flagged: every genuine e-Aadhaar seen is signed with RSA-SHA1, over a
//! SHA-256 digest of the content. To misuse that, a forger needs a collision that the signer itself
//! signs; a second preimage of SHA-1 is out of reach.

use ring::signature::{self, UnparsedPublicKey};
use serde::Serialize;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384, Sha512};

use super::{Reason, Refusal};
use crate::canonical::{Form, Sink};
use crate::signer::key::{Family, PublicKey};

/// A signature method of the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignatureMethod {
    /// <http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256>, with a P-256 key.
    EcdsaSha256,
    /// <http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384>, with a P-384 key.
    EcdsaSha384,
    /// <http://www.w3.org/2000/09/xmldsig#rsa-sha1>
    RsaSha1,
    /// <http://www.w3.org/2001/04/xmldsig-more#rsa-sha256>
    RsaSha256,
    /// <http://www.w3.org/2001/04/xmldsig-more#rsa-sha384>
    RsaSha384,
    /// <http://www.w3.org/2001/04/xmldsig-more#rsa-sha512>
    RsaSha512,
}

impl SignatureMethod {
    /// Reads the URI of a signature method.
    ///
    /// # Errors
    /// A [`Refusal`] that names what was found.
    pub fn from_uri(uri: &str) -> Result<Self, Refusal> {
        let reason = match uri {
            "http://www.w3.org/2000/09/xmldsig#rsa-sha1" => return Ok(Self::RsaSha1),
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256" => return Ok(Self::RsaSha256),
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384" => return Ok(Self::RsaSha384),
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512" => return Ok(Self::RsaSha512),
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256" => return Ok(Self::EcdsaSha256),
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384" => return Ok(Self::EcdsaSha384),
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1" => Reason::SignatureMethodEcdsaSha1,
            _ if uri.contains("#hmac-") => Reason::SignatureMethodHmac,
            _ if uri.contains("#dsa-") => Reason::SignatureMethodDsa,
            _ if uri.contains("md5") => Reason::SignatureMethodMd5,
            _ => Reason::SignatureMethodUnsupported,
        };
        Err(Refusal::named(reason, uri))
    }

    /// Whether this key made this signature over this message.
    #[must_use]
    pub fn verifies(self, key: &PublicKey, message: &[u8], value: &[u8]) -> bool {
        let algorithm: &dyn signature::VerificationAlgorithm = match (self, key.family()) {
            (Self::EcdsaSha256, Family::P256) => &signature::ECDSA_P256_SHA256_FIXED,
            (Self::EcdsaSha384, Family::P384) => &signature::ECDSA_P384_SHA384_FIXED,
            (Self::RsaSha1, Family::Rsa) => {
                &signature::RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY
            }
            (Self::RsaSha256, Family::Rsa) => &signature::RSA_PKCS1_2048_8192_SHA256,
            (Self::RsaSha384, Family::Rsa) => &signature::RSA_PKCS1_2048_8192_SHA384,
            (Self::RsaSha512, Family::Rsa) => &signature::RSA_PKCS1_2048_8192_SHA512,
            _ => return false,
        };
        UnparsedPublicKey::new(algorithm, key.bits())
            .verify(message, value)
            .is_ok()
    }

    /// Whether a key of this family and size can make such a signature at all.
    #[must_use]
    pub fn suits(self, key: &PublicKey) -> bool {
        match (self, key.family()) {
            (Self::EcdsaSha256, Family::P256) | (Self::EcdsaSha384, Family::P384) => true,
            (Self::RsaSha1 | Self::RsaSha256 | Self::RsaSha384 | Self::RsaSha512, Family::Rsa) => {
                key.rsa_bits()
                    .is_some_and(|bits| (2048..=8192).contains(&bits))
            }
            _ => false,
        }
    }
}

/// A digest method of the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DigestMethod {
    /// <http://www.w3.org/2000/09/xmldsig#sha1>
    Sha1,
    /// <http://www.w3.org/2001/04/xmlenc#sha256>
    Sha256,
    /// <http://www.w3.org/2001/04/xmldsig-more#sha384>
    Sha384,
    /// <http://www.w3.org/2001/04/xmlenc#sha512>
    Sha512,
}

impl DigestMethod {
    /// Reads the URI of a digest method.
    ///
    /// # Errors
    /// A [`Refusal`] that names what was found.
    pub fn from_uri(uri: &str) -> Result<Self, Refusal> {
        match uri {
            "http://www.w3.org/2000/09/xmldsig#sha1" => Ok(Self::Sha1),
            "http://www.w3.org/2001/04/xmlenc#sha256" => Ok(Self::Sha256),
            "http://www.w3.org/2001/04/xmldsig-more#sha384" => Ok(Self::Sha384),
            "http://www.w3.org/2001/04/xmlenc#sha512" => Ok(Self::Sha512),
            _ if uri.contains("md5") => Err(Refusal::named(Reason::DigestMethodMd5, uri)),
            _ => Err(Refusal::named(Reason::DigestMethodUnsupported, uri)),
        }
    }

    /// The length of a digest in bytes.
    #[must_use]
    pub const fn length(self) -> usize {
        match self {
            Self::Sha1 => 20,
            Self::Sha256 => 32,
            Self::Sha384 => 48,
            Self::Sha512 => 64,
        }
    }
}

/// Reads the URI of a canonicalisation, whether as method or as transform.
pub(super) fn form_from_uri(uri: &str) -> Option<Form> {
    match uri {
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315" => Some(Form::Inclusive),
        "http://www.w3.org/2001/10/xml-exc-c14n#" => Some(Form::Exclusive),
        _ => None,
    }
}

/// A running digest that canonical output can be written to. Canonical output comes in very small pieces
/// and in very large ones; the small ones are collected.
pub(super) struct Hasher {
    state: State,
    pending: Vec<u8>,
}

enum State {
    Sha1(Sha1),
    Sha256(Sha256),
    Sha384(Sha384),
    Sha512(Sha512),
}

impl Hasher {
    const COLLECTED: usize = 8 * 1024;

    pub(super) fn new(method: DigestMethod) -> Self {
        let state = match method {
            DigestMethod::Sha1 => State::Sha1(Sha1::new()),
            DigestMethod::Sha256 => State::Sha256(Sha256::new()),
            DigestMethod::Sha384 => State::Sha384(Sha384::new()),
            DigestMethod::Sha512 => State::Sha512(Sha512::new()),
        };
        Hasher {
            state,
            pending: Vec::with_capacity(Self::COLLECTED),
        }
    }

    pub(super) fn finish(mut self) -> Vec<u8> {
        self.state.update(&self.pending);
        match self.state {
            State::Sha1(hasher) => hasher.finalize().to_vec(),
            State::Sha256(hasher) => hasher.finalize().to_vec(),
            State::Sha384(hasher) => hasher.finalize().to_vec(),
            State::Sha512(hasher) => hasher.finalize().to_vec(),
        }
    }
}

impl Sink for Hasher {
    fn put(&mut self, bytes: &[u8]) {
        if self.pending.len() + bytes.len() > Self::COLLECTED {
            self.state.update(&self.pending);
            self.pending.clear();
        }
        if bytes.len() > Self::COLLECTED {
            self.state.update(bytes);
        } else {
            self.pending.extend_from_slice(bytes);
        }
    }
}

impl State {
    fn update(&mut self, bytes: &[u8]) {
        match self {
            State::Sha1(hasher) => hasher.update(bytes),
            State::Sha256(hasher) => hasher.update(bytes),
            State::Sha384(hasher) => hasher.update(bytes),
            State::Sha512(hasher) => hasher.update(bytes),
        }
    }
}
