//! The code samples of the pages, run as they are, in all three languages, against the practice
//! locker: the signed ones with the right secret and with a wrong one, those with a token with one
//! that is none. What is a secret comes from the environment and stands in no sample.

use std::process::Command;

use practice::{Client, Locker, Running, Settings};

use super::*;

const SECRET: &str = "simsecret0123456789a";

/// A locker for a client whose secret the test knows, and a desk for its partner.
async fn partner() -> (Desk, Running) {
    let client = Client {
        secret: protocol::secret::ClientSecret::new(SECRET),
        ..Client::practice("https://app.example.in/cb")
    };
    let locker = Locker::start(Settings::new(client)).await.unwrap();
    let (desk, _stage) = organisation();
    let form = PartnerForm {
        base_url: locker.base_url().to_string(),
        client_id: locker.client().id.clone(),
        scopes: vec!["userdetails".into()],
        purpose: "Employee onboarding".into(),
        service_name: "HR_portal".into(),
        ..sample_traders(&desk)
    };
    desk.save_partner(form, StepId::ChooseScopes).await.unwrap();
    (desk, locker)
}

/// Runs a sample in a folder of its own; what it printed, and what curl kept of the headers.
fn run(language: &str, text: &str, environment: &[(&str, &str)]) -> String {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("upload.pdf"), b"%PDF-1.7").unwrap();
    let (program, file) = match language {
        "curl" => ("sh", "sample.sh"),
        "node" => ("node", "sample.mjs"),
        _ => ("python3", "sample.py"),
    };
    std::fs::write(folder.path().join(file), text).unwrap();
    let output = Command::new(program)
        .arg(file)
        .current_dir(folder.path())
        .envs(environment.iter().copied())
        .env("FILE", "upload.pdf")
        .output()
        .unwrap();
    let headers = std::fs::read_to_string(folder.path().join("headers.txt")).unwrap_or_default();
    format!(
        "{}{}{headers}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn signed_samples_are_accepted_with_the_right_secret_and_refused_with_another() {
    let (desk, _locker) = partner().await;
    let cases = [
        ("statistics", "authentic_documents"),
        ("pull-issuers", "000018"),
        ("pull-doctype", "SSCER"),
        ("pull-parameters", "rollno"),
    ];
    for (id, expected) in cases {
        for sample in desk.api_page(id).unwrap().samples {
            let given = |secret| {
                [
                    ("CLIENT_SECRET", secret),
                    ("ORGID", "000018"),
                    ("DOCTYPE", "SSCER"),
                ]
            };
            let said = run(&sample.language, &sample.text, &given(SECRET));
            assert!(
                said.contains(expected),
                "{id} in {}: {said}",
                sample.language
            );
            let said = run(&sample.language, &sample.text, &given("another"));
            assert!(
                !said.contains(expected),
                "{id} in {}: {said}",
                sample.language
            );
            assert!(!sample.text.contains(SECRET), "no sample holds the secret");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn samples_with_a_token_reach_their_call_and_a_token_that_is_none_is_refused_there() {
    let (desk, _locker) = partner().await;
    for id in [
        "user",
        "apaar",
        "issued",
        "file",
        "xml",
        "eaadhaar",
        "uploaded",
        "upload",
        "pull-document",
    ] {
        for sample in desk.api_page(id).unwrap().samples {
            let environment = [
                ("ACCESS_TOKEN", "none"),
                ("CLIENT_SECRET", SECRET),
                ("DOCUMENT_URI", "in.gov.pan-PANCR-X"),
                ("UPLOAD_PATH", "/marks.pdf"),
                ("ORGID", "000018"),
                ("DOCTYPE", "SSCER"),
                ("CONSENT", "Y"),
                ("ROLLNO", "1"),
            ];
            let said = run(&sample.language, &sample.text, &environment);
            let refused = said.contains("invalid_token") || said.contains("401");
            assert!(refused, "{id} in {}: {said}", sample.language);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn samples_of_the_token_endpoint_and_of_authorize_carry_what_the_line_requires() {
    let (desk, _locker) = partner().await;
    let environment = [
        ("CLIENT_SECRET", SECRET),
        ("CODE", "none"),
        (
            "CODE_VERIFIER",
            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        ),
        ("REFRESH_TOKEN", "none"),
        ("ACCESS_TOKEN", "none"),
        ("PURPOSE", "Employee onboarding"),
        ("SERVICE_NAME", "HR_portal"),
        ("SCOPE", "openid"),
    ];
    for id in ["token", "token-v2", "refresh"] {
        for sample in desk.api_page(id).unwrap().samples {
            let said = run(&sample.language, &sample.text, &environment);
            let refused = said.contains("invalid_grant") || said.contains("400");
            assert!(
                refused,
                "the code is none, {id} in {}: {said}",
                sample.language
            );
        }
    }
    for sample in desk.api_page("authorize").unwrap().samples {
        let said = run(&sample.language, &sample.text, &environment);
        let address = tauri::Url::parse(said.trim().lines().last().unwrap()).unwrap();
        let has = |name: &str| address.query_pairs().any(|(known, _)| known == name);
        for name in [
            "client_id",
            "redirect_uri",
            "state",
            "code_challenge",
            "purpose",
            "service_name",
        ] {
            assert!(has(name), "{name} in {}: {address}", sample.language);
        }
        let challenge = address
            .query_pairs()
            .find(|(name, _)| name == "code_challenge");
        assert_eq!(challenge.unwrap().1.len(), 43, "{}", sample.language);
    }
}
