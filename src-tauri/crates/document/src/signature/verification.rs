//! The answer of the verifier, in parts that can be shown one by one.

use jiff::Timestamp;
use serde::Serialize;

use super::algorithm::{DigestMethod, SignatureMethod};
use super::{Reason, Refusal, Verdict};
use crate::canonical::Form;
use crate::kind::Kind;
use crate::signer::certificate::hex;
use crate::signer::path::Path;
use crate::signer::{Certificate, Origin, Signer};

/// What the verifier found. Holds nothing of the document's content but its dates.
#[derive(Clone, Debug, Serialize)]
pub struct Verification {
    /// The answer.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// The reason as an English sentence.
    pub sentence: &'static str,
    /// What was found where a rule was broken: an algorithm, an encoding.
    pub found: Option<String>,
    /// What kind of document it is.
    pub kind: Kind,
    /// Whether the content is what was signed.
    pub content: Finding,
    /// Whether the signer is known.
    pub signer: Finding,
    /// Whether the dates fit.
    pub dates: Finding,
    /// The signer, as far as one could be told.
    pub signer_info: Option<SignerInfo>,
    /// The algorithms of the signature.
    pub algorithms: Option<Algorithms>,
    /// What else should be known.
    pub flags: Vec<Flag>,
    /// The date that the document states for itself; covered by the signature where the verdict is valid.
    pub signed_at: Option<Timestamp>,
    /// Until when the record is meant to be used (`KycRes/@ttl`).
    pub ttl: Option<Timestamp>,
}

/// How one part of the verification stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// As it should be.
    Good,
    /// Cannot be told, or needs a person's judgement.
    Unknown,
    /// Wrong.
    Bad,
    /// Not looked at, because something before it failed.
    NotChecked,
}

macro_rules! findings {
    ($($name:ident $standing:ident $code:literal $sentence:literal)+) => {
        /// One part of the verification.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Finding { $(#[doc = $sentence] $name,)+ }

        impl Finding {
            /// Every finding.
            pub const ALL: &[Finding] = &[$(Finding::$name,)+];

            /// How this part stands.
            #[must_use]
            pub const fn standing(self) -> Standing {
                match self { $(Finding::$name => Standing::$standing,)+ }
            }

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Finding::$name => $code,)+ }
            }

            /// The sentence for a person, in English.
            #[must_use]
            pub const fn sentence(self) -> &'static str {
                match self { $(Finding::$name => $sentence,)+ }
            }
        }
    };
}

findings! {
    ContentUnchanged Good "content-unchanged"
        "The content is exactly what was signed."
    ContentChanged Bad "content-changed"
        "The content is not what was signed."
    ContentUnsigned Unknown "content-unsigned"
        "Nothing protects the content: it is not signed."
    ContentNotChecked NotChecked "content-not-checked"
        "The content was not compared, because the signature itself could not be relied on."
    SignerKnown Good "signer-known"
        "The signer's key is in the list of known signers."
    SignerPractice Good "signer-practice"
        "The signer is the practice locker, which signs fictional papers only."
    SignerImported Good "signer-imported"
        "The signer's certificate is one that you imported."
    SignerUnlisted Unknown "signer-unlisted"
        "The signer's key is not in the list of known signers."
    SignerUnlistedCca Unknown "signer-unlisted-cca"
        "The signer's key is not in the list, but its certificate leads to a root of CCA India."
    SignerForOtherDocuments Unknown "signer-for-other-documents"
        "The signer is known for another kind of document."
    SignerNotNamed Unknown "signer-not-named"
        "The document does not say whose key to use, and no known key fits."
    SignerMismatch Bad "signer-mismatch"
        "The signature was not made by the signer that the document names."
    SignerNone Unknown "signer-none"
        "There is no signer."
    SignerNotChecked NotChecked "signer-not-checked"
        "The signer was not looked up."
    DatesFit Good "dates-fit"
        "The document's date lies within the signer's dates."
    DatesFitExpiredNow Good "dates-fit-expired-now"
        "The document's date lies within the signer's dates. The signer's certificate has expired since, which changes nothing."
    DatesSignerValidToday Good "dates-signer-valid-today"
        "The document does not say when it was signed; the signer's certificate is valid today."
    DatesAfterExpiry Bad "dates-after-expiry"
        "The document's date is later than the signer's last day."
    DatesBeforeStart Bad "dates-before-start"
        "The document's date is earlier than the signer's first day."
    DatesUnknown Unknown "dates-unknown"
        "The document does not say when it was signed, and the signer's certificate is not valid today."
    DatesNotChecked NotChecked "dates-not-checked"
        "The dates were not compared."
}

impl Serialize for Finding {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut out = serializer.serialize_struct("Finding", 3)?;
        out.serialize_field("standing", &self.standing())?;
        out.serialize_field("code", self.code())?;
        out.serialize_field("sentence", self.sentence())?;
        out.end()
    }
}

