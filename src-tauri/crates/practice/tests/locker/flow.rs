//! The whole way of line 2.4 over real loopback, each good case with its bad twin.

use crate::browser::{
    REDIRECT, STATE, VERIFIER, authorize, automatic, challenge_of, code, exchange, house, token,
};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use practice::Line;
use serde_json::Value;
use sha2::{Digest, Sha256};

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
async fn a_code_works_once_and_a_replay_ends_its_tokens() {
    let house = automatic("asha", Line::V2_4).await;
    let code = code(&house, &[("scope", "userdetails")]).await;
    let told = exchange(&house, 1, &code, &[]).await.json();
    let mut partner = house.browser().bearer(&told);
    assert_eq!(partner.get("/public/oauth2/1/user").await.status, 200);
    let replay = exchange(&house, 1, &code, &[]).await;
    assert_eq!(replay.error(), (400, "invalid_grant".to_owned()));
    assert!(house.broken_rule().contains("exchanged before"));
    let after = partner.get("/public/oauth2/1/user").await;
    assert_eq!(after.error(), (401, "invalid_token".to_owned()));
}

#[tokio::test]
async fn a_code_is_bound_to_verifier_redirect_uri_client_and_time() {
    let house = automatic("asha", Line::V2_4).await;
    let mut other = practice::Client::practice(REDIRECT);
    other.id = "PR00C0DE02".to_owned();
    let other_secret = other.secret.expose().to_owned();
    house.running.register(other);
    let wrong_verifier = "a".repeat(43);
    let as_challenge = challenge_of(VERIFIER);
    let cases: [(&[(&str, &str)], &str); 6] = [
        (
            &[("code_verifier", &wrong_verifier)],
            "the verifier of another attempt",
        ),
        (&[("code_verifier", &as_challenge)], "the challenge itself"),
        (&[("code_verifier", "short")], "5 characters"),
        (&[("code_verifier", "")], "nothing"),
        (
            &[("redirect_uri", "http://127.0.0.1:47999/callbacK")],
            "position 31",
        ),
        (
            &[
                ("client_id", "PR00C0DE02"),
                ("client_secret", &other_secret),
            ],
            "another client's code",
        ),
    ];
    for (changes, received) in cases {
        let code = code(&house, &[("scope", "userdetails")]).await;
        let refused = exchange(&house, 1, &code, changes).await;
        assert_eq!(
            refused.error(),
            (400, "invalid_grant".to_owned()),
            "{received}"
        );
        assert!(
            house.broken_rule().contains(received),
            "{}",
            house.broken_rule()
        );
        assert_eq!(
            exchange(&house, 1, &code, &[]).await.status,
            200,
            "the right one still works"
        );
    }
    let late = code(&house, &[("scope", "userdetails")]).await;
    house.later(301);
    assert_eq!(
        exchange(&house, 1, &late, &[]).await.error(),
        (400, "invalid_grant".to_owned())
    );
    assert!(house.broken_rule().contains("older than five minutes"));
}

#[tokio::test]
async fn wrong_credentials_grant_types_and_bodies_have_their_own_codes() {
    let house = automatic("asha", Line::V2_4).await;
    let code = code(&house, &[("scope", "userdetails")]).await;
    for (changes, error) in [
        (&[("client_secret", "wrong")], "invalid_client"),
        (&[("client_id", "nobody")], "invalid_client"),
        (
            &[("grant_type", "client_credentials")],
            "invalid_grant_type",
        ),
        (&[("grant_type", "")], "invalid_grant_type"),
        (&[("code", "nonsense")], "invalid_grant"),
    ] {
        let refused = exchange(&house, 1, &code, changes).await;
        assert_eq!(refused.error(), (400, error.to_owned()));
    }
    let mut json = house.browser().with("Content-Type", "application/json");
    let body = br#"{"grant_type":"authorization_code"}"#;
    let refused = json.send("POST", "/public/oauth2/1/token", body).await;
    assert_eq!(refused.error(), (400, "invalid_grant_type".to_owned()));
    assert!(house.broken_rule().contains("JSON"));
}

