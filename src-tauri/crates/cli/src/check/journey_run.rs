//! One run from the authorize address to the handed-back token.

use std::{sync::Arc, time::Duration};

use diagnosis::finding::Finding;
use journey::{
    also::{self, Asked},
    attempt::{Ended, Pages, Prepared, Refused, Returned, Waiting},
    authorised::Authorised,
    callback::{CallbackUrl, Door, Identity, Loopback, needs_certificate, pasted},
    check::{Check, CheckId, Outcome},
    clock::SystemClock,
    evidence::{Entry, Evidence},
    explain,
    id_token::Keys,
    repeat::Repeat,
    signed,
    summary::Summary,
    transport::{Settings, Transport},
    walk::walk,
    wire::Wire,
};
use serde_json::json;
use tokio::{sync::mpsc, time::timeout};
use url::Url;

use super::{CouldNotRun, keys, target::Target};
use crate::{
    browser,
    random::{fraction, generator},
    say,
};

/// How the citizen is brought to the sign-in page and the answer back.
pub(super) struct Ways {
    pub(super) json: bool,
    pub(super) open_browser: bool,
    pub(super) paste: bool,
    pub(super) patience: Duration,
    /// What is called beyond the walk.
    pub(super) also: Asked,
    /// The person's own keys for the id_token.
    pub(super) keys: Option<Keys>,
}

/// What a run showed.
pub(super) struct Ran {
    pub(super) summary: Summary,
    /// The faults behind what failed, in the order of the journey.
    pub(super) findings: Vec<Finding>,
    /// Whether the service was on this machine.
    pub(super) practice: bool,
}

/// What the window looks at before a sign-in; a run in the terminal finds it out by signing in.
const WINDOW_ONLY: [CheckId; 5] = [
    CheckId::Prerequisites,
    CheckId::Website,
    CheckId::Logo,
    CheckId::CallbackPort,
    CheckId::HostReachable,
];

/// What a sign-in showed beyond the evidence.
struct Aside {
    checks: Vec<Check>,
    findings: Vec<Finding>,
}

/// Runs the journey; what fails on the way is in the summary.
pub(super) async fn run(target: &Target, ways: &Ways) -> Result<Ran, CouldNotRun> {
    let transport = Transport::new(&Settings::default()).map_err(CouldNotRun::because)?;
    let evidence = Arc::new(Evidence::default());
    let wire = Wire::new(
        transport.clone(),
        Arc::clone(&evidence),
        Arc::new(SystemClock::default()),
    )
    .repeating(Repeat::patiently(fraction));
    let skipped = WINDOW_ONLY.map(|id| Check::skipped(id, "the window looks at this first"));
    let mut aside = Aside {
        checks: skipped.to_vec(),
        findings: Vec::new(),
    };
    if let Some(returned) = sign_in(target, ways, &transport, &wire, &mut aside).await? {
        match returned.exchange(&target.vault, &wire).await {
            Ok(authorised) => {
                signature(&authorised, target, ways, &transport, &mut aside).await;
                let walked = walk(&authorised, &target.signers(), &target.vault, &wire).await;
                aside.findings.extend(explain::granted(&authorised));
                aside.findings.extend(walked.findings);
                aside.checks.extend(walked.checks);
                let made = also::make(&ways.also, &authorised, &target.vault, &wire).await;
                aside.checks.extend(made.checks);
                let last = made.refreshed.unwrap_or(authorised);
                // The secret was there for the exchange; what else can fail is in the evidence.
                let _ = last.revoke(&target.vault, &wire).await;
            }
            Err(why) => say::trouble(why),
        }
    }
    let surveyed = signed::survey(&target.registration, &target.vault, &wire).await;
    aside.checks.extend(surveyed);
    let entries = evidence.entries();
    let summary = Summary::new(&target.configuration, &entries, &aside.checks);
    let mut findings = aside.findings;
    findings.extend(entries.iter().filter_map(behind_failure));
    Ok(Ran {
        summary,
        findings,
        practice: target.registration.is_practice(),
    })
}

/// The signature of the id_token, where there is a key for it.
async fn signature(
    authorised: &Authorised,
    target: &Target,
    ways: &Ways,
    transport: &Transport,
    aside: &mut Aside,
) {
    let published = match (&ways.keys, target.practice_base()) {
        (None, Some(base)) => keys::of_practice(base, transport).await,
        _ => None,
    };
    let judged = ways.keys.as_ref().or(published.as_ref());
    if let Some((check, finding)) = judged.and_then(|keys| authorised.id_token_signature(keys)) {
        aside.checks.push(check);
        aside.findings.extend(finding);
    }
}

/// The likeliest fault behind an exchange of which a check failed.
fn behind_failure(entry: &Entry) -> Option<Finding> {
    let exchange = entry.exchange()?;
    let failed = exchange.checks.iter().any(|c| c.result == Outcome::Fail);
    failed.then(|| exchange.findings().into_iter().next())?
}

