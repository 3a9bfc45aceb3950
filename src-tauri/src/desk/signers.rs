//! The list of signers: what comes with the program, and what a person adds to it. Certificates are
//! public; those that were added are kept in the program's folder, one file each.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use document::Signers;
use document::signer::certificate::hex;
use document::signer::{Certificate, Origin, Standing, Use};

use crate::view::{SignerGap, SignerOrigin, SignerRow, SignerStanding, SignersView};

use super::refusal::Refusal;
use super::room::Room;
use super::{Answer, Desk};

/// The folder of added certificates within the program's own.
const FOLDER: &str = "signers";

/// The signers that the person added, and the lists that they make together with the published ones.
/// A list is made when it is first asked for, and anew after a change.
#[derive(Default)]
pub(crate) struct Trusted {
    added: Vec<Certificate>,
    for_production: OnceLock<Arc<Signers>>,
    for_practice: OnceLock<Arc<Signers>>,
}

impl Trusted {
    pub(crate) fn new(added: Vec<Certificate>) -> Self {
        Self {
            added,
            ..Self::default()
        }
    }

    /// The list; practice has a signer of its own.
    pub(crate) fn list(&self, practice: bool) -> Arc<Signers> {
        let with_added = |listed: Signers| {
            let added = self.added.iter().cloned();
            Arc::new(added.fold(listed, Signers::with_imported))
        };
        let list = match practice {
            true => self
                .for_practice
                .get_or_init(|| with_added(Signers::published().with_practice())),
            false => self
                .for_production
                .get_or_init(|| with_added(Signers::published())),
        };
        Arc::clone(list)
    }

    fn has(&self, fingerprint: &str) -> bool {
        self.added.iter().any(|one| print_of(one) == fingerprint)
    }

    /// The same without the signer of this key.
    fn without(&mut self, fingerprint: &str) -> Self {
        let mut added = std::mem::take(&mut self.added);
        added.retain(|one| print_of(one) != fingerprint);
        Self::new(added)
    }

    /// The same with this signer, in place of an earlier one of the same key.
    fn with(&mut self, certificate: Certificate) -> Self {
        let mut changed = self.without(&print_of(&certificate));
        changed.added.push(certificate);
        changed
    }
}

/// The fingerprint by which the window names a signer: SHA-256 of the public key, in hexadecimal.
fn print_of(certificate: &Certificate) -> String {
    hex(&certificate.key.spki_sha256())
}

impl Desk {
    /// The list of signers.
    #[must_use]
    pub fn signers(&self) -> SignersView {
        self.view_of_signers(&self.room())
    }

    /// Adds a signer's certificate: PEM, or the bare Base64 of it.
    ///
    /// # Errors
    /// When the text is no certificate, or it cannot be kept.
    pub async fn import_signer(&self, text: &str) -> Answer<SignersView> {
        self.add_signer(text.as_bytes())?;
        Ok(self.verify_anew().await)
    }

    /// Lets the person choose a certificate's file and adds it.
    ///
    /// # Errors
    /// When the file is no certificate, or it cannot be kept.
    pub async fn import_signer_file(&self) -> Answer<SignersView> {
        let title = self.room().say("choose-certificate");
        match self.choose(title, &["cer", "crt", "pem", "der"]).await {
            Some(path) => {
                let bytes = std::fs::read(&path)
                    .map_err(|error| Refusal::OpenFile.because(self.words(), error))?;
                self.add_signer(&bytes)?;
                Ok(self.verify_anew().await)
            }
            None => Ok(self.signers()),
        }
    }

    /// Takes an added signer off the list again.
    ///
    /// # Errors
    /// When its file cannot be removed.
    pub async fn forget_signer(&self, fingerprint: &str) -> Answer<SignersView> {
        self.remove_signer(fingerprint)?;
        Ok(self.verify_anew().await)
    }

    /// Judges again what was judged by the list as it was, and tells the window.
    async fn verify_anew(&self) -> SignersView {
        let judged: Vec<(u32, Vec<u8>)> = {
            let room = self.room();
            let documents = room.verdicts.iter().map(|judged| judged.document);
            let files = room.files.iter().filter(|opened| opened.judged.is_some());
            let numbers = documents.chain(files.map(|opened| opened.id));
            numbers
                .filter_map(|id| Some((id, room.bytes(id)?.to_vec())))
                .collect()
        };
        for (id, bytes) in judged {
            let Ok(verdict) = self.judge(id, bytes).await else {
                continue;
            };
            let mut room = self.room();
            if let Some(place) = room.verdicts.iter_mut().find(|other| other.document == id) {
                *place = verdict;
            } else if let Some(opened) = room.files.iter_mut().find(|opened| opened.id == id) {
                opened.judged = Some(verdict);
            }
        }
        self.tell_desk();
        self.signers()
    }

