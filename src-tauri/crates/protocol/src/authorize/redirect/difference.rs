//! Where two redirect URIs part, place by place, and which of the usual mistakes it looks like.

use std::fmt;

use super::{Part, part, stray_name};

/// One place where two addresses part.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Change {
    /// Position in the registered value, in characters from 1.
    pub position: usize,
    /// What the registered value has there; may be empty.
    pub registered: String,
    /// What was sent instead; may be empty.
    pub sent: String,
}

/// How a sent redirect URI differs from the registered one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Difference {
    /// Every place, in order.
    pub changes: Vec<Change>,
    /// The parts of the address that differ.
    pub parts: Vec<Part>,
    /// The mistake it looks like, where one is recognised.
    pub looks_like: Option<LooksLike>,
}

/// A common way in which two redirect URIs differ.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum LooksLike {
    /// `http` against `https`.
    Scheme,
    /// With `www.` and without.
    Www,
    /// `localhost` against `127.0.0.1` or `[::1]`.
    Loopback,
    /// Capital against small letters.
    Case,
    /// Another port, or a port and none.
    Port,
    /// A slash at the end and none.
    TrailingSlash,
    /// Encoded once more, or not at all.
    Encoding,
    /// An invisible or stray character on one side.
    StrayCharacter,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |text: &str| match text.is_empty() {
            true => "nothing".to_owned(),
            false => text.escape_default().to_string(),
        };
        let (registered, sent) = (shown(&self.registered), shown(&self.sent));
        write!(
            f,
            "at position {}: {registered} registered, {sent} sent",
            self.position
        )
    }
}

/// Where a sent redirect URI differs from the registered one; `None` when they are the same string.
#[must_use]
pub fn difference(registered: &str, sent: &str) -> Option<Difference> {
    if registered == sent {
        return None;
    }
    let differs = |which: &Part| part(registered, *which) != part(sent, *which);
    Some(Difference {
        changes: changes(registered, sent),
        parts: Part::ALL.into_iter().filter(differs).collect(),
        looks_like: looks_like(registered, sent),
    })
}

fn looks_like(registered: &str, sent: &str) -> Option<LooksLike> {
    let clean = |uri: &str| {
        uri.chars()
            .filter(|c| stray_name(*c).is_none())
            .collect::<String>()
    };
    let decoded = |uri: &str| {
        percent_encoding::percent_decode_str(uri)
            .decode_utf8_lossy()
            .into_owned()
    };
    let bare = |uri: &str| uri.trim_end_matches('/').to_owned();
    let without_www = |uri: &str| uri.replacen("://www.", "://", 1);
    let one_loopback = |uri: &str| {
        let named = uri.replacen("://localhost", "://127.0.0.1", 1);
        named.replacen("://[::1]", "://127.0.0.1", 1)
    };
    let same = |change: &dyn Fn(&str) -> String| change(registered) == change(sent);
    let only = |which: Part| {
        let others = Part::ALL.into_iter().filter(|other| *other != which);
        others
            .into_iter()
            .all(|other| part(registered, other) == part(sent, other))
    };
    if same(&clean) {
        Some(LooksLike::StrayCharacter)
    } else if same(&bare) {
        Some(LooksLike::TrailingSlash)
    } else if same(&|uri: &str| uri.to_lowercase()) {
        Some(LooksLike::Case)
    } else if same(&without_www) {
        Some(LooksLike::Www)
    } else if same(&one_loopback) {
        Some(LooksLike::Loopback)
    } else if same(&decoded) {
        Some(LooksLike::Encoding)
    } else if only(Part::Port) {
        Some(LooksLike::Port)
    } else if only(Part::Scheme) {
        Some(LooksLike::Scheme)
    } else {
        None
    }
}

