//! The one tree of a document, from which the digest is computed and the preview is read.
//!
//! The parser ([`parse`]) accepts the part of XML 1.0 with namespaces that signed papers use: no
//! document type, hence no entities but the five predefined ones. It is our own and not a general one
//! for three reasons. It refuses what the profile forbids (a DOCTYPE, depth, floods of tags,
//! attributes and namespaces) while it reads, in linear time, before anything grows. It keeps
//! prefixes, which canonical XML prints and most trees forget. And it leaves long runs of text where
//! they are, so that a paper of 20 MB costs little more than its hash.
//!
//! A mistake here cannot make a forged paper pass: the digest is computed over the canonical form of
//! this very tree, and the preview is read from it. A general parser serves as an oracle in the tests.

mod name;
pub mod parse;
mod reference;

use std::borrow::Cow;
use std::ops::Range;

/// The namespace that the prefix `xml` is bound to.
pub const XML_NAMESPACE: &str = "http://www.w3.org/XML/1998/namespace";

/// A parsed document. Nodes are stored in document order.
#[derive(Debug)]
pub struct Document<'a> {
    nodes: Vec<NodeData<'a>>,
    attributes: Vec<AttributeData<'a>>,
    /// Namespace declarations in document order; the first is `xml`.
    bindings: Vec<Binding<'a>>,
    root_element: u32,
}

#[derive(Debug)]
struct NodeData<'a> {
    parent: u32,
    next_sibling: Option<u32>,
    kind: NodeKind<'a>,
}

#[derive(Debug)]
enum NodeKind<'a> {
    Document { first_child: Option<u32> },
    Element(Box<ElementData<'a>>),
    Text(Cow<'a, str>),
    Instruction { target: &'a str, data: &'a str },
    Comment,
}

#[derive(Debug)]
struct ElementData<'a> {
    name: QName<'a>,
    namespace: Option<u32>,
    attributes: Range<u32>,
    bindings: Range<u32>,
    first_child: Option<u32>,
}

#[derive(Debug)]
struct AttributeData<'a> {
    name: QName<'a>,
    namespace: Option<u32>,
    value: Cow<'a, str>,
}

#[derive(Debug)]
struct Binding<'a> {
    /// Empty for the default namespace.
    prefix: &'a str,
    uri: Cow<'a, str>,
}

/// A name as written, with the place of its colon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct QName<'a> {
    prefix: &'a str,
    local: &'a str,
}

/// One node of a [`Document`].
#[derive(Clone, Copy)]
pub struct Node<'d, 'a> {
    document: &'d Document<'a>,
    id: u32,
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape<'d> {
    /// The document itself.
    Document,
    /// An element.
    Element,
    /// Character data, from text or from a CDATA section.
    Text(&'d str),
    /// A processing instruction: target and data.
    Instruction(&'d str, &'d str),
    /// A comment. Its content is not kept: no signature of the profile covers it.
    Comment,
}

/// One attribute of an element; namespace declarations are not attributes.
#[derive(Clone, Copy, Debug)]
pub struct Attribute<'d> {
    /// The prefix as written, empty where there is none.
    pub prefix: &'d str,
    /// The name without its prefix.
    pub local: &'d str,
    /// The namespace, if the attribute has a prefix.
    pub namespace: Option<&'d str>,
    /// The value after normalisation.
    pub value: &'d str,
}

impl<'a> Document<'a> {
    /// The document node.
    #[must_use]
    pub fn node(&self) -> Node<'_, 'a> {
        Node {
            document: self,
            id: 0,
        }
    }

    /// The one element that holds all others.
    #[must_use]
    pub fn root_element(&self) -> Node<'_, 'a> {
        Node {
            document: self,
            id: self.root_element,
        }
    }

    /// All elements in document order.
    pub fn elements(&self) -> impl Iterator<Item = Node<'_, 'a>> {
        (0u32..)
            .zip(&self.nodes)
            .filter(|(_, data)| matches!(data.kind, NodeKind::Element(_)))
            .map(|(id, _)| Node { document: self, id })
    }
}

impl<'d, 'a> Node<'d, 'a> {
    fn data(self) -> &'d NodeData<'a> {
        &self.document.nodes[self.id as usize]
    }

    fn element(self) -> Option<&'d ElementData<'a>> {
        match &self.data().kind {
            NodeKind::Element(element) => Some(element),
            _ => None,
        }
    }

