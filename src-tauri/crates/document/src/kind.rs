//! What a file is, told from its content and never from its name or its declared type.

use serde::Serialize;

use crate::dom::Document;

/// What the bytes are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Kind {
    /// A generic DigiLocker certificate (API 14.1) with the document type it states, as stated.
    Certificate {
        /// The root's `type` attribute, for instance `DRVLC`; empty where it is missing.
        doctype: String,
    },
    /// The e-Aadhaar XML of the requester API (API 14.2): `Certificate/CertificateData/KycRes`.
    Eaadhaar,
    /// No bytes, or blanks only.
    Empty,
    /// An HTML page, which is what a login or maintenance page in place of a document looks like.
    Html,
    /// A JPEG image.
    Jpeg,
    /// A JSON value, which is what an error answer in place of a document looks like.
    Json,
    /// The older e-Aadhaar shape and UIDAI's own answer, with `KycRes` as the root.
    KycRes,
    /// UIDAI's offline paperless e-KYC.
    OfflineEkyc,
    /// XML of another shape, or XML that cannot be read.
    OtherXml,
    /// A PDF document.
    Pdf,
    /// A PNG image.
    Png,
    /// None of the others.
    Unknown,
    /// A ZIP archive, such as the one offline e-KYC is delivered in.
    Zip,
}

/// Tells what a file is by its content.
#[must_use]
pub fn open(bytes: &[u8]) -> Kind {
    if let Some(kind) = without_parsing(bytes) {
        return kind;
    }
    let parsed = || {
        let decoded = crate::text::decode(bytes).ok()?;
        let document = Document::parse(&decoded).ok()?;
        Some(of(&document))
    };
    parsed().unwrap_or(Kind::OtherXml)
}

/// The kind, unless it is some kind of XML.
pub(crate) fn without_parsing(bytes: &[u8]) -> Option<Kind> {
    match bytes {
        [b'%', b'P', b'D', b'F', b'-', ..] => return Some(Kind::Pdf),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => return Some(Kind::Png),
        [0xFF, 0xD8, 0xFF, ..] => return Some(Kind::Jpeg),
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => return Some(Kind::Zip),
        [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] | [0, b'<', ..] | [b'<', 0, ..] => return None,
        _ => {}
    }
    let start = bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(bytes)
        .trim_ascii_start();
    match start {
        [] => Some(Kind::Empty),
        [b'<', ..] if is_html(start) => Some(Kind::Html),
        [b'<', ..] => None,
        [b'{' | b'[', ..] => Some(Kind::Json),
        _ => Some(Kind::Unknown),
    }
}

fn is_html(start: &[u8]) -> bool {
    let begins = |what: &[u8]| {
        start
            .get(..what.len())
            .is_some_and(|s| s.eq_ignore_ascii_case(what))
    };
    begins(b"<!doctype html") || begins(b"<html")
}

/// The kind of a document whose tree is at hand.
#[must_use]
pub fn of(document: &Document<'_>) -> Kind {
    let root = document.root_element();
    if root.namespace().is_some() {
        return Kind::OtherXml;
    }
    match root.local_name() {
        "OfflinePaperlessKyc" => Kind::OfflineEkyc,
        "KycRes" => Kind::KycRes,
        "Certificate" => {
            let is_kyc = root
                .children_named("CertificateData")
                .any(|data| data.children_named("KycRes").next().is_some());
            if is_kyc {
                Kind::Eaadhaar
            } else {
                Kind::Certificate {
                    doctype: root.attribute("type").unwrap_or_default().into(),
                }
            }
        }
        _ => Kind::OtherXml,
    }
}
