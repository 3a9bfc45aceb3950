//! Makes any paste readable: cut to a length, without bytes that are not text, without invisible
//! marks, without secrets, and says what was done to it.

use std::borrow::Cow;

use crate::mask;
use crate::words::{FluentValue, Words};

/// How much of a paste is read, in bytes. The rest is left out of its middle: causes stand at the
/// beginning of a log or at its end.
const LONGEST: usize = 1_000_000;

/// How much of that is taken from the beginning.
const FROM_THE_START: usize = 700_000;

/// Something to be said about a paste.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Note {
    /// Bytes that are not text were left out.
    Binary,
    /// The middle was left out.
    Cut,
    /// There is nothing in it.
    Empty,
    /// Direction marks or characters without width were left out.
    InvisibleMarks,
    /// So many secrets were masked.
    Masked(usize),
    /// No fault was recognised.
    NotRecognised,
}

impl Note {
    /// The note as a sentence.
    #[must_use]
    pub fn sentence(self, words: &Words) -> String {
        let (id, count) = match self {
            Self::Binary => ("note-binary", 0),
            Self::Cut => ("note-cut", 0),
            Self::Empty => ("note-empty", 0),
            Self::InvisibleMarks => ("note-marks", 0),
            Self::Masked(count) => ("note-masked", count),
            Self::NotRecognised => ("note-nothing", 0),
        };
        words
            .get(id, &[("count", FluentValue::from(count))])
            .unwrap_or_else(|| id.to_owned())
    }
}

/// A paste that can be read.
pub(super) struct Paste {
    pub(super) text: String,
    pub(super) notes: Vec<Note>,
}

pub(super) fn open(text: &str) -> Paste {
    let mut notes = Vec::new();
    let shortened;
    let text = if text.len() > LONGEST {
        notes.push(Note::Cut);
        let start = boundary(text, FROM_THE_START);
        let end = boundary(text, text.len() - (LONGEST - FROM_THE_START));
        shortened = format!("{}\n{}", &text[..start], &text[end..]);
        shortened.as_str()
    } else {
        text
    };
    let (mut binary, mut marks) = (0_usize, false);
    let is_clean = text
        .bytes()
        .all(|b| matches!(b, b'\n' | b'\t' | b' '..=b'~'));
    let clean = if is_clean {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(
            text.chars()
                .filter_map(|c| match c {
                    '\n' | '\t' => Some(c),
                    '\r' => None,
                    '\u{fffd}' | '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => {
                        binary += 1;
                        None
                    }
                    '\u{200b}'..='\u{200f}'
                    | '\u{202a}'..='\u{202e}'
                    | '\u{2060}'..='\u{2069}'
                    | '\u{feff}' => {
                        marks = true;
                        None
                    }
                    '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => Some(' '),
                    '“' | '”' | '„' => Some('"'),
                    '‘' | '’' => Some('\''),
                    '०'..='९' => char::from_u32(c as u32 - '०' as u32 + '0' as u32),
                    other => Some(other),
                })
                .collect(),
        )
    };
    if binary > 0 {
        notes.push(Note::Binary);
    }
    if marks {
        notes.push(Note::InvisibleMarks);
    }
    let masked = mask::mask(&clean);
    if masked.count > 0 {
        notes.push(Note::Masked(masked.count));
    }
    Paste {
        text: masked.text,
        notes,
    }
}

/// The nearest place at or before `at` where a character begins.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn megabytes_are_cut_in_the_middle() {
        let long = format!("first{}last", "é".repeat(2_000_000));
        let paste = open(&long);
        assert!(paste.text.starts_with("first") && paste.text.ends_with("last"));
        assert!(paste.text.len() <= LONGEST + 8);
        assert_eq!(paste.notes, [Note::Cut]);
        assert_eq!(open("short").notes, []);
    }

    #[test]
    fn what_cannot_be_seen_is_taken_out_and_said() {
        let paste = open("inva\u{200b}lid_\u{202e}scope\u{0}\r\n");
        assert_eq!(paste.text, "invalid_scope\n");
        assert_eq!(paste.notes, [Note::Binary, Note::InvisibleMarks]);
    }

    #[test]
    fn a_secret_broken_by_an_invisible_mark_or_in_devanagari_digits_is_still_masked() {
        let paste = open("client_secret=5f1d0c9e8b\u{200d}7a6f5e4d3c, ९९९९ ४१०५ ७०५८");
        assert_eq!(
            paste.text,
            "client_secret=[masked:hex:20], [masked:digits:14]"
        );
        assert_eq!(paste.notes, [Note::InvisibleMarks, Note::Masked(2)]);
    }

    #[test]
    fn every_note_has_a_sentence_in_every_language() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for note in [
                Note::Binary,
                Note::Cut,
                Note::Empty,
                Note::InvisibleMarks,
                Note::Masked(3),
                Note::NotRecognised,
            ] {
                let sentence = note.sentence(&words);
                assert!(!sentence.starts_with("note-"), "{lang}: {sentence}");
            }
            assert!(Note::Masked(3).sentence(&words).contains('3'));
        }
    }
}
