//! What is believed of a callback, and what is not.
//!
//! Order matters: the address first, because nothing else about a stranger's message is worth
//! reading; then its form; then the state; and the code or error last. A stray gives the waiting
//! attempt back, whatever it carried. Only an `error` with *this* attempt's state ends it.

use protocol::{
    authorize::{Return, ReturnFault},
    secret::State,
};
use subtle::ConstantTimeEq as _;
use url::Url;

use super::{Returned, Waiting};
use crate::{
    callback::CallbackUrl,
    check::{Check, CheckId},
    evidence::{Browsed, Leg, masked_text},
    wire::Wire,
};

/// Why a callback did not become a code.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The attempt is over.
    #[error("{0}")]
    Ended(Ended),
    /// The callback is not this attempt's answer; the attempt goes on.
    #[error("{why}")]
    Stray {
        /// The attempt, still waiting.
        waiting: Box<Waiting>,
        /// What does not fit.
        why: Stray,
    },
}

/// How an attempt ends without a code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Ended {
    /// The callback came after the deadline.
    #[error("the callback came after the deadline; start a new attempt")]
    Expired,
    /// The service answered with an error of RFC 6749 section 4.1.2.1.
    #[error("the service answered {error}{}", described(description.as_deref()))]
    Refused {
        /// The code, e.g. `access_denied`.
        error: String,
        /// The service's own words.
        description: Option<String>,
    },
}

/// Why a callback is not this attempt's answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Stray {
    /// Another address than the registered one.
    #[error(
        "the address differs from the registered redirect URI at character {position}: expected {expected}, received {received}"
    )]
    Address {
        /// Position of the first difference, from 1.
        position: usize,
        /// What the registered address has from there on.
        expected: String,
        /// What came instead, without its parameters.
        received: String,
    },
    /// A fragment, which a code flow never has.
    #[error("the address has a fragment (#…); a code comes in the query")]
    Fragment,
    /// The query is no answer of RFC 6749.
    #[error(transparent)]
    Form(#[from] ReturnFault),
    /// No state.
    #[error("the callback has no state; it cannot be told from a forged one{}", described(error.as_deref()))]
    StateMissing {
        /// The error it reported, if it did.
        error: Option<String>,
    },
    /// Another state: an older attempt's, a constant, or a forgery.
    #[error(
        "the state is not the one of this attempt; an older tab, a constant state in the console's address, or a forged callback"
    )]
    StateDiffers,
}

fn described(text: Option<&str>) -> String {
    text.filter(|text| !text.is_empty())
        .map_or_else(String::new, |text| format!(" ({text})"))
}

pub(super) fn accept(
    waiting: Waiting,
    url: &CallbackUrl,
    wire: &Wire,
) -> Result<Returned, Refused> {
    let mut checks = Vec::new();
    let judged = judge(&waiting, url, wire, &mut checks);
    let note = match &judged {
        Ok(_) => String::new(),
        Err(Judged::Ended(ended)) => ended.to_string(),
        Err(Judged::Stray(stray)) => stray.to_string(),
    };
    tracing::info!(attempt = %waiting.prepared.id(), accepted = judged.is_ok(), note, "callback");
    wire.evidence().browser(Browsed {
        at: wire.clock().now(),
        leg: if judged.is_ok() {
            Leg::Callback
        } else {
            Leg::Refused
        },
        url: url.expose(),
        door: waiting.door,
        note,
        checks: checks.clone(),
    });
    match judged {
        Ok(code) => Ok(Returned {
            id: waiting.prepared.id(),
            registration: waiting.prepared.registration,
            verifier: waiting.prepared.verifier,
            code,
            checks,
        }),
        Err(Judged::Ended(ended)) => Err(Refused::Ended(ended)),
        Err(Judged::Stray(why)) => Err(Refused::Stray {
            waiting: Box::new(waiting),
            why,
        }),
    }
}

enum Judged {
    Ended(Ended),
    Stray(Stray),
}

impl From<Stray> for Judged {
    fn from(stray: Stray) -> Self {
        Self::Stray(stray)
    }
}

