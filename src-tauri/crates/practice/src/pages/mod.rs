//! The pages a citizen sees: sign in, consent, error.
//!
//! Plain forms without scripts. Each page says PRACTICE in the person's language in a band that
//! cannot be missed, uses the locker's own style and no emblem or government look, and may load
//! nothing and send its form nowhere but here and to the partner's redirect URI (Content Security
//! Policy applies `form-action` to redirects too).

mod words;

use askama::Template;
use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};

pub(crate) use words::{Language, Words};

use crate::{
    authorize::Asked,
    citizen::{CAST, Citizen},
    offer::{self, Offer},
    organisation::ORGANISATIONS,
    settings::Line,
};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignIn<'a> {
    language: Language,
    words: &'static Words,
    visit: &'a str,
    service_name: &'a str,
    citizens: Vec<Card>,
}

struct Card {
    id: &'static str,
    name: &'static str,
    case: &'static str,
    first: bool,
}

#[derive(Template)]
#[template(path = "consent.html")]
struct Consent<'a> {
    language: Language,
    words: &'static Words,
    visit: &'a str,
    name: &'static str,
    service_name: &'a str,
    purpose: &'a str,
    until: String,
    profile: bool,
    offers: Vec<Offer>,
}

#[derive(Template)]
#[template(path = "error.html")]
struct Failure<'a> {
    language: Language,
    words: &'static Words,
    code: &'a str,
    text: &'a str,
}

#[derive(Template)]
#[template(path = "stranded.html")]
struct Stranded {
    language: Language,
    words: &'static Words,
}

/// The citizens as cards, or on the EntityLocker line the organisations.
pub(crate) fn sign_in(language: Language, line: Line, visit: &str, asked: &Asked) -> Response {
    let in_language = |english, hindi| match language {
        Language::English => english,
        Language::Hindi => hindi,
    };
    let mut citizens: Vec<Card> = match line {
        Line::EntityLocker => ORGANISATIONS
            .iter()
            .map(|organisation| Card {
                id: organisation.person.as_str(),
                name: organisation.name,
                case: in_language(organisation.case, organisation.case_hi),
                first: false,
            })
            .collect(),
        Line::V1_12 | Line::V2_3 | Line::V2_4 | Line::Legacy => CAST
            .iter()
            .map(|citizen| Card {
                id: citizen.id.as_str(),
                name: citizen.name,
                case: in_language(citizen.case, citizen.case_hi),
                first: false,
            })
            .collect(),
    };
    if let Some(first) = citizens.first_mut() {
        first.first = true;
    }
    let words = language.words();
    let page = SignIn {
        language,
        words,
        visit,
        service_name: &asked.service_name,
        citizens,
    };
    html(StatusCode::OK, &page, &asked.back.form_target())
}

/// What is asked; nothing ticked.
pub(crate) fn consent(
    language: Language,
    visit: &str,
    asked: &Asked,
    citizen: &'static Citizen,
    offers: Vec<Offer>,
) -> Response {
    let page = Consent {
        language,
        words: language.words(),
        visit,
        name: citizen.name,
        service_name: &asked.service_name,
        purpose: &asked.purpose,
        until: crate::clock::india(asked.consent_until)
            .strftime("%d-%m-%Y")
            .to_string(),
        profile: offer::profile_asked(asked),
        offers,
    };
    html(StatusCode::OK, &page, &asked.back.form_target())
}

/// A page that leads nowhere, for the faults that leave the citizen behind.
pub(crate) fn stranded(language: Language) -> Response {
    let words = language.words();
    html(StatusCode::OK, &Stranded { language, words }, "")
}

/// A failure that is shown and not redirected.
pub(crate) fn error(language: Language, status: StatusCode, code: &str, text: &str) -> Response {
    html(
        status,
        &Failure {
            language,
            words: language.words(),
            code,
            text,
        },
        "",
    )
}

fn html(status: StatusCode, page: &impl Template, form_target: &str) -> Response {
    let Ok(text) = page.render() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let policy = format!(
        "default-src 'none'; style-src 'self'; form-action 'self' {form_target}; base-uri 'none'; \
         frame-ancestors 'none'"
    );
    let mut response = (status, Html(text)).into_response();
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    response
}

/// `GET …/practice/style.css`.
pub(crate) async fn style() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "max-age=3600"),
    ];
    (headers, include_str!("style.css")).into_response()
}

/// Whether a person's browser asks.
pub(crate) fn wants_html(headers: &HeaderMap) -> bool {
    let accept = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}
