//! The room of the APIs: a page for each, and a form to try it with (FAQ 5).
//!
//! A page is put together from what is known already: `protocol` has the table of calls by line and
//! the index of errors, `diagnosis` has cause and fix, the words are in `apis.ftl`. What is added
//! here is the order of the room, where each value comes from, and the forms. Trying goes through
//! `journey` like everything else, so it is in the evidence, masked.

mod choices;
mod errors;
mod forms;
mod outcome;
mod page;
mod parameters;
mod samples;
mod shapes;
mod signing;
mod tries;

use journey::registration::Registration;
use protocol::service::{Api, Endpoints, Line, Service};
use protocol::withdrawn::{Call, WITHDRAWN, Withdrawal};

use crate::view::{ApiGroup, ApiPage};

use super::refusal::Refusal;
use super::room::Room;
use super::{Answer, Desk};

pub(crate) use choices::Choices;
use page::Page;

impl Desk {
    /// Every page by group, with how it stands in the partner's line.
    #[must_use]
    pub fn apis(&self) -> Vec<ApiGroup> {
        let room = self.room();
        let setting = Setting::of(&room);
        page::GROUPS
            .iter()
            .map(|(id, pages)| ApiGroup {
                id: (*id).to_owned(),
                title: room.say(&format!("api-group-{id}")),
                pages: pages.iter().map(|page| page.row(&room, &setting)).collect(),
            })
            .collect()
    }

    /// One page.
    ///
    /// # Errors
    /// When there is no such page.
    pub fn api_page(&self, id: &str) -> Answer<ApiPage> {
        let room = self.room();
        let page = Page::by_id(id).ok_or_else(|| Refusal::Unknown.say(room.words()))?;
        Ok(page.view(&room))
    }
}

/// Whose set-up the pages speak of: the partner's, or the newest line of Meri Pehchaan before there
/// is one.
struct Setting {
    service: Service,
    line: Line,
    client_id: String,
    redirect_uri: String,
    /// Where the calls go.
    endpoints: Option<Endpoints>,
    registration: Option<Registration>,
}

impl Setting {
    fn of(room: &Room) -> Self {
        let partner = room.partner.as_ref();
        let service = partner.map_or(Service::MeriPehchaan, |partner| partner.service);
        let registration = partner.and_then(|partner| Registration::new(partner).ok());
        Self {
            service,
            line: partner.map_or(Line::V2_4, |partner| partner.line),
            client_id: partner
                .map(|partner| partner.client_id.clone())
                .unwrap_or_default(),
            redirect_uri: partner
                .map(|partner| partner.redirect_uri.clone())
                .unwrap_or_default(),
            endpoints: registration
                .as_ref()
                .map(|registration| registration.endpoints().clone())
                .or_else(|| Endpoints::published(service)),
            registration,
        }
    }

    fn url(&self, api: Api) -> String {
        self.endpoints
            .as_ref()
            .map(|endpoints| endpoints.url(api).to_string())
            .unwrap_or_default()
    }

    fn offers(&self, api: Api) -> bool {
        self.registration
            .as_ref()
            .is_none_or(|registration| registration.offers(api))
    }
}

/// What is known of a call that was taken out.
fn withdrawal(call: Call) -> Option<&'static Withdrawal> {
    WITHDRAWN.iter().find(|withdrawal| withdrawal.call == call)
}
