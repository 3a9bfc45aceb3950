//! How long a diagnosis of a 100 kB paste and a search over all answers take, in one line each.
//!
//! `cargo run --release -p diagnosis --example speed` prints the fastest, the median and the
//! slowest of 200 runs in milliseconds. `script/bench` reads these lines.

#![allow(clippy::print_stdout, clippy::disallowed_methods)]

use std::hint::black_box;
use std::time::Instant;

use diagnosis::recognise::recognise_text;
use diagnosis::search::search;

const RUNS: usize = 200;

fn main() {
    let paste = log_of(100_000);
    let found = recognise_text(&paste);
    println!("paste_bytes={} first={}", paste.len(), first(&found));
    measure("diagnose_100kB", || {
        black_box(recognise_text(black_box(&paste)));
    });
    let page = page_of(100_000);
    measure("diagnose_html_100kB", || {
        black_box(recognise_text(black_box(&page)));
    });
    measure("diagnose_one_error", || {
        black_box(recognise_text(black_box("{\"error\":\"invalid_scope\"}")));
    });
    measure("search", || {
        black_box(search(
            black_box("redirct uri kaam nahi kar raha, still mismatch"),
            5,
        ));
    });
}

fn first(diagnosis: &diagnosis::recognise::Diagnosis) -> &'static str {
    diagnosis
        .findings
        .first()
        .map_or("nothing", |finding| finding.fault.id())
}

/// A server's log with one error near its end.
fn log_of(bytes: usize) -> String {
    let line = "2026-11-24T10:15:30.123Z INFO  http-nio-8080-exec-4 c.s.k.DigiLockerClient - GET /public/oauth2/2/files/issued status=200 ms=412 trace=4f1d2c3b user=QX4B7C91D2\n";
    let mut log = line.repeat(bytes / line.len());
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

fn measure(name: &str, mut run: impl FnMut()) {
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
    println!("{name} fastest_ms={fastest:.3} median_ms={median:.3} slowest_ms={slowest:.3}");
}
