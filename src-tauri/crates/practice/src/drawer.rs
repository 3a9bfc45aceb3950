//! What an account holds: the papers of the cast, what was pulled or pushed into it, and uploads.
//!
//! Everything that comes in at run time is kept in memory and bounded, the oldest going first.

use std::collections::VecDeque;

use axum::body::Bytes;
use jiff::Timestamp;

use crate::{
    citizen::{Citizen, CitizenId, Paper},
    office::Office,
    organisation::Organisation,
    settings::Line,
};

/// Documents that may be added to an account at run time.
const ADDED: usize = 50;
/// Bytes of uploads that an account keeps; one upload may have 10 MB.
const UPLOADED: usize = 40 * 1024 * 1024;
/// Uploads that an account keeps.
const UPLOADS: usize = 100;

/// Whose account a paper is in.
#[derive(Clone, Copy)]
pub(crate) enum Owner {
    Citizen(&'static Citizen),
    Organisation(&'static Organisation),
}

impl Owner {
    /// Whom a signed-in citizen acts for on this line.
    pub(crate) fn of(office: &Office, citizen: CitizenId) -> Self {
        let organisation = Organisation::of(citizen).filter(|_| office.line == Line::EntityLocker);
        organisation.map_or(Self::Citizen(citizen.citizen()), Self::Organisation)
    }

    fn papers(self) -> &'static [Paper] {
        match self {
            Self::Citizen(citizen) => citizen.papers,
            Self::Organisation(organisation) => organisation.papers,
        }
    }
}

/// A document in an account, with the content that came with it, if any.
#[derive(Clone)]
pub(crate) struct Sheet {
    pub(crate) paper: Paper,
    /// Pushed PDF; otherwise it is drawn.
    pub(crate) pdf: Option<Bytes>,
    /// Pushed XML; otherwise it is written and signed.
    pub(crate) xml: Option<Bytes>,
    /// The client that pulled or pushed it; it may read it without a tick of its own.
    pub(crate) by: Option<String>,
}

/// A file that a client put into an account.
#[derive(Clone)]
pub(crate) struct Upload {
    /// Digits, last part of `in.gov.digilocker-OTHER-…`.
    pub(crate) id: u64,
    pub(crate) folder: &'static Folder,
    pub(crate) name: String,
    pub(crate) media_type: &'static str,
    pub(crate) bytes: Bytes,
    pub(crate) at: Timestamp,
}

impl Upload {
    pub(crate) fn uri(&self) -> String {
        format!("in.gov.digilocker-OTHER-{}", self.id)
    }
}

/// A folder; there is no API that makes one, so every account has the same.
pub(crate) struct Folder {
    pub(crate) id: &'static str,
    pub(crate) parent: &'static str,
    /// As in the `path` header, without a trailing slash.
    pub(crate) path: &'static str,
}

/// The folders of every account; the first is the root.
pub(crate) static FOLDERS: &[Folder] = &[
    Folder {
        id: "7000",
        parent: "",
        path: "",
    },
    Folder {
        id: "7001",
        parent: "7000",
        path: "/College",
    },
    Folder {
        id: "7002",
        parent: "7000",
        path: "/Office",
    },
    Folder {
        id: "7003",
        parent: "7001",
        path: "/College/Marksheets",
    },
];

/// What came into one account at run time.
#[derive(Default)]
pub(crate) struct Drawer {
    added: VecDeque<Sheet>,
    uploads: VecDeque<Upload>,
    last: u64,
}

impl Drawer {
    /// Puts a document in; the oldest goes when there are too many.
    pub(crate) fn add(&mut self, sheet: Sheet) {
        if self.added.len() == ADDED {
            self.added.pop_front();
        }
        self.added.push_back(sheet);
    }

    pub(crate) fn remove(&mut self, uri: &str) -> Option<Sheet> {
        let at = self
            .added
            .iter()
            .position(|sheet| sheet.paper.uri() == uri)?;
        self.added.remove(at)
    }

    pub(crate) fn added(&self) -> impl Iterator<Item = &Sheet> {
        self.added.iter()
    }

    pub(crate) fn uploads(&self) -> impl Iterator<Item = &Upload> {
        self.uploads.iter()
    }

    /// Keeps an upload, in place of one of the same path.
    pub(crate) fn upload(
        &mut self,
        folder: &'static Folder,
        name: String,
        media_type: &'static str,
        bytes: Bytes,
        at: Timestamp,
    ) {
        self.uploads
            .retain(|kept| kept.folder.id != folder.id || kept.name != name);
        let fits = |uploads: &VecDeque<Upload>| {
            let size: usize = uploads.iter().map(|upload| upload.bytes.len()).sum();
            uploads.len() < UPLOADS && size + bytes.len() <= UPLOADED
        };
        while !self.uploads.is_empty() && !fits(&self.uploads) {
            self.uploads.pop_front();
        }
        self.last += 1;
        let id = 90_000_000_000_000 + self.last;
        self.uploads.push_back(Upload {
            id,
            folder,
            name,
            media_type,
            bytes,
            at,
        });
    }
}

/// Every document of the account that a citizen has or acts for.
pub(crate) fn sheets(office: &Office, citizen: CitizenId) -> Vec<Sheet> {
    let cast = Owner::of(office, citizen)
        .papers()
        .iter()
        .map(|paper| Sheet {
            paper: paper.clone(),
            pdf: None,
            xml: None,
            by: None,
        });
    let mut books = office.books();
    cast.chain(books.drawer(citizen).added().cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uploads_are_bounded_in_number_and_in_bytes_and_a_path_is_replaced() {
        let mut drawer = Drawer::default();
        let now = Timestamp::UNIX_EPOCH;
        for number in 0..300 {
            let bytes = Bytes::from_static(b"x");
            drawer.upload(
                &FOLDERS[0],
                format!("{number}.pdf"),
                "application/pdf",
                bytes,
                now,
            );
        }
        assert_eq!(drawer.uploads().count(), UPLOADS);
        for number in 0..10 {
            let bytes = Bytes::from(vec![0; 10 * 1024 * 1024]);
            drawer.upload(
                &FOLDERS[1],
                format!("{number}.pdf"),
                "application/pdf",
                bytes,
                now,
            );
        }
        let size: usize = drawer.uploads().map(|upload| upload.bytes.len()).sum();
        assert!(size <= UPLOADED, "{size}");
        let before = drawer.uploads().count();
        let bytes = Bytes::from_static(b"new");
        drawer.upload(
            &FOLDERS[1],
            "9.pdf".to_owned(),
            "application/pdf",
            bytes,
            now,
        );
        assert_eq!(
            drawer.uploads().count(),
            before,
            "the same path is replaced"
        );
    }
}
