//! A configuration that was copied from somewhere: read, judged, shown, and only then taken over,
//! value by value. The secret stays on the desk until the person has it kept or reads another text;
//! the window learns only that there is one.

use journey::check::CheckId;
use journey::registration::{self, BASE};
use journey::store::PartnerFile;
use protocol::authorize::Address;
use protocol::copied::{self, Copied, CopyFault, Item, Setting};
use protocol::service::{Service, mixed};
use protocol::token::ClientAuthentication;

use diagnosis::Words;

use crate::view::{CheckResult, CheckView, CopiedItem, CopiedView, DeskView, IpcError, RemarkView};

use super::refusal::{self, Refusal};
use super::{Answer, Desk, say, say_with};

impl Desk {
    /// Reads a configuration that was copied from somewhere. Nothing is taken over.
    ///
    /// # Errors
    /// Says why the text is none; never with a part of it.
    pub fn read_copied(&self, text: &str) -> Answer<CopiedView> {
        let mut room = self.room();
        let words = room.words();
        room.copied = None;
        let partner = room.partner()?.clone();
        let copied = copied::read(text).map_err(|fault| no_configuration(words, fault))?;
        let mut view = view(&partner, &copied);
        if let Ok(address) = Address::parse(text) {
            let candidate = taken(&partner, &copied.items);
            let lint = address.lint(candidate.service, candidate.line);
            view.remarks.extend(lint.into_iter().map(RemarkView::from));
        }
        room.copied = Some(copied);
        Ok(view)
    }

    /// Takes settings of the text that was read last, by their numbers, and the secret if asked for.
    ///
    /// # Errors
    /// When nothing was read, a number is none, or the keychain does not take the secret.
    pub async fn take_copied(&self, picks: Vec<usize>, secret: bool) -> Answer<DeskView> {
        let (copied, partner) = {
            let mut room = self.room();
            let words = room.words();
            let copied = room
                .copied
                .take()
                .ok_or_else(|| Refusal::NotYet.say(words))?;
            let picked: Option<Vec<Item>> = picks
                .iter()
                .map(|number| copied.items.get(*number).cloned())
                .collect();
            let (Some(picked), Some(before)) = (picked, room.partner.as_ref()) else {
                return Err(Refusal::NotFound.say(words));
            };
            let partner = taken(before, &picked);
            room.partner = Some(partner.clone());
            (copied, partner)
        };
        self.abandon();
        let place = self.find_secret(registration::account(&partner)).await;
        self.room().secret = place;
        match copied.secret.filter(|_| secret) {
            Some(secret) => self.set_secret(secret.expose().to_owned()).await,
            None => Ok(self.view()),
        }
    }

    /// Forgets the text that was read last, the secret in it above all.
    pub fn forget_copied(&self) {
        self.room().copied = None;
    }
}

/// The partner with these settings in the place of its own.
fn taken(before: &PartnerFile, items: &[Item]) -> PartnerFile {
    let mut partner = before.clone();
    for item in items {
        match item.setting {
            Setting::ClientId => partner.client_id.clone_from(&item.value),
            Setting::RedirectUri => partner.redirect_uri.clone_from(&item.value),
            Setting::Scopes => {
                partner.scopes = item.value.split_whitespace().map(str::to_owned).collect();
            }
            Setting::Purpose => partner.purpose.clone_from(&item.value),
            Setting::ServiceName => partner.service_name.clone_from(&item.value),
            Setting::BaseUrl => take_base(&mut partner, &item.value),
            Setting::Authentication => {
                partner.client_authentication = match item.value.as_str() {
                    "basic" => ClientAuthentication::Basic,
                    "none" => ClientAuthentication::None,
                    _ => ClientAuthentication::Body,
                };
            }
            Setting::GrantType | Setting::ChallengeMethod => {}
        }
    }
    partner
}

/// A published base makes the service; another one replaces the service's own.
fn take_base(partner: &mut PartnerFile, base: &str) {
    let published = Service::ALL
        .into_iter()
        .find(|service| service.base().is_some_and(|(own, _)| own == base));
    match published {
        Some(service) => {
            partner.endpoints.remove(BASE);
            if partner.service != service {
                partner.line = service.lines().first().copied().unwrap_or(partner.line);
                partner.service = service;
            }
        }
        None => {
            partner.endpoints.insert(BASE.to_owned(), base.to_owned());
        }
    }
}