    /// The node's place in document order, which identifies it within its document.
    #[must_use]
    pub fn id(self) -> u32 {
        self.id
    }

    /// What this node is.
    #[must_use]
    pub fn shape(self) -> Shape<'d> {
        match &self.data().kind {
            NodeKind::Document { .. } => Shape::Document,
            NodeKind::Element(_) => Shape::Element,
            NodeKind::Text(text) => Shape::Text(text),
            NodeKind::Instruction { target, data } => Shape::Instruction(target, data),
            NodeKind::Comment => Shape::Comment,
        }
    }

    /// The parent, unless this is the document node.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        (self.id != 0).then(|| Node {
            id: self.data().parent,
            ..self
        })
    }

    /// The children in document order.
    pub fn children(self) -> impl Iterator<Item = Self> {
        let first = match &self.data().kind {
            NodeKind::Document { first_child } => *first_child,
            NodeKind::Element(element) => element.first_child,
            _ => None,
        };
        std::iter::successors(first, move |id| {
            self.document.nodes[*id as usize].next_sibling
        })
        .map(move |id| Node { id, ..self })
    }

    /// The children that are elements.
    pub fn child_elements(self) -> impl Iterator<Item = Self> {
        self.children().filter(|child| child.element().is_some())
    }

    /// The child elements with this name and no namespace.
    pub fn children_named(self, local: &str) -> impl Iterator<Item = Self> {
        self.child_elements()
            .filter(move |child| child.namespace().is_none() && child.local_name() == local)
    }

    /// An element's name without its prefix; empty for other nodes.
    #[must_use]
    pub fn local_name(self) -> &'d str {
        self.element().map_or("", |element| element.name.local)
    }

    /// An element's prefix as written; empty where it has none.
    #[must_use]
    pub fn prefix(self) -> &'d str {
        self.element().map_or("", |element| element.name.prefix)
    }

    /// An element's namespace.
    #[must_use]
    pub fn namespace(self) -> Option<&'d str> {
        self.document.uri(self.element()?.namespace)
    }

    /// An element's attributes in the order in which they were written.
    pub fn attributes(self) -> impl Iterator<Item = Attribute<'d>> {
        let range = self
            .element()
            .map_or(0..0, |element| element.attributes.clone());
        let document = self.document;
        document.attributes[range.start as usize..range.end as usize]
            .iter()
            .map(|data| Attribute {
                prefix: data.name.prefix,
                local: data.name.local,
                namespace: document.uri(data.namespace),
                value: &data.value,
            })
    }

    /// The value of an attribute without namespace.
    #[must_use]
    pub fn attribute(self, local: &str) -> Option<&'d str> {
        self.attributes()
            .find(|attribute| attribute.namespace.is_none() && attribute.local == local)
            .map(|attribute| attribute.value)
    }

    /// The namespace declarations written on this element: prefix (empty for the default) and URI.
    pub fn declarations(self) -> impl Iterator<Item = (&'d str, &'d str)> {
        let range = self
            .element()
            .map_or(0..0, |element| element.bindings.clone());
        self.document.bindings[range.start as usize..range.end as usize]
            .iter()
            .map(|binding| (binding.prefix, binding.uri.as_ref()))
    }

    /// This node and its ancestors, innermost first.
    pub fn ancestors(self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |node| node.parent())
    }

    /// The namespace bound to a prefix here; empty where the default namespace is unset.
    #[must_use]
    pub fn namespace_of_prefix(self, prefix: &str) -> &'d str {
        self.ancestors()
            .find_map(|node| node.declarations().find(|(bound, _)| *bound == prefix))
            .map_or("", |(_, uri)| uri)
    }

    /// The character data directly within an element, joined across comments and CDATA sections.
    #[must_use]
    pub fn text(self) -> Cow<'d, str> {
        let mut parts = self.children().filter_map(|child| match child.shape() {
            Shape::Text(text) => Some(text),
            _ => None,
        });
        let first = parts.next().unwrap_or_default();
        match parts.next() {
            None => Cow::Borrowed(first),
            Some(second) => Cow::Owned([first, second].into_iter().chain(parts).collect()),
        }
    }
}

impl Document<'_> {
    fn uri(&self, binding: Option<u32>) -> Option<&str> {
        binding.map(|index| self.bindings[index as usize].uri.as_ref())
    }
}

impl std::fmt::Debug for Node<'_, '_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "node {} <{}>", self.id, self.local_name())
    }
}
