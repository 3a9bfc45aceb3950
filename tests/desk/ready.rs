//! Before a sign-in: the wish that leads to a service, configurations that were copied, redirect
//! URIs side by side, the logo and the website, and the pre-flight list.

use std::net::TcpListener;

use journey::callback::spare_port;
use lockstep_desktop::view::{
    AddressOf, CheckResult, CopiedItem, CopiedKind, CopiedSetting, CopiedView, Lang, PreflightRow,
    PreflightView, SecretState, TaskForm, TaskProgress,
};

use super::*;

const SECRET: &str = "5f1d0c9e8b7a6f5e4d3c";

fn is_hindi(text: &str) -> bool {
    text.chars().any(|c| ('\u{900}'..='\u{97f}').contains(&c))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wish_leads_to_a_service_a_role_and_the_list_that_fits_it() {
    let (desk, _stage) = organisation();
    let aims = desk.aims();
    let issuer = aims.iter().find(|aim| aim.role == Role::Issuer).unwrap();
    assert!(!issuer.because.is_empty() && issuer.form.as_deref() == Some("issuer"));
    let form = PartnerForm {
        service: issuer.service,
        role: issuer.role,
        line: Line::V1_12,
        base_url: String::new(),
        ..form_of(&desk)
    };
    desk.save_partner(form, StepId::ChooseService)
        .await
        .unwrap();
    let view = desk.preparation().unwrap();
    assert_eq!(view.role, Role::Issuer);
    let has = |id: &str| view.tasks.iter().any(|task| task.id == id);
    assert!(has("issuer-request") && has("nad") && !has("callback-url"));
    assert!(view.stages.iter().any(|stage| stage.id == "issuer-go-live"));
    assert_eq!(
        status(&desk.view(), StepId::SignIn),
        StepStatus::CannotStart
    );
    let rail = desk.view().steps;
    let sign_in = rail.iter().find(|row| row.id == StepId::SignIn).unwrap();
    assert_eq!(sign_in.reason.as_deref(), Some("reason-issuer"));
    assert_ne!(
        status(&desk.view(), StepId::VerifySignatures),
        StepStatus::Problem
    );

    let _ = desk.set_language(Lang::Hi);
    assert!(
        desk.aims()
            .iter()
            .all(|aim| is_hindi(&aim.want) && is_hindi(&aim.because))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_is_kept_in_the_partner_file() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, stage) = organisation();
    stage.0.lock().unwrap().folder = Some(folder.path().to_owned());
    let form = PartnerForm {
        name: "Sample School".to_owned(),
        role: Role::Issuer,
        ..form_of(&desk)
    };
    desk.save_partner(form, StepId::ChooseService)
        .await
        .unwrap();
    desk.save_partner_file().await.unwrap();
    let path = desk.view().partner.unwrap().file.unwrap();
    let (again, _stage) = organisation();
    again.open_partner_path(Path::new(&path)).await.unwrap();
    assert_eq!(again.view().partner.unwrap().role, Role::Issuer);
}

fn dot_env() -> String {
    format!(
        "CLIENT_ID=XX00TEST01\nCLIENT_SECRET={SECRET}\nREDIRECT_URI=https://app.example.in/cb#done\n\
         SCOPE=openid age_verification\nGRANT_TYPE=client_credentials\nSTRIPE_KEY=sk_live_canary\n\
         AUTH_URL=https://digilocker.meripehchaan.gov.in/public/oauth2/1/authorize\n\
         TOKEN_URL=https://api.digitallocker.gov.in/public/oauth2/1/token\n"
    )
}

fn item(view: &CopiedView, setting: CopiedSetting) -> (usize, &CopiedItem) {
    let mut items = view.items.iter().enumerate();
    items.find(|(_, item)| item.setting == setting).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copied_configuration_is_judged_and_shown_before_anything_is_taken() {
    let (desk, _stage) = organisation();
    let before = form_of(&desk);
    let view = desk.read_copied(&dot_env()).unwrap();
    assert_eq!(view.kind, CopiedKind::Environment);
    let result = |setting| item(&view, setting).1.check.as_ref().unwrap().result;
    assert_eq!(result(CopiedSetting::ClientId), CheckResult::Pass);
    assert_eq!(
        result(CopiedSetting::RedirectUri),
        CheckResult::Fail,
        "a fragment"
    );
    assert_eq!(result(CopiedSetting::Scopes), CheckResult::Fail, "a guess");
    assert_eq!(result(CopiedSetting::GrantType), CheckResult::Fail);
    assert!(!item(&view, CopiedSetting::GrantType).1.takeable);
    assert!(item(&view, CopiedSetting::BaseUrl).1.disputed);
    assert!(
        view.remarks
            .iter()
            .any(|remark| remark.rule == "endpoints-host-mixed")
    );
    assert_eq!(view.unknown, ["STRIPE_KEY"]);
    assert!(view.secret);
    let shown = serde_json::to_string(&view).unwrap();
    assert!(
        !shown.contains(SECRET) && !shown.contains("sk_live"),
        "{shown}"
    );
    assert_eq!(
        form_of(&desk).client_id,
        before.client_id,
        "nothing is taken yet"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_picked_is_taken_and_the_secret_only_when_the_person_says_so() {
    let vault = Arc::new(MemoryVault::default());
    let (desk, _stage) = keeping_in(vault.clone());
    let _ = desk.start_organisation();
    let view = desk.read_copied(&dot_env()).unwrap();
    let (client_id, _) = item(&view, CopiedSetting::ClientId);
    desk.take_copied(vec![client_id], false).await.unwrap();
    let partner = desk.view().partner.unwrap();
    assert_eq!(partner.client_id, "XX00TEST01");
    assert_eq!(partner.redirect_uri, "", "it was not picked");
    assert_eq!(partner.secret.state, SecretState::Absent);
    assert!(vault.get("meri-pehchaan:XX00TEST01").unwrap().is_none());
    let again = desk.take_copied(vec![client_id], true).await;
    assert_eq!(
        again.unwrap_err().code,
        "not-yet",
        "it was given up with the first"
    );

    let view = desk.read_copied(&dot_env()).unwrap();
    assert!(item(&view, CopiedSetting::ClientId).1.same);
    desk.take_copied(Vec::new(), true).await.unwrap();
    let kept = vault.get("meri-pehchaan:XX00TEST01").unwrap().unwrap();
    assert_eq!(kept.expose(), SECRET);
    let shown = serde_json::to_string(&desk.view()).unwrap();
    assert!(!shown.contains(SECRET), "it never comes back");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_published_address_chooses_the_service_and_another_one_becomes_the_base() {
    let (desk, _stage) = organisation();
    let curl = "curl -u XX00TEST01:s https://api.digitallocker.gov.in/public/oauth2/1/token";
    let view = desk.read_copied(curl).unwrap();
    let all: Vec<usize> = (0..view.items.len()).collect();
    desk.take_copied(all, false).await.unwrap();
    let partner = desk.view().partner.unwrap();
    assert_eq!(
        (partner.service, partner.line),
        (Service::Digilocker, Line::V1_12)
    );
    let curl = "curl https://mock.example.in/public/oauth2/1/token -d client_id=XX00TEST02";
    let view = desk.read_copied(curl).unwrap();
    let all: Vec<usize> = (0..view.items.len()).collect();
    desk.take_copied(all, false).await.unwrap();
    let partner = desk.view().partner.unwrap();
    assert_eq!(partner.base_url, "https://mock.example.in/public");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_configuration_is_said_at_its_field_in_both_languages() {
    for lang in [Lang::En, Lang::Hi] {
        let (desk, _stage) = organisation();
        let _ = desk.set_language(lang);
        let large = "A=1\n".repeat(2_000_000);
        for text in [
            "",
            "hello",
            "\u{0}\u{1}PNG",
            "{\"client_id\":",
            "https://app.example.in/cb?code=canary&state=s",
            large.as_str(),
        ] {
            let error = desk.read_copied(text).unwrap_err();
            let message = &error.fields[0].message;
            assert_eq!(error.fields[0].field, "copied");
            assert_eq!(is_hindi(message), lang == Lang::Hi, "{message}");
            assert!(!format!("{error:?}").contains("canary"));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn three_addresses_are_held_against_each_other_place_by_place() {
    let (desk, _stage) = organisation();
    let app = "https://digilocker.meripehchaan.gov.in/public/oauth2/1/authorize?response_type=code\
               &client_id=XX00TEST01&redirect_uri=https%3A%2F%2Fapp.example.in%2Fcb%2F&state=oidc_flow";
    let found = desk
        .compare_addresses(
            "https://app.example.in/cb",
            "https://app.example.in/cb",
            app,
        )
        .unwrap();
    assert_eq!(found.pairs.len(), 3);
    assert!(
        found.pairs[0].partings.is_empty(),
        "registered and configured"
    );
    let sent = &found.pairs[1];
    assert_eq!(
        (sent.first, sent.second),
        (AddressOf::Registered, AddressOf::Sent)
    );
    assert_eq!(
        (sent.partings[0].position, sent.partings[0].second.as_str()),
        (26, "/")
    );
    assert!(sent.looks_like.as_ref().unwrap().contains("slash"));
    assert!(
        found.whole
            && found
                .remarks
                .iter()
                .any(|remark| remark.place == "code_challenge")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_redirect_uri_alone_is_compared_and_the_wrong_thing_is_named() {
    let (desk, _stage) = organisation();
    let stray = "https://app.example.in/cb\u{200b}";
    let found = desk
        .compare_addresses("https://app.example.in/cb", "", stray)
        .unwrap();
    assert!(!found.whole && found.remarks.is_empty());
    assert_eq!(found.pairs[0].partings[0].second, "\u{200b}");
    let nothing = desk.compare_addresses("https://app.example.in/cb", " ", "");
    assert!(nothing.is_ok(), "a blank is an address that differs");
    let nothing = desk.compare_addresses("https://app.example.in/cb", "", "");
    assert_eq!(nothing.unwrap_err().fields[0].field, "appAddress");
    let back = desk.compare_addresses("a", "b", "https://app.example.in/cb?code=canary&state=s");
    assert!(!format!("{:?}", back.unwrap_err()).contains("canary"));
}

fn chosen(stage: &Stage, folder: &Path, name: &str, bytes: &[u8]) {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    stage.0.lock().unwrap().chosen = Some(path);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_logo_is_judged_by_its_content() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, stage) = organisation();
    assert!(
        desk.check_logo().await.unwrap().is_none(),
        "nothing was chosen"
    );
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    png.extend([0, 0, 0, 64, 0, 0, 0, 64, 8, 6, 0, 0, 0]);
    chosen(&stage, folder.path(), "logo.jpg", &png);
    let logo = desk.check_logo().await.unwrap().unwrap();
    assert!(
        logo.ok && logo.sentence.contains("PNG, 64 × 64"),
        "{logo:?}"
    );
    assert_eq!(logo.hints.len(), 2, "small, and named as something else");
    chosen(&stage, folder.path(), "logo.png", b"%PDF-1.7");
    let logo = desk.check_logo().await.unwrap().unwrap();
    assert!(!logo.ok && logo.hints.is_empty());
    assert_eq!(
        row(&desk.preflight(false).await.unwrap(), "logo")
            .check
            .result,
        CheckResult::Fail
    );
    stage.0.lock().unwrap().chosen = Some(folder.path().join("gone.png"));
    assert_eq!(desk.check_logo().await.unwrap_err().code, "open-file");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_website_is_visited_once_when_asked_and_what_failed_is_named() {
    let (desk, _stage) = organisation();
    let port = spare_port(&mut rand::rng()).unwrap();
    let site = desk
        .check_website(&format!("https://localhost:{port}"))
        .await
        .unwrap();
    assert!(!site.ok && site.sentence.contains("refuses"), "{site:?}");
    let legs: Vec<_> = site.legs.iter().map(|leg| leg.ok).collect();
    assert_eq!(legs, [Some(true), Some(false), None, None]);
    let error = desk
        .check_website("http://sample.example")
        .await
        .unwrap_err();
    assert_eq!(error.fields[0].field, "website");
    let website = desk.preflight(false).await.unwrap();
    assert_eq!(row(&website, "website").check.result, CheckResult::Fail);
}

fn row<'a>(view: &'a PreflightView, id: &str) -> &'a PreflightRow {
    view.rows.iter().find(|row| row.check.id == id).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_configuration_is_told_what_stands_in_the_way_and_where_to_put_it_right() {
    for lang in [Lang::En, Lang::Hi] {
        let (desk, _stage) = organisation();
        let _ = desk.set_language(lang);
        let view = desk.preflight(false).await.unwrap();
        assert!(!view.asked);
        for (id, step) in [
            ("client-id", StepId::RegisterClient),
            ("client-secret", StepId::RegisterClient),
            ("redirect-uri", StepId::RegisterClient),
        ] {
            let row = row(&view, id);
            assert!(row.blocks, "{id}");
            assert_eq!(row.step, Some(step), "{id}");
        }
        assert!(
            !row(&view, "prerequisites").blocks,
            "papers stop no sign-in"
        );
        for row in &view.rows {
            let failed = row.check.result == CheckResult::Fail;
            assert_eq!(row.fix.is_some(), failed, "{}", row.check.id);
            for text in row.fix.iter().chain([&row.evidence]) {
                assert!(!text.starts_with("preflight-"), "{text}");
                assert_eq!(is_hindi(text), lang == Lang::Hi, "{text}");
            }
        }
        assert_eq!(
            row(&view, "host-reachable").check.result,
            CheckResult::Skipped
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn practice_is_ready_with_its_hosts_asked_and_a_taken_port_is_named() {
    let (desk, _stage) = practising().await;
    let view = desk.preflight(false).await.unwrap();
    assert!(view.asked, "the locker is on this machine");
    let failed: Vec<_> = view
        .rows
        .iter()
        .filter(|row| row.check.result == CheckResult::Fail)
        .collect();
    assert!(failed.is_empty(), "{failed:?}");
    assert_eq!(row(&view, "host-reachable").check.result, CheckResult::Pass);
    assert_eq!(row(&view, "callback-port").check.result, CheckResult::Pass);

    let redirect_uri = tauri::Url::parse(&desk.view().partner.unwrap().redirect_uri).unwrap();
    let holder = TcpListener::bind(("127.0.0.1", redirect_uri.port().unwrap())).unwrap();
    let taken = desk.preflight(false).await.unwrap();
    let port = row(&taken, "callback-port");
    assert_eq!(port.check.result, CheckResult::Fail);
    assert!(!port.blocks, "the window and a pasted address need no port");
    drop(holder);

    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Browser).await.unwrap();
    let waiting = desk.preflight(false).await.unwrap();
    assert_eq!(
        row(&waiting, "callback-port").check.result,
        CheckResult::Skipped
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stopped_locker_is_not_reached_and_settled_papers_pass() {
    let (desk, _stage) = organisation();
    let port = spare_port(&mut rand::rng()).unwrap();
    let form = PartnerForm {
        service: Service::Custom,
        base_url: format!("http://127.0.0.1:{port}/public"),
        ..sample_traders(&desk)
    };
    desk.save_partner(form, StepId::RegisterClient)
        .await
        .unwrap();
    let done = TaskForm {
        progress: TaskProgress::Done,
        owner: String::new(),
        waiting_on: String::new(),
        date: String::new(),
        note: String::new(),
    };
    for task in desk.preparation().unwrap().tasks {
        desk.set_task(&task.id, done.clone()).unwrap();
    }
    let view = desk.preflight(true).await.unwrap();
    let reached = row(&view, "host-reachable");
    assert_eq!(reached.check.result, CheckResult::Fail);
    assert!(
        reached.check.received.contains("refused"),
        "{}",
        reached.check.received
    );
    assert_eq!(reached.step, None);
    assert_eq!(
        row(&view, "callback-port").check.result,
        CheckResult::Skipped
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_report_says_which_papers_are_open_and_what_was_not_looked_at() {
    let (desk, _stage) = organisation();
    desk.save_partner(sample_traders(&desk), StepId::RegisterClient)
        .await
        .unwrap();
    let report = desk.report().unwrap();
    let check = |id: &str| report.checks.iter().find(|check| check.id == id).unwrap();
    assert_eq!(check("prerequisites").result, CheckResult::Fail);
    assert!(check("prerequisites").received.contains("nodal-officer"));
    assert_eq!(check("website").result, CheckResult::Skipped);
    let (practice, _stage) = practising().await;
    let report = practice.report().unwrap();
    let mut papers = report.checks.iter().filter(|c| c.id == "prerequisites");
    assert_eq!(papers.next().unwrap().result, CheckResult::Skipped);
}
