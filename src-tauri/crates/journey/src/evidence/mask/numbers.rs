//! Numbers of persons in text of unknown origin.
//!
//! An error text may repeat what was sent, and a service's own words are the one place where masking
//! by knowledge ends. So what looks like an Aadhaar, mobile or PAN number is masked there by its look:
//! ten or more digits, also in groups, and five letters, four digits, a letter. A UNIX time looks the
//! same and is masked too; where one is expected the caller knows the place.

/// Masks what looks like the number of a person.
pub(super) fn without_numbers(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let boundary = !shown.ends_with(|c: char| c.is_ascii_alphanumeric());
        let length = if boundary {
            digits(rest).or_else(|| pan(rest))
        } else {
            None
        };
        if let Some(length) = length {
            shown.push_str("[number]");
            rest = &rest[length..];
        } else {
            shown.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    shown
}

fn digits(text: &str) -> Option<usize> {
    let length = text
        .char_indices()
        .take_while(|(_, c)| c.is_ascii_digit() || *c == ' ')
        .last()
        .map(|(index, _)| index + 1)?;
    let run = text[..length].trim_end();
    let count = run.bytes().filter(u8::is_ascii_digit).count();
    let ends = !text[run.len()..].starts_with(|c: char| c.is_ascii_alphanumeric());
    (count >= 10 && ends && run.starts_with(|c: char| c.is_ascii_digit())).then_some(run.len())
}

fn pan(text: &str) -> Option<usize> {
    let (candidate, rest) = text.split_at_checked(10)?;
    let fits = candidate
        .bytes()
        .enumerate()
        .all(|(index, byte)| match index {
            0..5 | 9 => byte.is_ascii_uppercase(),
            _ => byte.is_ascii_digit(),
        });
    let ends = !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    (fits && ends).then_some(10)
}
