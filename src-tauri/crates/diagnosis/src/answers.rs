//! The support team's answers, as data that acts.
//!
//! `knowledge/answers.toml` holds one entry for each question of the partner support team's FAQ. An
//! entry is not only a text: it belongs to a step of the journey and names what the app does about
//! it. Anyone can edit the file; what must hold is checked by the tests of this module, because the
//! file is part of the program and cannot fail at run time.

use std::sync::OnceLock;

use protocol::confidence::Confidence;
use serde::Deserialize;

use crate::fault::{Fault, Source};
use crate::words::Lang;

const ANSWERS: &str = include_str!("../knowledge/answers.toml");

/// One question of the FAQ with its answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Its number in the FAQ of 24.03.2025, 1 to 74; 64 has no question.
    #[serde(rename = "faq")]
    pub number: u8,
    /// The step of the journey that it belongs to.
    pub step: Step,
    /// What the app does about it.
    pub action: Action,
    /// Where the answer is known from: `faq`, `spec`, `spec24`, `openapi`, `reports`, `inferred`.
    pub sources: Vec<String>,
    /// How much the strongest statement of the answer can bear.
    pub confidence: Confidence,
    /// The day on which the answer was compared with its sources, ISO 8601.
    pub last_checked: String,
    /// How people ask, in English, Hindi and Hindi in Latin letters.
    pub asked: Vec<String>,
    en: AnswerText,
    hi: AnswerText,
}

impl Answer {
    /// Stable id: `faq-` and the number.
    #[must_use]
    pub fn id(&self) -> String {
        format!("faq-{}", self.number)
    }

    /// Names of its sources, to be shown as they are in every language.
    pub fn source_names(&self) -> impl Iterator<Item = &'static str> + '_ {
        let known = |id: &String| SOURCES.iter().find(|(known, _)| known == id);
        self.sources
            .iter()
            .filter_map(known)
            .map(|(_, source)| source.name())
    }

    /// The answer in a language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &AnswerText {
        match lang {
            Lang::En => &self.en,
            Lang::Hi => &self.hi,
        }
    }
}

/// An answer in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerText {
    /// The question, short.
    pub title: String,
    /// The answer.
    pub text: String,
    /// Where the FAQ and the specification do not agree.
    pub differs: Option<String>,
}

/// A step of the journey.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Prepare.
    ChooseService,
    /// Prepare.
    CheckPrerequisites,
    /// Configure.
    RegisterClient,
    /// Configure.
    ChooseScopes,
    /// Connect.
    SignIn,
    /// Connect.
    GetToken,
    /// Use.
    FetchDocuments,
    /// Use.
    VerifySignatures,
    /// Report.
    Report,
}

impl Step {
    /// Stable id in kebab case.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ChooseService => "choose-service",
            Self::CheckPrerequisites => "check-prerequisites",
            Self::RegisterClient => "register-client",
            Self::ChooseScopes => "choose-scopes",
            Self::SignIn => "sign-in",
            Self::GetToken => "get-token",
            Self::FetchDocuments => "fetch-documents",
            Self::VerifySignatures => "verify-signatures",
            Self::Report => "report",
        }
    }
}

/// What the app does about an answer.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(try_from = "String")]
pub enum Action {
    /// It checks something by itself.
    Check(String),
    /// It recognises this fault and, where it can, brings it about.
    Fault(Fault),
    /// It composes a mail.
    Form(String),
    /// It has a place for it, one of [`PLACES`].
    Open(String),
}

impl Action {
    /// The written form: `check:pkce`, `fault:invalid-scope`, `form:logo`, `open:hmac`.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Check(id) => format!("check:{id}"),
            Self::Fault(fault) => format!("fault:{fault}"),
            Self::Form(id) => format!("form:{id}"),
            Self::Open(id) => format!("open:{id}"),
        }
    }
}

impl TryFrom<String> for Action {
    type Error = UnknownAction;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let action = match text.split_once(':') {
            Some(("check", id)) => CHECKS.contains(&id).then(|| Self::Check(id.to_owned())),
            Some(("fault", id)) => Fault::from_id(id).map(Self::Fault),
            Some(("form", id)) => Some(Self::Form(id.to_owned())),
            Some(("open", id)) => PLACES.contains(&id).then(|| Self::Open(id.to_owned())),
            _ => None,
        };
        action.ok_or(UnknownAction(text))
    }
}

/// An action that the app does not have.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the app has no action {0:?}")]
pub struct UnknownAction(String);

/// Sources by their short names in the file.
const SOURCES: &[(&str, Source)] = &[
    ("faq", Source::Faq),
    ("inferred", Source::Inferred),
    ("openapi", Source::OpenApi),
    ("reports", Source::Reports),
    ("spec", Source::Spec),
    ("spec24", Source::Spec24),
];

/// What the app checks by itself.
pub const CHECKS: &[&str] = &[
    "client-id",
    "content-kind",
    "gstin",
    "last-four",
    "mobile",
    "pkce",
    "redirect-uri",
    "request",
    "signature",
];

/// Places of the app that an answer leads to. The window knows the way (`ui/src/help/places.ts`).
pub const PLACES: &[&str] = &[
    "apis",
    "eaadhaar",
    "flow",
    "hmac",
    "practice",
    "preparation",
    "pull-uri",
    "service",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    answer: Vec<Answer>,
}

