//! The dates that a document states for itself.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

use crate::dom::{Document, Node};
use crate::kind::Kind;

/// Indian Standard Time, in which documents without an offset are read. `[I]`
const IST_SECONDS: i32 = 5 * 3600 + 30 * 60;

/// When a document was made and until when it is meant to be used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    /// The document's own date: `KycRes/@ts`, or the time in `referenceId`. Issued certificates state
    /// none: their `issueDate` is that of the paper and not that of the signature.
    pub signed_at: Option<Timestamp>,
    /// `KycRes/@ttl`.
    pub ttl: Option<Timestamp>,
}

impl Dates {
    pub(crate) fn read(document: &Document<'_>, kind: &Kind) -> Self {
        let root = document.root_element();
        match kind {
            Kind::Eaadhaar => only(root, "CertificateData")
                .and_then(|data| only(data, "KycRes"))
                .map_or_else(Dates::default, Dates::of_kyc_res),
            Kind::KycRes => Dates::of_kyc_res(root),
            Kind::OfflineEkyc => Dates {
                signed_at: root.attribute("referenceId").and_then(reference_time),
                ttl: None,
            },
            _ => Dates::default(),
        }
    }

    pub(super) fn of_kyc_res(node: Node<'_, '_>) -> Self {
        let time = |name| node.attribute(name).and_then(moment);
        Dates {
            signed_at: time("ts"),
            ttl: time("ttl"),
        }
    }

    /// The time in a reference id.
    pub(super) fn of_reference(reference: &str) -> Option<Timestamp> {
        reference_time(reference)
    }
}

fn only<'d, 'a>(parent: Node<'d, 'a>, name: &str) -> Option<Node<'d, 'a>> {
    let mut children = parent.children_named(name);
    let first = children.next();
    first.filter(|_| children.next().is_none())
}

/// A time with an offset, or without one and then in IST.
fn moment(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    text.parse().ok().or_else(|| in_ist(text.parse().ok()?))
}

/// The time in a reference id: four digits of the Aadhaar number, then `yyyyMMddHHmmssSSS`.
fn reference_time(reference: &str) -> Option<Timestamp> {
    let digits = reference.trim();
    if digits.len() != 21 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number = |from: usize, to: usize| digits[from..to].parse::<i16>().ok();
    let small = |from: usize| digits[from..from + 2].parse::<i8>().ok();
    let milliseconds = i32::from(number(18, 21)?);
    let time = DateTime::new(
        number(4, 8)?,
        small(8)?,
        small(10)?,
        small(12)?,
        small(14)?,
        small(16)?,
        milliseconds * 1_000_000,
    );
    in_ist(time.ok()?)
}

fn in_ist(time: DateTime) -> Option<Timestamp> {
    Offset::from_seconds(IST_SECONDS)
        .ok()?
        .to_timestamp(time)
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_without_offset_is_indian_time() {
        assert_eq!(
            moment("2027-05-01T10:00:00"),
            moment("2027-05-01T10:00:00+05:30")
        );
        assert_eq!(
            moment("2026-05-01T10:00:00.000+05:30").unwrap().to_string(),
            "2026-05-01T04:30:00Z"
        );
        assert_eq!(moment("yesterday"), None);
        assert_eq!(moment(""), None);
    }

    #[test]
    fn the_reference_id_holds_the_time_after_four_digits() {
        let time = reference_time("123420260501101500123").unwrap();
        assert_eq!(time.to_string(), "2026-05-01T04:45:00.123Z");
        assert_eq!(
            reference_time("12342026050110150012"),
            None,
            "one digit short"
        );
        assert_eq!(reference_time("123420261301101500123"), None, "month 13");
    }
}
