//! Measures what a person feels, each figure beside one taken in the same run on the same machine:
//! how soon the window is usable, how long the practice check takes as a process, how much memory
//! the program and its webview hold at rest.
//!
//! Seconds and megabytes alone say as much about the machine as about the program; the ratio to
//! WebKit's own MiniBrowser with an empty page, or to a process that only says its version, says what
//! is ours. `script/bench` builds and calls it: `bench APP CLI`.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench prints figures, or fails and says where"
)]

use std::{
    collections::BTreeMap,
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use end_to_end::Desktop;

const STARTS: usize = 5;
const RUNS: usize = 9;

/// How long a window is left alone before its memory counts as "at rest".
const REST: Duration = Duration::from_secs(5);

/// Where distributions keep WebKit's own browser.
const MINI_BROWSERS: &[&str] = &[
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [app, cli] = arguments.as_slice() else {
        panic!("usage: bench APP CLI")
    };
    let browser = MINI_BROWSERS
        .iter()
        .map(PathBuf::from)
        .find(|path| path.is_file());

    let ours: Vec<Opened> = (0..STARTS).map(|_| open_app(app)).collect();
    let blank: Vec<Opened> = browser
        .iter()
        .flat_map(|browser| std::iter::repeat_n(browser, STARTS))
        .map(|browser| open_browser(browser))
        .collect();

    let what = "MiniBrowser with an empty page";
    let starts = |opened: &[Opened]| Spread::of(opened.iter().map(|it| it.after).collect());
    report(
        "first start to a usable window",
        "s",
        starts(&ours),
        what,
        starts(&blank),
    );
    let memory = |opened: &[Opened]| Spread::of(opened.iter().map(|it| it.megabytes).collect());
    report(
        "memory at rest, all processes",
        "MB",
        memory(&ours),
        what,
        memory(&blank),
    );
    let check = time(cli, &["check", "--practice", "--json"]);
    let version = time(cli, &["--version"]);
    report(
        "lockstep check --practice",
        "s",
        check,
        "lockstep --version",
        version,
    );
}

/// A window that was opened on a desktop with empty home folders, and closed again.
struct Opened {
    /// Seconds from the start of the process.
    after: f64,
    /// Proportional set size of its processes at rest, in 10⁶ bytes.
    megabytes: f64,
}

fn open_app(app: &str) -> Opened {
    let desktop = Desktop::start("bench");
    let start = Instant::now();
    let mut process = desktop
        .command(app)
        .env("RUST_LOG", "lockstep_desktop=info")
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let log = BufReader::new(process.stderr.take().expect("a piped log"));
    let usable = log
        .lines()
        .map_while(Result::ok)
        .any(|line| line.contains("window usable"));
    let after = start.elapsed().as_secs_f64();
    assert!(usable, "the program ended before its window was usable");
    rest(&mut process, after)
}

fn open_browser(browser: &Path) -> Opened {
    let desktop = Desktop::start("bench");
    let start = Instant::now();
    let mut process = desktop
        .command(&browser.display().to_string())
        .arg("about:blank")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("MiniBrowser starts");
    let _ = desktop.await_window("about:blank|MiniBrowser|Web");
    let after = start.elapsed().as_secs_f64();
    rest(&mut process, after)
}

fn rest(process: &mut Child, after: f64) -> Opened {
    sleep(REST);
    let megabytes = family(process.id())
        .into_iter()
        .map(proportional_set_size)
        .sum::<f64>()
        / 1e6;
    process.kill().expect("a running process");
    process.wait().expect("an ended process");
    Opened { after, megabytes }
}

/// A process and all that it started.
fn family(eldest: u32) -> Vec<u32> {
    let mut children: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for entry in fs::read_dir("/proc")
        .expect("a list of processes")
        .flatten()
    {
        let Ok(id) = entry.file_name().to_string_lossy().parse() else {
            continue;
        };
        // "id (name) state parent …", and the name may hold anything.
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        let parent = stat
            .rsplit_once(") ")
            .and_then(|(_, rest)| rest.split(' ').nth(1)?.parse().ok());
        if let Some(parent) = parent {
            children.entry(parent).or_default().push(id);
        }
    }
    let mut family = vec![eldest];
    let mut next = 0;
    while let Some(member) = family.get(next) {
        family.extend(children.remove(member).unwrap_or_default());
        next += 1;
    }
    family
}

/// Bytes, memory shared between processes counted once in all.
fn proportional_set_size(process: u32) -> f64 {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let line = rollup
        .lines()
        .find_map(|line| line.strip_prefix("Pss:"))
        .unwrap_or_default();
    line.trim()
        .trim_end_matches(" kB")
        .parse::<f64>()
        .unwrap_or_default()
        * 1024.0
}

/// How long a command takes, which must end well. The first run only warms the file cache.
fn time(program: &str, arguments: &[&str]) -> Option<Spread> {
    let runs = (0..=RUNS).map(|_| {
        let start = Instant::now();
        let output = Command::new(program)
            .args(arguments)
            .output()
            .expect("the command starts");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        start.elapsed().as_secs_f64()
    });
    Spread::of(runs.skip(1).collect())
}

/// The middle and the ends of some figures.
struct Spread {
    least: f64,
    median: f64,
    most: f64,
    count: usize,
}

impl Spread {
    fn of(mut figures: Vec<f64>) -> Option<Self> {
        figures.sort_by(f64::total_cmp);
        Some(Self {
            least: *figures.first()?,
            median: figures[figures.len() / 2],
            most: *figures.last()?,
            count: figures.len(),
        })
    }
}

fn report(name: &str, unit: &str, ours: Option<Spread>, what: &str, theirs: Option<Spread>) {
    let Some(Spread {
        least,
        median,
        most,
        count,
    }) = ours
    else {
        return;
    };
    println!("{name:<32} {median:9.3} {unit:<2}  median of {count}, {least:.3} to {most:.3}");
    match theirs {
        Some(theirs) => println!(
            "{:<32} {:9.3} {unit:<2}  {what}; ratio {:.1}",
            "",
            theirs.median,
            median / theirs.median
        ),
        None => println!("{:<32} no {what} here to compare with", ""),
    }
}
