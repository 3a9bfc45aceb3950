//! The stages of an attempt against good and bad callbacks, and a token endpoint on a plain socket.

use std::net::SocketAddr;

use protocol::{
    authorize::ReturnFault,
    secret::{ClientSecret, fingerprint},
    service::Service,
    token,
};
use rand::SeedableRng as _;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

use super::*;
use crate::{
    check::Outcome,
    clock::FixedClock,
    evidence::{Entry, Evidence},
    store::PartnerFile,
    transport::{Settings, Transport},
    vault::{MemoryVault, Vault as _},
};

const REDIRECT: &str = "http://127.0.0.1:8765/callback";

struct Stage {
    waiting: Waiting,
    wire: Wire,
    clock: Arc<FixedClock>,
    state: String,
}

fn registration(token_server: Option<SocketAddr>) -> Arc<Registration> {
    let mut partner = PartnerFile {
        client_id: "XX00TEST01".to_owned(),
        redirect_uri: REDIRECT.to_owned(),
        scopes: vec!["files.issueddocs".to_owned()],
        purpose: "Testing".to_owned(),
        service_name: "Lockstep".to_owned(),
        ..PartnerFile::new("Example Labs", Service::MeriPehchaan)
    };
    if let Some(address) = token_server {
        let base = format!("http://{address}/public");
        partner.endpoints.insert("base".to_owned(), base);
    }
    Arc::new(Registration::new(&partner).unwrap())
}

fn stage(token_server: Option<SocketAddr>) -> Stage {
    let clock = Arc::new(FixedClock::at("2026-11-24T10:00:00Z".parse().unwrap()));
    let wire = Wire::new(
        Transport::new(&Settings::default()).unwrap(),
        Arc::new(Evidence::default()),
        clock.clone(),
    );
    let mut rng = rand::rngs::StdRng::seed_from_u64(6749);
    let prepared = Prepared::new(registration(token_server), &mut rng);
    let parameters = prepared.parameters();
    let state = parameters
        .into_iter()
        .find(|p| p.name == "state")
        .unwrap()
        .value;
    Stage {
        waiting: prepared.open(Door::Browser, PATIENCE, &wire),
        wire,
        clock,
        state,
    }
}

impl Stage {
    fn come(self, url: &str) -> Result<Returned, Refused> {
        let url = url.replace("STATE", &self.state);
        self.waiting.accept(&CallbackUrl::received(url), &self.wire)
    }

    fn stray(self, url: &str) -> Stray {
        match self.come(url) {
            Err(Refused::Stray { why, .. }) => why,
            other => panic!("{url}: {other:?}"),
        }
    }
}

/// A token endpoint that answers every request alike and tells how many came.
async fn token_server(
    status: u16,
    body: &'static str,
) -> (SocketAddr, Arc<tokio::sync::Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let seen = Arc::new(tokio::sync::Mutex::new(Vec::new()));
    let log = Arc::clone(&seen);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = vec![0; 8192];
            let count = stream.read(&mut request).await.unwrap();
            log.lock()
                .await
                .push(String::from_utf8_lossy(&request[..count]).into_owned());
            let head = format!(
                "HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
                body.len()
            );
            stream.write_all(head.as_bytes()).await.unwrap();
        }
    });
    (address, seen)
}

fn vault() -> MemoryVault {
    let vault = MemoryVault::default();
    let secret = ClientSecret::new("canary-secret");
    vault.set(&registration(None).account(), &secret).unwrap();
    vault
}

#[test]
fn the_address_carries_what_the_line_requires_and_a_new_state_and_challenge_each_time() {
    let mut rng = rand::rngs::StdRng::seed_from_u64(1);
    let (one, other) = (
        Prepared::new(registration(None), &mut rng),
        Prepared::new(registration(None), &mut rng),
    );
    assert!(
        one.checks()
            .iter()
            .all(|check| check.result == Outcome::Pass),
        "{:?}",
        one.checks()
    );
    assert_ne!(one.authorize_url(), other.authorize_url());
    assert_ne!(one.proof_key().challenge, other.proof_key().challenge);
}

