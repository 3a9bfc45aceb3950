//! The prerequisites of the onboarding, its stages, and the mails that it asks for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::desk::StepId;
use super::error::FieldError;
use super::ready::Role;

/// How far a prerequisite is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum TaskProgress {
    /// There.
    Done,
    /// Somebody works on it.
    InProgress,
    /// This organisation does not need it.
    NotNeeded,
    /// Nobody has begun.
    NotYet,
    /// It lies with somebody else.
    Waiting,
}

/// Who takes care of something.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Actor {
    /// The services' own team.
    DigilockerTeam,
    /// Whoever builds the integration.
    Engineer,
    /// Whoever signs for the organisation.
    Management,
    /// The person registered for the organisation.
    NodalOfficer,
}

/// A number or address whose form can be checked without asking anybody.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum IdentityKind {
    /// Corporate identification number.
    Cin,
    /// A mail address on a domain of one's own.
    Email,
    /// Goods and services tax identification number.
    Gstin,
    /// Indian mobile number.
    Mobile,
    /// Permanent account number.
    Pan,
    /// Udyam registration number.
    Udyam,
}

/// Something that the program looks at when it is asked to.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum LookKind {
    /// The logo, as a file.
    Logo,
    /// The website, over the network.
    Website,
}

/// A prerequisite, and what the partner noted about it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TaskView {
    /// Id of the prerequisite.
    pub id: String,
    /// What to do.
    pub title: String,
    /// What is known about it.
    pub text: String,
    /// Whose it usually is.
    pub actor: Actor,
    /// Where it is known from.
    pub source: String,
    /// Tag of the source.
    pub confidence: String,
    /// When it was last compared with its source, ISO 8601.
    pub last_checked: String,
    /// The value about it whose form can be checked here.
    pub check: Option<IdentityKind>,
    /// The step in which the program checks it.
    pub step: Option<StepId>,
    /// What the program looks at when it is asked to.
    pub look: Option<LookKind>,
    /// How far it is.
    pub progress: TaskProgress,
    /// Who takes care of it.
    pub owner: String,
    /// On whom it waits.
    pub waiting_on: String,
    /// The day on which it was done or is expected, ISO 8601.
    pub date: Option<String>,
    /// Whatever else is to be remembered.
    pub note: String,
}

/// What a person enters about a prerequisite.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TaskForm {
    /// How far it is.
    pub progress: TaskProgress,
    /// Who takes care of it.
    pub owner: String,
    /// On whom it waits.
    pub waiting_on: String,
    /// ISO 8601; empty for none.
    pub date: String,
    /// Whatever else is to be remembered.
    pub note: String,
}

/// A stage of the approval.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StageView {
    /// Id.
    pub id: String,
    /// What happens.
    pub title: String,
    /// What is known about it.
    pub text: String,
    /// How long it takes, as far as anybody has told.
    pub takes: String,
    /// Who acts.
    pub actor: Actor,
    /// Where it is known from.
    pub source: String,
    /// Tag of the source.
    pub confidence: String,
    /// When it was last compared with its source, ISO 8601.
    pub last_checked: String,
}

/// What the organisation needs and how far it is.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PreparationView {
    /// As what the organisation comes.
    pub role: Role,
    /// In the order in which people need them.
    pub tasks: Vec<TaskView>,
    /// In order.
    pub stages: Vec<StageView>,
}

/// What the form of a value says about it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct IdentityView {
    /// Whether its form holds.
    pub ok: bool,
    /// What holds, or which rule is broken and where; never the value.
    pub sentence: String,
}

/// Kinds of values in a mail.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum MailFieldKind {
    /// The name of a file that the person attaches.
    Attachment,
    /// An address that is to be registered.
    Callback,
    /// A client id.
    ClientId,
    /// One or more client ids.
    ClientIds,
    /// Five capital letters or digits.
    Doctype,
    /// A GST identification number.
    Gstin,
    /// Several lines.
    LongText,
    /// Digits.
    Number,
    /// One line.
    Text,
    /// A date or a time.
    Time,
    /// An address.
    Url,
}

