//! The files of `knowledge/`, held to their format, with messages for whoever edits them without
//! being a programmer: which file, which entry, what is the matter, what to write instead.
//!
//! Each rule has its bad twin: a copy of the file with one mistake, and the message for it.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use toml::{Table, Value};

const CONFIDENCE: [&str; 7] = ["S", "S24", "ISS", "OA", "2", "I", "U"];

/// One kind of entry.
struct Kind {
    file: &'static str,
    text: &'static str,
    /// Name of the list of entries.
    list: &'static str,
    /// The line that an entry is called by.
    name: &'static str,
    /// Lines that have to be there, as text or list of texts.
    lines: &'static [&'static str],
    /// Lines of which each is an English and a Hindi one.
    bilingual: &'static [&'static str],
    /// Whether it is a fact: with source, confidence and day.
    is_fact: bool,
}

const KINDS: &[Kind] = &[
    Kind {
        file: "aims.toml",
        text: include_str!("../knowledge/aims.toml"),
        list: "aim",
        name: "id",
        lines: &["role", "service"],
        bilingual: &["want", "because"],
        is_fact: true,
    },
    Kind {
        file: "answers.toml",
        text: include_str!("../knowledge/answers.toml"),
        list: "answer",
        name: "faq",
        lines: &["step", "action", "asked"],
        bilingual: &["title", "text"],
        is_fact: true,
    },
    Kind {
        file: "faq.toml",
        text: include_str!("../knowledge/faq.toml"),
        list: "row",
        name: "faq",
        lines: &["subject", "ask"],
        bilingual: &[],
        is_fact: false,
    },
    Kind {
        file: "mails.toml",
        text: include_str!("../knowledge/mails.toml"),
        list: "address",
        name: "id",
        lines: &["mail"],
        bilingual: &[],
        is_fact: true,
    },
    Kind {
        file: "mails.toml",
        text: include_str!("../knowledge/mails.toml"),
        list: "form",
        name: "id",
        lines: &["to", "subject", "opening"],
        bilingual: &[],
        is_fact: false,
    },
    Kind {
        file: "prerequisites.toml",
        text: include_str!("../knowledge/prerequisites.toml"),
        list: "item",
        name: "id",
        lines: &["owner", "services"],
        bilingual: &["title", "text"],
        is_fact: true,
    },
    Kind {
        file: "prerequisites.toml",
        text: include_str!("../knowledge/prerequisites.toml"),
        list: "stage",
        name: "id",
        lines: &["actor"],
        bilingual: &["title", "text", "takes"],
        is_fact: true,
    },
];

/// Everything that is the matter with one kind of entry in a file.
fn problems(kind: &Kind, text: &str) -> Vec<String> {
    let table: Table = match text.parse() {
        Ok(table) => table,
        Err(error) => return vec![format!("{} cannot be read: {error}", kind.file)],
    };
    let Some(Value::Array(entries)) = table.get(kind.list) else {
        return vec![format!("{} has no [[{}]]", kind.file, kind.list)];
    };
    let mut problems = Vec::new();
    let mut names = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let name = entry.get(kind.name).map(written);
        let entry_name = name.clone().unwrap_or_else(|| format!("number {}", at + 1));
        let place = format!(
            "{}, [[{}]] {} = {entry_name}",
            kind.file, kind.list, kind.name
        );
        let mut wrong = |what: String| problems.push(format!("{place}: {what}"));
        match name {
            None => wrong(format!("the line {} is missing", kind.name)),
            Some(name) if names.contains(&name) => wrong("stands twice".to_owned()),
            Some(name) => names.push(name),
        }
        for line in kind.lines {
            if !is_said(entry.get(line)) {
                wrong(format!("the line {line} is missing or empty"));
            }
        }
        for line in kind.bilingual {
            for lang in ["en", "hi"] {
                let said = entry.get(lang).and_then(|said| said.get(line));
                if !is_said(said) {
                    wrong(format!("{lang} has no {line}"));
                }
            }
        }
        if kind.is_fact {
            fact(entry, &mut wrong);
        }
    }
    problems
}

