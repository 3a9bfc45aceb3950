//! The issued list, files, certificate XML and e-Aadhaar (DigiLocker API 6.2 to 6.5).

use std::sync::Arc;

use axum::{
    Extension,
    body::{Body, Bytes},
    extract::{Path, RawQuery, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use diagnosis::Fault;
use hmac::{Hmac, KeyInit, Mac};
use protocol::form::Fields;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::{
    account::{holder, insufficient_scope, json_answer, require},
    books::Grant,
    citizen::{Aadhaar, Citizen, Format, Linked},
    drawer::{Owner, Sheet, sheets},
    log::{Entry, Remark},
    office::Office,
    paper::{certificate, eaadhaar, pdf, xml::Element},
    refusal::Refusal,
    settings::Line,
    sign::Hand,
    stage::On,
    variant::Variant,
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

/// `GET …/oauth2/2/files/issued`: what the citizen ticked, and what this client pulled or pushed.
pub(crate) async fn issued(State(office): State<Arc<Office>>, headers: HeaderMap) -> Response {
    answered(holder(&office, &headers).and_then(|grant| {
        require(&grant, "files.issueddocs")?;
        Ok(json_answer(
            &grant,
            &json!({ "items": items(&office, &grant) }),
        ))
    }))
}

/// `GET …/oauth2/1/files/issued`, the older list of the OpenAPI description: without `doctype` and
/// `issuerid`.
pub(crate) async fn issued_before(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
) -> Response {
    answered(holder(&office, &headers).and_then(|grant| {
        require(&grant, "files.issueddocs")?;
        let mut items = items(&office, &grant);
        for item in items.iter_mut().filter_map(Value::as_object_mut) {
            item.shift_remove("doctype");
            item.shift_remove("issuerid");
        }
        let rule = "the list of issued documents has version 2 (API 6.2)";
        let note = Remark::noted(rule, "/oauth2/2/files/issued", "/oauth2/1/files/issued");
        let mut response = json_answer(&grant, &json!({ "items": items }));
        Entry {
            remarks: vec![note],
            ..Entry::default()
        }
        .attach(&mut response);
        Ok(response)
    }))
}

fn items(office: &Office, grant: &Grant) -> Vec<Value> {
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
    let papers = sheets(office, grant.citizen)
        .into_iter()
        .filter(|sheet| open_to(grant, sheet));
    let papers = papers.map(|Sheet { paper, .. }| {
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

fn open_to(grant: &Grant, sheet: &Sheet) -> bool {
    sheet.by.as_deref() == Some(&grant.client_id)
        || grant.has(&format!("issued/{}", sheet.paper.uri()))
}

/// `GET …/oauth2/1/file/{uri}`, issued documents and uploads.
pub(crate) async fn file(
    State(office): State<Arc<Office>>,
    Extension(on): Extension<Arc<On>>,
    uri: Option<Path<String>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    answered(holder(&office, &headers).and_then(|grant| {
        let (uri, remarks) = named(uri, query).map_err(|refusal| refusal.by(&grant.client_id))?;
        if let Some((media_type, bytes)) = uploaded(&office, &grant, &uri)? {
            return Ok(document(&office, &grant, media_type, bytes, remarks));
        }
        let sheet = wanted(&office, &grant, &uri)?;
        let owner = Owner::of(&office, grant.citizen);
        let mut bytes = sheet
            .pdf
            .unwrap_or_else(|| pdf::draw(owner, &sheet.paper).into());
        if on.act(Fault::UnreadableDocument) {
            bytes = bytes.slice(bytes.len() / 2..);
        }
        Ok(document(&office, &grant, PDF, bytes, remarks))
    }))
}

fn uploaded(
    office: &Office,
    grant: &Grant,
    uri: &str,
) -> Result<Option<(&'static str, Bytes)>, Refusal> {
    let mut books = office.books();
    let upload = books
        .drawer(grant.citizen)
        .uploads()
        .find(|upload| upload.uri() == uri);
    let Some(upload) = upload else {
        return Ok(None);
    };
    require(grant, "files.uploadeddocs")?;
    Ok(Some((upload.media_type, upload.bytes.clone())))
}

/// `GET …/oauth2/1/xml/{uri}`.
pub(crate) async fn xml(
    State(office): State<Arc<Office>>,
    Extension(on): Extension<Arc<On>>,
    uri: Option<Path<String>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    answered(holder(&office, &headers).and_then(|grant| {
        let (uri, remarks) = named(uri, query).map_err(|refusal| refusal.by(&grant.client_id))?;
        let sheet = wanted(&office, &grant, &uri)?;
        if sheet.paper.format != Format::PdfAndXml {
            let rule = "only documents whose mime lists application/xml have XML (API 6.2)";
            let received = format!("a {} that has none", sheet.paper.doctype);
            return Err(
                no_file(Remark::refused(rule, "a document with XML", received))
                    .by(&grant.client_id),
            );
        }
        let bytes = sheet.xml.unwrap_or_else(|| {
            let owner = Owner::of(&office, grant.citizen);
            sealed(&office, &on, &certificate::draw(owner, &sheet.paper)).into()
        });
        Ok(document(&office, &grant, XML, bytes, remarks))
    }))
}

/// `GET …/oauth2/3/xml/eaadhaar`.
pub(crate) async fn eaadhaar(
    State(office): State<Arc<Office>>,
    Extension(on): Extension<Arc<On>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let rule = "the e-Aadhaar call carries the access token and nothing else (API 6.5)";
    let note = query
        .is_some_and(|query| !query.is_empty())
        .then(|| Remark::noted(rule, "no parameters", "a query"));
    e_aadhaar(&office, &on, &headers, note, |whole| whole)
}

/// `GET …/oauth2/2/xml/eaadhaar`, the version before: `KycRes` is the root.
pub(crate) async fn eaadhaar_before(
    State(office): State<Arc<Office>>,
    Extension(on): Extension<Arc<On>>,
    headers: HeaderMap,
) -> Response {
    let rule = "the e-Aadhaar has version 3 (API 6.5)";
    let note = Remark::noted(rule, "/oauth2/3/xml/eaadhaar", "/oauth2/2/xml/eaadhaar");
    e_aadhaar(&office, &on, &headers, Some(note), eaadhaar::inner)
}

fn e_aadhaar(
    office: &Office,
    on: &On,
    headers: &HeaderMap,
    note: Option<Remark>,
    shape: impl FnOnce(Element) -> Element,
) -> Response {
    answered(holder(office, headers).and_then(|grant| {
        let citizen = grant.citizen.citizen();
        let linked = linked(citizen).map_err(|refusal| refusal.by(&grant.client_id))?;
        require(&grant, &format!("issued/{}", eaadhaar_uri(citizen)))
            .map_err(|_| insufficient_scope(&grant, "the citizen's tick at the e-Aadhaar"))?;
        let mut whole = eaadhaar::draw(citizen, linked, office.now());
        if on.has(Variant::EaadhaarSparse) {
            eaadhaar::thin(&mut whole);
        }
        let root = shape(whole);
        let bytes = sealed(office, on, &root);
        Ok(document(
            office,
            &grant,
            XML,
            bytes.into(),
            note.into_iter().collect(),
        ))
    }))
}

fn linked(citizen: &'static Citizen) -> Result<&'static Linked, Refusal> {
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

/// Signs a paper, or does what the fault that is on does to signatures.
fn sealed(office: &Office, on: &On, root: &Element) -> Vec<u8> {
    let spoilt = [
        Fault::SignatureRefused,
        Fault::SignatureTampered,
        Fault::SignerExpired,
        Fault::SignerUnknown,
        Fault::UnsignedDocument,
    ];
    let by = |hand| office.signers.sign(root, hand);
    match on.one_of(&spoilt) {
        None if on.has(Variant::SignatureSha256) => by(Hand::SignerSha256),
        None => by(Hand::Signer),
        Some(Fault::SignerExpired) => by(Hand::Expired),
        Some(Fault::SignerUnknown) => by(Hand::Stranger),
        Some(Fault::UnsignedDocument) => root.canonical().into_bytes(),
        Some(Fault::SignatureRefused) => {
            let text = String::from_utf8_lossy(&by(Hand::Signer)).into_owned();
            let start = text.find("<Signature ").unwrap_or(0);
            let end = text.rfind("</Certificate>").unwrap_or(text.len());
            // The signature a second time: a shape that a strict verifier does not accept.
            format!("{}{}{}", &text[..end], &text[start..end], &text[end..]).into_bytes()
        }
        // The list above leaves tampering.
        Some(_) => {
            let text = String::from_utf8_lossy(&by(Hand::Signer)).into_owned();
            text.replacen(" name=\"", " name=\"X", 1).into_bytes()
        }
    }
}

/// The URI of a request, in the path or, by the leniency of the reference, in the query.
fn named(
    uri: Option<Path<String>>,
    query: Option<String>,
) -> Result<(String, Vec<Remark>), Refusal> {
    let in_path = uri
        .map(|Path(uri)| uri)
        .filter(|uri| !uri.trim().is_empty());
    if let Some(uri) = in_path {
        return Ok((uri, Vec::new()));
    }
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    match query.get("uri") {
        Some(uri) => {
            let rule = "the URI is a segment of the path (API 6.3)";
            Ok((
                uri.to_owned(),
                vec![Remark::noted(rule, "/file/{uri}", "?uri=")],
            ))
        }
        None => {
            let rule = "the document's URI is part of the address (API 6.3)";
            let remark = Remark::refused(rule, "a uri of the issued list", "nothing");
            Err(Refusal::new(
                400,
                "uri_missing",
                "URI parameter missing",
                remark,
            ))
        }
    }
}

/// The document that a URI names, if it is there and open to the client.
fn wanted(office: &Office, grant: &Grant, uri: &str) -> Result<Sheet, Refusal> {
    let refuse = |expected: &str, received: String| {
        let rule = "the URI is one of the issued list, trimmed and percent-encoded (API 6.2)";
        no_file(Remark::refused(rule, expected, received)).by(&grant.client_id)
    };
    let citizen = grant.citizen.citizen();
    if office.line != Line::EntityLocker && uri == eaadhaar_uri(citizen) {
        let received = "the e-Aadhaar's URI".to_owned();
        return Err(refuse("/oauth2/3/xml/eaadhaar for the e-Aadhaar", received));
    }
    let sheets = sheets(office, grant.citizen);
    let find = |uri: &str| sheets.iter().find(|sheet| sheet.paper.uri() == uri);
    match find(uri) {
        Some(sheet) if open_to(grant, sheet) => Ok(sheet.clone()),
        Some(_) => Err(insufficient_scope(
            grant,
            "the citizen's tick at this document",
        )),
        None if find(uri.trim()).is_some() => Err(refuse(
            "a uri of the issued list",
            "a URI with blanks around it".to_owned(),
        )),
        None => {
            let count = uri.chars().count();
            let received = format!("a URI of {count} characters that this account does not have");
            Err(refuse("a uri of the issued list", received))
        }
    }
}

fn no_file(remark: Remark) -> Refusal {
    Refusal::new(404, "invalid_uri", "No file found for given URI", remark)
}

/// The bytes with type, length and the `hmac` of API 11.1.
fn document(
    office: &Office,
    grant: &Grant,
    media_type: &'static str,
    bytes: Bytes,
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
