//! Numbers of people.

use std::fmt;

use super::{Class, IdentityFault, check_digit, masked, personal, shaped};

personal! {
    /// An Aadhaar number: twelve digits, the first 2 to 9, the last a Verhoeff check digit.
    Aadhaar
}

impl Aadhaar {
    /// Reads a number, with or without blanks between the groups of four.
    ///
    /// # Errors
    /// [`IdentityFault`] naming the rule, without the value.
    pub fn parse(text: &str) -> Result<Self, IdentityFault> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let count = digits.chars().count();
        if count == 16 && digits.chars().all(|c| c.is_ascii_digit()) {
            return Err(IdentityFault::Kind(
                "16 digits are a virtual id (VID), not an Aadhaar number",
            ));
        }
        if MaskedAadhaar::parse(&digits).is_some() {
            return Err(IdentityFault::Kind(
                "this number is masked; all twelve digits are needed",
            ));
        }
        shaped(&digits, &[(Class::Digit, 12)])?;
        if digits.starts_with(['0', '1']) {
            return Err(IdentityFault::Character {
                position: 1,
                expected: "2 to 9",
            });
        }
        if !check_digit::verhoeff_holds(&digits) {
            return Err(IdentityFault::CheckDigit);
        }
        Ok(Self(digits.into()))
    }

    /// The number as the services print it.
    #[must_use]
    pub fn to_masked(&self) -> MaskedAadhaar {
        let digits = self.expose();
        MaskedAadhaar(digits.chars().skip(8).collect())
    }
}

/// The last four digits of an Aadhaar number. XML has eight `x` before them (API 14.2), the
/// specification's sample id_token seven (API 4.11); both print as `xxxxxxxx1234`.
#[derive(Clone, Eq, Hash, PartialEq)]
pub struct MaskedAadhaar(String);

impl MaskedAadhaar {
    /// Reads seven or eight times `x`, `X` or `*` and four digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = text.trim_start_matches(['x', 'X', '*']);
        let hidden = text.len() - digits.len();
        let right = (7..=8).contains(&hidden)
            && digits.len() == 4
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        right.then(|| Self(digits.to_owned()))
    }

    /// The four digits.
    #[must_use]
    pub fn last_four(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MaskedAadhaar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "xxxxxxxx{}", self.0)
    }
}

impl fmt::Debug for MaskedAadhaar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MaskedAadhaar({self})")
    }
}

personal! {
    /// A Permanent Account Number: five letters, four digits, a letter; the fourth letter says what
    /// kind of holder it is. It has no public check rule.
    Pan
}

/// What kind of holder a PAN belongs to.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Holder {
    /// `A`.
    AssociationOfPersons,
    /// `B`.
    BodyOfIndividuals,
    /// `C`.
    Company,
    /// `F`, and `E` for a limited liability partnership.
    Firm,
    /// `G`.
    Government,
    /// `H`.
    HinduUndividedFamily,
    /// `J`.
    ArtificialJuridicalPerson,
    /// `L`.
    LocalAuthority,
    /// `P`.
    Person,
    /// `T`.
    Trust,
}

impl Pan {
    /// Reads a PAN; small letters are taken as capital.
    ///
    /// # Errors
    /// [`IdentityFault`] naming the rule, without the value.
    pub fn parse(text: &str) -> Result<Self, IdentityFault> {
        let text = text.trim().to_ascii_uppercase();
        shaped(
            &text,
            &[(Class::Letter, 5), (Class::Digit, 4), (Class::Letter, 1)],
        )?;
        holder_of(&text)?;
        Ok(Self(text.into()))
    }

    /// The kind of holder.
    #[must_use]
    pub fn holder(&self) -> Option<Holder> {
        holder_of(self.expose()).ok()
    }
}

fn holder_of(pan: &str) -> Result<Holder, IdentityFault> {
    match pan.chars().nth(3) {
        Some('A') => Ok(Holder::AssociationOfPersons),
        Some('B') => Ok(Holder::BodyOfIndividuals),
        Some('C') => Ok(Holder::Company),
        Some('E' | 'F') => Ok(Holder::Firm),
        Some('G') => Ok(Holder::Government),
        Some('H') => Ok(Holder::HinduUndividedFamily),
        Some('J') => Ok(Holder::ArtificialJuridicalPerson),
        Some('L') => Ok(Holder::LocalAuthority),
        Some('P') => Ok(Holder::Person),
        Some('T') => Ok(Holder::Trust),
        _ => Err(IdentityFault::Character {
            position: 4,
            expected: "a kind of holder: A, B, C, E, F, G, H, J, L, P or T",
        }),
    }
}

personal! {
    /// An Indian mobile number: ten digits, the first 6 to 9, without country code.
    Mobile
}

