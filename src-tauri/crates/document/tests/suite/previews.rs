//! What is shown of a document: only what its signature covers, read by fixed paths, and never in part.

use document::content::{AddressPart, Content, Incomplete, Photo, unverified};
use document::signature::{detail, first_difference};
use document::tree;

use crate::forge::*;

fn read(signed: &str, look: impl FnOnce(&Content)) {
    let outcome = check(signed);
    let document = outcome.document.expect("a valid document");
    look(document.content());
}

#[test]
fn an_offline_document_is_previewed_with_its_own_attribute_names() {
    read(&Forge::default().sign(&offline()), |content| {
        let record = content.aadhaar().unwrap();
        assert_eq!(record.name.as_deref(), Some("Asha Test Verma"));
        assert_eq!(record.last_four.as_deref(), Some("0004"));
        assert_eq!(
            record.issued_at.unwrap().to_string(),
            "2026-05-01T04:45:00.123Z"
        );
        let parts: Vec<AddressPart> = record.address.parts().map(|(part, _)| part).collect();
        assert_eq!(parts[0], AddressPart::CareOf);
        assert!(parts.contains(&AddressPart::Landmark));
        assert!(record.local.is_none() && record.mobile_hash.is_none());
    });
}

#[test]
fn a_kyc_response_is_previewed_like_an_eaadhaar() {
    read(&Forge::default().sign(&kyc_res()), |content| {
        let record = content.aadhaar().unwrap();
        assert_eq!(record.last_four.as_deref(), Some("0001"));
        assert_eq!(record.ttl.unwrap().to_string(), "2027-05-01T04:30:00Z");
    });
}

#[test]
fn a_certificate_is_previewed_with_what_is_specific_to_its_type() {
    read(&Forge::default().sign(&certificate()), |content| {
        let certificate = content.certificate().unwrap();
        assert_eq!(certificate.doctype.as_deref(), Some("DRVLC"));
        assert_eq!(
            certificate.expiry_date, None,
            "an empty attribute says nothing"
        );
        assert_eq!(
            certificate.issuer.as_ref().unwrap().name.as_deref(),
            Some("Test Transport Office")
        );
        let holder = certificate.holder.as_ref().unwrap();
        assert_eq!(holder.last_four.as_deref(), Some("0001"));
        assert_eq!(
            holder.address,
            ["12 Test Road", "Sample District", "110001"]
        );
        let rows: Vec<_> = certificate
            .rows
            .iter()
            .map(|row| (row.path.as_str(), row.value.as_str()))
            .collect();
        assert_eq!(
            rows,
            [
                ("DrivingLicense/Categories/Category", "LMV"),
                ("DrivingLicense/Categories/Category[2]", "MCWG"),
            ]
        );
    });
}

#[test]
fn text_is_read_whole_across_comments_and_cdata() {
    let signed = Forge::default().sign(&eaadhaar());
    let split = signed.replace("4AAQ", "4A<!--x--><![CDATA[A]]>Q");
    let photo = |text: &str| {
        let mut found = None;
        read(text, |content| {
            found = Some(content.aadhaar().unwrap().photo.clone());
        });
        found.unwrap()
    };
    assert!(matches!(photo(&signed), Photo::Present { .. }));
    assert!(photo(&signed) == photo(&split));
}

#[test]
fn a_document_with_two_where_one_belongs_is_not_previewed_at_all() {
    let twice = eaadhaar().replacen("<Poi ", "<Poi name=\"Usha\"></Poi><Poi ", 1);
    read(&Forge::default().sign(&twice), |content| {
        let expected = Incomplete {
            path: "UidData/Poi",
            repeated: true,
        };
        assert!(matches!(content, Content::Incomplete(found) if *found == expected));
    });
    let missing = eaadhaar().replace("UidData", "OtherData");
    read(&Forge::default().sign(&missing), |content| {
        let expected = Incomplete {
            path: "KycRes/UidData",
            repeated: false,
        };
        assert!(matches!(content, Content::Incomplete(found) if *found == expected));
    });
}

#[test]
fn a_name_in_another_namespace_is_not_read() {
    let other = eaadhaar().replacen("<Poi ", "<Poi xmlns=\"urn:x\" ", 1);
    read(&Forge::default().sign(&other), |content| {
        assert!(matches!(content, Content::Incomplete(_)));
    });
}

#[test]
fn nothing_inside_the_signature_is_shown() {
    let signed = Forge::default().sign(&eaadhaar());
    let with_object = signed.replace(
        "</Signature>",
        "<Object><Poi xmlns=\"\" name=\"Usha Hidden\"></Poi></Object></Signature>",
    );
    let outcome = check(&with_object);
    let document = outcome.document.unwrap();
    let shown = format!("{:?}", names(&document.tree().unwrap().root));
    assert!(
        shown.contains("Asha Test Verma") && !shown.contains("Usha"),
        "{shown}"
    );
    let tree = document.tree().unwrap();
    let signature = tree.root.children.last().unwrap();
    assert!(signature.signature && !signature.signed && signature.children.is_empty());
    assert!(tree.root.signed && tree.root.children[0].signed);
}

