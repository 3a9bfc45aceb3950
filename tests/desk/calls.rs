//! Every API tried through its form, against the practice locker: with an answer, and with its bad
//! twin: without a token, without the scope, on a line that does not have it, with a field that does
//! not fit. None of them shows a secret or, while the screen is shared, what belongs to a citizen.

use std::collections::BTreeMap;

use lockstep_desktop::view::{ApiPage, ApiStanding, TryFieldKind, TryResult};

use super::*;

const CITIZENS_OWN: [&str; 4] = ["Abhyas", "ABCPT1234Z", "9000000001", "07091994"];

fn values(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

async fn tried(desk: &Desk, id: &str, pairs: &[(&str, &str)]) -> TryResult {
    desk.try_api(id, &values(pairs)).await.unwrap()
}

/// A token for these scopes.
async fn with_scopes(citizen: &'static str, scopes: &[&str]) -> (Desk, Stage) {
    let (desk, stage) = practising().await;
    let form = PartnerForm {
        scopes: scopes.iter().map(|scope| (*scope).to_owned()).collect(),
        ..form_of(&desk)
    };
    desk.save_partner(form, StepId::ChooseScopes).await.unwrap();
    authorised(&desk, &stage, citizen).await;
    (desk, stage)
}

fn fault(result: &TryResult) -> &str {
    &result.problem.as_ref().expect("it failed").code
}

/// What a try showed, without the page, whose sample answer has invented values.
fn shown(result: &TryResult) -> String {
    let TryResult {
        rows,
        working,
        texts,
        problem,
        ..
    } = result;
    serde_json::to_string(&(rows, working, texts, problem)).unwrap()
}

/// It worked, it is in the evidence, it is practice.
fn worked(result: &TryResult) {
    assert!(result.problem.is_none(), "{:?}", result.problem);
    assert!(result.exchange.is_some(), "it is in the evidence");
    assert!(result.practice, "practice is always said");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_has_its_reference_and_says_what_it_needs_before_there_is_a_token() {
    let (desk, _) = practising().await;
    let rows: Vec<_> = desk
        .apis()
        .into_iter()
        .flat_map(|group| group.pages)
        .collect();
    assert!(rows.len() > 25, "{}", rows.len());
    for row in &rows {
        let page = desk.api_page(&row.id).unwrap();
        assert!(page.purpose.len() > 20, "{}", row.id);
        for error in &page.errors {
            assert!(
                !error.cause.is_empty() && !error.fix.is_empty(),
                "{}",
                error.code
            );
        }
    }
    let user = desk.api_page("user").unwrap();
    assert!(user.form.blocked.is_some());
    assert_eq!(user.form.step, Some(StepId::SignIn));
    let refused = desk.try_api("user", &values(&[])).await.unwrap_err();
    assert_eq!(refused.code, "not-yet");
    assert!(refused.cause.contains("token"), "{}", refused.cause);
    assert_eq!(desk.api_page("no-such-page").unwrap_err().code, "unknown");
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_of_another_line_and_withdrawn_ones_are_explained_and_not_sent() {
    let (desk, _) = practising().await;
    let standing = |id: &str| desk.api_page(id).unwrap().row.standing;
    assert_eq!(standing("entity"), ApiStanding::Absent);
    assert_eq!(standing("verify-account"), ApiStanding::Withdrawn);
    assert_eq!(standing("gone-device-code"), ApiStanding::Withdrawn);
    for id in [
        "entity",
        "verify-account",
        "gone-device-code",
        "gone-sign-up",
    ] {
        let page = desk.api_page(id).unwrap();
        assert!(page.row.reason.is_some(), "{id}");
        assert!(
            page.form.fields.is_empty() && page.form.actions.is_empty(),
            "{id}"
        );
        assert!(desk.try_api(id, &values(&[])).await.is_err(), "{id}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn account_and_lists_are_read_and_a_missing_scope_is_named_with_its_fix() {
    let scopes = [
        "openid",
        "userdetails",
        "files.issueddocs",
        "files.uploadeddocs",
    ];
    let (desk, _stage) = with_scopes(ASHA, &scopes).await;
    let user = tried(&desk, "user", &[]).await;
    worked(&user);
    assert!(
        user.rows
            .iter()
            .any(|row| row.label == "digilockerid" && row.sensitive)
    );
    let issued = tried(&desk, "issued", &[]).await;
    worked(&issued);
    let next = issued.rows[0]
        .next
        .as_ref()
        .expect("a document can be fetched");
    let file = desk.try_api(&next.page, &next.values).await.unwrap();
    worked(&file);
    let aadhaar = issued.rows[0].next.as_ref().unwrap();
    assert_eq!(
        aadhaar.page, "eaadhaar",
        "the Aadhaar card is no file (FAQ 10, 38)"
    );
    assert_eq!(
        desk.view().documents.len(),
        1,
        "the document is kept for the steps"
    );
    let root = tried(&desk, "uploaded", &[]).await;
    worked(&root);
    let folder = root.rows.iter().find_map(|row| {
        let next = row.next.as_ref()?;
        (next.page == "uploaded").then_some(next)
    });
    let folder = folder.expect("a folder to open");
    worked(&desk.try_api(&folder.page, &folder.values).await.unwrap());
    let shown = [user, issued, file, root]
        .map(|result| shown(&result))
        .concat();
    for own in CITIZENS_OWN {
        assert!(!shown.contains(own), "{own} passed the drawn curtain");
    }

    let (desk, _stage) = with_scopes(ASHA, &["openid", "userdetails"]).await;
    for id in ["issued", "uploaded"] {
        let refused = tried(&desk, id, &[]).await;
        assert!(refused.exchange.is_some(), "{id} is in the evidence");
        is_a_sentence(refused.problem.as_ref().unwrap());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_is_fetched_by_a_typed_uri_and_an_unknown_one_is_refused_by_the_service() {
    let (desk, _stage) = with_scopes(ASHA, &["openid", "files.issueddocs"]).await;
    let none = desk.try_api("xml", &values(&[])).await.unwrap_err();
    assert_eq!(none.fields[0].field, "uri");
    let unknown = tried(
        &desk,
        "file",
        &[("other-uri", "in.gov.simdept-INCER-NOSUCH")],
    )
    .await;
    assert!(unknown.exchange.is_some());
    is_a_sentence(unknown.problem.as_ref().unwrap());
    worked(&tried(&desk, "eaadhaar", &[]).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_apaar_record_is_read_and_its_absence_explained() {
    let (desk, _stage) = with_scopes("ishan", &["openid", "userdetails"]).await;
    worked(&tried(&desk, "apaar", &[]).await);
    let (desk, _stage) = with_scopes("ravi", &["openid", "userdetails"]).await;
    let refused = tried(&desk, "apaar", &[]).await;
    assert!(fault(&refused).starts_with("apaar"), "{}", fault(&refused));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_says_what_it_changes_and_lands_and_a_wrong_type_is_told_before_and_after() {
    let (desk, stage) = with_scopes(ASHA, &["openid", "userdetails", "files.uploadeddocs"]).await;
    let page = desk.api_page("upload").unwrap();
    assert!(page.form.changes.is_some(), "it says what it changes");
    assert!(
        page.form.actions.iter().all(|action| action.confirm),
        "and asks first"
    );
    let path = [
        ("path", "/College/marks.pdf"),
        ("content-type", "application/pdf"),
    ];
    let none = desk.try_api("upload", &values(&path)).await.unwrap_err();
    assert_eq!(none.fields[0].field, "file", "no file was chosen");

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("marks.pdf");
    std::fs::write(&file, b"%PDF-1.7 canary-of-bytes").unwrap();
    stage.0.lock().unwrap().chosen = Some(file.clone());
    let page = desk.choose_upload().await.unwrap();
    assert!(page.form.fields[0].value.contains("marks.pdf"));
    let stored = tried(&desk, "upload", &path).await;
    worked(&stored);
    let working = stored.working.as_ref().expect("how the hash was made");
    assert!(working.signed.contains("[client secret]"));
    let shown = shown(&stored);
    assert!(!shown.contains("canary"), "no bytes of the file are shown");

    std::fs::write(&file, b"GIF89a").unwrap();
    let page = desk.choose_upload().await.unwrap();
    let hint = page.form.fields[0].hint.clone().unwrap();
    assert!(hint.contains("JPG"), "told before: {hint}");
    let refused = tried(&desk, "upload", &path).await;
    assert!(
        fault(&refused).starts_with("upload"),
        "told after: {}",
        fault(&refused)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_is_pulled_step_by_step_and_only_with_the_citizens_answer() {
    let (desk, _stage) = with_scopes(ASHA, &["openid", "files.issueddocs", "partners.SSCER"]).await;
    let field = |page: &ApiPage, id: &str| page.form.fields.iter().find(|f| f.id == id).cloned();
    let page = desk.api_page("pull-document").unwrap();
    assert!(
        page.form.fields.is_empty(),
        "there is nothing to choose from yet"
    );
    let first = tried(&desk, "pull-document", &[("action", "issuers")]).await;
    worked(&first);
    let issuer = field(&first.page, "orgid").unwrap();
    assert_eq!(issuer.kind, TryFieldKind::Choice);
    assert_eq!(issuer.value, "", "none is chosen beforehand");
    assert!(issuer.options.iter().any(|option| option.value == "000018"));
    worked(
        &tried(
            &desk,
            issuer.loads.as_deref().unwrap(),
            &[("orgid", "000018")],
        )
        .await,
    );
    let chosen = [("orgid", "000018"), ("doctype", "SSCER")];
    let asked = tried(&desk, "pull-parameters", &chosen).await;
    worked(&asked);
    let page = desk.api_page("pull-document").unwrap();
    assert!(
        field(&page, "p.rollno").is_some(),
        "the form is the live answer's"
    );
    let consent = field(&page, "consent").unwrap();
    assert_eq!(consent.kind, TryFieldKind::Consent);
    assert_eq!(consent.value, "", "consent is never given for the citizen");
    assert!(page.form.changes.is_some() && page.form.actions[0].confirm);

    let mut all: Vec<(&str, &str)> = chosen.to_vec();
    let typed: Vec<String> = page.form.fields.iter().map(|f| f.id.clone()).collect();
    all.extend(
        typed
            .iter()
            .filter(|id| id.starts_with("p."))
            .map(|id| (id.as_str(), "2023")),
    );
    let unanswered = desk
        .try_api("pull-document", &values(&all))
        .await
        .unwrap_err();
    assert_eq!(unanswered.fields[0].field, "consent");
    let mut refused = all.clone();
    refused.push(("consent", "N"));
    assert_eq!(
        fault(&tried(&desk, "pull-document", &refused).await),
        "pull-consent-missing"
    );
    all.push(("consent", "Y"));
    worked(&tried(&desk, "pull-document", &all).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn signed_calls_show_their_hash_with_the_secret_hidden_and_a_wrong_secret_is_explained() {
    let (desk, _) = practising().await;
    let counts = tried(&desk, "statistics", &[]).await;
    worked(&counts);
    let working = counts.working.expect("how the hash was made");
    let names: Vec<_> = working
        .fields
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(names, ["clientid", "ts"], "in the order of the description");
    assert!(
        working.signed.starts_with("[client secret]"),
        "{}",
        working.signed
    );
    let types = tried(&desk, "pull-doctype", &[("orgid", "000018")]).await;
    worked(&types);
    assert_eq!(
        types.working.unwrap().fields[1],
        ("orgid".into(), "000018".into())
    );
    let empty = desk
        .try_api("pull-doctype", &values(&[]))
        .await
        .unwrap_err();
    assert_eq!(empty.fields[0].field, "orgid");
    desk.set_secret("anothersecret0123456".into())
        .await
        .unwrap();
    let refused = tried(&desk, "statistics", &[]).await;
    is_a_sentence(refused.problem.as_ref().unwrap());
    assert!(
        refused.working.is_some(),
        "the working is there when it is needed most"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_uri_is_pushed_into_the_tokens_account_and_a_date_in_another_form_is_not_sent() {
    let scopes = ["userdetails", "files.issueddocs"];
    let (desk, _stage) = with_scopes(ASHA, &scopes).await;
    worked(&tried(&desk, "user", &[]).await);
    let mut push = vec![
        ("push-uri", "in.gov.simdept-EMCER-B1B2C3D4E5"),
        ("push-doctype", "EMCER"),
        ("description", "Employment Certificate"),
        ("docid", "B1B2C3D4E5"),
        ("issuedate", "01042024"),
        ("action-letter", "A"),
    ];
    let pushed = tried(&desk, "push-uri", &push).await;
    worked(&pushed);
    let shown = serde_json::to_string(&pushed.working).unwrap();
    assert!(!shown.contains("B1B2C3D4E5"), "the id is hidden: {shown}");
    push[3] = ("docid", "ANOTHER");
    assert!(tried(&desk, "push-uri", &push).await.problem.is_some());
    push[4] = ("issuedate", "2024-04-01");
    let refused = desk.try_api("push-uri", &values(&push)).await.unwrap_err();
    assert_eq!(refused.fields[0].field, "issuedate");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_token_is_refreshed_and_revoked_and_neither_value_is_shown() {
    // Without openid token version 1 answers, which has a refresh token.
    let (desk, _stage) = with_scopes(ASHA, &["userdetails", "files.issueddocs"]).await;
    let before = desk.view().token.unwrap().fingerprint;
    let refreshed = tried(&desk, "refresh", &[]).await;
    worked(&refreshed);
    assert_ne!(
        desk.view().token.unwrap().fingerprint,
        before,
        "a new token is in use"
    );
    worked(&tried(&desk, "user", &[]).await);
    let revoked = tried(&desk, "revoke", &[]).await;
    worked(&revoked);
    let view = desk.view();
    assert!(view.token.is_none());
    assert_eq!(status(&view, StepId::SignIn), StepStatus::NotStarted);
    assert!(
        desk.try_api("user", &values(&[])).await.is_err(),
        "there is no token"
    );

    let (desk, _stage) = with_scopes(ASHA, &["openid", "userdetails"]).await;
    let page = desk.api_page("refresh").unwrap();
    let why = page.form.blocked.expect("token version 2 has none");
    assert!(why.contains("refresh token"), "{why}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_token_is_told_in_words_and_verified_only_with_a_key_that_is_one() {
    let (desk, _stage) = with_scopes(ASHA, &["openid", "userdetails"]).await;
    let told = tried(&desk, "id-token", &[]).await;
    assert!(told.sentence.contains("not published"), "{}", told.sentence);
    assert!(told.rows.iter().any(|row| row.label.starts_with("aud")));
    let shown = shown(&told);
    for own in CITIZENS_OWN {
        assert!(!shown.contains(own), "{own} passed the drawn curtain");
    }
    let keys = page_of(
        &desk.view().partner.unwrap().base_url,
        "/practice/jwks.json",
    );
    let verified = tried(&desk, "id-token", &[("key", &keys)]).await;
    assert!(verified.problem.is_none(), "{:?}", verified.problem);
    assert!(
        verified.sentence.contains("by the key"),
        "{}",
        verified.sentence
    );
    let last = keys.rfind("AQAB").expect("a public exponent");
    let other = format!("{}AAAB{}", &keys[..last], &keys[last + 4..]);
    let wrong = tried(&desk, "id-token", &[("key", &other)]).await;
    is_a_sentence(
        wrong
            .problem
            .as_ref()
            .expect("another key verifies nothing"),
    );
    let refused = desk
        .try_api("id-token", &values(&[("key", "no key")]))
        .await;
    assert_eq!(refused.unwrap_err().fields[0].field, "key");
}

#[tokio::test(flavor = "multi_thread")]
async fn log_out_opens_the_browser_or_only_shows_the_address() {
    let (desk, stage) = practising().await;
    let shown = tried(&desk, "logout", &[("action", "address")]).await;
    assert!(
        shown.rows[0].value.contains("/signin/logout/Y"),
        "{}",
        shown.rows[0].value
    );
    assert!(
        stage.0.lock().unwrap().browser.is_none(),
        "nothing was opened"
    );
    tried(&desk, "logout", &[("action", "browser")]).await;
    assert_eq!(stage.browser_address(), shown.rows[0].value);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_asked_for_in_2_3_masked_and_one_that_is_none_is_not_sent() {
    let (desk, _) = practising().await;
    let form = PartnerForm {
        line: Line::V2_3,
        purpose: "verification".into(),
        service_name: String::new(),
        ..form_of(&desk)
    };
    desk.save_partner(form, StepId::ChooseService)
        .await
        .unwrap();
    let page = desk.api_page("verify-account").unwrap();
    assert_eq!(
        page.form.fields[1].kind,
        TryFieldKind::Secret,
        "covered while it is typed"
    );
    let wrong = [("kind", "mobile"), ("number", "12345")];
    let refused = desk
        .try_api("verify-account", &values(&wrong))
        .await
        .unwrap_err();
    assert_eq!(refused.fields[0].field, "number");
    let right = [("kind", "mobile"), ("number", "9000000001")];
    let asked = tried(&desk, "verify-account", &right).await;
    assert!(asked.exchange.is_some(), "it was sent");
    let shown = shown(&asked);
    assert!(
        !shown.contains("9000000001"),
        "the number is masked: {shown}"
    );
    assert!(shown.contains("••••••0001"), "its last four digits stay");
}

/// A page of the practice locker, by the shortest way.
fn page_of(base: &str, path: &str) -> String {
    use std::io::{Read, Write};
    let url = tauri::Url::parse(&format!("{base}{path}")).unwrap();
    let address = (url.host_str().unwrap(), url.port().unwrap());
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    let request = format!(
        "GET {} HTTP/1.0\r\nHost: {}\r\n\r\n",
        url.path(),
        url.authority()
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer.split_once("\r\n\r\n").unwrap().1.to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_is_read_at_entity_locker_and_calls_nobody_knows_there_are_not_offered() {
    let client = practice::Client::practice("http://127.0.0.1:21999/callback");
    let settings = practice::Settings {
        line: practice::Line::EntityLocker,
        auto: Some(practice::ORGANISATIONS[0].person),
        ..practice::Settings::new(client)
    };
    let locker = practice::Locker::start(settings).await.unwrap();
    let (desk, stage) = organisation();
    let form = PartnerForm {
        name: "Sample Traders".into(),
        service: Service::EntityLocker,
        base_url: locker.base_url().to_string(),
        client_id: locker.client().id.clone(),
        redirect_uri: locker.client().redirect_uris[0].clone(),
        scopes: vec!["entitydetails".into(), "files.issueddocs".into()],
        purpose: "verification".into(),
        service_name: "Trade_portal".into(),
        ..form_of(&desk)
    };
    desk.save_partner(form, StepId::ChooseScopes).await.unwrap();
    desk.set_secret(locker.client().secret.expose().into())
        .await
        .unwrap();
    let page = desk.api_page("entity").unwrap();
    assert_eq!(page.row.standing, ApiStanding::Offered);
    assert!(
        page.lines
            .iter()
            .any(|line| line.own && line.confidence == "2"),
        "from public clients"
    );
    for id in ["statistics", "pull-issuers", "apaar"] {
        let page = desk.api_page(id).unwrap();
        assert_ne!(page.row.standing, ApiStanding::Offered, "{id}");
        assert!(
            page.row.reason.is_some() && page.form.actions.is_empty(),
            "{id}"
        );
    }
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Browser).await.unwrap();
    let address = stage.browser_address();
    tokio::task::spawn_blocking(move || drop(Citizen::open(&address)))
        .await
        .unwrap();
    until(&desk, |view| stage_of(view) == Some(AttemptStage::Returned)).await;
    desk.exchange_code().await.unwrap();
    let entity = tried(&desk, "entity", &[]).await;
    assert!(entity.problem.is_none(), "{:?}", entity.problem);
    assert!(
        !entity.practice,
        "the desk was told that this is production"
    );
    assert!(entity.rows.iter().any(|row| row.label == "entitylockerid"));
}
