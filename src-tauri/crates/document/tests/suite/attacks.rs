//! A table of attacks by class. Every case must be refused with one of the expected answers, and each
//! class has good twins that must be accepted: documents that differ from the attack only in what makes
//! it one.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::forge::*;

/// One document and the answers that are right for it.
struct Case {
    class: &'static str,
    name: String,
    document: Vec<u8>,
    right: &'static [&'static str],
}

const GOOD: &[&str] = &["signed-and-unchanged"];

#[derive(Default)]
struct Table(Vec<Case>);

impl Table {
    fn bad(
        &mut self,
        class: &'static str,
        name: impl Into<String>,
        document: impl Into<Vec<u8>>,
        right: &'static [&'static str],
    ) {
        self.0.push(Case {
            class,
            name: name.into(),
            document: document.into(),
            right,
        });
    }

    fn good(&mut self, class: &'static str, name: impl Into<String>, document: impl Into<Vec<u8>>) {
        self.bad(class, name, document, GOOD);
    }
}

fn table() -> Vec<Case> {
    let mut table = Table::default();
    wrapping(&mut table);
    comments(&mut table);
    duplicate_ids(&mut table);
    encodings(&mut table);
    entities(&mut table);
    namespaces(&mut table);
    floods(&mut table);
    truncation(&mut table);
    structure(&mut table);
    algorithms(&mut table);
    keys(&mut table);
    serialisation(&mut table);
    table.0
}

