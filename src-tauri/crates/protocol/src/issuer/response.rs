//! Pull URI Response and Pull Doc Response (API 17.1): what the issuer answers.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use roxmltree::Node;

use super::XmlFault;
use super::xml::{self, Element};
use crate::note::Note;
use crate::secret::personal_debug;

/// How the issuer got on.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Status {
    /// `1`.
    Ok,
    /// `0`.
    #[default]
    Failed,
    /// `9`: the issuer will look into it; the requester sees `pull_response_pending` (inferred).
    /// Pull URI only.
    Pending,
}

impl Status {
    fn digit(self) -> &'static str {
        match self {
            Self::Ok => "1",
            Self::Failed => "0",
            Self::Pending => "9",
        }
    }
}

/// A person that a certificate was issued to.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct Person {
    /// Name.
    pub name: String,
    /// Birth date, `DD-MM-YYYY`.
    pub dob: String,
    /// `Male`, `Female` or `Transgender`; the description's table says `Other`.
    pub gender: String,
    /// Telephone number.
    pub phone: String,
    /// Base64 photograph.
    pub photo: Option<String>,
    /// Its format: `PNG`, `JPG` or `JPEG`.
    pub photo_format: Option<String>,
}

personal_debug!(Person);

/// Pull URI Response.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct PullUriResponse {
    /// How the issuer got on.
    pub status: Status,
    /// `ts` of the answer.
    pub ts: String,
    /// `txn` of the request.
    pub txn: String,
    /// Who the certificate was issued to; DigiLocker may match them with the eKYC.
    pub persons: Vec<Person>,
    /// The document URI.
    pub uri: Option<String>,
    /// The PDF, when both formats were asked for.
    pub document: Option<Vec<u8>>,
    /// The XML.
    pub data: Option<Vec<u8>>,
    /// Departures from the description.
    pub notes: Vec<Note>,
}

personal_debug!(PullUriResponse);

/// Pull Doc Response.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct PullDocResponse {
    /// How the issuer got on: there is no pending here.
    pub status: Status,
    /// `ts` of the answer.
    pub ts: String,
    /// `txn` of the request.
    pub txn: String,
    /// The PDF.
    pub document: Option<Vec<u8>>,
    /// The XML.
    pub data: Option<Vec<u8>>,
    /// Departures from the description.
    pub notes: Vec<Note>,
}

personal_debug!(PullDocResponse);

impl PullUriResponse {
    /// The message.
    #[must_use]
    pub fn to_xml(&self) -> String {
        let status = status_element(self.status, &self.ts, &self.txn);
        let mut details = Element::new("DocDetails");
        if !self.persons.is_empty() {
            let persons = self.persons.iter().map(person_element);
            let persons = persons.fold(Element::new("Persons"), Element::child);
            details = details.child(Element::new("IssuedTo").child(persons));
        }
        let details = details.child_text("URI", self.uri.as_deref().unwrap_or_default());
        let details = contents(details, self.document.as_deref(), self.data.as_deref());
        Element::new("PullURIResponse")
            .child(status)
            .child(details)
            .message()
    }

    /// Reads a message. A success must have a URI and the XML.
    ///
    /// # Errors
    /// [`XmlFault`] when it is none.
    pub fn from_xml(body: &[u8]) -> Result<Self, XmlFault> {
        xml::read(body, "PullURIResponse", |root| {
            let mut read = Self::default();
            (read.status, read.ts, read.txn) = status(root, &mut read.notes)?;
            if let Some(details) = xml::child(root, "DocDetails") {
                let persons = xml::child(details, "IssuedTo");
                let persons = persons.and_then(|issued| xml::child(issued, "Persons"));
                let persons = persons.into_iter().flat_map(|persons| persons.children());
                let persons = persons.filter(|child| child.tag_name().name() == "Person");
                read.persons = persons.map(|node| person(node, &mut read.notes)).collect();
                read.uri = Some(xml::child_text(details, "URI")).filter(|uri| !uri.is_empty());
                (read.document, read.data) = read_contents(details, &mut read.notes)?;
            }
            match (read.status, &read.uri, &read.data) {
                (Status::Ok, None, _) => Err(XmlFault::Missing("URI")),
                (Status::Ok, _, None) => Err(XmlFault::Missing("DataContent")),
                _ => Ok(read),
            }
        })
    }
}

