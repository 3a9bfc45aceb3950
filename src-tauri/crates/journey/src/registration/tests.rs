//! Each rule with a file that keeps it and one that breaks it.

use protocol::service::{Line, Service};

use super::*;
use crate::check::{CheckId, Outcome};

fn partner() -> PartnerFile {
    PartnerFile {
        client_id: "XX00TEST01".to_owned(),
        redirect_uri: "http://127.0.0.1:8765/callback".to_owned(),
        scopes: vec!["openid".to_owned(), "files.issueddocs".to_owned()],
        purpose: "Employee onboarding".to_owned(),
        service_name: "HR_portal".to_owned(),
        ..PartnerFile::new("Example Labs", Service::MeriPehchaan)
    }
}

fn outcome(partner: &PartnerFile, id: CheckId) -> Outcome {
    lint(partner, true)
        .into_iter()
        .find(|lint| lint.check.id == id)
        .unwrap()
        .check
        .result
}

#[test]
fn a_right_file_passes_every_configuration_check() {
    let mut right = partner();
    right.authorize.insert("acr".to_owned(), "pan".to_owned());
    right.network.total_timeout = Some(30);
    for found in lint(&right, true) {
        assert_eq!(found.check.result, Outcome::Pass, "{found:?}");
    }
    assert_eq!(
        Registration::new(&partner()).unwrap().token_api(),
        Api::TokenV2
    );
}

#[test]
fn each_broken_rule_fails_its_own_check_only() {
    type Damage = fn(&mut PartnerFile);
    let broken: [(CheckId, Damage); 9] = [
        (CheckId::ClientId, |p| {
            p.client_id = "app.example.in".to_owned();
        }),
        (CheckId::RedirectUri, |p| {
            p.redirect_uri = "http://app.example.in/cb".to_owned();
        }),
        (CheckId::RedirectUri, |p| p.redirect_uri.push('#')),
        (CheckId::ScopeNames, |p| p.scopes.push("profile".to_owned())),
        (CheckId::Purpose, |p| p.purpose = "KYC-check".to_owned()),
        (CheckId::ServiceName, |p| p.service_name = String::new()),
        (CheckId::LineOfService, |p| {
            p.line = Line::V1_12;
            p.purpose = "kyc".to_owned();
        }),
        (CheckId::Endpoints, |p| {
            let token = "https://api.digitallocker.gov.in/public/oauth2/1/token".to_owned();
            p.endpoints.insert("token".to_owned(), token);
        }),
        (CheckId::Network, |p| {
            p.network.proxy = Some("http://asha:pw@proxy.example.in".to_owned());
        }),
    ];
    for (id, damage) in broken {
        let mut partner = partner();
        damage(&mut partner);
        for found in lint(&partner, true) {
            let expected = found.check.id == id;
            assert_eq!(
                found.check.result == Outcome::Fail,
                expected,
                "{id:?}: {found:?}"
            );
        }
    }
    assert_eq!(lint(&partner(), false)[1].check.result, Outcome::Fail);
}

#[test]
fn line_2_3_takes_one_of_five_words_and_no_service_name() {
    let mut partner = PartnerFile {
        line: Line::V2_3,
        ..partner()
    };
    assert_eq!(outcome(&partner, CheckId::Purpose), Outcome::Fail);
    assert_eq!(outcome(&partner, CheckId::ServiceName), Outcome::Skipped);
    partner.purpose = "kyc".to_owned();
    assert_eq!(outcome(&partner, CheckId::Purpose), Outcome::Pass);
}

#[test]
fn entity_locker_wants_no_service_name_and_takes_a_purpose_of_free_text_or_none() {
    let mut partner = PartnerFile {
        service: Service::EntityLocker,
        service_name: String::new(),
        purpose: String::new(),
        ..partner()
    };
    assert_eq!(outcome(&partner, CheckId::ServiceName), Outcome::Skipped);
    assert_eq!(outcome(&partner, CheckId::Purpose), Outcome::Skipped);
    partner.purpose = "Trade_licence".to_owned();
    assert_eq!(outcome(&partner, CheckId::Purpose), Outcome::Pass);
    partner.purpose = "Trade-licence".to_owned();
    assert_eq!(outcome(&partner, CheckId::Purpose), Outcome::Fail);
    partner.service = Service::MeriPehchaan;
    partner.purpose = String::new();
    assert_eq!(outcome(&partner, CheckId::ServiceName), Outcome::Fail);
    assert_eq!(outcome(&partner, CheckId::Purpose), Outcome::Fail);
}

