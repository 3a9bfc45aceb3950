//! Requests sent wrong on purpose, to one practice locker and to nothing else.
//!
//! Some faults are mistakes of the one who asks: a time stamp of yesterday, a token that is not sent, a
//! form that is JSON. A locker that only answered as if the request had been wrong would leave evidence
//! of a right request beside it, and a diagnosis would have to guess. So while such a fault is switched
//! on in the locker, this program makes the mistake itself: the evidence shows it, and the diagnosis
//! reads it there, as it reads a partner's own.
//!
//! A slip is bound to the authority of the locker that it was made for, which is loopback; a request
//! to anything else is never touched.

use std::{
    fmt,
    sync::{Arc, PoisonError, RwLock},
};

use diagnosis::Fault;
use http::{Request, Uri, header, uri::Authority};
use protocol::form::{self, FORM, Fields};
use url::Url;

/// Gives the faults that are switched on.
type Source = Arc<dyn Fn() -> Vec<Fault> + Send + Sync>;

/// Seconds that a stale time stamp is old: two hours.
const STALE: i64 = 7_200;
/// 5 hours 30 minutes, in seconds.
const INDIA: i64 = 19_800;

/// The mistakes to make. Clones share them; none to begin with.
#[derive(Clone, Default)]
pub struct Slips(Arc<RwLock<Option<(Authority, Source)>>>);

impl fmt::Debug for Slips {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Slips")
    }
}

impl Slips {
    /// From now on makes the mistakes that `faults` gives in requests to the locker at `base`.
    /// An address that is not loopback is left alone.
    pub fn make(&self, base: &Url, faults: impl Fn() -> Vec<Fault> + Send + Sync + 'static) {
        let loopback = match base.host() {
            Some(url::Host::Ipv4(address)) => address.is_loopback(),
            Some(url::Host::Ipv6(address)) => address.is_loopback(),
            Some(url::Host::Domain(_)) | None => false,
        };
        let authority = base.authority().parse().ok().filter(|_| loopback);
        let made = authority.map(|authority| (authority, Arc::new(faults) as Source));
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = made;
    }

    fn at(&self, authority: Option<&str>) -> Vec<Fault> {
        let made = self.0.read().unwrap_or_else(PoisonError::into_inner);
        match made.as_ref() {
            Some((bound, faults)) if authority == Some(bound.as_str()) => faults(),
            _ => Vec::new(),
        }
    }

    /// The time stamp for a request to `endpoint`: `now`, or a wrong one.
    pub(crate) fn time_stamp(&self, endpoint: &Url, now: i64) -> i64 {
        let faults = self.at(Some(endpoint.authority()));
        let is_on = |fault| faults.contains(&fault);
        match now {
            _ if is_on(Fault::TsIst) => now + INDIA,
            _ if is_on(Fault::TsMilliseconds) => now * 1_000,
            _ if is_on(Fault::TsStale) => now - STALE,
            _ => now,
        }
    }

    /// The request as it is sent.
    pub(crate) fn applied(&self, mut request: Request<Vec<u8>>) -> Request<Vec<u8>> {
        let authority = request.uri().authority().map(Authority::as_str);
        for fault in self.at(authority) {
            slip(fault, &mut request);
        }
        request
    }
}

fn slip(fault: Fault, request: &mut Request<Vec<u8>>) {
    let path = request.uri().path().to_owned();
    let bearer = request.headers().get(header::AUTHORIZATION);
    let bearer = bearer.is_some_and(|value| value.as_bytes().starts_with(b"Bearer "));
    let token = path.ends_with("/token");
    let signed = Fields::parse(request.body()).get("ts").is_some();
    match fault {
        Fault::TokenNotSent if bearer => {
            request.headers_mut().remove(header::AUTHORIZATION);
        }
        Fault::TokenBodyJson if token => as_json(request),
        Fault::TokenVersionMismatch if path.ends_with("/oauth2/2/token") => {
            go_to(request, &path.replace("/oauth2/2/token", "/oauth2/1/token"));
        }
        Fault::EaadhaarEndpointWrong if path.ends_with("/oauth2/3/xml/eaadhaar") => {
            let wrong = "/oauth2/1/xml/in.gov.uidai-ADHAR";
            go_to(request, &path.replace("/oauth2/3/xml/eaadhaar", wrong));
        }
        Fault::HmacMissing if signed => without_field(request, "hmac", None),
        Fault::MetaClientIdField if signed => without_field(request, "clientid", Some("client_id")),
        _ => {}
    }
}

fn go_to(request: &mut Request<Vec<u8>>, path: &str) {
    let mut parts = request.uri().clone().into_parts();
    parts.path_and_query = path.parse().ok();
    if let Ok(uri) = Uri::from_parts(parts) {
        *request.uri_mut() = uri;
    }
}

