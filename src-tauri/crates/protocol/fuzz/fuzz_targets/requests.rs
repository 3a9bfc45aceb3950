//! Requests of a partner's program: target, header and body, separated by line ends.

#![no_main]

#[allow(dead_code)]
#[path = "../../tests/readers/mod.rs"]
mod readers;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let mut parts = data.splitn(3, |byte| *byte == b'\n');
    let (target, header, body) = (parts.next(), parts.next(), parts.next());
    let target = String::from_utf8_lossy(target.unwrap_or_default());
    readers::requests(&target, header.unwrap_or_default(), body.unwrap_or_default());
});