impl PullDocResponse {
    /// The message.
    #[must_use]
    pub fn to_xml(&self) -> String {
        let status = status_element(self.status, &self.ts, &self.txn);
        let details = Element::new("DocDetails");
        let details = contents(details, self.document.as_deref(), self.data.as_deref());
        Element::new("PullDocResponse")
            .child(status)
            .child(details)
            .message()
    }

    /// Reads a message. A success must have the XML.
    ///
    /// # Errors
    /// [`XmlFault`] when it is none, or has the status that only Pull URI knows.
    pub fn from_xml(body: &[u8]) -> Result<Self, XmlFault> {
        xml::read(body, "PullDocResponse", |root| {
            let mut read = Self::default();
            (read.status, read.ts, read.txn) = status(root, &mut read.notes)?;
            if read.status == Status::Pending {
                return Err(XmlFault::Invalid("Status"));
            }
            if let Some(details) = xml::child(root, "DocDetails") {
                (read.document, read.data) = read_contents(details, &mut read.notes)?;
            }
            match (read.status, &read.data) {
                (Status::Ok, None) => Err(XmlFault::Missing("DataContent")),
                _ => Ok(read),
            }
        })
    }
}

/// The status stands as attribute and again as text.
fn status_element(status: Status, ts: &str, txn: &str) -> Element {
    Element::new("ResponseStatus")
        .attribute("Status", status.digit())
        .attribute("ts", ts)
        .attribute("txn", txn)
        .text(status.digit())
}

fn status(root: Node<'_, '_>, notes: &mut Vec<Note>) -> Result<(Status, String, String), XmlFault> {
    let node = xml::child(root, "ResponseStatus").ok_or(XmlFault::Missing("ResponseStatus"))?;
    let attribute = xml::attribute(node, "Status", notes);
    let text = node.text().unwrap_or_default().trim();
    let digit = match &attribute {
        Some(digit) => {
            if !text.is_empty() && text != digit {
                notes.push(Note::new("ResponseStatus", "attribute and text differ"));
            }
            digit.as_str()
        }
        None => {
            notes.push(Note::new("Status", "no attribute; the text was taken"));
            text
        }
    };
    let status = match digit {
        "1" => Status::Ok,
        "0" => Status::Failed,
        "9" => Status::Pending,
        _ => return Err(XmlFault::Invalid("Status")),
    };
    let ts = xml::attribute(node, "ts", notes).unwrap_or_default();
    let txn = xml::attribute(node, "txn", notes).ok_or(XmlFault::Missing("txn"))?;
    Ok((status, ts, txn))
}

fn person_element(person: &Person) -> Element {
    let element = Element::new("Person")
        .attribute("name", &person.name)
        .attribute("dob", &person.dob)
        .attribute("gender", &person.gender)
        .attribute("phone", &person.phone);
    match &person.photo {
        Some(photo) => {
            let format = person.photo_format.as_deref().unwrap_or_default();
            element.child(
                Element::new("Photo")
                    .attribute("format", format)
                    .text(photo),
            )
        }
        None => element,
    }
}

fn person(node: Node<'_, '_>, notes: &mut Vec<Note>) -> Person {
    let photo = xml::child(node, "Photo");
    let photo_format = photo.and_then(|photo| xml::attribute(photo, "format", notes));
    let photo = photo
        .and_then(|photo| photo.text())
        .map(|text| text.trim().to_owned());
    let mut text = |name| xml::attribute(node, name, notes).unwrap_or_default();
    let person = Person {
        name: text("name"),
        dob: text("dob"),
        gender: text("gender"),
        phone: text("phone"),
        photo: photo.filter(|photo| !photo.is_empty()),
        photo_format,
    };
    if !matches!(
        person.gender.as_str(),
        "" | "Male" | "Female" | "Transgender"
    ) {
        notes.push(Note::new("gender", "none of Male, Female, Transgender"));
    }
    person
}

fn contents(details: Element, document: Option<&[u8]>, data: Option<&[u8]>) -> Element {
    let encoded = |bytes: Option<&[u8]>| {
        bytes
            .map(|bytes| STANDARD.encode(bytes))
            .unwrap_or_default()
    };
    details
        .child_text("DocContent", &encoded(document))
        .child_text("DataContent", &encoded(data))
}

