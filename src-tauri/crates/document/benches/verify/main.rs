//! How fast a signed document is verified, each figure beside one of something else from the same run.
//!
//! In process against the floor (one hash, one RSA verification, one scan), and as a process against
//! `xmlsec1 --verify`. Then memory against the file, and hostile inputs of up to 64 MB against 2 s and
//! 512 MB. Ends with a failure where a figure is worse than what is asked for.
//!
//! Of several runs the quickest counts, on both sides, so that what else the machine does falls out.
//!
//! `cargo bench -p document --bench verify [-- LOCKSTEP]`, with the path of the `lockstep` program for
//! the comparison of processes.

#![allow(
    missing_docs,
    unreachable_pub,
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used
)]
#![allow(clippy::print_stdout, reason = "a bench prints figures")]
#![allow(clippy::disallowed_methods, reason = "files in a temporary folder")]

#[path = "../../tests/suite/forge.rs"]
mod forge;
mod hostile;

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use document::signature::SignatureMethod;
use document::signer::Certificate;
use document::{Verdict, verify};
use forge::{Forge, SIGNER, eaadhaar, now, practice};
use sha2::{Digest, Sha256};

const SIZES: [(&str, usize, f64); 3] = [
    ("100 kB", 100_000, 5.0),
    ("1 MB", 1_000_000, 3.0),
    ("20 MB", 20_000_000, 1.5),
];

fn main() {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|a| !a.starts_with("--"))
        .collect();
    if let [once, file] = arguments.as_slice()
        && once == "once"
    {
        return once_in_this_process(Path::new(file));
    }
    let folder = std::env::temp_dir().join(format!("lockstep-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut missed = Vec::new();
    let documents: Vec<(&str, PathBuf, f64)> = SIZES
        .iter()
        .map(|(name, size, times)| {
            let path = folder.join(format!("{size}.xml"));
            std::fs::write(&path, document_of(*size)).unwrap();
            (*name, path, *times)
        })
        .collect();
    in_process(&documents, &mut missed);
    if let Some(lockstep) = arguments.first() {
        as_processes(lockstep, &documents, &mut missed);
    } else {
        println!("processes: not compared, no path of the program lockstep was given");
    }
    memory(&documents, &mut missed);
    hostile_inputs(&folder, &mut missed);
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(missed.is_empty(), "missed: {missed:?}");
}

/// A signed e-Aadhaar of about this many bytes; the photograph is split, because libxml2 takes no text
/// of more than 10 MB.
fn document_of(size: usize) -> String {
    let line = "/9j/4AAQSkZJRgABAQAAAQABAAD2QABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnop\n";
    let part = size.min(5_000_000);
    let photo = format!("<Pht>{}</Pht>", line.repeat(part / line.len()));
    let content = eaadhaar();
    let start = content.find("<Pht>").unwrap();
    let end = content.find("</UidData>").unwrap();
    let photos = photo.repeat(size / part);
    Forge::default().sign(&format!("{}{photos}{}", &content[..start], &content[end..]))
}

fn in_process(documents: &[(&str, PathBuf, f64)], missed: &mut Vec<String>) {
    let certificate = Certificate::read(SIGNER.certificate).unwrap();
    let signers = practice();
    for (name, path, _) in documents {
        let bytes = std::fs::read(path).unwrap();
        let floor = quickest(15, || {
            black_box(Sha256::digest(&bytes));
            black_box(SignatureMethod::RsaSha1.verifies(
                &certificate.key,
                &bytes[..800],
                &[7; 256],
            ));
            black_box(memchr::memchr_iter(b'<', &bytes).count());
        });
        let ours = quickest(15, || {
            let outcome = verify(&bytes, &signers, now());
            assert_eq!(outcome.verification.verdict, Verdict::Valid);
        });
        let allowed = floor * 2 + Duration::from_millis(5);
        println!("in process, {name}: {ours:.1?}; floor {floor:.1?}, allowed {allowed:.1?}");
        check(ours <= allowed, format!("in process, {name}"), missed);
    }
}

fn as_processes(lockstep: &str, documents: &[(&str, PathBuf, f64)], missed: &mut Vec<String>) {
    let key = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../practice/keys/signer.cert.der"
    );
    let xmlsec1 = [
        "--verify",
        "--enabled-key-data",
        "rsa",
        "--pubkey-cert-der",
        key,
    ];
    for (name, path, times) in documents {
        let (mut ours, mut theirs) = (Duration::MAX, Duration::MAX);
        for _ in 0..11 {
            let command = || Command::new(lockstep);
            ours = ours.min(timed(|| {
                run(command().args(["verify", "--practice"]).arg(path));
            }));
            theirs = theirs.min(timed(|| {
                run(Command::new("xmlsec1").args(xmlsec1).arg(path));
            }));
        }
        let ratio = theirs.as_secs_f64() / ours.as_secs_f64();
        println!("process, {name}: {ours:.1?}; xmlsec1 {theirs:.1?}: {ratio:.1} times as fast");
        check(
            ratio >= *times,
            format!("process, {name}: {times} times as fast"),
            missed,
        );
    }
}

fn memory(documents: &[(&str, PathBuf, f64)], missed: &mut Vec<String>) {
    let (name, path, _) = documents.last().unwrap();
    let size = std::fs::metadata(path).unwrap().len();
    let (_, peak) = measured(path);
    let times = peak as f64 / size as f64;
    println!(
        "memory, {name}: {} MB at most, {times:.1} times the file",
        peak / 1_000_000
    );
    check(times <= 4.0, format!("memory, {name}"), missed);
}

fn hostile_inputs(folder: &Path, missed: &mut Vec<String>) {
    let path = folder.join("hostile.xml");
    for (name, make) in hostile::INPUTS {
        std::fs::write(&path, make()).unwrap();
        let (took, peak) = (0..3).map(|_| measured(&path)).min().unwrap();
        println!("hostile, {name}: {took:.1?}, {} MB", peak / 1_000_000);
        let within = took <= Duration::from_secs(2) && peak <= 512_000_000;
        check(within, format!("hostile, {name}"), missed);
    }
}

fn check(holds: bool, what: String, missed: &mut Vec<String>) {
    if !holds {
        missed.push(what);
    }
}

fn quickest(runs: usize, mut work: impl FnMut()) -> Duration {
    (0..runs).map(|_| timed(&mut work)).min().unwrap()
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn run(command: &mut Command) {
    let status = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success(), "{command:?}");
}

/// Verifies a file in a process of its own: time of the verification and the process's peak memory.
fn measured(path: &Path) -> (Duration, u64) {
    let this = std::env::current_exe().unwrap();
    let output = Command::new(this).arg("once").arg(path).output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).unwrap();
    let (micros, peak) = text.trim().split_once(' ').unwrap();
    (
        Duration::from_micros(micros.parse().unwrap()),
        peak.parse().unwrap(),
    )
}

/// Reads, verifies and previews, then prints microseconds and the peak of resident memory in bytes.
fn once_in_this_process(path: &Path) {
    let bytes = std::fs::read(path).unwrap();
    let signers = practice();
    let start = Instant::now();
    let outcome = black_box(verify(&bytes, &signers, now()));
    let took = start.elapsed();
    drop(outcome);
    println!("{} {}", took.as_micros(), peak());
}

#[cfg(target_os = "linux")]
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
}

#[cfg(not(target_os = "linux"))]
fn peak() -> u64 {
    panic!("memory is measured on Linux only")
}
