//! Who lives in the practice locker.
//!
//! Every citizen is invented: the names say Test, Sample, Demo or the like, the mobiles begin with
//! 90000, the mail addresses end in `.example`, birth dates were drawn from a hat, and an Aadhaar
//! number exists as its last four digits only — there is no field that could hold more. The types
//! are here, the table of people is `cast.rs`. A case that partners meet (no Aadhaar linked, e-KYC
//! out of date, a name in another script) is a citizen who has it, so that choosing a person on the
//! sign-in page is choosing the case.

use std::{borrow::Cow, fmt, str::FromStr};

use jiff::civil::Date;
use serde::{Serialize, Serializer};
use thiserror::Error;

pub use crate::cast::CAST;

/// Names one practice citizen, such as `asha`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct CitizenId(&'static str);

impl CitizenId {
    pub(crate) const fn new(id: &'static str) -> Self {
        Self(id)
    }

    /// The short name that `lockstep practice --as` takes.
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// The citizen of this name.
    pub fn citizen(self) -> &'static Citizen {
        CAST.iter()
            .find(|citizen| citizen.id == self)
            .unwrap_or(&CAST[0])
    }
}

impl fmt::Debug for CitizenId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CitizenId({})", self.0)
    }
}

impl fmt::Display for CitizenId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Serialize for CitizenId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

/// No practice citizen has this name.
#[derive(Debug, Error)]
#[error("no practice citizen is called {asked:?}; there are: {known}")]
pub struct UnknownCitizen {
    asked: String,
    known: String,
}

impl FromStr for CitizenId {
    type Err = UnknownCitizen;

    fn from_str(asked: &str) -> Result<Self, Self::Err> {
        CAST.iter()
            .find(|citizen| citizen.id.0 == asked)
            .map(|citizen| citizen.id)
            .ok_or_else(|| UnknownCitizen {
                asked: asked.chars().take(40).collect(),
                known: CAST
                    .iter()
                    .map(|citizen| citizen.id.0)
                    .collect::<Vec<_>>()
                    .join(", "),
            })
    }
}

/// One invented person with an account in the practice locker.
pub struct Citizen {
    /// The name in commands and forms.
    pub id: CitizenId,
    /// The case this citizen stands for, in English.
    pub case: &'static str,
    /// The same in Hindi.
    pub case_hi: &'static str,
    /// The name as registered, in whichever script.
    pub name: &'static str,
    /// The name in Latin letters.
    pub name_latin: &'static str,
    pub(crate) birth: Date,
    pub(crate) gender: Gender,
    /// Ten digits.
    pub mobile: &'static str,
    pub(crate) email: &'static str,
    pub(crate) username: &'static str,
    /// 36 characters, DigiLocker API 3.4.
    pub digilocker_id: &'static str,
    pub(crate) aadhaar: Aadhaar,
    pub(crate) guardian: Option<&'static str>,
    pub(crate) address: Address,
    pub(crate) papers: &'static [Paper],
    /// Academic record, for the APAAR API of line 2.4.
    pub(crate) apaar: Apaar,
    /// `new_account` of the token reply: registered in this very flow.
    pub(crate) new_account: bool,
}

impl fmt::Debug for Citizen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Citizen")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

impl Citizen {
    /// How many documents the citizen can share, the e-Aadhaar not counted.
    pub fn documents(&self) -> usize {
        self.papers.len()
    }

    pub(crate) fn eaadhaar_flag(&self) -> &'static str {
        if matches!(self.aadhaar, Aadhaar::Linked(_)) {
            "Y"
        } else {
            "N"
        }
    }

    /// The number of the citizen's document of this type.
    pub(crate) fn number(&self, doctype: &str) -> Option<&'static str> {
        let paper = self.papers.iter().find(|paper| paper.doctype == doctype)?;
        match &paper.docid {
            Cow::Borrowed(number) => Some(number),
            Cow::Owned(_) => None,
        }
    }
}

/// `gender` on the wire.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gender {
    Female,
    Male,
    Transgender,
}

impl Gender {
    pub(crate) fn letter(self) -> &'static str {
        match self {
            Self::Female => "F",
            Self::Male => "M",
            Self::Transgender => "T",
        }
    }

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Female => "Female",
            Self::Male => "Male",
            Self::Transgender => "Transgender",
        }
    }
}

/// What the account knows of an Aadhaar number.
pub(crate) enum Aadhaar {
    /// `aadhaar_not_linked`.
    NotLinked,
    /// `aadhaar_not_available`: linked once, the e-KYC must be done again.
    Stale,
    /// The e-Aadhaar XML can be had.
    Linked(Linked),
}

/// The e-Aadhaar fields that the account does not have already.
pub(crate) struct Linked {
    pub(crate) last_four: &'static str,
    pub(crate) care_of: &'static str,
    pub(crate) local: Local,
}

/// The same person in a local script, `LData` of the e-Aadhaar.
pub(crate) struct Local {
    /// Two digits; only `06` for Hindi is confirmed by the reference, the others are modelled.
    pub(crate) lang: &'static str,
    pub(crate) name: &'static str,
    pub(crate) care_of: &'static str,
    pub(crate) locality: &'static str,
    pub(crate) district: &'static str,
    pub(crate) state: &'static str,
}

/// An invented address.
pub(crate) struct Address {
    pub(crate) house: &'static str,
    pub(crate) street: &'static str,
    pub(crate) locality: &'static str,
    pub(crate) district: &'static str,
    pub(crate) state: &'static str,
    pub(crate) pin: &'static str,
}

