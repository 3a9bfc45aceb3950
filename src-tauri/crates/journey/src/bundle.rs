//! The support bundle: what may leave the machine when somebody asks for help.
//!
//! It is the evidence as it stands on the screen, together with the partner file and the checks, as
//! one readable JSON file. The evidence was masked when it was made; of the partner file only the
//! further parameters of authorize may be personal (`login_hint` is somebody's number), and they
//! pass the same mask. `tests/redaction.rs` plants secrets and looks for them in it.

use jiff::Timestamp;
use serde::Serialize;

use crate::{
    check::Check,
    evidence::{Entry, masked_parameter},
    store::PartnerFile,
};

/// The version of the bundle's form.
const VERSION: u32 = 1;

/// A bundle, ready to be written.
#[derive(Debug, Serialize)]
pub struct Bundle<'a> {
    version: u32,
    lockstep: &'static str,
    system: &'static str,
    made_at: Timestamp,
    partner: PartnerFile,
    checks: &'a [Check],
    entries: &'a [Entry],
}

impl<'a> Bundle<'a> {
    /// Puts a bundle together.
    #[must_use]
    pub fn new(
        partner: &PartnerFile,
        checks: &'a [Check],
        entries: &'a [Entry],
        made_at: Timestamp,
    ) -> Self {
        let mut partner = partner.clone();
        for (name, value) in &mut partner.authorize {
            *value = masked_parameter(name, value);
        }
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

#[cfg(test)]
mod tests {
    use protocol::service::Service;

    use super::*;

    #[test]
    fn a_persons_number_among_the_parameters_is_masked_and_a_word_is_shown() {
        let mut partner = PartnerFile::new("Example Labs", Service::MeriPehchaan);
        for (name, value) in [("login_hint", "9000000001"), ("prompt", "login_mobile")] {
            partner.authorize.insert(name.to_owned(), value.to_owned());
        }
        let bundle = Bundle::new(&partner, &[], &[], Timestamp::UNIX_EPOCH);
        let json = bundle.json().unwrap();
        assert!(!json.contains("9000000001"), "{json}");
        assert!(json.contains("login_mobile"), "{json}");
    }
}
