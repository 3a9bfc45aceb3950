//! The practice locker's console: where it is, who lives there, what is switched on, what it saw.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A fictional citizen.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PracticeCitizen {
    /// Id.
    pub id: String,
    /// Name in Latin letters.
    pub name: String,
    /// Name in the person's own script.
    pub name_local: String,
    /// What the citizen is there to show.
    pub note: String,
}

/// What is switched on, and for how long.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum PracticeState {
    /// Nothing.
    Off,
    /// For the next request that it fits; then it goes off by itself.
    Once,
    /// Until it is switched off.
    On,
}

/// Something that can be switched on: a fault, or a shape of the right answer.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PracticeSwitch {
    /// Id of the fault or the shape.
    pub id: String,
    /// Whether it is on.
    pub state: PracticeState,
    /// Title.
    pub title: String,
}

/// Whether a line tells of a broken rule.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum PracticeLevel {
    /// A request that kept the rules.
    Info,
    /// A broken rule.
    Rule,
}

/// A rule that a request broke or came near to breaking.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PracticeRemark {
    /// The rule, with where it comes from.
    pub rule: String,
    /// What it expects.
    pub expected: String,
    /// What was there.
    pub received: String,
    /// Whether the request was refused for it.
    pub refused: bool,
}

/// A line of the practice locker's private log.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PracticeLine {
    /// Number.
    pub id: u64,
    /// When, UTC.
    pub at: String,
    /// Level.
    pub level: PracticeLevel,
    /// Method.
    pub method: String,
    /// Path.
    pub path: String,
    /// Status answered.
    pub status: u16,
    /// The `error` of the answer or the redirect.
    pub error: Option<String>,
    /// What there is to say about the request, the refusal first.
    pub remarks: Vec<PracticeRemark>,
    /// Ids of the faults that were enacted on it.
    pub faults: Vec<String>,
}

/// How the practice locker differs from the services, in one respect.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PracticeDifference {
    /// The respect.
    pub topic: String,
    /// The services.
    pub live: String,
    /// The practice locker.
    pub practice: String,
}

/// The practice locker's console.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PracticeView {
    /// Base of the APIs.
    pub base_url: String,
    /// Client id.
    pub client_id: String,
    /// Redirect URI.
    pub redirect_uri: String,
    /// The cast.
    pub citizens: Vec<PracticeCitizen>,
    /// The switches of the faults.
    pub faults: Vec<PracticeSwitch>,
    /// The switches of the shapes in which a right answer may come.
    pub variants: Vec<PracticeSwitch>,
    /// The log so far.
    pub lines: Vec<PracticeLine>,
    /// How it differs.
    pub differences: Vec<PracticeDifference>,
}
