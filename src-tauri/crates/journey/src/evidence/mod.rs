//! What happened, in order, with its secrets masked.
//!
//! One list serves the sequence diagram on the screen, the report and the support bundle. Since it is
//! built from masked parts only (module `mask`), there is no second redaction before an export that
//! somebody could forget. Entries are numbered; a check or an error names the number, so that a
//! claim can always be traced to what was sent and received.

mod mask;

pub use mask::{Masked, Request, Response};
pub(crate) use mask::{parameter as masked_parameter, scope as masked_scope, text as masked_text};

use std::{
    collections::VecDeque,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use diagnosis::{
    finding::Finding,
    recognise::{Facts, recognise},
};
use jiff::{SignedDuration, Timestamp};
use protocol::service::Api;
use serde::Serialize;
use tokio::sync::broadcast;

use crate::{callback::Door, check::Check, transport::Failure};

/// Entries kept; the oldest are dropped beyond it.
const MAX_ENTRIES: usize = 2000;

/// The number of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct EntryId(pub u32);

/// One thing that happened.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Entry {
    /// A leg that the browser went.
    Browser(BrowserLeg),
    /// A request of this program and its answer.
    Exchange(Box<Exchange>),
}

impl Entry {
    /// The entry's number.
    #[must_use]
    pub fn id(&self) -> EntryId {
        match self {
            Self::Browser(leg) => leg.id,
            Self::Exchange(exchange) => exchange.id,
        }
    }

    /// What was checked of it.
    #[must_use]
    pub fn checks(&self) -> &[Check] {
        match self {
            Self::Browser(leg) => &leg.checks,
            Self::Exchange(exchange) => &exchange.checks,
        }
    }

    /// The exchange, if it is one.
    #[must_use]
    pub fn exchange(&self) -> Option<&Exchange> {
        match self {
            Self::Browser(_) => None,
            Self::Exchange(exchange) => Some(exchange),
        }
    }
}

/// One request and what became of it.
#[derive(Clone, Debug, Serialize)]
pub struct Exchange {
    /// The number.
    pub id: EntryId,
    /// When it was sent.
    pub at: Timestamp,
    /// Which API.
    pub api: Api,
    /// What was sent.
    pub request: Request,
    /// What came back, if anything did.
    pub response: Option<Response>,
    /// Why nothing did.
    #[serde(serialize_with = "failure")]
    pub failure: Option<Failure>,
    /// From sending to the last byte.
    #[serde(serialize_with = "milliseconds", rename = "millis")]
    pub duration: Duration,
    /// How far this machine's clock is ahead of the service's.
    #[serde(skip)]
    pub skew: Option<SignedDuration>,
    /// What was checked of it.
    pub checks: Vec<Check>,
    /// Where the answer departs from the description, and was read all the same.
    pub notes: Vec<String>,
    #[serde(skip)]
    facts: Facts,
}

impl Exchange {
    /// The faults that this exchange speaks for, best first; none when nothing is wrong with it.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        recognise(&self.facts)
    }
}

/// One leg of the browser.
#[derive(Clone, Debug, Serialize)]
pub struct BrowserLeg {
    /// The number.
    pub id: EntryId,
    /// When.
    pub at: Timestamp,
    /// Which leg.
    pub leg: Leg,
    /// The address.
    pub url: Masked,
    /// Through which door.
    pub door: Door,
    /// Why it was refused; empty otherwise.
    pub note: String,
    /// What was checked of it.
    pub checks: Vec<Check>,
}

/// Which leg of the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Leg {
    /// The authorize address was opened.
    AuthorizeOpened,
    /// The callback came and was accepted.
    Callback,
    /// A callback came and was refused.
    Refused,
}

/// The list of what happened, open to listeners.
#[derive(Debug)]
pub struct Evidence {
    log: Mutex<Log>,
    feed: broadcast::Sender<Entry>,
}

#[derive(Debug, Default)]
struct Log {
    entries: VecDeque<Entry>,
    last: u32,
}

impl Default for Evidence {
    fn default() -> Self {
        Self {
            log: Mutex::default(),
            feed: broadcast::channel(256).0,
        }
    }
}

