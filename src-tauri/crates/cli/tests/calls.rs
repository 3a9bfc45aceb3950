//! The calls beyond the walk, against practice: each with an answer and with its refusal, and none of
//! them shows in the evidence what belongs to the citizen.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod support;

use diagnosis::Fault;
use journey::{
    check::{Check, CheckId, Outcome},
    evidence::{Entry, Exchange},
    explain,
    fetch::FetchError,
    signed::{SignedClient, survey},
    vault::{MemoryVault, Vault as _},
    walk::walk,
};
use practice::Line;
use protocol::{
    identity::Mobile,
    pull_document::{Consent, PullDocument},
    secret::ClientSecret,
    upload::{Upload, UploadFault},
    verify_account::Subject,
};
use support::{House, push_uri};

/// The last exchange.
fn last(house: &House) -> Exchange {
    let last = house.wire.evidence().entries().pop().unwrap();
    last.exchange().expect("an exchange").clone()
}

/// The id and outcome of the last exchange's last check.
fn judged(house: &House) -> (CheckId, Outcome) {
    let check = last(house).checks.pop().unwrap();
    (check.id, check.result)
}

/// A house whose citizen grants these scopes besides the usual ones.
async fn house_granting(citizen: &str, scopes: &[&str]) -> House {
    let mut house = House::with(Some(citizen)).await;
    let usual = ["openid", "userdetails", "files.issueddocs"];
    house.ask_for(&[&usual, scopes].concat());
    house
}

fn client(house: &House) -> SignedClient {
    SignedClient::new(&house.registration, &house.vault).unwrap()
}

#[tokio::test]
async fn an_apaar_record_is_read_or_its_absence_told() {
    for (citizen, outcome) in [("ishan", Outcome::Pass), ("ravi", Outcome::Fail)] {
        let house = House::with(Some(citizen)).await;
        let record = house.authorised().await.apaar(&house.wire).await;
        assert_eq!(record.is_ok(), outcome == Outcome::Pass, "{citizen}");
        assert_eq!(judged(&house), (CheckId::ApaarDetails, outcome));
        if let Ok(record) = record {
            let shown = house.shown();
            assert!(!shown.contains(&record.apaar_id), "the number is masked");
            assert!(!shown.contains(&record.student.name), "the name is masked");
        }
    }
}

#[tokio::test]
async fn an_upload_is_found_in_its_folder_and_neither_path_nor_bytes_are_in_the_evidence() {
    let house = house_granting("asha", &["files.uploadeddocs"]).await;
    let authorised = house.authorised().await;
    let file = |path: &str| Upload {
        path: path.to_owned(),
        media_type: "application/pdf".to_owned(),
        bytes: b"%PDF-1.7 canary-of-bytes".to_vec(),
    };
    let kept = authorised
        .upload(file("/College/canary-marks.pdf"), &house.vault, &house.wire)
        .await
        .unwrap();
    assert_eq!(kept.path, "/College/canary-marks.pdf");
    assert_eq!(judged(&house), (CheckId::FileUploaded, Outcome::Pass));
    let root = authorised.uploaded(None, &house.wire).await.unwrap();
    let college = root.items.iter().find(|row| row.name == "College").unwrap();
    let folder = authorised.uploaded(Some(&college.id), &house.wire).await;
    let has = |row: &protocol::uploaded::Row| row.name == "canary-marks.pdf";
    assert!(folder.unwrap().items.iter().any(has));
    assert_eq!(judged(&house), (CheckId::UploadedList, Outcome::Pass));
    let url = last(&house).request.url.to_string();
    assert!(url.ends_with("/files/[masked]"), "{url}");
    assert!(!house.shown().contains("canary"), "{}", house.shown());
}

