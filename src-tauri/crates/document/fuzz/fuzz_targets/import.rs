//! What else is read from strangers: certificates to import, and archives with a share code.

#![no_main]

use std::sync::LazyLock;

use document::signer::Certificate;
use document::{Signers, offline};
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;

static SIGNERS: LazyLock<Signers> = LazyLock::new(|| Signers::published().with_practice());

fuzz_target!(|bytes: &[u8]| {
    if let Ok(certificate) = Certificate::read(bytes) {
        let _ = SIGNERS.path(&certificate, &[certificate.clone()], Timestamp::UNIX_EPOCH);
        let _ = SIGNERS.clone().with_imported(certificate);
    }
    let _ = offline::open(bytes, Some("1234"));
    let _ = offline::open(bytes, None);
});