#[test]
fn a_whole_aadhaar_number_is_shown_by_its_last_four_digits_only() {
    // Twelve digits that are nobody's number: it begins with 0, which none does.
    let whole = certificate()
        .replace("xxxxxxxx0001", "012345670001")
        .replace("<DrivingLicense>", "<DrivingLicense uid=\"012345670001\">");
    let signed = Forge::default().sign(&whole);
    let document = check(&signed).document.unwrap();
    let certificate = document.content().certificate().unwrap();
    assert_eq!(
        certificate.holder.as_ref().unwrap().last_four.as_deref(),
        Some("0001")
    );
    assert_eq!(certificate.rows[0].value, "xxxxxxxx0001");
    let shown = names(&document.tree().unwrap().root);
    assert!(shown.iter().any(|value| value == "xxxxxxxx0001"));
    assert!(shown.iter().all(|value| !value.contains("01234567")));
}

#[test]
fn a_tree_of_an_unverified_document_marks_nothing_as_signed() {
    let signed = Forge::default().sign(&eaadhaar());
    let tree = tree::unverified(signed.as_bytes()).unwrap();
    assert!(!tree.root.signed && !tree.root.children[0].signed);
    assert!(tree::unverified(b"<a><b></a>").is_err());
}

#[test]
fn unverified_content_has_another_type_and_is_there_for_every_verdict() {
    let signed = Forge::by(&STRANGER).sign(&eaadhaar());
    assert!(check(&signed).document.is_none());
    let (kind, content) = unverified(signed.as_bytes()).unwrap();
    assert_eq!(kind, document::Kind::Eaadhaar);
    assert_eq!(
        content.aadhaar().unwrap().name.as_deref(),
        Some("Asha Test Verma")
    );
}

#[test]
fn a_photograph_is_shown_only_when_it_is_a_picture() {
    let photo = |base64: &str| {
        let signed = Forge::default().sign(&eaadhaar().replace(PHOTO, base64));
        let mut found = None;
        read(&signed, |content| {
            found = Some(content.aadhaar().unwrap().photo.clone());
        });
        found.unwrap()
    };
    assert!(photo("") == Photo::None);
    assert!(photo("AAAA") == Photo::Unreadable);
    assert!(photo("***") == Photo::Unreadable);
    assert!(photo(&"/9j/".repeat(1_100_000)) == Photo::TooLarge(4_400_000));
    assert!(matches!(photo("/9j/4AAQ"), Photo::Present { .. }));
}

#[test]
fn the_detail_shows_the_bytes_that_were_signed_and_digested() {
    let content = eaadhaar();
    let signed = Forge::default().sign(&content);
    let found = detail(signed.as_bytes()).unwrap();
    assert_eq!(found.content, content);
    assert!(found.signed_info.starts_with("<SignedInfo xmlns="));
    assert_eq!(found.digest_expected, found.digest_found);
    let changed = detail(signed.replace("Asha", "Usha").as_bytes()).unwrap();
    assert_ne!(changed.digest_expected, changed.digest_found);
    assert_eq!(changed.digest_expected, found.digest_expected);
    assert_eq!(
        detail(content.as_bytes()).unwrap_err().reason.code(),
        "no-signature"
    );
}

#[test]
fn the_first_difference_from_the_original_is_named_by_its_place() {
    let original = Forge::default().sign(&eaadhaar());
    let difference = |received: &str| {
        first_difference(received.as_bytes(), original.as_bytes())
            .unwrap()
            .map(|difference| format!("{} {:?}", difference.path, difference.what))
    };
    assert_eq!(difference(&original), None);
    assert_eq!(
        difference(&original.replace("<Pht>", "<!--x--><Pht>")),
        None
    );
    assert_eq!(
        difference(&original.replace("<X509Data>", "<Other/><X509Data>")),
        None
    );
    let poi = "Certificate/CertificateData/KycRes/UidData/Poi";
    let changed = original.replace("name=\"Asha", "name=\"Usha");
    assert_eq!(
        difference(&changed).unwrap(),
        format!("{poi} Attribute(\"name\")")
    );
    let removed = original.replace(" gender=\"F\"", "");
    assert_eq!(
        difference(&removed).unwrap(),
        format!("{poi} Attribute(\"gender\")")
    );
    let text = original.replace("4AAQ", "4AAR");
    let photo = "Certificate/CertificateData/KycRes/UidData/Pht";
    assert_eq!(difference(&text).unwrap(), format!("{photo} Text"));
    let blank = original.replace("<Pht>", " <Pht>");
    assert_eq!(
        difference(&blank).unwrap(),
        "Certificate/CertificateData/KycRes/UidData Text"
    );
}

/// Every attribute value and text of a tree.
fn names(node: &tree::TreeNode) -> Vec<String> {
    let own = node
        .attributes
        .iter()
        .map(|(_, value)| value.clone())
        .chain([node.text.clone()]);
    own.chain(node.children.iter().flat_map(names)).collect()
}