#[test]
fn every_attack_is_refused_and_every_good_twin_is_accepted() {
    let cases = table();
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let found = code(&case.document);
            (!case.right.contains(&found)).then(|| {
                format!(
                    "{} / {}: {found}, not {:?}",
                    case.class, case.name, case.right
                )
            })
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {} cases:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_table_of_attacks_has_the_size_that_is_reported() {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for case in table() {
        let count = counts.entry(case.class).or_default();
        if case.right == GOOD {
            count.1 += 1;
        } else {
            count.0 += 1;
        }
    }
    let mut report = String::from("attack class;refused;good twins accepted\n");
    for (class, (refused, accepted)) in &counts {
        assert!(*accepted > 0, "{class} has no good twin");
        report.push_str(&format!("{class};{refused};{accepted}\n"));
    }
    let committed = include_str!("attacks.csv");
    assert_eq!(report, committed, "update tests/suite/attacks.csv");
}

/// Signature wrapping, the eight known arrangements on each shape. What a forger wants shown stands where
/// the reader would look; the signed original is kept somewhere in the document.
fn wrapping(table: &mut Table) {
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

/// Comments, processing instructions and CDATA where a reader may see another text than the verifier.
fn comments(table: &mut Table) {
    const CLASS: &str = "comment and CDATA injection";
    let signed = Forge::default().sign(&eaadhaar());
    let inside = |element: &str, what: &str| {
        let at = signed.find(&format!("<{element}>")).unwrap() + element.len() + 5;
        format!("{}{what}{}", &signed[..at], &signed[at..])
    };
    for (name, what) in [
        ("a comment", "<!-- -->"),
        ("an instruction", "<?x y?>"),
        ("an element", "<b></b>"),
        ("a CDATA section", "<![CDATA[AAAA]]>"),
    ] {
        for element in ["DigestValue", "SignatureValue"] {
            let right: &[&str] = &["value-not-plain-text"];
            table.bad(
                CLASS,
                format!("{name} in {element}"),
                inside(element, what),
                right,
            );
        }
    }
    let in_signed_info = signed.replace("<SignedInfo>", "<SignedInfo><!--x-->");
    table.bad(
        CLASS,
        "a comment in SignedInfo",
        in_signed_info,
        &["signature-structure"],
    );
    let with_text = signed.replace("<SignedInfo>", "<SignedInfo>x");
    table.bad(
        CLASS,
        "text in SignedInfo",
        with_text,
        &["signature-structure"],
    );
    let cdata_element = signed.replace("<Pht>", "<![CDATA[<Poi name=\"Usha\"/>]]><Pht>");
    table.bad(
        CLASS,
        "markup in CDATA",
        cdata_element,
        &["content-changed"],
    );
    let instruction = signed.replace("<Pht>", "<?name Usha?><Pht>");
    table.bad(
        CLASS,
        "an instruction in the content",
        instruction,
        &["content-changed"],
    );

    table.good(
        CLASS,
        "a comment in the content",
        signed.replace("<Pht>", "<!--x--><Pht>"),
    );
    table.good(
        CLASS,
        "a comment in the text",
        signed.replace("4AAQ", "4A<!--x-->AQ"),
    );
    table.good(
        CLASS,
        "text as CDATA",
        signed.replace("4AAQ", "<![CDATA[4AAQ]]>"),
    );
    table.good(
        CLASS,
        "comments around the root",
        format!("<!--a-->{signed}<!--b-->"),
    );
}

fn duplicate_ids(table: &mut Table) {
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

fn encodings(table: &mut Table) {
    const CLASS: &str = "encodings";
    let signed = Forge::default().sign(&eaadhaar());
    let declared =
        |encoding: &str| format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n{signed}");
    let utf16 = |bom: bool, big: bool, text: &str| -> Vec<u8> {
        let bom = bom.then_some('\u{FEFF}');
        let units = bom.into_iter().chain(text.chars()).collect::<String>();
        units
            .encode_utf16()
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    };
    let utf32 = |text: &str| -> Vec<u8> {
        let all = std::iter::once('\u{FEFF}').chain(text.chars());
        all.flat_map(|c| u32::from(c).to_be_bytes()).collect()
    };
    table.good(CLASS, "UTF-8", declared("UTF-8"));
    table.good(CLASS, "utf-8 in small letters", declared("utf-8"));
    table.good(
        CLASS,
        "UTF-8 with a byte order mark",
        format!("\u{FEFF}{signed}"),
    );
    table.good(
        CLASS,
        "UTF-16 little-endian",
        utf16(true, false, &declared("UTF-16")),
    );
    table.good(
        CLASS,
        "UTF-16 big-endian",
        utf16(true, true, &declared("UTF-16")),
    );
    table.good(CLASS, "UTF-16 undeclared", utf16(true, true, &signed));

    for encoding in [
        "ISO-8859-1",
        "windows-1252",
        "UTF-16",
        "UTF-7",
        "UTF-32",
        "EBCDIC-CP-US",
        "x",
    ] {
        let name = format!("UTF-8 declared as {encoding}");
        table.bad(CLASS, name, declared(encoding), &["encoding-disagrees"]);
    }
    let name = "UTF-16 declared as UTF-8";
    table.bad(
        CLASS,
        name,
        utf16(true, true, &declared("UTF-8")),
        &["encoding-disagrees"],
    );
    let name = "UTF-8 declared as US-ASCII";
    table.bad(CLASS, name, declared("US-ASCII"), &["encoding-disagrees"]);
    let unsupported: &[&str] = &["encoding-unsupported"];
    table.bad(CLASS, "UTF-32", utf32(&signed), unsupported);
    table.bad(
        CLASS,
        "UTF-16 without a mark",
        utf16(false, false, &signed),
        unsupported,
    );
    table.bad(CLASS, "UTF-7", format!("+/v8-{signed}"), unsupported);
    let mut overlong = signed.clone().into_bytes();
    overlong.splice(1..1, [0xC0, 0xBC]);
    table.bad(CLASS, "overlong UTF-8", overlong, &["not-text"]);
    let mut odd = utf16(true, true, &signed);
    odd.pop();
    table.bad(CLASS, "half a UTF-16 unit", odd, &["not-text"]);
    let mut surrogate = utf16(true, true, &signed);
    surrogate.splice(4..4, [0xD8, 0x00]);
    table.bad(CLASS, "a lone surrogate", surrogate, &["not-text"]);
    let version = declared("UTF-8").replace("1.0", "1.1");
    table.bad(CLASS, "XML 1.1", version, &["xml-version"]);
    let twice = declared("UTF-8").replacen("?>", "?><?xml version=\"1.0\"?>", 1);
    table.bad(CLASS, "two declarations", twice, &["malformed"]);
    table.bad(
        CLASS,
        "a declaration after a blank",
        format!(" {}", declared("UTF-8")),
        &["malformed"],
    );
}

fn entities(table: &mut Table) {
    const CLASS: &str = "DTD and entities";
    let signed = Forge::default().sign(&eaadhaar());
    let doctypes = [
        ("empty", "<!DOCTYPE Certificate>".to_owned()),
        (
            "internal entity",
            "<!DOCTYPE c [<!ENTITY n \"Usha\">]>".to_owned(),
        ),
        (
            "external entity",
            "<!DOCTYPE c [<!ENTITY n SYSTEM \"file:///etc/passwd\">]>".to_owned(),
        ),
        (
            "external subset",
            "<!DOCTYPE c SYSTEM \"http://198.51.100.1/x.dtd\">".to_owned(),
        ),
        (
            "parameter entity",
            "<!DOCTYPE c [<!ENTITY % p SYSTEM \"x\"> %p;]>".to_owned(),
        ),
        (
            "default attribute",
            "<!DOCTYPE c [<!ATTLIST Poi name CDATA \"Usha\">]>".to_owned(),
        ),
        (
            "id attribute",
            "<!DOCTYPE c [<!ATTLIST Poi name ID #IMPLIED>]>".to_owned(),
        ),
        ("laughs", {
            let levels: String = (1..10)
                .map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10)))
                .collect();
            format!("<!DOCTYPE c [<!ENTITY l0 \"ha\">{levels}]>")
        }),
    ];
    for (name, doctype) in doctypes {
        table.bad(
            CLASS,
            format!("DOCTYPE: {name}"),
            format!("{doctype}{signed}"),
            &["doctype"],
        );
        let after = format!("<!--x--><?y z?>\n{doctype}{signed}");
        table.bad(CLASS, format!("DOCTYPE: {name}, late"), after, &["doctype"]);
    }
    let lower = format!("<!doctype html>{signed}");
    table.bad(CLASS, "doctype in small letters", lower, &["malformed"]);
    let inner = signed.replace("<Pht>", "<!DOCTYPE c><Pht>");
    table.bad(CLASS, "DOCTYPE inside the root", inner, &["doctype"]);
    let declared = signed.replace("<Pht>", "<!ENTITY n \"x\"><Pht>");
    table.bad(
        CLASS,
        "an entity declaration inside the root",
        declared,
        &["malformed"],
    );
    let name = |with: &str| signed.replace("Asha", with);
    table.bad(
        CLASS,
        "an undeclared entity",
        name("&asha;"),
        &["entity-reference"],
    );
    table.bad(
        CLASS,
        "an HTML entity",
        name("&nbsp;"),
        &["entity-reference"],
    );
    for (what, reference) in [
        ("NUL", "&#0;"),
        ("a control character", "&#x1F;"),
        ("a surrogate", "&#xD800;"),
        ("a noncharacter", "&#xFFFE;"),
        ("a number beyond Unicode", "&#x110000;"),
        ("a very large number", "&#99999999999999999999;"),
        ("a number with a sign", "&#+65;"),
        ("no number", "&#;"),
        ("a capital X", "&#X41;"),
        ("no semicolon", "&amp"),
        ("a bare ampersand", "& "),
    ] {
        table.bad(
            CLASS,
            what,
            name(reference),
            &["malformed", "entity-reference"],
        );
    }
    table.good(CLASS, "a letter by its decimal number", name("&#65;sha"));
    table.good(
        CLASS,
        "a letter by its hexadecimal number",
        name("A&#x73;ha"),
    );
    let quoted = eaadhaar().replace("Asha", "A&amp;s&lt;h&quot;a");
    let written = Forge::default()
        .sign(&quoted)
        .replace("&quot;", "&#34;")
        .replace("&lt;", "&#x3C;");
    table.good(CLASS, "the predefined entities", written);
}

