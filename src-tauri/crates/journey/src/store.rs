//! Partner files: one registration a file, JSON, `*.lockstep.json`, without secrets.
//!
//! People read these files, diff them and mail them to each other, so the file is pretty-printed,
//! fields that this version does not know are kept as they are, and a secret in the file is an
//! error, not a convenience. Writing is atomic: at any moment the file is the old or the new one. A
//! file that is damaged or was written by a newer version is reported and never overwritten, and a
//! save on top of somebody else's save is refused rather than losing it.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use atomic_write_file::AtomicWriteFile;
use protocol::{
    service::{Line, Service},
    token::ClientAuthentication,
};
use serde::{Deserialize, Serialize};

use crate::preparation::Task;

/// The version that this program writes.
pub const VERSION: u32 = 1;

/// The ending of partner files.
pub const EXTENSION: &str = ".lockstep.json";

/// Largest file read, in bytes. A partner file has about 1 kB.
const MAX_SIZE: u64 = 1024 * 1024;

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
    /// What the partner did about each prerequisite, by the item's id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub preparation: BTreeMap<String, Task>,
    /// Fields that this version does not know, kept as they are.
    #[serde(flatten)]
    pub unknown: serde_json::Map<String, serde_json::Value>,
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
            endpoints: BTreeMap::new(),
            client_id: String::new(),
            redirect_uri: String::new(),
            scopes: Vec::new(),
            purpose: String::new(),
            service_name: String::new(),
            authorize: BTreeMap::new(),
            client_authentication: ClientAuthentication::Body,
            preparation: BTreeMap::new(),
            unknown: serde_json::Map::new(),
        }
    }
}

/// A partner file as it was read, which is what a later save is compared with.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The content.
    pub partner: PartnerFile,
    path: PathBuf,
    on_disk: Vec<u8>,
}

/// Why a partner file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file cannot be read.
    #[error("{} cannot be read: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The system's words.
        source: io::Error,
    },
    /// The file is no partner file, or is damaged.
    #[error("{} is not a readable partner file (line {line}, column {column}: {reason}); it was left as it is", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Line of the damage, from 1.
        line: usize,
        /// Column of the damage, from 1.
        column: usize,
        /// What the reader expected.
        reason: String,
    },
    /// The file was written by a newer version.
    #[error("{} was written by a newer version of Lockstep (form {found}, this version reads up to {VERSION}); it was left as it is", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: u64,
    },
    /// The file holds a secret.
    #[error("{} holds a secret in its field {field}; remove the field, put the secret into the keychain, and have it replaced if the file was ever shared", path.display())]
    HoldsSecret {
        /// The file.
        path: PathBuf,
        /// The field's name.
        field: String,
    },
}

/// Why a partner file could not be written. The file on disk is unchanged.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The file on disk is not the one that was read.
    #[error("{} was changed by another program since it was opened; open it again, or save under another name", path.display())]
    ChangedElsewhere {
        /// The file.
        path: PathBuf,
    },
    /// A file is already there.
    #[error("{} exists already; open it, or choose another name", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The content holds a secret.
    #[error("the field {field} would put a secret into the file")]
    HoldsSecret {
        /// The field's name.
        field: String,
    },
    /// The system refused, e.g. because the disk is full.
    #[error("{} cannot be written: {source}", path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// The system's words.
        source: io::Error,
    },
}

impl Stored {
    /// Reads a partner file. Older forms are brought up to [`VERSION`] in memory and written so at
    /// the next save.
    ///
    /// # Errors
    /// [`OpenError`]; the file is never changed.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        let on_disk = read_bounded(path).map_err(|source| OpenError::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        let partner = parse(path, &on_disk)?;
        Ok(Self {
            partner,
            path: path.to_owned(),
            on_disk,
        })
    }

    /// Writes a new partner file where none is yet.
    ///
    /// # Errors
    /// [`SaveError`]; an existing file is never replaced.
    pub fn create(path: &Path, partner: PartnerFile) -> Result<Self, SaveError> {
        let on_disk = render(path, &partner)?;
        let unwritable = |source| SaveError::Unwritable {
            path: path.to_owned(),
            source,
        };
        match place_new(path, &on_disk) {
            Ok(()) => {}
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {
                return Err(SaveError::Exists {
                    path: path.to_owned(),
                });
            }
            Err(e) => return Err(unwritable(e)),
        }
        Ok(Self {
            partner,
            path: path.to_owned(),
            on_disk,
        })
    }

    /// Writes the content in place of what was read.
    ///
    /// # Errors
    /// [`SaveError::ChangedElsewhere`] when the file on disk is no longer the one that was read;
    /// the others when the content or the system forbid it.
    pub fn save(&mut self) -> Result<(), SaveError> {
        let new = render(&self.path, &self.partner)?;
        let unwritable = |source| SaveError::Unwritable {
            path: self.path.clone(),
            source,
        };
        // A lock on the old file keeps two saves apart. After a replacement it no longer guards the
        // name, which does no harm: whoever waited then finds another content than it had read.
        let guard = match fs::File::open(&self.path) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => {
                return Err(SaveError::ChangedElsewhere {
                    path: self.path.clone(),
                });
            }
            opened => opened.map_err(unwritable)?,
        };
        guard.lock().map_err(unwritable)?;
        let now = read_bounded(&self.path).map_err(unwritable)?;
        if now != self.on_disk {
            return Err(SaveError::ChangedElsewhere {
                path: self.path.clone(),
            });
        }
        write_atomically(&self.path, &new).map_err(unwritable)?;
        self.on_disk = new;
        Ok(())
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Replaces a file by `bytes` so that a crash leaves either the old or the new one, readable by its
/// owner alone.
///
/// # Errors
/// The system's.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = AtomicWriteFile::options();
    #[cfg(unix)]
    {
        use atomic_write_file::unix::OpenOptionsExt as _;
        use std::os::unix::fs::OpenOptionsExt as _;
        options.preserve_mode(false).mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.commit()
}

/// Puts a whole file where none is yet: of two programs only one succeeds, and a crash leaves none.
fn place_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|e| e.error)?;
    Ok(())
}

fn read_bounded(path: &Path) -> io::Result<Vec<u8>> {
    let size = fs::metadata(path)?.len();
    if size > MAX_SIZE {
        return Err(io::Error::new(
            io::ErrorKind::FileTooLarge,
            format!("{size} bytes"),
        ));
    }
    fs::read(path)
}

fn parse(path: &Path, bytes: &[u8]) -> Result<PartnerFile, OpenError> {
    let damaged = |e: &serde_json::Error| OpenError::Damaged {
        path: path.to_owned(),
        line: e.line(),
        column: e.column(),
        reason: reason(e),
    };
    let value: serde_json::Value = serde_json::from_slice(bytes).map_err(|e| damaged(&e))?;
    if let Some(found) = value.get("version").and_then(serde_json::Value::as_u64)
        && found > u64::from(VERSION)
    {
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
    // Read from the text again: only so does an error know its line.
    serde_json::from_slice(bytes).map_err(|e| damaged(&e))
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

fn secret_field(value: &serde_json::Value) -> Option<String> {
    let object = match value {
        serde_json::Value::Array(list) => return list.iter().find_map(secret_field),
        other => other.as_object()?,
    };
    object.iter().find_map(|(name, inner)| {
        let lower = name.to_ascii_lowercase();
        if SECRET_FIELDS.contains(&lower.as_str()) {
            return Some(name.clone());
        }
        secret_field(inner)
    })
}

fn render(path: &Path, partner: &PartnerFile) -> Result<Vec<u8>, SaveError> {
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
mod tests;
