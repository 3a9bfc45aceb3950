//! The whole state that a window needs to draw itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::attempt::{AttemptView, TokenView};
use super::documents::{DocumentSummary, IssuedItem};
use super::files::FileView;
use super::partner::PartnerView;
use super::verdict::VerdictView;

/// A language of the window.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Hindi.
    Hi,
}

/// Whether what happens is real.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Environment {
    /// The practice locker on this machine.
    Practice,
    /// The services themselves.
    Production,
}

/// A step of the journey.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum StepId {
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

impl StepId {
    /// Every step in the order of the rail.
    pub const ALL: [Self; 9] = [
        Self::ChooseService,
        Self::CheckPrerequisites,
        Self::RegisterClient,
        Self::ChooseScopes,
        Self::SignIn,
        Self::GetToken,
        Self::FetchDocuments,
        Self::VerifySignatures,
        Self::Report,
    ];
}

/// How far a step is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum StepStatus {
    /// Something before it is missing.
    CannotStart,
    /// Done.
    Completed,
    /// Begun.
    InProgress,
    /// Can be begun.
    NotStarted,
    /// Done outside this program.
    Outside,
    /// Failed.
    Problem,
    /// With the service's team.
    Waiting,
}

/// One row of the rail.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StepView {
    /// The step.
    pub id: StepId,
    /// How far it is.
    pub status: StepStatus,
    /// Id of the words that say why it cannot start.
    pub reason: Option<String>,
}

/// The whole state that a window needs to draw itself.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DeskView {
    /// Language of the window.
    pub language: Lang,
    /// Whether the screen is shared.
    pub screen_share: bool,
    /// Nothing before one of the two doors was taken.
    pub environment: Option<Environment>,
    /// The partner.
    pub partner: Option<PartnerView>,
    /// The rail.
    pub steps: Vec<StepView>,
    /// The attempt to sign in.
    pub attempt: Option<AttemptView>,
    /// What the token endpoint granted.
    pub token: Option<TokenView>,
    /// The issued list.
    pub issued: Option<Vec<IssuedItem>>,
    /// What was fetched.
    pub documents: Vec<DocumentSummary>,
    /// What was verified.
    pub verdicts: Vec<VerdictView>,
    /// Files opened without any account.
    pub files: Vec<FileView>,
    /// Version of the program.
    pub version: String,
}
