//! What can be said of a signature, and what the signed document shows.

use serde::Serialize;
use ts_rs::TS;

/// The verdict.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum VerdictKind {
    /// Outside the strict profile.
    Refused,
    /// The signer had expired at the document's date.
    SignerExpired,
    /// Changed after signing.
    Tampered,
    /// Signed by a key that is not on the list.
    UnknownSigner,
    /// No XML that can be read.
    Unreadable,
    /// No signature.
    Unsigned,
    /// Unchanged, by a known signer, in time.
    Valid,
}

/// A part of the verdict.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum PartName {
    /// Content unchanged.
    Content,
    /// Chain and dates.
    Dates,
    /// Signer known.
    Signer,
}

/// How a part stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum PartState {
    /// Cannot be said for sure.
    Attention,
    /// Wrong.
    Bad,
    /// Right.
    Good,
    /// Not reached.
    NotChecked,
}

/// A part of the verdict with its sentence.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct VerdictPart {
    /// The part.
    pub part: PartName,
    /// How it stands.
    pub state: PartState,
    /// In the person's language.
    pub sentence: String,
}

/// The signer.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SignerView {
    /// Subject of the certificate.
    pub subject: String,
    /// Issuer of the certificate.
    pub issuer: String,
    /// SHA-256 of the certificate.
    pub fingerprint: String,
    /// Begin of validity, UTC.
    pub not_before: String,
    /// End of validity, UTC.
    pub not_after: String,
    /// Whether it is a practice signer.
    pub practice: bool,
    /// Whether a path to the CCA India roots was found.
    pub chains_to_cca: bool,
}

/// A name and its value.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LabelledValue {
    /// Name.
    pub label: String,
    /// Value.
    pub value: String,
}

/// A field of the preview; only what the signature covers is here.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PreviewField {
    /// `name`, `name-local`, `birth-date`, `gender`, `address`, `address-local`, `aadhaar-last4`, …
    pub id: String,
    /// Name in the person's language.
    pub label: String,
    /// Value, masked while the screen is shared.
    pub value: String,
    /// Language of the value.
    pub lang: String,
    /// Whether it is personal.
    pub sensitive: bool,
    /// Whether the value is masked now.
    pub masked: bool,
}

/// The verdict on one document.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct VerdictView {
    /// Number of the document.
    pub document: u32,
    /// The verdict.
    pub verdict: VerdictKind,
    /// Whether a practice signer made it.
    pub practice: bool,
    /// The reason, in words.
    pub reason: String,
    /// The three parts.
    pub parts: Vec<VerdictPart>,
    /// The signer.
    pub signer: Option<SignerView>,
    /// Algorithms.
    pub algorithms: Vec<LabelledValue>,
    /// Flags.
    pub flags: Vec<String>,
    /// What it proves, in the person's language.
    pub proves: Vec<String>,
    /// What it does not prove, in the person's language.
    pub does_not_prove: Vec<String>,
    /// The fields.
    pub preview: Vec<PreviewField>,
    /// The photo as a data URL; absent while the screen is shared.
    pub photo: Option<String>,
}
