//! The technical detail of a verification, on request: canonical forms, digests, and where a changed
//! document first departs from its original.
//!
//! Holds the whole document, so it is made only when a person asks for it and never goes into a log or
//! a report.

use super::algorithm::Hasher;
use super::profile::{self, Profile};
use super::{Reason, Refusal};
use crate::canonical;
use crate::dom::{Document, Node, Shape};
use crate::signer::certificate::hex;
use crate::text;

/// What was signed and what was found.
pub struct Detail {
    /// `SignedInfo` in canonical form: the bytes that the signature was made over.
    pub signed_info: String,
    /// The document without its Signature in canonical form: the bytes that were digested.
    pub content: String,
    /// The digest that the signature states, in hexadecimal.
    pub digest_expected: String,
    /// The digest of `content`, in hexadecimal.
    pub digest_found: String,
}

/// Where two documents first differ. Names the place and never a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Path of the element, for instance `Certificate/CertificateData/KycRes/UidData/Poi`.
    pub path: String,
    /// What differs there.
    pub what: What,
}

/// What differs in an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The value of an attribute, or whether it is there.
    Attribute(String),
    /// An element is missing, added or has another name.
    Element,
    /// A processing instruction.
    Instruction,
    /// A namespace declaration.
    Namespace,
    /// The text; blanks count.
    Text,
}

/// Computes the technical detail of a signed document.
///
/// # Errors
/// A [`Refusal`] where the document is outside the profile or not signed.
pub fn detail(bytes: &[u8]) -> Result<Detail, Refusal> {
    let decoded = text::decode(bytes)?;
    let document = Document::parse(&decoded)?;
    let profile = profile::read(&document)?.ok_or(Reason::NoSignature)?;
    let mut signed_info = Vec::new();
    canonical::element(
        profile.signed_info,
        profile.signed_info_form,
        &mut signed_info,
    );
    let content = content(&document, &profile);
    let mut hasher = Hasher::new(profile.digest_method);
    canonical::Sink::put(&mut hasher, &content);
    Ok(Detail {
        signed_info: String::from_utf8_lossy(&signed_info).into_owned(),
        content: String::from_utf8_lossy(&content).into_owned(),
        digest_expected: hex(&profile.digest),
        digest_found: hex(&hasher.finish()),
    })
}

fn content(document: &Document<'_>, profile: &Profile<'_, '_>) -> Vec<u8> {
    let mut content = Vec::new();
    canonical::document(
        document,
        Some(profile.signature),
        profile.content_form,
        &mut content,
    );
    content
}

/// Where a received document first departs from the original, as far as a signature would notice:
/// comments, the Signature itself and the order of attributes do not count.
///
/// # Errors
/// A [`Refusal`] where one of the two cannot be read.
pub fn first_difference(received: &[u8], original: &[u8]) -> Result<Option<Difference>, Refusal> {
    let (received, original) = (text::decode(received)?, text::decode(original)?);
    let (received, original) = (Document::parse(&received)?, Document::parse(&original)?);
    Ok(in_children(received.node(), original.node(), ""))
}

fn in_element(a: Node<'_, '_>, b: Node<'_, '_>, parent: &str) -> Option<Difference> {
    let slash = if parent.is_empty() { "" } else { "/" };
    let path = format!("{parent}{slash}{}", b.local_name());
    if a.local_name() != b.local_name() || a.prefix() != b.prefix() {
        return Some(Difference {
            path,
            what: What::Element,
        });
    }
    let declarations = |node: Node<'_, '_>| {
        let mut all: Vec<_> = node
            .declarations()
            .map(|(p, uri)| (p.to_owned(), uri.to_owned()))
            .collect();
        all.sort_unstable();
        all
    };
    if declarations(a) != declarations(b) {
        return Some(Difference {
            path,
            what: What::Namespace,
        });
    }
    let value = |node: Node<'_, '_>, local: &str, namespace: Option<&str>| {
        node.attributes()
            .find(|attribute| attribute.local == local && attribute.namespace == namespace)
            .map(|attribute| attribute.value.to_owned())
    };
    let changed = b.attributes().chain(a.attributes()).find(|attribute| {
        value(a, attribute.local, attribute.namespace)
            != value(b, attribute.local, attribute.namespace)
    });
    match changed {
        Some(attribute) => Some(Difference {
            path,
            what: What::Attribute(attribute.local.to_owned()),
        }),
        None => in_children(a, b, &path),
    }
}

fn in_children(a: Node<'_, '_>, b: Node<'_, '_>, path: &str) -> Option<Difference> {
    let at = |what| {
        Some(Difference {
            path: path.to_owned(),
            what,
        })
    };
    let (left, right) = (pieces(a), pieces(b));
    let longest = left.len().max(right.len());
    (0..longest).find_map(|index| match (left.get(index), right.get(index)) {
        (Some(Piece::Element(a)), Some(Piece::Element(b))) => in_element(*a, *b, path),
        (Some(Piece::Text(a)), Some(Piece::Text(b))) => (a != b).then(|| at(What::Text))?,
        (Some(Piece::Instruction(a)), Some(Piece::Instruction(b))) => {
            (a != b).then(|| at(What::Instruction))?
        }
        (Some(Piece::Text(_)), _) | (_, Some(Piece::Text(_))) => at(What::Text),
        (Some(Piece::Instruction(_)), _) | (_, Some(Piece::Instruction(_))) => {
            at(What::Instruction)
        }
        _ => at(What::Element),
    })
}

enum Piece<'d, 'a> {
    Element(Node<'d, 'a>),
    Text(String),
    Instruction((&'d str, &'d str)),
}

/// The children as a signature sees them: text joined across comments, the Signature left out.
fn pieces<'d, 'a>(node: Node<'d, 'a>) -> Vec<Piece<'d, 'a>> {
    let mut pieces: Vec<Piece<'d, 'a>> = Vec::new();
    for child in node.children() {
        match (child.shape(), pieces.last_mut()) {
            (Shape::Text(text), Some(Piece::Text(before))) => before.push_str(text),
            (Shape::Text(text), _) => pieces.push(Piece::Text(text.to_owned())),
            (Shape::Element, _) if profile::is_signature(child) => {}
            (Shape::Element, _) => pieces.push(Piece::Element(child)),
            (Shape::Instruction(target, data), _) => {
                pieces.push(Piece::Instruction((target, data)));
            }
            (Shape::Comment | Shape::Document, _) => {}
        }
    }
    pieces
}

impl std::fmt::Debug for Detail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Detail([redacted])")
    }
}
