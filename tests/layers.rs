//! Who may depend on whom.
//!
//! The rooms of the house point one way: the shells know everything, `journey` and `practice` know
//! the network, and `protocol`, `diagnosis` and `document` know no network at all. What keeps it so is
//! this table. It is checked against the graph that Cargo resolves for every system and every
//! feature that the workspace turns on, tests' own dependencies left out; so a forbidden crate is
//! found however deep it comes in.
//!
//! `journey` must not reach `practice`: to it the practice locker is one more base URL, so that a
//! practice run cannot take a path that a real one does not. `practice` must not reach `document`:
//! otherwise our verifier would be checked by its own canonicaliser.
#![allow(clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

const SHELLS: &[&str] = &["keyring-core", "lockstep-desktop", "tauri", "wry"];
const NETWORK: &[&str] = &["axum", "hyper", "reqwest", "rustls", "tokio"];

/// A room (by its package's name) and what it must not reach, directly or through others.
type Rule = (&'static str, &'static [&'static [&'static str]]);

const RULES: &[Rule] = &[
    (
        "protocol",
        &[
            SHELLS,
            NETWORK,
            &["diagnosis", "document", "journey", "practice"],
        ],
    ),
    (
        "diagnosis",
        &[SHELLS, NETWORK, &["document", "journey", "practice"]],
    ),
    (
        "document",
        &[
            SHELLS,
            NETWORK,
            &["diagnosis", "journey", "practice", "protocol"],
        ],
    ),
    ("journey", &[SHELLS, &["axum", "practice"]]),
    ("practice", &[SHELLS, &["document", "journey", "reqwest"]]),
    ("lockstep", &[SHELLS]),
];

/// Rooms that no rule binds, because everything ends in them.
const FREE: &[&str] = &["end-to-end", "lockstep-desktop"];

#[test]
fn no_room_reaches_what_it_must_not_know() {
    let house = House::resolved();
    assert_eq!(broken(RULES, &house.edges), Vec::<String>::new());
}

#[test]
fn every_room_has_a_rule_and_every_rule_a_room() {
    let house = House::resolved();
    let ruled: BTreeSet<&str> = RULES
        .iter()
        .map(|(room, _)| *room)
        .chain(FREE.iter().copied())
        .collect();
    let rooms: BTreeSet<&str> = house.rooms.iter().map(String::as_str).collect();
    assert_eq!(rooms, ruled);
}

#[test]
fn only_one_file_of_the_user_interface_knows_tauri() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src");
    let doors: Vec<PathBuf> = importers(&sources, "@tauri-apps/");
    assert_eq!(doors, [sources.join("api.ts")]);
}

#[test]
fn a_forbidden_crate_is_found_through_others() {
    let rules: &[Rule] = &[("protocol", &[&["tokio"]])];
    let direct = edges(&[("protocol", "tokio")]);
    let deep = edges(&[("protocol", "url"), ("url", "idna"), ("idna", "tokio")]);
    let round = edges(&[("protocol", "url"), ("url", "protocol"), ("url", "tokio")]);
    assert_eq!(broken(rules, &direct), ["protocol -> tokio"]);
    assert_eq!(broken(rules, &deep), ["protocol -> url -> idna -> tokio"]);
    assert_eq!(broken(rules, &round), ["protocol -> url -> tokio"]);
}

#[test]
fn what_a_room_does_not_reach_is_no_fault() {
    let rules: &[Rule] = &[("journey", &[&["practice", "tauri"]])];
    let graph = edges(&[
        ("journey", "tokio"),
        ("lockstep-desktop", "journey"),
        ("lockstep-desktop", "practice"),
        ("lockstep-desktop", "tauri"),
    ]);
    assert_eq!(broken(rules, &graph), Vec::<String>::new());
}

