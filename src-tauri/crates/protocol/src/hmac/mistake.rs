//! Telling a wrong hash apart: which mistake gives exactly the value that was sent.
//!
//! The services answer every wrong hash with the same `invalid_parameter` or `hmac_mismatch`. With
//! the secret at hand the value can be made again in each of the usual wrong ways; the one that
//! fits is the mistake. Nothing is concluded from a value that none of them gives.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use sha2::{Digest as _, Sha256};

use super::stamp::IST_OFFSET;
use super::{hex, keyed_with, order};
use crate::form::{self, Fields};
use crate::secret::ClientSecret;
use crate::service::{Api, Line};

/// Separators that clients put between the fields.
const SEPARATORS: [&str; 9] = ["|", ",", "&", ":", ";", "-", "_", " ", "\n"];

/// A recognised way of computing the `hmac` header wrongly.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mistake {
    /// Hexadecimal instead of Base64.
    Hexadecimal,
    /// Base64url, or Base64 without padding.
    UrlAlphabet,
    /// The hexadecimal text of the digest in Base64.
    HexInBase64,
    /// Plain SHA-256 of the body, without the key.
    Unkeyed,
    /// The secret was decoded from hexadecimal before it was used as key.
    DecodedKey,
    /// The secret was used with a blank or line end around it.
    PaddedKey,
    /// The body was changed first: line ends, a byte order mark, blanks at its ends.
    ChangedBody,
    /// The secret of another application.
    OtherSecret,
}

/// A recognised way of computing the `hmac` field of a form wrongly.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FormMistake {
    /// The right digest in Base64 instead of hexadecimal.
    Base64,
    /// A keyed HMAC where a plain SHA-256 is meant.
    Keyed,
    /// Something between the fields.
    Separator(&'static str),
    /// The right fields in another order.
    Order,
    /// The order of another line: the contents of Push URI belong after `ts`, or not at all.
    OrderOfOtherLine,
    /// The hash was made over milliseconds while `ts` has seconds.
    Milliseconds,
    /// The hash was made over a `ts` moved by 5 h 30 min.
    IstShifted,
    /// The hash was made over percent-encoded values.
    Encoded,
    /// The hash leaves the secret out.
    NoSecret,
    /// The secret was used with a blank or line end around it.
    PaddedSecret,
    /// The secret of another application.
    OtherSecret,
}

/// The mistake that gives `header` for `body`, where one is recognised. `others` are further
/// secrets of the partner.
#[must_use]
pub(super) fn in_header(
    secret: &str,
    others: &[ClientSecret],
    body: &[u8],
    header: &str,
) -> Option<Mistake> {
    let sent = Sent::read(header);
    let in_any = |digest: &[u8]| sent.is(digest);
    let right = keyed_with(secret.as_bytes(), body);

    if sent.hex.as_ref() == Some(&right) {
        Some(Mistake::Hexadecimal)
    } else if sent.base64.as_ref() == Some(&right) {
        Some(Mistake::UrlAlphabet)
    } else if sent.base64.as_deref() == Some(hex(&right).as_bytes()) {
        Some(Mistake::HexInBase64)
    } else if in_any(&Sha256::digest(body)) {
        Some(Mistake::Unkeyed)
    } else if unhex(secret).is_some_and(|key| in_any(&keyed_with(&key, body))) {
        Some(Mistake::DecodedKey)
    } else if padded(secret).any(|key| in_any(&keyed_with(key.as_bytes(), body))) {
        Some(Mistake::PaddedKey)
    } else if changed(body)
        .iter()
        .any(|body| in_any(&keyed_with(secret.as_bytes(), body)))
    {
        Some(Mistake::ChangedBody)
    } else {
        let other = |other: &ClientSecret| in_any(&keyed_with(other.expose().as_bytes(), body));
        others.iter().any(other).then_some(Mistake::OtherSecret)
    }
}

