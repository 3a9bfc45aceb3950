//! The pages: which there are, in which order, and what each is put together from.

use protocol::service::table::{self, Authentication, Standing};
use protocol::service::{Api, Endpoints};
use protocol::withdrawn::Call;

use crate::desk::room::Room;
use crate::view::{ApiLine, ApiPage, ApiRow, ApiStanding, TryForm};

use super::{Setting, errors, forms, parameters, samples, shapes, withdrawal};

/// One page of the room.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Page {
    /// An API of the table.
    Api(Api),
    /// A call that was taken out and is in no line of the table.
    Gone(Call),
    /// The claims and signature of an id_token.
    IdToken,
    /// Looking at a request, hash and answer of an issuer's endpoint without sending anything.
    IssuerPaste,
    /// Pull Doc, as DigiLocker calls it at an issuer.
    IssuerPullDoc,
    /// Pull URI, as DigiLocker calls it at an issuer.
    IssuerPullUri,
    /// The refresh token in place of the code.
    Refresh,
}

/// The pages by group, in the order of a partner's work.
pub(crate) const GROUPS: [(&str, &[Page]); 7] = [
    (
        "sign-in",
        &[
            Page::Api(Api::Authorize),
            Page::Api(Api::Token),
            Page::Api(Api::TokenV2),
            Page::IdToken,
            Page::Refresh,
            Page::Api(Api::Revoke),
            Page::Api(Api::Logout),
        ],
    ),
    (
        "account",
        &[
            Page::Api(Api::User),
            Page::Api(Api::Apaar),
            Page::Api(Api::Entity),
            Page::Api(Api::VerifyAccount),
        ],
    ),
    (
        "documents",
        &[
            Page::Api(Api::Issued),
            Page::Api(Api::File),
            Page::Api(Api::Xml),
            Page::Api(Api::Eaadhaar),
            Page::Api(Api::Uploaded),
            Page::Api(Api::Upload),
        ],
    ),
    (
        "pull",
        &[
            Page::Api(Api::PullIssuers),
            Page::Api(Api::PullDoctype),
            Page::Api(Api::PullParameters),
            Page::Api(Api::PullDocument),
        ],
    ),
    ("service", &[Page::Api(Api::Statistics)]),
    (
        "issuer",
        &[
            Page::IssuerPullUri,
            Page::IssuerPullDoc,
            Page::IssuerPaste,
            Page::Api(Api::PushUri),
        ],
    ),
    (
        "gone",
        &[
            Page::Gone(Call::DeviceCode),
            Page::Gone(Call::DeviceToken),
            Page::Gone(Call::SignUp),
            Page::Gone(Call::SignUpVerify),
            Page::Gone(Call::IssuedV1),
            Page::Gone(Call::EaadhaarV1),
            Page::Gone(Call::EaadhaarV2),
        ],
    ),
];

impl Page {
    /// The page with this id.
    pub(crate) fn by_id(id: &str) -> Option<Self> {
        let mut pages = GROUPS.iter().flat_map(|(_, pages)| pages.iter());
        pages.find(|page| page.id() == id).copied()
    }

