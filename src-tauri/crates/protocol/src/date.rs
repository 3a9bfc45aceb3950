//! Dates as the services write them. The same birth date travels as `DDMMYYYY` (token v1, user,
//! push URI), `DD/MM/YYYY` (id_token, APAAR) and `DD-MM-YYYY` (XML, EntityLocker); reading one with
//! another's rule gives a wrong age (API 3.4; API 19, row 24).
//!
//! A date here is a day of the Gregorian calendar without a time zone. It may be a birth date, so
//! `Debug` does not print it; [`Date::written`] does.

use std::fmt;

use thiserror::Error;

/// A day of the calendar, years 1800 to 2999. Ordered by time.
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// How a date is written.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Format {
    /// `DDMMYYYY`.
    Compact,
    /// `DD-MM-YYYY`.
    Dashed,
    /// `YYYY-MM-DD`, which no description of the services has.
    Iso,
    /// `DD/MM/YYYY`.
    Slashed,
}

/// Why a text is no date. Never holds the text.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum DateFault {
    /// Nothing, or only blanks.
    #[error("there is no date")]
    Empty,
    /// None of the known ways of writing.
    #[error("not DDMMYYYY, DD/MM/YYYY, DD-MM-YYYY or YYYY-MM-DD")]
    Shape,
    /// Day and month seem to be swapped: the month is 13 to 31 and the day at most 12.
    #[error("there is no such month; day and month seem to be swapped")]
    Swapped,
    /// No such day in the calendar.
    #[error("there is no such day in the calendar")]
    NoSuchDay,
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Compact => "DDMMYYYY",
            Self::Dashed => "DD-MM-YYYY",
            Self::Iso => "YYYY-MM-DD",
            Self::Slashed => "DD/MM/YYYY",
        })
    }
}

impl Date {
    /// The day, if the calendar has it.
    ///
    /// # Errors
    /// [`DateFault`] when it has not, or the year is outside 1800 to 2999.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, DateFault> {
        if (13..=31).contains(&month) && (1..=12).contains(&day) {
            return Err(DateFault::Swapped);
        }
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return Err(DateFault::NoSuchDay),
        };
        if !(1..=last).contains(&day) || !(1800..=2999).contains(&year) {
            return Err(DateFault::NoSuchDay);
        }
        Ok(Self { year, month, day })
    }

    /// Reads a date in any of the four ways and says which it was. Blanks around it are ignored.
    ///
    /// # Errors
    /// [`DateFault`] without the text.
    pub fn parse(text: &str) -> Result<(Self, Format), DateFault> {
        let text = text.trim();
        if text.is_empty() {
            return Err(DateFault::Empty);
        }
        let number = |part: &str| {
            let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse::<u16>().ok()).flatten()
        };
        let separated = |separator: char| {
            let parts: Vec<&str> = text.split(separator).collect();
            match parts[..] {
                [first, second, third] => Some((first, second, third)),
                _ => None,
            }
        };
        let (format, year, month, day) = match (separated('-'), separated('/')) {
            (Some((year, month, day)), _) if year.len() == 4 => (Format::Iso, year, month, day),
            (Some((day, month, year)), _) => (Format::Dashed, year, month, day),
            (None, Some((day, month, year))) => (Format::Slashed, year, month, day),
            (None, None) if text.len() == 8 && text.is_ascii() => {
                let (day, rest) = text.split_at(2);
                let (month, year) = rest.split_at(2);
                (Format::Compact, year, month, day)
            }
            (None, None) => return Err(DateFault::Shape),
        };
        if (year.len(), month.len(), day.len()) != (4, 2, 2) {
            return Err(DateFault::Shape);
        }
        let part = |part: &str| number(part).ok_or(DateFault::Shape);
        let small = |text: &str| part(text).map(|n| u8::try_from(n).unwrap_or(u8::MAX));
        Self::new(part(year)?, small(month)?, small(day)?).map(|date| (date, format))
    }

    /// The date as written in `format`.
    #[must_use]
    pub fn written(self, format: Format) -> String {
        let Self { year, month, day } = self;
        match format {
            Format::Compact => format!("{day:02}{month:02}{year:04}"),
            Format::Dashed => format!("{day:02}-{month:02}-{year:04}"),
            Format::Iso => format!("{year:04}-{month:02}-{day:02}"),
            Format::Slashed => format!("{day:02}/{month:02}/{year:04}"),
        }
    }

    /// Full years from `self` to `on`; `None` when `on` is earlier.
    #[must_use]
    pub fn years_until(self, on: Self) -> Option<u16> {
        let before_birthday = (on.month, on.day) < (self.month, self.day);
        (self <= on).then(|| on.year - self.year - u16::from(before_birthday))
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Date([personal data])")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_day_reads_from_each_way_of_writing() {
        let day = Date::new(1994, 9, 7).unwrap();
        for (text, format) in [
            ("07091994", Format::Compact),
            ("07/09/1994", Format::Slashed),
            ("07-09-1994", Format::Dashed),
            (" 1994-09-07 ", Format::Iso),
        ] {
            assert_eq!(Date::parse(text), Ok((day, format)), "{text}");
            assert_eq!(day.written(format), text.trim());
        }
    }

    #[test]
    fn days_that_the_calendar_lacks_are_refused() {
        assert_eq!(Date::parse("29022023"), Err(DateFault::NoSuchDay));
        assert!(Date::parse("29022024").is_ok(), "2024 is a leap year");
        assert_eq!(Date::parse("29021900"), Err(DateFault::NoSuchDay));
        assert!(Date::parse("29022000").is_ok(), "2000 is a leap year");
        assert_eq!(Date::parse("00012000"), Err(DateFault::NoSuchDay));
        assert_eq!(Date::parse("09/13/1994"), Err(DateFault::Swapped));
    }

    #[test]
    fn what_is_no_date_is_named() {
        assert_eq!(Date::parse("  "), Err(DateFault::Empty));
        for text in [
            "7/9/1994",
            "070994",
            "07.09.1994",
            "+7091994",
            "07-09",
            "७०९१",
        ] {
            assert_eq!(Date::parse(text), Err(DateFault::Shape), "{text}");
        }
    }

    #[test]
    fn age_counts_full_years_only() {
        let born = Date::new(2008, 9, 7).unwrap();
        let age = |y, m, d| born.years_until(Date::new(y, m, d).unwrap());
        assert_eq!(age(2026, 9, 6), Some(17));
        assert_eq!(age(2026, 9, 7), Some(18));
        assert_eq!(age(2008, 9, 6), None);
    }

    #[test]
    fn a_birth_date_does_not_print_itself() {
        let day = Date::new(1994, 9, 7).unwrap();
        assert!(!format!("{day:?}").contains("1994"));
    }
}
