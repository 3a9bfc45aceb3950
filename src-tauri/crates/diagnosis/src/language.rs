//! From what people type to words that can be compared.
//!
//! The same word comes as `redirectUri`, `redirect_uri`, "redirect uri", "redirct uri", आधार,
//! `adhar` or `Aadhaar`. Both the recognition of errors and the search over answers compare words
//! in one normal form: small letters, one spelling from `knowledge/spellings.toml`, English endings
//! taken off. A [`Vocabulary`] knows the words that anything is looked for by; for a short text it
//! also forgives slips of the pen.

use std::collections::{HashMap, HashSet};

/// Longest text, in bytes, in which slips of spelling are forgiven. Longer ones are logs.
const HAND_TYPED: usize = 2_000;

const SPELLINGS: &str = include_str!("../knowledge/spellings.toml");

/// A word of the vocabulary; 0 stands for every other word.
pub(crate) type WordId = u16;

/// A word of a text.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Token {
    /// Which word it is.
    pub(crate) id: WordId,
    /// On which line it stands, from 0.
    pub(crate) line: u32,
    /// Whether a slip was forgiven.
    pub(crate) corrected: bool,
}

/// What a written word was read as.
#[derive(Debug)]
struct Reading {
    folded: String,
    /// The words it stands for, each with whether a slip was forgiven.
    words: Vec<(WordId, bool)>,
    /// Whether it may be the first half of a form of two words.
    opens: bool,
}

/// The words that something is looked for by.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    /// Written form, of one word or of two with a blank between them, to the word it stands for.
    spellings: HashMap<String, String>,
    /// First words of the written forms of two words.
    openers: HashSet<String>,
    ids: HashMap<String, WordId>,
    by_start: HashMap<char, Vec<String>>,
}

