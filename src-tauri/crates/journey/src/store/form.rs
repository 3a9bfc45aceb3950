//! The form of a partner file: its fields, how its text is read and written, and how the text of an
//! earlier version becomes one of this version.
//!
//! A new field that can be left out needs no new version: programs keep what they do not know. A
//! field that changes its meaning does; then [`VERSION`] goes up, the step from the version before is
//! added to [`STEPS`], and a file of that version to `tests/partner_files/`.

use std::{collections::BTreeMap, io, path::Path};

use diagnosis::prerequisites::Role;
use protocol::{
    service::{Line, Service},
    token::ClientAuthentication,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use url::Url;

use super::{OpenError, SaveError};
use crate::{
    network::{self, Network},
    preparation::Task,
};

/// The version that this program writes.
pub const VERSION: u32 = 1;

/// What turns the fields of one version into those of the next; the first is for version 1.
const STEPS: [Step; VERSION as usize - 1] = [];

/// Brings the fields of a file from one version to the next.
type Step = fn(&mut Map<String, Value>);

/// Field names that betray a secret in a file.
const SECRET_FIELDS: &[&str] = &[
    "access_token",
    "client_secret",
    "code_verifier",
    "password",
    "refresh_token",
    "secret",
];

/// The content of a partner file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartnerFile {
    /// The version of the form, [`VERSION`].
    pub version: u32,
    /// The partner's name for this file, free text.
    pub name: String,
    /// The service.
    pub service: Service,
    /// The line of its description.
    pub line: Line,
    /// As what the organisation comes; files from before this field have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Addresses in place of the service's own, by API id; `base` replaces the part before the paths.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub endpoints: BTreeMap<String, String>,
    /// The client id from the partner console.
    #[serde(default)]
    pub client_id: String,
    /// The redirect URI, exactly as registered.
    #[serde(default)]
    pub redirect_uri: String,
    /// Scopes in the order they are sent.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// The purpose of the authorize request.
    #[serde(default)]
    pub purpose: String,
    /// The service name of the authorize request, line 2.4.
    #[serde(default)]
    pub service_name: String,
    /// Further parameters of the authorize request by their names on the wire, for example `acr`,
    /// `dl_flow` or `login_hint`; `registration::lint` holds them against the line.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub authorize: BTreeMap<String, String>,
    /// How the client shows who it is.
    #[serde(default = "authentication_by_default")]
    pub client_authentication: ClientAuthentication,
    /// How the services are reached; as suits them where nothing is said.
    #[serde(default, skip_serializing_if = "Network::is_empty")]
    pub network: Network,
    /// What the partner did about each prerequisite, by the item's id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub preparation: BTreeMap<String, Task>,
    /// Fields that this version does not know, kept as they are.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

impl std::fmt::Debug for PartnerFile {
    /// Leaves out the further parameters, of which `login_hint` is a person's number, and the notes
    /// of people.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PartnerFile")
            .field("service", &self.service)
            .field("line", &self.line)
            .field("endpoints", &self.endpoints)
            .field("client_id", &self.client_id)
            .field("redirect_uri", &self.redirect_uri)
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}

fn authentication_by_default() -> ClientAuthentication {
    ClientAuthentication::Body
}

impl PartnerFile {
    /// An empty file for a service, with its newest line.
    #[must_use]
    pub fn new(name: impl Into<String>, service: Service) -> Self {
        Self {
            version: VERSION,
            name: name.into(),
            service,
            line: service.lines().first().copied().unwrap_or(Line::V2_4),
            role: None,
            endpoints: BTreeMap::new(),
            client_id: String::new(),
            redirect_uri: String::new(),
            scopes: Vec::new(),
            purpose: String::new(),
            service_name: String::new(),
            authorize: BTreeMap::new(),
            client_authentication: ClientAuthentication::Body,
            network: Network::default(),
            preparation: BTreeMap::new(),
            unknown: Map::new(),
        }
    }

    /// As what the organisation comes; where the file does not say, what fits its service. A service
    /// of one's own is reached as a requester.
    #[must_use]
    pub fn role(&self) -> Role {
        self.role.unwrap_or(match self.service {
            Service::Custom | Service::DigiLocker => Role::Requester,
            Service::EntityLocker => Role::EntityLocker,
            Service::MeriPehchaan => Role::MeriPehchaan,
        })
    }
}

pub(super) fn parse(path: &Path, bytes: &[u8]) -> Result<PartnerFile, OpenError> {
    let damaged = |e: &serde_json::Error| OpenError::Damaged {
        path: path.to_owned(),
        line: e.line(),
        column: e.column(),
        reason: reason(e),
    };
    let value: Value = serde_json::from_slice(bytes).map_err(|e| damaged(&e))?;
    let found = value.get("version").and_then(Value::as_u64);
    if let Some(found) = found.filter(|found| *found > u64::from(VERSION)) {
        return Err(OpenError::Newer {
            path: path.to_owned(),
            found,
        });
    }
    if let Some(field) = secret_field(&value) {
        return Err(OpenError::HoldsSecret {
            path: path.to_owned(),
            field,
        });
    }
    // Read from the text: only so does an error know its line.
    if found == Some(u64::from(VERSION)) {
        return serde_json::from_slice(bytes).map_err(|e| damaged(&e));
    }
    let current = migrated(value, &STEPS).ok_or_else(|| OpenError::Damaged {
        path: path.to_owned(),
        line: 1,
        column: 1,
        reason: "there is no version of this number".to_owned(),
    })?;
    serde_json::from_value(current).map_err(|e| damaged(&e))
}

/// A file of an earlier version in the form that the last of `steps` gives.
fn migrated(mut value: Value, steps: &[Step]) -> Option<Value> {
    let version = value.get("version")?.as_u64()?;
    let done = usize::try_from(version.checked_sub(1)?).ok()?;
    let fields = value.as_object_mut()?;
    for step in steps.get(done..)? {
        step(fields);
    }
    fields.insert("version".to_owned(), (steps.len() + 1).into());
    Some(value)
}

/// The reader's words without the value it stumbled over.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = text.split(" at line ").next().unwrap_or_default();
    match error.classify() {
        serde_json::error::Category::Data if text.starts_with("missing field") => text.to_owned(),
        serde_json::error::Category::Data => {
            "a field has another kind of value than expected".to_owned()
        }
        serde_json::error::Category::Eof => "the file ends too early".to_owned(),
        serde_json::error::Category::Io | serde_json::error::Category::Syntax => text.to_owned(),
    }
}