/// A fact that belongs in a mail.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MailField {
    /// Id within the form.
    pub id: String,
    /// What is asked for.
    pub label: String,
    /// What kind of value it is.
    pub kind: MailFieldKind,
    /// Whether support cannot act without it.
    pub required: bool,
    /// What the partner's configuration says already.
    pub value: String,
}

/// A mail that support asks for.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MailForm {
    /// Id, as in `form:<id>` of an answer.
    pub id: String,
    /// What it is for.
    pub title: String,
    /// Numbers of the support team's questions that ask for it.
    pub faq: Vec<u8>,
    /// Where it goes.
    pub to: String,
    /// Where the address is known from.
    pub source: String,
    /// Tag of the source.
    pub confidence: String,
    /// When the address was last compared with its source, ISO 8601.
    pub last_checked: String,
    /// What support needs.
    pub fields: Vec<MailField>,
}

/// The values of a mail's fields, by id.
pub type MailValues = BTreeMap<String, String>;

/// A mail to be looked at, or what is still to be changed.
#[derive(Clone, Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MailView {
    /// To whom.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text; empty while there are problems.
    pub body: String,
    /// Whether it fits into an address for a mail program; a longer one is copied.
    pub opens: bool,
    /// What has to be changed, field by field.
    pub problems: Vec<FieldError>,
}

impl From<journey::preparation::Progress> for TaskProgress {
    fn from(progress: journey::preparation::Progress) -> Self {
        match progress {
            journey::preparation::Progress::Done => Self::Done,
            journey::preparation::Progress::InProgress => Self::InProgress,
            journey::preparation::Progress::NotNeeded => Self::NotNeeded,
            journey::preparation::Progress::NotYet => Self::NotYet,
            journey::preparation::Progress::Waiting => Self::Waiting,
        }
    }
}

impl From<TaskProgress> for journey::preparation::Progress {
    fn from(progress: TaskProgress) -> Self {
        match progress {
            TaskProgress::Done => Self::Done,
            TaskProgress::InProgress => Self::InProgress,
            TaskProgress::NotNeeded => Self::NotNeeded,
            TaskProgress::NotYet => Self::NotYet,
            TaskProgress::Waiting => Self::Waiting,
        }
    }
}

impl From<diagnosis::prerequisites::Actor> for Actor {
    fn from(actor: diagnosis::prerequisites::Actor) -> Self {
        match actor {
            diagnosis::prerequisites::Actor::DigilockerTeam => Self::DigilockerTeam,
            diagnosis::prerequisites::Actor::Engineer => Self::Engineer,
            diagnosis::prerequisites::Actor::Management => Self::Management,
            diagnosis::prerequisites::Actor::NodalOfficer => Self::NodalOfficer,
        }
    }
}

impl From<diagnosis::mails::FieldKind> for MailFieldKind {
    fn from(kind: diagnosis::mails::FieldKind) -> Self {
        match kind {
            diagnosis::mails::FieldKind::Attachment => Self::Attachment,
            diagnosis::mails::FieldKind::Callback => Self::Callback,
            diagnosis::mails::FieldKind::ClientId => Self::ClientId,
            diagnosis::mails::FieldKind::ClientIds => Self::ClientIds,
            diagnosis::mails::FieldKind::Doctype => Self::Doctype,
            diagnosis::mails::FieldKind::Gstin => Self::Gstin,
            diagnosis::mails::FieldKind::LongText => Self::LongText,
            diagnosis::mails::FieldKind::Number => Self::Number,
            diagnosis::mails::FieldKind::Text => Self::Text,
            diagnosis::mails::FieldKind::Time => Self::Time,
            diagnosis::mails::FieldKind::Url => Self::Url,
        }
    }
}
