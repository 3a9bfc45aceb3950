//! The mails that the support team asks for, with exactly the facts it needs.
//!
//! Forms and addresses are data (`knowledge/mails.toml`). A form checks what was typed, shows the
//! mail before anything leaves the machine, and gives a `mailto:` address (RFC 6068) for the
//! person's own mail program; nothing is sent from here. A value that looks like a secret or like
//! personal data is refused, whatever the field: a mail is copied, forwarded and kept.

use std::sync::OnceLock;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use protocol::confidence::Confidence;
use serde::Deserialize;

use crate::mask::mask;
use crate::words::{Lang, Words};

const MAILS: &str = include_str!("../knowledge/mails.toml");

/// What may stand unencoded in a `mailto:` address.
const MAILTO: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'@');

/// Longest `mailto:` address that mail programs are known to take, in bytes; a longer mail is copied.
pub const LONGEST_MAILTO: usize = 1_900;

/// A mail address of the services' support.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Stable id.
    pub id: String,
    /// The address.
    pub mail: String,
    /// Where it is known from.
    pub source: String,
    /// How much that can bear.
    pub confidence: Confidence,
    /// The day on which it was last compared with its source, ISO 8601.
    pub last_checked: String,
}

/// A mail with the facts that belong in it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Stable id, as in `form:<id>` of an answer.
    pub id: String,
    /// Entries of the FAQ that ask for this mail.
    pub faq: Vec<u8>,
    /// Id of the address.
    pub to: String,
    subject: String,
    opening: String,
    title: Label,
    /// What support needs, in the order of the mail.
    pub fields: Vec<Field>,
}

/// One fact of a mail.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Stable id within the form.
    pub id: String,
    /// What kind of value it is.
    pub kind: FieldKind,
    /// Whether support cannot act without it.
    pub required: bool,
    label: Label,
}

impl Field {
    /// What the field is called.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        self.label.in_(lang)
    }
}

/// Kinds of values in a mail.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// The name of a file that the person attaches.
    Attachment,
    /// A client id.
    ClientId,
    /// Five capital letters or digits.
    Doctype,
    /// Several lines.
    LongText,
    /// Digits, or a registration number.
    Number,
    /// One line.
    Text,
    /// A date or a time, as the person writes it.
    Time,
    /// An address of a website.
    Url,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Label {
    en: String,
    hi: String,
}

impl Label {
    fn in_(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Hi => &self.hi,
        }
    }
}

/// A mail that is ready to be looked at.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Mail {
    /// To whom.
    pub to: String,
    /// The subject, one line.
    pub subject: String,
    /// The text.
    pub body: String,
}

impl Mail {
    /// The mail as an address for the person's mail program, or `None` when it is too long for that
    /// and has to be copied.
    #[must_use]
    pub fn mailto(&self) -> Option<String> {
        let encode = |text: &str| utf8_percent_encode(text, MAILTO).to_string();
        let body = encode(&self.body.replace('\n', "\r\n"));
        let address = format!(
            "mailto:{}?subject={}&body={body}",
            encode(&self.to),
            encode(&self.subject)
        );
        (address.len() <= LONGEST_MAILTO).then_some(address)
    }
}

/// What is to be changed in one field.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Problem {
    /// It is empty.
    Missing,
    /// It is not an `http` or `https` address in one piece.
    NotAnAddress,
    /// It is not five capital letters or digits.
    NotADoctype,
    /// It is not ten capital letters or digits, as client ids seen in practice are.
    NotAClientId,
    /// Old and new value are the same.
    Same,
    /// It looks like a secret or personal data.
    Secret,
}

impl Problem {
    /// The problem as a sentence.
    #[must_use]
    pub fn sentence(self, words: &Words) -> String {
        let id = match self {
            Self::Missing => "mail-missing",
            Self::NotAnAddress => "mail-not-an-address",
            Self::NotADoctype => "mail-not-a-doctype",
            Self::NotAClientId => "mail-not-a-client-id",
            Self::Same => "mail-same",
            Self::Secret => "mail-secret",
        };
        words.get(id, &[]).unwrap_or_else(|| id.to_owned())
    }
}

impl Form {
    /// What the form is called.
    #[must_use]
    pub fn title(&self, lang: Lang) -> &str {
        self.title.in_(lang)
    }

