//! Every check before the sign-in with a configuration that keeps it and one that breaks it.

use std::net::TcpListener;

use protocol::service::Service;
use rand::SeedableRng as _;

use super::*;
use crate::preparation::Task;

fn partner() -> PartnerFile {
    PartnerFile {
        client_id: "XX00TEST01".to_owned(),
        redirect_uri: "https://app.example.in/cb".to_owned(),
        scopes: vec!["openid".to_owned()],
        purpose: "Employee onboarding".to_owned(),
        service_name: "HR_portal".to_owned(),
        ..PartnerFile::new("Example Labs", Service::MeriPehchaan)
    }
}

fn seen(partner: &PartnerFile, has_secret: bool) -> Vec<Ready> {
    let mut rng = rand::rngs::StdRng::seed_from_u64(7636);
    known(partner, has_secret, &mut rng)
}

fn of(ready: &[Ready], id: CheckId) -> &Ready {
    ready.iter().find(|ready| ready.check.id == id).unwrap()
}

#[test]
fn a_whole_configuration_has_nothing_in_its_way() {
    let ready = seen(&partner(), true);
    assert!(ready.iter().all(|ready| !ready.blocks));
    for id in [
        CheckId::ClientId,
        CheckId::AuthorizeParameters,
        CheckId::PkceChallenge,
    ] {
        assert_eq!(of(&ready, id).check.result, Outcome::Pass, "{id:?}");
    }
}

#[test]
fn what_makes_an_attempt_impossible_blocks_and_a_doubt_does_not() {
    let without_secret = seen(&partner(), false);
    assert!(of(&without_secret, CheckId::ClientSecret).blocks);
    let mut odd = partner();
    odd.scopes.push("age_verification".to_owned());
    let ready = seen(&odd, true);
    let scopes = of(&ready, CheckId::ScopeNames);
    assert_eq!((scopes.check.result, scopes.blocks), (Outcome::Fail, false));
    odd.redirect_uri = String::new();
    let ready = seen(&odd, true);
    assert!(of(&ready, CheckId::RedirectUri).blocks);
    let request = &of(&ready, CheckId::AuthorizeParameters).check;
    assert_eq!(
        request.result,
        Outcome::Skipped,
        "there is no request to look at"
    );
}

#[test]
fn a_purpose_that_the_line_requires_is_missed() {
    let silent = PartnerFile {
        purpose: String::new(),
        ..partner()
    };
    let ready = seen(&silent, true);
    let request = &of(&ready, CheckId::AuthorizeParameters).check;
    assert_eq!(request.result, Outcome::Fail);
    assert!(request.received.contains("purpose"), "{}", request.received);
}

#[test]
fn prerequisites_are_counted_by_role_and_named_while_they_are_open() {
    let mut partner = partner();
    let ready = seen(&partner, true);
    let check = &of(&ready, CheckId::Prerequisites).check;
    assert_eq!(check.result, Outcome::Fail);
    assert!(
        check.received.contains("nodal-officer"),
        "{}",
        check.received
    );
    for item in prerequisites::items(partner.role()) {
        let done = Task {
            progress: Progress::Done,
            ..Task::default()
        };
        partner.preparation.insert(item.id.clone(), done);
    }
    let ready = seen(&partner, true);
    assert_eq!(
        of(&ready, CheckId::Prerequisites).check.result,
        Outcome::Pass
    );
    let base = "http://127.0.0.1:9/public".to_owned();
    partner.endpoints.insert("base".to_owned(), base);
    let ready = seen(&partner, true);
    assert_eq!(
        of(&ready, CheckId::Prerequisites).check.result,
        Outcome::Skipped
    );
}

#[tokio::test]
async fn a_taken_port_is_named_and_a_free_one_is_given_back() {
    let holder = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = holder.local_addr().unwrap().port();
    let redirect_uri = format!("http://127.0.0.1:{port}/callback");
    let taken = callback_port(&redirect_uri).await;
    assert_eq!(taken.result, Outcome::Fail);
    assert!(
        taken.received.contains(&port.to_string()),
        "{}",
        taken.received
    );
    drop(holder);
    for _ in 0..2 {
        assert_eq!(callback_port(&redirect_uri).await.result, Outcome::Pass);
    }
    let website = callback_port("https://app.example.in/cb").await;
    assert_eq!(website.result, Outcome::Skipped);
}
