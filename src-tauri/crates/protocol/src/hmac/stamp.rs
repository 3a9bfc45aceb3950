//! `ts` of the hash-signed forms: UNIX seconds, at most thirty minutes old (API 11.4).
//!
//! The descriptions add "in IST time zone", which has no meaning for UNIX time; a client that takes
//! it at its word is 5 h 30 min in the future. Whether the services tolerate stamps of the future
//! is not known; five minutes are granted here for clocks that differ.

use thiserror::Error;

/// How old a stamp may be, in seconds.
pub const OLDEST: i64 = 1800;

/// How far ahead a stamp may be, in seconds; our own choice.
pub const AHEAD: i64 = 300;

/// What India Standard Time is ahead of UTC, in seconds.
pub const IST_OFFSET: i64 = 19_800;

/// What is wrong with a `ts`.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum TsFault {
    /// None was sent.
    #[error("ts is missing")]
    Missing,
    /// Not a whole number: a date in words, a fraction, blanks.
    #[error("ts is not a whole number of seconds since 1970")]
    NotANumber,
    /// Thirteen digits or more: milliseconds or smaller.
    #[error("ts has {0} digits; seconds have 10, so these are milliseconds or smaller")]
    Milliseconds(usize),
    /// About 5 h 30 min ahead.
    #[error("ts is 5 h 30 min ahead: IST was added to UNIX time, which has no time zone")]
    IstShifted,
    /// Older than thirty minutes.
    #[error("ts is {0} seconds old; at most 1800 are allowed")]
    TooOld(i64),
    /// Ahead of the clock by more than five minutes.
    #[error("ts is {0} seconds ahead of the clock")]
    Ahead(i64),
}

/// Checks a stamp as sent against `now`, in UNIX seconds.
///
/// # Errors
/// [`TsFault`] naming the mistake it looks like.
pub fn check(ts: &str, now: i64) -> Result<i64, TsFault> {
    if ts.is_empty() {
        return Err(TsFault::Missing);
    }
    if !ts.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(TsFault::NotANumber);
    }
    if ts.len() > 12 {
        return Err(TsFault::Milliseconds(ts.len()));
    }
    let stamp: i64 = ts.parse().map_err(|_| TsFault::NotANumber)?;
    match stamp.saturating_sub(now) {
        ahead if (-OLDEST..=AHEAD).contains(&ahead) => Ok(stamp),
        ahead if (ahead - IST_OFFSET).abs() <= OLDEST => Err(TsFault::IstShifted),
        ahead if ahead > 0 => Err(TsFault::Ahead(ahead)),
        behind => Err(TsFault::TooOld(-behind)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_700_000_000;

    #[test]
    fn half_an_hour_is_the_limit() {
        assert_eq!(check("1699998200", NOW), Ok(1_699_998_200));
        assert_eq!(check("1699998199", NOW), Err(TsFault::TooOld(1801)));
        assert_eq!(check("1700000300", NOW), Ok(NOW + 300));
        assert_eq!(check("1700000301", NOW), Err(TsFault::Ahead(301)));
    }

    #[test]
    fn each_mistake_has_its_own_name() {
        assert_eq!(check("1700019800", NOW), Err(TsFault::IstShifted));
        assert_eq!(check("1700018000", NOW), Err(TsFault::IstShifted));
        assert_eq!(check("1700021601", NOW), Err(TsFault::Ahead(21_601)));
        assert_eq!(check("1700000000000", NOW), Err(TsFault::Milliseconds(13)));
        assert_eq!(check("", NOW), Err(TsFault::Missing));
        for text in [
            "2023-11-14T22:13:20Z",
            "1700000000.5",
            "-1700000000",
            " 1700000000",
        ] {
            assert_eq!(check(text, NOW), Err(TsFault::NotANumber), "{text}");
        }
    }
}
