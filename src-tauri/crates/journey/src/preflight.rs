//! Everything that can be known before anybody signs in.
//!
//! A sign-in costs a citizen's time and, in production, a real account; most of what makes it fail
//! was there before. Three kinds are told apart by what it takes to know them: what the partner file
//! says ([`known`], nothing is asked), what this machine says ([`callback_port`]), and what the
//! service's hosts say ([`hosts`], which goes over the network and is therefore a call of its own).

use std::collections::BTreeMap;
use std::sync::Arc;

use diagnosis::prerequisites;
use protocol::service::Api;
use url::Url;

use crate::attempt::Prepared;
use crate::authorised::judge_skew;
use crate::callback::{BindError, Door, Loopback};
use crate::check::{Check, CheckId, Outcome};
use crate::clock::Clock;
use crate::preparation::Progress;
use crate::registration::{Registration, lint};
use crate::store::PartnerFile;
use crate::transport::{Transport, clock_skew};

/// A check made before the sign-in.
#[derive(Clone, Debug)]
pub struct Ready {
    /// The check.
    pub check: Check,
    /// Whether an attempt is impossible as long as it fails.
    pub blocks: bool,
}

/// What the partner file says by itself: its preparation, its configuration, and the request that
/// would be made from it.
#[must_use]
pub fn known(
    partner: &PartnerFile,
    has_secret: bool,
    rng: &mut impl rand::CryptoRng,
) -> Vec<Ready> {
    let registration = Registration::new(partner).ok();
    let is_practice = registration.as_ref().is_some_and(Registration::is_practice);
    let mut checks = vec![Ready {
        check: settled(partner, is_practice),
        blocks: false,
    }];
    checks.extend(lint(partner, has_secret).into_iter().map(|lint| Ready {
        // Without its secret the client cannot exchange the code that a citizen came for.
        blocks: lint.blocks
            || (lint.check.id == CheckId::ClientSecret && lint.check.result == Outcome::Fail),
        check: lint.check,
    }));
    let request = match registration {
        Some(registration) => Prepared::new(Arc::new(registration), rng).request_checks(),
        None => [CheckId::AuthorizeParameters, CheckId::PkceChallenge]
            .map(|id| Check::skipped(id, "no request can be made from this configuration"))
            .to_vec(),
    };
    checks.extend(request.into_iter().map(|check| Ready {
        check,
        blocks: false,
    }));
    checks
}

/// Whether all that the organisation needs is settled, by what it says itself.
#[must_use]
pub fn papers(partner: &PartnerFile) -> Check {
    let registration = Registration::new(partner);
    settled(partner, registration.is_ok_and(|found| found.is_practice()))
}

fn settled(partner: &PartnerFile, is_practice: bool) -> Check {
    let id = CheckId::Prerequisites;
    if is_practice {
        return Check::skipped(id, "practice needs no papers");
    }
    let items: Vec<_> = prerequisites::items(partner.role()).collect();
    let progress = |item: &str| {
        let task = partner.preparation.get(item);
        task.map_or(Progress::NotYet, |task| task.progress)
    };
    let open: Vec<&str> = items
        .iter()
        .map(|item| item.id.as_str())
        .filter(|item| !progress(item).is_settled())
        .collect();
    let settled = items.len() - open.len();
    match open.is_empty() {
        true => Check::of(id, true, format!("{settled} of {settled} settled")),
        false => Check::of(
            id,
            false,
            format!(
                "{settled} of {} settled; open: {}",
                items.len(),
                open.join(", ")
            ),
        ),
    }
}

/// Whether this machine can listen on the redirect URI, and who has the port if not. The port is
/// given back at once.
pub async fn callback_port(redirect_uri: &str) -> Check {
    let id = CheckId::CallbackPort;
    if !Door::Browser.can_catch(redirect_uri) {
        return Check::skipped(
            id,
            "the redirect URI is not on this machine; the window or a pasted address catches it",
        );
    }
    match Loopback::bind(redirect_uri).await {
        Ok(_) => Check::of(id, true, "free, and heard on"),
        Err(error @ BindError::NotLoopback(_)) => Check::skipped(id, error.to_string()),
        Err(error) => Check::of(id, false, error.to_string()),
    }
}

/// Asks each host of the registration whether it is there, and what time it has. Any answer of HTTP
/// will do: nothing is asked for that needs a client.
pub async fn hosts(partner: &PartnerFile, transport: &Transport, clock: &dyn Clock) -> Vec<Check> {
    let Ok(registration) = Registration::new(partner) else {
        let reason = "the configuration has to be whole first";
        return [CheckId::HostReachable, CheckId::ClockSkew]
            .map(|id| Check::skipped(id, reason))
            .to_vec();
    };
    let transport = transport.in_the_manner(registration.manner());
    let mut checks = Vec::new();
    let mut skew = None;
    for (origin, url) in origins(&registration) {
        let id = CheckId::HostReachable;
        let started = clock.elapsed();
        let Ok(request) = http::Request::get(url.as_str()).body(Vec::new()) else {
            checks.push(Check::of(id, false, format!("{origin}: no address")));
            continue;
        };
        let answer = match &transport {
            Ok(transport) => transport.send(request).await,
            Err(error) => {
                checks.push(Check::of(id, false, format!("{origin}: {error}")));
                continue;
            }
        };
        let millis = clock.elapsed().saturating_sub(started).as_millis();
        checks.push(match &answer {
            Ok(answer) => {
                skew = skew.or_else(|| clock_skew(answer.headers(), clock.now()));
                let status = answer.status().as_u16();
                Check::of(id, true, format!("{origin}: HTTP {status} in {millis} ms"))
            }
            Err(failure) => Check::of(id, false, format!("{origin}: {failure}")),
        });
    }
    checks.push(judge_skew(skew));
    checks
}

/// One address for each host that the registration would call.
fn origins(registration: &Registration) -> BTreeMap<String, Url> {
    let offered = Api::ALL.into_iter().filter(|api| registration.offers(*api));
    let mut origins = BTreeMap::new();
    for api in offered {
        let mut url = registration.endpoints().url(api);
        url.set_path("/");
        url.set_query(None);
        origins.insert(url.origin().ascii_serialization(), url);
    }
    origins
}

#[cfg(test)]
mod tests;
