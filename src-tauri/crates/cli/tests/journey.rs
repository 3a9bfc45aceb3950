//! The whole journey against the practice locker, and the ways in which it ends badly.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod support;

use document::{Signers, Verdict};
use jiff::Timestamp;
use journey::{
    attempt::{Ended, ExchangeError, Refused, Stray},
    callback::{BindError, Loopback, pasted},
    check::{CheckId, Outcome},
    summary::Summary,
    walk::walk,
};
use practice::Line;
use protocol::{
    authorize::RedirectUri,
    hmac::Comparison,
    secret::{AuthorizationCode, CodeVerifier},
    service::Api,
    token,
};
use support::{Browser, House, came, still_waiting};
use url::Url;

fn signers() -> Signers {
    Signers::published().with_practice()
}

fn parameter(url: &Url, name: &str) -> String {
    url.query_pairs()
        .find(|(key, _)| key == name)
        .unwrap()
        .1
        .into_owned()
}

#[tokio::test]
async fn the_whole_journey_passes_every_check_and_ends_with_a_verified_eaadhaar() {
    let house = House::with(Some("asha")).await;
    let authorised = house.authorised().await;
    let walked = walk(&authorised, &signers(), &house.vault, &house.wire).await;
    authorised.revoke(&house.vault, &house.wire).await.unwrap();
    let summary = Summary::new(&[], &house.wire.evidence().entries(), &walked.checks);
    let failed: Vec<_> = summary
        .checks()
        .iter()
        .filter(|c| c.result == Outcome::Fail)
        .collect();
    assert!(failed.is_empty(), "{failed:?}");
    for id in [
        CheckId::EaadhaarSignature,
        CheckId::FileHmac,
        CheckId::RevokedTokenRefused,
    ] {
        let check = summary
            .checks()
            .iter()
            .find(|check| check.id == id)
            .unwrap();
        assert_eq!(check.result, Outcome::Pass, "{check:?}");
    }
    let eaadhaar = walked
        .documents
        .iter()
        .find(|d| d.api == Api::Eaadhaar)
        .unwrap();
    assert_eq!(eaadhaar.hmac, Comparison::Match);
}

#[tokio::test]
async fn one_changed_byte_is_tampered_and_its_hmac_differs() {
    let house = House::with(Some("asha")).await;
    let authorised = house.authorised().await;
    let mut eaadhaar = authorised
        .eaadhaar(&house.vault, &house.wire)
        .await
        .unwrap();
    let verdict = |bytes: &[u8]| {
        document::verify(bytes, &signers(), Timestamp::now())
            .verification
            .verdict
    };
    assert_eq!(verdict(&eaadhaar.bytes), Verdict::Valid);
    let secret = house.locker.client().secret.clone();
    let header = protocol::hmac::of_body(&secret, &eaadhaar.bytes);
    let at = eaadhaar
        .bytes
        .windows(5)
        .position(|w| w == b"name=")
        .unwrap()
        + 7;
    eaadhaar.bytes[at] ^= 1;
    assert_eq!(verdict(&eaadhaar.bytes), Verdict::Tampered);
    assert!(matches!(
        protocol::hmac::compare(&secret, &eaadhaar.bytes, Some(&header)),
        Comparison::Differs(_)
    ));
}

#[tokio::test]
async fn the_practice_signer_is_unknown_where_nobody_asked_for_it() {
    let house = House::with(Some("asha")).await;
    let eaadhaar = house
        .authorised()
        .await
        .eaadhaar(&house.vault, &house.wire)
        .await
        .unwrap();
    let check = |signers: &Signers| {
        eaadhaar
            .signature_check(signers, Timestamp::now())
            .unwrap()
            .result
    };
    assert_eq!(check(&Signers::published()), Outcome::Fail);
    assert_eq!(check(&signers()), Outcome::Pass);
}

