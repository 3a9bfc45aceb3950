//! Configuring the partner: the form in, the lint out, the secret into its keeper.

use std::sync::Arc;

use diagnosis::Words;
use diagnosis::misplaced::{Wanted, misplaced};
use journey::check::{Check, CheckId, Outcome};
use journey::registration::{self, BASE, Lint};
use journey::store::PartnerFile;
use journey::vault::{Keeping, Vault, VaultError};
use protocol::authorize::{FreeTextFault, lint_free_text};
use protocol::secret::ClientSecret;
use protocol::service::Service;
use zeroize::Zeroizing;

use crate::view::{
    DeskView, Environment, FieldError, IpcError, PartnerForm, PartnerView, SecretState, SecretView,
    StepId,
};

use super::refusal::{self, Refusal};
use super::room::{Room, SecretPlace};
use super::{Answer, Desk, say, say_with};

impl Desk {
    /// Takes the second door: an empty partner for the services themselves.
    #[must_use]
    pub fn start_organisation(&self) -> DeskView {
        self.abandon();
        self.0.wire.evidence().clear();
        self.change(|room| {
            *room = Room {
                environment: Some(Environment::Production),
                partner: Some(PartnerFile::new("", Service::MeriPehchaan)),
                ..room.fresh()
            };
        })
    }

    /// Takes a form of the configure steps. What belongs to `step` is judged; everything is kept
    /// only if that fits, and what was typed stays in the window.
    ///
    /// # Errors
    /// Names each field that does not fit.
    pub async fn save_partner(&self, form: PartnerForm, step: StepId) -> Answer<DeskView> {
        let (changed, partner) = {
            let mut room = self.room();
            let partner = merged(&room, form);
            let fields = misfits(room.words(), &partner, step);
            if !fields.is_empty() {
                return Err(refusal::form(room.words(), fields));
            }
            let changed = room.partner.as_ref() != Some(&partner);
            room.partner = Some(partner.clone());
            (changed, partner)
        };
        if changed {
            self.abandon();
            let place = self.find_secret(registration::account(&partner)).await;
            self.room().secret = place;
        }
        Ok(self.view())
    }

    /// Entrusts the client secret to its keeper. Where the keychain does not take it, it is kept in
    /// memory, and the view says why.
    ///
    /// # Errors
    /// When it is empty.
    pub async fn set_secret(&self, value: String) -> Answer<DeskView> {
        let secret = ClientSecret::new(Zeroizing::new(value).trim());
        let words = self.words();
        if secret.expose().is_empty() {
            let message = say(words, "field-secret-empty");
            return Err(refusal::field(words, "clientSecret", message));
        }
        let account = self.account()?;
        let place = self.entrust(account, secret).await?;
        Ok(self.change(|room| room.secret = place))
    }

    /// Asks the keychain again, for example after the person unlocked it: a secret that is in memory
    /// moves there, and one that was there before is found.
    ///
    /// # Errors
    /// Before there is a partner.
    pub async fn ask_keychain(&self) -> Answer<DeskView> {
        let account = self.account()?;
        let (vault, memory) = (self.vault(), account.clone());
        let held = tokio::task::spawn_blocking(move || match vault.keeping(&memory) {
            Keeping::Memory => vault.get(&memory).ok().flatten(),
            Keeping::Environment | Keeping::Keychain => None,
        });
        let place = match held.await.ok().flatten() {
            Some(secret) => self.entrust(account, secret).await?,
            None => self.find_secret(account).await,
        };
        Ok(self.change(|room| room.secret = place))
    }

    async fn entrust(&self, account: String, secret: ClientSecret) -> Answer<SecretPlace> {
        let words = self.words();
        let vault = self.vault();
        let kept = tokio::task::spawn_blocking(move || {
            let kept = vault.set(&account, &secret)?;
            Ok(SecretPlace {
                because: kept.because,
                ..SecretPlace::of(state_of(kept.place), secret.expose())
            })
        });
        match kept.await {
            Ok(Ok(place)) => Ok(place),
            Ok(Err(error)) => Err(refused(words, &error)),
            Err(_) => Err(refused(words, &VaultError::Absent)),
        }
    }

