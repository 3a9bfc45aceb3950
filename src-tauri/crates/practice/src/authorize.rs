//! Judges authorize requests (DigiLocker API 4.1 to 4.7).
//!
//! Order matters: a request whose client or redirect URI is not right gets an answer on the spot and
//! is never redirected; everything else goes back to the partner with `error` and `state`. The first
//! broken rule decides the answer, smaller things are noted for the log. What is not documented is
//! modelled: the answer for a missing `purpose` or `state` (`invalid_request`), the text for most.

mod parameters;

use std::sync::Arc;

use jiff::{Timestamp, ToSpan};
use protocol::form::Fields;

use crate::{log::Remark, office::Office, redirect::Return, refusal::Refusal, settings::Client};

/// An authorize request that broke no rule.
#[derive(Clone)]
pub(crate) struct Asked {
    pub(crate) client_id: String,
    pub(crate) back: Return,
    pub(crate) challenge: Option<String>,
    /// What was asked, or everything that the client may have, without `openid`.
    pub(crate) scope: Vec<String>,
    pub(crate) purpose: String,
    pub(crate) service_name: String,
    /// `req_doctype`; empty for all.
    pub(crate) doctypes: Vec<String>,
    pub(crate) consent_until: Timestamp,
    pub(crate) acr: Vec<String>,
    /// `prompt=login`: a session does not spare the sign-in page.
    pub(crate) sign_in_anew: bool,
}

impl Asked {
    /// What stands in for a request where no browser took part.
    pub(crate) fn without_browser(office: &Office, client: &Client) -> Self {
        let now = office.now();
        Self {
            client_id: client.id.clone(),
            back: Return {
                redirect_uri: String::new(),
                state: None,
            },
            challenge: None,
            scope: Vec::new(),
            purpose: String::new(),
            service_name: String::new(),
            doctypes: Vec::new(),
            consent_until: a_year_after(now),
            acr: Vec::new(),
            sign_in_anew: false,
        }
    }
}

fn a_year_after(now: Timestamp) -> Timestamp {
    now.checked_add((365 * 24).hours()).unwrap_or(now)
}

/// A broken rule, and how the answer travels.
pub(crate) enum Broken {
    /// Shown to the person, not redirected.
    Shown(Refusal),
    /// Sent to the redirect URI.
    SentBack(Refusal, Box<Return>),
}

/// The parameters of the description.
const KNOWN: [&str; 20] = [
    "response_type",
    "client_id",
    "redirect_uri",
    "state",
    "code_challenge",
    "code_challenge_method",
    "scope",
    "purpose",
    "service_name",
    "acr",
    "amr",
    "dl_flow",
    "verified_mobile",
    "req_doctype",
    "consent_valid_till",
    "pla",
    "plsignup",
    "ulsignup",
    "prompt",
    "login_hint",
];

/// Judges the query of an authorize request.
pub(crate) fn judge(office: &Office, fields: &Fields) -> Result<(Asked, Vec<Remark>), Broken> {
    let client = client(office, fields).map_err(Broken::Shown)?;
    let redirect_uri = redirect_uri(&client, fields).map_err(Broken::Shown)?;
    let back = Return {
        redirect_uri,
        state: fields.get("state").map(str::to_owned),
    };
    let mut notes = Vec::new();
    let asked = parameters::judge(office, &client, fields, &back, &mut notes)
        .map_err(|refusal| Broken::SentBack(refusal.by(&client.id), Box::new(back)))?;
    note_oddities(office, fields, &mut notes);
    Ok((asked, notes))
}

fn client(office: &Office, fields: &Fields) -> Result<Arc<Client>, Refusal> {
    let refuse = |received: String| {
        let rule = "client_id names a registered application (API 4.5)";
        let remark = Remark::refused(rule, "the client id of the partner console", received);
        Refusal::new(
            400,
            "invalid_client_id",
            "The client_id parameter is invalid",
            remark,
        )
    };
    let id = fields
        .get("client_id")
        .ok_or_else(|| refuse("nothing".to_owned()))?;
    office.client(id).ok_or_else(|| {
        let kind = if id.contains('.') || id.contains('/') {
            "something like a domain or an address"
        } else {
            "an id that no registered application has"
        };
        refuse(format!("{kind}, {} characters", id.chars().count()))
    })
}

