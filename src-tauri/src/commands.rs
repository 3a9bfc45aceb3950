//! The commands of the window: each takes the desk, calls it and gives the answer on. What they may
//! be called by is in `src-tauri/permissions/journey.toml`; that the two lists and `ui/src/api.ts`
//! agree is tested in `tests/ipc.rs`.

#![allow(
    missing_docs,
    reason = "a command says no more than the method of the desk it calls"
)]
#![allow(
    clippy::needless_pass_by_value,
    reason = "Tauri hands arguments of commands over by value"
)]

pub mod apis;
pub mod connection;

use tauri::ipc::{Channel, Response};
use tauri::{AppHandle, Manager as _, Runtime, State};

use crate::desk::{Answer, Desk, Format, ReportFormat};
use crate::view::{
    AimView, AnswerView, ComparisonView, CopiedView, DeskView, DiagnosisView, DifferenceView, Door,
    ElsewhereView, Event, FileDifference, ForgetView, HashSubject, HashView, HmacBenchInput,
    HmacBenchView, HmacFormView, IdentityKind, IdentityView, Lang, LastFourView, LogoView,
    MailForm, MailValues, MailView, PartnerForm, PkceView, PracticeState, PracticeView,
    PreflightView, PreparationView, RecentFile, ReportView, SearchHit, SignersView, SiteView,
    StepId, TaskForm, TreeNode, VerdictDetail,
};

#[tauri::command]
pub fn desk(desk: State<'_, Desk>) -> DeskView {
    desk.view()
}

#[tauri::command]
pub fn subscribe(desk: State<'_, Desk>, channel: Channel<Event>) {
    crate::window_is_usable();
    desk.subscribe(Box::new(move |event| {
        if let Err(error) = channel.send(event) {
            tracing::debug!(%error, "the window is gone");
        }
    }));
}

#[tauri::command]
pub fn set_language(desk: State<'_, Desk>, language: Lang) -> DeskView {
    desk.set_language(language)
}

#[tauri::command]
pub fn set_screen_share(desk: State<'_, Desk>, on: bool) -> DeskView {
    desk.set_screen_share(on)
}

#[tauri::command]
pub fn reveal(desk: State<'_, Desk>, what: String) -> Answer<String> {
    desk.reveal(&what)
}

#[tauri::command]
pub async fn start_practice(desk: State<'_, Desk>) -> Answer<DeskView> {
    desk.start_practice().await
}

#[tauri::command]
pub fn start_organisation(desk: State<'_, Desk>) -> DeskView {
    desk.start_organisation()
}

#[tauri::command]
pub async fn save_partner(
    desk: State<'_, Desk>,
    form: PartnerForm,
    step: StepId,
) -> Answer<DeskView> {
    desk.save_partner(form, step).await
}

#[tauri::command]
pub fn aims(desk: State<'_, Desk>) -> Vec<AimView> {
    desk.aims()
}

#[tauri::command]
pub async fn check_logo(desk: State<'_, Desk>) -> Answer<Option<LogoView>> {
    desk.check_logo().await
}

#[tauri::command]
pub async fn check_website(desk: State<'_, Desk>, address: String) -> Answer<SiteView> {
    desk.check_website(&address).await
}

#[tauri::command]
pub async fn read_copied(desk: State<'_, Desk>, text: String) -> Answer<CopiedView> {
    desk.read_copied(&text)
}

#[tauri::command]
pub async fn take_copied(
    desk: State<'_, Desk>,
    picks: Vec<usize>,
    secret: bool,
) -> Answer<DeskView> {
    desk.take_copied(picks, secret).await
}

#[tauri::command]
pub fn forget_copied(desk: State<'_, Desk>) {
    desk.forget_copied();
}

#[tauri::command]
pub fn compare_addresses(
    desk: State<'_, Desk>,
    registered: String,
    configured: String,
    app: String,
) -> Answer<ComparisonView> {
    desk.compare_addresses(&registered, &configured, &app)
}

#[tauri::command]
pub async fn preflight(desk: State<'_, Desk>, ask: bool) -> Answer<PreflightView> {
    desk.preflight(ask).await
}

#[tauri::command]
pub fn preparation(desk: State<'_, Desk>) -> Answer<PreparationView> {
    desk.preparation()
}

#[tauri::command]
pub fn set_task(desk: State<'_, Desk>, id: String, form: TaskForm) -> Answer<PreparationView> {
    desk.set_task(&id, form)
}

