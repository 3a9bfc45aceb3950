//! The list of signers: what comes with the program, and what a person adds to it. Certificates are
//! public; those that were added are kept in the program's folder, one file each.

use std::path::{Path, PathBuf};

use document::signer::certificate::hex;
use document::signer::{Certificate, Origin, Standing, Use};

use crate::view::{SignerGap, SignerOrigin, SignerRow, SignerStanding, SignersView};

use super::refusal::Refusal;
use super::room::Room;
use super::{Answer, Desk};

/// The folder of added certificates within the program's own.
const FOLDER: &str = "signers";

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
        let is_it = |certificate: &Certificate| hex(&certificate.key.spki_sha256()) == fingerprint;
        if let Some(folder) = self.signers_folder() {
            let file = folder.join(format!("{fingerprint}.der"));
            if room.imported.iter().any(is_it) && file.exists() {
                std::fs::remove_file(&file)
                    .map_err(|error| Refusal::Save.because(room.words(), error))?;
            }
        }
        room.imported.retain(|certificate| !is_it(certificate));
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
        self.room().imported = kept.collect();
    }

    fn add_signer(&self, bytes: &[u8]) -> Answer<()> {
        let mut room = self.room();
        let certificate = Certificate::read(bytes)
            .map_err(|error| Refusal::Certificate.because(room.words(), error))?;
        let fingerprint = hex(&certificate.key.spki_sha256());
        if let Some(folder) = self.signers_folder() {
            let kept = keep(&folder, &fingerprint, certificate.der());
            kept.map_err(|error| Refusal::Save.because(room.words(), error))?;
        }
        room.imported
            .retain(|other| other.key.spki_sha256() != certificate.key.spki_sha256());
        room.imported.push(certificate);
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