#[tokio::test]
async fn the_client_may_authenticate_in_the_header_too() {
    let house = automatic("asha", Line::V2_4).await;
    let code = code(&house, &[("scope", "userdetails")]).await;
    let [(_, id), (_, secret)] = house.credentials();
    let basic = |secret: &str| format!("Basic {}", STANDARD.encode(format!("{id}:{secret}")));
    let form = [
        ("grant_type", "authorization_code"),
        ("code", code.as_str()),
        ("redirect_uri", REDIRECT),
        ("code_verifier", VERIFIER),
    ];
    let mut wrong = house.browser().with("Authorization", &basic("wrong"));
    assert_eq!(
        wrong.post("/public/oauth2/1/token", &form).await.status,
        400
    );
    let mut right = house.browser().with("Authorization", &basic(&secret));
    assert_eq!(
        right.post("/public/oauth2/1/token", &form).await.status,
        200
    );
}

#[tokio::test]
async fn openid_goes_to_token_v2_and_brings_a_signed_id_token() {
    let house = automatic("asha", Line::V2_4).await;
    let refused = exchange(&house, 1, &code(&house, &[]).await, &[]).await;
    assert_eq!(refused.error(), (400, "invalid_grant_type".to_owned()));
    let code_with_pan = code(&house, &[("acr", "pan")]).await;
    let told = exchange(&house, 2, &code_with_pan, &[]).await.json();
    assert!(told.get("refresh_token").is_none() && told.get("digilockerid").is_none());
    let parts: Vec<&str> = told["id_token"].as_str().unwrap().split('.').collect();
    let read = |part: &str| -> Value {
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
    };
    let (header, claims) = (read(parts[0]), read(parts[1]));
    assert_eq!(
        (&header["alg"], header["kid"].as_str().unwrap().len()),
        (&"RS256".into(), 32)
    );
    assert_eq!(claims["aud"], house.running.client().id.as_str());
    assert_eq!(claims["given_name"], "Asha Test Verma");
    assert_eq!(claims["birthdate"], "07/09/1994");
    assert_eq!(claims["pan_number"], "ABCPT1234Z");
    assert_eq!(claims["practice"], true);
    let lifetime = claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap();
    assert_eq!(lifetime, 86_400);

    let key = include_bytes!("../../keys/signer.cert.der");
    let signed = format!("{}.{}", parts[0], parts[1]);
    let signature = URL_SAFE_NO_PAD.decode(parts[2]).unwrap();
    let verify = |message: &str| {
        ring::signature::UnparsedPublicKey::new(
            &ring::signature::RSA_PKCS1_2048_8192_SHA256,
            public_key_of(key),
        )
        .verify(message.as_bytes(), &signature)
    };
    assert!(verify(&signed).is_ok());
    assert!(verify(&signed.replacen('.', "x.", 1)).is_err());

    let without = code(&house, &[("scope", "userdetails")]).await;
    let told = exchange(&house, 2, &without, &[]).await.json();
    assert!(told.get("id_token").is_none(), "only openid brings one");
}

/// The RSAPublicKey inside a certificate: the sequence after the rsaEncryption algorithm.
pub(crate) fn public_key_of(certificate: &[u8]) -> Vec<u8> {
    let rsa_encryption = [
        0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
    ];
    let at = certificate
        .windows(11)
        .position(|window| window == rsa_encryption)
        .unwrap()
        + 11;
    // BIT STRING, long form of two length bytes, no unused bits.
    let length = usize::from(certificate[at + 2]) << 8 | usize::from(certificate[at + 3]);
    certificate[at + 5..at + 4 + length].to_vec()
}

#[tokio::test]
async fn token_v1_and_user_tell_what_line_2_4_says() {
    let house = automatic("meera", Line::V2_4).await;
    let told = token(&house, &[]).await;
    assert_eq!(told["token_type"], "Bearer");
    assert_eq!(told["expires_in"], 3600);
    assert_eq!(told["name"], "मीरा नमूना देवी");
    assert_eq!(told["dob"], "02121979");
    assert_eq!(
        (&told["eaadhaar"], &told["new_account"]),
        (&"Y".into(), &"N".into())
    );
    assert_eq!(told["purpose"], "Employee onboarding");
    assert_eq!(told["access_token"].as_str().unwrap().len(), 40);
    let user = house
        .browser()
        .bearer(&told)
        .get("/public/oauth2/1/user")
        .await
        .json();
    assert_eq!(user["digilockerid"], told["digilockerid"]);
    assert_eq!(user["reference_key"], told["reference_key"]);
    let picture = STANDARD.decode(user["picture"].as_str().unwrap()).unwrap();
    assert_eq!(picture[..3], [0xff, 0xd8, 0xff]);
}

