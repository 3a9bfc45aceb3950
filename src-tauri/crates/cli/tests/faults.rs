//! Every fault that the practice locker enacts is named by the journey.
//!
//! One list serves both sides: a fault is switched on, an attempt runs into it, and the first finding
//! must be that fault; there is no exception. Where answers are alike, what was sent tells the faults
//! apart, or what pages were seen: mistakes of the one who asks are made by the journey itself
//! (`journey::slip`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

#[path = "faults/beyond.rs"]
mod beyond;
mod support;

use std::{sync::Arc, time::Duration};

use diagnosis::{Enactment, Fault, finding::Finding};
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
        if found.first() != Some(&fault) {
            let ids: Vec<_> = found.iter().map(|fault| fault.id()).collect();
            wrong.push(format!("{fault} on {}: {ids:?}", api.id()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What an attempt names when this fault is on, in the order told.
async fn named(fault: Fault, api: Api) -> Vec<Fault> {
    let line = match (fault, api) {
        (Fault::EntityLockerNotVerified, _) => Line::EntityLocker,
        (_, Api::Token | Api::VerifyAccount) => Line::V2_3,
        _ => Line::V2_4,
    };
    let citizen = match (fault, api) {
        // These show on the pages, which are gone through by hand.
        (Fault::LoginLoop | Fault::SignInTimeout | Fault::StrandedOnDigilocker, _) => None,
        (_, Api::Apaar) => Some(beyond::CITIZEN),
        _ => Some("asha"),
    };
    let mut house = House::of(citizen, line, None).await;
    let on = house.locker.faults();
    house
        .wire
        .slips()
        .make(house.locker.base_url(), move || on.active());
    // One fault is about patience; the rest must not depend on how busy this machine is.
    if fault == Fault::TimedOut {
        house.network(&Network {
            total_timeout: Duration::from_millis(400),
            ..Network::default()
        });
    }
    match api {
        // With openid, which the house asks for, the second token address is the right one.
        Api::Token if fault != Fault::TokenVersionMismatch => {
            house.ask_for(&["userdetails", "files.issueddocs"]);
        }
        Api::PullDocument | Api::Upload | Api::Uploaded => house.ask_for(beyond::SCOPES),
        _ => {}
    }
    let until = match fault {
        // Each slow answer takes seconds, and one is enough.
        Fault::IssuerListSlow | Fault::SlowAnswer => Until::NextRequest,
        _ => Until::SwitchedOff,
    };
    house.locker.faults().on(fault, until);
    let findings = match (beyond::call(&house, api).await, fault) {
        (Some(findings), _) => findings,
        (None, Fault::DocumentWithoutXml) => xml_all_the_same(&house).await,
        (None, _) if citizen.is_none() => silence(&house).await,
        (None, _) => attempt(&house).await,
    };
    let mut faults: Vec<_> = findings.iter().map(|finding| finding.fault).collect();
    faults.dedup();
    faults
}

/// Asks for a document's XML although the list does not offer it.
async fn xml_all_the_same(house: &House) -> Vec<Finding> {
    let authorised = house.authorised().await;
    let list = authorised.issued(&house.wire).await.unwrap();
    let mut items = list.items.iter();
    // The e-Aadhaar has an address of its own.
    let uri = &items.find(|item| item.doctype != "ADHAR").unwrap().uri;
    let refused = authorised.xml(uri, &house.vault, &house.wire).await;
    explain::fetch(&refused.unwrap_err(), house.wire.evidence()).findings
}

/// Signs in on the pages as a patient citizen does, in a window that sees them, until nothing leads
/// on.
async fn silence(house: &House) -> Vec<Finding> {
    let (mut waiting, _listener, url) = house.open().await;
    let mut browser = Browser::new(&house.transport);
    for page in browser.wander(url, "asha").await {
        waiting.saw(&page);
    }
    explain::silence(waiting.pages()).findings
}

async fn attempt(house: &House) -> Vec<Finding> {
    let (waiting, mut listener, url) = house.open().await;
    match Browser::new(&house.transport)
        .land(&url, &house.partner.redirect_uri)
        .await
    {
        Landed::Callback => {}
        Landed::Page(text) => return explain::page(&text, &house.registration),
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
    let keys = Keys::read(std::str::from_utf8(&house.keys().await).unwrap()).unwrap();
    let signature = authorised.id_token_signature(&keys);
    findings.extend(signature.and_then(|(_, finding)| finding));
    let signers = Signers::published().with_practice();
    let walked = walk(&authorised, &signers, &house.vault, &house.wire).await;
    let failed = |exchange: &Exchange| exchange.checks.iter().any(|c| c.result == Outcome::Fail);
    let entries = house.wire.evidence().entries();
    let exchanges = entries.iter().filter_map(Entry::exchange);
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
