//! The parser: one pass, linear, with the profile's limits enforced as it goes.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memchr2, memchr3, memmem};

use super::XML_NAMESPACE;
use super::name::{all_characters, is_name, qualified};
use super::reference::resolve;
use super::{AttributeData, Binding, Document, ElementData, NodeData, NodeKind, QName};
use crate::signature::{Reason, Refusal};
use crate::text::Decoded;

/// Elements may be nested this deep.
pub const MAX_DEPTH: usize = 64;
/// Tags, comments, CDATA sections and instructions in a document.
pub const MAX_TAGS: usize = 20_000;
/// Attributes and namespace declarations on one tag.
pub const MAX_ATTRIBUTES_PER_TAG: usize = 128;
/// Attributes in a document.
pub const MAX_ATTRIBUTES: usize = 100_000;
/// Namespace declarations in a document.
pub const MAX_NAMESPACES: usize = 64;

const XMLNS_NAMESPACE: &str = "http://www.w3.org/2000/xmlns/";

impl<'a> Document<'a> {
    /// Parses decoded text.
    ///
    /// # Errors
    /// A [`Refusal`]: a forbidden construct, a limit, or text that is not well-formed XML.
    pub fn parse(decoded: &'a Decoded<'_>) -> Result<Self, Refusal> {
        let text = decoded.text.as_ref();
        if !text.trim_ascii_start().starts_with('<') {
            return Err(Reason::NotXml.into());
        }
        if !all_characters(text) {
            return Err(Reason::Malformed.into());
        }
        Parser::new(text, decoded.start).run()
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    document: Document<'a>,
    open: Vec<Open<'a>>,
    /// Indices of the namespace declarations in scope, outermost first.
    scope: Vec<u32>,
    tags: usize,
}

/// An element whose end tag has not come yet; the first entry stands for the document.
struct Open<'a> {
    id: u32,
    name: &'a str,
    last_child: Option<u32>,
    outer_scope: usize,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str, at: usize) -> Self {
        let document = Document {
            nodes: vec![NodeData {
                parent: 0,
                next_sibling: None,
                kind: NodeKind::Document { first_child: None },
            }],
            attributes: Vec::new(),
            bindings: vec![Binding {
                prefix: "xml",
                uri: Cow::Borrowed(XML_NAMESPACE),
            }],
            root_element: 0,
        };
        let open = vec![Open {
            id: 0,
            name: "",
            last_child: None,
            outer_scope: 0,
        }];
        Parser {
            text,
            at,
            document,
            open,
            scope: vec![0],
            tags: 0,
        }
    }

    fn run(mut self) -> Result<Document<'a>, Refusal> {
        while self.at < self.text.len() {
            let rest = self.rest();
            match memchr(b'<', rest.as_bytes()) {
                Some(0) => self.markup(rest)?,
                Some(length) => self.characters(&rest[..length])?,
                None => self.characters(rest)?,
            }
        }
        if self.open.len() > 1 {
            return Err(Reason::CutOff.into());
        }
        if self.document.root_element == 0 {
            return malformed();
        }
        Ok(self.document)
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn markup(&mut self, rest: &'a str) -> Result<(), Refusal> {
        self.tags += 1;
        if self.tags > MAX_TAGS {
            return Err(Reason::TooManyTags.into());
        }
        if let Some(comment) = rest.strip_prefix("<!--") {
            self.comment(comment)
        } else if let Some(section) = rest.strip_prefix("<![CDATA[") {
            self.section(section)
        } else if rest.starts_with("<!DOCTYPE") {
            Err(Reason::Doctype.into())
        } else if let Some(instruction) = rest.strip_prefix("<?") {
            self.instruction(instruction)
        } else if let Some(tag) = rest.strip_prefix("</") {
            self.end_tag(tag)
        } else if ["<!--", "<![CDATA[", "<!DOCTYPE"]
            .iter()
            .any(|whole| whole.starts_with(rest))
        {
            Err(Reason::CutOff.into())
        } else {
            self.start_tag()
        }
    }

    fn characters(&mut self, raw: &'a str) -> Result<(), Refusal> {
        self.at += raw.len();
        if self.open.len() == 1 {
            return if is_blank(raw) { Ok(()) } else { malformed() };
        }
        if memmem::find(raw.as_bytes(), b"]]>").is_some() {
            return malformed();
        }
        let text = match memchr(b'&', raw.as_bytes()) {
            None => Cow::Borrowed(raw),
            Some(_) => Cow::Owned(resolve(raw)?),
        };
        self.append(NodeKind::Text(text))?;
        Ok(())
    }

    fn comment(&mut self, body: &'a str) -> Result<(), Refusal> {
        let end = find(body, "--")?;
        match body.as_bytes().get(end + 2) {
            Some(b'>') => {}
            Some(_) => return malformed(),
            None => return Err(Reason::CutOff.into()),
        }
        self.at += "<!--".len() + end + "-->".len();
        self.append(NodeKind::Comment)?;
        Ok(())
    }

    fn section(&mut self, body: &'a str) -> Result<(), Refusal> {
        if self.open.len() == 1 {
            return malformed();
        }
        let end = find(body, "]]>")?;
        self.at += "<![CDATA[".len() + end + "]]>".len();
        if end > 0 {
            self.append(NodeKind::Text(Cow::Borrowed(&body[..end])))?;
        }
        Ok(())
    }

    fn instruction(&mut self, body: &'a str) -> Result<(), Refusal> {
        let end = find(body, "?>")?;
        let (target, data) = body[..end]
            .split_once([' ', '\t', '\n'])
            .unwrap_or((&body[..end], ""));
        if !is_name(target) || target.eq_ignore_ascii_case("xml") {
            return malformed();
        }
        self.at += "<?".len() + end + "?>".len();
        let data = data.trim_start_matches([' ', '\t', '\n']);
        self.append(NodeKind::Instruction { target, data })?;
        Ok(())
    }

    fn end_tag(&mut self, tag: &'a str) -> Result<(), Refusal> {
        let end = find(tag, ">")?;
        let name = tag[..end].trim_end_matches([' ', '\t', '\n']);
        if self.open.len() == 1 {
            return malformed();
        }
        match self.open.pop() {
            Some(element) if element.name == name => {
                self.scope.truncate(element.outer_scope);
                self.at += "</".len() + end + ">".len();
                Ok(())
            }
            _ => malformed(),
        }
    }

    fn start_tag(&mut self) -> Result<(), Refusal> {
        if self.open.len() == 1 && self.document.root_element != 0 {
            return malformed();
        }
        if self.open.len() > MAX_DEPTH {
            return Err(Reason::TooDeep.into());
        }
        self.at += "<".len();
        let written = self.name_token();
        let name = qualified(written).ok_or(Reason::Malformed)?;
        let outer_scope = self.scope.len();
        let first_attribute = index(self.document.attributes.len());
        let first_binding = index(self.document.bindings.len());

        let empty = self.attributes()?;

        let bindings = first_binding..index(self.document.bindings.len());
        self.scope.extend(bindings.clone());
        let attributes = first_attribute..index(self.document.attributes.len());
        let namespace = self.element_namespace(name)?;
        self.resolve_attributes(attributes.clone())?;

        let element = ElementData {
            name,
            namespace,
            attributes,
            bindings,
            first_child: None,
        };
        let id = self.append(NodeKind::Element(Box::new(element)))?;
        if self.open.len() == 1 {
            self.document.root_element = id;
        }
        if empty {
            self.scope.truncate(outer_scope);
        } else {
            self.open.push(Open {
                id,
                name: written,
                last_child: None,
                outer_scope,
            });
        }
        Ok(())
    }

    /// Reads the attributes of a start tag up to and including its end; true for an empty element.
    fn attributes(&mut self) -> Result<bool, Refusal> {
        let first_binding = self.document.bindings.len();
        let mut count = 0;
        loop {
            let separated = self.skip_blanks();
            let rest = self.rest();
            if rest.starts_with('>') {
                self.at += ">".len();
                return Ok(false);
            }
            if rest.starts_with("/>") {
                self.at += "/>".len();
                return Ok(true);
            }
            if rest.is_empty() || rest == "/" {
                return Err(Reason::CutOff.into());
            }
            if !separated {
                return malformed();
            }
            count += 1;
            if count > MAX_ATTRIBUTES_PER_TAG {
                return Err(Reason::TooManyAttributes.into());
            }
            let (name, value) = self.attribute()?;
            match (name.prefix, name.local) {
                ("", "xmlns") => self.declare("", value, first_binding)?,
                ("xmlns", prefix) => self.declare(prefix, value, first_binding)?,
                _ => self.document.attributes.push(AttributeData {
                    name,
                    namespace: None,
                    value,
                }),
            }
            if self.document.attributes.len() > MAX_ATTRIBUTES {
                return Err(Reason::TooManyAttributes.into());
            }
        }
    }

    fn attribute(&mut self) -> Result<(QName<'a>, Cow<'a, str>), Refusal> {
        let written = self.name_token();
        self.skip_blanks();
        match self.rest().as_bytes().first() {
            Some(b'=') => self.at += "=".len(),
            Some(_) => return malformed(),
            None => return Err(Reason::CutOff.into()),
        }
        let name = qualified(written).ok_or(Reason::Malformed)?;
        self.skip_blanks();
        let rest = self.rest();
        let quote = match rest.as_bytes().first() {
            Some(quote @ (b'"' | b'\'')) => *quote,
            Some(_) => return malformed(),
            None => return Err(Reason::CutOff.into()),
        };
        let end = memchr(quote, &rest.as_bytes()[1..]).ok_or(Reason::CutOff)?;
        let raw = &rest[1..=end];
        self.at += end + 2;
        if memchr(b'<', raw.as_bytes()).is_some() {
            return malformed();
        }
        let value = match memchr3(b'&', b'\t', b'\n', raw.as_bytes()) {
            None => Cow::Borrowed(raw),
            // Literal blanks become spaces first; those from references are kept (section 3.3.3).
            Some(_) if memchr2(b'\t', b'\n', raw.as_bytes()).is_none() => Cow::Owned(resolve(raw)?),
            Some(_) => Cow::Owned(resolve(&raw.replace(['\t', '\n'], " "))?),
        };
        Ok((name, value))
    }

    fn declare(&mut self, prefix: &'a str, uri: Cow<'a, str>, first: usize) -> Result<(), Refusal> {
        let is_xml = uri == XML_NAMESPACE;
        if prefix == "xml" && is_xml {
            return Ok(());
        }
        let forbidden = is_xml
            || uri == XMLNS_NAMESPACE
            || matches!(prefix, "xml" | "xmlns")
            || (uri.is_empty() && !prefix.is_empty())
            || self.document.bindings[first..]
                .iter()
                .any(|binding| binding.prefix == prefix);
        if forbidden {
            return malformed();
        }
        if self.document.bindings.len() > MAX_NAMESPACES {
            return Err(Reason::TooManyNamespaces.into());
        }
        self.document.bindings.push(Binding { prefix, uri });
        Ok(())
    }

    fn element_namespace(&self, name: QName<'a>) -> Result<Option<u32>, Refusal> {
        // Elements called `xml:…` are allowed by the letter, exist nowhere, and parsers disagree on them.
        if name.prefix == "xml" {
            return malformed();
        }
        match self.bound(name.prefix) {
            Some(index) if self.document.bindings[index as usize].uri.is_empty() => Ok(None),
            Some(index) => Ok(Some(index)),
            None if name.prefix.is_empty() => Ok(None),
            None => malformed(),
        }
    }

    fn resolve_attributes(&mut self, range: Range<u32>) -> Result<(), Refusal> {
        let (start, end) = (range.start as usize, range.end as usize);
        for i in start..end {
            let name = self.document.attributes[i].name;
            if !name.prefix.is_empty() {
                let index = self.bound(name.prefix).ok_or(Reason::Malformed)?;
                self.document.attributes[i].namespace = Some(index);
            }
            let uri = self.document.uri(self.document.attributes[i].namespace);
            let repeated = self.document.attributes[start..i].iter().any(|other| {
                other.name.local == name.local && self.document.uri(other.namespace) == uri
            });
            if repeated {
                return malformed();
            }
        }
        Ok(())
    }

    fn bound(&self, prefix: &str) -> Option<u32> {
        let bindings = &self.document.bindings;
        self.scope
            .iter()
            .rev()
            .copied()
            .find(|index| bindings[*index as usize].prefix == prefix)
    }

    fn append(&mut self, kind: NodeKind<'a>) -> Result<u32, Refusal> {
        let id = index(self.document.nodes.len());
        let Some(parent) = self.open.last_mut() else {
            return malformed();
        };
        match parent.last_child.replace(id) {
            Some(previous) => self.document.nodes[previous as usize].next_sibling = Some(id),
            None => match &mut self.document.nodes[parent.id as usize].kind {
                NodeKind::Document { first_child } => *first_child = Some(id),
                NodeKind::Element(element) => element.first_child = Some(id),
                _ => {}
            },
        }
        self.document.nodes.push(NodeData {
            parent: parent.id,
            next_sibling: None,
            kind,
        });
        Ok(id)
    }

    fn name_token(&mut self) -> &'a str {
        let rest = self.rest();
        let ends = |b: &u8| {
            matches!(
                b,
                b' ' | b'\t' | b'\n' | b'/' | b'>' | b'=' | b'<' | b'"' | b'\''
            )
        };
        let length = rest.as_bytes().iter().position(ends).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn skip_blanks(&mut self) -> bool {
        let rest = self.rest();
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t', '\n']).len();
        self.at += blanks;
        blanks > 0
    }
}

fn malformed<T>() -> Result<T, Refusal> {
    Err(Reason::Malformed.into())
}

fn index(length: usize) -> u32 {
    // Every table is bounded by MAX_TAGS or MAX_ATTRIBUTES.
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn find(text: &str, what: &str) -> Result<usize, Refusal> {
    memmem::find(text.as_bytes(), what.as_bytes()).ok_or_else(|| Reason::CutOff.into())
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|b| matches!(b, b' ' | b'\t' | b'\n'))
}
