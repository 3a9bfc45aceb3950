//! How sure a fact about the services is.
//!
//! The official papers are partly unreadable to the public and contradict each other, so a fact
//! never travels without the kind of source it came from, up to the screen.

use serde::{Deserialize, Serialize};

/// The kind of source behind a fact, from strongest to weakest.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub enum Confidence {
    /// An official specification whose full text was read.
    #[serde(rename = "S")]
    Specification,
    /// Specification 2.4, known through a third party's digest.
    #[serde(rename = "S24")]
    Digest,
    /// The issuer specification 1.12, full text read.
    #[serde(rename = "ISS")]
    Issuer,
    /// The published OpenAPI description of 2021.
    #[serde(rename = "OA")]
    Description,
    /// A secondary source: client code, a vendor's documentation, a report.
    #[serde(rename = "2")]
    Secondary,
    /// Inferred from the others.
    #[serde(rename = "I")]
    Inferred,
    /// Seen once or claimed without evidence.
    #[serde(rename = "U")]
    Unverified,
    /// Our own design, not a fact about the services.
    #[serde(rename = "D")]
    Design,
}

impl Confidence {
    /// The short tag shown beside a fact, for example `S24`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Specification => "S",
            Self::Digest => "S24",
            Self::Issuer => "ISS",
            Self::Description => "OA",
            Self::Secondary => "2",
            Self::Inferred => "I",
            Self::Unverified => "U",
            Self::Design => "D",
        }
    }
}
