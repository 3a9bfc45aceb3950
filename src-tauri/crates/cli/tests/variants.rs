//! The journey reads every shape of a right answer that practice can give, with the same checks as
//! the usual one, and notes the difference where there is one.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod support;

use diagnosis::Fault;
use document::Signers;
use journey::{
    attempt::{ExchangeError, Refused},
    check::Outcome,
    evidence::Entry,
    walk::walk,
};
use practice::{Until, Variant};
use support::{Browser, House};

/// Ids and outcomes of every check that a whole journey makes.
async fn outcomes(house: &House) -> Vec<(&'static str, Outcome)> {
    let authorised = house.authorised().await;
    let signers = Signers::published().with_practice();
    let walked = walk(&authorised, &signers, &house.vault, &house.wire).await;
    let entries = house.wire.evidence().entries();
    let exchanges = entries.iter().filter_map(Entry::exchange);
    let checks = exchanges.flat_map(|exchange| &exchange.checks);
    checks
        .chain(&walked.checks)
        .map(|check| (check.id.id(), check.result))
        .collect()
}

async fn house() -> House {
    House::with(Some("asha")).await
}

#[tokio::test]
async fn every_shape_of_a_granted_answer_passes_the_same_checks() {
    let usual = outcomes(&house().await).await;
    assert!(
        usual.iter().all(|(_, result)| *result != Outcome::Fail),
        "{usual:?}"
    );
    assert!(
        usual.contains(&("xml-signature", Outcome::Pass)),
        "{usual:?}"
    );
    for &variant in Variant::ALL {
        let house = house().await;
        house.locker.variants().on(variant, Until::SwitchedOff);
        assert_eq!(outcomes(&house).await, usual, "{variant:?}");
    }
}

#[tokio::test]
async fn shapes_that_depart_from_the_description_are_noted() {
    let noted = [
        Variant::ConsentAsText,
        Variant::ExpiryAsText,
        Variant::MimeAsObjects,
        Variant::MimeAsText,
        Variant::UriWithBlank,
    ];
    let notes = async |variant: Option<Variant>| {
        let house = house().await;
        if let Some(variant) = variant {
            house.locker.variants().on(variant, Until::SwitchedOff);
        }
        outcomes(&house).await;
        let entries = house.wire.evidence().entries();
        let exchanges = entries.iter().filter_map(Entry::exchange);
        exchanges
            .map(|exchange| exchange.notes.len())
            .sum::<usize>()
    };
    let usual = notes(None).await;
    for variant in noted {
        assert!(notes(Some(variant)).await > usual, "{variant:?}");
    }
}

#[tokio::test]
async fn a_refusal_without_a_body_is_a_refusal_and_keeps_its_status() {
    let house = house().await;
    house
        .locker
        .faults()
        .on(Fault::CodeExpired, Until::SwitchedOff);
    house
        .locker
        .variants()
        .on(Variant::RefusalWithoutBody, Until::SwitchedOff);
    let refused = house
        .returned()
        .await
        .exchange(&house.vault, &house.wire)
        .await;
    let Err(ExchangeError::Refused { refusal, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!((refusal.status(), refusal.code()), (400, None));
}

#[tokio::test]
async fn an_error_without_state_is_never_taken_for_the_answer() {
    let house = house().await;
    house
        .locker
        .faults()
        .on(Fault::InvalidScope, Until::SwitchedOff);
    house
        .locker
        .variants()
        .on(Variant::ErrorWithoutState, Until::SwitchedOff);
    let (waiting, mut listener, url) = house.open().await;
    Browser::new(&house.transport).follow(url).await;
    let outcome = waiting.accept(&listener.next().await.unwrap(), &house.wire);
    assert!(matches!(outcome, Err(Refused::Stray { .. })), "{outcome:?}");
}
