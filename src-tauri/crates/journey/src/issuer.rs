//! The issuer's half: what DigiLocker would send to a partner's Pull URI and Pull Doc endpoints, and
//! a judgement of request, hash and answer by the issuer description (API 11.5, 17.1).
//!
//! The same judgement serves an answer that an endpoint just gave and texts that a person pasted,
//! so an integration can be looked at before there is an endpoint. Everything that is judged is told
//! as Expected / Received / Rule; what was received is described, not repeated, since it may name a
//! person.

use std::time::Duration;

use protocol::hmac::{Comparison, Mistake, compare};
use protocol::issuer::{
    Format, Person, PullDocRequest, PullDocResponse, PullUriRequest, PullUriResponse, Status,
    XmlFault,
};
use protocol::secret::ClientSecret;
use protocol::uri::DocumentUri;
use url::{Host, Url};

use crate::check::Outcome;
use crate::transport::Failure;
use crate::wire::Wire;

/// One rule of the issuer description, judged.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Judged {
    /// Stable id, in kebab case.
    pub id: &'static str,
    /// How it came out.
    pub result: Outcome,
    /// What a right message shows.
    pub expected: String,
    /// What was seen.
    pub received: String,
    /// The rule and its source.
    pub rule: &'static str,
}

/// What an endpoint answered.
#[derive(Debug)]
pub struct Answered {
    /// The answer, or why there is none.
    pub answer: Result<http::Response<Vec<u8>>, Failure>,
    /// From sending to the last byte.
    pub duration: Duration,
}

/// A request as DigiLocker makes it.
#[derive(Debug)]
pub enum Request {
    /// Pull Doc.
    Document(PullDocRequest),
    /// Pull URI.
    Uri(PullUriRequest),
}

/// The address of an endpoint that may be called: https, or http on this machine.
///
/// # Errors
/// Says what stands against it, without repeating it: it may hold a password.
pub fn endpoint(text: &str) -> Result<Url, &'static str> {
    let url = Url::parse(text).map_err(|_| "expected an address with https")?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err("an address with a name or password in it is not called");
    }
    match (url.scheme(), url.host()) {
        ("https", Some(_)) => Ok(url),
        ("http", Some(Host::Domain("localhost"))) => Ok(url),
        ("http", Some(Host::Ipv4(ip))) if ip.is_loopback() => Ok(url),
        ("http", Some(Host::Ipv6(ip))) if ip.is_loopback() => Ok(url),
        ("http", Some(_)) => Err("http is for this machine alone; others are called over https"),
        _ => Err("expected an address with https"),
    }
}

/// Sends a call to a partner's endpoint. It is no call to one of the services, so it is not part of
/// the attempt's evidence.
pub async fn send(wire: &Wire, request: http::Request<Vec<u8>>) -> Answered {
    let started = wire.clock().elapsed();
    let answer = wire.ask_partner(request).await;
    Answered {
        answer,
        duration: wire.clock().elapsed().saturating_sub(started),
    }
}

impl Request {
    /// Reads a request of either kind.
    ///
    /// # Errors
    /// [`XmlFault`] when it is neither; that of Pull Doc where the text speaks of it.
    pub fn read(xml: &[u8]) -> Result<Self, XmlFault> {
        match PullUriRequest::from_xml(xml) {
            Ok(request) => Ok(Self::Uri(request)),
            Err(XmlFault::Root(_)) => PullDocRequest::from_xml(xml).map(Self::Document),
            Err(fault) => Err(fault),
        }
    }

    fn txn(&self) -> &str {
        match self {
            Self::Document(request) => &request.envelope.txn,
            Self::Uri(request) => &request.envelope.txn,
        }
    }

    fn format(&self) -> Format {
        match self {
            Self::Document(request) => request.envelope.format,
            Self::Uri(request) => request.envelope.format,
        }
    }

    /// What is odd about the request itself.
    #[must_use]
    pub fn judge(&self) -> Vec<Judged> {
        let (envelope, notes) = match self {
            Self::Document(request) => (&request.envelope, &request.notes),
            Self::Uri(request) => (&request.envelope, &request.notes),
        };
        let is_indian = envelope.ts.ends_with("+05:30") && envelope.ts.contains('T');
        let is_org =
            envelope.org_id.len() == 6 && envelope.org_id.bytes().all(|byte| byte.is_ascii_digit());
        let mut judged = vec![
            holds(
                "issuer-ts",
                is_indian,
                "YYYY-MM-DDThh:mm:ss+05:30",
                if is_indian {
                    "a time in India"
                } else {
                    "another form"
                },
                "ts is ISO 8601 with the offset of India (API 17.1)",
            ),
            holds(
                "issuer-org-id",
                is_org,
                "six digits",
                format!("{} characters", envelope.org_id.chars().count()),
                "orgId is the organisation's number (API 3.4)",
            ),
        ];
        judged.extend(notes.iter().map(|note| Judged {
            id: "issuer-note",
            result: Outcome::Skipped,
            expected: "the form of the description".to_owned(),
            received: note.to_string(),
            rule: "read all the same (API 17.1)",
        }));
        judged
    }
}

