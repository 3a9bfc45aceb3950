//! The APIs beside the main way: pull, push, uploads, statistics, APAAR, EntityLocker, legacy.

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use practice::{Clock, Line};
use sha2::{Digest, Sha256};

use crate::browser::{Answer, House, automatic, challenge_of, code, exchange, house, token};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A request to an API that is signed with a hash, with some fields changed; empty leaves one out.
pub(crate) async fn signed(
    house: &House,
    path: &str,
    fields: &[(&str, &str)],
    changes: &[(&str, &str)],
) -> Answer {
    let [(_, id), (_, secret)] = house.credentials();
    let now = house.clock.now().as_second().to_string();
    let change = |name: &str| {
        changes
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, v)| *v)
    };
    let ts = change("ts").unwrap_or(&now).to_owned();
    let middle: String = fields.iter().map(|(_, value)| *value).collect();
    let digest = hex(&Sha256::digest(format!("{secret}{id}{middle}{ts}")));
    let mut pairs = vec![("clientid", id.as_str())];
    pairs.extend(fields);
    pairs.extend([("ts", ts.as_str()), ("hmac", digest.as_str())]);
    for (name, value) in changes {
        pairs.retain(|(key, _)| key != name);
        pairs.push((name, value));
    }
    pairs.retain(|(_, value)| !value.is_empty());
    house.browser().post(path, &pairs).await
}

/// An upload to the root, with some headers changed.
pub(crate) async fn upload(house: &House, body: &[u8], changes: &[(&str, &str)]) -> Answer {
    let told = token(house, &[("scope", "files.uploadeddocs")]).await;
    let secret = house.running.client().secret.expose().to_owned();
    let mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    let hmac = STANDARD.encode(mac.chain_update(body).finalize().into_bytes());
    let mut headers = vec![
        ("path", "/practice.pdf"),
        ("Content-Type", "application/pdf"),
        ("hmac", &hmac),
    ];
    for (name, value) in changes {
        headers.retain(|(key, _)| key != name);
        headers.push((name, value));
    }
    let mut partner = house.browser().bearer(&told);
    for (name, value) in headers.into_iter().filter(|(_, value)| !value.is_empty()) {
        partner = partner.with(name, value);
    }
    partner
        .send("POST", "/public/oauth2/1/file/upload", body)
        .await
}

/// A pull of a class X marksheet of CBSE, with some fields changed.
pub(crate) async fn pull(house: &House, changes: &[(&str, &str)]) -> Answer {
    let told = token(house, &[("scope", "files.issueddocs partners.SSCER")]).await;
    pull_with(house, &told, changes).await
}

async fn pull_with(house: &House, told: &serde_json::Value, changes: &[(&str, &str)]) -> Answer {
    let mut pairs = vec![
        ("orgid", "000018"),
        ("doctype", "SSCER"),
        ("consent", "Y"),
        ("rollno", "1100040"),
        ("year", "2016"),
    ];
    for (name, value) in changes {
        pairs.retain(|(key, _)| key != name);
        pairs.push((name, value));
    }
    pairs.retain(|(_, value)| !value.is_empty());
    house
        .browser()
        .bearer(told)
        .post("/public/oauth2/1/pull/pulldocument", &pairs)
        .await
}

const ACCOUNT: &str = "11111111-2222-4333-8444-555555555501";
const PUSHED: &str = "in.gov.simdept-EMCER-B1B2C3D4E5";

/// A push of an employment certificate into Asha's account, with some fields changed.
pub(crate) async fn push(house: &House, changes: &[(&str, &str)]) -> Answer {
    let [(_, id), (_, secret)] = house.credentials();
    let ts = house.clock.now().as_second().to_string();
    let mut pairs = vec![
        ("clientid", id.as_str()),
        ("digilockerid", ACCOUNT),
        ("uri", PUSHED),
        ("doctype", "EMCER"),
        ("description", "Employment Certificate"),
        ("docid", "B1B2C3D4E5"),
        ("issuedate", "01042024"),
        ("validfrom", ""),
        ("validto", ""),
        ("action", "A"),
        ("ts", &ts),
        ("doccontent", "JVBERi0xLjc="),
        ("datacontent", ""),
    ];
    for (name, value) in changes {
        let place = pairs.iter_mut().find(|(key, _)| key == name).unwrap();
        place.1 = value;
    }
    let text: String = pairs.iter().map(|(_, value)| *value).collect();
    let digest = hex(&Sha256::digest(format!("{secret}{text}")));
    pairs.push(("hmac", &digest));
    pairs.retain(|(_, value)| !value.is_empty());
    house
        .browser()
        .post("/public/account/1/pushuri", &pairs)
        .await
}