    /// Where the mail goes.
    #[must_use]
    pub fn address(&self) -> Option<&'static Address> {
        addresses().iter().find(|address| address.id == self.to)
    }

    /// Writes the mail from the values of the fields, given as id and value.
    ///
    /// # Errors
    /// Every field that has to be changed, with what is the matter.
    pub fn compose(&self, values: &[(&str, &str)]) -> Result<Mail, Vec<(&Field, Problem)>> {
        let value_of = |id: &str| {
            let found = values.iter().find(|(name, _)| *name == id);
            found.map_or("", |(_, value)| value.trim())
        };
        let mut problems: Vec<(&Field, Problem)> = self
            .fields
            .iter()
            .filter_map(|field| Some((field, problem(field, value_of(&field.id))?)))
            .collect();
        let urls: Vec<&Field> = self
            .fields
            .iter()
            .filter(|field| field.kind == FieldKind::Url)
            .collect();
        if let [old, new] = urls.as_slice()
            && problems.is_empty()
            && value_of(&old.id) == value_of(&new.id)
        {
            problems.push((new, Problem::Same));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut subject = self.subject.clone();
        for field in &self.fields {
            subject = subject.replace(&format!("{{{}}}", field.id), value_of(&field.id));
        }
        let mut body = format!("Dear partner team,\n\n{}\n", self.opening);
        for field in self
            .fields
            .iter()
            .filter(|field| !value_of(&field.id).is_empty())
        {
            let attached = if field.kind == FieldKind::Attachment {
                " (attached)"
            } else {
                ""
            };
            let value = value_of(&field.id);
            let line = if value.contains('\n') { "\n" } else { " " };
            body.push_str(&format!(
                "\n{}:{line}{value}{attached}",
                field.label(Lang::En)
            ));
        }
        body.push_str("\n\nWith regards\n");
        Ok(Mail {
            to: self
                .address()
                .map(|address| address.mail.clone())
                .unwrap_or_default(),
            subject: subject.split_whitespace().collect::<Vec<_>>().join(" "),
            body,
        })
    }
}

fn problem(field: &Field, value: &str) -> Option<Problem> {
    if value.is_empty() {
        return field.required.then_some(Problem::Missing);
    }
    let capitals = |length: usize| {
        value.len() == length
            && value
                .bytes()
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    match field.kind {
        FieldKind::ClientId if !capitals(10) => Some(Problem::NotAClientId),
        FieldKind::ClientId => None,
        FieldKind::Doctype if !capitals(5) => Some(Problem::NotADoctype),
        FieldKind::Url if !is_address(value) => Some(Problem::NotAnAddress),
        // A GSTIN holds the organisation's PAN and is a public number.
        FieldKind::Number => (!value
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || " -,".contains(c)))
        .then_some(Problem::Secret),
        _ => (mask(value).count > 0).then_some(Problem::Secret),
    }
}

fn is_address(value: &str) -> bool {
    let rest = value
        .strip_prefix("https://")
        .or_else(|| value.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !value.contains(char::is_whitespace))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    address: Vec<Address>,
    form: Vec<Form>,
}

fn file() -> Option<&'static File> {
    static FILE: OnceLock<Option<File>> = OnceLock::new();
    FILE.get_or_init(|| toml::from_str(MAILS).ok()).as_ref()
}

/// Every form, by id.
pub fn forms() -> &'static [Form] {
    file().map(|file| file.form.as_slice()).unwrap_or_default()
}

/// Every address.
pub fn addresses() -> &'static [Address] {
    file()
        .map(|file| file.address.as_slice())
        .unwrap_or_default()
}

