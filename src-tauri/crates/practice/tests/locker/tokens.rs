//! Codes, tokens, refresh, revocation: each good case with its bad twin.

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use practice::Line;
use serde_json::Value;

use crate::browser::{Changes, REDIRECT, VERIFIER, automatic, challenge_of, code, exchange, token};

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
    let cases: [(Changes<'_>, &str); 6] = [
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