#[test]
fn a_dependency_of_tests_alone_is_no_edge() {
    let resolved = serde_json::json!({
        "packages": [
            { "id": "a", "name": "journey" },
            { "id": "b", "name": "practice" },
            { "id": "c", "name": "protocol" },
        ],
        "workspace_members": ["a"],
        "resolve": { "nodes": [
            { "id": "a", "deps": [
                { "pkg": "b", "dep_kinds": [{ "kind": "dev" }] },
                { "pkg": "c", "dep_kinds": [{ "kind": "dev" }, { "kind": null }] },
            ] },
        ] },
    });
    assert_eq!(
        House::from_metadata(&resolved).edges,
        edges(&[("journey", "protocol")])
    );
}

type Edges = BTreeMap<String, BTreeSet<String>>;

/// The workspace as Cargo resolves it: its packages by name, and who uses whom in a build.
struct House {
    rooms: Vec<String>,
    edges: Edges,
}

impl House {
    fn resolved() -> Self {
        let output = Command::new(env!("CARGO"))
            .args(["metadata", "--format-version", "1", "--locked"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("cargo starts");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        Self::from_metadata(&serde_json::from_slice(&output.stdout).expect("cargo prints JSON"))
    }

    fn from_metadata(metadata: &Value) -> Self {
        let list = |value: &Value| value.as_array().cloned().expect("a list");
        let text = |value: &Value| value.as_str().expect("a string").to_owned();
        let names: BTreeMap<String, String> = list(&metadata["packages"])
            .iter()
            .map(|package| (text(&package["id"]), text(&package["name"])))
            .collect();
        let rooms = list(&metadata["workspace_members"])
            .iter()
            .map(|id| names[&text(id)].clone())
            .collect();

        let mut edges = Edges::new();
        for node in list(&metadata["resolve"]["nodes"]) {
            let uses = edges.entry(names[&text(&node["id"])].clone()).or_default();
            for dependency in list(&node["deps"]) {
                if list(&dependency["dep_kinds"])
                    .iter()
                    .any(|kind| kind["kind"] != "dev")
                {
                    uses.insert(names[&text(&dependency["pkg"])].clone());
                }
            }
        }
        Self { rooms, edges }
    }
}

/// One line for each rule that is broken: the shortest way from the room to what it must not know.
fn broken(rules: &[Rule], edges: &Edges) -> Vec<String> {
    let mut lines = Vec::new();
    for (room, never) in rules {
        for forbidden in never.iter().copied().flatten() {
            lines.extend(way(edges, room, forbidden).map(|way| way.join(" -> ")));
        }
    }
    lines
}

fn way(edges: &Edges, from: &str, to: &str) -> Option<Vec<String>> {
    let mut seen = BTreeSet::from([from.to_owned()]);
    let mut front = vec![vec![from.to_owned()]];
    while !front.is_empty() {
        let mut next = Vec::new();
        for way in front {
            for step in edges.get(way.last()?).into_iter().flatten() {
                let longer = [way.as_slice(), std::slice::from_ref(step)].concat();
                if step == to {
                    return Some(longer);
                }
                if seen.insert(step.clone()) {
                    next.push(longer);
                }
            }
        }
        front = next;
    }
    None
}

fn edges(pairs: &[(&str, &str)]) -> Edges {
    let mut edges = Edges::new();
    for (from, to) in pairs {
        edges
            .entry((*from).to_owned())
            .or_default()
            .insert((*to).to_owned());
    }
    edges
}

/// The sources under `folder`, tests left out, whose text contains `needle`.
fn importers(folder: &Path, needle: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in folder.read_dir().expect("a folder of sources") {
        let path = entry.expect("a readable entry").path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            found.extend(importers(&path, needle));
        } else if (name.ends_with(".ts") || name.ends_with(".svelte"))
            && !name.ends_with(".test.ts")
            && std::fs::read_to_string(&path)
                .expect("text")
                .contains(needle)
        {
            found.push(path);
        }
    }
    found
}
