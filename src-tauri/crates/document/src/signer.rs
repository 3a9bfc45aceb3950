//! Who signs papers: a list of keys with dates.
//!
//! A signer is its key. Names repeat, issuers rotate, and a certificate that comes with a document says
//! nothing about who may sign it; so everything is matched by the SHA-256 of the SubjectPublicKeyInfo.
//! A list like this goes stale, because UIDAI and DigiLocker change keys every two or three years.
//! Therefore each entry has dates and a warning before they end ([`Signer::standing`]), gaps are entries
//! too ([`Gap`]), a person can add a certificate ([`Signers::with_imported`]), and an unlisted signer
//! under a CCA India root is told apart from a stranger ([`path`]).
//!
//! Practice signers are never part of [`Signers::published`]: their private keys are public.

pub mod certificate;
pub mod key;
pub mod path;
mod published;

use jiff::Timestamp;
use serde::Serialize;

pub use certificate::{Certificate, CertificateError};
use key::PublicKey;
use path::{Path, Root};

use crate::kind::Kind;

/// A signer is said to expire soon this many days before its last day.
pub const WARNING_DAYS: i64 = 60;

/// Where an entry of the list comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The list that comes with the app.
    Published,
    /// The practice locker.
    Practice,
    /// Added by the person.
    Imported,
}

/// A kind of paper that a key is accepted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Use {
    /// Every kind of document.
    Any,
    /// Certificates issued through DigiLocker.
    Certificate,
    /// e-Aadhaar XML as DigiLocker hands it out.
    Eaadhaar,
    /// UIDAI's own answers with `KycRes` as the root.
    KycResponse,
    /// UIDAI's offline paperless e-KYC.
    OfflineEkyc,
    /// Secure QR codes on Aadhaar letters, which are not XML.
    SecureQr,
}

/// A known key.
#[derive(Clone, Debug)]
pub struct Signer {
    /// Common name of the signer.
    pub subject: String,
    /// Common name of its issuer.
    pub issuer: String,
    /// The key it is known by.
    pub key: PublicKey,
    /// Its certificate, where it is at hand.
    pub certificate: Option<Certificate>,
    /// First moment at which it may sign.
    pub not_before: Timestamp,
    /// Last moment at which it may sign.
    pub not_after: Timestamp,
    /// Where the entry comes from.
    pub origin: Origin,
    /// What it is accepted for.
    pub uses: Vec<Use>,
    /// Where the key was found, in words.
    pub source: String,
}

/// A signer that is known by name only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// Common name of the signer.
    pub subject: String,
    /// Common name of its issuer.
    pub issuer: String,
    /// First moment of validity, where it is known.
    pub not_before: Option<Timestamp>,
    /// Last moment of validity, where it is known.
    pub not_after: Option<Timestamp>,
    /// What is known about it.
    pub note: String,
}

/// Where a signer stands on a given day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "standing")]
pub enum Standing {
    /// Within its dates.
    Current,
    /// Within its dates for a last few days.
    ExpiresSoon {
        /// Whole days left.
        days: i64,
    },
    /// Past its dates.
    Expired,
    /// Before its dates.
    NotYetValid,
}

/// The keys that a verification accepts, and the certificates that lead to known roots.
#[derive(Clone, Debug)]
pub struct Signers {
    signers: Vec<Signer>,
    roots: Vec<Root>,
    intermediates: Vec<Certificate>,
    gaps: Vec<Gap>,
}

impl Signers {
    /// The published signers and the roots of CCA India. No practice signer is among them.
    #[must_use]
    pub fn published() -> Self {
        let mut all = Signers {
            signers: vec![],
            roots: vec![],
            intermediates: vec![],
            gaps: vec![],
        };
        for entry in published::entries() {
            match entry {
                published::Entry::Signer(signer) => all.signers.push(*signer),
                published::Entry::Root(certificate) => {
                    all.roots.push(Root {
                        certificate: *certificate,
                        practice: false,
                    });
                }
                published::Entry::Gap(gap) => all.gaps.push(gap),
            }
        }
        all
    }

    /// Accepts the practice locker's signers as well; every finding about them is marked as practice.
    #[must_use]
    pub fn with_practice(mut self) -> Self {
        const SIGNERS: [&[u8]; 2] = [
            include_bytes!("../signers/practice/signer.cert.der"),
            include_bytes!("../signers/practice/expired.cert.der"),
        ];
        const ROOT: &[u8] = include_bytes!("../signers/practice/root.cert.der");
        for certificate in SIGNERS.into_iter().filter_map(Certificate::from_der) {
            let source = "the practice locker of this app; its private key is public".to_owned();
            self.signers.push(Signer::from_certificate(
                certificate,
                Origin::Practice,
                source,
            ));
        }
        self.roots
            .extend(Certificate::from_der(ROOT).map(|certificate| Root {
                certificate,
                practice: true,
            }));
        self
    }

