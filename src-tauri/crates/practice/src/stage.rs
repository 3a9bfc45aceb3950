//! Applies the faults and variants that are on to a request: before it is judged, inside a handler,
//! or to the answer that is about to leave.

use std::sync::{Arc, Mutex, PoisonError};

use axum::{
    body::Body,
    extract::{Request, State},
    http::{Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use diagnosis::{Enactment, Fault};
use protocol::service::Api;

use crate::{
    documented::Documented,
    enact::{Act, act},
    log::{Entry, Remark},
    office::Office,
    refusal::{self, Refusal},
    variant::Variant,
};

/// What is on and fits one request, and what of it was acted on.
#[derive(Default)]
pub(crate) struct On {
    /// An error for the browser's redirect.
    error: Option<(&'static str, &'static str)>,
    faults: Acted<Fault>,
    variants: Acted<Variant>,
}

struct Acted<T> {
    active: Vec<T>,
    acted: Mutex<Vec<T>>,
}

impl<T> Default for Acted<T> {
    fn default() -> Self {
        Self::of(Vec::new())
    }
}

impl<T> Acted<T> {
    fn of(active: Vec<T>) -> Self {
        Self {
            active,
            acted: Mutex::default(),
        }
    }
}

impl<T: Copy + PartialEq> Acted<T> {
    fn act(&self, one: T) -> bool {
        let on = self.active.contains(&one);
        if on {
            let mut acted = self.acted.lock().unwrap_or_else(PoisonError::into_inner);
            if !acted.contains(&one) {
                acted.push(one);
            }
        }
        on
    }

    fn acted(&self) -> Vec<T> {
        self.acted
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl On {
    /// Whether the fault is on; if so, it counts as acted on.
    pub(crate) fn act(&self, fault: Fault) -> bool {
        self.faults.act(fault)
    }

    /// Whether the variant is on; if so, it counts as acted on.
    pub(crate) fn has(&self, variant: Variant) -> bool {
        self.variants.act(variant)
    }

    /// The first of several faults that is on.
    pub(crate) fn one_of(&self, faults: &[Fault]) -> Option<Fault> {
        faults.iter().copied().find(|fault| self.act(*fault))
    }

    /// What to send a browser back with, if such a fault is on.
    pub(crate) fn send_back(&self) -> Option<(&'static str, &'static str)> {
        let mut faults = self.faults.active.iter();
        self.error.or_else(|| {
            faults.find_map(|fault| match act(*fault) {
                Act::SendBack(error, text) if self.act(*fault) => Some((error, text)),
                Act::SendBack(..)
                | Act::Refuse(..)
                | Act::Fail(..)
                | Act::Spoil(_)
                | Act::Inside
                | Act::Nowhere => None,
            })
        })
    }
}

/// The call that a path belongs to; the locker's own pages belong to authorize.
fn api_of(method: &Method, path: &str) -> Option<Api> {
    let path = path.strip_prefix("/public").unwrap_or(path);
    if path.starts_with("/practice/signin/") || path.starts_with("/practice/consent/") {
        return (method == Method::POST).then_some(Api::Authorize);
    }
    let path = path.replacen("/entity/", "/", 1);
    Api::ALL
        .into_iter()
        .filter(|api| {
            let whole = path.strip_prefix(api.path());
            whole.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
        .max_by_key(|api| api.path().len())
}

/// Whether a fault shows on a call: on its own, and on those that share its kind of answer.
fn fits(fault: Fault, api: Api) -> bool {
    let Enactment::Wire { api: own } = fault.enacted() else {
        return false;
    };
    match fault {
        // The log-out address always answers so; the fault is for who does not call it.
        Fault::UserLoggedOut => api == Api::Authorize,
        Fault::UriMissing | Fault::UriUnknown | Fault::DoctypeNotPermitted => {
            matches!(api, Api::File | Api::Xml)
        }
        Fault::DocumentWithoutXml => matches!(api, Api::Issued | Api::Xml),
        Fault::SignatureRefused
        | Fault::SignatureTampered
        | Fault::SignerExpired
        | Fault::SignerUnknown
        | Fault::UnsignedDocument => matches!(api, Api::Xml | Api::Eaadhaar),
        _ => kin(own).contains(&api),
    }
}

/// The calls whose answers are of one kind with this one's.
fn kin(api: Api) -> &'static [Api] {
    match api {
        Api::File => &[Api::File, Api::Xml, Api::Eaadhaar],
        Api::PullIssuers => &[
            Api::PullIssuers,
            Api::PullDoctype,
            Api::PullParameters,
            Api::Statistics,
        ],
        Api::Token => &[Api::Token, Api::TokenV2],
        Api::Apaar => &[Api::Apaar],
        Api::Authorize => &[Api::Authorize],
        Api::Eaadhaar => &[Api::Eaadhaar],
        Api::Entity => &[Api::Entity],
        Api::Issued => &[Api::Issued],
        Api::Logout => &[Api::Logout],
        Api::PullDoctype => &[Api::PullDoctype],
        Api::PullDocument => &[Api::PullDocument],
        Api::PullParameters => &[Api::PullParameters],
        Api::PushUri => &[Api::PushUri],
        Api::Revoke => &[Api::Revoke],
        Api::Statistics => &[Api::Statistics],
        Api::TokenV2 => &[Api::TokenV2],
        Api::Upload => &[Api::Upload],
        Api::Uploaded => &[Api::Uploaded],
        Api::User => &[Api::User],
        Api::VerifyAccount => &[Api::VerifyAccount],
        Api::Xml => &[Api::Xml],
    }
}

/// The error of the descriptions that is on for a call and that the locker's line lists.
fn listed_error(office: &Office, api: Api, path: &str) -> Option<Documented> {
    // The browser goes to the authorize address once; its further pages are the locker's.
    if path.contains("/practice/") {
        return None;
    }
    let mut errors = office.errors.active().into_iter();
    errors.find(|error| error.api() == api && error.delivery(office.line).is_some())
}

/// Applies the faults that are on to one request.
pub(crate) async fn stage(
    State(office): State<Arc<Office>>,
    mut request: Request,
    next: Next,
) -> Response {
    let mut on = On::default();
    let mut listed = None;
    let api = api_of(request.method(), request.uri().path());
    if let Some(api) = api {
        let (mut faults, mut variants) = (office.faults.active(), office.variants.active());
        faults.retain(|fault| fits(*fault, api));
        variants.retain(|variant| variant.calls().contains(&api));
        listed = listed_error(&office, api, request.uri().path());
        on = On {
            error: listed.and_then(|error| error.on_redirect(office.line)),
            faults: Acted::of(faults),
            variants: Acted::of(variants),
        };
    }
    let on = Arc::new(on);
    if on.act(Fault::TokenNotSent) {
        request.headers_mut().remove(header::AUTHORIZATION);
    }
    let html = api == Some(Api::Authorize) && crate::pages::wants_html(request.headers());
    let language = crate::pages::Language::choose(None, request.headers());
    let listed_refusal = listed.and_then(|error| error.refusal(office.line));
    let mut response = match listed_refusal.or_else(|| before(&on, &office)) {
        Some(refusal) if html => {
            let mut page =
                crate::pages::error(language, refusal.status, refusal.error, &refusal.text);
            refusal.entry().attach(&mut page);
            page
        }
        Some(refusal) => refusal.into_response(),
        None => {
            request.extensions_mut().insert(Arc::clone(&on));
            next.run(request).await
        }
    };
    for &variant in &on.variants.active {
        response = match variant.apply(response).await {
            Ok(changed) => {
                on.has(variant);
                changed
            }
            Err(unchanged) => unchanged,
        };
    }
    for fault in &on.faults.active {
        if let Act::Spoil(how) = act(*fault)
            && how.applies(&response)
            && on.act(*fault)
        {
            response = how.apply(response, &office).await;
        }
    }
    if let Some(error) = listed {
        office.errors.spend(error);
    }
    account(&on, &office).attach(&mut response);
    response
}

/// What was acted on, for the log; what was on for one request goes off.
fn account(on: &On, office: &Office) -> Entry {
    let (faults, variants) = (on.faults.acted(), on.variants.acted());
    for fault in &faults {
        office.faults.spend(*fault);
    }
    for variant in &variants {
        office.variants.spend(*variant);
    }
    let told = |variant: &Variant| Remark::noted("a variant is switched on", "-", variant.id());
    Entry {
        faults: faults.iter().map(|fault| fault.id()).collect(),
        remarks: variants.iter().map(told).collect(),
        ..Entry::default()
    }
}

/// The answer that a fault gives before anything is judged.
fn before(on: &On, office: &Office) -> Option<Refusal> {
    on.faults.active.iter().find_map(|fault| {
        let (status, error, text) = match act(*fault) {
            Act::Refuse(status, error, text) => (status, error, text),
            Act::Fail(classic, error, text) => (office.line.failure(classic), error, text),
            Act::SendBack(..) | Act::Spoil(_) | Act::Inside | Act::Nowhere => return None,
        };
        on.act(*fault);
        let remark = Remark::noted("a fault is switched on", "-", fault.id());
        Some(Refusal::new(status, error, text, remark))
    })
}

/// A JSON envelope as a fault's answer, for `spoil.rs`.
pub(crate) fn answer(status: u16, error: &str, text: &str) -> Response<Body> {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    refusal::envelope(status, error, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_to_their_api_and_the_longer_one_wins() {
        let get = |path: &str| api_of(&Method::GET, path);
        assert_eq!(
            get("/public/oauth2/1/file/in.gov.pan-PANCR-X"),
            Some(Api::File)
        );
        assert_eq!(get("/public/oauth2/1/file/upload"), Some(Api::Upload));
        assert_eq!(get("/public/oauth2/1/files"), Some(Api::Uploaded));
        assert_eq!(get("/public/oauth2/1/entity/file/x"), Some(Api::File));
        assert_eq!(get("/signin/logout/Y"), Some(Api::Logout));
        assert_eq!(get("/public/practice/style.css"), None);
        assert_eq!(get("/public/oauth2/1/tokens"), None);
    }
}
