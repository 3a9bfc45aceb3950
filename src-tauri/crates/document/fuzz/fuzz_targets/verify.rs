//! The verifier: any bytes end with an answer, and the answer is "valid" only for content that the
//! practice signer signed, which is the content of the committed documents and no other.

#![no_main]

use std::sync::LazyLock;

use document::content::unverified;
use document::signature::{detail, first_difference};
use document::{Signers, Verdict, verify};
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;

const SIGNED: [&[u8]; 4] = [
    include_bytes!("../../tests/documents/certificate.xml"),
    include_bytes!("../../tests/documents/eaadhaar.xml"),
    include_bytes!("../../tests/documents/kyc-res.xml"),
    include_bytes!("../../tests/documents/offline-ekyc.xml"),
];

static SIGNERS: LazyLock<Signers> = LazyLock::new(|| Signers::published().with_practice());
static CONTENTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    SIGNED
        .iter()
        .map(|bytes| detail(bytes).unwrap().content)
        .collect()
});

fuzz_target!(|bytes: &[u8]| {
    let now: Timestamp = Timestamp::constant(1_780_000_000, 0);
    let outcome = verify(bytes, &SIGNERS, now);
    let valid = outcome.verification.verdict == Verdict::Valid;
    assert_eq!(valid, outcome.document.is_some());
    if let Some(document) = &outcome.document {
        let _ = document.tree();
        let content = detail(bytes).expect("a valid document has details").content;
        assert!(
            CONTENTS.contains(&content),
            "valid, but nobody signed this:\n{content}"
        );
    }
    let _ = unverified(bytes);
    let _ = document::open(bytes);
    let _ = first_difference(bytes, SIGNED[1]);
});
