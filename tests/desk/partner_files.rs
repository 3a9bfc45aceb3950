//! Partner files in the hands of two programs, and of one that was told to keep a copy.

use std::fs;

use lockstep_desktop::view::FileDifference;

use super::*;

/// A desk whose choosers offer this folder, with an organisation's partner.
async fn desk_in(folder: &Path, client_id: &str) -> (Desk, Stage) {
    let (desk, stage) = organisation();
    stage.0.lock().unwrap().folder = Some(folder.to_owned());
    change(&desk, client_id).await;
    (desk, stage)
}

async fn change(desk: &Desk, client_id: &str) {
    let form = PartnerForm {
        client_id: client_id.into(),
        ..sample_traders(desk)
    };
    desk.save_partner(form, StepId::RegisterClient)
        .await
        .unwrap();
}

fn file_of(desk: &Desk) -> PathBuf {
    desk.view().partner.unwrap().file.expect("a file").into()
}

fn client_id(desk: &Desk) -> String {
    desk.view().partner.unwrap().client_id
}

/// Two desks on one file: the second has read what the first wrote.
async fn two_desks(folder: &Path) -> (Desk, Desk, PathBuf) {
    let (one, _) = desk_in(folder, "XX00TEST01").await;
    one.save_partner_file().await.unwrap();
    let path = file_of(&one);
    let (other, _) = desk_in(folder, "XX00TEST99").await;
    other.open_partner_path(&path).await.unwrap();
    (one, other, path)
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_programs_on_one_file_neither_loses_a_change_whoever_saves_first() {
    for other_is_first in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let (one, other, path) = two_desks(folder.path()).await;
        change(&one, "XX00MINE01").await;
        change(&other, "XX00THEIR1").await;
        let (first, second) = match other_is_first {
            true => (&other, &one),
            false => (&one, &other),
        };
        first.save_partner_file().await.unwrap();
        let kept = fs::read(&path).unwrap();

        let error = second.save_partner_file().await.unwrap_err();
        assert_eq!(error.code, "changed-elsewhere");
        assert!(error.cause.contains(&path.display().to_string()));
        is_a_sentence(&error);
        assert_eq!(fs::read(&path).unwrap(), kept, "nothing was overwritten");
        let again = second.save_partner_file().await.unwrap_err();
        assert_eq!(again.code, "changed-elsewhere", "nor at the second try");

        let found = second.partner_file_differences().unwrap();
        let FileDifference {
            field,
            mine,
            theirs,
        } = &found[0];
        assert_eq!((found.len(), field.as_str()), (1, "client_id"));
        assert_eq!(mine.as_deref(), Some(client_id(second).as_str()));
        assert_eq!(theirs.as_deref(), Some(client_id(first).as_str()));

        // Mine as a copy: both are there.
        second.duplicate_partner_file().await.unwrap();
        assert_ne!(file_of(second), path);
        assert_eq!(fs::read(&path).unwrap(), kept);
        let copy = fs::read_to_string(file_of(second)).unwrap();
        assert!(copy.contains(&client_id(second)));
        change(second, "XX00AGAIN1").await;
        second.save_partner_file().await.unwrap();
        assert_eq!(fs::read(&path).unwrap(), kept, "the copy is worked on");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn theirs_is_taken_and_can_be_saved_again() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other, path) = two_desks(folder.path()).await;
    change(&other, "XX00THEIR1").await;
    other.save_partner_file().await.unwrap();
    change(&one, "XX00MINE01").await;
    assert!(one.save_partner_file().await.is_err());
    one.reload_partner_file().await.unwrap();
    assert_eq!(client_id(&one), "XX00THEIR1");
    assert_eq!(one.partner_file_differences().unwrap().len(), 0);
    change(&one, "XX00MINE02").await;
    one.save_partner_file().await.unwrap();
    assert!(fs::read_to_string(&path).unwrap().contains("XX00MINE02"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_never_replaces_a_file_and_the_partner_stays_with_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _stage) = desk_in(folder.path(), "XX00TEST01").await;
    desk.save_partner_file().await.unwrap();
    let own = file_of(&desk);
    let taken = folder.path().join("Sample-Traders-copy.lockstep.json");
    fs::write(&taken, "somebody else's").unwrap();
    let error = desk.duplicate_partner_file().await.unwrap_err();
    assert_eq!(error.code, "save");
    assert_eq!(fs::read_to_string(&taken).unwrap(), "somebody else's");
    assert_eq!(file_of(&desk), own);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_or_newer_file_is_told_and_the_open_partner_stays() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _stage) = desk_in(folder.path(), "XX00TEST01").await;
    for text in ["{\"version\":", "{\"version\":2}"] {
        let path = folder.path().join("other.lockstep.json");
        fs::write(&path, text).unwrap();
        let error = desk.open_partner_path(&path).await.unwrap_err();
        is_a_sentence(&error);
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
        assert_eq!(client_id(&desk), "XX00TEST01");
        assert!(desk.recent_partner_files().is_empty(), "it was not opened");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_without_a_file_has_nothing_to_compare_or_to_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _stage) = desk_in(folder.path(), "XX00TEST01").await;
    assert!(desk.partner_file_differences().is_err());
    assert!(desk.reload_partner_file().await.is_err());
}
