//! The practice locker from outside, over real loopback.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod apis;
mod browser;
mod documents;
mod examples;
mod faults;
mod flow;
mod partner;
mod pull;
mod reports;
mod server;
mod tokens;
mod variants;
mod xmlsec;
