use protocol::service::Line;

use super::*;
use crate::mask::mask;

fn first(facts: &Facts) -> Option<Fault> {
    super::super::recognise(facts)
        .first()
        .map(|finding| finding.fault)
}

fn text(list: &[&str]) -> Vec<String> {
    list.iter().map(|item| (*item).to_owned()).collect()
}

#[test]
fn a_cut_connection_is_the_hosts_own_at_entity_locker_and_the_networks_elsewhere() {
    let cut = |host: &str| Facts {
        host: Some(host.into()),
        transport: Some(Transport::Reset),
        ..Facts::default()
    };
    let entity = first(&cut("entity.digilocker.gov.in"));
    assert_eq!(entity, Some(Fault::EntityLockerTlsReset));
    let other = first(&cut("api.digitallocker.gov.in"));
    assert_eq!(other, Some(Fault::ConnectionReset));
}

#[test]
fn a_call_that_is_sent_elsewhere_is_named_but_not_the_browsers_own_ways() {
    let sent = |api| Facts {
        api: Some(api),
        status: Some(302),
        redirected_to: Some("login.example.in".into()),
        ..Facts::default()
    };
    assert_eq!(first(&sent(Api::Token)), Some(Fault::RedirectInstead));
    assert_eq!(first(&sent(Api::Logout)), None);
}

#[test]
fn a_redirect_uri_that_differs_is_named_with_the_place() {
    let mut facts = Facts {
        api: Some(Api::Authorize),
        redirect_uri_sent: Some("https://app.example.in/cb/".into()),
        redirect_uri_registered: Some("https://app.example.in/cb".into()),
        ..Facts::default()
    };
    let findings = super::super::recognise(&facts);
    assert_eq!(findings[0].fault, Fault::RedirectUriMismatch);
    assert!(
        findings[0].evidence[0].value.starts_with("26 "),
        "{findings:?}"
    );
    facts.redirect_uri_sent = facts.redirect_uri_registered.clone();
    assert_eq!(first(&facts), None);
}

#[test]
fn a_missing_purpose_is_guessed_where_the_service_requires_one() {
    let refused = |service, line| Facts {
        api: Some(Api::Authorize),
        service,
        line: Some(line),
        code: Some("invalid_request".into()),
        ..Facts::default()
    };
    let guessed = |service, line| {
        let findings = super::super::recognise(&refused(service, line));
        let guess = findings
            .into_iter()
            .find(|finding| finding.fault == Fault::PurposeMissing);
        guess.map(|finding| finding.evidence[0].value.clone())
    };
    let both = Some("purpose, service_name".to_owned());
    assert_eq!(guessed(Some(Service::MeriPehchaan), Line::V2_4), both);
    assert_eq!(guessed(None, Line::V2_4), both);
    assert_eq!(guessed(Some(Service::MeriPehchaan), Line::V2_3), None);
    assert_eq!(guessed(Some(Service::EntityLocker), Line::V2_4), None);
}

#[test]
fn invalid_grant_is_told_apart_by_what_was_sent() {
    let refused = Facts {
        api: Some(Api::Token),
        status: Some(400),
        code: Some("invalid_grant".into()),
        ..Facts::default()
    };
    assert_eq!(first(&refused), Some(Fault::InvalidGrant));
    let verifier = Facts {
        verifier_fits: Some(false),
        ..refused.clone()
    };
    assert_eq!(first(&verifier), Some(Fault::VerifierMismatch));
    let replayed = Facts {
        code_sent_before: true,
        ..refused.clone()
    };
    assert_eq!(first(&replayed), Some(Fault::CodeReplayed));
    let refresh = Facts {
        refresh: true,
        ..refused.clone()
    };
    assert_eq!(first(&refresh), Some(Fault::RefreshTokenInvalid));
    let redirect = Facts {
        redirect_uri_sent: Some("https://a.in/x".into()),
        redirect_uri_at_token: Some("https://a.in/y".into()),
        ..refused
    };
    assert_eq!(first(&redirect), Some(Fault::RedirectUriDiffersAtToken));
}

#[test]
fn scopes_are_compared() {
    let facts = |granted: &[&str]| Facts {
        api: Some(Api::Token),
        status: Some(200),
        requested_scopes: text(&["openid", "files.issueddocs"]),
        granted_scopes: Some(text(granted)),
        ..Facts::default()
    };
    assert_eq!(first(&facts(&[])), Some(Fault::NothingShared));
    assert_eq!(first(&facts(&["openid"])), Some(Fault::LoginScopeOnly));
    assert_eq!(
        first(&facts(&["files.issueddocs"])),
        Some(Fault::ScopeNotGranted)
    );
    assert_eq!(first(&facts(&["openid", "files.issueddocs"])), None);
}

