//! The issued list, files, certificate XML and e-Aadhaar (DigiLocker API 6.2 to 6.5).

use std::sync::Arc;

use axum::{
    body::Body,
    extract::{Path, RawQuery, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use protocol::form::Fields;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::{
    account::{holder, insufficient_scope, json_answer, require},
    books::Grant,
    citizen::{Aadhaar, Citizen, Format, Paper},
    log::{Entry, Remark},
    office::Office,
    paper::{certificate, eaadhaar, pdf},
    refusal::Refusal,
    sign::Hand,
};

const XML: &str = "application/xml";
const PDF: &str = "application/pdf";

/// The URI under which the e-Aadhaar is listed and consented to.
pub(crate) fn eaadhaar_uri(citizen: &Citizen) -> String {
    format!(
        "in.gov.uidai-ADHAR-{}",
        citizen.digilocker_id.replace('-', "")
    )
}

fn answered(told: Result<Response, Refusal>) -> Response {
    told.unwrap_or_else(IntoResponse::into_response)
}

/// `GET …/oauth2/2/files/issued`: what the citizen ticked.
pub(crate) async fn issued(State(office): State<Arc<Office>>, headers: HeaderMap) -> Response {
    answered(holder(&office, &headers).and_then(|grant| {
        require(&grant, "files.issueddocs")?;
        Ok(json_answer(&grant, &json!({ "items": items(&grant) })))
    }))
}

fn items(grant: &Grant) -> Vec<Value> {
    let citizen = grant.citizen.citizen();
    let uri = eaadhaar_uri(citizen);
    let eaadhaar = grant.has(&format!("issued/{uri}")).then(|| {
        json!({
            "name": "Aadhaar Card", "type": "file", "size": "", "date": "2026-01-15T10:00:00Z",
            "parent": "", "mime": [XML], "uri": uri, "doctype": "ADHAR",
            "description": "Aadhaar Card", "issuerid": "in.gov.uidai",
            "issuer": "Unique Identification Authority of India (practice)",
        })
    });
    let papers = citizen
        .papers
        .iter()
        .filter(|paper| ticked(grant, paper))
        .map(|paper| {
            let mime = match paper.format {
                Format::PdfAndXml => json!([PDF, XML]),
                Format::Pdf | Format::HugePdf => json!([PDF]),
            };
            json!({
                "name": paper.description, "type": "file", "size": "",
                "date": format!("{}T10:00:00Z", paper.issued), "parent": "", "mime": mime,
                "uri": paper.uri(), "doctype": paper.doctype, "description": paper.description,
                "issuerid": paper.issuer.id, "issuer": paper.issuer.name,
            })
        });
    eaadhaar.into_iter().chain(papers).collect()
}

fn ticked(grant: &Grant, paper: &Paper) -> bool {
    grant.has(&format!("issued/{}", paper.uri()))
}

/// `GET …/oauth2/1/file/{uri}`.
pub(crate) async fn file(
    State(office): State<Arc<Office>>,
    uri: Option<Path<String>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    answered(holder(&office, &headers).and_then(|grant| {
        let (paper, remarks) = wanted(&grant, uri, query)?;
        let bytes = pdf::draw(grant.citizen.citizen(), paper);
        Ok(document(&office, &grant, PDF, bytes, remarks))
    }))
}

/// `GET …/oauth2/1/xml/{uri}`.
pub(crate) async fn xml(
    State(office): State<Arc<Office>>,
    uri: Option<Path<String>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    answered(holder(&office, &headers).and_then(|grant| {
        let (paper, remarks) = wanted(&grant, uri, query)?;
        if paper.format != Format::PdfAndXml {
            let rule = "only documents whose mime lists application/xml have XML (API 6.2)";
            let received = format!("a {} that has none", paper.doctype);
            return Err(no_file(Remark::refused(
                rule,
                "a document with XML",
                received,
            )));
        }
        let root = certificate::draw(grant.citizen.citizen(), paper);
        let bytes = office.signers.sign(&root, Hand::Signer);
        Ok(document(&office, &grant, XML, bytes, remarks))
    }))
}

/// `GET …/oauth2/3/xml/eaadhaar`.
pub(crate) async fn eaadhaar(
    State(office): State<Arc<Office>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    answered(holder(&office, &headers).and_then(|grant| {
        let citizen = grant.citizen.citizen();
        let linked = linked(citizen).map_err(|refusal| refusal.by(&grant.client_id))?;
        require(&grant, &format!("issued/{}", eaadhaar_uri(citizen)))
            .map_err(|_| insufficient_scope(&grant, "the citizen's tick at the e-Aadhaar"))?;
        let root = eaadhaar::draw(citizen, linked, office.now(), true);
        let bytes = office.signers.sign(&root, Hand::Signer);
        let rule = "the e-Aadhaar call carries the access token and nothing else (API 6.5)";
        let extra = query.is_some_and(|query| !query.is_empty());
        let remarks = extra
            .then(|| Remark::noted(rule, "no parameters", "a query"))
            .into_iter()
            .collect();
        Ok(document(&office, &grant, XML, bytes, remarks))
    }))
}

fn linked(citizen: &'static Citizen) -> Result<&'static crate::citizen::Linked, Refusal> {
    let rule = "the account has an Aadhaar number with fresh e-KYC data (API 6.5)";
    match &citizen.aadhaar {
        Aadhaar::Linked(linked) => Ok(linked),
        Aadhaar::NotLinked => {
            let text = "Aadhaar is not linked to the account";
            let remark = Remark::refused(rule, "eaadhaar Y", "an account without Aadhaar");
            Err(Refusal::new(404, "aadhaar_not_linked", text, remark))
        }
        Aadhaar::Stale => {
            let text =
                "Aadhaar data is not available for this user. Please perform Aadhaar eKYC again.";
            let remark = Remark::refused(rule, "eaadhaar Y", "e-KYC data that is out of date");
            Err(Refusal::new(404, "aadhaar_not_available", text, remark))
        }
    }
}

/// The document that a request names, if it is there and was ticked.
fn wanted(
    grant: &Grant,
    uri: Option<Path<String>>,
    query: Option<String>,
) -> Result<(&'static Paper, Vec<Remark>), Refusal> {
    let citizen = grant.citizen.citizen();
    let in_query = Fields::parse(query.unwrap_or_default().as_bytes());
    let mut remarks = Vec::new();
    let in_path = uri
        .map(|Path(uri)| uri)
        .filter(|uri| !uri.trim().is_empty());
    let uri = in_path.or_else(|| {
        let uri = in_query.get("uri")?;
        let rule = "the URI is a segment of the path (API 6.3)";
        remarks.push(Remark::noted(rule, "/file/{uri}", "?uri="));
        Some(uri.to_owned())
    });
    let Some(uri) = uri else {
        let rule = "the document's URI is part of the address (API 6.3)";
        let remark = Remark::refused(rule, "a uri of the issued list", "nothing");
        return Err(
            Refusal::new(400, "uri_missing", "URI parameter missing", remark).by(&grant.client_id),
        );
    };
    let refuse = |expected: &str, received: String| {
        let rule = "the URI is one of the issued list, trimmed and percent-encoded (API 6.2)";
        no_file(Remark::refused(rule, expected, received)).by(&grant.client_id)
    };
    if uri == eaadhaar_uri(citizen) {
        let received = "the e-Aadhaar's URI".to_owned();
        return Err(refuse("/oauth2/3/xml/eaadhaar for the e-Aadhaar", received));
    }
    let Some(paper) = citizen.paper(&uri) else {
        let received = if citizen.paper(uri.trim()).is_some() {
            "a URI with blanks around it".to_owned()
        } else {
            format!(
                "a URI of {} characters that this account does not have",
                uri.chars().count()
            )
        };
        return Err(refuse("a uri of the issued list", received));
    };
    if !ticked(grant, paper) {
        return Err(insufficient_scope(
            grant,
            "the citizen's tick at this document",
        ));
    }
    Ok((paper, remarks))
}

fn no_file(remark: Remark) -> Refusal {
    Refusal::new(404, "invalid_uri", "No file found for given URI", remark)
}

/// The bytes with type, length and the `hmac` of API 11.1.
fn document(
    office: &Office,
    grant: &Grant,
    media_type: &'static str,
    bytes: Vec<u8>,
    remarks: Vec<Remark>,
) -> Response {
    let hmac = office
        .client(&grant.client_id)
        .map(|client| hmac(client.secret.expose(), &bytes));
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(hmac) = hmac.and_then(|hmac| HeaderValue::from_str(&hmac).ok()) {
        headers.insert("hmac", hmac);
    }
    Entry::of(&grant.client_id, remarks).attach(&mut response);
    response
}

/// Base64 of HMAC-SHA256 over the exact bytes, keyed with the client secret.
pub(crate) fn hmac(secret: &str, bytes: &[u8]) -> String {
    // HMAC takes keys of any length; the error type belongs to other algorithms.
    match Hmac::<Sha256>::new_from_slice(secret.as_bytes()) {
        Ok(mac) => STANDARD.encode(mac.chain_update(bytes).finalize().into_bytes()),
        Err(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hmac_is_that_of_the_references_vector() {
        let secret = "simsecret0123456789a";
        assert_eq!(
            hmac(secret, b"hello digilocker\n"),
            "B0/ZcwOSxd3sSry+XL2xDJzkO8ScWMJjD7pmI4Im8N8="
        );
        assert_eq!(
            hmac(secret, b""),
            "EHNfiL4q8chk/YAvlsBfm7GT+vJ06AFjftNvPKDfL30="
        );
    }
}