    /// Stable id; the API's own where it is one.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Api(api) => api.id(),
            Self::Gone(call) => match call {
                Call::DeviceCode => "gone-device-code",
                Call::DeviceToken => "gone-device-token",
                Call::EaadhaarV1 => "gone-eaadhaar-1",
                Call::EaadhaarV2 => "gone-eaadhaar-2",
                Call::IssuedV1 => "gone-issued-1",
                Call::SignUp => "gone-sign-up",
                Call::SignUpVerify => "gone-sign-up-verify",
                Call::VerifyAccount => "gone-verify-account",
            },
            Self::IdToken => "id-token",
            Self::IssuerPaste => "issuer-paste",
            Self::IssuerPullDoc => "issuer-pull-doc",
            Self::IssuerPullUri => "issuer-pull-uri",
            Self::Refresh => "refresh",
        }
    }

    /// The API whose request this is.
    pub(crate) fn api(self) -> Option<Api> {
        match self {
            Self::Api(api) => Some(api),
            Self::Refresh => Some(Api::Token),
            Self::IdToken => Some(Api::TokenV2),
            Self::Gone(_) | Self::IssuerPaste | Self::IssuerPullDoc | Self::IssuerPullUri => None,
        }
    }

    /// Section of the requester description, as the reference numbers it.
    fn section(self) -> &'static str {
        match self {
            Self::Api(api) => match api {
                Api::Apaar => "5.2",
                Api::Authorize => "4.1",
                Api::Eaadhaar => "6.5",
                Api::Entity => "16.4",
                Api::File => "6.3",
                Api::Issued => "6.2",
                Api::Logout => "4.14",
                Api::PullDoctype => "7.2",
                Api::PullDocument => "7.4",
                Api::PullIssuers => "7.1",
                Api::PullParameters => "7.3",
                Api::PushUri => "8",
                Api::Revoke => "4.13",
                Api::Statistics => "9",
                Api::Token => "4.8",
                Api::TokenV2 => "4.9",
                Api::Upload => "6.6",
                Api::Uploaded => "6.1",
                Api::User => "5.1",
                Api::VerifyAccount => "5.3",
                Api::Xml => "6.4",
            },
            Self::Gone(call) => match call {
                Call::DeviceCode | Call::DeviceToken => "4.15",
                Call::EaadhaarV1 | Call::EaadhaarV2 => "6.5",
                Call::IssuedV1 => "6.2",
                Call::SignUp => "10.1",
                Call::SignUpVerify => "10.2",
                Call::VerifyAccount => "5.3",
            },
            Self::IdToken => "4.11",
            Self::IssuerPaste => "11.5, 17.1",
            Self::IssuerPullDoc | Self::IssuerPullUri => "17.1",
            Self::Refresh => "4.10",
        }
    }

    /// The questions of partners that the page answers.
    fn faq(self) -> &'static [u8] {
        match self {
            Self::Api(api) => match api {
                Api::Authorize => &[3, 20, 23, 26, 58, 68, 69],
                Api::Eaadhaar => &[10, 11, 38, 42, 54, 73, 74],
                Api::Entity => &[27, 56],
                Api::File => &[5, 6, 15, 18, 67],
                Api::Issued => &[2, 5, 25],
                Api::Logout => &[41],
                Api::PullDoctype | Api::PullIssuers | Api::Statistics => &[13, 62, 70],
                Api::PullDocument => &[5, 6, 15],
                Api::PullParameters => &[13, 16, 37, 62, 70],
                Api::PushUri => &[24, 62, 70],
                Api::Token | Api::TokenV2 => &[3, 12, 17, 57, 69, 71],
                Api::User => &[8, 12, 48],
                Api::VerifyAccount => &[8],
                Api::Xml => &[5, 11, 15, 50, 51, 67],
                Api::Apaar | Api::Revoke | Api::Upload | Api::Uploaded => &[5],
            },
            Self::IssuerPaste => &[13, 24, 43],
            Self::IssuerPullDoc | Self::IssuerPullUri => &[24, 43],
            Self::Refresh => &[3, 12],
            Self::Gone(_) => &[25],
            Self::IdToken => &[12],
        }
    }

    /// The row of the list.
    pub(super) fn row(self, room: &Room, setting: &Setting) -> ApiRow {
        let (standing, reason) = self.standing(room, setting);
        let call = self.api().map(table::call);
        ApiRow {
            id: self.id().to_owned(),
            title: room.say(&format!("api-{}-title", self.id())),
            method: match (self, call) {
                (Self::IdToken | Self::IssuerPaste, _) => String::new(),
                (Self::IssuerPullDoc | Self::IssuerPullUri, _) => "POST".to_owned(),
                (_, Some(call)) => call.method.to_string(),
                (Self::Gone(call), None) => gone_method(call).to_owned(),
                (_, None) => String::new(),
            },
            path: match self {
                Self::Api(api) => api.path_in(setting.service).to_owned(),
                Self::Refresh => Api::Token.path().to_owned(),
                Self::Gone(call) => withdrawal(call)
                    .map(|gone| gone.path.to_owned())
                    .unwrap_or_default(),
                Self::IdToken | Self::IssuerPaste | Self::IssuerPullDoc | Self::IssuerPullUri => {
                    String::new()
                }
            },
            standing,
            reason,
        }
    }

    /// How the page stands for this partner, and why it is not offered.
    pub(super) fn standing(self, room: &Room, setting: &Setting) -> (ApiStanding, Option<String>) {
        if let Self::Gone(call) = self {
            let when = withdrawal(call).map(|gone| gone.when).unwrap_or_default();
            let reason = room
                .words()
                .get("api-reason-gone", &[("when", when.into())]);
            return (ApiStanding::Withdrawn, reason);
        }
        let Some(api) = self.api() else {
            return (ApiStanding::Offered, None);
        };
        let entry = table::entry(setting.service, setting.line, api);
        let standing = match entry.map(|entry| entry.standing) {
            Some(Standing::Absent) => ApiStanding::Absent,
            Some(Standing::Unknown) => ApiStanding::Unknown,
            Some(Standing::Withdrawn) => ApiStanding::Withdrawn,
            Some(Standing::Offered(_)) | None if setting.offers(api) => ApiStanding::Offered,
            Some(Standing::Offered(_)) | None => ApiStanding::Absent,
        };
        let id = match standing {
            ApiStanding::Offered => return (standing, None),
            ApiStanding::Absent => "api-reason-absent",
            ApiStanding::Unknown => "api-reason-unknown",
            ApiStanding::Withdrawn => "api-reason-withdrawn",
        };
        let when = withdrawal(Call::VerifyAccount)
            .map(|gone| gone.when)
            .unwrap_or_default();
        let args = [("line", setting.line.id().into()), ("when", when.into())];
        (standing, room.words().get(id, &args))
    }

    /// The page.
    pub(super) fn view(self, room: &Room) -> ApiPage {
        let setting = Setting::of(room);
        let row = self.row(room, &setting);
        ApiPage {
            purpose: room.say(&format!("api-{}-purpose", self.id())),
            section: self.section().to_owned(),
            faq: self.faq().to_vec(),
            url: match self {
                Self::Api(api) => setting.url(api),
                Self::Refresh => setting.url(Api::Token),
                _ => String::new(),
            },
            authentication: self
                .authentication(&setting)
                .map(|id| room.say(&format!("api-auth-{id}")))
                .unwrap_or_default(),
            lines: self.lines(&setting),
            parameters: parameters::of(self, room, &setting),
            answer: room.say(&format!("api-{}-answer", self.id())),
            answer_sample: shapes::sample(self, setting.line).map(str::to_owned),
            errors: errors::of(self, room.words(), setting.line),
            samples: samples::of(self, &setting),
            form: forms::of(self, room, &setting, row.standing),
            row,
        }
    }

    /// The form of the page alone.
    pub(super) fn form(self, room: &Room) -> TryForm {
        let setting = Setting::of(room);
        let (standing, _) = self.standing(room, &setting);
        forms::of(self, room, &setting, standing)
    }

    /// The word for how the caller shows who it is.
    fn authentication(self, setting: &Setting) -> Option<&'static str> {
        let api = match self {
            Self::Api(api) => api,
            Self::Refresh => return Some("basic"),
            Self::IssuerPullDoc | Self::IssuerPullUri => return Some("issuer"),
            Self::Gone(_) | Self::IdToken | Self::IssuerPaste => return None,
        };
        table::entry(setting.service, setting.line, api)?;
        Some(match table::call(api).authentication {
            Authentication::Basic => "basic",
            Authentication::Bearer => "bearer",
            Authentication::Browser => "browser",
            Authentication::Client => "client",
            Authentication::SignedForm => "signed",
        })
    }

    fn lines(self, setting: &Setting) -> Vec<ApiLine> {
        let Some(api) = self.api() else {
            return Vec::new();
        };
        let own = table::edition(setting.service, setting.line);
        table::entries()
            .filter(|entry| entry.api == api)
            .map(|entry| {
                let (standing, confidence) = match entry.standing {
                    Standing::Absent => (ApiStanding::Absent, entry.edition.confidence),
                    Standing::Offered(confidence) => (ApiStanding::Offered, confidence),
                    Standing::Unknown => (ApiStanding::Unknown, entry.edition.confidence),
                    Standing::Withdrawn => (ApiStanding::Withdrawn, entry.edition.confidence),
                };
                let url = Endpoints::published(entry.edition.service)
                    .filter(|_| standing == ApiStanding::Offered)
                    .map(|endpoints| endpoints.url(api));
                ApiLine {
                    service: entry.edition.service.into(),
                    line: entry.edition.line.into(),
                    standing,
                    url: url
                        .map(|url| format!("{} {url}", entry.call.method))
                        .unwrap_or_default(),
                    confidence: confidence.tag().to_owned(),
                    dated: entry.edition.dated.to_owned(),
                    own: own.is_some_and(|own| *own == entry.edition),
                }
            })
            .collect()
    }
}

