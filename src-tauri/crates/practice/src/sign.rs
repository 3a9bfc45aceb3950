//! Signs the practice papers in the layout that was observed in live documents.
//!
//! DigiLocker API 14.4: one enveloped `Signature` as last child of the root; `SignedInfo` in
//! exclusive C14N; signature method rsa-sha1; one reference to the whole document with the enveloped
//! transform only, hence digested in inclusive C14N; SHA-256 for the digest; the chain in `KeyInfo`
//! as pairs of subject name and certificate. SHA-1 is what the observed documents use, so practice
//! uses it too: a verifier that refuses it would refuse them. A variant signs with rsa-sha256.
//!
//! Because `paper::xml` writes canonical XML, the text is digested as it stands. The keys are
//! published with the source, see `keys/README.md`: these signatures prove nothing about anybody.

use base64::{Engine, engine::general_purpose::STANDARD};
use ring::{
    rand::SystemRandom,
    signature::{RSA_PKCS1_SHA256, RsaKeyPair},
};
use rsa::{
    PrivateKey,
    pkcs1v15::SigningKey,
    pkcs8::DecodePrivateKey,
    signature::{SignatureEncoding, Signer as _},
};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::paper::xml::Element;

/// Whose key signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hand {
    /// The practice document signer.
    Signer,
    /// The same issuer's signer whose certificate has run out.
    Expired,
    /// The practice document signer with rsa-sha256, which a verifier must also know (API 20.2).
    SignerSha256,
    /// A self-signed certificate that nobody has reason to trust.
    Stranger,
}

/// A signing key of the practice locker cannot be read.
#[derive(Debug, Error)]
#[error("the practice key {0} cannot be read")]
pub struct KeyError(&'static str);

impl KeyError {
    pub(crate) fn new(name: &'static str) -> Self {
        Self(name)
    }
}

/// The document signers, loaded once when the locker starts.
pub(crate) struct Signers {
    signer: Signer,
    signer_sha256: Signer,
    expired: Signer,
    stranger: Signer,
}

struct Signer {
    key: Key,
    key_info: String,
}

enum Key {
    RsaSha1(SigningKey<Sha1>),
    RsaSha256(RsaKeyPair),
}

impl Key {
    fn method(&self) -> &'static str {
        match self {
            Self::RsaSha1(_) => "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
            Self::RsaSha256(_) => "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
        }
    }

    fn sign(&self, octets: &[u8]) -> Vec<u8> {
        match self {
            Self::RsaSha1(key) => key.sign(octets).to_vec(),
            Self::RsaSha256(key) => {
                let mut value = vec![0; key.public().modulus_len()];
                // Signing with a loaded key of a supported size does not fail; without a value the
                // signature would not hold.
                let signed = key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), octets, &mut value);
                signed.map(|()| value).unwrap_or_default()
            }
        }
    }
}

const ROOT: (&str, &[u8]) = (
    "CN=PRACTICE ROOT CA - NOT CCA INDIA - Lockstep,O=Lockstep practice room,C=IN",
    include_bytes!("../keys/root.cert.der"),
);
const SIGNER: (&str, &[u8]) = (
    "CN=PRACTICE DOCUMENT SIGNER - NOT UIDAI - Lockstep,O=Lockstep practice room,C=IN",
    include_bytes!("../keys/signer.cert.der"),
);
const EXPIRED: (&str, &[u8]) = (
    "CN=PRACTICE DOCUMENT SIGNER EXPIRED - NOT UIDAI - Lockstep,O=Lockstep practice room,C=IN",
    include_bytes!("../keys/expired.cert.der"),
);
const STRANGER: (&str, &[u8]) = (
    "CN=PRACTICE STRANGER - KNOWN TO NOBODY - Lockstep,O=Lockstep practice room,C=IN",
    include_bytes!("../keys/stranger.cert.der"),
);

impl Signers {
    pub(crate) fn load() -> Result<Self, KeyError> {
        let (signer, expired, stranger) = (
            include_str!("../keys/signer.key.pem"),
            include_str!("../keys/expired.key.pem"),
            include_str!("../keys/stranger.key.pem"),
        );
        Ok(Self {
            signer: Signer::new(rsa_sha1("signer", signer)?, &[SIGNER, ROOT]),
            signer_sha256: Signer::new(rsa_sha256("signer", signer)?, &[SIGNER, ROOT]),
            expired: Signer::new(rsa_sha1("expired", expired)?, &[EXPIRED, ROOT]),
            stranger: Signer::new(rsa_sha1("stranger", stranger)?, &[STRANGER]),
        })
    }

