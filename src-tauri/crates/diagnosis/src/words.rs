//! The words of the catalogue in the person's language.
//!
//! One tree of Fluent files serves this crate, the report, the terminal and the window, so that a
//! fault reads the same wherever it appears and a new language is one more folder. The files are
//! part of the program. Every id exists in every language; the tests of this module say which one
//! is missing, and [`Words::get`] answers `None` for an id that nobody has.

use std::fmt;
use std::str::FromStr;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use crate::fault::Fault;

pub use fluent_bundle::FluentValue;

/// A language that the words exist in.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English as written in India.
    #[default]
    En,
    /// Hindi in Devanagari.
    Hi,
}

impl Lang {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::En, Self::Hi];

    /// The tag for `lang=` and the command line: `en` or `hi`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Hi => "hi",
        }
    }

    fn identifier(self) -> LanguageIdentifier {
        self.id().parse().unwrap_or_default()
    }

    const fn sources(self) -> [&'static str; 6] {
        match self {
            Self::En => [
                include_str!("../locales/en/desk.ftl"),
                include_str!("../locales/en/faults.ftl"),
                include_str!("../locales/en/guide.ftl"),
                include_str!("../locales/en/report.ftl"),
                include_str!("../locales/en/checks.ftl"),
                include_str!("../locales/en/apis.ftl"),
            ],
            Self::Hi => [
                include_str!("../locales/hi/desk.ftl"),
                include_str!("../locales/hi/faults.ftl"),
                include_str!("../locales/hi/guide.ftl"),
                include_str!("../locales/hi/report.ftl"),
                include_str!("../locales/hi/checks.ftl"),
                include_str!("../locales/hi/apis.ftl"),
            ],
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|lang| lang.id() == text)
            .ok_or_else(|| UnknownLang(text.into()))
    }
}

/// A language that the words do not exist in.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("there are no words for the language {0:?}; known are en and hi")]
pub struct UnknownLang(String);

/// What is said about one fault.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FaultWords {
    /// What happened, as a person sees it.
    pub title: String,
    /// Why.
    pub cause: String,
    /// What to do next, and who does it.
    pub fix: String,
}

/// All words of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the words of `lang`. A message that cannot be parsed is left out; a test forbids it.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![lang.identifier()]);
        bundle.set_use_isolating(false);
        for source in lang.sources() {
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    /// The language of these words.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The message `id` with its arguments filled in, or `None` when there is no such message.
    #[must_use]
    pub fn get(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new());
        Some(text.into_owned())
    }

    /// What is said about `fault`.
    #[must_use]
    pub fn fault(&self, fault: Fault) -> FaultWords {
        let part = |part: &str| {
            let id = format!("{fault}-{part}");
            self.get(&id, &[]).unwrap_or(id)
        };
        FaultWords {
            title: part("title"),
            cause: part("cause"),
            fix: part("fix"),
        }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words")
            .field("lang", &self.lang)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Words that our own sentences do not use, by language (the voice guide, rule 4).
    const UNWANTED: [&str; 8] = [
        "please",
        "sorry",
        "oops",
        "invalid ",
        "illegal",
        "forbidden",
        "कृपया",
        "अमान्य",
    ];

    fn ids(source: &str) -> BTreeSet<String> {
        source
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .filter(|(id, _)| id.starts_with(|c: char| c.is_ascii_lowercase()))
            .map(|(id, _)| id.to_owned())
            .collect()
    }

    #[test]
    fn every_file_parses_and_says_each_id_once() {
        for lang in Lang::ALL {
            for source in lang.sources() {
                let parsed = FluentResource::try_new(source.to_owned());
                assert!(parsed.is_ok(), "{lang}: {:?}", parsed.err().map(|(_, e)| e));
                let lines = source.lines().filter(|line| line.contains(" = "));
                let messages =
                    lines.filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
                assert_eq!(
                    messages.count(),
                    ids(source).len(),
                    "{lang}: an id is there twice"
                );
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_ids() {
        for (en, hi) in Lang::En.sources().into_iter().zip(Lang::Hi.sources()) {
            let (en, hi) = (ids(en), ids(hi));
            let odd: Vec<_> = en.symmetric_difference(&hi).collect();
            assert!(odd.is_empty(), "in one language only: {odd:?}");
        }
    }

    #[test]
    fn every_fault_has_title_cause_and_fix_in_every_language_and_no_other_fault_has() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for &fault in Fault::ALL {
                for part in ["title", "cause", "fix"] {
                    let id = format!("{fault}-{part}");
                    let text = words.get(&id, &[]);
                    assert!(text.is_some_and(|text| text.len() > 5), "{lang} lacks {id}");
                }
            }
            assert_eq!(ids(lang.sources()[1]).len(), 3 * Fault::ALL.len());
            assert_eq!(words.get("no-such-fault-title", &[]), None);
        }
    }

    #[test]
    fn the_voice_is_kept() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for &fault in Fault::ALL {
                let FaultWords { title, cause, fix } = words.fault(fault);
                for text in [&title, &cause, &fix] {
                    let lower = text.to_lowercase();
                    let unwanted = UNWANTED.iter().find(|word| lower.contains(**word));
                    assert_eq!(unwanted, None, "{lang} {fault}: {text}");
                    assert!(
                        !text.contains('\n') && !text.contains("  "),
                        "{lang} {fault}: {text}"
                    );
                }
                assert!(
                    !title.ends_with(['.', '।']),
                    "{lang} {fault}: a title has no full stop"
                );
                assert!(
                    cause.ends_with(['.', '।']) && fix.ends_with(['.', '।']),
                    "{lang} {fault}"
                );
            }
        }
    }

    #[test]
    fn hindi_is_written_in_devanagari() {
        let words = Words::new(Lang::Hi);
        for &fault in Fault::ALL {
            let FaultWords { title, cause, fix } = words.fault(fault);
            for text in [title, cause, fix] {
                let devanagari = text
                    .chars()
                    .filter(|c| ('\u{900}'..='\u{97f}').contains(c))
                    .count();
                assert!(devanagari >= 4, "{fault}: {text}");
            }
        }
    }

    #[test]
    fn a_language_is_known_by_its_tag_only() {
        assert_eq!("hi".parse(), Ok(Lang::Hi));
        assert!("hindi".parse::<Lang>().is_err());
    }
}
