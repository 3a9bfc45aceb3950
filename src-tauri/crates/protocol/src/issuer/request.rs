//! Pull URI Request and Pull Doc Request (API 17.1): what DigiLocker sends.

use roxmltree::Node;

use super::xml::{self, Element};
use super::{Envelope, XmlFault};
use crate::note::Note;
use crate::secret::personal_debug;

/// What the answer should hold.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Format {
    /// `xml` and the PDF.
    Both,
    /// `pdf`, which appears in the description's template only.
    Pdf,
    /// `xml`, also when nothing is said.
    #[default]
    Xml,
}

impl Format {
    fn word(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Pdf => "pdf",
            Self::Xml => "xml",
        }
    }
}

/// Pull URI Request: find a person's certificate. The description's `keyHash` is a leftover and is
/// read past.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct PullUriRequest {
    /// The common attributes.
    pub envelope: Envelope,
    /// The document type.
    pub doctype: String,
    /// The account, 36 characters.
    pub digilocker_id: String,
    /// MD5 of the Aadhaar number, as the description has it.
    pub uid: Option<String>,
    /// Name from the eKYC.
    pub full_name: Option<String>,
    /// Birth date, `DD-MM-YYYY`.
    pub dob: Option<String>,
    /// Base64 JPEG.
    pub photo: Option<String>,
    /// The search parameters in order: the key that the issuer configured in place of `UDF1` …
    /// `UDFn`, and what the person typed.
    pub udf: Vec<(String, String)>,
    /// Departures from the description.
    pub notes: Vec<Note>,
}

personal_debug!(PullUriRequest);

/// Pull Doc Request: hand out a certificate by its URI.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct PullDocRequest {
    /// The common attributes.
    pub envelope: Envelope,
    /// The document URI.
    pub uri: String,
    /// The account, 36 characters.
    pub digilocker_id: String,
    /// Departures from the description.
    pub notes: Vec<Note>,
}

personal_debug!(PullDocRequest);

const OWN: [&str; 7] = [
    "DocType",
    "DigiLockerId",
    "UID",
    "FullName",
    "DOB",
    "Photo",
    "keyHash",
];

impl PullUriRequest {
    /// The message. A search parameter whose key cannot be the name of an element is left out.
    #[must_use]
    pub fn to_xml(&self) -> String {
        let optional = |value: &Option<String>| value.clone().unwrap_or_default();
        let mut details = Element::new("DocDetails")
            .child_text("DocType", &self.doctype)
            .child_text("DigiLockerId", &self.digilocker_id)
            .child_text("UID", &optional(&self.uid))
            .child_text("FullName", &optional(&self.full_name))
            .child_text("DOB", &optional(&self.dob))
            .child_text("Photo", &optional(&self.photo));
        for (key, value) in &self.udf {
            details = details.child_text(key, value);
        }
        enveloped("PullURIRequest", &self.envelope)
            .child(details)
            .message()
    }

    /// Reads a message.
    ///
    /// # Errors
    /// [`XmlFault`] when it is none.
    pub fn from_xml(body: &[u8]) -> Result<Self, XmlFault> {
        xml::read(body, "PullURIRequest", |root| {
            let mut notes = Vec::new();
            let envelope = envelope(root, &mut notes)?;
            let details = xml::child(root, "DocDetails").ok_or(XmlFault::Missing("DocDetails"))?;
            if xml::child(details, "keyHash").is_some() {
                notes.push(Note::new("keyHash", "a leftover of an older description"));
            }
            let optional = |name| Some(xml::child_text(details, name)).filter(|t| !t.is_empty());
            let further = details.children().filter(Node::is_element);
            let further = further.filter(|child| !OWN.contains(&child.tag_name().name()));
            let udf = further.map(|child| {
                let text = child.text().unwrap_or_default().trim();
                (child.tag_name().name().to_owned(), text.to_owned())
            });
            Ok(Self {
                envelope,
                doctype: required(details, "DocType")?,
                digilocker_id: required(details, "DigiLockerId")?,
                uid: optional("UID"),
                full_name: optional("FullName"),
                dob: optional("DOB"),
                photo: optional("Photo"),
                udf: udf.collect(),
                notes,
            })
        })
    }
}

impl PullDocRequest {
    /// The message.
    #[must_use]
    pub fn to_xml(&self) -> String {
        let details = Element::new("DocDetails")
            .child_text("URI", &self.uri)
            .child_text("DigiLockerId", &self.digilocker_id);
        enveloped("PullDocRequest", &self.envelope)
            .child(details)
            .message()
    }

