//! The two things that the descriptions call "hmac" (API 11).
//!
//! Files, XML, e-Aadhaar and uploads carry a real HMAC-SHA256 over the exact bytes of the body,
//! keyed with the client secret, in Base64 ([`of_body`]). The meta APIs carry a plain SHA-256 over
//! a concatenation that starts with the secret ([`of_fields`]); lower-case hexadecimal according to
//! public clients.

use ::hmac::{Hmac, KeyInit as _, Mac as _};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::secret::ClientSecret;

/// The name of the header on answers with a document, and on uploads.
pub const HEADER: &str = "hmac";

/// HMAC-SHA256 of `body` under the client secret, Base64 with padding (API 11.1).
#[must_use]
pub fn of_body(secret: &ClientSecret, body: &[u8]) -> String {
    STANDARD.encode(keyed(secret, body))
}

/// Plain SHA-256 over secret and fields without separator, lower-case hexadecimal (API 11.2).
#[must_use]
pub fn of_fields(secret: &ClientSecret, fields: &[&str]) -> String {
    hex(&plain(secret, fields))
}

/// How the `hmac` header of an answer compares with the body that came.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Comparison {
    /// There is no header.
    Absent,
    /// The header differs; the mistake it looks like, where one is recognised.
    Differs(Option<Mistake>),
    /// The header is the HMAC of the body.
    Match,
}

/// A recognised way of computing the header wrongly.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mistake {
    /// Hexadecimal instead of Base64.
    Hexadecimal,
    /// Plain SHA-256 of the body, without the key.
    Unkeyed,
}

/// Compares the header with the body.
#[must_use]
pub fn compare(secret: &ClientSecret, body: &[u8], header: Option<&str>) -> Comparison {
    let Some(header) = header.map(str::trim).filter(|value| !value.is_empty()) else {
        return Comparison::Absent;
    };
    let right = keyed(secret, body);
    if bool::from(STANDARD.encode(&right).as_bytes().ct_eq(header.as_bytes())) {
        return Comparison::Match;
    }
    let unkeyed = Sha256::digest(body);
    Comparison::Differs(if header.eq_ignore_ascii_case(&hex(&right)) {
        Some(Mistake::Hexadecimal)
    } else if header == STANDARD.encode(unkeyed) || header.eq_ignore_ascii_case(&hex(&unkeyed)) {
        Some(Mistake::Unkeyed)
    } else {
        None
    })
}

fn keyed(secret: &ClientSecret, body: &[u8]) -> Vec<u8> {
    // A key of any length is accepted by HMAC; the error arm exists for other constructions only.
    Hmac::<Sha256>::new_from_slice(secret.expose().as_bytes())
        .map(|mac| mac.chain_update(body).finalize().into_bytes().to_vec())
        .unwrap_or_default()
}

fn plain(secret: &ClientSecret, fields: &[&str]) -> Vec<u8> {
    let mut hash = Sha256::new_with_prefix(secret.expose().as_bytes());
    for field in fields {
        hash.update(field.as_bytes());
    }
    hash.finalize().to_vec()
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &[u8] = b"hello digilocker\n";
    const HEADER_OF_BODY: &str = "B0/ZcwOSxd3sSry+XL2xDJzkO8ScWMJjD7pmI4Im8N8=";

    fn secret() -> ClientSecret {
        ClientSecret::new("simsecret0123456789a")
    }

    #[test]
    fn the_vectors_of_the_body_hold() {
        assert_eq!(of_body(&secret(), BODY), HEADER_OF_BODY);
        assert_eq!(
            of_body(&secret(), b""),
            "EHNfiL4q8chk/YAvlsBfm7GT+vJ06AFjftNvPKDfL30="
        );
    }

    #[test]
    fn the_vectors_of_the_meta_apis_hold() {
        let of = |fields: &[&str]| of_fields(&secret(), fields);
        let (client, ts) = ("XX00TEST01", "1700000000");
        assert_eq!(
            of(&[client, ts]),
            "214900a2c3fc4a3af8f7b5b1e262e6a3e5880c4ed81c5e482942c8aa459c8bac"
        );
        assert_eq!(
            of(&[client, "000018", ts]),
            "43d6eeb63bae0f764809ca4310ec6551c6cc50b3af628098ff8f258e53ae66ac"
        );
        assert_eq!(
            of(&[client, "000018", "HSCER", ts]),
            "0b165d2bf67b57260f0787b68b0837387a005570b330d383ea1d94358cab1936"
        );
        assert_eq!(
            of(&[client, "9000000001", ts]),
            "5c47143f951ce133272180620ff589ecdd3cf130db0cda6d8780e018d3a0c070"
        );
        let push = [
            client,
            "11111111-2222-4333-8444-555555555555",
            "in.gov.simdept-INCER-A1B2C3D4E5",
            "INCER",
            "Income Certificate",
            "A1B2C3D4E5",
            "01042024",
            "01042024",
            "31032025",
            "A",
            ts,
        ];
        assert_eq!(
            of(&push),
            "0205fa137292f1cd4f3a458e8c6b34361f03787e51f6d49fb730e69aab135312"
        );
    }

    #[test]
    fn the_order_of_the_fields_matters() {
        let right = of_fields(&secret(), &["XX00TEST01", "000018", "1700000000"]);
        assert_ne!(
            of_fields(&secret(), &["000018", "XX00TEST01", "1700000000"]),
            right
        );
    }

    #[test]
    fn one_changed_byte_differs() {
        assert_eq!(
            compare(&secret(), BODY, Some(HEADER_OF_BODY)),
            Comparison::Match
        );
        assert_eq!(
            compare(&secret(), b"hello digilocker", Some(HEADER_OF_BODY)),
            Comparison::Differs(None)
        );
        assert_eq!(compare(&secret(), BODY, None), Comparison::Absent);
    }

    #[test]
    fn recognised_mistakes_are_named() {
        let hexadecimal = hex(&keyed(&secret(), BODY));
        assert_eq!(
            compare(&secret(), BODY, Some(&hexadecimal)),
            Comparison::Differs(Some(Mistake::Hexadecimal))
        );
        let unkeyed = STANDARD.encode(Sha256::digest(BODY));
        assert_eq!(
            compare(&secret(), BODY, Some(&unkeyed)),
            Comparison::Differs(Some(Mistake::Unkeyed))
        );
    }
}
