//! Every API by every edition of the descriptions, made by calling.
//!
//! `apis.md` is the table that people read. A cell says *called* only when the journey made the call to
//! the practice locker of that line and it succeeded; what a line lacks, the journey knows it lacks. The
//! published description and the tests behind a row are looked up, not claimed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

#[path = "apis/behind.rs"]
mod behind;
#[path = "faults/beyond.rs"]
mod beyond;
mod support;

use std::{fmt::Write as _, path::Path};

use behind::{BEHIND, Behind, ISSUER, OLD};
use journey::{
    authorised::Authorised,
    check::{CheckId, Outcome},
    evidence::Entry,
};
use practice::{
    Line,
    issuer::{Ask, Call, Outcome as Judged},
};
use protocol::{
    hmac::Comparison,
    issuer::{self, PullDocRequest, PullDocResponse, PullUriRequest, PullUriResponse, Status},
    secret::ClientSecret,
    service::{
        self, Api,
        table::{self, Standing},
    },
    withdrawn::{self, WITHDRAWN},
};
use support::House;
use url::Url;

/// From this crate to the repository.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../..");

/// The editions in the order of the table, with the locker's line.
const LINES: [Line; 4] = [Line::V1_12, Line::V2_3, Line::V2_4, Line::EntityLocker];

const HEAD: &str = "# Every API by line, and what it was tested against

Made by `tests/apis.rs`. *Called* means that the journey made the call to the practice locker of that \
line and it succeeded; the letters are the source behind the call (S specification, S24 a digest of 2.4, \
2 secondary, U unverified). *Withdrawn*, *absent* and *unknown* are what the journey says instead of \
calling. None of it was ever tested against the live services.

| API | DigiLocker 1.12 | Meri Pehchaan 2.3 | Meri Pehchaan 2.4 | EntityLocker | `oidc-provider` | Published description, by schemathesis | `oauth2` crate | Tests |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
";

/// A partner of one line, with a token and without openid where the line has it.
struct Partner {
    house: House,
    openid: House,
    authorised: Authorised,
}

impl Partner {
    async fn on(line: Line) -> Self {
        let mut house = House::of(Some("asha"), line, None).await;
        if line != Line::EntityLocker {
            house.ask_for(&[beyond::SCOPES, &["files.issueddocs"]].concat());
        }
        let openid = House::of(Some("asha"), line, None).await;
        let authorised = house.authorised().await;
        Self {
            house,
            openid,
            authorised,
        }
    }

    /// Makes the call through the journey and says whether it was answered.
    async fn called(&self, api: Api) -> bool {
        let Self {
            house,
            openid,
            authorised,
        } = self;
        let (wire, vault) = (&house.wire, &house.vault);
        match api {
            Api::Authorize => {
                let _ = house.returned().await;
                true
            }
            Api::Token => house.returned().await.exchange(vault, wire).await.is_ok(),
            Api::TokenV2 => {
                let granted = openid.authorised().await;
                openid.registration.token_api() == Api::TokenV2 && granted.id_token().is_some()
            }
            Api::Revoke => {
                let other = house.authorised().await;
                other.revoke(vault, wire).await.unwrap();
                let refused = [CheckId::TokenRevoked, CheckId::RevokedTokenRefused];
                let checks = self.checks();
                refused
                    .iter()
                    .all(|id| checks.contains(&(*id, Outcome::Pass)))
            }
            Api::Logout => {
                let back = house.logged_out().await;
                back.as_str().contains("error=user_loggedout")
            }
            Api::User => authorised.user(wire).await.is_ok(),
            Api::Entity => authorised.entity(wire).await.is_ok(),
            Api::Issued => authorised.issued(wire).await.is_ok(),
            Api::File | Api::Xml => {
                let listed = authorised.issued(wire).await.unwrap().items.into_iter();
                // The e-Aadhaar has a call of its own.
                let mut papers = listed.filter(|item| item.doctype != "ADHAR");
                let fits = |has_xml: bool| api == Api::File || has_xml;
                let uri = papers.find(|item| fits(item.has_xml())).unwrap().uri;
                match api {
                    Api::File => authorised.file(&uri, vault, wire).await.is_ok(),
                    _ => authorised.xml(&uri, vault, wire).await.is_ok(),
                }
            }
            Api::Eaadhaar => authorised.eaadhaar(vault, wire).await.is_ok(),
            Api::Apaar => {
                let student = House::with(Some(beyond::CITIZEN)).await;
                beyond::call(&student, api).await.unwrap().is_empty()
            }
            // These say with findings what did not work.
            api => beyond::call(house, api).await.unwrap().is_empty(),
        }
    }