impl Vocabulary {
    /// An empty vocabulary that knows the spellings.
    pub(crate) fn new() -> Self {
        let table: toml::Table = SPELLINGS.parse().unwrap_or_default();
        let mut spellings = HashMap::new();
        for (word, forms) in &table {
            for form in forms.as_array().into_iter().flatten() {
                let form = form.as_str().unwrap_or_default();
                spellings.insert(fold(form), word.clone());
            }
        }
        let openers = spellings.keys().filter_map(|form| form.split_once(' '));
        Self {
            openers: openers.map(|(opener, _)| opener.to_owned()).collect(),
            spellings,
            ids: HashMap::new(),
            by_start: HashMap::new(),
        }
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Takes the words of `phrase` into the vocabulary.
    pub(crate) fn learn(&mut self, phrase: &str) -> Vec<WordId> {
        let mut words: Vec<String> = Vec::new();
        let mut before = String::new();
        for raw in raw_words(phrase) {
            let folded = fold(raw);
            if let Some(word) = self.spellings.get(&format!("{before} {folded}")) {
                words.pop();
                words.extend(word.split(' ').map(stem));
            } else {
                match self.spellings.get(&folded) {
                    Some(word) => words.extend(word.split(' ').map(stem)),
                    None => words.push(stem(&folded)),
                }
            }
            before = folded;
        }
        words.into_iter().map(|word| self.id_of(word)).collect()
    }

    fn id_of(&mut self, word: String) -> WordId {
        if let Some(&id) = self.ids.get(&word) {
            return id;
        }
        let id = WordId::try_from(self.ids.len() + 1).unwrap_or(WordId::MAX);
        if let Some(start) = word.chars().next() {
            self.by_start.entry(start).or_default().push(word.clone());
        }
        self.ids.insert(word, id);
        id
    }

    /// The words of `text`, unknown ones as 0.
    pub(crate) fn read(&self, text: &str) -> Vec<Token> {
        let forgiving = text.len() <= HAND_TYPED;
        let mut tokens = Vec::with_capacity(text.len() / 6);
        // A log says the same words again and again; each is worked out once.
        let mut known: HashMap<&str, Reading> = HashMap::new();
        for (line, content) in text.lines().enumerate() {
            let line = u32::try_from(line).unwrap_or(u32::MAX);
            let mut opener: Option<String> = None;
            for raw in raw_words(content) {
                let reading = known
                    .entry(raw)
                    .or_insert_with(|| self.reading(raw, forgiving));
                let joined = opener.and_then(|opener| {
                    let pair = format!("{opener} {}", reading.folded);
                    self.spellings.get(&pair)
                });
                if let Some(word) = joined {
                    tokens.pop();
                    let corrected = false;
                    tokens.extend(self.words_of(word).map(|id| Token {
                        id,
                        line,
                        corrected,
                    }));
                } else {
                    let of = |&(id, corrected): &(WordId, bool)| Token {
                        id,
                        line,
                        corrected,
                    };
                    tokens.extend(reading.words.iter().map(of));
                }
                opener = reading.opens.then(|| reading.folded.clone());
            }
        }
        tokens
    }

    /// Works out which words a written one stands for.
    fn reading(&self, raw: &str, forgiving: bool) -> Reading {
        let folded = fold(raw);
        let sure = |ids: Vec<WordId>| ids.into_iter().map(|id| (id, false)).collect();
        let words: Vec<(WordId, bool)> = if let Some(ids) = self.known(&folded) {
            sure(ids)
        } else {
            let humps = humps(raw);
            if humps.len() > 1 {
                let humps = humps.into_iter().map(fold);
                sure(
                    humps
                        .flat_map(|hump| self.known(&hump).unwrap_or(vec![0]))
                        .collect(),
                )
            } else if let Some(at) = forgiving.then(|| self.seam(&folded)).flatten() {
                let halves = [&folded[..at], &folded[at..]];
                sure(
                    halves
                        .into_iter()
                        .filter_map(|half| self.known(half))
                        .flatten()
                        .collect(),
                )
            } else {
                let guess = if forgiving {
                    self.nearest(&folded)
                } else {
                    None
                };
                vec![(guess.unwrap_or(0), guess.is_some())]
            }
        };
        let opens = self.openers.contains(&folded);
        Reading {
            folded,
            words,
            opens,
        }
    }

    /// The words that a folded one stands for, if the vocabulary or the spellings know it.
    fn known(&self, folded: &str) -> Option<Vec<WordId>> {
        if let Some(word) = self.spellings.get(folded) {
            return Some(self.words_of(word).collect());
        }
        self.ids.get(&stem(folded)).map(|id| vec![*id])
    }

    /// The words of a spelling, which may be two.
    fn words_of<'v>(&'v self, word: &'v str) -> impl Iterator<Item = WordId> + 'v {
        word.split(' ')
            .map(|part| self.ids.get(&stem(part)).copied().unwrap_or(0))
    }

    /// The words that the last, perhaps unfinished, word of `text` may become.
    pub(crate) fn completions(&self, text: &str) -> Vec<WordId> {
        let Some(last) = raw_words(text)
            .last()
            .map(fold)
            .filter(|last| last.chars().count() > 2)
        else {
            return Vec::new();
        };
        let start = last.chars().next().unwrap_or_default();
        let words = self.by_start.get(&start).into_iter().flatten();
        words
            .filter(|word| word.starts_with(&last))
            .filter_map(|word| self.ids.get(word).copied())
            .collect()
    }

    /// The known word that `folded` was meant to be, if one is near enough.
    fn nearest(&self, folded: &str) -> Option<WordId> {
        let len = folded.chars().count();
        let allowed = match len {
            0..=4 => return None,
            5..=7 => 1,
            _ => 2,
        };
        let stem = stem(folded);
        let candidates = self.by_start.get(&stem.chars().next()?)?;
        candidates
            .iter()
            .filter(|word| word.chars().count() > 3)
            .filter_map(|word| Some((distance(&stem, word, allowed)?, word)))
            .min()
            .and_then(|(_, word)| self.ids.get(word).copied())
    }

    /// Where a word written together comes apart into two known ones.
    fn seam(&self, folded: &str) -> Option<usize> {
        let known = |part: &str| {
            part.len() > 1
                && (self.spellings.contains_key(part) || self.ids.contains_key(&stem(part)))
        };
        let inside = folded.char_indices().map(|(at, _)| at).skip(2);
        (folded.len() >= 6)
            .then(|| {
                inside
                    .filter(|&at| at >= 4 && folded.len() - at >= 3 || at >= 6)
                    .find(|&at| known(&folded[..at]) && known(&folded[at..]))
            })
            .flatten()
    }
}

/// The words of a text as they stand: letters and digits of any script, with their signs.
fn raw_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_letter(c))
        .filter(|word| !word.is_empty())
}

fn is_letter(c: char) -> bool {
    // Vowel signs and the virama of Devanagari belong to the word; its full stop does not.
    c.is_alphanumeric() || ('\u{900}'..='\u{963}').contains(&c)
}

/// Small letters, and Devanagari letters without the dot that people leave out.
fn fold(word: &str) -> String {
    word.chars()
        .filter(|c| *c != '\u{93c}')
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '\u{958}' => '\u{915}',
            '\u{959}' => '\u{916}',
            '\u{95a}' => '\u{917}',
            '\u{95b}' => '\u{91c}',
            '\u{95c}' => '\u{921}',
            '\u{95d}' => '\u{922}',
            '\u{95e}' => '\u{92b}',
            other => other,
        })
        .collect()
}

