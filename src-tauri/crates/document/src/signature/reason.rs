//! Why a verdict is what it is: a closed list of reasons, each with a stable code, the verdict it leads
//! to, and an English sentence. The user interface translates by the code.

use serde::{Serialize, Serializer};

/// The seven answers the verifier can give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Unchanged since a known signer signed it, within the signer's dates.
    Valid,
    /// Changed after signing, or the signature itself is broken.
    Tampered,
    /// Unchanged, as far as can be told, but the signer's key is not in the list. Amber.
    UnknownSigner,
    /// Signed by a known key outside the dates of its certificate.
    SignerExpired,
    /// There is no signature. Some issuers do not sign.
    Unsigned,
    /// Outside the strict profile; the reason names the rule.
    Refused,
    /// Not a document that can be read.
    Unreadable,
}

macro_rules! reasons {
    ($($verdict:ident { $($name:ident $code:literal $sentence:literal)+ })+) => {
        /// Why the verdict is what it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Reason {
            $($(#[doc = $sentence] $name,)+)+
        }

        impl Reason {
            /// Every reason, in the order of the verdicts.
            pub const ALL: &[Reason] = &[$($(Reason::$name,)+)+];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $($(Reason::$name => $code,)+)+ }
            }

            /// The sentence for a person, in English.
            #[must_use]
            pub const fn sentence(self) -> &'static str {
                match self { $($(Reason::$name => $sentence,)+)+ }
            }

            /// The verdict this reason leads to.
            #[must_use]
            pub const fn verdict(self) -> Verdict {
                match self { $($(Reason::$name => Verdict::$verdict,)+)+ }
            }
        }
    };
}

