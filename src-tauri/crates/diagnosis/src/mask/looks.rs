//! Values that have no telling name and are known by their look.

/// What a value is made of. Ordered from the narrowest alphabet to the widest.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Shape {
    Digits,
    Hex,
    UpperHex,
    Base64Url,
    Unreserved,
    Base64,
    Uuid,
    Jwt,
    Email,
    Link,
    Text,
}

impl Shape {
    pub(super) fn of(value: &str) -> Self {
        let all = |allowed: fn(u8) -> bool| value.bytes().all(allowed);
        if value.contains("://") {
            Self::Link
        } else if all(|b| b.is_ascii_digit()) {
            Self::Digits
        } else if all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)) {
            Self::Hex
        } else if value.len() >= 20 && all(|b| b.is_ascii_digit() || (b'A'..=b'F').contains(&b)) {
            Self::UpperHex
        } else if all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_') {
            Self::Base64Url
        } else if all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b)) {
            Self::Unreserved
        } else if all(|b| b.is_ascii_alphanumeric() || b"+/=".contains(&b)) {
            Self::Base64
        } else {
            Self::Text
        }
    }

    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Digits => "digits",
            Self::Hex => "hex",
            Self::UpperHex => "upperhex",
            Self::Base64Url => "base64url",
            Self::Unreserved => "unreserved",
            Self::Base64 => "base64",
            Self::Uuid => "uuid",
            Self::Jwt => "jwt",
            Self::Email => "email",
            Self::Link => "link",
            Self::Text => "text",
        }
    }
}

/// What a run of characters turned out to be.
pub(super) enum Look {
    /// Nothing to hide in the next so many bytes.
    Plain(usize),
    /// Copy `skip` bytes, hide `len`.
    Secret {
        skip: usize,
        len: usize,
        shape: Shape,
    },
}

/// Length in bytes of the run at the start of `text` that one value could fill.
pub(super) fn run_len(text: &str) -> usize {
    let len = text
        .bytes()
        .position(|b| !(b.is_ascii_alphanumeric() || b"_+/~.-".contains(&b)))
        .unwrap_or(text.len());
    let padding = text.as_bytes()[len..]
        .iter()
        .take(2)
        .take_while(|b| **b == b'=')
        .count();
    // A single sign of equality belongs to `name=value` unless Base64 of this length needs it.
    if padding > 0 && len >= 22 && (len + padding).is_multiple_of(4) {
        len + padding
    } else {
        len
    }
}

/// Looks at the run of `len` bytes at the start of `text`, and a little beyond it.
pub(super) fn look(text: &str, len: usize) -> Look {
    let run = &text[..len];
    let piece = run
        .bytes()
        .position(|b| !b.is_ascii_alphanumeric())
        .unwrap_or(len);
    // Most words end here: too short for any secret, no mail address, no group of digits.
    if len < 10 && !text[len..].starts_with('@') && !text.as_bytes()[0].is_ascii_digit() {
        return Look::Plain(piece.max(1));
    }
    let whole = |shape| Look::Secret {
        skip: 0,
        len,
        shape,
    };
    if run.starts_with("eyJ") && run.len() >= 20 && run.matches('.').count() == 2 {
        return whole(Shape::Jwt);
    }
    if let Some(mail) = mail_len(text, len) {
        let ours = text[..mail].to_ascii_lowercase().ends_with("gov.in");
        return if ours {
            Look::Plain(mail)
        } else {
            Look::Secret {
                skip: 0,
                len: mail,
                shape: Shape::Email,
            }
        };
    }
    if let Some(number) = aadhaar_len(text) {
        return Look::Secret {
            skip: 0,
            len: number,
            shape: Shape::Digits,
        };
    }
    if is_uuid(run) {
        return whole(Shape::Uuid);
    }
    if let Some(skip) = document_id_at(run) {
        return Look::Secret {
            skip,
            len: len - skip,
            shape: Shape::of(&run[skip..]),
        };
    }
    if is_opaque_base64(run) {
        return whole(Shape::of(run));
    }
    if piece == 0 {
        return Look::Plain(1);
    }
    let word = &run[..piece];
    if is_secret_piece(word) {
        Look::Secret {
            skip: 0,
            len: piece,
            shape: Shape::of(word),
        }
    } else {
        Look::Plain(piece)
    }
}

/// A piece of letters and digits: long hex, PAN, Aadhaar, Indian mobile.
fn is_secret_piece(piece: &str) -> bool {
    let bytes = piece.as_bytes();
    let digits = bytes.iter().filter(|b| b.is_ascii_digit()).count();
    let all_digits = digits == bytes.len();
    let hex = bytes.len() >= 20 && bytes.iter().all(u8::is_ascii_hexdigit) && digits > 0;
    let pan = matches!(bytes.len(), 10)
        && bytes[..5].iter().all(u8::is_ascii_alphabetic)
        && bytes[5..9].iter().all(u8::is_ascii_digit)
        && bytes[9].is_ascii_alphabetic();
    let mobile = all_digits
        && (bytes.len() == 10 && bytes[0] >= b'6'
            || bytes.len() == 12 && piece.starts_with("91") && bytes[2] >= b'6');
    let aadhaar = all_digits && bytes.len() == 12;
    hex && !all_digits || pan || mobile || aadhaar
}

/// Base64 of at least 24 bytes: small and capital letters and digits in one long run.
fn is_opaque_base64(run: &str) -> bool {
    let has = |allowed: fn(&u8) -> bool| run.as_bytes().iter().any(allowed);
    run.len() >= 32
        && !run.contains('.')
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_digit)
}

/// A mail address that starts here.
fn mail_len(text: &str, len: usize) -> Option<usize> {
    let domain = text[len..].strip_prefix('@')?;
    let end = domain
        .bytes()
        .position(|b| !(b.is_ascii_alphanumeric() || b == b'.' || b == b'-'))
        .unwrap_or(domain.len());
    let domain = domain[..end].trim_end_matches('.');
    (domain.len() > 3 && domain.contains('.')).then_some(len + 1 + domain.len())
}

/// Twelve digits in groups of four.
fn aadhaar_len(text: &str) -> Option<usize> {
    let bytes = text.as_bytes().get(..14)?;
    let groups = bytes.iter().enumerate().all(|(at, b)| match at {
        4 | 9 => matches!(b, b' ' | b'-'),
        _ => b.is_ascii_digit(),
    });
    let ends = !text.as_bytes().get(14).is_some_and(u8::is_ascii_digit);
    (groups && ends).then_some(14)
}

fn is_uuid(run: &str) -> bool {
    let run = run.strip_prefix("DL-").unwrap_or(run);
    if run.len() != 36 {
        return false;
    }
    let mut groups = run.split('-');
    let shape = [8, 4, 4, 4, 12]
        .into_iter()
        .all(|len| groups.next().is_some_and(|g| g.len() == len && is_hex(g)));
    shape && groups.next().is_none()
}

fn is_hex(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// In `issuer-DOCTY-id`, where the id begins (API 12: split at the first two hyphens).
fn document_id_at(run: &str) -> Option<usize> {
    let mut parts = run.splitn(3, '-');
    let issuer = parts.next()?;
    let doctype = parts.next()?;
    let id = parts.next()?;
    let is_type = doctype.len() == 5
        && doctype
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let named = issuer
        .rsplit('/')
        .next()
        .is_some_and(|name| name.contains('.'));
    (named && is_type && !id.is_empty()).then_some(run.len() - id.len())
}
