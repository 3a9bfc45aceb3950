//! The form of each page, as data: what is asked, how it is answered, what it will change, and why
//! it cannot be tried yet.

use journey::registration::Registration;
use practice::CAST;
use protocol::pull_document::ConsentStatement;
use protocol::service::table::{self, Authentication};
use protocol::service::{Api, Line};
use protocol::upload::{MEDIA_TYPES, UploadFault};
use protocol::uploaded::Kind;

use crate::desk::room::{Room, Stage};
use crate::view::{
    ApiStanding, Lang, StepId, TryAction, TryField, TryFieldKind, TryForm, TryOption,
};

use super::Setting;
use super::page::Page;

/// The form of a page.
pub(super) fn of(page: Page, room: &Room, setting: &Setting, standing: ApiStanding) -> TryForm {
    if let Some((id, step)) = blocked(page, room, setting, standing) {
        return TryForm {
            blocked: Some(room.say(&format!("api-blocked-{id}"))),
            step,
            changes: None,
            fields: Vec::new(),
            actions: Vec::new(),
        };
    }
    TryForm {
        blocked: None,
        step: None,
        changes: changes(page).then(|| room.say(&format!("api-{}-changes", page.id()))),
        fields: fields(page, room, setting),
        actions: actions(page, room),
    }
}

/// Why a page cannot be tried, as the end of a word id, and the step that helps.
fn blocked(
    page: Page,
    room: &Room,
    setting: &Setting,
    standing: ApiStanding,
) -> Option<(&'static str, Option<StepId>)> {
    match (standing, page) {
        (_, Page::Gone(_)) => return Some(("gone", None)),
        (ApiStanding::Offered, _) => {}
        (_, _) => return Some(("line", None)),
    }
    let api = match page {
        Page::Api(Api::Authorize) => return Some(("sign-in", Some(StepId::SignIn))),
        Page::Api(Api::Token | Api::TokenV2) => {
            return Some(("get-token", Some(StepId::GetToken)));
        }
        Page::IssuerPaste | Page::IssuerPullDoc | Page::IssuerPullUri => return None,
        Page::Api(api) => api,
        Page::Gone(_) | Page::IdToken | Page::Refresh => Api::Revoke,
    };
    if setting.registration.is_none() {
        return Some(("client", Some(StepId::RegisterClient)));
    }
    let authentication = table::call(api).authentication;
    let needs_secret = match authentication {
        Authentication::SignedForm => true,
        Authentication::Basic | Authentication::Client => page != Page::IdToken,
        Authentication::Bearer => {
            matches!(api, Api::Eaadhaar | Api::File | Api::Upload | Api::Xml)
        }
        Authentication::Browser => false,
    };
    let registration = setting.registration.as_ref();
    if needs_secret && !room.has_secret() && registration.is_some_and(Registration::needs_secret) {
        return Some(("secret", Some(StepId::RegisterClient)));
    }
    if matches!(
        authentication,
        Authentication::SignedForm | Authentication::Browser
    ) {
        return None;
    }
    let granted = match &room.stage {
        Stage::Authorised(authorised) => authorised.granted(),
        Stage::Returned(_) => return Some(("token", Some(StepId::GetToken))),
        _ => return Some(("token", Some(StepId::SignIn))),
    };
    match page {
        Page::Refresh if granted.refresh_token.is_none() => Some(("no-refresh-token", None)),
        Page::IdToken if granted.id_token.is_none() => {
            Some(("no-id-token", Some(StepId::ChooseScopes)))
        }
        _ => None,
    }
}

/// Whether trying it changes something, of the citizen's or of the attempt.
fn changes(page: Page) -> bool {
    matches!(
        page,
        Page::Refresh
            | Page::IssuerPullDoc
            | Page::IssuerPullUri
            | Page::Api(Api::Logout | Api::PullDocument | Api::PushUri | Api::Revoke | Api::Upload)
    )
}

fn actions(page: Page, room: &Room) -> Vec<TryAction> {
    let action = |id: &str, confirm: bool| TryAction {
        id: id.to_owned(),
        label: room.say(&format!("api-do-{id}")),
        confirm,
    };
    match page {
        Page::Api(Api::PullDocument) if room.choices.issuers.is_empty() => {
            vec![action("issuers", false)]
        }
        Page::Api(Api::Logout) => vec![action("browser", true), action("address", false)],
        Page::IdToken => vec![action("read", false)],
        Page::IssuerPullDoc | Page::IssuerPullUri => {
            vec![action("build", false), action("call", true)]
        }
        Page::IssuerPaste => vec![action("judge", false)],
        page => vec![action("send", changes(page))],
    }
}

