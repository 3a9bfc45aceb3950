//! `lockstep diagnose`: the causes and fixes for anything that can be pasted.
//!
//! Also what `lockstep check` says under a failed check, so that both speak alike. Secrets in the
//! text are masked before it is read, and nothing of it is kept.

use std::io::Read as _;

use clap::Args;
use diagnosis::{
    Lang, Words,
    finding::Finding,
    recognise::{Diagnosis, recognise_text},
};
use serde_json::json;

use crate::{End, say};

/// Longest text read from standard input, in bytes.
const MAX_TEXT: u64 = 1024 * 1024;

/// What `lockstep diagnose` can be told.
#[derive(Args)]
pub(crate) struct Arguments {
    /// An error text, a URL, a JSON body or a status; `-` or nothing reads standard input
    text: Vec<String>,
    /// Print one JSON object a finding
    #[arg(long)]
    json: bool,
    /// The language of cause and fix: en or hi
    #[arg(long, default_value = "en")]
    lang: Lang,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> End {
    let text = match arguments.text.join(" ") {
        text if text.is_empty() || text == "-" => match standard_input() {
            Ok(text) => text,
            Err(e) => {
                say::trouble(format_args!("standard input cannot be read: {e}"));
                return End::CouldNotRun;
            }
        },
        text => text,
    };
    let words = Words::new(arguments.lang);
    let diagnosis = recognise_text(&text);
    for note in &diagnosis.notes {
        say::person(note.sentence(&words));
    }
    if !diagnosis.recognised() {
        return End::Bad;
    }
    tell(&diagnosis, &words, arguments.json);
    End::Good
}

/// One finding for a person: what, why, what to do, and where the FAQ speaks of it.
pub(crate) fn explain(finding: &Finding, words: &Words) {
    let said = words.fault(finding.fault);
    say::person(format_args!("{}  [{}]", said.title, finding.fault.id()));
    say::person(format_args!("  {}", said.cause));
    say::person(format_args!("  → {}", said.fix));
    let faq: Vec<_> = finding.fault.faq().iter().map(u8::to_string).collect();
    if !faq.is_empty() {
        say::person(format_args!("  FAQ {}", faq.join(", ")));
    }
}

fn tell(diagnosis: &Diagnosis, words: &Words, as_json: bool) {
    for finding in &diagnosis.findings {
        if as_json {
            let said = words.fault(finding.fault);
            say::machine(&json!({
                "fault": finding.fault.id(),
                "party": finding.fault.party().id(),
                "faq": finding.fault.faq(),
                "cause": said.cause,
                "fix": said.fix,
            }));
        }
        explain(finding, words);
    }
}

fn standard_input() -> std::io::Result<String> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .take(MAX_TEXT)
        .read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
