//! The way of a citizen through line 2.4: authorize, sign in, consent, back.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use practice::Line;
use sha2::{Digest, Sha256};

use crate::browser::{REDIRECT, STATE, VERIFIER, authorize, automatic, code, exchange, house};

#[tokio::test]
async fn a_citizen_signs_in_ticks_two_things_and_exactly_these_are_granted() {
    let house = house(|_| ()).await;
    let mut browser = house.browser();
    let began = browser.get(&authorize(&house, &[])).await;
    assert_eq!(began.status, 302);
    let page = browser.get(began.header("location").unwrap()).await;
    assert!(page.text().contains("PRACTICE"), "the page says what it is");
    assert!(
        page.text().contains("autofocus"),
        "the first card has the keyboard"
    );
    let signin = began.header("location").unwrap().to_owned();
    let signed_in = browser.post(&signin, &[("citizen", "asha")]).await;
    assert_eq!(signed_in.status, 303);
    let consent = signed_in.header("location").unwrap().to_owned();
    let page = browser.get(&consent).await;
    assert!(page.text().contains("Employee onboarding") && page.text().contains("HR_portal"));
    assert!(
        !page.text().contains("checked"),
        "nothing is ticked for the citizen"
    );
    let uri = "in.gov.pan-PANCR-ABCPT1234Z";
    let allowed = browser
        .post(
            &consent,
            &[("document", uri), ("profile", "on"), ("decision", "allow")],
        )
        .await;
    let back = allowed.redirected();
    assert!(allowed.header("location").unwrap().starts_with(REDIRECT));
    assert_eq!(back["state"], STATE);

    let told = exchange(&house, 2, &back["code"], &[]).await.json();
    let scope = format!("openid userdetails files.issueddocs issued/{uri}");
    assert_eq!(told["scope"], scope.as_str());
    let mut partner = house.browser().bearer(&told);
    let list = partner.get("/public/oauth2/2/files/issued").await.json();
    assert_eq!(
        list["items"].as_array().unwrap().len(),
        1,
        "what was not ticked is not listed"
    );
    let file = partner.get(&format!("/public/oauth2/1/file/{uri}")).await;
    assert_eq!(
        (file.status, file.header("content-type")),
        (200, Some("application/pdf"))
    );
    let other = partner
        .get("/public/oauth2/1/file/in.gov.transport-DRVLC-DL0120190000001")
        .await;
    assert_eq!(other.error(), (403, "insufficient_scope".to_owned()));
    house.running.stop().await;
}

#[tokio::test]
async fn deny_goes_back_with_access_denied_and_the_state() {
    let house = house(|_| ()).await;
    let mut browser = house.browser();
    let signin = browser
        .get(&authorize(&house, &[]))
        .await
        .header("location")
        .unwrap()
        .to_owned();
    let consent = browser.post(&signin, &[("citizen", "ravi")]).await;
    let consent = consent.header("location").unwrap().to_owned();
    let back = browser
        .post(&consent, &[("decision", "deny")])
        .await
        .redirected();
    assert_eq!(
        (back["error"].as_str(), back["state"].as_str()),
        ("access_denied", STATE)
    );
    assert!(!back.contains_key("code"));
    let again = browser.post(&consent, &[("decision", "allow")]).await;
    assert_eq!(again.status, 400, "a visit ends with its first decision");
}

#[tokio::test]
async fn a_visit_cannot_be_finished_in_another_browser() {
    let house = house(|_| ()).await;
    let mut browser = house.browser();
    let signin = browser
        .get(&authorize(&house, &[]))
        .await
        .header("location")
        .unwrap()
        .to_owned();
    let stranger = house.browser().post(&signin, &[("citizen", "asha")]).await;
    assert_eq!(stranger.status, 400);
    assert_eq!(
        browser.post(&signin, &[("citizen", "asha")]).await.status,
        303
    );
}

#[tokio::test]
async fn a_session_spares_the_sign_in_page_until_the_log_out_ends_it() {
    let house = house(|_| ()).await;
    let mut browser = house.browser();
    let signin = browser
        .get(&authorize(&house, &[]))
        .await
        .header("location")
        .unwrap()
        .to_owned();
    browser.post(&signin, &[("citizen", "asha")]).await;
    let again = browser.get(&authorize(&house, &[])).await;
    assert!(again.header("location").unwrap().contains("/consent/"));
    let prompt = browser
        .get(&authorize(&house, &[("prompt", "login")]))
        .await;
    assert!(prompt.header("location").unwrap().contains("/signin/"));

    let id = house.running.client().id.clone();
    let query = protocol::form::encode([("client_id", id.as_str()), ("redirect_uri", REDIRECT)]);
    let bare = browser.get("/signin/logout/Y").await;
    assert_eq!(bare.status, 400, "line 2.4 wants both parameters");
    let out = browser.get(&format!("/signin/logout/Y?{query}")).await;
    let back = out.redirected();
    assert_eq!(
        (back["error"].as_str(), back["error_description"].as_str()),
        ("user_loggedout", "user")
    );
    let after = browser.get(&authorize(&house, &[])).await;
    assert!(after.header("location").unwrap().contains("/signin/"));
}

