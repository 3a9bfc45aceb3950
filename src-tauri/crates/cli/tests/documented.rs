//! Every error row of the descriptions: practice answers it on each call and line that lists it, with
//! the status of that line, and the journey names it.
//!
//! The rows of the calls of today are data of `protocol`. Those of withdrawn calls and of API Setu's
//! certificate APIs stand here, since no journey makes these calls: the withdrawn ones are answered by
//! the practice locker's legacy line where that can be brought about, and all of them are named from
//! the pasted answer.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

#[path = "faults/beyond.rs"]
mod beyond;
mod support;

use diagnosis::{Fault, finding::Finding, recognise::recognise_text};
use journey::{attempt::Refused, authorised::Authorised, explain, fetch::FetchError};
use practice::{Documented, Line, Until};
use protocol::{error_index::Delivery, service::Api};
use support::{Browser, House, Landed};

/// The lines that published tables.
const LINES: [Line; 3] = [Line::V1_12, Line::V2_3, Line::V2_4];

/// What a code means.
const CODES: &[(&str, Fault)] = {
    use Fault as F;
    &[
        ("aadhaar_not_available", F::AadhaarDataUnavailable),
        ("aadhaar_not_linked", F::AadhaarNotLinked),
        ("access_denied", F::AccessDenied),
        ("apaar_not_available", F::ApaarNotAvailable),
        ("apaar_not_linked", F::ApaarNotLinked),
        ("contenttype_missing", F::UploadContentTypeMissing),
        ("file_data_missing", F::UploadDataMissing),
        ("filename_missing", F::UploadFilenameMissing),
        ("hmac_mismatch", F::UploadHmacDiffers),
        ("hmac_missing", F::UploadHmacMissing),
        ("insufficient_scope", F::InsufficientScope),
        ("internal_server_error", F::InternalServerError),
        ("invalid_client", F::SecretWrong),
        ("invalid_client_id", F::ClientIdUnknown),
        ("invalid_digilocker_id", F::UserUnknown),
        ("invalid_doctype", F::DoctypeUnknown),
        ("invalid_filename", F::UploadFilenameRefused),
        ("invalid_filesize", F::UploadTooLarge),
        ("invalid_filetype", F::UploadTypeRefused),
        ("invalid_grant", F::InvalidGrant),
        ("invalid_grant_type", F::GrantTypeWrong),
        ("invalid_id", F::FolderUnknown),
        ("invalid_orgid", F::OrgidUnknown),
        ("invalid_parameter", F::PushParameter),
        ("invalid_path", F::UploadFolderUnknown),
        ("invalid_scope", F::InvalidScope),
        ("invalid_token", F::InvalidToken),
        ("invalid_uri", F::UriUnknown),
        ("mimetype_mismatch", F::UploadMimetypeDiffers),
        (
            "partner_service_unresponsive",
            F::PartnerServiceUnresponsive,
        ),
        ("path_missing", F::UploadPathMissing),
        ("pull_response_pending", F::PullPending),
        ("record_not_found", F::RecordNotFound),
        ("redirect_uri_mismatch", F::RedirectUriMismatch),
        ("repository_service_configerror", F::RepositoryConfigerror),
        ("repository_service_exception", F::RepositoryException),
        ("repository_service_inactive", F::RepositoryInactive),
        ("repository_service_resperror", F::RepositoryResperror),
        ("repository_service_unpublished", F::RepositoryUnpublished),
        ("repository_service_unresponsive", F::RepositoryUnresponsive),
        ("server_error", F::TemporarilyUnavailable),
        ("temporarily_unavailable", F::TemporarilyUnavailable),
        ("unauthorized_client", F::UnauthorizedClient),
        ("unexpected_error", F::UnexpectedError),
        ("unsupported_response_type", F::UnsupportedResponseType),
        ("uri_exists", F::UriExists),
        ("uri_missing", F::UriMissing),
        ("user_loggedout", F::UserLoggedOut),
    ]
};

/// What a text means, whatever the code.
const TEXTS: &[(&str, Fault)] = {
    use Fault as F;
    &[
        (
            "Either one of uid or mobile number is mandatory",
            F::LegacyApi,
        ),
        ("HMAC parameter is missing or invalid", F::HmacRefused),
        (
            "The code_challenge and code_challenge_method parameter is required",
            F::CodeChallengeMissing,
        ),
        ("Doctype parameter is missing or invalid", F::DoctypeUnknown),
        (
            "The doctype parameter is missing or invalid",
            F::DoctypeUnknown,
        ),
        ("The orgid parameter is missing or invalid", F::OrgidUnknown),
        ("The refresh token is invalid", F::RefreshTokenInvalid),
        ("Timestamp parameter is missing or invalid", F::TsRefused),
        (
            "To access issued documents, please link your Aadhaar number to your DigiLocker account.",
            F::AadhaarNotLinkedForPull,
        ),
    ]
};

