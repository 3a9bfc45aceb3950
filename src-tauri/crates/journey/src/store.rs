//! Partner files: one registration a file, JSON, `*.lockstep.json`, without secrets.
//!
//! People read these files, diff them and mail them to each other, so the file is pretty-printed,
//! fields that this version does not know are kept as they are, and a secret in the file is an
//! error, not a convenience. Writing is atomic: at any moment the file is the old or the new one. A
//! file that is damaged or was written by a newer version is reported and never overwritten, and a
//! save on top of somebody else's save is refused rather than losing it.

mod atomic;
mod difference;
mod form;

use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

pub use atomic::write_atomically;
pub use difference::Difference;
pub use form::{PartnerFile, VERSION};

/// The ending of partner files.
pub const EXTENSION: &str = ".lockstep.json";

/// Largest file read, in bytes. A partner file has about 1 kB.
const MAX_SIZE: u64 = 1024 * 1024;

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
        let on_disk = read_bounded(path, MAX_SIZE).map_err(|source| OpenError::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        let partner = form::parse(path, &on_disk)?;
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
        let on_disk = form::render(path, &partner)?;
        let unwritable = |source| SaveError::Unwritable {
            path: path.to_owned(),
            source,
        };
        match atomic::place_new(path, &on_disk) {
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
        let new = form::render(&self.path, &self.partner)?;
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
        let now = read_bounded(&self.path, MAX_SIZE).map_err(unwritable)?;
        if now != self.on_disk {
            return Err(SaveError::ChangedElsewhere {
                path: self.path.clone(),
            });
        }
        write_atomically(&self.path, &new).map_err(unwritable)?;
        self.on_disk = new;
        Ok(())
    }

    /// Where this content and the file as it is now part, field by field.
    ///
    /// # Errors
    /// [`OpenError`], when the file on disk cannot be read any more.
    pub fn differences(&self) -> Result<Vec<Difference>, OpenError> {
        let theirs = Self::open(&self.path)?;
        Ok(difference::between(&self.partner, &theirs.partner))
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Reads a file of at most `largest` bytes.
pub(crate) fn read_bounded(path: &Path, largest: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut file = fs::File::open(path)?.take(largest + 1);
    file.read_to_end(&mut bytes)?;
    if file.limit() == 0 {
        let largest = format!("more than {largest} bytes");
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, largest));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests;
