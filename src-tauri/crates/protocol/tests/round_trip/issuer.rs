//! The issuer's side: four messages of XML and the signed call.

use proptest::prelude::*;
use protocol::hmac::Comparison;
use protocol::issuer::{
    self, Envelope, Format, Person, PullDocRequest, PullDocResponse, PullUriRequest,
    PullUriResponse, Status,
};
use protocol::secret::ClientSecret;
use url::Url;

use super::{maybe_text, text};

prop_compose! {
    fn envelope()(
        txn in text(), org_id in "[0-9]{6}",
        format in proptest::sample::select(vec![Format::Xml, Format::Both]),
    ) -> Envelope {
        let ts = "2026-05-01T10:00:00+05:30".into();
        Envelope { version: "1.0".into(), ts, txn, org_id, format }
    }
}

prop_compose! {
    fn person()(
        name in text(), dob in text(), phone in text(), photo in maybe_text(),
        gender in proptest::sample::select(vec!["", "Male", "Female", "Transgender"]),
    ) -> Person {
        let photo_format = photo.as_ref().map(|_| "JPG".to_owned());
        Person { name, dob, gender: gender.into(), phone, photo, photo_format }
    }
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(any::<u8>(), 1..64)
}

proptest! {
    #[test]
    fn searches(
        envelope in envelope(), doctype in "[A-Z]{5}", digilocker_id in text(),
        optional in proptest::array::uniform4(maybe_text()),
        udf in proptest::collection::btree_map("[A-Z][a-z]{1,8}No", text(), 0..4),
    ) {
        let [uid, full_name, dob, photo] = optional;
        let request = PullUriRequest {
            envelope, doctype, digilocker_id, uid, full_name, dob, photo,
            udf: udf.into_iter().collect(), notes: Vec::new(),
        };
        prop_assert!(PullUriRequest::from_xml(request.to_xml().as_bytes()).unwrap() == request);
    }

    #[test]
    fn answers_to_a_search(
        txn in text(), ts in text(), persons in proptest::collection::vec(person(), 0..3),
        uri in text(), document in proptest::option::of(bytes()), data in bytes(),
        status in proptest::sample::select(vec![Status::Ok, Status::Failed, Status::Pending]),
    ) {
        let response = PullUriResponse {
            status, ts, txn, persons, uri: Some(uri), document, data: Some(data), notes: Vec::new(),
        };
        prop_assert!(PullUriResponse::from_xml(response.to_xml().as_bytes()).unwrap() == response);
    }

    #[test]
    fn requests_for_a_document(envelope in envelope(), uri in text(), digilocker_id in text()) {
        let request = PullDocRequest { envelope, uri, digilocker_id, notes: Vec::new() };
        prop_assert!(PullDocRequest::from_xml(request.to_xml().as_bytes()).unwrap() == request);
    }

    #[test]
    fn answers_with_a_document(
        txn in text(), ts in text(), document in proptest::option::of(bytes()), data in bytes(),
        found in any::<bool>(),
    ) {
        let status = if found { Status::Ok } else { Status::Failed };
        let response = PullDocResponse { status, ts, txn, document, data: Some(data), notes: Vec::new() };
        prop_assert!(PullDocResponse::from_xml(response.to_xml().as_bytes()).unwrap() == response);
    }

    #[test]
    fn calls_are_signed(xml in text(), key in "[0-9a-f]{20}", at in any::<proptest::sample::Index>()) {
        let key = ClientSecret::new(key);
        let url = Url::parse("https://issuer.example.in/pulluri").unwrap();
        let mut request = issuer::call(&url, &key, xml);
        prop_assert_eq!(issuer::compare(&key, &request), Comparison::Match);
        let at = at.index(request.body().len());
        request.body_mut()[at] ^= 1;
        prop_assert!(matches!(issuer::compare(&key, &request), Comparison::Differs(_)));
    }
}
