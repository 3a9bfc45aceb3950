//! What is on disk when the program is killed in the middle of a write, or the disk is full.
//!
//! The program writes in three ways, and each is killed here: a partner file is saved over the one
//! that was read (preparation goes with it), a new one is created where none was, and everything
//! else, such as reports, the list of recent files and added certificates, replaces a file whole.
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
    collections::BTreeSet,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use journey::store::{PartnerFile, Stored, write_atomically};
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

/// One of two pages that differ in length and in every byte.
fn report(long: bool) -> Vec<u8> {
    match long {
        true => vec![b'x'; 200_000],
        false => vec![b'-'; 20_000],
    }
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
#[ignore = "the child of the tests that kill"]
fn saves_without_end() {
    let mut stored = Stored::open(&path_from_parent()).unwrap();
    println!("writing");
    for long in std::iter::repeat([true, false]).flatten() {
        stored.partner = content(long);
        stored.save().unwrap();
    }
}

#[test]
#[ignore = "the child of the tests that kill"]
fn creates_without_end() {
    let path = path_from_parent();
    println!("writing");
    for long in std::iter::repeat([true, false]).flatten() {
        std::fs::remove_file(&path).unwrap();
        Stored::create(&path, content(long)).unwrap();
    }
}

#[test]
#[ignore = "the child of the tests that kill"]
fn replaces_without_end() {
    let path = path_from_parent();
    println!("writing");
    for long in std::iter::repeat([true, false]).flatten() {
        write_atomically(&path, &report(long)).unwrap();
    }
}

#[test]
#[ignore = "the child of a_full_disk_is_told_and_the_old_file_stays"]
fn saves_once() {
    let mut stored = Stored::open(&path_from_parent()).unwrap();
    stored.partner = content(true);
    println!("outcome: {}", stored.save().unwrap_err());
}

/// What is on disk after a kill.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Left {
    Nothing,
    Short,
    Long,
}

/// The time that several writes take on this disk: a kill falls into any of them.
fn several_writes(beside: &Path) -> Duration {
    let path = beside.with_extension("measured");
    let slowest = (0..8)
        .map(|_| {
            let started = Instant::now();
            write_atomically(&path, &report(true)).unwrap();
            started.elapsed()
        })
        .max();
    std::fs::remove_file(&path).unwrap();
    Duration::from_millis(3) + 6 * slowest.unwrap()
}

/// Kills a writer at random moments and tells what was ever found afterwards.
fn kill(writer: &str, path: &Path, read: impl Fn(&Path) -> Option<Left>) -> BTreeSet<Left> {
    let mut rng = rand::rngs::StdRng::seed_from_u64(9);
    let mut seen = BTreeSet::new();
    let span = several_writes(path);
    for kill in 0..KILLS {
        if !path.exists() {
            Stored::create(path, content(false)).unwrap();
        }
        let mut writer = child(writer, path).stdout(Stdio::piped()).spawn().unwrap();
        let out = BufReader::new(writer.stdout.take().unwrap());
        let writing = out
            .lines()
            .map_while(Result::ok)
            .any(|line| line.ends_with("writing"));
        assert!(writing, "the writer never wrote");
        std::thread::sleep(rng.random_range(Duration::ZERO..span));
        writer.kill().unwrap();
        writer.wait().unwrap();
        let left = match path.exists() {
            true => read(path),
            false => Some(Left::Nothing),
        };
        seen.insert(left.unwrap_or_else(|| panic!("kill {kill}: neither the old nor the new")));
    }
    seen
}

fn partner_left(path: &Path) -> Option<Left> {
    let partner = Stored::open(path).ok()?.partner;
    match [content(false), content(true)]
        .iter()
        .position(|whole| *whole == partner)?
    {
        0 => Some(Left::Short),
        _ => Some(Left::Long),
    }
}

#[test]
fn a_save_that_is_killed_leaves_the_old_or_the_new_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("example.lockstep.json");
    let seen = kill("saves_without_end", &path, partner_left);
    assert_eq!(
        seen,
        BTreeSet::from([Left::Short, Left::Long]),
        "the kills came at several moments, and there always was a file"
    );
}

#[test]
fn a_new_file_whose_writing_is_killed_is_there_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("example.lockstep.json");
    let seen = kill("creates_without_end", &path, partner_left);
    assert_eq!(
        seen,
        BTreeSet::from([Left::Nothing, Left::Short, Left::Long])
    );
}

#[test]
fn a_report_or_list_whose_writing_is_killed_is_the_old_or_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.html");
    write_atomically(&path, &report(false)).unwrap();
    let seen = kill("replaces_without_end", &path, |path| {
        let found = std::fs::read(path).ok()?;
        match [report(false), report(true)]
            .iter()
            .position(|whole| *whole == found)?
        {
            0 => Some(Left::Short),
            _ => Some(Left::Long),
        }
    });
    assert_eq!(seen, BTreeSet::from([Left::Short, Left::Long]));
}

/// A disk of 64 kB that something else has filled. Only an administrator can make one; where nobody
/// may, [`a_full_disk_is_told_and_the_old_file_stays`] does it by a limit.
#[cfg(target_os = "linux")]
#[test]
#[ignore = "mounts a file system: run script/test as an administrator"]
fn a_really_full_disk_is_told_and_every_old_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    let disk = Disk::mounted(folder.path());
    let path = folder.path().join("example.lockstep.json");
    let list = folder.path().join("recent.json");
    Stored::create(&path, content(false)).unwrap();
    write_atomically(&list, b"[]").unwrap();
    let mut stored = Stored::open(&path).unwrap();
    let _ = std::fs::write(folder.path().join("filler"), vec![0; 64 * 1024]);

    stored.partner = content(true);
    let error = stored.save().unwrap_err().to_string();
    assert!(error.contains("No space left"), "{error}");
    assert_eq!(Stored::open(&path).unwrap().partner, content(false));
    assert!(Stored::create(&folder.path().join("b"), content(true)).is_err());
    assert!(!folder.path().join("b").exists());
    assert!(write_atomically(&list, &report(true)).is_err());
    assert_eq!(std::fs::read(&list).unwrap(), b"[]");

    std::fs::remove_file(folder.path().join("filler")).unwrap();
    stored.save().unwrap();
    assert_eq!(
        Stored::open(&path).unwrap().partner,
        content(true),
        "once there is room again, what was not lost is saved"
    );
    drop(disk);
}

/// A file system in memory, gone when dropped.
#[cfg(target_os = "linux")]
struct Disk<'a>(&'a Path);

#[cfg(target_os = "linux")]
impl<'a> Disk<'a> {
    fn mounted(at: &'a Path) -> Self {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=64k", "lockstep-test"])
            .arg(at)
            .status()
            .unwrap();
        assert!(mounted.success(), "a file system can be mounted");
        Self(at)
    }
}

#[cfg(target_os = "linux")]
impl Drop for Disk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
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
