//! A refresh token for the next pair of tokens (DigiLocker API 4.10). Each works once; using one
//! twice ends the grant, which is modelled: rotation rules are not published.

use std::sync::Arc;

use protocol::form::Fields;
use serde_json::Value;

use crate::{account, log::Remark, office::Office, refusal::Refusal, settings::Client, token};

fn refuse(rule: &'static str, received: &str) -> Refusal {
    let remark = Remark::refused(rule, "the refresh token of the last answer", received);
    Refusal::new(400, "invalid_grant", "The refresh token is invalid", remark)
}

/// The answer of the fault that is on.
pub(crate) fn refused() -> Refusal {
    refuse("a fault is switched on", "any refresh token")
}

/// Exchanges a refresh token for the next pair.
pub(crate) fn tokens(office: &Office, client: &Client, fields: &Fields) -> Result<Value, Refusal> {
    let now = office.now();
    let rule = "refresh_token is the last one, each works once (API 4.10)";
    let token = fields
        .get("refresh_token")
        .ok_or_else(|| refuse(rule, "nothing"))?;
    let grant = {
        let mut books = office.books();
        let Some((grant, used)) = books.refresh.get_mut(token, now) else {
            return Err(refuse(rule, "a token that was never issued, or is over"));
        };
        if grant.client_id != client.id {
            return Err(refuse(
                "a refresh token belongs to one client",
                "another client's token",
            ));
        }
        if *used {
            grant.end();
            return Err(refuse(
                rule,
                "a token that was used before; its grant was ended",
            ));
        }
        if !grant.stands(now) {
            let rule = "the citizen's consent still stands (API 4.10)";
            return Err(refuse(rule, "a token whose consent is over or was revoked"));
        }
        *used = true;
        Arc::clone(grant)
    };
    let mut told = token::tokens(office, &grant, true);
    told.extend(account::profile(&grant));
    Ok(Value::Object(told))
}
