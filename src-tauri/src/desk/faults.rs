//! Failures of the journey as faults of the catalogue.

use diagnosis::{Fault, Words};
use journey::attempt::{Ended, ExchangeError, SecretError, Stray};
use journey::callback::{BindError, WrongPaste};
use journey::fetch::FetchError;
use protocol::authorize::ReturnFault;
use protocol::service::Line;

use crate::view::IpcError;

use super::refusal::{self, Refusal};

/// The sign-in window was closed half-way.
pub(crate) const WINDOW_CLOSED: Fault = Fault::WindowClosed;
/// Nobody came back in time.
pub(crate) const TIMED_OUT: Fault = Fault::SignInTimeout;

/// A listener that did not start.
pub(crate) fn bind(words: &Words, error: &BindError) -> IpcError {
    let said = refusal::fault(words, Fault::PortInUse, None);
    IpcError {
        cause: format!("{} {error}", said.cause),
        ..said
    }
}

/// A paste that is no callback.
pub(crate) fn paste(words: &Words, wrong: WrongPaste) -> IpcError {
    let said = refusal::fault(words, Fault::CallbackEmpty, None);
    IpcError {
        cause: wrong.to_string(),
        ..said
    }
}

/// An attempt that ended without a code.
pub(crate) fn ended(words: &Words, ended: &Ended, _line: Line) -> IpcError {
    let fault = match ended {
        Ended::Expired => Fault::SignInTimeout,
        Ended::Refused { error, .. } => match error.as_str() {
            "access_denied" => Fault::AccessDenied,
            "invalid_scope" => Fault::InvalidScope,
            "user_loggedout" => Fault::UserLoggedOut,
            "unauthorized_client" => Fault::UnauthorizedClient,
            "temporarily_unavailable" => Fault::TemporarilyUnavailable,
            _ => Fault::InvalidRequest,
        },
    };
    refusal::fault(words, fault, None)
}

/// A callback that is not this attempt's answer.
pub(crate) fn stray(words: &Words, stray: &Stray) -> IpcError {
    let fault = match stray {
        Stray::StateDiffers => Fault::StateMismatch,
        Stray::StateMissing { .. } => Fault::StateMissing,
        Stray::Form(ReturnFault::NeitherCodeNorError) => Fault::CallbackEmpty,
        Stray::Form(_) => Fault::CallbackContradictory,
        Stray::Address { .. } | Stray::Fragment => Fault::RedirectUriMismatch,
    };
    let said = refusal::fault(words, fault, None);
    IpcError {
        cause: format!("{} ({stray})", said.cause),
        ..said
    }
}

/// A code that did not become a token.
pub(crate) fn exchange(words: &Words, error: &ExchangeError) -> IpcError {
    match error {
        ExchangeError::Secret { why, .. } => secret(words, why),
        ExchangeError::NoAnswer { entry, .. } => {
            refusal::fault(words, Fault::TimedOut, Some(entry.0.into()))
        }
        ExchangeError::Refused { entry, .. } => {
            refusal::fault(words, Fault::InvalidGrant, Some(entry.0.into()))
        }
    }
}

/// A document that did not come.
pub(crate) fn fetch(words: &Words, error: &FetchError) -> IpcError {
    match error {
        FetchError::Secret(why) => secret(words, why),
        FetchError::NoAnswer { entry, .. } => {
            refusal::fault(words, Fault::TimedOut, Some(entry.0.into()))
        }
        FetchError::Refused { entry, .. } => {
            refusal::fault(words, Fault::ServiceUnavailable, Some(entry.0.into()))
        }
    }
}

fn secret(words: &Words, why: &SecretError) -> IpcError {
    match why {
        SecretError::NotSet => Refusal::NoSecret.say(words),
        SecretError::Vault(error) => Refusal::Secret.because(words, error),
    }
}