    fn remove_signer(&self, fingerprint: &str) -> Answer<()> {
        let mut room = self.room();
        if let Some(folder) = self.signers_folder() {
            let file = folder.join(format!("{fingerprint}.der"));
            if room.trusted.has(fingerprint) && file.exists() {
                std::fs::remove_file(&file)
                    .map_err(|error| Refusal::Save.because(room.words(), error))?;
            }
        }
        room.trusted = room.trusted.without(fingerprint);
        Ok(())
    }

    /// Reads the certificates that were added in earlier sessions. A file that is none is left alone.
    pub fn load_signers(&self) {
        let Some(folder) = self.signers_folder() else {
            return;
        };
        let Ok(files) = std::fs::read_dir(folder) else {
            return;
        };
        let kept = files.filter_map(|file| {
            let bytes = std::fs::read(file.ok()?.path()).ok()?;
            Certificate::read(&bytes).ok()
        });
        self.room().trusted = Trusted::new(kept.collect());
    }

    fn add_signer(&self, bytes: &[u8]) -> Answer<()> {
        let mut room = self.room();
        let certificate = Certificate::read(bytes)
            .map_err(|error| Refusal::Certificate.because(room.words(), error))?;
        let fingerprint = print_of(&certificate);
        if let Some(folder) = self.signers_folder() {
            let kept = keep(&folder, &fingerprint, certificate.der());
            kept.map_err(|error| Refusal::Save.because(room.words(), error))?;
        }
        room.trusted = room.trusted.with(certificate);
        Ok(())
    }

    fn signers_folder(&self) -> Option<PathBuf> {
        Some(self.0.host.folder()?.join(FOLDER))
    }

    fn view_of_signers(&self, room: &Room) -> SignersView {
        let listed = room.signers();
        let now = self.0.clock.now();
        let rows = listed.iter().map(|signer| SignerRow {
            subject: signer.subject.clone(),
            issuer: signer.issuer.clone(),
            documents: uses(room, &signer.uses),
            not_before: signer.not_before.to_string(),
            not_after: signer.not_after.to_string(),
            fingerprint: hex(&signer.key.spki_sha256()),
            origin: match signer.origin {
                Origin::Imported => SignerOrigin::Imported,
                Origin::Practice => SignerOrigin::Practice,
                Origin::Published => SignerOrigin::Published,
            },
            standing: match signer.standing(now) {
                Standing::Current => SignerStanding::Current,
                Standing::ExpiresSoon { .. } => SignerStanding::ExpiresSoon,
                Standing::Expired => SignerStanding::Expired,
                Standing::NotYetValid => SignerStanding::NotYet,
            },
            source: signer.source.clone(),
        });
        let gaps = listed.gaps().iter().map(|gap| SignerGap {
            name: gap.subject.clone(),
            sentence: gap.note.clone(),
        });
        SignersView {
            signers: rows.collect(),
            gaps: gaps.collect(),
        }
    }
}

fn keep(folder: &Path, fingerprint: &str, der: &[u8]) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    journey::store::write_atomically(&folder.join(format!("{fingerprint}.der")), der)
}

fn uses(room: &Room, uses: &[Use]) -> String {
    let name = |use_: &Use| {
        room.say(match use_ {
            Use::Any => "signs-any",
            Use::Certificate => "signs-certificate",
            Use::Eaadhaar => "signs-eaadhaar",
            Use::KycResponse => "signs-kyc-response",
            Use::OfflineEkyc => "signs-offline-ekyc",
            Use::SecureQr => "signs-secure-qr",
        })
    };
    uses.iter().map(name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_made_once_and_anew_after_a_change() {
        let leaf = include_bytes!("../../crates/document/tests/keys/leaf.cert.der");
        let leaf = Certificate::read(leaf).unwrap();
        let mut trusted = Trusted::default();
        let first = trusted.list(false);
        assert!(Arc::ptr_eq(&first, &trusted.list(false)));
        assert!(
            trusted.list(true).iter().count() > first.iter().count(),
            "practice has a signer of its own"
        );
        trusted = trusted.with(leaf.clone());
        trusted = trusted.with(leaf.clone());
        assert_eq!(trusted.list(false).iter().count(), first.iter().count() + 1);
        trusted = trusted.without(&print_of(&leaf));
        assert_eq!(trusted.list(false).iter().count(), first.iter().count());
    }
}
