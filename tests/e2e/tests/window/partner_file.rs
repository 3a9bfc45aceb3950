//! One partner file in the hands of two programs.

use std::fs;

use end_to_end::Desktop;

#[test]
#[ignore = "opens a real window: run script/test"]
fn a_file_that_another_program_changed_is_not_overwritten_and_theirs_can_be_taken() {
    let mut desktop = Desktop::start("file-changed");
    let path = desktop.home().join("mine.lockstep.json");
    let content = |purpose: &str| {
        let partner = serde_json::json!({
            "version": 1,
            "name": "Sample Traders",
            "service": "meri-pehchaan",
            "line": "2.4",
            "client_id": "XX00TEST01",
            "redirect_uri": "https://app.example.in/cb",
            "scopes": ["openid"],
            "purpose": purpose,
        });
        partner.to_string()
    };
    fs::write(&path, content("Employee onboarding")).expect("a partner file");
    desktop.opened_before(&path);

    let window = desktop.open();
    window.click("recent-0");
    window.see("partner-menu");
    let theirs = content("Hiring of drivers");
    fs::write(&path, &theirs).expect("another program saves");
    window.click("partner-menu");
    window.click("save-partner-file");
    window.read("file-differences", "Hiring of drivers");
    window.picture("difference");
    assert_eq!(fs::read_to_string(&path).expect("the file"), theirs);

    window.click("take-theirs");
    window.click("partner-menu");
    window.picture("menu");
    window.click("save-partner-file");
    window.click("rail-choose-scopes");
    window.see("step-choose-scopes");
    assert_eq!(window.count("file-changed"), 0, "theirs was taken");
    let saved = fs::read_to_string(&path).expect("the file");
    assert!(saved.contains("Hiring of drivers"), "{saved}");

    fs::write(&path, &theirs).expect("another program saves again");
    window.click("language-hi");
    window.click("partner-menu");
    window.click("save-partner-file");
    window.see("file-changed");
    window.picture("difference-in-hindi");
    window.click("file-changed-close");
    window.click("partner-menu");
    window.click("forget-menu");
    window.see("forget-session");
    window.picture("forget-in-hindi");
}
