//! Fetching, showing and taking apart documents.

use std::sync::Arc;

use document::Kind;
use document::tree::{self, TreeNode as Node};
use journey::attempt::SecretError;
use journey::authorised::Authorised;
use journey::explain;
use journey::fetch::FetchError;
use protocol::files::Issued;
use protocol::hmac::Comparison;
use protocol::service::Api;

use crate::view::{
    CheckView, Curtain, DeskView, DocumentKind, DocumentSummary, HmacView, IpcError, IssuedItem,
    StepId, TreeAttribute, TreeNode,
};

use super::refusal::Refusal;
use super::room::{Held, Stage};
use super::{Answer, Desk, refusal};

/// Which form of a document is asked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// The file.
    File,
    /// The certificate data in XML.
    Xml,
}

impl Desk {
    /// Fetches the list of issued documents.
    ///
    /// # Errors
    /// The fault that the service's answer shows.
    pub async fn fetch_issued(&self) -> Answer<DeskView> {
        let authorised = self.authorised()?;
        let list = authorised
            .issued(&self.0.wire)
            .await
            .map_err(|error| self.trouble(StepId::FetchDocuments, self.unfetched(&error)))?;
        Ok(self.change(|room| {
            room.issued = Some(list.items);
            room.problem = None;
        }))
    }

    /// Fetches one document of the list.
    ///
    /// # Errors
    /// The fault that the service's answer shows.
    pub async fn fetch_document(&self, uri: &str, format: Format) -> Answer<DeskView> {
        let authorised = self.authorised()?;
        let (uri, name) = self.listed(uri)?;
        let vault = self.vault();
        let fetched = match format {
            Format::File => authorised.file(&uri, vault.as_ref(), &self.0.wire).await,
            Format::Xml => authorised.xml(&uri, vault.as_ref(), &self.0.wire).await,
        };
        let fetched = fetched
            .map_err(|error| self.trouble(StepId::FetchDocuments, self.unfetched(&error)))?;
        Ok(self.hold(name, fetched))
    }

    /// Fetches the e-Aadhaar XML.
    ///
    /// # Errors
    /// The fault that the service's answer shows.
    pub async fn fetch_eaadhaar(&self) -> Answer<DeskView> {
        let authorised = self.authorised()?;
        let vault = self.vault();
        let fetched = authorised
            .eaadhaar(vault.as_ref(), &self.0.wire)
            .await
            .map_err(|error| self.trouble(StepId::FetchDocuments, self.unfetched(&error)))?;
        Ok(self.hold("e-Aadhaar".to_owned(), fetched))
    }

    /// The bytes of a document, for drawing it.
    ///
    /// # Errors
    /// When there is no such document, or the screen is shared and the person did not ask to see it.
    pub fn document_bytes(&self, id: u32, reveal: bool) -> Answer<Vec<u8>> {
        let room = self.room();
        if room.screen_share && !reveal {
            return Err(Refusal::Hidden.say(room.words()));
        }
        let bytes = room
            .bytes(id)
            .ok_or_else(|| Refusal::NotFound.say(room.words()))?;
        Ok(bytes.to_vec())
    }

    /// A document's XML as a tree; nodes that a valid signature covers are marked.
    ///
    /// # Errors
    /// When there is no such document or it is no XML that can be read.
    pub fn document_tree(&self, id: u32) -> Answer<TreeNode> {
        let room = self.room();
        let not_found = || Refusal::NotFound.say(room.words());
        let bytes = room.bytes(id).ok_or_else(not_found)?;
        let signed = room.judged(id).and_then(|judged| {
            document::verify(bytes, &room.signers(), judged.at())
                .document?
                .tree()
        });
        let tree = match signed {
            Some(tree) => tree,
            None => tree::unverified(bytes).map_err(|_| not_found())?,
        };
        Ok(node(&tree.root, room.curtain()))
    }

    pub(crate) fn authorised(&self) -> Answer<Arc<Authorised>> {
        let room = self.room();
        match &room.stage {
            Stage::Authorised(authorised) => Ok(Arc::clone(authorised)),
            _ => Err(Refusal::NotYet.say(room.words())),
        }
    }

    pub(crate) fn unfetched(&self, error: &FetchError) -> IpcError {
        if matches!(error, FetchError::Secret(SecretError::NotSet)) {
            return Refusal::NoSecret.say(self.words());
        }
        let found = explain::fetch(error, self.0.wire.evidence());
        refusal::explained(self.words(), &found)
    }

    /// The whole URI of a row, which the window may know only masked, and the document's name.
    pub(crate) fn listed(&self, uri: &str) -> Answer<(String, String)> {
        let room = self.room();
        let rows = room.issued.as_deref().unwrap_or_default();
        let shown = shown_uris(rows, room.curtain());
        let row = rows
            .iter()
            .zip(&shown)
            .find(|(row, shown)| row.uri == uri || *shown == uri);
        let (row, _) = row.ok_or_else(|| Refusal::NotFound.say(room.words()))?;
        Ok((row.uri.clone(), row.name.clone()))
    }