    /// Reads a message.
    ///
    /// # Errors
    /// [`XmlFault`] when it is none.
    pub fn from_xml(body: &[u8]) -> Result<Self, XmlFault> {
        xml::read(body, "PullDocRequest", |root| {
            let mut notes = Vec::new();
            let envelope = envelope(root, &mut notes)?;
            let details = xml::child(root, "DocDetails").ok_or(XmlFault::Missing("DocDetails"))?;
            Ok(Self {
                envelope,
                uri: required(details, "URI")?,
                digilocker_id: required(details, "DigiLockerId")?,
                notes,
            })
        })
    }
}

fn enveloped(name: &'static str, envelope: &Envelope) -> Element {
    Element::new(name)
        .attribute("ver", &envelope.version)
        .attribute("ts", &envelope.ts)
        .attribute("txn", &envelope.txn)
        .attribute("orgId", &envelope.org_id)
        .attribute("format", envelope.format.word())
}

fn envelope(root: Node<'_, '_>, notes: &mut Vec<Note>) -> Result<Envelope, XmlFault> {
    let mut required = |name| xml::attribute(root, name, notes).ok_or(XmlFault::Missing(name));
    let (version, ts, txn, org_id) = (
        required("ver")?,
        required("ts")?,
        required("txn")?,
        required("orgId")?,
    );
    let format = match xml::attribute(root, "format", notes).as_deref() {
        None | Some("xml") => Format::Xml,
        Some("both") => Format::Both,
        Some("pdf") => {
            notes.push(Note::new(
                "format",
                "pdf, which stands in the template only",
            ));
            Format::Pdf
        }
        Some(_) => return Err(XmlFault::Invalid("format")),
    };
    Ok(Envelope {
        version,
        ts,
        txn,
        org_id,
        format,
    })
}

fn required(node: Node<'_, '_>, name: &'static str) -> Result<String, XmlFault> {
    let text = xml::child_text(node, name);
    match text.is_empty() {
        true => Err(XmlFault::Missing(name)),
        false => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn envelope() -> Envelope {
        Envelope {
            version: "1.0".into(),
            ts: "2026-05-01T10:00:00+05:30".into(),
            txn: "T0001".into(),
            org_id: "900001".into(),
            format: Format::Both,
        }
    }

    fn search() -> PullUriRequest {
        PullUriRequest {
            envelope: envelope(),
            doctype: "INCER".into(),
            digilocker_id: "11111111-2222-4333-8444-555555555555".into(),
            full_name: Some("Asha Test Verma".into()),
            dob: Some("07-09-1994".into()),
            udf: vec![
                ("RollNo".into(), "A<1>".into()),
                ("Year".into(), "2023".into()),
            ],
            ..PullUriRequest::default()
        }
    }

    #[test]
    fn both_requests_read_back_as_they_were_made() {
        assert!(PullUriRequest::from_xml(search().to_xml().as_bytes()).unwrap() == search());
        let hand_out = PullDocRequest {
            envelope: envelope(),
            uri: "in.gov.simdept-INCER-A1B2C3D4E5".into(),
            digilocker_id: "11111111-2222-4333-8444-555555555555".into(),
            notes: vec![],
        };
        assert!(PullDocRequest::from_xml(hand_out.to_xml().as_bytes()).unwrap() == hand_out);
    }

    #[test]
    fn what_is_missing_or_unknown_is_named() {
        let fault = |from: &str, to: &str| {
            PullUriRequest::from_xml(search().to_xml().replace(from, to).as_bytes()).unwrap_err()
        };
        assert_eq!(fault(" txn=\"T0001\"", ""), XmlFault::Missing("txn"));
        assert_eq!(
            fault("<DocType>INCER</DocType>", ""),
            XmlFault::Missing("DocType")
        );
        assert_eq!(fault("\"both\"", "\"docx\""), XmlFault::Invalid("format"));
        assert_eq!(
            fault("PullURIRequest", "PullDocRequest"),
            XmlFault::Root("PullURIRequest")
        );
    }

    #[test]
    fn leftovers_and_another_case_are_read_and_noted() {
        let xml = search().to_xml().replace("orgId", "orgid");
        let xml = xml.replace("<DocType>", "<keyHash>x</keyHash><DocType>");
        let read = PullUriRequest::from_xml(xml.as_bytes()).unwrap();
        assert_eq!(read.udf, search().udf);
        let places: Vec<&str> = read.notes.iter().map(|note| note.place).collect();
        assert_eq!(places, ["orgId", "keyHash"]);
    }

    #[test]
    fn a_request_does_not_print_the_person() {
        assert!(!format!("{:?}", search()).contains("Asha"));
    }
}
