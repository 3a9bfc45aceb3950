//! Uploads, APAAR, statistics, the other lines, EntityLocker, discovery, control.

use practice::Line;

use crate::{
    browser::{Changes, authorize, automatic, code, exchange, house, token},
    partner::{ACCOUNT, signed, upload},
};

/// The fields that an authorize address of EntityLocker is without.
const ENTITY_LOCKER: Changes = &[("purpose", ""), ("scope", ""), ("service_name", "")];

#[tokio::test]
async fn an_upload_is_listed_in_its_folder_and_comes_back_byte_for_byte() {
    let house = automatic("asha", Line::V2_4).await;
    let body = b"%PDF-1.7 practice";
    let kept = upload(&house, body, &[("path", "/College/marks.pdf")]).await;
    assert_eq!(kept.json()["path"], "/College/marks.pdf");
    assert_eq!(kept.json()["size"], body.len().to_string().as_str());
    let told = token(&house, &[("scope", "files.uploadeddocs")]).await;
    let mut partner = house.browser().bearer(&told);
    let root = partner.get("/public/oauth2/1/files").await.json();
    assert_eq!(
        (&root["directory"], &root["items"][0]["type"]),
        (&"/".into(), &"dir".into())
    );
    let id = root["items"][0]["id"].as_str().unwrap();
    let folder = partner
        .get(&format!("/public/oauth2/1/files/{id}"))
        .await
        .json();
    let file = folder["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["type"] == "file");
    let uri = file.unwrap()["uri"].as_str().unwrap();
    let back = partner.get(&format!("/public/oauth2/1/file/{uri}")).await;
    assert_eq!(back.body, body);
    let unknown = partner.get("/public/oauth2/1/files/9999").await;
    assert_eq!(unknown.error(), (404, "invalid_id".to_owned()));
}

#[tokio::test]
async fn every_rule_of_uploads_has_its_error() {
    let house = automatic("asha", Line::V2_4).await;
    let pdf: &[u8] = b"%PDF-1.7 practice";
    let large = [pdf, &vec![0; 10 * 1024 * 1024]].concat();
    let cases: [(&[u8], Changes<'_>, &str); 11] = [
        (pdf, &[("path", "")], "path_missing"),
        (pdf, &[("Content-Type", "")], "contenttype_missing"),
        (pdf, &[("hmac", "")], "hmac_missing"),
        (b"", &[], "file_data_missing"),
        (pdf, &[("path", "/College/")], "filename_missing"),
        (pdf, &[("path", "/a|b.pdf")], "invalid_filename"),
        (&large, &[], "invalid_filesize"),
        (pdf, &[("Content-Type", "text/plain")], "invalid_filetype"),
        (pdf, &[("Content-Type", "image/png")], "mimetype_mismatch"),
        (pdf, &[("path", "/Nowhere/a.pdf")], "invalid_path"),
        (pdf, &[("hmac", "AAAA")], "hmac_mismatch"),
    ];
    for (body, changes, error) in cases {
        let refused = upload(&house, body, changes).await;
        assert_eq!(refused.error(), (400, error.to_owned()));
    }
}

#[tokio::test]
async fn apaar_and_statistics_answer_and_verify_account_is_withdrawn_in_2_4() {
    for (citizen, expected) in [
        ("ishan", (200, "")),
        ("ravi", (404, "apaar_not_linked")),
        ("anik", (404, "apaar_not_available")),
    ] {
        let house = automatic(citizen, Line::V2_4).await;
        let told = token(&house, &[]).await;
        let answer = house
            .browser()
            .bearer(&told)
            .get("/public/oauth2/1/apaar")
            .await;
        assert_eq!(answer.error(), (expected.0, expected.1.to_owned()));
    }
    let house = automatic("asha", Line::V2_4).await;
    let counts = signed(&house, "/public/statistics/1/counts", &[], &[])
        .await
        .json();
    assert_eq!(counts["count_as_on"], "24112026");
    assert_eq!(
        counts["monthwise_registrations"].as_array().unwrap().len(),
        12
    );
    let mobile = [("mobile", "9000000001")];
    let gone = signed(&house, "/public/account/2/verify", &mobile, &[]).await;
    assert_eq!((gone.status, gone.text().as_str()), (404, "{}"));
    let before = automatic("asha", Line::V2_3).await;
    let told = signed(&before, "/public/account/2/verify", &mobile, &[])
        .await
        .json();
    assert_eq!(
        (&told["registered"], &told["digilockerid"]),
        (&"true".into(), &ACCOUNT.into())
    );
    let neither = signed(&before, "/public/account/2/verify", &[], &[]).await;
    assert_eq!(neither.error(), (400, "invalid_parameter".to_owned()));
}

#[tokio::test]
async fn line_1_12_has_no_openid_and_line_2_3_takes_a_word_as_purpose() {
    let house = automatic("asha", Line::V1_12).await;
    let code_1 = code(
        &house,
        &[("purpose", "kyc"), ("service_name", ""), ("scope", "")],
    )
    .await;
    assert_eq!(exchange(&house, 2, &code_1, &[]).await.status, 404);
    let told = exchange(&house, 1, &code_1, &[]).await.json();
    assert!(told.get("mobile").is_none(), "mobile came with 2.4");
    assert!(!told["scope"].as_str().unwrap().contains('*'));
    let house = automatic("asha", Line::V2_3).await;
    let free = house
        .browser()
        .get(&authorize(&house, &[("purpose", "Employee onboarding")]))
        .await;
    assert_eq!(free.redirected()["error"], "invalid_request");
    let word = [
        ("purpose", "kyc"),
        ("code_challenge", ""),
        ("code_challenge_method", ""),
    ];
    let code_3 = code(&house, &word).await;
    let told = exchange(&house, 2, &code_3, &[("code_verifier", "")]).await;
    assert_eq!(
        told.status, 200,
        "line 2.3 recommends PKCE and does not require it"
    );
}

#[tokio::test]
async fn entitylocker_takes_a_purpose_of_free_text_or_none_and_refuses_another_alphabet() {
    let house = house(|settings| settings.line = Line::EntityLocker).await;
    let mut browser = house.browser();
    let without = authorize(&house, ENTITY_LOCKER);
    for (purpose, goes_on) in [
        ("", true),
        ("verification", true),
        ("Trade_licence", true),
        ("Trade-licence", false),
    ] {
        let purpose_field = protocol::form::encode([("purpose", purpose)]);
        let began = browser.get(&format!("{without}&{purpose_field}")).await;
        let location = began.header("location").unwrap_or_default();
        let refused = location.contains("error=invalid_request") || location.is_empty();
        assert_eq!(!refused, goes_on, "{purpose:?}: {location}");
    }
}

#[tokio::test]
async fn entitylocker_lists_organisations_and_serves_their_papers() {
    let house = house(|settings| settings.line = Line::EntityLocker).await;
    let mut browser = house.browser();
    let began = browser.get(&authorize(&house, ENTITY_LOCKER)).await;
    let signin = began.header("location").unwrap().to_owned();
    let page = browser.get(&signin).await.text();
    assert!(page.contains("Sample Traders Private Limited") && !page.contains("Kavitha"));
    let unverified = browser.post(&signin, &[("citizen", "anik")]).await;
    assert!(unverified.text().contains("Account not found"));
    let consent = browser.post(&signin, &[("citizen", "asha")]).await;
    let consent = consent.header("location").unwrap().to_owned();
    let gst = "in.gov.simregistrar-GSTND-07ABCCS1234Z1Z0";
    let ticks = [("profile", "on"), ("document", gst), ("decision", "allow")];
    let back = browser.post(&consent, &ticks).await.redirected();
    let told = exchange(&house, 1, &back["code"], &[]).await.json();
    let mut partner = house.browser().bearer(&told);
    let entity = partner.get("/public/oauth2/1/entity").await.json();
    assert_eq!(
        (&entity["doi"], &entity["verified_by"]),
        (&"15-08-2015".into(), &"CIN".into())
    );
    let list = partner
        .get("/public/oauth2/2/entity/files/issued")
        .await
        .json();
    assert_eq!(list["items"].as_array().unwrap().len(), 1);
    let xml = partner
        .get(&format!("/public/oauth2/1/entity/xml/{gst}"))
        .await
        .text();
    assert!(xml.contains("<IssuedTo><Organization") && xml.contains("<GSTNDetails"));
    assert_eq!(
        partner
            .get(&format!("/public/oauth2/1/entity/file/{gst}"))
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn the_legacy_line_has_its_own_spellings_and_wraps_the_account() {
    for (line, id, wrapped) in [
        (Line::Legacy, "digilocker_id", true),
        (Line::V1_12, "digilockerid", false),
    ] {
        let house = automatic("asha", line).await;
        let told = token(&house, &[]).await;
        assert_eq!(told[id], ACCOUNT, "{line}");
        let mut partner = house.browser().bearer(&told);
        let user = partner.get("/public/oauth2/1/user").await.json();
        assert_eq!(user["details"]["digilockerid"] == ACCOUNT, wrapped);
        assert_eq!(user["digilockerid"] == ACCOUNT, !wrapped);
        let counts = signed(&house, "/public/statistics/1/counts", &[], &[]).await;
        assert_eq!(counts.json()["requestors"].is_string(), wrapped);
    }
}

#[tokio::test]
async fn the_legacy_line_alone_reads_a_revocation_in_json() {
    for (line, refused) in [(Line::Legacy, 200), (Line::V1_12, 400)] {
        let house = automatic("asha", line).await;
        let [(_, id), (_, secret)] = house.credentials();
        let told = token(&house, &[]).await;
        let body = serde_json::json!({
            "token": told["access_token"], "client_id": id, "client_secret": secret,
        });
        let mut partner = house.browser().with("Content-Type", "application/json");
        let revoked = partner
            .send(
                "POST",
                "/public/oauth2/1/revoke",
                body.to_string().as_bytes(),
            )
            .await;
        assert_eq!(revoked.status, refused, "{line}");
        let mut after = house.browser().bearer(&told);
        let gone = after.get("/public/oauth2/1/user").await.status == 401;
        assert_eq!(gone, line == Line::Legacy);
    }
}

#[tokio::test]
async fn the_withdrawn_apis_answer_on_the_legacy_line_alone() {
    let house = automatic("asha", Line::Legacy).await;
    let [(_, id), _] = house.credentials();
    let mut device = house.browser().with("Content-Type", "application/json");
    let ask =
        format!(r#"{{"client_id":"{id}","response_type":"device_code","dl_mobile":"9000000001"}}"#);
    let told = device
        .send("POST", "/public/oauth2/1/code", ask.as_bytes())
        .await
        .json();
    assert_eq!(told["dl_masked_mobile"], "XXXXXX0001");
    let form = |otp| {
        [
            ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
            ("device_code", told["device_code"].as_str().unwrap()),
            ("client_id", id.as_str()),
            ("dl_otp", otp),
        ]
    };
    let wrong = house
        .browser()
        .post("/public/oauth2/1/token", &form("111111"))
        .await;
    assert_eq!(wrong.error(), (400, "invalid_grant".to_owned()));
    let right = house
        .browser()
        .post("/public/oauth2/1/token", &form("000000"))
        .await;
    assert_eq!(right.status, 200);
    let again = house
        .browser()
        .post("/public/oauth2/1/token", &form("000000"))
        .await;
    assert_eq!(again.status, 400, "a device code is used once");

    let fields = [
        ("uid", "XXXXXXXX0001"),
        ("name", "Asha Test Verma"),
        ("dob", "07091994"),
        ("gender", "F"),
        ("mobile", "9000000001"),
        ("verification", "N"),
        ("consent", "Y"),
    ];
    let told = signed(&house, "/public/signup/2/demoauth", &fields, &[])
        .await
        .json();
    assert!(told["details"]["access_token"].is_string());
    let refused = signed(
        &house,
        "/public/signup/2/demoauth",
        &fields,
        &[("name", "Other")],
    )
    .await;
    assert_eq!(refused.error(), (400, "auth_failure".to_owned()));
    let today = automatic("asha", Line::V2_4).await;
    let gone = today.browser().post("/public/signup/2/demoauth", &[]).await;
    assert_eq!(gone.status, 404);
}

#[tokio::test]
async fn discovery_and_keys_are_labelled_as_an_extension() {
    let house = automatic("asha", Line::V2_4).await;
    let mut browser = house.browser();
    for path in [
        "/.well-known/openid-configuration",
        "/public/.well-known/openid-configuration",
    ] {
        let told = browser.get(path).await.json();
        assert!(
            told["practice"]
                .as_str()
                .unwrap()
                .contains("PRACTICE extension")
        );
        assert!(
            told["jwks_uri"]
                .as_str()
                .unwrap()
                .starts_with(house.running.base_url().as_str())
        );
    }
    let keys = browser.get("/public/practice/jwks.json").await.json();
    assert_eq!(
        (&keys["keys"][0]["kty"], &keys["keys"][0]["e"]),
        (&"RSA".into(), &"AQAB".into())
    );
}

#[tokio::test]
async fn the_control_endpoint_switches_faults_for_those_who_know_its_header() {
    let house = automatic("asha", Line::V2_4).await;
    let mut page = house.browser();
    assert_eq!(
        page.get("/control/faults").await.status,
        403,
        "a web page cannot set the header"
    );
    let mut test = page.with("x-practice-control", "1");
    let put = test
        .send(
            "PUT",
            "/control/faults/invalid-token?until=next-request",
            b"",
        )
        .await;
    assert_eq!(put.status, 204);
    let told = token(&house, &[]).await;
    let mut partner = house.browser().bearer(&told);
    assert_eq!(partner.get("/public/oauth2/1/user").await.status, 401);
    assert_eq!(partner.get("/public/oauth2/1/user").await.status, 200);
    assert_eq!(
        test.send("PUT", "/control/faults/no-such-fault", b"")
            .await
            .status,
        404
    );
    assert_eq!(
        test.send("PUT", "/control/faults/no-sandbox", b"")
            .await
            .status,
        404
    );
    let log = test.get("/control/log").await.json();
    assert!(log["lines"].as_array().unwrap().len() >= 4);
    let differences = test.get("/control/differences").await.json();
    assert!(differences["differences"].as_array().unwrap().len() >= 10);
}