fn view(partner: &PartnerFile, copied: &Copied) -> CopiedView {
    // A text may name several hosts: the first is the one that the others are held against.
    let first = copied.items.iter().find(|i| i.setting == Setting::BaseUrl);
    let candidate = taken(partner, first.map(std::slice::from_ref).unwrap_or_default());
    let mixed = mixed::inspect_urls(candidate.service, candidate.line, &copied.addresses);
    CopiedView {
        kind: copied.kind.into(),
        items: copied
            .items
            .iter()
            .map(|item| CopiedItem {
                setting: item.setting.into(),
                name: item.name.clone(),
                value: item.value.clone(),
                check: check(&candidate, item),
                takeable: is_takeable(item.setting),
                same: is_takeable(item.setting)
                    && taken(partner, std::slice::from_ref(item)) == *partner,
                disputed: copied
                    .items
                    .iter()
                    .any(|other| other.setting == item.setting && other.value != item.value),
            })
            .collect(),
        secret: copied.secret.is_some(),
        remarks: mixed.into_iter().map(RemarkView::from).collect(),
        withheld: copied.withheld.clone(),
        placeholders: copied.placeholders.clone(),
        unknown: copied.unknown.clone(),
    }
}

fn is_takeable(setting: Setting) -> bool {
    !matches!(setting, Setting::GrantType | Setting::ChallengeMethod)
}

/// What the rules say of one setting, in the place of the partner's own.
fn check(partner: &PartnerFile, item: &Item) -> Option<CheckView> {
    let id = match item.setting {
        Setting::ClientId => CheckId::ClientId,
        Setting::RedirectUri => CheckId::RedirectUri,
        Setting::Scopes => CheckId::ScopeNames,
        Setting::Purpose => CheckId::Purpose,
        Setting::ServiceName => CheckId::ServiceName,
        Setting::BaseUrl => CheckId::Endpoints,
        Setting::Authentication => return None,
        Setting::GrantType => {
            let holds = item.value.starts_with("authorization_code");
            let rule = "DigiLocker API 4.8 and 19, row 15";
            return Some(of_one(
                "grant-type",
                holds,
                "authorization_code",
                &item.value,
                rule,
            ));
        }
        Setting::ChallengeMethod => {
            let holds = item.value == "S256";
            let rule = "RFC 7636 section 4.2, DigiLocker API 4.1";
            return Some(of_one("challenge-method", holds, "S256", &item.value, rule));
        }
    };
    let candidate = taken(partner, std::slice::from_ref(item));
    let lint = registration::lint(&candidate, true);
    let found = lint.iter().find(|lint| lint.check.id == id)?;
    Some((&found.check).into())
}

/// A check of a value that has no place in a partner file, so none in the list.
fn of_one(id: &str, holds: bool, expected: &str, received: &str, rule: &str) -> CheckView {
    CheckView {
        id: id.to_owned(),
        result: match holds {
            true => CheckResult::Pass,
            false => CheckResult::Fail,
        },
        expected: expected.to_owned(),
        received: received.to_owned(),
        rule: rule.to_owned(),
    }
}

/// Why a text is no configuration, beside the field that it was put into.
fn no_configuration(words: &Words, fault: CopyFault) -> IpcError {
    let message = match fault {
        CopyFault::Empty => say(words, "copied-empty"),
        CopyFault::TooLarge { bytes } => say_with(
            words,
            "copied-too-large",
            &[("megabytes", (bytes / 1_000_000).into())],
        ),
        CopyFault::Binary => say(words, "copied-binary"),
        CopyFault::Callback => say(words, "copied-callback"),
        CopyFault::BrokenJson { line } => {
            say_with(words, "copied-broken-json", &[("line", line.into())])
        }
        CopyFault::NothingFound => say(words, "copied-nothing"),
    };
    refusal::field(words, "copied", message)
}
