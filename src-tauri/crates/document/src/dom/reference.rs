//! References to characters, and to the five entities that need no declaration.

use memchr::memchr;

use super::name::is_character;
use crate::signature::{Reason, Refusal};

/// Replaces character references and the five predefined entities.
pub(super) fn resolve(raw: &str) -> Result<String, Refusal> {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = memchr(b'&', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = memchr(b';', rest.as_bytes()).ok_or(Reason::Malformed)?;
        out.push(referenced(&rest[..end])?);
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    Ok(out)
}

fn referenced(name: &str) -> Result<char, Refusal> {
    match name {
        "amp" => return Ok('&'),
        "lt" => return Ok('<'),
        "gt" => return Ok('>'),
        "apos" => return Ok('\''),
        "quot" => return Ok('"'),
        _ => {}
    }
    let (digits, radix) = match (name.strip_prefix("#x"), name.strip_prefix('#')) {
        (Some(hexadecimal), _) => (hexadecimal, 16),
        (None, Some(decimal)) => (decimal, 10),
        (None, None) => return Err(Refusal::named(Reason::EntityReference, name)),
    };
    let plain = !digits.is_empty() && digits.bytes().all(|b| char::from(b).is_digit(radix));
    u32::from_str_radix(digits, radix)
        .ok()
        .filter(|_| plain)
        .and_then(char::from_u32)
        .filter(|c| is_character(*c))
        .ok_or_else(|| Reason::Malformed.into())
}
