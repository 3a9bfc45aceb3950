//! Issuers, their document types and search parameters, from the public catalogue (`data/`).
//!
//! The catalogue has API Setu's short names. DigiLocker's own issuer ids and org ids are public for a
//! few issuers only; those are in the table here, the others are modelled: an org id that begins with
//! 9 and an issuer id made of the short name. The category is guessed from the title.

use std::{collections::HashMap, sync::OnceLock};

const FILE: &str = include_str!("../data/search-parameters.csv");

/// Public ids, DigiLocker API 12.1: short name, issuer id, org id.
const KNOWN: [(&str, &str, &str); 4] = [
    ("cbse", "in.gov.cbse", "000018"),
    ("aktu", "in.gov.aktu", "000201"),
    ("transport", "in.gov.transport", "002202"),
    ("pan", "in.gov.pan", "900000"),
];

/// An issuer of the catalogue.
pub(crate) struct Issuer {
    pub(crate) orgid: String,
    pub(crate) issuerid: String,
    pub(crate) name: &'static str,
    pub(crate) category: &'static str,
    pub(crate) documents: Vec<Document>,
}

/// A document type that an issuer offers.
pub(crate) struct Document {
    pub(crate) doctype: &'static str,
    pub(crate) description: &'static str,
    pub(crate) has_xml: bool,
    pub(crate) parameters: Vec<Parameter>,
}

/// A field that a citizen fills in to find a document.
pub(crate) struct Parameter {
    pub(crate) name: &'static str,
    pub(crate) label: &'static str,
    /// Comma-separated choices, or none.
    pub(crate) values: Option<&'static str>,
    pub(crate) example: &'static str,
}

/// Every issuer, in the order of the file. Read once, at first use.
pub(crate) fn issuers() -> &'static [Issuer] {
    static ISSUERS: OnceLock<Vec<Issuer>> = OnceLock::new();
    ISSUERS.get_or_init(read)
}

/// The issuer with this org id.
pub(crate) fn issuer(orgid: &str) -> Option<&'static Issuer> {
    static PLACES: OnceLock<HashMap<&'static str, usize>> = OnceLock::new();
    let places = PLACES.get_or_init(|| {
        issuers()
            .iter()
            .enumerate()
            .map(|(place, issuer)| (issuer.orgid.as_str(), place))
            .collect()
    });
    issuers().get(*places.get(orgid)?)
}

impl Issuer {
    pub(crate) fn document(&self, doctype: &str) -> Option<&Document> {
        self.documents
            .iter()
            .find(|document| document.doctype == doctype)
    }
}

fn read() -> Vec<Issuer> {
    let mut issuers: Vec<(&str, Issuer)> = Vec::new();
    for line in FILE.lines().skip(1) {
        let [slug, title, doctype, description, formats, parameters] = columns(line)[..] else {
            continue;
        };
        if issuers.last().is_none_or(|(last, _)| *last != slug) {
            let place = issuers.len() + 1;
            issuers.push((slug, Issuer::new(slug, title, place)));
        }
        if let Some((_, issuer)) = issuers.last_mut() {
            issuer.documents.push(Document {
                doctype,
                description,
                has_xml: formats.contains("xml"),
                parameters: parameters
                    .split(" ; ")
                    .filter_map(Parameter::read)
                    .collect(),
            });
        }
    }
    issuers.into_iter().map(|(_, issuer)| issuer).collect()
}

impl Issuer {
    fn new(slug: &str, name: &'static str, place: usize) -> Self {
        let known = KNOWN.iter().find(|(known, ..)| *known == slug);
        let (issuerid, orgid) = match known {
            Some((_, issuerid, orgid)) => ((*issuerid).to_owned(), (*orgid).to_owned()),
            None => (format!("in.gov.{slug}"), format!("9{place:05}")),
        };
        Self {
            orgid,
            issuerid,
            name,
            category: category(name),
            documents: Vec::new(),
        }
    }
}

fn category(name: &str) -> &'static str {
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if has(&[
        "University",
        "Board of",
        "College",
        "Institute",
        "School",
        "Vishwavidyalaya",
    ]) {
        "Education"
    } else if has(&["Insurance", "Assurance"]) {
        "Insurance"
    } else if name.ends_with("Delhi") && !has(&["eDistrict", "e-District", "Government of Delhi"]) {
        "Central Government"
    } else {
        "State Government"
    }
}

impl Parameter {
    /// `name|label|example`; values that DigiLocker fills from the profile are left out (API 12.2).
    fn read(text: &'static str) -> Option<Self> {
        let mut parts = text.splitn(3, '|').map(str::trim);
        let name = parts.next().filter(|name| !name.is_empty())?;
        if ["UID", "FullName", "DOB", "GENDER"].contains(&name) {
            return None;
        }
        let (label, example) = (
            parts.next().unwrap_or(name),
            parts.next().unwrap_or_default(),
        );
        let listed = example.split(',').count() > 2;
        let values = listed.then_some(example);
        let example = if listed {
            example.split(',').next().unwrap_or_default()
        } else {
            example
        };
        Some(Self {
            name,
            label,
            values,
            example,
        })
    }
}

/// The columns of a line of CSV (RFC 4180); this file has no doubled quotes and no line breaks.
fn columns(line: &str) -> Vec<&str> {
    let mut columns = Vec::with_capacity(6);
    let mut rest = line;
    loop {
        if let Some(quoted) = rest.strip_prefix('"')
            && let Some(end) = quoted.find('"')
        {
            columns.push(&quoted[..end]);
            rest = &quoted[end + 1..];
        } else {
            let end = rest.find(',').unwrap_or(rest.len());
            columns.push(&rest[..end]);
            rest = &rest[end..];
        }
        match rest.strip_prefix(',') {
            Some(more) => rest = more,
            None => return columns,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_whole_catalogue_is_read() {
        let documents: Vec<_> = issuers()
            .iter()
            .flat_map(|issuer| &issuer.documents)
            .collect();
        assert_eq!((issuers().len(), documents.len()), (1_494, 2_670));
        let types: HashSet<_> = documents.iter().map(|document| document.doctype).collect();
        assert_eq!(types.len(), 437);
        assert!(
            !FILE.contains("\"\""),
            "the reader of columns knows no doubled quotes"
        );
    }

    #[test]
    fn org_ids_are_six_digits_and_no_two_issuers_share_one() {
        let ids: HashSet<_> = issuers()
            .iter()
            .map(|issuer| issuer.orgid.as_str())
            .collect();
        assert_eq!(ids.len(), issuers().len());
        assert!(
            ids.iter()
                .all(|id| id.len() == 6 && id.bytes().all(|b| b.is_ascii_digit()))
        );
    }

    #[test]
    fn the_public_ids_are_kept_and_profile_values_are_not_asked() {
        let cbse = issuer("000018").unwrap();
        assert_eq!(
            (cbse.issuerid.as_str(), cbse.category),
            ("in.gov.cbse", "Education")
        );
        let marksheet = cbse.document("SSCER").unwrap();
        let names: Vec<_> = marksheet.parameters.iter().map(|p| p.name).collect();
        assert_eq!(names, ["rollno", "year"], "FullName comes from the profile");
        assert!(issuer("000000").is_none());
    }
}