#[tokio::test]
async fn the_catalogue_is_walked_from_issuer_to_parameters() {
    let house = automatic("asha", Line::V2_4).await;
    let issuers = signed(&house, "/public/oauth2/1/pull/issuers", &[], &[])
        .await
        .json();
    assert_eq!(issuers["issuers"].as_array().unwrap().len(), 1_494);
    let orgid = [("orgid", "000018")];
    let doctypes = signed(&house, "/public/oauth2/1/pull/doctype", &orgid, &[])
        .await
        .json();
    let types = doctypes["documents"].as_array().unwrap();
    assert!(types.iter().any(|row| row["doctype"] == "SSCER"));
    let fields = [("orgid", "000018"), ("doctype", "SSCER")];
    let told = signed(&house, "/public/oauth2/1/pull/parameters", &fields, &[])
        .await
        .json();
    assert_eq!(told["parameters"][0]["paramname"], "rollno");
}

#[tokio::test]
async fn every_mistake_in_a_hash_signed_request_is_named_in_the_log() {
    let house = automatic("asha", Line::V2_4).await;
    let path = "/public/oauth2/1/pull/issuers";
    let now = house.clock.now().as_second();
    let (old, india, millis) = (
        (now - 1_801).to_string(),
        (now + 19_800).to_string(),
        (now * 1_000).to_string(),
    );
    let cases: [(&[(&str, &str)], (u16, &str), &str); 6] = [
        (
            &[("clientid", "nobody")],
            (401, "invalid_client_id"),
            "an unknown id",
        ),
        (&[("ts", &old)], (400, "invalid_parameter"), "1801 s ago"),
        (&[("ts", &india)], (400, "invalid_parameter"), "India"),
        (
            &[("ts", &millis)],
            (400, "invalid_parameter"),
            "milliseconds",
        ),
        (&[("hmac", "")], (400, "invalid_parameter"), "nothing"),
        (
            &[("hmac", "0000")],
            (400, "invalid_parameter"),
            "a digest of something else",
        ),
    ];
    for (changes, error, received) in cases {
        let refused = signed(&house, path, &[], changes).await;
        assert_eq!(refused.error(), (error.0, error.1.to_owned()));
        assert!(
            house.broken_rule().contains(received),
            "{}",
            house.broken_rule()
        );
    }
    let both = signed(&house, path, &[], &[("ts", ""), ("hmac", "")]).await;
    assert_eq!(
        both.json()["error_description"],
        "Timestamp parameter is missing or invalid, HMAC parameter is missing or invalid"
    );
    let underscore = signed(&house, path, &[], &[("clientid", ""), ("client_id", "x")]).await;
    assert_eq!(underscore.status, 401);
    assert!(house.broken_rule().contains("| client_id"));
}

#[tokio::test]
async fn a_pulled_document_joins_the_account_once() {
    let house = automatic("asha", Line::V2_4).await;
    let told = token(&house, &[("scope", "files.issueddocs partners.SSCER")]).await;
    let pulled = pull_with(&house, &told, &[]).await;
    assert_eq!(pulled.status, 200, "{}", pulled.text());
    let uri = pulled.json()["uri"].as_str().unwrap().to_owned();
    let mut partner = house.browser().bearer(&told);
    let list = partner.get("/public/oauth2/2/files/issued").await.json();
    assert!(
        list["items"]
            .as_array()
            .unwrap()
            .iter()
            .any(|item| item["uri"] == uri.as_str())
    );
    assert_eq!(
        partner
            .get(&format!("/public/oauth2/1/file/{uri}"))
            .await
            .status,
        200
    );
    assert_eq!(
        partner
            .get(&format!("/public/oauth2/1/xml/{uri}"))
            .await
            .status,
        200
    );
    let again = pull_with(&house, &told, &[]).await;
    assert_eq!(again.error(), (400, "uri_exists".to_owned()));
}

