//! The practice organisations, for EntityLocker (DigiLocker API 16, modelled after public clients).
//!
//! Each has one authorised person, a practice citizen: whoever signs in as that citizen while the
//! locker follows the EntityLocker line acts for the organisation. All of them are invented.

use std::{borrow::Cow, fmt};

use jiff::civil::{Date, date};

use crate::citizen::{CitizenId, Format, Issuer, Matter, Paper};

/// An invented organisation with an account in the practice EntityLocker.
pub struct Organisation {
    /// The citizen who acts for it.
    pub person: CitizenId,
    /// Its name.
    pub name: &'static str,
    /// The case it stands for, in English.
    pub case: &'static str,
    /// The same in Hindi.
    pub case_hi: &'static str,
    /// 36 characters.
    pub(crate) entitylocker_id: &'static str,
    /// Date of incorporation.
    pub(crate) doi: Date,
    pub(crate) email: &'static str,
    pub(crate) mobile: &'static str,
    /// How it was verified: `CIN`, `PAN`, `UDYAM`.
    pub(crate) verified_by: &'static str,
    pub(crate) papers: &'static [Paper],
    /// Whether its administrator has verified it; if not, signing in ends in "Account not found".
    pub(crate) verified: bool,
}

impl fmt::Debug for Organisation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Organisation")
            .field("person", &self.person)
            .finish_non_exhaustive()
    }
}

impl Organisation {
    /// The organisation that a citizen acts for.
    pub fn of(citizen: CitizenId) -> Option<&'static Self> {
        ORGANISATIONS
            .iter()
            .find(|organisation| organisation.person == citizen)
    }
}

const REGISTRAR: Issuer = Issuer {
    id: Cow::Borrowed("in.gov.simregistrar"),
    name: Cow::Borrowed("Practice Registrar of Organisations"),
    state: "Delhi",
    kind: "CG",
};
const TAX: Issuer = Issuer {
    id: Cow::Borrowed("in.gov.pan"),
    name: Cow::Borrowed("Income Tax Department"),
    state: "Delhi",
    kind: "CG",
};

const fn paper(
    issuer: Issuer,
    doctype: &'static str,
    description: &'static str,
    docid: &'static str,
    issued: Date,
    matter: Matter,
) -> Paper {
    Paper {
        issuer,
        doctype: Cow::Borrowed(doctype),
        description: Cow::Borrowed(description),
        docid: Cow::Borrowed(docid),
        issued,
        format: Format::PdfAndXml,
        matter,
    }
}

const fn pan(docid: &'static str, issued: Date) -> Paper {
    paper(TAX, "OPNCR", "Organisation PAN", docid, issued, Matter::Pan)
}

/// Every practice organisation.
pub static ORGANISATIONS: &[Organisation] = &[
    Organisation {
        person: CitizenId::new("asha"),
        name: "Sample Traders Private Limited",
        case: "A company, verified by its CIN, with everything",
        case_hi: "कंपनी, CIN से सत्यापित, सब कुछ है",
        entitylocker_id: "22222222-3333-4444-8555-666666666601",
        doi: date(2015, 8, 15),
        email: "accounts@sampletraders.example",
        mobile: "9000000101",
        verified_by: "CIN",
        papers: &[
            pan("ABCCS1234Z", date(2015, 9, 1)),
            paper(
                REGISTRAR,
                "GSTND",
                "GST Registration",
                "07ABCCS1234Z1Z0",
                date(2017, 7, 1),
                Matter::Gst {
                    trade_name: "Sample Traders",
                    constitution: "Private Limited Company",
                },
            ),
            paper(
                REGISTRAR,
                "COINC",
                "Certificate of Incorporation",
                "U00000DL2015PTC000001",
                date(2015, 8, 15),
                Matter::Plain,
            ),
        ],
        verified: true,
    },
    Organisation {
        person: CitizenId::new("ravi"),
        name: "Namoona Udyog",
        case: "A small firm, verified by Udyam, without GST",
        case_hi: "छोटा उद्योग, उद्यम से सत्यापित, जीएसटी नहीं है",
        entitylocker_id: "22222222-3333-4444-8555-666666666602",
        doi: date(2020, 2, 20),
        email: "office@namoona.example",
        mobile: "9000000102",
        verified_by: "UDYAM",
        papers: &[paper(
            REGISTRAR,
            "UDYRC",
            "Udyam Registration Certificate",
            "UDYAM-KL-00-0000001",
            date(2020, 7, 9),
            Matter::Plain,
        )],
        verified: true,
    },
    Organisation {
        person: CitizenId::new("gopal"),
        name: "Demo Sahakari Society",
        case: "A society, new, without documents",
        case_hi: "सहकारी समिति, नई, बिना दस्तावेज़",
        entitylocker_id: "22222222-3333-4444-8555-666666666603",
        doi: date(1999, 4, 1),
        email: "secretary@demosociety.example",
        mobile: "9000000103",
        verified_by: "PAN",
        papers: &[],
        verified: true,
    },
    Organisation {
        person: CitizenId::new("anik"),
        name: "Trial Exports LLP",
        case: "Not verified by its administrator: Account not found",
        case_hi: "प्रशासक ने सत्यापित नहीं किया: खाता नहीं मिला",
        entitylocker_id: "22222222-3333-4444-8555-666666666604",
        doi: date(2022, 11, 3),
        email: "admin@trialexports.example",
        mobile: "9000000104",
        verified_by: "CIN",
        papers: &[pan("ABCCT5678Z", date(2022, 12, 1))],
        verified: false,
    },
];
