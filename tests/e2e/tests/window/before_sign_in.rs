//! Before a sign-in: from a wish to a configuration that was copied, and the list of what stands in
//! the way.

use end_to_end::Desktop;

const SECRET: &str = "5f1d0c9e8b7a6f5e4d3c";

fn dot_env() -> String {
    format!(
        "DIGILOCKER_CLIENT_ID=XX00TEST01\nDIGILOCKER_CLIENT_SECRET={SECRET}\n\
         DIGILOCKER_REDIRECT_URI=http://127.0.0.1:21077/callback\n\
         DIGILOCKER_SCOPE=openid userdetails\nPURPOSE=Employee onboarding\n\
         SERVICE_NAME=HR_portal\nNODE_ENV=production"
    )
}

#[test]
#[ignore = "opens a real window: run script/test"]
fn a_wish_and_a_copied_configuration_lead_to_a_list_with_nothing_in_the_way() {
    let mut desktop = Desktop::start("before-sign-in");
    let window = desktop.open();
    window.click("door-organisation");
    window.click("aim-read-documents");
    window.see("aim-because");
    window.picture("aim");
    window.click("save-service");

    window.click("rail-register-client");
    window.click("read-in-open");
    // Pasted, since a driver's keyboard has no line ends.
    window.run(&format!(
        "const field = document.querySelector('[data-testid=field-copied]');
         field.value = `{}`;
         field.dispatchEvent(new Event('input', {{ bubbles: true }}));",
        dot_env()
    ));
    window.click("read-copied");
    window.see_as("copied-client-id", "result", "pass");
    window.picture("read-in");
    assert!(
        !window.source().contains(SECRET),
        "it went in and does not come back"
    );
    window.click("take-secret");
    window.click("take-copied");
    window.see("copied-taken");

    window.enter("field-registeredUri", "http://127.0.0.1:21077/callback");
    window.enter("field-appAddress", "http://localhost:21077/callback");
    window.click("compare");
    window.see_as("pair-registered-configured", "same", "true");
    window.see_as("pair-registered-sent", "same", "false");
    window.picture("compared");

    window.click("rail-sign-in");
    window.see_as("preflight", "ready", "true");
    window.see_as("preflight-host-reachable", "result", "skipped");
    window.picture("preflight");
    assert!(!window.source().contains(SECRET));
    assert!(!desktop.said().contains(SECRET), "nor does the log hold it");
}

#[test]
#[ignore = "opens a real window: run script/test"]
fn what_stands_in_the_way_leads_to_where_it_is_put_right() {
    let mut desktop = Desktop::start("before-sign-in-empty");
    let window = desktop.open();
    window.click("door-organisation");
    window.click("rail-sign-in");
    window.see_as("preflight", "ready", "false");
    window.picture("in-the-way");
    window.click("fix-client-id");
    window.see("step-register-client");
}