/// An English word without its ending. Crude on purpose: both sides go through it.
fn stem(word: &str) -> String {
    let mut word = word;
    if word.len() > 3 && word.is_ascii() {
        if word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") {
            word = &word[..word.len() - 1];
        }
        if word.len() >= 6 && word.ends_with("ing") {
            word = &word[..word.len() - 3];
        } else if word.len() >= 5 && word.ends_with("ed") {
            word = &word[..word.len() - 2];
        }
        if word.len() >= 5 && word.ends_with('e') {
            word = &word[..word.len() - 1];
        }
    }
    word.to_owned()
}

/// The parts of `invalidClientId`; one part when there is no hump.
fn humps(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let bytes = word.as_bytes();
    for at in 1..bytes.len() {
        if bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase() {
            parts.push(&word[start..at]);
            start = at;
        }
    }
    parts.push(&word[start..]);
    parts
}

/// Number of letters to insert, delete, replace or swap, if at most `allowed`.
pub(crate) fn distance(a: &str, b: &str, allowed: usize) -> Option<usize> {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    if a.len().abs_diff(b.len()) > allowed {
        return None;
    }
    let mut before: Vec<usize> = vec![0; b.len() + 1];
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let replaced = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = replaced.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        if row.iter().min() > Some(&allowed) {
            return None;
        }
        before = std::mem::replace(&mut above, row);
    }
    (above[b.len()] <= allowed).then_some(above[b.len()])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn reads_as(vocabulary: &Vocabulary, text: &str, expected: &[WordId]) -> bool {
        let ids: Vec<_> = vocabulary.read(text).iter().map(|token| token.id).collect();
        ids == expected
    }

    #[test]
    fn one_word_in_many_spellings_is_one_word() {
        let mut vocabulary = Vocabulary::new();
        let redirect = vocabulary.learn("redirect_uri mismatch");
        for text in [
            "redirect_uri mismatch",
            "redirectUri Mismatch",
            "REDIRECT-URI: mismatch",
            "redirecturi mismatched",
            "redirct uri mismatch",
            "redirect uri mismtach",
        ] {
            assert!(reads_as(&vocabulary, text, &redirect), "{text}");
        }
        for text in [
            "redirect mismatch",
            "uri redirect mismatch",
            "direct uri mismatch",
        ] {
            assert!(!reads_as(&vocabulary, text, &redirect), "{text}");
        }
    }

    #[test]
    fn hindi_is_read_in_both_scripts() {
        let mut vocabulary = Vocabulary::new();
        let otp = vocabulary.learn("otp not coming");
        for text in ["OTP nahi aaya", "ओटीपी नहीं आया", "otp nhi aata"] {
            assert!(reads_as(&vocabulary, text, &otp), "{text}");
        }
        assert!(
            !reads_as(&vocabulary, "OTP aaya", &otp),
            "without the nahi it says the opposite"
        );
    }

    #[test]
    fn e_aadhaar_is_one_word_however_it_is_hyphenated() {
        let mut vocabulary = Vocabulary::new();
        let eaadhaar = vocabulary.learn("eaadhaar");
        for text in ["e-Aadhaar", "e adhar", "EAADHAAR", "ई-आधार"] {
            assert!(reads_as(&vocabulary, text, &eaadhaar), "{text}");
        }
    }

    #[test]
    fn slips_are_forgiven_in_short_texts_only() {
        let mut vocabulary = Vocabulary::new();
        vocabulary.learn("signature");
        let slip = |text: &str| vocabulary.read(text)[0];
        assert!(slip("signatuer").corrected);
        let long = format!("signatuer {}", "x ".repeat(HAND_TYPED));
        assert_eq!(slip(&long).id, 0);
    }

    #[test]
    fn no_written_form_stands_for_two_words() {
        let table: toml::Table = SPELLINGS.parse().unwrap();
        let mut seen: BTreeMap<String, &String> = BTreeMap::new();
        for (word, forms) in &table {
            for form in forms.as_array().unwrap() {
                let form = fold(form.as_str().unwrap());
                let words = raw_words(&form).count();
                let short = form.split(' ').next().unwrap().chars().count() <= 6;
                assert!(words == 1 || words == 2 && short, "{form} cannot be read");
                let other = seen
                    .insert(form.clone(), word)
                    .filter(|other| *other != word);
                assert_eq!(other, None, "{form} stands for {word} as well");
            }
        }
    }

    #[test]
    fn distances_count_a_swap_as_one() {
        assert_eq!(distance("scope", "socpe", 1), Some(1));
        assert_eq!(distance("scope", "scope", 1), Some(0));
        assert_eq!(distance("scope", "slop", 1), None);
    }
}
