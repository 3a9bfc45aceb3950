//! Every message survives the round trip: what is written reads back as it was made.
//!
//! One property for each message, by family. What the services may send *besides* that is in
//! `strange_bytes.rs` and in the unit tests of each module.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod documents;
mod forms;
mod issuer;
mod sign_in;
mod values;

use proptest::prelude::*;
use protocol::date::Date;
use protocol::service::Endpoints;
use url::Url;

fn base() -> Url {
    Url::parse("http://127.0.0.1:4100/public").unwrap()
}

fn endpoints() -> Endpoints {
    Endpoints::new(base())
}

/// Text as people and offices write it, without blanks at its ends.
fn text() -> impl Strategy<Value = String> {
    "[A-Za-z0-9äहि&<>\"'/+=%#?,._-]([ -~äहि]{0,20}[A-Za-z0-9äहि&<>\"'/+=%#?,._-])?"
}

fn maybe_text() -> impl Strategy<Value = Option<String>> {
    proptest::option::of(text())
}

/// What a token or code is made of (RFC 6749 appendix A: visible ASCII).
fn opaque() -> impl Strategy<Value = String> {
    "[!-~]{1,48}"
}

fn date() -> impl Strategy<Value = Date> {
    (1800..=2999_u16, 1..=12_u8, 1..=31_u8)
        .prop_filter_map("a day of the calendar", |(y, m, d)| Date::new(y, m, d).ok())
}