    /// Keeps a document in place of an earlier one of the same call.
    pub(crate) fn hold(&self, title: String, fetched: journey::fetch::Fetched) -> DeskView {
        self.change(|room| {
            let is_same =
                |held: &Held| held.fetched.api == fetched.api && held.fetched.uri == fetched.uri;
            let id = room.next_number();
            if let Some(position) = room.documents.iter().position(is_same) {
                let old = room.documents.remove(position);
                room.verdicts.retain(|judged| judged.document != old.id);
            }
            room.documents.push(Held {
                id,
                title,
                kind: document::open(&fetched.bytes),
                fetched,
            });
            room.problem = None;
        })
    }
}

/// The list as the window sees it.
pub(crate) fn issued_views(rows: &[Issued], curtain: Curtain) -> Vec<IssuedItem> {
    let shown = shown_uris(rows, curtain);
    rows.iter()
        .zip(shown)
        .map(|(row, uri)| IssuedItem {
            uri,
            name: row.name.clone(),
            doctype: row.doctype.clone(),
            issuer: row.issuer.clone(),
            mime: row.mime.clone(),
            date: row.date.clone(),
            xml: row.has_xml(),
        })
        .collect()
}

/// The URI of each row as it may be seen. Masked ones that would be the same are numbered, so that
/// the window can still ask for the one that was meant.
pub(crate) fn shown_uris(rows: &[Issued], curtain: Curtain) -> Vec<String> {
    let mut shown: Vec<String> = Vec::with_capacity(rows.len());
    for row in rows {
        let masked = curtain.uri(&row.uri);
        let same = shown
            .iter()
            .filter(|other| other.starts_with(&masked))
            .count();
        shown.push(match same {
            0 => masked,
            same => format!("{masked} ({})", same + 1),
        });
    }
    shown
}

/// A document's view.
pub(crate) fn view(held: &Held, curtain: Curtain) -> DocumentSummary {
    let fetched = &held.fetched;
    DocumentSummary {
        id: held.id,
        title: held.title.clone(),
        kind: kind_view(&held.kind, fetched.api),
        media_type: fetched.media_type.clone(),
        size: fetched.bytes.len(),
        hmac: match fetched.hmac {
            Comparison::Absent => HmacView::Absent,
            Comparison::Differs(_) => HmacView::Differs,
            Comparison::Match => HmacView::Match,
        },
        uri: fetched.uri.as_deref().map(|uri| curtain.uri(uri)),
        checks: fetched.checks().iter().map(CheckView::from).collect(),
    }
}

fn kind_view(kind: &Kind, api: Api) -> DocumentKind {
    match kind {
        Kind::Certificate { .. } => DocumentKind::Certificate,
        Kind::Eaadhaar | Kind::KycRes => DocumentKind::Eaadhaar,
        Kind::Jpeg => DocumentKind::Jpeg,
        Kind::OfflineEkyc => DocumentKind::OfflineEkyc,
        Kind::Pdf => DocumentKind::Pdf,
        Kind::Png => DocumentKind::Png,
        Kind::OtherXml => DocumentKind::Xml,
        // A broken XML is still shown where XML was asked for, so that it can be verified: the
        // verdict says what is wrong with it.
        _ if matches!(api, Api::Eaadhaar | Api::Xml) => DocumentKind::Xml,
        Kind::Empty | Kind::Html | Kind::Json | Kind::Unknown | Kind::Zip => DocumentKind::Unknown,
    }
}

/// Attributes that say nothing about a person, by name. Everything else counts as personal.
const PUBLIC: [&str; 15] = [
    "code",
    "country",
    "format",
    "lang",
    "language",
    "ret",
    "ts",
    "ttl",
    "type",
    "ver",
    "version",
    "xmlns",
    "swdIndicator",
    "status",
    "category",
];

fn node(node: &Node, curtain: Curtain) -> TreeNode {
    let text = (!node.text.is_empty()).then(|| curtain.personal(&node.text));
    TreeNode {
        name: node.name.clone(),
        attributes: node
            .attributes
            .iter()
            .map(|(name, value)| {
                let sensitive = !PUBLIC.contains(&name.as_str()) && !name.starts_with("xmlns:");
                TreeAttribute {
                    name: name.clone(),
                    value: curtain.value(value, sensitive),
                    sensitive,
                }
            })
            .collect(),
        sensitive: text.is_some(),
        text,
        signed: node.signed,
        children: node
            .children
            .iter()
            .map(|child| self::node(child, curtain))
            .collect(),
    }
}