type Contents = (Option<Vec<u8>>, Option<Vec<u8>>);

fn read_contents(details: Node<'_, '_>, notes: &mut Vec<Note>) -> Result<Contents, XmlFault> {
    let decoded = |name: &'static str| {
        let text: String = xml::child_text(details, name).split_whitespace().collect();
        match text.is_empty() {
            true => Ok(None),
            false => STANDARD
                .decode(text)
                .map(Some)
                .map_err(|_| XmlFault::Invalid(name)),
        }
    };
    let mut data = decoded("DataContent")?;
    if data.is_none() {
        data = decoded("MetadataContent")?;
        if data.is_some() {
            notes.push(Note::new("DataContent", "named MetadataContent"));
        }
    }
    Ok((decoded("DocContent")?, data))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found() -> PullUriResponse {
        PullUriResponse {
            status: Status::Ok,
            ts: "2026-05-01T10:00:01+05:30".into(),
            txn: "T0001".into(),
            persons: vec![Person {
                name: "Asha Test Verma".into(),
                dob: "07-09-1994".into(),
                gender: "Female".into(),
                phone: "9000000001".into(),
                photo: Some("/9j/4AAQ".into()),
                photo_format: Some("JPG".into()),
            }],
            uri: Some("in.gov.simdept-INCER-A1B2C3D4E5".into()),
            document: Some(b"%PDF-".to_vec()),
            data: Some(b"<a/>".to_vec()),
            notes: vec![],
        }
    }

    fn handed_out() -> PullDocResponse {
        PullDocResponse {
            status: Status::Ok,
            ts: "2026-05-01T10:00:01+05:30".into(),
            txn: "T0001".into(),
            document: None,
            data: Some(b"<a/>".to_vec()),
            notes: vec![],
        }
    }

    #[test]
    fn both_answers_read_back_as_they_were_made() {
        assert!(PullUriResponse::from_xml(found().to_xml().as_bytes()).unwrap() == found());
        assert!(
            PullDocResponse::from_xml(handed_out().to_xml().as_bytes()).unwrap() == handed_out()
        );
        let pending = PullUriResponse {
            status: Status::Pending,
            txn: "T0001".into(),
            ..PullUriResponse::default()
        };
        assert!(PullUriResponse::from_xml(pending.to_xml().as_bytes()).unwrap() == pending);
    }

    #[test]
    fn a_success_needs_what_it_promises() {
        let fault = |from: &str| {
            PullUriResponse::from_xml(found().to_xml().replace(from, "").as_bytes()).unwrap_err()
        };
        assert_eq!(
            fault("<URI>in.gov.simdept-INCER-A1B2C3D4E5</URI>"),
            XmlFault::Missing("URI")
        );
        assert_eq!(
            fault("<DataContent>PGEvPg==</DataContent>"),
            XmlFault::Missing("DataContent")
        );
        assert_eq!(fault(" txn=\"T0001\""), XmlFault::Missing("txn"));
        let pending = handed_out()
            .to_xml()
            .replace("Status=\"1\"", "Status=\"9\"");
        assert_eq!(
            PullDocResponse::from_xml(pending.as_bytes()).unwrap_err(),
            XmlFault::Invalid("Status")
        );
        let broken = handed_out().to_xml().replace("PGEvPg==", "%%");
        assert_eq!(
            PullDocResponse::from_xml(broken.as_bytes()).unwrap_err(),
            XmlFault::Invalid("DataContent")
        );
    }

    #[test]
    fn departures_of_the_papers_are_read_and_noted() {
        let xml = found().to_xml();
        for (from, to, place) in [
            (" Status=", " status=", "Status"),
            (" Status=\"1\"", "", "Status"),
            (
                ">1</ResponseStatus>",
                ">0</ResponseStatus>",
                "ResponseStatus",
            ),
            ("\"Female\"", "\"Other\"", "gender"),
            ("DataContent", "MetadataContent", "DataContent"),
        ] {
            let read = PullUriResponse::from_xml(xml.replace(from, to).as_bytes()).unwrap();
            assert_eq!(read.notes.len(), 1, "{to}");
            assert_eq!(read.notes[0].place, place);
            assert_eq!(read.status, Status::Ok);
        }
    }
}
