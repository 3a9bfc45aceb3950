//! The APIs as the window sees them: one page each, the form to try it with, and what a try showed.
//!
//! The forms are data, fields with kinds, so that one component draws them all. What is typed into
//! them goes in once; nothing here carries a secret or a token back.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::desk::StepId;
use super::error::{IpcError, Party};
use super::evidence::CheckView;
use super::partner::{Line, Service};

/// What was typed into a form, by the field's id.
pub type TryValues = BTreeMap<String, String>;

/// A group of APIs.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ApiGroup {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The pages in it.
    pub pages: Vec<ApiRow>,
}

/// One API in the list.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ApiRow {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Method; empty for what is no request.
    pub method: String,
    /// Path; empty for what is no request.
    pub path: String,
    /// How it stands for this partner.
    pub standing: ApiStanding,
    /// Why it is not offered.
    pub reason: Option<String>,
}

/// How an API stands in a line.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ApiStanding {
    /// The line does not have it.
    Absent,
    /// It can be called.
    Offered,
    /// Nothing is publicly known.
    Unknown,
    /// It was taken out.
    Withdrawn,
}

/// The page of one API.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ApiPage {
    /// The row of the list.
    pub row: ApiRow,
    /// What it is for, one sentence.
    pub purpose: String,
    /// Section of the reference.
    pub section: String,
    /// Questions of partners that it answers.
    pub faq: Vec<u8>,
    /// Address for this partner; empty for what is no request.
    pub url: String,
    /// How the caller shows who it is, in words; empty for what is no request.
    pub authentication: String,
    /// Every line that has or had it.
    pub lines: Vec<ApiLine>,
    /// What is sent.
    pub parameters: Vec<ApiParameter>,
    /// What comes back, in words.
    pub answer: String,
    /// An answer with invented values.
    pub answer_sample: Option<String>,
    /// The errors that this line lists.
    pub errors: Vec<ApiError>,
    /// The request in several languages, with placeholders.
    pub samples: Vec<ApiSample>,
    /// The form to try it with.
    pub form: TryForm,
}

/// An API in one line of one service.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ApiLine {
    /// The service.
    pub service: Service,
    /// The line.
    pub line: Line,
    /// How it stands there.
    pub standing: ApiStanding,
    /// Method and address; empty where it is not offered.
    pub url: String,
    /// Tag of the source.
    pub confidence: String,
    /// Date of the description.
    pub dated: String,
    /// Whether this is the partner's own line.
    pub own: bool,
}

/// One thing that is sent.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ApiParameter {
    /// Name on the wire.
    pub name: String,
    /// Where it travels.
    pub place: ApiPlace,
    /// Whether it must be there.
    pub required: bool,
    /// Where its value comes from.
    pub source: String,
    /// The value in this partner's set-up, where it is fixed and no secret.
    pub value: Option<String>,
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ApiPlace {
    /// The body itself.
    Body,
    /// A field of a form.
    Form,
    /// A header.
    Header,
    /// Part of the path.
    Path,
    /// A parameter of the address.
    Query,
}

/// One error that a line lists.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ApiError {
    /// HTTP status; none where it comes by redirect.
    pub status: Option<u16>,
    /// Code on the wire.
    pub code: String,
    /// Texts of the description, verbatim.
    pub texts: Vec<String>,
    /// The fault behind it.
    pub fault: String,
    /// Its title.
    pub title: String,
    /// Why it happens.
    pub cause: String,
    /// What to do.
    pub fix: String,
    /// Whose it is.
    pub party: Party,
    /// Questions of partners about it.
    pub faq: Vec<u8>,
    /// Tag of the source.
    pub confidence: String,
}

/// The request in one language.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ApiSample {
    /// `curl`, `node` or `python`.
    pub language: String,
    /// The program.
    pub text: String,
}

/// The form to try an API with.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TryForm {
    /// Why it cannot be tried now; none where it can.
    pub blocked: Option<String>,
    /// The step that helps.
    pub step: Option<StepId>,
    /// What it will change, so that the person is asked first.
    pub changes: Option<String>,
    /// What is asked.
    pub fields: Vec<TryField>,
    /// What can be done with it.
    pub actions: Vec<TryAction>,
}

/// One question of a form.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TryField {
    /// Its id.
    pub id: String,
    /// What is asked.
    pub label: String,
    /// What it is for.
    pub hint: Option<String>,
    /// How it is answered.
    pub kind: TryFieldKind,
    /// Whether an answer is needed.
    pub required: bool,
    /// The answer to begin with.
    pub value: String,
    /// The answers to choose from.
    pub options: Vec<TryOption>,
    /// The page that is tried when an answer is chosen, so that the next question can be asked.
    pub loads: Option<String>,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum TryFieldKind {
    /// One of several, none chosen beforehand.
    Choice,
    /// Yes or no of the citizen, none chosen beforehand.
    Consent,
    /// A file, by the system's chooser.
    File,
    /// Text of several lines.
    Lines,
    /// Covered while it is typed, and not kept.
    Secret,
    /// One line of text.
    Text,
}

/// An answer to choose.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TryOption {
    /// The answer.
    pub value: String,
    /// In words.
    pub label: String,
}

/// A button of a form.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TryAction {
    /// Its id; goes in under `action`.
    pub id: String,
    /// In words.
    pub label: String,
    /// Whether the person is asked once more.
    pub confirm: bool,
}

/// What a try showed.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TryResult {
    /// One sentence.
    pub sentence: String,
    /// What went wrong, with cause and fix.
    pub problem: Option<IpcError>,
    /// The exchange in the evidence.
    pub exchange: Option<u64>,
    /// Whether it was practice, which says nothing about the real service.
    pub practice: bool,
    /// What came back.
    pub rows: Vec<TryRow>,
    /// How the hash was made.
    pub working: Option<HashWorking>,
    /// What was judged.
    pub checks: Vec<CheckView>,
    /// Messages to look at and to copy.
    pub texts: Vec<TryText>,
    /// The page as it is now.
    pub page: ApiPage,
}

/// One value of an answer, or one row of a list.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TryRow {
    /// Name of the value, or of the row.
    pub label: String,
    /// The value.
    pub value: String,
    /// Whether it is masked while the screen is shared.
    pub sensitive: bool,
    /// What can be tried with it next.
    pub next: Option<TryNext>,
}

/// A try that follows from a row.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TryNext {
    /// The page.
    pub page: String,
    /// In words.
    pub label: String,
    /// What goes into its form.
    pub values: TryValues,
}

/// How the hash of a signed call came about.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HashWorking {
    /// The construction, in words.
    pub construction: String,
    /// The fields in their order, with values.
    pub fields: Vec<(String, String)>,
    /// What is hashed, the secret hidden.
    pub signed: String,
}

/// A message.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TryText {
    /// What it is.
    pub label: String,
    /// The text.
    pub text: String,
}