fn as_json(request: &mut Request<Vec<u8>>) {
    let fields = Fields::parse(request.body());
    let object: serde_json::Map<_, _> = fields
        .iter()
        .map(|(name, value)| (name.to_owned(), value.into()))
        .collect();
    *request.body_mut() = serde_json::Value::Object(object).to_string().into_bytes();
    let json = http::HeaderValue::from_static("application/json");
    request.headers_mut().insert(header::CONTENT_TYPE, json);
}

/// Leaves a field out, or gives it another name.
fn without_field(request: &mut Request<Vec<u8>>, field: &str, name: Option<&str>) {
    let media_type = request.headers().get(header::CONTENT_TYPE);
    if media_type.is_none_or(|value| !value.as_bytes().starts_with(FORM.as_bytes())) {
        return;
    }
    let fields = Fields::parse(request.body());
    let kept = fields.iter().filter_map(|(known, value)| match known {
        known if known == field => name.map(|name| (name, value)),
        known => Some((known, value)),
    });
    let body = form::encode(kept.collect::<Vec<_>>());
    *request.body_mut() = body.into_bytes();
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "http://127.0.0.1:7000/public";

    fn form(to: &str) -> Request<Vec<u8>> {
        Request::post(to)
            .header(header::CONTENT_TYPE, FORM)
            .header(header::AUTHORIZATION, "Bearer abc")
            .body(b"clientid=a&ts=1700000000&hmac=b".to_vec())
            .unwrap()
    }

    fn making(base: &str, fault: Fault) -> Slips {
        let slips = Slips::default();
        slips.make(&base.parse().unwrap(), move || vec![fault]);
        slips
    }

    #[test]
    fn a_slip_is_made_at_the_locker_and_nowhere_else() {
        let slips = making(BASE, Fault::TokenNotSent);
        let bare = |to: &str| {
            !slips
                .applied(form(to))
                .headers()
                .contains_key("authorization")
        };
        assert!(bare("http://127.0.0.1:7000/public/oauth2/1/user"));
        assert!(
            !bare("http://127.0.0.1:7001/public/oauth2/1/user"),
            "another port"
        );
        assert!(!bare(
            "https://api.digitallocker.gov.in/public/oauth2/1/user"
        ));
    }

    #[test]
    fn an_address_that_is_not_loopback_is_never_bound() {
        let live = "https://api.digitallocker.gov.in/public";
        let slips = making(live, Fault::TokenNotSent);
        let request = slips.applied(form(&format!("{live}/oauth2/1/user")));
        assert!(request.headers().contains_key("authorization"));
        let stamped = making(live, Fault::TsStale).time_stamp(&live.parse().unwrap(), 9_000);
        assert_eq!(stamped, 9_000);
    }

    #[test]
    fn each_slip_is_the_mistake_that_its_name_says() {
        let to = format!("{BASE}/oauth2/1/pull/issuers");
        let body = |fault| {
            let request = making(BASE, fault).applied(form(&to));
            String::from_utf8(request.into_body()).unwrap()
        };
        assert_eq!(body(Fault::HmacMissing), "clientid=a&ts=1700000000");
        assert_eq!(
            body(Fault::MetaClientIdField),
            "client_id=a&ts=1700000000&hmac=b"
        );
        assert_eq!(body(Fault::InvalidToken), "clientid=a&ts=1700000000&hmac=b");
        let stamp = |fault| making(BASE, fault).time_stamp(&BASE.parse().unwrap(), 1_700_000_000);
        assert_eq!(stamp(Fault::TsIst), 1_700_019_800);
        assert_eq!(stamp(Fault::TsMilliseconds), 1_700_000_000_000);
        assert_eq!(stamp(Fault::TsStale), 1_699_992_800);
        assert_eq!(stamp(Fault::HmacMissing), 1_700_000_000);
        let path = |fault, from: &str| {
            let request = making(BASE, fault).applied(form(&format!("{BASE}{from}")));
            request.uri().path().to_owned()
        };
        let token = path(Fault::TokenVersionMismatch, "/oauth2/2/token");
        assert_eq!(token, "/public/oauth2/1/token");
        let xml = path(Fault::EaadhaarEndpointWrong, "/oauth2/3/xml/eaadhaar");
        assert_eq!(xml, "/public/oauth2/1/xml/in.gov.uidai-ADHAR");
        let json =
            making(BASE, Fault::TokenBodyJson).applied(form(&format!("{BASE}/oauth2/1/token")));
        assert_eq!(json.headers()["content-type"], "application/json");
        assert!(json.body().starts_with(b"{\"clientid\":\"a\""));
    }
}
