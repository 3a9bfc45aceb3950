//! `lockstep check`: the whole journey, and every check of it.

mod also;
mod journey_run;
mod keys;
mod target;

use std::{path::PathBuf, time::Duration};

use clap::Args;
use diagnosis::{Lang, Words};
use journey::check::Outcome;

use crate::{End, diagnose, junit, network::NetworkArguments, say, tell};
use also::AlsoArguments;
use journey_run::Ran;
use target::Target;

/// What `lockstep check` can be told.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Against a practice locker that is started for it
    #[arg(long, conflicts_with = "profile", required_unless_present = "profile")]
    practice: bool,
    /// Against the services in a partner file (*.lockstep.json)
    #[arg(long, value_name = "FILE")]
    profile: Option<PathBuf>,
    /// Print one JSON object a line
    #[arg(long)]
    json: bool,
    /// Write the checks as JUnit XML besides
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,
    /// Do not open the system's browser
    #[arg(long, conflicts_with = "practice")]
    no_browser: bool,
    /// Read the address that the browser ended at from standard input
    #[arg(long, conflicts_with = "practice")]
    paste: bool,
    /// Wait so long for the citizen to sign in
    #[arg(long, value_name = "SECONDS", default_value_t = 600)]
    timeout: u64,
    /// Verify the id_token's signature with this key: a PEM public key or certificate, a JWK or a JWK
    /// set. The services publish no key; without one the check says that it cannot be verified.
    /// A practice run uses the keys that the practice locker publishes
    #[arg(long, value_name = "FILE", verbatim_doc_comment)]
    id_token_key: Option<PathBuf>,
    #[command(flatten)]
    also: AlsoArguments,
    #[command(flatten)]
    network: NetworkArguments,
}

/// Why a check could not be made at all.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct CouldNotRun(String);

impl CouldNotRun {
    fn because(reason: impl std::fmt::Display) -> Self {
        Self(reason.to_string())
    }
}

/// Runs the command.
pub(crate) async fn run(arguments: Arguments) -> End {
    match ran(&arguments).await {
        Ok(ran) => report(&arguments, &ran),
        Err(why) => {
            say::trouble(why);
            End::CouldNotRun
        }
    }
}

async fn ran(arguments: &Arguments) -> Result<Ran, CouldNotRun> {
    let target = match &arguments.profile {
        Some(path) => Target::profile(path, &arguments.network)?,
        None => Target::practice(&arguments.also).await?,
    };
    let ways = journey_run::Ways {
        json: arguments.json,
        open_browser: !arguments.no_browser && !arguments.paste,
        paste: arguments.paste,
        patience: Duration::from_secs(arguments.timeout),
        also: arguments.also.asked(arguments.practice)?,
        keys: arguments
            .id_token_key
            .as_deref()
            .map(keys::read)
            .transpose()?,
    };
    let ran = journey_run::run(&target, &ways).await;
    target.stop().await;
    ran
}

fn report(arguments: &Arguments, ran: &Ran) -> End {
    let summary = &ran.summary;
    for check in summary.checks() {
        tell::check(&check.into(), arguments.json);
    }
    let words = Words::new(Lang::En);
    let mut told = Vec::new();
    for finding in &ran.findings {
        if !told.contains(&finding.fault) {
            told.push(finding.fault);
            diagnose::explain(finding, &words);
        }
    }
    let counts =
        [Outcome::Pass, Outcome::Fail, Outcome::Skipped].map(|outcome| summary.count(outcome));
    tell::report(counts, arguments.json);
    if ran.practice {
        say::person("Practice: this says nothing about the real services.");
    }
    if let Some(path) = &arguments.junit
        && let Err(e) = junit::write(path, summary)
    {
        say::trouble(format_args!("{} cannot be written: {e}", path.display()));
        return End::CouldNotRun;
    }
    if summary.passed() {
        End::Good
    } else {
        End::Bad
    }
}