#[test]
fn a_missing_purpose_is_sent_and_told() {
    let mut partner = registration(None).partner().clone();
    partner.purpose = String::new();
    let registration = Arc::new(Registration::new(&partner).unwrap());
    let prepared = Prepared::new(registration, &mut rand::rngs::StdRng::seed_from_u64(1));
    let check = &prepared.checks()[0];
    assert_eq!(
        (check.result, check.received.as_str()),
        (Outcome::Fail, "missing: purpose")
    );
}

#[test]
fn further_parameters_of_the_file_are_sent_and_others_are_not() {
    let mut partner = registration(None).partner().clone();
    let extras = [("acr", "pan"), ("dl_flow", "")];
    partner.authorize = extras.map(|(n, v)| (n.to_owned(), v.to_owned())).into();
    let registration = Arc::new(Registration::new(&partner).unwrap());
    let prepared = Prepared::new(registration, &mut rand::rngs::StdRng::seed_from_u64(1));
    let query = prepared.authorize_url().query().unwrap().to_owned();
    assert!(query.ends_with("&acr=pan"), "{query}");
    assert!(!query.contains("dl_flow"), "nothing was given for it");
}

#[test]
fn the_registered_address_with_the_right_state_returns_a_code() {
    let returned = stage(None)
        .come(&format!("{REDIRECT}?code=canary-code&state=STATE"))
        .unwrap();
    assert!(
        returned
            .checks()
            .iter()
            .all(|check| check.result == Outcome::Pass)
    );
    assert!(!format!("{returned:?}").contains("canary"));
}

#[test]
fn a_parameter_that_no_description_has_is_told_and_does_no_harm() {
    let url = format!("{REDIRECT}?code=canary-code&state=STATE&session_code=1");
    let returned = stage(None).come(&url).unwrap();
    let check = returned.checks().last().unwrap();
    assert_eq!(
        (check.result, check.received.as_str()),
        (Outcome::Fail, "session_code")
    );
}

#[test]
fn another_address_is_refused_with_the_place_where_it_differs() {
    for (url, position) in [
        ("http://127.0.0.1:8765/callback/?code=c&state=STATE", 31),
        ("http://127.0.0.1:8765/Callback?code=c&state=STATE", 23),
        ("https://127.0.0.1:8765/callback?code=c&state=STATE", 5),
        ("http://localhost:8765/callback?code=c&state=STATE", 8),
        ("http://127.0.0.1:8765/callbackx?code=c&state=STATE", 31),
        ("http://127.0.0.1:8765/callback&code=c&state=STATE", 31),
    ] {
        let Stray::Address {
            position: found, ..
        } = stage(None).stray(url)
        else {
            panic!("{url} was refused for another reason")
        };
        assert_eq!(found, position, "{url}");
    }
}

#[test]
fn no_refusal_repeats_a_code_or_a_number_of_a_person() {
    for url in [
        "http://127.0.0.1:8765/callback&code=canary&state=canary",
        "http://127.0.0.1:8765/callback;code=canary",
        "http://127.0.0.1:8765/callback?error=x&error_description=Aadhaar+234567890123&state=STATE",
        "http://127.0.0.1:8765/callback?code=canary&state=canary",
    ] {
        let stage = stage(None);
        let evidence = Arc::clone(stage.wire.evidence());
        let refused = stage.come(url).unwrap_err();
        let said = format!(
            "{refused}{refused:?}{}",
            serde_json::to_string(&evidence.entries()).unwrap()
        );
        assert!(
            !said.contains("canary") && !said.contains("234567890123"),
            "{said}"
        );
    }
}

#[test]
fn a_wrong_or_missing_state_is_refused_even_with_a_code() {
    for (url, why) in [
        ("?code=c&state=other", Stray::StateDiffers),
        ("?code=c&state=STATEx", Stray::StateDiffers),
        ("?code=c&state=oidc_flow", Stray::StateDiffers),
        ("?code=c", Stray::StateMissing { error: None }),
        (
            "?error=user_loggedout&error_description=user",
            Stray::StateMissing {
                error: Some("user_loggedout".to_owned()),
            },
        ),
    ] {
        assert_eq!(stage(None).stray(&format!("{REDIRECT}{url}")), why, "{url}");
    }
}