    /// Has the secret forgotten.
    ///
    /// # Errors
    /// When the keychain refuses.
    pub async fn forget_secret(&self) -> Answer<DeskView> {
        let (account, vault) = (self.account()?, self.vault());
        let gone = tokio::task::spawn_blocking(move || vault.delete(&account)).await;
        match gone {
            Ok(Ok(())) => Ok(self.change(|room| room.secret = SecretPlace::default())),
            Ok(Err(error)) => Err(refused(self.words(), &error)),
            Err(_) => Err(refused(self.words(), &VaultError::Absent)),
        }
    }

    /// The keeper of this environment's secrets: practice never touches the keychain.
    pub(crate) fn vault(&self) -> Arc<dyn Vault> {
        match self.room().environment {
            Some(Environment::Practice) => Arc::clone(&self.0.practice_vault) as Arc<dyn Vault>,
            Some(Environment::Production) | None => Arc::clone(&self.0.keychain),
        }
    }

    fn account(&self) -> Answer<String> {
        self.room().partner().map(registration::account)
    }

    pub(crate) async fn find_secret(&self, account: String) -> SecretPlace {
        let vault = self.vault();
        let found = tokio::task::spawn_blocking(move || match vault.get(&account) {
            Ok(Some(secret)) => SecretPlace::of(state_of(vault.keeping(&account)), secret.expose()),
            Ok(None) => SecretPlace::default(),
            Err(error) => SecretPlace {
                because: Some(error),
                ..SecretPlace::default()
            },
        });
        found.await.unwrap_or_default()
    }
}

/// The partner's view.
pub(crate) fn view(room: &Room, partner: &PartnerFile, lint: &[Lint]) -> PartnerView {
    PartnerView {
        name: partner.name.clone(),
        file: room
            .file
            .as_ref()
            .map(|stored| stored.path().display().to_string()),
        service: partner.service.into(),
        role: partner.role().into(),
        line: partner.line.into(),
        base_url: base_url(partner),
        client_id: partner.client_id.clone(),
        secret: SecretView {
            state: room.secret.state,
            hint: room.secret.hint.clone().filter(|_| !room.screen_share),
            note: room
                .secret
                .because
                .as_ref()
                .map(|error| keychain_words(room.words(), error)),
        },
        redirect_uri: partner.redirect_uri.clone(),
        scopes: partner.scopes.clone(),
        purpose: partner.purpose.clone(),
        service_name: partner.service_name.clone(),
        client_authentication: partner.client_authentication.into(),
        checks: lint.iter().map(|lint| (&lint.check).into()).collect(),
    }
}

fn base_url(partner: &PartnerFile) -> String {
    let published = || partner.service.base().map(|(base, _)| base.to_owned());
    partner
        .endpoints
        .get(BASE)
        .cloned()
        .or_else(published)
        .unwrap_or_default()
}

fn state_of(keeping: Keeping) -> SecretState {
    match keeping {
        Keeping::Keychain => SecretState::Keychain,
        Keeping::Environment | Keeping::Memory => SecretState::Memory,
    }
}

fn refused(words: &Words, error: &VaultError) -> IpcError {
    Refusal::Secret.because(words, keychain_words(words, error))
}

/// Why the keychain does not have a secret, in a sentence.
pub(crate) fn keychain_words(words: &Words, error: &VaultError) -> String {
    match error {
        VaultError::Absent => say(words, "keychain-absent"),
        VaultError::Locked => say(words, "keychain-locked"),
        VaultError::ReadOnly => say(words, "keychain-read-only"),
        VaultError::Refused(reason) => say_with(
            words,
            "keychain-refused",
            &[("reason", reason.as_str().into())],
        ),
        VaultError::Silent { seconds } => {
            say_with(words, "keychain-silent", &[("seconds", (*seconds).into())])
        }
    }
}

/// The form over the partner that is there. A partner file's endpoints other than the base stay.
fn merged(room: &Room, form: PartnerForm) -> PartnerFile {
    let service = form.service.into();
    let before = room.partner.clone();
    let mut partner = before.unwrap_or_else(|| PartnerFile::new("", service));
    partner.name = form.name.trim().to_owned();
    partner.service = service;
    partner.role = Some(form.role.into());
    partner.line = form.line.into();
    partner.client_id = form.client_id;
    partner.redirect_uri = form.redirect_uri;
    partner.scopes = form.scopes;
    partner.purpose = form.purpose;
    partner.service_name = form.service_name;
    partner.client_authentication = form.client_authentication.into();
    let base = form.base_url.trim().trim_end_matches('/');
    let is_own = service.base().is_some_and(|(own, _)| own == base);
    if base.is_empty() || is_own {
        partner.endpoints.remove(BASE);
    } else {
        partner.endpoints.insert(BASE.to_owned(), base.to_owned());
    }
    partner
}

