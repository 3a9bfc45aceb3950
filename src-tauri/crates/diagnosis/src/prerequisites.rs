//! What an organisation needs, and the stages it goes through, as data.
//!
//! `knowledge/prerequisites.toml` is the list; what the machine can check by itself names its check,
//! and the rules of the numbers are in `protocol::identity`. Every fact carries its source, because
//! most of this is known from partners and not from a published paper.

use std::sync::OnceLock;

use protocol::confidence::Confidence;
use serde::{Deserialize, Serialize};

use crate::words::Lang;

const PREREQUISITES: &str = include_str!("../knowledge/prerequisites.toml");

/// Something that an organisation needs.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Stable id.
    pub id: String,
    /// Who takes care of it.
    pub owner: Actor,
    /// Who needs it.
    pub services: Vec<Role>,
    /// What the app can check about it by itself.
    pub check: Option<ItemCheck>,
    /// Where it is known from.
    pub source: String,
    /// How much that can bear.
    pub confidence: Confidence,
    /// The day on which it was last compared with its source, ISO 8601.
    pub last_checked: String,
    en: ItemText,
    hi: ItemText,
}

impl Item {
    /// The item in a language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &ItemText {
        match lang {
            Lang::En => &self.en,
            Lang::Hi => &self.hi,
        }
    }
}

/// An item in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemText {
    /// What to do, short.
    pub title: String,
    /// What is known about it.
    pub text: String,
}

/// A stage of the approval.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Stable id.
    pub id: String,
    /// For whom it is a stage.
    pub services: Vec<Role>,
    /// Who acts.
    pub actor: Actor,
    /// Where it is known from.
    pub source: String,
    /// How much that can bear.
    pub confidence: Confidence,
    /// The day on which it was last compared with its source, ISO 8601.
    pub last_checked: String,
    en: StageText,
    hi: StageText,
}

impl Stage {
    /// The stage in a language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &StageText {
        match lang {
            Lang::En => &self.en,
            Lang::Hi => &self.hi,
        }
    }
}

/// A stage in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageText {
    /// What happens, short.
    pub title: String,
    /// What is known about it.
    pub text: String,
    /// How long it takes, as far as anybody has told.
    pub takes: String,
}

/// Who takes care of something.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// The services' own team; the organisation waits.
    DigilockerTeam,
    /// Whoever builds the integration.
    Engineer,
    /// Whoever signs for the organisation.
    Management,
    /// The person registered for the organisation.
    NodalOfficer,
}

/// As what an organisation comes.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Fetches documents of organisations.
    EntityLocker,
    /// Gives documents out.
    Issuer,
    /// Signs citizens in.
    MeriPehchaan,
    /// Fetches documents of citizens.
    Requester,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 4] = [
        Self::EntityLocker,
        Self::Issuer,
        Self::MeriPehchaan,
        Self::Requester,
    ];
}

/// What the app can check about an item by itself.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum ItemCheck {
    /// Structure of a corporate identification number.
    Cin,
    /// The address is not on a free mailer's domain.
    Email,
    /// Structure and check digit of a GSTIN.
    Gstin,
    /// Kind, pixels and size of a file.
    Logo,
    /// An Indian mobile number.
    Mobile,
    /// Structure of a PAN.
    Pan,
    /// The lint of redirect URIs.
    RedirectUri,
    /// Structure of a Udyam number.
    Udyam,
    /// DNS and TLS of the site, only when the person asks for it.
    Website,
}

/// Domains of free mailers, which are refused (reported by partners).
pub const FREE_MAILERS: &[&str] = &[
    "aol.com",
    "gmail.com",
    "hotmail.com",
    "icloud.com",
    "live.com",
    "mail.com",
    "outlook.com",
    "proton.me",
    "protonmail.com",
    "rediffmail.com",
    "yahoo.co.in",
    "yahoo.com",
    "yahoo.in",
    "ymail.com",
    "zohomail.in",
];