impl Mobile {
    /// Reads a number as the APIs want it.
    ///
    /// # Errors
    /// [`IdentityFault`] naming the rule; a country code or leading zero is named as such.
    pub fn parse(text: &str) -> Result<Self, IdentityFault> {
        let text = text.trim();
        let digits = text.strip_prefix('+').unwrap_or(text);
        let prefixed = match digits.len() {
            11 => digits.starts_with('0'),
            12 => digits.starts_with("91"),
            _ => text.starts_with('+'),
        };
        if prefixed {
            return Err(IdentityFault::Kind(
                "the ten digits alone are wanted, without +91, 91 or 0 before them",
            ));
        }
        shaped(text, &[(Class::Digit, 10)])?;
        if !text.starts_with(['6', '7', '8', '9']) {
            return Err(IdentityFault::Character {
                position: 1,
                expected: "6 to 9",
            });
        }
        Ok(Self(text.to_owned().into()))
    }
}

/// A postal PIN code: six digits, the first 1 to 9. Part of an address, so `Debug` hides it.
#[derive(Clone, Eq, PartialEq)]
pub struct PinCode(String);

impl PinCode {
    /// Reads a PIN code, with or without the blank after three digits.
    ///
    /// # Errors
    /// [`IdentityFault`] naming the rule.
    pub fn parse(text: &str) -> Result<Self, IdentityFault> {
        let text = text.trim().replacen(' ', "", 1);
        shaped(&text, &[(Class::Digit, 6)])?;
        if text.starts_with('0') {
            return Err(IdentityFault::Character {
                position: 1,
                expected: "1 to 9",
            });
        }
        Ok(Self(text))
    }

    /// The six digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PinCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PinCode({})", masked(&"x".repeat(self.0.len())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn character(position: usize) -> impl Fn(IdentityFault) -> bool {
        move |fault| matches!(fault, IdentityFault::Character { position: p, .. } if p == position)
    }

    #[test]
    fn an_aadhaar_number_needs_its_check_digit() {
        assert!(Aadhaar::parse("2345 6789 0124").is_ok());
        let fault = |text| Aadhaar::parse(text).unwrap_err();
        assert_eq!(fault("234567890125"), IdentityFault::CheckDigit);
        assert_eq!(fault("234567890214"), IdentityFault::CheckDigit);
        assert!(character(1)(fault("134567890124")));
        assert!(character(3)(fault("23O567890124")));
        assert_eq!(
            fault("23456789012"),
            IdentityFault::Length {
                expected: 12,
                found: 11
            }
        );
        assert_eq!(fault(" "), IdentityFault::Empty);
        assert!(matches!(fault("2345678901240000"), IdentityFault::Kind(_)));
        assert!(matches!(fault("xxxxxxxx0124"), IdentityFault::Kind(_)));
    }

    #[test]
    fn numbers_of_people_print_masked_only() {
        let aadhaar = Aadhaar::parse("234567890124").unwrap();
        assert_eq!(aadhaar.to_string(), "xxxxxxxx0124");
        assert_eq!(format!("{aadhaar:?}"), "Aadhaar(xxxxxxxx0124)");
        assert_eq!(aadhaar.to_masked().to_string(), "xxxxxxxx0124");
        assert_eq!(aadhaar.expose(), "234567890124");
        assert_eq!(Pan::parse("ABCPT1234Z").unwrap().to_string(), "xxxxxx234Z");
        assert_eq!(
            Mobile::parse("9000000001").unwrap().to_string(),
            "xxxxxx0001"
        );
        assert!(!format!("{:?}", PinCode::parse("110001").unwrap()).contains('1'));
    }

    #[test]
    fn a_masked_number_reads_in_both_lengths() {
        for text in [
            "xxxxxxxx1234",
            "xxxxxxx1234",
            "XXXXXXXX1234",
            "********1234",
        ] {
            assert_eq!(
                MaskedAadhaar::parse(text).unwrap().last_four(),
                "1234",
                "{text}"
            );
        }
        for text in ["xxxx1234", "xxxxxxxx123", "xxxxxxxx12345", "234567891234"] {
            assert_eq!(MaskedAadhaar::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_pan_says_whose_it_is() {
        assert_eq!(
            Pan::parse("abcpt1234z").unwrap().holder(),
            Some(Holder::Person)
        );
        assert_eq!(
            Pan::parse("ABCCT1234Z").unwrap().holder(),
            Some(Holder::Company)
        );
        assert!(character(4)(Pan::parse("ABCXT1234Z").unwrap_err()));
        assert!(character(6)(Pan::parse("ABCPTO234Z").unwrap_err()));
        assert!(matches!(
            Pan::parse("ABCPT1234").unwrap_err(),
            IdentityFault::Length { found: 9, .. }
        ));
    }

    #[test]
    fn a_mobile_number_comes_without_country_code() {
        assert!(Mobile::parse("9000000001").is_ok());
        for text in [
            "+919000000001",
            "919000000001",
            "09000000001",
            "+9000000001",
        ] {
            assert!(
                matches!(Mobile::parse(text), Err(IdentityFault::Kind(_))),
                "{text}"
            );
        }
        assert!(character(1)(Mobile::parse("5000000001").unwrap_err()));
        assert!(character(6)(Mobile::parse("90000-0001").unwrap_err()));
    }

    #[test]
    fn a_pin_code_does_not_start_with_nought() {
        assert_eq!(PinCode::parse("110 001").unwrap().as_str(), "110001");
        assert!(character(1)(PinCode::parse("010001").unwrap_err()));
        assert!(PinCode::parse("11000").is_err());
    }
}