fn namespaces(table: &mut Table) {
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

fn floods(table: &mut Table) {
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

fn truncation(table: &mut Table) {
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

fn structure(table: &mut Table) {
    const CLASS: &str = "signature structure";
    let content = eaadhaar();
    let signed = Forge::default().sign(&content);
    table.good(CLASS, "as it should be", signed.clone());
    let edited = |edit: fn(String) -> String| {
        Forge {
            edit,
            ..Forge::default()
        }
        .sign(&content)
    };
    let refused: &[&str] = &["signature-structure"];
    for (name, edit) in [
        (
            "no CanonicalizationMethod",
            (|s| cut(&s, "CanonicalizationMethod")) as fn(String) -> String,
        ),
        ("no SignatureMethod", |s| cut(&s, "SignatureMethod")),
        ("no DigestMethod", |s| cut(&s, "DigestMethod")),
        ("no DigestValue", |s| cut(&s, "DigestValue")),
        ("a strange element in SignedInfo", |s| {
            s.replace("</SignedInfo>", "<X></X></SignedInfo>")
        }),
        ("a strange element in Reference", |s| {
            s.replace("</Reference>", "<X></X></Reference>")
        }),
        ("a strange attribute on Reference", |s| {
            s.replace("<Reference ", "<Reference X=\"\" ")
        }),
        ("a strange attribute on a method", |s| {
            s.replace("<DigestMethod ", "<DigestMethod X=\"\" ")
        }),
        ("a method without algorithm", |s| {
            s.replace("<SignatureMethod Algorithm", "<SignatureMethod Id")
        }),
        ("the parts in another order", |s| {
            let method = between(&s, "<DigestMethod", "</DigestMethod>");
            s.replace(&method, "")
                .replace("</Reference>", &format!("{method}</Reference>"))
        }),
        ("prefixes for exclusive canonicalisation", |s| {
            let prefixes = "<InclusiveNamespaces xmlns=\"http://www.w3.org/2001/10/xml-exc-c14n#\" \
                PrefixList=\"a\"></InclusiveNamespaces></CanonicalizationMethod>";
            s.replace("</CanonicalizationMethod>", prefixes)
        }),
        ("a length for the signature", |s| {
            let length = "<HMACOutputLength>8</HMACOutputLength></SignatureMethod>";
            s.replace("</SignatureMethod>", length)
        }),
    ] {
        table.bad(CLASS, name, edited(edit), refused);
    }
    table.bad(
        CLASS,
        "no Reference",
        edited(|s| cut(&s, "Reference")),
        &["reference-missing"],
    );
    table.bad(
        CLASS,
        "two References",
        edited(|s| {
            let reference = between(&s, "<Reference", "</Reference>");
            s.replace(&reference, &reference.repeat(2))
        }),
        &["references-several"],
    );
    let twice = |element: &str| {
        let part = between(&signed, &format!("<{element}"), &format!("</{element}>"));
        signed.replacen(&part, &part.repeat(2), 1)
    };
    for element in ["SignedInfo", "SignatureValue", "KeyInfo"] {
        table.bad(CLASS, format!("two of {element}"), twice(element), refused);
    }
    for element in ["SignedInfo", "SignatureValue"] {
        table.bad(
            CLASS,
            format!("no {element}"),
            cut(&signed, element),
            refused,
        );
    }
    let nested = signed
        .replacen("<Signature ", "<Box><Signature ", 1)
        .replace("</Signature>", "</Signature></Box>");
    table.bad(
        CLASS,
        "Signature one level deeper",
        nested,
        &["signature-misplaced"],
    );
    table.bad(
        CLASS,
        "Signature as the root",
        Forge::default().signature(&content),
        &["signature-misplaced"],
    );
    let strange = signed.replace("<SignatureValue>", "<SignatureValue X=\"\">");
    table.bad(
        CLASS,
        "a strange attribute on SignatureValue",
        strange,
        refused,
    );
    let long = format!("<SignedInfo>{}", " ".repeat(70_000));
    table.bad(
        CLASS,
        "a very long SignedInfo",
        signed.replace("<SignedInfo>", &long),
        refused,
    );

    let first = insert_first(&content, &Forge::default().signature(&content));
    table.good(CLASS, "Signature as the first child", first);
    let object = signed.replace("</Signature>", "<Object>not content</Object></Signature>");
    table.good(CLASS, "an Object, which is not shown", object);
    let id = signed.replacen("<Signature ", "<Signature Id=\"s\" ", 1);
    table.good(CLASS, "an Id on Signature", id);
    let retrieval = Forge {
        key_info: Some(
            "<KeyInfo><RetrievalMethod URI=\"http://198.51.100.1/key\"/></KeyInfo>".into(),
        ),
        ..Forge::default()
    };
    table.good(
        CLASS,
        "a RetrievalMethod, which is not followed",
        retrieval.sign(&content),
    );
}

fn algorithms(table: &mut Table) {
    const CLASS: &str = "algorithms and references";
    let content = eaadhaar();
    for (name, signature_hash, digest_hash) in [
        ("RSA-SHA1 with SHA-256", Hash::Sha1, Hash::Sha256),
        ("RSA-SHA1 with SHA-1", Hash::Sha1, Hash::Sha1),
        ("RSA-SHA256", Hash::Sha256, Hash::Sha256),
        ("RSA-SHA384", Hash::Sha384, Hash::Sha384),
        ("RSA-SHA512", Hash::Sha512, Hash::Sha512),
    ] {
        let forge = Forge {
            signature_hash,
            digest_hash,
            ..Forge::default()
        };
        table.good(CLASS, name, forge.sign(&content));
    }
    let inclusive = Forge {
        canonicalization: INCLUSIVE.into(),
        ..Forge::default()
    };
    table.good(
        CLASS,
        "inclusive canonicalisation of SignedInfo",
        inclusive.sign(&content),
    );
    let transforms = |uris: &[&str]| -> String {
        uris.iter()
            .map(|uri| format!("<Transform Algorithm=\"{uri}\"></Transform>"))
            .collect()
    };
    for uri in [INCLUSIVE, EXCLUSIVE] {
        let forge = Forge {
            transforms: transforms(&[ENVELOPED, uri]),
            ..Forge::default()
        };
        table.good(CLASS, format!("transform {uri}"), forge.sign(&content));
    }

    let methods: [(&str, &'static [&'static str]); 17] = [
        (
            "http://www.w3.org/2000/09/xmldsig#hmac-sha1",
            &["signature-method-hmac"],
        ),
        (
            "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
            &["signature-method-hmac"],
        ),
        (
            "http://www.w3.org/2001/04/xmldsig-more#hmac-md5",
            &["signature-method-hmac"],
        ),
        (
            "http://www.w3.org/2000/09/xmldsig#dsa-sha1",
            &["signature-method-dsa"],
        ),
        (
            "http://www.w3.org/2009/xmldsig11#dsa-sha256",
            &["signature-method-dsa"],
        ),
        (
            "http://www.w3.org/2001/04/xmldsig-more#rsa-md5",
            &["signature-method-md5"],
        ),
        (
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1",
            &["signature-method-ecdsa-sha1"],
        ),
        (
            "http://www.w3.org/2001/04/xmldsig-more#rsa-ripemd160",
            &["signature-method-unsupported"],
        ),
        (
            "http://www.w3.org/2007/05/xmldsig-more#rsa-pss",
            &["signature-method-unsupported"],
        ),
        (
            "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1",
            &["signature-method-unsupported"],
        ),
        (
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha224",
            &["signature-method-unsupported"],
        ),
        (
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512",
            &["signature-method-unsupported"],
        ),
        (
            "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519",
            &["signature-method-unsupported"],
        ),
        (
            "http://www.w3.org/2000/09/xmldsig#RSA-SHA1",
            &["signature-method-unsupported"],
        ),
        (
            " http://www.w3.org/2000/09/xmldsig#rsa-sha1",
            &["signature-method-unsupported"],
        ),
        ("none", &["signature-method-unsupported"]),
        ("", &["signature-method-unsupported"]),
    ];
    for (uri, right) in methods {
        let forge = Forge {
            signature_method: Some(uri.into()),
            ..Forge::default()
        };
        table.bad(
            CLASS,
            format!("signature method {uri:?}"),
            forge.sign(&content),
            right,
        );
    }
    let confused = Forge {
        signature_method: Some("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256".into()),
        ..Forge::default()
    };
    table.bad(
        CLASS,
        "RSA-SHA1 stated as RSA-SHA256",
        confused.sign(&content),
        &["signature-broken"],
    );

    let digests: [(&str, &'static [&'static str]); 5] = [
        (
            "http://www.w3.org/2001/04/xmldsig-more#md5",
            &["digest-method-md5"],
        ),
        (
            "http://www.w3.org/2001/04/xmlenc#ripemd160",
            &["digest-method-unsupported"],
        ),
        (
            "http://www.w3.org/2001/04/xmldsig-more#sha224",
            &["digest-method-unsupported"],
        ),
        (
            "http://www.w3.org/2007/05/xmldsig-more#sha3-256",
            &["digest-method-unsupported"],
        ),
        (
            "http://www.w3.org/2001/04/xmlenc#sha512",
            &["value-not-base64"],
        ),
    ];
    for (uri, right) in digests {
        let forge = Forge {
            digest_method: Some(uri.into()),
            ..Forge::default()
        };
        table.bad(
            CLASS,
            format!("digest method {uri}"),
            forge.sign(&content),
            right,
        );
    }

    for uri in [
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
        "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
        "http://www.w3.org/2006/12/xml-c14n11",
        "http://www.w3.org/2010/xml-c14n2",
        "http://www.w3.org/2000/09/xmldsig#base64",
        "",
    ] {
        let forge = Forge {
            canonicalization: uri.into(),
            ..Forge::default()
        };
        let right: &[&str] = &["canonicalization-unsupported"];
        table.bad(
            CLASS,
            format!("canonicalisation {uri:?}"),
            forge.sign(&content),
            right,
        );
    }

    let xslt = "http://www.w3.org/TR/1999/REC-xslt-19991116";
    let xpath = "http://www.w3.org/TR/1999/REC-xpath-19991116";
    let lists: [(&str, Vec<&str>, &'static [&'static str]); 13] = [
        ("no transform", vec![], &["transform-missing"]),
        (
            "no enveloped-signature",
            vec![EXCLUSIVE],
            &["transform-missing"],
        ),
        (
            "enveloped-signature twice",
            vec![ENVELOPED, ENVELOPED],
            &["transform-unsupported"],
        ),
        (
            "enveloped-signature last",
            vec![EXCLUSIVE, ENVELOPED],
            &["transform-unsupported"],
        ),
        (
            "two canonicalisations",
            vec![ENVELOPED, INCLUSIVE, EXCLUSIVE],
            &["transform-unsupported"],
        ),
        ("XSLT", vec![ENVELOPED, xslt], &["transform-xslt"]),
        ("XSLT alone", vec![xslt], &["transform-xslt"]),
        ("XPath", vec![ENVELOPED, xpath], &["transform-xpath"]),
        (
            "XPath filter 2",
            vec![ENVELOPED, "http://www.w3.org/2002/06/xmldsig-filter2"],
            &["transform-xpath"],
        ),
        (
            "Base64",
            vec![ENVELOPED, "http://www.w3.org/2000/09/xmldsig#base64"],
            &["transform-unsupported"],
        ),
        (
            "with comments",
            vec![
                ENVELOPED,
                "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
            ],
            &["transform-unsupported"],
        ),
        (
            "decryption",
            vec![ENVELOPED, "http://www.w3.org/2002/07/decrypt#XML"],
            &["transform-unsupported"],
        ),
        (
            "an unknown one",
            vec![ENVELOPED, "urn:x"],
            &["transform-unsupported"],
        ),
    ];
    for (name, uris, right) in lists {
        let forge = Forge {
            transforms: transforms(&uris),
            ..Forge::default()
        };
        table.bad(
            CLASS,
            format!("transforms: {name}"),
            forge.sign(&content),
            right,
        );
    }
    let inner = format!("<Transform Algorithm=\"{ENVELOPED}\"><XPath>self::x</XPath></Transform>");
    let forge = Forge {
        transforms: inner,
        ..Forge::default()
    };
    table.bad(
        CLASS,
        "transforms: an expression inside",
        forge.sign(&content),
        &["signature-structure"],
    );

    let references: [(&str, &'static [&'static str]); 12] = [
        ("URI=\"http://198.51.100.1/x.xml\"", &["reference-external"]),
        ("URI=\"https://example.org/\"", &["reference-external"]),
        ("URI=\"file:///etc/passwd\"", &["reference-external"]),
        ("URI=\"other.xml\"", &["reference-external"]),
        ("URI=\"data:,x\"", &["reference-external"]),
        ("URI=\" \"", &["reference-external"]),
        ("URI=\"#a\"", &["reference-fragment"]),
        ("URI=\"#xpointer(/)\"", &["reference-fragment"]),
        ("URI=\"#xpointer(id('a'))\"", &["reference-fragment"]),
        ("URI=\"#\"", &["reference-fragment"]),
        ("Id=\"r\"", &["reference-missing"]),
        (
            "URI=\"\" Type=\"http://www.w3.org/2000/09/xmldsig#Manifest\"",
            &["reference-type"],
        ),
    ];
    for (attributes, right) in references {
        let forge = Forge {
            reference: attributes.into(),
            ..Forge::default()
        };
        table.bad(
            CLASS,
            format!("reference {attributes}"),
            forge.sign(&content),
            right,
        );
    }

    let signed = Forge::default().sign(&content);
    let value = between(&signed, "<SignatureValue>", "</SignatureValue>");
    for (name, other) in [
        ("empty", ""),
        ("not Base64", "%%%"),
        ("half a group", "AAA"),
    ] {
        let document = signed.replace(&value, &format!("<SignatureValue>{other}</SignatureValue>"));
        table.bad(
            CLASS,
            format!("SignatureValue {name}"),
            document,
            &["value-not-base64"],
        );
    }
    let long = STANDARD.encode([0u8; 2000]);
    let document = signed.replace(&value, &format!("<SignatureValue>{long}</SignatureValue>"));
    table.bad(
        CLASS,
        "SignatureValue too long",
        document,
        &["value-not-base64"],
    );
    let zeros = STANDARD.encode([0u8; 256]);
    let document = signed.replace(&value, &format!("<SignatureValue>{zeros}</SignatureValue>"));
    table.bad(
        CLASS,
        "SignatureValue of zeros",
        document,
        &["signature-broken"],
    );
    let wrapped = value
        .replace("</", "&#13;\n</")
        .replace("==", "&#xD;\r\n==");
    table.good(
        CLASS,
        "SignatureValue with Windows line ends",
        signed.replace(&value, &wrapped),
    );
}

