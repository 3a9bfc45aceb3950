//! Planted secrets on the whole way: none may be in what is shown, logged, printed or written.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod support;

use std::{
    io::Write,
    sync::{Arc, Mutex},
};

use diagnosis::{Lang, Words};
use document::Signers;
use journey::{bundle::Bundle, report::Report, store::Stored, summary::Summary, walk::walk};
use support::{Browser, House};

/// A log that can be read afterwards.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn no_secret_and_no_personal_value_leaves_the_journey() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);

    let house = House::of(
        Some("asha"),
        practice::Line::V2_4,
        Some("canary-client-secret"),
    )
    .await;
    let (waiting, mut listener, url) = house.open().await;
    let pairs: Vec<_> = url.query_pairs().into_owned().collect();
    let state = pairs
        .iter()
        .find(|(name, _)| name == "state")
        .unwrap()
        .1
        .clone();
    let mut printed = format!("{waiting:?}");
    let back = Browser::new(&house.transport).follow(url).await;
    let code = back
        .query_pairs()
        .find(|(name, _)| name == "code")
        .unwrap()
        .1
        .into_owned();
    let caught = listener.next().await.unwrap();
    printed += &format!("{caught:?}");
    let returned = waiting.accept(&caught, &house.wire).unwrap();
    printed += &format!("{returned:?}");
    let authorised = returned.exchange(&house.vault, &house.wire).await.unwrap();
    printed += &format!("{authorised:?}");
    let walked = walk(
        &authorised,
        &Signers::published().with_practice(),
        &house.vault,
        &house.wire,
    )
    .await;
    printed += &format!("{walked:?}{:?}{:?}", house.vault, house.wire);
    authorised.revoke(&house.vault, &house.wire).await.unwrap();
    let summary = Summary::new(&[], &house.wire.evidence().entries(), &walked.checks);
    printed += &format!("{:?}", house.wire.evidence());

    let entries = house.wire.evidence().entries();
    let now = jiff::Timestamp::now();
    let report = Report::new(&house.registration, &summary, &entries, now);
    let page = report.html(&Words::new(Lang::Hi)).unwrap();
    let bundle = Bundle::new(&house.partner, summary.checks(), &entries, now);

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("example.lockstep.json");
    Stored::create(&path, house.partner.clone()).unwrap();

    let account = walked.account.clone().unwrap();
    let granted = authorised.granted();
    let id_token = granted.id_token.as_ref().unwrap().expose().to_owned();
    let canaries = [
        ("client secret", "canary-client-secret".to_owned()),
        ("state", state),
        ("code", code),
        ("access token", granted.access_token.expose().to_owned()),
        ("id_token", id_token),
        ("name", account.name.unwrap()),
        ("birth date", account.dob.unwrap()),
        (
            "mobile",
            account.mobile.unwrap_or_else(|| "9000000001".to_owned()),
        ),
        ("PAN", "ABCPT1234Z".to_owned()),
        ("licence number", "DL0120190000001".to_owned()),
    ];
    let written = std::fs::read_to_string(&path).unwrap();
    let logged = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
    let places = [
        ("the evidence", house.shown()),
        (
            "the summary",
            serde_json::to_string(summary.checks()).unwrap(),
        ),
        ("the report", page),
        ("the report's twin", report.json().unwrap()),
        ("the bundle", bundle.json().unwrap()),
        ("Debug", printed),
        ("the log", logged.clone()),
        ("the partner file", written),
    ];
    for (place, text) in &places {
        for (name, canary) in &canaries {
            assert!(!text.contains(canary.as_str()), "the {name} is in {place}");
        }
    }
    assert!(logged.contains("exchange"), "the log was written at all");
    assert!(
        places[0].1.contains("grant_type=authorization_code"),
        "the evidence shows structure"
    );
}
