//! The citizen said yes: the grant, its code, and the way back.

use std::sync::Arc;

use axum::response::Response;
use diagnosis::Fault;

use crate::{
    authorize::Asked,
    books::{CODE_LIFETIME, Code, Grant},
    citizen::CitizenId,
    offer,
    office::Office,
    pages::Language,
    redirect::{self, Return},
    stage::On,
};

/// Makes the grant and sends its code back, or does what the fault that is on does to the way back.
pub(crate) fn allow(
    office: &Office,
    on: &On,
    language: Language,
    asked: &Asked,
    (citizen, since): (CitizenId, jiff::Timestamp),
    choice: &offer::Choice,
) -> Response {
    if on.act(Fault::StrandedOnDigilocker) {
        return redirect::see_other(&format!(
            "/public/practice/stranded?lang={}",
            language.code()
        ));
    }
    let mut scope: Vec<String> = asked
        .scope
        .iter()
        .filter(|scope| match scope.as_str() {
            "files.issueddocs" => !choice.uris.is_empty(),
            other if other.starts_with("issued/") => false,
            other => choice.profile || !offer::is_profile(other),
        })
        .cloned()
        .collect();
    scope.extend(choice.uris.iter().map(|uri| format!("issued/{uri}")));
    let now = office.now();
    let reference_key = office.dice.hex::<32>();
    let grant = Arc::new(Grant::new(asked, citizen, scope, since, reference_key));
    let code = office.dice.hex::<20>();
    let kept = Code {
        grant,
        redirect_uri: asked.back.redirect_uri.clone(),
        challenge: asked.challenge.clone(),
        used: false,
    };
    office
        .books()
        .codes
        .put(code.clone(), kept, now + CODE_LIFETIME);
    way_back(on, asked, &code)
}

fn way_back(on: &On, asked: &Asked, code: &str) -> Response {
    let wrong = [
        Fault::CallbackEmpty,
        Fault::CallbackContradictory,
        Fault::StateMissing,
        Fault::StateMismatch,
    ];
    let Return { redirect_uri, .. } = &asked.back;
    match on.one_of(&wrong) {
        None => asked.back.with(&[("code", code)]),
        Some(Fault::CallbackEmpty) => redirect::to(redirect_uri, []),
        Some(Fault::CallbackContradictory) => asked
            .back
            .with(&[("code", code), ("error", "access_denied")]),
        Some(Fault::StateMissing) => redirect::to(redirect_uri, [("code", code)]),
        // The list above leaves the state of another attempt.
        Some(_) => redirect::to(
            redirect_uri,
            [("code", code), ("state", "state-of-another-attempt")],
        ),
    }
}
