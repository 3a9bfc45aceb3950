//! What a lint found in something the partner made: a request, an address, a setting.
//!
//! A [`Note`](crate::note::Note) is about what the *service* sent; a [`Remark`] is about what *we*
//! are about to send. Each rule has a stable id, so that a screen, a report and a test can name it,
//! and says what was expected beside what was received. No remark holds a secret or a personal
//! value: where those are concerned the received side is a length or a shape.

use std::fmt;

use crate::confidence::Confidence;

/// How much a remark weighs.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Weight {
    /// Worth a look: undocumented, inferred, or only a habit of the field.
    Doubtful,
    /// Breaks a rule of the line.
    Wrong,
}

/// One rule that is not kept.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Remark {
    /// Stable id of the rule, kebab-case, for example `authorize-challenge-length`.
    pub rule: &'static str,
    /// How much it weighs.
    pub weight: Weight,
    /// The parameter, field or API concerned.
    pub place: String,
    /// What the rule asks for.
    pub expected: String,
    /// What is there, redacted.
    pub received: String,
    /// The source behind the rule.
    pub confidence: Confidence,
}

impl Remark {
    pub(crate) fn wrong(
        rule: &'static str,
        place: impl Into<String>,
        expected: impl Into<String>,
        received: impl Into<String>,
        confidence: Confidence,
    ) -> Self {
        Self {
            rule,
            weight: Weight::Wrong,
            place: place.into(),
            expected: expected.into(),
            received: received.into(),
            confidence,
        }
    }

    pub(crate) fn doubtful(self) -> Self {
        Self {
            weight: Weight::Doubtful,
            ..self
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            rule,
            place,
            expected,
            received,
            ..
        } = self;
        write!(
            f,
            "{place}: expected {expected}, received {received} [{rule}]"
        )
    }
}