fn redirect_uri(client: &Client, fields: &Fields) -> Result<String, Refusal> {
    let refuse = |received: String| {
        let rule = "redirect_uri equals a registered one, character for character (API 4.1)";
        let expected = client.redirect_uris.join(" or ");
        let text = "The redirect_uri parameter does not match the registered one";
        let remark = Remark::refused(rule, expected, received);
        Refusal::new(400, "redirect_uri_mismatch", text, remark).by(&client.id)
    };
    let given = fields
        .get("redirect_uri")
        .ok_or_else(|| refuse("nothing".to_owned()))?;
    if client
        .redirect_uris
        .iter()
        .any(|registered| registered == given)
    {
        return Ok(given.to_owned());
    }
    let nearest = client
        .redirect_uris
        .iter()
        .max_by_key(|uri| common_prefix(uri, given));
    Err(refuse(nearest.map_or_else(
        || "an address, though none is registered".to_owned(),
        |registered| difference(registered, given),
    )))
}

fn common_prefix(one: &str, other: &str) -> usize {
    one.chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count()
}

/// Says where two strings part, counted from 1, without showing the rest.
pub(crate) fn difference(expected: &str, received: &str) -> String {
    let at = common_prefix(expected, received);
    match (expected.chars().nth(at), received.chars().nth(at)) {
        (Some(due), Some(came)) => {
            format!(
                "differs at position {}: {due:?} is due, {came:?} came",
                at + 1
            )
        }
        (Some(due), None) => format!("ends before position {}, where {due:?} is due", at + 1),
        (None, Some(came)) => format!("goes on at position {} with {came:?}", at + 1),
        (None, None) => "the same".to_owned(),
    }
}

/// Things that a real service lets pass and a partner should know.
fn note_oddities(office: &Office, fields: &Fields, notes: &mut Vec<Remark>) {
    for (name, _) in fields.iter() {
        if !KNOWN.contains(&name) {
            let rule = "only parameters of the description have an effect (API 4.1)";
            notes.push(Remark::noted(rule, "no other parameter", shown(name)));
        }
    }
    let now = office.now();
    let client = fields.get("client_id").unwrap_or_default();
    for name in ["state", "code_challenge"] {
        let Some(value) = fields.get(name) else {
            continue;
        };
        let until = now.checked_add(24.hours()).unwrap_or(now);
        let key = format!("{client} {name} {value}");
        if office.books().seen.put(key, (), until).is_some() {
            let rule = "state and code_challenge are new for every request (RFC 7636 section 7.1)";
            notes.push(Remark::noted(
                rule,
                "a new value",
                format!("the same {name} as before"),
            ));
        }
    }
    if fields.get("state").is_some_and(|state| state.len() < 22) {
        let rule = "state has at least 128 bits of randomness (RFC 6749 section 10.10)";
        notes.push(Remark::noted(
            rule,
            "22 random characters or more",
            "a short value",
        ));
    }
}

/// A value that is no secret, cut to a length that fits a line.
pub(crate) fn shown(value: &str) -> String {
    let cut: String = value.chars().filter(|c| !c.is_control()).take(60).collect();
    if cut.len() < value.len() {
        format!("{cut}…")
    } else {
        cut
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_names_the_position_and_both_characters() {
        let registered = "https://partner.example/cb";
        assert_eq!(
            difference(registered, "https://partner.example/cB"),
            "differs at position 26: 'b' is due, 'B' came"
        );
        assert_eq!(
            difference(registered, "https://partner.example/cb/"),
            "goes on at position 27 with '/'"
        );
        assert_eq!(
            difference(registered, "https://partner.example/c"),
            "ends before position 26, where 'b' is due"
        );
    }
}
