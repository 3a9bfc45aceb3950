//! What a document says about its signer: hints, never trust.
//!
//! Certificates are read from `KeyInfo/X509Data/X509Certificate` and a bare key from
//! `KeyInfo/KeyValue/RSAKeyValue`. Names, retrieval addresses and everything else are not looked at.

use crate::dom::Node;
use crate::signature::profile::base64_blanks;
use crate::signer::Certificate;
use crate::signer::key::PublicKey;

/// Certificates beyond this number are not looked at; real chains have four.
const MOST_CERTIFICATES: usize = 8;
/// The longest Base64 text of one certificate that is looked at.
const LONGEST: usize = 32 * 1024;

/// The hints of one document.
#[derive(Default)]
pub(super) struct KeyInfo {
    pub(super) certificates: Vec<Certificate>,
    pub(super) key: Option<PublicKey>,
}

impl KeyInfo {
    pub(super) fn read(key_info: Option<Node<'_, '_>>) -> Self {
        let Some(key_info) = key_info else {
            return Self::default();
        };
        let certificates = named(key_info, "X509Data")
            .flat_map(|data| named(data, "X509Certificate"))
            .take(MOST_CERTIFICATES)
            .filter_map(|node| Certificate::from_der(&base64(node)?))
            .collect();
        let key = named(key_info, "KeyValue")
            .flat_map(|value| named(value, "RSAKeyValue"))
            .next()
            .and_then(|rsa| {
                let modulus = base64(named(rsa, "Modulus").next()?)?;
                let exponent = base64(named(rsa, "Exponent").next()?)?;
                PublicKey::from_rsa(&modulus, &exponent)
            });
        KeyInfo { certificates, key }
    }

    /// Whether the document brings no key at all.
    pub(super) fn is_empty(&self) -> bool {
        self.certificates.is_empty() && self.key.is_none()
    }

    /// Every key the document brings.
    pub(super) fn keys(&self) -> impl Iterator<Item = &PublicKey> {
        self.certificates
            .iter()
            .map(|certificate| &certificate.key)
            .chain(&self.key)
    }
}

fn named<'d, 'a>(node: Node<'d, 'a>, local: &'static str) -> impl Iterator<Item = Node<'d, 'a>> {
    let namespace = node.namespace();
    node.child_elements()
        .filter(move |child| child.namespace() == namespace && child.local_name() == local)
}

fn base64(node: Node<'_, '_>) -> Option<Vec<u8>> {
    let text = node.text();
    (text.len() <= LONGEST).then(|| base64_blanks(&text))?
}