#[tokio::test]
async fn the_classic_line_goes_the_same_way_with_its_own_token() {
    let house = House::of(Some("asha"), Line::V1_12, None).await;
    let authorised = house.authorised().await;
    assert_eq!(house.registration.token_api(), Api::Token);
    assert!(authorised.granted().id_token.is_none());
    assert!(
        authorised.granted().account.name.is_some(),
        "token v1 carries the profile"
    );
}

#[tokio::test]
async fn every_line_is_walked_to_its_end_without_a_failed_check() {
    for line in [Line::V1_12, Line::V2_3, Line::V2_4, Line::EntityLocker] {
        let house = House::of(Some("asha"), line, None).await;
        let authorised = house.authorised().await;
        let walked = walk(&authorised, &signers(), &house.vault, &house.wire).await;
        authorised.revoke(&house.vault, &house.wire).await.unwrap();
        let summary = Summary::new(&[], &house.wire.evidence().entries(), &walked.checks);
        let failed = summary
            .checks()
            .iter()
            .filter(|c| c.result == Outcome::Fail);
        let failed: Vec<_> = failed.map(|c| (c.id.id(), &c.received)).collect();
        assert!(failed.is_empty(), "line {line}: {failed:?}");
        assert!(!walked.documents.is_empty(), "line {line}: no document");
    }
}

#[tokio::test]
async fn a_denied_consent_ends_the_attempt_and_the_next_one_succeeds() {
    let house = House::with(None).await;
    let (waiting, mut listener, url) = house.open().await;
    let mut browser = Browser::new(&house.transport);
    let back = browser.decide(url, "asha", "deny").await;
    browser.follow(back).await;
    let outcome = waiting.accept(&listener.next().await.unwrap(), &house.wire);
    let Err(Refused::Ended(Ended::Refused { error, .. })) = outcome else {
        panic!("it did not end: {outcome:?}")
    };
    assert_eq!(error, "access_denied");
    drop(listener);

    let (waiting, mut listener, url) = house.open().await;
    let mut browser = Browser::new(&house.transport);
    let back = browser.decide(url, "asha", "allow").await;
    browser.follow(back).await;
    assert!(
        waiting
            .accept(&listener.next().await.unwrap(), &house.wire)
            .is_ok()
    );
}

#[tokio::test]
async fn what_the_citizen_did_not_tick_is_missing_from_the_grant() {
    let house = House::with(None).await;
    let (waiting, mut listener, url) = house.open().await;
    let mut browser = Browser::new(&house.transport);
    let back = browser.decide(url, "asha", "allow").await;
    browser.follow(back).await;
    let returned = waiting
        .accept(&listener.next().await.unwrap(), &house.wire)
        .unwrap();
    let authorised = returned.exchange(&house.vault, &house.wire).await.unwrap();
    let missing = authorised.scopes().unwrap().missing;
    assert!(
        missing.contains(&"userdetails".to_owned()),
        "nothing was ticked: {missing:?}"
    );
    assert!(authorised.user(&house.wire).await.is_err());
}

#[tokio::test]
async fn a_callback_with_another_state_is_waited_past() {
    let house = House::with(Some("asha")).await;
    let (waiting, mut listener, url) = house.open().await;
    let forged = format!("{}?code=forged&state=oidc_flow", house.partner.redirect_uri);
    let visit = http::Request::get(&forged).body(Vec::new()).unwrap();
    house.transport.send(visit).await.unwrap();
    let waiting = still_waiting(waiting.accept(&listener.next().await.unwrap(), &house.wire));
    Browser::new(&house.transport).follow(url).await;
    assert!(
        waiting
            .accept(&listener.next().await.unwrap(), &house.wire)
            .is_ok()
    );
}

#[tokio::test]
async fn a_callback_of_an_older_attempt_does_not_fit_a_newer_one() {
    let house = House::with(Some("asha")).await;
    let (older, listener, url) = house.open().await;
    let old_answer = Browser::new(&house.transport).redirect_of(&url).await;
    drop((older, listener));
    let (newer, _listener, _) = house.open().await;
    let Err(Refused::Stray { why, .. }) = newer.accept(&came(old_answer), &house.wire) else {
        panic!("it was accepted")
    };
    assert_eq!(why, Stray::StateDiffers);
}