/// Whether a mail address is on a domain of one's own. `None` when it is not an address.
#[must_use]
pub fn is_own_domain(mail: &str) -> Option<bool> {
    let (name, domain) = mail.trim().rsplit_once('@')?;
    let whole = !name.is_empty()
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.');
    let domain = domain.to_ascii_lowercase();
    (whole && !mail.trim().contains(char::is_whitespace))
        .then(|| FREE_MAILERS.binary_search(&domain.as_str()).is_err())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    item: Vec<Item>,
    stage: Vec<Stage>,
}

fn file() -> Option<&'static File> {
    static FILE: OnceLock<Option<File>> = OnceLock::new();
    FILE.get_or_init(|| toml::from_str(PREREQUISITES).ok())
        .as_ref()
}

/// What an organisation needs that comes as `role`, in the order in which people need it.
pub fn items(role: Role) -> impl Iterator<Item = &'static Item> {
    let items = file().map(|file| file.item.as_slice()).unwrap_or_default();
    items
        .iter()
        .filter(move |item| item.services.contains(&role))
}

/// The stages of the approval of who comes as `role`, in order.
pub fn stages(role: Role) -> impl Iterator<Item = &'static Stage> {
    let stages = file().map(|file| file.stage.as_slice()).unwrap_or_default();
    stages
        .iter()
        .filter(move |stage| stage.services.contains(&role))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_file_can_be_read() {
        let read: Result<File, _> = toml::from_str(PREREQUISITES);
        assert_eq!(read.err().map(|error| error.to_string()), None);
    }

    #[test]
    fn every_role_has_its_list_and_every_fact_its_source() {
        for role in Role::ALL {
            let ids: HashSet<&str> = items(role).map(|item| item.id.as_str()).collect();
            assert_eq!(ids.len(), items(role).count(), "an id stands twice");
            assert!(
                ids.contains("nodal-officer") && ids.contains("server-in-india"),
                "{role:?}"
            );
        }
        let with_callback = |role| items(role).any(|item| item.id == "callback-url");
        assert!(with_callback(Role::Requester) && !with_callback(Role::Issuer));
        let ids = |role| items(role).map(|item| item.id.as_str()).collect::<Vec<_>>();
        for only in ["issuer-request", "nad", "issuer-id", "pull-apis"] {
            assert!(ids(Role::Issuer).contains(&only) && !ids(Role::Requester).contains(&only));
        }
        for only in ["nsw-nodal-officer", "entity-auth"] {
            assert!(ids(Role::EntityLocker).contains(&only) && !ids(Role::Issuer).contains(&only));
        }
        for item in Role::ALL.into_iter().flat_map(items) {
            assert!(
                !item.source.is_empty() && item.last_checked.starts_with("20"),
                "{}",
                item.id
            );
        }
        for stage in Role::ALL.into_iter().flat_map(stages) {
            assert!(
                !stage.source.is_empty() && stage.last_checked.starts_with("20"),
                "{}",
                stage.id
            );
        }
        for role in Role::ALL {
            assert!(stages(role).any(|stage| stage.actor == Actor::DigilockerTeam));
        }
    }

    #[test]
    fn both_languages_are_there_in_their_scripts() {
        let devanagari = |text: &str| text.chars().any(|c| ('\u{900}'..='\u{97f}').contains(&c));
        for item in Role::ALL.into_iter().flat_map(items) {
            assert!(
                devanagari(&item.text(Lang::Hi).title) && devanagari(&item.text(Lang::Hi).text)
            );
            assert!(
                !devanagari(&item.text(Lang::En).title) && !devanagari(&item.text(Lang::En).text)
            );
        }
        for stage in Role::ALL.into_iter().flat_map(stages) {
            assert!(
                devanagari(&stage.text(Lang::Hi).title) && devanagari(&stage.text(Lang::Hi).takes)
            );
            assert!(!devanagari(&stage.text(Lang::En).takes));
        }
    }

    #[test]
    fn free_mailers_are_told_from_ones_own_domain() {
        assert!(FREE_MAILERS.is_sorted());
        assert_eq!(is_own_domain("asha@sampletraders.example"), Some(true));
        assert_eq!(is_own_domain(" Asha@GMAIL.com "), Some(false));
        for text in ["", "asha", "asha@", "@a.in", "a b@c.in", "a@b", "a@.in"] {
            assert_eq!(is_own_domain(text), None, "{text}");
        }
    }
}
