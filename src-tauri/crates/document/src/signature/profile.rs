//! The shape of a signature that is accepted at all, read from the tree before any key is tried.
//!
//! One Signature in the document, a direct child of the root, with exactly the parts that genuine
//! documents have. Everything is by position and namespace; nothing is searched for.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::algorithm::{DigestMethod, SignatureMethod, form_from_uri};
use super::{Reason, Refusal};
use crate::canonical::Form;
use crate::dom::{Document, Node, Shape};

const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

/// A signature of the accepted shape.
pub(super) struct Profile<'d, 'a> {
    pub(super) signature: Node<'d, 'a>,
    pub(super) signed_info: Node<'d, 'a>,
    pub(super) signed_info_form: Form,
    pub(super) content_form: Form,
    pub(super) signature_method: SignatureMethod,
    pub(super) digest_method: DigestMethod,
    pub(super) digest: Vec<u8>,
    pub(super) value: Vec<u8>,
    pub(super) key_info: Option<Node<'d, 'a>>,
}

/// Finds the signature; `None` where the document has none.
pub(super) fn read<'d, 'a>(document: &'d Document<'a>) -> Result<Option<Profile<'d, 'a>>, Refusal> {
    let mut signatures = document
        .elements()
        .filter(|node| node.local_name() == "Signature");
    let Some(signature) = signatures.next() else {
        return Ok(None);
    };
    if signatures.next().is_some() {
        return Err(Reason::SignaturesSeveral.into());
    }
    if signature.namespace() != Some(DSIG) {
        return Err(Reason::SignatureForeign.into());
    }
    if signature.parent().map(Node::id) != Some(document.root_element().id()) {
        return Err(Reason::SignatureMisplaced.into());
    }
    profile(signature).map(Some)
}

/// Whether a node is the signature, which is never shown as content.
pub(crate) fn is_signature(node: Node<'_, '_>) -> bool {
    node.local_name() == "Signature"
}

fn profile<'d, 'a>(signature: Node<'d, 'a>) -> Result<Profile<'d, 'a>, Refusal> {
    only_attributes(signature, &["Id"])?;
    let mut children = Parts::of(signature)?;
    let signed_info = children.required("SignedInfo")?;
    let value = children.required("SignatureValue")?;
    let key_info = children.optional("KeyInfo");
    while children.optional("Object").is_some() {}
    children.finish()?;

    only_attributes(signed_info, &["Id"])?;
    let mut parts = Parts::of(signed_info)?;
    let canonicalization = parts.required("CanonicalizationMethod")?;
    let method = parts.required("SignatureMethod")?;
    let reference = parts
        .optional("Reference")
        .ok_or(Reason::ReferenceMissing)?;
    if parts.optional("Reference").is_some() {
        return Err(Reason::ReferencesSeveral.into());
    }
    parts.finish()?;

    let signed_info_form = canonicalization_form(canonicalization)?;
    let signature_method = SignatureMethod::from_uri(algorithm(method)?)?;
    childless(method)?;
    let (content_form, digest_method, digest) = reference_parts(reference)?;
    let value = base64_text(value, &["Id"])?;
    if value.is_empty() || value.len() > 1024 {
        return Err(Reason::ValueNotBase64.into());
    }
    Ok(Profile {
        signature,
        signed_info,
        signed_info_form,
        content_form,
        signature_method,
        digest_method,
        digest,
        value,
        key_info,
    })
}

fn reference_parts(reference: Node<'_, '_>) -> Result<(Form, DigestMethod, Vec<u8>), Refusal> {
    if reference.attribute("Type").is_some() {
        return Err(Reason::ReferenceType.into());
    }
    match reference.attribute("URI") {
        Some("") => {}
        Some(uri) if uri.starts_with('#') => {
            return Err(Refusal::named(Reason::ReferenceFragment, uri));
        }
        Some(uri) => return Err(Refusal::named(Reason::ReferenceExternal, uri)),
        None => return Err(Reason::ReferenceMissing.into()),
    }
    only_attributes(reference, &["URI", "Id"])?;
    let mut parts = Parts::of(reference)?;
    let transforms = parts
        .optional("Transforms")
        .ok_or(Reason::TransformMissing)?;
    let digest_method = parts.required("DigestMethod")?;
    let digest_value = parts.required("DigestValue")?;
    parts.finish()?;

    let content_form = transform_form(transforms)?;
    let method = DigestMethod::from_uri(algorithm(digest_method)?)?;
    childless(digest_method)?;
    let digest = base64_text(digest_value, &[])?;
    if digest.len() != method.length() {
        return Err(Reason::ValueNotBase64.into());
    }
    Ok((content_form, method, digest))
}

fn canonicalization_form(method: Node<'_, '_>) -> Result<Form, Refusal> {
    let uri = algorithm(method)?;
    let form = form_from_uri(uri)
        .ok_or_else(|| Refusal::named(Reason::CanonicalizationUnsupported, uri))?;
    childless(method)?;
    Ok(form)
}