fn fields(page: Page, room: &Room, setting: &Setting) -> Vec<TryField> {
    let form = Form { room };
    match page {
        Page::Api(api) => match api {
            Api::File | Api::Xml => vec![
                form.choice("uri", room.documents_to_choose()).optional(),
                form.text("other-uri").optional(),
            ],
            Api::Uploaded => vec![
                form.choice("id", room.rows_to_choose(Kind::Folder))
                    .optional(),
            ],
            Api::Upload => upload(&form),
            Api::PullDoctype => vec![form.issuer()],
            Api::PullParameters => vec![form.issuer(), form.doctype()],
            Api::PullDocument => pull(&form),
            Api::PushUri => push(&form, setting.line),
            Api::VerifyAccount => vec![
                form.choice("kind", form.options("kind", &["mobile", "uid"])),
                form.field("number", TryFieldKind::Secret),
            ],
            _ => Vec::new(),
        },
        Page::IdToken => vec![form.field("key", TryFieldKind::Lines).optional()],
        Page::IssuerPullUri => issuer(&form, true),
        Page::IssuerPullDoc => issuer(&form, false),
        Page::IssuerPaste => vec![
            form.field("request", TryFieldKind::Lines),
            form.text("hmac").optional(),
            form.field("issuer-key", TryFieldKind::Secret).optional(),
            form.field("response", TryFieldKind::Lines).optional(),
        ],
        Page::Gone(_) | Page::Refresh => Vec::new(),
    }
}

fn upload(form: &Form<'_>) -> Vec<TryField> {
    let file = form.room.choices.file.as_ref();
    let mut chooser = form.field("file", TryFieldKind::File);
    let mut path = form.text("path");
    let types = MEDIA_TYPES.iter().map(|name| TryOption {
        value: (*name).to_owned(),
        label: (*name).to_owned(),
    });
    let mut media_type = form.choice("content-type", types.collect());
    if let Some(file) = file {
        chooser.value = form.room.say_with(
            "api-file-chosen",
            &[
                ("name", file.name.as_str().into()),
                ("size", file.bytes.len().into()),
            ],
        );
        let faults = file.faults();
        let told: Vec<String> = faults
            .iter()
            .map(|fault| form.upload_fault(*fault))
            .collect();
        chooser.hint = Some(match told.is_empty() {
            true => form.room.say("api-file-fits"),
            false => told.join(" "),
        });
        path.value = file.path();
        media_type.value = file.media_type().to_owned();
    }
    vec![chooser, path, media_type]
}

fn pull(form: &Form<'_>) -> Vec<TryField> {
    let choices = &form.room.choices;
    if choices.issuers.is_empty() {
        return Vec::new();
    }
    let mut issuer = form.issuer();
    issuer.loads = Some("pull-doctype".to_owned());
    let Some((orgid, doctypes)) = &choices.doctypes else {
        return vec![issuer];
    };
    let mut doctype = form.doctype();
    doctype.loads = Some("pull-parameters".to_owned());
    let asked = choices.parameters.as_ref().filter(|(of, _, _)| of == orgid);
    let Some((_, of, parameters)) = asked else {
        return vec![issuer, doctype];
    };
    let further = parameters.iter().map(|parameter| {
        let kind = match parameter.values.is_empty() {
            true => TryFieldKind::Text,
            false => TryFieldKind::Choice,
        };
        TryField {
            id: format!("p.{}", parameter.paramname),
            label: format!("{} ({})", parameter.label, parameter.paramname),
            hint: (!parameter.example.is_empty()).then(|| {
                form.room.say_with(
                    "api-field-example",
                    &[("example", parameter.example.as_str().into())],
                )
            }),
            kind,
            required: true,
            value: String::new(),
            options: parameter
                .values
                .iter()
                .map(|value| TryOption {
                    value: value.clone(),
                    label: value.clone(),
                })
                .collect(),
            loads: None,
        }
    });
    let mut fields = vec![issuer, doctype];
    fields.extend(further);
    let named = choices.issuers.iter().find(|issuer| issuer.orgid == *orgid);
    let typed = doctypes.iter().find(|doctype| doctype.doctype == *of);
    if let (Some(issuer), Some(doctype)) = (named, typed) {
        let statement = ConsentStatement::new(issuer, doctype);
        let mut consent = form.field("consent", TryFieldKind::Consent);
        consent.label = form.room.say_with(
            "api-consent-statement",
            &[
                ("issuer", statement.issuer.into()),
                ("certificate", statement.certificate.into()),
            ],
        );
        consent.hint = Some(form.room.say_with(
            "api-consent-whose",
            &[("wording", statement.wording.into())],
        ));
        consent.options = form.options("consent", &["Y", "N"]);
        fields.push(consent);
    }
    fields
}

fn push(form: &Form<'_>, line: Line) -> Vec<TryField> {
    let mut fields = vec![
        form.text("digilockerid").optional(),
        form.text("push-uri"),
        form.text("push-doctype"),
        form.text("description"),
        form.text("docid"),
        form.text("issuedate"),
        form.text("validfrom").optional(),
        form.text("validto").optional(),
        form.choice("action-letter", form.options("action", &["A", "U", "D"])),
    ];
    if line >= Line::V2_3 {
        fields.push(form.field("doccontent", TryFieldKind::Lines).optional());
        fields.push(form.field("datacontent", TryFieldKind::Lines).optional());
    }
    fields
}