/// Judges the hash of a request.
#[must_use]
pub fn judge_hmac(key: &ClientSecret, body: &[u8], header: Option<&str>) -> Judged {
    let rule = "x-digilocker-hmac is Base64 of HMAC-SHA256 over the exact body, keyed with the API \
                key (API 11.5)";
    let expected = "the hash of this body under this key";
    let (result, received) = match compare(key, body, header) {
        Comparison::Match => (Outcome::Pass, "the same"),
        Comparison::Absent => (Outcome::Fail, "no hash"),
        Comparison::Differs(mistake) => (Outcome::Fail, mistake.map_or("another one", looks_like)),
    };
    Judged {
        id: "issuer-hmac",
        result,
        expected: expected.to_owned(),
        received: received.to_owned(),
        rule,
    }
}

fn looks_like(mistake: Mistake) -> &'static str {
    match mistake {
        Mistake::ChangedBody => {
            "the hash of a changed body: line ends, blanks or a byte order mark"
        }
        Mistake::DecodedKey => "the hash under the key decoded from hexadecimal",
        Mistake::HexInBase64 => "the hexadecimal text of the digest in Base64",
        Mistake::Hexadecimal => "the right digest in hexadecimal",
        Mistake::OtherSecret => "the hash under another key",
        Mistake::PaddedKey => "the hash under the key with a blank or line end",
        Mistake::Unkeyed => "a plain SHA-256 without the key",
        Mistake::UrlAlphabet => "the right digest in Base64url or without padding",
    }
}

/// Judges what an endpoint answered with.
#[must_use]
pub fn judge_answer(request: &Request, status: Option<u16>, body: &[u8]) -> Vec<Judged> {
    let mut judged = Vec::new();
    if let Some(status) = status {
        judged.push(holds(
            "issuer-status",
            status == 200,
            "200",
            status.to_string(),
            "an answer has status 200, whatever it says (API 17.1)",
        ));
    }
    let read = match request {
        Request::Document(_) => PullDocResponse::from_xml(body).map(Answer::Document),
        Request::Uri(_) => PullUriResponse::from_xml(body).map(Answer::Uri),
    };
    let root = match request {
        Request::Document(_) => "PullDocResponse",
        Request::Uri(_) => "PullURIResponse",
    };
    let answer = match read {
        Ok(answer) => answer,
        Err(fault) => {
            judged.push(holds(
                "issuer-form",
                false,
                format!("a {root} in well-formed XML, whole"),
                fault.to_string(),
                "the answer is named after the call and has what its status needs (API 17.1)",
            ));
            return judged;
        }
    };
    judged.push(holds(
        "issuer-form",
        true,
        format!("a {root} in well-formed XML, whole"),
        root,
        "the answer is named after the call and has what its status needs (API 17.1)",
    ));
    answer.judge(request, &mut judged);
    judged
}

enum Answer {
    Document(PullDocResponse),
    Uri(PullUriResponse),
}

impl Answer {
    fn judge(&self, request: &Request, judged: &mut Vec<Judged>) {
        let (status, ts, txn, notes) = match self {
            Self::Document(answer) => (answer.status, &answer.ts, &answer.txn, &answer.notes),
            Self::Uri(answer) => (answer.status, &answer.ts, &answer.txn, &answer.notes),
        };
        let same = txn == request.txn();
        judged.push(holds(
            "issuer-txn",
            same,
            "the txn of the request",
            if same { "the same" } else { "another, or none" },
            "txn is echoed (API 17.1)",
        ));
        judged.push(holds(
            "issuer-answer-ts",
            !ts.is_empty(),
            "a time",
            if ts.is_empty() { "nothing" } else { "a time" },
            "ResponseStatus has ts (API 17.1)",
        ));
        judged.extend(notes.iter().map(|note| Judged {
            id: "issuer-note",
            result: Outcome::Skipped,
            expected: "the form of the description".to_owned(),
            received: note.to_string(),
            rule: "read all the same (API 17.1)",
        }));
        let said = match status {
            Status::Ok => "1: found",
            Status::Failed => "0: a citizen sees record_not_found",
            Status::Pending => "9: a citizen sees pull_response_pending",
        };
        judged.push(holds(
            "issuer-answer-status",
            true,
            "1, 0 or 9",
            said,
            "Status says how the issuer got on; 9 in Pull URI only (API 17.1)",
        ));
        if status != Status::Ok {
            return;
        }
        if let (Self::Uri(answer), Request::Uri(asked)) = (self, request) {
            judge_uri(answer, asked, judged);
        }
        let (document, data) = match self {
            Self::Document(answer) => (&answer.document, &answer.data),
            Self::Uri(answer) => (&answer.document, &answer.data),
        };
        judge_contents(
            request.format(),
            document.as_deref(),
            data.as_deref(),
            judged,
        );
    }
}

