//! What may be seen while the screen is shared, and what may never be seen.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_personal_is_in_the_view_while_the_screen_is_shared() {
    let (desk, stage) = practising().await;
    assert!(
        desk.view().screen_share,
        "practice begins with a drawn curtain"
    );
    authorised(&desk, &stage, ASHA).await;
    desk.fetch_issued().await.unwrap();
    desk.fetch_document(&desk.view().issued.unwrap()[1].uri, Format::Xml)
        .await
        .unwrap();
    let view = desk.fetch_eaadhaar().await.unwrap();
    desk.verify_document(view.documents.last().unwrap().id)
        .await
        .unwrap();
    let open = serde_json::to_string(&desk.set_screen_share(false)).unwrap();
    let shared = serde_json::to_string(&desk.set_screen_share(true)).unwrap();
    for personal in [
        "07-09-1994",
        "07091994",
        "07/09/1994",
        "ABCPT1234Z",
        "data:image/jpeg",
        "Abhyas",
    ] {
        assert!(
            open.contains(personal),
            "{personal} is what the open curtain shows"
        );
        assert!(
            !shared.contains(personal),
            "{personal} passed the drawn curtain"
        );
    }
    for id in 1..=2 {
        let tree = serde_json::to_string(&desk.document_tree(id).unwrap()).unwrap();
        assert!(
            !tree.contains("1994") && !tree.contains("ABCPT1234Z"),
            "document {id}"
        );
        assert_eq!(desk.document_bytes(id, false).unwrap_err().code, "hidden");
        assert!(
            !desk.document_bytes(id, true).unwrap().is_empty(),
            "the person asked to see it"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_secret_of_the_attempt_is_in_any_view() {
    let (desk, stage) = organisation();
    let form = PartnerForm {
        scopes: vec!["openid".into()],
        purpose: "Employee onboarding".into(),
        service_name: "HR_portal".into(),
        ..sample_traders(&desk)
    };
    desk.save_partner(form, StepId::ChooseScopes).await.unwrap();
    desk.set_secret("canary0secret0canary0".into())
        .await
        .unwrap();
    desk.prepare_sign_in().unwrap();
    desk.open_door(Door::Window).await.unwrap();
    let state = state_of(&stage.window_address());
    let shown = serde_json::to_string(&desk.view()).unwrap();
    assert!(shown.contains("XX00TEST01"), "the view is the whole one");
    assert!(
        !shown.contains("canary0secret"),
        "the client secret has no view"
    );
    assert!(
        !shown.contains(&state),
        "the state is shown by its fingerprint"
    );
    assert!(
        desk.reveal("secret/client").is_err(),
        "a secret cannot be revealed"
    );
}
