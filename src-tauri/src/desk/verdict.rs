//! Verifying a document and saying what was found, in three parts and with a preview of what the
//! signature covers.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use document::content::{Aadhaar, Content, IssuedCertificate, Photo, language_tag};
use document::signature::{Finding, SignerInfo, Standing};
use document::{Signers, Verdict, Verification};
use jiff::Timestamp;
use journey::check::Check;
use journey::verify::signature_check;
use protocol::service::Api;

use crate::view::{
    Curtain, DeskView, LabelledValue, PartName, PartState, PreviewField, SignerView, StepId,
    VerdictKind, VerdictPart, VerdictView,
};

use super::refusal::Refusal;
use super::room::Room;
use super::{Answer, Desk};

/// A verdict with the preview that it allows.
pub(crate) struct Judged {
    pub(crate) document: u32,
    at: Timestamp,
    verification: Verification,
    fields: Vec<Field>,
    photo: Option<String>,
}

/// A field of the preview, unmasked: it stays in Rust.
struct Field {
    id: &'static str,
    value: String,
    lang: &'static str,
    sensitive: bool,
}

impl Desk {
    /// Verifies a document's signature against the list of signers: the published ones, those that
    /// the person added, and in practice the practice signer.
    ///
    /// # Errors
    /// When there is no such document. Every document ends with a verdict.
    pub async fn verify_document(&self, id: u32) -> Answer<DeskView> {
        let bytes = {
            let room = self.room();
            let held = room
                .document(id)
                .ok_or_else(|| Refusal::NotFound.say(room.words()))?;
            held.fetched.bytes.clone()
        };
        let judged = self.judge(id, bytes).await?;
        Ok(self.change(|room| {
            room.verdicts.retain(|other| other.document != id);
            room.verdicts.push(judged);
            if room.problem == Some(StepId::VerifySignatures) {
                room.problem = None;
            }
        }))
    }

    /// Verifies bytes, away from the threads that serve the window.
    pub(crate) async fn judge(&self, id: u32, bytes: Vec<u8>) -> Answer<Judged> {
        let (signers, at) = (self.room().signers(), self.0.clock.now());
        tokio::task::spawn_blocking(move || Judged::new(id, &bytes, &signers, at))
            .await
            .map_err(|_| Refusal::NotFound.say(self.words()))
    }
}

impl Judged {
    fn new(document: u32, bytes: &[u8], signers: &Signers, at: Timestamp) -> Self {
        let outcome = document::verify(bytes, signers, at);
        let (fields, photo) = match outcome.document.as_ref().map(|verified| verified.content()) {
            Some(Content::Aadhaar(record)) => (aadhaar_fields(record), photo(&record.photo)),
            Some(Content::Certificate(paper)) => {
                let picture = paper
                    .holder
                    .as_ref()
                    .and_then(|holder| photo(&holder.photo));
                (certificate_fields(paper), picture)
            }
            Some(Content::Other | Content::Incomplete(_)) | None => (Vec::new(), None),
        };
        Self {
            document,
            at,
            verification: outcome.verification,
            fields,
            photo,
        }
    }

    /// When it was verified.
    pub(crate) fn at(&self) -> Timestamp {
        self.at
    }

    /// The signer, as far as one could be told.
    pub(crate) fn signer(&self) -> Option<&SignerInfo> {
        self.verification.signer_info.as_ref()
    }

    /// The verdict.
    pub(crate) fn kind(&self) -> VerdictKind {
        match self.verification.verdict {
            Verdict::Valid => VerdictKind::Valid,
            Verdict::Tampered => VerdictKind::Tampered,
            Verdict::UnknownSigner => VerdictKind::UnknownSigner,
            Verdict::SignerExpired => VerdictKind::SignerExpired,
            Verdict::Unsigned => VerdictKind::Unsigned,
            Verdict::Refused => VerdictKind::Refused,
            Verdict::Unreadable => VerdictKind::Unreadable,
        }
    }

    /// A field's own value.
    pub(crate) fn field(&self, id: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|field| field.id == id)
            .map(|field| field.value.as_str())
    }

    /// The photo as a data URL.
    pub(crate) fn photo(&self) -> Option<&str> {
        self.photo.as_deref()
    }

    /// The check that the verdict amounts to; only XML is signed.
    pub(crate) fn check(&self, api: Api) -> Option<Check> {
        matches!(api, Api::Eaadhaar | Api::Xml).then(|| signature_check(api, &self.verification))
    }
}

/// The verdict's view.
pub(crate) fn view(room: &Room, judged: &Judged, curtain: Curtain) -> VerdictView {
    let found = &judged.verification;
    let is_practice = found
        .signer_info
        .as_ref()
        .is_some_and(|signer| signer.practice);
    let part = |part: PartName, finding: Finding| VerdictPart {
        part,
        state: match finding.standing() {
            Standing::Good => PartState::Good,
            Standing::Unknown => PartState::Attention,
            Standing::Bad => PartState::Bad,
            Standing::NotChecked => PartState::NotChecked,
        },
        sentence: room.say(&format!("finding-{}", finding.code())),
    };
    let is_valid = found.verdict == Verdict::Valid;
    let proves = if is_valid {
        vec!["proves-content", "proves-signer"]
    } else {
        Vec::new()
    };
    let mut does_not_prove = vec![
        "not-proves-holder",
        "not-proves-current",
        "not-proves-number",
    ];
    if is_practice {
        does_not_prove.insert(0, "not-proves-practice");
    }
    let say_all = |ids: Vec<&str>| ids.into_iter().map(|id| room.say(id)).collect();
    VerdictView {
        document: judged.document,
        verdict: judged.kind(),
        practice: is_practice,
        reason: room.say(&format!("signature-{}", found.reason.code())),
        parts: vec![
            part(PartName::Content, found.content),
            part(PartName::Signer, found.signer),
            part(PartName::Dates, found.dates),
        ],
        signer: found.signer_info.as_ref().map(signer_view),
        algorithms: algorithms(room, found),
        flags: found
            .flags
            .iter()
            .map(|flag| room.say(&format!("flag-{}", kebab(flag))))
            .collect(),
        proves: say_all(proves),
        does_not_prove: say_all(does_not_prove),
        preview: judged
            .fields
            .iter()
            .map(|field| field_view(room, field, curtain))
            .collect(),
        photo: judged.photo.clone().filter(|_| !curtain.is_drawn()),
    }
}