reasons! {
    Valid {
        SignedAndUnchanged "signed-and-unchanged"
            "The document is unchanged since a known signer signed it."
    }
    Tampered {
        ContentChanged "content-changed"
            "The content is not what was signed: the document was changed after signing."
        SignatureBroken "signature-broken"
            "The signature does not fit the signer that the document names: the signature was changed or taken from elsewhere."
    }
    UnknownSigner {
        SignerUnknown "signer-unknown"
            "The document is unchanged since it was signed, but the signer's key is not in the list of known signers."
        SignerUnknownCca "signer-unknown-cca"
            "The document is unchanged since it was signed. The signer's key is not in the list of known signers, but its certificate leads to a root of CCA India."
        SignerNotNamed "signer-not-named"
            "No known signer made this signature, and the document does not say whose key to use."
        SignerForOtherDocuments "signer-for-other-documents"
            "The signer is known, but for another kind of document than this one."
        SignerKeyUnsupported "signer-key-unsupported"
            "No known signer made this signature, and the key that the document brings is of a kind that is not used for it."
    }
    SignerExpired {
        SignerExpiredThen "signer-expired-then"
            "The signer's certificate had already expired on the date that the document states."
        SignerNotYetValidThen "signer-not-yet-valid-then"
            "The signer's certificate was not yet valid on the date that the document states."
        SignerExpiredDateUnknown "signer-expired-date-unknown"
            "The signer's certificate is not valid today, and the document does not say when it was signed."
    }
    Unsigned {
        NoSignature "no-signature"
            "The document carries no signature. Some issuers do not sign; its content proves nothing by itself."
    }
    Refused {
        CanonicalizationUnsupported "canonicalization-unsupported"
            "The signature asks for a canonicalisation that genuine documents do not use."
        DigestMethodMd5 "digest-method-md5"
            "The signature uses MD5, which is broken."
        DigestMethodUnsupported "digest-method-unsupported"
            "The signature uses a digest that genuine documents do not use."
        Doctype "doctype"
            "The document has a document type declaration (DOCTYPE), which can change what is read."
        EncodingDisagrees "encoding-disagrees"
            "The document declares another character encoding than it uses."
        EncodingUnsupported "encoding-unsupported"
            "The document uses a character encoding other than UTF-8 and UTF-16."
        EntityReference "entity-reference"
            "The document refers to an entity that is not one of XML's own five."
        ReferenceExternal "reference-external"
            "The signature refers to something outside the document."
        ReferenceFragment "reference-fragment"
            "The signature covers a part of the document instead of the whole."
        ReferenceMissing "reference-missing"
            "The signature does not state what it covers."
        ReferenceType "reference-type"
            "The signature's reference states a type, which genuine documents do not."
        ReferencesSeveral "references-several"
            "The signature has several references instead of the one to the whole document."
        SignatureForeign "signature-foreign"
            "The document has an element called Signature that is not an XML signature."
        SignatureMethodDsa "signature-method-dsa"
            "The signature uses DSA, which genuine documents do not."
        SignatureMethodEcdsaSha1 "signature-method-ecdsa-sha1"
            "The signature uses ECDSA with SHA-1, which genuine documents do not."
        SignatureMethodHmac "signature-method-hmac"
            "The signature uses HMAC, a shared secret in place of a signer's key."
        SignatureMethodMd5 "signature-method-md5"
            "The signature uses MD5, which is broken."
        SignatureMethodUnsupported "signature-method-unsupported"
            "The signature uses a method that genuine documents do not use."
        SignatureMisplaced "signature-misplaced"
            "The signature is not a direct child of the document's root."
        SignatureStructure "signature-structure"
            "The signature is not built as genuine documents build it."
        SignaturesSeveral "signatures-several"
            "The document has more than one signature."
        TooDeep "too-deep"
            "The document is nested deeper than 64 levels."
        TooLarge "too-large"
            "The document is larger than 64 MB."
        TooManyAttributes "too-many-attributes"
            "The document has too many attributes (128 on one tag, 100,000 in all)."
        TooManyNamespaces "too-many-namespaces"
            "The document declares more than 64 namespaces."
        TooManyTags "too-many-tags"
            "The document has more than 20,000 tags."
        TransformMissing "transform-missing"
            "The signature does not take itself out of what it covers (enveloped-signature)."
        TransformUnsupported "transform-unsupported"
            "The signature transforms the content in a way that genuine documents do not."
        TransformXpath "transform-xpath"
            "The signature selects content by XPath, which genuine documents do not."
        TransformXslt "transform-xslt"
            "The signature transforms the content by XSLT, which genuine documents do not."
        ValueNotBase64 "value-not-base64"
            "The signature or the digest is not Base64 of the right length."
        ValueNotPlainText "value-not-plain-text"
            "The signature or the digest has comments or elements inside its value."
        XmlVersion "xml-version"
            "The document states another XML version than 1.0."
    }
    Unreadable {
        CutOff "cut-off"
            "The document ends before it is complete."
        Empty "empty"
            "There is nothing in the document."
        Malformed "malformed"
            "The document is not well-formed XML."
        NotText "not-text"
            "The document holds bytes that are not characters."
        NotXml "not-xml"
            "This is not an XML document."
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// A document that was not accepted for verification, or could not be read, and the rule it broke.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", reason.sentence())]
pub struct Refusal {
    /// The rule.
    pub reason: Reason,
    /// What was found, where it can be named: an algorithm, an encoding. Never content.
    pub found: Option<String>,
}

impl Refusal {
    /// The longest name that is repeated to a person, in characters.
    const LONGEST: usize = 120;

    /// A refusal with the name of what was found; unprintable characters are replaced.
    #[must_use]
    pub fn named(reason: Reason, found: &str) -> Self {
        let mut name: String = found
            .chars()
            .take(Self::LONGEST)
            .map(|c| {
                if c.is_ascii_graphic() || c == ' ' {
                    c
                } else {
                    '?'
                }
            })
            .collect();
        if found.chars().nth(Self::LONGEST).is_some() {
            name.push_str("...");
        }
        Refusal {
            reason,
            found: Some(name),
        }
    }
}

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Self {
        Refusal {
            reason,
            found: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_reason_has_its_own_code_in_kebab_case_and_a_sentence() {
        let codes: HashSet<_> = Reason::ALL.iter().map(|reason| reason.code()).collect();
        assert_eq!(codes.len(), Reason::ALL.len(), "two reasons share a code");
        for reason in Reason::ALL {
            let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(reason.code().chars().all(kebab), "{}", reason.code());
            assert!(reason.sentence().ends_with('.'), "{}", reason.code());
        }
    }

    #[test]
    fn what_is_repeated_to_a_person_is_short_and_printable() {
        let refusal = Refusal::named(Reason::TransformXslt, &"\u{202E}x\n".repeat(100));
        let found = refusal.found.unwrap();
        assert!(
            found.len() < 130 && found.chars().all(|c| c.is_ascii_graphic()),
            "{found}"
        );
    }
}
