//! The state of the desk, and the view of it.

use std::sync::Arc;

use document::{Kind, Signers};
use journey::attempt::{Prepared, Returned, Waiting};
use journey::authorised::Authorised;
use journey::fetch::Fetched;
use journey::logo::Logo;
use journey::registration::{self, Lint};
use journey::store::{PartnerFile, Stored};
use journey::vault::VaultError;
use journey::website::Visit;
use protocol::copied::Copied;
use protocol::files::Issued;
use tokio::task::AbortHandle;

use crate::view::{DeskView, Environment, IpcError, Lang, SecretState, StepId};

use super::calls::Choices;
use super::files::Opened;
use super::refusal::Refusal;
use super::signers::Trusted;
use super::verdict::Judged;
use super::{Answer, attempt, documents, files, partner, rail, token, verdict};

/// Everything that the desk holds.
#[derive(Default)]
pub(crate) struct Room {
    pub(crate) language: Lang,
    pub(crate) screen_share: bool,
    pub(crate) environment: Option<Environment>,
    pub(crate) partner: Option<PartnerFile>,
    pub(crate) secret: SecretPlace,
    pub(crate) practice: Option<practice::Running>,
    /// The partner's file, once there is one.
    pub(crate) file: Option<Stored>,
    /// The configuration that was read last and not yet taken over.
    pub(crate) copied: Option<Copied>,
    /// The logo and the website, as they were found when the person had them looked at.
    pub(crate) logo: Option<Logo>,
    pub(crate) site: Option<Visit>,
    pub(crate) stage: Stage,
    pub(crate) attempt: Option<attempt::Facts>,
    /// Listeners and timers of the attempt, stopped with it.
    pub(crate) tasks: Vec<AbortHandle>,
    /// The scheme whose links the attempt has borrowed.
    pub(crate) scheme: Option<String>,
    pub(crate) account: Option<protocol::account::Account>,
    pub(crate) token_checks: Vec<journey::check::Check>,
    pub(crate) issued: Option<Vec<Issued>>,
    pub(crate) documents: Vec<Held>,
    pub(crate) verdicts: Vec<Judged>,
    /// What tries of the APIs left to choose from.
    pub(crate) choices: Choices,
    /// Files opened without any account.
    pub(crate) files: Vec<Opened>,
    /// Signers that count here.
    pub(crate) trusted: Trusted,
    /// The last number given to a document or file.
    pub(crate) last_number: u32,
    /// The step whose last command failed.
    pub(crate) problem: Option<StepId>,
    pub(crate) reported: bool,
}

/// How far the attempt is. Each stage can do only what is due (see `journey::attempt`).
#[derive(Default)]
pub(crate) enum Stage {
    #[default]
    Idle,
    Prepared(Box<Prepared>),
    Waiting(Box<Waiting>),
    Returned(Box<Returned>),
    /// The code is on its way; nobody else may touch the attempt.
    Exchanging,
    Authorised(Arc<Authorised>),
    Failed(Box<IpcError>),
}

/// Where the secret is and how it ends; the secret itself is with its keeper.
#[derive(Clone, Debug)]
pub(crate) struct SecretPlace {
    pub(crate) state: SecretState,
    pub(crate) hint: Option<String>,
    /// Why the keychain does not have it.
    pub(crate) because: Option<VaultError>,
}

impl Default for SecretPlace {
    fn default() -> Self {
        Self {
            state: SecretState::Absent,
            hint: None,
            because: None,
        }
    }
}

impl SecretPlace {
    /// The last two characters tell two secrets apart; a short one shows nothing.
    pub(crate) fn of(state: SecretState, secret: &str) -> Self {
        let length = secret.chars().count();
        let hint = (length >= 12).then(|| secret.chars().skip(length - 2).collect());
        Self {
            state,
            hint,
            because: None,
        }
    }
}

/// A fetched document with its number.
pub(crate) struct Held {
    pub(crate) id: u32,
    pub(crate) title: String,
    /// What its bytes are.
    pub(crate) kind: Kind,
    pub(crate) fetched: Fetched,
}

impl Room {
    /// The state as the window draws it.
    pub(crate) fn view(&self) -> DeskView {
        let curtain = self.curtain();
        let lint = self.lint();
        DeskView {
            language: self.language,
            screen_share: self.screen_share,
            environment: self.environment,
            partner: self
                .partner
                .as_ref()
                .map(|partner| partner::view(self, partner, &lint)),
            steps: rail::steps(self, &lint),
            attempt: self
                .attempt
                .as_ref()
                .map(|facts| attempt::view(self, facts)),
            token: match &self.stage {
                Stage::Authorised(authorised) => Some(token::view(self, authorised)),
                _ => None,
            },
            issued: self
                .issued
                .as_ref()
                .map(|rows| documents::issued_views(rows, curtain)),
            documents: self
                .documents
                .iter()
                .map(|held| documents::view(held, curtain))
                .collect(),
            verdicts: self
                .verdicts
                .iter()
                .map(|judged| verdict::view(self, judged, curtain))
                .collect(),
            files: self
                .files
                .iter()
                .map(|opened| files::view(self, opened, curtain))
                .collect(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }

    /// The partner, or that it is too early for what was asked.
    pub(crate) fn partner(&self) -> Answer<&PartnerFile> {
        let partner = self.partner.as_ref();
        partner.ok_or_else(|| Refusal::NotYet.say(self.words()))
    }

    /// Whether the client secret is with its keeper.
    pub(crate) fn has_secret(&self) -> bool {
        self.secret.state != SecretState::Absent
    }

    /// What the rules say of the partner's configuration; nothing before there is one.
    pub(crate) fn lint(&self) -> Vec<Lint> {
        let lint = |partner| registration::lint(partner, self.has_secret());
        self.partner.as_ref().map(lint).unwrap_or_default()
    }

    /// An empty room for another partner: what belongs to the person at the window stays.
    pub(crate) fn fresh(&mut self) -> Self {
        Self {
            language: self.language,
            screen_share: self.screen_share,
            practice: self.practice.take(),
            files: std::mem::take(&mut self.files),
            trusted: std::mem::take(&mut self.trusted),
            last_number: self.last_number,
            ..Self::default()
        }
    }

    /// The keys that count here: the published ones, those that the person added, and in practice
    /// the practice signer.
    pub(crate) fn signers(&self) -> Arc<Signers> {
        self.trusted
            .list(self.environment == Some(Environment::Practice))
    }

    pub(crate) fn document(&self, id: u32) -> Option<&Held> {
        self.documents.iter().find(|held| held.id == id)
    }

    /// Forgets what hangs on an attempt, and stops its listeners.
    pub(crate) fn clear_attempt(&mut self) {
        for task in self.tasks.drain(..) {
            task.abort();
        }
        self.stage = Stage::Idle;
        self.attempt = None;
        self.account = None;
        self.token_checks.clear();
        self.issued = None;
        self.documents.clear();
        self.verdicts.clear();
        self.choices = Choices::default();
        self.problem = None;
        self.reported = false;
    }
}
