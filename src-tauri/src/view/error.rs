//! How a failure reaches the window: one shape, words from the catalogue, evidence by number.

use serde::Serialize;
use ts_rs::TS;

/// Whose a failure is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Party {
    /// The person whose documents are asked for.
    Citizen,
    /// The service.
    Digilocker,
    /// This program.
    Lockstep,
    /// Whatever lies between.
    Network,
    /// The partner.
    You,
}

/// A failure as it is shown: what happened, what to do, whose it is, where the evidence lies.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct IpcError {
    /// The id of the fault, or of a refusal of the shell.
    pub code: String,
    /// Whose it is.
    pub party: Party,
    /// What happened, in the person's language.
    pub cause: String,
    /// What to do, in the person's language.
    pub fix: String,
    /// Numbers of the partner support team's questions.
    pub faq: Vec<u8>,
    /// The exchange that shows it.
    pub exchange: Option<u64>,
    /// What is wrong with which field of a form.
    pub fields: Vec<FieldError>,
}

/// What is wrong with one field of a form.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FieldError {
    /// The camelCase name of the field.
    pub field: String,
    /// The sentence beside it.
    pub message: String,
}