/// The mistake that gives `sent` for these fields, where one is recognised.
#[must_use]
pub(super) fn in_form(
    secret: &str,
    others: &[ClientSecret],
    (api, line): (Api, Line),
    fields: &Fields,
    sent: &str,
) -> Option<FormMistake> {
    let named = order::values(api, line, fields)?;
    let values: Vec<&str> = named.iter().map(|(_, value)| *value).collect();
    let plain =
        |secret: &str, values: &[&str]| Sha256::digest(secret.to_owned() + &values.concat());
    let sent = Sent::read(sent);
    let in_any = |digest: &[u8]| sent.is(digest);
    let is = |secret: &str, values: &[&str]| in_any(&plain(secret, values));

    if sent.base64.as_deref() == Some(&plain(secret, &values)[..]) {
        return Some(FormMistake::Base64);
    }
    let message = values.concat();
    let with_secret = format!("{secret}{message}");
    let key = secret.as_bytes();
    if in_any(&keyed_with(key, message.as_bytes()))
        || in_any(&keyed_with(key, with_secret.as_bytes()))
    {
        return Some(FormMistake::Keyed);
    }
    let joined = |separator: &str| {
        let parts: Vec<&str> = std::iter::once(secret)
            .chain(values.iter().copied())
            .collect();
        let filled: Vec<&str> = parts
            .iter()
            .copied()
            .filter(|part| !part.is_empty())
            .collect();
        [parts, filled].map(|parts| Sha256::digest(parts.join(separator)))
    };
    let separator = SEPARATORS
        .into_iter()
        .find(|separator| joined(separator).iter().any(|digest| in_any(digest)));
    if let Some(separator) = separator {
        return Some(FormMistake::Separator(separator));
    }
    let with_ts = |ts: String| {
        let moved: Vec<&str> = named
            .iter()
            .map(|(name, value)| if *name == "ts" { ts.as_str() } else { *value })
            .collect();
        is(secret, &moved)
    };
    if let Some(ts) = fields.get("ts").and_then(|ts| ts.parse::<i64>().ok()) {
        if with_ts(format!("{ts}000")) || with_ts((ts / 1000).to_string()) {
            return Some(FormMistake::Milliseconds);
        }
        let moved = |by: i64| with_ts(ts.saturating_add(by).to_string());
        if moved(IST_OFFSET) || moved(-IST_OFFSET) {
            return Some(FormMistake::IstShifted);
        }
    }
    if Line::ALL.into_iter().any(|other| {
        let values = order::values(api, other, fields).unwrap_or_default();
        let values: Vec<&str> = values.iter().map(|(_, value)| *value).collect();
        other != line && is(secret, &values)
    }) {
        return Some(FormMistake::OrderOfOtherLine);
    }
    let encoded: Vec<String> = values
        .iter()
        .map(|value| form::encode_value(value))
        .collect();
    let encoded: Vec<&str> = encoded.iter().map(String::as_str).collect();
    if encoded != values && is(secret, &encoded) {
        Some(FormMistake::Encoded)
    } else if is("", &values) {
        Some(FormMistake::NoSecret)
    } else if padded(secret).any(|secret| is(&secret, &values)) {
        Some(FormMistake::PaddedSecret)
    } else if others.iter().any(|other| is(other.expose(), &values)) {
        Some(FormMistake::OtherSecret)
    } else {
        reordered(secret, &values)
            .iter()
            .any(|parts| is("", parts))
            .then_some(FormMistake::Order)
    }
}

/// The digest that a text stands for, in each encoding that fits it.
struct Sent {
    hex: Option<Vec<u8>>,
    base64: Option<Vec<u8>>,
}

impl Sent {
    fn read(text: &str) -> Self {
        let alphabets = [STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD];
        Self {
            hex: unhex(text),
            base64: alphabets.iter().find_map(|way| way.decode(text).ok()),
        }
    }

    fn is(&self, digest: &[u8]) -> bool {
        [&self.hex, &self.base64]
            .into_iter()
            .any(|sent| sent.as_deref() == Some(digest))
    }
}

/// The secret as it looks after careless copying.
fn padded(secret: &str) -> impl Iterator<Item = String> {
    let trimmed = (secret.trim() != secret).then(|| secret.trim().to_owned());
    ["\n", "\r\n", " "]
        .into_iter()
        .map(move |end| format!("{secret}{end}"))
        .chain(trimmed)
}

/// The body as editors, text decoders and pretty-printers leave it.
fn changed(body: &[u8]) -> Vec<Vec<u8>> {
    const MARK: &[u8] = b"\xef\xbb\xbf";
    let replaced = |from: &[u8], to: &[u8]| {
        let mut out = Vec::with_capacity(body.len());
        let mut rest = body;
        while let Some(byte) = rest.first() {
            if rest.starts_with(from) {
                out.extend_from_slice(to);
                rest = rest.get(from.len()..).unwrap_or_default();
            } else {
                out.push(*byte);
                rest = rest.get(1..).unwrap_or_default();
            }
        }
        out
    };
    let mut found = vec![
        replaced(b"\r\n", b"\n"),
        replaced(b"\n", b"\r\n"),
        body.trim_ascii().to_vec(),
        [body, b"\n"].concat(),
        body.strip_prefix(MARK).unwrap_or(body).to_vec(),
        String::from_utf8_lossy(body).into_owned().into_bytes(),
    ];
    found.retain(|changed| changed != body);
    found
}

/// Secret and values in other orders: every order of up to five parts; beyond that every move of
/// one part to another place.
fn reordered<'a>(secret: &'a str, values: &[&'a str]) -> Vec<Vec<&'a str>> {
    let parts: Vec<&str> = std::iter::once(secret)
        .chain(values.iter().copied())
        .collect();
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.len() <= 5 {
        return permutations(&parts);
    }
    let mut found = Vec::new();
    for from in 0..parts.len() {
        for to in 0..parts.len() {
            let mut moved = parts.clone();
            let part = moved.remove(from);
            moved.insert(to, part);
            found.push(moved);
        }
    }
    found
}

fn permutations<'a>(parts: &[&'a str]) -> Vec<Vec<&'a str>> {
    if parts.is_empty() {
        return vec![Vec::new()];
    }
    let mut found = Vec::new();
    for (index, first) in parts.iter().enumerate() {
        let mut rest = parts.to_vec();
        rest.remove(index);
        found.extend(permutations(&rest).into_iter().map(|mut tail| {
            tail.insert(0, first);
            tail
        }));
    }
    found
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let even = !text.is_empty() && text.is_ascii() && text.len().is_multiple_of(2);
    let digit = |byte: u8| {
        char::from(byte)
            .to_digit(16)
            .and_then(|d| u8::try_from(d).ok())
    };
    even.then(|| {
        text.as_bytes()
            .chunks_exact(2)
            .map(|pair| match pair {
                [high, low] => Some(digit(*high)? * 16 + digit(*low)?),
                _ => None,
            })
            .collect()
    })
    .flatten()
}
