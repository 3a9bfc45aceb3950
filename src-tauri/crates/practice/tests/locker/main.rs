//! The practice locker from outside, over real loopback.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod apis;
mod browser;
mod faults;
mod flow;
mod xmlsec;
