//! From an exchange that failed, or from anything that can be pasted, to the faults behind it.
//!
//! Two doors, one room. [`recognise`] takes the facts of an exchange that the program itself made;
//! [`recognise_text`] takes an error text, JSON, an HTML page, an address, a curl command, a log or
//! a sentence typed by hand, in English, Hindi or Hindi in Latin letters. Both ask the same signs
//! ([`signs`]) and the same rules ([`lint`]), so that what the app says about its own failure is
//! what it says about a partner's.
//!
//! Secrets are masked first. What is not recognised is said to be so.

mod exchange;
mod facts;
mod lint;
mod matcher;
mod paste;
mod reading;
mod request;
mod sent;
mod signs;

use std::borrow::Cow;

use protocol::service::Service;

use crate::fault::Fault;
use crate::finding::{Ballot, CODE, Evidence, EvidenceKind, Finding, RECOGNISED, VAGUE_CODE};
use crate::search::{self, Hit};

pub use facts::{Facts, FileHmac, Transport};
pub use paste::Note;

use matcher::Matcher;
use signs::Sign;

/// A call on which a code is documented adds this to its fault.
const ON_THIS_CALL: u8 = 40;

/// A finding below this is not worth telling.
const WORTH_TELLING: u8 = 20;

/// Most findings that are told.
const MOST: usize = 8;

/// What a paste turned out to be.
#[derive(Clone, Debug)]
pub struct Diagnosis {
    /// The faults, best first; at most eight.
    pub findings: Vec<Finding>,
    /// What is to be said about the paste itself.
    pub notes: Vec<Note>,
    /// The nearest answers, best first; for a paste that nothing recognised they are all there is.
    pub nearest: Vec<Hit>,
}

impl Diagnosis {
    /// Whether at least one fault was recognised rather than guessed.
    #[must_use]
    pub fn recognised(&self) -> bool {
        self.findings
            .first()
            .is_some_and(|finding| finding.score >= RECOGNISED)
    }
}

/// The faults that the facts of an exchange speak for, best first.
#[must_use]
pub fn recognise(facts: &Facts) -> Vec<Finding> {
    let mut ballot = Ballot::default();
    exchange::vote(facts, &mut ballot);
    if let Some(code) = &facts.code {
        vote_code(code, &mut ballot);
    }
    let texts = [&facts.description, &facts.body];
    for text in texts.into_iter().flatten() {
        let said = visible(&text.text);
        vote_text(&without_envelope(&said), &mut ballot);
    }
    if let Some(status) = facts.status {
        vote_status(status, &mut ballot);
    }
    sent::vote(facts, &mut ballot);
    for &fault in Fault::ALL {
        for sign in signs::of(fault) {
            match *sign {
                Sign::Wire(failure) if facts.transport == Some(failure) => {
                    let host = facts.host.as_deref().unwrap_or_default();
                    ballot.vote(fault, 90, Evidence::new(EvidenceKind::Transport, host));
                }
                Sign::At(api) if facts.api == Some(api) && ballot.has(fault) => {
                    ballot.vote(
                        fault,
                        ON_THIS_CALL,
                        Evidence::new(EvidenceKind::Path, api.path()),
                    );
                }
                _ => {}
            }
        }
    }
    best(ballot)
}

/// The faults that a pasted text speaks for. Any text is handled; secrets are masked before
/// anything is read, and nothing of the paste is kept.
#[must_use]
pub fn recognise_text(text: &str) -> Diagnosis {
    recognise_text_of(None, text)
}

/// The same of a text that is known to be of one service, which tells causes apart that have one
/// text.
#[must_use]
pub fn recognise_text_of(service: Option<Service>, text: &str) -> Diagnosis {
    let paste = paste::open(text);
    let mut ballot = Ballot::default();
    let said = visible(&paste.text);
    if matches!(said, Cow::Owned(_)) {
        let page = Evidence::new(EvidenceKind::Phrase, "<html>");
        ballot.vote(Fault::HtmlInsteadOfJson, 46, page);
    }
    vote_text(&without_envelope(&said), &mut ballot);
    let pairs = reading::pairs_of(&paste.text, lint::is_looked_at);
    for code in pairs.iter().filter(|pair| pair.name == "error").take(20) {
        vote_code(&code.value, &mut ballot);
    }
    for status in reading::statuses(&said) {
        vote_status(status, &mut ballot);
    }
    let links = reading::links(&paste.text);
    let requests = request::requests(&paste.text);
    lint::vote(&paste.text, &pairs, &links, &requests, &mut ballot);
    sent::account(service, &mut ballot);
    let findings = best(ballot);
    let mut notes = paste.notes;
    let recognised = findings
        .first()
        .is_some_and(|finding| finding.score >= RECOGNISED);
    if paste.text.trim().is_empty() {
        notes.push(Note::Empty);
    } else if !recognised {
        notes.push(Note::NotRecognised);
    }
    let nearest = search::search(&said, 5);
    Diagnosis {
        findings,
        notes,
        nearest,
    }
}

fn best(ballot: Ballot) -> Vec<Finding> {
    let mut findings = ballot.rank();
    findings.retain(|finding| finding.score >= WORTH_TELLING);
    findings.truncate(MOST);
    findings
}

/// A code that stands where codes stand weighs more than the same word in a sentence.
fn vote_code(code: &str, ballot: &mut Ballot) {
    let code = code.trim().to_ascii_lowercase();
    for &fault in Fault::ALL {
        for sign in signs::of(fault) {
            let weight = match *sign {
                Sign::Code(known) if known == code => CODE,
                Sign::Vague(known) if known == code => VAGUE_CODE,
                _ => continue,
            };
            ballot.vote(fault, weight, Evidence::new(EvidenceKind::Code, &code));
        }
    }
}

/// A status says little beside a code.
fn vote_status(status: u16, ballot: &mut Ballot) {
    let share = if ballot.has_code() { 4 } else { 1 };
    for &fault in Fault::ALL {
        for sign in signs::of(fault) {
            if let Sign::Status(weight, known) = *sign
                && known == status
            {
                ballot.vote(
                    fault,
                    weight / share,
                    Evidence::new(EvidenceKind::Status, status.to_string()),
                );
            }
        }
    }
}

/// What a person sees of a text: of an HTML page what is on it.
fn visible(text: &str) -> Cow<'_, str> {
    if reading::is_html(text) {
        Cow::Owned(reading::visible(text))
    } else {
        Cow::Borrowed(text)
    }
}

/// A text without the names of the error envelope (API 3.3), which say nothing about the error.
fn without_envelope(text: &str) -> Cow<'_, str> {
    const NAMES: [&str; 4] = ["error_description", "\"error\"", "'error'", "error="];
    let mut text = Cow::Borrowed(text);
    for name in NAMES {
        if text.contains(name) {
            text = Cow::Owned(text.replace(name, " "));
        }
    }
    text
}

fn vote_text(text: &str, ballot: &mut Ballot) {
    Matcher::get().vote(text, ballot);
}