#[tokio::test]
async fn a_replayed_code_is_refused_by_the_locker_and_its_token_dies() {
    let house = House::with(Some("asha")).await;
    let mut rng: rand::rngs::StdRng = rand::SeedableRng::seed_from_u64(7);
    let verifier = CodeVerifier::generate(&mut rng);
    let mut url = house.prepare().authorize_url();
    let pairs: Vec<_> = url.query_pairs().into_owned().collect();
    url.query_pairs_mut()
        .clear()
        .extend_pairs(pairs.into_iter().map(|(name, value)| {
            let value = if name == "code_challenge" {
                verifier.challenge().0
            } else {
                value
            };
            (name, value)
        }));
    let back = Browser::new(&house.transport).redirect_of(&url).await;
    let send = || async {
        let client = house.locker.client();
        let request = token::Request {
            client_id: client.id.clone(),
            client_secret: client.secret.clone(),
            authentication: token::ClientAuthentication::Body,
            grant: token::Grant::AuthorizationCode {
                code: AuthorizationCode::new(parameter(&back, "code")),
                redirect_uri: RedirectUri::new(house.partner.redirect_uri.as_str()),
                code_verifier: CodeVerifier::new(verifier.expose()),
            },
        };
        let endpoint = house.registration.endpoints().url(Api::TokenV2);
        token::read(
            &house
                .transport
                .send(request.into_http(&endpoint))
                .await
                .unwrap(),
        )
    };
    assert!(send().await.is_ok());
    assert_eq!(send().await.unwrap_err().code(), Some("invalid_grant"));
}

#[tokio::test]
async fn a_pasted_address_goes_the_same_way_as_a_caught_one() {
    let house = House::with(Some("asha")).await;
    let (waiting, listener, url) = house.open().await;
    drop(listener);
    let back = Browser::new(&house.transport).redirect_of(&url).await;
    let waiting = waiting.through(journey::callback::Door::Paste);
    let returned = waiting
        .accept(&pasted(&format!("  {back}\n")).unwrap(), &house.wire)
        .unwrap();
    assert!(returned.exchange(&house.vault, &house.wire).await.is_ok());
}

#[tokio::test]
async fn a_port_in_use_is_told_before_a_browser_is_opened() {
    let house = House::with(Some("asha")).await;
    let _taken = Loopback::bind(&house.partner.redirect_uri).await.unwrap();
    let again = Loopback::bind(&house.partner.redirect_uri).await;
    assert!(matches!(again, Err(BindError::InUse { .. })));
}

#[tokio::test]
async fn a_wrong_secret_is_invalid_client_and_the_exchange_is_in_the_evidence() {
    let house = House::with(Some("asha")).await;
    let returned = house.returned().await;
    let wrong = protocol::secret::ClientSecret::new("another-secret");
    journey::vault::Vault::set(&house.vault, &house.registration.account(), &wrong).unwrap();
    let Err(ExchangeError::Refused { refusal, entry }) =
        returned.exchange(&house.vault, &house.wire).await
    else {
        panic!("it was granted")
    };
    assert_eq!(refusal.code(), Some("invalid_client"));
    assert!(house.wire.evidence().entry(entry).is_some());
}

#[tokio::test]
async fn a_citizen_without_aadhaar_skips_its_checks_and_fails_none() {
    let house = House::with(Some("ravi")).await;
    let authorised = house.authorised().await;
    let walked = walk(&authorised, &signers(), &house.vault, &house.wire).await;
    let summary = Summary::new(&[], &house.wire.evidence().entries(), &walked.checks);
    assert!(summary.passed(), "{summary:?}");
    let eaadhaar = summary
        .checks()
        .iter()
        .find(|c| c.id == CheckId::EaadhaarFetched)
        .unwrap();
    assert_eq!(eaadhaar.result, Outcome::Skipped);
    assert!(eaadhaar.received.contains("no e-Aadhaar"));
    assert!(
        authorised
            .eaadhaar(&house.vault, &house.wire)
            .await
            .is_err()
    );
}
