//! What the same text can be made of: comments, encodings, entities, other ways to write it.

use super::{Table, between};
use crate::forge::*;

/// Comments, processing instructions and CDATA where a reader may see another text than the verifier.
pub fn comments(table: &mut Table) {
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

pub fn encodings(table: &mut Table) {
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

pub fn entities(table: &mut Table) {
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

/// Other ways to write the same document: none of them may break the signature.
pub fn serialisation(table: &mut Table) {
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