fn issuer(form: &Form<'_>, by_values: bool) -> Vec<TryField> {
    let hindi = form.room.language == Lang::Hi;
    let citizens = CAST.iter().map(|citizen| TryOption {
        value: citizen.id.as_str().to_owned(),
        label: format!(
            "{}: {}",
            citizen.name_latin,
            if hindi { citizen.case_hi } else { citizen.case }
        ),
    });
    let mut citizen = form.choice("citizen", citizens.collect());
    citizen.value = CAST
        .first()
        .map(|citizen| citizen.id.to_string())
        .unwrap_or_default();
    let mut orgid = form.text("issuer-orgid");
    orgid.value = "900001".to_owned();
    let mut format = form.choice("format", form.options("format", &["xml", "both"]));
    format.value = "both".to_owned();
    let mut fields = match by_values {
        true => vec![
            form.text("issuer-doctype"),
            form.field("values", TryFieldKind::Lines).optional(),
        ],
        false => vec![form.text("issuer-uri")],
    };
    fields.extend([
        citizen,
        orgid,
        format,
        form.field("issuer-key", TryFieldKind::Secret),
        form.text("endpoint").optional(),
    ]);
    fields
}

/// Makes fields in the words of the room.
struct Form<'a> {
    room: &'a Room,
}

impl Form<'_> {
    /// A field whose label and hint are the words of its id. It is required.
    fn field(&self, id: &str, kind: TryFieldKind) -> TryField {
        TryField {
            id: id.to_owned(),
            label: self.room.say(&format!("api-field-{id}")),
            hint: self.room.words().get(&format!("api-field-{id}-hint"), &[]),
            kind,
            required: true,
            value: String::new(),
            options: Vec::new(),
            loads: None,
        }
    }

    fn text(&self, id: &str) -> TryField {
        self.field(id, TryFieldKind::Text)
    }

    fn choice(&self, id: &str, options: Vec<TryOption>) -> TryField {
        TryField {
            options,
            ..self.field(id, TryFieldKind::Choice)
        }
    }

    /// The issuer, from the catalogue where that was fetched.
    fn issuer(&self) -> TryField {
        let choices = &self.room.choices;
        let options = choices.issuers.iter().map(|issuer| TryOption {
            value: issuer.orgid.clone(),
            label: format!("{} · {}", issuer.name, issuer.orgid),
        });
        TryField {
            value: choices
                .doctypes
                .as_ref()
                .map(|(orgid, _)| orgid.clone())
                .unwrap_or_default(),
            ..self.choice_or_text("orgid", options.collect())
        }
    }

    /// The document type, of the issuer whose types were fetched.
    fn doctype(&self) -> TryField {
        let choices = &self.room.choices;
        let types = choices.doctypes.iter().flat_map(|(_, types)| types);
        let options = types.map(|doctype| TryOption {
            value: doctype.doctype.clone(),
            label: format!("{} · {}", doctype.description, doctype.doctype),
        });
        let chosen = choices
            .parameters
            .as_ref()
            .filter(|(orgid, _, _)| choices.doctypes.as_ref().is_some_and(|(of, _)| of == orgid));
        TryField {
            value: chosen
                .map(|(_, doctype, _)| doctype.clone())
                .unwrap_or_default(),
            ..self.choice_or_text("doctype", options.collect())
        }
    }

    fn choice_or_text(&self, id: &str, options: Vec<TryOption>) -> TryField {
        match options.is_empty() {
            true => self.text(id),
            false => self.choice(id, options),
        }
    }

    fn options(&self, of: &str, values: &[&str]) -> Vec<TryOption> {
        values
            .iter()
            .map(|value| TryOption {
                value: (*value).to_owned(),
                label: self.room.say(&format!("api-option-{of}-{value}")),
            })
            .collect()
    }

    fn upload_fault(&self, fault: UploadFault) -> String {
        let id = match fault {
            UploadFault::Empty => "empty",
            UploadFault::FileName {
                character,
                position,
            } => {
                return self.room.say_with(
                    "api-upload-character",
                    &[
                        ("character", character.to_string().into()),
                        ("position", position.into()),
                    ],
                );
            }
            UploadFault::MediaType | UploadFault::Mismatch(_) => "type",
            UploadFault::NoFileName | UploadFault::NoPath => "name",
            UploadFault::PathCharacter(_) => "path",
            UploadFault::PerhapsTooLarge(_) => "perhaps-large",
            UploadFault::TooLarge(_) => "large",
        };
        self.room.say(&format!("api-upload-{id}"))
    }
}

impl TryField {
    fn optional(self) -> Self {
        Self {
            required: false,
            ..self
        }
    }
}
