//! The judgement of what an endpoint answered: named after the call, echoing it, and with the
//! document that its status promises (API 17.1).

use protocol::issuer::{Format, Person, PullDocResponse, PullUriRequest, PullUriResponse, Status};
use protocol::uri::DocumentUri;

use super::{Judged, Request, holds, noted};

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
    let (root, read) = match request {
        Request::Document(_) => (
            "PullDocResponse",
            PullDocResponse::from_xml(body).map(Answer::Document),
        ),
        Request::Uri(_) => (
            "PullURIResponse",
            PullUriResponse::from_xml(body).map(Answer::Uri),
        ),
    };
    let seen = match &read {
        Ok(_) => root.to_owned(),
        Err(fault) => fault.to_string(),
    };
    judged.push(holds(
        "issuer-form",
        read.is_ok(),
        format!("a {root} in well-formed XML, whole"),
        seen,
        "the answer is named after the call and has what its status needs (API 17.1)",
    ));
    if let Ok(answer) = read {
        answer.judge(request, &mut judged);
    }
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
        judged.extend(notes.iter().map(noted));
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
    if format != Format::Both {
        return;
    }
    let is_pdf = document.is_some_and(|bytes| bytes.starts_with(b"%PDF"));
    judged.push(holds(
        "issuer-document",
        is_pdf,
        "Base64 of a PDF",
        match (document, is_pdf) {
            (_, true) => "a PDF",
            (None, false) => "nothing",
            (Some(_), false) => "something else",
        },
        "DocContent is a PDF in Base64 when format is both (API 17.1)",
    ));
}

fn folded(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