/// Every place where two texts part, by their longest common subsequence. The work is bounded: what
/// remains of very long texts after their common ends becomes one place.
fn changes(registered: &str, sent: &str) -> Vec<Change> {
    const LARGEST_TABLE: usize = 1 << 20;
    let (left, right): (Vec<char>, Vec<char>) =
        (registered.chars().collect(), sent.chars().collect());
    let prefix = left.iter().zip(&right).take_while(|(l, r)| l == r).count();
    let (left, right) = (
        left.get(prefix..).unwrap_or_default(),
        right.get(prefix..).unwrap_or_default(),
    );
    let ends = left.iter().rev().zip(right.iter().rev());
    let suffix = ends.take_while(|(l, r)| l == r).count();
    let left = left.get(..left.len() - suffix).unwrap_or_default();
    let right = right.get(..right.len() - suffix).unwrap_or_default();
    if (left.len() + 1) * (right.len() + 1) > LARGEST_TABLE {
        return vec![Change {
            position: prefix + 1,
            registered: left.iter().collect(),
            sent: right.iter().collect(),
        }];
    }
    let width = right.len() + 1;
    let mut common = vec![0_u32; (left.len() + 1) * width];
    let at =
        |common: &[u32], l: usize, r: usize| common.get(l * width + r).copied().unwrap_or_default();
    for (l, left) in left.iter().enumerate().rev() {
        for (r, right) in right.iter().enumerate().rev() {
            let longest = match left == right {
                true => at(&common, l + 1, r + 1) + 1,
                false => at(&common, l + 1, r).max(at(&common, l, r + 1)),
            };
            if let Some(cell) = common.get_mut(l * width + r) {
                *cell = longest;
            }
        }
    }
    let mut found: Vec<Change> = Vec::new();
    let (mut l, mut r, mut open) = (0, 0, false);
    loop {
        let (mine, theirs) = (left.get(l), right.get(r));
        if mine.is_some() && mine == theirs {
            (l, r, open) = (l + 1, r + 1, false);
            continue;
        }
        let takes_left = theirs.is_none() || at(&common, l + 1, r) >= at(&common, l, r + 1);
        let next = match (mine, theirs) {
            (None, None) => return found,
            (Some(mine), _) if takes_left => Ok(*mine),
            (_, Some(theirs)) => Err(*theirs),
            (Some(mine), None) => Ok(*mine),
        };
        if !open {
            found.push(Change {
                position: prefix + l + 1,
                registered: String::new(),
                sent: String::new(),
            });
            open = true;
        }
        match (found.last_mut(), next) {
            (Some(change), Ok(mine)) => {
                change.registered.push(mine);
                l += 1;
            }
            (Some(change), Err(theirs)) => {
                change.sent.push(theirs);
                r += 1;
            }
            (None, _) => return found,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGISTERED: &str = "https://app.example.in/cb";

    #[test]
    fn the_usual_differences_are_recognised() {
        for (sent, looks_like) in [
            ("http://app.example.in/cb", Some(LooksLike::Scheme)),
            ("https://www.app.example.in/cb", Some(LooksLike::Www)),
            ("https://app.example.in/cb/", Some(LooksLike::TrailingSlash)),
            ("https://app.example.in/CB", Some(LooksLike::Case)),
            ("https://app.example.in:8443/cb", Some(LooksLike::Port)),
            (
                "https%3A%2F%2Fapp.example.in%2Fcb",
                Some(LooksLike::Encoding),
            ),
            (
                "https://app.example.in/cb\u{feff}",
                Some(LooksLike::StrayCharacter),
            ),
            ("https://app.example.in/callback", None),
        ] {
            let found = difference(REGISTERED, sent).unwrap();
            assert_eq!(found.looks_like, looks_like, "{sent}");
        }
        let loopback = difference("http://localhost:1/cb", "http://127.0.0.1:1/cb").unwrap();
        assert_eq!(loopback.looks_like, Some(LooksLike::Loopback));
        assert_eq!(loopback.parts, [Part::Host]);
        assert_eq!(difference(REGISTERED, REGISTERED), None);
    }

    #[test]
    fn every_place_is_named_with_what_each_side_has() {
        let found = difference(REGISTERED, "http://app.example.com/cb/").unwrap();
        assert_eq!(found.parts, [Part::Scheme, Part::Host, Part::Path]);
        let shown: Vec<String> = found.changes.iter().map(ToString::to_string).collect();
        assert_eq!(
            shown,
            [
                "at position 5: s registered, nothing sent",
                "at position 21: in registered, com sent",
                "at position 26: nothing registered, / sent",
            ]
        );
    }

    #[test]
    fn applying_the_changes_gives_the_sent_value() {
        for sent in [
            "",
            "https://other.example/x",
            "https://app.exampel.in/bc",
            "ctps:/app..in//",
        ] {
            let mut rebuilt = String::new();
            let mut rest: Vec<char> = REGISTERED.chars().collect();
            let mut taken = 0;
            for change in changes(REGISTERED, sent) {
                let keep = change.position - 1 - taken;
                rebuilt.extend(rest.drain(..keep));
                let gone: String = rest.drain(..change.registered.chars().count()).collect();
                assert_eq!(gone, change.registered);
                rebuilt.push_str(&change.sent);
                taken = change.position - 1 + change.registered.chars().count();
            }
            rebuilt.extend(rest);
            assert_eq!(rebuilt, sent);
        }
    }
}