fn meant(error: Documented) -> Fault {
    let by_text = TEXTS.iter().find(|(text, _)| Some(*text) == error.text());
    let code = error.row().unwrap().code;
    if (error.api(), code) == (Api::PullDocument, "invalid_orgid") {
        // An id out of the list of issuers is sent, so somebody's it is.
        return Fault::OrgidOfOtherIssuer;
    }
    let by_code = CODES.iter().find(|(known, _)| *known == code);
    let (_, fault) = by_text
        .or(by_code)
        .unwrap_or_else(|| panic!("{code} means nothing"));
    *fault
}

/// A partner on a line, with a token where the calls need one.
struct Partner {
    house: House,
    /// Exchanged at the other endpoint of tokens.
    without_openid: House,
    authorised: Authorised,
}

impl Partner {
    async fn on(line: Line) -> Self {
        let house = House::of(Some(beyond::CITIZEN), line, None).await;
        let mut without_openid = House::of(Some(beyond::CITIZEN), line, None).await;
        without_openid.ask_for(beyond::SCOPES);
        let authorised = without_openid.authorised().await;
        Self {
            house,
            without_openid,
            authorised,
        }
    }

    /// The house whose locker the call goes to.
    fn house(&self, api: Api) -> &House {
        match api {
            Api::TokenV2 => &self.house,
            _ => &self.without_openid,
        }
    }

    /// What the call to `api` is explained as.
    async fn explained(&self, error: Documented) -> Vec<Finding> {
        let house = self.house(error.api());
        let (wire, vault) = (&house.wire, &house.vault);
        let refresh = error.text() == Some("The refresh token is invalid");
        let uri = "in.gov.simdept-EMCER-B1B2C3D4E5";
        let told = match error.api() {
            Api::Authorize => return authorize(house).await,
            Api::Logout => {
                let back = house.logged_out().await;
                return recognise_text(back.as_str()).findings;
            }
            Api::Token if refresh => {
                let why = self.authorised.refresh(vault, wire).await.unwrap_err();
                return explain::refresh(&why, wire.evidence()).findings;
            }
            Api::Token | Api::TokenV2 => {
                let exchanged = house.returned().await.exchange(vault, wire).await;
                let why = exchanged.unwrap_err();
                return explain::exchange(&why, wire.evidence()).findings;
            }
            Api::User => self.authorised.user(wire).await.map(drop),
            Api::Issued => self.authorised.issued(wire).await.map(drop),
            Api::File => self.authorised.file(uri, vault, wire).await.map(drop),
            Api::Xml => self.authorised.xml(uri, vault, wire).await.map(drop),
            Api::Eaadhaar => self.authorised.eaadhaar(vault, wire).await.map(drop),
            api => return beyond::call(house, api).await.unwrap(),
        };
        let why: FetchError = told.unwrap_err();
        explain::fetch(&why, wire.evidence()).findings
    }

    /// The status of the last answer.
    fn status(&self, api: Api) -> Option<u16> {
        let last = self.house(api).wire.evidence().entries().pop()?;
        let response = last.exchange()?.response.as_ref();
        response.map(|response| response.status)
    }
}

