//! Every fault that the practice locker enacts on a call of the journey is named by the journey.
//!
//! One list serves both sides: a fault is switched on, an attempt runs into it, and the first finding
//! must be that fault. Where an answer cannot tell two faults apart, [`EXCEPTIONS`] says which is
//! named instead and why; an exception that is no longer one fails too.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod support;

use std::{sync::Arc, time::Duration};

use diagnosis::{Enactment, Fault, finding::Finding, recognise::recognise_text};
use document::Signers;
use journey::{
    attempt::Refused,
    check::Outcome,
    evidence::{Entry, Exchange},
    explain,
    transport::Settings as Network,
    walk::walk,
};
use practice::{Line, Until};
use protocol::service::Api;
use support::{Browser, House, Landed};
use tokio::{sync::Semaphore, task::JoinSet};

/// Calls that a journey makes; faults of the others are tested where those calls are.
const CALLS: [Api; 8] = [
    Api::Authorize,
    Api::Eaadhaar,
    Api::File,
    Api::Issued,
    Api::Token,
    Api::TokenV2,
    Api::User,
    Api::Xml,
];

/// Faults that are named as another one, or not at all, with the reason.
const EXCEPTIONS: &[(Fault, Option<Fault>, &str)] = {
    use Fault as F;
    const GRANT: &str =
        "the service answers invalid_grant to all of these; the journey sends it right";
    const REQUEST: &str = "the service answers invalid_request to all of these";
    const PAGES: &str = "shows on the service's pages only; the journey waits until its deadline";
    const NO_KEY: &str = "no key of the services is published, so the signature is not checked";
    &[
        (
            F::BodyTruncated,
            Some(F::ConnectionReset),
            "the locker cuts before the first byte",
        ),
        (
            F::CaptivePortal,
            Some(F::HtmlInsteadOfJson),
            "a page with HTTP 200 may be the service's own; the portal comes second",
        ),
        (F::CodeChallengeMethod, Some(F::InvalidRequest), REQUEST),
        (F::ConsentEnded, Some(F::InvalidGrant), GRANT),
        (
            F::DoctypeNotPermitted,
            Some(F::InsufficientScope),
            "both are answered as insufficient_scope",
        ),
        (
            F::DocumentWithoutXml,
            Some(F::UriUnknown),
            "both are answered as invalid_uri, and the list says that the XML exists",
        ),
        (
            F::EaadhaarEndpointWrong,
            Some(F::EmptyObject),
            "an unknown path is answered by an empty object",
        ),
        (F::EaadhaarExtraParameters, Some(F::InvalidRequest), REQUEST),
        (
            F::EntityCredentials,
            Some(F::SecretWrong),
            "both are answered as invalid_client",
        ),
        (
            F::EntityLockerNotVerified,
            Some(F::AccountBlocked),
            "both are answered as account_not_found",
        ),
        (F::IdTokenKeyUnknown, None, NO_KEY),
        (F::IdTokenSignature, None, NO_KEY),
        (F::LoginLoop, None, PAGES),
        (
            F::NothingShared,
            Some(F::InsufficientScope),
            "an empty scope is read as a missing one",
        ),
        (F::PurposeCharacters, Some(F::InvalidRequest), REQUEST),
        (F::RedirectUriDiffersAtToken, Some(F::InvalidGrant), GRANT),
        (F::RequestMalformed, Some(F::InvalidRequest), REQUEST),
        (F::SignInTimeout, None, PAGES),
        (
            F::SlowAnswer,
            Some(F::TimedOut),
            "slower than this test's patience",
        ),
        (F::StrandedOnDigilocker, Some(F::HtmlInsteadOfJson), PAGES),
        (
            F::TokenBodyJson,
            Some(F::GrantTypeWrong),
            "a form that cannot be read has no grant_type",
        ),
        (
            F::TokenFieldMissing,
            Some(F::RedirectUriMismatch),
            "the text names the redirect URI; the journey sends it",
        ),
        (
            F::TokenMethod,
            Some(F::SecretWrong),
            "both are answered as invalid_client",
        ),
        (
            F::TokenNotSent,
            Some(F::InvalidToken),
            "both are answered as invalid_token; the journey sends it",
        ),
        (
            F::TokenVersionMismatch,
            Some(F::GrantTypeWrong),
            "both are answered as invalid_grant_type",
        ),
        (
            F::UnreadableDocument,
            Some(F::ContentTypeWrong),
            "content of no known kind fits no media type",
        ),
        (F::VerifierMalformed, Some(F::InvalidGrant), GRANT),
        (F::VerifierMissing, Some(F::InvalidGrant), GRANT),
    ]
};