fn signer_view(signer: &SignerInfo) -> SignerView {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let time = |at: Option<Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
    SignerView {
        subject: text(&signer.subject),
        issuer: text(&signer.issuer),
        fingerprint: text(&signer.fingerprint_sha256),
        not_before: time(signer.not_before),
        not_after: time(signer.not_after),
        practice: signer.practice,
        chains_to_cca: signer.chains_to_cca,
    }
}

fn algorithms(room: &Room, found: &Verification) -> Vec<LabelledValue> {
    let row = |id: &str, value: String| LabelledValue {
        label: room.say(id),
        value,
    };
    let mut rows = Vec::new();
    if let Some(algorithms) = &found.algorithms {
        rows.push(row("detail-signature-method", kebab(&algorithms.signature)));
        rows.push(row("detail-digest-method", kebab(&algorithms.digest)));
        rows.push(row(
            "detail-canonicalisation",
            kebab(&algorithms.canonicalization),
        ));
        rows.push(row(
            "detail-content-canonicalisation",
            kebab(&algorithms.content_canonicalization),
        ));
    }
    if let Some(serial) = found
        .signer_info
        .as_ref()
        .and_then(|signer| signer.serial.clone())
    {
        rows.push(row("detail-serial", serial));
    }
    if let Some(broken) = &found.found {
        rows.push(row("detail-found", broken.clone()));
    }
    rows
}

/// The stable name of one of the document room's closed lists.
fn kebab(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

fn field_view(room: &Room, field: &Field, curtain: Curtain) -> PreviewField {
    let value = match field.id {
        "gender" => gender(room, &field.value),
        _ => field.value.clone(),
    };
    PreviewField {
        id: field.id.to_owned(),
        label: room.say(&format!("preview-{}", field.id)),
        value: curtain.value(&value, field.sensitive),
        lang: field.lang.to_owned(),
        sensitive: field.sensitive,
        masked: field.sensitive && curtain.is_drawn(),
    }
}

/// The letter of the record in words; anything else as it stands.
fn gender(room: &Room, letter: &str) -> String {
    let id = format!("preview-gender-{}", letter.to_ascii_lowercase());
    room.words()
        .get(&id, &[])
        .unwrap_or_else(|| letter.to_owned())
}

fn aadhaar_fields(record: &Aadhaar) -> Vec<Field> {
    let local = record.local.as_ref();
    let tongue = local
        .and_then(|local| language_tag(&local.language))
        .unwrap_or("und");
    let line = |line: String| (!line.is_empty()).then_some(line);
    let time = |at: Option<Timestamp>| at.map(|at| at.to_string());
    let fields = [
        ("name", record.name.clone(), "en", false),
        (
            "name-local",
            local.and_then(|local| local.name.clone()),
            tongue,
            false,
        ),
        ("birth-date", record.birth_date.clone(), "en", true),
        ("gender", record.gender.clone(), "en", false),
        ("address", line(record.address.line()), "en", true),
        (
            "address-local",
            local.and_then(|local| line(local.address.line())),
            tongue,
            true,
        ),
        ("aadhaar-last4", record.last_four.clone(), "en", true),
        ("reference", record.reference.clone(), "en", true),
        ("issued-at", time(record.issued_at), "en", false),
        ("valid-until", time(record.ttl), "en", false),
    ];
    present(fields)
}

fn certificate_fields(paper: &IssuedCertificate) -> Vec<Field> {
    let holder = paper.holder.as_ref();
    let issuer = paper.issuer.as_ref();
    let fields = [
        (
            "name",
            holder.and_then(|holder| holder.name.clone()),
            "en",
            false,
        ),
        (
            "birth-date",
            holder.and_then(|holder| holder.birth_date.clone()),
            "en",
            true,
        ),
        (
            "gender",
            holder.and_then(|holder| holder.gender.clone()),
            "en",
            false,
        ),
        ("paper", paper.name.clone(), "en", false),
        ("number", paper.number.clone(), "en", true),
        (
            "issuer",
            issuer.and_then(|issuer| issuer.name.clone()),
            "en",
            false,
        ),
        ("issue-date", paper.issue_date.clone(), "en", false),
        ("expiry-date", paper.expiry_date.clone(), "en", false),
    ];
    present(fields)
}

fn present<const N: usize>(
    fields: [(&'static str, Option<String>, &'static str, bool); N],
) -> Vec<Field> {
    fields
        .into_iter()
        .filter_map(|(id, value, lang, sensitive)| {
            Some(Field {
                id,
                value: value?,
                lang,
                sensitive,
            })
        })
        .collect()
}

/// A picture that the window can draw.
fn photo(photo: &Photo) -> Option<String> {
    match photo {
        Photo::Present { format, bytes } => Some(format!(
            "data:{};base64,{}",
            format.media_type(),
            STANDARD.encode(bytes)
        )),
        Photo::None | Photo::TooLarge(_) | Photo::Unreadable => None,
    }
}
