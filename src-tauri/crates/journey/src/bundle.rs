//! The support bundle: what may leave the machine when somebody asks for help.
//!
//! It is the evidence as it stands on the screen, together with the partner file and the checks, as
//! one readable JSON file. The evidence was masked when it was made, so there is no redaction step
//! here that could be forgotten; `tests/redaction.rs` plants secrets and looks for them in it.

use jiff::Timestamp;
use serde::Serialize;

use crate::{check::Check, evidence::Entry, store::PartnerFile};

/// The version of the bundle's form.
const VERSION: u32 = 1;

/// A bundle, ready to be written.
#[derive(Debug, Serialize)]
pub struct Bundle<'a> {
    version: u32,
    lockstep: &'static str,
    system: &'static str,
    made_at: Timestamp,
    partner: &'a PartnerFile,
    checks: &'a [Check],
    entries: &'a [Entry],
}

impl<'a> Bundle<'a> {
    /// Puts a bundle together.
    #[must_use]
    pub fn new(
        partner: &'a PartnerFile,
        checks: &'a [Check],
        entries: &'a [Entry],
        made_at: Timestamp,
    ) -> Self {
        Self {
            version: VERSION,
            lockstep: env!("CARGO_PKG_VERSION"),
            system: std::env::consts::OS,
            made_at,
            partner,
            checks,
            entries,
        }
    }

    /// The bundle as pretty-printed JSON.
    ///
    /// # Errors
    /// When the values cannot be written as JSON.
    pub fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }
}