    fn checks(&self) -> Vec<(CheckId, Outcome)> {
        let entries = self.house.wire.evidence().entries();
        let checks = entries.iter().flat_map(Entry::checks);
        checks.map(|check| (check.id, check.result)).collect()
    }

    /// The cell of an API in this line.
    async fn cell(&self, api: Api) -> String {
        let partner = self.house.registration.partner();
        let entry = table::entry(partner.service, partner.line, api).unwrap();
        let offers = self.house.registration.offers(api);
        match entry.standing {
            Standing::Offered(confidence) => {
                assert!(
                    offers && self.called(api).await,
                    "{} in {}",
                    api.id(),
                    partner.line
                );
                format!("called · {}", confidence.tag())
            }
            Standing::Absent => not_offered(offers, "absent"),
            Standing::Unknown => not_offered(offers, "unknown"),
            Standing::Withdrawn => not_offered(offers, "withdrawn"),
        }
    }
}

fn not_offered(offers: bool, word: &str) -> String {
    assert!(!offers, "{word} and yet offered");
    word.to_owned()
}

/// Whether the published description has the path.
fn is_published(path: &str) -> bool {
    let file = Path::new(ROOT).join("tests/strangers/schemathesis/authpartner.yaml");
    let text = std::fs::read_to_string(file).unwrap();
    text.lines().any(|line| {
        let line = line.trim().trim_end_matches(':').trim_end_matches('/');
        line.split("/{").next() == Some(path)
    })
}

fn names(tests: &[(&str, &str)]) -> String {
    let names: Vec<_> = tests.iter().map(|(_, name)| format!("`{name}`")).collect();
    names.join(", ")
}

fn yes(holds: bool) -> &'static str {
    if holds { "yes" } else { "–" }
}

fn behind(api: Api) -> &'static Behind {
    let mut rows = BEHIND.iter();
    rows.find(|row| row.api == api)
        .unwrap_or_else(|| panic!("nothing is behind {}", api.id()))
}

#[tokio::test]
async fn the_table_of_apis_is_what_was_called() {
    let mut partners = Vec::new();
    for line in LINES {
        partners.push(Partner::on(line).await);
    }
    let mut table = HEAD.to_owned();
    for api in Api::ALL {
        let _ = write!(table, "| {} `{}` |", api.id(), api.path());
        for partner in &partners {
            let _ = write!(table, " {} |", partner.cell(api).await);
        }
        let row = behind(api);
        let _ = writeln!(
            table,
            " {} | {} | {} | {} |",
            yes(row.oidc_provider),
            yes(is_published(api.path())),
            yes(row.oauth2),
            names(row.tests)
        );
    }
    let _ = write!(
        table,
        "\n## Withdrawn calls\n\nRecognised in a request and explained; not offered as new work.\n\n\
         | Call | Withdrawn | Recognised since line | Published description | Tests |\n\
         | --- | --- | --- | --- | --- |\n"
    );
    for withdrawal in WITHDRAWN {
        let body = match withdrawal.call {
            withdrawn::Call::DeviceToken => format!("grant_type={}", withdrawn::DEVICE_GRANT),
            _ => String::new(),
        };
        let path = format!("/public{}", withdrawal.path);
        let lines = service::Line::ALL.into_iter().filter(|line| {
            let found = withdrawn::recognise(&path, body.as_bytes(), *line);
            found.is_some_and(|found| found.call == withdrawal.call)
        });
        let since = lines.min().unwrap();
        let _ = writeln!(
            table,
            "| {:?} `{}` | {} | {since} | {} | {} |",
            withdrawal.call,
            withdrawal.path,
            withdrawal.when,
            yes(is_published(withdrawal.path)),
            names(OLD)
        );
    }
    let _ = write!(
        table,
        "\n## The issuer's side\n\nCalls that DigiLocker makes to an issuer: sent by practice, read and \
         answered by `protocol`, judged by practice.\n\n\
         | Message | Issuer specification 1.12 | Tests |\n| --- | --- | --- |\n"
    );
    for (message, asked) in [
        ("Pull URI", issuer_side(true)),
        ("Pull Doc", issuer_side(false)),
    ] {
        assert!(asked, "{message}");
        let _ = writeln!(
            table,
            "| {message} with `x-digilocker-hmac` | built, sent, read, answered, judged · ISS | {} |",
            names(ISSUER)
        );
    }
    assert_eq!(
        table,
        include_str!("apis/apis.md"),
        "tests/apis/apis.md is to say:\n{table}"
    );
}