#[tokio::test]
async fn without_the_profile_scope_user_is_refused_and_without_a_token_too() {
    let house = automatic("asha", Line::V2_4).await;
    let told = token(&house, &[("scope", "files.issueddocs")]).await;
    let refused = house
        .browser()
        .bearer(&told)
        .get("/public/oauth2/1/user")
        .await;
    assert_eq!(refused.error(), (403, "insufficient_scope".to_owned()));
    let none = house.browser().get("/public/oauth2/1/user").await;
    assert_eq!(none.error(), (401, "invalid_token".to_owned()));
    house.later(3600);
    let over = house
        .browser()
        .bearer(&told)
        .get("/public/oauth2/2/files/issued")
        .await;
    assert_eq!(over.error(), (401, "invalid_token".to_owned()));
}

#[tokio::test]
async fn the_hmac_header_fits_the_bytes_of_file_xml_and_eaadhaar() {
    let house = automatic("asha", Line::V2_4).await;
    let told = token(&house, &[]).await;
    let secret = &house.running.client().secret;
    for (path, media, start) in [
        (
            "/public/oauth2/1/file/in.gov.pan-PANCR-ABCPT1234Z",
            "application/pdf",
            "%PDF",
        ),
        (
            "/public/oauth2/1/xml/in.gov.pan-PANCR-ABCPT1234Z",
            "application/xml",
            "<?xml",
        ),
        (
            "/public/oauth2/1/file/in.gov.pan%2DPANCR%2DABCPT1234Z",
            "application/pdf",
            "%PDF",
        ),
        ("/public/oauth2/3/xml/eaadhaar", "application/xml", "<?xml"),
    ] {
        let answer = house.browser().bearer(&told).get(path).await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (200, Some(media)),
            "{path}"
        );
        assert!(answer.body.starts_with(start.as_bytes()));
        assert_eq!(
            answer.header("content-length").unwrap(),
            answer.body.len().to_string().as_str()
        );
        let hmac = answer.header("hmac");
        assert_eq!(
            protocol::hmac::compare(secret, &answer.body, hmac),
            protocol::hmac::Comparison::Match
        );
        let mut changed = answer.body.clone();
        changed[10] ^= 1;
        assert_ne!(
            protocol::hmac::compare(secret, &changed, hmac),
            protocol::hmac::Comparison::Match
        );
    }
}

#[tokio::test]
async fn documents_that_are_not_there_have_the_documented_errors() {
    let house = automatic("zoya", Line::V2_4).await;
    let told = token(&house, &[]).await;
    let mut partner = house.browser().bearer(&told);
    let pdf_only = "in.gov.delhi-RSCER-R0000000011";
    assert_eq!(
        partner
            .get(&format!("/public/oauth2/1/file/{pdf_only}"))
            .await
            .status,
        200
    );
    for (path, error) in [
        (
            format!("/public/oauth2/1/xml/{pdf_only}"),
            (404, "invalid_uri"),
        ),
        (
            "/public/oauth2/1/file/in.gov.pan-PANCR-ABCPT1234Z".to_owned(),
            (404, "invalid_uri"),
        ),
        (
            "/public/oauth2/1/file/..%2f..%2fetc%2fpasswd".to_owned(),
            (404, "invalid_uri"),
        ),
        ("/public/oauth2/1/file/".to_owned(), (400, "uri_missing")),
        ("/public/oauth2/1/file".to_owned(), (400, "uri_missing")),
    ] {
        let refused = partner.get(&path).await;
        assert_eq!(refused.error(), (error.0, error.1.to_owned()), "{path}");
    }
    let query = partner
        .get(&format!("/public/oauth2/1/file?uri={pdf_only}"))
        .await;
    assert_eq!(query.status, 200, "a minority of clients sends ?uri=");
}