#[tokio::test]
async fn a_pull_that_is_not_right_has_its_documented_error() {
    let house = automatic("asha", Line::V2_4).await;
    for (changes, error) in [
        (&[("orgid", "000000")], (400, "invalid_orgid")),
        (&[("doctype", "PANCR")], (400, "invalid_doctype")),
        (&[("doctype", "HSCER")], (403, "insufficient_scope")),
        (&[("consent", "N")], (400, "invalid_parameter")),
        (&[("rollno", "PENDING")], (400, "pull_response_pending")),
        (&[("rollno", "NOTFOUND")], (404, "record_not_found")),
        (&[("year", "")], (404, "record_not_found")),
    ] {
        let refused = pull(&house, changes).await;
        assert_eq!(
            refused.error(),
            (error.0, error.1.to_owned()),
            "{changes:?}"
        );
    }
    let unlinked = automatic("ravi", Line::V2_4).await;
    assert_eq!(
        pull(&unlinked, &[]).await.error(),
        (400, "aadhaar_not_linked".to_owned())
    );
}

#[tokio::test]
async fn a_pushed_document_is_served_as_it_was_pushed_and_can_be_taken_out() {
    let house = automatic("asha", Line::V2_4).await;
    let pushed = push(&house, &[]).await;
    assert_eq!(
        (pushed.status, pushed.body.len()),
        (200, 0),
        "{}",
        house.broken_rule()
    );
    let told = token(&house, &[]).await;
    let mut partner = house.browser().bearer(&told);
    let file = partner
        .get(&format!("/public/oauth2/1/file/{PUSHED}"))
        .await;
    assert_eq!(file.body, b"%PDF-1.7");
    let again = push(&house, &[]).await;
    assert_eq!(
        again.json()["error_description"],
        "URI already exists in this account"
    );
    let other = "11111111-2222-4333-8444-555555555502";
    let elsewhere = push(&house, &[("digilockerid", other)]).await;
    assert_eq!(
        elsewhere.json()["error_description"],
        "URI already exists in another account"
    );
    assert_eq!(push(&house, &[("action", "D")]).await.status, 200);
    assert_eq!(
        partner
            .get(&format!("/public/oauth2/1/file/{PUSHED}"))
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn a_push_that_is_not_right_names_its_field() {
    let house = automatic("asha", Line::V2_4).await;
    for (changes, error) in [
        (
            &[("digilockerid", "nobody")],
            (404, "invalid_digilocker_id"),
        ),
        (&[("docid", "")], (400, "invalid_parameter")),
        (&[("docid", "OTHER")], (400, "invalid_parameter")),
        (&[("issuedate", "2024-04-01")], (400, "invalid_parameter")),
        (&[("action", "X")], (400, "invalid_parameter")),
    ] {
        let refused = push(&house, changes).await;
        assert_eq!(
            refused.error(),
            (error.0, error.1.to_owned()),
            "{changes:?}"
        );
    }
}

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
    let cases: [(&[u8], &[(&str, &str)], &str); 11] = [
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
        .get(&crate::browser::authorize(
            &house,
            &[("purpose", "Employee onboarding")],
        ))
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
async fn entitylocker_lists_organisations_and_serves_their_papers() {
    let house = house(|settings| settings.line = Line::EntityLocker).await;
    let mut browser = house.browser();
    let [(_, id), _] = house.credentials();
    let challenge = challenge_of(crate::browser::VERIFIER);
    let query = protocol::form::encode([
        ("response_type", "code"),
        ("client_id", id.as_str()),
        ("redirect_uri", crate::browser::REDIRECT),
        ("state", crate::browser::STATE),
        ("code_challenge", challenge.as_str()),
        ("code_challenge_method", "S256"),
    ]);
    let began = browser
        .get(&format!("/public/oauth2/1/authorize?{query}"))
        .await;
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
