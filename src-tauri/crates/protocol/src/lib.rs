//! What is said on the wire between a partner's application and DigiLocker, Meri Pehchaan and
//! EntityLocker, both ways.
//!
//! Every message is a type that turns into an `http::Request` or `http::Response` **and back**, so
//! that the client and the practice locker share one definition of each message and the round trip
//! is a property that can be tested. Nothing here opens a socket, reads a clock or touches a disk:
//! the wire is an argument.
//!
//! Three habits hold throughout:
//!
//! * wire values are newtypes; the secret ones print `[redacted]`, cannot be compared by accident,
//!   and those that may be used once cannot be cloned ([`secret`]);
//! * where a standard compares strings the string is kept as it was given ([`authorize::RedirectUri`]);
//! * reading is tolerant and says so: what departs from the published description is accepted and
//!   returned as a [`note::Note`], never lost and never a crash.
//!
//! Where is what:
//!
//! * which services, lines and paths there are: [`service`], its table and the look for addresses
//!   that do not belong together; which errors: [`error_index`]; which scopes: [`scope`];
//! * signing in: [`authorize`], [`pkce`], [`token`], [`id_token`], [`revoke`], [`logout`];
//! * reading: [`account`], [`apaar`], [`entity`], [`files`], [`uploaded`], and [`upload`];
//! * hash-signed forms: [`signed`] around [`pull`], [`push_uri`], [`statistics`],
//!   [`verify_account`]; beside them [`pull_document`]; both kinds of hash in [`hmac`];
//! * the other half, what an issuer serves: [`issuer`]; what is gone: [`withdrawn`];
//! * values: [`date`], [`identity`], [`uri`], [`secret`]; what lints say: [`lint`].
//!
//! Sections named "API n" are those of the requester description. What is deliberately not here:
//! what an answer *means* for the person (crate `diagnosis`), and signed XML (crate `document`).

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod account;
pub mod apaar;
pub mod authorize;
pub mod confidence;
pub mod copied;
pub mod date;
pub mod entity;
pub mod error;
pub mod error_index;
pub mod files;
pub mod form;
pub mod hmac;
pub mod id_token;
pub mod identity;
pub mod issuer;
pub mod lint;
pub mod logout;
pub mod note;
pub mod pkce;
pub mod pull;
pub mod pull_document;
pub mod push_uri;
pub mod revoke;
pub mod scope;
pub mod secret;
pub mod service;
pub mod signed;
pub mod statistics;
pub mod token;
pub mod upload;
pub mod uploaded;
pub mod uri;
pub mod verify_account;
pub mod wire;
pub mod withdrawn;
