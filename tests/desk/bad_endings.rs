//! Each bad ending says what happened and what to do, and the attempt can be tried again.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn denied_consent_ends_in_a_sentence_and_can_be_tried_again() {
    let (desk, stage) = practising().await;
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Browser).await.unwrap();
    let address = stage.browser_address();
    tokio::task::spawn_blocking(move || {
        let mut browser = Citizen::open(&address);
        browser.sign_in(ASHA);
        browser.deny();
    })
    .await
    .unwrap();
    let view = until(&desk, |view| stage_of(view) == Some(AttemptStage::Failed)).await;
    let error = failure(&view);
    assert_eq!(
        (error.code.as_str(), error.party),
        ("access-denied", Party::Citizen)
    );
    is_a_sentence(&error);
    assert_eq!(status(&view, StepId::SignIn), StepStatus::Problem);

    let view = signed_in(&desk, &stage, ASHA).await;
    assert_eq!(status(&view, StepId::SignIn), StepStatus::Completed);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_callback_is_set_aside_and_the_right_one_still_counts() {
    let (desk, stage) = practising().await;
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Window).await.unwrap();
    let redirect = desk.view().partner.unwrap().redirect_uri;
    stage.window_sees(Seen::Callback(format!(
        "{redirect}?code=stolen&state=forged"
    )));
    let view = desk.view();
    assert_eq!(
        stage_of(&view),
        Some(AttemptStage::Waiting),
        "a stranger cannot end the attempt"
    );
    let error = failure(&view);
    assert_eq!(error.code, "state-mismatch");
    is_a_sentence(&error);
    let state = state_of(&stage.window_address());
    stage.window_sees(Seen::Callback(format!(
        "{redirect}?code=right&state={state}"
    )));
    assert_eq!(stage_of(&desk.view()), Some(AttemptStage::Returned));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_the_service_does_not_know_ends_in_a_sentence() {
    let (desk, stage) = practising().await;
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Window).await.unwrap();
    let redirect = desk.view().partner.unwrap().redirect_uri;
    let state = state_of(&stage.window_address());
    stage.window_sees(Seen::Callback(format!(
        "{redirect}?code={}&state={state}",
        "0".repeat(40)
    )));
    let error = desk.exchange_code().await.unwrap_err();
    assert_eq!(error.code, "invalid-grant");
    assert!(error.exchange.is_some(), "the evidence is named");
    is_a_sentence(&error);
    assert_eq!(status(&desk.view(), StepId::GetToken), StepStatus::Problem);
    authorised(&desk, &stage, ASHA).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_taken_port_is_told_and_another_door_still_opens() {
    let (desk, stage) = practising().await;
    let redirect = desk.view().partner.unwrap().redirect_uri;
    let port = redirect
        .split(':')
        .nth(2)
        .unwrap()
        .split('/')
        .next()
        .unwrap();
    let _taken = std::net::TcpListener::bind(format!("127.0.0.1:{port}")).unwrap();
    desk.prepare_sign_in().unwrap();
    let error = desk.open_door(Door::Browser).await.unwrap_err();
    assert_eq!(error.code, "port-in-use");
    is_a_sentence(&error);
    assert!(error.cause.contains(port), "{}", error.cause);
    if cfg!(target_os = "linux") {
        let own = format!("process {}", std::process::id());
        assert!(error.cause.contains(&own), "by whom: {}", error.cause);
    }
    assert_eq!(
        stage_of(&desk.view()),
        Some(AttemptStage::Prepared),
        "nothing is lost"
    );
    assert!(
        stage.0.lock().unwrap().browser.is_none(),
        "the browser opens only to a listener"
    );
    desk.open_door(Door::Window).await.unwrap();
    assert_eq!(stage_of(&desk.view()), Some(AttemptStage::Waiting));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_window_ends_the_attempt_and_only_its_own() {
    let (desk, stage) = practising().await;
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Window).await.unwrap();
    let first = Arc::clone(&stage.0.lock().unwrap().window.as_ref().unwrap().1);
    stage.window_sees(Seen::Closed);
    let error = failure(&desk.view());
    assert_eq!(error.code, "window-closed");
    is_a_sentence(&error);

    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Window).await.unwrap();
    first(Seen::Closed);
    assert_eq!(
        stage_of(&desk.view()),
        Some(AttemptStage::Waiting),
        "the window of an earlier attempt has no say"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn each_wrong_paste_is_told_and_the_attempt_goes_on() {
    let (desk, _stage) = practising().await;
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Paste).await.unwrap();
    for wrong in [
        "",
        "hello",
        "0123456789abcdef0123456789abcdef01234567",
        "https://example.in/",
    ] {
        is_a_sentence(&desk.paste_callback(wrong).unwrap_err());
        assert_eq!(
            stage_of(&desk.view()),
            Some(AttemptStage::Waiting),
            "{wrong:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_with_one_changed_byte_is_called_tampered() {
    let (desk, stage) = practising().await;
    authorised(&desk, &stage, ASHA).await;
    desk.set_fault("signature-tampered", PracticeState::On)
        .unwrap();
    let view = desk.fetch_eaadhaar().await.unwrap();
    let view = desk
        .verify_document(view.documents.last().unwrap().id)
        .await
        .unwrap();
    assert_eq!(view.verdicts[0].verdict, VerdictKind::Tampered);
    assert!(
        view.verdicts[0].preview.is_empty(),
        "what is not covered is not shown"
    );
    assert_eq!(status(&view, StepId::VerifySignatures), StepStatus::Problem);

    desk.set_fault("signature-tampered", PracticeState::Off)
        .unwrap();
    let view = desk.fetch_eaadhaar().await.unwrap();
    let view = desk
        .verify_document(view.documents.last().unwrap().id)
        .await
        .unwrap();
    assert_eq!(
        view.verdicts[0].verdict,
        VerdictKind::Valid,
        "the next one is judged afresh"
    );
}
