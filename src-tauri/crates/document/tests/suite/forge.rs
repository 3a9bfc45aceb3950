//! A signer for tests. It writes documents in canonical form by hand, without the crate's own
//! canonicaliser, so that a mistake there cannot hide itself.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use document::{Outcome, Signers, verify};
use jiff::Timestamp;
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, ECDSA_P384_SHA384_FIXED_SIGNING, EcdsaKeyPair,
    EcdsaSigningAlgorithm,
};
use rsa::pkcs8::DecodePrivateKey;
use rsa::signature::{SignatureEncoding, Signer};
use rsa::{PrivateKey, pkcs1v15};
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384, Sha512};

pub const INCLUSIVE: &str = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
pub const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";
pub const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
pub const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";

/// A JPEG as short as one can be recognised.
pub const PHOTO: &str = "/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==";

pub struct Key {
    private: Private,
    pub certificate: &'static [u8],
}

enum Private {
    Rsa(Box<PrivateKey>),
    P256(EcdsaKeyPair),
    P384(EcdsaKeyPair),
}

const PRACTICE: &str = "../practice/keys";
const OWN: &str = "tests/keys";

fn rsa(folder: &str, name: &str) -> Key {
    let private = PrivateKey::from_pkcs8_pem(&pem(folder, name)).unwrap();
    Key {
        private: Private::Rsa(Box::new(private)),
        certificate: der(folder, name),
    }
}

fn ecdsa(name: &str, algorithm: &'static EcdsaSigningAlgorithm) -> EcdsaKeyPair {
    let pem = pem(OWN, name);
    let body: String = pem
        .lines()
        .filter(|line| !line.starts_with("-----"))
        .collect();
    let pkcs8 = STANDARD.decode(body).unwrap();
    EcdsaKeyPair::from_pkcs8(algorithm, &pkcs8, &SystemRandom::new()).unwrap()
}

fn pem(folder: &str, name: &str) -> String {
    let root = env!("CARGO_MANIFEST_DIR");
    std::fs::read_to_string(format!("{root}/{folder}/{name}.key.pem")).unwrap()
}

fn der(folder: &str, name: &str) -> &'static [u8] {
    let root = env!("CARGO_MANIFEST_DIR");
    std::fs::read(format!("{root}/{folder}/{name}.cert.der"))
        .unwrap()
        .leak()
}

/// A certificate of the tests by its name in `tests/keys`.
pub fn test_certificate(name: &str) -> &'static [u8] {
    der(OWN, name)
}

pub static SIGNER: LazyLock<Key> = LazyLock::new(|| rsa(PRACTICE, "signer"));
pub static EXPIRED: LazyLock<Key> = LazyLock::new(|| rsa(PRACTICE, "expired"));
pub static STRANGER: LazyLock<Key> = LazyLock::new(|| rsa(PRACTICE, "stranger"));
pub static LEAF: LazyLock<Key> = LazyLock::new(|| rsa(OWN, "leaf"));
pub static NAMESAKE: LazyLock<Key> = LazyLock::new(|| rsa(OWN, "namesake"));
pub static SMALL: LazyLock<Key> = LazyLock::new(|| rsa(OWN, "small"));
pub static P256: LazyLock<Key> = LazyLock::new(|| Key {
    private: Private::P256(ecdsa("p256", &ECDSA_P256_SHA256_FIXED_SIGNING)),
    certificate: der(OWN, "p256"),
});
pub static P384: LazyLock<Key> = LazyLock::new(|| Key {
    private: Private::P384(ecdsa("p384", &ECDSA_P384_SHA384_FIXED_SIGNING)),
    certificate: der(OWN, "p384"),
});

#[derive(Clone, Copy, PartialEq)]
pub enum Hash {
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    pub fn digest(self, bytes: &[u8]) -> String {
        STANDARD.encode(match self {
            Hash::Sha1 => Sha1::digest(bytes).to_vec(),
            Hash::Sha256 => Sha256::digest(bytes).to_vec(),
            Hash::Sha384 => Sha384::digest(bytes).to_vec(),
            Hash::Sha512 => Sha512::digest(bytes).to_vec(),
        })
    }

    fn digest_uri(self) -> &'static str {
        match self {
            Hash::Sha1 => "http://www.w3.org/2000/09/xmldsig#sha1",
            Hash::Sha256 => "http://www.w3.org/2001/04/xmlenc#sha256",
            Hash::Sha384 => "http://www.w3.org/2001/04/xmldsig-more#sha384",
            Hash::Sha512 => "http://www.w3.org/2001/04/xmlenc#sha512",
        }
    }

    fn rsa_uri(self) -> &'static str {
        match self {
            Hash::Sha1 => "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
            Hash::Sha256 => "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            Hash::Sha384 => "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
            Hash::Sha512 => "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
        }
    }
}

