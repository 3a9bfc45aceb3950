use super::*;

const SECRET: &str = "5f1d0c9e8b7a6f5e4d3c";

const TEST_API: &str = concat!(
    "https://digilocker.meripehchaan.gov.in/public/oauth2/1/authorize",
    "?response_type=code&client_id=XX00TEST01&state=oidc_flow",
    "&redirect_uri=https%3A%2F%2Fapp.example.in%2Fcb",
    "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM\n",
    "&code_challenge_method=S256&dl_flow=signin&scope=openid+files.issueddocs"
);

fn value(copied: &Copied, setting: Setting) -> Vec<&str> {
    let of = copied.items.iter().filter(|item| item.setting == setting);
    of.map(|item| item.value.as_str()).collect()
}

fn secret(copied: &Copied) -> Option<&str> {
    copied.secret.as_ref().map(ClientSecret::expose)
}

#[test]
fn the_address_of_test_api_is_read() {
    let copied = read(TEST_API).unwrap();
    assert_eq!(copied.kind, Kind::Address);
    assert_eq!(value(&copied, Setting::ClientId), ["XX00TEST01"]);
    assert_eq!(
        value(&copied, Setting::RedirectUri),
        ["https://app.example.in/cb"]
    );
    assert_eq!(value(&copied, Setting::Scopes), ["openid files.issueddocs"]);
    assert_eq!(
        value(&copied, Setting::BaseUrl),
        ["https://digilocker.meripehchaan.gov.in/public"]
    );
    assert_eq!(copied.addresses[0].0, Api::Authorize);
    assert_eq!(copied.unknown, ["dl_flow"]);
    assert_eq!(secret(&copied), None);
}

#[test]
fn an_environment_file_is_read_by_the_ends_of_its_names() {
    let copied = read(&format!(
        "# the app\nNODE_ENV=production\nexport DIGILOCKER_CLIENT_ID=\"XX00TEST01\"\r\n\
         DIGILOCKER_CLIENT_SECRET='{SECRET}' # from the console\n\
         DIGILOCKER_REDIRECT_URI=https://app.example.in/cb # registered\n\
         DIGILOCKER_AUTH_URL=https://digilocker.meripehchaan.gov.in/public/oauth2/1/authorize\n\
         DIGILOCKER_TOKEN_URL=https://api.digitallocker.gov.in/public/oauth2/1/token\n\
         DATABASE_URL=postgres://user:hunter2@db/app\nSCOPE=openid userdetails\n"
    ))
    .unwrap();
    assert_eq!(copied.kind, Kind::Environment);
    assert_eq!(value(&copied, Setting::ClientId), ["XX00TEST01"]);
    assert_eq!(
        value(&copied, Setting::RedirectUri),
        ["https://app.example.in/cb"],
        "without the comment behind it"
    );
    assert_eq!(secret(&copied), Some(SECRET));
    assert_eq!(copied.unknown, ["NODE_ENV", "DATABASE_URL"]);
    assert_eq!(
        value(&copied, Setting::BaseUrl).len(),
        2,
        "two hosts are two values: the file disagrees with itself"
    );
    let apis: Vec<Api> = copied.addresses.iter().map(|(api, _)| *api).collect();
    assert_eq!(apis, [Api::Authorize, Api::Token]);
    let shown = format!("{copied:?}");
    assert!(
        !shown.contains(SECRET) && !shown.contains("hunter2"),
        "{shown}"
    );
}

#[test]
fn a_curl_command_is_read_with_either_authentication() {
    let body = format!(
        "curl -X POST 'https://digilocker.meripehchaan.gov.in/public/oauth2/1/token' \\\n\
         -H 'Content-Type: application/x-www-form-urlencoded' --cookie 'SESSION=abc' \\\n\
         -d 'grant_type=authorization_code&code=c0ffee&client_id=XX00TEST01' \\\n\
         --data-urlencode 'client_secret={SECRET}' -d redirect_uri=https%3A%2F%2Fapp.example.in%2Fcb"
    );
    let copied = read(&body).unwrap();
    assert_eq!(copied.kind, Kind::Curl);
    assert_eq!(value(&copied, Setting::Authentication), ["body"]);
    assert_eq!(value(&copied, Setting::GrantType), ["authorization_code"]);
    assert_eq!(copied.withheld, ["code"]);
    assert_eq!(secret(&copied), Some(SECRET));

    let basic = read(&format!(
        "curl -u XX00TEST01:{SECRET} https://api.digitallocker.gov.in/public/oauth2/1/token"
    ))
    .unwrap();
    assert_eq!(value(&basic, Setting::Authentication), ["basic"]);
    assert_eq!(value(&basic, Setting::ClientId), ["XX00TEST01"]);
    assert_eq!(secret(&basic), Some(SECRET));

    let header = read("curl -H 'Authorization: Basic WFgwMFRFU1QwMTpz' https://api.digitallocker.gov.in/public/oauth2/1/token").unwrap();
    assert_eq!(
        (value(&header, Setting::ClientId), secret(&header)),
        (vec!["XX00TEST01"], Some("s"))
    );
}

