//! The locker as a server: whom it answers, what it bears, what it writes down.

use practice::Line;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::browser::{REDIRECT, STATE, VERIFIER, automatic, code, exchange, house, token};

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

#[tokio::test]
async fn nonsense_on_the_wire_crashes_nothing() {
    let house = automatic("asha", Line::V2_4).await;
    for nonsense in [
        &b"\x16\x03\x01\x02\x00\x01\x00"[..],
        b"GET / HTTP/9.9\r\n\r\n",
        b"\r\n\r\n\r\n",
        b"POST /public/oauth2/1/token HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"GET /public/oauth2/1/file/%ff%fe HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        b"GET /public/../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    ] {
        let mut stream = tokio::net::TcpStream::connect(house.running.address()).await.unwrap();
        stream.write_all(nonsense).await.unwrap();
        stream.shutdown().await.unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        assert!(answer.is_empty() || answer.starts_with(b"HTTP/1.1 4"), "{nonsense:?}");
    }
    let mut browser = house.browser();
    for path in [
        "/public/oauth2/1/authorize?client_id=%0d%0aSet-Cookie:%20x=y",
        "/public/oauth2/1/authorize?%ff=%fe&&&=&==",
        "/public/practice/consent/..%2f..%2f",
        "/public/practice/signin/%00",
        "/public/oauth2/1/files/..%2f",
    ] {
        let answer = browser.get(path).await;
        assert!(
            (400..500).contains(&answer.status),
            "{path}: {}",
            answer.status
        );
        assert!(
            answer
                .header("set-cookie")
                .is_none_or(|cookie| !cookie.contains("x=y"))
        );
    }
    assert_eq!(browser.get("/public/oauth2/1/user").await.status, 401);
}

#[tokio::test]
async fn several_clients_live_side_by_side_and_cannot_use_each_others_tokens() {
    let house = automatic("asha", Line::V2_4).await;
    let told = token(&house, &[]).await;
    let mut other = practice::Client::practice("https://other.example/cb");
    other.id = "PR00C0DE02".to_owned();
    let secret = other.secret.expose().to_owned();
    house.running.register(other);
    let refresh = told["refresh_token"].as_str().unwrap();
    let form = [
        ("grant_type", "refresh_token"),
        ("refresh_token", refresh),
        ("client_id", "PR00C0DE02"),
        ("client_secret", secret.as_str()),
    ];
    let refused = house.browser().post("/public/oauth2/1/token", &form).await;
    assert_eq!(refused.error(), (400, "invalid_grant".to_owned()));
    let revoke = [
        ("token", refresh),
        ("client_id", "PR00C0DE02"),
        ("client_secret", &secret),
    ];
    assert_eq!(
        house
            .browser()
            .post("/public/oauth2/1/revoke", &revoke)
            .await
            .status,
        200
    );
    let still = house
        .browser()
        .bearer(&told)
        .get("/public/oauth2/1/user")
        .await;
    assert_eq!(
        still.status, 200,
        "one client cannot revoke another's token"
    );
}

#[tokio::test]
async fn it_is_ready_in_well_under_a_fifth_of_a_second() {
    let began = std::time::Instant::now();
    let settings = practice::Settings::new(practice::Client::practice(REDIRECT));
    let running = practice::Locker::start(settings).await.unwrap();
    let ready = began.elapsed();
    running.stop().await;
    assert!(ready < std::time::Duration::from_millis(200), "{ready:?}");
}