#[tokio::test]
async fn eaadhaar_tells_not_linked_from_out_of_date_from_not_ticked() {
    for (citizen, error) in [
        ("ravi", Some((404, "aadhaar_not_linked"))),
        ("gopal", Some((404, "aadhaar_not_available"))),
        ("asha", None),
    ] {
        let house = automatic(citizen, Line::V2_4).await;
        let told = token(&house, &[]).await;
        let answer = house
            .browser()
            .bearer(&told)
            .get("/public/oauth2/3/xml/eaadhaar")
            .await;
        match error {
            Some((status, code)) => assert_eq!(answer.error(), (status, code.to_owned())),
            None => assert!(answer.text().contains("xxxxxxxx0001"), "{}", answer.status),
        }
        let narrowed = token(&house, &[("req_doctype", "PANCR")]).await;
        let answer = house
            .browser()
            .bearer(&narrowed)
            .get("/public/oauth2/3/xml/eaadhaar")
            .await;
        let expected = error.unwrap_or((403, "insufficient_scope"));
        assert_eq!(answer.error(), (expected.0, expected.1.to_owned()));
    }
}

#[tokio::test]
async fn a_refresh_token_works_once_and_the_second_use_ends_everything() {
    let house = automatic("asha", Line::V2_4).await;
    let told = token(&house, &[]).await;
    let refresh = async |token: &Value| {
        let [(_, id), (_, secret)] = house.credentials();
        let basic = format!("Basic {}", STANDARD.encode(format!("{id}:{secret}")));
        let token = token["refresh_token"].as_str().unwrap().to_owned();
        let form = [
            ("grant_type", "refresh_token"),
            ("refresh_token", token.as_str()),
        ];
        let mut partner = house.browser().with("Authorization", &basic);
        partner.post("/public/oauth2/1/token", &form).await
    };
    let second = refresh(&told).await.json();
    assert_ne!(second["access_token"], told["access_token"]);
    assert_ne!(second["refresh_token"], told["refresh_token"]);
    assert!(second.get("new_account").is_none());
    assert_eq!(
        refresh(&told).await.error(),
        (400, "invalid_grant".to_owned())
    );
    let after = house
        .browser()
        .bearer(&second)
        .get("/public/oauth2/1/user")
        .await;
    assert_eq!(after.status, 401, "reuse ends the grant");
    assert_eq!(
        refresh(&second).await.error(),
        (400, "invalid_grant".to_owned())
    );
}

#[tokio::test]
async fn revoking_takes_the_whole_grant_and_unknown_tokens_are_no_error() {
    let house = automatic("asha", Line::V2_4).await;
    let told = token(&house, &[]).await;
    let [(_, id), (_, secret)] = house.credentials();
    let basic = format!("Basic {}", STANDARD.encode(format!("{id}:{secret}")));
    let mut partner = house.browser().with("Authorization", &basic);
    assert_eq!(
        partner
            .post("/public/oauth2/1/revoke", &[("token", "unknown")])
            .await
            .status,
        200
    );
    let user = || house.browser().bearer(&told);
    assert_eq!(user().get("/public/oauth2/1/user").await.status, 200);
    let refresh = told["refresh_token"].as_str().unwrap();
    assert_eq!(
        partner
            .post("/public/oauth2/1/revoke", &[("token", refresh)])
            .await
            .status,
        200
    );
    assert_eq!(user().get("/public/oauth2/1/user").await.status, 401);
    let stranger = house
        .browser()
        .post("/public/oauth2/1/revoke", &[("token", refresh)])
        .await;
    assert_eq!(stranger.error(), (400, "invalid_client".to_owned()));
}

#[tokio::test]
async fn consent_ends_when_it_was_said_to_end() {
    let house = automatic("asha", Line::V2_4).await;
    let until = "2026-11-24T10:10:00Z"
        .parse::<jiff::Timestamp>()
        .unwrap()
        .as_second()
        .to_string();
    let told = token(&house, &[("consent_valid_till", until.as_str())]).await;
    assert_eq!(
        told["consent_valid_till"].as_i64().unwrap().to_string(),
        until
    );
    assert_eq!(told["expires_in"], 600, "no longer than the consent");
    let mut partner = house.browser().bearer(&told);
    house.later(599);
    assert_eq!(partner.get("/public/oauth2/1/user").await.status, 200);
    house.later(1);
    assert_eq!(partner.get("/public/oauth2/1/user").await.status, 401);
}

