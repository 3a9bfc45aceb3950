//! The two things that the descriptions call "hmac" (API 11).
//!
//! Files, XML, e-Aadhaar and uploads carry a real HMAC-SHA256 over the exact bytes of the body,
//! keyed with the client secret, in Base64 ([`of_body`]); so does DigiLocker's call to an issuer
//! ([`crate::issuer`]). The meta APIs carry a plain SHA-256 over a concatenation that starts with
//! the secret ([`of_form`]); lower-case hexadecimal according to public clients. A wrong value is
//! told apart by making it again in the usual wrong ways ([`Mistake`], [`FormMistake`]), and
//! [`Workings`] shows how the right one comes about, with the secret masked.

mod mistake;
pub mod order;
pub mod stamp;

use ::hmac::{Hmac, KeyInit as _, Mac as _};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

pub use mistake::{FormMistake, Mistake};
pub use order::{Form, forms};

use crate::form::Fields;
use crate::secret::{ClientSecret, personal_debug};
use crate::service::{Api, Line};

/// The name of the header on answers with a document, and on uploads.
pub const HEADER: &str = "hmac";

/// What stands for the client secret in [`Workings`].
pub const MASKED_SECRET: &str = "[client secret]";

/// HMAC-SHA256 of `body` under the client secret, Base64 with padding (API 11.1).
#[must_use]
pub fn of_body(secret: &ClientSecret, body: &[u8]) -> String {
    STANDARD.encode(keyed_with(secret.expose().as_bytes(), body))
}

/// Plain SHA-256 over secret and fields without separator, lower-case hexadecimal (API 11.2).
#[must_use]
pub fn of_fields(secret: &ClientSecret, fields: &[&str]) -> String {
    hex(&plain(secret, fields))
}

/// The hash of a form of `api` in `line`, over the fields in their order (API 11.3); `None` for an
/// API that is not hash-signed.
#[must_use]
pub fn of_form(secret: &ClientSecret, api: Api, line: Line, fields: &Fields) -> Option<String> {
    let values = order::values(api, line, fields)?;
    let values: Vec<&str> = values.iter().map(|(_, value)| *value).collect();
    Some(of_fields(secret, &values))
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

/// Compares the header with the body.
#[must_use]
pub fn compare(secret: &ClientSecret, body: &[u8], header: Option<&str>) -> Comparison {
    compare_with(secret, &[], body, header)
}

/// Compares the header with the body; `others` are further secrets of the partner, to recognise the
/// secret of another application.
#[must_use]
pub fn compare_with(
    secret: &ClientSecret,
    others: &[ClientSecret],
    body: &[u8],
    header: Option<&str>,
) -> Comparison {
    let Some(header) = header.map(str::trim).filter(|value| !value.is_empty()) else {
        return Comparison::Absent;
    };
    if same(&of_body(secret, body), header) {
        return Comparison::Match;
    }
    Comparison::Differs(mistake::in_header(secret.expose(), others, body, header))
}

/// How the `hmac` of a form compares with its fields.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FormComparison {
    /// There is no `hmac`.
    Absent,
    /// It differs; the mistake it looks like, where one is recognised.
    Differs(Option<FormMistake>),
    /// It is the hash of the fields, in hexadecimal of either case.
    Match,
}

/// Compares the `hmac` of a form of `api` in `line` with its fields. An API that is not hash-signed
/// has nothing to compare.
#[must_use]
pub fn compare_form(
    secret: &ClientSecret,
    others: &[ClientSecret],
    api: Api,
    line: Line,
    fields: &Fields,
) -> FormComparison {
    let (Some(right), Some(sent)) = (of_form(secret, api, line, fields), fields.get("hmac")) else {
        return FormComparison::Absent;
    };
    let sent = sent.trim();
    if same(&right, &sent.to_ascii_lowercase()) {
        return FormComparison::Match;
    }
    let mistake = mistake::in_form(secret.expose(), others, (api, line), fields, sent);
    FormComparison::Differs(mistake)
}

