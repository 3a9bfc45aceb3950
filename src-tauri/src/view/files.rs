//! Files opened without any account, and what can be looked into further.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::error::IpcError;
use super::verdict::VerdictView;

/// What an opened file is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum FileKind {
    /// Issued certificate data.
    Certificate,
    /// e-Aadhaar XML.
    Eaadhaar,
    /// JPEG picture.
    Jpeg,
    /// UIDAI's offline e-KYC.
    OfflineEkyc,
    /// PDF.
    Pdf,
    /// PNG picture.
    Png,
    /// Anything else.
    Unknown,
    /// Other XML.
    Xml,
    /// An archive, such as offline e-KYC is delivered in.
    Zip,
}

/// An opened file.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FileView {
    /// Number; files and documents never share one.
    pub id: u32,
    /// Name without its folder.
    pub name: String,
    /// Size, bytes.
    pub size: usize,
    /// What it is, by its content.
    pub kind: FileKind,
    /// Whether it opens only with a share code.
    pub needs_share_code: bool,
    /// The verdict.
    pub verdict: Option<VerdictView>,
    /// Why there is none.
    pub problem: Option<IpcError>,
}

/// One certificate of the signer's path.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PathStep {
    /// Subject.
    pub subject: String,
    /// Issuer.
    pub issuer: String,
    /// Begin of validity, UTC.
    pub not_before: String,
    /// End of validity, UTC.
    pub not_after: String,
    /// SHA-256 of the certificate.
    pub fingerprint: String,
}

/// The technical detail of a signature.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct VerdictDetail {
    /// SignedInfo in canonical form.
    pub signed_info: String,
    /// The content in canonical form; absent while the screen is shared.
    pub content: Option<String>,
    /// The digest that the signature states, hexadecimal.
    pub digest_expected: String,
    /// The digest of the content, hexadecimal.
    pub digest_found: String,
    /// The certificates at hand, the signer's first.
    pub path: Vec<PathStep>,
    /// Where they end, in the person's language.
    pub path_end: String,
}

/// Where two documents first differ; names the place and never a value.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DifferenceView {
    /// Path of the element.
    pub path: String,
    /// What differs there, in the person's language.
    pub sentence: String,
}

/// What a hash was made of.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum HashSubject {
    /// An e-mail address.
    Email,
    /// A mobile number.
    Mobile,
}

/// How a hash in the record came about.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HashView {
    /// The reading of the rule that gives the hash, in the person's language.
    pub matched: Option<String>,
    /// Every reading that was tried, in the person's language.
    pub tried: Vec<String>,
    /// What follows from it.
    pub sentence: String,
}

/// Whether four digits are the record's last four.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LastFourView {
    /// Whether they are.
    pub same: bool,
    /// What that says, and what it does not.
    pub sentence: String,
}

/// Where a signer of the list comes from.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum SignerOrigin {
    /// Added by the person.
    Imported,
    /// The practice locker.
    Practice,
    /// The list that comes with the program.
    Published,
}

/// Where a signer stands today.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum SignerStanding {
    /// Within its dates.
    Current,
    /// Past its dates.
    Expired,
    /// Within its dates for a last few days.
    ExpiresSoon,
    /// Before its dates.
    NotYet,
}

/// A known signer.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SignerRow {
    /// Subject.
    pub subject: String,
    /// Issuer.
    pub issuer: String,
    /// What it is accepted for, in the person's language.
    pub documents: String,
    /// Begin of validity, UTC.
    pub not_before: String,
    /// End of validity, UTC.
    pub not_after: String,
    /// SHA-256 of the public key, by which it is known.
    pub fingerprint: String,
    /// Where it comes from.
    pub origin: SignerOrigin,
    /// Where it stands today.
    pub standing: SignerStanding,
    /// Where the key was found.
    pub source: String,
}

/// A signer that is known by name only.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SignerGap {
    /// Name.
    pub name: String,
    /// What is known about it.
    pub sentence: String,
}

/// The list of signers.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SignersView {
    /// Known keys.
    pub signers: Vec<SignerRow>,
    /// Stated gaps.
    pub gaps: Vec<SignerGap>,
}

/// A partner file opened before.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecentFile {
    /// Name of the file.
    pub name: String,
    /// Its path.
    pub path: String,
    /// Whether it is still there.
    pub exists: bool,
}
