//! Why no program opened an address, in words.
//!
//! The launcher's own words repeat the address, and with it the state of the attempt. Of what the
//! system says only the description of its error number is kept, which names no address.

use std::io;

use diagnosis::Words;

use super::say;

/// Why no program opened an address.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Unopened {
    /// Whether there is no program for that at all.
    pub no_program: bool,
    /// The system's own words, in its language, if it has any of its own.
    pub system: Option<String>,
}

impl Unopened {
    /// The reason as a part of a sentence, with the system's own words after it.
    pub(crate) fn reason(&self, words: &Words) -> String {
        let own = say(
            words,
            match self.no_program {
                true => "unopened-no-program",
                false => "unopened-failed",
            },
        );
        match &self.system {
            Some(system) => format!("{own} ({system})"),
            None => own,
        }
    }
}

impl From<io::Error> for Unopened {
    fn from(error: io::Error) -> Self {
        let number = error.raw_os_error();
        Self {
            no_program: error.kind() == io::ErrorKind::NotFound,
            system: number.map(|number| io::Error::from_raw_os_error(number).to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use diagnosis::Lang;

    use super::*;

    #[test]
    fn the_reason_is_said_in_the_language_chosen_with_the_systems_words_after_it() {
        let missing = Unopened::from(io::Error::from_raw_os_error(2));
        assert!(missing.no_program);
        let system = missing.system.clone().unwrap();
        let en = missing.reason(&Words::new(Lang::En));
        let hi = missing.reason(&Words::new(Lang::Hi));
        assert!(en.starts_with("there is no program") && en.ends_with(&format!("({system})")));
        assert!(
            !hi.contains("program") && hi.ends_with(&format!("({system})")),
            "{hi}"
        );
    }

    #[test]
    fn a_launchers_words_with_the_address_are_not_repeated() {
        let failed = Unopened::from(io::Error::other("xdg-open https://a.example/?state=canary"));
        assert!(!failed.no_program && failed.system.is_none());
        assert!(!failed.reason(&Words::new(Lang::En)).contains("canary"));
    }
}