/// How a hash comes about, for a person to compare with their own program, step by step.
#[derive(Clone, Eq, PartialEq)]
pub struct Workings {
    /// The construction in a few words.
    pub construction: &'static str,
    /// What is hashed, with the secret as [`MASKED_SECRET`] and numbers of people masked.
    pub signed: String,
    /// How many bytes are hashed, the secret included.
    pub length: usize,
    /// The digest in lower-case hexadecimal.
    pub hex: String,
    /// The digest in Base64 with padding.
    pub base64: String,
}

personal_debug!(Workings);

/// The workings of a form's hash; hexadecimal is what is sent.
#[must_use]
pub fn workings_of_form(
    secret: &ClientSecret,
    api: Api,
    line: Line,
    fields: &Fields,
) -> Option<Workings> {
    let named = order::values(api, line, fields)?;
    let values: Vec<&str> = named.iter().map(|(_, value)| *value).collect();
    let digest = plain(secret, &values);
    let shown = named.iter().map(|(name, value)| match *name {
        "uid" | "mobile" => crate::identity::masked(value),
        _ => (*value).to_owned(),
    });
    Some(Workings {
        construction: "SHA-256 over secret and fields, nothing between them, in hexadecimal",
        signed: std::iter::once(MASKED_SECRET.to_owned())
            .chain(shown)
            .collect(),
        length: secret.expose().len() + values.iter().map(|value| value.len()).sum::<usize>(),
        hex: hex(&digest),
        base64: STANDARD.encode(&digest),
    })
}

/// The workings of a body's HMAC; Base64 is what is sent.
#[must_use]
pub fn workings_of_body(secret: &ClientSecret, body: &[u8]) -> Workings {
    let digest = keyed_with(secret.expose().as_bytes(), body);
    Workings {
        construction: "HMAC-SHA256 over the bytes of the body, keyed with the secret, in Base64",
        signed: format!(
            "key {MASKED_SECRET}, SHA-256 of the body {}",
            hex(&Sha256::digest(body))
        ),
        length: body.len(),
        hex: hex(&digest),
        base64: STANDARD.encode(&digest),
    }
}

fn same(right: &str, sent: &str) -> bool {
    right.as_bytes().ct_eq(sent.as_bytes()).into()
}

