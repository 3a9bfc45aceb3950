//! The e-Aadhaar XML of DigiLocker API 14.2, for an invented person.

use base64::{Engine, engine::general_purpose::STANDARD};
use jiff::{Timestamp, ToSpan};

use crate::{
    citizen::{Citizen, Linked},
    clock,
    paper::{dashed, photo, xml::Element},
};

/// The document without its signature, issued at `now`.
pub(crate) fn draw(citizen: &Citizen, linked: &Linked, now: Timestamp) -> Element {
    let india = clock::india(now);
    let until = india.checked_add(1.year()).unwrap_or(india);
    let (issued, until) = (
        india.strftime("%Y-%m-%dT%H:%M:%S"),
        until.strftime("%Y-%m-%dT%H:%M:%S"),
    );
    let local = &linked.local;
    let address = &citizen.address;
    let uid = Element::new("UidData")
        .with(
            "tkn",
            format!("PRACTICE{}", citizen.digilocker_id.replace('-', "")),
        )
        .with("uid", format!("xxxxxxxx{}", linked.last_four))
        .child(
            Element::new("Poi")
                .with("dob", dashed(citizen.birth))
                .with("gender", citizen.gender.letter())
                .with("name", citizen.name_latin),
        )
        .child(
            Element::new("Poa")
                .with("co", linked.care_of)
                .with("country", "India")
                .with("dist", address.district)
                .with("house", address.house)
                .with("lm", "")
                .with("loc", address.locality)
                .with("pc", address.pin)
                .with("po", "Practice S.O")
                .with("state", address.state)
                .with("street", address.street)
                .with("subdist", "")
                .with("vtc", address.locality),
        )
        .child(
            Element::new("LData")
                .with("lang", local.lang)
                .with("name", local.name)
                .with("co", local.care_of)
                .with("country", "India")
                .with("dist", local.district)
                .with("house", address.house)
                .with("lm", "")
                .with("loc", local.locality)
                .with("pc", address.pin)
                .with("po", "Practice S.O")
                .with("state", local.state)
                .with("street", "")
                .with("subdist", "")
                .with("vtc", local.locality),
        );
    let photo = Element::new("Pht").text(STANDARD.encode(photo::draw(citizen)));
    let response = Element::new("KycRes")
        .with("code", format!("practice{}", linked.last_four))
        .with("ret", "Y")
        .with("ts", format!("{issued}.000+05:30"))
        .with("ttl", until.to_string())
        .with("txn", format!("UKC:PRACTICE:{}", citizen.digilocker_id))
        .child(uid.child(photo));
    Element::new("Certificate").child(Element::new("CertificateData").child(response))
}

/// Without the photo and the attributes that are empty, both of which occur (API 20.2).
pub(crate) fn thin(certificate: &mut Element) {
    certificate.thin("Pht");
}

/// The `KycRes` alone, which was the root of version 2.
pub(crate) fn inner(certificate: Element) -> Element {
    certificate.into_first_child().into_first_child()
}
