//! Failures in words: those of the catalogue, and the few that are the shell's own.

use diagnosis::words::FluentValue;
use diagnosis::{Fault, Words};
use journey::explain::Explained;

use crate::view::{FieldError, IpcError, Party};

/// A refusal of the shell itself.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Refusal {
    Archive,
    Browser,
    Busy,
    Certificate,
    ChangedElsewhere,
    Form,
    Hidden,
    Link,
    Mail,
    MailTooLong,
    NoDetail,
    NoRecord,
    NoSecret,
    NotFound,
    NothingChosen,
    NotXml,
    NotYet,
    OpenFile,
    PracticeNotRunning,
    PracticeStart,
    Save,
    Secret,
    ShareCode,
    Unknown,
    Window,
}

impl Refusal {
    #[cfg(test)]
    const ALL: [Self; 25] = [
        Self::Archive,
        Self::Browser,
        Self::Busy,
        Self::Certificate,
        Self::ChangedElsewhere,
        Self::Form,
        Self::Hidden,
        Self::Link,
        Self::Mail,
        Self::MailTooLong,
        Self::NoDetail,
        Self::NoRecord,
        Self::NoSecret,
        Self::NotFound,
        Self::NothingChosen,
        Self::NotXml,
        Self::NotYet,
        Self::OpenFile,
        Self::PracticeNotRunning,
        Self::PracticeStart,
        Self::Save,
        Self::Secret,
        Self::ShareCode,
        Self::Unknown,
        Self::Window,
    ];

    fn id(self) -> &'static str {
        match self {
            Self::Archive => "archive",
            Self::Browser => "browser",
            Self::Busy => "busy",
            Self::Certificate => "certificate",
            Self::ChangedElsewhere => "changed-elsewhere",
            Self::Form => "form",
            Self::Hidden => "hidden",
            Self::Link => "link",
            Self::Mail => "mail",
            Self::MailTooLong => "mail-too-long",
            Self::NoDetail => "no-detail",
            Self::NoRecord => "no-record",
            Self::NoSecret => "no-secret",
            Self::NotFound => "not-found",
            Self::NothingChosen => "nothing-chosen",
            Self::NotXml => "not-xml",
            Self::NotYet => "not-yet",
            Self::OpenFile => "open-file",
            Self::PracticeNotRunning => "practice-not-running",
            Self::PracticeStart => "practice-start",
            Self::Save => "save",
            Self::Secret => "secret",
            Self::ShareCode => "share-code",
            Self::Unknown => "unknown",
            Self::Window => "window",
        }
    }

    fn party(self) -> Party {
        match self {
            Self::Browser
            | Self::Link
            | Self::Mail
            | Self::PracticeStart
            | Self::Save
            | Self::Window => Party::Lockstep,
            Self::Archive
            | Self::Busy
            | Self::Certificate
            | Self::ChangedElsewhere
            | Self::Form
            | Self::Hidden
            | Self::MailTooLong
            | Self::NoDetail
            | Self::NoRecord
            | Self::NoSecret
            | Self::NotFound
            | Self::NothingChosen
            | Self::NotXml
            | Self::NotYet
            | Self::OpenFile
            | Self::PracticeNotRunning
            | Self::Secret
            | Self::ShareCode
            | Self::Unknown => Party::You,
        }
    }

    /// The refusal in words.
    pub(crate) fn say(self, words: &Words) -> IpcError {
        self.say_with(words, &[])
    }

    /// The refusal in words, with the system's own reason.
    pub(crate) fn because(self, words: &Words, reason: impl ToString) -> IpcError {
        self.say_with(words, &[("reason", FluentValue::from(reason.to_string()))])
    }

    fn say_with(self, words: &Words, args: &[(&str, FluentValue<'_>)]) -> IpcError {
        let part = |part: &str| {
            let id = format!("refusal-{}-{part}", self.id());
            words.get(&id, args).unwrap_or(id)
        };
        IpcError {
            code: self.id().to_owned(),
            party: self.party(),
            cause: part("cause"),
            fix: part("fix"),
            faq: Vec::new(),
            exchange: None,
            fields: Vec::new(),
        }
    }
}

/// A form that does not fit yet.
pub(crate) fn form(words: &Words, fields: Vec<FieldError>) -> IpcError {
    let count = FluentValue::from(fields.len());
    IpcError {
        fields,
        ..Refusal::Form.say_with(words, &[("count", count)])
    }
}

/// A form of which one field does not fit.
pub(crate) fn field(words: &Words, field: &str, message: String) -> IpcError {
    let field = FieldError {
        field: field.to_owned(),
        message,
    };
    form(words, vec![field])
}

/// A failed leg of the journey, explained: the words of its first fault and where it shows.
pub(crate) fn explained(words: &Words, explained: &Explained) -> IpcError {
    fault(
        words,
        explained.fault(),
        explained.entry.map(|entry| entry.0.into()),
    )
}

/// The same with a cause of its own, where the general one says less than is known.
pub(crate) fn explained_as(words: &Words, found: &Explained, cause: Option<String>) -> IpcError {
    let said = explained(words, found);
    IpcError {
        cause: cause.unwrap_or_else(|| said.cause.clone()),
        ..said
    }
}

/// A fault of the catalogue, shown by an exchange.
pub(crate) fn fault(words: &Words, fault: Fault, exchange: Option<u64>) -> IpcError {
    let said = words.fault(fault);
    IpcError {
        code: fault.id().to_owned(),
        party: fault.party().into(),
        cause: said.cause,
        fix: said.fix,
        faq: fault.faq().to_vec(),
        exchange,
        fields: Vec::new(),
    }
}

impl From<diagnosis::Party> for Party {
    fn from(party: diagnosis::Party) -> Self {
        match party {
            diagnosis::Party::Citizen => Self::Citizen,
            diagnosis::Party::Digilocker => Self::Digilocker,
            diagnosis::Party::Lockstep => Self::Lockstep,
            diagnosis::Party::Network => Self::Network,
            diagnosis::Party::You => Self::You,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_words_in_both_languages() {
        for lang in diagnosis::Lang::ALL {
            let words = Words::new(lang);
            for refusal in Refusal::ALL {
                let said = refusal.because(&words, "reason");
                assert!(
                    !said.cause.starts_with("refusal-"),
                    "{lang}: {}",
                    said.cause
                );
                assert!(!said.fix.starts_with("refusal-"), "{lang}: {}", said.fix);
            }
        }
    }
}
