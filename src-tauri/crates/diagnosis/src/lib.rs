//! The catalogue of faults: what went wrong, whose it is, what to do, in the person's language.
//!
//! Lockstep's practice locker enacts these faults and its journey runs into them, so both sides and
//! every screen speak from one closed list, [`Fault`]. This crate knows nothing of how anything is
//! fetched: no network, no clock, no disk. What it is given is plain data or pasted text.

#![cfg_attr(
    test,
    allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)
)]

pub mod aims;
pub mod answers;
pub mod fault;
pub mod finding;
mod gate;
mod language;
pub mod mails;
pub mod mask;
pub mod misplaced;
pub mod prerequisites;
pub mod recognise;
pub mod search;
pub mod words;

pub use fault::{Enactment, Fault, Leg, Party, Source};
pub use words::{FaultWords, Lang, Words};
