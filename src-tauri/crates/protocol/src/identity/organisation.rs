//! Numbers of organisations: GSTIN, CIN and Udyam registration. They are public registers' numbers
//! and print in full, except the PAN inside a GSTIN, which may be a proprietor's own.

use std::fmt::{self, Write as _};

use super::{Class, IdentityFault, Pan, check_digit, shaped};

/// A Goods and Services Tax identification number: state code, PAN, number of the registration, a
/// letter that is nearly always `Z`, check character.
#[derive(Clone, Eq, PartialEq)]
pub struct Gstin(String);

impl Gstin {
    /// Reads a GSTIN; small letters are taken as capital.
    ///
    /// # Errors
    /// [`IdentityFault`] naming the rule, with positions counted in the whole number.
    pub fn parse(text: &str) -> Result<Self, IdentityFault> {
        let text = text.trim().to_ascii_uppercase();
        shaped(
            &text,
            &[
                (Class::Digit, 2),
                (Class::Letter, 5),
                (Class::Digit, 4),
                (Class::Letter, 1),
                (Class::LetterOrDigit, 3),
            ],
        )?;
        let (state, rest) = text.split_at(2);
        if !matches!(state.parse(), Ok(1_u8..=38 | 97 | 99)) {
            return Err(IdentityFault::Kind(
                "the first two digits are no state code",
            ));
        }
        Pan::parse(rest.get(..10).unwrap_or_default()).map_err(|fault| match fault {
            IdentityFault::Character { position, expected } => IdentityFault::Character {
                position: position + 2,
                expected,
            },
            other => other,
        })?;
        if text.chars().nth(12) == Some('0') {
            return Err(IdentityFault::Character {
                position: 13,
                expected: "1 to 9 or a letter",
            });
        }
        let (body, check) = text.split_at(14);
        if check_digit::base_36(body).map(String::from).as_deref() != Some(check) {
            return Err(IdentityFault::CheckDigit);
        }
        Ok(Self(text))
    }

    /// The whole number.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Gstin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hidden = |index| (2..12).contains(&index);
        let shown = self.0.chars().enumerate();
        shown
            .map(|(index, c)| if hidden(index) { 'x' } else { c })
            .try_for_each(|c| f.write_char(c))
    }
}

impl fmt::Debug for Gstin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Gstin({self})")
    }
}

/// A Corporate Identification Number: `L` or `U` (listed or not), five digits of industry, state,
/// year, class of company, six digits of registration.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Cin(String);

impl Cin {
    /// Reads a CIN; small letters are taken as capital.
    ///
    /// # Errors
    /// [`IdentityFault`] naming the rule.
    pub fn parse(text: &str) -> Result<Self, IdentityFault> {
        let text = text.trim().to_ascii_uppercase();
        shaped(
            &text,
            &[
                (Class::Letter, 1),
                (Class::Digit, 5),
                (Class::Letter, 2),
                (Class::Digit, 4),
                (Class::Letter, 3),
                (Class::Digit, 6),
            ],
        )?;
        if !text.starts_with(['L', 'U']) {
            return Err(IdentityFault::Character {
                position: 1,
                expected: "L (listed) or U (unlisted)",
            });
        }
        let year = text.get(8..12).and_then(|year| year.parse().ok());
        if !matches!(year, Some(1850_u16..=2099)) {
            return Err(IdentityFault::Kind(
                "positions 9 to 12 are no year of incorporation",
            ));
        }
        Ok(Self(text))
    }

    /// The number.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The year of incorporation.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.0.get(8..12)?.parse().ok()
    }
}

/// A Udyam registration number of a small enterprise: `UDYAM-XX-00-0000000`, state, district,
/// running number.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Udyam(String);