/// Every answer, by number.
pub fn answers() -> &'static [Answer] {
    static LIST: OnceLock<Vec<Answer>> = OnceLock::new();
    LIST.get_or_init(|| {
        toml::from_str(ANSWERS)
            .map(|file: File| file.answer)
            .unwrap_or_default()
    })
}

/// The answer with this id, `faq-1` to `faq-74`.
#[must_use]
pub fn answer(id: &str) -> Option<&'static Answer> {
    let number: u8 = id.strip_prefix("faq-")?.parse().ok()?;
    answers().iter().find(|answer| answer.number == number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Enactment;

    #[test]
    fn the_file_can_be_read() {
        let read: Result<File, _> = toml::from_str(ANSWERS);
        assert_eq!(read.err().map(|error| error.to_string()), None);
    }

    #[test]
    fn every_number_of_the_faq_stands_once_and_in_order() {
        let numbers: Vec<u8> = answers().iter().map(|answer| answer.number).collect();
        let expected: Vec<u8> = (1..=74).filter(|number| *number != 64).collect();
        assert_eq!(numbers, expected);
    }

    #[test]
    fn every_answer_is_complete_in_both_languages_and_scripts() {
        let devanagari = |text: &str| text.chars().any(|c| ('\u{900}'..='\u{97f}').contains(&c));
        for answer in answers() {
            let number = answer.number;
            for lang in Lang::ALL {
                let AnswerText {
                    title,
                    text,
                    differs,
                } = answer.text(lang);
                assert!(!title.is_empty() && title.len() < 160, "{number} {lang}");
                assert!(
                    text.len() > 15 && text.ends_with(['.', '।']),
                    "{number} {lang}: {text}"
                );
                for text in [Some(title), Some(text), differs.as_ref()]
                    .into_iter()
                    .flatten()
                {
                    assert_eq!(
                        devanagari(text),
                        lang == Lang::Hi,
                        "{number} {lang}: {text}"
                    );
                    let lower = text.to_lowercase();
                    assert!(
                        !["please", "sorry", "कृपया"]
                            .iter()
                            .any(|word| lower.contains(word))
                    );
                }
            }
            let both =
                answer.text(Lang::En).differs.is_some() == answer.text(Lang::Hi).differs.is_some();
            assert!(
                both,
                "{number}: a disagreement is told in one language only"
            );
            assert!(answer.asked.len() >= 4, "{number}: how else do people ask?");
            assert!(answer.asked.iter().any(|text| devanagari(text)));
        }
    }

    /// The questions whose answer by the support team and the published description do not agree, or
    /// on which one of the two is silent where the other speaks.
    const DISAGREEMENTS: &[u8] = &[
        1, 3, 7, 8, 10, 12, 17, 21, 25, 33, 39, 46, 47, 52, 62, 66, 67, 69, 70, 71,
    ];

    #[test]
    fn where_the_support_team_and_the_specification_disagree_both_are_said() {
        let told: Vec<u8> = answers()
            .iter()
            .filter(|answer| answer.text(Lang::En).differs.is_some())
            .map(|answer| answer.number)
            .collect();
        assert_eq!(told, DISAGREEMENTS);
        for answer in answers() {
            for lang in Lang::ALL {
                let Some(differs) = &answer.text(lang).differs else {
                    continue;
                };
                let what = format!("{} {lang}: {differs}", answer.number);
                assert!(
                    differs.contains("FAQ"),
                    "the support team is not named: {what}"
                );
                let other = [
                    "specification",
                    "XML signature",
                    "access token JSON",
                    "JSON",
                ];
                assert!(
                    other.iter().any(|other| differs.contains(other)),
                    "nor the other: {what}"
                );
            }
        }
    }

    #[test]
    fn every_answer_says_where_it_is_known_from_and_since_when() {
        for answer in answers() {
            assert_eq!(answer.sources.first().map(String::as_str), Some("faq"));
            assert_eq!(answer.source_names().count(), answer.sources.len());
            assert!(answer.last_checked.len() == 10 && answer.last_checked.starts_with("20"));
            let specified = answer.sources.iter().any(|source| source == "spec");
            assert_eq!(
                answer.confidence == Confidence::Specification,
                specified,
                "{}",
                answer.number
            );
        }
    }

    #[test]
    fn a_fault_that_an_answer_leads_to_names_the_answer_and_can_be_brought_about() {
        for answer in answers() {
            if let Action::Fault(fault) = &answer.action {
                assert!(
                    fault.faq().contains(&answer.number),
                    "{fault} does not name FAQ {}",
                    answer.number
                );
                assert!(
                    matches!(fault.enacted(), Enactment::Wire { .. }),
                    "FAQ {} leads to {fault}, which the practice locker cannot bring about",
                    answer.number
                );
            }
        }
    }

    #[test]
    fn an_action_that_the_app_does_not_have_is_refused() {
        for text in [
            "check:nothing",
            "fault:nothing",
            "open:nothing",
            "nothing",
            "say:hello",
        ] {
            assert!(Action::try_from(text.to_owned()).is_err(), "{text}");
        }
        assert_eq!(
            Action::try_from("check:pkce".to_owned()).map(|action| action.id()),
            Ok("check:pkce".into())
        );
    }

    #[test]
    fn an_answer_is_found_by_its_id_only() {
        assert_eq!(answer("faq-26").map(|answer| answer.number), Some(26));
        assert!(answer("faq-64").is_none());
        assert!(answer("26").is_none());
    }
}
