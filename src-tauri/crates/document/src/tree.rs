//! A document as an owned tree for display, each element marked as signed or not.

use crate::content::masked;
use crate::dom::{Document, Node};
use crate::signature::Refusal;
use crate::signature::profile::is_signature;
use crate::text;

/// A document for display. Holds personal data; `Debug` prints none of it.
pub struct Tree {
    /// The root element.
    pub root: TreeNode,
}

/// One element for display.
pub struct TreeNode {
    /// Name with its prefix.
    pub name: String,
    /// Attributes in the order of the document: name with prefix, value.
    pub attributes: Vec<(String, String)>,
    /// Text directly in the element, joined.
    pub text: String,
    /// Whether a verified signature covers this element.
    pub signed: bool,
    /// Whether this is the Signature itself, whose inside is not content and is left out.
    pub signature: bool,
    /// Elements within.
    pub children: Vec<TreeNode>,
}

/// Reads a document for display without verifying anything: no node is marked as signed.
///
/// # Errors
/// A [`Refusal`] where the bytes are no document that is looked at.
pub fn unverified(bytes: &[u8]) -> Result<Tree, Refusal> {
    let decoded = text::decode(bytes)?;
    let document = Document::parse(&decoded)?;
    Ok(Tree::read(&document, false))
}

impl Tree {
    pub(crate) fn read(document: &Document<'_>, signed: bool) -> Self {
        Tree {
            root: TreeNode::read(document.root_element(), signed),
        }
    }
}

impl TreeNode {
    fn read(node: Node<'_, '_>, signed: bool) -> Self {
        let name = qualified(node.prefix(), node.local_name());
        if is_signature(node) {
            return TreeNode {
                name,
                attributes: Vec::new(),
                text: String::new(),
                signed: false,
                signature: true,
                children: Vec::new(),
            };
        }
        TreeNode {
            name,
            attributes: node
                .attributes()
                .map(|a| (qualified(a.prefix, a.local), masked(a.local, a.value)))
                .collect(),
            text: node.text().trim().to_owned(),
            signed,
            signature: false,
            children: node
                .child_elements()
                .map(|child| TreeNode::read(child, signed))
                .collect(),
        }
    }
}

fn qualified(prefix: &str, local: &str) -> String {
    if prefix.is_empty() {
        local.to_owned()
    } else {
        format!("{prefix}:{local}")
    }
}

impl std::fmt::Debug for Tree {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Tree([redacted])")
    }
}

impl std::fmt::Debug for TreeNode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TreeNode([redacted])")
    }
}
