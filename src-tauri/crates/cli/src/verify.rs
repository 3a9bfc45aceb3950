//! `lockstep verify`: what can be believed of a signed XML file.
//!
//! The practice signer counts only with `--practice`: its private key is public, so anybody could
//! have signed in its name.

mod preview;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use clap::Args;
use document::{Kind, Outcome, Signers, Verdict, signer::Certificate};
use jiff::Timestamp;
use journey::clock::{Clock as _, SystemClock};
use serde_json::{Value, json};

use crate::{End, say};

/// Largest file looked at, in bytes.
const MAX_SIZE: u64 = 64 * 1024 * 1024;

/// What `lockstep verify` can be told.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The signed XML
    file: PathBuf,
    /// Accept this certificate as a signer besides the published ones (PEM or DER)
    #[arg(long, value_name = "CERT")]
    signer: Vec<PathBuf>,
    /// Accept the practice signer too
    #[arg(long)]
    practice: bool,
    /// Judge as of this moment, e.g. 2026-11-24T10:00:00Z
    #[arg(long, value_name = "TIME")]
    at: Option<Timestamp>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> End {
    let read = read_bounded(&arguments.file)
        .map_err(|e| format!("{} cannot be read: {e}", arguments.file.display()))
        .and_then(|bytes| Ok((bytes, signers(arguments)?)));
    let (bytes, signers) = match read {
        Ok(read) => read,
        Err(why) => {
            say::trouble(why);
            return End::CouldNotRun;
        }
    };
    let now = arguments.at.unwrap_or_else(|| SystemClock::default().now());
    let outcome = document::verify(&bytes, &signers, now);
    if arguments.json {
        say::machine(&object(&outcome));
    }
    tell(&outcome, !arguments.json);
    match outcome.verification.verdict {
        Verdict::Valid => End::Good,
        _ => End::Bad,
    }
}

fn read_bounded(path: &Path) -> io::Result<Vec<u8>> {
    let size = fs::metadata(path)?.len();
    if size > MAX_SIZE {
        return Err(io::Error::new(
            io::ErrorKind::FileTooLarge,
            format!("{size} bytes; at most {MAX_SIZE} are looked at"),
        ));
    }
    fs::read(path)
}

fn signers(arguments: &Arguments) -> Result<Signers, String> {
    let mut signers = Signers::published();
    if arguments.practice {
        signers = signers.with_practice();
    }
    for path in &arguments.signer {
        let certificate = read_bounded(path)
            .map_err(|e| e.to_string())
            .and_then(|bytes| Certificate::read(&bytes).map_err(|e| e.to_string()))
            .map_err(|e| format!("{} is no usable certificate: {e}", path.display()))?;
        signers = signers.with_imported(certificate);
    }
    Ok(signers)
}

fn object(outcome: &Outcome<'_>) -> Value {
    let found = &outcome.verification;
    json!({
        "verdict": found.verdict,
        "reason": found.reason,
        "sentence": found.sentence,
        "found": found.found,
        "kind": kind(&found.kind),
        "signer": found.signer_info,
        "algorithms": found.algorithms,
        "flags": found.flags,
        "signed_at": found.signed_at,
        "preview": outcome.document.as_ref().map(|document| preview::of(document.content())),
    })
}

/// The kind as one word; a certificate's type follows after a colon.
fn kind(kind: &Kind) -> Value {
    let tagged = json!(kind);
    match kind {
        Kind::Certificate { doctype } => format!("certificate:{doctype}").into(),
        _ => tagged.get("kind").cloned().unwrap_or(tagged),
    }
}

/// The verdict for a person; the preview holds personal data and is not said twice.
fn tell(outcome: &Outcome<'_>, with_preview: bool) {
    let found = &outcome.verification;
    let verdict = json!(found.verdict);
    say::person(format_args!(
        "{}: {}",
        verdict.as_str().unwrap_or_default(),
        found.sentence
    ));
    for (part, finding) in [
        ("content", found.content),
        ("signer", found.signer),
        ("dates", found.dates),
    ] {
        say::person(format_args!("  {part:<8} {}", finding.sentence()));
    }
    if let Some(signer) = &found.signer_info {
        say::person(format_args!(
            "  signer   {}",
            signer.subject.as_deref().unwrap_or("without a name")
        ));
        if signer.practice {
            say::person("  PRACTICE signer: this document is fictional.");
        }
    }
    if let Some(document) = outcome.document.as_ref().filter(|_| with_preview) {
        for (name, value) in preview::of(document.content()) {
            if let Some(text) = value.as_str() {
                say::person(format_args!("  {name:<14} {text}"));
            }
        }
    }
}
