//! The numbers by which India knows people and organisations: Aadhaar, PAN, mobile number, PIN code
//! ([`person`]); GSTIN, CIN, Udyam ([`organisation`]).
//!
//! Partners type them into prerequisites, into Verify Account, and find them in documents. Each type
//! here exists only for a value whose shape holds, check digit included where the scheme has one; a
//! fault says which rule is broken and where, and never repeats the value. The numbers of people
//! print with only their last four characters, in `Display` and in `Debug`; the whole value is
//! reached through `expose` alone. A right shape says nothing about whether the number was issued.

mod check_digit;
pub mod organisation;
pub mod person;

use thiserror::Error;

pub use organisation::{Cin, Gstin, Udyam};
pub use person::{Aadhaar, MaskedAadhaar, Mobile, Pan, PinCode};

/// Which rule a value breaks. Never holds the value.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum IdentityFault {
    /// Nothing was given.
    #[error("nothing was given")]
    Empty,
    /// Another number of characters.
    #[error("{found} characters; there must be {expected}")]
    Length {
        /// Characters that there must be.
        expected: usize,
        /// Characters that there are.
        found: usize,
    },
    /// A character of the wrong kind, with its position counted from 1.
    #[error("the character at position {position} must be {expected}")]
    Character {
        /// Its position, counted from 1.
        position: usize,
        /// What must stand there.
        expected: &'static str,
    },
    /// The check digit does not follow from the rest: a slip of the hand, most often.
    #[error("the check digit does not fit; two digits may be swapped or one mistyped")]
    CheckDigit,
    /// Every character is right, but the value is of another kind or cannot have been issued.
    #[error("{0}")]
    Kind(&'static str),
}

/// What must stand at one position of a number.
#[derive(Clone, Copy)]
enum Class {
    Digit,
    Letter,
    LetterOrDigit,
}

impl Class {
    fn holds(self, character: char) -> bool {
        match self {
            Self::Digit => character.is_ascii_digit(),
            Self::Letter => character.is_ascii_uppercase(),
            Self::LetterOrDigit => character.is_ascii_digit() || character.is_ascii_uppercase(),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Digit => "a digit 0 to 9",
            Self::Letter => "a letter A to Z",
            Self::LetterOrDigit => "a letter A to Z or a digit",
        }
    }
}

/// Checks `text` against a picture of runs, for example five letters, four digits, a letter.
fn shaped(text: &str, picture: &[(Class, usize)]) -> Result<(), IdentityFault> {
    if text.is_empty() {
        return Err(IdentityFault::Empty);
    }
    let classes = picture
        .iter()
        .flat_map(|(class, run)| std::iter::repeat_n(*class, *run));
    for (index, (character, class)) in text.chars().zip(classes).enumerate() {
        if !class.holds(character) {
            return Err(IdentityFault::Character {
                position: index + 1,
                expected: class.name(),
            });
        }
    }
    let expected = picture.iter().map(|(_, run)| run).sum();
    match text.chars().count() {
        found if found != expected => Err(IdentityFault::Length { expected, found }),
        _ => Ok(()),
    }
}

/// `x` for every character but the last four.
pub(crate) fn masked(text: &str) -> String {
    let hidden = text.chars().count().saturating_sub(4);
    "x".repeat(hidden)
        .chars()
        .chain(text.chars().skip(hidden))
        .collect()
}

/// A number of a person: kept like a secret, printed with its last four characters.
macro_rules! personal {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        pub struct $name(secrecy::SecretString);

        impl $name {
            /// The whole number. Every caller of this is a place where it may escape.
            #[must_use]
            pub fn expose(&self) -> &str {
                secrecy::ExposeSecret::expose_secret(&self.0)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&super::masked(self.expose()))
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }
    };
}
use personal;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masking_keeps_the_last_four_only() {
        assert_eq!(masked("234567890124"), "xxxxxxxx0124");
        assert_eq!(
            masked("124"),
            "124",
            "there is nothing to hide in three characters"
        );
    }

    #[test]
    fn the_first_wrong_character_is_named_before_the_length() {
        let picture = [(Class::Letter, 2), (Class::Digit, 2)];
        assert_eq!(shaped("AB12", &picture), Ok(()));
        assert_eq!(
            shaped("A112345", &picture),
            Err(IdentityFault::Character {
                position: 2,
                expected: "a letter A to Z"
            })
        );
        assert_eq!(
            shaped("AB1", &picture),
            Err(IdentityFault::Length {
                expected: 4,
                found: 3
            })
        );
        assert_eq!(shaped("", &picture), Err(IdentityFault::Empty));
    }
}
