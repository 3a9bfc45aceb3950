//! Push URI, `POST /account/1/pushuri` (DigiLocker API 8): an issuer that is also a partner puts a
//! document into an account, changes it or takes it out.

use std::{borrow::Cow, sync::Arc};

use axum::{
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use jiff::civil::Date;
use protocol::form::Fields;

use crate::{
    citizen::{CAST, CitizenId, Format, Issuer, Matter, Paper},
    drawer::{Sheet, sheets},
    form,
    hashed::Judge,
    log::{Entry, Remark},
    office::Office,
    refusal::Refusal,
    settings::Line,
};

/// Answers 200 without a body, as documented.
pub(crate) async fn push(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let fields = form::read(&headers, &body);
    match accept(&office, &fields) {
        Ok(client_id) => {
            let mut response = StatusCode::OK.into_response();
            Entry::of(&client_id, Vec::new()).attach(&mut response);
            response
        }
        Err(refusal) => refusal.into_response(),
    }
}

/// What an accepted request is about.
struct Push<'a> {
    citizen: CitizenId,
    uri: &'a str,
    paper: Option<Paper>,
    action: &'a str,
}

fn accept(office: &Office, fields: &Fields) -> Result<String, Refusal> {
    let mut judge = Judge::new(office, fields)?;
    let given = |name: &str| fields.get(name).unwrap_or_default();
    let citizen = CAST
        .iter()
        .find(|citizen| citizen.digilocker_id == given("digilockerid"));
    let Some(citizen) = citizen.map(|citizen| citizen.id) else {
        let rule = "digilockerid is the one of Get User Details (API 8)";
        let remark = Remark::refused(rule, "an account's id", "an unknown one");
        let text = "The digilockerid parameter is invalid";
        return Err(Refusal::new(404, "invalid_digilocker_id", text, remark).by(&judge.client().id));
    };
    let push = read(&mut judge, fields, citizen);
    held_elsewhere(office, &mut judge, &push);
    let middle = [
        "digilockerid",
        "uri",
        "doctype",
        "description",
        "docid",
        "issuedate",
        "validfrom",
        "validto",
        "action",
    ]
    .map(given);
    // The two contents came with 2.1 and stand after ts.
    let tail = [given("doccontent"), given("datacontent")];
    let tail: &[&str] = if office.line == Line::V1_12 {
        &[]
    } else {
        &tail
    };
    let client = judge.finish(&middle, tail)?;
    let decode = |name: &str| STANDARD.decode(given(name)).ok().map(Bytes::from);
    let contents = (decode("doccontent"), decode("datacontent"));
    let full = |bytes: Option<Bytes>| bytes.filter(|bytes| !bytes.is_empty());
    let (pdf, xml) = (full(contents.0), full(contents.1));
    let mut books = office.books();
    let drawer = books.drawer(push.citizen);
    drawer.remove(push.uri);
    if let Some(paper) = push.paper.filter(|_| push.action != "D") {
        drawer.add(Sheet {
            paper,
            pdf,
            xml,
            by: Some(client.id.clone()),
        });
    }
    Ok(client.id.clone())
}

fn read<'a>(judge: &mut Judge<'a>, fields: &'a Fields, citizen: CitizenId) -> Push<'a> {
    let uri = judge.field("uri", "URI parameter is missing or invalid");
    let doctype = judge.field("doctype", "Doctype parameter is missing or invalid");
    let description = judge.field("description", "Description parameter is missing or invalid");
    let docid = judge.field("docid", "Docid parameter is missing or invalid");
    let issued = judge.field("issuedate", "Issuedate parameter is missing or invalid");
    let action = judge.field("action", "Action parameter is missing or invalid");
    let mut parts = uri.splitn(3, '-');
    let issuer = parts.next().unwrap_or_default();
    if parts.next() != Some(doctype) || parts.next() != Some(docid) || issuer.is_empty() {
        let rule = "uri is IssuerId-DocType-DocId of this very document (API 12)";
        let remark = Remark::refused(rule, "the three parts as in doctype and docid", "others");
        judge.wrong("URI parameter is missing or invalid", remark);
    }
    if !matches!(action, "" | "A" | "U" | "D") {
        let rule = "action is A, U or D (API 8)";
        let remark = Remark::refused(rule, "A, U or D", "another letter");
        judge.wrong("Action parameter is missing or invalid", remark);
    }
    for name in ["issuedate", "validfrom", "validto"] {
        let value = fields.get(name).unwrap_or_default();
        if !value.is_empty() && date(value).is_none() {
            let rule = "dates are DDMMYYYY (API 3.4)";
            let remark = Remark::refused(rule, "eight digits", format!("{name} in another form"));
            judge.wrong("Issuedate parameter is missing or invalid", remark);
        }
    }
    let owned = |text: &str| Cow::Owned(text.chars().take(200).collect::<String>());
    let paper = date(issued).map(|issued| Paper {
        issuer: Issuer {
            id: owned(issuer),
            name: Cow::Borrowed("Issuer of a pushed document"),
            state: "",
            kind: "NG",
        },
        doctype: owned(doctype),
        description: owned(description),
        docid: owned(docid),
        issued,
        format: Format::PdfAndXml,
        matter: Matter::Plain,
    });
    Push {
        citizen,
        uri,
        paper,
        action,
    }
}

fn held_elsewhere(office: &Office, judge: &mut Judge<'_>, push: &Push<'_>) {
    let holds = |citizen: CitizenId| {
        sheets(office, citizen)
            .iter()
            .any(|sheet| sheet.paper.uri() == push.uri)
    };
    let rule = "A adds what is in no account yet; U and D need it in this one (API 8)";
    if push.action == "A" && holds(push.citizen) {
        let remark = Remark::refused(rule, "a new uri", "one that this account has");
        judge.wrong("URI already exists in this account", remark);
    } else if CAST
        .iter()
        .any(|other| other.id != push.citizen && holds(other.id))
    {
        let remark = Remark::refused(rule, "a uri of this account", "one of another account");
        judge.wrong("URI already exists in another account", remark);
    }
}

/// `DDMMYYYY`.
fn date(text: &str) -> Option<Date> {
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = |part: &str| part.parse::<i16>().ok();
    let (day, month, year) = (
        number(&text[..2])?,
        number(&text[2..4])?,
        number(&text[4..])?,
    );
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_eight_digits_of_a_day_that_exists() {
        assert_eq!(date("01042024"), Some(jiff::civil::date(2024, 4, 1)));
        for wrong in ["2024-04-01", "31022024", "0104202", "0104२०२४"] {
            assert_eq!(date(wrong), None, "{wrong}");
        }
    }
}
