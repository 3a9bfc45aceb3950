//! The mails that the support team asks for, with exactly the facts it needs.
//!
//! Forms and addresses are data (`knowledge/mails.toml`). A form checks what was typed, shows the
//! mail before anything leaves the machine, and gives a `mailto:` address (RFC 6068) for the
//! person's own mail program; nothing is sent from here. A value that looks like a secret or like
//! personal data is refused, whatever the field: a mail is copied, forwarded and kept.

use std::sync::OnceLock;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use protocol::authorize::redirect;
use protocol::confidence::Confidence;
use protocol::identity::{Gstin, IdentityFault};
use protocol::lint::Weight;
use serde::Deserialize;

use crate::mask::mask;
use crate::misplaced::{Misplaced, Wanted, misplaced};
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
    /// An address that is to be registered as a redirect URI.
    Callback,
    /// A client id.
    ClientId,
    /// One or more client ids.
    ClientIds,
    /// Five capital letters or digits.
    Doctype,
    /// A GST identification number.
    Gstin,
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
    /// It would be refused as a redirect URI; the rule that it breaks, after `redirect-`.
    Callback(&'static str),
    /// The check digit of a GSTIN does not fit.
    GstinCheckDigit,
    /// Something else was pasted here.
    Misplaced(Misplaced),
    /// It is empty.
    Missing,
    /// It is not an `http` or `https` address in one piece.
    NotAnAddress,
    /// It is not five capital letters or digits.
    NotADoctype,
    /// It is not the name of a file with a known ending.
    NotAFile,
    /// It has not the structure of a GSTIN.
    NotAGstin,
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
            Self::Callback(rule) => {
                let id = format!("mail-callback-{rule}");
                let general = "mail-not-an-address";
                let said = words.get(&id, &[]).or_else(|| words.get(general, &[]));
                return said.unwrap_or(id);
            }
            Self::Misplaced(what) => return what.sentence(words),
            Self::GstinCheckDigit => "mail-gstin-check-digit",
            Self::NotAFile => "mail-not-a-file",
            Self::NotAGstin => "mail-not-a-gstin",
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
            .filter(|field| matches!(field.kind, FieldKind::Callback | FieldKind::Url))
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
    let kind = field.kind;
    if let Some(what) = misplaced(value, kind.wanted()) {
        return Some(match what {
            Misplaced::Secret => Problem::Secret,
            other => Problem::Misplaced(other),
        });
    }
    match kind {
        FieldKind::Attachment => (!is_file_name(value)).then_some(Problem::NotAFile),
        FieldKind::Callback => callback_problem(value),
        FieldKind::ClientId => (!is_capitals(value, 10)).then_some(Problem::NotAClientId),
        FieldKind::ClientIds => {
            let mut ids = value
                .split([' ', ',', ';', '\n'])
                .filter(|id| !id.is_empty());
            (!ids.all(|id| is_capitals(id, 10))).then_some(Problem::NotAClientId)
        }
        FieldKind::Doctype => (!is_capitals(value, 5)).then_some(Problem::NotADoctype),
        // A GSTIN holds the organisation's PAN and is a public number.
        FieldKind::Gstin => match Gstin::parse(value) {
            Ok(_) => None,
            Err(IdentityFault::CheckDigit) => Some(Problem::GstinCheckDigit),
            Err(_) => Some(Problem::NotAGstin),
        },
        FieldKind::Url if !is_address(value) => Some(Problem::NotAnAddress),
        FieldKind::LongText
        | FieldKind::Number
        | FieldKind::Text
        | FieldKind::Time
        | FieldKind::Url => (mask(value).count > 0).then_some(Problem::Secret),
    }
}

impl FieldKind {
    /// What has to stand in a field of this kind.
    const fn wanted(self) -> Wanted {
        match self {
            Self::Callback | Self::Url => Wanted::Address,
            Self::ClientId | Self::Doctype => Wanted::Id,
            Self::Attachment | Self::Number | Self::Text | Self::Time => Wanted::Line,
            Self::ClientIds | Self::Gstin | Self::LongText => Wanted::Lines,
        }
    }
}

fn is_capitals(value: &str, length: usize) -> bool {
    value.len() == length
        && value
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}

/// Endings of pictures, recordings, papers and of our own bundles.
const ENDINGS: &[&str] = &[
    "html", "jpeg", "jpg", "json", "mkv", "mov", "mp4", "pdf", "png", "svg", "webm", "zip",
];

/// Whether this is one or more names of files.
fn is_file_name(value: &str) -> bool {
    value.split(',').all(|name| {
        let (stem, ending) = name.trim().rsplit_once('.').unwrap_or_default();
        !stem.is_empty() && ENDINGS.contains(&ending.to_ascii_lowercase().as_str())
    })
}

/// The first rule of redirect URIs that an address breaks (API 4.1).
fn callback_problem(value: &str) -> Option<Problem> {
    if !is_address(value) {
        return Some(Problem::NotAnAddress);
    }
    if mask(value).count > 0 {
        return Some(Problem::Secret);
    }
    let remarks = redirect::lint(value);
    let wrong = remarks
        .iter()
        .find(|remark| remark.weight == Weight::Wrong)?;
    Some(Problem::Callback(
        wrong.rule.strip_prefix("redirect-").unwrap_or(wrong.rule),
    ))
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
mod tests;