#[tokio::test]
async fn only_the_lockers_own_host_name_is_answered() {
    let house = automatic("asha", Line::V2_4).await;
    let port = house.running.address().port();
    for (host, status) in [
        (format!("127.0.0.1:{port}"), 400),
        (format!("localhost:{port}"), 400),
        (format!("evil.example:{port}"), 421),
        ("127.0.0.1".to_owned(), 421),
    ] {
        let answer = house
            .browser()
            .with("Host", &host)
            .get("/public/oauth2/1/authorize")
            .await;
        assert_eq!(answer.status, status, "{host}");
    }
}

#[tokio::test]
async fn unknown_paths_wrong_methods_and_oversized_requests_are_refused_and_others_go_on() {
    let house = automatic("asha", Line::V2_4).await;
    let mut browser = house.browser();
    let unknown = browser.get("/public/oauth2/1/profile").await;
    assert_eq!((unknown.status, unknown.text().as_str()), (404, "{}"));
    assert_eq!(browser.post("/public/oauth2/1/user", &[]).await.status, 405);
    let large = "x".repeat(70_000);
    let refused = browser
        .post("/public/oauth2/1/token", &[("code", &large)])
        .await;
    assert_eq!(refused.status, 413);
    let refused = browser
        .with("X-Large", &large)
        .get("/public/oauth2/1/user")
        .await;
    assert_eq!(refused.status, 431);
    assert_eq!(browser.get("/public/oauth2/1/user").await.status, 401);
}

#[tokio::test]
async fn the_log_holds_no_secret_code_token_verifier_or_personal_value() {
    let house = automatic("asha", Line::V2_4).await;
    let code = code(&house, &[("scope", "userdetails files.issueddocs")]).await;
    let told = exchange(&house, 1, &code, &[]).await.json();
    exchange(
        &house,
        1,
        &code,
        &[("client_secret", "planted-secret-canary")],
    )
    .await;
    let mut partner = house.browser().bearer(&told);
    partner
        .get("/public/oauth2/1/file/in.gov.pan-PANCR-ABCPT1234Z")
        .await;
    partner
        .get("/public/oauth2/1/file/in.gov.pan-PANCR-ZZZZZ9999Z")
        .await;
    let log = serde_json::to_string(&house.running.log().lines()).unwrap();
    let secret = house.running.client().secret.expose().to_owned();
    let text = |name: &str| told[name].as_str().unwrap().to_owned();
    for canary in [
        secret.as_str(),
        code.as_str(),
        VERIFIER,
        STATE,
        "planted-secret-canary",
        &text("access_token"),
        &text("refresh_token"),
        &text("dob"),
        "ABCPT1234Z",
        "ZZZZZ9999Z",
        "Asha Test",
    ] {
        assert!(!log.contains(canary), "{canary} is in the log");
    }
    assert!(log.contains("PANCR"), "the type of a document may be seen");
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

#[tokio::test]
async fn a_taken_port_and_an_address_beyond_loopback_are_refused() {
    let house = house(|_| ()).await;
    let address = house.running.address();
    let settings = |listen: &str| {
        let mut settings = practice::Settings::new(practice::Client::practice(REDIRECT));
        settings.listen = listen.parse().unwrap();
        settings
    };
    let taken = practice::Locker::start(settings(&address.to_string()))
        .await
        .unwrap_err();
    assert!(
        matches!(taken, practice::StartError::Listen { .. }),
        "{taken}"
    );
    let open = practice::Locker::start(settings("0.0.0.0:0"))
        .await
        .unwrap_err();
    assert!(
        matches!(open, practice::StartError::NotLoopback(_)),
        "{open}"
    );
    house.running.stop().await;
    let again = practice::Locker::start(settings(&address.to_string()))
        .await
        .unwrap();
    again.stop().await;
}