#[test]
fn a_guessed_scope_is_named_when_the_request_is_refused_for_its_scope() {
    let facts = |scope: &str| Facts {
        api: Some(Api::Authorize),
        code: Some("invalid_scope".into()),
        requested_scopes: text(&["openid", scope]),
        ..Facts::default()
    };
    assert_eq!(
        first(&facts("issued_documents")),
        Some(Fault::ScopeNameGuessed)
    );
    assert_eq!(first(&facts("files.issueddocs")), Some(Fault::InvalidScope));
}

#[test]
fn the_uris_of_documents_in_a_scope_never_come_out() {
    let facts = Facts {
        requested_scopes: text(&["openid", "files.issueddocs"]),
        granted_scopes: Some(text(&["openid", "issued/in.gov.pan-PANCR-ABCPT1234Z"])),
        ..Facts::default()
    };
    let findings = super::super::recognise(&facts);
    assert_eq!(findings[0].fault, Fault::ScopeNotGranted);
    assert!(!format!("{findings:?}").contains("ABCPT1234Z"));
}

#[test]
fn a_document_is_judged_by_hmac_type_and_mime() {
    let file = |hmac| Facts {
        api: Some(Api::File),
        file_hmac: Some(hmac),
        ..Facts::default()
    };
    assert_eq!(first(&file(FileHmac::Absent)), Some(Fault::FileHmacMissing));
    assert_eq!(
        first(&file(FileHmac::Differs)),
        Some(Fault::FileHmacDiffers)
    );
    assert_eq!(first(&file(FileHmac::Fits)), None);
    let xml = |mime: &[&str]| Facts {
        api: Some(Api::Xml),
        status: Some(404),
        code: Some("invalid_uri".into()),
        mime: text(mime),
        ..Facts::default()
    };
    assert_eq!(
        first(&xml(&["application/pdf"])),
        Some(Fault::DocumentWithoutXml)
    );
    assert_eq!(
        first(&xml(&["application/pdf", "application/XML"])),
        Some(Fault::UriUnknown)
    );
}

#[test]
fn the_kind_of_the_body_speaks_where_no_code_does() {
    let body = |status, body: &str| Facts {
        api: Some(Api::Token),
        status: Some(status),
        body: Some(mask(body)),
        ..Facts::default()
    };
    assert_eq!(first(&body(400, "{}")), Some(Fault::EmptyObject));
    assert_eq!(
        first(&body(500, "<!DOCTYPE html><html><body>Error</body></html>")),
        Some(Fault::HtmlInsteadOfJson)
    );
    assert_eq!(first(&body(200, "{\"access_token\":\"x\"}")), None);
}

#[test]
fn the_request_tells_which_rule_it_broke() {
    let facts = |content_type: &str, body: &str| Facts {
        api: Some(Api::Token),
        status: Some(400),
        code: Some("invalid_grant_type".into()),
        request: Some(mask(&format!(
            "POST /public/oauth2/1/token HTTP/1.1\nHost: api.digitallocker.gov.in\n\
             Content-Type: {content_type}\n\n{body}"
        ))),
        ..Facts::default()
    };
    let named = |facts: &Facts, fault| {
        super::super::recognise(facts)
            .iter()
            .any(|finding| finding.fault == fault)
    };
    let json = facts(
        "application/json",
        "{\"grant_type\":\"authorization_code\"}",
    );
    let form = facts(
        "application/x-www-form-urlencoded",
        "grant_type=authorization_code",
    );
    assert!(named(&json, Fault::TokenBodyJson));
    assert!(!named(&form, Fault::TokenBodyJson));
    assert!(named(&form, Fault::TokenFieldMissing));
}

#[test]
fn an_address_that_is_gone_is_a_withdrawn_call_where_one_was_withdrawn() {
    let gone = |api| Facts {
        api: Some(api),
        status: Some(404),
        body: Some(mask("{}")),
        ..Facts::default()
    };
    assert_eq!(first(&gone(Api::VerifyAccount)), Some(Fault::LegacyApi));
    assert_ne!(first(&gone(Api::User)), Some(Fault::LegacyApi));
}

#[test]
fn clock_and_speed_are_judged_against_a_limit() {
    let offset = |seconds| Facts {
        clock_offset: Some(seconds),
        ..Facts::default()
    };
    assert_eq!(first(&offset(19_800)), Some(Fault::ClockSkew));
    assert_eq!(first(&offset(-4)), None);
    let refused = |seconds| Facts {
        status: Some(400),
        code: Some("invalid_parameter".to_owned()),
        description: Some(mask("Timestamp parameter is missing or invalid")),
        ..offset(seconds)
    };
    assert_eq!(first(&refused(7_200)), Some(Fault::ClockSkew));
    assert_eq!(first(&refused(2)), Some(Fault::TsRefused));
    let slow = |millis| Facts {
        millis: Some(millis),
        ..Facts::default()
    };
    assert_eq!(first(&slow(30_000)), Some(Fault::SlowAnswer));
    assert_eq!(first(&slow(400)), None);
    let list = Facts {
        api: Some(Api::PullIssuers),
        ..slow(30_000)
    };
    assert_eq!(first(&list), Some(Fault::IssuerListSlow));
}