/// How a document is to be signed; the default is what genuine e-Aadhaar documents look like.
#[derive(Clone)]
pub struct Forge {
    pub key: &'static LazyLock<Key>,
    pub certificates: Vec<Vec<u8>>,
    pub canonicalization: String,
    pub signature_method: Option<String>,
    pub signature_hash: Hash,
    pub digest_method: Option<String>,
    pub digest_hash: Hash,
    pub reference: String,
    pub transforms: String,
    pub key_info: Option<String>,
    /// A last change to the canonical SignedInfo, before it is signed.
    pub edit: fn(String) -> String,
}

impl Default for Forge {
    fn default() -> Self {
        Forge {
            key: &SIGNER,
            certificates: vec![SIGNER.certificate.to_vec()],
            canonicalization: EXCLUSIVE.to_owned(),
            signature_method: None,
            signature_hash: Hash::Sha1,
            digest_method: None,
            digest_hash: Hash::Sha256,
            reference: r#"URI="""#.to_owned(),
            transforms: format!(r#"<Transform Algorithm="{ENVELOPED}"></Transform>"#),
            key_info: None,
            edit: |signed_info| signed_info,
        }
    }
}

impl Forge {
    pub fn by(key: &'static LazyLock<Key>) -> Self {
        Forge {
            key,
            certificates: vec![key.certificate.to_vec()],
            ..Self::default()
        }
    }

    /// SignedInfo in canonical form.
    fn signed_info(&self, content: &str) -> String {
        (self.edit)(format!(
            "<SignedInfo xmlns=\"{DSIG}\"><CanonicalizationMethod Algorithm=\"{}\">\
             </CanonicalizationMethod><SignatureMethod Algorithm=\"{}\"></SignatureMethod>\
             <Reference {}><Transforms>{}</Transforms><DigestMethod Algorithm=\"{}\"></DigestMethod>\
             <DigestValue>{}</DigestValue></Reference></SignedInfo>",
            self.canonicalization,
            self.signature_method
                .as_deref()
                .unwrap_or(self.signature_hash.rsa_uri()),
            self.reference,
            self.transforms,
            self.digest_method
                .as_deref()
                .unwrap_or(self.digest_hash.digest_uri()),
            self.digest_hash.digest(content.as_bytes()),
        ))
    }

    fn value(&self, signed_info: &str) -> String {
        STANDARD.encode(sign(
            &self.key.private,
            self.signature_hash,
            signed_info.as_bytes(),
        ))
    }

    /// The Signature over a canonical document.
    pub fn signature(&self, content: &str) -> String {
        let signed_info = self.signed_info(content);
        let value = self.value(&signed_info);
        let bare = signed_info.replace(&format!("<SignedInfo xmlns=\"{DSIG}\">"), "<SignedInfo>");
        format!(
            "<Signature xmlns=\"{DSIG}\">{bare}<SignatureValue>{value}</SignatureValue>{}</Signature>",
            self.key_info.clone().unwrap_or_else(|| self.key_info()),
        )
    }

    fn key_info(&self) -> String {
        if self.certificates.is_empty() {
            return String::new();
        }
        let certificates: String = self
            .certificates
            .iter()
            .map(|der| {
                format!(
                    "<X509Certificate>{}</X509Certificate>",
                    STANDARD.encode(der)
                )
            })
            .collect();
        format!("<KeyInfo><X509Data>{certificates}</X509Data></KeyInfo>")
    }