fn judge(
    waiting: &Waiting,
    url: &CallbackUrl,
    wire: &Wire,
    checks: &mut Vec<Check>,
) -> Result<protocol::secret::AuthorizationCode, Judged> {
    if waiting.remaining(wire.clock()).is_zero() {
        return Err(Judged::Ended(Ended::Expired));
    }
    let registered = waiting.prepared.registration.redirect_uri().as_str();
    let query = match query_of(url.expose(), registered) {
        Ok(query) => query,
        Err(stray) => {
            checks.push(Check::of(
                CheckId::CallbackAddress,
                false,
                stray.to_string(),
            ));
            return Err(stray.into());
        }
    };
    checks.push(Check::of(CheckId::CallbackAddress, true, registered));
    let answer = Return::parse(query).map_err(|fault| {
        checks.push(Check::of(CheckId::CallbackCode, false, fault.to_string()));
        Stray::from(fault)
    })?;
    let (state, error) = match &answer {
        Return::Granted { state, .. } => (state, None),
        Return::Refused { state, error, .. } => (state, Some(masked_text(error))),
    };
    let expected = &waiting.prepared.request.state;
    if let Err(stray) = same_state(state.as_ref(), expected, error) {
        checks.push(Check::of(CheckId::CallbackState, false, stray.to_string()));
        return Err(stray.into());
    }
    checks.push(Check::of(
        CheckId::CallbackState,
        true,
        format!("the same, fingerprint {}", expected.fingerprint()),
    ));
    match answer {
        Return::Refused {
            error, description, ..
        } => {
            let ended = Ended::Refused {
                error: masked_text(&error),
                description: description.as_deref().map(masked_text),
            };
            checks.push(Check::of(CheckId::CallbackCode, false, ended.to_string()));
            Err(Judged::Ended(ended))
        }
        Return::Granted { code, unknown, .. } => {
            let received = format!("a code, fingerprint {}", code.fingerprint());
            checks.push(Check::of(CheckId::CallbackCode, true, received));
            let received = if unknown.is_empty() {
                "nothing else".to_owned()
            } else {
                masked_text(&unknown.join(", "))
            };
            checks.push(Check::of(
                CheckId::CallbackParameters,
                unknown.is_empty(),
                received,
            ));
            Ok(code)
        }
    }
}

/// Compares without telling by its duration how much agrees.
fn same_state(
    received: Option<&State>,
    expected: &State,
    error: Option<String>,
) -> Result<(), Stray> {
    let received = received.ok_or(Stray::StateMissing { error })?;
    if received
        .expose()
        .as_bytes()
        .ct_eq(expected.expose().as_bytes())
        .into()
    {
        Ok(())
    } else {
        Err(Stray::StateDiffers)
    }
}

/// What the service added to the registered address, compared as strings.
///
/// A browser completes an address on its way (`https://app.example.in` becomes
/// `https://app.example.in/`), so its completed form counts as the registered one too.
fn query_of<'a>(received: &'a str, registered: &str) -> Result<&'a str, Stray> {
    if received.contains('#') {
        return Err(Stray::Fragment);
    }
    let completed = Url::parse(registered).map(String::from).unwrap_or_default();
    for expected in [registered, completed.as_str()] {
        let Some(rest) = received.strip_prefix(expected) else {
            continue;
        };
        let separator = if expected.contains('?') { '&' } else { '?' };
        if rest.is_empty() {
            return Ok("");
        }
        if let Some(query) = rest.strip_prefix(separator) {
            return Ok(query);
        }
    }
    Err(difference(received, registered))
}

/// Where two addresses part. Of the received one only a few characters of its path are repeated, and
/// nothing from the first sign on that parameters could begin with: they may hold a code.
fn difference(received: &str, registered: &str) -> Stray {
    let bare = received
        .split(['?', '&', ';', '='])
        .next()
        .unwrap_or_default();
    let same = bare
        .chars()
        .zip(registered.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let rest = |text: &str| match text.chars().skip(same).take(16).collect::<String>() {
        rest if rest.is_empty() => "the end".to_owned(),
        rest => format!("{rest:?}"),
    };
    let misplaced = received[bare.len()..].starts_with(['&', ';', '=']);
    Stray::Address {
        position: same + 1,
        expected: rest(registered),
        received: if misplaced && bare.chars().count() == same {
            "parameters".to_owned()
        } else {
            rest(bare)
        },
    }
}
