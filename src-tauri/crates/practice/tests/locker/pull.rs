//! Pull documents and Push URI, with the public catalogue.

use practice::{Clock, Line};

use crate::{
    browser::{Changes, automatic, token},
    partner::{PUSHED, pull, pull_with, push, signed},
};

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
    let cases: [(Changes<'_>, (u16, &str), &str); 6] = [
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
