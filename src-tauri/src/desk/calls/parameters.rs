//! What a request carries: each name, where it travels, whether it must be there, and where its
//! value comes from in this partner's set-up.
//!
//! The names come from `protocol`, by line; the sentence about where a value comes from is
//! `api-from-<key>` in the words, one for each key, wherever the name occurs.

use protocol::authorize::{self, Need};
use protocol::service::Api;
use protocol::service::table::{self, Authentication};

use crate::desk::room::Room;
use crate::view::{ApiParameter, ApiPlace};

use super::Setting;
use super::page::Page;

/// A name, its place, whether it is required, and the key of the words about its value.
type Row = (&'static str, ApiPlace, bool, &'static str);

/// The parameters of a page.
pub(super) fn of(page: Page, room: &Room, setting: &Setting) -> Vec<ApiParameter> {
    let mut rows = rows(page, setting);
    rows.sort_by_key(|(_, _, required, _)| !required);
    rows.into_iter()
        .map(|(name, place, required, key)| ApiParameter {
            name: name.to_owned(),
            place,
            required,
            source: room.say(&format!("api-from-{key}")),
            value: value(page, name, room, setting),
        })
        .collect()
}

fn rows(page: Page, setting: &Setting) -> Vec<Row> {
    use ApiPlace::{Body, Form, Header};
    const BASIC: Row = ("Authorization", Header, true, "basic");
    match page {
        Page::Api(api) => of_api(api, setting),
        Page::Refresh => vec![
            BASIC,
            ("grant_type", Form, true, "grant_type"),
            ("refresh_token", Form, true, "refresh_token"),
        ],
        Page::IssuerPullDoc | Page::IssuerPullUri => vec![
            ("Content-Type", Header, true, "issuer-type"),
            ("x-digilocker-hmac", Header, true, "issuer-hmac"),
            ("XML", Body, true, "issuer-xml"),
        ],
        Page::Gone(_) | Page::IdToken | Page::IssuerPaste => Vec::new(),
    }
}

fn of_api(api: Api, setting: &Setting) -> Vec<Row> {
    use ApiPlace::{Body, Form, Header, Path, Query};
    const BEARER: Row = ("Authorization", Header, true, "bearer");
    if api == Api::Authorize {
        return authorize::RULES
            .iter()
            .filter_map(|rule| match rule.need_for(setting.service, setting.line) {
                Need::Absent => None,
                need => Some((rule.name, Query, need == Need::Required, rule.name)),
            })
            .collect();
    }
    let call = table::call(api);
    let entry = table::entry(setting.service, setting.line, api);
    let required = entry.map_or_else(|| call.required.to_vec(), |entry| entry.required());
    let place = match (api, call.authentication) {
        (Api::Upload, _) => Header,
        (Api::Logout, _) => Query,
        _ => Form,
    };
    let mut rows: Vec<Row> = match (api, call.authentication) {
        (_, Authentication::Bearer) => vec![BEARER],
        (_, Authentication::Basic) => vec![("Authorization", Header, true, "basic")],
        _ => Vec::new(),
    };
    match api {
        Api::File | Api::Xml => rows.push(("uri", Path, true, "uri")),
        Api::Uploaded => rows.push(("id", Path, false, "folder")),
        _ => {}
    }
    rows.extend(
        required
            .into_iter()
            .map(|name| (name, place, true, key(api, name))),
    );
    let pkce = setting.line.requires_pkce();
    rows.extend(call.optional.iter().filter_map(|name| {
        let required = match (*name, api) {
            // A refresh has a page of its own.
            ("refresh_token", _) => return None,
            ("client_id" | "client_secret", Api::Token | Api::TokenV2) => true,
            ("code_verifier", _) => pkce,
            _ => false,
        };
        Some((*name, place, required, key(api, name)))
    }));
    if api == Api::PullDocument {
        rows.push(("…", Form, false, "paramname"));
    }
    if api == Api::Upload {
        rows.push(("file", Body, true, "file"));
    }
    rows
}

/// The key of the words about a value, where the name alone does not say which value is meant.
fn key(api: Api, name: &'static str) -> &'static str {
    match (api, name) {
        (Api::Upload, "hmac") => "hmac-body",
        (Api::Upload, "Content-Type") => "content-type",
        (Api::PushUri, "uri") => "push-uri",
        (Api::PushUri, "doctype") => "push-doctype",
        (Api::PushUri, "description") => "description",
        (_, "hmac") => "hmac-form",
        (_, "clientid") => "client_id",
        _ => name,
    }
}

/// What is fixed in this set-up and no secret.
fn value(page: Page, name: &str, room: &Room, setting: &Setting) -> Option<String> {
    let partner = room.partner.as_ref();
    let text = match (page, name) {
        (_, "client_id" | "clientid") => setting.client_id.clone(),
        (_, "redirect_uri") => setting.redirect_uri.clone(),
        (_, "response_type") => "code".to_owned(),
        (_, "code_challenge_method") => "S256".to_owned(),
        (Page::Refresh, "grant_type") => "refresh_token".to_owned(),
        (_, "grant_type") => "authorization_code".to_owned(),
        (Page::Api(Api::Authorize), "scope") => partner?.scopes.join(" "),
        (Page::Api(Api::Authorize), "purpose") => partner?.purpose.clone(),
        (Page::Api(Api::Authorize), "service_name") => partner?.service_name.clone(),
        // A person's number has no place in a table.
        (Page::Api(Api::Authorize), "login_hint" | "verified_mobile") => return None,
        (Page::Api(Api::Authorize), name) => partner?.authorize.get(name)?.clone(),
        (Page::IssuerPullDoc | Page::IssuerPullUri, "Content-Type") => {
            protocol::issuer::MEDIA_TYPE.to_owned()
        }
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use journey::store::PartnerFile;
    use protocol::service::{Line, Service};

    use super::*;

    fn room(line: Line) -> Room {
        let mut partner = PartnerFile::new("Sample", Service::MeriPehchaan);
        partner.line = line;
        partner.client_id = "XX00TEST01".to_owned();
        partner
            .authorize
            .insert("login_hint".to_owned(), "9000000001".to_owned());
        Room {
            partner: Some(partner),
            ..Room::default()
        }
    }

    fn names(api: Api, line: Line, required: bool) -> Vec<String> {
        let room = room(line);
        of(Page::Api(api), &room, &Setting::of(&room))
            .into_iter()
            .filter(|row| row.required == required)
            .map(|row| row.name)
            .collect()
    }

    #[test]
    fn what_is_required_follows_the_line() {
        assert!(names(Api::Authorize, Line::V2_4, true).contains(&"service_name".to_owned()));
        assert!(!names(Api::Authorize, Line::V2_3, true).contains(&"service_name".to_owned()));
        assert!(names(Api::Token, Line::V2_4, true).contains(&"code_verifier".to_owned()));
        assert!(names(Api::Token, Line::V2_3, false).contains(&"code_verifier".to_owned()));
        assert_eq!(names(Api::User, Line::V2_4, true), ["Authorization"]);
    }

    #[test]
    fn fixed_values_are_shown_and_a_persons_number_is_not() {
        let room = room(Line::V2_4);
        let rows = of(Page::Api(Api::Authorize), &room, &Setting::of(&room));
        let value = |name: &str| {
            rows.iter()
                .find(|row| row.name == name)
                .unwrap()
                .value
                .clone()
        };
        assert_eq!(value("client_id").as_deref(), Some("XX00TEST01"));
        assert_eq!(value("login_hint"), None);
        assert_eq!(value("state"), None);
    }
}
