//! The program as a process: how it is started, what it says, and a check that waits for its citizen.

#![allow(dead_code, reason = "each test file uses its part of it")]

use std::{
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Output, Stdio},
};

use serde::Serialize;
use serde_json::Value;
use url::Url;

/// The program, with no client secret in its environment.
pub(crate) fn lockstep(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lockstep"));
    command.args(arguments).env_remove("LOCKSTEP_CLIENT_SECRET");
    command
}

/// `check --json --profile` with this secret and more flags.
pub(crate) fn check(profile: &Path, secret: &str, more: &[&str]) -> Command {
    let mut command = lockstep(&["check", "--json", "--profile"]);
    command
        .arg(profile)
        .args(more)
        .env("LOCKSTEP_CLIENT_SECRET", secret);
    command
}

/// Writes a partner file and gives its path.
pub(crate) fn profile(partner: &impl Serialize, folder: &Path) -> PathBuf {
    let path = folder.join("example.lockstep.json");
    std::fs::write(&path, serde_json::to_vec(partner).unwrap()).unwrap();
    path
}

/// What standard output had for machines, one object a line.
pub(crate) fn lines(output: &[u8]) -> Vec<Value> {
    String::from_utf8_lossy(output)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// What a person was told.
pub(crate) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The line with which a practice locker says that it is ready.
pub(crate) fn ready(child: &mut Child) -> Value {
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    serde_json::from_str(&line).unwrap()
}

/// A running check that has got to the sign-in, or to the end of what it can do.
pub(crate) struct Check {
    pub(crate) child: Child,
    out: BufReader<ChildStdout>,
    url: Option<Url>,
}

impl Check {
    /// Starts it and reads its first line.
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let event: Value = serde_json::from_str(&line).unwrap_or_default();
        let url = event["url"].as_str().map(|url| {
            assert_eq!(event["event"], "authorize");
            Url::parse(url).unwrap()
        });
        Self { child, out, url }
    }

    /// The authorize address, if it got so far.
    pub(crate) fn url(&self) -> Option<&Url> {
        self.url.as_ref()
    }

    /// The exit code and the lines after the first, the report last. It is read to the end: a program
    /// whose reader has gone does not get to say why.
    pub(crate) fn finish(mut self) -> (Option<i32>, Vec<Value>) {
        drop(self.child.stdin.take());
        let lines = self
            .out
            .lines()
            .map(|line| serde_json::from_str(&line.unwrap()).unwrap())
            .collect();
        (self.child.wait().unwrap().code(), lines)
    }
}
