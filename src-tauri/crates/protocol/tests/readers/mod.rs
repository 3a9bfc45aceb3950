//! Everything that reads what strangers send, in four lists: shared by the property tests and the
//! fuzz targets, so that a reader is added in one place.

use http::{HeaderValue, Request, Response, StatusCode};
use protocol::authorize::{Address, Return, redirect};
use protocol::date::Date;
use protocol::form::Fields;
use protocol::id_token::Parts;
use protocol::identity::{Aadhaar, Cin, Gstin, MaskedAadhaar, Mobile, Pan, PinCode, Udyam};
use protocol::issuer::{PullDocRequest, PullDocResponse, PullUriRequest, PullUriResponse};
use protocol::pull::{Doctype, Issuer, List, Parameter, Query};
use protocol::pull_document::PullDocument;
use protocol::push_uri::PushUri;
use protocol::secret::{ClientSecret, IdToken};
use protocol::service::{Api, Endpoints, Line, Service};
use protocol::signed::Form;
use protocol::upload::Upload;
use protocol::uri::DocumentUri;
use protocol::verify_account::{self, Subject};
use protocol::{
    account, apaar, entity, error, files, hmac, logout, pkce, pull_document, push_uri, revoke,
    scope, statistics, token, upload, uploaded, withdrawn,
};
use url::Url;

/// Every reader of an answer, on one body.
pub(crate) fn answers(status: u16, media_type: &[u8], body: &[u8]) {
    let mut answer = Response::new(body.to_vec());
    *answer.status_mut() = StatusCode::from_u16(status).unwrap_or_default();
    if let Ok(media_type) = HeaderValue::from_bytes(media_type) {
        answer.headers_mut().insert("content-type", media_type);
    }
    let _ = error::read(status, body);
    let _ = account::read(&answer);
    let _ = apaar::read(&answer);
    let _ = entity::read(&answer);
    let _ = files::read_issued(&answer);
    let _ = List::<Issuer>::read(&answer);
    let _ = List::<Doctype>::read(&answer);
    let _ = List::<Parameter>::read(&answer);
    let _ = pull_document::read(&answer);
    let _ = push_uri::read(&answer);
    let _ = statistics::read(&answer);
    let _ = token::read(&answer);
    let _ = upload::read(&answer);
    let _ = uploaded::read(&answer);
    let _ = verify_account::read(&answer);
    let _ = files::read_document(answer);
}

/// Every reader of a request, on one target, one header and one body.
pub(crate) fn requests(target: &str, header: &[u8], body: &[u8]) {
    let Ok(base) = Url::parse("http://127.0.0.1:4100/public") else {
        return;
    };
    let endpoints = Endpoints::new(base);
    let Ok(mut request) = Request::post(target).body(body.to_vec()) else {
        return;
    };
    if let Ok(value) = HeaderValue::from_bytes(header) {
        for name in ["authorization", "content-type", "path", "hmac"] {
            request.headers_mut().insert(name, value.clone());
        }
    }
    let _ = token::Request::from_request(&request);
    let _ = token::presented(request.headers(), &Fields::of(&request));
    let _ = account::bearer(request.headers());
    let _ = revoke::from_request(&request);
    let _ = PullDocument::from_request(&request);
    let _ = Upload::from_request(&request).map(|(upload, _)| upload.lint());
    let _ = files::uri_asked(&endpoints, Api::File, &request);
    let _ = uploaded::folder_asked(&endpoints, &request);
    if let Ok(form) = Form::from_request(&request) {
        let secret = ClientSecret::new("simsecret0123456789a");
        for api in Api::ALL {
            let _ = Query::from_form(api, &form);
            let _ = form.judge(&secret, &[], (api, Line::V2_4), 1_700_000_000);
        }
        let _ = PushUri::from_form(&form).map(|push| push.lint(Line::V1_12));
        let _ = Subject::from_form(&form);
    }
    for line in Line::ALL {
        let _ = withdrawn::recognise(request.uri().path(), body, line);
    }
}

/// Every reader of a text: addresses, numbers, values.
pub(crate) fn texts(text: &str) {
    let _ = Return::parse(text);
    if let Ok(address) = Address::parse(text) {
        for line in Line::ALL {
            let _ = address.lint(Service::MeriPehchaan, line);
        }
        let _ = address.request();
    }
    let _ = logout::read(text);
    let _ = redirect::lint(text);
    let _ = redirect::difference("https://app.example.in/cb", text);
    for part in redirect::Part::ALL {
        let _ = redirect::part(text, part);
    }
    let _ = Date::parse(text);
    let _ = DocumentUri::parse(text);
    let _ = Parts::read(&IdToken::new(text)).map(|parts| (parts.notes(), parts.misfits("c", 0)));
    let _ = pkce::lint_challenge(text);
    let _ = pkce::lint_verifier(text);
    let _ = scope::lint(text);
    let _ = hmac::stamp::check(text, 1_700_000_000);
    let _ = hmac::compare(&ClientSecret::new(text), b"body", Some(text));
    let _ = Aadhaar::parse(text);
    let _ = MaskedAadhaar::parse(text);
    let _ = Cin::parse(text);
    let _ = Gstin::parse(text);
    let _ = Mobile::parse(text);
    let _ = Pan::parse(text);
    let _ = PinCode::parse(text);
    let _ = Udyam::parse(text);
}

/// Every reader of XML.
pub(crate) fn xml(body: &[u8]) {
    let _ = PullUriRequest::from_xml(body);
    let _ = PullUriResponse::from_xml(body);
    let _ = PullDocRequest::from_xml(body);
    let _ = PullDocResponse::from_xml(body);
}
