//! What a token is good for beyond the walk: calls that read more than a check needs, or that change
//! a citizen's account. Nothing here is made by itself; a person asks for each.

use protocol::{
    apaar::{self, Apaar},
    entity::{self, Entity},
    pull_document::{self, PullDocument, Pulled},
    service::Api,
    upload::{self, Stored, Upload},
    uploaded::{self, Folder},
};

use crate::{
    attempt::secret,
    authorised::Authorised,
    check::CheckId,
    fetch::{FetchError, conclude},
    vault::Vault,
    wire::Wire,
};

impl Authorised {
    /// Get APAAR Details (API 5.2, line 2.4).
    ///
    /// # Errors
    /// [`FetchError`], with the exchange.
    pub async fn apaar(&self, wire: &Wire) -> Result<Apaar, FetchError> {
        let request = apaar::request(&self.endpoint(Api::Apaar), self.token());
        let (entry, response) = self.ask(wire, Api::Apaar, request).await?;
        let read = apaar::read(&response);
        conclude(wire, entry, CheckId::ApaarDetails, read, |record| {
            ("read".to_owned(), &record.notes)
        })
    }

    /// The organisation behind the token (API 16.4, EntityLocker; modelled from public clients).
    ///
    /// # Errors
    /// [`FetchError`], with the exchange.
    pub async fn entity(&self, wire: &Wire) -> Result<Entity, FetchError> {
        let request = entity::request(&self.endpoint(Api::Entity), self.token());
        let (entry, response) = self.ask(wire, Api::Entity, request).await?;
        let read = entity::read(&response);
        conclude(wire, entry, CheckId::EntityDetails, read, |entity| {
            ("read".to_owned(), &entity.notes)
        })
    }

    /// A folder of the citizen's own files, or the topmost one (API 6.1).
    ///
    /// # Errors
    /// [`FetchError`], with the exchange.
    pub async fn uploaded(&self, folder: Option<&str>, wire: &Wire) -> Result<Folder, FetchError> {
        let request = uploaded::request(self.registration().endpoints(), self.token(), folder);
        let (entry, response) = self.ask(wire, Api::Uploaded, request).await?;
        let read = uploaded::read(&response);
        conclude(wire, entry, CheckId::UploadedList, read, |folder| {
            (format!("{} items", folder.items.len()), &folder.notes)
        })
    }

    /// Puts a file into the citizen's account (API 6.6). What [`Upload::lint`] has against it is
    /// noted and sent all the same: a tester may want to see the refusal.
    ///
    /// # Errors
    /// [`FetchError`]; [`FetchError::Upload`] when path or media type cannot travel in a header.
    pub async fn upload(
        &self,
        upload: Upload,
        vault: &dyn Vault,
        wire: &Wire,
    ) -> Result<Stored, FetchError> {
        let secret = secret(self.registration(), vault)?;
        let faults = upload.lint();
        let request = upload.into_http(&self.endpoint(Api::Upload), self.token(), &secret)?;
        let (entry, response) = self.ask(wire, Api::Upload, request).await?;
        for fault in faults {
            wire.evidence()
                .remark(entry, format!("sent all the same: {fault}"));
        }
        let read = upload::read(&response);
        conclude(wire, entry, CheckId::FileUploaded, read, |stored| {
            ("stored".to_owned(), &stored.notes)
        })
    }

    /// Pulls a document into the citizen's account (API 7.4). The consent is part of `document` and
    /// is the citizen's answer to [`pull_document::ConsentStatement`]; nothing here gives it.
    ///
    /// # Errors
    /// [`FetchError`], with the exchange.
    pub async fn pull(&self, document: &PullDocument, wire: &Wire) -> Result<Pulled, FetchError> {
        let request = document.to_http(&self.endpoint(Api::PullDocument), self.token());
        let (entry, response) = self.ask(wire, Api::PullDocument, request).await?;
        let read = pull_document::read(&response);
        conclude(wire, entry, CheckId::DocumentPulled, read, |pulled| {
            ("a document's URI".to_owned(), &pulled.notes)
        })
    }
}
