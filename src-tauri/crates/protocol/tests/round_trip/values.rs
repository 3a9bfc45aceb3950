//! Dates, check digits, differences of addresses, forms.

use proptest::prelude::*;
use protocol::authorize::redirect::{Part, difference, part};
use protocol::date::{Date, Format};
use protocol::form::{self, Fields};
use protocol::identity::{Aadhaar, Gstin, IdentityFault, MaskedAadhaar};

use super::{date, text};

proptest! {
    #[test]
    fn a_date_reads_back_from_each_way_of_writing(date in date()) {
        for format in [Format::Compact, Format::Dashed, Format::Iso, Format::Slashed] {
            prop_assert_eq!(Date::parse(&date.written(format)), Ok((date, format)));
        }
    }

    #[test]
    fn dates_are_ordered_like_their_iso_form(one in date(), other in date()) {
        let iso = |date: Date| date.written(Format::Iso);
        prop_assert_eq!(one.cmp(&other), iso(one).cmp(&iso(other)));
    }

    #[test]
    fn exactly_one_check_digit_fits_an_aadhaar_number(body in "[2-9][0-9]{10}") {
        let read = (0..10).map(|digit| Aadhaar::parse(&format!("{body}{digit}")));
        let (right, wrong): (Vec<_>, Vec<_>) = read.partition(Result::is_ok);
        prop_assert_eq!(right.len(), 1);
        prop_assert!(wrong.into_iter().all(|fault| fault.unwrap_err() == IdentityFault::CheckDigit));
    }

    #[test]
    fn exactly_one_check_character_fits_a_gstin(pan in "[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]", state in 1..=38_u8) {
        let checks = ('0'..='9').chain('A'..='Z');
        let right = checks.filter(|check| Gstin::parse(&format!("{state:02}{pan}1Z{check}")).is_ok());
        prop_assert_eq!(right.count(), 1);
    }

    #[test]
    fn a_number_of_a_person_prints_its_last_four_digits_only(body in "[2-9][0-9]{10}") {
        let number = (0..10).find_map(|digit| Aadhaar::parse(&format!("{body}{digit}")).ok()).unwrap();
        let masked = MaskedAadhaar::parse(&number.to_string()).unwrap();
        prop_assert_eq!(masked.last_four(), &number.expose()[8..]);
        let shown = format!("{number:?}{number}");
        prop_assert!(!shown.contains(&body[..8]));
    }

    #[test]
    fn the_places_of_a_difference_turn_one_address_into_the_other(
        registered in "[a-d:/.\u{200b}]{0,24}", sent in "[a-d:/.\u{200b}]{0,24}",
    ) {
        let Some(found) = difference(&registered, &sent) else {
            prop_assert_eq!(registered, sent);
            return Ok(());
        };
        let (mut rest, mut taken, mut rebuilt) = (registered.chars(), 0, String::new());
        for change in &found.changes {
            rebuilt.extend(rest.by_ref().take(change.position - 1 - taken));
            let length = change.registered.chars().count();
            prop_assert_eq!(rest.by_ref().take(length).collect::<String>(), change.registered.clone());
            rebuilt.push_str(&change.sent);
            taken = change.position - 1 + length;
        }
        rebuilt.extend(rest);
        prop_assert_eq!(rebuilt, sent);
    }

    #[test]
    fn the_parts_of_an_address_make_the_address(
        host in "[a-z.]{1,12}", port in "(:[0-9]{1,4})?", path in "(/[a-z/]{0,8})?", query in "(\\?[a-z=&]{0,8})?",
    ) {
        let uri = format!("https://{host}{port}{path}{query}");
        let part = |which| part(&uri, which);
        let with = |sign: &str, text: &str, had: &str| if had.is_empty() { String::new() } else { format!("{sign}{text}") };
        let made = format!(
            "{}://{}{}{}{}",
            part(Part::Scheme), part(Part::Host), with(":", part(Part::Port), &port),
            part(Part::Path), with("?", part(Part::Query), &query),
        );
        prop_assert_eq!(made, uri);
    }

    #[test]
    fn forms_keep_order_and_values(pairs in proptest::collection::vec((text(), text()), 0..6)) {
        let body = form::encode(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        prop_assert_eq!(form::decode(body.as_bytes()), pairs.clone());
        let fields = Fields::parse(body.as_bytes());
        let read: Vec<_> = fields.iter().map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
        prop_assert_eq!(read, pairs);
    }

    #[test]
    fn multipart_forms_read_like_encoded_ones(pairs in proptest::collection::vec(("[a-z]{1,8}", text()), 0..6)) {
        let part = |(name, value): &(String, String)| {
            format!("--bound\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body: String = pairs.iter().map(part).chain(["--bound--\r\n".to_owned()]).collect();
        let request = http::Request::post("/")
            .header("content-type", "multipart/form-data; boundary=bound")
            .body(body.into_bytes());
        let fields = Fields::of(&request.unwrap());
        let read: Vec<_> = fields.iter().map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
        prop_assert_eq!(read, pairs);
    }
}
