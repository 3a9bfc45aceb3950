//! The issuer's half: the calls that DigiLocker makes to a partner's Pull URI and Pull Doc endpoints,
//! and a judgement of what comes back (DigiLocker API 17.1).
//!
//! Nothing is sent here. [`Call::request`] gives the HTTP request with its `x-digilocker-hmac`,
//! whoever has a transport sends it, and [`Call::judge`] looks at the answer rule by rule. The
//! citizens are those of the practice locker; an Aadhaar hash is never sent, as none of them has a
//! whole number.

use base64::{Engine, engine::general_purpose::STANDARD};
use http::{HeaderValue, Method, Request, Response, header};
use jiff::Timestamp;
use protocol::secret::State;
use rand::CryptoRng;
use roxmltree::{Document, Node, ParsingOptions};
use url::Url;

use crate::{
    citizen::{Citizen, CitizenId},
    clock, documents,
    log::Remark,
    paper::{dashed, xml::Element},
};

/// Largest answer that is read, in bytes.
const LARGEST: usize = 16 * 1024 * 1024;
/// Namespace declarations above which an answer is not parsed: the parser slows down with them.
const NAMESPACES: usize = 64;

/// Length of a new transaction id, in characters.
const TXN: usize = 20;

/// A new transaction id.
pub fn transaction(generator: &mut impl CryptoRng) -> String {
    let random = State::generate(generator);
    random.expose().chars().take(TXN).collect()
}

/// What is asked of an issuer.
#[derive(Debug, Clone)]
pub enum Ask {
    /// Pull URI: find the citizen's document by the values that they typed in.
    Uri {
        /// Document type, five letters or digits.
        doctype: String,
        /// Search values by the keys that the issuer configured, such as `RollNo`.
        values: Vec<(String, String)>,
    },
    /// Pull Doc: give the document of this URI.
    Document {
        /// The URI of an earlier answer.
        uri: String,
    },
}

/// One call to an issuer's endpoint.
#[derive(Debug, Clone)]
pub struct Call {
    /// What is asked.
    pub ask: Ask,
    /// For whom.
    pub citizen: CitizenId,
    /// `orgId`, six digits.
    pub org_id: String,
    /// Whether the PDF is wanted beside the XML (`format="both"`).
    pub with_pdf: bool,
    /// Transaction id, echoed by the issuer; [`transaction`] makes one.
    pub txn: String,
}

/// How an issuer's answer came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// `Status` 1.
    Found,
    /// `Status` 0, which a citizen sees as `record_not_found`.
    NotFound,
    /// `Status` 9, which a citizen sees as `pull_response_pending`.
    Pending,
    /// Nothing that DigiLocker could use: `repository_service_resperror`.
    Unusable,
}

/// An answer, judged.
#[derive(Debug, Clone)]
pub struct Judgement {
    /// The answer as a whole.
    pub outcome: Outcome,
    /// Every rule that was broken; empty when the answer is right.
    pub remarks: Vec<Remark>,
}

