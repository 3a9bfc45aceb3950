//! How the hash of a call came about, as it was just sent: the fields in their order, and what is
//! hashed with the secret hidden (API 11.2, 11.3). The digest itself is not shown: it opens the call
//! to anybody for half an hour.

use journey::evidence::Exchange;
use protocol::hmac::{MASKED_SECRET, order};
use protocol::service::{Api, Line};

use crate::desk::room::Room;
use crate::view::HashWorking;

/// The working of a hash-signed form: `sent` are the fields besides `clientid` and `ts`.
pub(super) fn of_form(
    room: &Room,
    exchange: &Exchange,
    line: Line,
    client_id: &str,
    sent: &[(&str, &str)],
) -> Option<HashWorking> {
    let ts = stamp(exchange)?;
    let value = |name: &str| match name {
        "clientid" => client_id.to_owned(),
        "ts" => ts.clone(),
        _ => {
            let found = sent.iter().find(|(known, _)| *known == name);
            found
                .map(|(_, value)| (*value).to_owned())
                .unwrap_or_default()
        }
    };
    let order = order::order(exchange.api, line)?;
    // Of uid and mobile the one that was sent counts.
    let absent = |name: &str| exchange.api == Api::VerifyAccount && value(name).is_empty();
    let fields: Vec<(String, String)> = order
        .iter()
        .filter(|name| !absent(name))
        .map(|name| ((*name).to_owned(), shown(room, name, &value(name))))
        .collect();
    let values: String = fields.iter().map(|(_, value)| value.as_str()).collect();
    Some(HashWorking {
        construction: room.say("api-working-form"),
        signed: format!("{MASKED_SECRET}{values}"),
        fields,
    })
}

/// The working of a hash over a file.
pub(super) fn of_file(room: &Room, size: usize) -> HashWorking {
    let size = room.say_with("api-working-bytes", &[("size", size.into())]);
    HashWorking {
        construction: room.say("api-working-file"),
        signed: format!("HMAC-SHA256({MASKED_SECRET}, {size})"),
        fields: Vec::new(),
    }
}

/// The time stamp as it was sent; the record shows it.
fn stamp(exchange: &Exchange) -> Option<String> {
    let body = exchange.request.body.as_ref()?.as_str();
    let mut pairs = body.split('&');
    pairs.find_map(|pair| pair.strip_prefix("ts=").map(str::to_owned))
}

/// A value as it may be seen: numbers of people never, what names a document or account only while
/// the screen is not shared.
fn shown(room: &Room, name: &str, value: &str) -> String {
    match name {
        "uid" | "mobile" => last_four(value),
        "uri" => room.curtain().uri(value),
        "digilockerid" | "docid" => room.curtain().personal(value),
        "doccontent" | "datacontent" if !value.is_empty() => {
            format!("[Base64, {} characters]", value.chars().count())
        }
        _ => value.to_owned(),
    }
}

/// All but the last four characters masked.
pub(super) fn last_four(value: &str) -> String {
    let length = value.chars().count();
    let shown: String = value.chars().skip(length.saturating_sub(4)).collect();
    format!("{}{shown}", "•".repeat(length.saturating_sub(4)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_number_the_last_four_digits_stay() {
        assert_eq!(last_four("9000000001"), "••••••0001");
        assert_eq!(last_four("01"), "01");
    }

    #[test]
    fn a_file_on_its_way_is_described_and_its_key_hidden() {
        let working = of_file(&Room::default(), 8);
        assert!(working.signed.contains(MASKED_SECRET) && working.signed.contains('8'));
    }
}
