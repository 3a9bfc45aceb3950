//! One line for each check of the list: what the terminal prints and the report is made of.
//!
//! A check may have been made several times (three documents, three `hmac` headers) or never. Here
//! each appears exactly once: a failure outweighs a pass, a pass outweighs a skip, and what was never
//! reached says so. So a summary always has the same rows, and names what was not tested.

use crate::{
    check::{Check, CheckId, Outcome},
    evidence::Entry,
};

/// Every check once, in the order of the journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    checks: Vec<Check>,
}

impl Summary {
    /// Gathers what was checked before sending, in the evidence, and afterwards.
    #[must_use]
    pub fn new(before: &[Check], evidence: &[Entry], after: &[Check]) -> Self {
        let seen = evidence.iter().flat_map(Entry::checks);
        let all: Vec<_> = before.iter().chain(seen).chain(after).collect();
        let checks = CheckId::ALL.iter().map(|id| {
            all.iter()
                .filter(|check| check.id == *id)
                .max_by_key(|check| match check.result {
                    Outcome::Fail => 2,
                    Outcome::Pass => 1,
                    Outcome::Skipped => 0,
                })
                .map_or_else(
                    || Check::skipped(*id, "not reached"),
                    |check| (*check).clone(),
                )
        });
        Self {
            checks: checks.collect(),
        }
    }

    /// Every check once.
    #[must_use]
    pub fn checks(&self) -> &[Check] {
        &self.checks
    }

    /// How many came out so.
    #[must_use]
    pub fn count(&self, outcome: Outcome) -> usize {
        self.checks
            .iter()
            .filter(|check| check.result == outcome)
            .count()
    }

    /// Whether none failed.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.count(Outcome::Fail) == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_appears_once_and_the_unreached_say_so() {
        let summary = Summary::new(&[Check::of(CheckId::ClientId, true, "x")], &[], &[]);
        assert_eq!(summary.checks().len(), CheckId::ALL.len());
        assert_eq!(summary.count(Outcome::Pass), 1);
        let others = summary
            .checks()
            .iter()
            .filter(|check| check.id != CheckId::ClientId);
        assert!(
            others
                .into_iter()
                .all(|check| check.received == "not reached")
        );
    }

    #[test]
    fn a_failure_outweighs_a_pass_and_a_pass_a_skip() {
        let id = CheckId::FileHmac;
        let (pass, fail) = (Check::of(id, true, ""), Check::of(id, false, ""));
        let skip = Check::skipped(id, "");
        let result = |checks: &[Check]| {
            let summary = Summary::new(checks, &[], &[]);
            summary
                .checks()
                .iter()
                .find(|check| check.id == id)
                .unwrap()
                .result
        };
        assert_eq!(result(&[pass.clone(), fail, skip.clone()]), Outcome::Fail);
        assert_eq!(result(&[skip, pass]), Outcome::Pass);
    }
}
