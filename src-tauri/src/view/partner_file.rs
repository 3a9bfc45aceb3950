//! Partner files on disk, and everything else that the program keeps.

use serde::Serialize;
use ts_rs::TS;

/// A field in which the partner on the desk and the file on disk part.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FileDifference {
    /// The field as the file names it; entries of maps stand behind a full stop.
    pub field: String,
    /// Its value on the desk; absent where it is not set.
    pub mine: Option<String>,
    /// Its value in the file.
    pub theirs: Option<String>,
}

/// How far something is on its way out.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ForgetState {
    /// It would be forgotten.
    Due,
    /// It could not be forgotten.
    Failed,
    /// It is forgotten.
    Forgotten,
}

/// One kind of thing that the program keeps.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ForgetItem {
    /// Its id.
    pub id: String,
    /// What it is, in the person's language.
    pub sentence: String,
    /// How far it is.
    pub state: ForgetState,
    /// Why it could not be forgotten.
    pub reason: Option<String>,
}

/// What is forgotten with everything, and what is not the program's to forget.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ForgetView {
    /// What is forgotten.
    pub items: Vec<ForgetItem>,
    /// Paths of the person's own partner files, which stay.
    pub left: Vec<String>,
}
