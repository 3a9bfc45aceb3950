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

/// With `LOCKSTEP_WRITE_DOCUMENTS` set, writes them first.
#[test]
#[allow(clippy::disallowed_methods, reason = "test files in the working tree")]
fn the_committed_documents_are_what_the_forge_makes() {
    let write = std::env::var_os("LOCKSTEP_WRITE_DOCUMENTS").is_some();
    for (name, document) in documents() {
        if write {
            std::fs::write(path(name), &document).unwrap();
        }
        let committed = std::fs::read_to_string(path(name)).unwrap();
        assert_eq!(
            committed, document,
            "{name}: set LOCKSTEP_WRITE_DOCUMENTS to write it anew"
        );
    }
}