#[test]
fn what_is_merely_wrong_can_be_sent_and_what_is_dangerous_cannot() {
    let mut odd = partner();
    odd.scopes.push("profile".to_owned());
    assert!(Registration::new(&odd).is_ok());
    let mut unreachable = partner();
    unreachable.network.connect_timeout = Some(0);
    assert!(Registration::new(&unreachable).is_err());
    let mut open = partner();
    open.endpoints.insert(
        "base".to_owned(),
        "http://locker.example.in/public".to_owned(),
    );
    let blocked = Registration::new(&open).unwrap_err();
    assert_eq!(blocked[0].check.id, CheckId::Endpoints);
    assert!(
        Registration::new(&PartnerFile {
            client_id: String::new(),
            ..partner()
        })
        .is_err()
    );
}

#[test]
fn a_base_on_this_machine_is_practice_and_the_published_one_is_not() {
    let mut practice = partner();
    practice
        .endpoints
        .insert("base".to_owned(), "http://127.0.0.1:4000/public".to_owned());
    let practice = Registration::new(&practice).unwrap();
    assert!(practice.is_practice());
    assert_eq!(
        practice.endpoints().url(Api::Token).as_str(),
        "http://127.0.0.1:4000/public/oauth2/1/token"
    );
    assert!(!Registration::new(&partner()).unwrap().is_practice());
}

#[test]
fn one_call_elsewhere_and_it_is_no_practice() {
    let mut mixed = partner();
    let base = "http://127.0.0.1:4000/public".to_owned();
    mixed.endpoints.insert("base".to_owned(), base);
    let token = "https://digilocker.meripehchaan.gov.in/public/oauth2/2/token".to_owned();
    mixed.endpoints.insert("token-v2".to_owned(), token);
    assert!(!Registration::new(&mixed).unwrap().is_practice());
}

#[test]
fn a_custom_service_has_only_what_it_lists() {
    let mut custom = PartnerFile {
        service: Service::Custom,
        ..partner()
    };
    assert!(
        Registration::new(&custom).is_err(),
        "it has no addresses yet"
    );
    for (api, path) in [("authorize", "auth"), ("token", "token")] {
        custom
            .endpoints
            .insert(api.to_owned(), format!("https://id.example.in/{path}"));
    }
    let custom = Registration::new(&custom).unwrap();
    assert!(custom.offers(Api::Token) && !custom.offers(Api::Eaadhaar));
    assert_eq!(custom.token_api(), Api::Token);
}

#[test]
fn an_endpoint_that_does_not_exist_is_named() {
    let mut partner = partner();
    partner
        .endpoints
        .insert("userinfo".to_owned(), "https://id.example.in/me".to_owned());
    let blocked = Registration::new(&partner).unwrap_err();
    assert!(blocked[0].check.received.contains("userinfo"));
}

#[test]
fn a_redirect_uri_that_cannot_bring_an_answer_back_blocks_and_an_odd_one_does_not() {
    let blocks = |uri: &str| {
        let redirect_uri = uri.to_owned();
        let partner = PartnerFile {
            redirect_uri,
            ..partner()
        };
        Registration::new(&partner).is_err()
    };
    for uri in [
        "",
        "app.example.in/cb",
        "https://app.example.in/cb#x",
        "https://app.example.in/cb ",
        "https%3A%2F%2Fapp.example.in%2Fcb",
    ] {
        assert!(blocks(uri), "{uri}");
    }
    for uri in ["https://app.example.in/*", "http://app.example.in/cb"] {
        assert!(!blocks(uri), "{uri}");
    }
}

#[test]
fn a_broken_rule_says_what_it_expects_beside_what_is_there() {
    let found = lint(
        &PartnerFile {
            redirect_uri: "https://app.example.in/c b".to_owned(),
            scopes: vec!["profile".to_owned()],
            ..partner()
        },
        true,
    );
    let check = |id| &found.iter().find(|lint| lint.check.id == id).unwrap().check;
    let redirect = check(CheckId::RedirectUri);
    assert_eq!(redirect.received, "blank (U+0020) at position 25");
    assert_eq!(redirect.expected, "visible ASCII characters only");
    assert!(
        check(CheckId::ScopeNames)
            .received
            .contains("expected userdetails")
    );
}

