//! Answers, search and diagnosis.

use crate::view::{AnswerView, FindingView, SearchHit};

use super::refusal::Refusal;
use super::{Answer, Desk};

impl Desk {
    /// The causes that a pasted text points to, best first.
    #[must_use]
    pub fn diagnose(&self, _text: &str) -> Vec<FindingView> {
        Vec::new()
    }

    /// Answers in the person's own words.
    #[must_use]
    pub fn search(&self, _query: &str) -> Vec<SearchHit> {
        Vec::new()
    }

    /// One answer.
    ///
    /// # Errors
    /// When there is none of that id.
    pub fn answer(&self, _id: &str) -> Answer<AnswerView> {
        Err(Refusal::NotFound.say(self.words()))
    }
}
