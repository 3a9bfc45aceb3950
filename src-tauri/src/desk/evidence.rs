//! Evidence as the window sees it. It was masked when it was recorded; here it only changes shape.

use journey::check::{Check, CheckId, Outcome};
use journey::evidence::{BrowserLeg, Entry, Exchange, Leg};

use crate::view::{self, CheckResult, CheckView, Event, ExchangeView};

use super::{Desk, say};

impl Desk {
    pub(super) fn event_of(&self, entry: &Entry) -> Event {
        match entry {
            Entry::Browser(leg) => {
                let (kind, id) = match leg.leg {
                    Leg::AuthorizeOpened => (view::Leg::AuthorizeOpened, "leg-authorize-opened"),
                    Leg::Callback => (view::Leg::Callback, "leg-callback"),
                    Leg::Refused if is_own_answer(leg) => (view::Leg::Refused, "leg-answered-no"),
                    Leg::Refused => (view::Leg::Refused, "leg-refused"),
                };
                let note = [say(self.words(), id), sentence(&leg.note)];
                Event::Browser {
                    browser: view::BrowserLeg {
                        id: leg.id.0.into(),
                        at: leg.at.to_string(),
                        leg: kind,
                        url: leg.url.to_string(),
                        door: leg.door.into(),
                        note: note.join(" ").trim().to_owned(),
                    },
                }
            }
            Entry::Exchange(exchange) => Event::Exchange {
                exchange: Box::new(self.exchange_view(exchange)),
            },
        }
    }

    fn exchange_view(&self, exchange: &Exchange) -> ExchangeView {
        let pairs = |headers: &[(String, journey::evidence::Masked)]| {
            headers
                .iter()
                .map(|(name, value)| (name.clone(), value.to_string()))
                .collect()
        };
        let response = exchange.response.as_ref();
        ExchangeView {
            id: exchange.id.0.into(),
            at: exchange.at.to_string(),
            api: exchange.api.id().to_owned(),
            title: say(self.words(), &format!("exchange-{}", exchange.api.id())),
            method: exchange.request.method.clone(),
            url: exchange.request.url.to_string(),
            request_headers: pairs(&exchange.request.headers),
            request_body: exchange.request.body.as_ref().map(ToString::to_string),
            status: response.map(|response| response.status),
            response_headers: response
                .map(|response| pairs(&response.headers))
                .unwrap_or_default(),
            response_body: response
                .and_then(|response| response.body.as_ref())
                .map(ToString::to_string),
            size: response.map(|response| response.size).unwrap_or_default(),
            millis: u64::try_from(exchange.duration.as_millis()).unwrap_or(u64::MAX),
            failure: None,
            checks: exchange.checks.iter().map(CheckView::from).collect(),
            curl: curl(exchange),
        }
    }
}

/// Whether a refused callback was this attempt's own answer: its state was right.
fn is_own_answer(leg: &BrowserLeg) -> bool {
    leg.checks
        .iter()
        .any(|check| check.id == CheckId::CallbackState && check.result == Outcome::Pass)
}

/// A remark as a sentence of its own.
fn sentence(remark: &str) -> String {
    let mut characters = remark.chars();
    match characters.next() {
        Some(first) => format!("{}{}.", first.to_uppercase(), characters.as_str()),
        None => String::new(),
    }
}

/// The request as a curl command. Masked values stand as they are masked, so that it shows the
/// shape and cannot be run by mistake with somebody's token.
fn curl(exchange: &Exchange) -> String {
    let quoted = |text: &str| format!("'{}'", text.replace('\'', r"'\''"));
    let mut parts = vec![format!("curl -X {}", exchange.request.method)];
    for (name, value) in &exchange.request.headers {
        parts.push(format!("-H {}", quoted(&format!("{name}: {value}"))));
    }
    if let Some(body) = &exchange.request.body {
        parts.push(format!("--data-raw {}", quoted(body.as_str())));
    }
    parts.push(quoted(exchange.request.url.as_str()));
    parts.join(" \\\n  ")
}

impl From<Outcome> for CheckResult {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Fail => Self::Fail,
            Outcome::Pass => Self::Pass,
            Outcome::Skipped => Self::Skipped,
        }
    }
}

impl From<&Check> for CheckView {
    fn from(check: &Check) -> Self {
        Self {
            id: check.id.id().to_owned(),
            result: check.result.into(),
            expected: check.expected.clone(),
            received: check.received.clone(),
            rule: check.rule.to_owned(),
        }
    }
}

impl From<journey::callback::Door> for view::Door {
    fn from(door: journey::callback::Door) -> Self {
        match door {
            journey::callback::Door::Browser => Self::Browser,
            journey::callback::Door::Link => Self::Link,
            journey::callback::Door::Paste => Self::Paste,
            journey::callback::Door::Window => Self::Window,
        }
    }
}

impl From<view::Door> for journey::callback::Door {
    fn from(door: view::Door) -> Self {
        match door {
            view::Door::Browser => Self::Browser,
            view::Door::Link => Self::Link,
            view::Door::Paste => Self::Paste,
            view::Door::Window => Self::Window,
        }
    }
}