async fn authorize(house: &House) -> Vec<Finding> {
    let (waiting, mut listener, url) = house.open().await;
    let browser = Browser::new(&house.transport);
    match browser.land(&url, &house.partner.redirect_uri).await {
        Landed::Page(text) => recognise_text(&text).findings,
        Landed::Callback => {
            let callback = listener.next().await.unwrap();
            match waiting.accept(&callback, &house.wire) {
                Err(Refused::Ended(ended)) => explain::ended(&ended, &house.registration).findings,
                other => panic!("no error came back: {other:?}"),
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_documented_error_is_answered_by_practice_and_named_by_the_journey() {
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for line in LINES {
        let partner = Partner::on(line).await;
        for error in Documented::all() {
            let Some(delivery) = error.delivery(line) else {
                continue;
            };
            let errors = partner.house(error.api()).locker.errors();
            errors.on(error, Until::SwitchedOff);
            let found = partner.explained(error).await;
            errors.all_off();
            seen += 1;
            let status = partner.status(error.api());
            if let Delivery::Answer(listed) = delivery
                && status != Some(listed)
            {
                wrong.push(format!("{line} {}: answered with {status:?}", error.id()));
            }
            let first = found.first().map(|finding| finding.fault);
            if first != Some(meant(error)) {
                let ids: Vec<_> = found.iter().map(|finding| finding.fault.id()).collect();
                wrong.push(format!("{line} {}: {ids:?}", error.id()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let listed = LINES.into_iter().map(|line| {
        let rows = Documented::all().filter(|error| error.delivery(line).is_some());
        rows.count()
    });
    assert_eq!(seen, listed.sum::<usize>());
    assert!(seen > 300, "{seen} errors only");
}

/// How an error of a call that no journey makes is brought about.
enum Brought {
    /// A form to this path below `/public` of the legacy line is answered so.
    Form(&'static str, &'static [(&'static str, &'static str)]),
    /// It is only known from the description, for this reason.
    Pasted(&'static str),
}

/// Section, status, code, text, fault, and how it is brought about.
type Old = (
    &'static str,
    u16,
    &'static str,
    &'static str,
    Fault,
    Brought,
);

#[rustfmt::skip]
fn old() -> Vec<Old> {
    use Brought::{Form, Pasted};
    use Fault as F;
    const DEVICE: &str = "/oauth2/1/code";
    const SIGN_UP: &str = "/signup/2/demoauth";
    const CONFIRM: &str = "/signup/1/demoauthverify";
    const WITHIN: &str = "nothing in a request brings it about; the server's own trouble";
    const CAST: &str = "no two practice citizens share a mobile number, and every one has one";
    const ORDER: &str = "the order of the fields in this hash is unknown, so practice checks none";
    const PRODUCT: &str = "another product on another host, without OAuth; no journey goes there";
    const BLANK: &str = "parameter is missing or invalid";
    let missing = |name: &'static str| -> &'static str { format!("{name} {BLANK}").leak() };
    let mut rows = vec![
        ("4.15", 400, "invalid_response_type", "The response_type parameter is invalid", F::LegacyApi,
            Form(DEVICE, &[("client_id", "PR00C0DE01"), ("response_type", "code")])),
        ("4.15", 400, "invalid_username", "The dl_username parameter is invalid", F::LegacyApi,
            Form(DEVICE, &[("client_id", "PR00C0DE01"), ("response_type", "device_code"), ("dl_username", "nobody")])),
        ("4.15", 400, "invalid_mobile", "The dl_mobile parameter is invalid", F::LegacyApi,
            Form(DEVICE, &[("client_id", "PR00C0DE01"), ("response_type", "device_code"), ("dl_mobile", "1")])),
        ("4.15", 400, "multiple_mobile_accounts", "The mobile number provided is associated with more than one DigiLocker accounts. Please login using username.", F::LegacyApi, Pasted(CAST)),
        ("4.15", 401, "invalid_client_id", "The client_id parameter is invalid", F::ClientIdUnknown,
            Form(DEVICE, &[("client_id", "nobody"), ("response_type", "device_code")])),
        ("4.15", 500, "otp_error", "OTP could not be sent as the account may not have a valid mobile or a valid email.", F::LegacyApi, Pasted(CAST)),
        ("4.15", 500, "unexpected_error", "Internal server error", F::UnexpectedError, Pasted(WITHIN)),
        ("10.1", 400, "mobile_exists", "A DigiLocker account already exists with this mobile number.", F::LegacyApi,
            Pasted("since 1.7 an existing account yields a token instead, and so does practice")),
        ("10.1", 400, "auth_failure", "The data on Aadhaar does not match with one or more of Aadhaar, Name, DOB and Gender data provided. Aadhaar demographic authentication failure.", F::LegacyApi,
            Form(SIGN_UP, &[("clientid", "PR00C0DE01"), ("uid", "0000"), ("name", "Nobody"), ("dob", "01011990"), ("gender", "F"), ("mobile", "9000000001"), ("verification", "N"), ("consent", "Y"), ("ts", "now"), ("hmac", "any")])),
        ("10.1", 401, "invalid_client_id", "The client_id parameter is invalid", F::ClientIdUnknown,
            Form(SIGN_UP, &[("clientid", "nobody")])),
        ("10.1", 500, "unexpected_error", "Internal server error", F::UnexpectedError, Pasted(WITHIN)),
        ("10.2", 400, "parameter_missing", "One or more of the mandatory parameters is missing", F::LegacyApi,
            Form(CONFIRM, &[("clientid", "PR00C0DE01")])),
        ("10.2", 400, "invalid_ts", "Timestamp parameter is invalid", F::LegacyApi, Pasted(ORDER)),
        ("10.2", 400, "hmac_mismatch", "HMAC does not match", F::UploadHmacDiffers, Pasted(ORDER)),
        ("10.2", 401, "invalid_client_id", "The client_id parameter is invalid", F::ClientIdUnknown,
            Form(CONFIRM, &[("clientid", "nobody")])),
        ("10.2", 500, "unexpected_error", "Internal server error", F::UnexpectedError, Pasted(WITHIN)),
    ];
    for (name, fault) in [
        ("uid", F::LegacyApi), ("Name", F::LegacyApi), ("Dob", F::LegacyApi), ("Gender", F::LegacyApi),
        ("Mobile", F::LegacyApi), ("Verification", F::LegacyApi), ("Consent", F::LegacyApi),
        ("Timestamp", F::TsRefused), ("HMAC", F::HmacRefused),
    ] {
        // A form with nothing else in it lacks this field too.
        let form: &[_] = &[("clientid", "PR00C0DE01")];
        rows.push(("10.1", 400, "invalid_parameter", missing(name), fault, Form(SIGN_UP, form)));
    }
    for (status, code, text) in [
        (400, "missing_parameter", "Please provide all mandatory parameters"),
        (400, "invalid_parameter", "Bad request"),
        (400, "invalid_format", "The format parameter is invalid"),
        (400, "invalid_txnid", "The txnId parameter must be in UUID format"),
        (400, "invalid_consentid", "The consentId parameter must be in UUID format"),
        (401, "invalid_authentication", "Authentication failed"),
        (401, "invalid_authorization", "You are not authorized to use this API"),
        (404, "record_not_found", "No record found"),
        (404, "url_not_found", "Your API url or path is incorrect"),
        (500, "internal_server_error", "Internal server error"),
        (502, "bad_gatewy", "Publisher service returned an invalid response"),
        (503, "service_unavailable", "Publisher service is temporarily unavailable"),
        (504, "gateway_timeout", "Publisher service did not respond in time"),
    ] {
        // The one that means the same in both products.
        let fault = if code == "record_not_found" { F::RecordNotFound } else { F::ApiSetuProduct };
        rows.push(("17.4", status, code, text, fault, Pasted(PRODUCT)));
    }
    rows
}

#[test]
fn errors_of_withdrawn_calls_and_of_the_certificate_apis_are_named_from_the_answer() {
    let mut wrong = Vec::new();
    for (section, status, code, text, fault, _) in old() {
        let description = if section == "17.4" {
            "errorDescription"
        } else {
            "error_description"
        };
        let pasted = format!(
            "HTTP/1.1 {status}\r\n\r\n{{\"error\":\"{code}\",\"{description}\":\"{text}\"}}"
        );
        let found: Vec<_> = recognise_text(&pasted)
            .findings
            .iter()
            .map(|f| f.fault)
            .collect();
        if found.first() != Some(&fault) {
            let ids: Vec<_> = found.iter().map(|fault| fault.id()).collect();
            wrong.push(format!("{section} {code} “{text}”: {ids:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn the_legacy_line_answers_the_errors_of_withdrawn_calls_that_a_request_can_bring_about() {
    let house = House::of(Some("asha"), Line::Legacy, None).await;
    for (section, status, code, text, _, brought) in old() {
        let (path, form) = match brought {
            Brought::Form(path, form) => (path, form),
            Brought::Pasted(reason) => {
                assert!(reason.len() > 20, "{section} {code} has no reason");
                continue;
            }
        };
        let now = house.wire.clock().now().as_second().to_string();
        let filled = form.iter().map(|&(name, value)| match value {
            "now" => (name, now.as_str()),
            "any" => (
                name,
                "0000000000000000000000000000000000000000000000000000000000000000",
            ),
            value => (name, value),
        });
        let request = http::Request::post(format!("{}{path}", house.locker.base_url()))
            .header(http::header::CONTENT_TYPE, protocol::form::FORM)
            .body(protocol::form::encode(filled).into_bytes())
            .unwrap();
        let answer = house.transport.send(request).await.unwrap();
        let body: serde_json::Value = serde_json::from_slice(answer.body()).unwrap();
        let told = body["error_description"].as_str().unwrap();
        assert_eq!(
            (answer.status().as_u16(), body["error"].as_str()),
            (status, Some(code)),
            "{told}"
        );
        assert!(told.contains(text), "{section} {code}: {told}");
    }
}
