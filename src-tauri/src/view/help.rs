//! Answers, findings and the report.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::desk::{Environment, StepId};
use super::error::Party;
use super::evidence::CheckView;

/// A cause that a pasted text points to.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FindingView {
    /// Id of the fault.
    pub fault: String,
    /// Whose it is.
    pub party: Party,
    /// Title.
    pub title: String,
    /// Cause.
    pub cause: String,
    /// Fix.
    pub fix: String,
    /// Numbers of the support team's questions.
    pub faq: Vec<u8>,
    /// Tag of the source.
    pub confidence: String,
    /// Sources.
    pub sources: Vec<String>,
    /// Between 0 and 100.
    pub score: u8,
    /// What speaks for it.
    pub evidence: Vec<String>,
    /// Whether the practice locker can bring it about.
    pub enacted: bool,
}

/// What a pasted text turned out to be.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DiagnosisView {
    /// The causes, best first.
    pub findings: Vec<FindingView>,
    /// What is to be said about the paste itself.
    pub notes: Vec<String>,
    /// The nearest answers.
    pub nearest: Vec<SearchHit>,
    /// Whether at least one cause was recognised rather than guessed.
    pub recognised: bool,
}

/// What is hashed on the workbench.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HmacBenchInput {
    /// Which of the two constructions.
    pub kind: HmacKind,
    /// The secret; it goes in and never comes out.
    pub secret: String,
    /// The body, for the keyed one.
    pub body: String,
    /// The form, for the plain one: an id of [`HmacFormView`].
    pub form: String,
    /// Its fields, for the plain one.
    pub fields: Vec<HmacField>,
    /// The partner's own value, if any.
    pub theirs: String,
}

/// A field of a hash-signed form.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HmacField {
    /// Its name on the wire.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// A hash-signed form.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HmacFormView {
    /// Its id: the API, and the line where lines differ.
    pub id: String,
    /// What follows the secret, in order.
    pub fields: Vec<String>,
}

/// The two things that the descriptions call "hmac".
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum HmacKind {
    /// HMAC-SHA256 over a body, Base64.
    Body,
    /// Plain SHA-256 over secret and fields, hexadecimal.
    Fields,
}

/// A hash made step by step.
#[derive(Clone, Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HmacBenchView {
    /// What is hashed, with the secret masked.
    pub to_sign: String,
    /// The digest, hexadecimal.
    pub hex: String,
    /// The digest, Base64; empty where it is not used.
    pub base64: String,
    /// Whether the partner's own value is the same.
    pub matches: Option<bool>,
    /// The mistake that it looks like.
    pub mistake: Option<String>,
}

/// An answer.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AnswerView {
    /// Id.
    pub id: String,
    /// Number of the support team's question.
    pub faq: Option<u8>,
    /// The question.
    pub title: String,
    /// The answer.
    pub body: String,
    /// The step that acts on it.
    pub step: Option<StepId>,
    /// The action that it offers.
    pub action: Option<String>,
    /// Names of the sources.
    pub sources: Vec<String>,
    /// Confidence tag.
    pub confidence: String,
    /// The day on which it was last compared with its sources, ISO 8601.
    pub last_checked: String,
}

/// What a hit of the search is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum HitKind {
    /// Something that the program does.
    Action,
    /// An answer.
    Answer,
    /// A step.
    Step,
}

/// A hit of the search.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SearchHit {
    /// What it is.
    pub kind: HitKind,
    /// Its id.
    pub id: String,
    /// Title.
    pub title: String,
    /// A line of detail.
    pub detail: String,
}

/// The report.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReportView {
    /// One self-contained page.
    pub html: String,
    /// Its twin for machines.
    pub json: String,
    /// When, UTC.
    pub generated_at: String,
    /// Whether it is about real services.
    pub environment: Environment,
    /// Checks kept.
    pub passed: usize,
    /// Checks broken.
    pub failed: usize,
    /// Checks not judged.
    pub skipped: usize,
    /// What was shown, in the person's language.
    pub shown: Vec<String>,
    /// What was not tested, in the person's language.
    pub not_tested: Vec<String>,
    /// The checks.
    pub checks: Vec<CheckView>,
}
