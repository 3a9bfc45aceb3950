//! Planted values in every place where one may be.

use super::*;

const CANARIES: &[&str] = &[
    "canary-code",
    "canary-verifier",
    "canary-secret",
    "canary-token",
    "canary-refresh",
    "canary-state",
    "Asha Test Verma",
    "07091994",
    "9000000001",
    "ABCPT1234Z",
];

fn assert_clean(text: &str) {
    for canary in CANARIES {
        assert!(!text.contains(canary), "{canary} is in {text}");
    }
}

fn ask(api: Api, uri: &str, body: &str) -> (Request, Blots) {
    let request = http::Request::post(uri)
        .header("authorization", "Bearer canary-token")
        .header("x-anything", "canary-secret")
        .body(body.as_bytes().to_vec())
        .unwrap();
    super::request(api, &request)
}

fn answer(api: Api, body: &str, blots: &mut Blots) -> Response {
    let response = http::Response::builder()
        .header("content-type", "application/json")
        .header("set-cookie", "session=canary-token")
        .header(
            "location",
            "https://app.example.in/cb?code=canary-code&state=canary-state",
        )
        .body(body.as_bytes().to_vec())
        .unwrap();
    super::response(api, &response, blots)
}

#[test]
fn a_token_request_shows_its_form_and_no_secret() {
    let (request, _) = ask(
        Api::Token,
        "https://locker.example.in/public/oauth2/1/token",
        "grant_type=authorization_code&code=canary-code&code_verifier=canary-verifier\
         &client_id=XX00TEST01&client_secret=canary-secret&surprise=canary-token",
    );
    let shown = serde_json::to_string(&request).unwrap();
    assert_clean(&shown);
    assert!(shown.contains("grant_type=authorization_code") && shown.contains("XX00TEST01"));
    assert!(shown.contains(&format!(
        "code=[masked {}]",
        secret::fingerprint("canary-code")
    )));
    assert!(
        shown.contains("surprise=[masked]"),
        "what nobody thought of is masked"
    );
}

#[test]
fn a_token_answer_shows_scope_and_lifetime_and_nothing_personal() {
    let response = answer(
        Api::Token,
        r#"{"access_token":"canary-token","refresh_token":"canary-refresh","expires_in":3600,
            "scope":"userdetails issued/in.gov.pan-PANCR-ABCPT1234Z","name":"Asha Test Verma",
            "dob":"07091994","mobile":9000000001,"nested":{"deep":["canary-secret"]}}"#,
        &mut Blots(Vec::new()),
    );
    let shown = serde_json::to_string(&response).unwrap();
    assert_clean(&shown);
    assert!(shown.contains("3600"));
    assert!(
        shown.contains("userdetails issued/in.gov.pan-PANCR-[masked]"),
        "{shown}"
    );
}

#[test]
fn a_malformed_token_answer_is_described_and_a_sentence_is_shown() {
    // The comma that the description's own sample lacks.
    let broken = r#"{"access_token":"canary-token" "name":"Asha Test Verma"}"#;
    let mut blots = Blots(Vec::new());
    let shown = answer(Api::Token, broken, &mut blots).body.unwrap();
    assert_clean(shown.as_str());
    assert!(shown.as_str().starts_with("[application/json"));
    let sentence = answer(Api::Token, "Disallowed Key Characters.", &mut blots)
        .body
        .unwrap();
    assert_eq!(sentence.as_str(), "Disallowed Key Characters.");
}

#[test]
fn what_the_answer_repeats_of_the_request_is_blotted_out() {
    let (_, mut blots) = ask(
        Api::Token,
        "https://locker.example.in/t",
        "code=canary-code&client_secret=canary-secret",
    );
    let body = r#"{"error":"invalid_grant","error_description":"The code canary-code is spent"}"#;
    let shown = answer(Api::Token, body, &mut blots).body.unwrap();
    assert_clean(shown.as_str());
    assert!(shown.as_str().contains("The code [masked] is spent"));
}

#[test]
fn the_document_id_in_a_path_is_masked_also_when_encoded() {
    for uri in [
        "in.gov.pan-PANCR-ABCPT1234Z",
        "in.gov.pan-PANCR-A%2FBCPT1234Z",
    ] {
        let (request, _) = ask(
            Api::File,
            &format!("https://l.example.in/oauth2/1/file/{uri}"),
            "",
        );
        assert!(
            request.url.as_str().ends_with("/in.gov.pan-PANCR-[masked]"),
            "{}",
            request.url
        );
    }
}

