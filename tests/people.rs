//! No person's number in the repository.
//!
//! Data files come from outside, and examples in them may be someone's. An Aadhaar number is known by
//! its shape and check digit, so every text file under version control is read for one; what is found
//! is masked at the source, to its last four digits. Numbers that tests need, because they must be
//! right, are listed here with where they come from: none of them is anybody's.
//!
//! Lock files are left out: a checksum may hold any digits.

#![allow(clippy::expect_used)]

use std::{path::Path, process::Command};

use protocol::identity::Aadhaar;

/// Numbers with a right check digit that belong to nobody.
const NOBODYS: &[(&str, &str)] = &[
    (
        "234567890124",
        "the digits in their order and the check digit that fits",
    ),
    (
        "426655440000",
        "the end of a UUID that many descriptions show as an example",
    ),
    ("555555555505", "the end of an invented DigiLocker id"),
    ("666666666666", "the end of an invented EntityLocker id"),
    (
        "919000000001",
        "an invented mobile number behind the country's code",
    ),
    (
        "999941057058",
        "a test number that UIDAI publishes for developers",
    ),
];

#[test]
fn no_file_holds_an_aadhaar_number() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for name in tracked(root) {
        // Pictures and archives are no text, and a file that is being replaced is not there.
        let Ok(text) = std::fs::read_to_string(root.join(&name)) else {
            continue;
        };
        for (index, line) in text.lines().enumerate() {
            if numbers(line).any(|number| !is_nobodys(&number)) {
                found.push(format!("{name}:{}", index + 1));
            }
        }
    }
    assert!(
        found.is_empty(),
        "mask these Aadhaar numbers: {}",
        found.join(", ")
    );
}

#[test]
fn a_number_is_found_in_every_notation_and_a_masked_or_wrong_one_is_not() {
    for line in [
        "uid,999941057058,x",
        "is 9999 4105 7058.",
        "\"9999-4105-7058\"",
    ] {
        assert_eq!(
            numbers(line).collect::<Vec<_>>(),
            ["999941057058"],
            "{line}"
        );
    }
    for line in [
        "XXXXXXXX7058",
        "999941057059",
        "199941057058",
        "0999941057058",
        "a999941057058",
        "9999410570580",
        "9999 41057058 1",
    ] {
        assert_eq!(numbers(line).count(), 0, "{line}");
    }
}

#[test]
fn every_number_of_nobody_is_in_use() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let texts: Vec<_> = tracked(root)
        .filter(|name| name != "tests/people.rs")
        .filter_map(|name| std::fs::read_to_string(root.join(name)).ok())
        .collect();
    for (number, _) in NOBODYS {
        let used = |text: &String| text.lines().any(|line| numbers(line).any(|n| n == *number));
        assert!(texts.iter().any(used), "{number} is nowhere: take it off");
    }
}

fn is_nobodys(number: &str) -> bool {
    NOBODYS.iter().any(|(of, _)| *of == number)
}

/// The Aadhaar numbers of a line: twelve digits together or in fours, no letter or digit beside them.
fn numbers(line: &str) -> impl Iterator<Item = String> {
    let outside = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    line.char_indices().filter_map(move |(start, _)| {
        let (before, rest) = (line.get(..start)?, line.get(start..)?);
        if !outside(before.chars().next_back()) {
            return None;
        }
        let separator = rest.chars().nth(4).filter(|c| matches!(c, ' ' | '-'));
        let length = if separator.is_some() { 14 } else { 12 };
        let (number, after) = rest.split_at_checked(length)?;
        let digits: String = match separator {
            Some(separator) => number.split(separator).collect(),
            None => number.to_owned(),
        };
        let right = digits.bytes().all(|byte| byte.is_ascii_digit())
            && outside(after.chars().next())
            && Aadhaar::parse(&digits).is_ok();
        right.then_some(digits)
    })
}

/// The files under version control but the lock files.
fn tracked(root: &Path) -> impl Iterator<Item = String> {
    let listed = Command::new("git")
        .args(["ls-files", "-z"])
        .current_dir(root)
        .output()
        .expect("git starts");
    assert!(listed.status.success(), "git ls-files did not work");
    let names = String::from_utf8(listed.stdout).expect("names are text");
    let names: Vec<_> = names.split_terminator('\0').map(str::to_owned).collect();
    names
        .into_iter()
        .filter(|name| !name.ends_with("Cargo.lock") && !name.ends_with("package-lock.json"))
}