fn gone_method(call: Call) -> &'static str {
    match call {
        Call::EaadhaarV1 | Call::EaadhaarV2 | Call::IssuedV1 => "GET",
        Call::DeviceCode
        | Call::DeviceToken
        | Call::SignUp
        | Call::SignUpVerify
        | Call::VerifyAccount => "POST",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_api_of_the_table_and_every_withdrawn_call_has_a_page() {
        let pages: Vec<Page> = GROUPS
            .iter()
            .flat_map(|(_, pages)| pages.to_vec())
            .collect();
        for api in Api::ALL {
            assert!(pages.contains(&Page::Api(api)), "{}", api.id());
        }
        for gone in protocol::withdrawn::WITHDRAWN {
            let has_own = gone.call == Call::VerifyAccount;
            assert_ne!(
                pages.contains(&Page::Gone(gone.call)),
                has_own,
                "{}",
                gone.path
            );
        }
        for page in &pages {
            assert_eq!(Page::by_id(page.id()), Some(*page), "an id stands once");
        }
        assert_eq!(Page::by_id("no-such-page"), None);
    }

    #[test]
    fn every_page_speaks_both_languages_in_every_line() {
        use journey::store::PartnerFile;
        for lang in [crate::view::Lang::En, crate::view::Lang::Hi] {
            for edition in table::EDITIONS {
                let mut partner = PartnerFile::new("Sample", edition.service);
                partner.line = edition.line;
                let room = Room {
                    language: lang,
                    partner: Some(partner),
                    ..Room::default()
                };
                for page in GROUPS.iter().flat_map(|(_, pages)| pages.iter()) {
                    let view = page.view(&room);
                    let shown = serde_json::to_string(&view).unwrap();
                    let missing = shown.split('"').find(|text| is_an_id(text));
                    assert_eq!(missing, None, "{lang:?} {}", page.id());
                    let is_told = view.row.standing == ApiStanding::Offered;
                    assert_eq!(view.row.reason.is_none(), is_told, "{}", page.id());
                }
            }
        }
    }

    /// Words that were not found stand as their id.
    fn is_an_id(text: &str) -> bool {
        text.starts_with("api-") && !text.contains(' ')
    }
}