#[tokio::test(flavor = "multi_thread")]
async fn every_enacted_fault_of_the_journey_is_named_first() {
    let enacted = Fault::ALL.iter().filter_map(|fault| match fault.enacted() {
        Enactment::Wire { api } if CALLS.contains(&api) => Some((*fault, api)),
        _ => None,
    });
    // Many wait for each other's time-outs; few enough that none waits for the processor.
    let places = Arc::new(Semaphore::new(6));
    let attempts: JoinSet<_> = enacted
        .map(|(fault, api)| {
            let places = Arc::clone(&places);
            async move {
                let _place = places.acquire().await.unwrap();
                (fault, api, named(fault, api).await)
            }
        })
        .collect();
    let mut wrong = Vec::new();
    for (fault, api, found) in attempts.join_all().await {
        let exception = EXCEPTIONS.iter().find(|(of, ..)| *of == fault);
        let expected = exception.map_or(Some(fault), |(_, instead, _)| *instead);
        if found.first().copied() != expected {
            let ids: Vec<_> = found.iter().map(|fault| fault.id()).collect();
            wrong.push(format!("{fault} on {}: {ids:?}", api.id()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_exception_names_another_fault_and_a_reason() {
    for (fault, instead, reason) in EXCEPTIONS {
        assert_ne!(Some(*fault), *instead, "{fault} is no exception");
        assert!(reason.len() > 20, "{fault}");
    }
}

/// What an attempt names when this fault is on, in the order told.
async fn named(fault: Fault, api: Api) -> Vec<Fault> {
    let line = if api == Api::Token {
        Line::V2_3
    } else {
        Line::V2_4
    };
    let mut house = House::of(Some("asha"), line, None).await;
    // Two faults are about patience; the rest must not depend on how busy this machine is.
    if matches!(fault, Fault::SlowAnswer | Fault::TimedOut) {
        house.network(&Network {
            total_timeout: Duration::from_millis(400),
            ..Network::default()
        });
    }
    if api == Api::Token {
        house.ask_for(&["userdetails", "files.issueddocs"]);
    }
    house.locker.faults().on(fault, Until::SwitchedOff);
    let findings = attempt(&house).await;
    let mut faults: Vec<_> = findings.iter().map(|finding| finding.fault).collect();
    faults.dedup();
    faults
}

async fn attempt(house: &House) -> Vec<Finding> {
    let (waiting, mut listener, url) = house.open().await;
    match Browser::new(&house.transport)
        .land(&url, &house.partner.redirect_uri)
        .await
    {
        Landed::Callback => {}
        Landed::Page(text) => return recognise_text(&text).findings,
    }
    let callback = listener.next().await.unwrap();
    let returned = match waiting.accept(&callback, &house.wire) {
        Ok(returned) => returned,
        Err(Refused::Ended(ended)) => return explain::ended(&ended, &house.registration).findings,
        Err(Refused::Stray { why, .. }) => return explain::stray(&why).findings,
    };
    let authorised = match returned.exchange(&house.vault, &house.wire).await {
        Ok(authorised) => authorised,
        Err(error) => return explain::exchange(&error, house.wire.evidence()).findings,
    };
    let mut findings = explain::granted(&authorised);
    let signers = Signers::published().with_practice();
    let walked = walk(&authorised, &signers, &house.vault, &house.wire).await;
    let failed = |exchange: &Exchange| exchange.checks.iter().any(|c| c.result == Outcome::Fail);
    let entries = house.wire.evidence().entries();
    let exchanges = entries.iter().filter_map(|entry| match entry {
        Entry::Exchange(exchange) => Some(exchange.as_ref()),
        Entry::Browser(_) => None,
    });
    let (bad, good): (Vec<_>, Vec<_>) = exchanges.partition(|exchange| failed(exchange));
    findings.extend(bad.iter().flat_map(|exchange| exchange.findings()));
    findings.extend(walked.findings);
    findings.extend(good.iter().flat_map(|exchange| exchange.findings()));
    findings
}
