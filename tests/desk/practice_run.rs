//! The practice path from door to verdict.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn from_the_first_door_to_a_verified_eaadhaar() {
    let (desk, stage) = practising().await;
    let view = authorised(&desk, &stage, ASHA).await;
    let token = view.token.expect("a token was granted");
    assert!(
        token.missing.is_empty(),
        "everything that was asked for was allowed"
    );
    desk.fetch_issued().await.unwrap();
    let view = desk.fetch_eaadhaar().await.unwrap();
    let id = view.documents.last().unwrap().id;
    let view = desk.verify_document(id).await.unwrap();
    let verdict = &view.verdicts[0];
    assert_eq!(verdict.verdict, VerdictKind::Valid);
    assert!(verdict.practice, "a practice signer is always marked");
    assert!(verdict.preview.iter().any(|field| field.id == "name"));
    for step in [
        StepId::SignIn,
        StepId::GetToken,
        StepId::FetchDocuments,
        StepId::VerifySignatures,
    ] {
        assert_eq!(status(&view, step), StepStatus::Completed, "{step:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_sent_once() {
    let (desk, stage) = practising().await;
    authorised(&desk, &stage, ASHA).await;
    let again = desk.exchange_code().await.unwrap_err();
    assert_eq!(again.code, "not-yet", "the code is gone with its attempt");
    assert!(desk.view().token.is_some(), "the token stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_of_the_partners_own_scheme_is_borrowed_for_the_attempt_and_given_back() {
    let (desk, stage) = practising().await;
    let form = PartnerForm {
        redirect_uri: "lockstep://callback".into(),
        ..form_of(&desk)
    };
    desk.save_partner(form, StepId::RegisterClient)
        .await
        .unwrap();
    let view = desk.prepare_sign_in().unwrap();
    let doors = view.attempt.unwrap().doors;
    assert!(
        doors
            .iter()
            .any(|door| door.door == Door::Link && door.proposed)
    );
    desk.open_door(Door::Link).await.unwrap();
    assert_eq!(stage.0.lock().unwrap().scheme.as_deref(), Some("lockstep"));
    desk.receive_link("lockstep://callback?code=c&state=forged".into());
    assert_eq!(
        stage_of(&desk.view()),
        Some(AttemptStage::Waiting),
        "a forged link is set aside"
    );
    let state = state_of(&stage.browser_address());
    desk.receive_link(format!("lockstep://callback?code=c&state={state}"));
    assert_eq!(stage_of(&desk.view()), Some(AttemptStage::Returned));
    assert_eq!(
        stage.0.lock().unwrap().scheme,
        None,
        "the scheme is given back"
    );
}
