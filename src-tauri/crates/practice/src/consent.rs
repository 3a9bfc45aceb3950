//! The browser's way through the locker: authorize, sign in, consent, back.
//!
//! Each step is a plain form, no scripts. A visit belongs to the browser that began it (a cookie), so
//! an address copied to another browser leads nowhere. Nothing is ticked beforehand; only `--as`,
//! which is for continuous integration, consents without asking.

use std::sync::Arc;

use axum::{
    Extension,
    body::Bytes,
    extract::{Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use diagnosis::Fault;
use protocol::form::Fields;

use crate::{
    allow,
    authorize::{self, Asked, Broken},
    books::{SESSION_LIFETIME, Session, VISIT_LIFETIME, Visit},
    citizen::CitizenId,
    log::{Entry, Remark},
    offer,
    office::Office,
    organisation::Organisation,
    pages::{self, Language},
    redirect,
    refusal::Refusal,
    session,
    settings::Line,
    stage::On,
};

/// `GET …/oauth2/1/authorize`.
pub(crate) async fn authorize(
    State(office): State<Arc<Office>>,
    Extension(on): Extension<Arc<On>>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let (asked, notes) = match authorize::judge(&office, &fields) {
        Ok(judged) => judged,
        Err(Broken::Shown(refusal)) => return shown(&headers, &fields, refusal),
        Err(Broken::SentBack(refusal, back)) => {
            let error = [
                ("error", refusal.error),
                ("error_description", refusal.text.as_ref()),
            ];
            let mut response = back.with(&error);
            refusal.entry().attach(&mut response);
            return response;
        }
    };
    let entry = Entry::of(&asked.client_id, notes);
    if let Some((error, text)) = on.send_back() {
        let mut response = asked
            .back
            .with(&[("error", error), ("error_description", text)]);
        Entry {
            error: Some(error.into()),
            ..entry
        }
        .attach(&mut response);
        return response;
    }
    let language = Language::choose(fields.get("lang"), &headers);
    let mut response = match office.auto {
        Some(citizen) if locked_out(&office, citizen) => account_not_found(language),
        Some(citizen)
            if on
                .one_of(&[Fault::LoginLoop, Fault::SignInTimeout])
                .is_none() =>
        {
            let choice = offer::Choice::everything(&office, citizen, &asked);
            allow::allow(
                &office,
                &on,
                language,
                &asked,
                (citizen, office.now()),
                &choice,
            )
        }
        Some(_) | None => begin(&office, &headers, &fields, asked),
    };
    entry.attach(&mut response);
    response
}

/// The error page for browsers, JSON for everything else: observed was 400 with JSON.
fn shown(headers: &HeaderMap, fields: &Fields, refusal: Refusal) -> Response {
    if !pages::wants_html(headers) {
        return refusal.into_response();
    }
    let language = Language::choose(fields.get("lang"), headers);
    let mut response = pages::error(language, refusal.status, refusal.error, &refusal.text);
    refusal.entry().attach(&mut response);
    response
}

fn begin(office: &Office, headers: &HeaderMap, fields: &Fields, asked: Asked) -> Response {
    let now = office.now();
    let known_browser = session::cookie(headers, session::BROWSER);
    let browser = known_browser.map_or_else(|| office.dice.hex::<16>(), str::to_owned);
    let signed_in = session::cookie(headers, session::SESSION)
        .filter(|_| !asked.sign_in_anew)
        .and_then(|name| office.books().sessions.get(name, now).copied())
        .map(|session| (session.citizen, session.since));
    let id = office.dice.hex::<16>();
    let visit = Visit {
        asked,
        browser: browser.clone(),
        signed_in,
    };
    office
        .books()
        .visits
        .put(id.clone(), visit, now + VISIT_LIFETIME);
    let page = if signed_in.is_some() {
        "consent"
    } else {
        "signin"
    };
    let language = match fields.get("lang") {
        Some("hi") => "?lang=hi",
        Some("en") => "?lang=en",
        Some(_) | None => "",
    };
    let mut response = redirect::found(&format!("/public/practice/{page}/{id}{language}"));
    if known_browser.is_none() {
        session::set(response.headers_mut(), session::BROWSER, &browser);
    }
    response
}

/// Whether a citizen acts for no organisation that is verified, where one is needed.
fn locked_out(office: &Office, citizen: CitizenId) -> bool {
    office.line == Line::EntityLocker
        && Organisation::of(citizen).is_none_or(|organisation| !organisation.verified)
}

fn account_not_found(language: Language) -> Response {
    let rule = "an organisation is verified by its administrator before anyone signs in (FAQ 48)";
    let remark = Remark::refused(rule, "a verified organisation", "another one, or none");
    let error = "account_not_found";
    let mut response = pages::error(language, StatusCode::NOT_FOUND, error, "Account not found");
    Entry {
        error: Some(error.into()),
        remarks: vec![remark],
        ..Entry::default()
    }
    .attach(&mut response);
    response
}

/// What a step needs of its visit, or the page that says that there is none.
struct Step {
    language: Language,
    asked: Asked,
    signed_in: Option<(CitizenId, jiff::Timestamp)>,
}

fn step(
    office: &Office,
    headers: &HeaderMap,
    id: &str,
    query: Option<String>,
) -> Result<Step, Box<Response>> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let language = Language::choose(query.get("lang"), headers);
    let browser = session::cookie(headers, session::BROWSER).unwrap_or_default();
    let books = office.books();
    match books
        .visits
        .get(id, office.now())
        .filter(|visit| visit.browser == browser)
    {
        Some(visit) => Ok(Step {
            language,
            asked: visit.asked.clone(),
            signed_in: visit.signed_in,
        }),
        None => Err(Box::new(lost(language))),
    }
}

fn lost(language: Language) -> Response {
    let rule = "a visit is finished in the browser that began it, within 30 minutes";
    let remark = Remark::refused(rule, "an open visit", "an address without one");
    let words = language.words();
    let mut response = pages::error(
        language,
        StatusCode::BAD_REQUEST,
        "visit_over",
        words.visit_over,
    );
    Entry {
        error: Some("visit_over".into()),
        remarks: vec![remark],
        ..Entry::default()
    }
    .attach(&mut response);
    response
}

/// `GET …/practice/signin/{visit}`: the citizens as cards.
pub(crate) async fn sign_in_page(
    State(office): State<Arc<Office>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    match step(&office, &headers, &id, query) {
        Ok(step) => pages::sign_in(step.language, office.line, &id, &step.asked),
        Err(response) => *response,
    }
}

/// `POST …/practice/signin/{visit}`: a card was pressed.
pub(crate) async fn sign_in(
    State(office): State<Arc<Office>>,
    Extension(on): Extension<Arc<On>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
    body: Bytes,
) -> Response {
    let step = match step(&office, &headers, &id, query) {
        Ok(step) => step,
        Err(response) => return *response,
    };
    let form = Fields::parse(&body);
    let Ok(citizen) = form.get("citizen").unwrap_or_default().parse::<CitizenId>() else {
        return lost(step.language);
    };
    if locked_out(&office, citizen) {
        return account_not_found(step.language);
    }
    if on.act(Fault::LoginLoop) {
        let language = step.language.code();
        return redirect::see_other(&format!("/public/practice/signin/{id}?lang={language}"));
    }
    if on.act(Fault::SignInTimeout) {
        return pages::sign_in(step.language, office.line, &id, &step.asked);
    }
    let now = office.now();
    let name = office.dice.hex::<16>();
    {
        let mut books = office.books();
        if let Some(visit) = books.visits.get_mut(&id, now) {
            visit.signed_in = Some((citizen, now));
        }
        let session = Session {
            citizen,
            since: now,
        };
        books
            .sessions
            .put(name.clone(), session, now + SESSION_LIFETIME);
    }
    let to = format!(
        "/public/practice/consent/{id}?lang={}",
        step.language.code()
    );
    let mut response = redirect::see_other(&to);
    session::set(response.headers_mut(), session::SESSION, &name);
    response
}

/// `GET …/practice/stranded`: where a fault leaves the citizen.
pub(crate) async fn stranded_page(headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    pages::stranded(Language::choose(fields.get("lang"), &headers))
}

/// `GET …/practice/consent/{visit}`: what is asked, nothing ticked.
pub(crate) async fn consent_page(
    State(office): State<Arc<Office>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    match step(&office, &headers, &id, query) {
        Ok(Step {
            language,
            asked,
            signed_in: Some((citizen, _)),
        }) => {
            let offers = offer::offered(&office, citizen, &asked);
            pages::consent(language, &id, &asked, citizen.citizen(), offers)
        }
        Ok(Step { language, .. }) => lost(language),
        Err(response) => *response,
    }
}

/// `POST …/practice/consent/{visit}`: Allow or Deny.
pub(crate) async fn decide(
    State(office): State<Arc<Office>>,
    Extension(on): Extension<Arc<On>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
    body: Bytes,
) -> Response {
    let step = step(&office, &headers, &id, query);
    let Step {
        language,
        asked,
        signed_in,
    } = match step {
        Ok(step) => step,
        Err(response) => return *response,
    };
    let form = Fields::parse(&body);
    let Some((citizen, since)) = signed_in else {
        return lost(language);
    };
    office.books().visits.take(&id);
    let client_id = asked.client_id.clone();
    let (mut response, error) = match form.get("decision") {
        Some("allow") => {
            let choice = offer::Choice::ticked(&office, citizen, &asked, &form);
            (
                allow::allow(&office, &on, language, &asked, (citizen, since), &choice),
                None,
            )
        }
        // Anything but a clear yes is a no. RFC 6749 names the code; the real text was not captured.
        Some(_) | None => {
            let text = "The user denied the request";
            let pairs = [("error", "access_denied"), ("error_description", text)];
            (asked.back.with(&pairs), Some("access_denied".into()))
        }
    };
    Entry {
        error,
        client_id: Some(client_id),
        ..Entry::default()
    }
    .attach(&mut response);
    response
}
