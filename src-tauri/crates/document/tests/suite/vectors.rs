//! Vectors of other projects: their answers by `exceptions.toml`, their canonical forms byte for byte, and
//! the signatures over their SignedInfo under the keys that they bring, whatever the profile says of them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use document::canonical::{self, Form};
use document::dom::{Document, Node};
use document::signature::detail;
use document::text::{Decoded, decode};
use document::{Signers, verify};
use rsa::pkcs8::DecodePublicKey;
use rsa::signature::Verifier;
use rsa::{PublicKey, pkcs1v15};
use serde::Deserialize;
use sha1::Sha1;
use sha2::{Sha256, Sha384, Sha512};

use crate::forge::{DSIG, EXCLUSIVE, INCLUSIVE, now};

#[derive(Deserialize)]
struct Exceptions {
    exception: Vec<Exception>,
}

#[derive(Deserialize)]
struct Exception {
    answer: String,
    reason: String,
    files: Vec<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/vectors/xmldsig")
}

fn read(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Every signature vector by its path within the folder.
fn vectors() -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![folder().join("xmlsec"), folder().join("santuario")];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            let name = path
                .strip_prefix(folder())
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/");
            if path.is_dir() {
                open.push(path);
            } else if name.ends_with(".xml") && !name.starts_with("santuario/in") {
                found.push(name);
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_vector_gets_the_answer_that_is_written_down_for_it() {
    let text = String::from_utf8(read("exceptions.toml")).unwrap();
    let exceptions: Exceptions = toml::from_str(&text).unwrap();
    let mut expected: HashMap<&str, &str> = HashMap::new();
    for exception in &exceptions.exception {
        assert!(!exception.reason.is_empty());
        for file in &exception.files {
            assert_eq!(
                expected.insert(file, &exception.answer),
                None,
                "{file} is listed twice"
            );
        }
    }
    let vectors = vectors();
    assert_eq!(vectors.len(), 132);
    for name in &vectors {
        let bytes = read(name);
        let outcome = verify(&bytes, &Signers::published(), now());
        let right = expected.remove(name.as_str()).unwrap_or("signer-unknown");
        assert_eq!(outcome.verification.reason.code(), right, "{name}");
        assert!(
            outcome.document.is_none(),
            "{name}: nobody of these is a known signer"
        );
    }
    assert!(expected.is_empty(), "listed but not there: {expected:?}");
}

#[test]
fn the_enveloped_vector_of_the_profile_has_the_digest_that_it_states_and_its_bad_twin_has_not() {
    let digests = |name: &str| {
        let found = detail(&read(&format!("xmlsec/phaos-xmldsig-three/{name}.xml"))).unwrap();
        found.digest_expected == found.digest_found
    };
    assert!(digests("signature-rsa-enveloped"));
    assert!(!digests("signature-rsa-enveloped-bad-digest-val"));
}

#[test]
fn canonical_signed_info_is_byte_for_byte_what_the_interop_partners_computed() {
    for (vector, expected) in [
        (
            "santuario/Y1/exc-signature.xml",
            "santuario/Y1/signed-info.txt",
        ),
        ("santuario/Y3/signature.xml", "santuario/Y3/signed-info.txt"),
        ("santuario/Y4/signature.xml", "santuario/Y4/signed-info.txt"),
        ("santuario/Y5/signature.xml", "santuario/Y5/signed-info.txt"),
    ] {
        let decoded_bytes = read(vector);
        let decoded = decode(&decoded_bytes).unwrap();
        let found = with_document(&decoded, |document| {
            let signed_info = find(document, "SignedInfo").unwrap();
            String::from_utf8(canonical(signed_info, form(signed_info).unwrap())).unwrap()
        });
        assert_eq!(
            found.unwrap(),
            String::from_utf8(read(expected)).unwrap(),
            "{vector}"
        );
    }
}

/// Each vector with an RSA key or certificate inside, and whether the signature over its SignedInfo holds
/// under it. The key may be of any length here: the point is the canonical form.
#[test]
fn the_signatures_over_signed_info_hold_under_the_keys_that_the_vectors_bring() {
    let mut good = 0;
    for name in vectors() {
        let bytes = read(&name);
        let Ok(decoded) = decode(&bytes) else {
            continue;
        };
        let Some(Some(holds)) = with_document(&decoded, signed_info_holds) else {
            continue;
        };
        let broken = name.contains("-bad-") || name.contains("x509data-sn-test");
        assert_eq!(holds, !broken, "{name}");
        good += usize::from(holds);
    }
    assert_eq!(good, 30, "vectors whose SignedInfo could be checked");
}

fn with_document<T>(decoded: &Decoded<'_>, look: impl FnOnce(&Document<'_>) -> T) -> Option<T> {
    Document::parse(decoded)
        .ok()
        .map(|document| look(&document))
}

fn signed_info_holds(document: &Document<'_>) -> Option<bool> {
    let signed_info = find(document, "SignedInfo")?;
    let message = canonical(signed_info, form(signed_info)?);
    let method = child(signed_info, "SignatureMethod")?.attribute("Algorithm")?;
    let value = base64(child(signed_info.parent()?, "SignatureValue")?);
    let value = pkcs1v15::Signature::try_from(value.as_slice()).ok()?;
    // The signer's certificate is not always the first one; one of them must do.
    let holds = |key: PublicKey| match method.rsplit('#').next()? {
        "rsa-sha1" => Some(
            pkcs1v15::VerifyingKey::<Sha1>::new(key)
                .verify(&message, &value)
                .is_ok(),
        ),
        "rsa-sha256" => Some(
            pkcs1v15::VerifyingKey::<Sha256>::new(key)
                .verify(&message, &value)
                .is_ok(),
        ),
        "rsa-sha384" => Some(
            pkcs1v15::VerifyingKey::<Sha384>::new(key)
                .verify(&message, &value)
                .is_ok(),
        ),
        "rsa-sha512" => Some(
            pkcs1v15::VerifyingKey::<Sha512>::new(key)
                .verify(&message, &value)
                .is_ok(),
        ),
        _ => None,
    };
    let answers: Vec<bool> = keys(document).into_iter().filter_map(holds).collect();
    (!answers.is_empty()).then(|| answers.contains(&true))
}

fn keys(document: &Document<'_>) -> Vec<PublicKey> {
    let certificates = all(document, "X509Certificate").filter_map(|node| {
        let der = base64(node);
        let (_, certificate) = x509_parser::parse_x509_certificate(&der).ok()?;
        PublicKey::from_public_key_der(certificate.public_key().raw).ok()
    });
    let bare = all(document, "RSAKeyValue").filter_map(|node| {
        let number = |name| {
            Some(rsa::BoxedUint::from_be_slice_vartime(&base64(child(
                node, name,
            )?)))
        };
        PublicKey::new(number("Modulus")?, number("Exponent")?).ok()
    });
    certificates.chain(bare).collect()
}

fn form(signed_info: Node<'_, '_>) -> Option<Form> {
    let method = child(signed_info, "CanonicalizationMethod")?;
    match (
        method.attribute("Algorithm")?,
        method.child_elements().next(),
    ) {
        (INCLUSIVE, None) => Some(Form::Inclusive),
        (EXCLUSIVE, None) => Some(Form::Exclusive),
        _ => None,
    }
}

fn canonical(node: Node<'_, '_>, form: Form) -> Vec<u8> {
    let mut out = Vec::new();
    canonical::element(node, form, &mut out);
    out
}

fn all<'d, 'a>(
    document: &'d Document<'a>,
    name: &'static str,
) -> impl Iterator<Item = Node<'d, 'a>> {
    document
        .elements()
        .filter(move |n| n.namespace() == Some(DSIG) && n.local_name() == name)
}

fn find<'d, 'a>(document: &'d Document<'a>, name: &'static str) -> Option<Node<'d, 'a>> {
    all(document, name).next()
}

fn child<'d, 'a>(node: Node<'d, 'a>, name: &str) -> Option<Node<'d, 'a>> {
    node.child_elements()
        .find(|n| n.namespace() == Some(DSIG) && n.local_name() == name)
}

fn base64(node: Node<'_, '_>) -> Vec<u8> {
    let packed: String = node.text().split_whitespace().collect();
    STANDARD.decode(packed).unwrap_or_default()
}

/// The examples of the Canonical XML recommendations, as whole documents.
#[test]
fn the_examples_of_the_recommendations_come_out_as_written_there() {
    for (input, expected, form) in [
        ("in/31_input.xml", "in/31_c14n.xml", Form::Inclusive),
        ("in/32_input.xml", "in/32_c14n.xml", Form::Inclusive),
    ] {
        let bytes = read(&format!("santuario/{input}"));
        // A DOCTYPE that declares nothing is taken out first: the profile refuses any.
        let text = String::from_utf8(bytes)
            .unwrap()
            .replace("<!DOCTYPE doc SYSTEM \"doc.dtd\">", "");
        let expected = String::from_utf8(read(&format!("santuario/{expected}"))).unwrap();
        assert_eq!(whole(text.as_bytes(), form), expected, "{input}");
    }
}

#[test]
fn a_default_namespace_that_is_unset_and_set_again_is_printed_once() {
    let bytes = read("santuario/in/default_ns_redefinition_input.xml");
    let expected =
        String::from_utf8(read("santuario/in/default_ns_redefinition_c14n.xml")).unwrap();
    let decoded = decode(&bytes).unwrap();
    let document = Document::parse(&decoded).unwrap();
    let object = find(&document, "Object").unwrap();
    assert_eq!(
        String::from_utf8(canonical(object, Form::Inclusive)).unwrap(),
        expected
    );
}

#[test]
fn the_examples_of_elements_taken_out_of_their_context_come_out_as_written_there() {
    for (input, apex, form, expected) in [
        (
            "example2_2_1",
            "elem2",
            Form::Inclusive,
            "example2_2_1_c14nized",
        ),
        (
            "example2_2_2",
            "elem2",
            Form::Inclusive,
            "example2_2_2_c14nized",
        ),
        (
            "example2_2_1",
            "elem2",
            Form::Exclusive,
            "example2_2_c14nized_exclusive",
        ),
        (
            "example2_2_2",
            "elem2",
            Form::Exclusive,
            "example2_2_c14nized_exclusive",
        ),
        (
            "example2_2_3",
            "p",
            Form::Exclusive,
            "example2_2_3_c14nized_exclusive",
        ),
        (
            "example2_4",
            "elem2",
            Form::Exclusive,
            "example2_4_c14nized",
        ),
    ] {
        let bytes = read(&format!("santuario/inExcl/{input}.xml"));
        let expected = read(&format!("santuario/inExcl/{expected}.xml"));
        let decoded = decode(&bytes).unwrap();
        let document = Document::parse(&decoded).unwrap();
        let node = document
            .elements()
            .find(|node| node.local_name() == apex)
            .unwrap();
        let found = String::from_utf8(canonical(node, form)).unwrap();
        assert_eq!(
            found,
            String::from_utf8(expected).unwrap(),
            "{input} {form:?}"
        );
    }
}

#[test]
fn what_is_canonical_already_does_not_change() {
    for name in ["31", "32", "33", "34", "35", "36", "37", "38"] {
        let expected = String::from_utf8(read(&format!("santuario/in/{name}_c14n.xml"))).unwrap();
        assert_eq!(
            whole(expected.as_bytes(), Form::Inclusive),
            expected,
            "{name}"
        );
    }
}

fn whole(bytes: &[u8], form: Form) -> String {
    let decoded = decode(bytes).unwrap();
    let document = Document::parse(&decoded).unwrap();
    let mut out = Vec::new();
    canonical::document(&document, None, form, &mut out);
    String::from_utf8(out).unwrap()
}
