//! The pages that were seen while an attempt waits.
//!
//! Three things end in the same silence: the citizen never finishes signing in, the sign-in page comes
//! back again and again, and the service keeps the browser after consent. Only a window of this
//! program's own sees which it was, and of what it sees no more is kept than tells them apart: which
//! page came how often. A system browser shows nothing, and then nothing is said but that nobody came.

use std::collections::BTreeMap;

use url::Url;

/// Pages that are told apart at most.
const KEPT: usize = 100;
/// A page that comes so often comes in a loop.
const LOOP: usize = 3;
/// Sign-in, consent, and one more: who got so far has finished.
const FINISHED: usize = 3;

/// Which pages came how often. Addresses without their queries; never shown.
#[derive(Clone, Default)]
pub struct Pages(BTreeMap<String, usize>);

impl std::fmt::Debug for Pages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pages")
            .field("different", &self.0.len())
            .finish()
    }
}

/// Where an attempt is that nobody came back from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stuck {
    /// The sign-in page was not left, or nothing was seen.
    AtSignIn,
    /// One page came this often.
    InLoop(usize),
    /// This many pages were gone through, and the last one was stayed on.
    AfterConsent(usize),
}

impl Pages {
    pub(super) fn saw(&mut self, url: &Url) {
        let page = format!("{}{}", url.authority(), url.path());
        if self.0.len() < KEPT || self.0.contains_key(&page) {
            *self.0.entry(page).or_default() += 1;
        }
    }

    /// What it looks like.
    #[must_use]
    pub fn stuck(&self) -> Stuck {
        let most = self.0.values().copied().max().unwrap_or_default();
        match self.0.len() {
            _ if most >= LOOP => Stuck::InLoop(most),
            pages if pages >= FINISHED => Stuck::AfterConsent(pages),
            _ => Stuck::AtSignIn,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(paths: &[&str]) -> Stuck {
        let mut pages = Pages::default();
        for path in paths {
            pages.saw(&format!("https://service.example{path}").parse().unwrap());
        }
        pages.stuck()
    }

    #[test]
    fn a_page_that_comes_three_times_is_a_loop_and_twice_is_none() {
        assert_eq!(
            seen(&["/signin?a", "/signin?b", "/signin"]),
            Stuck::InLoop(3)
        );
        assert_eq!(seen(&["/signin", "/signin"]), Stuck::AtSignIn);
    }

    #[test]
    fn who_came_past_consent_is_kept_there_and_who_did_not_is_still_signing_in() {
        let far = ["/signin", "/consent", "/done"];
        assert_eq!(seen(&far), Stuck::AfterConsent(3));
        assert_eq!(seen(&far[..2]), Stuck::AtSignIn);
        assert_eq!(seen(&[]), Stuck::AtSignIn);
    }

    #[test]
    fn pages_without_end_are_not_kept_without_end() {
        let mut pages = Pages::default();
        for number in 0..10_000 {
            pages.saw(&format!("https://a.example/{number}").parse().unwrap());
        }
        assert_eq!(pages.0.len(), KEPT);
        assert!(!format!("{pages:?}").contains("a.example"));
    }
}