    /// The whole file: XML declaration, document, signature inside the root.
    pub(crate) fn sign(&self, root: &Element, hand: Hand) -> Vec<u8> {
        let signer = match hand {
            Hand::Signer => &self.signer,
            Hand::SignerSha256 => &self.signer_sha256,
            Hand::Expired => &self.expired,
            Hand::Stranger => &self.stranger,
        };
        let document = root.canonical();
        let digest = STANDARD.encode(Sha256::digest(document.as_bytes()));
        // In exclusive C14N, SignedInfo on its own carries the namespace that it inherits in place.
        let method = signer.key.method();
        let octets = signed_info(&digest, method, NAMESPACE);
        let value = signer.key.sign(octets.as_bytes());
        let signature = format!(
            "<Signature{NAMESPACE}>{info}<SignatureValue>{value}</SignatureValue>{key}</Signature>",
            info = signed_info(&digest, method, ""),
            value = STANDARD.encode(value),
            key = signer.key_info,
        );
        let at = document.rfind("</").unwrap_or(document.len());
        let (body, end) = document.split_at(at);
        format!(r#"<?xml version="1.0" encoding="UTF-8"?>{body}{signature}{end}"#).into_bytes()
    }
}

const NAMESPACE: &str = r#" xmlns="http://www.w3.org/2000/09/xmldsig#""#;

fn signed_info(digest: &str, method: &str, namespace: &str) -> String {
    format!(
        concat!(
            r#"<SignedInfo{}><CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#">"#,
            r#"</CanonicalizationMethod><SignatureMethod Algorithm="{}">"#,
            r#"</SignatureMethod><Reference URI=""><Transforms>"#,
            r#"<Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"></Transform>"#,
            r#"</Transforms><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></DigestMethod>"#,
            r#"<DigestValue>{}</DigestValue></Reference></SignedInfo>"#,
        ),
        namespace, method, digest
    )
}

impl Signer {
    fn new(key: Key, chain: &[(&str, &[u8])]) -> Self {
        let pairs: String = chain
            .iter()
            .map(|(subject, certificate)| {
                format!(
                    "<X509SubjectName>{subject}</X509SubjectName><X509Certificate>{}</X509Certificate>",
                    STANDARD.encode(certificate)
                )
            })
            .collect();
        let key_info = format!("<KeyInfo><X509Data>{pairs}</X509Data></KeyInfo>");
        Self { key, key_info }
    }
}

fn rsa_sha1(name: &'static str, pem: &str) -> Result<Key, KeyError> {
    let der = der_of(pem).ok_or(KeyError(name))?;
    let key = PrivateKey::from_pkcs8_der(&der).map_err(|_| KeyError(name))?;
    Ok(Key::RsaSha1(SigningKey::new(key)))
}

fn rsa_sha256(name: &'static str, pem: &str) -> Result<Key, KeyError> {
    let der = der_of(pem).ok_or(KeyError(name))?;
    let key = RsaKeyPair::from_pkcs8(&der).map_err(|_| KeyError(name))?;
    Ok(Key::RsaSha256(key))
}

/// The bytes inside a PEM block.
pub(crate) fn der_of(pem: &str) -> Option<Vec<u8>> {
    let text: String = pem
        .lines()
        .filter(|line| !line.starts_with("-----"))
        .collect();
    STANDARD.decode(text).ok()
}

#[cfg(test)]
mod tests {
    use rsa::{PublicKey, pkcs1v15::Pkcs1v15Sign};

    use super::*;

    fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
        let start = text.find(from).unwrap() + from.len();
        &text[start..start + text[start..].find(to).unwrap()]
    }

    fn signed(hand: Hand) -> String {
        let root = Element::new("Certificate")
            .child(Element::new("CertificateData").text("मीरा & others"));
        String::from_utf8(Signers::load().unwrap().sign(&root, hand)).unwrap()
    }

    /// Recomputes both values from the text alone, without this module's own templates.
    fn check(text: &str, key_pem: &str) -> (bool, bool) {
        let document = text
            .strip_prefix(r#"<?xml version="1.0" encoding="UTF-8"?>"#)
            .unwrap();
        let start = document.find("<Signature ").unwrap();
        let end = document.find("</Signature>").unwrap() + "</Signature>".len();
        let content = format!("{}{}", &document[..start], &document[end..]);
        let digest = STANDARD.encode(Sha256::digest(content.as_bytes()));
        let info = between(document, "<SignedInfo>", "</SignedInfo>");
        let octets =
            format!("<SignedInfo xmlns=\"http://www.w3.org/2000/09/xmldsig#\">{info}</SignedInfo>");
        let value = STANDARD
            .decode(between(document, "<SignatureValue>", "</SignatureValue>"))
            .unwrap();
        let key = PrivateKey::from_pkcs8_der(&der_of(key_pem).unwrap()).unwrap();
        let signature_holds = PublicKey::from(&key)
            .verify(
                Pkcs1v15Sign::new::<Sha1>(),
                &Sha1::digest(octets.as_bytes()),
                &value,
            )
            .is_ok();
        (
            between(info, "<DigestValue>", "</DigestValue>") == digest,
            signature_holds,
        )
    }

    #[test]
    fn digest_and_signature_hold_when_recomputed_from_the_text() {
        let text = signed(Hand::Signer);
        assert_eq!(
            check(&text, include_str!("../keys/signer.key.pem")),
            (true, true)
        );
    }

    #[test]
    fn one_changed_character_breaks_the_digest_and_another_key_breaks_the_signature() {
        let text = signed(Hand::Signer).replace("others", "otherz");
        assert_eq!(
            check(&text, include_str!("../keys/signer.key.pem")),
            (false, true)
        );
        let text = signed(Hand::Signer);
        assert_eq!(
            check(&text, include_str!("../keys/stranger.key.pem")),
            (true, false)
        );
    }

    #[test]
    fn each_hand_names_its_own_certificate() {
        assert!(signed(Hand::Expired).contains("SIGNER EXPIRED - NOT UIDAI"));
        let stranger = signed(Hand::Stranger);
        assert!(stranger.contains("KNOWN TO NOBODY") && !stranger.contains("ROOT CA"));
    }
}