#[test]
fn a_postman_collection_is_read_with_its_variables() {
    let copied = read(&format!(
        r#"{{"info":{{"name":"DigiLocker"}},
        "variable":[{{"key":"base_url","value":"https://digilocker.meripehchaan.gov.in/public"}},{{"key":"cid","value":"XX00TEST01"}}],
        "auth":{{"type":"oauth2","oauth2":[
          {{"key":"clientId","value":"{{{{cid}}}}"}},{{"key":"clientSecret","value":"{SECRET}"}},
          {{"key":"redirect_uri","value":"https://app.example.in/cb"}},{{"key":"scope","value":"openid"}},
          {{"key":"client_authentication","value":"header"}},{{"key":"challengeAlgorithm","value":"S256"}},
          {{"key":"grant_type","value":"authorization_code_with_pkce"}}]}},
        "item":[{{"name":"Token","item":[{{"request":{{"method":"POST","url":{{"raw":"{{{{base_url}}}}/oauth2/1/token"}},
          "body":{{"mode":"urlencoded","urlencoded":[{{"key":"client_id","value":"{{{{missing}}}}"}},{{"key":"code","value":"abc"}},{{"key":"purpose","value":"kyc","disabled":true}}]}}}}}}]}}]}}"#
    ))
    .unwrap();
    assert_eq!(copied.kind, Kind::Postman);
    assert_eq!(value(&copied, Setting::ClientId), ["XX00TEST01"]);
    assert_eq!(value(&copied, Setting::Authentication), ["basic"]);
    assert_eq!(
        value(&copied, Setting::BaseUrl),
        ["https://digilocker.meripehchaan.gov.in/public"]
    );
    assert_eq!(copied.placeholders, ["client_id"]);
    assert!(
        value(&copied, Setting::Purpose).is_empty(),
        "it is switched off"
    );
    assert_eq!(secret(&copied), Some(SECRET));
}

#[test]
fn a_json_object_and_a_postman_environment_are_read() {
    let json =
        read(r#"{"digilocker":{"clientId":"XX00TEST01","scopes":["openid","avs"]},"port":3000}"#)
            .unwrap();
    assert_eq!(json.kind, Kind::Json);
    assert_eq!(value(&json, Setting::Scopes), ["openid avs"]);
    let environment = read(
        r#"{"name":"prod","values":[{"key":"client_id","value":"XX00TEST01","enabled":true}]}"#,
    )
    .unwrap();
    assert_eq!(environment.kind, Kind::Postman);
    assert_eq!(value(&environment, Setting::ClientId), ["XX00TEST01"]);
}

#[test]
fn placeholders_are_named_and_not_taken_for_values() {
    let copied =
        read("client_id=your_client_id\nclient_secret=<secret>\nredirect_uri=${CALLBACK}").unwrap();
    assert_eq!(copied.items, []);
    assert!(copied.secret.is_none());
    assert_eq!(
        copied.placeholders,
        ["client_id", "client_secret", "redirect_uri"]
    );
}

#[test]
fn what_is_no_configuration_is_said_to_be_none() {
    let fault = |text: &str| read(text).unwrap_err();
    assert_eq!(fault(" \n"), CopyFault::Empty);
    assert_eq!(fault("hello, it does not work"), CopyFault::NothingFound);
    assert_eq!(
        fault("https://app.example.in/cb?code=c&state=s"),
        CopyFault::Callback
    );
    assert_eq!(
        fault("{\"client_id\":\n\"XX"),
        CopyFault::BrokenJson { line: 2 }
    );
    assert_eq!(fault("PNG\0\0\u{1}"), CopyFault::Binary);
    assert_eq!(fault(&"\u{fffd}\u{1}".repeat(40)), CopyFault::Binary);
    let large = "A=1\n".repeat(MAX_TEXT / 4 + 1);
    assert!(matches!(fault(&large), CopyFault::TooLarge { .. }));
}

#[test]
fn megabytes_of_names_stay_a_short_list() {
    use std::fmt::Write as _;
    let mut text = String::from("client_id=XX00TEST01\n");
    for number in 0..50_000 {
        let _ = writeln!(text, "SETTING_{number}_{}=1", "x".repeat(20));
    }
    let copied = read(&text).unwrap();
    assert_eq!(copied.unknown.len(), MAX_NAMES);
    assert_eq!(value(&copied, Setting::ClientId), ["XX00TEST01"]);
}

#[test]
fn any_text_is_read_without_harm() {
    for text in [
        "curl",
        "curl ",
        "curl -u",
        "curl -d",
        "curl 'a",
        "{}",
        "[]",
        "[1,2]",
        "{\"item\":[]}",
        "{\"values\":[{}]}",
        "=",
        "a=",
        "http://[",
        "http:",
        "é=ü",
        "export",
        "- x: y",
        "{\"item\":[{\"request\":\"{{\"}]}",
        "curl -H Authorization: Basic",
    ] {
        let _ = read(text);
    }
}

#[test]
fn lost_line_ends_part_no_secret_from_its_name() {
    let line = format!(
        "CLIENT_ID=XX00TEST01 SCOPE=openid userdetails CLIENT_SECRET={SECRET} REDIRECT_URI=https://app.example.in/cb"
    );
    let copied = read(&line).unwrap();
    assert_eq!(value(&copied, Setting::ClientId), ["XX00TEST01"]);
    assert_eq!(value(&copied, Setting::Scopes), ["openid userdetails"]);
    assert_eq!(secret(&copied), Some(SECRET));

    for glued in [
        format!("CLIENT_ID=XX00TEST01CLIENT_SECRET={SECRET}REDIRECT_URI=https://app.example.in/cb"),
        format!("{{\"purpose\":\"kyc client_secret: {SECRET}\",\"scope\":\"openid\"}}"),
        format!("client_id=XX00TEST01\nREDIRECT_URI=https://app.example.in/cb?token={SECRET}"),
    ] {
        let shown = format!("{:?}", read(&glued));
        assert!(!shown.contains(SECRET), "{shown}");
    }
}
