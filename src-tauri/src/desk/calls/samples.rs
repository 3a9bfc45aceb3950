//! The request of a page as a program in three languages: for the shell with curl, for Node without
//! packages, for Python without packages.
//!
//! Secrets, tokens and what belongs to a citizen are read from the environment and never written
//! into the program, so that copying one is safe. Addresses and client id are the partner's own.
//! A test runs every one of them against the practice locker.

mod curl;
mod node;
mod python;

use protocol::hmac::order;
use protocol::service::Api;
use protocol::service::table::{self, Authentication};

use crate::view::ApiSample;

use super::Setting;
use super::page::Page;

/// A request as a recipe.
struct Recipe {
    method: &'static str,
    url: String,
    /// A segment after the address, from the environment.
    segment: Option<&'static str>,
    credentials: Credentials,
    body: Body,
    /// What is done with the answer.
    answer: Answer,
}

/// How the caller shows who it is.
enum Credentials {
    None,
    /// `Authorization: Bearer`, from the environment.
    Bearer,
    /// `Authorization: Basic` of client id and secret.
    Basic {
        client_id: Value,
    },
}

enum Body {
    None,
    Form(Vec<(&'static str, Value)>),
    /// A form with `ts` and `hmac`; the values hashed after the secret, in their order.
    Signed {
        fields: Vec<(&'static str, Value)>,
        hashed: Vec<Value>,
    },
    /// The bytes of a file under a keyed hash in a header.
    File {
        key: &'static str,
        header: &'static str,
        headers: Vec<(&'static str, Value)>,
    },
    /// No request: an address to open, with a fresh PKCE pair and state where `pkce`.
    Address {
        query: Vec<(&'static str, Value)>,
        pkce: bool,
    },
}

enum Answer {
    /// Print it.
    Text,
    /// Compare the `hmac` header with the bytes.
    Document,
}

/// Where a value comes from.
#[derive(Clone)]
enum Value {
    /// The environment.
    Env(String),
    /// What is computed before: `ts`.
    Stamp,
    /// The set-up.
    Text(String),
}

/// The page's request in each language; none for what is no request.
pub(super) fn of(page: Page, setting: &Setting) -> Vec<ApiSample> {
    let Some(recipe) = recipe(page, setting) else {
        return Vec::new();
    };
    [
        ("curl", curl::write(&recipe)),
        ("node", node::write(&recipe)),
        ("python", python::write(&recipe)),
    ]
    .map(|(language, text)| ApiSample {
        language: language.to_owned(),
        text,
    })
    .into()
}

fn recipe(page: Page, setting: &Setting) -> Option<Recipe> {
    match page {
        Page::Api(api) => Some(of_api(api, setting)),
        Page::Refresh => Some(Recipe {
            credentials: basic(setting),
            body: Body::Form(vec![
                ("grant_type", text("refresh_token")),
                ("refresh_token", env("REFRESH_TOKEN")),
            ]),
            ..plain("POST", setting.url(Api::Token))
        }),
        Page::IssuerPullDoc | Page::IssuerPullUri => Some(Recipe {
            body: Body::File {
                key: "API_KEY",
                header: protocol::issuer::HMAC_HEADER,
                headers: vec![("Content-Type", text(protocol::issuer::MEDIA_TYPE))],
            },
            ..plain("POST", "https://your-endpoint.example.in/pull".to_owned())
        }),
        Page::Gone(_) | Page::IdToken | Page::IssuerPaste => None,
    }
}

fn of_api(api: Api, setting: &Setting) -> Recipe {
    let call = table::call(api);
    let client_id = || own(&setting.client_id, "CLIENT_ID");
    let redirect_uri = || own(&setting.redirect_uri, "REDIRECT_URI");
    let method = if call.method == "POST" { "POST" } else { "GET" };
    let request = plain(method, setting.url(api));
    match (api, call.authentication) {
        (Api::Authorize, _) => {
            let entry = table::entry(setting.service, setting.line, api);
            let query = entry.iter().flat_map(table::Entry::required);
            let mut names: Vec<&'static str> = query
                .filter(|name| {
                    !matches!(*name, "state" | "code_challenge" | "code_challenge_method")
                })
                .collect();
            if setting.line.has_openid() && !names.contains(&"scope") {
                names.push("scope");
            }
            let value = |name: &'static str| match name {
                "response_type" => text("code"),
                "client_id" => client_id(),
                "redirect_uri" => redirect_uri(),
                other => env(&other.to_uppercase()),
            };
            let query = names.into_iter().map(|name| (name, value(name))).collect();
            Recipe {
                body: Body::Address { query, pkce: true },
                ..request
            }
        }
        (Api::Logout, _) => {
            let entry = table::entry(setting.service, setting.line, api);
            let names = entry.map(|entry| entry.required()).unwrap_or_default();
            let value = |name: &'static str| match name {
                "client_id" => client_id(),
                _ => redirect_uri(),
            };
            let query = names.into_iter().map(|name| (name, value(name))).collect();
            Recipe {
                body: Body::Address { query, pkce: false },
                ..request
            }
        }
        (_, Authentication::Client) => Recipe {
            body: Body::Form(vec![
                ("grant_type", text("authorization_code")),
                ("code", env("CODE")),
                ("redirect_uri", redirect_uri()),
                ("code_verifier", env("CODE_VERIFIER")),
                ("client_id", client_id()),
                ("client_secret", env("CLIENT_SECRET")),
            ]),
            ..request
        },
        (_, Authentication::Basic) => Recipe {
            credentials: basic(setting),
            body: Body::Form(vec![
                ("token", env("ACCESS_TOKEN")),
                ("token_type_hint", text("access_token")),
            ]),
            ..request
        },
        (_, Authentication::SignedForm) => Recipe {
            body: signed(api, setting),
            ..request
        },
        (Api::Upload, _) => Recipe {
            credentials: Credentials::Bearer,
            body: Body::File {
                key: "CLIENT_SECRET",
                header: protocol::hmac::HEADER,
                headers: vec![
                    ("Content-Type", text("application/pdf")),
                    (protocol::upload::PATH, env("UPLOAD_PATH")),
                ],
            },
            ..request
        },
        (Api::PullDocument, _) => Recipe {
            credentials: Credentials::Bearer,
            body: Body::Form(vec![
                ("orgid", env("ORGID")),
                ("doctype", env("DOCTYPE")),
                ("consent", env("CONSENT")),
                ("rollno", env("ROLLNO")),
            ]),
            ..request
        },
        (_, _) => {
            let is_document = matches!(api, Api::Eaadhaar | Api::File | Api::Xml);
            Recipe {
                segment: matches!(api, Api::File | Api::Xml).then_some("DOCUMENT_URI"),
                credentials: Credentials::Bearer,
                answer: match is_document {
                    true => Answer::Document,
                    false => Answer::Text,
                },
                ..request
            }
        }
    }
}

fn signed(api: Api, setting: &Setting) -> Body {
    let value = |name: &'static str| match name {
        "clientid" => own(&setting.client_id, "CLIENT_ID"),
        "ts" => Value::Stamp,
        other => env(&other.to_uppercase()),
    };
    // Of uid and mobile one is sent; what may be left out is.
    let left_out = ["uid", "validfrom", "validto", "doccontent", "datacontent"];
    let order = order::order(api, setting.line).unwrap_or_default();
    let names = order.iter().filter(|name| !left_out.contains(name));
    let fields: Vec<_> = names.map(|name| (*name, value(name))).collect();
    Body::Signed {
        hashed: fields.iter().map(|(_, value)| value.clone()).collect(),
        fields,
    }
}

fn plain(method: &'static str, url: String) -> Recipe {
    Recipe {
        method,
        url,
        segment: None,
        credentials: Credentials::None,
        body: Body::None,
        answer: Answer::Text,
    }
}

fn basic(setting: &Setting) -> Credentials {
    Credentials::Basic {
        client_id: own(&setting.client_id, "CLIENT_ID"),
    }
}

fn env(name: &str) -> Value {
    Value::Env(name.to_owned())
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// What the set-up has, or the environment where it has nothing yet.
fn own(value: &str, name: &str) -> Value {
    match value {
        "" => env(name),
        value => text(value),
    }
}

/// A string that both JavaScript and Python read: JSON's form.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
