//! Lockstep without a window, for terminals and continuous integration.
//!
//! Scripts rely on this program, so its contract is narrow: machines read standard output, one JSON
//! object a line and only with `--json`; people read standard error; the exit code says how it went.
//! It knows no window and no keychain: the client secret comes from `LOCKSTEP_CLIENT_SECRET`,
//! an issuer's API key from `LOCKSTEP_API_KEY`.

#![cfg_attr(
    test,
    allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)
)]

mod browser;
mod check;
mod diagnose;
mod environment;
mod faults;
mod issuer;
mod junit;
mod network;
mod practice;
mod random;
mod say;
mod tell;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

/// Takes a partner through DigiLocker onboarding and tests the integration. Unofficial.
#[derive(Parser)]
#[command(name = "lockstep", version, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the whole journey and check every step of it.
    Check(check::Arguments),
    /// Tell the causes and fixes for an error text, a URL, a JSON body or a status.
    Diagnose(diagnose::Arguments),
    /// List every fault that Lockstep knows.
    Faults(faults::Arguments),
    /// Call an issuer's own endpoint as DigiLocker would, and judge its answer.
    ///
    /// The call is for a practice citizen and signed with the API key in LOCKSTEP_API_KEY. Ends with 0
    /// when every rule was kept, 1 when one was broken, 2 when there was no answer to judge.
    Issuer(issuer::Arguments),
    /// Run a practice locker until Ctrl-C.
    Practice(practice::Arguments),
    /// Verify a signed XML file.
    Verify(verify::Arguments),
}

/// How a command ended: the exit codes that scripts rely on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// 0: it holds.
    Good,
    /// 1: it was looked at and does not hold.
    Bad,
    /// 2: it could not be looked at.
    CouldNotRun,
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        Self::from(match end {
            End::Good => 0,
            End::Bad => 1,
            End::CouldNotRun => 2,
        })
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let filter = EnvFilter::try_from_env("LOCKSTEP_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    if let Err(error) = journey::core_dump::forbid() {
        tracing::warn!(%error, "a crash may leave a core dump");
    }
    match Arguments::parse().command {
        Command::Check(arguments) => check::run(arguments).await,
        Command::Diagnose(arguments) => diagnose::run(&arguments),
        Command::Faults(arguments) => faults::run(&arguments),
        Command::Issuer(arguments) => issuer::run(arguments).await,
        Command::Practice(arguments) => practice::run(arguments).await,
        Command::Verify(arguments) => verify::run(&arguments),
    }
    .into()
}
