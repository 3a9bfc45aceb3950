//! What a document says, read by fixed paths.
//!
//! No search for "the first `Poi`": each element is reached from the root by name, in no namespace, and
//! must be the only one of its name there. A document with two where one belongs is not previewed at
//! all, because a preview that picks one of them is how forged papers are shown as genuine. Text is
//! joined across comments and CDATA sections, and nothing inside a Signature is ever read.
//!
//! Everything here is personal. Nothing implements `Serialize`, and `Debug` prints no values; the views
//! of the app decide what is shown.

mod aadhaar;
mod certificate;
mod dates;
mod photo;

pub use aadhaar::{Aadhaar, Address, AddressPart, LocalScript, language_tag};
pub use certificate::{Holder, IssuedCertificate, Issuer, Row};
pub use dates::Dates;
pub use photo::{Photo, PhotoFormat};

use crate::dom::{Document, Node};
use crate::kind::{self, Kind};
use crate::signature::Refusal;
use crate::text;

/// What a document says.
pub enum Content {
    /// An Aadhaar record: e-Aadhaar, `KycRes` or offline e-KYC.
    Aadhaar(Box<Aadhaar>),
    /// A certificate issued through DigiLocker.
    Certificate(Box<IssuedCertificate>),
    /// XML of another shape; the tree shows it.
    Other,
    /// The document has not the shape of its kind, so nothing of it is previewed.
    Incomplete(Incomplete),
}

/// Where a document departs from the shape of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Incomplete {
    /// The element in question, by its path from the root.
    pub path: &'static str,
    /// Whether it is there more than once; otherwise it is missing.
    pub repeated: bool,
}

impl Content {
    pub(crate) fn read(document: &Document<'_>, kind: &Kind) -> Self {
        let root = document.root_element();
        let read = match kind {
            Kind::Eaadhaar | Kind::KycRes | Kind::OfflineEkyc => {
                Aadhaar::read(root, kind).map(|record| Content::Aadhaar(Box::new(record)))
            }
            Kind::Certificate { .. } => IssuedCertificate::read(root)
                .map(|certificate| Content::Certificate(Box::new(certificate))),
            _ => Ok(Content::Other),
        };
        read.unwrap_or_else(Content::Incomplete)
    }

    /// The Aadhaar record, if it is one.
    #[must_use]
    pub fn aadhaar(&self) -> Option<&Aadhaar> {
        match self {
            Content::Aadhaar(record) => Some(record),
            _ => None,
        }
    }

    /// The issued certificate, if it is one.
    #[must_use]
    pub fn certificate(&self) -> Option<&IssuedCertificate> {
        match self {
            Content::Certificate(certificate) => Some(certificate),
            _ => None,
        }
    }
}

impl std::fmt::Debug for Content {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Content::Aadhaar(_) => "Aadhaar([redacted])",
            Content::Certificate(_) => "Certificate([redacted])",
            Content::Other => "Other",
            Content::Incomplete(_) => "Incomplete",
        })
    }
}

/// Reads a document without verifying anything. To be shown as unverified only.
///
/// # Errors
/// A [`Refusal`] where the bytes are no document that is looked at.
pub fn unverified(bytes: &[u8]) -> Result<(Kind, Content), Refusal> {
    let decoded = text::decode(bytes)?;
    let document = Document::parse(&decoded)?;
    let kind = kind::of(&document);
    let content = Content::read(&document, &kind);
    Ok((kind, content))
}

/// The one child of this name; the last step of `path` is its name.
fn one<'d, 'a>(parent: Node<'d, 'a>, path: &'static str) -> Result<Node<'d, 'a>, Incomplete> {
    at_most_one(parent, path)?.ok_or(Incomplete {
        path,
        repeated: false,
    })
}

/// The child of this name, where there may be none.
fn at_most_one<'d, 'a>(
    parent: Node<'d, 'a>,
    path: &'static str,
) -> Result<Option<Node<'d, 'a>>, Incomplete> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let mut children = parent.children_named(name);
    let first = children.next();
    match children.next() {
        None => Ok(first),
        Some(_) => Err(Incomplete {
            path,
            repeated: true,
        }),
    }
}

/// An attribute's value, unless it is missing or blank.
fn value(node: Node<'_, '_>, attribute: &str) -> Option<String> {
    node.attribute(attribute)
        .map(str::trim)
        .filter(|value| !value.is_empty())
        .map(str::to_owned)
}

/// The last four digits of an Aadhaar number, masked or not; nothing else of it is kept.
fn last_four(number: &str) -> Option<String> {
    let characters: Vec<char> = number.trim().chars().collect();
    let (masked, last) = characters.split_at_checked(characters.len().checked_sub(4)?)?;
    let plausible = masked.len() == 8
        && masked
            .iter()
            .all(|c| c.is_ascii_digit() || matches!(c, 'x' | 'X' | '*'))
        && last.iter().all(char::is_ascii_digit);
    plausible.then(|| last.iter().collect())
}

/// A value for display: a whole Aadhaar number in an attribute called `uid` is masked to its last four.
pub(crate) fn masked(attribute: &str, value: &str) -> String {
    match last_four(value) {
        Some(last) if attribute.eq_ignore_ascii_case("uid") => format!("xxxxxxxx{last}"),
        _ => value.to_owned(),
    }
}