/// What does not fit among the fields of `step`.
fn misfits(words: &Words, partner: &PartnerFile, step: StepId) -> Vec<FieldError> {
    let mut fields = Vec::new();
    let mut misfit = |field: &str, message: String| {
        fields.push(FieldError {
            field: field.to_owned(),
            message,
        });
    };
    let lint = registration::lint(partner, true);
    let failed = |id: CheckId| -> Option<&Check> {
        lint.iter()
            .map(|lint| &lint.check)
            .find(|c| c.id == id && c.result == Outcome::Fail)
    };
    match step {
        StepId::ChooseService => {
            if failed(CheckId::Endpoints).is_some() {
                misfit("baseUrl", say(words, "field-base-url"));
            }
            if failed(CheckId::LineOfService).is_some() {
                misfit("line", say(words, "field-service-line"));
            }
        }
        StepId::RegisterClient => {
            if partner.name.is_empty() {
                misfit("name", say(words, "field-name-empty"));
            }
            if failed(CheckId::ClientId).is_some() {
                misfit("clientId", say(words, client_id_words(&partner.client_id)));
            }
            if partner.redirect_uri.is_empty() {
                misfit("redirectUri", say(words, "field-redirect-empty"));
            } else if let Some(check) = failed(CheckId::RedirectUri) {
                let rule = say(words, "rule-redirect-uri");
                let message = format!("{} ({rule})", check.received);
                misfit("redirectUri", message);
            }
        }
        StepId::ChooseScopes => {
            if partner.scopes.is_empty() && partner.line.has_openid() {
                misfit("scopes", say(words, "field-scopes-empty"));
            }
            if failed(CheckId::Purpose).is_some() {
                let text = match partner.line.requires_purpose() {
                    true => free_text_words(words, &partner.purpose),
                    false => say(words, "field-purpose-word"),
                };
                misfit("purpose", text);
            }
            if failed(CheckId::ServiceName).is_some() {
                misfit("serviceName", free_text_words(words, &partner.service_name));
            }
        }
        StepId::CheckPrerequisites
        | StepId::SignIn
        | StepId::GetToken
        | StepId::FetchDocuments
        | StepId::VerifySignatures
        | StepId::Report => {}
    }
    for (field, value, wanted) in typed(partner, step) {
        let Some(what) = misplaced(value, wanted) else {
            continue;
        };
        fields.retain(|misfit| misfit.field != field);
        fields.push(FieldError {
            field: field.to_owned(),
            message: what.sentence(words),
        });
    }
    fields
}

/// What was typed on a step, and what belongs there.
fn typed(partner: &PartnerFile, step: StepId) -> Vec<(&'static str, &str, Wanted)> {
    match step {
        StepId::RegisterClient => vec![
            ("name", &partner.name, Wanted::Line),
            ("clientId", &partner.client_id, Wanted::Id),
            ("redirectUri", &partner.redirect_uri, Wanted::Address),
        ],
        StepId::ChooseScopes => vec![
            ("purpose", &partner.purpose, Wanted::Line),
            ("serviceName", &partner.service_name, Wanted::Line),
        ],
        _ => Vec::new(),
    }
}

fn client_id_words(client_id: &str) -> &'static str {
    if client_id.trim().is_empty() {
        "field-client-id-empty"
    } else if client_id.chars().any(char::is_whitespace) {
        "field-client-id-blank"
    } else {
        "field-client-id-address"
    }
}

fn free_text_words(words: &Words, text: &str) -> String {
    match lint_free_text(text) {
        Ok(()) => String::new(),
        Err(FreeTextFault::Empty) => say(words, "field-free-text-empty"),
        Err(FreeTextFault::Character {
            character,
            position,
        }) => say_with(
            words,
            "field-free-text-character",
            &[
                ("position", position.into()),
                ("character", character.to_string().into()),
            ],
        ),
        Err(FreeTextFault::Length(length)) => say_with(
            words,
            "field-free-text-length",
            &[("length", length.into())],
        ),
    }
}
