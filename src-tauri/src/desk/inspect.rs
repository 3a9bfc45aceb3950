//! Looking further into a signed document: the bytes that were signed, where a copy differs from its
//! original, and whether a number, an address or four digits belong to it.

use document::content::{Aadhaar, Content};
use document::offline::{self, Comparison, Reading};
use document::signature::detail::What;
use document::signature::{detail, first_difference};
use document::signer::path::{End, Path};

use crate::view::{DifferenceView, HashSubject, HashView, LastFourView, PathStep, VerdictDetail};

use super::refusal::Refusal;
use super::room::Room;
use super::{Answer, Desk};

impl Desk {
    /// The technical detail of a signature.
    ///
    /// # Errors
    /// When there is no such document, or it has no signature of the profile.
    pub fn verdict_detail(&self, id: u32) -> Answer<VerdictDetail> {
        let room = self.room();
        let not_found = || Refusal::NotFound.say(room.words());
        let bytes = room.bytes(id).ok_or_else(not_found)?;
        let found = detail(bytes).map_err(|_| Refusal::NoDetail.say(room.words()))?;
        let signer = room.judged(id).and_then(|judged| judged.signer());
        let path = signer.and_then(|signer| signer.path.as_ref());
        Ok(VerdictDetail {
            signed_info: found.signed_info,
            content: (!room.screen_share).then_some(found.content),
            digest_expected: found.digest_expected,
            digest_found: found.digest_found,
            path: path.map(path_view).unwrap_or_default(),
            path_end: path.map_or_else(|| room.say("path-none"), |path| path_end(&room, path)),
        })
    }

    /// Lets the person choose the original and says where the document first differs from it; `None`
    /// when it does not.
    ///
    /// # Errors
    /// When nothing was chosen, there is no such document, or one of the two cannot be read.
    pub async fn compare_original(&self, id: u32) -> Answer<Option<DifferenceView>> {
        let title = self.room().say("choose-original");
        let path = self.choose(title, &["xml"]).await;
        let path = path.ok_or_else(|| Refusal::NothingChosen.say(self.words()))?;
        let original =
            std::fs::read(&path).map_err(|error| Refusal::OpenFile.because(self.words(), error))?;
        let room = self.room();
        let bytes = room
            .bytes(id)
            .ok_or_else(|| Refusal::NotFound.say(room.words()))?;
        let found =
            first_difference(bytes, &original).map_err(|_| Refusal::NoDetail.say(room.words()))?;
        Ok(found.map(|difference| DifferenceView {
            sentence: difference_words(&room, &difference.what),
            path: difference.path,
        }))
    }

    /// Compares a mobile number or e-mail address with the hash in an offline e-KYC record, by every
    /// known reading of the rule. The value is not kept.
    ///
    /// # Errors
    /// When there is no verified record of that number.
    pub fn compare_hash(
        &self,
        id: u32,
        what: HashSubject,
        value: &str,
        share_code: &str,
    ) -> Answer<HashView> {
        let room = self.room();
        let found = with_record(&room, id, |record| match what {
            HashSubject::Mobile => offline::compare_mobile(record, value, share_code),
            HashSubject::Email => offline::compare_email(record, value, share_code),
        });
        let found = found.ok_or_else(|| Refusal::NoRecord.say(room.words()))?;
        let readings = [
            Reading::SaltedTimesLastDigit,
            Reading::SaltedOnceMoreThanLastDigit,
            Reading::Plain,
        ];
        let (matched, sentence) = match found {
            Comparison::Matches(reading) => {
                (Some(room.say(reading_words(reading))), "hash-matches")
            }
            Comparison::NoReadingMatches => (None, "hash-differs"),
            Comparison::NotInRecord => (None, "hash-not-in-record"),
        };
        Ok(HashView {
            matched,
            tried: readings
                .map(|reading| room.say(reading_words(reading)))
                .to_vec(),
            sentence: room.say(sentence),
        })
    }

    /// Whether four digits are the last four of the record's Aadhaar number.
    ///
    /// # Errors
    /// When there is no verified record of that number.
    pub fn compare_last_four(&self, id: u32, digits: &str) -> Answer<LastFourView> {
        let room = self.room();
        let same = with_record(&room, id, |record| record.last_four_are(digits));
        let same = same.ok_or_else(|| Refusal::NoRecord.say(room.words()))?;
        let id = if same {
            "last-four-same"
        } else {
            "last-four-differ"
        };
        Ok(LastFourView {
            same,
            sentence: room.say(id),
        })
    }
}

/// Asks a record that is verified here and now; nothing is read from one that is not.
fn with_record<T>(room: &Room, id: u32, ask: impl FnOnce(&Aadhaar) -> T) -> Option<T> {
    let at = room.judged(id)?.at();
    let outcome = document::verify(room.bytes(id)?, &room.signers(), at);
    match outcome.document?.content() {
        Content::Aadhaar(record) => Some(ask(record)),
        Content::Certificate(_) | Content::Other | Content::Incomplete(_) => None,
    }
}

fn reading_words(reading: Reading) -> &'static str {
    match reading {
        Reading::SaltedTimesLastDigit => "reading-salted-times",
        Reading::SaltedOnceMoreThanLastDigit => "reading-salted-once-more",
        Reading::Plain => "reading-plain",
    }
}

fn path_view(path: &Path) -> Vec<PathStep> {
    path.steps
        .iter()
        .map(|step| PathStep {
            subject: step.subject.clone(),
            issuer: step.issuer.clone(),
            not_before: step.not_before.to_string(),
            not_after: step.not_after.to_string(),
            fingerprint: step.fingerprint_sha256.clone(),
        })
        .collect()
}

fn path_end(room: &Room, path: &Path) -> String {
    let named = |id: &str, name: &str| room.say_with(id, &[("name", name.into())]);
    match &path.end {
        End::CcaRoot => room.say("path-cca-root"),
        End::PracticeRoot => room.say("path-practice-root"),
        End::IssuerNotAtHand { issuer } => named("path-issuer-missing", issuer),
        End::OutOfDate { subject } => named("path-out-of-date", subject),
        End::UnknownRoot => room.say("path-unknown-root"),
    }
}

fn difference_words(room: &Room, what: &What) -> String {
    match what {
        What::Attribute(name) => {
            room.say_with("differs-attribute", &[("name", name.as_str().into())])
        }
        What::Element => room.say("differs-element"),
        What::Instruction => room.say("differs-instruction"),
        What::Namespace => room.say("differs-namespace"),
        What::Text => room.say("differs-text"),
    }
}
