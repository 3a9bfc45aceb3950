//! Every fault that the catalogue puts on the wire: good before, another answer while it is on, good
//! again after it was for one request.

use std::{io::ErrorKind, time::Duration};

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use diagnosis::{Enactment, Fault};
use practice::{Line, Until};
use protocol::service::Api;
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::{
    browser::{Answer, House, authorize, automatic, code, exchange, refresh, token},
    partner::{pull, push, signed, upload},
};

/// The request on which a fault shows: on its API, and a refresh where it is about one.
async fn request(house: &House, fault: Fault, api: Api) -> Answer {
    if fault == Fault::RefreshTokenInvalid {
        let told = token(house, &[]).await;
        let used = told["refresh_token"].as_str().unwrap();
        return refresh(house, used).await;
    }
    attempt(house, api).await
}

/// A right request to an API, as a partner that makes no mistake would send it.
async fn attempt(house: &House, api: Api) -> Answer {
    let with = async |path: &str| {
        let told = token(house, &[]).await;
        house.browser().bearer(&told).get(path).await
    };
    let paper = "in.gov.pan-PANCR-ABCPT1234Z";
    match api {
        Api::Authorize | Api::Logout => house.browser().get(&authorize(house, &[])).await,
        Api::Token => {
            let code = code(house, &[("scope", "userdetails files.issueddocs")]).await;
            exchange(house, 1, &code, &[]).await
        }
        Api::TokenV2 => exchange(house, 2, &code(house, &[]).await, &[]).await,
        Api::User => with("/public/oauth2/1/user").await,
        Api::Apaar => with("/public/oauth2/1/apaar").await,
        Api::Issued => with("/public/oauth2/2/files/issued").await,
        Api::File => with(&format!("/public/oauth2/1/file/{paper}")).await,
        Api::Xml => with(&format!("/public/oauth2/1/xml/{paper}")).await,
        Api::Eaadhaar => with("/public/oauth2/3/xml/eaadhaar").await,
        Api::Uploaded => {
            let told = token(house, &[("scope", "files.uploadeddocs")]).await;
            house
                .browser()
                .bearer(&told)
                .get("/public/oauth2/1/files")
                .await
        }
        Api::Upload => upload(house, b"%PDF-1.7 practice", &[]).await,
        Api::PullIssuers => signed(house, "/public/oauth2/1/pull/issuers", &[], &[]).await,
        Api::PullDoctype => {
            signed(
                house,
                "/public/oauth2/1/pull/doctype",
                &[("orgid", "000018")],
                &[],
            )
            .await
        }
        Api::PullParameters => {
            let fields = [("orgid", "000018"), ("doctype", "SSCER")];
            signed(house, "/public/oauth2/1/pull/parameters", &fields, &[]).await
        }
        Api::PullDocument => {
            let roll = format!("{}", house.running.log().lines().len());
            pull(house, &[("rollno", &roll)]).await
        }
        Api::PushUri => push(house, &[("action", "U")]).await,
        Api::Statistics => signed(house, "/public/statistics/1/counts", &[], &[]).await,
        Api::VerifyAccount => {
            let fields = [("mobile", "9000000001")];
            signed(house, "/public/account/2/verify", &fields, &[]).await
        }
        Api::Entity | Api::Revoke => unreachable!("no fault shows there"),
    }
}

