//! The signature of an id_token, with a key that the person gives (OpenID Connect Core 3.1.3.7).
//!
//! The services publish no keys, so there is nothing to fetch and nothing to believe: without a key
//! the verdict stays "cannot be verified". A key is taken in the forms in which people receive one:
//! a JWK, a JWK set (RFC 7517), a PEM public key, or a PEM certificate, of which only the key counts.
//!
//! The algorithm is RS256, whatever the token's header says: a header that names another is refused
//! before any key is tried, so neither `none` nor a key misused as a shared secret gets through.

use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use diagnosis::{
    Fault,
    finding::{Evidence, EvidenceKind, Finding},
};
use protocol::id_token::Parts;
use ring::signature::{
    RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey, VerificationAlgorithm,
};
use serde::Deserialize;
use x509_parser::{prelude::FromDer, x509::SubjectPublicKeyInfo};

use crate::{
    authorised::Authorised,
    check::{Check, CheckId},
};

/// rsaEncryption, PKCS #1.
const RSA: &str = "1.2.840.113549.1.1.1";

/// Public keys for RS256.
#[derive(Debug)]
pub struct Keys(Vec<Key>);

#[derive(Debug)]
struct Key {
    kid: Option<String>,
    public: Public,
}

#[derive(Debug)]
enum Public {
    /// Modulus and exponent, big-endian.
    Components { n: Vec<u8>, e: Vec<u8> },
    /// An `RSAPublicKey` of PKCS #1 in DER.
    Pkcs1(Vec<u8>),
}

/// Why a text is no key.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum UnusableKey {
    /// Neither PEM nor a JWK.
    #[error("this is neither a PEM public key or certificate nor a JWK or JWK set")]
    Unreadable,
    /// A key, but not for RS256.
    #[error("this key is not an RSA key for signatures; id_tokens are signed with RS256")]
    NotRsa,
    /// A key that nobody must have but the service.
    #[error(
        "this is a private key; only the public one is needed, and the private one must not be given away"
    )]
    Private,
}

/// Why a signature does not hold.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Unverified {
    /// The header names another algorithm.
    #[error("signed with another algorithm than RS256")]
    Algorithm,
    /// No key with the token's `kid` was given.
    #[error("no key with this token's kid was given")]
    UnknownKey,
    /// The signature is not by the key, or the token was changed.
    #[error("the signature is not by the key, or the token was changed")]
    Differs,
}

impl Unverified {
    /// The fault of the catalogue.
    #[must_use]
    pub fn fault(&self) -> Fault {
        match self {
            Self::Algorithm => Fault::IdTokenAlgorithm,
            Self::Differs => Fault::IdTokenSignature,
            Self::UnknownKey => Fault::IdTokenKeyUnknown,
        }
    }
}

#[derive(Deserialize)]
struct Jwk {
    kty: String,
    kid: Option<String>,
    r#use: Option<String>,
    alg: Option<String>,
    n: Option<String>,
    e: Option<String>,
    d: Option<serde::de::IgnoredAny>,
}

#[derive(Deserialize)]
struct JwkSet {
    keys: Vec<Jwk>,
}

impl Keys {
    /// Reads what a person was given. Of a set, keys of other kinds are passed over.
    ///
    /// # Errors
    /// [`UnusableKey`] when there is no key for RS256 in it.
    pub fn read(text: &str) -> Result<Self, UnusableKey> {
        let text = text.trim();
        if let Ok(set) = serde_json::from_str::<JwkSet>(text) {
            let mut keys = Vec::new();
            for jwk in set.keys {
                match Key::of_jwk(jwk) {
                    Ok(key) => keys.push(key),
                    Err(UnusableKey::NotRsa) => {}
                    Err(fault) => return Err(fault),
                }
            }
            return if keys.is_empty() {
                Err(UnusableKey::NotRsa)
            } else {
                Ok(Self(keys))
            };
        }
        let key = match serde_json::from_str::<Jwk>(text) {
            Ok(jwk) => Key::of_jwk(jwk)?,
            Err(_) => Key::of_pem(text)?,
        };
        Ok(Self(vec![key]))
    }

    /// Judges the signature of an id_token.
    ///
    /// # Errors
    /// [`Unverified`] when it does not hold.
    pub fn verify(&self, token: &Parts) -> Result<(), Unverified> {
        if token.alg != "RS256" {
            return Err(Unverified::Algorithm);
        }
        let mut candidates = self
            .0
            .iter()
            .filter(|key| key.may_have_signed(token))
            .peekable();
        if candidates.peek().is_none() {
            return Err(Unverified::UnknownKey);
        }
        if candidates.any(|key| key.has_signed(token)) {
            Ok(())
        } else {
            Err(Unverified::Differs)
        }
    }
}

