//! What a fetched document is, and whether its signature holds.
//!
//! The verdict itself is made in crate `document`; here it becomes a check of the list. Whether the
//! practice signer counts is the caller's decision, through the signers it passes: its key is public.

use document::{Kind, Signers, Verdict, Verification};
use jiff::Timestamp;
use protocol::service::Api;

use crate::{
    check::{Check, CheckId},
    fetch::Fetched,
};

impl Fetched {
    /// What the content is, whatever it claims.
    #[must_use]
    pub fn kind(&self) -> Kind {
        document::open(&self.bytes)
    }

    /// Whether content and claimed media type agree.
    #[must_use]
    pub fn kind_check(&self) -> Check {
        let kind = self.kind();
        let received = format!("{} with content {}", self.media_type, name(&kind));
        Check::of(
            CheckId::FileKind,
            media_types(&kind).contains(&self.media_type.as_str()),
            received,
        )
    }

    /// Whether the bytes are of a kind that is known at all.
    pub(crate) fn is_known(&self) -> bool {
        !matches!(self.kind(), Kind::Empty | Kind::Unknown)
    }

    /// Verifies the signature; `None` for what has none by nature, e.g. a PDF as seen from here.
    #[must_use]
    pub fn verification(&self, signers: &Signers, now: Timestamp) -> Option<Verification> {
        let has_one = matches!(self.api, Api::Eaadhaar | Api::Xml);
        has_one.then(|| document::verify(&self.bytes, signers, now).verification)
    }

    /// The check that the signature amounts to.
    #[must_use]
    pub fn signature_check(&self, signers: &Signers, now: Timestamp) -> Option<Check> {
        let verification = self.verification(signers, now)?;
        Some(signature_check(self.api, &verification))
    }
}

/// The check that a verification amounts to.
#[must_use]
pub fn signature_check(api: Api, verification: &Verification) -> Check {
    let id = match api {
        Api::Eaadhaar => CheckId::EaadhaarSignature,
        _ => CheckId::XmlSignature,
    };
    let signer = verification
        .signer_info
        .as_ref()
        .and_then(|signer| signer.subject.as_deref());
    let received = match signer {
        Some(signer) => format!("{} Signer: {signer}.", verification.sentence),
        None => verification.sentence.to_owned(),
    };
    if verification.verdict == Verdict::Unsigned {
        return Check::skipped(id, received);
    }
    Check::of(id, verification.verdict == Verdict::Valid, received)
}

fn media_types(kind: &Kind) -> &'static [&'static str] {
    match kind {
        Kind::Pdf => &["application/pdf"],
        Kind::Png => &["image/png"],
        Kind::Jpeg => &["image/jpeg", "image/jpg"],
        Kind::Certificate { .. }
        | Kind::Eaadhaar
        | Kind::KycRes
        | Kind::OfflineEkyc
        | Kind::OtherXml => &["application/xml", "text/xml"],
        Kind::Zip => &["application/zip"],
        Kind::Empty | Kind::Html | Kind::Json | Kind::Unknown => &[],
    }
}

fn name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Certificate { .. } => "certificate XML",
        Kind::Eaadhaar => "e-Aadhaar XML",
        Kind::Empty => "none",
        Kind::Html => "a web page",
        Kind::Jpeg => "JPEG",
        Kind::Json => "JSON",
        Kind::KycRes => "KycRes XML",
        Kind::OfflineEkyc => "offline e-KYC XML",
        Kind::OtherXml => "XML",
        Kind::Pdf => "PDF",
        Kind::Png => "PNG",
        Kind::Unknown => "of an unknown kind",
        Kind::Zip => "ZIP",
    }
}

#[cfg(test)]
mod tests {
    use protocol::hmac::Comparison;

    use super::*;
    use crate::evidence::EntryId;

    fn file(bytes: &[u8], media_type: &str, api: Api) -> Fetched {
        Fetched {
            bytes: bytes.to_vec(),
            media_type: media_type.to_owned(),
            hmac: Comparison::Absent,
            uri: None,
            api,
            entry: EntryId(1),
        }
    }

    #[test]
    fn content_is_told_from_claim() {
        let holds = |bytes: &[u8], claim: &str| {
            file(bytes, claim, Api::File).kind_check().result == crate::check::Outcome::Pass
        };
        assert!(holds(b"%PDF-1.7", "application/pdf"));
        assert!(!holds(b"<!doctype html><html>", "application/pdf"));
        assert!(!holds(b"%PDF-1.7", "image/png"));
    }

    #[test]
    fn an_unsigned_certificate_is_no_failure_and_a_page_in_its_place_is() {
        let signers = Signers::published();
        let check = |bytes: &[u8]| {
            let fetched = file(bytes, "application/xml", Api::Xml);
            fetched
                .signature_check(&signers, Timestamp::UNIX_EPOCH)
                .unwrap()
                .result
        };
        assert_eq!(
            check(b"<Certificate type=\"PANCR\"/>"),
            crate::check::Outcome::Skipped
        );
        assert_eq!(check(b"not xml at all"), crate::check::Outcome::Fail);
        let pdf = file(b"%PDF-1.7", "application/pdf", Api::File);
        assert!(
            pdf.signature_check(&signers, Timestamp::UNIX_EPOCH)
                .is_none()
        );
    }
}
