//! Partner files on disk: saved, opened, remembered. What may be in one and how it is written is in
//! `journey::store`; here is only which file is meant.

use std::path::{Path, PathBuf};

use journey::registration;
use journey::store::{Difference, EXTENSION, SaveError, Stored, write_atomically};

use crate::view::{DeskView, Environment, FileDifference, IpcError, RecentFile};

use super::refusal::Refusal;
use super::room::Room;
use super::{Answer, Desk};

/// The list of files opened before, within the program's own folder.
const RECENT: &str = "recent.json";

/// How many are remembered.
const REMEMBERED: usize = 8;

impl Desk {
    /// Writes the partner to its file; the first time the person chooses where.
    ///
    /// # Errors
    /// When it cannot be written, or the file was changed elsewhere in the meantime.
    pub async fn save_partner_file(&self) -> Answer<DeskView> {
        let (partner, stored) = {
            let mut room = self.room();
            (room.partner()?.clone(), room.file.take())
        };
        let saved = match stored {
            Some(mut stored) => {
                stored.partner = partner;
                let result = stored.save();
                (stored, result)
            }
            None => {
                let name = format!("{}{EXTENSION}", file_name(&partner.name));
                let title = self.room().say("choose-save");
                let Some(path) = self.choose_new(title, name).await else {
                    return Ok(self.view());
                };
                match Stored::create(&path, partner) {
                    Ok(stored) => (stored, Ok(())),
                    Err(error) => return Err(self.unsaved(&error)),
                }
            }
        };
        let (stored, result) = saved;
        self.remember(stored.path());
        let view = self.change(|room| room.file = Some(stored));
        result.map(|()| view).map_err(|error| self.unsaved(&error))
    }

    /// Writes the partner to another file, which is worked on from then on; an earlier one stays as
    /// it is.
    ///
    /// # Errors
    /// When it cannot be written; a file that is there is never replaced.
    pub async fn duplicate_partner_file(&self) -> Answer<DeskView> {
        let partner = self.room().partner()?.clone();
        let name = format!("{}-copy{EXTENSION}", file_name(&partner.name));
        let title = self.room().say("choose-save");
        let Some(path) = self.choose_new(title, name).await else {
            return Ok(self.view());
        };
        let stored = Stored::create(&path, partner).map_err(|error| self.unsaved(&error))?;
        self.remember(stored.path());
        Ok(self.change(|room| room.file = Some(stored)))
    }

    /// Reads the partner's file again; what was changed here and not saved is given up.
    ///
    /// # Errors
    /// As [`Self::open_partner_file`], and when the partner has no file.
    pub async fn reload_partner_file(&self) -> Answer<DeskView> {
        let path = {
            let room = self.room();
            let stored = room.file.as_ref();
            let stored = stored.ok_or_else(|| Refusal::NotYet.say(room.words()))?;
            stored.path().to_owned()
        };
        self.open_partner_path(&path).await
    }

    /// Where the partner as it is here and its file on disk part.
    ///
    /// # Errors
    /// When the partner has no file, or it cannot be read any more.
    pub fn partner_file_differences(&self) -> Answer<Vec<FileDifference>> {
        let room = self.room();
        let (Some(partner), Some(stored)) = (&room.partner, &room.file) else {
            return Err(Refusal::NotYet.say(room.words()));
        };
        let mut mine = stored.clone();
        mine.partner = partner.clone();
        let found = mine
            .differences()
            .map_err(|error| Refusal::OpenFile.because(room.words(), error))?;
        let curtain = room.curtain();
        let shown = |difference: Difference| {
            // A person's number and people's notes are in maps alone.
            let is_personal = difference.field.contains('.');
            let value = |value: Option<String>| value.map(|it| curtain.value(&it, is_personal));
            FileDifference {
                field: difference.field,
                mine: value(difference.mine),
                theirs: value(difference.theirs),
            }
        };
        Ok(found.into_iter().map(shown).collect())
    }

    fn unsaved(&self, error: &SaveError) -> IpcError {
        let words = self.words();
        match error {
            SaveError::ChangedElsewhere { path } => {
                Refusal::ChangedElsewhere.because(words, path.display())
            }
            SaveError::Exists { .. }
            | SaveError::HoldsSecret { .. }
            | SaveError::Unwritable { .. } => Refusal::Save.because(words, error),
        }
    }

    /// Lets the person choose a partner file and opens it.
    ///
    /// # Errors
    /// When it is damaged, newer than this program, or holds a secret; it is never changed.
    pub async fn open_partner_file(&self) -> Answer<DeskView> {
        let title = self.room().say("choose-partner");
        match self.choose(title, &["json"]).await {
            Some(path) => self.open_partner_path(&path).await,
            None => Ok(self.view()),
        }
    }

    /// Opens a partner file.
    ///
    /// # Errors
    /// As [`Self::open_partner_file`].
    pub async fn open_partner_path(&self, path: &Path) -> Answer<DeskView> {
        let stored =
            Stored::open(path).map_err(|error| Refusal::OpenFile.because(self.words(), error))?;
        self.remember(path);
        self.abandon();
        self.0.wire.evidence().clear();
        let account = registration::account(&stored.partner);
        {
            let mut room = self.room();
            *room = Room {
                environment: Some(Environment::Production),
                partner: Some(stored.partner.clone()),
                file: Some(stored),
                ..room.fresh()
            };
        }
        let place = self.find_secret(account).await;
        Ok(self.change(|room| room.secret = place))
    }

    /// The files opened before, newest first.
    #[must_use]
    pub fn recent_partner_files(&self) -> Vec<RecentFile> {
        let view = |path: PathBuf| RecentFile {
            name: path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            exists: path.is_file(),
            path: path.display().to_string(),
        };
        self.recent().into_iter().map(view).collect()
    }

    pub(super) fn recent(&self) -> Vec<PathBuf> {
        let read = || {
            let bytes = std::fs::read(self.0.host.folder()?.join(RECENT)).ok()?;
            serde_json::from_slice(&bytes).ok()
        };
        read().unwrap_or_default()
    }

    /// That a list cannot be kept is no reason to fail what was asked for.
    fn remember(&self, path: &Path) {
        let mut recent = self.recent();
        recent.retain(|other| other != path);
        recent.insert(0, path.to_owned());
        recent.truncate(REMEMBERED);
        let kept = self.0.host.folder().map(|folder| {
            std::fs::create_dir_all(&folder)?;
            let list = serde_json::to_vec_pretty(&recent)?;
            write_atomically(&folder.join(RECENT), &list)
        });
        if let Some(Err(error)) = kept {
            tracing::warn!(%error, "the list of recent files was not kept");
        }
    }
}

/// A partner's name as a file name.
fn file_name(name: &str) -> String {
    let kept = |c: char| {
        if c.is_alphanumeric() || matches!(c, '-' | '_') {
            c
        } else {
            '-'
        }
    };
    let name: String = name.trim().chars().map(kept).collect();
    if name.is_empty() {
        "partner".to_owned()
    } else {
        name
    }
}
