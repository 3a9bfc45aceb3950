//! The names that a PDF reader's own fonts cannot write, drawn as paths.
//!
//! Devanagari, Tamil and Bengali need shaping: a vowel sign may stand before its consonant, and
//! consonants join. `data/names/outline.py` does that once for the few names of the cast; here the
//! outlines are only placed. The text itself goes along as `ActualText`, so that a reader copies,
//! searches and reads aloud the name and not a drawing.

use pdf_writer::{Content, Name, TextStr};

const OUTLINES: &str = include_str!("../../data/names/names.txt");

/// The outline of a name, in thousandths of the font size; nothing for a name without one.
fn outline(name: &str) -> Option<&'static str> {
    OUTLINES.lines().find_map(|line| {
        let (known, rest) = line.split_once('\t')?;
        let (_, path) = rest.split_once('\t')?;
        (known == name).then_some(path)
    })
}

/// Draws a name with its left end at a place; says whether it could.
pub(super) fn draw(page: &mut Content, size: f32, (x, y): (f32, f32), name: &str) -> bool {
    let Some(path) = outline(name) else {
        return false;
    };
    page.begin_marked_content_with_properties(Name(b"Span"))
        .properties()
        .actual_text(TextStr(name));
    let scale = size / 1_000.0;
    page.save_state().transform([scale, 0.0, 0.0, scale, x, y]);
    let mut numbers = Vec::new();
    for word in path.split(' ') {
        match (word, numbers.as_slice()) {
            ("m", &[x, y]) => drop(page.move_to(x, y)),
            ("l", &[x, y]) => drop(page.line_to(x, y)),
            ("c", &[x1, y1, x2, y2, x, y]) => drop(page.cubic_to(x1, y1, x2, y2, x, y)),
            ("h", &[]) => drop(page.close_path()),
            (number, _) => {
                numbers.extend(number.parse::<f32>());
                continue;
            }
        }
        numbers.clear();
    }
    page.fill_nonzero().restore_state().end_marked_content();
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::citizen::CAST;

    #[test]
    fn every_name_that_is_not_latin_has_an_outline_and_no_other_has() {
        let mut drawn = 0;
        for citizen in CAST {
            let has_one = outline(citizen.name).is_some();
            assert_eq!(
                has_one,
                !citizen.name.is_ascii(),
                "{}: run outline.py",
                citizen.id.as_str()
            );
            drawn += usize::from(has_one);
        }
        assert_eq!(OUTLINES.lines().count(), drawn, "an outline of nobody");
    }

    #[test]
    fn an_outline_has_only_whole_operators() {
        for line in OUTLINES.lines() {
            let path = line.rsplit('\t').next().unwrap();
            let mut numbers = 0;
            for word in path.split(' ') {
                let wants = match word {
                    "m" | "l" => 2,
                    "c" => 6,
                    "h" => 0,
                    number => {
                        number.parse::<f32>().unwrap();
                        numbers += 1;
                        continue;
                    }
                };
                assert_eq!(numbers, wants, "{word}");
                numbers = 0;
            }
        }
    }

    #[test]
    fn a_name_without_an_outline_draws_nothing() {
        let mut page = Content::new();
        assert!(!draw(&mut page, 11.0, (0.0, 0.0), "Nobody"));
        assert!(page.finish().is_empty());
    }
}
