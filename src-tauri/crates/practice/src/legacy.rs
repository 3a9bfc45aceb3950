//! The withdrawn APIs of the OpenAPI description of about 2021: device codes and sign-up by Aadhaar
//! demographics (DigiLocker API 4.15 and 10). For recognising old integrations, not for new work.
//!
//! The one-time password is always `000000`. The order of the fields in the sign-up hash is not
//! known, so a digest of the right shape is accepted and the log says that it was not checked.

use std::sync::Arc;

use axum::{
    Json,
    body::Bytes,
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use protocol::form::Fields;
use serde_json::{Map, Value, json};

use crate::{
    authorize::Asked,
    books::{Device, Grant},
    citizen::{Aadhaar, CAST, Citizen, CitizenId},
    form, guard,
    hashed::Judge,
    log::{Entry, Remark},
    office::Office,
    refusal::Refusal,
    settings::{Client, Line},
    token,
};

/// The one-time password of every practice citizen.
const OTP: &str = "000000";
/// `expires_in` of a device code, 600 seconds.
const DEVICE_LIFETIME: jiff::SignedDuration = jiff::SignedDuration::from_secs(600);
/// The grant type of a device code.
pub(crate) const DEVICE_GRANT: &str = "urn:ietf:params:oauth:grant-type:device_code";

/// Reads a request to a withdrawn API and answers it, or says that the line has none.
fn answered<T>(
    office: &Office,
    headers: &HeaderMap,
    body: &Bytes,
    judge: impl FnOnce(&Office, &Fields) -> Result<T, Refusal>,
    tell: impl FnOnce(T) -> Response,
) -> Response {
    if office.line != Line::Legacy {
        return guard::nothing_here("an API that was withdrawn in 2022 and 2023");
    }
    let fields = form::read_with_json(headers, body);
    judge(office, &fields).map_or_else(Refusal::into_response, tell)
}

fn refuse(status: u16, error: &'static str, text: &'static str, received: &str) -> Refusal {
    let rule = "the OpenAPI description of 2021 (API 4.15, 10)";
    Refusal::new(
        status,
        error,
        text,
        Remark::refused(rule, "as described", received),
    )
}

/// An answer with the names that the description of 2021 has where later ones have others.
pub(crate) fn spelled(line: Line, mut told: Value) -> Value {
    let names = [
        ("digilockerid", "digilocker_id"),
        ("eaadhaar", "eaadhar"),
        ("monthwise_registrations", "monthwise_registations"),
        ("requesters", "requestors"),
    ];
    if let (Line::Legacy, Value::Object(told)) = (line, &mut told) {
        for (later, name) in names {
            if let Some(value) = told.shift_remove(later) {
                told.insert(name.to_owned(), value);
            }
        }
    }
    told
}

/// An answer in the wrapper that the description of 2021 has around it.
pub(crate) fn wrapped(line: Line, told: Value) -> Value {
    match line {
        Line::Legacy => json!({ "details": told }),
        _ => told,
    }
}

/// `POST …/oauth2/1/code`: a device asks for a citizen's one-time password.
pub(crate) async fn device_code(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    answered(&office, &headers, &body, device, |told| {
        Json(told).into_response()
    })
}

fn device(office: &Office, fields: &Fields) -> Result<Value, Refusal> {
    let client = fields
        .get("client_id")
        .and_then(|id| office.client(id))
        .ok_or_else(|| {
            refuse(
                401,
                "invalid_client_id",
                "The client_id parameter is invalid",
                "an unknown id",
            )
        })?;
    if fields.get("response_type") != Some("device_code") {
        let text = "The response_type parameter is invalid";
        return Err(refuse(
            400,
            "invalid_response_type",
            text,
            "another response_type",
        ));
    }
    let citizen = match (fields.get("dl_username"), fields.get("dl_mobile")) {
        (Some(name), _) => CAST
            .iter()
            .find(|citizen| citizen.username == name)
            .ok_or_else(|| {
                let text = "The dl_username parameter is invalid";
                refuse(400, "invalid_username", text, "an unknown name")
            })?,
        (None, mobile) => CAST
            .iter()
            .find(|citizen| Some(citizen.mobile) == mobile)
            .ok_or_else(|| {
                let text = "The dl_mobile parameter is invalid";
                refuse(400, "invalid_mobile", text, "an unknown mobile, or none")
            })?,
    };
    let code = office.dice.hex::<5>();
    let device = Device {
        client_id: client.id.clone(),
        citizen: citizen.id,
    };
    office
        .books()
        .devices
        .put(code.clone(), device, office.now() + DEVICE_LIFETIME);
    let mail = citizen.email.split_once('@').map_or("", |(_, host)| host);
    Ok(json!({
        "device_code": code,
        "dl_masked_mobile": format!("XXXXXX{}", &citizen.mobile[6..]),
        "dl_masked_email": format!("xxxxxx@{mail}"),
        "expires_in": DEVICE_LIFETIME.as_secs(),
    }))
}

/// The exchange of a device code at the token endpoint.
pub(crate) fn exchange_device(office: &Office, fields: &Fields) -> Result<(Value, Entry), Refusal> {
    let now = office.now();
    let code = fields.get("device_code").unwrap_or_default();
    let mut books = office.books();
    let known = books.devices.get(code, now);
    let fits = known.is_some_and(|device| {
        Some(device.client_id.as_str()) == fields.get("client_id")
            && fields.get("dl_otp") == Some(OTP)
    });
    if !fits {
        let received = "an unknown device code, another client or a wrong one-time password";
        let text = "The device code or the one-time password is invalid";
        return Err(refuse(400, "invalid_grant", text, received));
    }
    let Some(device) = books.devices.take(code) else {
        return Err(refuse(
            400,
            "invalid_grant",
            "The device code is invalid",
            "a used one",
        ));
    };
    drop(books);
    let client = office
        .client(&device.client_id)
        .unwrap_or_else(|| office.first_client());
    Ok((
        Value::Object(grant(office, &client, device.citizen)),
        Entry::of(&client.id, Vec::new()),
    ))
}

/// Tokens for a citizen who was not asked in a browser.
fn grant(office: &Office, client: &Client, citizen: CitizenId) -> Map<String, Value> {
    let scope = vec![
        "userdetails".to_owned(),
        "files.issueddocs".to_owned(),
        "files.uploadeddocs".to_owned(),
    ];
    let asked = Asked::without_browser(office, client);
    let now = office.now();
    let grant = Arc::new(Grant::new(
        &asked,
        citizen,
        scope,
        now,
        office.dice.hex::<32>(),
    ));
    token::tokens(office, &grant, true)
}

/// `POST …/signup/2/demoauth`.
pub(crate) async fn sign_up(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    answered(&office, &headers, &body, demographics, details)
}

/// What the sign-up tells, in the wrapper of the description.
fn details((client, value): (Arc<Client>, Value)) -> Response {
    let mut response = Json(json!({ "details": value })).into_response();
    let rule = "the order of the fields in the sign-up hash is not known (API 10.3)";
    let note = Remark::noted(rule, "-", "a digest that was not checked");
    Entry::of(&client.id, vec![note]).attach(&mut response);
    response
}

fn demographics(office: &Office, fields: &Fields) -> Result<(Arc<Client>, Value), Refusal> {
    let mut judge = Judge::new(office, fields)?;
    let uid = judge.field("uid", "uid parameter is missing or invalid");
    let name = judge.field("name", "Name parameter is missing or invalid");
    judge.field("dob", "Dob parameter is missing or invalid");
    judge.field("gender", "Gender parameter is missing or invalid");
    judge.field("mobile", "Mobile parameter is missing or invalid");
    let verification = judge.field(
        "verification",
        "Verification parameter is missing or invalid",
    );
    if judge.field("consent", "Consent parameter is missing or invalid") == "N" {
        let rule = "consent must be Y (API 10.1)";
        let remark = Remark::refused(rule, "Y", "N");
        judge.wrong("Consent parameter is missing or invalid", remark);
    }
    let client = judge.finish_unhashed()?;
    let same = |citizen: &&Citizen| match &citizen.aadhaar {
        Aadhaar::Linked(linked) => {
            uid.ends_with(linked.last_four) && citizen.name_latin.eq_ignore_ascii_case(name)
        }
        Aadhaar::NotLinked | Aadhaar::Stale => false,
    };
    let Some(citizen) = CAST.iter().find(same) else {
        let text = "The data on Aadhaar does not match with one or more of Aadhaar, Name, DOB and \
                    Gender data provided. Aadhaar demographic authentication failure.";
        return Err(refuse(
            400,
            "auth_failure",
            text,
            "data of no practice citizen",
        ));
    };
    if verification == "Y" {
        return Ok((
            client,
            json!({ "mobile": format!("XXXXXX{}", &citizen.mobile[6..]) }),
        ));
    }
    let told = grant(office, &client, citizen.id);
    Ok((client, Value::Object(told)))
}

/// `POST …/signup/1/demoauthverify`.
pub(crate) async fn sign_up_verify(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    answered(&office, &headers, &body, verified, details)
}

fn verified(office: &Office, fields: &Fields) -> Result<(Arc<Client>, Value), Refusal> {
    let client = Judge::new(office, fields)?.client();
    let missing = |received| {
        let text = "One or more of the mandatory parameters is missing";
        refuse(400, "parameter_missing", text, received)
    };
    let mut names = ["mobile", "otp", "ts", "hmac"].iter();
    if names.any(|name| fields.get(name).is_none()) {
        return Err(missing("a field less"));
    }
    let mut cast = CAST.iter();
    let citizen = cast.find(|citizen| Some(citizen.mobile) == fields.get("mobile"));
    let citizen = citizen
        .filter(|_| fields.get("otp") == Some(OTP))
        .ok_or_else(|| missing("a wrong one-time password or mobile"))?;
    let told = grant(office, &client, citizen.id);
    Ok((client, Value::Object(told)))
}
