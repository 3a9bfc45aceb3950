//! What earlier tries left to choose from: the catalogue of issuers, the citizen's folders, the file
//! on its way up. Kept in memory and gone with the attempt.

use std::path::Path;

use protocol::files::Issued;
use protocol::pull::{Doctype, Issuer, Parameter};
use protocol::upload::{self, Upload, UploadFault};
use protocol::uploaded::{Kind, Row};

use crate::desk::documents::shown_uris;
use crate::desk::room::Room;
use crate::desk::{Answer, Desk, files};
use crate::view::{ApiPage, TryOption};

/// Before the number of a row of the citizen's own files, whose ids stay here.
const ROW: &str = "row-";

/// The endings that the chooser offers.
const ENDINGS: [&str; 4] = ["pdf", "png", "jpg", "jpeg"];

/// What there is to choose from.
#[derive(Default)]
pub(crate) struct Choices {
    pub(super) issuers: Vec<Issuer>,
    /// With the issuer's `orgid`.
    pub(super) doctypes: Option<(String, Vec<Doctype>)>,
    /// With `orgid` and `doctype`.
    pub(super) parameters: Option<(String, String, Vec<Parameter>)>,
    /// Rows of the citizen's own files, as last listed.
    pub(super) uploaded: Vec<Row>,
    pub(super) file: Option<Chosen>,
}

/// A file on its way up.
pub(crate) struct Chosen {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl Chosen {
    /// The upload to this path under this media type.
    pub(super) fn to(&self, path: &str, media_type: &str) -> Upload {
        Upload {
            path: path.to_owned(),
            media_type: media_type.to_owned(),
            bytes: self.bytes.clone(),
        }
    }

    pub(super) fn path(&self) -> String {
        format!("/{}", self.name)
    }

    /// The media type that the bytes begin like.
    pub(super) fn media_type(&self) -> &'static str {
        upload::media_type_of(&self.bytes).unwrap_or("application/pdf")
    }

    /// What stands against it as it is.
    pub(super) fn faults(&self) -> Vec<UploadFault> {
        let mut faults = self.to(&self.path(), self.media_type()).lint();
        if upload::media_type_of(&self.bytes).is_none() && !self.bytes.is_empty() {
            faults.push(UploadFault::MediaType);
        }
        faults
    }
}

impl Desk {
    /// Lets the person choose the file to upload. Nothing is sent.
    ///
    /// # Errors
    /// When it cannot be read or is larger than any that may be uploaded.
    pub async fn choose_upload(&self) -> Answer<ApiPage> {
        let title = self.room().say("choose-upload");
        if let Some(path) = self.choose(title, &ENDINGS).await {
            let file = self.read_upload(&path)?;
            self.room().choices.file = Some(file);
        }
        self.api_page("upload")
    }

    fn read_upload(&self, path: &Path) -> Answer<Chosen> {
        // A file a little too large may go, so that the refusal can be seen; no more than that.
        let limit = 2 * u64::try_from(upload::LARGEST).unwrap_or(u64::MAX);
        let (name, bytes) = files::read(self.words(), path, limit)?;
        Ok(Chosen { name, bytes })
    }
}

impl Room {
    /// The documents that can be fetched: of the issued list, and of the citizen's own files.
    pub(super) fn documents_to_choose(&self) -> Vec<TryOption> {
        let issued: &[Issued] = self.issued.as_deref().unwrap_or_default();
        let shown = shown_uris(issued, self.curtain());
        let issued = issued.iter().zip(shown).map(|(row, uri)| TryOption {
            label: format!("{} · {}", row.name, row.doctype),
            value: uri,
        });
        issued.chain(self.rows_to_choose(Kind::File)).collect()
    }

    /// Folders or files of the citizen, by their place in the list.
    pub(super) fn rows_to_choose(&self, kind: Kind) -> Vec<TryOption> {
        let rows = self.choices.uploaded.iter().enumerate();
        rows.filter(|(_, row)| row.kind == kind)
            .map(|(place, row)| TryOption {
                value: format!("{ROW}{place}"),
                label: self.curtain().personal(&row.name),
            })
            .collect()
    }

    /// The row that was chosen.
    pub(super) fn row_chosen(&self, value: &str) -> Option<&Row> {
        let place: usize = value.strip_prefix(ROW)?.parse().ok()?;
        self.choices.uploaded.get(place)
    }
}

/// A row as it is chosen.
pub(super) fn row_value(place: usize) -> String {
    format!("{ROW}{place}")
}
