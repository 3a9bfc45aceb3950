//! Files, certificate XML and e-Aadhaar, and their documented errors.

use practice::Line;

use crate::browser::{automatic, token};

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
