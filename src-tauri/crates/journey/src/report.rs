//! The readiness report: one self-contained page for people, one JSON twin for machines.
//!
//! A partner hands this page to its nodal officer, so it must not say more than was seen. It lists
//! what was *not* tested beside what was, carries a watermark when the service was the practice
//! locker, and states that it is unofficial. It is made of checks and evidence, which hold no secret,
//! so there is nothing left to redact here.

mod page;

use diagnosis::Words;
use jiff::Timestamp;
use serde::Serialize;

use crate::{
    check::{Check, Outcome},
    evidence::{Entry, Exchange},
    registration::Registration,
    store::PartnerFile,
    summary::Summary,
};

/// The version of the JSON twin.
const VERSION: u32 = 1;

/// What a run has shown, and what not.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    version: u32,
    lockstep: &'static str,
    made_at: Timestamp,
    environment: Environment,
    base: String,
    partner: PartnerFile,
    passed: usize,
    failed: usize,
    skipped: usize,
    checks: Vec<Check>,
    exchanges: Vec<Exchange>,
}

/// Whether a run was about real services.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Environment {
    /// The practice locker, or another service on this machine.
    Practice,
    /// Services elsewhere.
    Production,
}

/// A report that could not be drawn up.
#[derive(Debug, thiserror::Error)]
#[error("the report could not be drawn up: {0}")]
pub struct ReportError(String);

impl Report {
    /// Gathers a report from a registration, its checks and its evidence.
    #[must_use]
    pub fn new(
        registration: &Registration,
        summary: &Summary,
        evidence: &[Entry],
        made_at: Timestamp,
    ) -> Self {
        let exchanges = evidence.iter().filter_map(Entry::exchange).cloned();
        Self {
            version: VERSION,
            lockstep: env!("CARGO_PKG_VERSION"),
            made_at,
            environment: if registration.is_practice() {
                Environment::Practice
            } else {
                Environment::Production
            },
            base: registration.endpoints().base().to_string(),
            partner: registration.partner().clone(),
            passed: summary.count(Outcome::Pass),
            failed: summary.count(Outcome::Fail),
            skipped: summary.count(Outcome::Skipped),
            checks: summary.checks().to_vec(),
            exchanges: exchanges.collect(),
        }
    }

    /// Whether it is about real services.
    #[must_use]
    pub fn environment(&self) -> Environment {
        self.environment
    }

    /// When it was made, UTC.
    #[must_use]
    pub fn made_at(&self) -> Timestamp {
        self.made_at
    }

    /// Every check once.
    #[must_use]
    pub fn checks(&self) -> &[Check] {
        &self.checks
    }

    /// How many checks came out so.
    #[must_use]
    pub fn count(&self, outcome: Outcome) -> usize {
        match outcome {
            Outcome::Fail => self.failed,
            Outcome::Pass => self.passed,
            Outcome::Skipped => self.skipped,
        }
    }

    /// What was shown: the titles of the checks that passed.
    #[must_use]
    pub fn shown(&self, words: &Words) -> Vec<String> {
        let passed = self
            .checks
            .iter()
            .filter(|check| check.result == Outcome::Pass);
        passed.map(|check| title(words, check)).collect()
    }

    /// What was not tested: skipped checks, and what no run of this kind can test.
    #[must_use]
    pub fn not_tested(&self, words: &Words) -> Vec<String> {
        page::untested(self, words)
            .into_iter()
            .map(|item| item.title)
            .collect()
    }

    /// One self-contained page that prints on A4.
    ///
    /// # Errors
    /// When the page cannot be drawn up.
    pub fn html(&self, words: &Words) -> Result<String, ReportError> {
        page::render(self, words).map_err(|e| ReportError(e.to_string()))
    }

    /// The same for machines, pretty-printed.
    ///
    /// # Errors
    /// When the values cannot be written as JSON.
    pub fn json(&self) -> Result<String, ReportError> {
        serde_json::to_string_pretty(self).map_err(|e| ReportError(e.to_string()))
    }
}

/// The title of a check in the person's language; its id where words are missing.
fn title(words: &Words, check: &Check) -> String {
    let id = check.id.id();
    words
        .get(&format!("title-{id}"), &[])
        .unwrap_or_else(|| id.to_owned())
}

#[cfg(test)]
mod tests;
