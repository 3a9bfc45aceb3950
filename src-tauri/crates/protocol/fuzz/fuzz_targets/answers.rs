//! Answers of the services: the first byte chooses the status, the rest is the body.

#![no_main]

#[allow(dead_code)]
#[path = "../../tests/readers/mod.rs"]
mod readers;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((choice, body)) = data.split_first() else {
        return;
    };
    let status = match choice % 4 {
        0 => 200,
        1 => 400,
        2 => 404,
        _ => 530,
    };
    readers::answers(status, b"application/json;charset=UTF-8", body);
    readers::answers(status, b"application/xml", body);
});
