//! The list before the sign-in: every check with its title, its fix and the place of the fix in the
//! person's language. What goes over the network is asked only when the person says so; the practice
//! locker is on this machine and is asked by itself.

use diagnosis::Words;
use diagnosis::words::FluentValue;
use journey::attempt::Waiting;
use journey::callback::Door;
use journey::check::{Check, CheckId, Outcome};
use journey::preflight::{self, Ready};
use journey::registration::Registration;

use crate::view::{Environment, PreflightRow, PreflightView, StepId};

use super::room::{Room, Stage};
use super::{Answer, Desk, say, say_with};

impl Desk {
    /// Checks everything that can be known before a sign-in; the hosts only if `ask`.
    ///
    /// # Errors
    /// Before there is a partner.
    pub async fn preflight(&self, ask: bool) -> Answer<PreflightView> {
        let (partner, has_secret, is_practice, is_listening, seen) = {
            let room = self.room();
            (
                room.partner()?.clone(),
                room.has_secret(),
                room.environment == Some(Environment::Practice),
                is_listening(&room),
                looked_at(&room),
            )
        };
        let mut ready = preflight::known(&partner, has_secret, &mut crate::random());
        let port = match is_listening {
            true => Check::skipped(CheckId::CallbackPort, "this attempt listens on it now"),
            false => preflight::callback_port(&partner.redirect_uri).await,
        };
        let is_local = Registration::new(&partner).is_ok_and(|found| found.is_practice());
        let asked = ask || is_practice || is_local;
        let hosts = match asked {
            true => preflight::hosts(&partner, &self.0.transport, self.0.clock.as_ref()).await,
            false => [CheckId::HostReachable, CheckId::ClockSkew]
                .map(|id| Check::skipped(id, "goes over the network, so only when it is asked for"))
                .to_vec(),
        };
        let never_blocks = |check| Ready {
            check,
            blocks: false,
        };
        ready.extend(seen.into_iter().map(never_blocks));
        ready.push(never_blocks(port));
        ready.extend(hosts.into_iter().map(never_blocks));
        // A stable sort: several hosts keep their order.
        ready.sort_by_key(|ready| place_in_list(ready.check.id));
        let words = self.words();
        Ok(PreflightView {
            rows: ready.iter().map(|ready| row(words, ready)).collect(),
            asked,
        })
    }
}

fn place_in_list(id: CheckId) -> usize {
    let found = CheckId::ALL.iter().position(|other| *other == id);
    found.unwrap_or(usize::MAX)
}

/// Whether the attempt holds the port of the redirect URI itself.
fn is_listening(room: &Room) -> bool {
    matches!(&room.stage, Stage::Waiting(waiting) if Waiting::door(waiting) == Door::Browser)
}

/// The website and the logo, as they were found when the person last had them looked at.
pub(crate) fn looked_at(room: &Room) -> [Check; 2] {
    let skipped = |id| Check::skipped(id, "not looked at; the prerequisites offer it");
    [
        room.site
            .as_ref()
            .map_or_else(|| skipped(CheckId::Website), journey::website::Visit::check),
        room.logo
            .as_ref()
            .map_or_else(|| skipped(CheckId::Logo), journey::logo::Logo::check),
    ]
}

fn row(words: &Words, ready: &Ready) -> PreflightRow {
    let check = &ready.check;
    let failed = check.result == Outcome::Fail;
    let id = check.id.id();
    PreflightRow {
        check: check.into(),
        fix: failed.then(|| say(words, &format!("preflight-fix-{id}"))),
        evidence: evidence(words, check.id),
        step: step(check.id),
        blocks: ready.blocks && failed,
    }
}

/// Where what was received comes from.
fn evidence(words: &Words, id: CheckId) -> String {
    let field = match id {
        CheckId::ClientId => "client_id",
        CheckId::RedirectUri => "redirect_uri",
        CheckId::ScopeNames => "scopes",
        CheckId::Purpose => "purpose",
        CheckId::ServiceName => "service_name",
        CheckId::LineOfService => "line",
        CheckId::Endpoints => "endpoints",
        CheckId::AuthorizeExtras => "authorize",
        CheckId::Prerequisites => "preparation",
        CheckId::ClientSecret => return say(words, "preflight-evidence-keeper"),
        CheckId::CallbackPort => return say(words, "preflight-evidence-port"),
        CheckId::HostReachable | CheckId::ClockSkew => {
            return say(words, "preflight-evidence-hosts");
        }
        CheckId::Website => return say(words, "preflight-evidence-website"),
        CheckId::Logo => return say(words, "preflight-evidence-logo"),
        _ => return say(words, "preflight-evidence-request"),
    };
    let args = [("field", FluentValue::from(field))];
    say_with(words, "preflight-evidence-field", &args)
}

/// The step at which a check is put right; what the machine or the network lacks has none.
fn step(id: CheckId) -> Option<StepId> {
    match id {
        CheckId::LineOfService | CheckId::Endpoints => Some(StepId::ChooseService),
        CheckId::Prerequisites | CheckId::Website | CheckId::Logo => {
            Some(StepId::CheckPrerequisites)
        }
        CheckId::ClientId
        | CheckId::ClientSecret
        | CheckId::RedirectUri
        | CheckId::CallbackPort
        | CheckId::AuthorizeExtras => Some(StepId::RegisterClient),
        CheckId::ScopeNames
        | CheckId::Purpose
        | CheckId::ServiceName
        | CheckId::AuthorizeParameters => Some(StepId::ChooseScopes),
        _ => None,
    }
}