#[test]
fn the_issued_list_shows_types_and_masks_ids() {
    let body = r#"{"items":[{"name":"PAN Verification Record","uri":" in.gov.pan-PANCR-ABCPT1234Z",
        "mime":["application/pdf"],"holder":"Asha Test Verma"}]}"#;
    let shown = answer(Api::Issued, body, &mut Blots(Vec::new()))
        .body
        .unwrap();
    assert_clean(shown.as_str());
    assert!(shown.as_str().contains("PAN Verification Record"));
    let user = answer(
        Api::User,
        r#"{"name":"Asha Test Verma"}"#,
        &mut Blots(Vec::new()),
    );
    assert_clean(user.body.unwrap().as_str());
}

#[test]
fn documents_are_described_and_not_shown() {
    let bytes = b"%PDF-1.7 \xff\xfe Asha Test Verma".to_vec();
    let size = bytes.len();
    let response = http::Response::builder()
        .header("content-type", "application/pdf")
        .body(bytes)
        .unwrap();
    let shown = super::response(Api::File, &response, &mut Blots(Vec::new()));
    assert_eq!(
        shown.body.unwrap().as_str(),
        format!("[application/pdf, {size} bytes]")
    );
    let xml = "<Certificate name=\"Asha Test Verma\"/>";
    assert_clean(
        answer(Api::Xml, xml, &mut Blots(Vec::new()))
            .body
            .unwrap()
            .as_str(),
    );
}

#[test]
fn numbers_of_persons_are_masked_in_free_text() {
    for (text, shown) in [
        (
            "Aadhaar 2345 6789 0123 is not linked",
            "Aadhaar [number] is not linked",
        ),
        ("234567890123", "[number]"),
        ("mobile 9000000001.", "mobile [number]."),
        ("PAN ABCPT1234Z unknown", "PAN [number] unknown"),
        ("10 MB of 12 allowed", "10 MB of 12 allowed"),
        ("ERROR1234X and HTTP 530", "[number] and HTTP 530"),
        ("नमस्ते 5", "नमस्ते 5"),
    ] {
        assert_eq!(without_numbers(text), shown);
    }
}

#[test]
fn a_callback_shows_neither_code_nor_state() {
    let shown = browser(
        "https://app.example.in/cb?code=canary-code&state=canary-state&x=canary-token#frag",
    );
    assert_clean(shown.as_str());
    assert!(
        shown
            .as_str()
            .starts_with("https://app.example.in/cb?code=[masked ")
    );
}

#[test]
fn times_are_shown_where_times_are_due_and_names_of_fields_hold_no_number() {
    let body =
        r#"{"consent_valid_till":"1798761600","9000000001":{"error_description":"at 1798761600"}}"#;
    let shown = answer(Api::Token, body, &mut Blots(Vec::new()))
        .body
        .unwrap();
    assert_clean(shown.as_str());
    assert!(
        shown
            .as_str()
            .contains("\"consent_valid_till\": \"1798761600\""),
        "{shown}"
    );
    assert!(shown.as_str().contains("at [number]"), "{shown}");
}

#[test]
fn a_sent_file_is_described_and_never_shown() {
    let request = http::Request::post("https://locker.example.in/public/oauth2/1/file/upload")
        .header("content-type", "application/pdf")
        .header("path", "/Asha Test Verma.pdf")
        .body(b"%PDF-1.7 ABCPT1234Z".to_vec())
        .unwrap();
    let (masked, _) = super::request(Api::Upload, &request);
    assert_clean(&serde_json::to_string(&masked).unwrap());
    assert_eq!(masked.body.unwrap().as_str(), "[application/pdf, 19 bytes]");
}

#[test]
fn the_public_catalogue_is_shown_and_the_same_fields_elsewhere_are_not() {
    let body = r#"{"name":"Asha Test Verma","orgid":"000018"}"#;
    let text = |api| {
        let shown = answer(api, body, &mut Blots(Vec::new()));
        shown.body.unwrap().to_string()
    };
    assert!(text(Api::PullIssuers).contains("000018"));
    for api in [Api::User, Api::Apaar, Api::Entity, Api::Uploaded] {
        assert_clean(&text(api));
        assert!(!text(api).contains("000018"), "{}", api.id());
    }
}

#[test]
fn a_folder_in_an_address_is_masked_and_the_list_itself_is_not() {
    let url = |path: &str| {
        let uri = format!("https://locker.example.in/public/oauth2/1/{path}");
        ask(Api::Uploaded, &uri, "").0.url.to_string()
    };
    assert!(url("files/2712").ends_with("/files/[masked]"));
    assert!(url("files").ends_with("/1/files"));
}