/// What can be seen of an answer, without what differs from one good answer to the next.
fn shape(house: &House, answer: &Answer) -> String {
    let text = String::from_utf8_lossy(&answer.body);
    let mut seen = vec![answer.status.to_string()];
    seen.extend(answer.header("content-type").map(str::to_owned));
    if let Some(page) = answer.header("location").filter(|to| to.starts_with('/')) {
        seen.extend(page.split('/').nth(3).map(str::to_owned));
        return seen.join(" | ");
    }
    if answer.header("location").is_some() {
        let back = answer.redirected();
        seen.extend(back.keys().cloned());
        seen.extend(
            ["state", "error", "error_description"]
                .iter()
                .filter_map(|k| back.get(*k).cloned()),
        );
        return seen.join(" | ");
    }
    match serde_json::from_slice::<Value>(&answer.body) {
        Ok(value) => {
            seen.extend(
                value
                    .as_object()
                    .into_iter()
                    .flat_map(|object| object.keys().cloned()),
            );
            seen.extend(
                ["error", "error_description", "scope"]
                    .iter()
                    .map(|k| value[k].to_string()),
            );
            seen.extend(
                value["items"]
                    .as_array()
                    .map(|items| (!items.is_empty()).to_string()),
            );
            seen.extend(
                value["id_token"]
                    .as_str()
                    .map(|token| id_token(house, token)),
            );
        }
        Err(_) => {
            let hmac = protocol::hmac::compare(
                &house.running.client().secret,
                &answer.body,
                answer.header("hmac"),
            );
            seen.push(format!("{hmac:?}"));
            seen.push(text.chars().take(8).collect());
            let length = answer
                .header("content-length")
                .and_then(|length| length.parse().ok());
            seen.push((length == Some(answer.body.len())).to_string());
            for mark in ["<Signature ", "EXPIRED", "KNOWN TO NOBODY", " name=\"X"] {
                seen.push(text.matches(mark).count().to_string());
            }
            if text.contains("<html") {
                seen.push(text.into_owned());
            }
        }
    }
    seen.join(" | ")
}

fn id_token(house: &House, token: &str) -> String {
    let parts: Vec<&str> = token.split('.').collect();
    let read = |part: &str| -> Value {
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
    };
    let (header, claims) = (read(parts[0]), read(parts[1]));
    let verified = ring::signature::UnparsedPublicKey::new(
        &ring::signature::RSA_PKCS1_2048_8192_SHA256,
        crate::tokens::public_key_of(include_bytes!("../../keys/signer.cert.der")),
    )
    .verify(
        format!("{}.{}", parts[0], parts[1]).as_bytes(),
        &URL_SAFE_NO_PAD.decode(parts[2]).unwrap(),
    );
    let ahead = claims["iat"].as_i64().unwrap() - practice::Clock::now(&house.clock).as_second();
    format!(
        "{} {} {} {ahead}",
        header["kid"],
        claims["aud"],
        verified.is_ok()
    )
}

async fn seen(house: &House, fault: Fault, api: Api) -> String {
    let request = request(house, fault, api);
    match tokio::time::timeout(Duration::from_millis(1_500), request).await {
        Ok(answer) => shape(house, &answer),
        Err(_) => "no answer".to_owned(),
    }
}

#[tokio::test]
async fn each_fault_changes_its_answer_for_one_request_and_the_log_names_it() {
    for &fault in Fault::ALL {
        let Enactment::Wire { api } = fault.enacted() else {
            continue;
        };
        let line = if api == Api::VerifyAccount {
            Line::V2_3
        } else {
            Line::V2_4
        };
        let house = automatic("asha", line).await;
        push(&house, &[]).await;
        let good = seen(&house, fault, api).await;
        house.running.faults().on(fault, Until::NextRequest);
        let bad = seen(&house, fault, api).await;
        assert_ne!(good, bad, "{fault} changes nothing");
        if bad != "no answer" {
            let lines = house.running.log().lines();
            let named = lines.iter().any(|line| line.faults.contains(&fault.id()));
            assert!(named, "{fault} is not in the log");
            assert_eq!(house.running.faults().active(), [], "{fault} stays on");
        }
        house.running.faults().all_off();
        assert_eq!(
            seen(&house, fault, api).await,
            good,
            "{fault} leaves a trace"
        );
        house.running.stop().await;
    }
}

#[tokio::test]
async fn a_fault_stays_on_until_it_is_switched_off_and_spares_other_apis() {
    let house = automatic("asha", Line::V2_4).await;
    let told = token(&house, &[]).await;
    let mut partner = house.browser().bearer(&told);
    house
        .running
        .faults()
        .on(Fault::UnexpectedError, Until::SwitchedOff);
    for _ in 0..3 {
        let refused = partner.get("/public/oauth2/1/user").await;
        assert_eq!(refused.error(), (530, "unexpected_error".to_owned()));
    }
    assert_eq!(
        partner.get("/public/oauth2/2/files/issued").await.status,
        200
    );
    house.running.faults().off(Fault::UnexpectedError);
    assert_eq!(partner.get("/public/oauth2/1/user").await.status, 200);
}

