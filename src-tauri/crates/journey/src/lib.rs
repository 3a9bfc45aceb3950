//! The partner's attempt, from prepared to reported.
//!
//! `protocol` knows what is said, `diagnosis` what can be wrong, `document` what a signature means.
//! This crate walks: it makes one attempt whose stages cannot be misused ([`attempt`]), catches the
//! callback ([`callback`]), talks ([`transport`]), and keeps what happened with its secrets masked
//! ([`evidence`]). From that it states checks, a report and a support bundle.
//!
//! Two things are deliberately not here. There is no simulator: the practice locker is one more base
//! URL, so a practised success cannot take another path than a real one. And there is no window and
//! no keychain: shells bring those through [`vault::Vault`] and [`clock::Clock`].

#![cfg_attr(
    test,
    allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)
)]

pub mod also;
pub mod attempt;
pub mod authorised;
pub mod bundle;
pub mod callback;
pub mod check;
pub mod clock;
pub mod core_dump;
pub mod evidence;
pub mod explain;
mod facts;
pub mod fetch;
pub mod id_token;
pub mod issuer;
pub mod logo;
pub mod network;
mod on_request;
pub mod preflight;
pub mod preparation;
pub mod refresh;
pub mod registration;
pub mod repeat;
pub mod report;
mod revoke;
pub mod signed;
pub mod slip;
pub mod store;
pub mod summary;
pub mod transport;
pub mod vault;
pub mod verify;
pub mod walk;
pub mod website;
pub mod wire;
