//! What the verifier accepts and what it refuses, each good case with its bad twin.

#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used
)]

mod attacks;
mod differential;
mod fixtures;
mod forge;
mod grammar;
mod offline_ekyc;
mod previews;
mod signers;
mod vectors;
mod verdicts;
