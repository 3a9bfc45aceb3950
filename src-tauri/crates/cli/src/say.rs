//! Where words go: people's to standard error, machines' to standard output.
//!
//! A reader that went away (`lockstep … | head`) ends the program quietly, as it does any filter.

use std::io::{self, Write};

use serde::Serialize;

/// One JSON object on one line of standard output.
pub(crate) fn machine(value: &impl Serialize) {
    let Ok(mut line) = serde_json::to_vec(value) else {
        return;
    };
    line.push(b'\n');
    let mut out = io::stdout().lock();
    if out.write_all(&line).and_then(|()| out.flush()).is_err() {
        std::process::exit(0);
    }
}

/// One line for a person on standard error.
pub(crate) fn person(text: impl std::fmt::Display) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// Why something could not be done, and what to do.
pub(crate) fn trouble(text: impl std::fmt::Display) {
    person(format_args!("lockstep: {text}"));
}