impl Udyam {
    /// Reads a Udyam number; small letters are taken as capital.
    ///
    /// # Errors
    /// [`IdentityFault`] naming the rule, with positions counted in the whole number.
    pub fn parse(text: &str) -> Result<Self, IdentityFault> {
        let text = text.trim().to_ascii_uppercase();
        if text.is_empty() {
            return Err(IdentityFault::Empty);
        }
        let Some(rest) = text.strip_prefix("UDYAM-") else {
            return Err(IdentityFault::Kind("a Udyam number begins with UDYAM-"));
        };
        let hyphen = |position: usize| match rest.chars().nth(position) {
            Some('-') => Ok(()),
            Some(_) => Err(IdentityFault::Character {
                position: position + 7,
                expected: "a hyphen",
            }),
            None => Err(IdentityFault::Length {
                expected: 19,
                found: text.chars().count(),
            }),
        };
        hyphen(2)?;
        hyphen(5)?;
        let plain: String = rest
            .chars()
            .enumerate()
            .filter_map(|(index, c)| (!matches!(index, 2 | 5)).then_some(c))
            .collect();
        shaped(&plain, &[(Class::Letter, 2), (Class::Digit, 9)]).map_err(|fault| match fault {
            IdentityFault::Character { position, expected } => IdentityFault::Character {
                position: position + 6 + usize::from(position > 2) + usize::from(position > 4),
                expected,
            },
            IdentityFault::Length { found, .. } => IdentityFault::Length {
                expected: 19,
                found: found + 8,
            },
            other => other,
        })?;
        Ok(Self(text))
    }

    /// The number.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn position(fault: IdentityFault) -> Option<usize> {
        match fault {
            IdentityFault::Character { position, .. } => Some(position),
            _ => None,
        }
    }

    fn gstin(body: &str) -> String {
        format!("{body}{}", check_digit::base_36(body).unwrap())
    }

    #[test]
    fn a_gstin_needs_state_pan_and_check_character() {
        let right = gstin("29ABCCT1234Z1Z");
        assert_eq!(right, "29ABCCT1234Z1ZE");
        let read = Gstin::parse(&right.to_ascii_lowercase()).unwrap();
        assert_eq!(read.expose(), right);
        assert_eq!(
            read.to_string(),
            "29xxxxxxxxxx1ZE",
            "the PAN inside is hidden"
        );
        assert_eq!(
            Gstin::parse("29ABCCT1243Z1ZE"),
            Err(IdentityFault::CheckDigit)
        );
        assert!(matches!(
            Gstin::parse(&gstin("45ABCCT1234Z1Z")),
            Err(IdentityFault::Kind(_))
        ));
        assert_eq!(
            Gstin::parse(&gstin("29ABCXT1234Z1Z")).map_err(position),
            Err(Some(6))
        );
        assert_eq!(
            Gstin::parse(&gstin("29ABCCT1234Z0Z")).map_err(position),
            Err(Some(13))
        );
        assert_eq!(
            Gstin::parse("29ABCCT1234Z1Z").map_err(position),
            Err(None),
            "too short"
        );
    }

    #[test]
    fn a_cin_needs_its_runs_and_a_year() {
        let cin = Cin::parse("u72200ka2015ptc080001").unwrap();
        assert_eq!(
            (cin.as_str(), cin.year()),
            ("U72200KA2015PTC080001", Some(2015))
        );
        assert_eq!(
            Cin::parse("X72200KA2015PTC080001").map_err(position),
            Err(Some(1))
        );
        assert_eq!(
            Cin::parse("U7220OKA2015PTC080001").map_err(position),
            Err(Some(6))
        );
        assert!(matches!(
            Cin::parse("U72200KA0015PTC080001"),
            Err(IdentityFault::Kind(_))
        ));
    }

    #[test]
    fn a_udyam_number_needs_its_hyphens() {
        assert_eq!(
            Udyam::parse("udyam-ka-03-0000001").unwrap().as_str(),
            "UDYAM-KA-03-0000001"
        );
        let wrong = |text| Udyam::parse(text).map_err(position);
        assert_eq!(wrong("UDYAM-KA/03-0000001"), Err(Some(9)));
        assert_eq!(wrong("UDYAM-K1-03-0000001"), Err(Some(8)));
        assert_eq!(wrong("UDYAM-KA-0X-0000001"), Err(Some(11)));
        assert_eq!(wrong("UDYAM-KA-03-000000X"), Err(Some(19)));
        assert_eq!(
            Udyam::parse("UDYAM-KA-03-000001"),
            Err(IdentityFault::Length {
                expected: 19,
                found: 18
            })
        );
        assert!(matches!(
            Udyam::parse("KA-03-0000001"),
            Err(IdentityFault::Kind(_))
        ));
    }
}
