//! The browser's way through the locker: authorize, sign in, consent, back.
//!
//! Each step is a plain form, no scripts. A visit belongs to the browser that began it (a cookie), so
//! an address copied to another browser leads nowhere. Nothing is ticked beforehand; only `--as`,
//! which is for continuous integration, consents without asking.

use std::sync::Arc;

use axum::{
    body::Bytes,
    extract::{Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use protocol::form::Fields;

use crate::{
    authorize::{self, Asked, Broken},
    books::{CODE_LIFETIME, Code, Grant, SESSION_LIFETIME, Session, VISIT_LIFETIME, Visit},
    citizen::{Aadhaar, Citizen, CitizenId},
    documents::eaadhaar_uri,
    log::{Entry, Remark},
    office::Office,
    pages::{self, Language},
    redirect,
    refusal::Refusal,
    session,
};

/// `GET …/oauth2/1/authorize`.
pub(crate) async fn authorize(
    State(office): State<Arc<Office>>,
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
    let mut response = match office.auto {
        Some(citizen) => {
            let choice = Choice::everything(citizen.citizen(), &asked);
            allow(&office, &asked, citizen, office.now(), &choice)
        }
        None => begin(&office, &headers, &fields, asked),
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
    lang: Option<&str>,
) -> Result<Step, Box<Response>> {
    let language = Language::choose(lang, headers);
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
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    match step(&office, &headers, &id, fields.get("lang")) {
        Ok(step) => pages::sign_in(step.language, &id, &step.asked),
        Err(response) => *response,
    }
}

/// `POST …/practice/signin/{visit}`: a card was pressed.
pub(crate) async fn sign_in(
    State(office): State<Arc<Office>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
    body: Bytes,
) -> Response {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let form = Fields::parse(&body);
    let step = match step(&office, &headers, &id, query.get("lang")) {
        Ok(step) => step,
        Err(response) => return *response,
    };
    let Ok(citizen) = form.get("citizen").unwrap_or_default().parse::<CitizenId>() else {
        return lost(step.language);
    };
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
    let mut response = redirect::found(&to);
    *response.status_mut() = StatusCode::SEE_OTHER;
    session::set(response.headers_mut(), session::SESSION, &name);
    response
}

/// `GET …/practice/consent/{visit}`: what is asked, nothing ticked.
pub(crate) async fn consent_page(
    State(office): State<Arc<Office>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    match step(&office, &headers, &id, fields.get("lang")) {
        Ok(Step {
            language,
            asked,
            signed_in: Some((citizen, _)),
        }) => pages::consent(language, &id, &asked, citizen.citizen()),
        Ok(Step { language, .. }) => lost(language),
        Err(response) => *response,
    }
}

/// `POST …/practice/consent/{visit}`: Allow or Deny.
pub(crate) async fn decide(
    State(office): State<Arc<Office>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
    body: Bytes,
) -> Response {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let form = Fields::parse(&body);
    let Step {
        language,
        asked,
        signed_in,
    } = match step(&office, &headers, &id, query.get("lang")) {
        Ok(step) => step,
        Err(response) => return *response,
    };
    let Some((citizen, since)) = signed_in else {
        return lost(language);
    };
    office.books().visits.take(&id);
    let client_id = asked.client_id.clone();
    let (mut response, error) = match form.get("decision") {
        Some("allow") => {
            let choice = Choice::ticked(citizen.citizen(), &asked, &form);
            (allow(&office, &asked, citizen, since, &choice), None)
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

/// What a citizen ticked.
struct Choice {
    profile: bool,
    uris: Vec<String>,
}

impl Choice {
    fn everything(citizen: &Citizen, asked: &Asked) -> Self {
        let uris = offered(citizen, asked)
            .into_iter()
            .map(|offer| offer.uri)
            .collect();
        Self {
            profile: true,
            uris,
        }
    }

    fn ticked(citizen: &Citizen, asked: &Asked, form: &Fields) -> Self {
        let ticked: Vec<&str> = form
            .iter()
            .filter(|(name, _)| *name == "document")
            .map(|(_, uri)| uri)
            .collect();
        let uris = offered(citizen, asked)
            .into_iter()
            .map(|offer| offer.uri)
            .filter(|uri| ticked.contains(&uri.as_str()))
            .collect();
        Self {
            profile: form.get("profile").is_some(),
            uris,
        }
    }
}

/// A document that the consent page offers.
pub(crate) struct Offer {
    pub(crate) uri: String,
    pub(crate) description: &'static str,
    pub(crate) issuer: &'static str,
    pub(crate) doctype: &'static str,
}

/// What there is to tick: the citizen's documents, narrowed by `req_doctype`, if documents are asked.
pub(crate) fn offered(citizen: &Citizen, asked: &Asked) -> Vec<Offer> {
    let documents = |scope: &String| {
        ["files.issueddocs", "issued/", "partners.", "file.partners/"]
            .iter()
            .any(|prefix| scope.starts_with(prefix))
    };
    if !asked.scope.iter().any(documents) {
        return Vec::new();
    }
    let wanted =
        |doctype: &str| asked.doctypes.is_empty() || asked.doctypes.iter().any(|d| d == doctype);
    let eaadhaar = matches!(citizen.aadhaar, Aadhaar::Linked(_)).then(|| Offer {
        uri: eaadhaar_uri(citizen),
        description: "Aadhaar (e-Aadhaar XML)",
        issuer: "UIDAI (practice)",
        doctype: "ADHAR",
    });
    let papers = citizen.papers.iter().map(|paper| Offer {
        uri: paper.uri(),
        description: paper.description,
        issuer: paper.issuer.name,
        doctype: paper.doctype,
    });
    eaadhaar
        .into_iter()
        .chain(papers)
        .filter(|offer| wanted(offer.doctype))
        .collect()
}

/// Whether there is a profile to tick.
pub(crate) fn profile_asked(asked: &Asked) -> bool {
    asked.scope.iter().any(|scope| is_profile(scope))
}

fn is_profile(scope: &str) -> bool {
    ["userdetails", "email", "address", "picture", "careof"]
        .iter()
        .any(|name| scope.eq_ignore_ascii_case(name))
}

/// Makes the grant and sends its code back.
fn allow(
    office: &Office,
    asked: &Asked,
    citizen: CitizenId,
    since: jiff::Timestamp,
    choice: &Choice,
) -> Response {
    let mut scope: Vec<String> = asked
        .scope
        .iter()
        .filter(|scope| match scope.as_str() {
            "files.issueddocs" => !choice.uris.is_empty(),
            other if other.starts_with("issued/") => false,
            other => choice.profile || !is_profile(other),
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
    asked.back.with(&[("code", &code)])
}
