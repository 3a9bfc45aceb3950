//! A certificate issued through DigiLocker, in the generic shape (API 14.1).

use super::photo::Photo;
use super::{Incomplete, at_most_one, last_four, masked, value};
use crate::dom::Node;

/// An issued certificate. Values are as the document writes them; dates are usually `DD-MM-YYYY`.
pub struct IssuedCertificate {
    /// Document type, for instance `DRVLC`.
    pub doctype: Option<String>,
    /// Name of the certificate.
    pub name: Option<String>,
    /// Number of the certificate.
    pub number: Option<String>,
    /// Status letter as stated; `A`, `E`, `R` and `S` were seen.
    pub status: Option<String>,
    /// Place of issue.
    pub issued_at: Option<String>,
    /// Date of issue.
    pub issue_date: Option<String>,
    /// First day of validity.
    pub valid_from: Option<String>,
    /// Last day of validity.
    pub expiry_date: Option<String>,
    /// Who issued it.
    pub issuer: Option<Issuer>,
    /// Whom it was issued to.
    pub holder: Option<Holder>,
    /// What is specific to the type, in document order.
    pub rows: Vec<Row>,
}

/// Who issued a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuer {
    /// Name of the organisation.
    pub name: Option<String>,
    /// Code of the organisation.
    pub code: Option<String>,
    /// Type as stated: `CG`, `SG` or `NG`.
    pub kind: Option<String>,
}

/// Whom a certificate was issued to.
pub struct Holder {
    /// Whether it is an organisation rather than a person.
    pub organisation: bool,
    /// Name.
    pub name: Option<String>,
    /// Birth date.
    pub birth_date: Option<String>,
    /// Gender as stated: `M`, `F` or `T`.
    pub gender: Option<String>,
    /// The last four digits of the Aadhaar number, where the document has one.
    pub last_four: Option<String>,
    /// Name of the father, husband or other person.
    pub relation: Option<String>,
    /// What that person is: `S` son of, `W` wife of, `D` daughter of.
    pub relation_kind: Option<String>,
    /// Address, in the order of the document.
    pub address: Vec<String>,
    /// Photograph.
    pub photo: Photo,
}

/// One value of the part that is specific to a type.
pub struct Row {
    /// Path of its element within `CertificateData`; repeated elements are numbered from 1.
    pub path: String,
    /// Name of the attribute, or empty for the element's text.
    pub name: String,
    /// The value.
    pub value: String,
}

const ADDRESS: [&str; 10] = [
    "line1", "line2", "house", "landmark", "locality", "vtc", "district", "pin", "state", "country",
];

impl IssuedCertificate {
    pub(super) fn read(root: Node<'_, '_>) -> Result<Self, Incomplete> {
        let issuer = match at_most_one(root, "Certificate/IssuedBy")? {
            Some(by) => at_most_one(by, "IssuedBy/Organization")?.map(Issuer::read),
            None => None,
        };
        let holder = match at_most_one(root, "Certificate/IssuedTo")? {
            Some(to) => Holder::read(to)?,
            None => None,
        };
        let mut rows = Vec::new();
        if let Some(data) = at_most_one(root, "Certificate/CertificateData")? {
            collect(data, "", &mut rows);
        }
        Ok(IssuedCertificate {
            doctype: value(root, "type"),
            name: value(root, "name"),
            number: value(root, "number"),
            status: value(root, "status"),
            issued_at: value(root, "issuedAt"),
            issue_date: value(root, "issueDate"),
            valid_from: value(root, "validFromDate"),
            expiry_date: value(root, "expiryDate"),
            issuer,
            holder,
            rows,
        })
    }
}

impl Issuer {
    fn read(node: Node<'_, '_>) -> Self {
        Issuer {
            name: value(node, "name"),
            code: value(node, "code"),
            kind: value(node, "type"),
        }
    }
}

impl Holder {
    fn read(to: Node<'_, '_>) -> Result<Option<Self>, Incomplete> {
        let person = at_most_one(to, "IssuedTo/Person")?;
        let organisation = at_most_one(to, "IssuedTo/Organization")?;
        let Some(node) = person.or(organisation) else {
            return Ok(None);
        };
        let address = at_most_one(node, "Person/Address")?;
        let photo = at_most_one(node, "Person/Photo")?;
        Ok(Some(Holder {
            organisation: person.is_none(),
            name: value(node, "name"),
            birth_date: value(node, "dob"),
            gender: value(node, "gender"),
            last_four: node.attribute("uid").and_then(last_four),
            relation: value(node, "swd"),
            relation_kind: value(node, "swdIndicator"),
            address: address
                .map(|address| {
                    ADDRESS
                        .iter()
                        .filter_map(|name| value(address, name))
                        .collect()
                })
                .unwrap_or_default(),
            photo: photo.map_or(Photo::None, |photo| Photo::read(&photo.text())),
        }))
    }
}

/// Adds a row for every attribute and every text below a node.
fn collect(node: Node<'_, '_>, path: &str, rows: &mut Vec<Row>) {
    for attribute in node
        .attributes()
        .filter(|attribute| !attribute.value.trim().is_empty())
    {
        rows.push(Row {
            path: path.to_owned(),
            name: attribute.local.to_owned(),
            value: masked(attribute.local, attribute.value),
        });
    }
    let text = node.text();
    if !text.trim().is_empty() {
        rows.push(Row {
            path: path.to_owned(),
            name: String::new(),
            value: text.trim().to_owned(),
        });
    }
    let mut numbers = std::collections::HashMap::new();
    for child in node.child_elements() {
        let name = child.local_name();
        let number = numbers.entry(name).and_modify(|n| *n += 1).or_insert(1);
        let slash = if path.is_empty() { "" } else { "/" };
        let step = match *number {
            1 => format!("{path}{slash}{name}"),
            n => format!("{path}{slash}{name}[{n}]"),
        };
        collect(child, &step, rows);
    }
}

impl std::fmt::Debug for IssuedCertificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("IssuedCertificate([redacted])")
    }
}

impl std::fmt::Debug for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Holder([redacted])")
    }
}

impl std::fmt::Debug for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Row([redacted])")
    }
}
