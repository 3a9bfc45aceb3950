//! Canonical XML 1.0 and Exclusive Canonical XML 1.0, both without comments.
//!
//! As much as the profile needs and no more: a whole document with one element left out (the enveloped
//! signature), and one element as the apex of its own subset (`SignedInfo`). The output goes piece by
//! piece to a [`Sink`], so that a large document is hashed without a second copy of it.

use memchr::{memchr, memchr3};
use serde::Serialize;

use crate::dom::{Attribute, Document, Node, Shape, XML_NAMESPACE};

/// Which canonical form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// <http://www.w3.org/TR/2001/REC-xml-c14n-20010315>
    Inclusive,
    /// <http://www.w3.org/2001/10/xml-exc-c14n#>
    Exclusive,
}

/// Where canonical output goes.
pub trait Sink {
    /// Takes the next piece of output.
    fn put(&mut self, bytes: &[u8]);
}

impl Sink for Vec<u8> {
    fn put(&mut self, bytes: &[u8]) {
        self.extend_from_slice(bytes);
    }
}

/// Writes the canonical form of a whole document, leaving out the subtree of `omitted`.
pub fn document(
    document: &Document<'_>,
    omitted: Option<Node<'_, '_>>,
    form: Form,
    sink: &mut impl Sink,
) {
    let mut writer = Writer {
        form,
        omitted: omitted.map(Node::id),
        rendered: Vec::new(),
        sink,
    };
    let mut after_root = false;
    for child in document.node().children() {
        match child.shape() {
            Shape::Element => {
                writer.element(child, false);
                after_root = true;
            }
            Shape::Instruction(target, data) if after_root => {
                writer.sink.put(b"\n");
                writer.instruction(target, data);
            }
            Shape::Instruction(target, data) => {
                writer.instruction(target, data);
                writer.sink.put(b"\n");
            }
            Shape::Document | Shape::Text(_) | Shape::Comment => {}
        }
    }
}

/// Writes the canonical form of one element and what is in it, with the namespace context that it has
/// in its document.
pub fn element(apex: Node<'_, '_>, form: Form, sink: &mut impl Sink) {
    Writer {
        form,
        omitted: None,
        rendered: Vec::new(),
        sink,
    }
    .element(apex, true);
}

struct Writer<'d, 's, S> {
    form: Form,
    omitted: Option<u32>,
    /// Namespace declarations in force in the output, outermost first.
    rendered: Vec<(&'d str, &'d str)>,
    sink: &'s mut S,
}

impl<'d, S: Sink> Writer<'d, '_, S> {
    fn element(&mut self, node: Node<'d, '_>, apex: bool) {
        if self.omitted == Some(node.id()) {
            return;
        }
        let outer = self.rendered.len();
        self.sink.put(b"<");
        self.name(node.prefix(), node.local_name());
        self.namespaces(node, apex);
        self.attributes(node, apex);
        self.sink.put(b">");
        for child in node.children() {
            match child.shape() {
                Shape::Element => self.element(child, false),
                Shape::Text(text) => escape_text(text.as_bytes(), self.sink),
                Shape::Instruction(target, data) => self.instruction(target, data),
                Shape::Document | Shape::Comment => {}
            }
        }
        self.sink.put(b"</");
        self.name(node.prefix(), node.local_name());
        self.sink.put(b">");
        self.rendered.truncate(outer);
    }

    fn name(&mut self, prefix: &str, local: &str) {
        if !prefix.is_empty() {
            self.sink.put(prefix.as_bytes());
            self.sink.put(b":");
        }
        self.sink.put(local.as_bytes());
    }

    fn namespaces(&mut self, node: Node<'d, '_>, apex: bool) {
        let mut wanted: Vec<(&str, &str)> = match self.form {
            Form::Inclusive if apex => in_scope(node),
            Form::Inclusive => node.declarations().collect(),
            Form::Exclusive => visibly_utilised(node),
        };
        wanted.retain(|(prefix, uri)| self.in_force(prefix) != *uri);
        wanted.sort_unstable();
        for (prefix, uri) in &wanted {
            self.sink.put(if prefix.is_empty() {
                b" xmlns"
            } else {
                b" xmlns:"
            });
            self.sink.put(prefix.as_bytes());
            self.value(uri);
        }
        self.rendered.append(&mut wanted);
    }

    fn in_force(&self, prefix: &str) -> &str {
        self.rendered
            .iter()
            .rev()
            .find(|(bound, _)| *bound == prefix)
            .map_or("", |(_, uri)| uri)
    }

    fn attributes(&mut self, node: Node<'d, '_>, apex: bool) {
        let mut attributes: Vec<Attribute<'d>> = node.attributes().collect();
        if apex && self.form == Form::Inclusive {
            inherit_xml_attributes(node, &mut attributes);
        }
        attributes.sort_unstable_by_key(|attribute| (attribute.namespace, attribute.local));
        for attribute in attributes {
            self.sink.put(b" ");
            self.name(attribute.prefix, attribute.local);
            self.value(attribute.value);
        }
    }

    fn value(&mut self, value: &str) {
        self.sink.put(b"=\"");
        escape_value(value.as_bytes(), self.sink);
        self.sink.put(b"\"");
    }

    fn instruction(&mut self, target: &str, data: &str) {
        self.sink.put(b"<?");
        self.sink.put(target.as_bytes());
        if !data.is_empty() {
            self.sink.put(b" ");
            self.sink.put(data.as_bytes());
        }
        self.sink.put(b"?>");
    }
}