impl Evidence {
    /// Everything so far, oldest first.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        self.log().entries.iter().cloned().collect()
    }

    /// One entry.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> Option<Entry> {
        self.log()
            .entries
            .iter()
            .find(|entry| entry.id() == id)
            .cloned()
    }

    /// The faults that an exchange speaks for, best first.
    #[must_use]
    pub fn findings(&self, id: EntryId) -> Vec<Finding> {
        match self.entry(id) {
            Some(Entry::Exchange(exchange)) => exchange.findings(),
            Some(Entry::Browser(_)) | None => Vec::new(),
        }
    }

    /// Entries from now on. An entry comes again under the same number when checks are added.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Entry> {
        self.feed.subscribe()
    }

    /// Forgets everything; numbers go on.
    pub fn clear(&self) {
        self.log().entries.clear();
    }

    /// Notes a leg of the browser.
    pub fn browser(&self, leg: Browsed<'_>) -> EntryId {
        self.push(|id| {
            Entry::Browser(BrowserLeg {
                id,
                at: leg.at,
                leg: leg.leg,
                url: mask::browser(leg.url),
                door: leg.door,
                note: leg.note,
                checks: leg.checks,
            })
        })
    }

    /// Notes an exchange. Nothing of the request or answer is kept unmasked.
    pub(crate) fn exchange(&self, exchanged: Exchanged<'_>) -> EntryId {
        let Exchanged {
            at,
            api,
            request,
            answer,
            duration,
            skew,
            facts,
        } = exchanged;
        let (masked, mut blots) = request;
        let response = answer
            .ok()
            .map(|response| mask::response(api, response, &mut blots));
        self.push(|id| {
            Entry::Exchange(Box::new(Exchange {
                id,
                at,
                api,
                request: masked,
                response,
                failure: answer.err().cloned(),
                duration,
                skew,
                checks: Vec::new(),
                notes: Vec::new(),
                facts,
            }))
        })
    }

    /// Adds what was checked of an exchange, and how its answer departs from the description.
    pub(crate) fn judge(&self, id: EntryId, checks: &[Check], notes: &[protocol::note::Note]) {
        self.amend(id, |exchange| {
            exchange.checks.extend_from_slice(checks);
            exchange.notes.extend(notes.iter().map(ToString::to_string));
        });
    }

    /// Adds a note to an exchange.
    pub(crate) fn remark(&self, id: EntryId, note: String) {
        self.amend(id, |exchange| exchange.notes.push(note));
    }

    /// Adds what is known of an exchange now that its answer was read.
    pub(crate) fn know(&self, id: EntryId, learn: impl FnOnce(&mut Facts)) {
        self.amend(id, |exchange| learn(&mut exchange.facts));
    }

    fn amend(&self, id: EntryId, change: impl FnOnce(&mut Exchange)) {
        let mut log = self.log();
        let entry = log.entries.iter_mut().rev().find(|entry| entry.id() == id);
        if let Some(Entry::Exchange(exchange)) = entry {
            change(exchange);
            let _ = self.feed.send(Entry::Exchange(exchange.clone()));
        }
    }

    fn push(&self, make: impl FnOnce(EntryId) -> Entry) -> EntryId {
        let mut log = self.log();
        log.last += 1;
        let id = EntryId(log.last);
        let entry = make(id);
        // Without a listener nothing is lost: the list keeps it.
        let _ = self.feed.send(entry.clone());
        if log.entries.len() >= MAX_ENTRIES {
            log.entries.pop_front();
        }
        log.entries.push_back(entry);
        id
    }

    fn log(&self) -> MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A leg of the browser to be noted; the address is masked on the way in.
#[derive(Debug)]
pub struct Browsed<'a> {
    /// When.
    pub at: Timestamp,
    /// Which leg.
    pub leg: Leg,
    /// The address as it was.
    pub url: &'a str,
    /// Through which door.
    pub door: Door,
    /// Why it was refused.
    pub note: String,
    /// What was checked of it.
    pub checks: Vec<Check>,
}

/// An exchange to be noted.
pub(crate) struct Exchanged<'a> {
    pub(crate) at: Timestamp,
    pub(crate) api: Api,
    pub(crate) request: (Request, mask::Blots),
    pub(crate) answer: Result<&'a http::Response<Vec<u8>>, &'a Failure>,
    pub(crate) duration: Duration,
    pub(crate) skew: Option<SignedDuration>,
    pub(crate) facts: Facts,
}

/// Masks a request before it is sent; afterwards it is gone.
pub(crate) fn masked(api: Api, request: &http::Request<Vec<u8>>) -> (Request, mask::Blots) {
    mask::request(api, request)
}

fn milliseconds<S: serde::Serializer>(duration: &Duration, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_u64(u64::try_from(duration.as_millis()).unwrap_or(u64::MAX))
}

fn failure<S: serde::Serializer>(failure: &Option<Failure>, to: S) -> Result<S::Ok, S::Error> {
    failure.as_ref().map(ToString::to_string).serialize(to)
}