/// Whether the APAAR API has something to give.
pub(crate) enum Apaar {
    /// `apaar_not_linked`.
    NotLinked,
    /// `apaar_not_available`.
    NotAvailable,
    /// The last four of an invented twelve-digit number that starts with zeros.
    Linked(&'static str),
}

/// An issued document in an account.
#[derive(Clone)]
pub(crate) struct Paper {
    pub(crate) issuer: Issuer,
    pub(crate) doctype: Cow<'static, str>,
    pub(crate) description: Cow<'static, str>,
    /// The issuer's own number, last part of the URI.
    pub(crate) docid: Cow<'static, str>,
    pub(crate) issued: Date,
    pub(crate) format: Format,
    pub(crate) matter: Matter,
}

impl Paper {
    /// `IssuerId-DocType-DocId`, DigiLocker API 12.
    pub(crate) fn uri(&self) -> String {
        format!("{}-{}-{}", self.issuer.id, self.doctype, self.docid)
    }
}

/// In which forms a document can be had.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Pdf,
    PdfAndXml,
    /// A scan of about 20 MB, without XML.
    HugePdf,
}

/// An organisation that issues documents.
#[derive(Clone)]
pub(crate) struct Issuer {
    pub(crate) id: Cow<'static, str>,
    pub(crate) name: Cow<'static, str>,
    pub(crate) state: &'static str,
    /// `CG`, `SG` or `NG`.
    pub(crate) kind: &'static str,
}

/// What a document says, by type (DigiLocker API 14.3).
#[derive(Clone, Copy)]
pub(crate) enum Matter {
    Pan,
    DrivingLicence {
        classes: &'static [(&'static str, &'static str)],
    },
    Vehicle {
        make: &'static str,
        model: &'static str,
        fuel: &'static str,
    },
    Marksheet {
        school: &'static str,
        year: i16,
        subjects: &'static [(&'static str, u16)],
    },
    Income {
        rupees: u32,
    },
    Disability {
        kind: &'static str,
        percent: u8,
    },
    Health {
        scheme: &'static str,
    },
    /// EntityLocker: registration for goods and services tax.
    Gst {
        trade_name: &'static str,
        constitution: &'static str,
    },
    /// No part of its own in `CertificateData`.
    Plain,
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_citizen_is_found_by_the_name_that_the_command_line_takes() {
        for citizen in CAST {
            let id: CitizenId = citizen.id.as_str().parse().unwrap();
            assert_eq!(id.citizen().digilocker_id, citizen.digilocker_id);
        }
        let refused = "nobody".parse::<CitizenId>().unwrap_err().to_string();
        assert!(
            refused.contains("asha"),
            "the error lists who there is: {refused}"
        );
    }

    #[test]
    fn no_two_citizens_share_an_account_a_mobile_or_a_document() {
        let mut seen = HashSet::new();
        for citizen in CAST {
            assert!(seen.insert(citizen.digilocker_id.to_owned()));
            assert!(seen.insert(citizen.mobile.to_owned()));
            assert!(seen.insert(citizen.username.to_owned()));
            for paper in citizen.papers {
                assert!(seen.insert(paper.uri()), "{} twice", paper.uri());
            }
        }
    }

    #[test]
    fn the_cast_covers_the_cases_that_it_is_there_for() {
        assert!(CAST.len() >= 12);
        assert!(crate::organisation::ORGANISATIONS.len() >= 4);
        let some = |case: &str, is: &dyn Fn(&Citizen) -> bool| {
            assert!(CAST.iter().any(is), "nobody: {case}");
        };
        let has = |citizen: &Citizen, doctype: &str| {
            citizen.papers.iter().any(|paper| paper.doctype == doctype)
        };
        some("no Aadhaar", &|c| matches!(c.aadhaar, Aadhaar::NotLinked));
        some("e-KYC out of date", &|c| {
            matches!(c.aadhaar, Aadhaar::Stale)
        });
        for (script, first) in [
            ("Devanagari", '\u{900}'),
            ("Tamil", '\u{b80}'),
            ("Bengali", '\u{980}'),
        ] {
            let block = first..char::from_u32(u32::from(first) + 0x80).unwrap();
            some(script, &|c| {
                c.name
                    .chars()
                    .next()
                    .is_some_and(|letter| block.contains(&letter))
            });
        }
        some("a single name", &|c| !c.name.contains(' '));
        some("a minor with a guardian", &|c| {
            c.guardian.is_some() && c.birth.year() > 2008
        });
        some("no PAN", &|c| !c.papers.is_empty() && !has(c, "PANCR"));
        for doctype in [
            "SSCER", "HSCER", "DRVLC", "RVCER", "DPICR", "RSBYC", "INCER",
        ] {
            some(doctype, &|c| has(c, doctype));
        }
        some("a file of 20 MB", &|c| {
            c.papers.iter().any(|p| p.format == Format::HugePdf)
        });
        some("no XML", &|c| {
            c.papers.iter().any(|p| p.format != Format::PdfAndXml)
        });
        some("a new account", &|c| c.new_account && c.papers.is_empty());
        let everything = ["PANCR", "DRVLC", "RVCER", "SSCER", "HSCER"];
        some("everything", &|c| {
            matches!(c.aadhaar, Aadhaar::Linked(_)) && everything.iter().all(|d| has(c, d))
        });
    }

    #[test]
    fn nobody_can_be_taken_for_a_real_person() {
        for citizen in CAST {
            assert!(citizen.mobile.starts_with("90000"), "{}", citizen.id);
            assert!(citizen.email.ends_with(".example"), "{}", citizen.id);
            assert_eq!(citizen.digilocker_id.len(), 36);
            if let Aadhaar::Linked(linked) = &citizen.aadhaar {
                assert_eq!(
                    linked.last_four.len(),
                    4,
                    "masked: the last four digits only"
                );
            }
        }
    }
}
