//! Pull documents: issuers, document types, parameters, and the pull itself (DigiLocker API 7).
//!
//! The catalogue is the public one. Behind it there is no issuer, so the answer to a pull follows
//! from the values: `PENDING` anywhere gives `pull_response_pending`, `NOTFOUND` gives
//! `record_not_found`, a missing parameter too; everything else finds a plain document, made up on the
//! spot and put into the account.

use std::{borrow::Cow, sync::Arc};

use axum::{
    Json,
    body::Bytes,
    extract::{Path, RawQuery, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use protocol::form::{self, Fields};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{
    account::{holder, insufficient_scope, json_answer},
    catalogue::{self, Issuer},
    citizen::{Aadhaar, Format, Matter, Paper},
    clock::{self, hex},
    drawer::{Sheet, sheets},
    form as body_form,
    hashed::Judge,
    legacy,
    log::{Entry, Remark},
    office::Office,
    refusal::Refusal,
    settings::{Client, Line},
};

/// Text of `aadhaar_not_linked` in this API.
pub(crate) const AADHAAR_NOT_LINKED: &str =
    "To access issued documents, please link your Aadhaar number to your DigiLocker account.";
/// Text of `pull_response_pending`.
pub(crate) const PENDING: &str = "The details provided above do not exactly match with the details \
on the certificate. Your request has been forwarded to the Issuer department. The Issuer department \
will verify the details provided above. If the verification is successful, your certificate will be \
made available in the Issued Documents section of your DigiLocker.";
/// Text of `record_not_found`.
pub(crate) const NOT_FOUND: &str = "No record found in issuer database for given criteria. Please \
check the details and try again. If problem persists, see the FAQ section for possible causes.";
const ORGID: &str = "The orgid parameter is missing or invalid";
const DOCTYPE: &str = "The doctype parameter is missing or invalid";

/// `POST …/oauth2/1/pull/issuers`.
pub(crate) async fn issuers(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let fields = body_form::read(&headers, &body);
    let judged = Judge::new(&office, &fields).and_then(|judge| judge.finish(&[], &[]));
    answer(judged, || {
        let name = if office.line == Line::Legacy {
            "categories"
        } else {
            "category"
        };
        let rows: Vec<Value> = catalogue::issuers()
            .iter()
            .map(|issuer| {
                json!({
                    "orgid": issuer.orgid, "issuerid": issuer.issuerid, "name": issuer.name,
                    name: issuer.category, "description": issuer.name,
                })
            })
            .collect();
        json!({ "issuers": rows })
    })
}

/// `POST …/oauth2/1/pull/doctype`, with `orgid` in the body, the query or the path.
pub(crate) async fn doctypes(
    State(office): State<Arc<Office>>,
    path: Option<Path<String>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let fields = body_form::read(&headers, &body);
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let path = path.map(|Path(orgid)| orgid);
    let orgid = fields
        .get("orgid")
        .or(query.get("orgid"))
        .or(path.as_deref())
        .unwrap_or_default();
    let judged = Judge::new(&office, &fields).and_then(|mut judge| {
        let issuer = known_issuer(&mut judge, orgid);
        judge.finish(&[orgid], &[]).map(|client| (client, issuer))
    });
    let (client, issuer) = split(judged);
    answer(client, || {
        let documents = issuer.iter().flat_map(|issuer| &issuer.documents);
        let rows: Vec<Value> = documents
            .map(|document| {
                json!({ "doctype": document.doctype, "description": document.description })
            })
            .collect();
        json!({ "documents": rows })
    })
}

/// `POST …/oauth2/1/pull/parameters`.
pub(crate) async fn parameters(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let fields = body_form::read(&headers, &body);
    let (orgid, doctype) = (
        fields.get("orgid").unwrap_or_default(),
        fields.get("doctype").unwrap_or_default(),
    );
    let judged = Judge::new(&office, &fields).and_then(|mut judge| {
        let document = known_issuer(&mut judge, orgid).and_then(|issuer| issuer.document(doctype));
        if document.is_none() {
            let rule = "doctype is one that this issuer offers (API 7.3)";
            let received = received(doctype, "a type that this issuer does not have");
            judge.wrong(
                DOCTYPE,
                Remark::refused(rule, "a doctype of /pull/doctype", received),
            );
        }
        judge
            .finish(&[orgid, doctype], &[])
            .map(|client| (client, document))
    });
    let (client, document) = split(judged);
    answer(client, || {
        let parameters = document.iter().flat_map(|document| &document.parameters);
        let rows: Vec<Value> = parameters
            .map(|parameter| {
                json!({
                    "label": parameter.label, "paramname": parameter.name,
                    "valuelist": parameter.values, "example": parameter.example,
                })
            })
            .collect();
        if office.line == Line::Legacy {
            json!(rows)
        } else {
            json!({ "parameters": rows })
        }
    })
}

fn received(value: &str, otherwise: &'static str) -> &'static str {
    if value.is_empty() {
        "nothing"
    } else {
        otherwise
    }
}

fn known_issuer(judge: &mut Judge<'_>, orgid: &str) -> Option<&'static Issuer> {
    let issuer = catalogue::issuer(orgid);
    if issuer.is_none() {
        let rule = "orgid is one of /pull/issuers, as text with its leading zeros (API 3.4)";
        let received = match orgid.len() {
            0 => "nothing",
            6 => "an id that no issuer has",
            _ => "an id that has not six digits",
        };
        judge.wrong(ORGID, Remark::refused(rule, "six digits", received));
    }
    issuer
}

type Judged<T> = (Result<Arc<Client>, Refusal>, Option<&'static T>);

fn split<T>(judged: Result<(Arc<Client>, Option<&'static T>), Refusal>) -> Judged<T> {
    match judged {
        Ok((client, found)) => (Ok(client), found),
        Err(refusal) => (Err(refusal), None),
    }
}

/// The JSON of a signed request, or its refusal.
pub(crate) fn answer(
    judged: Result<Arc<Client>, Refusal>,
    value: impl FnOnce() -> Value,
) -> Response {
    match judged {
        Ok(client) => {
            let headers = [(header::CONTENT_TYPE, "application/json;charset=UTF-8")];
            let mut response = (headers, Json(value())).into_response();
            Entry::of(&client.id, Vec::new()).attach(&mut response);
            response
        }
        Err(refusal) => refusal.into_response(),
    }
}

/// `POST …/oauth2/1/pull/pulldocument`.
pub(crate) async fn document(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let fields = body_form::read(&headers, &body);
    let told = holder(&office, &headers).and_then(|grant| {
        let paper = pulled(&office, grant.citizen, &fields, |scope| {
            let named = [
                format!("partners.{scope}"),
                format!("file.partners/{scope}"),
            ];
            if named.iter().any(|name| grant.has(name)) || grant.has("partners.*") {
                Ok(())
            } else {
                Err(insufficient_scope(&grant, &named[0]))
            }
        })
        .map_err(|refusal| refusal.by(&grant.client_id))?;
        let uri = paper.uri();
        let sheet = Sheet {
            paper,
            pdf: None,
            xml: None,
            by: Some(grant.client_id.clone()),
        };
        office.books().drawer(grant.citizen).add(sheet);
        let told = legacy::wrapped(office.line, json!({ "uri": uri }));
        Ok(json_answer(&grant, &told))
    });
    told.unwrap_or_else(IntoResponse::into_response)
}

fn pulled(
    office: &Office,
    citizen: crate::citizen::CitizenId,
    fields: &Fields,
    allowed: impl FnOnce(&str) -> Result<(), Refusal>,
) -> Result<Paper, Refusal> {
    let refuse = |status, error, text: &'static str, rule: &'static str, received: &str| {
        Refusal::new(
            status,
            error,
            text,
            Remark::refused(rule, "as in the catalogue", received),
        )
    };
    let orgid = fields.get("orgid").unwrap_or_default();
    let rule = "orgid is one of /pull/issuers (API 7.4)";
    let Some(issuer) = catalogue::issuer(orgid) else {
        return Err(refuse(
            400,
            "invalid_orgid",
            ORGID,
            rule,
            received(orgid, "an unknown id"),
        ));
    };
    let doctype = fields.get("doctype").unwrap_or_default();
    let rule = "doctype is one that this issuer offers (API 7.4)";
    let Some(document) = issuer.document(doctype) else {
        let received = received(doctype, "a type that belongs to another issuer");
        return Err(refuse(400, "invalid_doctype", DOCTYPE, rule, received));
    };
    allowed(document.doctype)?;
    if fields.get("consent") != Some("Y") {
        let rule = "consent is Y after the prescribed statement was shown (API 7.4)";
        let text = "The consent parameter is missing or invalid";
        return Err(refuse(400, "invalid_parameter", text, rule, "no consent"));
    }
    if matches!(citizen.citizen().aadhaar, Aadhaar::NotLinked) {
        let rule = "the account has an Aadhaar number (API 7.4)";
        let received = "an account without one";
        return Err(refuse(
            400,
            "aadhaar_not_linked",
            AADHAAR_NOT_LINKED,
            rule,
            received,
        ));
    }
    let mut values = String::new();
    for parameter in &document.parameters {
        let rule = "every paramname of /pull/parameters has its value (API 7.4)";
        match fields.get(parameter.name) {
            Some("PENDING") => {
                let rule = "the value PENDING stands for an issuer that has to look first";
                return Err(refuse(
                    400,
                    "pull_response_pending",
                    PENDING,
                    rule,
                    parameter.name,
                ));
            }
            None | Some("NOTFOUND") => {
                return Err(refuse(
                    404,
                    "record_not_found",
                    NOT_FOUND,
                    rule,
                    parameter.name,
                ));
            }
            Some(value) => values.push_str(value),
        }
    }
    let held = sheets(office, citizen);
    let number = hex(&Sha256::digest(form::encode([("v", values.as_str()), ("t", doctype)]))[..8]);
    let paper = Paper {
        issuer: crate::citizen::Issuer {
            id: Cow::Borrowed(issuer.issuerid.as_str()),
            name: Cow::Borrowed(issuer.name),
            state: "",
            kind: if issuer.category == "Central Government" {
                "CG"
            } else {
                "SG"
            },
        },
        doctype: Cow::Borrowed(document.doctype),
        description: Cow::Borrowed(document.description),
        docid: Cow::Owned(number.to_uppercase()),
        issued: clock::india(office.now()).date(),
        format: if document.has_xml {
            Format::PdfAndXml
        } else {
            Format::Pdf
        },
        matter: Matter::Plain,
    };
    let same = |sheet: &Sheet| {
        sheet.paper.uri() == paper.uri()
            || (sheet.paper.doctype == paper.doctype && values.contains(sheet.paper.docid.as_ref()))
    };
    if held.iter().any(same) {
        let rule = "the document is not in the account yet (API 7.4)";
        let text = "This document already exists in your Issued Documents.";
        return Err(refuse(400, "uri_exists", text, rule, "one that is there"));
    }
    Ok(paper)
}
