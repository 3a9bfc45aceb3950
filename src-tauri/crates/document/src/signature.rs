//! XML-DSig by one strict profile.
//!
//! The order matters and is fixed: the tree is built within limits ([`crate::dom`]); the signature must
//! have the accepted shape ([`profile`]); `SignedInfo` is verified with keys from the list; only then is
//! the document digested; only then are dates looked at. A certificate inside the document is a hint:
//! it describes an unknown signer and helps to tell a changed signature from a stranger's, and it never
//! makes a tick green.
//!
//! The proof is [`Verified`]. Only [`verify()`] makes one, it holds what was read from the very tree that
//! was digested, and nothing from inside the Signature element.

mod algorithm;
pub mod detail;
mod key_info;
pub(crate) mod profile;
mod reason;
mod verification;
mod verify;

pub use algorithm::{DigestMethod, SignatureMethod};
pub use detail::{Detail, Difference, detail, first_difference};
pub use reason::{Reason, Refusal, Verdict};
pub use verification::{Algorithms, Finding, Flag, SignerInfo, Standing, Verification};
pub use verify::{Document, Outcome, Verified, verify};

/// What a valid signature does not prove: a stable code and an English sentence for each.
pub const NOT_PROVEN: [(&str, &str); 4] = [
    (
        "not-the-holder",
        "A valid signature proves who issued the document, not that the person who presents it is its holder.",
    ),
    (
        "not-current",
        "It proves what was true when the document was issued; the record may have changed since.",
    ),
    (
        "not-unrevoked",
        "Whether the signer's certificate was revoked is not looked up: everything here works offline.",
    ),
    (
        "not-consent",
        "It says nothing about how the document was obtained or what its holder agreed to.",
    ),
];
