//! What is on disk when the program is killed in the middle of a save, or the disk is full.
//!
//! The writing side is this test program itself, started again for one of the ignored tests below.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::print_stdout
)]

use std::{
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use journey::store::{PartnerFile, Stored};
use protocol::service::Service;
use rand::{RngExt as _, SeedableRng as _};

/// Where the child finds the file.
const FILE: &str = "PARTNER_FILE_UNDER_TEST";

const KILLS: usize = 500;

/// One of two contents that differ in length by several blocks.
fn content(long: bool) -> PartnerFile {
    let mut partner = PartnerFile::new("Example Labs", Service::MeriPehchaan);
    let scopes = if long { 2000 } else { 1 };
    partner.scopes = (0..scopes)
        .map(|number| format!("partners.T{number:04}"))
        .collect();
    partner
}

fn path_from_parent() -> std::path::PathBuf {
    std::env::var_os(FILE)
        .expect("started by its parent")
        .into()
}

fn child(test: &str, file: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--ignored", "--exact", "--nocapture", test])
        .env(FILE, file);
    command
}

#[test]
#[ignore = "the child of a_save_that_is_killed_leaves_the_old_or_the_new_file"]
fn saves_without_end() {
    let mut stored = Stored::open(&path_from_parent()).unwrap();
    println!("saving");
    for long in std::iter::repeat([true, false]).flatten() {
        stored.partner = content(long);
        stored.save().unwrap();
    }
}

#[test]
#[ignore = "the child of a_full_disk_is_told_and_the_old_file_stays"]
fn saves_once() {
    let mut stored = Stored::open(&path_from_parent()).unwrap();
    stored.partner = content(true);
    println!("outcome: {}", stored.save().unwrap_err());
}

#[test]
fn a_save_that_is_killed_leaves_the_old_or_the_new_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("example.lockstep.json");
    Stored::create(&path, content(false)).unwrap();
    let mut rng = rand::rngs::StdRng::seed_from_u64(9);
    let mut seen = [0, 0];
    for kill in 0..KILLS {
        let mut writer = child("saves_without_end", &path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let out = BufReader::new(writer.stdout.take().unwrap());
        let saving = out
            .lines()
            .map_while(Result::ok)
            .any(|line| line.ends_with("saving"));
        assert!(saving, "the writer never wrote");
        std::thread::sleep(Duration::from_micros(rng.random_range(0..3000)));
        writer.kill().unwrap();
        writer.wait().unwrap();
        let partner = Stored::open(&path)
            .unwrap_or_else(|e| panic!("kill {kill}: {e}"))
            .partner;
        match [content(false), content(true)]
            .iter()
            .position(|whole| *whole == partner)
        {
            Some(which) => seen[which] += 1,
            None => panic!("kill {kill}: neither the old nor the new content"),
        }
    }
    assert!(
        seen.iter().all(|times| *times > 0),
        "the kills came at one moment only: {seen:?}"
    );
}

#[test]
fn a_full_disk_is_told_and_the_old_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("example.lockstep.json");
    Stored::create(&path, content(false)).unwrap();
    // No byte can be written to a file, and the signal for it is ignored, as on a full disk.
    let this = child("saves_once", &path);
    let limited = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$@\"", "sh"])
        .arg(this.get_program())
        .args(this.get_args())
        .env(FILE, &path)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&limited.stdout);
    assert!(
        said.contains("outcome: ") && said.contains("cannot be written"),
        "{said}"
    );
    assert_eq!(Stored::open(&path).unwrap().partner, content(false));
}
