//! What is pasted, asked and written: through the desk, as the window does it.

use super::*;

use diagnosis::answers::answers;

/// A token of the shape that the services give.
const TOKEN: &str = "0f3c9a7be1d24586a0b1c2d3e4f5061728394a5b";

fn first(desk: &Desk, text: &str) -> Option<String> {
    let found = desk.diagnose(text);
    found.recognised.then(|| found.findings[0].fault.clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_thing_that_can_be_pasted_is_read() {
    let (desk, _stage) = practising().await;
    let screenshot = "HTTPS-Only Mode Alert\nSecure Site Not Available";
    for (kind, text, fault) in [
        (
            "error text",
            "error: redirect_uri_mismatch",
            "redirect-uri-mismatch",
        ),
        ("JSON", "{\"error\":\"invalid_scope\"}", "invalid-scope"),
        (
            "HTML page",
            "<html><body><h1>Request Rejected</h1>The requested URL was rejected. Your support ID is: 1</body></html>",
            "gateway-refused",
        ),
        (
            "redirect URL",
            "https://app.example.in/cb?error=invalid_scope&state=ab12",
            "invalid-scope",
        ),
        (
            "curl command",
            "curl -X POST https://api.digitallocker.gov.in/public/oauth2/1/token -H 'Content-Type: application/json' -d '{\"code\":\"6b1f0c9e8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f3e\",\"grant_type\":\"authorization_code\",\"redirect_uri\":\"https://app.example.in/cb\",\"client_id\":\"QX4B7C91D2\",\"client_secret\":\"5f1d0c9e8b7a6f5e4d3c\",\"code_verifier\":\"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk\"}'",
            "token-body-json",
        ),
        (
            "log excerpt",
            "10:15:31 ERROR java.net.UnknownHostException: api.digitallocker.gov.in",
            "dns-failed",
        ),
        (
            "HTTP status",
            "HTTP/1.1 429 Too Many Requests",
            "rate-limited",
        ),
        ("screenshot's text", screenshot, "https-only"),
        (
            "Hindi",
            "redirect uri match nahi ho raha hai",
            "redirect-uri-mismatch",
        ),
    ] {
        assert_eq!(first(&desk, text).as_deref(), Some(fault), "{kind}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_recognised_is_said_and_the_nearest_answers_are_offered() {
    let (desk, _stage) = practising().await;
    let found = desk.diagnose("our redirect page has a strange colour");
    assert!(!found.recognised);
    assert!(!found.nearest.is_empty());
    assert!(
        found
            .notes
            .iter()
            .any(|note| note.contains("not recognised")),
        "{:?}",
        found.notes
    );
    let nothing = desk.diagnose("  \n ");
    assert!(!nothing.recognised && nothing.findings.is_empty() && !nothing.notes.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn megabytes_binary_marks_and_other_scripts_are_read_and_said() {
    let (desk, _stage) = practising().await;
    let error = "{\"error\":\"invalid_scope\"}";
    let long = format!("{}\n{error}", "a line of a log\n".repeat(300_000));
    let binary = format!("\u{0}\u{1}\u{fffd}\u{7f}{error}\u{0}");
    let marks = format!("\u{202e}\u{200f}{error}\u{2066}");
    let tamil = format!("பிழை வந்தது: {error}");
    for (text, notes) in [(long, 1), (binary, 1), (marks, 1), (tamil, 0)] {
        let found = desk.diagnose(&text);
        assert_eq!(found.findings[0].fault, "invalid-scope");
        assert_eq!(found.notes.len(), notes, "{:?}", found.notes);
        assert!(found.notes.iter().all(|note| !note.starts_with("note-")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_in_a_paste_is_masked_before_anything_is_shown() {
    let (desk, _stage) = practising().await;
    let paste = format!(
        "curl -H 'Authorization: Bearer {TOKEN}' https://api.digitallocker.gov.in/public/oauth2/1/user?uid=999941057058\n{{\"error\":\"invalid_token\",\"client_secret\":\"5f1d0c9e8b7a6f5e4d3c\"}}"
    );
    let found = desk.diagnose(&paste);
    assert!(found.recognised);
    let shown = serde_json::to_string(&found).unwrap();
    for secret in [TOKEN, "999941057058", "5f1d0c9e8b7a6f5e4d3c"] {
        assert!(!shown.contains(secret), "{secret} is shown");
    }
    assert!(
        found.notes.iter().any(|note| note.contains('3')),
        "{:?}",
        found.notes
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_says_where_it_leads_and_both_sides_of_a_disagreement() {
    let (desk, _stage) = practising().await;
    for known in answers() {
        let answer = desk.answer(&known.id()).unwrap();
        assert_eq!(answer.action.as_deref(), Some(known.action.id().as_str()));
        let said = known.text(diagnosis::Lang::En);
        let differs = said.differs.as_deref().unwrap_or_default();
        assert!(answer.body.contains(&said.text) && answer.body.contains(differs));
        assert!(answer.sources.iter().any(|source| source.contains("FAQ")));
        assert_eq!(
            (answer.confidence.is_empty(), answer.last_checked.len()),
            (false, 10)
        );
    }
    assert!(desk.answer("faq-64").is_err());
    let hits = desk.search("पता कैसे बदलें callback URL");
    assert_eq!(hits[0].id, "faq-21");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_pasted_into_the_wrong_field_is_named_in_the_field() {
    let (desk, _stage) = practising().await;
    for (client_id, says) in [
        ("https://docs.example.in/params#client_id", "link"),
        ("client_id=QX4B7C91D2", "name of the parameter"),
        ("\"QX4B7C91D2\"", "quotation marks"),
        ("{\"client_id\":\"QX4B7C91D2\"}", "JSON"),
        ("5f1d0c9e8b7a6f5e4d3c", "secret"),
    ] {
        let form = PartnerForm {
            client_id: client_id.into(),
            ..form_of(&desk)
        };
        let error = desk
            .save_partner(form, StepId::RegisterClient)
            .await
            .unwrap_err();
        assert_eq!(error.fields.len(), 1, "{client_id}: {:?}", error.fields);
        assert_eq!(error.fields[0].field, "clientId");
        assert!(
            error.fields[0].message.contains(says),
            "{client_id}: {}",
            error.fields[0].message
        );
    }
    let form = PartnerForm {
        redirect_uri: "redirect_uri=http://127.0.0.1:8765/cb".into(),
        ..form_of(&desk)
    };
    let error = desk
        .save_partner(form, StepId::RegisterClient)
        .await
        .unwrap_err();
    assert_eq!(error.fields[0].field, "redirectUri");
    let form = PartnerForm {
        client_id: "QX4B7C91D2".into(),
        ..form_of(&desk)
    };
    assert!(
        desk.save_partner(form, StepId::RegisterClient)
            .await
            .is_ok()
    );
}
