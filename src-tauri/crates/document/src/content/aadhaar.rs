//! An Aadhaar record, in the three shapes in which it is handed out (API 14.2 and UIDAI offline e-KYC).

use jiff::Timestamp;

use super::dates::Dates;
use super::photo::Photo;
use super::{Incomplete, at_most_one, last_four, one, value};
use crate::dom::Node;
use crate::kind::Kind;

/// An Aadhaar record. What a holder chose not to share is `None`.
pub struct Aadhaar {
    /// Name in Latin script.
    pub name: Option<String>,
    /// Birth date as the document writes it, `DD-MM-YYYY` or a year alone.
    pub birth_date: Option<String>,
    /// Gender as the document writes it: `M`, `F` or `T`.
    pub gender: Option<String>,
    /// Address in Latin script.
    pub address: Address,
    /// Name and address in the local script; offline e-KYC has none.
    pub local: Option<LocalScript>,
    /// The last four digits of the Aadhaar number. The other eight are never kept.
    pub last_four: Option<String>,
    /// Transaction (`txn`) or reference id (`referenceId`).
    pub reference: Option<String>,
    /// When the record was handed out.
    pub issued_at: Option<Timestamp>,
    /// Until when the record is meant to be used.
    pub ttl: Option<Timestamp>,
    /// The photograph.
    pub photo: Photo,
    /// Hash of the mobile number, in offline e-KYC.
    pub mobile_hash: Option<String>,
    /// Hash of the e-mail address, in offline e-KYC.
    pub email_hash: Option<String>,
}

/// A name and an address in a local script.
pub struct LocalScript {
    /// UIDAI's two-digit language code.
    pub language: String,
    /// Name.
    pub name: Option<String>,
    /// Address.
    pub address: Address,
}

/// The parts of an address that are present, in the order in which they are read out.
#[derive(Clone, Default)]
pub struct Address(Vec<(AddressPart, String)>);

/// A part of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressPart {
    /// Care of, or son, daughter, wife of.
    CareOf,
    /// House number or name.
    House,
    /// Street.
    Street,
    /// Landmark.
    Landmark,
    /// Locality.
    Locality,
    /// Village, town or city.
    VillageTownCity,
    /// Post office.
    PostOffice,
    /// Sub-district.
    SubDistrict,
    /// District.
    District,
    /// State.
    State,
    /// PIN code.
    PinCode,
    /// Country.
    Country,
}

/// Address parts and their attribute names: `co` and `lm` in e-Aadhaar, `careof` and `landmark` in
/// offline e-KYC.
const PARTS: [(AddressPart, &[&str]); 12] = [
    (AddressPart::CareOf, &["co", "careof"]),
    (AddressPart::House, &["house"]),
    (AddressPart::Street, &["street"]),
    (AddressPart::Landmark, &["lm", "landmark"]),
    (AddressPart::Locality, &["loc"]),
    (AddressPart::VillageTownCity, &["vtc"]),
    (AddressPart::PostOffice, &["po"]),
    (AddressPart::SubDistrict, &["subdist"]),
    (AddressPart::District, &["dist"]),
    (AddressPart::State, &["state"]),
    (AddressPart::PinCode, &["pc"]),
    (AddressPart::Country, &["country"]),
];

impl Aadhaar {
    pub(super) fn read(root: Node<'_, '_>, kind: &Kind) -> Result<Self, Incomplete> {
        match kind {
            Kind::OfflineEkyc => Self::read_offline(root),
            Kind::KycRes => Self::read_kyc_res(root),
            _ => {
                let data = one(root, "Certificate/CertificateData")?;
                Self::read_kyc_res(one(data, "CertificateData/KycRes")?)
            }
        }
    }

    fn read_kyc_res(kyc: Node<'_, '_>) -> Result<Self, Incomplete> {
        let data = one(kyc, "KycRes/UidData")?;
        let local = at_most_one(data, "UidData/LData")?.map(|local| LocalScript {
            language: value(local, "lang").unwrap_or_default(),
            name: value(local, "name"),
            address: Address::read(local),
        });
        let dates = Dates::of_kyc_res(kyc);
        let mut record = Self::read_uid_data(data)?;
        record.local = local;
        record.last_four = data.attribute("uid").and_then(last_four);
        record.reference = value(kyc, "txn");
        record.issued_at = dates.signed_at;
        record.ttl = dates.ttl;
        Ok(record)
    }

    fn read_offline(root: Node<'_, '_>) -> Result<Self, Incomplete> {
        let data = one(root, "OfflinePaperlessKyc/UidData")?;
        let identity = one(data, "UidData/Poi")?;
        let mut record = Self::read_uid_data(data)?;
        let reference = value(root, "referenceId");
        record.issued_at = reference.as_deref().and_then(Dates::of_reference);
        record.last_four = reference
            .as_deref()
            .and_then(|reference| reference.get(..4))
            .filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
            .map(str::to_owned);
        record.reference = reference;
        record.mobile_hash = value(identity, "m");
        record.email_hash = value(identity, "e");
        Ok(record)
    }

    /// What both shapes have in common: `Poi`, `Poa` and `Pht` within `UidData`.
    fn read_uid_data(data: Node<'_, '_>) -> Result<Self, Incomplete> {
        let identity = one(data, "UidData/Poi")?;
        let address = at_most_one(data, "UidData/Poa")?;
        let photo = at_most_one(data, "UidData/Pht")?;
        Ok(Aadhaar {
            name: value(identity, "name"),
            birth_date: value(identity, "dob"),
            gender: value(identity, "gender"),
            address: address.map(Address::read).unwrap_or_default(),
            photo: photo.map_or(Photo::None, |photo| Photo::read(&photo.text())),
            local: None,
            last_four: None,
            reference: None,
            issued_at: None,
            ttl: None,
            mobile_hash: None,
            email_hash: None,
        })
    }

    /// Whether the given four digits are the last four of this record's number (FAQ 42). A match says
    /// that the digits are the same, and not that the number is: one number in ten thousand has them.
    #[must_use]
    pub fn last_four_are(&self, digits: &str) -> bool {
        self.last_four
            .as_deref()
            .is_some_and(|last| last == digits.trim())
    }
}

impl Address {
    fn read(node: Node<'_, '_>) -> Self {
        let part = |(part, names): &(AddressPart, &[&str])| {
            names
                .iter()
                .find_map(|name| value(node, name))
                .map(|text| (*part, text))
        };
        Address(PARTS.iter().filter_map(part).collect())
    }

    /// The parts in order.
    pub fn parts(&self) -> impl Iterator<Item = (AddressPart, &str)> {
        self.0.iter().map(|(part, text)| (*part, text.as_str()))
    }

    /// Whether no part is present.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The address on one line.
    #[must_use]
    pub fn line(&self) -> String {
        self.parts()
            .map(|(_, text)| text)
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// The language tag (BCP 47) of UIDAI's language code, where it is known: `06` was seen for Hindi.
#[must_use]
pub fn language_tag(code: &str) -> Option<&'static str> {
    (code == "06").then_some("hi")
}

impl std::fmt::Debug for Aadhaar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Aadhaar([redacted])")
    }
}

impl std::fmt::Debug for LocalScript {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LocalScript([redacted])")
    }
}

impl std::fmt::Debug for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Address([redacted])")
    }
}