fn keys(table: &mut Table) {
    const CLASS: &str = "keys";
    let content = eaadhaar();
    let unknown: &[&str] = &["signer-unknown"];
    table.good(CLASS, "the known key", Forge::default().sign(&content));
    table.bad(
        CLASS,
        "the same name and another key",
        Forge::by(&NAMESAKE).sign(&content),
        unknown,
    );
    let mixed = Forge {
        certificates: vec![NAMESAKE.certificate.to_vec(), SIGNER.certificate.to_vec()],
        ..Forge::by(&NAMESAKE)
    };
    table.bad(
        CLASS,
        "a stranger beside the known certificate",
        mixed.sign(&content),
        unknown,
    );
    let borrowed = Forge {
        certificates: vec![SIGNER.certificate.to_vec()],
        ..Forge::by(&NAMESAKE)
    };
    table.bad(
        CLASS,
        "under the known certificate",
        borrowed.sign(&content),
        &["signature-broken"],
    );
    let nameless = Forge {
        certificates: vec![],
        ..Forge::by(&NAMESAKE)
    };
    table.bad(
        CLASS,
        "a stranger without a certificate",
        nameless.sign(&content),
        &["signer-not-named"],
    );
    let small = Forge::by(&SMALL).sign(&content);
    table.bad(
        CLASS,
        "RSA of 1024 bits",
        small,
        &["signer-key-unsupported"],
    );
    let ecdsa = Forge {
        signature_method: Some("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256".into()),
        ..Forge::by(&P256)
    };
    table.bad(CLASS, "a stranger's ECDSA", ecdsa.sign(&content), unknown);
    let wrong = Forge {
        signature_method: None,
        ..ecdsa
    };
    table.bad(
        CLASS,
        "ECDSA stated as RSA",
        wrong.sign(&content),
        &["signer-key-unsupported"],
    );
    let garbage = Forge {
        certificates: vec![vec![0x30; 900]],
        ..Forge::by(&STRANGER)
    };
    table.bad(
        CLASS,
        "a certificate that is none",
        garbage.sign(&content),
        &["signer-not-named"],
    );

    let many = Forge {
        certificates: vec![STRANGER.certificate.to_vec(); 500],
        ..Forge::default()
    };
    table.good(
        CLASS,
        "500 certificates, signed by the known key",
        many.sign(&content),
    );
    let other = Forge {
        certificates: vec![STRANGER.certificate.to_vec()],
        ..Forge::default()
    };
    table.good(
        CLASS,
        "another's certificate, signed by the known key",
        other.sign(&content),
    );
    let garbage = Forge {
        certificates: vec![vec![0x30; 900]],
        ..Forge::default()
    };
    table.good(
        CLASS,
        "a certificate that is none, signed by the known key",
        garbage.sign(&content),
    );
}

