//! Files opened without an account, added signers, and partner files on disk.

use super::*;

/// The certificate of the practice signer, which is public.
const PRACTICE_SIGNER: &[u8] =
    include_bytes!("../../src-tauri/crates/practice/keys/signer.cert.der");

/// A signed practice e-Aadhaar as a file.
async fn practice_paper(folder: &Path) -> PathBuf {
    let (desk, stage) = practising().await;
    authorised(&desk, &stage, ASHA).await;
    let view = desk.fetch_eaadhaar().await.unwrap();
    let bytes = desk.document_bytes(view.documents[0].id, true).unwrap();
    let path = folder.join("eaadhaar.xml");
    std::fs::write(&path, bytes).unwrap();
    path
}

/// A desk at which nothing was begun, with a folder of its own.
fn unused_in(folder: &Path) -> (Desk, Stage) {
    let (desk, stage) = unused();
    stage.0.lock().unwrap().folder = Some(folder.to_owned());
    (desk, stage)
}

fn verdict(view: &DeskView) -> VerdictKind {
    view.files
        .last()
        .unwrap()
        .verdict
        .as_ref()
        .expect("a verdict")
        .verdict
}

#[tokio::test(flavor = "multi_thread")]
async fn a_practice_paper_proves_nothing_outside_practice() {
    let folder = tempfile::tempdir().unwrap();
    let paper = practice_paper(folder.path()).await;
    let (desk, stage) = unused_in(folder.path());
    stage.0.lock().unwrap().chosen = Some(paper.clone());
    let view = desk.open_file().await.unwrap();
    assert_eq!(
        verdict(&view),
        VerdictKind::UnknownSigner,
        "its private key is public"
    );
    assert!(view.files[0].verdict.as_ref().unwrap().preview.is_empty());

    desk.start_practice().await.unwrap();
    let view = desk.open_path(&paper).await.unwrap();
    assert_eq!(verdict(&view), VerdictKind::Valid);
    assert!(
        view.files[1].verdict.as_ref().unwrap().practice,
        "and is marked as practice"
    );
    assert_ne!(view.files[0].id, view.files[1].id);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_added_signer_is_kept_and_can_be_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let paper = practice_paper(folder.path()).await;
    let (desk, _stage) = unused_in(folder.path());
    desk.open_path(&paper).await.unwrap();
    let before = desk.signers().signers.len();
    assert!(before > 5, "the published signers are listed");
    let wrong = desk
        .import_signer("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")
        .await;
    is_a_sentence(&wrong.unwrap_err());

    let text = base64_of(PRACTICE_SIGNER);
    let view = desk.import_signer(&format!("  {text}\r\n")).await.unwrap();
    assert_eq!(view.signers.len(), before + 1);
    assert_eq!(
        verdict(&desk.view()),
        VerdictKind::Valid,
        "what was open is judged by the new list"
    );
    let (again, _stage) = unused_in(folder.path());
    again.load_signers();
    assert_eq!(
        again.signers().signers.len(),
        before + 1,
        "it is there after a restart"
    );
    let added = again.signers().signers.pop().unwrap();
    let view = again.forget_signer(&added.fingerprint).await.unwrap();
    assert_eq!(view.signers.len(), before);
    let (later, _stage) = unused_in(folder.path());
    later.load_signers();
    assert_eq!(later.signers().signers.len(), before, "forgotten for good");
}

#[tokio::test(flavor = "multi_thread")]
async fn four_digits_are_compared_with_a_verified_record_only() {
    let folder = tempfile::tempdir().unwrap();
    let paper = practice_paper(folder.path()).await;
    let (desk, _stage) = unused_in(folder.path());
    let view = desk.open_path(&paper).await.unwrap();
    let error = desk
        .compare_last_four(view.files[0].id, "0001")
        .unwrap_err();
    assert_eq!(
        error.code, "no-record",
        "an unknown signer's record is no record"
    );
    desk.start_practice().await.unwrap();
    let view = desk.open_path(&paper).await.unwrap();
    let id = view.files.last().unwrap().id;
    assert!(desk.compare_last_four(id, "0001").unwrap().same);
    assert!(!desk.compare_last_four(id, "0002").unwrap().same);
    let detail = desk.verdict_detail(id).unwrap();
    assert_eq!(detail.digest_expected, detail.digest_found);
    assert!(
        detail.content.is_none(),
        "the content stays behind the curtain"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_file_is_saved_opened_and_never_overwritten_blindly() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _stage) = unused_in(folder.path());
    let _ = desk.start_organisation();
    desk.save_partner(sample_traders(&desk), StepId::RegisterClient)
        .await
        .unwrap();
    desk.set_secret("canary0secret0canary0".into())
        .await
        .unwrap();
    let path = desk
        .save_partner_file()
        .await
        .unwrap()
        .partner
        .unwrap()
        .file
        .unwrap();
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written.contains("XX00TEST01") && !written.contains("canary0secret"));

    let (other, _stage) = unused_in(folder.path());
    assert_eq!(other.recent_partner_files()[0].path, path);
    let view = other.open_partner_path(Path::new(&path)).await.unwrap();
    assert_eq!(view.partner.unwrap().client_id, "XX00TEST01");

    std::fs::write(&path, written.replace("XX00TEST01", "YY00TEST02")).unwrap();
    is_a_sentence(&other.save_partner_file().await.unwrap_err());
    assert!(
        std::fs::read_to_string(&path)
            .unwrap()
            .contains("YY00TEST02"),
        "nothing is lost"
    );

    std::fs::write(&path, "{ not json").unwrap();
    is_a_sentence(&other.open_partner_path(Path::new(&path)).await.unwrap_err());
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        "{ not json",
        "a damaged file is left alone"
    );
}

fn base64_of(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_dropped_on_the_window_is_taken_and_told_or_its_failure_is() {
    let folder = tempfile::tempdir().unwrap();
    let paper = practice_paper(folder.path()).await;
    let (desk, _stage) = unused_in(folder.path());
    let told = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&told);
    desk.subscribe(Box::new(move |event| {
        if let Event::Dropped { problem } = event {
            heard
                .lock()
                .unwrap()
                .push(problem.map(|problem| problem.code));
        }
    }));
    desk.dropped(vec![paper, folder.path().join("missing.xml")])
        .await;
    assert_eq!(verdict(&desk.view()), VerdictKind::UnknownSigner);
    assert_eq!(
        *told.lock().unwrap(),
        [None, Some("open-file".to_owned())],
        "one was taken, the other is explained"
    );
}
