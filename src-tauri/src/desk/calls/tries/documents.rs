//! Calls about documents: the lists, one document, and a file on its way up.

use protocol::hmac::Comparison;
use protocol::service::Api;
use protocol::uploaded::Kind;

use super::Typed;
use crate::desk::calls::choices::row_value;
use crate::desk::calls::outcome::{Outcome, leading_to, masked, open, personal};
use crate::desk::calls::signing;
use crate::desk::documents::shown_uris;
use crate::desk::refusal::Refusal;
use crate::desk::{Answer, Desk};

impl Desk {
    /// The issued list, a file, its XML, the e-Aadhaar. A document is kept for the steps that show
    /// and verify it.
    pub(super) async fn try_document(&self, api: Api, typed: &Typed<'_>) -> Answer<Outcome> {
        let authorised = self.authorised()?;
        let (vault, wire) = (self.vault(), &self.0.wire);
        if api == Api::Issued {
            return Ok(match authorised.issued(wire).await {
                Err(error) => self.failed(self.unfetched(&error)),
                Ok(list) => {
                    self.room().issued = Some(list.items);
                    self.issued_rows()
                }
            });
        }
        let (uri, title) = match api {
            Api::Eaadhaar => (String::new(), "e-Aadhaar".to_owned()),
            _ => self.document_chosen(typed)?,
        };
        let fetched = match api {
            Api::Eaadhaar => authorised.eaadhaar(vault.as_ref(), wire).await,
            Api::Xml => authorised.xml(&uri, vault.as_ref(), wire).await,
            _ => authorised.file(&uri, vault.as_ref(), wire).await,
        };
        let fetched = match fetched {
            Ok(fetched) => fetched,
            Err(error) => return Ok(self.failed(self.unfetched(&error))),
        };
        let hmac = match fetched.hmac {
            Comparison::Match => "api-hmac-match",
            Comparison::Absent => "api-hmac-absent",
            Comparison::Differs(_) => "api-hmac-differs",
        };
        let rows = [
            open("Content-Type", fetched.media_type.clone()),
            open("Content-Length", fetched.bytes.len().to_string()),
            open("hmac", self.room().say(hmac)),
        ];
        let _ = self.hold(title, fetched);
        Ok(Outcome::said(&self.room(), "api-tried-document", &[]).with(rows))
    }

    fn issued_rows(&self) -> Outcome {
        let room = self.room();
        let items = room.issued.as_deref().unwrap_or_default();
        let shown = shown_uris(items, room.curtain());
        let rows = items.iter().zip(shown).map(|(item, uri)| {
            let row = masked(format!("{} ({})", item.name, item.doctype), uri.as_str());
            let next = room.say("api-next-file");
            // The Aadhaar card has a call of its own and is no file (FAQ 10, 38).
            match item.doctype.as_str() {
                "ADHAR" => leading_to(row, "eaadhaar", next, &[]),
                _ => leading_to(row, "file", next, &[("uri", &uri)]),
            }
        });
        let count = [("count", items.len().into())];
        Outcome::said(&room, "api-tried-issued", &count).with(rows)
    }

    /// The URI that was chosen or typed, and the document's name.
    fn document_chosen(&self, typed: &Typed<'_>) -> Answer<(String, String)> {
        if let Some(uri) = typed.given("other-uri") {
            return Ok((uri.to_owned(), self.room().say("api-document-other")));
        }
        let Some(chosen) = typed.given("uri") else {
            return Err(self.misfit("uri", "api-field-uri-none"));
        };
        let own = {
            let room = self.room();
            room.row_chosen(chosen)
                .map(|row| (row.uri.clone(), room.curtain().personal(&row.name)))
        };
        match own {
            Some(own) => Ok(own),
            None => self.listed(chosen),
        }
    }

    /// The citizen's own files: the topmost folder, or the one that was chosen.
    pub(super) async fn try_uploaded(&self, typed: &Typed<'_>) -> Answer<Outcome> {
        let authorised = self.authorised()?;
        let folder = match typed.given("id") {
            None => None,
            Some(chosen) => {
                let id = self.room().row_chosen(chosen).map(|row| row.id.clone());
                Some(id.ok_or_else(|| Refusal::NotFound.say(self.words()))?)
            }
        };
        let listed = authorised.uploaded(folder.as_deref(), &self.0.wire).await;
        let folder = match listed {
            Ok(folder) => folder,
            Err(error) => return Ok(self.failed(self.unfetched(&error))),
        };
        let mut room = self.room();
        room.choices.uploaded = folder.items;
        let rows = room
            .choices
            .uploaded
            .iter()
            .enumerate()
            .map(|(place, row)| {
                let value = row_value(place);
                let kind = match row.kind {
                    Kind::Folder => room.say("api-folder"),
                    Kind::File => row.mime.join(", "),
                };
                let shown = personal(room.curtain(), kind, &row.name);
                match row.kind {
                    Kind::Folder => leading_to(
                        shown,
                        "uploaded",
                        room.say("api-next-folder"),
                        &[("id", &value)],
                    ),
                    Kind::File => {
                        leading_to(shown, "file", room.say("api-next-file"), &[("uri", &value)])
                    }
                }
            });
        let count = [("count", room.choices.uploaded.len().into())];
        Ok(Outcome::said(&room, "api-tried-uploaded", &count).with(rows.collect::<Vec<_>>()))
    }

    /// Puts the chosen file into the citizen's account.
    pub(super) async fn try_upload(&self, typed: &Typed<'_>) -> Answer<Outcome> {
        let authorised = self.authorised()?;
        let upload = {
            let room = self.room();
            let file = room.choices.file.as_ref();
            file.map(|file| file.to(typed.get("path"), typed.get("content-type")))
        };
        let upload = upload.ok_or_else(|| self.misfit("file", "api-field-file-none"))?;
        let size = upload.bytes.len();
        let vault = self.vault();
        let stored = authorised
            .upload(upload, vault.as_ref(), &self.0.wire)
            .await;
        let mut outcome = match stored {
            Err(error) => self.failed(self.unfetched(&error)),
            Ok(stored) => {
                let room = self.room();
                let mut rows = vec![personal(room.curtain(), "path", &stored.path)];
                rows.extend(stored.size.map(|size| open("size", size.to_string())));
                Outcome::said(&room, "api-tried-upload", &[]).with(rows)
            }
        };
        outcome.working = Some(signing::of_file(&self.room(), size));
        Ok(outcome)
    }
}
