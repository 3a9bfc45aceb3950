//! How the partner's service is reached: a proxy, an authority of the company's own, the versions
//! that the service bears, and addresses in place of the published ones. It is part of the partner
//! file, so it goes with it, and it is judged by the same rules.

use diagnosis::Words;
use journey::check::{CheckId, Outcome};
use journey::network::{Network, Unusable};
use journey::registration::{self, BASE};
use journey::store::PartnerFile;
use protocol::service::{Api, Endpoints};

use crate::view::{ConnectionForm, ConnectionSwitches, ConnectionView, EndpointView, FieldError};

use super::refusal;
use super::room::Room;
use super::{Answer, Desk, say, say_with};

/// The endings that the chooser offers.
const ENDINGS: [&str; 3] = ["pem", "crt", "cer"];

impl Desk {
    /// The settings as they are.
    ///
    /// # Errors
    /// When there is no partner.
    pub fn connection(&self) -> Answer<ConnectionView> {
        let room = self.room();
        Ok(view(&room, room.partner()?))
    }

    /// Takes the settings, if they can be used. An attempt that is under way is given up, since it
    /// began in another manner.
    ///
    /// # Errors
    /// Names each field that cannot be used.
    pub fn save_connection(&self, form: &ConnectionForm) -> Answer<ConnectionView> {
        let changed = {
            let mut room = self.room();
            let before = room.partner()?.clone();
            let (partner, mut fields) = merged(&room, before.clone(), form);
            fields.extend(problems(room.words(), &partner));
            if !fields.is_empty() {
                return Err(refusal::form(room.words(), fields));
            }
            let changed = partner != before;
            room.partner = Some(partner);
            changed
        };
        if changed {
            self.abandon();
            self.tell_desk();
        }
        self.connection()
    }

    /// Lets the person choose the file of a certificate authority. Nothing is kept by this.
    ///
    /// # Errors
    /// None; the type is that of every command.
    pub async fn choose_authority(&self) -> Answer<Option<String>> {
        let title = self.room().say("choose-authority");
        let chosen = self.choose(title, &ENDINGS).await;
        Ok(chosen.map(|path| path.display().to_string()))
    }
}

fn view(room: &Room, partner: &PartnerFile) -> ConnectionView {
    let network = &partner.network;
    let seconds = |time: Option<u64>| time.map(|time| time.to_string()).unwrap_or_default();
    let suits = Network::default()
        .manner(partner.service)
        .unwrap_or_default();
    let published = Endpoints::published(partner.service);
    let mut own = partner.endpoints.clone();
    own.remove(BASE);
    ConnectionView {
        form: ConnectionForm {
            ca_file: network
                .ca_file
                .as_ref()
                .map(|path| path.display().to_string())
                .unwrap_or_default(),
            proxy: network.proxy.clone().unwrap_or_default(),
            http1_only: network.http1_only,
            tls12_only: network.tls12_only,
            ipv4_only: network.ipv4_only,
            connect_timeout: seconds(network.connect_timeout),
            total_timeout: seconds(network.total_timeout),
            endpoints: own,
        },
        suits: ConnectionSwitches {
            http1_only: suits.http1_only,
            tls12_only: suits.tls12_only,
            ipv4_only: suits.ipv4_only,
        },
        endpoints: Api::ALL
            .into_iter()
            .map(|api| EndpointView {
                api: api.id().to_owned(),
                title: room.say(&format!("api-{}-title", api.id())),
                published: published
                    .as_ref()
                    .map(|endpoints| endpoints.url(api).to_string())
                    .unwrap_or_default(),
            })
            .collect(),
        problems: problems(room.words(), partner),
    }
}

/// The partner with the settings of the form, and the fields that are no numbers.
fn merged(
    room: &Room,
    mut partner: PartnerFile,
    form: &ConnectionForm,
) -> (PartnerFile, Vec<FieldError>) {
    let mut fields = Vec::new();
    let mut seconds = |field: &str, text: &str| match text.trim() {
        "" => None,
        text => match text.parse() {
            Ok(seconds) => Some(seconds),
            Err(_) => {
                fields.push(FieldError {
                    field: field.to_owned(),
                    message: say(room.words(), "field-seconds"),
                });
                None
            }
        },
    };
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    partner.network = Network {
        ca_file: given(&form.ca_file).map(Into::into),
        proxy: given(&form.proxy),
        http1_only: form.http1_only,
        tls12_only: form.tls12_only,
        ipv4_only: form.ipv4_only,
        connect_timeout: seconds("connectTimeout", &form.connect_timeout),
        total_timeout: seconds("totalTimeout", &form.total_timeout),
    };
    let base = partner.endpoints.remove(BASE);
    let own = form.endpoints.iter();
    let own = own.filter_map(|(api, address)| Some((api.clone(), given(address)?)));
    partner.endpoints = own.collect();
    partner
        .endpoints
        .extend(base.map(|base| (BASE.to_owned(), base)));
    (partner, fields)
}

/// What stands in the way of using the settings, by the field that it belongs to.
fn problems(words: &Words, partner: &PartnerFile) -> Vec<FieldError> {
    let wrong = |id: CheckId| {
        let lint = registration::lint(partner, true).into_iter();
        let mut found = lint.filter(|lint| lint.check.result == Outcome::Fail);
        found.find(|lint| lint.check.id == id)
    };
    let network = wrong(CheckId::Network).map(|_| match partner.network.manner(partner.service) {
        Err(Unusable::CaFile { reason, .. }) => {
            let reason = [("reason", reason.into())];
            (
                "caFile",
                say_with(words, "field-authority-unusable", &reason),
            )
        }
        Err(Unusable::Proxy) => ("proxy", say(words, "field-proxy-form")),
        Err(Unusable::ProxyPassword) => ("proxy", say(words, "field-proxy-password")),
        Err(Unusable::Time) | Ok(_) => ("connectTimeout", say(words, "field-seconds")),
    });
    let addresses = partner
        .endpoints
        .iter()
        .filter(|(api, address)| *api != BASE && !is_address(address))
        .map(|(api, _)| FieldError {
            field: format!("endpoint-{api}"),
            message: say(words, "field-endpoint-form"),
        });
    let network = network.into_iter().map(|(field, message)| FieldError {
        field: field.to_owned(),
        message,
    });
    network.chain(addresses).collect()
}

fn is_address(text: &str) -> bool {
    tauri::Url::parse(text).is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https") && url.has_host() && url.username().is_empty()
    })
}
