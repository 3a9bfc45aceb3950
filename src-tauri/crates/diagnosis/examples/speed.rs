//! How long a diagnosis of a 100 kB paste and a search over all answers take, in one line each.
//!
//! `cargo run --release -p diagnosis --example speed` prints the fastest, the median and the
//! slowest of 200 runs in milliseconds, and how many times that of the plainest thing one could do
//! with the same text: write it in small letters and count its words; for the search, look for one
//! word in every answer. The ratio bears comparison between machines; milliseconds do not.

#![allow(clippy::print_stdout, clippy::disallowed_methods)]

use std::hint::black_box;
use std::time::Instant;

use diagnosis::answers::answers;
use diagnosis::recognise::recognise_text;
use diagnosis::search::search;
use diagnosis::words::Lang;

const RUNS: usize = 200;

fn main() {
    let paste = log_of(100_000);
    let found = recognise_text(&paste);
    println!("paste_bytes={} first={}", paste.len(), first(&found));
    let plain = measure("plain_pass_100kB", None, || {
        black_box(plain_pass(black_box(&paste)));
    });
    measure("diagnose_100kB", Some(plain), || {
        black_box(recognise_text(black_box(&paste)));
    });
    let page = page_of(100_000);
    measure("diagnose_html_100kB", Some(plain), || {
        black_box(recognise_text(black_box(&page)));
    });
    measure("diagnose_one_error", None, || {
        black_box(recognise_text(black_box("{\"error\":\"invalid_scope\"}")));
    });
    let plain = measure("plain_look_through_answers", None, || {
        black_box(plain_look(black_box("mismatch")));
    });
    measure("search", Some(plain), || {
        black_box(search(
            black_box("redirct uri kaam nahi kar raha, still mismatch"),
            5,
        ));
    });
}

/// Number of words of a text in small letters.
fn plain_pass(text: &str) -> usize {
    let small = text.to_lowercase();
    small
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .count()
}

/// Number of answers that have a word in their English text.
fn plain_look(word: &str) -> usize {
    answers()
        .iter()
        .filter(|answer| answer.text(Lang::En).text.to_lowercase().contains(word))
        .count()
}

fn first(diagnosis: &diagnosis::recognise::Diagnosis) -> &'static str {
    diagnosis
        .findings
        .first()
        .map_or("nothing", |finding| finding.fault.id())
}

/// A server's log, no two lines alike, with one error near its end.
fn log_of(bytes: usize) -> String {
    let mut log = String::with_capacity(bytes + 400);
    let mut seed = 0x4f1d_2c3b_u32;
    while log.len() < bytes - 150 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (second, thread, millis) = (seed >> 10 & 31, seed >> 20 & 7, seed & 511);
        log.push_str(&format!(
            "2026-11-24T10:15:{second:02}.123Z INFO  http-nio-8080-exec-{thread} c.s.k.DigiLockerClient - GET /public/oauth2/2/files/issued status=200 ms={millis} trace={seed:08x} user=QX4B7C91D2\n"
        ));
    }
    log.push_str("2026-11-24T10:15:31Z ERROR token exchange failed 400 {\"error\":\"invalid_grant\",\"error_description\":\"code verifier does not match\"}\n");
    log
}

/// An HTML page of an error.
fn page_of(bytes: usize) -> String {
    let row = "<tr class=\"row\"><td>12</td><td>Sample text of a page, with words</td></tr>\n";
    let rows = row.repeat(bytes / row.len());
    format!(
        "<!DOCTYPE html><html><body><h1>503 Service Unavailable</h1><table>{rows}</table></body></html>"
    )
}

/// Measures and prints one line; the median in milliseconds.
fn measure(name: &str, beside: Option<f64>, mut run: impl FnMut()) -> f64 {
    run();
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let (fastest, median, slowest) = (times[0], times[RUNS / 2], times[RUNS - 1]);
    let ratio = beside.map_or_else(String::new, |plain| {
        format!(" times_plain={:.1}", median / plain)
    });
    println!("{name} fastest_ms={fastest:.3} median_ms={median:.3} slowest_ms={slowest:.3}{ratio}");
    median
}