/// Other ways to write the same document: none of them may break the signature.
fn serialisation(table: &mut Table) {
    const CLASS: &str = "other ways to write the same";
    let signed = Forge::default().sign(&eaadhaar());
    table.good(
        CLASS,
        "empty elements closed at once",
        signed.replace("></Poi>", "/>"),
    );
    table.good(CLASS, "single quotes", signed.replace('"', "'"));
    table.good(
        CLASS,
        "blanks inside tags",
        signed.replace(" name=", "\n\t name =  "),
    );
    table.good(
        CLASS,
        "attributes in another order",
        signed.replace(
            "dob=\"07-09-1994\" gender=\"F\"",
            "gender=\"F\" dob=\"07-09-1994\"",
        ),
    );
    table.good(
        CLASS,
        "a declaration",
        format!("<?xml version='1.0' standalone='no'?>{signed}"),
    );
    table.good(
        CLASS,
        "blanks in end tags",
        signed.replace("</Poi>", "</Poi \n>"),
    );
    table.good(
        CLASS,
        "Windows line ends in tags",
        signed.replace(" name=", "\r\n name="),
    );
    let lines = Forge::default().sign(&eaadhaar().replace("><", ">\n<"));
    table.good(
        CLASS,
        "Windows line ends in text",
        lines.replace(">\n<", ">\r\n<"),
    );
    table.good(
        CLASS,
        "old Macintosh line ends in text",
        lines.replace(">\n<", ">\r<"),
    );
    let changed: &[&str] = &["content-changed"];
    table.bad(
        CLASS,
        "line ends taken out",
        lines.replace(">\n<", "><"),
        changed,
    );
    table.bad(
        CLASS,
        "a carriage return by number",
        lines.replace(">\n<", ">&#13;\n<"),
        &["content-changed", "signature-structure"],
    );
    table.bad(
        CLASS,
        "a blank more in a value",
        signed.replace("Asha ", "Asha  "),
        changed,
    );
    table.bad(
        CLASS,
        "the order of elements",
        {
            let photo = between(&signed, "<Pht>", "</Pht>");
            signed
                .replace(&photo, "")
                .replace("<Poi ", &format!("{photo}<Poi "))
        },
        changed,
    );
    table.bad(
        CLASS,
        "an attribute's case",
        signed.replace(" name=\"Asha", " Name=\"Asha"),
        changed,
    );
}

/// The text from `start` to the end of the next `end`.
fn between(text: &str, start: &str, end: &str) -> String {
    let from = text.find(start).unwrap();
    let to = from + text[from..].find(end).unwrap() + end.len();
    text[from..to].to_owned()
}

/// The text without the first element of this name.
fn cut(text: &str, element: &str) -> String {
    text.replacen(
        &between(text, &format!("<{element}"), &format!("</{element}>")),
        "",
        1,
    )
}

fn insert_first(content: &str, what: &str) -> String {
    let start = content.find('>').unwrap() + 1;
    format!("{}{what}{}", &content[..start], &content[start..])
}