#[tauri::command]
pub fn check_identity(desk: State<'_, Desk>, kind: IdentityKind, value: String) -> IdentityView {
    desk.check_identity(kind, &value)
}

#[tauri::command]
pub async fn set_secret(desk: State<'_, Desk>, value: String) -> Answer<DeskView> {
    desk.set_secret(value).await
}

#[tauri::command]
pub async fn ask_keychain(desk: State<'_, Desk>) -> Answer<DeskView> {
    desk.ask_keychain().await
}

#[tauri::command]
pub async fn forget_secret(desk: State<'_, Desk>) -> Answer<DeskView> {
    desk.forget_secret().await
}

#[tauri::command]
pub fn prepare_sign_in(desk: State<'_, Desk>) -> Answer<DeskView> {
    desk.prepare_sign_in()
}

#[tauri::command]
pub async fn open_door(desk: State<'_, Desk>, door: Door) -> Answer<DeskView> {
    desk.open_door(door).await
}

#[tauri::command]
pub fn paste_callback(desk: State<'_, Desk>, address: String) -> Answer<DeskView> {
    desk.paste_callback(&address)
}

#[tauri::command]
pub fn sign_in_elsewhere(desk: State<'_, Desk>) -> Answer<ElsewhereView> {
    desk.sign_in_elsewhere()
}

#[tauri::command]
pub fn cancel_sign_in(desk: State<'_, Desk>) -> DeskView {
    desk.cancel_sign_in()
}

#[tauri::command]
pub fn recompute_pkce(verifier: String) -> PkceView {
    Desk::recompute_pkce(&verifier)
}

#[tauri::command]
pub async fn exchange_code(desk: State<'_, Desk>) -> Answer<DeskView> {
    desk.exchange_code().await
}

#[tauri::command]
pub async fn fetch_issued(desk: State<'_, Desk>) -> Answer<DeskView> {
    desk.fetch_issued().await
}

#[tauri::command]
pub async fn fetch_document(
    desk: State<'_, Desk>,
    uri: String,
    format: Format,
) -> Answer<DeskView> {
    desk.fetch_document(&uri, format).await
}

#[tauri::command]
pub async fn fetch_eaadhaar(desk: State<'_, Desk>) -> Answer<DeskView> {
    desk.fetch_eaadhaar().await
}

#[tauri::command]
pub async fn document_bytes(desk: State<'_, Desk>, id: u32, reveal: bool) -> Answer<Response> {
    desk.document_bytes(id, reveal).map(Response::new)
}

#[tauri::command]
pub async fn document_tree(desk: State<'_, Desk>, id: u32) -> Answer<TreeNode> {
    desk.document_tree(id)
}

#[tauri::command]
pub async fn verify_document(desk: State<'_, Desk>, id: u32) -> Answer<DeskView> {
    desk.verify_document(id).await
}

#[tauri::command]
pub async fn report(desk: State<'_, Desk>) -> Answer<ReportView> {
    desk.report()
}

#[tauri::command]
pub async fn save_report<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    format: ReportFormat,
) -> Answer<String> {
    let folders = [app.path().download_dir(), app.path().home_dir()];
    let folder = folders.into_iter().flatten().find(|folder| folder.is_dir());
    desk.save_report(format, folder.unwrap_or_default())
}

#[tauri::command]
pub async fn diagnose(desk: State<'_, Desk>, text: String) -> Answer<DiagnosisView> {
    Ok(desk.diagnose(&text))
}

#[tauri::command]
pub async fn search(desk: State<'_, Desk>, query: String) -> Answer<Vec<SearchHit>> {
    Ok(desk.search(&query))
}

#[tauri::command]
pub fn answer(desk: State<'_, Desk>, id: String) -> Answer<AnswerView> {
    desk.answer(&id)
}

#[tauri::command]
pub fn mail_forms(desk: State<'_, Desk>) -> Vec<MailForm> {
    desk.mail_forms()
}

#[tauri::command]
pub fn compose_mail(desk: State<'_, Desk>, form: String, values: MailValues) -> Answer<MailView> {
    desk.compose_mail(&form, &values)
}

#[tauri::command]
pub async fn open_mail(desk: State<'_, Desk>, form: String, values: MailValues) -> Answer<()> {
    desk.open_mail(&form, &values).await
}

