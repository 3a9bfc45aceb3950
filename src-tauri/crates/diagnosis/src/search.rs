//! Search over the answers in the person's own words.
//!
//! Words are compared in the normal form of [`crate::language`], so slips of the pen, Hindi in either
//! script and other spellings find the same answer. An answer ranks by how rare the words are that
//! it shares with the query (Okapi BM25 over the ways people ask, the title and the text), and by how
//! much of the query it covers. The last word may be unfinished.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::answers::{Answer, answers};
use crate::language::{Vocabulary, WordId};
use crate::words::Lang;

/// How much of a long text is used as a query, in bytes.
const QUERY: usize = 1_500;

/// Saturation of repeated words (BM25's k).
const SATURATION: f32 = 1.2;

/// What a word counts that was only guessed from a slip.
const GUESSED: f32 = 0.7;

/// An answer that fits a query.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The answer.
    pub answer: &'static Answer,
    /// How well it fits, 1 to 100; comparable within one query only.
    pub score: u8,
}

/// The answers that fit `query`, best first, at most `most`.
#[must_use]
pub fn search(query: &str, most: usize) -> Vec<Hit> {
    let end = (0..=query.len().min(QUERY))
        .rev()
        .find(|at| query.is_char_boundary(*at))
        .unwrap_or(0);
    Index::get().search(&query[..end], most)
}

#[derive(Debug)]
struct Index {
    vocabulary: Vocabulary,
    /// For each word the answers that have it, by position, with their weight.
    postings: HashMap<WordId, Vec<(usize, f32)>>,
}

impl Index {
    fn get() -> &'static Self {
        static INDEX: OnceLock<Index> = OnceLock::new();
        INDEX.get_or_init(Self::build)
    }

    fn build() -> Self {
        let mut vocabulary = Vocabulary::new();
        let mut postings: HashMap<WordId, Vec<(usize, f32)>> = HashMap::new();
        for (at, answer) in answers().iter().enumerate() {
            let mut weights: HashMap<WordId, f32> = HashMap::new();
            for (text, weight) in parts(answer) {
                for word in vocabulary.learn(text) {
                    *weights.entry(word).or_default() += weight;
                }
            }
            for (word, weight) in weights {
                postings.entry(word).or_default().push((at, weight));
            }
        }
        Self {
            vocabulary,
            postings,
        }
    }

    fn search(&self, query: &str, most: usize) -> Vec<Hit> {
        let mut words: HashMap<WordId, f32> = HashMap::new();
        for token in self
            .vocabulary
            .read(query)
            .into_iter()
            .filter(|token| token.id != 0)
        {
            let trust = if token.corrected { GUESSED } else { 1.0 };
            let known = words.entry(token.id).or_insert(trust);
            *known = known.max(trust);
        }
        if !query.ends_with(char::is_whitespace) && query.len() < 80 {
            for word in self.vocabulary.completions(query) {
                words.entry(word).or_insert(GUESSED);
            }
        }
        let mut scores = vec![0.0_f32; answers().len()];
        let mut best = 0.0_f32;
        for (word, trust) in words {
            let Some(postings) = self.postings.get(&word) else {
                continue;
            };
            let rarity = rarity(postings.len(), scores.len());
            best += rarity * trust;
            for &(at, weight) in postings {
                scores[at] += trust * rarity * weight * (SATURATION + 1.0) / (weight + SATURATION);
            }
        }
        let mut hits: Vec<(f32, usize)> = scores
            .into_iter()
            .enumerate()
            .filter(|(_, score)| *score > 0.2 * best)
            .map(|(at, score)| (score, at))
            .collect();
        hits.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        hits.truncate(most);
        let whole = best * (SATURATION + 1.0);
        hits.into_iter()
            .map(|(score, at)| Hit {
                answer: &answers()[at],
                score: percent(score / whole),
            })
            .collect()
    }
}

/// The texts of an answer with what a word in them counts.
fn parts(answer: &Answer) -> impl Iterator<Item = (&str, f32)> {
    let asked = answer.asked.iter().map(|text| (text.as_str(), 1.0));
    let texts = Lang::ALL.into_iter().flat_map(|lang| {
        let text = answer.text(lang);
        [(text.title.as_str(), 1.0), (text.text.as_str(), 0.25)]
    });
    asked.chain(texts)
}

/// How much a word says that so many of all answers have.
fn rarity(having: usize, all: usize) -> f32 {
    let (having, all) = (float(having), float(all));
    ((all - having + 0.5) / (having + 0.5)).ln_1p()
}

fn float(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

fn percent(share: f32) -> u8 {
    (1..=100)
        .rev()
        .find(|percent| f32::from(*percent) <= share * 100.0)
        .unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(query: &str) -> Vec<u8> {
        search(query, 3)
            .iter()
            .map(|hit| hit.answer.number)
            .collect()
    }

    #[test]
    fn every_way_of_asking_finds_its_answer() {
        let mut missed = Vec::new();
        for answer in answers() {
            for asked in &answer.asked {
                let found = numbers(asked);
                if !found.contains(&answer.number) {
                    missed.push(format!("{} {asked}: {found:?}", answer.number));
                }
            }
        }
        assert!(missed.is_empty(), "{}", missed.join("\n"));
    }

    #[test]
    fn an_unfinished_word_finds_what_it_may_become() {
        assert!(numbers("callb").contains(&21), "{:?}", numbers("callb"));
        assert!(numbers("gstn verif").contains(&32));
    }

    #[test]
    fn what_nobody_asked_finds_nothing() {
        for query in ["", "   ", "zzzz qqqq", "🙂", "weather"] {
            assert_eq!(numbers(query), Vec::<u8>::new(), "{query}");
        }
    }

    #[test]
    fn no_more_than_asked_for_and_best_first() {
        let hits = search("callback url", 5);
        assert!(hits.len() <= 5 && hits.len() > 1);
        assert!(hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
    }
}
