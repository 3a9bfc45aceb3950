//! XML between DigiLocker and an issuer.

#![no_main]

#[allow(dead_code)]
#[path = "../../tests/readers/mod.rs"]
mod readers;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    readers::xml(data);
});