/// What else should be known about a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flag {
    /// The document states a date in the future.
    DatedInFuture,
    /// The certificate in the document belongs to another key than the one that signed.
    KeyInfoNamesAnother,
    /// The signature uses SHA-1, as every genuine e-Aadhaar seen does.
    LegacySha1,
    /// The content is digested with SHA-1, as some issuers do.
    LegacySha1Digest,
    /// The signer belongs to the practice locker: the document is fictional.
    PracticeSigner,
    /// The signer's certificate has expired since.
    SignerExpiredNow,
    /// The signer's certificate expires soon.
    SignerExpiresSoon,
    /// The signer was imported by the person.
    SignerImported,
    /// The signer's key is known second-hand, without its certificate.
    SignerKeySecondHand,
    /// The document does not say when it was signed.
    SigningDateUnknown,
    /// The record's time to live has passed.
    TtlPassed,
}

/// The algorithms that the signature names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Algorithms {
    /// Canonicalisation of SignedInfo.
    pub canonicalization: Form,
    /// Canonicalisation of the content.
    pub content_canonicalization: Form,
    /// Signature method.
    pub signature: SignatureMethod,
    /// Digest method.
    pub digest: DigestMethod,
}

/// Who signed, as far as it can be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SignerInfo {
    /// Common name.
    pub subject: Option<String>,
    /// Subject in full.
    pub subject_full: Option<String>,
    /// Common name of the issuer.
    pub issuer: Option<String>,
    /// Serial number in hexadecimal.
    pub serial: Option<String>,
    /// SHA-256 of the certificate in hexadecimal.
    pub fingerprint_sha256: Option<String>,
    /// SHA-256 of the public key (SubjectPublicKeyInfo) in hexadecimal.
    pub spki_sha256: String,
    /// First moment of validity.
    pub not_before: Option<Timestamp>,
    /// Last moment of validity.
    pub not_after: Option<Timestamp>,
    /// Where the key is known from; `None` where it is not.
    pub origin: Option<Origin>,
    /// Whether the key belongs to the practice locker.
    pub practice: bool,
    /// Whether the certificates at hand lead to a root of CCA India.
    pub chains_to_cca: bool,
    /// The certificates at hand, the signer's first.
    pub path: Option<Path>,
    /// Where the key was found, in words.
    pub source: Option<String>,
}

impl SignerInfo {
    pub(super) fn listed(signer: &Signer, path: Option<Path>) -> Self {
        let certificate = signer.certificate.as_ref();
        SignerInfo {
            subject: Some(signer.subject.clone()),
            subject_full: certificate.map(|c| c.subject.clone()),
            issuer: Some(signer.issuer.clone()),
            serial: certificate.map(|c| c.serial.clone()),
            fingerprint_sha256: certificate.map(|c| hex(&c.fingerprint)),
            spki_sha256: hex(&signer.key.spki_sha256()),
            not_before: Some(signer.not_before),
            not_after: Some(signer.not_after),
            origin: Some(signer.origin),
            practice: signer.origin == Origin::Practice,
            chains_to_cca: path.as_ref().is_some_and(Path::leads_to_cca),
            path,
            source: Some(signer.source.clone()),
        }
    }

    pub(super) fn unlisted(certificate: &Certificate, path: Path) -> Self {
        SignerInfo {
            subject: Some(certificate.subject_cn.clone()),
            subject_full: Some(certificate.subject.clone()),
            issuer: Some(certificate.issuer_cn.clone()),
            serial: Some(certificate.serial.clone()),
            fingerprint_sha256: Some(hex(&certificate.fingerprint)),
            spki_sha256: hex(&certificate.key.spki_sha256()),
            not_before: Some(certificate.not_before),
            not_after: Some(certificate.not_after),
            origin: None,
            practice: false,
            chains_to_cca: path.leads_to_cca(),
            path: Some(path),
            source: None,
        }
    }

    pub(super) fn bare_key(spki_sha256: [u8; 32]) -> Self {
        SignerInfo {
            subject: None,
            subject_full: None,
            issuer: None,
            serial: None,
            fingerprint_sha256: None,
            spki_sha256: hex(&spki_sha256),
            not_before: None,
            not_after: None,
            origin: None,
            practice: false,
            chains_to_cca: false,
            path: None,
            source: None,
        }
    }
}

impl Verification {
    /// The verification of a document that got no further than this refusal.
    pub(super) fn refused(refusal: Refusal, kind: Kind) -> Self {
        let mut verification = Self::new(refusal.reason, kind);
        verification.found = refusal.found;
        verification
    }

    /// A verification with this reason and nothing checked yet.
    pub(super) fn new(reason: Reason, kind: Kind) -> Self {
        Verification {
            verdict: reason.verdict(),
            reason,
            sentence: reason.sentence(),
            found: None,
            kind,
            content: Finding::ContentNotChecked,
            signer: Finding::SignerNotChecked,
            dates: Finding::DatesNotChecked,
            signer_info: None,
            algorithms: None,
            flags: Vec::new(),
            signed_at: None,
            ttl: None,
        }
    }

    pub(super) fn decide(&mut self, reason: Reason) {
        self.verdict = reason.verdict();
        self.reason = reason;
        self.sentence = reason.sentence();
    }

    pub(super) fn flag(&mut self, flag: Flag, raised: bool) {
        if raised && !self.flags.contains(&flag) {
            self.flags.push(flag);
        }
    }
}
