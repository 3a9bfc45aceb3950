//! Names and characters of XML 1.0, fifth edition (sections 2.2 and 2.3), and of Namespaces in XML.

use super::QName;

/// Splits a qualified name; `None` where it is not one.
pub(super) fn qualified(name: &str) -> Option<QName<'_>> {
    match name.split_once(':') {
        None => is_name(name).then_some(QName {
            prefix: "",
            local: name,
        }),
        Some((prefix, local)) => {
            (is_name(prefix) && is_name(local)).then_some(QName { prefix, local })
        }
    }
}

/// Whether this is a name without a colon.
pub(super) fn is_name(name: &str) -> bool {
    let mut characters = name.chars();
    characters.next().is_some_and(starts_name) && characters.all(continues_name)
}

fn starts_name(c: char) -> bool {
    matches!(c,
        'A'..='Z' | '_' | 'a'..='z'
        | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}'
        | '\u{370}'..='\u{37D}' | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}'
        | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}'
        | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
}

fn continues_name(c: char) -> bool {
    starts_name(c)
        || matches!(c, '-' | '.' | '0'..='9' | '\u{B7}'
            | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

/// Whether a character may occur in a document at all.
pub(super) fn is_character(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// Whether every character of a text may occur in a document; the text holds no carriage return.
pub(super) fn all_characters(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Chunks without an early way out let the compiler check many bytes at a time.
    let controls = bytes.chunks(4096).any(|chunk| {
        chunk.iter().fold(false, |bad, &b| {
            bad | ((b < 0x20) & (b != b'\t') & (b != b'\n'))
        })
    });
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    let noncharacters = || {
        memchr::memmem::find_iter(bytes, b"\xEF\xBF")
            .any(|at| matches!(bytes.get(at + 2), Some(0xBE | 0xBF)))
    };
    !controls && !noncharacters()
}
