//! One attempt to sign in, as four types of which each can do only what is due.
//!
//! `Prepared → Waiting → Returned → Authorised`. A transition takes the stage itself, so the code and
//! the verifier exist in one place, and sending a code twice does not compile. What comes back from
//! the browser is believed only in [`Waiting::accept`]: the address is compared with the registered
//! one as strings, the state in constant time, and whatever fits neither is refused while the attempt
//! goes on waiting, so a stray navigation or a forged callback does not end it.
//!
//! The shell opens the browser and the door; this module never does.

mod callback;
mod exchange;
mod pages;

pub use callback::{Ended, Refused, Stray};
pub(crate) use exchange::secret;
pub use exchange::{ExchangeError, Returned, SecretError};
pub use pages::{Pages, Stuck};

use std::{sync::Arc, time::Duration};

use jiff::Timestamp;
use protocol::{
    authorize::{self, Parameter},
    pkce::{self, CodeChallenge},
    secret::{CodeVerifier, State},
    service::{Api, Service},
};
use url::Url;

use crate::{
    callback::{CallbackUrl, Door},
    check::{Check, CheckId},
    clock::Clock,
    evidence::{Browsed, Leg},
    registration::Registration,
    wire::Wire,
};

/// How long a citizen may take to sign in and consent, unless the shell says otherwise.
pub const PATIENCE: Duration = Duration::from_secs(10 * 60);

/// The name of an attempt: the fingerprint of its state.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct AttemptId(String);

impl std::fmt::Display for AttemptId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// An attempt whose address is made and not yet opened.
#[derive(Debug)]
pub struct Prepared {
    registration: Arc<Registration>,
    request: authorize::Request,
    verifier: CodeVerifier,
}

impl Prepared {
    /// A new verifier, a new state, and the address made of them.
    #[must_use]
    pub fn new(registration: Arc<Registration>, rng: &mut impl rand::CryptoRng) -> Self {
        let verifier = CodeVerifier::generate(rng);
        let partner = registration.partner();
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let request = authorize::Request {
            client_id: partner.client_id.clone(),
            redirect_uri: registration.redirect_uri().clone(),
            state: State::generate(rng),
            code_challenge: verifier.challenge(),
            scope: partner.scopes.clone(),
            purpose: given(&partner.purpose),
            service_name: given(&partner.service_name),
            extra: partner
                .authorize
                .iter()
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect(),
        };
        Self {
            registration,
            request,
            verifier,
        }
    }

    /// The attempt's name.
    #[must_use]
    pub fn id(&self) -> AttemptId {
        AttemptId(self.request.state.fingerprint())
    }

    /// The registration that it was made from.
    #[must_use]
    pub fn registration(&self) -> &Arc<Registration> {
        &self.registration
    }

    /// The address to open. It holds the state: it goes to the browser and to nothing else.
    #[must_use]
    pub fn authorize_url(&self) -> Url {
        self.request
            .to_url(&self.registration.endpoints().url(Api::Authorize))
    }

    /// The parameters in the order sent. The value of `state` is a secret of the attempt.
    #[must_use]
    pub fn parameters(&self) -> Vec<Parameter> {
        self.request.parameters()
    }

    /// The state's fingerprint.
    #[must_use]
    pub fn state_fingerprint(&self) -> String {
        self.request.state.fingerprint()
    }

    /// What may be seen of the proof key.
    #[must_use]
    pub fn proof_key(&self) -> ProofKey {
        ProofKey {
            challenge: self.request.code_challenge.clone(),
            verifier_length: self.verifier.expose().len(),
            verifier_fingerprint: self.verifier.fingerprint(),
            digest_hex: pkce::digest_hex(self.verifier.expose()),
            recomputed: self.verifier.challenge(),
        }
    }

    /// The checks of what is about to be sent.
    #[must_use]
    pub fn checks(&self) -> Vec<Check> {
        vec![self.parameters_check(), self.proof_key_check()]
    }

    /// Opens the attempt: from now on a callback is expected, until the patience ends.
    #[must_use]
    pub fn open(self, door: Door, patience: Duration, wire: &Wire) -> Waiting {
        wire.evidence().browser(Browsed {
            at: wire.clock().now(),
            leg: Leg::AuthorizeOpened,
            url: self.authorize_url().as_str(),
            door,
            note: String::new(),
            checks: self.checks(),
        });
        tracing::info!(attempt = %self.id(), ?door, "waiting for the callback");
        Waiting {
            ends: wire.clock().elapsed() + patience,
            deadline: wire
                .clock()
                .now()
                .checked_add(patience)
                .unwrap_or(Timestamp::MAX),
            prepared: self,
            door,
            pages: Pages::default(),
        }
    }

