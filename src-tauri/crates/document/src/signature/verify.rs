//! The verification itself.

use std::ops::Deref;

use jiff::Timestamp;

use super::algorithm::Hasher;
use super::key_info::KeyInfo;
use super::profile::{self, Profile};
use super::{Algorithms, DigestMethod, Finding, Flag, Reason, Refusal, SignatureMethod};
use super::{SignerInfo, Verification};
use crate::canonical;
use crate::content::{Content, Dates};
use crate::dom;
use crate::kind::{self, Kind};
use crate::signer::certificate::Certificate;
use crate::signer::key::PublicKey;
use crate::signer::{Origin, Signer, Signers, Standing};
use crate::text::{self, Decoded};
use crate::tree::Tree;

/// Canonical `SignedInfo` of real documents has about 800 bytes.
const LONGEST_SIGNED_INFO: usize = 64 * 1024;
/// Clocks may differ by this many seconds before a date counts as being in the future.
const CLOCK_TOLERANCE: i64 = 5 * 60;

/// What a verification ends with.
#[derive(Debug)]
pub struct Outcome<'a> {
    /// The answer, in parts.
    pub verification: Verification,
    /// The document, only where the verdict is valid.
    pub document: Option<Verified<Document<'a>>>,
}

/// Something that was verified. Only the verifier can make one.
///
/// ```compile_fail,E0423
/// let forged = document::Verified("anything");
/// ```
#[derive(Debug)]
pub struct Verified<T>(T);

impl<T> Deref for Verified<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// A document whose every shown part is covered by its signature.
pub struct Document<'a> {
    decoded: Decoded<'a>,
    content: Content,
}

impl Document<'_> {
    /// What the document says, read by fixed paths from the tree that was digested.
    #[must_use]
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// The document as a tree for display, each node marked as signed or not.
    #[must_use]
    pub fn tree(&self) -> Option<Tree> {
        let document = dom::Document::parse(&self.decoded).ok()?;
        Some(Tree::read(&document, true))
    }
}

impl std::fmt::Debug for Document<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Document([redacted])")
    }
}

/// Verifies a document against the known signers, at a given time.
///
/// Every input ends with an answer: what cannot be read, is not signed or is outside the profile has a
/// verdict of its own.
#[must_use]
pub fn verify<'a>(bytes: &'a [u8], signers: &Signers, now: Timestamp) -> Outcome<'a> {
    let decoded = match text::decode(bytes) {
        Ok(decoded) => decoded,
        Err(refusal) => return refused(refusal, unparsed(bytes)),
    };
    let document = match dom::Document::parse(&decoded) {
        Ok(document) => document,
        Err(refusal) => return refused(refusal, unparsed(bytes)),
    };
    let kind = kind::of(&document);
    let dates = Dates::read(&document, &kind);
    let mut verification = match profile::read(&document) {
        Err(refusal) => Verification::refused(refusal, kind),
        Ok(None) => unsigned(kind),
        Ok(Some(profile)) => Checking {
            document: &document,
            profile,
            signers,
            now,
            dates,
        }
        .run(kind),
    };
    verification.signed_at = dates.signed_at;
    verification.ttl = dates.ttl;
    let content = (verification.reason == Reason::SignedAndUnchanged)
        .then(|| Content::read(&document, &verification.kind));
    drop(document);
    Outcome {
        document: content.map(|content| Verified(Document { decoded, content })),
        verification,
    }
}

fn unparsed(bytes: &[u8]) -> Kind {
    kind::without_parsing(bytes).unwrap_or(Kind::OtherXml)
}

fn refused(refusal: Refusal, kind: Kind) -> Outcome<'static> {
    Outcome {
        verification: Verification::refused(refusal, kind),
        document: None,
    }
}

fn unsigned(kind: Kind) -> Verification {
    let mut verification = Verification::new(Reason::NoSignature, kind);
    verification.content = Finding::ContentUnsigned;
    verification.signer = Finding::SignerNone;
    verification
}

struct Checking<'c, 'a> {
    document: &'c dom::Document<'a>,
    profile: Profile<'c, 'a>,
    signers: &'c Signers,
    now: Timestamp,
    dates: Dates,
}

