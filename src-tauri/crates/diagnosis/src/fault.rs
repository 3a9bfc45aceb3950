//! What can go wrong, whose it is, and where that is known from.
//!
//! The list is closed on purpose. The same `Fault` is a switch of the practice locker, a finding of
//! the diagnosis, a row of the help and a case of the tests, so a new failure from a support call
//! enters at one place (`fault/catalogue.rs`) and the compiler leads to the others. What a fault is
//! called in a person's language is in `locales/*/faults.ftl`, never here.
//!
//! Facts carry their source. Nothing in this crate was tried against the live services; a source
//! says how much a statement can bear, and the weakest ones say that they are an inference.

mod catalogue;

use std::fmt;

use protocol::confidence::Confidence;
use protocol::service::Api;

pub use catalogue::Fault;

/// Day on which the catalogue's facts were last compared with their sources, ISO 8601.
pub const LAST_CHECKED: &str = "2026-11-24";

impl Fault {
    /// The fault with this stable id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|fault| fault.id() == id)
    }

    /// Stable id in kebab case: the key of the words, of `lockstep practice --fault` and of JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.profile().id
    }

    /// Leg of the journey on which the fault shows.
    #[must_use]
    pub const fn leg(self) -> Leg {
        self.profile().leg
    }

    /// Who can do something about it.
    #[must_use]
    pub const fn party(self) -> Party {
        self.profile().party
    }

    /// Numbers of the support team's FAQ of 24.03.2025 that speak of it.
    #[must_use]
    pub const fn faq(self) -> &'static [u8] {
        self.profile().faq
    }

    /// Where the fault is known from, strongest first. Never empty.
    #[must_use]
    pub const fn sources(self) -> &'static [Source] {
        self.profile().sources
    }

    /// How much the fault's description can bear: that of its strongest source.
    #[must_use]
    pub const fn confidence(self) -> Confidence {
        self.profile().sources[0].confidence()
    }

    /// Whether, and on which call, the practice locker can bring it about.
    #[must_use]
    pub const fn enacted(self) -> Enactment {
        self.profile().enactment
    }
}

/// Shows the id.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// Who can do something about a fault.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Party {
    /// The partner: configuration or code.
    You,
    /// This program.
    Lockstep,
    /// The person whose documents they are.
    Citizen,
    /// DigiLocker, Meri Pehchaan, EntityLocker, API Setu or an issuer behind them.
    Digilocker,
    /// What lies between: DNS, proxy, TLS, telecom.
    Network,
}

impl Party {
    /// Every party.
    pub const ALL: &'static [Self] = &[
        Self::You,
        Self::Lockstep,
        Self::Citizen,
        Self::Digilocker,
        Self::Network,
    ];

    /// Stable id in lower case.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::Lockstep => "lockstep",
            Self::Citizen => "citizen",
            Self::Digilocker => "digilocker",
            Self::Network => "network",
        }
    }
}

/// Leg of the journey on which a fault shows.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Leg {
    /// The browser at the service: sign-in and consent.
    Authorize,
    /// The browser on its way back.
    Callback,
    /// A document in hand: what it is and who signed it.
    Document,
    /// APIs signed with a hash: issuers, document types, push, statistics.
    Meta,
    /// DNS, TCP, TLS, proxies, clocks.
    Network,
    /// Registration, approval and what surrounds the calls.
    Programme,
    /// APIs that take an access token.
    Resource,
    /// Code, refresh token and id_token.
    Token,
}

/// Where a fact is known from.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Source {
    /// The partner support team's FAQ of 24.03.2025.
    Faq,
    /// Concluded here from the other sources.
    Inferred,
    /// The published API Setu OpenAPI descriptions of about 2021.
    OpenApi,
    /// What this program, a network or a general standard does; no statement about DigiLocker.
    Own,
    /// Public reports and client code of integrators.
    Reports,
    /// RFC 6749, The OAuth 2.0 Authorization Framework.
    Rfc6749,
    /// RFC 7636, Proof Key for Code Exchange.
    Rfc7636,
    /// DigiLocker Requester API 1.12 or Meri Pehchaan API 2.3, both September 2023.
    Spec,
    /// Only Meri Pehchaan API 2.3.
    Spec23,
    /// Meri Pehchaan API 2.4 of September 2026, known through a third party's digest.
    Spec24,
    /// XML Signature Syntax and Processing, W3C.
    XmlDsig,
}