async fn sign_in(
    target: &Target,
    ways: &Ways,
    transport: &Transport,
    wire: &Wire,
    aside: &mut Aside,
) -> Result<Option<Returned>, CouldNotRun> {
    let prepared = Prepared::new(Arc::clone(&target.registration), &mut generator());
    let url = prepared.authorize_url();
    let redirect_uri = target.registration.redirect_uri().as_str();
    let mut source = if ways.paste || !Door::Browser.can_catch(redirect_uri) {
        Source::Pasted(typed_lines())
    } else {
        Source::Loopback(listener(redirect_uri, wire).await?)
    };
    let waiting = prepared.open(source.door(), ways.patience, wire);
    if ways.json && !target.signs_in_by_itself() {
        say::machine(&json!({"event": "authorize", "url": url.as_str()}));
    }
    if target.signs_in_by_itself() {
        if let Err(lost) = browser::visit(transport, &url, redirect_uri).await {
            let check = Check::of(CheckId::CallbackCode, false, lost.to_string());
            aside.checks.push(check);
            return Ok(None);
        }
    } else {
        show(&url, ways, &source);
    }
    let mut strays = Vec::new();
    let answer = listen(waiting, &mut source, wire, &mut strays);
    let judged = timeout(ways.patience, answer).await;
    let seconds = ways.patience.as_secs();
    let failure = match judged {
        Ok(Some(Ok(returned))) => return Ok(Some(returned)),
        Ok(Some(Err(ended))) => {
            say::trouble(&ended);
            let explained = explain::ended(&ended, &target.registration);
            aside
                .findings
                .extend(explained.findings.into_iter().take(1));
            // A refusal is in the evidence with its checks; only an expiry is not.
            (ended == Ended::Expired).then(|| format!("no callback within {seconds} s"))
        }
        Ok(None) => Some("standard input ended without an address".to_owned()),
        Err(_) => {
            source.explain_silence();
            let silence = explain::silence(&Pages::default());
            aside.findings.extend(silence.findings.into_iter().take(1));
            Some(format!("no callback within {seconds} s"))
        }
    };
    aside.findings.extend(strays);
    let check = failure.map(|received| Check::of(CheckId::CallbackCode, false, received));
    aside.checks.extend(check);
    Ok(None)
}

/// A listener on this redirect URI; over https with a certificate made for this run.
async fn listener(redirect_uri: &str, wire: &Wire) -> Result<Loopback, CouldNotRun> {
    if !needs_certificate(redirect_uri) {
        let bound = Loopback::bind(redirect_uri).await;
        return bound.map_err(CouldNotRun::because);
    }
    let identity = Identity::new(wire.clock().now()).map_err(CouldNotRun::because)?;
    say::person(
        "The redirect URI is https on this machine, where no authority vouches for a certificate: \
         the browser will warn. Go on only if it shows this SHA-256 fingerprint, or use --paste:",
    );
    say::person(format_args!("  {}", identity.fingerprint()));
    let bound = Loopback::bind_tls(redirect_uri, &identity).await;
    bound.map_err(CouldNotRun::because)
}

/// Waits for the answer of this attempt; strays are told and waited past.
async fn listen(
    mut waiting: Waiting,
    source: &mut Source,
    wire: &Wire,
    strays: &mut Vec<Finding>,
) -> Option<Result<Returned, Ended>> {
    loop {
        let url = source.next().await?;
        match waiting.accept(&url, wire) {
            Ok(returned) => return Some(Ok(returned)),
            Err(Refused::Ended(ended)) => return Some(Err(ended)),
            Err(Refused::Stray {
                waiting: still,
                why,
            }) => {
                say::trouble(format_args!("not this attempt's answer: {why}"));
                strays.extend(explain::stray(&why).findings);
                waiting = *still;
            }
        }
    }
}

fn show(url: &Url, ways: &Ways, source: &Source) {
    say::person("Sign in and consent here:");
    say::person(format_args!("  {url}"));
    match source {
        Source::Loopback(_) => say::person("Waiting for the browser to come back …"),
        Source::Pasted(_) => {
            say::person("Then paste the address that the browser ended at, and press Enter:");
        }
    }
    if ways.open_browser
        && let Err(e) = browser::open(url)
    {
        say::trouble(format_args!(
            "no browser could be opened ({e}); open the address yourself"
        ));
    }
}

/// Where callbacks come from.
enum Source {
    Loopback(Loopback),
    Pasted(mpsc::Receiver<String>),
}

impl Source {
    fn door(&self) -> Door {
        match self {
            Self::Loopback(_) => Door::Browser,
            Self::Pasted(_) => Door::Paste,
        }
    }

    /// Says what is known of why nothing came.
    fn explain_silence(&self) {
        if let Self::Loopback(loopback) = self
            && *loopback.insisted_on_https().borrow()
        {
            say::person(
                "A browser spoke https to the callback's port. Switch its HTTPS-Only mode off for \
                 this address, or use --paste.",
            );
        }
    }

    async fn next(&mut self) -> Option<CallbackUrl> {
        let lines = match self {
            Self::Loopback(loopback) => return loopback.next().await,
            Self::Pasted(lines) => lines,
        };
        loop {
            match pasted(&lines.recv().await?) {
                Ok(url) => return Some(url),
                Err(wrong) => say::trouble(wrong),
            }
        }
    }
}

/// Lines of standard input, read on a thread of their own: a read that nobody finishes must not keep
/// the program from ending at the deadline.
fn typed_lines() -> mpsc::Receiver<String> {
    let (typed, lines) = mpsc::channel(1);
    std::thread::spawn(move || {
        for line in std::io::stdin().lines().map_while(Result::ok) {
            if typed.blocking_send(line).is_err() {
                return;
            }
        }
    });
    lines
}
