//! The rail: how far each step is, derived from what is there and from nothing else.

use diagnosis::prerequisites::Role;
use journey::check::{CheckId, Outcome};
use journey::registration::Lint;

use crate::view::{Environment, IpcError, StepId, StepStatus, StepView, VerdictKind};

use super::Desk;
use super::prepare;
use super::room::{Room, Stage};
use super::verdict::Judged;

/// The rail, top to bottom.
pub(crate) fn steps(room: &Room, lint: &[Lint]) -> Vec<StepView> {
    let step = |id| step(room, lint, id);
    StepId::ALL.into_iter().map(step).collect()
}

fn step(room: &Room, lint: &[Lint], id: StepId) -> StepView {
    let (status, reason) = match missing(room, lint, id) {
        Some(reason) => (StepStatus::CannotStart, Some(reason.to_owned())),
        None if room.problem == Some(id) => (StepStatus::Problem, None),
        None => (reached(room, lint, id), None),
    };
    StepView { id, status, reason }
}

/// What has to be there before a step can start: the id of the words that say so.
fn missing(room: &Room, lint: &[Lint], id: StepId) -> Option<&'static str> {
    let has_token = matches!(room.stage, Stage::Authorised(_));
    if is_issuer(room) && is_of_a_client(id) {
        return Some("reason-issuer");
    }
    match id {
        StepId::ChooseService
        | StepId::CheckPrerequisites
        | StepId::RegisterClient
        | StepId::ChooseScopes
        | StepId::Report => room.partner.is_none().then_some("reason-needs-partner"),
        StepId::SignIn => {
            if !is_client_registered(lint) {
                Some("reason-needs-client")
            } else if needs_secret(room, lint) {
                Some("reason-needs-secret")
            } else if !has_scopes(room, lint) {
                Some("reason-needs-scopes")
            } else {
                None
            }
        }
        StepId::GetToken => {
            let has_code =
                has_token || matches!(room.stage, Stage::Returned(_) | Stage::Exchanging);
            let was_tried = room.problem == Some(StepId::GetToken);
            (!has_code && !was_tried).then_some("reason-needs-code")
        }
        StepId::FetchDocuments => (!has_token).then_some("reason-needs-token"),
        StepId::VerifySignatures => room.documents.is_empty().then_some("reason-needs-document"),
    }
}

/// How far a step is that can start.
fn reached(room: &Room, lint: &[Lint], id: StepId) -> StepStatus {
    let done = |done: bool| {
        if done {
            StepStatus::Completed
        } else {
            StepStatus::NotStarted
        }
    };
    match id {
        StepId::ChooseService => done(holds(lint, &[CheckId::LineOfService, CheckId::Endpoints])),
        StepId::CheckPrerequisites => match (room.environment, &room.partner) {
            (Some(Environment::Practice), _) => StepStatus::Completed,
            (_, Some(partner)) => prepare::status(partner),
            (_, None) => StepStatus::NotStarted,
        },
        StepId::RegisterClient => done(is_client_registered(lint) && !needs_secret(room, lint)),
        StepId::ChooseScopes => done(has_scopes(room, lint)),
        StepId::SignIn => match room.stage {
            Stage::Idle => StepStatus::NotStarted,
            Stage::Prepared(_) | Stage::Waiting(_) => StepStatus::InProgress,
            Stage::Returned(_) | Stage::Exchanging | Stage::Authorised(_) => StepStatus::Completed,
            Stage::Failed(_) => StepStatus::Problem,
        },
        StepId::GetToken => match room.stage {
            Stage::Authorised(_) => StepStatus::Completed,
            Stage::Exchanging => StepStatus::InProgress,
            _ => StepStatus::NotStarted,
        },
        StepId::FetchDocuments => match (&room.issued, room.documents.is_empty()) {
            (_, false) => StepStatus::Completed,
            (Some(_), true) => StepStatus::InProgress,
            (None, true) => StepStatus::NotStarted,
        },
        StepId::VerifySignatures => match room.verdicts.last().map(Judged::kind) {
            None => StepStatus::NotStarted,
            Some(VerdictKind::Tampered | VerdictKind::Refused | VerdictKind::SignerExpired) => {
                StepStatus::Problem
            }
            Some(
                VerdictKind::Valid
                | VerdictKind::UnknownSigner
                | VerdictKind::Unsigned
                | VerdictKind::Unreadable,
            ) => StepStatus::Completed,
        },
        StepId::Report => done(room.reported),
    }
}

/// Whether the organisation gives documents out: then it is called, and signs nobody in.
fn is_issuer(room: &Room) -> bool {
    room.partner
        .as_ref()
        .is_some_and(|partner| partner.role() == Role::Issuer)
}

/// Whether a step is one of a client that signs citizens in.
fn is_of_a_client(id: StepId) -> bool {
    match id {
        StepId::RegisterClient
        | StepId::ChooseScopes
        | StepId::SignIn
        | StepId::GetToken
        | StepId::FetchDocuments => true,
        StepId::ChooseService
        | StepId::CheckPrerequisites
        | StepId::VerifySignatures
        | StepId::Report => false,
    }
}

fn is_client_registered(lint: &[Lint]) -> bool {
    holds(lint, &[CheckId::ClientId, CheckId::RedirectUri])
}

fn needs_secret(room: &Room, lint: &[Lint]) -> bool {
    !room.has_secret() && !holds(lint, &[CheckId::ClientSecret])
}

fn has_scopes(room: &Room, lint: &[Lint]) -> bool {
    let has_any = room
        .partner
        .as_ref()
        .is_some_and(|partner| !partner.scopes.is_empty());
    has_any && holds(lint, &[CheckId::Purpose, CheckId::ServiceName])
}

/// Whether there is a configuration and none of these checks of it fails.
fn holds(lint: &[Lint], ids: &[CheckId]) -> bool {
    let holds = |lint: &Lint| !ids.contains(&lint.check.id) || lint.check.result != Outcome::Fail;
    !lint.is_empty() && lint.iter().all(holds)
}

impl Desk {
    /// Notes that the last command of a step failed, for the rail.
    pub(crate) fn trouble(&self, step: StepId, error: IpcError) -> IpcError {
        self.room().problem = Some(step);
        error
    }
}
