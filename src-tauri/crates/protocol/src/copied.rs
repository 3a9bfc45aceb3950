//! A configuration as somebody copied it: the address that the console's "Test API" button makes, a
//! `.env` file, a curl command, a Postman collection, or a JSON object of keys.
//!
//! People do not type a configuration twice: they have it somewhere, and what they have there is
//! what their app really sends. So it is read as it is, by the names that clients give their
//! settings, and every value is held apart by what it is. Three things never become an item: the
//! client secret, which is handed over as a [`ClientSecret`]; what belongs to one attempt or one
//! person (codes, tokens, verifiers, numbers), of which only the name stays; and what no rule knows,
//! of which only the name stays too, since its value may be anything.
//!
//! Nothing is judged here. Whether a redirect URI can be one is said by [`crate::authorize`], whether
//! addresses belong together by [`crate::service::mixed`].

mod curl;
mod json;
mod meaning;

use thiserror::Error;
use url::Url;

use crate::authorize::{Address, AddressFault};
use crate::secret::ClientSecret;
use crate::service::{Api, Service};
use crate::token::ClientAuthentication;
use meaning::{Meaning, PLACEHOLDER_STARTS, meaning};

/// Largest text read, in bytes. A Postman collection of a whole product has about 1 MB.
pub const MAX_TEXT: usize = 4 * 1024 * 1024;

/// Most names kept of what is not taken over.
const MAX_NAMES: usize = 60;

/// Most characters kept of such a name, and of a value that is taken over.
const MAX_NAME: usize = 60;
const MAX_VALUE: usize = 2_000;

/// What a text was recognised as.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Kind {
    /// An authorize address.
    Address,
    /// A curl command.
    Curl,
    /// Lines of `NAME=value`.
    Environment,
    /// A JSON object of settings.
    Json,
    /// A Postman collection or environment.
    Postman,
}

/// A setting that a partner file has a place for.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Setting {
    /// The client id.
    ClientId,
    /// The redirect URI, as it is sent.
    RedirectUri,
    /// The scopes, separated by blanks.
    Scopes,
    /// `purpose`.
    Purpose,
    /// `service_name`.
    ServiceName,
    /// Everything before `/oauth2/…`.
    BaseUrl,
    /// How the client shows who it is.
    Authentication,
    /// `grant_type`; it is no choice, only right or wrong.
    GrantType,
    /// `code_challenge_method`; the same.
    ChallengeMethod,
}

/// One setting, and where it stood.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Item {
    /// Which setting.
    pub setting: Setting,
    /// The name that it had in the text.
    pub name: String,
    /// The value, decoded.
    pub value: String,
}

/// What a text holds. Its `Debug` shows no value of a secret, since [`ClientSecret`] shows none.
#[derive(Clone, Debug)]
pub struct Copied {
    /// What the text was recognised as.
    pub kind: Kind,
    /// The settings, by their order in a form; several of one setting where the text disagrees
    /// with itself.
    pub items: Vec<Item>,
    /// The client secret, if the text has one.
    pub secret: Option<ClientSecret>,
    /// Every address of an API that the text names.
    pub addresses: Vec<(Api, Url)>,
    /// Names of values that belong to one attempt or one person; the values were not kept.
    pub withheld: Vec<String>,
    /// Names of settings whose value is a placeholder, such as `your_client_id` or `{{id}}`.
    pub placeholders: Vec<String>,
    /// Names that no rule knows.
    pub unknown: Vec<String>,
}

/// Why nothing was read.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum CopyFault {
    /// Nothing but blanks.
    #[error("the text is empty")]
    Empty,
    /// More than [`MAX_TEXT`].
    #[error("the text has {bytes} bytes; at most {MAX_TEXT} are read")]
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// Bytes that no text has.
    #[error("this is no text")]
    Binary,
    /// The address that came back from a sign-in.
    #[error("this is the address that came back, not a configuration")]
    Callback,
    /// JSON that does not parse.
    #[error("JSON that ends or breaks at line {line}")]
    BrokenJson {
        /// The line, from 1.
        line: usize,
    },
    /// None of the kinds, or one without any setting.
    #[error("no setting was found in it")]
    NothingFound,
}

