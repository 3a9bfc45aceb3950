//! Forms that do not fit.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_does_not_fit_names_its_fields_and_changes_nothing() {
    let (desk, _stage) = practising().await;
    let before = desk.view().partner.unwrap();
    let form = PartnerForm {
        name: String::new(),
        client_id: "app.example.in".into(),
        redirect_uri: "https://app.example.in/cb#top".into(),
        ..form_of(&desk)
    };
    let error = desk
        .save_partner(form, StepId::RegisterClient)
        .await
        .unwrap_err();
    let fields: Vec<_> = error
        .fields
        .iter()
        .map(|field| field.field.as_str())
        .collect();
    assert_eq!(fields, ["name", "clientId", "redirectUri"]);
    assert_eq!(desk.view().partner.unwrap().client_id, before.client_id);
}
