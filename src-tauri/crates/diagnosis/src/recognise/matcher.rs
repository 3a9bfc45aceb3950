//! Finds the signs of all faults in a text in one pass.
//!
//! Codes and phrases are words in a row; where one stands inside another, as `invalid_client` in
//! `invalid_client_id`, the longer one counts. Symptoms are words anywhere in one line. Both are
//! indexed by one of their words, so the cost grows with the text and hardly with the catalogue.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::signs::{self, Sign};
use crate::fault::Fault;
use crate::finding::{Ballot, Evidence, EvidenceKind};
use crate::language::{Token, Vocabulary, WordId};

const SYMPTOMS: &str = include_str!("../../knowledge/symptoms.toml");

/// Weight of a wire code found somewhere in a text; beside the name `error` it weighs more.
const CODE_IN_TEXT: u8 = 68;

/// The same of a code that several faults share.
const VAGUE_IN_TEXT: u8 = 55;

/// What is taken off where a slip of the pen was forgiven.
const SLIP: u8 = 8;

/// Longest line in words; a longer one is cut, so that a log without line ends stays local.
const LINE: usize = 60;

/// Words in a row that speak for faults.
#[derive(Debug)]
struct Phrase {
    words: Vec<WordId>,
    text: &'static str,
    kind: EvidenceKind,
    faults: Vec<(Fault, u8)>,
}

/// Words anywhere in a line that speak for a fault.
#[derive(Debug)]
struct Symptom {
    words: Vec<WordId>,
    text: String,
    fault: Fault,
    weight: u8,
}

/// The index over all signs.
#[derive(Debug)]
pub(super) struct Matcher {
    vocabulary: Vocabulary,
    phrases: Vec<Phrase>,
    symptoms: Vec<Symptom>,
    /// For each word the phrases that begin with it.
    phrases_by_first: Vec<Vec<usize>>,
    /// For each word the symptoms of which it is the rarest.
    symptoms_by_rarest: Vec<Vec<usize>>,
}

impl Matcher {
    /// The index, built once.
    pub(super) fn get() -> &'static Self {
        static MATCHER: OnceLock<Matcher> = OnceLock::new();
        MATCHER.get_or_init(Self::build)
    }

    fn build() -> Self {
        let mut vocabulary = Vocabulary::new();
        let mut by_words: HashMap<Vec<WordId>, Phrase> = HashMap::new();
        for &fault in Fault::ALL {
            for &sign in signs::of(fault) {
                let (text, weight, kind) = match sign {
                    Sign::Code(code) => (code, CODE_IN_TEXT, EvidenceKind::Code),
                    Sign::Vague(code) => (code, VAGUE_IN_TEXT, EvidenceKind::Code),
                    Sign::Phrase(weight, text) => (text, weight, EvidenceKind::Phrase),
                    Sign::At(_)
                    | Sign::Exchange
                    | Sign::Lint
                    | Sign::Status(..)
                    | Sign::Wire(_) => {
                        continue;
                    }
                };
                let words = vocabulary.learn(text);
                let phrase = by_words.entry(words.clone()).or_insert(Phrase {
                    words,
                    text,
                    kind,
                    faults: Vec::new(),
                });
                phrase.faults.push((fault, weight));
            }
        }
        let symptoms: Vec<Symptom> = symptoms()
            .map(|(fault, text, weight)| {
                let mut words = vocabulary.learn(&text);
                words.sort_unstable();
                words.dedup();
                // What needs more words to be said is more specific.
                let more = u8::try_from(words.len().saturating_sub(3)).unwrap_or(0);
                let weight = (weight + 3 * more).min(95);
                Symptom {
                    words,
                    text,
                    fault,
                    weight,
                }
            })
            .collect();
        let mut phrases: Vec<Phrase> = by_words.into_values().collect();
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
        let mut matcher = Self {
            vocabulary,
            phrases,
            symptoms,
            phrases_by_first: Vec::new(),
            symptoms_by_rarest: Vec::new(),
        };
        matcher.index();
        matcher
    }

    fn index(&mut self) {
        let words = self.vocabulary.len() + 1;
        self.phrases_by_first.resize(words, Vec::new());
        self.symptoms_by_rarest.resize(words, Vec::new());
        for (at, phrase) in self.phrases.iter().enumerate() {
            if let Some(&first) = phrase.words.first() {
                self.phrases_by_first[usize::from(first)].push(at);
            }
        }
        let mut frequency: HashMap<WordId, usize> = HashMap::new();
        for word in self.symptoms.iter().flat_map(|symptom| &symptom.words) {
            *frequency.entry(*word).or_default() += 1;
        }
        for (at, symptom) in self.symptoms.iter().enumerate() {
            let rarest = symptom.words.iter().min_by_key(|word| frequency[*word]);
            if let Some(&rarest) = rarest {
                self.symptoms_by_rarest[usize::from(rarest)].push(at);
            }
        }
    }

    /// Puts everything that `text` says into `ballot`.
    pub(super) fn vote(&self, text: &str, ballot: &mut Ballot) {
        let tokens = self.vocabulary.read(text);
        self.vote_phrases(&tokens, ballot);
        self.vote_symptoms(&tokens, ballot);
    }

    fn vote_phrases(&self, tokens: &[Token], ballot: &mut Ballot) {
        let mut at = 0;
        let mut covered = 0;
        let mut told = HashSet::new();
        while at < tokens.len() {
            let candidates = &self.phrases_by_first[usize::from(tokens[at].id)];
            let longest = candidates.iter().find_map(|&index| {
                let phrase = &self.phrases[index];
                let span = tokens.get(at..at + phrase.words.len())?;
                let fits = span
                    .iter()
                    .zip(&phrase.words)
                    .all(|(token, word)| token.id == *word);
                fits.then_some((phrase, span))
            });
            if let Some((phrase, span)) = longest
                && at + span.len() > covered
            {
                covered = at + span.len();
                if !told.insert(phrase.text) {
                    at += 1;
                    continue;
                }
                let slips = span.iter().any(|token| token.corrected);
                for &(fault, weight) in &phrase.faults {
                    let weight = if slips {
                        weight.saturating_sub(SLIP)
                    } else {
                        weight
                    };
                    ballot.vote(fault, weight, Evidence::new(phrase.kind, phrase.text));
                }
            }
            at += 1;
        }
    }

    fn vote_symptoms(&self, tokens: &[Token], ballot: &mut Ballot) {
        let mut present = vec![0_u32; self.vocabulary.len() + 1];
        let mut told = HashSet::new();
        let mut mark = 0;
        for line in tokens.chunk_by(|a, b| a.line == b.line) {
            for line in line.chunks(LINE) {
                mark += 1;
                for token in line {
                    present[usize::from(token.id)] = mark;
                }
                for token in line.iter().filter(|token| token.id != 0) {
                    for &index in &self.symptoms_by_rarest[usize::from(token.id)] {
                        let symptom = &self.symptoms[index];
                        let said = |word: &WordId| present[usize::from(*word)] == mark;
                        if symptom.words.iter().all(said) && told.insert(index) {
                            let evidence = Evidence::new(EvidenceKind::Words, &symptom.text);
                            ballot.vote(symptom.fault, symptom.weight, evidence);
                        }
                    }
                }
            }
        }
    }
}