fn keyed_with(key: &[u8], body: &[u8]) -> Vec<u8> {
    // A key of any length is accepted by HMAC; the error arm exists for other constructions only.
    Hmac::<Sha256>::new_from_slice(key)
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

    const PUSH: &str = concat!(
        "clientid=XX00TEST01&ts=1700000000&action=A",
        "&digilockerid=11111111-2222-4333-8444-555555555555",
        "&uri=in.gov.simdept-INCER-A1B2C3D4E5&doctype=INCER&description=Income+Certificate",
        "&docid=A1B2C3D4E5&issuedate=01042024"
    );

    fn form(text: &str) -> Fields {
        Fields::parse(text.as_bytes())
    }

    #[test]
    fn the_vectors_of_the_meta_apis_hold() {
        let of = |api, line, text: &str| of_form(&secret(), api, line, &form(text)).unwrap();
        let client = "clientid=XX00TEST01&ts=1700000000";
        for (api, fields, digest) in [
            (
                Api::PullIssuers,
                "",
                "214900a2c3fc4a3af8f7b5b1e262e6a3e5880c4ed81c5e482942c8aa459c8bac",
            ),
            (
                Api::Statistics,
                "",
                "214900a2c3fc4a3af8f7b5b1e262e6a3e5880c4ed81c5e482942c8aa459c8bac",
            ),
            (
                Api::PullDoctype,
                "&orgid=000018",
                "43d6eeb63bae0f764809ca4310ec6551c6cc50b3af628098ff8f258e53ae66ac",
            ),
            (
                Api::PullParameters,
                "&doctype=HSCER&orgid=000018",
                "0b165d2bf67b57260f0787b68b0837387a005570b330d383ea1d94358cab1936",
            ),
            (
                Api::VerifyAccount,
                "&mobile=9000000001",
                "5c47143f951ce133272180620ff589ecdd3cf130db0cda6d8780e018d3a0c070",
            ),
        ] {
            for line in Line::ALL {
                assert_eq!(
                    of(api, line, &format!("{client}{fields}")),
                    digest,
                    "{api:?}"
                );
            }
        }
    }

    #[test]
    fn the_vectors_of_push_uri_hold_in_each_line() {
        let of = |line, text: &str| of_form(&secret(), Api::PushUri, line, &form(text)).unwrap();
        let validity = "&validfrom=01042024&validto=31032025";
        let contents = "&doccontent=JVBERi0%3D&datacontent=PGEvPg%3D%3D";
        let full = format!("{PUSH}{validity}");
        assert_eq!(
            of(Line::V1_12, &full),
            "0205fa137292f1cd4f3a458e8c6b34361f03787e51f6d49fb730e69aab135312"
        );
        assert_eq!(
            of(Line::V1_12, PUSH),
            "53ccdaf192b5d187efcd72d391d940befc69d5cc40c256b3d6b48a1ce4db8287"
        );
        let with_contents = format!("{full}{contents}");
        assert_eq!(
            of(Line::V2_3, &with_contents),
            "3456742175858c48daa8a28df14ed486152e274a16c7bd3ac67345f24357c110"
        );
        assert_eq!(
            of(Line::V1_12, &with_contents),
            of(Line::V1_12, &full),
            "1.12 knows no contents"
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
            compare(&secret(), b"hello digilockes\n", Some(HEADER_OF_BODY)),
            Comparison::Differs(None)
        );
        assert_eq!(compare(&secret(), BODY, None), Comparison::Absent);
    }

    #[test]
    fn recognised_mistakes_of_a_header_are_named() {
        let other = ClientSecret::new("another0123456789");
        let right = keyed_with(secret().expose().as_bytes(), BODY);
        let key = |key: &[u8]| STANDARD.encode(keyed_with(key, BODY));
        let changed = |body: &[u8]| of_body(&secret(), body);
        for (sent, mistake) in [
            (hex(&right).to_uppercase(), Mistake::Hexadecimal),
            (
                HEADER_OF_BODY.trim_end_matches('=').to_owned(),
                Mistake::UrlAlphabet,
            ),
            (STANDARD.encode(hex(&right)), Mistake::HexInBase64),
            (STANDARD.encode(Sha256::digest(BODY)), Mistake::Unkeyed),
            (key(b"simsecret0123456789a\n"), Mistake::PaddedKey),
            (changed(b"hello digilocker"), Mistake::ChangedBody),
            (changed(b"hello digilocker\r\n"), Mistake::ChangedBody),
            (of_body(&other, BODY), Mistake::OtherSecret),
        ] {
            let found = compare_with(&secret(), std::slice::from_ref(&other), BODY, Some(&sent));
            assert_eq!(found, Comparison::Differs(Some(mistake)));
        }
        let decoded = STANDARD.encode(keyed_with(&[0x0a, 0xff], BODY));
        assert_eq!(
            compare(&ClientSecret::new("0aff"), BODY, Some(&decoded)),
            Comparison::Differs(Some(Mistake::DecodedKey))
        );
        assert_eq!(
            compare(&secret(), BODY, Some(&of_body(&other, BODY))),
            Comparison::Differs(None),
            "a secret that is not given is not recognised"
        );
    }

    #[test]
    fn recognised_mistakes_of_a_form_are_named() {
        let secret = secret();
        let (s, c, o, t) = (secret.expose(), "XX00TEST01", "000018", "1700000000");
        let sha = |text: String| hex(&Sha256::digest(text));
        let other = ClientSecret::new("another0123456789");
        for (sent, mistake) in [
            (
                STANDARD.encode(Sha256::digest(format!("{s}{c}{o}{t}"))),
                FormMistake::Base64,
            ),
            (
                hex(&keyed_with(s.as_bytes(), format!("{c}{o}{t}").as_bytes())),
                FormMistake::Keyed,
            ),
            (
                STANDARD.encode(keyed_with(s.as_bytes(), format!("{s}{c}{o}{t}").as_bytes())),
                FormMistake::Keyed,
            ),
            (sha(format!("{s}|{c}|{o}|{t}")), FormMistake::Separator("|")),
            (sha(format!("{s} {c} {o} {t}")), FormMistake::Separator(" ")),
            (sha(format!("{c}{o}{t}{s}")), FormMistake::Order),
            (sha(format!("{s}{o}{c}{t}")), FormMistake::Order),
            (sha(format!("{s}{c}{o}{t}000")), FormMistake::Milliseconds),
            (sha(format!("{s}{c}{o}1700019800")), FormMistake::IstShifted),
            (sha(format!("{c}{o}{t}")), FormMistake::NoSecret),
            (sha(format!("{s}\n{c}{o}{t}")), FormMistake::PaddedSecret),
            (of_fields(&other, &[c, o, t]), FormMistake::OtherSecret),
        ] {
            let fields = form(&format!(
                "clientid={c}&orgid={o}&ts={t}&hmac={}",
                crate::form::encode_value(&sent)
            ));
            let others = std::slice::from_ref(&other);
            let found = compare_form(&secret, others, Api::PullDoctype, Line::V2_4, &fields);
            assert_eq!(found, FormComparison::Differs(Some(mistake)), "{sent}");
        }
    }

    #[test]
    fn the_order_of_the_other_line_and_encoded_values_are_named() {
        let contents = "&doccontent=JVBERi0%3D&datacontent=PGEvPg%3D%3D";
        let fields = form(&format!("{PUSH}{contents}"));
        let judged = |hmac: String| {
            let fields = form(&format!("{PUSH}{contents}&hmac={hmac}"));
            compare_form(&secret(), &[], Api::PushUri, Line::V2_4, &fields)
        };
        let older = of_form(&secret(), Api::PushUri, Line::V1_12, &fields).unwrap();
        assert_eq!(
            judged(older),
            FormComparison::Differs(Some(FormMistake::OrderOfOtherLine))
        );
        let right = of_form(&secret(), Api::PushUri, Line::V2_4, &fields).unwrap();
        assert_eq!(judged(right.to_uppercase()), FormComparison::Match);
        assert_eq!(judged("00".repeat(32)), FormComparison::Differs(None));
        assert_eq!(judged(String::new()), FormComparison::Absent);

        let encoded = form(&PUSH.replace("Income+Certificate", "Income%252BCertificate"));
        let hmac = of_form(&secret(), Api::PushUri, Line::V2_4, &encoded).unwrap();
        let sent = form(&format!("{}&hmac={hmac}", PUSH.replace('+', "%2B")));
        assert_eq!(
            compare_form(&secret(), &[], Api::PushUri, Line::V2_4, &sent),
            FormComparison::Differs(Some(FormMistake::Encoded))
        );
    }

    #[test]
    fn workings_show_every_field_and_no_secret() {
        let fields = form("clientid=XX00TEST01&mobile=9000000001&ts=1700000000");
        let shown = workings_of_form(&secret(), Api::VerifyAccount, Line::V2_3, &fields).unwrap();
        assert_eq!(
            shown.signed,
            "[client secret]XX00TEST01xxxxxx00011700000000"
        );
        assert_eq!(shown.length, 50);
        assert_eq!(
            shown.hex,
            "5c47143f951ce133272180620ff589ecdd3cf130db0cda6d8780e018d3a0c070"
        );
        let body = workings_of_body(&secret(), BODY);
        assert_eq!(body.base64, HEADER_OF_BODY);
        assert!(!format!("{}{}", shown.signed, body.signed).contains("simsecret"));
        assert!(
            !format!("{shown:?}").contains("XX00"),
            "the fields may be a person's"
        );
    }
}
