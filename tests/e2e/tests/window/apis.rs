//! The room of the APIs: what can be read without a token, and two calls tried with one.

use end_to_end::Desktop;

use crate::{practise, sign_in};

#[test]
#[ignore = "opens a real window: run script/test"]
fn a_partner_reads_about_an_api_and_tries_two_of_them() {
    let mut desktop = Desktop::start("apis");
    let window = desktop.open();
    practise(&window, "fetch-documents");
    window.click("to-apis");
    window.see("apis");
    window.picture("list");
    window.click("api-user");
    window.see_as("api-page", "api", "user");
    window.click("api-tab-try");
    window.read("api-blocked", "token");
    window.picture("needs-a-token");
    for part in ["request", "answer", "errors", "code"] {
        window.click(&format!("api-tab-{part}"));
        window.see(&format!("api-{part}"));
        window.picture(part);
    }
    window.read("code-text", "$ACCESS_TOKEN");

    window.click("apis-back");
    window.click("api-statistics");
    window.click("api-do-send");
    window.see_as("tried", "result", "done");
    window.read("tried-working", "[client secret]");
    window.picture("statistics");

    window.click("rail-sign-in");
    let _ = sign_in(&window, &desktop, 0);
    window.click("next");
    window.click("exchange-code");
    window.see("token");
    window.click("apis-open");
    window.click("api-user");
    window.click("api-do-send");
    window.see_as("tried", "result", "done");
    window.see("api-practice");
    window.read("tried-rows", "digilockerid");
    window.picture("user");

    // The practice partner did not ask for the citizen's own files.
    window.click("apis-back");
    window.click("api-uploaded");
    window.click("api-do-send");
    window.see_as("tried", "result", "failed");
    window.see("tried-problem");
    window.picture("without-the-scope");

    window.click("apis-back");
    window.click("api-revoke");
    window.click("api-do-send");
    window.see("api-sure");
    window.picture("asked-first");
    window.click("api-yes");
    window.see_as("tried", "result", "done");
    window.click("rail-fetch-documents");
    window.see("step-reason");
}