#[tokio::test]
async fn a_wrong_upload_is_sent_and_told_and_one_that_cannot_travel_is_not() {
    let house = house_granting("asha", &["files.uploadeddocs"]).await;
    let authorised = house.authorised().await;
    let file = |path: &str| Upload {
        path: path.to_owned(),
        media_type: "application/pdf".to_owned(),
        bytes: b"%PDF-1.7".to_vec(),
    };
    let refused = authorised.upload(file("/a|b.pdf"), &house.vault, &house.wire);
    let why = refused.await.unwrap_err();
    assert!(matches!(why, FetchError::Refused { .. }), "{why}");
    let sent = last(&house);
    assert_eq!(judged(&house), (CheckId::FileUploaded, Outcome::Fail));
    assert!(sent.notes[0].contains("not allowed"), "{:?}", sent.notes);
    assert_eq!(sent.findings()[0].fault, Fault::UploadFilenameRefused);
    let before = house.wire.evidence().entries().len();
    let unsent = authorised.upload(file("/अंक.pdf"), &house.vault, &house.wire);
    let why = unsent.await.unwrap_err();
    let place = FetchError::Upload(UploadFault::PathCharacter(2));
    assert_eq!(why.to_string(), place.to_string());
    let explained = explain::fetch(&why, house.wire.evidence());
    assert_eq!(explained.fault(), Fault::UploadFilenameRefused);
    assert_eq!(
        house.wire.evidence().entries().len(),
        before,
        "nothing was sent"
    );
}

#[tokio::test]
async fn a_document_is_pulled_with_the_citizens_consent_and_not_without() {
    let house = House::with(Some("asha")).await;
    let client = client(&house);
    let issuers = client.issuers(&house.wire).await.unwrap();
    let board = issuers.rows.iter().find(|row| row.orgid == "000018");
    let orgid = board.unwrap().orgid.clone();
    let types = client.doctypes(&orgid, &house.wire).await.unwrap();
    let doctype = types.rows[0].doctype.clone();
    let asked = client.parameters(&orgid, &doctype, &house.wire).await;
    let given = asked.unwrap().rows.into_iter();
    let mut pull = PullDocument {
        orgid,
        doctype: doctype.clone(),
        consent: Consent::Withheld,
        parameters: given
            .map(|parameter| (parameter.paramname, "canary-7".to_owned()))
            .collect(),
    };
    let scope = format!("partners.{doctype}");
    let mut house = house;
    house.ask_for(&["openid", "files.issueddocs", &scope]);
    let authorised = house.authorised().await;
    let refused = authorised.pull(&pull, &house.wire).await;
    assert!(matches!(refused, Err(FetchError::Refused { .. })));
    assert_eq!(judged(&house), (CheckId::DocumentPulled, Outcome::Fail));
    assert_eq!(last(&house).findings()[0].fault, Fault::PullConsentMissing);
    pull.consent = Consent::Given;
    let pulled = authorised.pull(&pull, &house.wire).await.unwrap();
    assert_eq!(judged(&house), (CheckId::DocumentPulled, Outcome::Pass));
    let listed = authorised.issued(&house.wire).await.unwrap();
    assert!(listed.items.iter().any(|row| row.uri == pulled.uri));
    assert!(
        !house.shown().contains("canary"),
        "values are the citizen's"
    );
}

#[tokio::test]
async fn every_signed_list_is_read_and_a_wrong_secret_is_refused_by_all_of_them() {
    let house = House::with(Some("asha")).await;
    let right = client(&house);
    let other = MemoryVault::default();
    let account = house.registration.account();
    other
        .set(&account, &ClientSecret::new("another-secret"))
        .unwrap();
    let wrong = SignedClient::new(&house.registration, &other).unwrap();
    for (client, outcome) in [(&right, Outcome::Pass), (&wrong, Outcome::Fail)] {
        let before = house.wire.evidence().entries().len();
        let _ = client.issuers(&house.wire).await;
        let _ = client.doctypes("000018", &house.wire).await;
        let _ = client.parameters("000018", "SSCER", &house.wire).await;
        let _ = client.statistics(&house.wire).await;
        let entries = house.wire.evidence().entries().split_off(before);
        let checks: Vec<_> = entries
            .iter()
            .flat_map(Entry::checks)
            .map(|check| (check.id, check.result))
            .collect();
        let expected = [
            CheckId::IssuerList,
            CheckId::DoctypeList,
            CheckId::ParameterList,
            CheckId::Statistics,
        ];
        assert_eq!(checks, expected.map(|id| (id, outcome)));
    }
    let shown = house.shown();
    assert!(shown.contains("rollno"), "the catalogue is public");
    assert!(!shown.contains(house.locker.client().secret.expose()));
    let nothing = SignedClient::new(&house.registration, &MemoryVault::default());
    assert!(nothing.is_err(), "there is no secret to sign with");
}