fn judge_uri(answer: &PullUriResponse, asked: &PullUriRequest, judged: &mut Vec<Judged>) {
    let uri = answer.uri.as_deref().and_then(DocumentUri::parse);
    let fits = uri.as_ref().is_some_and(|uri| uri.doctype == asked.doctype);
    judged.push(holds(
        "issuer-uri",
        fits,
        format!("issuer-{}-id", asked.doctype),
        match (&uri, fits) {
            (_, true) => "a URI of this type",
            (Some(_), false) => "a URI of another type",
            (None, false) => "no URI of that form",
        },
        "URI is IssuerId-DocType-DocId of the type that was asked (API 12)",
    ));
    judged.push(holds(
        "issuer-persons",
        !answer.persons.is_empty(),
        "at least one Person",
        format!("{}", answer.persons.len()),
        "IssuedTo names whom the certificate was issued to (API 17.1)",
    ));
    for person in &answer.persons {
        judge_person(person, asked, judged);
    }
}

fn judge_person(person: &Person, asked: &PullUriRequest, judged: &mut Vec<Judged>) {
    if let Some(name) = &asked.full_name {
        let same = folded(&person.name) == folded(name);
        judged.push(holds(
            "issuer-name",
            same,
            "the citizen's name",
            if same {
                "the same"
            } else {
                "another one, or none"
            },
            "name is matched with the eKYC where the issuer ticked that (API 17.1)",
        ));
    }
    let dashed = protocol::date::Date::parse(&person.dob)
        .is_ok_and(|(_, format)| format == protocol::date::Format::Dashed);
    let same = asked.dob.as_ref().is_none_or(|dob| *dob == person.dob);
    judged.push(holds(
        "issuer-dob",
        dashed && same,
        "DD-MM-YYYY, the citizen's",
        match (dashed, same) {
            (true, true) => "that day",
            (true, false) => "another day",
            (false, _) => "another form",
        },
        "dob is DD-MM-YYYY and the citizen's (API 17.1)",
    ));
    let word = matches!(
        person.gender.as_str(),
        "Male" | "Female" | "Transgender" | "Other"
    );
    judged.push(holds(
        "issuer-gender",
        word,
        "Male, Female or Transgender",
        if word { "a word" } else { "something else" },
        "gender is a word, not a letter (API 17.1)",
    ));
}

fn judge_contents(
    format: Format,
    document: Option<&[u8]>,
    data: Option<&[u8]>,
    judged: &mut Vec<Judged>,
) {
    let is_xml = data.is_some_and(|bytes| {
        std::str::from_utf8(bytes).is_ok_and(|text| {
            text.trim_start_matches('\u{feff}')
                .trim_start()
                .starts_with('<')
        })
    });
    judged.push(holds(
        "issuer-data",
        is_xml,
        "Base64 of XML",
        if is_xml { "XML" } else { "something else" },
        "DataContent is the certificate's XML in Base64 (API 17.1)",
    ));
    let is_pdf = document.is_some_and(|bytes| bytes.starts_with(b"%PDF"));
    match (format, document) {
        (Format::Both, _) => judged.push(holds(
            "issuer-document",
            is_pdf,
            "Base64 of a PDF",
            match (document, is_pdf) {
                (_, true) => "a PDF",
                (None, false) => "nothing",
                (Some(_), false) => "something else",
            },
            "DocContent is a PDF in Base64 when format is both (API 17.1)",
        )),
        (Format::Pdf | Format::Xml, _) => {}
    }
}

