//! The signature itself: its structure, its algorithms and the keys it brings.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{Table, between, cut, insert_first};
use crate::forge::*;

pub fn structure(table: &mut Table) {
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

pub fn algorithms(table: &mut Table) {
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

pub fn keys(table: &mut Table) {
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
