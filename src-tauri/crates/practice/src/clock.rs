//! The time and the dice that the locker is given.
//!
//! Both come in from outside so that a test can hold the clock still and know every code before it
//! is issued. This file is the only one in the crate that asks the system for either.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::{Timestamp, civil::DateTime, tz::Offset};
use rand::{Rng, SeedableRng, rngs::StdRng};

/// Says what time it is.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;
}

/// The clock of this machine.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the real clock behind the argument"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A clock that stands still until it is set.
#[derive(Debug, Clone)]
pub struct FixedClock(Arc<Mutex<Timestamp>>);

impl FixedClock {
    /// A clock that shows `at`.
    pub fn new(at: Timestamp) -> Self {
        Self(Arc::new(Mutex::new(at)))
    }

    /// Moves the hands; clones of this clock move too.
    pub fn set(&self, at: Timestamp) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = at;
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where codes, tokens and session names come from.
pub struct Dice(Mutex<StdRng>);

impl Dice {
    /// Dice seeded by the system, for every use but tests.
    pub fn of_the_system() -> Self {
        Self(Mutex::new(rand::make_rng()))
    }

    /// Dice that fall the same way each time.
    pub fn seeded(seed: u64) -> Self {
        Self(Mutex::new(StdRng::seed_from_u64(seed)))
    }

    pub(crate) fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .fill_bytes(&mut bytes);
        bytes
    }

    /// `2 * N` lower-case hexadecimal characters.
    pub(crate) fn hex<const N: usize>(&self) -> String {
        hex(&self.bytes::<N>())
    }
}

impl fmt::Debug for Dice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Dice")
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// The wall clock in India, where the papers are issued.
pub(crate) fn india(now: Timestamp) -> DateTime {
    Offset::from_seconds(19_800)
        .unwrap_or(Offset::UTC)
        .to_datetime(now)
}

/// The form of the header `Date` (RFC 9110 section 5.6.7).
pub(crate) fn http_date(at: Timestamp) -> String {
    Offset::UTC
        .to_datetime(at)
        .strftime("%a, %d %b %Y %H:%M:%S GMT")
        .to_string()
}
