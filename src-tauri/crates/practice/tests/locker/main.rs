//! The practice locker from outside, over real loopback.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod browser;
mod flow;
mod xmlsec;
