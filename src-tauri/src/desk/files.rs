//! Files opened or dropped without any account: verified at once, kept in memory until closed.

use std::path::Path;

use diagnosis::Words;
use document::Kind;
use document::offline::{self, OfflineError};

use crate::view::{Curtain, DeskView, Event, FileKind, FileView, IpcError};

use super::refusal::Refusal;
use super::room::Room;
use super::verdict::{self, Judged};
use super::{Answer, Desk};

/// The largest file that is read, bytes; the verifier refuses more.
const LARGEST: u64 = 64 * 1024 * 1024;

/// An opened file.
pub(crate) struct Opened {
    pub(crate) id: u32,
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    kind: Kind,
    pub(crate) judged: Option<Judged>,
    problem: Option<IpcError>,
}

impl Desk {
    /// Lets the person choose a file and verifies it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn open_file(&self) -> Answer<DeskView> {
        let title = self.room().say("choose-document");
        match self.choose(title, &["xml", "zip"]).await {
            Some(path) => self.open_path(&path).await,
            None => Ok(self.view()),
        }
    }

    /// Takes what was dropped on the window: documents are verified, a partner file is opened.
    pub async fn dropped(&self, paths: Vec<std::path::PathBuf>) {
        for path in paths {
            let is_partner = path.to_string_lossy().ends_with(journey::store::EXTENSION);
            let taken = match is_partner {
                true => self.open_partner_path(&path).await,
                false => self.open_path(&path).await,
            };
            if let Err(error) = taken {
                self.tell(Event::Dropped {
                    problem: Some(error),
                });
                continue;
            }
            if !is_partner {
                self.tell(Event::Dropped { problem: None });
            }
        }
        self.tell_desk();
    }

    /// Reads and verifies a file.
    ///
    /// # Errors
    /// When the file cannot be read or is larger than the verifier takes.
    pub async fn open_path(&self, path: &Path) -> Answer<DeskView> {
        let (name, bytes) = read(self.words(), path, LARGEST)?;
        Ok(self.take_file(name, bytes).await)
    }

    /// Opens an archive with its share code; what is inside takes its place.
    ///
    /// # Errors
    /// When the code does not open it or nothing inside is a document.
    pub async fn unlock_file(&self, id: u32, share_code: String) -> Answer<DeskView> {
        let (name, bytes) = {
            let room = self.room();
            let opened = room
                .opened(id)
                .ok_or_else(|| Refusal::NotFound.say(room.words()))?;
            (opened.name.clone(), opened.bytes.clone())
        };
        let inside = tokio::task::spawn_blocking(move || offline::open(&bytes, Some(&share_code)))
            .await
            .map_err(|_| Refusal::NotFound.say(self.words()))?
            .map_err(|error| self.locked(error))?;
        let _ = self.close_file(id);
        Ok(self.take_file(name, inside).await)
    }

    /// Forgets a file.
    #[must_use]
    pub fn close_file(&self, id: u32) -> DeskView {
        self.change(|room| room.files.retain(|opened| opened.id != id))
    }

    async fn take_file(&self, name: String, bytes: Vec<u8>) -> DeskView {
        let kind = document::open(&bytes);
        let id = self.room().next_number();
        let is_xml = matches!(
            kind,
            Kind::Certificate { .. }
                | Kind::Eaadhaar
                | Kind::KycRes
                | Kind::OfflineEkyc
                | Kind::OtherXml
        );
        let judged = match is_xml {
            true => self.judge(id, bytes.clone()).await.ok(),
            false => None,
        };
        let is_other = !is_xml && kind != Kind::Zip;
        let problem = is_other.then(|| Refusal::NotXml.say(self.words()));
        self.change(|room| {
            room.files.push(Opened {
                id,
                name,
                bytes,
                kind,
                judged,
                problem,
            });
        })
    }

    fn locked(&self, error: OfflineError) -> IpcError {
        let refusal = match error {
            OfflineError::WrongShareCode | OfflineError::ShareCodeNeeded => Refusal::ShareCode,
            _ => Refusal::Archive,
        };
        refusal.because(self.words(), error)
    }
}

impl Room {
    pub(crate) fn opened(&self, id: u32) -> Option<&Opened> {
        self.files.iter().find(|opened| opened.id == id)
    }

    /// The bytes of a document or file.
    pub(crate) fn bytes(&self, id: u32) -> Option<&[u8]> {
        let document = self.document(id).map(|held| held.fetched.bytes.as_slice());
        document.or_else(|| self.opened(id).map(|opened| opened.bytes.as_slice()))
    }

    /// The verdict on a document or file.
    pub(crate) fn judged(&self, id: u32) -> Option<&Judged> {
        let document = self.verdicts.iter().find(|judged| judged.document == id);
        document.or_else(|| self.opened(id)?.judged.as_ref())
    }

    /// A number that no document or file has had.
    pub(crate) fn next_number(&mut self) -> u32 {
        self.last_number += 1;
        self.last_number
    }
}

/// Name and content of a file that the person chose. One of more than `largest` bytes is not read.
pub(crate) fn read(words: &Words, path: &Path, largest: u64) -> Answer<(String, Vec<u8>)> {
    let failed = |reason: String| Refusal::OpenFile.because(words, reason);
    let about = std::fs::metadata(path).map_err(|error| failed(error.to_string()))?;
    if about.len() > largest {
        return Err(failed(format!("{} MB", about.len() / 1024 / 1024)));
    }
    let bytes = std::fs::read(path).map_err(|error| failed(error.to_string()))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok((name.into_owned(), bytes))
}

/// A file's view.
pub(crate) fn view(room: &Room, opened: &Opened, curtain: Curtain) -> FileView {
    let kind = kind_view(&opened.kind);
    FileView {
        id: opened.id,
        name: opened.name.clone(),
        size: opened.bytes.len(),
        kind,
        needs_share_code: kind == FileKind::Zip,
        verdict: opened
            .judged
            .as_ref()
            .map(|judged| verdict::view(room, judged, curtain)),
        problem: opened.problem.clone(),
    }
}

fn kind_view(kind: &Kind) -> FileKind {
    match kind {
        Kind::Certificate { .. } => FileKind::Certificate,
        Kind::Eaadhaar | Kind::KycRes => FileKind::Eaadhaar,
        Kind::Jpeg => FileKind::Jpeg,
        Kind::OfflineEkyc => FileKind::OfflineEkyc,
        Kind::Pdf => FileKind::Pdf,
        Kind::Png => FileKind::Png,
        Kind::OtherXml => FileKind::Xml,
        Kind::Zip => FileKind::Zip,
        Kind::Empty | Kind::Html | Kind::Json | Kind::Unknown => FileKind::Unknown,
    }
}