/// Reads a configuration that was copied from somewhere.
///
/// # Errors
/// [`CopyFault`] when it is none; never with a part of the text.
pub fn read(text: &str) -> Result<Copied, CopyFault> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(CopyFault::Empty);
    }
    if text.len() > MAX_TEXT {
        return Err(CopyFault::TooLarge { bytes: text.len() });
    }
    let is_foreign = |c: char| c == '\u{fffd}' || (c.is_control() && !c.is_whitespace());
    if text.chars().take(4_096).filter(|c| is_foreign(*c)).count() > 8 || text.contains('\0') {
        return Err(CopyFault::Binary);
    }
    let mut reader = Reader::default();
    let kind = if text.starts_with(['{', '[']) {
        json::read(text, &mut reader)?
    } else if let Some(command) = curl::command_in(text) {
        curl::read(command, &mut reader);
        Kind::Curl
    } else if let Some(address) = address(text)? {
        reader.address("address", address.endpoint.as_str());
        for parameter in &address.parameters {
            reader.pair(&parameter.name, &parameter.value);
        }
        Kind::Address
    } else {
        environment(text, &mut reader);
        Kind::Environment
    };
    reader.finish(kind)
}

/// An authorize address that is the whole text, however mail programs broke it.
fn address(text: &str) -> Result<Option<Address>, CopyFault> {
    let begins = text
        .get(..4)
        .is_some_and(|s| s.eq_ignore_ascii_case("http"));
    if !begins {
        return Ok(None);
    }
    match Address::parse(text) {
        Ok(address) => Ok(Some(address)),
        Err(AddressFault::Callback) => Err(CopyFault::Callback),
        Err(AddressFault::NoAddress(_) | AddressFault::NoParameters) => Ok(None),
    }
}

/// Lines of `NAME=value`, as shells, Compose files and property files write them.
fn environment(text: &str, reader: &mut Reader) {
    for line in text.lines().flat_map(statements) {
        let line = line.trim();
        let line = line.strip_prefix("export ").unwrap_or(line).trim_start();
        let line = line.strip_prefix("- ").unwrap_or(line);
        if line.is_empty() || line.starts_with(['#', ';']) || line.starts_with("//") {
            continue;
        }
        let parted = line.split_once('=').or_else(|| line.split_once(": "));
        let Some((name, value)) = parted else {
            continue;
        };
        let name = name.trim().trim_matches('"');
        if is_name(name) {
            reader.pair(name, unquoted(value));
        }
    }
}

fn is_name(text: &str) -> bool {
    let of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    !text.is_empty() && text.chars().all(of_name)
}

/// The settings of one line: where line ends were lost, a word that begins with a known name begins
/// the next one.
fn statements(line: &str) -> Vec<&str> {
    let mut starts = vec![0];
    let mut at = 0;
    for word in line.split_inclusive(char::is_whitespace) {
        let name = word.split_once('=').map(|(name, _)| name);
        if at > 0 && name.is_some_and(|name| is_name(name) && meaning(name) != Meaning::Unknown) {
            starts.push(at);
        }
        at += word.len();
    }
    starts.push(line.len());
    starts
        .windows(2)
        .filter_map(|pair| line.get(pair[0]..pair[1]))
        .collect()
}

/// A value without its quotes, and without a comment behind it.
fn unquoted(value: &str) -> &str {
    let value = value.trim().trim_end_matches([',', ';']);
    for quote in ['"', '\''] {
        if let Some(inner) = value.strip_prefix(quote) {
            return inner.split(quote).next().unwrap_or(inner);
        }
    }
    value.split(" #").next().unwrap_or(value).trim_end()
}

/// Collects what the kinds find, each pair judged by its name.
#[derive(Default)]
pub(in crate::copied) struct Reader {
    items: Vec<Item>,
    secret: Option<ClientSecret>,
    addresses: Vec<(Api, Url)>,
    withheld: Vec<String>,
    placeholders: Vec<String>,
    unknown: Vec<String>,
}

impl Reader {
    /// A name with its value.
    pub(in crate::copied) fn pair(&mut self, name: &str, value: &str) {
        let value = value.trim_matches(|c: char| c == '\r' || c == '\n');
        if value.is_empty() {
            return;
        }
        let meaning = meaning(name);
        if meaning != Meaning::Unknown && is_placeholder(value) {
            remember(&mut self.placeholders, name);
            return;
        }
        match meaning {
            Meaning::Setting(Setting::BaseUrl) => self.address(name, value),
            Meaning::Setting(Setting::Authentication) => match authentication(value) {
                Some(way) => self.authentication(name, way),
                None => self.item(Setting::GrantType, name, value),
            },
            Meaning::Setting(Setting::Scopes) => {
                let scopes: Vec<_> = value.split([' ', '\t', '\n', '+']).collect();
                self.item(Setting::Scopes, name, scopes.join(" ").trim());
            }
            Meaning::Setting(setting) => self.item(setting, name, value),
            Meaning::Secret => self.secret(value),
            Meaning::Withheld => remember(&mut self.withheld, name),
            Meaning::Expected => {}
            Meaning::Unknown => remember(&mut self.unknown, name),
        }
    }

