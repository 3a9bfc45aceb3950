//! Checks and their sum, told to people and to machines.
//!
//! Whatever is checked, a line has the same fields and a report the same counts, so a pipeline that
//! reads one command reads them all.

use journey::{
    check::{Check, Outcome},
    issuer::Judged,
};
use serde::Serialize;
use serde_json::json;

use crate::say;

/// A check of the journey or a rule of the issuer description, as both are told.
#[derive(Serialize)]
pub(crate) struct Line<'a> {
    event: &'static str,
    id: &'static str,
    result: Outcome,
    expected: &'a str,
    received: &'a str,
    rule: &'static str,
}

impl<'a> From<&'a Check> for Line<'a> {
    fn from(check: &'a Check) -> Self {
        Self {
            event: "check",
            id: check.id.id(),
            result: check.result,
            expected: &check.expected,
            received: &check.received,
            rule: check.rule,
        }
    }
}

impl<'a> From<&'a Judged> for Line<'a> {
    fn from(judged: &'a Judged) -> Self {
        Self {
            event: "check",
            id: judged.id,
            result: judged.result,
            expected: &judged.expected,
            received: &judged.received,
            rule: judged.rule,
        }
    }
}

/// Tells one check: to a person always, to a machine with `--json`.
pub(crate) fn check(line: &Line<'_>, json: bool) {
    if json {
        say::machine(line);
    }
    let mark = match line.result {
        Outcome::Fail => "FAIL",
        Outcome::Pass => "pass",
        Outcome::Skipped => "skip",
    };
    say::person(format_args!("{mark}  {:<22} {}", line.id, line.received));
    if line.result == Outcome::Fail {
        say::person(format_args!("      expected: {}", line.expected));
        say::person(format_args!("      rule:     {}", line.rule));
    }
}

/// Tells how many checks passed, failed and were skipped.
pub(crate) fn report([passed, failed, skipped]: [usize; 3], json: bool) {
    if json {
        say::machine(
            &json!({"event": "report", "passed": passed, "failed": failed, "skipped": skipped}),
        );
    }
    say::person(format_args!(
        "{passed} passed, {failed} failed, {skipped} skipped"
    ));
}