/// One question to an issuer and its answer; the wrong key is told apart.
fn issuer_side(uri: bool) -> bool {
    let address = "in.gov.simdept-INCER-A1B2C3D4E5".to_owned();
    let ask = match uri {
        true => Ask::Uri {
            doctype: "INCER".to_owned(),
            values: vec![("RefNo".to_owned(), "A1".to_owned())],
        },
        false => Ask::Document {
            uri: address.clone(),
        },
    };
    let call = Call {
        ask,
        citizen: "asha".parse().unwrap(),
        org_id: "900001".to_owned(),
        with_pdf: false,
        txn: "txn-1".to_owned(),
    };
    let endpoint = Url::parse("https://issuer.example.in/pull").unwrap();
    let now = "2026-11-24T04:30:00Z".parse().unwrap();
    let request = call.request(&endpoint, "issuer-key", now);
    assert!(matches!(
        issuer::compare(&ClientSecret::new("issuer-key"), &request),
        Comparison::Match
    ));
    let other = issuer::compare(&ClientSecret::new("another-key"), &request);
    assert!(matches!(other, Comparison::Differs(_)));
    let (status, ts) = (Status::Failed, "2026-11-24T10:00:00+05:30".to_owned());
    let answer = if uri {
        let read = PullUriRequest::from_xml(request.body()).unwrap();
        assert_eq!(
            (read.doctype.as_str(), read.udf[0].1.as_str()),
            ("INCER", "A1")
        );
        let txn = read.envelope.txn;
        PullUriResponse {
            status,
            ts,
            txn,
            ..PullUriResponse::default()
        }
        .to_xml()
    } else {
        let read = PullDocRequest::from_xml(request.body()).unwrap();
        assert_eq!(read.uri, address);
        let txn = read.envelope.txn;
        PullDocResponse {
            status,
            ts,
            txn,
            ..PullDocResponse::default()
        }
        .to_xml()
    };
    let judged = call.judge(&http::Response::new(answer.into_bytes()));
    judged.outcome == Judged::NotFound && judged.remarks.is_empty()
}

#[test]
fn every_test_that_a_row_names_is_there_and_every_row_names_one() {
    let rows = BEHIND.iter().map(|row| row.tests).chain([OLD, ISSUER]);
    for (file, name) in rows.clone().flatten() {
        let text = std::fs::read_to_string(Path::new(ROOT).join(file)).unwrap();
        assert!(
            text.contains(&format!("fn {name}(")),
            "{name} is not in {file}"
        );
    }
    assert!(rows.clone().all(|tests| !tests.is_empty()));
    assert_eq!(BEHIND.len(), Api::ALL.len());
    let claimed = BEHIND.iter().filter(|row| row.oidc_provider);
    for row in claimed {
        let files = row.tests.iter().map(|(file, _)| *file);
        assert!(
            files
                .into_iter()
                .any(|file| file.ends_with("oidc_provider.rs")),
            "{}",
            row.api.id()
        );
    }
    for row in BEHIND.iter().filter(|row| row.oauth2) {
        let files = row.tests.iter().map(|(file, _)| *file);
        assert!(
            files.into_iter().any(|file| file.ends_with("strangers.rs")),
            "{}",
            row.api.id()
        );
    }
}
