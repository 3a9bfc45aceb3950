//! From a question in the person's own words to the place in the window that acts.

use end_to_end::Desktop;

use crate::practise;

#[test]
#[ignore = "opens a real window: run script/test"]
fn a_question_in_hindi_leads_to_the_bench_that_answers_it() {
    let mut desktop = Desktop::start("a-question-in-hindi");
    let window = desktop.open();
    practise(&window, "sign-in");
    window.click("language-hi");
    window.click("search");
    window.enter("search-query", "क्या code verifer हर बार बदलता है");
    window.see("hit-answer-faq-69");
    window.picture("found-in-hindi");
    window.click("hit-answer-faq-69");
    window.read("search-answer", "code_verifier");
    window.picture("answer-in-hindi");
    window.click("answer-action");
    window.see("workbench-sheet");
    window.await_focus("bench-verifier");
    window.picture("workbench");
}

#[test]
#[ignore = "opens a real window: run script/test"]
fn a_question_about_a_fault_leads_to_its_switch_in_the_practice_locker() {
    let mut desktop = Desktop::start("a-question-about-a-fault");
    let window = desktop.open();
    practise(&window, "sign-in");
    window.click("search");
    window.enter("search-query", "token api disalowed characters");
    window.click("hit-answer-faq-57");
    window.click("answer-action");
    window.see("practice-sheet");
    window.await_focus("fault-disallowed-characters");
    window.picture("fault-in-the-practice-locker");
}
