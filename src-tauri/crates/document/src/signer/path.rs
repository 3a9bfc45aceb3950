//! From a signer's certificate up to a root that is known.
//!
//! A path is only ever evidence for the amber verdict: "the signer is not in the list, but CCA India's
//! hierarchy knows it". Any citizen can buy a certificate in that hierarchy, so a path never makes a
//! tick green.

use jiff::Timestamp;
use serde::Serialize;

use super::certificate::{Certificate, hex};

/// The longest path that is followed.
const LONGEST: usize = 8;

/// One certificate of a path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Common name of the subject.
    pub subject: String,
    /// Common name of the issuer.
    pub issuer: String,
    /// Serial number in hexadecimal.
    pub serial: String,
    /// SHA-256 of the certificate in hexadecimal.
    pub fingerprint_sha256: String,
    /// First moment of validity.
    pub not_before: Timestamp,
    /// Last moment of validity.
    pub not_after: Timestamp,
}

/// How far the certificates at hand lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Path {
    /// The certificates, the signer's first.
    pub steps: Vec<Step>,
    /// Where the path ends.
    pub end: End,
}

/// Where a path ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "end")]
pub enum End {
    /// At a root of CCA India.
    CcaRoot,
    /// At the practice locker's own root.
    PracticeRoot,
    /// The next issuer's certificate is not at hand.
    IssuerNotAtHand {
        /// Common name of the missing issuer.
        issuer: String,
    },
    /// A certificate on the way was outside its dates at the time asked about.
    OutOfDate {
        /// Common name of its subject.
        subject: String,
    },
    /// At a certificate that is its own issuer and no known root.
    UnknownRoot,
}

impl Path {
    /// Whether the path leads to a root of CCA India.
    #[must_use]
    pub fn leads_to_cca(&self) -> bool {
        self.end == End::CcaRoot
    }
}

/// A root that a path may end at.
#[derive(Clone, Debug)]
pub(super) struct Root {
    pub(super) certificate: Certificate,
    pub(super) practice: bool,
}

/// Builds the path of a certificate from the intermediates at hand.
pub(super) fn build(
    leaf: &Certificate,
    intermediates: &[&Certificate],
    roots: &[Root],
    at: Timestamp,
) -> Path {
    let mut path = vec![leaf];
    let end = loop {
        let Some(&last) = path.last() else {
            break End::UnknownRoot;
        };
        if !last.valid_at(at) {
            break End::OutOfDate {
                subject: last.subject_cn.clone(),
            };
        }
        if let Some(root) = roots
            .iter()
            .find(|root| root.certificate.fingerprint == last.fingerprint)
        {
            break root.end();
        }
        if let Some(root) = roots.iter().find(|root| last.issued_by(&root.certificate)) {
            path.push(&root.certificate);
            continue;
        }
        if last.raw_issuer == last.raw_subject {
            break End::UnknownRoot;
        }
        let below = u32::try_from(path.len() - 1).unwrap_or(u32::MAX);
        let next = intermediates.iter().copied().find(|candidate| {
            candidate.is_authority
                && candidate.path_length.is_none_or(|allowed| below <= allowed)
                && !path
                    .iter()
                    .any(|seen| seen.fingerprint == candidate.fingerprint)
                && last.issued_by(candidate)
        });
        match next {
            Some(next) if path.len() < LONGEST => path.push(next),
            _ => {
                break End::IssuerNotAtHand {
                    issuer: last.issuer_cn.clone(),
                };
            }
        }
    };
    Path {
        steps: path.into_iter().map(Step::of).collect(),
        end,
    }
}

impl Root {
    fn end(&self) -> End {
        if self.practice {
            End::PracticeRoot
        } else {
            End::CcaRoot
        }
    }
}

impl Step {
    fn of(certificate: &Certificate) -> Self {
        Step {
            subject: certificate.subject_cn.clone(),
            issuer: certificate.issuer_cn.clone(),
            serial: certificate.serial.clone(),
            fingerprint_sha256: hex(&certificate.fingerprint),
            not_before: certificate.not_before,
            not_after: certificate.not_after,
        }
    }
}
