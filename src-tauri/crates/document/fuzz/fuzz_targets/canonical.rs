//! The canonicaliser: documents made by a grammar against another implementation, and any bytes for
//! the rule that a canonical form is its own canonical form.

#![no_main]

#[allow(dead_code)]
#[path = "../../tests/suite/grammar.rs"]
mod grammar;

use bergshamra_c14n::{C14nMode, canonicalize};
use document::canonical::{self, Form};
use document::dom::Document;
use document::text::decode;
use libfuzzer_sys::fuzz_target;

const FORMS: [(Form, C14nMode); 2] = [
    (Form::Inclusive, C14nMode::Inclusive),
    (Form::Exclusive, C14nMode::Exclusive),
];

fuzz_target!(|bytes: &[u8]| {
    // The oracle neither turns literal blanks in attribute values into spaces nor normalises line
    // ends in CDATA sections.
    let dialect = grammar::Dialect {
        comments: true,
        blanks_in_values: false,
    };
    let text = grammar::document(bytes, dialect)
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    for (form, mode) in FORMS {
        let theirs = canonicalize::<&str>(&text, mode, None, &[]).expect("the grammar makes XML");
        let ours = canonical(text.as_bytes(), form).expect("the grammar stays within the limits");
        assert_eq!(
            String::from_utf8_lossy(&ours),
            String::from_utf8_lossy(&theirs),
            "{text}"
        );
    }
    for (form, _) in FORMS {
        let Some(once) = canonical(bytes, form) else {
            continue;
        };
        // Escaping and namespaces may take a document over a limit or over 64 MB; then it is refused.
        if let Some(twice) = canonical(&once, form) {
            assert_eq!(
                String::from_utf8_lossy(&once),
                String::from_utf8_lossy(&twice)
            );
        }
    }
});

fn canonical(bytes: &[u8], form: Form) -> Option<Vec<u8>> {
    let decoded = decode(bytes).ok()?;
    let document = Document::parse(&decoded).ok()?;
    let mut out = Vec::new();
    canonical::document(&document, None, form, &mut out);
    Some(out)
}
