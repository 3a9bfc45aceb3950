//! Writing XML with escaped text and attributes, and the few questions that the readers ask.

use roxmltree::{Document, Node, ParsingOptions};

use super::XmlFault;
use crate::note::Note;

/// The most nodes that a message may have.
const MOST_NODES: u32 = 10_000;

/// An element under construction. Attributes and children without a value are left out.
pub(super) struct Element {
    text: String,
    name: &'static str,
    open: bool,
}

impl Element {
    pub(super) fn new(name: &'static str) -> Self {
        Self {
            text: format!("<{name}"),
            name,
            open: true,
        }
    }

    pub(super) fn attribute(mut self, name: &str, value: &str) -> Self {
        if self.open && !value.is_empty() {
            self.text
                .push_str(&format!(" {name}=\"{}\"", escaped(value)));
        }
        self
    }

    /// A child with text only. Its name may come from configuration, so it is checked.
    pub(super) fn child_text(mut self, name: &str, text: &str) -> Self {
        if !text.is_empty() && is_name(name) {
            self.close_start();
            self.text
                .push_str(&format!("<{name}>{}</{name}>", escaped(text)));
        }
        self
    }

    pub(super) fn child(mut self, child: Element) -> Self {
        self.close_start();
        self.text.push_str(&child.finish());
        self
    }

    pub(super) fn text(mut self, text: &str) -> Self {
        self.close_start();
        self.text.push_str(&escaped(text));
        self
    }

    pub(super) fn finish(mut self) -> String {
        if self.open {
            self.text.push_str("/>");
        } else {
            self.text.push_str(&format!("</{}>", self.name));
        }
        self.text
    }

    /// The element as a whole message.
    pub(super) fn message(self) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}",
            self.finish()
        )
    }

    fn close_start(&mut self) {
        if self.open {
            self.text.push('>');
            self.open = false;
        }
    }
}

/// Whether a text can be the name of an element: a letter or underscore, then letters, digits,
/// hyphens, dots and underscores.
pub(super) fn is_name(text: &str) -> bool {
    let starts = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    starts
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_'))
}

/// Text for content and attributes alike. What XML 1.0 cannot hold at all becomes U+FFFD; line ends
/// and tabs are written as references, because attributes would turn them into blanks.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\t' | '\n' | '\r' => out.push_str(&format!("&#{};", u32::from(character))),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}

/// Reads a message and hands its root over, if that has the right name.
pub(super) fn read<T>(
    body: &[u8],
    root: &'static str,
    reader: impl FnOnce(Node<'_, '_>) -> Result<T, XmlFault>,
) -> Result<T, XmlFault> {
    let text = std::str::from_utf8(body).map_err(|_| XmlFault::Encoding)?;
    let text = text.trim_start_matches('\u{feff}').trim();
    let options = ParsingOptions {
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|fault| {
        let at = fault.pos();
        XmlFault::Form {
            line: at.row,
            column: at.col,
        }
    })?;
    match document.root_element() {
        element if element.tag_name().name() == root => reader(element),
        _ => Err(XmlFault::Root(root)),
    }
}

/// The first child element of a name.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children()
        .find(|child| child.tag_name().name() == name)
}

/// The text of the first child of a name, trimmed.
pub(super) fn child_text(node: Node<'_, '_>, name: &str) -> String {
    let child = child(node, name);
    child
        .and_then(|child| child.text())
        .unwrap_or_default()
        .trim()
        .to_owned()
}

/// An attribute, trimmed; another case of its first letter is read and noted.
pub(super) fn attribute(
    node: Node<'_, '_>,
    name: &'static str,
    notes: &mut Vec<Note>,
) -> Option<String> {
    let value = node.attribute(name).or_else(|| {
        let other = node
            .attributes()
            .find(|other| other.name().eq_ignore_ascii_case(name))?;
        notes.push(Note::new(name, format!("spelled {}", other.name())));
        Some(other.value())
    })?;
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back_whatever_it_holds() {
        let value = "a<b>&\"c' \n\t\r ü स्वागत";
        let element = Element::new("R")
            .attribute("a", value)
            .child_text("T", value);
        let (attribute, text) = read(element.message().as_bytes(), "R", |root| {
            let text = child(root, "T")
                .and_then(|child| child.text())
                .unwrap_or_default();
            Ok((
                root.attribute("a").unwrap_or_default().to_owned(),
                text.to_owned(),
            ))
        })
        .unwrap();
        assert_eq!((attribute.as_str(), text.as_str()), (value, value));
    }

    #[test]
    fn names_from_outside_cannot_break_out() {
        let element = Element::new("R")
            .child_text("a><b", "x")
            .child_text("RollNo", "y");
        assert_eq!(element.finish(), "<R><RollNo>y</RollNo></R>");
    }

    #[test]
    fn declarations_floods_and_other_roots_are_refused() {
        let fault = |body: &str| read(body.as_bytes(), "R", |_| Ok(())).unwrap_err();
        let bomb = "<!DOCTYPE R [<!ENTITY a \"aaaa\">]><R>&a;</R>";
        assert!(matches!(fault(bomb), XmlFault::Form { .. }));
        let flood = format!("<R>{}</R>", "<a/>".repeat(20_000));
        assert!(matches!(fault(&flood), XmlFault::Form { .. }));
        assert_eq!(fault("<S/>"), XmlFault::Root("R"));
        assert_eq!(
            read(b"\xff<R/>", "R", |_| Ok(())).unwrap_err(),
            XmlFault::Encoding
        );
    }
}
