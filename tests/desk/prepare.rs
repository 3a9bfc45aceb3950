//! What an organisation needs: noted, kept in the partner file, judged by form; and the mails.

use lockstep_desktop::view::{
    IdentityKind, Lang, MailValues, PreparationView, TaskForm, TaskProgress, TaskView,
};

use super::*;

fn form(progress: TaskProgress) -> TaskForm {
    TaskForm {
        progress,
        owner: String::new(),
        waiting_on: String::new(),
        date: String::new(),
        note: String::new(),
    }
}

fn waiting(on: &str) -> TaskForm {
    TaskForm {
        waiting_on: on.to_owned(),
        ..form(TaskProgress::Waiting)
    }
}

fn task<'a>(view: &'a PreparationView, id: &str) -> &'a TaskView {
    view.tasks.iter().find(|task| task.id == id).unwrap()
}

fn rail(desk: &Desk) -> StepStatus {
    status(&desk.view(), StepId::CheckPrerequisites)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rail_follows_the_tasks() {
    let (desk, _stage) = organisation();
    let ids: Vec<String> = desk
        .preparation()
        .unwrap()
        .tasks
        .into_iter()
        .map(|task| task.id)
        .collect();
    assert!(ids.len() > 10, "{ids:?}");
    assert_eq!(rail(&desk), StepStatus::NotStarted);
    desk.set_task(&ids[0], form(TaskProgress::Done)).unwrap();
    assert_eq!(rail(&desk), StepStatus::InProgress);
    for id in &ids[1..] {
        desk.set_task(id, waiting("the tax office")).unwrap();
    }
    assert_eq!(rail(&desk), StepStatus::Waiting);
    for id in &ids[1..] {
        desk.set_task(id, form(TaskProgress::NotNeeded)).unwrap();
    }
    assert_eq!(rail(&desk), StepStatus::Completed);
    desk.set_task(&ids[0], form(TaskProgress::NotYet)).unwrap();
    assert_eq!(rail(&desk), StepStatus::InProgress);
}

#[tokio::test(flavor = "multi_thread")]
async fn practice_needs_no_papers() {
    let (desk, _stage) = practising().await;
    assert_eq!(rail(&desk), StepStatus::Completed);
    assert!(!desk.preparation().unwrap().tasks.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn each_fact_carries_its_source_and_each_stage_how_long_it_takes() {
    let (desk, _stage) = organisation();
    let view = desk.preparation().unwrap();
    for task in &view.tasks {
        assert!(!task.source.is_empty() && !task.confidence.is_empty());
        assert_eq!(task.progress, TaskProgress::NotYet);
    }
    assert!(view.stages.len() > 4 && view.stages.iter().all(|stage| !stage.takes.is_empty()));
    assert_eq!(task(&view, "gstin").check, Some(IdentityKind::Gstin));
    assert_eq!(
        task(&view, "callback-url").step,
        Some(StepId::RegisterClient)
    );
    assert_eq!(task(&view, "legal-form").check, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_noted_comes_back_with_the_partner_file() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, stage) = organisation();
    stage.0.lock().unwrap().folder = Some(folder.path().to_owned());
    let noted = TaskForm {
        owner: "Company secretary".to_owned(),
        date: "2026-12-01".to_owned(),
        note: "Second copy in the safe".to_owned(),
        ..waiting("the board")
    };
    desk.set_task("authority-letter", noted).unwrap();
    desk.save_partner_file().await.unwrap();
    let path = desk.view().partner.unwrap().file.unwrap();

    let (again, _stage) = organisation();
    again.open_partner_path(Path::new(&path)).await.unwrap();
    let view = again.preparation().unwrap();
    let letter = task(&view, "authority-letter");
    assert_eq!(letter.progress, TaskProgress::Waiting);
    assert_eq!(letter.owner, "Company secretary");
    assert_eq!(letter.waiting_on, "the board");
    assert_eq!(letter.date.as_deref(), Some("2026-12-01"));
    assert_eq!(letter.note, "Second copy in the safe");
    assert_eq!(rail(&again), StepStatus::InProgress);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_that_does_not_fit_names_its_fields_and_changes_nothing() {
    let (desk, _stage) = organisation();
    desk.set_task("pan", form(TaskProgress::InProgress))
        .unwrap();
    let wrong = TaskForm {
        owner: "x".repeat(500),
        waiting_on: "  ".to_owned(),
        date: "1 December".to_owned(),
        note: "client_secret=5f1d0c9e8b7a6f5e4d3c".to_owned(),
        ..form(TaskProgress::Waiting)
    };
    let error = desk.set_task("pan", wrong).unwrap_err();
    let mut fields: Vec<_> = error.fields.iter().map(|f| f.field.as_str()).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["date", "note", "owner", "waitingOn"]);
    assert!(!format!("{error:?}").contains("5f1d0c"));
    let view = desk.preparation().unwrap();
    assert_eq!(task(&view, "pan").progress, TaskProgress::InProgress);
    assert_eq!(task(&view, "pan").owner, "");
    let unknown = desk.set_task("passport", form(TaskProgress::Done));
    assert_eq!(unknown.unwrap_err().code, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_are_judged_by_their_form_in_both_languages() {
    use IdentityKind::{Cin, Email, Gstin, Mobile, Pan, Udyam};
    let right = [
        (Gstin, "29ABCCT1234Z1ZE"),
        (Pan, "ABCCT1234Z"),
        (Cin, "u72200ka2013ptc097389"),
        (Udyam, "UDYAM-KR-03-0000001"),
        (Mobile, "9000000001"),
        (Email, "asha@sampletraders.example"),
    ];
    let wrong = [
        (Gstin, ""),
        (Gstin, "29ABCCT1234Z1Z0"),
        (Gstin, "00ABCCT1234Z1ZA"),
        (Gstin, "2XABCCT1234Z1ZA"),
        (Gstin, "29ABCXT1234Z1ZA"),
        (Gstin, "29ABCCT1234Z0ZA"),
        (Gstin, "29ABCCT1234Z1-A"),
        (Pan, "ABCCT12345"),
        (Pan, "ABCCT1234"),
        (Cin, "X72200KA2013PTC097389"),
        (Cin, "U72200KA1013PTC097389"),
        (Udyam, "KR-03-0000001"),
        (Udyam, "UDYAM-KR03-00000012"),
        (Mobile, "1234567890"),
        (Mobile, "+919000000001"),
        (Email, "asha@gmail.com"),
        (Email, "asha"),
    ];
    for lang in [Lang::En, Lang::Hi] {
        let (desk, _stage) = organisation();
        let _ = desk.set_language(lang);
        let is_said = |sentence: &str, value: &str| {
            assert!(!sentence.starts_with("identity-"), "{sentence}");
            assert!(value.is_empty() || !sentence.contains(value), "{sentence}");
            let devanagari = sentence
                .chars()
                .any(|c| ('\u{900}'..='\u{97f}').contains(&c));
            assert_eq!(devanagari, lang == Lang::Hi, "{sentence}");
            let english = ["must", "a letter", "a digit"];
            let stray = english.iter().any(|word| sentence.contains(word));
            assert!(lang == Lang::En || !stray, "{sentence}");
        };
        for (kind, value) in right {
            let judged = desk.check_identity(kind, value);
            assert!(judged.ok, "{kind:?}: {}", judged.sentence);
            is_said(&judged.sentence, value);
        }
        for (kind, value) in wrong {
            let judged = desk.check_identity(kind, value);
            assert!(!judged.ok, "{kind:?} {value}: {}", judged.sentence);
            is_said(&judged.sentence, value);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_character_is_named_by_its_place() {
    let (desk, _stage) = organisation();
    let judged = desk.check_identity(IdentityKind::Gstin, "29ABCC01234Z1ZN");
    assert_eq!(
        judged.sentence,
        "The character at position 7 must be a letter A to Z."
    );
    let person = desk.check_identity(IdentityKind::Pan, "ABCPT1234Z");
    assert!(person.ok && person.sentence.contains("a person's PAN"));
}

fn values(pairs: &[(&str, &str)]) -> MailValues {
    let owned = |(id, value): &(&str, &str)| ((*id).to_owned(), (*value).to_owned());
    pairs.iter().map(owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_is_filled_in_from_the_configuration_shown_and_handed_over() {
    let (desk, stage) = organisation();
    let configured = PartnerForm {
        name: "Sample Traders".to_owned(),
        client_id: "QX4B7C91D2".to_owned(),
        redirect_uri: "https://app.sample.example/cb".to_owned(),
        ..form_of(&desk)
    };
    desk.save_partner(configured, StepId::RegisterClient)
        .await
        .unwrap();
    let forms = desk.mail_forms();
    let change = forms.iter().find(|f| f.id == "callback-change").unwrap();
    let mut filled: MailValues = change
        .fields
        .iter()
        .map(|field| (field.id.clone(), field.value.clone()))
        .collect();
    assert_eq!(filled["old-url"], "https://app.sample.example/cb");

    let unfinished = desk.compose_mail("callback-change", &filled).unwrap();
    assert_eq!(unfinished.problems.len(), 1);
    assert_eq!(unfinished.problems[0].field, "new-url");
    assert!(unfinished.body.is_empty() && !unfinished.opens);
    assert!(desk.open_mail("callback-change", &filled).await.is_err());
    assert_eq!(stage.0.lock().unwrap().browser, None);

    filled.insert(
        "new-url".to_owned(),
        "https://app.sample.example/digilocker".to_owned(),
    );
    let mail = desk.compose_mail("callback-change", &filled).unwrap();
    assert!(mail.problems.is_empty() && mail.opens);
    assert_eq!(mail.to, change.to);
    assert!(mail.subject.contains("QX4B7C91D2"));
    assert!(mail.body.contains("https://app.sample.example/digilocker"));
    desk.open_mail("callback-change", &filled).await.unwrap();
    assert!(stage.browser_address().starts_with("mailto:"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_with_a_secret_in_it_is_not_written() {
    let (desk, stage) = organisation();
    let told = values(&[
        ("entity", "Sample Traders"),
        ("what-happened", "client_secret=5f1d0c9e8b7a6f5e4d3c"),
        ("time", "today"),
    ]);
    let view = desk.compose_mail("support", &told).unwrap();
    assert_eq!(view.problems[0].field, "what-happened");
    assert!(!format!("{view:?}").contains("5f1d0c"));
    assert!(desk.open_mail("support", &told).await.is_err());
    assert_eq!(stage.0.lock().unwrap().browser, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_too_long_for_a_mail_program_is_to_be_copied() {
    let (desk, _stage) = organisation();
    let long = "it failed again ".repeat(200);
    let told = values(&[
        ("entity", "Sample Traders"),
        ("what-happened", &long),
        ("time", "today"),
    ]);
    let view = desk.compose_mail("support", &told).unwrap();
    assert!(view.problems.is_empty() && !view.opens && view.body.len() > 3_000);
    let error = desk.open_mail("support", &told).await.unwrap_err();
    assert_eq!(error.code, "mail-too-long");
    is_a_sentence(&error);
    assert!(desk.compose_mail("no-such-form", &told).is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_practice_client_never_gets_into_a_mail() {
    let (desk, _stage) = practising().await;
    let forms = desk.mail_forms();
    let fields = forms.iter().flat_map(|form| &form.fields);
    assert!(fields.clone().count() > 20);
    assert!(fields.clone().all(|field| field.value.is_empty()));
}