fn folded(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn holds(
    id: &'static str,
    holds: bool,
    expected: impl Into<String>,
    received: impl Into<String>,
    rule: &'static str,
) -> Judged {
    Judged {
        id,
        result: if holds { Outcome::Pass } else { Outcome::Fail },
        expected: expected.into(),
        received: received.into(),
        rule,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASKED: &str = r#"<PullURIRequest ver="1.0" ts="2026-11-24T10:00:00+05:30" txn="txn-1" orgId="900001" format="both"><DocDetails><DocType>INCER</DocType><DigiLockerId>11111111-2222-4333-8444-555555555555</DigiLockerId><FullName>Asha Test Verma</FullName><DOB>07-09-1994</DOB><RefNo>1</RefNo></DocDetails></PullURIRequest>"#;

    const ANSWERED: &str = r#"<PullURIResponse><ResponseStatus Status="1" ts="2026-11-24T10:00:01+05:30" txn="txn-1">1</ResponseStatus><DocDetails><IssuedTo><Persons><Person name="ASHA  Test Verma" dob="07-09-1994" gender="Female" phone=""/></Persons></IssuedTo><URI>in.gov.simdept-INCER-A1</URI><DocContent>JVBERi0=</DocContent><DataContent>PGEvPg==</DataContent></DocDetails></PullURIResponse>"#;

    fn failed(answer: &str, status: u16) -> Vec<&'static str> {
        let request = Request::read(ASKED.as_bytes()).unwrap();
        judge_answer(&request, Some(status), answer.as_bytes())
            .into_iter()
            .filter(|judged| judged.result == Outcome::Fail)
            .map(|judged| judged.id)
            .collect()
    }

    #[test]
    fn a_right_answer_breaks_no_rule() {
        assert_eq!(failed(ANSWERED, 200), Vec::<&str>::new());
        let request = Request::read(ASKED.as_bytes()).unwrap();
        assert!(
            request
                .judge()
                .iter()
                .all(|judged| judged.result == Outcome::Pass)
        );
    }

    #[test]
    fn each_wrong_answer_breaks_its_rule() {
        let cases = [
            ("txn=\"txn-1\"", "txn=\"other\"", "issuer-txn"),
            ("-INCER-", "-OTHER-", "issuer-uri"),
            ("07-09-1994", "1994-09-07", "issuer-dob"),
            ("ASHA", "Another", "issuer-name"),
            ("\"Female\"", "\"F\"", "issuer-gender"),
            ("PullURIResponse>", "PullResponse>", "issuer-form"),
            ("PGEvPg==", "YWJj", "issuer-data"),
            ("JVBERi0=", "YWJj", "issuer-document"),
            ("<URI>in.gov.simdept-INCER-A1</URI>", "", "issuer-form"),
        ];
        for (from, to, rule) in cases {
            assert!(
                failed(&ANSWERED.replace(from, to), 200).contains(&rule),
                "{rule}"
            );
        }
        assert_eq!(failed(ANSWERED, 502), ["issuer-status"]);
    }

    #[test]
    fn not_found_and_pending_are_answers_and_not_mistakes() {
        for status in ["0", "9"] {
            let answer = ANSWERED.replace("Status=\"1\"", &format!("Status=\"{status}\""));
            let answer = answer.replace(
                ">1</ResponseStatus>",
                &format!(">{status}</ResponseStatus>"),
            );
            assert_eq!(failed(&answer, 200), Vec::<&str>::new(), "{status}");
        }
    }

    #[test]
    fn a_pull_doc_answer_is_judged_as_one_and_pending_is_none_of_its_words() {
        let asked = r#"<PullDocRequest ver="1.0" ts="2026-11-24T10:00:00+05:30" txn="t" orgId="900001" format="xml"><DocDetails><URI>in.gov.simdept-INCER-A1</URI><DigiLockerId>11111111-2222-4333-8444-555555555555</DigiLockerId></DocDetails></PullDocRequest>"#;
        let request = Request::read(asked.as_bytes()).unwrap();
        let answer = |status| {
            format!(
                r#"<PullDocResponse><ResponseStatus Status="{status}" ts="2026-11-24T10:00:01+05:30" txn="t">{status}</ResponseStatus><DocDetails><DataContent>PGEvPg==</DataContent></DocDetails></PullDocResponse>"#
            )
        };
        let fails = |text: String| {
            judge_answer(&request, None, text.as_bytes())
                .iter()
                .any(|judged| judged.result == Outcome::Fail)
        };
        assert!(!fails(answer("1")));
        assert!(fails(answer("9")));
    }

    #[test]
    fn a_hash_is_judged_over_the_exact_bytes_and_its_mistake_named() {
        let key = ClientSecret::new("simsecret0123456789a");
        let body = b"hello digilocker\n";
        let right = protocol::hmac::of_body(&key, body);
        assert_eq!(judge_hmac(&key, body, Some(&right)).result, Outcome::Pass);
        let hex = protocol::hmac::workings_of_body(&key, body).hex;
        let judged = judge_hmac(&key, body, Some(&hex));
        assert_eq!(judged.result, Outcome::Fail);
        assert!(judged.received.contains("hexadecimal"), "{judged:?}");
        assert_eq!(judge_hmac(&key, body, None).received, "no hash");
        assert_eq!(
            judge_hmac(&key, b"changed", Some(&right)).result,
            Outcome::Fail
        );
    }
}
