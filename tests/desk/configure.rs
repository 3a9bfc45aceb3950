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
    assert!(error.fields[2].message.starts_with("a fragment after #"));
    assert_eq!(desk.view().partner.unwrap().client_id, before.client_id);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_connection_is_kept_where_it_can_be_used_and_refused_field_by_field_where_not() {
    let (desk, _) = practising().await;
    desk.prepare_sign_in().unwrap();
    let usual = desk.connection().unwrap();
    assert!(usual.problems.is_empty() && usual.form.endpoints.is_empty());
    assert!(!usual.suits.tls12_only, "Meri Pehchaan bears TLS 1.3");
    let mut form = usual.form.clone();
    form.proxy = "none".into();
    form.tls12_only = Some(true);
    form.total_timeout = "30".into();
    form.endpoints
        .insert("user".into(), "https://mock.example.in/user".into());
    let kept = desk.save_connection(&form).unwrap();
    assert_eq!(kept.form.total_timeout, "30");
    assert_eq!(kept.form.tls12_only, Some(true));
    let user = desk.api_page("user").unwrap();
    assert_eq!(user.url, "https://mock.example.in/user");
    assert!(desk.view().attempt.is_none(), "the attempt began otherwise");
    assert!(
        !desk.view().partner.unwrap().base_url.is_empty(),
        "the base address stays"
    );

    form.proxy = "http://user:canary@proxy.example.in:3128".into();
    form.total_timeout = "soon".into();
    form.endpoints.insert("user".into(), "user".into());
    let refused = desk.save_connection(&form).unwrap_err();
    let fields: Vec<_> = refused
        .fields
        .iter()
        .map(|field| field.field.as_str())
        .collect();
    assert_eq!(fields, ["totalTimeout", "proxy", "endpoint-user"]);
    let shown = serde_json::to_string(&refused).unwrap();
    assert!(
        !shown.contains("canary"),
        "no password in a message: {shown}"
    );
    form = kept.form;
    form.ca_file = "/no/such/authority.pem".into();
    let refused = desk.save_connection(&form).unwrap_err();
    assert_eq!(refused.fields[0].field, "caFile");
    assert_eq!(
        desk.connection().unwrap().form.proxy,
        "none",
        "nothing was changed"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_name_is_asked_for_where_the_service_has_one_and_not_by_entity_locker() {
    let (desk, _stage) = organisation();
    let form = |service, purpose: &str| PartnerForm {
        service,
        line: Line::V2_4,
        scopes: vec!["files.issueddocs".into()],
        purpose: purpose.into(),
        service_name: String::new(),
        ..form_of(&desk)
    };
    let refused = async |form| {
        let saved = desk.save_partner(form, StepId::ChooseScopes).await;
        let fields = saved.err().map(|error| error.fields).unwrap_or_default();
        let names = fields.into_iter().map(|field| field.field);
        names.collect::<Vec<_>>()
    };
    let meri = form(Service::MeriPehchaan, "Trade_licence");
    let none = form(Service::EntityLocker, "");
    let free = form(Service::EntityLocker, "Trade_licence");
    let odd = form(Service::EntityLocker, "Trade-licence");
    assert_eq!(refused(meri).await, ["serviceName"]);
    assert!(refused(none).await.is_empty());
    assert!(refused(free).await.is_empty());
    assert_eq!(refused(odd).await, ["purpose"]);
}