    /// What can be said of the request before it is opened.
    pub(crate) fn request_checks(&self) -> Vec<Check> {
        vec![self.parameters_check(), self.proof_key_check()]
    }

    fn parameters_check(&self) -> Check {
        let partner = self.registration.partner();
        let sent = self.parameters();
        let remarks = authorize::lint(&sent, partner.service, partner.line);
        let missing: Vec<_> = remarks
            .iter()
            .filter(|remark| remark.rule == "authorize-parameter-missing")
            .map(|remark| remark.place.as_str())
            // A custom service is an ordinary one: what DigiLocker adds is not required there.
            .filter(|name| {
                partner.service != Service::Custom || matches!(*name, "response_type" | "client_id")
            })
            .collect();
        let received = if missing.is_empty() {
            "all present".to_owned()
        } else {
            format!("missing: {}", missing.join(", "))
        };
        Check::of(CheckId::AuthorizeParameters, missing.is_empty(), received)
    }

    fn proof_key_check(&self) -> Check {
        let key = self.proof_key();
        let verdict = self
            .verifier
            .lint()
            .map_err(|fault| fault.to_string())
            .and_then(|()| {
                pkce::lint_challenge(key.challenge.as_str()).map_err(|fault| fault.to_string())
            });
        let holds = verdict.is_ok() && key.challenge == key.recomputed;
        let received = verdict.err().unwrap_or_else(|| {
            format!(
                "{} from a verifier of {} characters",
                key.challenge.as_str(),
                key.verifier_length
            )
        });
        Check::of(CheckId::PkceChallenge, holds, received)
    }
}

/// What may be seen of a verifier and its challenge.
#[derive(Clone, Debug)]
pub struct ProofKey {
    /// The challenge that is sent.
    pub challenge: CodeChallenge,
    /// Length of the verifier, characters.
    pub verifier_length: usize,
    /// The verifier's fingerprint.
    pub verifier_fingerprint: String,
    /// SHA-256 of the verifier, hexadecimal: the challenge in another notation.
    pub digest_hex: String,
    /// The challenge computed again from the verifier.
    pub recomputed: CodeChallenge,
}

/// An attempt whose address is open in a browser.
#[derive(Debug)]
pub struct Waiting {
    prepared: Prepared,
    door: Door,
    /// On the monotonic clock, which a wall clock that is set back does not prolong.
    ends: Duration,
    /// On the wall clock, which goes on while the machine sleeps.
    deadline: Timestamp,
    pages: Pages,
}

impl Waiting {
    /// The attempt as it was prepared.
    #[must_use]
    pub fn prepared(&self) -> &Prepared {
        &self.prepared
    }

    /// The open door.
    #[must_use]
    pub fn door(&self) -> Door {
        self.door
    }

    /// When the patience ends, by the wall clock at the time of opening.
    #[must_use]
    pub fn deadline(&self) -> Timestamp {
        self.deadline
    }

    /// How long a callback is still accepted: until the first of the two clocks says so.
    #[must_use]
    pub fn remaining(&self, clock: &dyn Clock) -> Duration {
        let by_wall = self.deadline.duration_since(clock.now());
        let by_wall = Duration::try_from(by_wall).unwrap_or(Duration::ZERO);
        self.ends.saturating_sub(clock.elapsed()).min(by_wall)
    }

    /// Takes the same attempt to another door; the deadline stays.
    #[must_use]
    pub fn through(self, door: Door) -> Self {
        Self { door, ..self }
    }

    /// Notes a page that the citizen's window went to; the authorize address only leads to pages.
    pub fn saw(&mut self, page: &Url) {
        let start = self.prepared.registration.endpoints().url(Api::Authorize);
        if page.path() != start.path() {
            self.pages.saw(page);
        }
    }

    /// The pages that were noted.
    #[must_use]
    pub fn pages(&self) -> &Pages {
        &self.pages
    }

    /// Judges what came through the door.
    ///
    /// # Errors
    /// [`Refused::Stray`] gives the waiting attempt back; [`Refused::Ended`] is its end.
    pub fn accept(self, url: &CallbackUrl, wire: &Wire) -> Result<Returned, Refused> {
        callback::accept(self, url, wire)
    }
}

#[cfg(test)]
mod tests;
