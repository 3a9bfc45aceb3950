//! Good and bad twins for everything that is found in a pasted request or address: the bad one
//! names its fault, the good one, which differs in that place only, does not.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use diagnosis::Fault;
use diagnosis::recognise::recognise_text;

const AUTHORIZE: &str = "https://digilocker.meripehchaan.gov.in/public/oauth2/1/authorize?response_type=code&client_id=QX4B7C91D2&state=5b1c9e7f2a3d4c6b8e905b1c9e7f2a3d&redirect_uri=https%3A%2F%2Fapp.sample.example%2Fcb&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&scope=openid+files.issueddocs&purpose=Employee+onboarding&service_name=HR_portal";
const TOKEN: &str = "curl -X POST https://digilocker.meripehchaan.gov.in/public/oauth2/1/token -H 'Content-Type: application/x-www-form-urlencoded' -d 'code=0f3c9a7be1d24586a0b1c2d3e4f5061728394a5b&grant_type=authorization_code&client_id=QX4B7C91D2&client_secret=5f1d0c9e8b7a6f5e4d3c&redirect_uri=https%3A%2F%2Fapp.sample.example%2Fcb&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'";
const META: &str = "curl -X POST https://api.digitallocker.gov.in/public/oauth2/1/pull/doctype -d 'clientid=QX4B7C91D2&orgid=000018&ts=1700000000&hmac=43d6eeb63bae0f764809ca4310ec6551c6cc50b3af628098ff8f258e53ae66ac'";
const EAADHAAR: &str = "curl https://api.digitallocker.gov.in/public/oauth2/3/xml/eaadhaar -H 'Authorization: Bearer 0f3c9a7be1d24586a0b1c2d3e4f5061728394a5b'";
const FILE: &str = "curl https://api.digitallocker.gov.in/public/oauth2/1/file/in.gov.transport-DRVLC-DL0120230000001 -H 'Authorization: Bearer 0f3c9a7be1d24586a0b1c2d3e4f5061728394a5b'";
const PULL: &str = "curl -X POST https://api.digitallocker.gov.in/public/oauth2/1/pull/pulldocument -H 'Authorization: Bearer 0f3c9a7be1d24586a0b1c2d3e4f5061728394a5b' -d 'orgid=000018&doctype=HSCER&consent=Y&rollno=A1002003'";
const CALLBACK: &str = "https://app.sample.example/cb?code=0f3c9a7be1d24586a0b1c2d3e4f5061728394a5b&state=5b1c9e7f2a3d4c6b8e905b1c9e7f2a3d";

