//! The report as a page: what the template is filled with.
//!
//! The template holds structure and style only; every word comes from the catalogue. Texts that come
//! from the wire stay English and are marked as such, so that a Hindi page is read out rightly.

use askama::Template;
use diagnosis::{Words, words::FluentValue};

use super::{Environment, Report, title};
use crate::{
    check::{Check, Outcome, Stage},
    evidence::Exchange,
};

/// Draws the page up.
pub(super) fn render(report: &Report, words: &Words) -> Result<String, askama::Error> {
    Page {
        lang: words.lang().id(),
        facts: facts(report, words),
        words: page_words(report, words),
        stages: stages(report, words),
        untested: untested(report, words),
        exchanges: report
            .exchanges
            .iter()
            .map(|exchange| row(exchange, words))
            .collect(),
    }
    .render()
}

/// What was not tested, with the reason where there is one.
pub(super) fn untested(report: &Report, words: &Words) -> Vec<Untested> {
    let general = match report.environment {
        Environment::Practice => Some("untested-real"),
        Environment::Production => None,
    };
    let general = general.into_iter().chain(["untested-own", "untested-load"]);
    let skipped = report
        .checks
        .iter()
        .filter(|check| check.result == Outcome::Skipped);
    general
        .map(|id| Untested {
            title: say(words, id),
            reason: None,
        })
        .chain(skipped.map(|check| Untested {
            title: title(words, check),
            reason: Some(check.received.clone()),
        }))
        .collect()
}

#[derive(Template)]
#[template(path = "report.html")]
struct Page {
    lang: &'static str,
    facts: Facts,
    words: PageWords,
    stages: Vec<StageRows>,
    untested: Vec<Untested>,
    exchanges: Vec<ExchangeRow>,
}

struct Facts {
    name: String,
    version: &'static str,
    practice: bool,
    rows: Vec<Fact>,
}

struct Fact {
    label: String,
    value: String,
}

struct StageRows {
    title: String,
    checks: Vec<CheckRow>,
}

struct CheckRow {
    title: String,
    id: &'static str,
    class: &'static str,
    result: String,
    failed: bool,
    expected: String,
    received: String,
    meaning: String,
    rule: &'static str,
}

/// One thing that was not tested.
pub(super) struct Untested {
    pub(super) title: String,
    reason: Option<String>,
}

struct ExchangeRow {
    number: u32,
    request: String,
    answer: String,
    millis: u128,
}

struct PageWords {
    title: String,
    unofficial: String,
    environment: String,
    environment_means: String,
    passed: String,
    failed: String,
    skipped: String,
    checks: String,
    check: String,
    result: String,
    expected: String,
    received: String,
    rule: String,
    untested: String,
    exchanges: String,
    exchanges_none: String,
    masked: String,
    number: String,
    request: String,
    answer: String,
    time: String,
}

fn say(words: &Words, id: &str) -> String {
    let id = format!("readiness-{id}");
    words.get(&id, &[]).unwrap_or(id)
}

fn page_words(report: &Report, words: &Words) -> PageWords {
    let counted = |id: &str, count: usize| {
        let id = format!("readiness-{id}");
        words
            .get(&id, &[("count", FluentValue::from(count))])
            .unwrap_or(id)
    };
    let environment = match report.environment {
        Environment::Practice => "practice",
        Environment::Production => "production",
    };
    PageWords {
        title: say(words, "title"),
        unofficial: say(words, "unofficial"),
        environment: say(words, environment),
        environment_means: say(words, &format!("{environment}-means")),
        passed: counted("passed", report.passed),
        failed: counted("failed", report.failed),
        skipped: counted("skipped", report.skipped),
        checks: say(words, "checks"),
        check: say(words, "check"),
        result: say(words, "result"),
        expected: say(words, "expected"),
        received: say(words, "received"),
        rule: say(words, "rule"),
        untested: say(words, "untested"),
        exchanges: say(words, "exchanges"),
        exchanges_none: say(words, "exchanges-none"),
        masked: say(words, "masked"),
        number: say(words, "number"),
        request: say(words, "request"),
        answer: say(words, "answer"),
        time: say(words, "time"),
    }
}

fn facts(report: &Report, words: &Words) -> Facts {
    let partner = &report.partner;
    let scopes = match partner.scopes.join(" ") {
        scopes if scopes.is_empty() => say(words, "none"),
        scopes => scopes,
    };
    let rows = [
        ("partner", partner.name.clone()),
        ("service", partner.service.id().to_owned()),
        ("line", partner.line.to_string()),
        ("base", report.base.clone()),
        ("client", partner.client_id.clone()),
        ("redirect", partner.redirect_uri.clone()),
        ("scopes", scopes),
        ("made", report.made_at.to_string()),
        ("version", report.lockstep.to_owned()),
    ];
    Facts {
        name: partner.name.clone(),
        version: report.lockstep,
        practice: report.environment == Environment::Practice,
        rows: rows
            .map(|(id, value)| Fact {
                label: say(words, id),
                value,
            })
            .into(),
    }
}

fn stages(report: &Report, words: &Words) -> Vec<StageRows> {
    let mut stages: Vec<(Stage, Vec<CheckRow>)> = Vec::new();
    for check in &report.checks {
        let stage = check.id.stage();
        let row = check_row(check, words);
        match stages.last_mut() {
            Some((last, rows)) if *last == stage => rows.push(row),
            _ => stages.push((stage, vec![row])),
        }
    }
    let titled = stages.into_iter().map(|(stage, checks)| {
        let id = format!("stage-{}", stage.id());
        StageRows {
            title: words.get(&id, &[]).unwrap_or(id),
            checks,
        }
    });
    titled.collect()
}

fn check_row(check: &Check, words: &Words) -> CheckRow {
    let class = match check.result {
        Outcome::Fail => "fail",
        Outcome::Pass => "pass",
        Outcome::Skipped => "skipped",
    };
    CheckRow {
        title: title(words, check),
        id: check.id.id(),
        class,
        result: say(words, &format!("result-{class}")),
        failed: check.result == Outcome::Fail,
        expected: check.expected.clone(),
        received: check.received.clone(),
        meaning: meaning(words, check),
        rule: check.rule,
    }
}

/// What the check asks for, as a sentence; nothing where words are missing.
fn meaning(words: &Words, check: &Check) -> String {
    words
        .get(&format!("rule-{}", check.id.id()), &[])
        .unwrap_or_default()
}

fn row(exchange: &Exchange, words: &Words) -> ExchangeRow {
    let answer = match (&exchange.response, &exchange.failure) {
        (Some(response), _) => format!("HTTP {}, {} bytes", response.status, response.size),
        (None, Some(failure)) => failure.to_string(),
        (None, None) => say(words, "no-answer"),
    };
    ExchangeRow {
        number: exchange.id.0,
        request: format!("{} {}", exchange.request.method, exchange.request.url),
        answer,
        millis: exchange.duration.as_millis(),
    }
}
