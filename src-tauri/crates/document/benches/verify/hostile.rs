//! Inputs of up to 64 MB that are meant to cost time or memory. Where a signature is needed to get as far
//! as the digest, a stranger signs: that is what an attacker can do.

use crate::forge::{Forge, STRANGER, eaadhaar};

const ALL: usize = 63 * 1024 * 1024;

type Make = fn() -> Vec<u8>;

/// Name and maker of each input.
pub const INPUTS: &[(&str, Make)] = &[
    ("open brackets", || fill("<a>", "<", "")),
    ("nested elements", || fill("", "<a>", "")),
    ("elements side by side", || fill("<a>", "<b/>", "</a>")),
    ("one tag with attributes", || {
        let mut out = String::from("<a");
        for n in 0.. {
            out.push_str(&format!(" a{n}=''"));
            if out.len() > ALL {
                break;
            }
        }
        (out + "/>").into_bytes()
    }),
    ("128 long attributes on each of 780 tags", || {
        signed(&tags(780, 128, |n| {
            format!(" {}{n:03}=\"\"", "a".repeat(620))
        }))
    }),
    ("attribute values of references", || {
        signed(&tags(100, 100, |n| {
            format!(" a{n:03}=\"{}\"", "&#9;".repeat(1_600))
        }))
    }),
    ("attribute values to be escaped", || {
        signed(&tags(1, 4, |n| {
            format!(" a{n:03}=\"{}\"", "&quot;".repeat(ALL / 24))
        }))
    }),
    ("text of references", || signed(&"&amp;".repeat(ALL / 5))),
    ("text of carriage returns by number", || {
        signed(&"&#13;".repeat(ALL / 5))
    }),
    ("text of closing brackets", || signed(&"]]".repeat(ALL / 2))),
    ("text of greater-than signs", || {
        signed(&"> ".repeat(ALL / 2))
    }),
    ("Windows line ends", || signed_lines("\r\n")),
    ("old Macintosh line ends", || signed_lines("\r")),
    ("CDATA sections", || signed(&"<![CDATA[x]]>".repeat(19_900))),
    ("long CDATA sections", || {
        signed(&format!("<![CDATA[{}]]>", "]]".repeat(1_600)).repeat(19_900))
    }),
    ("comments", || {
        signed(&format!("<!--{}-->", "- ".repeat(1_600)).repeat(19_900))
    }),
    ("64 namespaces and deep elements", namespaces),
    ("a name of 63 MB", || fill("<", "a", "/>")),
    ("blanks in a tag", || fill("<a", " ", "/>")),
    ("an attribute without an end", || fill("<a b=\"", "c", "")),
    ("equals signs", || fill("<a>", "=", "</a>")),
    ("UTF-16", || {
        let text = format!("\u{FEFF}<a>{}</a>", "आ".repeat(ALL / 2 - 10));
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }),
    ("blanks in SignedInfo", || {
        let blanks = format!("<SignedInfo>{}", " ".repeat(ALL));
        Forge::by(&STRANGER)
            .sign(&eaadhaar())
            .replace("<SignedInfo>", &blanks)
            .into_bytes()
    }),
    ("a digest of 63 MB", || {
        let long = format!("<DigestValue>{}", "A".repeat(ALL));
        Forge::by(&STRANGER)
            .sign(&eaadhaar())
            .replace("<DigestValue>", &long)
            .into_bytes()
    }),
    ("a certificate of 63 MB", || {
        let long = format!("<X509Certificate>{}", "A".repeat(ALL));
        Forge::by(&STRANGER)
            .sign(&eaadhaar())
            .replace("<X509Certificate>", &long)
            .into_bytes()
    }),
    ("20,000 certificates", || {
        let many = Forge {
            certificates: vec![STRANGER.certificate.to_vec(); 9_900],
            ..Forge::by(&STRANGER)
        };
        many.sign(&eaadhaar()).into_bytes()
    }),
    ("a photograph of 63 MB", || {
        let content = eaadhaar().replace("4AAQ", &"4AAQ".repeat(ALL / 4 - 1_000));
        Forge::default().sign(&content).into_bytes()
    }),
    ("an entity name of 63 MB", || fill("<a>&", "x", ";</a>")),
    ("a long declaration", || {
        fill("<?xml version='1.0' ", " ", "?><a/>")
    }),
    ("noise", || {
        let mut seed = 1_u64;
        (0..ALL)
            .map(|_| {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                (seed >> 57) as u8
            })
            .collect()
    }),
];

fn fill(start: &str, piece: &str, end: &str) -> Vec<u8> {
    let times = (ALL - start.len() - end.len()) / piece.len();
    [start, &piece.repeat(times), end].concat().into_bytes()
}

/// A document with this text in it, in canonical form or not, under a stranger's signature. The digest
/// does not fit where the text is not canonical; it is computed all the same.
fn signed(text: &str) -> Vec<u8> {
    let content = eaadhaar().replace("<Pht>", &format!("<X>{text}</X><Pht>"));
    Forge::by(&STRANGER).sign(&content).into_bytes()
}

fn signed_lines(end: &str) -> Vec<u8> {
    signed(&end.repeat(ALL / end.len()))
}

fn tags(count: usize, attributes: usize, attribute: impl Fn(usize) -> String) -> String {
    let all: String = (0..attributes).map(attribute).collect();
    format!("<a{all}></a>").repeat(count)
}

fn namespaces() -> Vec<u8> {
    let declared: String = (0..63)
        .map(|n| format!(" xmlns:n{n}=\"urn:{n}\""))
        .collect();
    let used: String = (0..63).map(|n| format!(" n{n}:a=\"\"")).collect();
    let inner = format!("<b{used}></b>").repeat(1_500);
    let open = "<d>".repeat(50);
    let close = "</d>".repeat(50);
    signed(&format!("<c{declared}>{open}{inner}{close}</c>"))
}
