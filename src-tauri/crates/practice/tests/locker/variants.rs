//! Every variant over the wire: the usual shape before, the other one while it is on, the usual one
//! again after it was for one request.

use practice::{Line, Until, Variant};
use serde_json::{Value, json};

use crate::browser::{Answer, House, authorize, automatic, exchange, house, token};

async fn issued(house: &House) -> Value {
    let told = token(house, &[]).await;
    let mut partner = house.browser().bearer(&told);
    let list = partner.get("/public/oauth2/2/files/issued").await.json();
    let with_xml = |item: &&Value| item["doctype"] == "PANCR";
    let items = list["items"].as_array().unwrap();
    items.iter().find(with_xml).unwrap().clone()
}

async fn eaadhaar(house: &House) -> String {
    let told = token(house, &[]).await;
    let mut partner = house.browser().bearer(&told);
    partner.get("/public/oauth2/3/xml/eaadhaar").await.text()
}

async fn refused_token(house: &House) -> Answer {
    exchange(house, 1, "no code", &[]).await
}

/// What can be seen of a variant: the part of the answer that it changes.
async fn seen(house: &House, variant: Variant) -> Value {
    match variant {
        Variant::ConsentAsText => token(house, &[]).await["consent_valid_till"].clone(),
        Variant::ExpiryAsText => token(house, &[]).await["expires_in"].clone(),
        Variant::DateWithBlank => issued(house).await["date"].clone(),
        Variant::UriWithBlank => issued(house).await["uri"].clone(),
        Variant::MimeAsObjects | Variant::MimeAsText => issued(house).await["mime"].clone(),
        Variant::EaadhaarSparse => {
            let paper = eaadhaar(house).await;
            json!([paper.contains("<Pht>"), paper.contains("lm=\"\"")])
        }
        Variant::SignatureSha256 => {
            let paper = eaadhaar(house).await;
            json!(["xmldsig#rsa-sha1", "xmldsig-more#rsa-sha256"].map(|name| paper.contains(name)))
        }
        Variant::ErrorWithoutState => {
            let wrong = authorize(house, &[("scope", "no-such-scope")]);
            let back = house.browser().get(&wrong).await.redirected();
            json!([back.get("error"), back.get("state")])
        }
        Variant::RefusalWithoutBody => {
            let refused = refused_token(house).await;
            json!([
                refused.status,
                refused.header("content-type"),
                refused.body.len()
            ])
        }
    }
}

#[tokio::test]
async fn each_variant_changes_its_answer_for_one_request_and_the_log_names_it() {
    for &variant in Variant::ALL {
        let house = automatic("asha", Line::V2_4).await;
        let usual = seen(&house, variant).await;
        house.running.variants().on(variant, Until::NextRequest);
        let other = seen(&house, variant).await;
        assert_ne!(usual, other, "{variant:?} changes nothing");
        let lines = house.running.log().lines();
        let mut remarks = lines.iter().flat_map(|line| &line.remarks);
        let named = remarks.any(|remark| remark.received == variant.id());
        assert!(named, "{variant:?} is not in the log");
        assert_eq!(
            house.running.variants().active(),
            [],
            "{variant:?} stays on"
        );
        if !matches!(variant, Variant::ConsentAsText) {
            assert_eq!(
                seen(&house, variant).await,
                usual,
                "{variant:?} leaves a trace"
            );
        }
        house.running.stop().await;
    }
}

#[tokio::test]
async fn each_shape_is_the_one_that_it_says() {
    let shape = async |variant| {
        let house = house(|settings| {
            settings.auto = Some("asha".parse().unwrap());
            settings.variants.push(variant);
        })
        .await;
        seen(&house, variant).await
    };
    assert_eq!(shape(Variant::ExpiryAsText).await, "3600");
    assert!(shape(Variant::ConsentAsText).await.is_string());
    assert_eq!(
        shape(Variant::MimeAsText).await,
        "application/pdf,application/xml"
    );
    assert_eq!(
        shape(Variant::MimeAsObjects).await,
        json!([{ "application/pdf": "" }, { "application/xml": "" }])
    );
    let uri = shape(Variant::UriWithBlank).await;
    assert!(uri.as_str().unwrap().starts_with(" in.gov.pan-"));
    assert!(
        shape(Variant::DateWithBlank)
            .await
            .as_str()
            .unwrap()
            .starts_with(" 20")
    );
    assert_eq!(shape(Variant::EaadhaarSparse).await, json!([false, false]));
    assert_eq!(shape(Variant::SignatureSha256).await, json!([false, true]));
    assert_eq!(
        shape(Variant::ErrorWithoutState).await,
        json!(["invalid_scope", null])
    );
    assert_eq!(
        shape(Variant::RefusalWithoutBody).await,
        json!([400, null, 0])
    );
}

#[tokio::test]
async fn the_control_endpoint_switches_variants_too() {
    let house = automatic("asha", Line::V2_4).await;
    let mut test = house.browser().with("x-practice-control", "1");
    let on = test
        .send("PUT", "/control/variants/mime-as-text", b"")
        .await;
    assert_eq!(on.status, 204);
    assert!(issued(&house).await["mime"].is_string());
    let listed = test.get("/control/variants").await.json();
    let on: Vec<_> = listed["variants"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["on"] == true)
        .collect();
    assert_eq!(on, [&json!({ "variant": "mime-as-text", "on": true })]);
    let fault = test
        .send("PUT", "/control/variants/invalid-token", b"")
        .await;
    assert_eq!(fault.status, 404, "a fault is no variant");
    assert_eq!(
        test.send("DELETE", "/control/variants", b"").await.status,
        204
    );
    assert!(issued(&house).await["mime"].is_array());
}
