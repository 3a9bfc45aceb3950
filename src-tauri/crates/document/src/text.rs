//! From bytes to text, before any parser sees them.
//!
//! An XML parser that guesses encodings can be made to read other characters than a second parser
//! did. So the bytes are decoded here, by two encodings only: UTF-8 with or without a byte order mark,
//! and UTF-16 with one. What the XML declaration says must agree with what was found. Line ends are
//! normalised in the same step (XML 1.0 section 2.11 wants it before parsing), so that a carriage
//! return in the tree can only have come from a character reference.

use std::borrow::Cow;

use memchr::{memchr_iter, memmem};

use crate::signature::{Reason, Refusal};

/// The largest document that is looked at, in bytes.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// Decoded text and where the document proper begins in it.
#[derive(Debug)]
pub struct Decoded<'a> {
    /// The text with line ends normalised to `\n` and the byte order mark taken off.
    pub text: Cow<'a, str>,
    /// Offset in bytes of the first character after the XML declaration (0 where there is none).
    pub start: usize,
}

/// Decodes a document and checks its XML declaration.
///
/// # Errors
/// A [`Refusal`] that names the rule: size, encoding, version, or a declaration that is not one.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Reason::TooLarge.into());
    }
    let (text, encoding) = characters(bytes)?;
    if text.trim_ascii().is_empty() {
        return Err(Reason::Empty.into());
    }
    let text = normalise_line_ends(text);
    let start = declaration(&text, encoding)?;
    Ok(Decoded { text, start })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Utf16,
}

fn characters(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), Refusal> {
    let unsupported = |name: &str| Err(Refusal::named(Reason::EncodingUnsupported, name));
    match bytes {
        [0x00, 0x00, 0xFE, 0xFF, ..] | [0xFF, 0xFE, 0x00, 0x00, ..] => unsupported("UTF-32"),
        [0x00, 0x00, 0x00, b'<', ..] | [b'<', 0x00, 0x00, 0x00, ..] => unsupported("UTF-32"),
        [b'+', b'/', b'v', ..] => unsupported("UTF-7"),
        [0x00, b'<', ..] | [b'<', 0x00, ..] => unsupported("UTF-16 without a byte order mark"),
        [0x4C, 0x6F, 0xA7, 0x94, ..] => unsupported("EBCDIC"),
        [0xEF, 0xBB, 0xBF, rest @ ..] => Ok((Cow::Borrowed(utf8(rest)?), Encoding::Utf8)),
        [0xFE, 0xFF, rest @ ..] => Ok((utf16(rest, u16::from_be_bytes)?, Encoding::Utf16)),
        [0xFF, 0xFE, rest @ ..] => Ok((utf16(rest, u16::from_le_bytes)?, Encoding::Utf16)),
        _ => Ok((Cow::Borrowed(utf8(bytes)?), Encoding::Utf8)),
    }
}

fn utf8(bytes: &[u8]) -> Result<&str, Refusal> {
    std::str::from_utf8(bytes).map_err(|_| Reason::NotText.into())
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'static, str>, Refusal> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(Reason::NotText.into());
    }
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .collect::<Result<String, _>>()
        .map(Cow::Owned)
        .map_err(|_| Reason::NotText.into())
}

fn normalise_line_ends(text: Cow<'_, str>) -> Cow<'_, str> {
    let mut returns = memchr_iter(b'\r', text.as_bytes()).peekable();
    if returns.peek().is_none() {
        drop(returns);
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for at in returns {
        out.push_str(&text[copied..at]);
        let line_feed_follows = text.as_bytes().get(at + 1) == Some(&b'\n');
        if !line_feed_follows {
            out.push('\n');
        }
        copied = at + 1;
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// Reads `<?xml version="1.0" encoding="…" standalone="…"?>` and returns its length.
fn declaration(text: &str, found: Encoding) -> Result<usize, Refusal> {
    let Some(rest) = text.strip_prefix("<?xml") else {
        return Ok(0);
    };
    if !rest.starts_with([' ', '\t', '\n']) {
        return Ok(0);
    }
    let Some(end) = memmem::find(rest.as_bytes(), b"?>") else {
        return Err(Reason::CutOff.into());
    };
    let mut pairs = PseudoAttributes(&rest[..end]);
    let malformed = || Refusal::from(Reason::Malformed);

    let (name, version) = pairs.next()?.ok_or_else(malformed)?;
    if name != "version" {
        return Err(malformed());
    }
    if version != "1.0" {
        return Err(Refusal::named(Reason::XmlVersion, version));
    }
    let mut next = pairs.next()?;
    if let Some(("encoding", name)) = next {
        agree(name, found, text)?;
        next = pairs.next()?;
    }
    if let Some(("standalone", "yes" | "no")) = next {
        next = pairs.next()?;
    }
    match next {
        None => Ok("<?xml".len() + end + "?>".len()),
        Some(_) => Err(malformed()),
    }
}

fn agree(declared: &str, found: Encoding, text: &str) -> Result<(), Refusal> {
    let is = |name: &str| declared.eq_ignore_ascii_case(name);
    let agrees = match found {
        Encoding::Utf8 => is("UTF-8") || (is("US-ASCII") && text.is_ascii()),
        Encoding::Utf16 => is("UTF-16"),
    };
    if agrees {
        Ok(())
    } else {
        Err(Refusal::named(Reason::EncodingDisagrees, declared))
    }
}

/// The `name="value"` pairs of an XML declaration, in order.
struct PseudoAttributes<'a>(&'a str);

impl<'a> PseudoAttributes<'a> {
    fn next(&mut self) -> Result<Option<(&'a str, &'a str)>, Refusal> {
        let malformed = || Refusal::from(Reason::Malformed);
        let blanks = [' ', '\t', '\n'];
        let rest = self.0.trim_start_matches(blanks);
        if rest.is_empty() {
            return Ok(None);
        }
        if rest.len() == self.0.len() {
            return Err(malformed());
        }
        let (name, rest) = rest.split_once('=').ok_or_else(malformed)?;
        let rest = rest.trim_start_matches(blanks);
        let quote = rest
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\''))
            .ok_or_else(malformed)?;
        let (value, rest) = rest[1..].split_once(quote).ok_or_else(malformed)?;
        self.0 = rest;
        Ok(Some((name.trim_end_matches(blanks), value)))
    }
}