fn secret_field(value: &Value) -> Option<String> {
    let object = match value {
        Value::Array(list) => return list.iter().find_map(secret_field),
        other => other.as_object()?,
    };
    object.iter().find_map(|(name, inner)| {
        let lower = name.to_ascii_lowercase();
        if SECRET_FIELDS.contains(&lower.as_str()) || (lower == "proxy" && has_password(inner)) {
            return Some(name.clone());
        }
        secret_field(inner)
    })
}

fn has_password(address: &Value) -> bool {
    let url = address
        .as_str()
        .and_then(|address| Url::parse(address).ok());
    url.is_some_and(|url| network::has_password(&url))
}

pub(super) fn render(path: &Path, partner: &PartnerFile) -> Result<Vec<u8>, SaveError> {
    let unwritable = |e: serde_json::Error| SaveError::Unwritable {
        path: path.to_owned(),
        source: io::Error::other(e),
    };
    let value = serde_json::to_value(partner).map_err(unwritable)?;
    if let Some(field) = secret_field(&value) {
        return Err(SaveError::HoldsSecret { field });
    }
    let mut text = serde_json::to_vec_pretty(&value).map_err(unwritable)?;
    text.push(b'\n');
    Ok(text)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_step_is_taken_once_and_in_order() {
        let steps: [Step; 2] = [
            |fields| {
                let id = fields.remove("id").unwrap_or_default();
                fields.insert("client_id".to_owned(), id);
            },
            |fields| {
                fields.insert("seen".to_owned(), fields["client_id"].clone());
            },
        ];
        let first = json!({ "version": 1, "id": "XX00TEST01", "colour": "blue" });
        let third = json!({ "version": 3, "client_id": "XX00TEST01", "seen": "XX00TEST01", "colour": "blue" });
        assert_eq!(migrated(first, &steps), Some(third.clone()));
        let second = json!({ "version": 2, "client_id": "XX00TEST01", "colour": "blue" });
        assert_eq!(migrated(second, &steps), Some(third.clone()));
        assert_eq!(migrated(third.clone(), &steps), Some(third));
    }

    #[test]
    fn what_never_was_a_version_is_none() {
        for version in [json!(0), json!(-1), json!("1"), json!(9), Value::Null] {
            assert_eq!(
                migrated(json!({ "version": version }), &[]),
                None,
                "{version}"
            );
        }
    }
}
