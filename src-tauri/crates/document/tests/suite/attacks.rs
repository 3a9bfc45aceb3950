//! A table of attacks by class. Every case must be refused with one of the expected answers, and each
//! class has good twins that must be accepted: documents that differ from the attack only in what makes
//! it one.

mod arrangement;
mod characters;
mod limits;
mod signature;

use std::collections::BTreeMap;

use crate::forge::*;

/// One document and the answers that are right for it.
struct Case {
    class: &'static str,
    name: String,
    document: Vec<u8>,
    right: &'static [&'static str],
}

const GOOD: &[&str] = &["signed-and-unchanged"];

#[derive(Default)]
struct Table(Vec<Case>);

impl Table {
    fn bad(
        &mut self,
        class: &'static str,
        name: impl Into<String>,
        document: impl Into<Vec<u8>>,
        right: &'static [&'static str],
    ) {
        self.0.push(Case {
            class,
            name: name.into(),
            document: document.into(),
            right,
        });
    }

    fn good(&mut self, class: &'static str, name: impl Into<String>, document: impl Into<Vec<u8>>) {
        self.bad(class, name, document, GOOD);
    }
}

fn table() -> Vec<Case> {
    let mut table = Table::default();
    arrangement::wrapping(&mut table);
    characters::comments(&mut table);
    arrangement::duplicate_ids(&mut table);
    characters::encodings(&mut table);
    characters::entities(&mut table);
    limits::namespaces(&mut table);
    limits::floods(&mut table);
    arrangement::truncation(&mut table);
    signature::structure(&mut table);
    signature::algorithms(&mut table);
    signature::keys(&mut table);
    characters::serialisation(&mut table);
    table.0
}

#[test]
fn every_attack_is_refused_and_every_good_twin_is_accepted() {
    let cases = table();
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let found = code(&case.document);
            (!case.right.contains(&found)).then(|| {
                format!(
                    "{} / {}: {found}, not {:?}",
                    case.class, case.name, case.right
                )
            })
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {} cases:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_table_of_attacks_has_the_size_that_is_reported() {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for case in table() {
        let count = counts.entry(case.class).or_default();
        if case.right == GOOD {
            count.1 += 1;
        } else {
            count.0 += 1;
        }
    }
    let mut report = String::from("attack class;refused;good twins accepted\n");
    for (class, (refused, accepted)) in &counts {
        assert!(*accepted > 0, "{class} has no good twin");
        report.push_str(&format!("{class};{refused};{accepted}\n"));
    }
    let committed = include_str!("attacks.csv");
    assert_eq!(report, committed, "update tests/suite/attacks.csv");
}

/// The text from `start` to the end of the next `end`.
fn between(text: &str, start: &str, end: &str) -> String {
    let from = text.find(start).unwrap();
    let to = from + text[from..].find(end).unwrap() + end.len();
    text[from..to].to_owned()
}

/// The text without the first element of this name.
fn cut(text: &str, element: &str) -> String {
    text.replacen(
        &between(text, &format!("<{element}"), &format!("</{element}>")),
        "",
        1,
    )
}

fn insert_first(content: &str, what: &str) -> String {
    let start = content.find('>').unwrap() + 1;
    format!("{}{what}{}", &content[..start], &content[start..])
}
