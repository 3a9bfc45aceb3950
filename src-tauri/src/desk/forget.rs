//! Forgetting everything: what the program keeps, where, and taking it all away.
//!
//! The list that a person confirms and the list of what was done are the same one, made in one place,
//! so that nothing is forgotten that was not named and nothing is named that is not forgotten. Partner
//! files are the person's own: they stay, and are named. What cannot be forgotten is said with its
//! reason; the rest is forgotten all the same.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use diagnosis::words::FluentValue;
use journey::callback::own_scheme;
use journey::store::Stored;
use journey::vault::{Vault as _, VaultError};

use crate::view::{ForgetItem, ForgetState, ForgetView};

use super::Desk;
use super::partner::keychain_words;
use super::room::Room;

/// How long the practice locker has to end the connections that it serves.
const PARTING: Duration = Duration::from_secs(3);

/// One kind of thing that the program keeps.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Keepsake {
    Session,
    Practice,
    Secrets,
    Folder,
    Browser,
    Links,
}

impl Keepsake {
    /// In the order in which they are forgotten: first what could bring others back.
    const ALL: [Self; 6] = [
        Self::Session,
        Self::Practice,
        Self::Secrets,
        Self::Folder,
        Self::Browser,
        Self::Links,
    ];

    fn id(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Practice => "practice",
            Self::Secrets => "secrets",
            Self::Folder => "folder",
            Self::Browser => "browser",
            Self::Links => "links",
        }
    }
}

impl Desk {
    /// What would be forgotten with everything, and what stays.
    #[must_use]
    pub fn what_is_kept(&self) -> ForgetView {
        ForgetView {
            items: Keepsake::ALL
                .into_iter()
                .map(|kept| self.item(kept, ForgetState::Due, None))
                .collect(),
            left: self.partner_files(),
        }
    }

    /// Forgets everything, and says what could not be forgotten.
    pub async fn forget_everything(&self) -> ForgetView {
        let left = self.partner_files();
        let schemes = self.schemes();
        let mut items = Vec::with_capacity(Keepsake::ALL.len());
        for kept in Keepsake::ALL {
            let reason = self.forget(kept, &schemes).await.err();
            let state = match reason {
                None => ForgetState::Forgotten,
                Some(_) => ForgetState::Failed,
            };
            items.push(self.item(kept, state, reason));
        }
        self.tell_desk();
        ForgetView { items, left }
    }

    async fn forget(&self, kept: Keepsake, schemes: &[String]) -> Result<(), String> {
        match kept {
            Keepsake::Session => {
                self.abandon();
                self.0.wire.evidence().clear();
                let mut room = self.room();
                *room = Room {
                    language: room.language,
                    screen_share: room.screen_share,
                    practice: room.practice.take(),
                    ..Room::default()
                };
                Ok(())
            }
            Keepsake::Practice => {
                let running = self.room().practice.take();
                if let Some(locker) = running {
                    // A browser that keeps its connection open must not keep the person waiting.
                    let _ = tokio::time::timeout(PARTING, locker.stop()).await;
                }
                self.0
                    .practice_vault
                    .forget_all()
                    .map_err(|e| e.to_string())
            }
            Keepsake::Secrets => {
                let vault = Arc::clone(&self.0.keychain);
                let forgotten = tokio::task::spawn_blocking(move || vault.forget_all()).await;
                forgotten
                    .unwrap_or(Err(VaultError::Absent))
                    .map_err(|error| keychain_words(self.words(), &error))
            }
            Keepsake::Folder => match self.0.host.folder() {
                Some(folder) => emptied(&folder).map_err(|error| error.to_string()),
                None => Ok(()),
            },
            Keepsake::Browser => self.0.host.forget_browsing(),
            Keepsake::Links => self.0.host.forget_links(schemes),
        }
    }

    fn item(&self, kept: Keepsake, state: ForgetState, reason: Option<String>) -> ForgetItem {
        let id = format!("forget-{}", kept.id());
        let folder = self.0.host.folder().unwrap_or_default();
        let folder = FluentValue::from(folder.display().to_string());
        ForgetItem {
            sentence: self.room().say_with(&id, &[("folder", folder)]),
            id: kept.id().to_owned(),
            state,
            reason,
        }
    }

    /// The person's own files, as far as the program knows of them.
    fn known_files(&self) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = self.recent();
        let room = self.room();
        let open = room.file.as_ref().map(|stored| stored.path().to_owned());
        files.extend(open.filter(|path| !files.contains(path)));
        files.retain(|path| path.is_file());
        files
    }

    fn partner_files(&self) -> Vec<String> {
        let files = self.known_files().into_iter();
        files.map(|path| path.display().to_string()).collect()
    }

    /// The link schemes of every partner known: one may still be borrowed from a start that was killed.
    fn schemes(&self) -> Vec<String> {
        let files = self.known_files().into_iter();
        let of_files =
            files.filter_map(|path| Some(Stored::open(&path).ok()?.partner.redirect_uri));
        let here = self
            .room()
            .partner
            .as_ref()
            .map(|it| it.redirect_uri.clone());
        let mut schemes: Vec<String> = of_files
            .chain(here)
            .filter_map(|redirect_uri| own_scheme(&redirect_uri))
            .collect();
        schemes.sort();
        schemes.dedup();
        schemes
    }
}

/// Takes everything out of a folder that is the program's own; the rest goes even where one does not.
fn emptied(folder: &Path) -> std::io::Result<()> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    let mut result = Ok(());
    for entry in entries {
        let entry = entry?;
        let removed = match entry.file_type()?.is_dir() {
            true => std::fs::remove_dir_all(entry.path()),
            false => std::fs::remove_file(entry.path()),
        };
        result = result.and(removed);
    }
    result
}

#[cfg(test)]
mod tests {
    use diagnosis::Words;

    use super::*;

    #[test]
    fn everything_kept_has_words_in_both_languages() {
        for lang in diagnosis::Lang::ALL {
            let words = Words::new(lang);
            for kept in Keepsake::ALL {
                let id = format!("forget-{}", kept.id());
                let folder = ("folder", FluentValue::from("/a"));
                assert!(words.get(&id, &[folder]).is_some(), "{lang}: {id}");
            }
        }
    }

    #[test]
    fn a_folder_is_emptied_whole_and_one_that_is_not_there_is_empty() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("signers")).unwrap();
        std::fs::write(folder.path().join("signers/a.der"), "a").unwrap();
        std::fs::write(folder.path().join("recent.json"), "[]").unwrap();
        emptied(folder.path()).unwrap();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        emptied(&folder.path().join("never made")).unwrap();
    }
}