    /// A client secret; of several the first.
    pub(in crate::copied) fn secret(&mut self, value: &str) {
        if self.secret.is_none() && !value.is_empty() {
            self.secret = Some(ClientSecret::new(value));
        }
    }

    /// How the client shows who it is.
    pub(in crate::copied) fn authentication(&mut self, name: &str, way: ClientAuthentication) {
        let id = match way {
            ClientAuthentication::Basic => "basic",
            ClientAuthentication::Body => "body",
            ClientAuthentication::None => "none",
        };
        self.item(Setting::Authentication, name, id);
    }

    /// An address of the service: a base, or one of its APIs.
    pub(in crate::copied) fn address(&mut self, name: &str, value: &str) {
        let Ok(mut url) = Url::parse(value.trim()) else {
            return remember(&mut self.unknown, name);
        };
        if !matches!(url.scheme(), "http" | "https") {
            return remember(&mut self.unknown, name);
        }
        url.set_query(None);
        url.set_fragment(None);
        let path = url.path().trim_end_matches('/').to_owned();
        let (before, api) = match path.find("/oauth2/").or_else(|| path.find("/account/")) {
            Some(at) => (path[..at].to_owned(), api_of(&path[at..])),
            None => (path.clone(), None),
        };
        let is_public = before.ends_with("/public");
        let is_known = url.host_str().and_then(Service::of_host).is_some();
        if api.is_none() && !is_public && before.len() == path.len() && !is_known {
            // The website of the app, an address of its own server, a proxy.
            return remember(&mut self.unknown, name);
        }
        if let Some(api) = api {
            self.addresses.push((api, url.clone()));
        }
        let mut base = url;
        base.set_path(&before);
        self.item(Setting::BaseUrl, name, base.as_str().trim_end_matches('/'));
    }

    fn item(&mut self, setting: Setting, name: &str, value: &str) {
        let value: String = value.chars().take(MAX_VALUE).collect();
        let is_there = |item: &Item| item.setting == setting && item.value == value;
        if swallows_a_secret(&value) {
            return remember(&mut self.withheld, name);
        }
        if value.is_empty() || self.items.iter().any(is_there) {
            return;
        }
        self.items.push(Item {
            setting,
            name: name.chars().take(MAX_NAME).collect(),
            value,
        });
    }

    fn finish(mut self, kind: Kind) -> Result<Copied, CopyFault> {
        if self.items.is_empty() && self.secret.is_none() && self.placeholders.is_empty() {
            return Err(CopyFault::NothingFound);
        }
        self.items.sort_by_key(|item| item.setting);
        Ok(Copied {
            kind,
            items: self.items,
            secret: self.secret,
            addresses: self.addresses,
            withheld: self.withheld,
            placeholders: self.placeholders,
            unknown: self.unknown,
        })
    }
}

fn remember(names: &mut Vec<String>, name: &str) {
    let name: String = name.trim().chars().take(MAX_NAME).collect();
    if names.len() < MAX_NAMES && !names.contains(&name) {
        names.push(name);
    }
}

/// Whether a value stands for another one.
pub(in crate::copied) fn is_placeholder(value: &str) -> bool {
    let value = value.trim().to_ascii_lowercase();
    PLACEHOLDER_STARTS
        .iter()
        .any(|start| value.starts_with(start))
}

/// Whether a value has swallowed the name and value of a secret, because what parted them is lost.
fn swallows_a_secret(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    ["secret", "verifier", "token", "password"]
        .iter()
        .any(|word| {
            lower.match_indices(word).any(|(at, _)| {
                lower[at + word.len()..]
                    .trim_start_matches('"')
                    .starts_with(['=', ':'])
            })
        })
}

/// The API that a path from `/oauth2` or `/account` on belongs to.
fn api_of(path: &str) -> Option<Api> {
    Api::ALL
        .into_iter()
        .find(|api| [api.path(), api.path_in(Service::EntityLocker)].contains(&path))
}

/// How settings and Postman name the ways of authenticating (RFC 7591 section 2).
fn authentication(value: &str) -> Option<ClientAuthentication> {
    match value.to_ascii_lowercase().as_str() {
        "client_secret_basic" | "header" | "basic" => Some(ClientAuthentication::Basic),
        "client_secret_post" | "body" | "post" => Some(ClientAuthentication::Body),
        "none" => Some(ClientAuthentication::None),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
