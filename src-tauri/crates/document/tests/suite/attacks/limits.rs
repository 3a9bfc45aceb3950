//! Namespaces, and floods of everything.

use super::Table;
use crate::forge::*;

pub fn namespaces(table: &mut Table) {
    const CLASS: &str = "namespaces";
    let signed = Forge::default().sign(&eaadhaar());
    let on_root =
        |what: &str| signed.replacen("<Certificate>", &format!("<Certificate {what}>"), 1);
    let flood = |count: usize| -> String {
        (0..count)
            .map(|n| format!(" xmlns:n{n}=\"urn:n{n}\""))
            .collect()
    };
    table.good(CLASS, "none", signed.clone());
    let changed: &[&str] = &["content-changed"];
    table.bad(
        CLASS,
        "one more on the root",
        on_root("xmlns:x=\"urn:x\""),
        changed,
    );
    table.bad(
        CLASS,
        "a default namespace",
        on_root("xmlns=\"urn:x\""),
        changed,
    );
    let prefixed = signed
        .replacen("<Certificate>", "<x:Certificate xmlns:x=\"urn:x\">", 1)
        .replace("</Certificate>", "</x:Certificate>");
    table.bad(CLASS, "the root in a namespace", prefixed, changed);
    table.bad(CLASS, "64 declarations", on_root(&flood(63)), changed);
    table.bad(
        CLASS,
        "65 declarations",
        on_root(&flood(64)),
        &["too-many-namespaces"],
    );
    let nested = |count: usize| {
        let open: String = (0..count)
            .map(|n| format!("<a xmlns:n{n}=\"urn:n{n}\">"))
            .collect();
        signed.replace("<Pht>", &format!("{open}{}<Pht>", "</a>".repeat(count)))
    };
    let limits: &[&str] = &["too-deep", "too-many-namespaces"];
    table.bad(CLASS, "5,000 nested declarations", nested(5000), limits);
    let flat: String = (0..5000)
        .map(|n| format!("<a xmlns:n{n}=\"urn:n{n}\"/>"))
        .collect();
    let flat = signed.replace("<Pht>", &format!("{flat}<Pht>"));
    table.bad(
        CLASS,
        "5,000 declarations side by side",
        flat,
        &["too-many-namespaces"],
    );
    let malformed: &[&str] = &["malformed"];
    for (name, what) in [
        ("declared twice", "xmlns:x=\"urn:x\" xmlns:x=\"urn:x\""),
        ("default declared twice", "xmlns=\"\" xmlns=\"\""),
        ("an empty namespace with a prefix", "xmlns:x=\"\""),
        ("xml bound elsewhere", "xmlns:xml=\"urn:x\""),
        (
            "another prefix for xml",
            "xmlns:x=\"http://www.w3.org/XML/1998/namespace\"",
        ),
        ("xmlns declared", "xmlns:xmlns=\"urn:x\""),
        (
            "the xmlns namespace",
            "xmlns:x=\"http://www.w3.org/2000/xmlns/\"",
        ),
        ("an unknown prefix", "x:a=\"1\""),
        ("two colons", "xmlns:x=\"urn:x\" x:y:z=\"1\""),
        (
            "one name by two prefixes",
            "xmlns:x=\"urn:x\" xmlns:y=\"urn:x\" x:a=\"1\" y:a=\"1\"",
        ),
    ] {
        table.bad(CLASS, name, on_root(what), malformed);
    }
    table.good(
        CLASS,
        "xml declared as what it is",
        on_root("xmlns:xml=\"http://www.w3.org/XML/1998/namespace\""),
    );
    let element = signed.replace("<Pht>", "<xml:a/><Pht>");
    table.bad(CLASS, "an element called xml:", element, malformed);
    let foreign = signed.replace(DSIG, "http://www.w3.org/2000/09/xmldsig");
    table.bad(
        CLASS,
        "Signature in another namespace",
        foreign,
        &["signature-foreign"],
    );
    let none = signed.replace(&format!(" xmlns=\"{DSIG}\""), "");
    table.bad(
        CLASS,
        "Signature in no namespace",
        none,
        &["signature-foreign"],
    );
    let ds = signed
        .replace(
            &format!("<Signature xmlns=\"{DSIG}\">"),
            &format!("<ds:Signature xmlns:ds=\"{DSIG}\">"),
        )
        .replace("</Signature>", "</ds:Signature>");
    table.bad(
        CLASS,
        "children of Signature in no namespace",
        ds,
        &["signature-structure"],
    );
}

pub fn floods(table: &mut Table) {
    const CLASS: &str = "floods";
    let with =
        |what: &str| Forge::default().sign(&eaadhaar().replace("<Pht>", &format!("{what}<Pht>")));
    // The place is at level 4 of the tree, and the document has 29 tags besides.
    let deep = |levels: usize| {
        with(&format!(
            "{}{}",
            "<a>".repeat(levels),
            "</a>".repeat(levels)
        ))
    };
    table.good(CLASS, "64 levels", deep(60));
    table.bad(CLASS, "65 levels", deep(61), &["too-deep"]);
    table.bad(CLASS, "20,000 levels", deep(20_000), &["too-deep"]);
    let tags = |pairs: usize| with(&"<a></a>".repeat(pairs));
    table.good(CLASS, "19,000 tags", tags(9_500));
    table.bad(CLASS, "20,001 tags", tags(10_000), &["too-many-tags"]);
    table.bad(CLASS, "200,000 tags", tags(100_000), &["too-many-tags"]);
    let comments = Forge::default()
        .sign(&eaadhaar())
        .replace("<Pht>", &format!("{}<Pht>", "<!---->".repeat(20_000)));
    table.bad(CLASS, "20,000 comments", comments, &["too-many-tags"]);
    let attributes =
        |count: usize| -> String { (0..count).map(|n| format!(" a{n:04}=\"\"")).collect() };
    table.good(
        CLASS,
        "128 attributes on a tag",
        with(&format!("<a{}></a>", attributes(128))),
    );
    let flooded = with(&format!("<a{}></a>", attributes(129)));
    table.bad(
        CLASS,
        "129 attributes on a tag",
        flooded,
        &["too-many-attributes"],
    );
    let flooded = with(&format!("<a{}></a>", attributes(50_000)));
    table.bad(
        CLASS,
        "50,000 attributes on a tag",
        flooded,
        &["too-many-attributes"],
    );
    let flooded = with(&format!("<a{}></a>", attributes(128)).repeat(800));
    table.bad(
        CLASS,
        "102,400 attributes in all",
        flooded,
        &["too-many-attributes"],
    );
    let blanks = " ".repeat(document::text::MAX_BYTES);
    let large = Forge::default()
        .sign(&eaadhaar())
        .replace("<Pht>", &format!("{blanks}<Pht>"));
    table.bad(CLASS, "more than 64 MB", large, &["too-large"]);
}