    /// Accepts a signer that the person imported, for every kind of document. A certificate authority
    /// is taken as a step on the way to a known root and not as a signer.
    #[must_use]
    pub fn with_imported(mut self, certificate: Certificate) -> Self {
        if certificate.is_authority {
            self.intermediates.push(certificate);
        } else {
            let source = "imported by you".to_owned();
            self.signers.push(Signer::from_certificate(
                certificate,
                Origin::Imported,
                source,
            ));
        }
        self
    }

    /// Takes a certificate for a root of CCA India; the real ones certify no key that a test could have.
    #[cfg(test)]
    pub(crate) fn with_test_root(mut self, certificate: Certificate) -> Self {
        self.roots.push(Root {
            certificate,
            practice: false,
        });
        self
    }

    /// Accepts a certificate for one kind of document only, as published signers are.
    #[cfg(test)]
    pub(crate) fn with_test_signer(mut self, certificate: Certificate, uses: Vec<Use>) -> Self {
        let signer = Signer::from_certificate(certificate, Origin::Published, String::new());
        self.signers.push(Signer { uses, ..signer });
        self
    }

    /// Every signer of the list.
    pub fn iter(&self) -> impl Iterator<Item = &Signer> {
        self.signers.iter()
    }

    /// The signers that are known by name only.
    #[must_use]
    pub fn gaps(&self) -> &[Gap] {
        &self.gaps
    }

    /// For each kind of paper, where the published signer stands that is valid longest: what a
    /// warning before the list goes stale is made of.
    pub fn outlook(&self, now: Timestamp) -> impl Iterator<Item = (Use, Standing)> {
        [
            Use::Eaadhaar,
            Use::OfflineEkyc,
            Use::KycResponse,
            Use::Certificate,
        ]
        .into_iter()
        .filter_map(move |kind| {
            let published = self
                .signers
                .iter()
                .filter(|s| s.origin == Origin::Published);
            let last = published
                .filter(|s| s.uses.contains(&kind))
                .max_by_key(|s| (s.valid_at(now), s.not_after))?;
            Some((kind, last.standing(now)))
        })
    }

    /// The path from a certificate to a known root, built with the intermediates of the list and those
    /// given, for one moment.
    #[must_use]
    pub fn path(&self, leaf: &Certificate, more: &[Certificate], at: Timestamp) -> Path {
        let intermediates: Vec<&Certificate> = self.intermediates.iter().chain(more).collect();
        path::build(leaf, &intermediates, &self.roots, at)
    }
}

impl Signer {
    fn from_certificate(certificate: Certificate, origin: Origin, source: String) -> Self {
        Signer {
            subject: certificate.subject_cn.clone(),
            issuer: certificate.issuer_cn.clone(),
            key: certificate.key.clone(),
            not_before: certificate.not_before,
            not_after: certificate.not_after,
            certificate: Some(certificate),
            origin,
            uses: vec![Use::Any],
            source,
        }
    }

    /// Whether this key is accepted for a document of this kind.
    #[must_use]
    pub fn accepts(&self, kind: &Kind) -> bool {
        let needed = match kind {
            Kind::Certificate { .. } => Use::Certificate,
            Kind::Eaadhaar => Use::Eaadhaar,
            Kind::KycRes => Use::KycResponse,
            Kind::OfflineEkyc => Use::OfflineEkyc,
            _ => Use::Any,
        };
        self.uses
            .iter()
            .any(|accepted| *accepted == needed || *accepted == Use::Any)
    }

    /// Whether it may sign at this moment.
    #[must_use]
    pub fn valid_at(&self, at: Timestamp) -> bool {
        self.not_before <= at && at <= self.not_after
    }

    /// Where it stands at this moment.
    #[must_use]
    pub fn standing(&self, now: Timestamp) -> Standing {
        if now < self.not_before {
            return Standing::NotYetValid;
        }
        let left = self.not_after.as_second() - now.as_second();
        match left.div_euclid(24 * 60 * 60) {
            days if days < 0 => Standing::Expired,
            days if days < WARNING_DAYS => Standing::ExpiresSoon { days },
            _ => Standing::Current,
        }
    }
}

impl Use {
    fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "any" => Use::Any,
            "certificate" => Use::Certificate,
            "eaadhaar" => Use::Eaadhaar,
            "kyc-response" => Use::KycResponse,
            "offline-ekyc" => Use::OfflineEkyc,
            "secure-qr" => Use::SecureQr,
            _ => return None,
        })
    }
}
