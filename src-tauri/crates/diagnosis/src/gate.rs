//! A first look at a name: most words of a log are no name that anything asks for, and their first
//! letter or their length says so before any list is searched.

/// The first letters and the lengths of a list of names.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gate {
    letters: u32,
    lengths: u64,
}

impl Gate {
    /// The gate of `names`, all in small letters and shorter than 64 bytes.
    pub(crate) const fn of(names: &[&str]) -> Self {
        let (mut letters, mut lengths) = (0, 0);
        let mut at = 0;
        while at < names.len() {
            letters |= 1 << (names[at].as_bytes()[0] & 31);
            lengths |= 1 << names[at].len();
            at += 1;
        }
        Self { letters, lengths }
    }

    /// Whether `name` may be in the list, in small letters or capitals. Never wrong when it says no.
    pub(crate) fn may_hold(self, name: &str) -> bool {
        name.len() < 64
            && self.lengths >> name.len() & 1 == 1
            && name
                .bytes()
                .next()
                .is_some_and(|first| self.letters >> (first & 31) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &[&str] = &["code", "client_secret"];

    #[test]
    fn every_name_of_the_list_passes_in_small_letters_and_capitals() {
        let gate = Gate::of(NAMES);
        for name in NAMES {
            assert!(gate.may_hold(name) && gate.may_hold(&name.to_uppercase()));
        }
    }

    #[test]
    fn another_length_or_another_first_letter_is_turned_away() {
        let gate = Gate::of(NAMES);
        for name in ["", "codes", "node", &"c".repeat(64), &"c".repeat(68)] {
            assert!(!gate.may_hold(name), "{name}");
        }
    }
}
