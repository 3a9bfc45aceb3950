//! `lockstep faults`: every fault of the catalogue, whose it is, and where the FAQ speaks of it.

use clap::Args;
use diagnosis::{Enactment, Fault};
use serde_json::json;

use crate::{End, say};

/// What `lockstep faults` can be told.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Print one JSON object a line
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> End {
    for fault in Fault::ALL {
        let enacted = matches!(fault.enacted(), Enactment::Wire { .. });
        if arguments.json {
            say::machine(&json!({
                "fault": fault.id(),
                "party": fault.party().id(),
                "faq": fault.faq(),
                "enacted": enacted,
            }));
            continue;
        }
        let faq: Vec<_> = fault.faq().iter().map(u8::to_string).collect();
        say::person(format_args!(
            "{:<34} {:<11} {:<9} {}",
            fault.id(),
            fault.party().id(),
            if enacted { "enacted" } else { "" },
            if faq.is_empty() {
                String::new()
            } else {
                format!("FAQ {}", faq.join(", "))
            },
        ));
    }
    End::Good
}