impl Source {
    /// Name of the source, to be shown as it is in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Faq => "Partner support FAQ, 24.03.2025",
            Self::Inferred => "Inference",
            Self::OpenApi => "API Setu OpenAPI description, 2021",
            Self::Own => "Lockstep",
            Self::Reports => "Public reports of integrators",
            Self::Rfc6749 => "RFC 6749",
            Self::Rfc7636 => "RFC 7636",
            Self::Spec => "DigiLocker Requester API 1.12, Meri Pehchaan API 2.3 (Sep 2023)",
            Self::Spec23 => "Meri Pehchaan API 2.3 (Sep 2023)",
            Self::Spec24 => "Meri Pehchaan API 2.4 (Sep 2026), through a digest",
            Self::XmlDsig => "W3C XML Signature",
        }
    }

    /// How much a statement of this source can bear.
    #[must_use]
    pub const fn confidence(self) -> Confidence {
        match self {
            Self::Rfc6749 | Self::Rfc7636 | Self::Spec | Self::Spec23 | Self::XmlDsig => {
                Confidence::Specification
            }
            Self::Spec24 => Confidence::Digest,
            Self::OpenApi => Confidence::Description,
            Self::Faq | Self::Reports => Confidence::Secondary,
            Self::Inferred => Confidence::Inferred,
            Self::Own => Confidence::Design,
        }
    }
}

/// Whether the practice locker can bring a fault about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Enactment {
    /// It can, and the fault shows on this call.
    Wire {
        /// Call on which the fault shows.
        api: Api,
    },
    /// It cannot.
    NotOnTheWire {
        /// Why not, in English; a note for developers and for the table of faults.
        reason: &'static str,
    },
}

/// All that the catalogue says about one fault.
struct Profile {
    id: &'static str,
    leg: Leg,
    party: Party,
    faq: &'static [u8],
    sources: &'static [Source],
    enactment: Enactment,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn ids_are_unique_and_lead_back_to_their_fault() {
        let ids: BTreeSet<_> = Fault::ALL.iter().map(|fault| fault.id()).collect();
        assert_eq!(ids.len(), Fault::ALL.len(), "two faults share an id");
        for &fault in Fault::ALL {
            assert_eq!(Fault::from_id(fault.id()), Some(fault));
        }
        assert_eq!(
            Fault::from_id("Invalid-Scope"),
            None,
            "ids are compared as they are"
        );
        assert_eq!(Fault::from_id(""), None);
    }

    #[test]
    fn an_id_is_the_variants_name_in_kebab_case() {
        for fault in Fault::ALL {
            let name = format!("{fault:?}").to_lowercase();
            assert_eq!(fault.id().replace('-', ""), name);
            assert!(
                fault
                    .id()
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            );
        }
    }

    #[test]
    fn the_catalogue_is_alphabetical_by_id() {
        assert!(
            Fault::ALL
                .windows(2)
                .all(|pair| pair[0].id() < pair[1].id())
        );
    }

    #[test]
    fn faq_numbers_are_those_of_the_seventy_four_entries() {
        for fault in Fault::ALL {
            for &number in fault.faq() {
                assert!(
                    (1..=74).contains(&number) && number != 64,
                    "{fault}: FAQ {number}"
                );
            }
        }
    }

    #[test]
    fn a_fault_known_from_the_faq_names_the_entry() {
        for fault in Fault::ALL {
            let cites_faq = fault.sources().contains(&Source::Faq);
            assert!(
                !cites_faq || !fault.faq().is_empty(),
                "{fault} cites the FAQ without a number"
            );
        }
    }
}
