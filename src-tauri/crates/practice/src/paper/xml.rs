//! XML that is its own canonical form.
//!
//! What `Element` writes is already what Canonical XML 1.0 would make of it: attributes sorted by
//! name, values in double quotes, no empty-element tags, the few characters escaped as section 2.3
//! of that recommendation says, no white space that was not asked for. Names have no prefixes and
//! elements no namespace, except the signature, which `sign.rs` writes by hand.

use std::{borrow::Cow, collections::BTreeMap};

enum Node {
    Element(Element),
    Text(String),
}

/// An element without a namespace.
pub(crate) struct Element {
    name: Cow<'static, str>,
    attributes: BTreeMap<&'static str, String>,
    children: Vec<Node>,
}

impl Element {
    pub(crate) fn new(name: impl Into<Cow<'static, str>>) -> Self {
        Self {
            name: name.into(),
            attributes: BTreeMap::new(),
            children: Vec::new(),
        }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.insert(name, value.into());
        self
    }

    pub(crate) fn child(mut self, child: Element) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    pub(crate) fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        self.children
            .extend(children.into_iter().map(Node::Element));
        self
    }

    pub(crate) fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// Takes away every element of this name, and every attribute without a value.
    pub(crate) fn thin(&mut self, name: &str) {
        self.attributes.retain(|_, value| !value.is_empty());
        self.children.retain_mut(|node| match node {
            Node::Element(child) => {
                child.thin(name);
                child.name != name
            }
            Node::Text(_) => true,
        });
    }

    /// The first element inside, or the element itself if there is none.
    pub(crate) fn into_first_child(mut self) -> Element {
        let at = self
            .children
            .iter()
            .position(|node| matches!(node, Node::Element(_)));
        match at.map(|at| self.children.swap_remove(at)) {
            Some(Node::Element(child)) => child,
            Some(Node::Text(_)) | None => self,
        }
    }

    /// The element in Canonical XML 1.0.
    pub(crate) fn canonical(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(&self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            for character in value.chars() {
                match character {
                    '&' => out.push_str("&amp;"),
                    '<' => out.push_str("&lt;"),
                    '"' => out.push_str("&quot;"),
                    '\t' => out.push_str("&#x9;"),
                    '\n' => out.push_str("&#xA;"),
                    '\r' => out.push_str("&#xD;"),
                    other => out.push(other),
                }
            }
            out.push('"');
        }
        out.push('>');
        for child in &self.children {
            match child {
                Node::Element(element) => element.write(out),
                Node::Text(text) => {
                    for character in text.chars() {
                        match character {
                            '&' => out.push_str("&amp;"),
                            '<' => out.push_str("&lt;"),
                            '>' => out.push_str("&gt;"),
                            '\r' => out.push_str("&#xD;"),
                            other => out.push(other),
                        }
                    }
                }
            }
        }
        out.push_str("</");
        out.push_str(&self.name);
        out.push('>');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_sorted_and_no_tag_is_left_empty() {
        let element = Element::new("Poi")
            .with("name", "A")
            .with("dob", "07-09-1994");
        assert_eq!(
            element.canonical(),
            r#"<Poi dob="07-09-1994" name="A"></Poi>"#
        );
    }

    #[test]
    fn the_characters_of_section_2_3_are_escaped_and_no_others() {
        let element = Element::new("a")
            .with("b", "<&>\"'\t\n\r")
            .text("<&>\"'\t\n\r");
        assert_eq!(
            element.canonical(),
            "<a b=\"&lt;&amp;>&quot;'&#x9;&#xA;&#xD;\">&lt;&amp;&gt;\"'\t\n&#xD;</a>"
        );
    }
}