#[test]
fn entity_locker_has_its_documents_under_its_own_paths() {
    let entity = PartnerFile {
        service: Service::EntityLocker,
        scopes: Vec::new(),
        ..partner()
    };
    let path = |partner: &PartnerFile, api| {
        let registration = Registration::new(partner).unwrap();
        registration.endpoints().url(api).path().to_owned()
    };
    for api in [Api::File, Api::Issued, Api::Uploaded, Api::Xml] {
        assert!(path(&entity, api).contains("/entity/"), "{}", api.id());
        assert!(!path(&partner(), api).contains("/entity/"), "{}", api.id());
    }
    assert_eq!(path(&entity, Api::Token), path(&partner(), Api::Token));
}

#[test]
fn the_log_out_address_has_the_form_of_its_line_or_is_not_there() {
    let of = |partner: &PartnerFile| Registration::new(partner).unwrap().log_out_url();
    let address = "https://digilocker.meripehchaan.gov.in/signin/logout/Y";
    assert_eq!(
        of(&partner()).unwrap().as_str(),
        format!(
            "{address}?client_id=XX00TEST01&redirect_uri=http%3A%2F%2F127.0.0.1%3A8765%2Fcallback"
        )
    );
    let older = PartnerFile {
        line: Line::V2_3,
        ..partner()
    };
    assert_eq!(of(&older).unwrap().as_str(), address);
    for (service, line) in [
        (Service::DigiLocker, Line::V1_12),
        (Service::EntityLocker, Line::V2_4),
    ] {
        let none = PartnerFile {
            service,
            line,
            ..partner()
        };
        assert_eq!(of(&none), None, "{service:?}");
    }
}

fn with_extras(line: Line, extras: &[(&str, &str)]) -> PartnerFile {
    let extras = extras.iter();
    PartnerFile {
        line,
        purpose: "kyc".to_owned(),
        authorize: extras
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        ..partner()
    }
}

#[test]
fn further_parameters_are_held_against_the_rules_of_their_line() {
    let id = CheckId::AuthorizeExtras;
    let right: &[(Line, &[(&str, &str)])] = &[
        (Line::V2_3, &[("dl_flow", "signup"), ("amr", "all")]),
        (
            Line::V2_4,
            &[("amr", "apaar"), ("req_doctype", "PANCR,DRVLC")],
        ),
        (
            Line::V2_4,
            &[("prompt", "login_mobile"), ("login_hint", "9000000001")],
        ),
        (
            Line::V2_4,
            &[("consent_valid_till", "1795500000"), ("pla", "Y")],
        ),
    ];
    for (line, extras) in right {
        assert_eq!(
            outcome(&with_extras(*line, extras), id),
            Outcome::Pass,
            "{extras:?}"
        );
    }
    let wrong: &[(Line, &[(&str, &str)])] = &[
        (Line::V2_3, &[("amr", "all")]),
        (Line::V2_4, &[("acr", "passport")]),
        (Line::V2_4, &[("req_doctype", "pancr")]),
        (Line::V2_4, &[("login_hint", "9000000001")]),
        (Line::V2_4, &[("consent_valid_till", "1795500000000")]),
    ];
    for (line, extras) in wrong {
        let partner = with_extras(*line, extras);
        assert_eq!(outcome(&partner, id), Outcome::Fail, "{extras:?}");
        assert!(
            Registration::new(&partner).is_ok(),
            "it can be sent on purpose"
        );
    }
    assert_eq!(outcome(&partner(), id), Outcome::Skipped);
}

#[test]
fn a_parameter_that_has_a_field_or_is_made_anew_cannot_be_given_again() {
    for name in ["state", "code_challenge", "scope"] {
        let twice = with_extras(Line::V2_4, &[(name, "abc")]);
        assert!(Registration::new(&twice).is_err(), "{name}");
    }
}

#[test]
fn openid_is_held_against_a_line_that_has_none() {
    let classic = PartnerFile {
        service: Service::DigiLocker,
        line: Line::V1_12,
        ..partner()
    };
    assert_eq!(outcome(&classic, CheckId::ScopeNames), Outcome::Fail);
    let without = PartnerFile {
        scopes: vec!["files.issueddocs".to_owned()],
        ..classic
    };
    assert_eq!(outcome(&without, CheckId::ScopeNames), Outcome::Pass);
}
