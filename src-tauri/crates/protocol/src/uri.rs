//! The URI of a document: `IssuerId-DocType-DocId` (API 12). Document ids may hold hyphens, so only
//! the first two separate.

use std::fmt;

/// A document URI in its parts.
#[derive(Clone, Eq, Hash, PartialEq)]
pub struct DocumentUri {
    /// Usually a reversed domain, for example `in.gov.pan`.
    pub issuer: String,
    /// Five letters or digits, for example `PANCR`.
    pub doctype: String,
    /// The issuer's own id.
    pub docid: String,
}

impl DocumentUri {
    /// Splits a URI; blanks around it are ignored, since samples carry them.
    #[must_use]
    pub fn parse(uri: &str) -> Option<Self> {
        let mut parts = uri.trim().splitn(3, '-');
        let (issuer, doctype, docid) = (parts.next()?, parts.next()?, parts.next()?);
        let full = ![issuer, doctype, docid].iter().any(|part| part.is_empty());
        full.then(|| Self {
            issuer: issuer.to_owned(),
            doctype: doctype.to_owned(),
            docid: docid.to_owned(),
        })
    }
}

/// Without the issuer's id, which may be a PAN or a licence number.
impl fmt::Debug for DocumentUri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DocumentUri({}-{}-…)", self.issuer, self.doctype)
    }
}

impl fmt::Display for DocumentUri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{}", self.issuer, self.doctype, self.docid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_two_hyphens_separate() {
        let uri = DocumentUri::parse(" in.gov.transport-DRVLC-DL-0420-1").unwrap();
        assert_eq!(
            (uri.doctype.as_str(), uri.docid.as_str()),
            ("DRVLC", "DL-0420-1")
        );
        assert_eq!(uri.to_string(), "in.gov.transport-DRVLC-DL-0420-1");
    }

    #[test]
    fn the_samples_of_the_description_fall_into_their_parts() {
        for (text, issuer, doctype, docid) in [
            (
                "in.gov.pan-PANCR-ABCPT1234Z",
                "in.gov.pan",
                "PANCR",
                "ABCPT1234Z",
            ),
            (
                "in.gov.kerala.edistrict-INCER-A1B2C3D4E5",
                "in.gov.kerala.edistrict",
                "INCER",
                "A1B2C3D4E5",
            ),
            (
                "cbse.nic.in-HSCER-2023A1002003",
                "cbse.nic.in",
                "HSCER",
                "2023A1002003",
            ),
            (
                "in.gov.digilocker-OTHER-90000000000001",
                "in.gov.digilocker",
                "OTHER",
                "90000000000001",
            ),
        ] {
            let uri = DocumentUri::parse(text).unwrap();
            assert_eq!(
                (&*uri.issuer, &*uri.doctype, &*uri.docid),
                (issuer, doctype, docid)
            );
        }
    }

    #[test]
    fn the_issuers_own_id_is_not_printed_for_debugging() {
        let uri = DocumentUri::parse("in.gov.pan-PANCR-ABCPT1234Z").unwrap();
        assert_eq!(format!("{uri:?}"), "DocumentUri(in.gov.pan-PANCR-…)");
    }

    #[test]
    fn a_uri_with_a_missing_part_is_none() {
        assert_eq!(DocumentUri::parse("in.gov.pan-PANCR"), None);
        assert_eq!(DocumentUri::parse("in.gov.pan--X"), None);
    }
}