#[tokio::test]
async fn the_pages_load_nothing_run_nothing_and_speak_the_persons_language() {
    let house = house(|_| ()).await;
    let mut browser = house.browser();
    let began = browser.get(&authorize(&house, &[("lang", "hi")])).await;
    let page = browser.get(began.header("location").unwrap()).await;
    assert!(page.text().contains("अभ्यास"), "PRACTICE in Hindi");
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("http://127.0.0.1:47999"));
    assert!(!page.text().contains("<script"));
    let cookie = began.header("set-cookie").unwrap();
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
        "{cookie}"
    );
    assert!(page.header("access-control-allow-origin").is_none());
    assert_eq!(browser.get("/public/practice/style.css").await.status, 200);
}

/// Refusals that are sent back: changed parameters, the code, words of the rule in the log.
#[tokio::test]
async fn each_wrong_parameter_goes_back_with_its_code_and_the_log_says_why() {
    let house = automatic("asha", Line::V2_4).await;
    let hex_mistake = URL_SAFE_NO_PAD.encode(hex(&Sha256::digest(VERIFIER)));
    let long = "x".repeat(51);
    let cases: [(&str, &str, &str, &str); 14] = [
        (
            "response_type",
            "token",
            "unsupported_response_type",
            "response_type is code",
        ),
        (
            "response_type",
            "",
            "invalid_request",
            "response_type is code",
        ),
        ("state", "", "invalid_request", "state is sent"),
        (
            "code_challenge",
            "",
            "invalid_request",
            "code_challenge is sent",
        ),
        (
            "code_challenge_method",
            "",
            "invalid_request",
            "code_challenge_method is sent",
        ),
        (
            "code_challenge_method",
            "plain",
            "invalid_request",
            "plain is not supported",
        ),
        (
            "code_challenge",
            &hex_mistake,
            "invalid_request",
            "86 characters: the hexadecimal",
        ),
        (
            "purpose",
            "",
            "invalid_request",
            "purpose is required since line 2.4",
        ),
        (
            "purpose",
            "Employee-onboarding",
            "invalid_request",
            "'-' at position 9",
        ),
        (
            "service_name",
            "",
            "invalid_request",
            "service_name is required",
        ),
        ("service_name", &long, "invalid_request", "51 characters"),
        ("scope", "openid profile", "invalid_scope", "profile"),
        ("req_doctype", "PAN card", "invalid_request", "req_doctype"),
        (
            "consent_valid_till",
            "1",
            "invalid_request",
            "a time that has passed",
        ),
    ];
    assert!(
        house
            .browser()
            .get(&authorize(&house, &[]))
            .await
            .redirected()
            .contains_key("code")
    );
    for (name, value, error, rule) in cases {
        let answer = house
            .browser()
            .get(&authorize(&house, &[(name, value)]))
            .await;
        let back = answer.redirected();
        assert_eq!(back["error"], error, "{name}={value}");
        assert_eq!(
            back.get("state").map(String::as_str),
            (name != "state").then_some(STATE)
        );
        assert!(
            house.broken_rule().contains(rule),
            "{name}: {}",
            house.broken_rule()
        );
    }
    let twice = format!("{}&state=other", authorize(&house, &[]));
    assert_eq!(
        house.browser().get(&twice).await.redirected()["error"],
        "invalid_request"
    );
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn a_wrong_client_or_redirect_uri_is_shown_and_never_redirected() {
    let house = automatic("asha", Line::V2_4).await;
    let mut program = house.browser();
    let unknown = program
        .get(&authorize(&house, &[("client_id", "partner.example")]))
        .await;
    assert_eq!(unknown.error(), (400, "invalid_client_id".to_owned()));
    assert_eq!(
        unknown.json()["error_description"],
        "The client_id parameter is invalid"
    );
    assert!(house.broken_rule().contains("like a domain"));
    for (uri, difference) in [
        ("http://127.0.0.1:47999/callbacK", "differs at position 31"),
        ("http://127.0.0.1:47999/callback/", "goes on at position 32"),
        ("http://127.0.0.1:47999/callback ", "goes on at position 32"),
        ("", "nothing"),
    ] {
        let answer = program
            .get(&authorize(&house, &[("redirect_uri", uri)]))
            .await;
        assert_eq!(
            answer.error(),
            (400, "redirect_uri_mismatch".to_owned()),
            "{uri}"
        );
        assert!(answer.header("location").is_none());
        assert!(
            house.broken_rule().contains(difference),
            "{}",
            house.broken_rule()
        );
    }
    let mut person = program.with("Accept", "text/html");
    let page = person
        .get(&authorize(&house, &[("client_id", "nobody")]))
        .await;
    assert_eq!(page.status, 400);
    assert!(page.text().contains("PRACTICE") && page.text().contains("invalid_client_id"));
}

#[tokio::test]
async fn a_reused_challenge_is_let_pass_and_noted() {
    let house = automatic("asha", Line::V2_4).await;
    code(&house, &[]).await;
    assert!(
        house
            .running
            .log()
            .lines()
            .last()
            .unwrap()
            .remarks
            .is_empty()
    );
    code(&house, &[]).await;
    let line = house.running.log().lines().pop().unwrap();
    let noted: Vec<_> = line
        .remarks
        .iter()
        .map(|remark| remark.received.as_str())
        .collect();
    assert_eq!(
        noted,
        [
            "the same state as before",
            "the same code_challenge as before"
        ]
    );
    assert!(line.remarks.iter().all(|remark| !remark.refused));
}
