//! A code for tokens (DigiLocker API 4.8 and 4.9): single use, bound to client, redirect URI and
//! challenge.

use std::sync::Arc;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use diagnosis::Fault;
use protocol::form::Fields;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{
    account,
    authorize::difference,
    id_token,
    log::Remark,
    office::Office,
    refusal::Refusal,
    settings::{Client, Line},
    stage::On,
    token::{self, Version},
};

fn invalid_grant(rule: &'static str, expected: &str, received: impl Into<String>) -> Refusal {
    let text = "The authorization grant is invalid";
    Refusal::new(
        400,
        "invalid_grant",
        text,
        Remark::refused(rule, expected, received.into()),
    )
}

/// Exchanges a code.
pub(crate) fn tokens(
    office: &Office,
    on: &On,
    client: &Client,
    fields: &Fields,
    version: Version,
) -> Result<Value, Refusal> {
    let now = office.now();
    let rule = "code is the one of the redirect, used once and in time (API 4.8)";
    let code = fields
        .get("code")
        .ok_or_else(|| invalid_grant(rule, "a code", "nothing"))?;
    let grant = {
        let mut books = office.books();
        if books.codes.get(code, now).is_none() {
            let received = match books.codes.ever(code) {
                Some(_) => "a code that is older than five minutes",
                None => "a code that was never issued, or is long over",
            };
            return Err(invalid_grant(
                rule,
                "a code of the last five minutes",
                received,
            ));
        }
        let Some(kept) = books.codes.get_mut(code, now) else {
            return Err(invalid_grant(rule, "a code", "nothing"));
        };
        if kept.used {
            kept.grant.end();
            let received = "a code that was exchanged before; its tokens were ended";
            return Err(invalid_grant(rule, "a code that was not used", received));
        }
        if kept.grant.client_id != client.id {
            let rule = "a code is exchanged by the client that asked for it (RFC 6749 4.1.3)";
            return Err(invalid_grant(
                rule,
                "the same client",
                "another client's code",
            ));
        }
        same_redirect(&kept.redirect_uri, fields.get("redirect_uri"))?;
        verifier(kept.challenge.as_deref(), fields.get("code_verifier"))?;
        if version == Version::One && kept.grant.has("openid") {
            let rule = "a code asked with openid is exchanged at /oauth2/2/token (API 4.9)";
            let remark = Remark::refused(rule, "/oauth2/2/token", "/oauth2/1/token");
            let text = "The grant_type parameter is invalid";
            return Err(Refusal::new(400, "invalid_grant_type", text, remark));
        }
        kept.used = true;
        Arc::clone(&kept.grant)
    };
    if !grant.stands(now) {
        let rule = "the citizen's consent still stands (API 4.8)";
        return Err(invalid_grant(
            rule,
            "a consent that stands",
            "one that is over",
        ));
    }
    let grant = token::narrowed(grant, on);
    let mut told = token::tokens(office, &grant, version == Version::One);
    match version {
        Version::One => {
            told.extend(account::profile(&grant));
            told.insert(
                "new_account".into(),
                yes_no(grant.citizen.citizen().new_account),
            );
            if office.line == Line::V2_4 {
                told.insert("mobile".into(), json!(grant.citizen.citizen().mobile));
                told.insert("purpose".into(), json!(grant.purpose));
            }
        }
        Version::Two => {
            if grant.has("openid") && !on.act(Fault::IdTokenMissing) {
                told.insert(
                    "id_token".into(),
                    json!(id_token::issue(office, &grant, on)),
                );
            }
        }
    }
    Ok(Value::Object(told))
}

fn yes_no(yes: bool) -> Value {
    json!(if yes { "Y" } else { "N" })
}

fn same_redirect(due: &str, came: Option<&str>) -> Result<(), Refusal> {
    let rule = "redirect_uri is the one of the authorize request (API 4.8)";
    match came {
        Some(came) if came == due => Ok(()),
        Some(came) => Err(invalid_grant(rule, due, difference(due, came))),
        None => Err(invalid_grant(rule, due, "nothing")),
    }
}

fn verifier(challenge: Option<&str>, verifier: Option<&str>) -> Result<(), Refusal> {
    let Some(challenge) = challenge else {
        return Ok(());
    };
    let rule = "code_verifier is the one behind the challenge (RFC 7636 section 4.6)";
    let expected = "the verifier of this attempt, 43 to 128 characters";
    let Some(verifier) = verifier else {
        return Err(invalid_grant(rule, expected, "nothing"));
    };
    let unreserved = |b: u8| b.is_ascii_alphanumeric() || b"-._~".contains(&b);
    if !(43..=128).contains(&verifier.len()) {
        let received = format!("{} characters", verifier.chars().count());
        return Err(invalid_grant(rule, expected, received));
    }
    if let Some(at) = verifier.bytes().position(|b| !unreserved(b)) {
        let received = format!(
            "a character outside A-Z a-z 0-9 - . _ ~ at position {}",
            at + 1
        );
        return Err(invalid_grant(rule, expected, received));
    }
    if URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes())) == challenge {
        return Ok(());
    }
    let received = if verifier == challenge {
        "the challenge itself"
    } else {
        "the verifier of another attempt"
    };
    Err(invalid_grant(rule, expected, received))
}