/// Every namespace in scope but `xml`, one entry for each prefix.
fn in_scope<'d>(node: Node<'d, '_>) -> Vec<(&'d str, &'d str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for (prefix, uri) in node.ancestors().flat_map(Node::declarations) {
        if !found.iter().any(|(known, _)| *known == prefix) {
            found.push((prefix, uri));
        }
    }
    found
}

/// The namespaces of the element's own name and of its attributes' names.
fn visibly_utilised<'d>(node: Node<'d, '_>) -> Vec<(&'d str, &'d str)> {
    let mut found = vec![(node.prefix(), node.namespace().unwrap_or_default())];
    for attribute in node
        .attributes()
        .filter(|attribute| !attribute.prefix.is_empty())
    {
        if !found.iter().any(|(known, _)| *known == attribute.prefix) {
            found.push((attribute.prefix, attribute.namespace.unwrap_or_default()));
        }
    }
    found.retain(|(prefix, _)| *prefix != "xml");
    found
}

/// Canonical XML 1.0 section 2.4: the apex of a subset takes over the `xml:` attributes around it.
fn inherit_xml_attributes<'d>(apex: Node<'d, '_>, attributes: &mut Vec<Attribute<'d>>) {
    for inherited in apex.ancestors().skip(1).flat_map(Node::attributes) {
        let is_xml = |a: &Attribute<'_>| a.namespace == Some(XML_NAMESPACE);
        let known = |a: &Attribute<'_>| is_xml(a) && a.local == inherited.local;
        if is_xml(&inherited) && !attributes.iter().any(known) {
            attributes.push(inherited);
        }
    }
}

fn escape_text(text: &[u8], sink: &mut impl Sink) {
    let mut rest = text;
    while !rest.is_empty() {
        let special = memchr3(b'&', b'<', b'>', rest).unwrap_or(rest.len());
        escape_returns(&rest[..special], sink);
        match rest.get(special) {
            Some(b'&') => sink.put(b"&amp;"),
            Some(b'<') => sink.put(b"&lt;"),
            Some(_) => sink.put(b"&gt;"),
            None => return,
        }
        rest = &rest[special + 1..];
    }
}

fn escape_returns(text: &[u8], sink: &mut impl Sink) {
    let mut rest = text;
    while let Some(at) = memchr(b'\r', rest) {
        sink.put(&rest[..at]);
        sink.put(b"&#xD;");
        rest = &rest[at + 1..];
    }
    sink.put(rest);
}

fn escape_value(value: &[u8], sink: &mut impl Sink) {
    let mut plain = 0;
    for (at, byte) in value.iter().enumerate() {
        let escaped: &[u8] = match byte {
            b'&' => b"&amp;",
            b'<' => b"&lt;",
            b'"' => b"&quot;",
            b'\t' => b"&#x9;",
            b'\n' => b"&#xA;",
            b'\r' => b"&#xD;",
            _ => continue,
        };
        sink.put(&value[plain..at]);
        sink.put(escaped);
        plain = at + 1;
    }
    sink.put(&value[plain..]);
}
