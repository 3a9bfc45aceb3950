//! What really happened, as it happens.

use serde::Serialize;
use ts_rs::TS;

use super::attempt::Door;
use super::desk::DeskView;
use super::error::IpcError;
use super::practice::PracticeLine;

/// One check.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CheckView {
    /// Stable id.
    pub id: String,
    /// Result.
    pub result: CheckResult,
    /// What the rule expects.
    pub expected: String,
    /// What was there.
    pub received: String,
    /// The rule and its source.
    pub rule: String,
}

/// Result of a check.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum CheckResult {
    /// Broken.
    Fail,
    /// Kept.
    Pass,
    /// Could not be judged.
    Skipped,
}

/// One request and its answer, redacted.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ExchangeView {
    /// Number of the exchange.
    pub id: u64,
    /// When it began, UTC.
    pub at: String,
    /// The API.
    pub api: String,
    /// The API in words.
    pub title: String,
    /// Method.
    pub method: String,
    /// Address.
    pub url: String,
    /// Headers sent.
    pub request_headers: Vec<(String, String)>,
    /// Body sent.
    pub request_body: Option<String>,
    /// Status of the answer.
    pub status: Option<u16>,
    /// Headers of the answer.
    pub response_headers: Vec<(String, String)>,
    /// Body of the answer.
    pub response_body: Option<String>,
    /// Size of the answer's body, bytes.
    pub size: usize,
    /// Duration, milliseconds.
    pub millis: u64,
    /// What went wrong.
    pub failure: Option<IpcError>,
    /// Checks of this exchange.
    pub checks: Vec<CheckView>,
    /// The request as a curl command, with placeholders for secrets.
    pub curl: String,
}

/// Something that happened in a browser.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BrowserLeg {
    /// Number of the event.
    pub id: u64,
    /// When, UTC.
    pub at: String,
    /// What happened.
    pub leg: Leg,
    /// The address, redacted.
    pub url: String,
    /// The door.
    pub door: Door,
    /// A sentence.
    pub note: String,
}

/// What happened in a browser.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Leg {
    /// The authorize page was opened.
    AuthorizeOpened,
    /// The callback arrived.
    Callback,
    /// Something arrived that was not the callback of this attempt.
    Refused,
}

/// What the window is told by itself.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "kebab-case", tag = "kind")]
#[ts(export)]
pub enum Event {
    /// A browser leg.
    Browser {
        /// The leg.
        browser: BrowserLeg,
    },
    /// The state changed in the background.
    Desk {
        /// The state.
        desk: Box<DeskView>,
    },
    /// A file was dropped on the window and taken, or not.
    Dropped {
        /// Why it was not taken.
        problem: Option<IpcError>,
    },
    /// An exchange.
    Exchange {
        /// The exchange.
        exchange: Box<ExchangeView>,
    },
    /// A line of the practice locker's log.
    Practice {
        /// The line.
        line: PracticeLine,
    },
}
