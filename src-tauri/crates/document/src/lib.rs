//! What came back: papers as bytes, and what can be believed about them.
//!
//! The sharpest promise of the app is made here: a document is shown as verified only where its XML
//! signature covers what is shown and was made by a signer whose key is known. Three rules carry it:
//!
//! * one narrow profile of XML-DSig ([`signature`]), because genuine papers use no other and every
//!   further feature is room for an attacker; what is outside is refused by name;
//! * trust comes from pinned keys ([`signer`]), never from a name and never from the certificate that
//!   a document brings along, which is a hint at most;
//! * what is verified and what is displayed come from the same tree ([`dom`]), read by fixed paths
//!   ([`content`]), and the proof is a value, [`Verified`], that only the verifier can make.
//!
//! Everything is a function of its arguments: no clock, no network, no disk. What is deliberately not
//! here: drawing (the user interface), the words for a person's next step (crate `diagnosis`), and the
//! transport integrity value `hmac` (crate `protocol`).

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod canonical;
pub mod content;
pub mod dom;
pub mod kind;
pub mod offline;
pub mod signature;
pub mod signer;
pub mod text;
pub mod tree;

pub use kind::{Kind, open};
pub use signature::{Outcome, Verdict, Verification, Verified, verify};
pub use signer::{Signer, Signers};
