//! The fields of a verified document that a person is shown, by stable names.

use document::content::{Aadhaar, Content, IssuedCertificate};
use serde_json::{Map, Value};

/// The fields that are there, in the order shown. An Aadhaar number appears by its last four digits
/// only: nothing else of it is kept anywhere.
pub(super) fn of(content: &Content) -> Map<String, Value> {
    let fields = match content {
        Content::Aadhaar(record) => aadhaar(record),
        Content::Certificate(certificate) => issued(certificate),
        Content::Incomplete(_) | Content::Other => Vec::new(),
    };
    let given = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), Value::String(value?))));
    given.collect()
}

type Fields = Vec<(&'static str, Option<String>)>;

fn aadhaar(record: &Aadhaar) -> Fields {
    let local = record.local.as_ref();
    let line = |text: String| (!text.is_empty()).then_some(text);
    vec![
        ("name", record.name.clone()),
        ("name_local", local.and_then(|local| local.name.clone())),
        ("birth_date", record.birth_date.clone()),
        ("gender", record.gender.clone()),
        ("address", line(record.address.line())),
        (
            "address_local",
            local.and_then(|local| line(local.address.line())),
        ),
        ("aadhaar_last4", record.last_four.clone()),
        ("reference", record.reference.clone()),
        ("issued_at", record.issued_at.map(|at| at.to_string())),
        ("valid_until", record.ttl.map(|at| at.to_string())),
    ]
}

fn issued(certificate: &IssuedCertificate) -> Fields {
    let holder = certificate.holder.as_ref();
    vec![
        ("certificate", certificate.name.clone()),
        ("number", certificate.number.clone()),
        ("status", certificate.status.clone()),
        (
            "issuer",
            certificate
                .issuer
                .as_ref()
                .and_then(|issuer| issuer.name.clone()),
        ),
        ("issued_at", certificate.issue_date.clone()),
        ("valid_until", certificate.expiry_date.clone()),
        ("name", holder.and_then(|holder| holder.name.clone())),
        (
            "birth_date",
            holder.and_then(|holder| holder.birth_date.clone()),
        ),
        ("gender", holder.and_then(|holder| holder.gender.clone())),
        (
            "aadhaar_last4",
            holder.and_then(|holder| holder.last_four.clone()),
        ),
    ]
}
