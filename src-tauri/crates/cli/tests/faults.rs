//! Every fault that the practice locker enacts is named by the journey.
//!
//! One list serves both sides: a fault is switched on, an attempt runs into it, and the first finding
//! must be that fault. Where an answer cannot tell two faults apart, [`EXCEPTIONS`] says which is
//! named instead and why; an exception that is no longer one fails too.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

#[path = "faults/beyond.rs"]
mod beyond;
mod support;

use std::{sync::Arc, time::Duration};

use diagnosis::{Enactment, Fault, finding::Finding, recognise::recognise_text};
use document::Signers;
use journey::{
    attempt::Refused,
    check::Outcome,
    evidence::{Entry, Exchange},
    explain,
    id_token::Keys,
    refresh::RefreshError,
    transport::Settings as Network,
    walk::walk,
};
use practice::{Line, Until};
use protocol::service::Api;
use support::{Browser, House, Landed};
use tokio::{sync::Semaphore, task::JoinSet};

/// Faults that are named as another one, or not at all, with the reason.
const EXCEPTIONS: &[(Fault, Option<Fault>, &str)] = {
    use Fault as F;
    const HASHED: &str = "the answer is the same for each; the journey sends the field right";
    const PAGES: &str = "shows on the service's pages only; the journey waits until its deadline";
    &[
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
        (
            F::EntityLockerNotVerified,
            Some(F::AccountBlocked),
            "both are answered as account_not_found",
        ),
        (F::HmacMissing, Some(F::HmacRefused), HASHED),
        (F::LoginLoop, None, PAGES),
        (F::MetaClientIdField, Some(F::ClientIdUnknown), HASHED),
        (
            F::OrgidOfOtherIssuer,
            Some(F::OrgidUnknown),
            "both are answered as invalid_orgid",
        ),
        (F::SignInTimeout, None, PAGES),
        (F::StrandedOnDigilocker, Some(F::HtmlInsteadOfJson), PAGES),
        (
            F::TokenBodyJson,
            Some(F::GrantTypeWrong),
            "a form that cannot be read has no grant_type",
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
        (F::TsIst, Some(F::TsRefused), HASHED),
        (F::TsMilliseconds, Some(F::TsRefused), HASHED),
        (F::TsStale, Some(F::TsRefused), HASHED),
        (
            F::UnreadableDocument,
            Some(F::ContentTypeWrong),
            "content of no known kind fits no media type",
        ),
    ]
};

#[tokio::test(flavor = "multi_thread")]
async fn every_enacted_fault_is_named_first() {
    let enacted = Fault::ALL.iter().filter_map(|fault| match fault.enacted() {
        Enactment::Wire { api } => Some((*fault, api)),
        Enactment::NotOnTheWire { .. } => None,
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
    let line = match api {
        Api::Token | Api::VerifyAccount => Line::V2_3,
        _ => Line::V2_4,
    };
    let citizen = match api {
        Api::Apaar => beyond::CITIZEN,
        _ => "asha",
    };
    let mut house = House::of(Some(citizen), line, None).await;
    // One fault is about patience; the rest must not depend on how busy this machine is.
    if fault == Fault::TimedOut {
        house.network(&Network {
            total_timeout: Duration::from_millis(400),
            ..Network::default()
        });
    }
    match api {
        Api::Token => house.ask_for(&["userdetails", "files.issueddocs"]),
        Api::PullDocument | Api::Upload | Api::Uploaded => house.ask_for(beyond::SCOPES),
        _ => {}
    }
    let until = match fault {
        // Each slow answer takes seconds, and one is enough.
        Fault::IssuerListSlow | Fault::SlowAnswer => Until::NextRequest,
        _ => Until::SwitchedOff,
    };
    house.locker.faults().on(fault, until);
    let findings = match beyond::call(&house, api).await {
        Some(findings) => findings,
        None => attempt(&house).await,
    };
    let mut faults: Vec<_> = findings.iter().map(|finding| finding.fault).collect();
    faults.dedup();
    faults
}

/// The locker's keys, which the live services do not publish.
async fn keys(house: &House) -> Keys {
    let address = format!("{}/practice/jwks.json", house.locker.base_url());
    let request = http::Request::get(address).body(Vec::new()).unwrap();
    let answer = house.transport.send(request).await.unwrap();
    Keys::read(std::str::from_utf8(answer.body()).unwrap()).unwrap()
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
    let signature = authorised.id_token_signature(&keys(house).await);
    findings.extend(signature.and_then(|(_, finding)| finding));
    let signers = Signers::published().with_practice();
    let walked = walk(&authorised, &signers, &house.vault, &house.wire).await;
    let failed = |exchange: &Exchange| exchange.checks.iter().any(|c| c.result == Outcome::Fail);
    let entries = house.wire.evidence().entries();
    let exchanges = entries.iter().filter_map(|entry| match entry {
        Entry::Exchange(exchange) => Some(exchange.as_ref()),
        Entry::Browser(_) => None,
    });
    if let Err(RefreshError::Refused { entry, .. }) =
        authorised.refresh(&house.vault, &house.wire).await
    {
        findings.extend(house.wire.evidence().findings(entry));
    }
    let (bad, good): (Vec<_>, Vec<_>) = exchanges.partition(|exchange| failed(exchange));
    findings.extend(bad.iter().flat_map(|exchange| exchange.findings()));
    findings.extend(walked.findings);
    findings.extend(good.iter().flat_map(|exchange| exchange.findings()));
    findings
}
