//! Answers, search and diagnosis, in the words of the catalogue.

use diagnosis::answers::{self, Step};
use diagnosis::finding::Finding;
use diagnosis::recognise::recognise_text;
use diagnosis::search::{self, Hit};
use diagnosis::{Enactment, Words};

use crate::view::{AnswerView, DiagnosisView, FindingView, HitKind, SearchHit, StepId};

use super::refusal::Refusal;
use super::{Answer, Desk};

/// As many answers as a person reads through.
const MOST_ANSWERS: usize = 8;

impl Desk {
    /// The causes that a pasted text points to, best first. Secrets in it are masked before it is
    /// read, and nothing of it is kept.
    #[must_use]
    pub fn diagnose(&self, text: &str) -> DiagnosisView {
        let words = self.words();
        let found = recognise_text(text);
        DiagnosisView {
            recognised: found.recognised(),
            findings: found
                .findings
                .iter()
                .map(|finding| finding_view(words, finding))
                .collect(),
            notes: found
                .notes
                .iter()
                .map(|note| note.sentence(words))
                .collect(),
            nearest: found
                .nearest
                .iter()
                .map(|hit| hit_view(words, hit))
                .collect(),
        }
    }

    /// Answers in the person's own words, best first. Steps and actions are found by the window
    /// itself, in the words that it shows.
    #[must_use]
    pub fn search(&self, query: &str) -> Vec<SearchHit> {
        let words = self.words();
        let hits = search::search(query, MOST_ANSWERS);
        hits.iter().map(|hit| hit_view(words, hit)).collect()
    }

    /// One answer. Where the support team's answer and the specification disagree, both are said.
    ///
    /// # Errors
    /// When there is none of that id.
    pub fn answer(&self, id: &str) -> Answer<AnswerView> {
        let words = self.words();
        let answer = answers::answer(id).ok_or_else(|| Refusal::NotFound.say(words))?;
        let said = answer.text(words.lang());
        let body = [Some(&said.text), said.differs.as_ref()];
        Ok(AnswerView {
            id: answer.id(),
            faq: Some(answer.number),
            title: said.title.clone(),
            body: body
                .into_iter()
                .flatten()
                .cloned()
                .collect::<Vec<_>>()
                .join("\n\n"),
            step: Some(step_id(answer.step)),
            action: Some(answer.action.id()),
            sources: answer.source_names().map(str::to_owned).collect(),
            confidence: answer.confidence.tag().to_owned(),
            last_checked: answer.last_checked.clone(),
        })
    }
}

fn hit_view(words: &Words, hit: &Hit) -> SearchHit {
    let said = hit.answer.text(words.lang());
    SearchHit {
        kind: HitKind::Answer,
        id: hit.answer.id(),
        title: said.title.clone(),
        detail: said.text.clone(),
    }
}

fn finding_view(words: &Words, finding: &Finding) -> FindingView {
    let fault = finding.fault;
    let said = words.fault(fault);
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
        evidence: finding
            .evidence
            .iter()
            .map(|sign| sign.sentence(words))
            .collect(),
        enacted: matches!(fault.enacted(), Enactment::Wire { .. }),
    }
}

fn step_id(step: Step) -> StepId {
    match step {
        Step::ChooseService => StepId::ChooseService,
        Step::CheckPrerequisites => StepId::CheckPrerequisites,
        Step::RegisterClient => StepId::RegisterClient,
        Step::ChooseScopes => StepId::ChooseScopes,
        Step::SignIn => StepId::SignIn,
        Step::GetToken => StepId::GetToken,
        Step::FetchDocuments => StepId::FetchDocuments,
        Step::VerifySignatures => StepId::VerifySignatures,
        Step::Report => StepId::Report,
    }
}
