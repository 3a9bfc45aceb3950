//! The signed documents in `tests/documents`, which the crate's own tests and the fuzz corpus use.

use std::path::PathBuf;

use crate::forge::*;

fn documents() -> Vec<(&'static str, String)> {
    let chain = Forge {
        certificates: vec![
            LEAF.certificate.to_vec(),
            test_certificate("intermediate").to_vec(),
        ],
        ..Forge::by(&LEAF)
    };
    let declared =
        |document: String| format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{document}");
    let offline_form = Forge {
        canonicalization: INCLUSIVE.into(),
        ..Forge::default()
    };
    let sha1_form = Forge {
        digest_hash: Hash::Sha1,
        ..offline_form.clone()
    };
    vec![
        ("certificate.xml", declared(sha1_form.sign(&certificate()))),
        ("eaadhaar.xml", declared(Forge::default().sign(&eaadhaar()))),
        ("eaadhaar-by-leaf.xml", chain.sign(&eaadhaar())),
        ("kyc-res.xml", Forge::default().sign(&kyc_res())),
        ("offline-ekyc.xml", declared(offline_form.sign(&offline()))),
    ]
}

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/documents")
        .join(name)
}

#[test]
fn the_committed_documents_are_what_the_forge_makes() {
    for (name, document) in documents() {
        let committed = std::fs::read_to_string(path(name)).unwrap();
        assert_eq!(
            committed, document,
            "{name}: run the ignored test that writes them"
        );
    }
}

#[test]
#[ignore = "writes the documents that the test above compares"]
#[allow(clippy::disallowed_methods, reason = "a test file in the working tree")]
fn write_the_documents() {
    for (name, document) in documents() {
        std::fs::write(path(name), document).unwrap();
    }
}
