//! The journey over networks as they really are: HTTPS on loopback with an authority of its own,
//! servers that misbehave in one way each, and the fault that the journey names for it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod authority;
mod before;
mod failures;
mod tls;
