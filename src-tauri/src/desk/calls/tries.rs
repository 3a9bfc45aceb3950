//! Trying: what was typed becomes a call of `journey`, and what came back becomes rows.
//!
//! A try that reached the service is told as a result even when the service said no, with the fault
//! behind it; only what was not sent at all is an error of the form.

mod account;
mod documents;
mod issuer;
mod pull;
mod session;

use std::sync::Arc;

use journey::evidence::{Entry, EntryId, Exchange};
use journey::registration::Registration;
use journey::signed::SignedClient;
use protocol::service::Api;

use crate::desk::refusal::{self, Refusal};
use crate::desk::{Answer, Desk, say, say_with};
use crate::view::{Environment, FieldError, IpcError, TryForm, TryResult, TryValues};

use super::outcome::Outcome;
use super::page::Page;
use super::signing;

/// What was typed, with its questions.
struct Typed<'a>(&'a TryValues);

impl Typed<'_> {
    /// An answer without blanks around it; empty where there is none.
    fn get(&self, id: &str) -> &str {
        self.0.get(id).map(|text| text.trim()).unwrap_or_default()
    }

    /// An answer, if there is one.
    fn given(&self, id: &str) -> Option<&str> {
        Some(self.get(id)).filter(|text| !text.is_empty())
    }
}

impl Desk {
    /// Tries a page with what was typed into its form.
    ///
    /// # Errors
    /// When nothing could be sent: the page cannot be tried yet, or names the fields that do not fit.
    pub async fn try_api(&self, id: &str, values: &TryValues) -> Answer<TryResult> {
        let page = Page::by_id(id).ok_or_else(|| Refusal::Unknown.say(self.words()))?;
        let form = page.form(&self.room());
        self.is_ready(&form, values)?;
        let typed = Typed(values);
        let before = self.last_entry();
        let mut outcome = match page {
            Page::Api(api) => match api {
                Api::Apaar | Api::Entity | Api::User | Api::Statistics => {
                    self.try_account(api).await?
                }
                Api::VerifyAccount => self.try_verify(&typed).await?,
                Api::Eaadhaar | Api::File | Api::Issued | Api::Xml => {
                    self.try_document(api, &typed).await?
                }
                Api::Upload => self.try_upload(&typed).await?,
                Api::Uploaded => self.try_uploaded(&typed).await?,
                Api::PullDoctype | Api::PullIssuers | Api::PullParameters => {
                    self.try_catalogue(api, &typed).await?
                }
                Api::PullDocument => self.try_pull(&typed).await?,
                Api::PushUri => self.try_push(&typed).await?,
                Api::Logout => self.try_log_out(&typed).await?,
                Api::Revoke => self.try_revoke().await?,
                Api::Authorize | Api::Token | Api::TokenV2 => {
                    return Err(Refusal::NotYet.say(self.words()));
                }
            },
            Page::Refresh => self.try_refresh().await?,
            Page::IdToken => self.try_id_token(&typed)?,
            Page::IssuerPullDoc | Page::IssuerPullUri => self.try_issuer(page, &typed).await?,
            Page::IssuerPaste => self.judge_issuer(&typed),
            Page::Gone(_) => return Err(Refusal::NotYet.say(self.words())),
        };
        let exchange = self.newest_since(before);
        if let Some(exchange) = &exchange {
            self.add_working(exchange, &mut outcome);
        }
        self.tell_desk();
        // A partner's own endpoint is no practice locker.
        let practice =
            page.api().is_some() && self.room().environment == Some(Environment::Practice);
        let page = self.api_page(id)?;
        Ok(TryResult {
            sentence: outcome.sentence,
            problem: outcome.problem,
            exchange: exchange.map(|exchange| exchange.id.0.into()),
            practice,
            rows: outcome.rows,
            working: outcome.working,
            checks: outcome.checks,
            texts: outcome.texts,
            page,
        })
    }

    /// Whether the page can be tried, and every question that needs one has an answer.
    fn is_ready(&self, form: &TryForm, values: &TryValues) -> Answer<()> {
        let words = self.words();
        if let Some(blocked) = &form.blocked {
            return Err(IpcError {
                cause: blocked.clone(),
                ..Refusal::NotYet.say(words)
            });
        }
        // Fetching the next list needs no more than was chosen so far.
        let empty = form.fields.iter().filter(|field| {
            let answered = values
                .get(&field.id)
                .is_some_and(|text| !text.trim().is_empty());
            // The file is chosen by the system's chooser and stays here.
            let chosen = !field.value.is_empty() && field.id == "file";
            field.required && !answered && !chosen
        });
        let fields: Vec<FieldError> = empty
            .map(|field| FieldError {
                field: field.id.clone(),
                message: say_with(
                    words,
                    "api-field-empty",
                    &[("label", field.label.as_str().into())],
                ),
            })
            .collect();
        match fields.is_empty() {
            true => Ok(()),
            false => Err(refusal::form(words, fields)),
        }
    }

    /// The client that signs forms.
    fn signing_client(&self) -> Answer<SignedClient> {
        let (registration, vault) = (self.registration()?, self.vault());
        SignedClient::new(&registration, vault.as_ref())
            .map_err(|_| Refusal::NoSecret.say(self.words()))
    }

    fn registration(&self) -> Answer<Arc<Registration>> {
        let room = self.room();
        let registration = Registration::new(room.partner()?);
        registration
            .map(Arc::new)
            .map_err(|_| Refusal::NotYet.say(room.words()))
    }

    /// One field that does not fit.
    fn misfit(&self, field: &str, id: &str) -> IpcError {
        let words = self.words();
        refusal::field(words, field, say(words, id))
    }

    /// A failed try.
    fn failed(&self, problem: IpcError) -> Outcome {
        Outcome::failed(&self.room(), problem)
    }

    fn last_entry(&self) -> Option<EntryId> {
        self.0.wire.evidence().entries().last().map(Entry::id)
    }

    /// The first exchange since: what follows it is a probe.
    fn newest_since(&self, before: Option<EntryId>) -> Option<Exchange> {
        let entries = self.0.wire.evidence().entries().into_iter();
        let mut since = entries.filter(|entry| Some(entry.id()) > before);
        since.find_map(|entry| match entry {
            Entry::Exchange(exchange) => Some(*exchange),
            Entry::Browser(_) => None,
        })
    }

    /// For a signed form, how its hash came about.
    fn add_working(&self, exchange: &Exchange, outcome: &mut Outcome) {
        let room = self.room();
        let Some(partner) = &room.partner else { return };
        let sent: Vec<(&str, &str)> = outcome
            .sent
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let working = signing::of_form(&room, exchange, partner.line, &partner.client_id, &sent);
        if working.is_some() {
            outcome.working = working;
        }
    }
}