#[tokio::test]
async fn faults_combine_and_line_1_12_has_its_own_statuses() {
    let house = automatic("asha", Line::V1_12).await;
    let told = token(&house, &[]).await;
    let mut partner = house.browser().bearer(&told);
    let path = "/public/oauth2/1/file/in.gov.pan-PANCR-ABCPT1234Z";
    house
        .running
        .faults()
        .on(Fault::RepositoryUnpublished, Until::NextRequest);
    let refused = partner.get(path).await;
    assert_eq!(
        refused.error(),
        (503, "repository_service_unpublished".to_owned())
    );
    house
        .running
        .faults()
        .on(Fault::FileHmacMissing, Until::SwitchedOff);
    house
        .running
        .faults()
        .on(Fault::ContentTypeWrong, Until::SwitchedOff);
    let both = partner.get(path).await;
    assert_eq!(
        (both.header("hmac"), both.header("content-type")),
        (None, Some("image/png"))
    );
}

#[tokio::test]
async fn the_login_loop_leads_from_every_card_back_to_the_cards() {
    let house = crate::browser::house(|settings| settings.faults.push(Fault::LoginLoop)).await;
    let mut browser = house.browser();
    let signin = browser
        .get(&authorize(&house, &[]))
        .await
        .header("location")
        .unwrap()
        .to_owned();
    let again = browser.post(&signin, &[("citizen", "asha")]).await;
    assert!(again.header("location").unwrap().contains("/signin/"));
    house.running.faults().all_off();
    let out = browser.post(&signin, &[("citizen", "asha")]).await;
    assert!(out.header("location").unwrap().contains("/consent/"));
}

#[tokio::test]
async fn a_refused_upload_hmac_is_recognised_by_the_real_check_too() {
    let house = automatic("asha", Line::V2_4).await;
    let wrong = STANDARD.encode([0; 32]);
    let refused = upload(&house, b"%PDF-1.7 practice", &[("hmac", &wrong)]).await;
    assert_eq!(refused.error(), (400, "hmac_mismatch".to_owned()));
}

#[tokio::test]
async fn a_reset_arrives_as_a_reset_and_a_truncated_body_with_its_head_and_half() {
    let house = automatic("asha", Line::V2_4).await;
    let faults = house.running.faults();
    faults.on(Fault::ConnectionReset, Until::NextRequest);
    let mut stream = TcpStream::connect(house.running.address()).await.unwrap();
    let head = format!(
        "POST /public/oauth2/1/token HTTP/1.1\r\nHost: {}\r\nContent-Length: 0\r\n\r\n",
        house.running.address()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let ended = stream.read_to_end(&mut Vec::new()).await;
    assert_eq!(ended.unwrap_err().kind(), ErrorKind::ConnectionReset);

    faults.on(Fault::BodyTruncated, Until::NextRequest);
    let cut = attempt(&house, Api::File).await;
    let announced: usize = cut.header("content-length").unwrap().parse().unwrap();
    assert_eq!((cut.status, cut.body.len()), (200, announced / 2));
}

#[tokio::test]
async fn a_fault_of_the_refresh_token_spares_the_exchange_of_a_code() {
    let house = automatic("asha", Line::V2_4).await;
    let faults = house.running.faults();
    faults.on(Fault::RefreshTokenInvalid, Until::SwitchedOff);
    let told = token(&house, &[]).await;
    let refused = refresh(&house, told["refresh_token"].as_str().unwrap()).await;
    assert_eq!(refused.error(), (400, "invalid_grant".to_owned()));
    faults.all_off();
    let next = refresh(&house, told["refresh_token"].as_str().unwrap()).await;
    assert_eq!(next.status, 200, "the token was not used up");
}
