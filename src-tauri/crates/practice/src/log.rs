//! The private log: what came in, what was answered, and which rule was broken.
//!
//! A real service answers `invalid_grant` and leaves the partner guessing. Here each request leaves a
//! line with remarks of three parts — rule, expected, received — for the partner's eyes only. No line
//! holds a secret, a code, a token, a verifier or personal data: values are described (length, first
//! difference, kind), not shown.

use std::{
    borrow::Cow,
    collections::VecDeque,
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::Timestamp;
use serde::Serialize;
use tokio::sync::broadcast;

/// Lines that are kept for a console that opens late.
const KEPT: usize = 500;

/// One request and its answer.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LogLine {
    /// Counts from 1.
    pub number: u64,
    /// When the request came.
    pub at: Timestamp,
    /// HTTP method.
    pub method: String,
    /// Path without query; the issuer's own number in a document URI is left out.
    pub path: String,
    /// HTTP status of the answer; 0 when the connection was cut on purpose.
    pub status: u16,
    /// The `error` of the answer, or of the redirect.
    pub error: Option<String>,
    /// The client that asked, if it is a registered one.
    pub client_id: Option<String>,
    /// What there is to say about the request, the refusal first.
    pub remarks: Vec<Remark>,
    /// Ids of the faults that were enacted on it.
    pub faults: Vec<&'static str>,
    /// Time to the answer's head, in microseconds of the locker's clock.
    pub micros: i64,
}

/// A rule that a request broke or came near to breaking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// The rule, with where it comes from.
    pub rule: Cow<'static, str>,
    /// What would have been right.
    pub expected: String,
    /// What came, described or masked.
    pub received: String,
    /// Whether the request was refused for it.
    pub refused: bool,
}

impl Remark {
    pub(crate) fn refused(
        rule: impl Into<Cow<'static, str>>,
        expected: impl Into<String>,
        received: impl Into<String>,
    ) -> Self {
        Self {
            rule: rule.into(),
            expected: expected.into(),
            received: received.into(),
            refused: true,
        }
    }

    pub(crate) fn noted(
        rule: impl Into<Cow<'static, str>>,
        expected: impl Into<String>,
        received: impl Into<String>,
    ) -> Self {
        Self {
            refused: false,
            ..Self::refused(rule, expected, received)
        }
    }
}

/// What a handler leaves in its response's extensions for the log.
#[derive(Debug, Clone, Default)]
pub(crate) struct Entry {
    pub(crate) error: Option<Cow<'static, str>>,
    pub(crate) client_id: Option<String>,
    pub(crate) remarks: Vec<Remark>,
    pub(crate) faults: Vec<&'static str>,
}

impl Entry {
    /// Adds this entry to what the response carries already.
    pub(crate) fn attach(self, response: &mut axum::response::Response) {
        let carried = response.extensions_mut().get_or_insert_default::<Entry>();
        carried.error = self.error.or(carried.error.take());
        carried.client_id = self.client_id.or(carried.client_id.take());
        carried.remarks.extend(self.remarks);
        carried.faults.extend(self.faults);
    }

    pub(crate) fn of(client_id: &str, remarks: Vec<Remark>) -> Self {
        Self {
            client_id: Some(client_id.to_owned()),
            remarks,
            ..Self::default()
        }
    }
}

/// The log of one locker; clones share it.
#[derive(Clone)]
pub struct Log(Arc<Inner>);

struct Inner {
    kept: Mutex<(u64, VecDeque<LogLine>)>,
    live: broadcast::Sender<LogLine>,
}

impl Log {
    pub(crate) fn new() -> Self {
        let live = broadcast::Sender::new(KEPT);
        Self(Arc::new(Inner {
            kept: Mutex::new((0, VecDeque::new())),
            live,
        }))
    }

    pub(crate) fn write(&self, mut line: LogLine) {
        {
            let mut kept = self.0.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.0 += 1;
            line.number = kept.0;
            if kept.1.len() == KEPT {
                kept.1.pop_front();
            }
            kept.1.push_back(line.clone());
        }
        // Nobody listening is no failure.
        let _ = self.0.live.send(line);
    }

    /// The last lines, oldest first; at most 500.
    #[must_use]
    pub fn lines(&self) -> Vec<LogLine> {
        self.0
            .kept
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .1
            .iter()
            .cloned()
            .collect()
    }

    /// Every line from now on. A reader that falls 500 lines behind misses the oldest.
    #[must_use]
    pub fn follow(&self) -> broadcast::Receiver<LogLine> {
        self.0.live.subscribe()
    }
}

impl fmt::Debug for Log {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Log")
    }
}