impl Call {
    /// The request as DigiLocker would send it, with the HMAC under the issuer's API key.
    #[must_use]
    pub fn request(&self, endpoint: &Url, api_key: &str, now: Timestamp) -> Request<Vec<u8>> {
        let body = self.body(now).into_bytes();
        let hmac = documents::hmac(api_key, &body);
        let mut request = Request::new(body);
        *request.method_mut() = Method::POST;
        *request.uri_mut() = endpoint.as_str().parse().unwrap_or_default();
        let headers = request.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/xml"),
        );
        if let Ok(hmac) = HeaderValue::from_str(&hmac) {
            headers.insert("x-digilocker-hmac", hmac);
        }
        request
    }

    fn body(&self, now: Timestamp) -> String {
        let citizen = self.citizen.citizen();
        let id = Element::new("DigiLockerId").text(citizen.digilocker_id);
        let (root, details) = match &self.ask {
            Ask::Uri { doctype, values } => {
                let values = values
                    .iter()
                    .filter(|(key, _)| is_name(key))
                    .map(|(key, value)| Element::new(key.clone()).text(value.as_str()));
                let details = Element::new("DocDetails")
                    .child(Element::new("DocType").text(doctype.as_str()))
                    .child(id)
                    .child(Element::new("FullName").text(citizen.name_latin))
                    .child(Element::new("DOB").text(dashed(citizen.birth)))
                    .children(values);
                ("PullURIRequest", details)
            }
            Ask::Document { uri } => {
                let uri = Element::new("URI").text(uri.as_str());
                (
                    "PullDocRequest",
                    Element::new("DocDetails").child(uri).child(id),
                )
            }
        };
        let ts = clock::india(now)
            .strftime("%Y-%m-%dT%H:%M:%S+05:30")
            .to_string();
        let root = Element::new(root)
            .with("ver", "1.0")
            .with("ts", ts)
            .with("txn", self.txn.as_str())
            .with("orgId", self.org_id.as_str())
            .with("format", if self.with_pdf { "both" } else { "xml" })
            .child(details);
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?>{}"#,
            root.canonical()
        )
    }

    /// Judges the issuer's answer.
    #[must_use]
    pub fn judge(&self, response: &Response<Vec<u8>>) -> Judgement {
        let mut remarks = Vec::new();
        let unusable = |remarks| Judgement {
            outcome: Outcome::Unusable,
            remarks,
        };
        if response.status() != 200 {
            let received = response.status().as_str().to_owned();
            remarks.push(broken("the answer has status 200", "200", received));
            return unusable(remarks);
        }
        let text = match readable(response.body()) {
            Ok(text) => text,
            Err(received) => {
                remarks.push(broken("the answer is XML in UTF-8", "XML", received));
                return unusable(remarks);
            }
        };
        let options = ParsingOptions {
            allow_dtd: false,
            nodes_limit: 20_000,
            ..Default::default()
        };
        let document = match Document::parse_with_options(text, options) {
            Ok(document) => document,
            Err(error) => {
                let received = format!("an error at {}", error.pos());
                remarks.push(broken(
                    "the answer is well-formed, without DOCTYPE",
                    "XML",
                    received,
                ));
                return unusable(remarks);
            }
        };
        let outcome = self.judge_root(document.root_element(), &mut remarks);
        Judgement { outcome, remarks }
    }

    fn judge_root(&self, root: Node<'_, '_>, remarks: &mut Vec<Remark>) -> Outcome {
        let due = match self.ask {
            Ask::Uri { .. } => "PullURIResponse",
            Ask::Document { .. } => "PullDocResponse",
        };
        if root.tag_name().name() != due {
            let received = root.tag_name().name().chars().take(40).collect::<String>();
            remarks.push(broken(
                "the root element is named after the call",
                due,
                received,
            ));
            return Outcome::Unusable;
        }
        let Some(status) = child(root, "ResponseStatus") else {
            let rule = "ResponseStatus comes first";
            remarks.push(broken(rule, "ResponseStatus", "nothing"));
            return Outcome::Unusable;
        };
        if status.attribute("txn") != Some(self.txn.as_str()) {
            remarks.push(broken(
                "txn is that of the request",
                "the same txn",
                "another, or none",
            ));
        }
        if status.attribute("ts").is_none_or(str::is_empty) {
            remarks.push(broken("ResponseStatus has ts", "a time", "nothing"));
        }
        // The paper and the web page differ in the case of the attribute.
        match status
            .attribute("Status")
            .or(status.attribute("status"))
            .map(str::trim)
        {
            Some("1") => {}
            Some("0") => return Outcome::NotFound,
            Some("9") => return Outcome::Pending,
            other => {
                let received =
                    other.map_or("nothing".to_owned(), |text| text.chars().take(10).collect());
                remarks.push(broken("Status is 1, 0 or 9", "1, 0 or 9", received));
                return Outcome::Unusable;
            }
        }
        let Some(details) = child(root, "DocDetails") else {
            remarks.push(broken(
                "a found document has DocDetails",
                "DocDetails",
                "nothing",
            ));
            return Outcome::Unusable;
        };
        let before = remarks.len();
        if let Ask::Uri { doctype, .. } = &self.ask {
            judge_uri(details, doctype, remarks);
            judge_person(details, self.citizen.citizen(), remarks);
        }
        self.judge_content(details, remarks);
        if remarks.len() > before {
            Outcome::Unusable
        } else {
            Outcome::Found
        }
    }

    fn judge_content(&self, details: Node<'_, '_>, remarks: &mut Vec<Remark>) {
        let decoded = |name: &str| {
            let text: String = text_of(details, name)?.split_whitespace().collect();
            STANDARD.decode(text).ok()
        };
        let rule = "DataContent is the certificate's XML in Base64";
        match decoded("DataContent") {
            Some(bytes)
                if readable(&bytes).is_ok_and(|text| text.trim_start().starts_with('<')) => {}
            Some(_) => remarks.push(broken(rule, "Base64 of XML", "Base64 of something else")),
            None => remarks.push(broken(rule, "Base64 of XML", "nothing that can be decoded")),
        }
        let rule = "DocContent is a PDF in Base64 when format is both";
        match (self.with_pdf, decoded("DocContent")) {
            (true, Some(bytes)) if bytes.starts_with(b"%PDF") => {}
            (true, _) => remarks.push(broken(rule, "Base64 of a PDF", "none, or something else")),
            (false, _) => {}
        }
    }
}

