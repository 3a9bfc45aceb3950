//! Departures from the published description that a reader accepted.

use std::fmt;

/// One departure: where it was found, and what was found there. Holds no secret and no personal
/// value, only names and shapes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Note {
    /// The field, header or element concerned.
    pub place: &'static str,
    /// What was found and how it was read.
    pub found: String,
}

impl Note {
    pub(crate) fn new(place: &'static str, found: impl Into<String>) -> Self {
        Self {
            place,
            found: found.into(),
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.found)
    }
}