/// Fault, words and weight of every symptom in the file.
fn symptoms() -> impl Iterator<Item = (Fault, String, u8)> {
    let table: toml::Table = SYMPTOMS.parse().unwrap_or_default();
    table.into_iter().flat_map(|(id, entries)| {
        let fault = Fault::from_id(&id);
        let entries = match entries {
            toml::Value::Table(entries) => entries,
            _ => toml::Table::new(),
        };
        entries.into_iter().filter_map(move |(words, weight)| {
            let weight = u8::try_from(weight.as_integer()?).ok()?;
            Some((fault?, words, weight))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Option<Fault> {
        let mut ballot = Ballot::default();
        Matcher::get().vote(text, &mut ballot);
        ballot.rank().first().map(|finding| finding.fault)
    }

    #[test]
    fn the_longer_code_counts_where_one_stands_in_another() {
        assert_eq!(first("invalid_client_id"), Some(Fault::ClientIdUnknown));
        assert_eq!(first("invalid_client"), Some(Fault::SecretWrong));
        assert_eq!(first("invalid_grant_type"), Some(Fault::GrantTypeWrong));
        assert_eq!(first("invalid_grant"), Some(Fault::InvalidGrant));
    }

    #[test]
    fn words_of_a_symptom_must_stand_in_one_line() {
        assert_eq!(
            first("our logo is still not visible on the consent page"),
            Some(Fault::LogoMissing)
        );
        assert_eq!(first("our logo\nis still not visible"), None);
    }

    #[test]
    fn every_symptom_names_a_fault_of_the_catalogue_and_has_a_weight() {
        let table: toml::Table = SYMPTOMS.parse().unwrap();
        let mut count = 0;
        for (id, entries) in &table {
            assert!(Fault::from_id(id).is_some(), "symptoms.toml: no fault {id}");
            for (words, weight) in entries.as_table().unwrap() {
                assert!(
                    (30..=95).contains(&weight.as_integer().unwrap()),
                    "{id}: {words}"
                );
                count += 1;
            }
        }
        assert_eq!(symptoms().count(), count, "an entry was left out");
    }

    #[test]
    fn nothing_is_found_in_nothing() {
        for text in [
            "",
            "\n\n",
            "the weather in Pune is fine today",
            "lorem ipsum dolor sit amet",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