fn broken(rule: &'static str, expected: impl Into<String>, received: impl Into<String>) -> Remark {
    Remark::refused(rule, expected, received)
}

/// Whether a key can be the name of an element.
fn is_name(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// The text of an answer that is safe to parse.
fn readable(bytes: &[u8]) -> Result<&str, &'static str> {
    if bytes.len() > LARGEST {
        return Err("more than 16 MB");
    }
    let text = std::str::from_utf8(bytes).map_err(|_| "bytes that are not UTF-8")?;
    if text.matches("xmlns").count() > NAMESPACES {
        return Err("more than 64 namespace declarations");
    }
    Ok(text.trim_start_matches('\u{feff}'))
}

fn child<'a, 'input>(parent: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    parent
        .children()
        .find(|node| node.tag_name().name() == name)
}

fn text_of(parent: Node<'_, '_>, name: &str) -> Option<String> {
    let node = child(parent, name)?;
    let text: String = node.children().filter_map(|node| node.text()).collect();
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn judge_uri(details: Node<'_, '_>, doctype: &str, remarks: &mut Vec<Remark>) {
    let rule = "URI is IssuerId-DocType-DocId of the type that was asked (API 12)";
    let uri = text_of(details, "URI").unwrap_or_default();
    let mut parts = uri.splitn(3, '-');
    let (issuer, kind, number) = (parts.next(), parts.next(), parts.next());
    let whole =
        issuer.is_some_and(|part| !part.is_empty()) && number.is_some_and(|n| !n.is_empty());
    if !whole || kind != Some(doctype) {
        let received = if uri.is_empty() {
            "nothing"
        } else {
            "a URI of another form or type"
        };
        remarks.push(broken(rule, format!("…-{doctype}-…"), received));
    }
}

fn judge_person(details: Node<'_, '_>, citizen: &Citizen, remarks: &mut Vec<Remark>) {
    let person = child(details, "IssuedTo")
        .and_then(|node| child(node, "Persons"))
        .and_then(|node| child(node, "Person"));
    let Some(person) = person else {
        let rule = "IssuedTo has at least one Person";
        remarks.push(broken(rule, "IssuedTo/Persons/Person", "none"));
        return;
    };
    let same = |name: &str| {
        let fold = |text: &str| {
            text.split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .to_lowercase()
        };
        fold(name) == fold(citizen.name_latin) || fold(name) == fold(citizen.name)
    };
    if !person.attribute("name").is_some_and(same) {
        let rule = "name is the citizen's, if the issuer ticked that it must match";
        remarks.push(broken(rule, "the citizen's name", "another one, or none"));
    }
    let dob = person.attribute("dob").unwrap_or_default();
    if dob != dashed(citizen.birth) {
        let like_a_date = dob.len() == 10 && dob.as_bytes()[2] == b'-' && dob.as_bytes()[5] == b'-';
        let received = if like_a_date {
            "another day"
        } else {
            "another form"
        };
        remarks.push(broken(
            "dob is the citizen's, DD-MM-YYYY",
            "DD-MM-YYYY",
            received,
        ));
    }
    let gender = person.attribute("gender").unwrap_or_default();
    if !["Male", "Female", "Transgender", "Other"].contains(&gender) {
        let rule = "gender is a word, not a letter";
        remarks.push(broken(
            rule,
            "Male, Female or Transgender",
            "something else",
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(with_pdf: bool) -> Call {
        Call {
            ask: Ask::Uri {
                doctype: "INCER".to_owned(),
                values: vec![("RefNo".to_owned(), "A & 1".to_owned())],
            },
            citizen: CitizenId::new("asha"),
            org_id: "900001".to_owned(),
            with_pdf,
            txn: "txn-1".to_owned(),
        }
    }

    fn answer(change: impl FnOnce(String) -> String) -> Response<Vec<u8>> {
        let xml = format!(
            concat!(
                r#"<PullURIResponse><ResponseStatus Status="1" ts="2026-11-24T10:00:00+05:30" "#,
                r#"txn="txn-1">1</ResponseStatus><DocDetails><IssuedTo><Persons>"#,
                r#"<Person name="ASHA  Test Verma" dob="07-09-1994" gender="Female" phone=""/>"#,
                r#"</Persons></IssuedTo><URI>in.gov.simdept-INCER-A1</URI>"#,
                r#"<DocContent>{}</DocContent><DataContent>{}</DataContent>"#,
                r#"</DocDetails></PullURIResponse>"#,
            ),
            STANDARD.encode("%PDF-1.7"),
            STANDARD.encode("<Certificate/>"),
        );
        Response::new(change(xml).into_bytes())
    }

    #[test]
    fn the_request_carries_the_citizens_values_and_an_hmac_over_its_exact_bytes() {
        let endpoint = Url::parse("https://issuer.example/pull").unwrap();
        let now = "2026-11-24T04:30:00Z".parse().unwrap();
        let request = call(false).request(&endpoint, "issuer-key", now);
        let body = std::str::from_utf8(request.body()).unwrap();
        assert!(
            body.contains("<RefNo>A &amp; 1</RefNo>") && body.contains("<DOB>07-09-1994</DOB>")
        );
        assert!(
            body.contains(r#"ts="2026-11-24T10:00:00+05:30""#),
            "Indian time: {body}"
        );
        let hmac = documents::hmac("issuer-key", request.body());
        assert_eq!(request.headers()["x-digilocker-hmac"], hmac.as_str());
    }

    #[test]
    fn a_right_answer_is_found_and_each_wrong_one_says_why() {
        let right = call(true).judge(&answer(|xml| xml));
        assert_eq!((right.outcome, right.remarks), (Outcome::Found, Vec::new()));
        let cases: [(&str, &str, &str); 9] = [
            (
                "txn=\"txn-1\"",
                "txn=\"other\"",
                "txn is that of the request",
            ),
            ("-INCER-", "-OTHER-", "URI is IssuerId-DocType-DocId"),
            ("07-09-1994", "1994-09-07", "dob is the citizen's"),
            ("ASHA", "Another", "name is the citizen's"),
            ("\"Female\"", "\"F\"", "gender is a word"),
            ("PullURIResponse>", "PullResponse>", "the root element"),
            ("Status=\"1\"", "Status=\"2\"", "Status is 1, 0 or 9"),
            ("<DataContent>", "<DataContent>!", "DataContent is"),
            ("<DocContent>", "<DocContent>AAAA", "DocContent is a PDF"),
        ];
        for (from, to, rule) in cases {
            let judged = call(true).judge(&answer(|xml| xml.replace(from, to)));
            let rules: Vec<_> = judged
                .remarks
                .iter()
                .map(|remark| remark.rule.as_ref())
                .collect();
            assert!(
                rules.iter().any(|broken| broken.starts_with(rule)),
                "{from}: {rules:?}"
            );
        }
    }

    #[test]
    fn status_0_and_9_are_answers_and_not_mistakes() {
        for (status, outcome) in [("0", Outcome::NotFound), ("9", Outcome::Pending)] {
            let judged = call(false).judge(&answer(|xml| {
                xml.replace("Status=\"1\"", &format!("Status=\"{status}\""))
            }));
            assert_eq!((judged.outcome, judged.remarks), (outcome, Vec::new()));
        }
    }

    #[test]
    fn hostile_answers_are_refused_without_being_parsed() {
        let doctype = call(false).judge(&answer(|xml| format!("<!DOCTYPE a>{xml}")));
        assert_eq!(doctype.outcome, Outcome::Unusable);
        let many = "<a xmlns:b=\"c\"/>".repeat(1_000);
        let judged = call(false).judge(&Response::new(many.into_bytes()));
        assert!(judged.remarks[0].received.contains("namespace"));
        let mut refused = answer(|xml| xml);
        *refused.status_mut() = http::StatusCode::BAD_GATEWAY;
        assert_eq!(call(false).judge(&refused).outcome, Outcome::Unusable);
    }
}
