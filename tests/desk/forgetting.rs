//! Forgetting everything: what was named is gone, what is the person's own stays, and what could not be
//! forgotten is said.

use std::fs;

use journey::vault::{Keeping, Kept, VaultError};
use lockstep_desktop::view::{ForgetState, ForgetView};
use protocol::secret::ClientSecret;

use super::*;

const SECRET: &str = "canary0secret0canary0";

/// A keychain that can be locked.
#[derive(Default)]
struct Lockable {
    memory: MemoryVault,
    locked: Mutex<bool>,
}

impl Vault for Lockable {
    fn get(&self, account: &str) -> Result<Option<ClientSecret>, VaultError> {
        self.memory.get(account)
    }

    fn set(&self, account: &str, secret: &ClientSecret) -> Result<Kept, VaultError> {
        self.memory.set(account, secret)
    }

    fn delete(&self, account: &str) -> Result<(), VaultError> {
        self.memory.delete(account)
    }

    fn forget_all(&self) -> Result<(), VaultError> {
        match *self.locked.lock().unwrap() {
            true => Err(VaultError::Locked),
            false => self.memory.forget_all(),
        }
    }

    fn keeping(&self, _account: &str) -> Keeping {
        Keeping::Keychain
    }
}

/// An organisation with a secret, a file of its own outside the program's folder, an added signer
/// and a link scheme.
async fn settled(own: &Path, theirs: &Path) -> (Desk, Stage, Arc<Lockable>) {
    let vault = Arc::new(Lockable::default());
    let (desk, stage) = keeping_in(Arc::clone(&vault) as _);
    stage.0.lock().unwrap().folder = Some(theirs.to_owned());
    let _ = desk.start_organisation();
    let form = PartnerForm {
        redirect_uri: "sample-traders://callback".into(),
        scopes: vec!["openid".into()],
        purpose: "Employee onboarding".into(),
        service_name: "HR_portal".into(),
        ..sample_traders(&desk)
    };
    desk.save_partner(form, StepId::ChooseScopes).await.unwrap();
    desk.set_secret(SECRET.into()).await.unwrap();
    desk.save_partner_file().await.unwrap();
    let leaf = include_bytes!("../../src-tauri/crates/document/tests/keys/leaf.cert.der");
    let chosen = theirs.join("leaf.der");
    fs::write(&chosen, leaf).unwrap();
    stage.0.lock().unwrap().chosen = Some(chosen);
    desk.import_signer_file().await.unwrap();
    // The program's own folder is another one than where the person keeps files.
    stage.0.lock().unwrap().folder = Some(own.to_owned());
    let file = desk.view().partner.unwrap().file.unwrap();
    desk.open_partner_path(Path::new(&file)).await.unwrap();
    desk.import_signer_file().await.unwrap();
    desk.prepare_sign_in().unwrap();
    (desk, stage, vault)
}

fn state(view: &ForgetView, id: &str) -> ForgetState {
    view.items
        .iter()
        .find(|item| item.id == id)
        .expect(id)
        .state
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_named_is_gone_and_the_persons_own_files_stay() {
    let (own, theirs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (desk, stage, vault) = settled(own.path(), theirs.path()).await;
    let file = desk.view().partner.unwrap().file.unwrap();
    assert!(own.path().join("recent.json").is_file() && own.path().join("signers").is_dir());

    let named = desk.what_is_kept();
    assert!(
        named
            .items
            .iter()
            .all(|item| item.state == ForgetState::Due)
    );
    assert_eq!(named.left, [file.as_str()]);
    assert!(
        named
            .items
            .iter()
            .any(|item| item.sentence.contains(&own.path().display().to_string())),
        "the folder is named"
    );
    assert!(desk.view().attempt.is_some(), "naming forgets nothing");
    assert_eq!(
        vault
            .get("meri-pehchaan:XX00TEST01")
            .unwrap()
            .unwrap()
            .expose(),
        SECRET
    );

    let signers = desk.signers().signers.len();
    let done = desk.forget_everything().await;
    let ids = |view: &ForgetView| {
        view.items
            .iter()
            .map(|it| it.id.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(&done), ids(&named), "what was named is what was done");
    assert!(
        done.items
            .iter()
            .all(|item| item.state == ForgetState::Forgotten),
        "{done:?}"
    );
    assert_eq!(done.left, [file.as_str()]);
    assert!(
        Path::new(&file).is_file(),
        "the partner file is the person's own"
    );

    let view = desk.view();
    assert!(view.partner.is_none() && view.attempt.is_none() && view.environment.is_none());
    assert!(vault.get("meri-pehchaan:XX00TEST01").unwrap().is_none());
    assert_eq!(fs::read_dir(own.path()).unwrap().count(), 0);
    assert!(desk.recent_partner_files().is_empty());
    assert_eq!(
        desk.signers().signers.len(),
        signers - 1,
        "the added signer counts no more"
    );
    let asked = stage.0.lock().unwrap();
    assert_eq!(asked.browsing_forgotten, 1);
    assert_eq!(asked.forgotten_schemes, ["sample-traders"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_could_not_be_forgotten_is_said_and_the_rest_is_gone_all_the_same() {
    let (own, theirs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (desk, stage, vault) = settled(own.path(), theirs.path()).await;
    *vault.locked.lock().unwrap() = true;
    stage.0.lock().unwrap().browser_refuses = Some("the window is gone".into());
    let done = desk.forget_everything().await;
    for (id, reason) in [("secrets", "locked"), ("browser", "the window is gone")] {
        let item = done.items.iter().find(|item| item.id == id).unwrap();
        assert_eq!(item.state, ForgetState::Failed);
        let said = item.reason.as_deref().unwrap();
        assert!(said.contains(reason), "{said}");
    }
    assert_eq!(state(&done, "folder"), ForgetState::Forgotten);
    assert_eq!(fs::read_dir(own.path()).unwrap().count(), 0);
    assert!(desk.view().partner.is_none());

    *vault.locked.lock().unwrap() = false;
    stage.0.lock().unwrap().browser_refuses = None;
    let again = desk.forget_everything().await;
    assert_eq!(
        state(&again, "secrets"),
        ForgetState::Forgotten,
        "it can be tried again"
    );
    assert!(vault.get("meri-pehchaan:XX00TEST01").unwrap().is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn practice_ends_with_its_tokens_and_can_be_begun_afresh() {
    let (desk, stage) = practising().await;
    let view = authorised(&desk, &stage, ASHA).await;
    assert!(view.token.is_some());
    desk.fetch_eaadhaar().await.unwrap();
    let done = desk.forget_everything().await;
    assert_eq!(state(&done, "practice"), ForgetState::Forgotten);
    let view = desk.view();
    assert!(view.token.is_none() && view.documents.is_empty() && view.verdicts.is_empty());
    assert!(desk.practice().is_err(), "the locker is stopped");
    assert_eq!(stage.0.lock().unwrap().browsing_forgotten, 1);
    desk.start_practice().await.unwrap();
    authorised(&desk, &stage, ASHA).await;
}
