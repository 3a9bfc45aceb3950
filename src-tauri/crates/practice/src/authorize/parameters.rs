//! The single parameters of an authorize request, each with its rule.
//!
//! What is not documented is modelled: the answer for a missing `purpose` or `state`
//! (`invalid_request`), and most of the texts.

use jiff::Timestamp;
use protocol::form::Fields;

use super::{Asked, a_year_after, shown};
use crate::{
    log::Remark,
    office::Office,
    redirect::Return,
    refusal::Refusal,
    settings::{Client, Line},
};

/// Alphabet of `purpose` and `service_name` in line 2.4, and the length that one integrator reports.
const FREE_TEXT: &str = "1 to 50 letters, digits, blanks or underscores";
const PURPOSES: [&str; 5] = [
    "kyc",
    "verification",
    "compliance",
    "availing_services",
    "educational",
];
fn invalid(rule: &'static str, expected: &str, received: String, text: String) -> Refusal {
    Refusal::new(
        400,
        "invalid_request",
        text,
        Remark::refused(rule, expected, received),
    )
}

/// Judges everything but the client and the redirect URI.
pub(super) fn judge(
    office: &Office,
    client: &Client,
    fields: &Fields,
    back: &Return,
    notes: &mut Vec<Remark>,
) -> Result<Asked, Refusal> {
    let line = office.line;
    if let Some(name) = fields.repeated() {
        let rule = "no parameter occurs twice (RFC 6749 section 3.1)";
        let text = format!("The {name} parameter is repeated");
        return Err(invalid(
            rule,
            "each parameter once",
            format!("{name} twice"),
            text,
        ));
    }
    response_type(fields)?;
    if back.state.is_none() {
        let rule = "state is sent (API 4.1)";
        let text = "The state parameter is required".to_owned();
        return Err(invalid(
            rule,
            "a new random value",
            "nothing".to_owned(),
            text,
        ));
    }
    let challenge = challenge(line, fields)?;
    let purpose = purpose(line, fields)?;
    let service_name = service_name(line, fields)?;
    Ok(Asked {
        client_id: client.id.clone(),
        back: back.clone(),
        challenge,
        scope: scope(line, client, fields, notes)?,
        purpose,
        service_name,
        doctypes: doctypes(fields)?,
        consent_until: consent_until(office.now(), fields)?,
        acr: acr(fields, notes),
        sign_in_anew: fields.get("prompt").is_some(),
    })
}

fn response_type(fields: &Fields) -> Result<(), Refusal> {
    let rule = "response_type is code (API 4.1)";
    match fields.get("response_type") {
        Some("code") => Ok(()),
        None => {
            let text = "The response_type parameter is required".to_owned();
            Err(invalid(rule, "code", "nothing".to_owned(), text))
        }
        Some(other) => {
            let remark = Remark::refused(rule, "code", shown(other));
            let text = "The response_type parameter is invalid";
            Err(Refusal::new(400, "unsupported_response_type", text, remark))
        }
    }
}

fn challenge(line: Line, fields: &Fields) -> Result<Option<String>, Refusal> {
    let text = "The code_challenge and code_challenge_method parameter is required";
    let (challenge, method) = (
        fields.get("code_challenge"),
        fields.get("code_challenge_method"),
    );
    let Some(challenge) = challenge else {
        if !line.requires_pkce() && method.is_none() {
            return Ok(None);
        }
        let rule = "code_challenge is sent (API 4.6)";
        return Err(invalid(
            rule,
            "43 characters",
            "nothing".to_owned(),
            text.to_owned(),
        ));
    };
    match method {
        Some("S256") => {}
        None => {
            let rule = "code_challenge_method is sent (API 4.6)";
            return Err(invalid(rule, "S256", "nothing".to_owned(), text.to_owned()));
        }
        Some(other) => {
            let rule = "code_challenge_method is S256; plain is not supported (API 4.6)";
            let text = "The code_challenge_method parameter is invalid".to_owned();
            return Err(invalid(rule, "S256", shown(other), text));
        }
    }
    let base64url = challenge
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
    if challenge.len() == 43 && base64url {
        return Ok(Some(challenge.to_owned()));
    }
    let received = match challenge.len() {
        86 => "86 characters: the hexadecimal text of the digest was encoded".to_owned(),
        64 => "64 characters: the digest in hexadecimal".to_owned(),
        44 if challenge.ends_with('=') => "44 characters: the padding was left on".to_owned(),
        43 => "43 characters, some outside A-Z a-z 0-9 - _".to_owned(),
        other => format!("{other} characters"),
    };
    let rule = "code_challenge is Base64url of the 32 bytes of a SHA-256, unpadded (RFC 7636 4.2)";
    let text = "The code_challenge parameter is invalid".to_owned();
    Err(invalid(
        rule,
        "43 characters of A-Z a-z 0-9 - _",
        received,
        text,
    ))
}

fn purpose(line: Line, fields: &Fields) -> Result<String, Refusal> {
    if line.requires_purpose() {
        return free_text("purpose", fields);
    }
    match fields.get("purpose") {
        None => Ok(String::new()),
        // Public clients send it or not (API 16.2); the alphabet of 2.4 is modelled.
        Some("") if line == Line::EntityLocker => Ok(String::new()),
        Some(_) if line == Line::EntityLocker => free_text("purpose", fields),
        Some(word) if PURPOSES.contains(&word) => Ok(word.to_owned()),
        Some(other) => {
            let rule = "purpose is one of five words before line 2.4 (API 4.1)";
            let text = "The purpose parameter is invalid".to_owned();
            Err(invalid(rule, &PURPOSES.join(", "), shown(other), text))
        }
    }
}

