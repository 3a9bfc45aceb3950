//! What the window sees of an attempt, whatever its stage: the address part by part, PKCE, the doors.

use jiff::Timestamp;
use journey::attempt::Prepared;
use journey::callback::{Door, needs_certificate};
use protocol::authorize::{Need, rule};
use protocol::pkce;

use crate::view::{
    AttemptStage, AttemptView, DoorView, IpcError, MachineCertificate, PkceView, UrlPart,
    WaitingFor,
};

use super::room::{Room, Stage};
use super::say;

/// What is known of an attempt whatever its stage; the secrets are with the stage.
#[derive(Clone)]
pub(crate) struct Facts {
    pub(crate) id: String,
    endpoint: String,
    parameters: Vec<(String, String)>,
    redirect_uri: String,
    line: protocol::service::Line,
    pkce: PkceView,
    state_fingerprint: String,
    /// Fingerprint and end of the certificate behind an https address, once the listener shows it.
    pub(crate) certificate: Option<(String, Timestamp)>,
    /// The last callback that was set aside while waiting.
    pub(crate) stray: Option<IpcError>,
}

impl Facts {
    /// What may be kept of an attempt that was just prepared.
    pub(crate) fn of(prepared: &Prepared) -> Self {
        let key = prepared.proof_key();
        let mut address = prepared.authorize_url();
        address.set_query(None);
        let shown = |name: &str, value: String| match name {
            "state" => prepared.state_fingerprint(),
            _ => value,
        };
        Self {
            id: prepared.id().to_string(),
            endpoint: address.to_string(),
            parameters: prepared
                .parameters()
                .into_iter()
                .map(|p| (p.name.clone(), shown(&p.name, p.value)))
                .collect(),
            redirect_uri: prepared.registration().redirect_uri().as_str().to_owned(),
            line: prepared.registration().partner().line,
            pkce: PkceView {
                method: pkce::S256,
                matches: key.challenge == key.recomputed,
                challenge: key.challenge.0,
                verifier_length: key.verifier_length,
                verifier_fingerprint: key.verifier_fingerprint,
                digest_hex: key.digest_hex,
                recomputed: key.recomputed.0,
            },
            state_fingerprint: prepared.state_fingerprint(),
            certificate: None,
            stray: None,
        }
    }
}

/// The attempt's view.
pub(crate) fn view(room: &Room, facts: &Facts) -> AttemptView {
    let (stage, waiting) = match &room.stage {
        Stage::Idle | Stage::Prepared(_) => (AttemptStage::Prepared, None),
        Stage::Waiting(waiting) => (AttemptStage::Waiting, Some(waiting)),
        Stage::Returned(_) | Stage::Exchanging => (AttemptStage::Returned, None),
        Stage::Authorised(_) => (AttemptStage::Authorised, None),
        Stage::Failed(_) => (AttemptStage::Failed, None),
    };
    AttemptView {
        id: facts.id.clone(),
        stage,
        authorize_url: address_line(facts),
        endpoint: facts.endpoint.clone(),
        parts: facts
            .parameters
            .iter()
            .map(|(name, value)| part(room, facts, name, value))
            .collect(),
        pkce: facts.pkce.clone(),
        state_fingerprint: facts.state_fingerprint.clone(),
        door: waiting.map(|waiting| waiting.door().into()),
        doors: offered(&facts.redirect_uri)
            .map(|door| door_view(room, facts, door))
            .collect(),
        deadline: waiting.map(|waiting| waiting.deadline().to_string()),
        waiting_for: waiting.map(|waiting| match waiting.door() {
            Door::Paste => WaitingFor::You,
            Door::Browser | Door::Link | Door::Window => WaitingFor::Citizen,
        }),
        certificate: waiting
            .filter(|waiting| waiting.door() == Door::Browser)
            .and(facts.certificate.as_ref())
            .map(|(fingerprint, ends)| MachineCertificate {
                fingerprint: fingerprint.clone(),
                ends: ends.to_string(),
            }),
        failure: match &room.stage {
            Stage::Failed(error) => Some((**error).clone()),
            Stage::Waiting(_) => facts.stray.clone(),
            _ => None,
        },
    }
}

/// The address with the state's fingerprint in place of the state.
fn address_line(facts: &Facts) -> String {
    let pairs = facts.parameters.iter().map(|(name, value)| {
        let value = if name == "state" {
            format!("[{value}]")
        } else {
            value.clone()
        };
        (name.clone(), value)
    });
    let pairs: Vec<_> = pairs.collect();
    let query = protocol::form::encode(pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())));
    format!("{}?{query}", facts.endpoint)
}

fn part(room: &Room, facts: &Facts, name: &str, value: &str) -> UrlPart {
    let id = format!("parameter-{}", name.replace('_', "-"));
    let words = room.words();
    let rule = rule(name);
    UrlPart {
        name: name.to_owned(),
        value: value.to_owned(),
        meaning: words
            .get(&id, &[])
            .unwrap_or_else(|| say(words, "parameter-other")),
        required: rule.is_some_and(|rule| rule.need_in(facts.line) == Need::Required),
        confidence: rule
            .map(|rule| rule.confidence.tag())
            .unwrap_or("U")
            .to_owned(),
        secret: name == "state",
    }
}

/// The doors on offer; a link only where the redirect URI is one.
fn offered(redirect_uri: &str) -> impl Iterator<Item = Door> {
    let link = Door::Link.can_catch(redirect_uri).then_some(Door::Link);
    [Door::Window, Door::Browser]
        .into_iter()
        .chain(link)
        .chain([Door::Paste])
}

fn door_view(room: &Room, facts: &Facts, door: Door) -> DoorView {
    let available = door.can_catch(&facts.redirect_uri);
    let reason = (!available).then(|| {
        let redirect = ("redirect", facts.redirect_uri.as_str().into());
        room.say_with("door-browser-elsewhere", &[redirect])
    });
    let warns = door == Door::Browser && needs_certificate(&facts.redirect_uri);
    DoorView {
        door: door.into(),
        note: warns.then(|| say(room.words(), "door-certificate-warning")),
        proposed: Door::proposed_for(&facts.redirect_uri) == door,
        available,
        reason,
    }
}