#[test]
fn what_is_no_answer_is_refused_by_its_form() {
    for (url, why) in [
        ("", ReturnFault::NeitherCodeNorError),
        (
            "?session_code=c&state=STATE",
            ReturnFault::NeitherCodeNorError,
        ),
        (
            "?code=c&code=d&state=STATE",
            ReturnFault::Repeated("code".to_owned()),
        ),
        (
            "?code=c&state=STATE&state=STATE",
            ReturnFault::Repeated("state".to_owned()),
        ),
        ("?code=c&error=e&state=STATE", ReturnFault::BothCodeAndError),
    ] {
        assert_eq!(
            stage(None).stray(&format!("{REDIRECT}{url}")),
            Stray::Form(why),
            "{url}"
        );
    }
    let fragment = format!("{REDIRECT}#code=c&state=STATE");
    assert_eq!(stage(None).stray(&fragment), Stray::Fragment);
}

#[test]
fn after_strays_the_right_answer_is_still_accepted() {
    let stage = stage(None);
    let (wire, state) = (stage.wire.clone(), stage.state.clone());
    let mut waiting = stage.waiting;
    for stray in [
        "?code=forged&state=guess",
        "?error=access_denied&state=guess",
        "",
    ] {
        let url = CallbackUrl::received(format!("{REDIRECT}{stray}"));
        waiting = match waiting.accept(&url, &wire) {
            Err(Refused::Stray { waiting, .. }) => *waiting,
            other => panic!("{stray} ended the attempt: {other:?}"),
        };
    }
    let right = CallbackUrl::received(format!("{REDIRECT}?code=c&state={state}"));
    assert!(waiting.accept(&right, &wire).is_ok());
}

#[test]
fn a_denied_consent_ends_the_attempt_with_the_services_words() {
    let url = format!("{REDIRECT}?error=access_denied&error_description=User+denied&state=STATE");
    let Err(Refused::Ended(ended)) = stage(None).come(&url) else {
        panic!("it goes on")
    };
    assert_eq!(
        ended.to_string(),
        "the service answered access_denied (User denied)"
    );
}

#[test]
fn a_callback_after_the_deadline_is_refused_also_when_the_wall_clock_was_set_back() {
    let late = stage(None);
    late.clock.advance(PATIENCE + Duration::from_secs(1));
    late.clock.jump_to(Timestamp::UNIX_EPOCH);
    let outcome = late.come(&format!("{REDIRECT}?code=c&state=STATE"));
    assert!(matches!(outcome, Err(Refused::Ended(Ended::Expired))));
    let slept = stage(None);
    slept.clock.jump_to("2026-11-24T11:00:00Z".parse().unwrap());
    let outcome = slept.come(&format!("{REDIRECT}?code=c&state=STATE"));
    assert!(
        matches!(outcome, Err(Refused::Ended(Ended::Expired))),
        "the monotonic clock stands still while the machine sleeps"
    );
    let early = stage(None);
    early
        .clock
        .advance(PATIENCE.checked_sub(Duration::from_secs(1)).unwrap());
    assert!(
        early
            .come(&format!("{REDIRECT}?code=c&state=STATE"))
            .is_ok()
    );
}

#[test]
fn every_callback_is_in_the_evidence_without_code_or_state() {
    let stage = stage(None);
    let (evidence, state) = (Arc::clone(stage.wire.evidence()), stage.state.clone());
    let _ = stage.come(&format!("{REDIRECT}?code=canary-code&state=STATE"));
    let shown = serde_json::to_string(&evidence.entries()).unwrap();
    assert!(!shown.contains("canary-code") && !shown.contains(&state));
    assert!(
        shown.contains(&fingerprint("canary-code")),
        "two codes can be told apart"
    );
    assert_eq!(evidence.entries().len(), 2);
}

