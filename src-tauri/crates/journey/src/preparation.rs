//! What an organisation has done towards its onboarding, as a partner file keeps it.
//!
//! The list of prerequisites is knowledge (`diagnosis::prerequisites`) and changes with it; what a
//! partner did about each is theirs, so it is kept in their file under the item's id. An id that the
//! list no longer has stays in the file untouched: the list may have it again, or another version of
//! the program may. Nothing here is proof: a person said that it is done.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How far something is.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    /// Nobody has begun.
    #[default]
    NotYet,
    /// Somebody works on it.
    InProgress,
    /// It lies with somebody else.
    Waiting,
    /// It is there.
    Done,
    /// This organisation does not need it.
    NotNeeded,
}

impl Progress {
    /// Whether nothing more has to happen.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Done | Self::NotNeeded)
    }
}

/// What a partner noted about one prerequisite.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Task {
    /// How far it is.
    pub progress: Progress,
    /// Who takes care of it, by name or office.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// On whom it waits.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub waiting_on: String,
    /// The day on which it was done or is expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Whatever else is to be remembered.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Fields that this version does not know, kept as they are.
    #[serde(flatten)]
    pub unknown: serde_json::Map<String, serde_json::Value>,
}