/// The form with this id.
#[must_use]
pub fn form(id: &str) -> Option<&'static Form> {
    forms().iter().find(|form| form.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Action, answers};

    #[test]
    fn the_file_can_be_read_and_is_consistent() {
        let read: Result<File, _> = toml::from_str(MAILS);
        assert_eq!(read.err().map(|error| error.to_string()), None);
        assert!(forms().is_sorted_by_key(|form| &form.id));
        for form in forms() {
            let address = form.address().expect("an address");
            assert!(address.mail.ends_with("gov.in") && address.last_checked.starts_with("20"));
            assert!(!form.faq.is_empty() && !form.title(Lang::Hi).is_empty());
            for field in &form.fields {
                let name = format!("{} {}", field.id, field.label(Lang::En)).to_lowercase();
                let secrets = ["secret", "token", "password", "verifier"];
                assert!(
                    !secrets.iter().any(|word| name.contains(word)),
                    "{}: {name}",
                    form.id
                );
                assert!(!field.label(Lang::Hi).is_empty());
            }
            let wanted = form.subject.matches('{').count();
            let given = form
                .fields
                .iter()
                .filter(|f| form.subject.contains(&format!("{{{}}}", f.id)))
                .count();
            assert_eq!(
                wanted, given,
                "{}: the subject names a field that is not there",
                form.id
            );
        }
    }

    #[test]
    fn every_answer_that_leads_to_a_form_finds_it_and_every_form_names_its_answers() {
        for answer in answers() {
            if let Action::Form(id) = &answer.action {
                let form =
                    form(id).unwrap_or_else(|| panic!("FAQ {}: no form {id}", answer.number));
                assert!(
                    form.faq.contains(&answer.number),
                    "form {id} does not name FAQ {}",
                    answer.number
                );
            }
        }
    }

    #[test]
    fn a_mail_has_every_fact_and_a_mailto_address() {
        let mail = form("callback-change")
            .unwrap()
            .compose(&[
                ("client-id", " QX4B7C91D2 "),
                ("entity", "Sample Traders Private Limited"),
                ("old-url", "https://app.sample.example/cb"),
                ("new-url", "https://app.sample.example/digilocker/cb"),
            ])
            .unwrap();
        assert_eq!(mail.to, "partners@digitalindia.gov.in");
        assert_eq!(
            mail.subject,
            "DigiLocker: change of callback URL for client id QX4B7C91D2"
        );
        assert!(
            mail.body
                .contains("\nNew callback URL: https://app.sample.example/digilocker/cb")
        );
        let mailto = mail.mailto().unwrap();
        assert!(
            mailto
                .starts_with("mailto:partners@digitalindia.gov.in?subject=DigiLocker%3A%20change")
        );
        assert!(mailto.is_ascii() && !mailto.contains(' ') && mailto.contains("%0D%0A"));
    }

    #[test]
    fn what_is_missing_or_has_another_form_is_named_field_by_field() {
        let problems = form("callback-change")
            .unwrap()
            .compose(&[
                ("client-id", "www.sample.example"),
                ("old-url", "app.sample.example"),
                ("new-url", "https://a b"),
            ])
            .unwrap_err();
        let problems: Vec<_> = problems
            .iter()
            .map(|(field, problem)| (field.id.as_str(), *problem))
            .collect();
        assert_eq!(
            problems,
            [
                ("client-id", Problem::NotAClientId),
                ("entity", Problem::Missing),
                ("old-url", Problem::NotAnAddress),
                ("new-url", Problem::NotAnAddress),
            ]
        );
    }

    #[test]
    fn the_same_url_twice_is_no_change() {
        let same = "https://app.sample.example/cb";
        let values = [
            ("client-id", "QX4B7C91D2"),
            ("entity", "Sample"),
            ("old-url", same),
            ("new-url", same),
        ];
        let form = form("callback-change").unwrap();
        let problems = form.compose(&values).unwrap_err();
        assert_eq!(
            problems
                .iter()
                .map(|(_, problem)| *problem)
                .collect::<Vec<_>>(),
            [Problem::Same]
        );
    }

    #[test]
    fn a_secret_or_a_persons_number_never_gets_into_a_mail() {
        for secret in [
            "the secret is 5f1d0c9e8b7a6f5e4d3c",
            "client_secret=abc",
            "Aadhaar 9999 4105 7058",
            "token 0f3c9a7be1d24586a0b1c2d3e4f5061728394a5b",
            "call me on 9000000001",
        ] {
            let values = [
                ("client-id", "QX4B7C91D2"),
                ("entity", "Sample"),
                ("what-happened", secret),
                ("time", "24-11-2026 10:15 IST"),
            ];
            let form = form("support").unwrap();
            let problems = form.compose(&values).unwrap_err();
            assert_eq!(problems.len(), 1, "{secret}");
            assert_eq!(problems[0].1, Problem::Secret, "{secret}");
        }
    }

    #[test]
    fn a_mail_too_long_for_a_mailto_address_is_to_be_copied() {
        let long = "it failed again ".repeat(200);
        let values = [
            ("entity", "Sample"),
            ("what-happened", long.as_str()),
            ("time", "today"),
        ];
        let mail = form("support").unwrap().compose(&values).unwrap();
        assert_eq!(mail.mailto(), None);
        assert!(mail.body.len() > long.trim().len());
    }

    #[test]
    fn every_problem_has_a_sentence_in_every_language() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for problem in [
                Problem::Missing,
                Problem::NotAnAddress,
                Problem::NotADoctype,
                Problem::NotAClientId,
                Problem::Same,
                Problem::Secret,
            ] {
                assert!(
                    !problem.sentence(&words).starts_with("mail-"),
                    "{lang} {problem:?}"
                );
            }
        }
    }
}
