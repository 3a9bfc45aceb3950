//! The practice locker: DigiLocker, Meri Pehchaan and EntityLocker on loopback.
//!
//! The services have no test environment, so this crate is one: the documented paths, parameters,
//! statuses, codes and texts, a sign-in and a consent page, invented citizens with drawn and truly
//! signed papers, and every fault of the catalogue on demand. It is strict where the descriptions are
//! strict, and beside the terse answer that the real service would give it keeps a private log that
//! says which rule a request broke ([`LogLine`]).
//!
//! It is never mistaken for the real thing: it listens on loopback alone, every page says PRACTICE,
//! every paper is watermarked, the certificates' names say what they are, and how it differs from the
//! live services is a table ([`differs`]). It speaks the message types of the crate `protocol`, but
//! its verdicts are its own: a client and a server that share a mistake would otherwise agree.
//!
//! Not here: what an answer means for a person (`diagnosis`), and how a partner's program gets
//! through (`journey`), which this crate does not know.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod account;
mod allow;
mod apaar;
mod authorize;
mod books;
mod cast;
mod catalogue;
mod citizen;
mod clock;
mod consent;
mod control;
pub mod differs;
mod discovery;
mod documented;
mod documents;
mod drawer;
mod enact;
mod entity;
mod exchange;
mod form;
mod guard;
mod hashed;
mod id_token;
pub mod issuer;
mod legacy;
mod locker;
mod log;
mod logout;
mod meta;
mod offer;
mod office;
mod organisation;
mod pages;
mod paper;
mod pull;
mod push;
mod redirect;
mod refresh;
mod refusal;
mod routes;
mod session;
mod settings;
mod sign;
mod spoil;
mod stage;
mod switches;
mod token;
mod upload;
mod variant;

pub use citizen::{CAST, Citizen, CitizenId, UnknownCitizen};
pub use clock::{Clock, Dice, FixedClock, SystemClock};
pub use documented::Documented;
pub use locker::{Locker, Running, StartError, Surroundings};
pub use log::{Log, LogLine, Remark};
pub use organisation::{ORGANISATIONS, Organisation};
pub use settings::{Client, Line, Settings, UnknownLine};
pub use sign::KeyError;
pub use switches::{Switches, Until};
pub use variant::Variant;
