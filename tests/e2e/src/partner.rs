//! A partner's file, for a program that is to meet a service and a redirect URI of the test's own.

use std::{fs, path::Path};

use serde_json::{Value, json};

/// A partner file of the version that the program writes.
#[derive(Debug)]
pub struct OwnPartner(Value);

impl OwnPartner {
    /// A public client of a Meri Pehchaan whose base address is this one: it signs in without a secret.
    #[must_use]
    pub fn at(base: &str, redirect_uri: &str) -> Self {
        Self(json!({
            "version": 1,
            "name": "Example Labs",
            "service": "meri-pehchaan",
            "line": "2.3",
            "endpoints": { "base": base },
            "client_id": "XX00TEST01",
            "redirect_uri": redirect_uri,
            "scopes": ["openid"],
            "purpose": "kyc",
            "service_name": "Example Labs",
            "client_authentication": "none",
        }))
    }

    /// Writes the file.
    ///
    /// # Panics
    ///
    /// When it cannot be written.
    pub fn write(&self, file: &Path) {
        fs::write(file, self.0.to_string()).expect("the partner's file can be written");
    }
}