fn service_name(line: Line, fields: &Fields) -> Result<String, Refusal> {
    if line.requires_purpose() {
        free_text("service_name", fields)
    } else {
        Ok(fields
            .get("service_name")
            .unwrap_or_default()
            .chars()
            .take(50)
            .collect())
    }
}

fn free_text(name: &'static str, fields: &Fields) -> Result<String, Refusal> {
    let rule = match name {
        "purpose" => "purpose is required since line 2.4 and keeps its alphabet (API 4.3)",
        _ => "service_name is required since line 2.4 and keeps its alphabet (API 4.3)",
    };
    let Some(text) = fields.get(name).filter(|text| !text.trim().is_empty()) else {
        let told = format!("The {name} parameter is required");
        return Err(invalid(rule, FREE_TEXT, "nothing".to_owned(), told));
    };
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == ' ' || c == '_';
    let received = if let Some(at) = text.chars().position(|c| !allowed(c)) {
        format!(
            "{:?} at position {}",
            text.chars().nth(at).unwrap_or_default(),
            at + 1
        )
    } else if text.len() > 50 {
        format!("{} characters", text.len())
    } else {
        return Ok(text.to_owned());
    };
    Err(invalid(
        rule,
        FREE_TEXT,
        received,
        format!("The {name} parameter is invalid"),
    ))
}

fn scope(
    line: Line,
    client: &Client,
    fields: &Fields,
    notes: &mut Vec<Remark>,
) -> Result<Vec<String>, Refusal> {
    let fits = |scope: &&String| match scope.as_str() {
        "openid" => false,
        "entitydetails" => line == Line::EntityLocker,
        "avs" | "careof" | "email" | "address" | "picture" => line.has_openid(),
        _ => true,
    };
    let everything = || client.scopes.iter().filter(fits).cloned().collect();
    let Some(asked) = fields.get("scope") else {
        return Ok(everything());
    };
    if !line.has_openid() {
        let rule = "scope is a parameter of the 2.x lines (API 4.1)";
        notes.push(Remark::noted(
            rule,
            "no scope",
            "a scope, which has no effect",
        ));
        return Ok(everything());
    }
    let asked: Vec<String> = asked.split_whitespace().map(str::to_owned).collect();
    let refused: Vec<String> = asked
        .iter()
        .filter(|scope| !client.may_ask(scope))
        .map(|scope| shown(scope))
        .collect();
    if refused.is_empty() {
        return Ok(asked);
    }
    let rule = "every scope is ticked in the client's configuration (API 4.7)";
    let remark = Remark::refused(rule, client.scopes.join(" "), refused.join(" "));
    let text = "The requested scope is invalid, unknown, or malformed";
    Err(Refusal::new(400, "invalid_scope", text, remark))
}

fn doctypes(fields: &Fields) -> Result<Vec<String>, Refusal> {
    let Some(list) = fields.get("req_doctype") else {
        return Ok(Vec::new());
    };
    let doctypes: Vec<String> = list.split(',').map(|name| name.trim().to_owned()).collect();
    let right = |name: &String| name.len() == 5 && name.bytes().all(|b| b.is_ascii_alphanumeric());
    if doctypes.iter().all(right) {
        return Ok(doctypes);
    }
    let rule = "req_doctype is a comma-separated list of document types (API 4.1)";
    let text = "The req_doctype parameter is invalid".to_owned();
    Err(invalid(
        rule,
        "five letters or digits each, such as PANCR,DRVLC",
        shown(list),
        text,
    ))
}

fn consent_until(now: Timestamp, fields: &Fields) -> Result<Timestamp, Refusal> {
    let Some(text) = fields.get("consent_valid_till") else {
        return Ok(a_year_after(now));
    };
    let rule = "consent_valid_till is UNIX seconds, in the future (API 4.1)";
    let told = "The consent_valid_till parameter is invalid".to_owned();
    let until = text
        .parse()
        .ok()
        .and_then(|seconds| Timestamp::from_second(seconds).ok());
    match until {
        Some(until) if until > now => Ok(until),
        Some(_) => Err(invalid(
            rule,
            "later than now",
            "a time that has passed".to_owned(),
            told,
        )),
        None => Err(invalid(rule, "seconds, ten digits", shown(text), told)),
    }
}

fn acr(fields: &Fields, notes: &mut Vec<Remark>) -> Vec<String> {
    let asked = fields.get("acr").unwrap_or_default().split_whitespace();
    let (known, unknown): (Vec<_>, Vec<_>) = asked
        .partition(|value| ["pan", "aadhaar", "driving_licence", "cin", "udyam"].contains(value));
    if !unknown.is_empty() {
        let rule = "acr is pan, aadhaar or driving_licence (API 4.1)";
        notes.push(Remark::noted(
            rule,
            "one of the three",
            shown(&unknown.join(" ")),
        ));
    }
    known.into_iter().map(str::to_owned).collect()
}