/// `enveloped-signature`, then at most one canonicalisation; without one it is inclusive.
fn transform_form(transforms: Node<'_, '_>) -> Result<Form, Refusal> {
    only_attributes(transforms, &[])?;
    let mut parts = Parts::of(transforms)?;
    let mut forms = Vec::new();
    let mut enveloped = 0;
    while let Some(transform) = parts.optional("Transform") {
        let uri = algorithm(transform)?;
        match (uri, form_from_uri(uri)) {
            (ENVELOPED, _) if forms.is_empty() => enveloped += 1,
            (_, Some(form)) => forms.push(form),
            _ => return Err(refused_transform(uri)),
        }
        childless(transform)?;
    }
    parts.finish()?;
    match (enveloped, forms.as_slice()) {
        (0, _) => Err(Reason::TransformMissing.into()),
        (1, []) => Ok(Form::Inclusive),
        (1, [form]) => Ok(*form),
        _ => Err(Refusal::named(
            Reason::TransformUnsupported,
            "repeated transforms",
        )),
    }
}

fn refused_transform(uri: &str) -> Refusal {
    let reason = if uri.contains("xslt") {
        Reason::TransformXslt
    } else if uri.to_ascii_lowercase().contains("xpath") || uri.contains("xmldsig-filter2") {
        Reason::TransformXpath
    } else {
        Reason::TransformUnsupported
    };
    Refusal::named(reason, uri)
}

fn algorithm<'d>(node: Node<'d, '_>) -> Result<&'d str, Refusal> {
    only_attributes(node, &["Algorithm"])?;
    node.attribute("Algorithm")
        .ok_or_else(|| Reason::SignatureStructure.into())
}

fn only_attributes(node: Node<'_, '_>, allowed: &[&str]) -> Result<(), Refusal> {
    let known = |attribute: crate::dom::Attribute<'_>| {
        attribute.namespace.is_none() && allowed.contains(&attribute.local)
    };
    if node.attributes().all(known) {
        Ok(())
    } else {
        Err(Refusal::named(
            Reason::SignatureStructure,
            "unexpected attribute",
        ))
    }
}

fn childless(node: Node<'_, '_>) -> Result<(), Refusal> {
    match node.child_elements().next() {
        Some(child) => Err(Refusal::named(
            Reason::SignatureStructure,
            &format!("<{}>", child.local_name()),
        )),
        None => Parts::of(node)?.finish(),
    }
}

/// The decoded Base64 text of an element that holds nothing but text.
fn base64_text(node: Node<'_, '_>, allowed: &[&str]) -> Result<Vec<u8>, Refusal> {
    only_attributes(node, allowed)?;
    let mut texts = 0;
    for child in node.children() {
        match child.shape() {
            Shape::Text(_) => texts += 1,
            _ => return Err(Reason::ValueNotPlainText.into()),
        }
    }
    if texts > 1 {
        return Err(Reason::ValueNotPlainText.into());
    }
    base64_blanks(&node.text()).ok_or_else(|| Reason::ValueNotBase64.into())
}

/// Decodes Base64 with blanks and carriage returns in it, as Java on Windows writes it.
pub(crate) fn base64_blanks(text: &str) -> Option<Vec<u8>> {
    let packed: Vec<u8> = text.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
    STANDARD.decode(packed).ok()
}

/// The element children of a node in order, where only blanks may stand between them.
struct Parts<'d, 'a> {
    parent: &'d str,
    rest: std::iter::Peekable<std::vec::IntoIter<Node<'d, 'a>>>,
}

impl<'d, 'a> Parts<'d, 'a> {
    fn of(parent: Node<'d, 'a>) -> Result<Self, Refusal> {
        let mut elements = Vec::new();
        for child in parent.children() {
            match child.shape() {
                Shape::Element => elements.push(child),
                Shape::Text(text) if text.bytes().all(|b| b.is_ascii_whitespace()) => {}
                _ => {
                    return Err(structure(
                        parent.local_name(),
                        "text, comment or instruction",
                    ));
                }
            }
        }
        Ok(Parts {
            parent: parent.local_name(),
            rest: elements.into_iter().peekable(),
        })
    }

    fn optional(&mut self, local: &str) -> Option<Node<'d, 'a>> {
        self.rest
            .next_if(|node| node.namespace() == Some(DSIG) && node.local_name() == local)
    }

    fn required(&mut self, local: &str) -> Result<Node<'d, 'a>, Refusal> {
        self.optional(local)
            .ok_or_else(|| structure(self.parent, local))
    }

    fn finish(mut self) -> Result<(), Refusal> {
        match self.rest.next() {
            None => Ok(()),
            Some(node) => Err(structure(self.parent, node.local_name())),
        }
    }
}

fn structure(parent: &str, what: &str) -> Refusal {
    Refusal::named(Reason::SignatureStructure, &format!("{what} in {parent}"))
}
