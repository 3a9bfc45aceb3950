//! The desktop shell.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod sign_in_window;
pub mod view;

/// Runs.
pub fn run() {}
