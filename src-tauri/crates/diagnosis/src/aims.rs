//! What an organisation wants to do, in its own words, and what it then comes as.
//!
//! Nobody who is new knows that "requester" is what they are, or that the documents of companies are
//! another product. So the wishes are the list, and service and role follow from a wish with the
//! reason. `knowledge/aims.toml` is the list; each wish carries its source.

use std::sync::OnceLock;

use protocol::confidence::Confidence;
use protocol::service::Service;
use serde::Deserialize;

use crate::prerequisites::Role;
use crate::words::Lang;

const AIMS: &str = include_str!("../knowledge/aims.toml");

/// A wish, and where it leads.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aim {
    /// Stable id.
    pub id: String,
    /// As what the organisation then comes.
    pub role: Role,
    /// The service that it then uses; an issuer's documents appear in DigiLocker.
    pub service: Service,
    /// The mail with which it begins, an id of [`crate::mails`].
    pub form: Option<String>,
    /// Numbers of the support team's questions.
    pub faq: Vec<u8>,
    /// Where it is known from.
    pub source: String,
    /// How much that can bear.
    pub confidence: Confidence,
    /// The day on which it was last compared with its source, ISO 8601.
    pub last_checked: String,
    en: AimText,
    hi: AimText,
}

impl Aim {
    /// The wish in a language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &AimText {
        match lang {
            Lang::En => &self.en,
            Lang::Hi => &self.hi,
        }
    }
}

/// A wish in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AimText {
    /// The wish, as a person says it.
    pub want: String,
    /// Why this service and role.
    pub because: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    aim: Vec<Aim>,
}

/// Every wish, the commonest first.
#[must_use]
pub fn aims() -> &'static [Aim] {
    static FILE: OnceLock<Option<File>> = OnceLock::new();
    FILE.get_or_init(|| toml::from_str(AIMS).ok())
        .as_ref()
        .map(|file| file.aim.as_slice())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_file_can_be_read() {
        let read: Result<File, _> = toml::from_str(AIMS);
        assert_eq!(read.err().map(|error| error.to_string()), None);
    }

    #[test]
    fn every_role_and_every_service_is_somebodys_aim() {
        let ids: HashSet<&str> = aims().iter().map(|aim| aim.id.as_str()).collect();
        assert_eq!(ids.len(), aims().len(), "an id stands twice");
        for role in Role::ALL {
            assert!(aims().iter().any(|aim| aim.role == role), "{role:?}");
        }
        for service in Service::ALL {
            assert!(
                aims().iter().any(|aim| aim.service == service),
                "{service:?}"
            );
        }
    }

    #[test]
    fn an_aim_has_its_source_a_mail_that_there_is_and_both_languages() {
        let devanagari = |text: &str| text.chars().any(|c| ('\u{900}'..='\u{97f}').contains(&c));
        for aim in aims() {
            assert!(
                !aim.source.is_empty() && aim.last_checked.starts_with("20"),
                "{}",
                aim.id
            );
            assert_eq!(aim.form.is_some(), aim.role == Role::Issuer, "{}", aim.id);
            if let Some(form) = &aim.form {
                assert!(crate::mails::form(form).is_some(), "{form}");
            }
            for (lang, is_hindi) in [(Lang::En, false), (Lang::Hi, true)] {
                let AimText { want, because } = aim.text(lang);
                assert_eq!(devanagari(want), is_hindi, "{want}");
                assert_eq!(devanagari(because), is_hindi, "{because}");
            }
        }
    }
}