#[tauri::command]
pub fn practice(desk: State<'_, Desk>) -> Answer<PracticeView> {
    desk.practice()
}

#[tauri::command]
pub fn set_fault(desk: State<'_, Desk>, id: String, state: PracticeState) -> Answer<PracticeView> {
    desk.set_fault(&id, state)
}

#[tauri::command]
pub fn set_variant(
    desk: State<'_, Desk>,
    id: String,
    state: PracticeState,
) -> Answer<PracticeView> {
    desk.set_variant(&id, state)
}

#[tauri::command]
pub fn practice_as_described(desk: State<'_, Desk>) -> Answer<PracticeView> {
    desk.practice_as_described()
}

#[tauri::command]
pub async fn open_file(desk: State<'_, Desk>) -> Answer<DeskView> {
    desk.open_file().await
}

#[tauri::command]
pub fn close_file(desk: State<'_, Desk>, id: u32) -> DeskView {
    desk.close_file(id)
}

#[tauri::command]
pub async fn unlock_file(desk: State<'_, Desk>, id: u32, share_code: String) -> Answer<DeskView> {
    desk.unlock_file(id, share_code).await
}

#[tauri::command]
pub async fn verdict_detail(desk: State<'_, Desk>, id: u32) -> Answer<VerdictDetail> {
    desk.verdict_detail(id)
}

#[tauri::command]
pub async fn compare_original(desk: State<'_, Desk>, id: u32) -> Answer<Option<DifferenceView>> {
    desk.compare_original(id).await
}

#[tauri::command]
pub async fn compare_hash(
    desk: State<'_, Desk>,
    id: u32,
    what: HashSubject,
    value: String,
    share_code: String,
) -> Answer<HashView> {
    desk.compare_hash(id, what, &value, &share_code)
}

#[tauri::command]
pub async fn compare_last_four(
    desk: State<'_, Desk>,
    id: u32,
    digits: String,
) -> Answer<LastFourView> {
    desk.compare_last_four(id, &digits)
}

#[tauri::command]
pub fn signers(desk: State<'_, Desk>) -> SignersView {
    desk.signers()
}

#[tauri::command]
pub async fn import_signer(desk: State<'_, Desk>, text: String) -> Answer<SignersView> {
    desk.import_signer(&text).await
}

#[tauri::command]
pub async fn import_signer_file(desk: State<'_, Desk>) -> Answer<SignersView> {
    desk.import_signer_file().await
}

#[tauri::command]
pub async fn forget_signer(desk: State<'_, Desk>, fingerprint: String) -> Answer<SignersView> {
    desk.forget_signer(&fingerprint).await
}

#[tauri::command]
pub async fn save_partner_file(desk: State<'_, Desk>) -> Answer<DeskView> {
    desk.save_partner_file().await
}

#[tauri::command]
pub async fn duplicate_partner_file(desk: State<'_, Desk>) -> Answer<DeskView> {
    desk.duplicate_partner_file().await
}

#[tauri::command]
pub async fn reload_partner_file(desk: State<'_, Desk>) -> Answer<DeskView> {
    desk.reload_partner_file().await
}

#[tauri::command]
pub async fn partner_file_differences(desk: State<'_, Desk>) -> Answer<Vec<FileDifference>> {
    desk.partner_file_differences()
}

#[tauri::command]
pub fn what_is_kept(desk: State<'_, Desk>) -> ForgetView {
    desk.what_is_kept()
}

#[tauri::command]
pub async fn forget_everything(desk: State<'_, Desk>) -> Answer<ForgetView> {
    Ok(desk.forget_everything().await)
}

#[tauri::command]
pub async fn open_partner_file(desk: State<'_, Desk>) -> Answer<DeskView> {
    desk.open_partner_file().await
}

#[tauri::command]
pub async fn open_recent(desk: State<'_, Desk>, path: String) -> Answer<DeskView> {
    desk.open_partner_path(std::path::Path::new(&path)).await
}

#[tauri::command]
pub fn recent_partner_files(desk: State<'_, Desk>) -> Vec<RecentFile> {
    desk.recent_partner_files()
}

#[tauri::command]
pub fn hmac_forms() -> Vec<HmacFormView> {
    Desk::hmac_forms()
}

#[tauri::command]
pub async fn hmac_bench(desk: State<'_, Desk>, input: HmacBenchInput) -> Answer<HmacBenchView> {
    desk.hmac_bench(input)
}