    /// A canonical document with its Signature as the last child of the root.
    pub fn sign(&self, content: &str) -> String {
        insert(content, &self.signature(content))
    }
}

/// Puts something before the root's end tag.
pub fn insert(content: &str, what: &str) -> String {
    let end = content.rfind("</").unwrap();
    format!("{}{what}{}", &content[..end], &content[end..])
}

fn sign(key: &Private, hash: Hash, message: &[u8]) -> Vec<u8> {
    match key {
        Private::Rsa(key) => sign_rsa(key, hash, message),
        Private::P256(pair) | Private::P384(pair) => pair
            .sign(&SystemRandom::new(), message)
            .unwrap()
            .as_ref()
            .to_vec(),
    }
}

fn sign_rsa(key: &PrivateKey, hash: Hash, message: &[u8]) -> Vec<u8> {
    let key = key.clone();
    match hash {
        Hash::Sha1 => pkcs1v15::SigningKey::<Sha1>::new(key)
            .sign(message)
            .to_vec(),
        Hash::Sha256 => pkcs1v15::SigningKey::<Sha256>::new(key)
            .sign(message)
            .to_vec(),
        Hash::Sha384 => pkcs1v15::SigningKey::<Sha384>::new(key)
            .sign(message)
            .to_vec(),
        Hash::Sha512 => pkcs1v15::SigningKey::<Sha512>::new(key)
            .sign(message)
            .to_vec(),
    }
}

pub fn eaadhaar() -> String {
    eaadhaar_dated("2026-05-01T10:00:00.000+05:30", "2027-05-01T10:00:00")
}

pub fn eaadhaar_dated(ts: &str, ttl: &str) -> String {
    format!(
        "<Certificate><CertificateData><KycRes code=\"simcode0001\" ret=\"Y\" ts=\"{ts}\" ttl=\"{ttl}\" \
         txn=\"UKC:SIM:0001\"><UidData tkn=\"01000000SIM\" uid=\"xxxxxxxx0001\">\
         <Poi dob=\"07-09-1994\" gender=\"F\" name=\"Asha Test Verma\"></Poi>\
         <Poa co=\"D/O Test Verma\" country=\"India\" dist=\"Sample District\" house=\"12\" lm=\"\" \
         loc=\"Test Nagar\" pc=\"110001\" po=\"Sample PO\" state=\"Delhi\" street=\"Test Road\" \
         subdist=\"\" vtc=\"Sample\"></Poa>\
         <LData co=\"पुत्री टेस्ट वर्मा\" country=\"भारत\" dist=\"नमूना ज़िला\" house=\"12\" lang=\"06\" lm=\"\" \
         loc=\"टेस्ट नगर\" name=\"आशा टेस्ट वर्मा\" pc=\"110001\" state=\"दिल्ली\"></LData>\
         <Pht>{PHOTO}</Pht></UidData></KycRes></CertificateData></Certificate>"
    )
}

pub fn kyc_res() -> String {
    let whole = eaadhaar();
    let start = whole.find("<KycRes").unwrap();
    let end = whole.find("</CertificateData>").unwrap();
    whole[start..end].to_owned()
}

pub fn offline() -> String {
    format!(
        "<OfflinePaperlessKyc referenceId=\"000420260501101500123\"><UidData>\
         <Poi dob=\"07-09-1994\" e=\"\" gender=\"F\" m=\"\" name=\"Asha Test Verma\"></Poi>\
         <Poa careof=\"D/O Test Verma\" country=\"India\" dist=\"Sample District\" house=\"12\" \
         landmark=\"Old well\" loc=\"Test Nagar\" pc=\"110001\" state=\"Delhi\"></Poa>\
         <Pht>{PHOTO}</Pht></UidData></OfflinePaperlessKyc>"
    )
}

pub fn certificate() -> String {
    "<Certificate expiryDate=\"\" issueDate=\"02-03-2024\" issuedAt=\"Delhi\" language=\"99\" \
     name=\"Driving Licence\" number=\"DL-0000-TEST\" status=\"A\" type=\"DRVLC\">\
     <IssuedBy><Organization code=\"0000\" name=\"Test Transport Office\" type=\"SG\"></Organization></IssuedBy>\
     <IssuedTo><Person dob=\"07-09-1994\" gender=\"F\" name=\"Asha Test Verma\" swd=\"Test Verma\" \
     swdIndicator=\"D\" uid=\"xxxxxxxx0001\"><Address district=\"Sample District\" line1=\"12 Test Road\" \
     pin=\"110001\"></Address></Person></IssuedTo>\
     <CertificateData><DrivingLicense><Categories><Category code=\"LMV\"></Category>\
     <Category code=\"MCWG\"></Category></Categories></DrivingLicense></CertificateData></Certificate>"
        .to_owned()
}

/// The four shapes, each as a canonical document.
pub fn shapes() -> [(&'static str, String); 4] {
    [
        ("e-Aadhaar", eaadhaar()),
        ("KycRes", kyc_res()),
        ("offline e-KYC", offline()),
        ("certificate", certificate()),
    ]
}

/// The day on which tests verify.
pub fn now() -> Timestamp {
    "2026-06-01T00:00:00Z".parse().unwrap()
}

pub fn practice() -> Signers {
    Signers::published().with_practice()
}

pub fn check(document: &str) -> Outcome<'_> {
    verify(document.as_bytes(), &practice(), now())
}

/// The stable code of the answer, with what must hold for every answer.
pub fn code(document: impl AsRef<[u8]>) -> &'static str {
    let outcome = verify(document.as_ref(), &practice(), now());
    let valid = outcome.verification.verdict == document::Verdict::Valid;
    assert_eq!(
        outcome.document.is_some(),
        valid,
        "only a valid document is handed out as verified"
    );
    outcome.verification.reason.code()
}