impl Checking<'_, '_> {
    fn run(&self, kind: Kind) -> Verification {
        let mut verification = Verification::new(Reason::SignedAndUnchanged, kind);
        verification.algorithms = Some(self.algorithms());
        verification.flag(
            Flag::LegacySha1,
            self.profile.signature_method == SignatureMethod::RsaSha1,
        );
        verification.flag(
            Flag::LegacySha1Digest,
            self.profile.digest_method == DigestMethod::Sha1,
        );

        let mut signed_info = Vec::new();
        canonical::element(
            self.profile.signed_info,
            self.profile.signed_info_form,
            &mut signed_info,
        );
        if signed_info.len() > LONGEST_SIGNED_INFO {
            let refusal = Refusal::named(Reason::SignatureStructure, "SignedInfo too long");
            return Verification::refused(refusal, verification.kind);
        }
        let made_by = |key: &PublicKey| {
            self.profile
                .signature_method
                .verifies(key, &signed_info, &self.profile.value)
        };

        let hints = KeyInfo::read(self.profile.key_info);
        let kind = verification.kind.clone();
        let hinted = |signer: &&Signer| hints.keys().any(|key| *key == signer.key);
        let likely = self.signers.iter().filter(hinted);
        let others = self.signers.iter().filter(|signer| !hinted(signer));
        let key = likely
            .chain(others)
            .map(|signer| &signer.key)
            .find(|key| made_by(key));
        let listed: Vec<&Signer> = self
            .signers
            .iter()
            .filter(|signer| Some(&signer.key) == key)
            .collect();
        if let Some(signer) = self.best(&listed, &kind) {
            self.listed(signer, signer.accepts(&kind), &hints, &mut verification);
        } else if let Some(certificate) = hints.certificates.iter().find(|c| made_by(&c.key)) {
            self.unlisted(certificate, &hints, &mut verification);
        } else if let Some(key) = hints.key.as_ref().filter(|key| made_by(key)) {
            verification.signer_info = Some(SignerInfo::bare_key(key.spki_sha256()));
            self.stranger(
                Finding::SignerUnlisted,
                Reason::SignerUnknown,
                &mut verification,
            );
        } else {
            self.nobody(&hints, &mut verification);
        }
        verification
    }

