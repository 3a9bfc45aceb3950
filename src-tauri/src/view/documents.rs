//! Documents as listed, fetched and taken apart.

use serde::Serialize;
use ts_rs::TS;

use super::evidence::CheckView;

/// A row of the issued list.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct IssuedItem {
    /// Document URI, masked while the screen is shared.
    pub uri: String,
    /// Name.
    pub name: String,
    /// Document type.
    pub doctype: String,
    /// Issuer.
    pub issuer: String,
    /// Media types.
    pub mime: Vec<String>,
    /// Last change as sent.
    pub date: String,
    /// Whether XML exists.
    pub xml: bool,
}

/// What a document is, by its content.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum DocumentKind {
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
}

/// How the `hmac` header compares with the body.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum HmacView {
    /// No header.
    Absent,
    /// Differs.
    Differs,
    /// Agrees.
    Match,
}

/// A fetched document.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DocumentSummary {
    /// Number of the document.
    pub id: u32,
    /// Title.
    pub title: String,
    /// What it is, by its content.
    pub kind: DocumentKind,
    /// What the answer claimed it to be.
    pub media_type: String,
    /// Size, bytes.
    pub size: usize,
    /// The `hmac`.
    pub hmac: HmacView,
    /// Document URI, masked while the screen is shared; e-Aadhaar has none.
    pub uri: Option<String>,
    /// Checks of this document.
    pub checks: Vec<CheckView>,
}

/// A node of XML.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TreeNode {
    /// Name of the element.
    pub name: String,
    /// Attributes.
    pub attributes: Vec<TreeAttribute>,
    /// Text.
    pub text: Option<String>,
    /// Whether the text is personal.
    pub sensitive: bool,
    /// Whether the signature covers the node.
    pub signed: bool,
    /// Children.
    pub children: Vec<TreeNode>,
}

/// An attribute of XML.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TreeAttribute {
    /// Name.
    pub name: String,
    /// Value, masked while the screen is shared.
    pub value: String,
    /// Whether it is personal.
    pub sensitive: bool,
}
