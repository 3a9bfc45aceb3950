//! What time it is, passed in.
//!
//! Deadlines, evidence and reports all need the time, and tests need to choose it. Two readings
//! are offered because they answer different questions: the wall clock says *when* (it may jump,
//! and a partner's own machine may be wrong by minutes), the monotonic one says *how long*.

use std::{
    sync::Mutex,
    time::{Duration, Instant},
};

use jiff::Timestamp;

/// A source of time.
pub trait Clock: Send + Sync {
    /// The wall clock, UTC.
    fn now(&self) -> Timestamp;

    /// Time since an arbitrary origin, never going backwards.
    fn elapsed(&self) -> Duration;
}

/// The machine's own clock.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock {
    origin: Instant,
}

impl Default for SystemClock {
    fn default() -> Self {
        Self {
            origin: Instant::now(),
        }
    }
}

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the clock that everything else asks"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn elapsed(&self) -> Duration {
        self.origin.elapsed()
    }
}

/// A clock that stands still until it is told to move.
#[derive(Debug)]
pub struct FixedClock {
    hands: Mutex<(Timestamp, Duration)>,
}

impl FixedClock {
    /// A clock that stands at `now`.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        Self {
            hands: Mutex::new((now, Duration::ZERO)),
        }
    }

    /// Moves both readings forward.
    pub fn advance(&self, by: Duration) {
        let mut hands = self
            .hands
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        hands.0 = hands.0.checked_add(by).unwrap_or(Timestamp::MAX);
        hands.1 += by;
    }

    /// Moves the wall clock alone, as a corrected or mistaken system clock does.
    pub fn jump_to(&self, now: Timestamp) {
        self.hands
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .0 = now;
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.hands
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .0
    }

    fn elapsed(&self) -> Duration {
        self.hands
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_jump_of_the_wall_clock_does_not_change_how_long_something_took() {
        let clock = FixedClock::at(Timestamp::UNIX_EPOCH);
        clock.advance(Duration::from_secs(5));
        clock.jump_to("2026-11-24T10:00:00Z".parse().unwrap());
        assert_eq!(clock.elapsed(), Duration::from_secs(5));
        assert_eq!(clock.now().to_string(), "2026-11-24T10:00:00Z");
    }
}