impl Key {
    fn of_jwk(jwk: Jwk) -> Result<Self, UnusableKey> {
        if jwk.d.is_some() {
            return Err(UnusableKey::Private);
        }
        let other_use = jwk.r#use.is_some_and(|r#use| r#use != "sig");
        if jwk.kty != "RSA" || other_use || jwk.alg.is_some_and(|alg| alg != "RS256") {
            return Err(UnusableKey::NotRsa);
        }
        let number = |field: Option<String>| {
            let bytes = URL_SAFE_NO_PAD.decode(field?.trim_end_matches('=')).ok()?;
            let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
            bytes
                .get(zeros..)
                .filter(|rest| !rest.is_empty())
                .map(<[u8]>::to_vec)
        };
        match (number(jwk.n), number(jwk.e)) {
            (Some(n), Some(e)) => Ok(Self {
                kid: jwk.kid,
                public: Public::Components { n, e },
            }),
            _ => Err(UnusableKey::Unreadable),
        }
    }

    fn of_pem(text: &str) -> Result<Self, UnusableKey> {
        let (label, der) = pem(text).ok_or(UnusableKey::Unreadable)?;
        let pkcs1 = match label {
            "RSA PUBLIC KEY" => der,
            "PUBLIC KEY" => {
                let (_, info) =
                    SubjectPublicKeyInfo::from_der(&der).map_err(|_| UnusableKey::Unreadable)?;
                pkcs1(&info)?
            }
            "CERTIFICATE" => {
                let (_, certificate) = x509_parser::parse_x509_certificate(&der)
                    .map_err(|_| UnusableKey::Unreadable)?;
                pkcs1(certificate.public_key())?
            }
            label if label.ends_with("PRIVATE KEY") => return Err(UnusableKey::Private),
            _ => return Err(UnusableKey::Unreadable),
        };
        Ok(Self {
            kid: None,
            public: Public::Pkcs1(pkcs1),
        })
    }

    /// A key or a token without `kid` excludes nothing.
    fn may_have_signed(&self, token: &Parts) -> bool {
        match (&self.kid, &token.kid) {
            (Some(own), Some(named)) => own == named,
            _ => true,
        }
    }

    fn has_signed(&self, token: &Parts) -> bool {
        let (message, signature) = (token.signing_input.as_bytes(), token.signature.as_slice());
        let algorithm = &RSA_PKCS1_2048_8192_SHA256;
        match &self.public {
            Public::Components { n, e } => RsaPublicKeyComponents { n, e }
                .verify(algorithm, message, signature)
                .is_ok(),
            Public::Pkcs1(der) => {
                let algorithm: &'static dyn VerificationAlgorithm = algorithm;
                UnparsedPublicKey::new(algorithm, der)
                    .verify(message, signature)
                    .is_ok()
            }
        }
    }
}

/// Label and content of the first PEM block (RFC 7468).
fn pem(text: &str) -> Option<(&str, Vec<u8>)> {
    let (_, rest) = text.split_once("-----BEGIN ")?;
    let (label, rest) = rest.split_once("-----")?;
    let (body, _) = rest.split_once("-----END ")?;
    let body: String = body.split_whitespace().collect();
    Some((label, STANDARD.decode(body).ok()?))
}

fn pkcs1(info: &SubjectPublicKeyInfo<'_>) -> Result<Vec<u8>, UnusableKey> {
    if info.algorithm.algorithm.to_id_string() == RSA {
        Ok(info.subject_public_key.data.to_vec())
    } else {
        Err(UnusableKey::NotRsa)
    }
}

impl Authorised {
    /// The check of the id_token's signature with these keys, and the fault behind it where it does
    /// not hold; `None` without a readable id_token.
    #[must_use]
    pub fn id_token_signature(&self, keys: &Keys) -> Option<(Check, Option<Finding>)> {
        let id = CheckId::IdTokenSignature;
        let token = self.id_token()?.ok()?;
        Some(match keys.verify(&token) {
            Ok(()) => {
                let received = "a signature by the key that was given";
                (Check::of(id, true, received), None)
            }
            Err(why) => {
                let sign = Evidence::new(EvidenceKind::Words, why.to_string());
                let finding = Finding::certain(why.fault(), sign);
                (Check::of(id, false, why.to_string()), Some(finding))
            }
        })
    }
}

#[cfg(test)]
mod tests;
