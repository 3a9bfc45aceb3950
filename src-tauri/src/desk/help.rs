//! Answers, search and diagnosis, in the words of the catalogue.

use diagnosis::finding::Finding;
use diagnosis::recognise::recognise_text;

use crate::view::{AnswerView, FindingView, SearchHit};

use super::refusal::Refusal;
use super::{Answer, Desk};

impl Desk {
    /// The causes that a pasted text points to, best first. Secrets in it are masked before it is
    /// read, and nothing of it is kept.
    #[must_use]
    pub fn diagnose(&self, text: &str) -> Vec<FindingView> {
        recognise_text(text)
            .findings
            .iter()
            .map(|finding| self.finding_view(finding))
            .collect()
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

    fn finding_view(&self, finding: &Finding) -> FindingView {
        let fault = finding.fault;
        let said = self.words().fault(fault);
        FindingView {
            fault: fault.id().to_owned(),
            party: fault.party().into(),
            title: said.title,
            cause: said.cause,
            fix: said.fix,
            faq: fault.faq().to_vec(),
            confidence: fault.confidence().tag().to_owned(),
            sources: fault
                .sources()
                .iter()
                .map(|source| source.name().to_owned())
                .collect(),
            score: finding.score,
        }
    }
}