#[tokio::test]
async fn a_code_becomes_a_token_with_the_verifier_of_the_challenge() {
    let (address, seen) =
        token_server(200, r#"{"access_token":"canary-token","token_type":"Bearer","expires_in":"3600","scope":"openid"}"#).await;
    let stage = stage(Some(address));
    let (wire, challenge) = (
        stage.wire.clone(),
        stage.waiting.prepared().proof_key().challenge,
    );
    let returned = stage
        .come(&format!("{REDIRECT}?code=canary-code&state=STATE"))
        .unwrap();
    let authorised = returned.exchange(&vault(), &wire).await.unwrap();
    assert_eq!(authorised.scopes().unwrap().missing, ["files.issueddocs"]);
    assert_eq!(
        authorised.expires_at().unwrap().to_string(),
        "2026-11-24T11:00:00Z"
    );

    let request = seen.lock().await.pop().unwrap();
    let form = request.split("\r\n\r\n").nth(1).unwrap();
    let verifier = form
        .split('&')
        .find_map(|field| field.strip_prefix("code_verifier="))
        .unwrap();
    assert_eq!(pkce::challenge_of(verifier), challenge);

    let shown = format!(
        "{}{authorised:?}",
        serde_json::to_string(&wire.evidence().entries()).unwrap()
    );
    assert!(
        !shown.contains("canary") && !shown.contains(verifier),
        "{shown}"
    );
    let Some(Entry::Exchange(exchange)) = wire.evidence().entry(authorised.entry()) else {
        panic!("no exchange")
    };
    assert_eq!(
        exchange.notes.len(),
        1,
        "a number sent as text departs from the description"
    );
}

#[tokio::test]
async fn without_a_secret_nothing_is_sent_and_the_code_can_still_be_used() {
    let (address, seen) = token_server(200, r#"{"access_token":"t"}"#).await;
    let stage = stage(Some(address));
    let wire = stage.wire.clone();
    let returned = stage
        .come(&format!("{REDIRECT}?code=c&state=STATE"))
        .unwrap();
    let Err(ExchangeError::Secret { returned, why }) =
        returned.exchange(&MemoryVault::default(), &wire).await
    else {
        panic!("something was sent")
    };
    assert_eq!(why, SecretError::NotSet);
    assert!(seen.lock().await.is_empty());
    assert!(returned.exchange(&vault(), &wire).await.is_ok());
}

#[tokio::test]
async fn a_refused_code_names_the_exchange_and_fails_its_check() {
    let (address, _) = token_server(400, r#"{"error":"invalid_grant"}"#).await;
    let stage = stage(Some(address));
    let wire = stage.wire.clone();
    let returned = stage
        .come(&format!("{REDIRECT}?code=c&state=STATE"))
        .unwrap();
    let Err(ExchangeError::Refused { refusal, entry }) = returned.exchange(&vault(), &wire).await
    else {
        panic!("it was granted")
    };
    assert_eq!(
        (refusal.status(), refusal.code()),
        (400, Some("invalid_grant"))
    );
    let Some(Entry::Exchange(exchange)) = wire.evidence().entry(entry) else {
        panic!()
    };
    assert_eq!(exchange.checks[0].result, Outcome::Fail);
}

#[tokio::test]
async fn a_code_is_sent_once_even_when_the_service_is_busy_and_the_wire_is_patient() {
    let (address, seen) = token_server(503, "").await;
    let stage = stage(Some(address));
    let wire = stage
        .wire
        .clone()
        .repeating(crate::repeat::Repeat::patiently(|| 0.0));
    let returned = stage
        .come(&format!("{REDIRECT}?code=c&state=STATE"))
        .unwrap();
    assert!(returned.exchange(&vault(), &wire).await.is_err());
    assert_eq!(seen.lock().await.len(), 1);
}

#[tokio::test]
async fn a_busy_list_is_asked_for_again_and_each_try_is_recorded() {
    let (address, seen) = token_server(530, r#"{"error":"unexpected_error"}"#).await;
    let stage = stage(Some(address));
    let mut patience = crate::repeat::Repeat::patiently(|| 0.0);
    patience.first = Duration::from_millis(1);
    let wire = stage.wire.clone().repeating(patience);
    let granted = token::read(&http::Response::new(br#"{"access_token":"t"}"#.to_vec())).unwrap();
    let authorised = crate::authorised::Authorised::new(
        registration(Some(address)),
        granted,
        stage.waiting.prepared().id(),
        crate::evidence::EntryId(0),
        Timestamp::UNIX_EPOCH,
    );
    assert!(authorised.issued(&wire).await.is_err());
    assert_eq!(seen.lock().await.len(), 3);
    let notes: Vec<_> = wire
        .evidence()
        .entries()
        .iter()
        .filter_map(|entry| match entry {
            Entry::Exchange(exchange) => Some(exchange.notes.len()),
            Entry::Browser(_) => None,
        })
        .collect();
    assert_eq!(notes, [1, 1, 0]);
}