    /// Among the entries that share the signing key: one for this kind of document if there is one, and
    /// of those one whose dates fit.
    fn best<'s>(&self, listed: &[&'s Signer], kind: &Kind) -> Option<&'s Signer> {
        let at = self.dates.signed_at.unwrap_or(self.now);
        listed
            .iter()
            .copied()
            .max_by_key(|signer| (signer.accepts(kind), signer.valid_at(at)))
    }

    /// Steps after a signature that a listed key made.
    fn listed(&self, signer: &Signer, accepted: bool, hints: &KeyInfo, out: &mut Verification) {
        let at = self.dates.signed_at.unwrap_or(self.now);
        let path = signer
            .certificate
            .as_ref()
            .map(|certificate| self.signers.path(certificate, &hints.certificates, at));
        out.signer_info = Some(SignerInfo::listed(signer, path));
        out.signer = match signer.origin {
            Origin::Published => Finding::SignerKnown,
            Origin::Practice => Finding::SignerPractice,
            Origin::Imported => Finding::SignerImported,
        };
        let names_another = !hints.is_empty() && !hints.keys().any(|key| *key == signer.key);
        out.flag(Flag::KeyInfoNamesAnother, names_another);
        out.flag(Flag::PracticeSigner, signer.origin == Origin::Practice);
        out.flag(Flag::SignerImported, signer.origin == Origin::Imported);
        out.flag(Flag::SignerKeySecondHand, signer.certificate.is_none());
        if !accepted {
            self.stranger(
                Finding::SignerForOtherDocuments,
                Reason::SignerForOtherDocuments,
                out,
            );
        } else if self.content_is_unchanged(out) {
            self.check_dates(signer, out);
        }
    }

    /// Steps after a signature that only a key from the document made.
    fn unlisted(&self, certificate: &Certificate, hints: &KeyInfo, out: &mut Verification) {
        let at = self.dates.signed_at.unwrap_or(self.now);
        let path = self.signers.path(certificate, &hints.certificates, at);
        let (finding, reason) = if path.leads_to_cca() {
            (Finding::SignerUnlistedCca, Reason::SignerUnknownCca)
        } else {
            (Finding::SignerUnlisted, Reason::SignerUnknown)
        };
        out.signer_info = Some(SignerInfo::unlisted(certificate, path));
        self.stranger(finding, reason, out);
    }

    fn stranger(&self, finding: Finding, reason: Reason, out: &mut Verification) {
        out.signer = finding;
        if self.content_is_unchanged(out) {
            out.decide(reason);
        }
    }

    /// No key at hand made this signature.
    fn nobody(&self, hints: &KeyInfo, out: &mut Verification) {
        let (finding, reason) = if hints.is_empty() {
            (Finding::SignerNotNamed, Reason::SignerNotNamed)
        } else if hints
            .keys()
            .any(|key| self.profile.signature_method.suits(key))
        {
            (Finding::SignerMismatch, Reason::SignatureBroken)
        } else {
            (Finding::SignerUnlisted, Reason::SignerKeyUnsupported)
        };
        if let Some(certificate) = hints.certificates.first() {
            let at = self.dates.signed_at.unwrap_or(self.now);
            let path = self.signers.path(certificate, &hints.certificates, at);
            out.signer_info = Some(SignerInfo::unlisted(certificate, path));
        }
        out.signer = finding;
        out.decide(reason);
    }

    fn content_is_unchanged(&self, out: &mut Verification) -> bool {
        let mut hasher = Hasher::new(self.profile.digest_method);
        let omitted = Some(self.profile.signature);
        canonical::document(
            self.document,
            omitted,
            self.profile.content_form,
            &mut hasher,
        );
        let unchanged = hasher.finish() == self.profile.digest;
        if unchanged {
            out.content = Finding::ContentUnchanged;
        } else {
            out.content = Finding::ContentChanged;
            out.decide(Reason::ContentChanged);
        }
        unchanged
    }

    fn check_dates(&self, signer: &Signer, out: &mut Verification) {
        let valid_now = signer.valid_at(self.now);
        let standing = signer.standing(self.now);
        out.flag(Flag::SignerExpiredNow, standing == Standing::Expired);
        out.flag(
            Flag::SignerExpiresSoon,
            matches!(standing, Standing::ExpiresSoon { .. }),
        );
        out.flag(Flag::SigningDateUnknown, self.dates.signed_at.is_none());
        out.flag(
            Flag::TtlPassed,
            self.dates.ttl.is_some_and(|ttl| ttl < self.now),
        );
        let latest = self.now.as_second().saturating_add(CLOCK_TOLERANCE);
        out.flag(
            Flag::DatedInFuture,
            self.dates
                .signed_at
                .is_some_and(|signed_at| signed_at.as_second() > latest),
        );
        let (finding, reason) = match self.dates.signed_at {
            None if valid_now => (Finding::DatesSignerValidToday, Reason::SignedAndUnchanged),
            None => (Finding::DatesUnknown, Reason::SignerExpiredDateUnknown),
            Some(at) if at < signer.not_before => {
                (Finding::DatesBeforeStart, Reason::SignerNotYetValidThen)
            }
            Some(at) if at > signer.not_after => {
                (Finding::DatesAfterExpiry, Reason::SignerExpiredThen)
            }
            Some(_) if valid_now => (Finding::DatesFit, Reason::SignedAndUnchanged),
            Some(_) => (Finding::DatesFitExpiredNow, Reason::SignedAndUnchanged),
        };
        out.dates = finding;
        out.decide(reason);
    }

    fn algorithms(&self) -> Algorithms {
        Algorithms {
            canonicalization: self.profile.signed_info_form,
            content_canonicalization: self.profile.content_form,
            signature: self.profile.signature_method,
            digest: self.profile.digest_method,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signer::Use;

    const BY_LEAF: &[u8] = include_bytes!("../../tests/documents/eaadhaar-by-leaf.xml");
    const BY_SIGNER: &[u8] = include_bytes!("../../tests/documents/eaadhaar.xml");

    fn certificate(der: &[u8]) -> Certificate {
        Certificate::from_der(der).unwrap()
    }

    fn root() -> Certificate {
        certificate(include_bytes!("../../signers/practice/root.cert.der"))
    }

    fn now() -> Timestamp {
        "2026-06-01T00:00:00Z".parse().unwrap()
    }

    #[test]
    fn an_unlisted_signer_under_a_cca_root_is_amber_and_told_apart_from_a_stranger() {
        let signers = Signers::published().with_test_root(root());
        let outcome = verify(BY_LEAF, &signers, now());
        let found = outcome.verification;
        assert_eq!(found.reason, Reason::SignerUnknownCca);
        assert_eq!(found.signer, Finding::SignerUnlistedCca);
        assert!(
            outcome.document.is_none(),
            "a path never makes a tick green"
        );
        let info = found.signer_info.unwrap();
        assert!(info.chains_to_cca && !info.practice);
        assert_eq!(info.path.unwrap().steps.len(), 3);

        let outcome = verify(BY_LEAF, &Signers::published(), now());
        assert_eq!(outcome.verification.reason, Reason::SignerUnknown);
    }

    #[test]
    fn a_path_without_its_middle_or_out_of_date_is_a_strangers() {
        let text = std::str::from_utf8(BY_LEAF).unwrap();
        let (head, tail) = text.split_once("</X509Certificate>").unwrap();
        let end = tail.find("</X509Data>").unwrap();
        let leaf_only = format!("{head}</X509Certificate>{}", &tail[end..]);
        let signers = Signers::published().with_test_root(root());
        let outcome = verify(leaf_only.as_bytes(), &signers, now());
        assert_eq!(outcome.verification.reason, Reason::SignerUnknown);
    }

    #[test]
    fn a_signer_for_other_documents_is_amber_and_for_this_kind_green() {
        let signer = || certificate(include_bytes!("../../signers/practice/signer.cert.der"));
        let other = Signers::published().with_test_signer(signer(), vec![Use::OfflineEkyc]);
        let outcome = verify(BY_SIGNER, &other, now());
        assert_eq!(outcome.verification.reason, Reason::SignerForOtherDocuments);
        assert!(outcome.document.is_none());
        let this = Signers::published().with_test_signer(signer(), vec![Use::Eaadhaar]);
        let outcome = verify(BY_SIGNER, &this, now());
        assert_eq!(outcome.verification.reason, Reason::SignedAndUnchanged);
        assert_eq!(outcome.verification.signer, Finding::SignerKnown);
    }

    #[test]
    fn nothing_personal_is_in_the_debug_output_or_the_serialised_verification() {
        let signers = Signers::published().with_practice();
        let outcome = verify(BY_SIGNER, &signers, now());
        assert!(outcome.document.is_some());
        let shown = format!("{outcome:?}");
        for personal in ["Asha", "1994", "0001", "Test Road", "4AAQ"] {
            assert!(!shown.contains(personal), "{personal} in {shown}");
        }
    }
}
