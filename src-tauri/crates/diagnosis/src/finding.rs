//! A fault together with what speaks for it, and the order in which findings are told.
//!
//! Several signs often point to several faults, as `invalid_grant` does. All of them are kept; the
//! first is the one a person can use best: the one with the strongest sign, and among equals the
//! one that more signs agree on.

use crate::fault::Fault;
use crate::words::{FluentValue, Words};

/// Score from which a finding counts as recognised; below it stays a guess.
pub const RECOGNISED: u8 = 40;

/// Weight of an error code that stands where codes stand.
pub(crate) const CODE: u8 = 92;

/// The same of a code that several faults share.
pub(crate) const VAGUE_CODE: u8 = 70;

/// A fault that something speaks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The fault.
    pub fault: Fault,
    /// How strongly the evidence speaks for it, 0 to 100. Comparable within one diagnosis only.
    pub score: u8,
    /// What speaks for it, strongest first. Never empty.
    pub evidence: Vec<Evidence>,
}

impl Finding {
    /// A fault that is known, not recognised: the program itself ran into it.
    #[must_use]
    pub fn certain(fault: Fault, evidence: Evidence) -> Self {
        Self {
            fault,
            score: 100,
            evidence: vec![evidence],
        }
    }
}

/// One thing that speaks for a fault. Holds no secret: it is made from masked text.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Evidence {
    /// What kind of thing it is.
    pub kind: EvidenceKind,
    /// The parameter, header or field concerned; empty where there is none.
    pub place: String,
    /// What was found.
    pub value: String,
}

impl Evidence {
    /// Evidence without a place.
    #[must_use]
    pub fn new(kind: EvidenceKind, value: impl Into<String>) -> Self {
        Self {
            kind,
            place: String::new(),
            value: value.into(),
        }
    }

    /// Evidence at a parameter, header or field.
    #[must_use]
    pub fn at(kind: EvidenceKind, place: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            kind,
            place: place.into(),
            value: value.into(),
        }
    }

    /// The evidence as a sentence without a full stop.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        let id = format!("evidence-{}", self.kind.id());
        let args = [
            ("place", FluentValue::from(self.place.as_str())),
            ("value", FluentValue::from(self.value.as_str())),
        ];
        words.get(&id, &args).unwrap_or(id)
    }
}

/// Kinds of evidence.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum EvidenceKind {
    /// An error code of the services.
    Code,
    /// Two values that should be equal, or a value beside what is expected.
    Difference,
    /// Something required that is absent.
    Missing,
    /// A parameter, header or field with its value.
    Parameter,
    /// The path of an address.
    Path,
    /// Words in a row.
    Phrase,
    /// An HTTP status.
    Status,
    /// A failure of the connection.
    Transport,
    /// Words in one line.
    Words,
}

impl EvidenceKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Code,
        Self::Difference,
        Self::Missing,
        Self::Parameter,
        Self::Path,
        Self::Phrase,
        Self::Status,
        Self::Transport,
        Self::Words,
    ];

    /// Stable id, and the key of the sentence in `guide.ftl`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Difference => "difference",
            Self::Missing => "missing",
            Self::Parameter => "parameter",
            Self::Path => "path",
            Self::Phrase => "phrase",
            Self::Status => "status",
            Self::Transport => "transport",
            Self::Words => "words",
        }
    }
}

/// Collects what speaks for each fault and ranks it.
#[derive(Debug, Default)]
pub(crate) struct Ballot {
    votes: Vec<(Fault, u8, Evidence)>,
}

impl Ballot {
    /// One more thing that speaks for `fault`, with its weight.
    pub(crate) fn vote(&mut self, fault: Fault, weight: u8, evidence: Evidence) {
        let same = |(f, _, e): &&mut (Fault, u8, Evidence)| *f == fault && *e == evidence;
        match self.votes.iter_mut().find(same) {
            Some(vote) => vote.1 = vote.1.max(weight),
            None => self.votes.push((fault, weight, evidence)),
        }
    }

    /// Whether anything speaks for `fault`.
    pub(crate) fn has(&self, fault: Fault) -> bool {
        self.votes.iter().any(|(f, ..)| *f == fault)
    }

    /// What speaks for what, to be weighed anew.
    pub(crate) fn into_votes(self) -> impl Iterator<Item = (Fault, u8, Evidence)> {
        self.votes.into_iter()
    }

    /// Whether an error code of the services was found.
    pub(crate) fn has_code(&self) -> bool {
        self.votes
            .iter()
            .any(|(.., evidence)| evidence.kind == EvidenceKind::Code)
    }

    /// The findings, best first: the strongest sign counts in full, each further one a quarter.
    pub(crate) fn rank(mut self) -> Vec<Finding> {
        self.votes
            .sort_by_key(|(fault, weight, _)| (*fault, std::cmp::Reverse(*weight)));
        let mut findings: Vec<(u32, Finding)> = self
            .votes
            .chunk_by(|a, b| a.0 == b.0)
            .map(|votes| {
                let further: u32 = votes[1..].iter().map(|vote| u32::from(vote.1)).sum();
                let sum = u32::from(votes[0].1) + further / 4;
                let finding = Finding {
                    fault: votes[0].0,
                    score: u8::try_from(sum.min(99)).unwrap_or(99),
                    evidence: votes.iter().map(|vote| vote.2.clone()).collect(),
                };
                (sum, finding)
            })
            .collect();
        findings.sort_by_key(|(sum, finding)| (std::cmp::Reverse(*sum), finding.fault));
        findings.into_iter().map(|(_, finding)| finding).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    fn code(value: &str) -> Evidence {
        Evidence::new(EvidenceKind::Code, value)
    }

    #[test]
    fn agreement_outranks_a_single_sign_of_the_same_weight() {
        let mut ballot = Ballot::default();
        ballot.vote(Fault::AccessDenied, 60, code("a"));
        ballot.vote(Fault::InvalidScope, 60, code("b"));
        ballot.vote(Fault::InvalidScope, 40, code("c"));
        let findings = ballot.rank();
        assert_eq!(findings[0].fault, Fault::InvalidScope);
        assert_eq!(findings[0].score, 70);
        assert_eq!(
            findings[0].evidence,
            [code("b"), code("c")],
            "strongest first"
        );
        assert_eq!(findings[1].score, 60);
    }

    #[test]
    fn saying_the_same_twice_adds_nothing() {
        let mut ballot = Ballot::default();
        ballot.vote(Fault::InvalidScope, 60, code("a"));
        ballot.vote(Fault::InvalidScope, 70, code("a"));
        assert_eq!(ballot.rank()[0].score, 70);
    }

    #[test]
    fn every_kind_of_evidence_has_a_sentence_in_every_language() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for kind in EvidenceKind::ALL {
                let sentence = Evidence::at(kind, "ts", "1700000000000").sentence(&words);
                assert!(sentence.contains("1700000000000"), "{lang}: {sentence}");
            }
        }
    }
}