/// A good paste, what is changed in it, into what, and the fault that this is.
const TWINS: &[(&str, &str, &str, Fault)] = &[
    (
        AUTHORIZE,
        "response_type=code&",
        "",
        Fault::AuthorizeParameterMissing,
    ),
    (
        AUTHORIZE,
        "client_id=QX4B7C91D2",
        "client_id=",
        Fault::AuthorizeParameterMissing,
    ),
    (
        AUTHORIZE,
        "response_type=code",
        "response_type=token",
        Fault::UnsupportedResponseType,
    ),
    (
        AUTHORIZE,
        "client_id=QX4B7C91D2",
        "client_id=sample.example",
        Fault::ClientIdShape,
    ),
    (
        AUTHORIZE,
        "client_id=QX4B7C91D2",
        "client_id=<client_id>",
        Fault::PlaceholderSent,
    ),
    (
        AUTHORIZE,
        "client_id=QX4B7C91D2",
        "client_id=https://sample.example",
        Fault::LinkInParameter,
    ),
    (
        AUTHORIZE,
        "state=5b1c9e7f2a3d4c6b8e905b1c9e7f2a3d",
        "state=oidc_flow",
        Fault::StateConstant,
    ),
    (
        AUTHORIZE,
        "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        "",
        Fault::CodeChallengeMissing,
    ),
    (
        AUTHORIZE,
        "&code_challenge_method=S256",
        "",
        Fault::CodeChallengeMissing,
    ),
    (
        AUTHORIZE,
        "code_challenge_method=S256",
        "code_challenge_method=plain",
        Fault::CodeChallengeMethod,
    ),
    (
        AUTHORIZE,
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        "MTNkMzFlOTYxYTFhZDhlYzJmMTZiMTBjNGM5ODJlMDg3NmE4NzhhZDZkZjE0NDU2NmVlMTg5NGFjYjcwZjljMw",
        Fault::ChallengeOfHex,
    ),
    (
        AUTHORIZE,
        "files.issueddocs",
        "issued_documents",
        Fault::ScopeNameGuessed,
    ),
    (
        AUTHORIZE,
        "openid+files.issueddocs",
        "openid,files.issueddocs",
        Fault::InvalidScope,
    ),
    (
        AUTHORIZE,
        "Employee+onboarding",
        "Employee-onboarding",
        Fault::PurposeCharacters,
    ),
    (
        AUTHORIZE,
        "&service_name=HR_portal",
        "",
        Fault::PurposeMissing,
    ),
    (
        AUTHORIZE,
        "https%3A%2F%2Fapp",
        "https%253A%252F%252Fapp",
        Fault::RedirectUriMismatch,
    ),
    (
        AUTHORIZE,
        "sample.example%2Fcb",
        "sample.example%2Fcb%20",
        Fault::RedirectUriMismatch,
    ),
    (
        AUTHORIZE,
        "https%3A%2F%2Fapp.sample.example",
        "http%3A%2F%2Flocalhost%3A3000",
        Fault::RedirectUriLocalhost,
    ),
    (
        AUTHORIZE,
        "&purpose",
        "&acr=pan&purpose",
        Fault::ExtraIdentityScreens,
    ),
    (
        AUTHORIZE,
        "/oauth2/1/authorize",
        "/oauth2/2/authorize",
        Fault::EndpointInvented,
    ),
    (
        AUTHORIZE,
        "digilocker.meripehchaan.gov.in",
        "sandbox.digitallocker.gov.in",
        Fault::NoSandbox,
    ),
    (
        TOKEN,
        "grant_type=authorization_code&",
        "",
        Fault::TokenFieldMissing,
    ),
    (
        TOKEN,
        "&redirect_uri=https%3A%2F%2Fapp.sample.example%2Fcb",
        "",
        Fault::TokenFieldMissing,
    ),
    (
        TOKEN,
        "&client_secret=5f1d0c9e8b7a6f5e4d3c",
        "",
        Fault::TokenFieldMissing,
    ),
    (
        TOKEN,
        "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        "",
        Fault::VerifierMissing,
    ),
    (
        TOKEN,
        "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        "too-short",
        Fault::VerifierMalformed,
    ),
    (
        TOKEN,
        "grant_type=authorization_code",
        "grant_type=client_credentials",
        Fault::GrantTypeWrong,
    ),
    (TOKEN, "-X POST", "-X GET", Fault::MethodWrong),
    (
        TOKEN,
        "client_secret=5f1d0c9e8b7a6f5e4d3c",
        "client_secret=YOUR_SECRET",
        Fault::PlaceholderSent,
    ),
    (
        TOKEN,
        "/public/oauth2/1/token",
        "/oauth/v2/token",
        Fault::TokenEndpointWrong,
    ),
    (
        TOKEN,
        "&code_verifier",
        "&scope=openid&code_verifier",
        Fault::TokenVersionMismatch,
    ),
    (META, "clientid=", "client_id=", Fault::MetaClientIdField),
    (
        META,
        "ts=1700000000",
        "ts=1700000000123",
        Fault::TsMilliseconds,
    ),
    (
        META,
        "ts=1700000000",
        "ts=2026-11-24T10:00:00",
        Fault::TsRefused,
    ),
    (
        META,
        "&hmac=43d6eeb63bae0f764809ca4310ec6551c6cc50b3af628098ff8f258e53ae66ac",
        "",
        Fault::HmacMissing,
    ),
    (
        META,
        "43d6eeb63bae0f764809ca4310ec6551c6cc50b3af628098ff8f258e53ae66ac",
        "Q9butjuuD3ZICcpDEOxlUcbMULOvYoCY/48ljlOuZqw=",
        Fault::HmacEncoding,
    ),
    (META, "orgid=000018", "orgid=18", Fault::OrgidUnknown),
    (
        EAADHAAR,
        "/xml/eaadhaar",
        "/xml/eaadhaar?uri=in.gov.uidai",
        Fault::EaadhaarExtraParameters,
    ),
    (
        EAADHAAR,
        " -H 'Authorization: Bearer 0f3c9a7be1d24586a0b1c2d3e4f5061728394a5b'",
        "",
        Fault::TokenNotSent,
    ),
    (EAADHAAR, "Bearer ", "", Fault::TokenNotSent),
    (
        EAADHAAR,
        "/oauth2/3/",
        "/oauth2/2/",
        Fault::EndpointOutdated,
    ),
    (
        FILE,
        "in.gov.transport-DRVLC-DL0120230000001",
        "in.gov.uidai-ADHAR-1a2b3c",
        Fault::EaadhaarEndpointWrong,
    ),
    (
        FILE,
        "/in.gov.transport-DRVLC-DL0120230000001",
        "/",
        Fault::UriMissing,
    ),
    (
        FILE,
        "/oauth2/1/file/",
        "/oauth2/1/documents/",
        Fault::EndpointInvented,
    ),
    (PULL, "consent=Y", "consent=N", Fault::PullConsentMissing),
    (PULL, "orgid=000018", "orgid=18", Fault::OrgidUnknown),
    (
        CALLBACK,
        "&state=5b1c9e7f2a3d4c6b8e905b1c9e7f2a3d",
        "",
        Fault::StateMissing,
    ),
    (
        CALLBACK,
        "code=0f3c9a7be1d24586a0b1c2d3e4f5061728394a5b&",
        "",
        Fault::CallbackEmpty,
    ),
    (
        CALLBACK,
        "&state",
        "&error=server_error&state",
        Fault::CallbackContradictory,
    ),
];

fn found(paste: &str) -> Vec<Fault> {
    recognise_text(paste)
        .findings
        .iter()
        .map(|finding| finding.fault)
        .collect()
}

#[test]
fn each_bad_twin_names_its_fault_and_the_good_one_does_not() {
    for (good, from, to, fault) in TWINS {
        assert!(
            good.contains(from),
            "{fault}: {from} is not in the good twin"
        );
        let bad = good.replace(from, to);
        let named = found(&bad);
        assert!(
            named.iter().take(3).any(|other| other == fault),
            "{fault} not among {named:?}: {bad}"
        );
        let named = found(good);
        assert!(!named.contains(fault), "{fault} in the good twin: {good}");
    }
}

#[test]
fn what_is_right_has_no_fault_at_all() {
    for good in [AUTHORIZE, TOKEN, META, EAADHAAR, FILE, PULL, CALLBACK] {
        assert_eq!(found(good), [], "{good}");
    }
}

#[test]
fn hosts_of_two_services_are_mixed_and_of_one_are_not() {
    let both = format!("{AUTHORIZE}\nhttps://api.digitallocker.gov.in/public/oauth2/1/token");
    assert!(found(&both).contains(&Fault::VersionsMixed));
    let one = format!("{AUTHORIZE}\nhttps://digilocker.meripehchaan.gov.in/public/oauth2/1/token");
    assert!(!found(&one).contains(&Fault::VersionsMixed));
}