#[tokio::test]
async fn a_pushed_uri_is_in_the_account_and_a_crooked_one_is_told_and_refused() {
    let house = House::with(Some("asha")).await;
    let mut push = push_uri();
    client(&house).push_uri(&push, &house.wire).await.unwrap();
    assert_eq!(judged(&house), (CheckId::UriPushed, Outcome::Pass));
    let authorised = house.authorised().await;
    let listed = authorised.issued(&house.wire).await.unwrap();
    assert!(listed.items.iter().any(|row| row.uri == push.uri));
    push.docid = "ANOTHER".to_owned();
    let crooked = client(&house).push_uri(&push, &house.wire).await;
    assert!(matches!(crooked, Err(FetchError::Refused { .. })));
    let sent = last(&house);
    assert!(sent.notes[0].contains("push-uri-parts"), "{:?}", sent.notes);
    assert!(
        !house.shown().contains("B1B2C3D4E5"),
        "the number is masked"
    );
}

#[tokio::test]
async fn verify_account_answers_in_2_3_and_is_told_as_withdrawn_in_2_4() {
    let subject = |number| Subject::Mobile(Mobile::parse(number).unwrap());
    let house = House::of(Some("asha"), Line::V2_3, None).await;
    let client_2_3 = client(&house);
    let known = client_2_3
        .verify_account(&subject("9000000001"), &house.wire)
        .await;
    assert!(known.unwrap().registered);
    assert_eq!(judged(&house), (CheckId::AccountVerified, Outcome::Pass));
    let unknown = client_2_3
        .verify_account(&subject("9000099999"), &house.wire)
        .await;
    assert!(!unknown.unwrap().registered);
    assert!(!house.shown().contains("90000"), "numbers are masked");
    let house = House::with(Some("asha")).await;
    let gone = client(&house)
        .verify_account(&subject("9000000001"), &house.wire)
        .await;
    let why = gone.unwrap_err();
    assert!(why.to_string().contains("September 2026"), "{why}");
    let explained = explain::fetch(&why, house.wire.evidence());
    assert_eq!(explained.fault(), Fault::LegacyApi);
    assert!(
        house.wire.evidence().entries().is_empty(),
        "nothing was sent"
    );
}

#[tokio::test]
async fn the_walk_reads_the_organisation_and_says_what_it_leaves_out_and_why() {
    let of = |checks: &[Check], id| {
        let check = checks.iter().find(|check| check.id == id).unwrap();
        (check.result, check.received.clone())
    };
    let house = House::of(Some("asha"), Line::EntityLocker, None).await;
    let signers = document::Signers::published().with_practice();
    let authorised = house.authorised().await;
    let walked = walk(&authorised, &signers, &house.vault, &house.wire).await;
    assert!(walked.entity.is_some());
    let (result, reason) = of(&walked.checks, CheckId::ApaarDetails);
    assert_eq!(
        (result, reason.as_str()),
        (Outcome::Skipped, "the service does not offer this call")
    );
    let house = House::with(Some("asha")).await;
    let authorised = house.authorised().await;
    let walked = walk(&authorised, &signers, &house.vault, &house.wire).await;
    assert!(walked.entity.is_none(), "no call of this service");
    let (result, reason) = of(&walked.checks, CheckId::UriPushed);
    assert_eq!(
        (result, reason.as_str()),
        (Outcome::Skipped, "would change the citizen's account")
    );
}

#[tokio::test]
async fn a_survey_asks_for_what_any_client_may_read_or_says_why_not() {
    let house = House::with(Some("asha")).await;
    let skipped = survey(&house.registration, &house.vault, &house.wire).await;
    assert!(skipped.is_empty(), "{skipped:?}");
    assert_eq!(house.wire.evidence().entries().len(), 2);
    let nothing = survey(&house.registration, &MemoryVault::default(), &house.wire).await;
    assert!(nothing.iter().all(|check| check.result == Outcome::Skipped));
    assert_eq!(nothing.len(), 2);
    let entity = House::of(Some("asha"), Line::EntityLocker, None).await;
    let skipped = survey(&entity.registration, &entity.vault, &entity.wire).await;
    assert_eq!(skipped.len(), 2, "nothing is known of them there");
    assert!(entity.wire.evidence().entries().is_empty());
}