/// Source, confidence and day of a fact.
fn fact(entry: &Value, wrong: &mut impl FnMut(String)) {
    if !is_said(entry.get("source").or_else(|| entry.get("sources"))) {
        wrong("it does not say where it is known from: add source".to_owned());
    }
    let text = |line: &str| entry.get(line).and_then(Value::as_str).unwrap_or_default();
    let confidence = text("confidence");
    if !CONFIDENCE.contains(&confidence) {
        let known = CONFIDENCE.join(", ");
        wrong(format!(
            "confidence is {confidence:?}; write one of {known}"
        ));
    }
    let day = text("last_checked");
    if !is_day(day) {
        wrong(format!(
            "last_checked is {day:?}; write a day as 2026-11-24"
        ));
    }
}

/// A name or a number as it stands in the file.
fn written(value: &Value) -> String {
    match value {
        Value::Integer(number) => number.to_string(),
        other => format!("{:?}", other.as_str().unwrap_or_default()),
    }
}

/// A text that is not empty, or a list of such texts.
fn is_said(value: Option<&Value>) -> bool {
    match value {
        Some(Value::String(text)) => !text.trim().is_empty(),
        Some(Value::Array(texts)) => {
            !texts.is_empty() && texts.iter().all(|text| is_said(Some(text)))
        }
        _ => false,
    }
}

fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return false;
    };
    let number = |part: &str, from: u32, to: u32| {
        part.parse()
            .is_ok_and(|number: u32| (from..=to).contains(&number))
    };
    let lengths = (year.len(), month.len(), day.len()) == (4, 2, 2);
    lengths && number(year, 2024, 2099) && number(month, 1, 12) && number(day, 1, 31)
}

#[test]
fn every_entry_of_every_file_keeps_the_format() {
    let wrong: Vec<String> = KINDS
        .iter()
        .flat_map(|kind| problems(kind, kind.text))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_mistake_is_told_with_its_file_its_entry_and_what_to_write() {
    // List of entries, what is changed in its file, into what, and the message.
    for (list, from, to, expected) in [
        (
            "answer",
            "last_checked = \"2026-11-24\"",
            "last_checked = \"yesterday\"",
            "answers.toml, [[answer]] faq = 1: last_checked is \"yesterday\"; write a day as 2026-11-24",
        ),
        (
            "answer",
            "confidence = \"S\"",
            "confidence = \"sure\"",
            "answers.toml, [[answer]] faq = 1: confidence is \"sure\"; write one of S, S24, ISS, OA, 2, I, U",
        ),
        (
            "answer",
            "faq = 2\n",
            "faq = 1\n",
            "answers.toml, [[answer]] faq = 1: stands twice",
        ),
        (
            "answer",
            "step = \"register-client\"\n",
            "",
            "answers.toml, [[answer]] faq = 1: the line step is missing or empty",
        ),
        (
            "address",
            "source = \"Partner support FAQ, 24.03.2025\"\n",
            "",
            "mails.toml, [[address]] id = \"partner-desk\": it does not say where it is known from: add source",
        ),
        (
            "form",
            "id = \"callback-change\"\nfaq",
            "faq",
            "mails.toml, [[form]] id = number 2: the line id is missing",
        ),
        (
            "item",
            "hi = { title = \"संस्था का कानूनी रूप बताएँ\", ",
            "hi = { ",
            "prerequisites.toml, [[item]] id = \"legal-form\": hi has no title",
        ),
        (
            "row",
            "ask = [",
            "asks = [",
            "faq.toml, [[row]] faq = 1: the line ask is missing or empty",
        ),
    ] {
        let kind = KINDS.iter().find(|kind| kind.list == list).unwrap();
        assert!(
            kind.text.contains(from),
            "{from} is no longer in {}",
            kind.file
        );
        let wrong = problems(kind, &kind.text.replacen(from, to, 1));
        assert_eq!(wrong, [expected], "{from}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_told_with_its_line() {
    let kind = &KINDS[1];
    let broken = kind
        .text
        .replacen("step = \"register-client\"", "step = register-client", 1);
    let wrong = problems(kind, &broken);
    assert_eq!(wrong.len(), 1);
    assert!(wrong[0].starts_with("answers.toml cannot be read") && wrong[0].contains("line 1"));
}

#[test]
fn the_readme_names_every_file() {
    let readme = include_str!("../knowledge/README.md");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/knowledge");
    for file in std::fs::read_dir(folder).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        assert!(
            name == "README.md" || readme.contains(&format!("`{name}`")),
            "{name}"
        );
    }
    for tag in CONFIDENCE {
        assert!(readme.contains(&format!("`{tag}`")), "{tag}");
    }
}
