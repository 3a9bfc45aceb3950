//! Signed originals rearranged, cut off or put together.

use super::Table;
use crate::forge::*;

/// Signature wrapping, the eight known arrangements on each shape. What a forger wants shown stands where
/// the reader would look; the signed original is kept somewhere in the document.
pub fn wrapping(table: &mut Table) {
    const CLASS: &str = "signature wrapping";
    let refused: &[&str] = &[
        "content-changed",
        "reference-fragment",
        "signature-misplaced",
        "signature-structure",
        "signatures-several",
    ];
    for (shape, content) in shapes() {
        let evil = content.replace("Asha Test Verma", "Usha Forged Verma");
        assert_ne!(evil, content);
        let by_id = content.replacen('>', " Id=\"original\">", 1);
        let whole = Forge::default();
        let fragment = Forge {
            reference: "URI=\"#original\"".into(),
            ..Forge::default()
        };
        table.good(
            CLASS,
            format!("{shape}: the original"),
            whole.sign(&content),
        );
        for (kind, original, forge) in
            [("whole", &content, &whole), ("fragment", &by_id, &fragment)]
        {
            let signature = forge.signature(original);
            let into_signature =
                |what: &str| signature.replace("</Signature>", &format!("{what}</Signature>"));
            let object = |what: &str| into_signature(&format!("<Object>{what}</Object>"));
            let arrangements = [
                insert(&evil, &into_signature(original)),
                insert(&evil, &format!("{signature}{original}")),
                insert(&evil, &insert(original, &signature)),
                insert(&insert(original, &evil), &signature),
                insert(&evil, &format!("<Other>{signature}</Other>{original}")),
                insert(&evil, &object(&insert(original, &signature))),
                insert(
                    original,
                    &format!("<Extensions>{evil}</Extensions>{signature}"),
                ),
                insert(&evil, &object(original)),
            ];
            for (number, document) in (1..).zip(arrangements) {
                table.bad(
                    CLASS,
                    format!("{shape}: XSW {number}, {kind}"),
                    document,
                    refused,
                );
            }
        }
        let signed = whole.sign(&content);
        let double = insert(&signed, &Forge::by(&STRANGER).signature(&evil));
        table.bad(CLASS, format!("{shape}: second Signature"), double, refused);
        let sibling = signed.replace("<Poi ", "<Poi name=\"Usha\"></Poi><Poi ");
        if sibling != signed {
            table.bad(
                CLASS,
                format!("{shape}: a first Poi before the signed one"),
                sibling,
                refused,
            );
        }
    }
}

pub fn truncation(table: &mut Table) {
    const CLASS: &str = "truncation";
    for (shape, content) in shapes() {
        let signed = Forge::default().sign(&content);
        for at in (1..signed.len())
            .step_by(97)
            .filter(|at| signed.is_char_boundary(*at))
        {
            let name = format!("{shape}: the first {at} bytes");
            table.bad(CLASS, name, &signed.as_bytes()[..at], &["cut-off"]);
        }
        table.good(CLASS, format!("{shape}: all of it"), signed.clone());
        let headless = &signed[signed.find("><").unwrap() + 1..];
        table.bad(
            CLASS,
            format!("{shape}: without its first tag"),
            headless,
            &["malformed"],
        );
        let twice = format!("{signed}{signed}");
        table.bad(CLASS, format!("{shape}: twice"), twice, &["malformed"]);
        table.bad(
            CLASS,
            format!("{shape}: text after it"),
            format!("{signed}x"),
            &["malformed"],
        );
        table.good(
            CLASS,
            format!("{shape}: a line end after it"),
            format!("{signed}\r\n"),
        );
    }
}

pub fn duplicate_ids(table: &mut Table) {
    const CLASS: &str = "duplicate ids";
    let content = eaadhaar().replacen('>', " Id=\"a\">", 1);
    let signed = Forge::default().sign(&content);
    table.good(CLASS, "an Id that nothing refers to", signed.clone());
    let twice = signed.replace("<Pht>", "<Pht Id=\"a\">");
    table.bad(
        CLASS,
        "the same Id a second time",
        twice,
        &["content-changed"],
    );
    for (name, attribute) in [("Id", "Id"), ("ID", "ID"), ("xml:id", "xml:id")] {
        let content = eaadhaar().replacen('>', &format!(" {attribute}=\"a\">"), 1);
        let forge = Forge {
            reference: "URI=\"#a\"".into(),
            ..Forge::default()
        };
        let signed = forge
            .sign(&content)
            .replace("<Pht>", &format!("<Pht {attribute}=\"a\">"));
        table.bad(
            CLASS,
            format!("{name} twice and referred to"),
            signed,
            &["reference-fragment"],
        );
    }
    let repeated = signed.replacen(" Id=\"a\"", " Id=\"a\" Id=\"a\"", 1);
    table.bad(CLASS, "one element with two Ids", repeated, &["malformed"]);
}
