//! The desktop shell: a window over the desk.
//!
//! Everything that matters happens below, in `journey`, `practice`, `document` and `diagnosis`.
//! Here is only what a window needs: the commands it may call ([`commands`]), what it may see
//! ([`view`]), the state it works on ([`desk`]), the main window ([`main_window`]), the one in which a
//! citizen signs in ([`sign_in_window`]) and the system's keychain ([`keychain`]).

#![cfg_attr(
    test,
    allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)
)]

pub mod commands;
pub mod desk;
pub mod keychain;
mod links;
pub mod main_window;
mod qr;
pub mod sign_in_window;
pub mod view;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Once, OnceLock};
use std::time::Instant;

use journey::transport::SetupError;
use tauri::{AppHandle, Builder, DragDropEvent, Manager as _, Runtime, WindowEvent};
use tauri_plugin_deep_link::{DeepLink, DeepLinkExt as _};
use tauri_plugin_dialog::DialogExt as _;
use tracing_subscriber::EnvFilter;

use desk::{Desk, Host, Unopened};
use keychain::Keychain;
use sign_in_window::{Controls, Report};

static STARTED: OnceLock<Instant> = OnceLock::new();

/// Runs the desktop program until its window is closed.
pub fn run() {
    STARTED.get_or_init(Instant::now);
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    if let Err(error) = journey::core_dump::forbid() {
        tracing::warn!(%error, "a crash may leave a core dump");
    }
    let finished = assemble(one_at_a_time(Builder::default()))
        .map_err(|error| error.to_string())
        .and_then(|program| {
            program
                .run(tauri::generate_context!())
                .map_err(|error| error.to_string())
        });
    if let Err(error) = finished {
        tracing::error!(%error, "the window could not be opened");
        std::process::exit(1);
    }
}

/// A second start hands what it was given to the first and ends: a deep link must reach the attempt
/// that waits for it. Without a session bus there is nobody to ask, and the program just starts.
fn one_at_a_time<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder
        .plugin(tauri_plugin_single_instance::init(
            |app, arguments, folder| {
                let desk = app.state::<Desk>();
                for link in links::in_arguments(&arguments) {
                    desk.receive_link(link);
                }
                open_arguments(app, arguments, Path::new(&folder));
                if let Some(window) = app.get_webview_window(main_window::LABEL)
                    && let Err(error) = window.unminimize().and_then(|()| window.set_focus())
                {
                    tracing::warn!(%error, "the window did not come to the front");
                }
            },
        ))
        .plugin(tauri_plugin_deep_link::init())
}

/// The program, for any kind of window: commands, state, and what happens when a window closes.
///
/// # Errors
/// When the system's root certificates cannot be used.
pub fn assemble<R: Runtime>(builder: Builder<R>) -> Result<Builder<R>, SetupError> {
    let shell = Shell::default();
    let desk = Desk::new(Arc::new(shell.clone()), Arc::new(Keychain::default()))?;
    let followed = desk.clone();
    let builder = builder
        .plugin(tauri_plugin_dialog::init())
        .manage(desk)
        .setup(move |app| {
            shell.takes(app.handle());
            main_window::open(app)?;
            followed.load_signers();
            follow_links(app.handle(), &followed);
            let folder = std::env::current_dir().unwrap_or_default();
            open_arguments(app.handle(), std::env::args().collect(), &folder);
            tauri::async_runtime::spawn(followed.follow_evidence());
            Ok(())
        })
        .on_window_event(|window, event| {
            // Without the main window there is nobody to sign in for, and nothing stays borrowed.
            if window.label() == main_window::LABEL && matches!(event, WindowEvent::Destroyed) {
                let _ = window.state::<Desk>().cancel_sign_in();
            }
            if let (main_window::LABEL, WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. })) =
                (window.label(), event)
            {
                let desk = window.state::<Desk>().inner().clone();
                let paths = paths.clone();
                tauri::async_runtime::spawn(async move { desk.dropped(paths).await });
            }
        })
        .invoke_handler(tauri::generate_handler![
            commands::aims,
            commands::answer,
            commands::apis::api_page,
            commands::connection::choose_authority,
            commands::connection::connection,
            commands::connection::save_connection,
            commands::apis::apis,
            commands::apis::choose_upload,
            commands::apis::try_api,
            commands::ask_keychain,
            commands::cancel_sign_in,
            commands::check_identity,
            commands::check_logo,
            commands::check_website,
            commands::close_file,
            commands::compare_addresses,
            commands::compare_hash,
            commands::compare_last_four,
            commands::compare_original,
            commands::compose_mail,
            commands::desk,
            commands::diagnose,
            commands::document_bytes,
            commands::document_tree,
            commands::duplicate_partner_file,
            commands::exchange_code,
            commands::fetch_document,
            commands::fetch_eaadhaar,
            commands::fetch_issued,
            commands::forget_copied,
            commands::forget_everything,
            commands::forget_secret,
            commands::forget_signer,
            commands::hmac_bench,
            commands::hmac_forms,
            commands::import_signer,
            commands::import_signer_file,
            commands::mail_forms,
            commands::open_door,
            commands::open_file,
            commands::open_mail,
            commands::open_partner_file,
            commands::open_recent,
            commands::partner_file_differences,
            commands::paste_callback,
            commands::practice,
            commands::practice_as_described,
            commands::preflight,
            commands::preparation,
            commands::prepare_sign_in,
            commands::read_copied,
            commands::recent_partner_files,
            commands::recompute_pkce,
            commands::reload_partner_file,
            commands::report,
            commands::reveal,
            commands::save_partner,
            commands::save_partner_file,
            commands::save_report,
            commands::search,
            commands::set_fault,
            commands::set_language,
            commands::set_screen_share,
            commands::set_secret,
            commands::set_task,
            commands::set_variant,
            commands::sign_in_elsewhere,
            commands::signers,
            commands::start_organisation,
            commands::start_practice,
            commands::subscribe,
            commands::take_copied,
            commands::unlock_file,
            commands::verdict_detail,
            commands::verify_document,
            commands::what_is_kept,
        ]);
    Ok(builder)
}

/// Opens the files that the program was started with, as if they had been dropped on its window.
fn open_arguments<R: Runtime>(app: &AppHandle<R>, arguments: Vec<String>, folder: &Path) {
    let files = arguments
        .into_iter()
        .skip(1)
        .map(|argument| folder.join(argument));
    let files: Vec<PathBuf> = files.filter(|file| file.is_file()).collect();
    if files.is_empty() {
        return;
    }
    let desk = app.state::<Desk>().inner().clone();
    tauri::async_runtime::spawn(async move { desk.dropped(files).await });
}

/// Passes on the links that the system hands to a running program (macOS); elsewhere they come as an
/// argument of a second start. A program assembled without the plugin, as in tests, has none.
fn follow_links<R: Runtime>(app: &AppHandle<R>, desk: &Desk) {
    if app.try_state::<DeepLink<R>>().is_none() {
        return;
    }
    links::give_back_stale(app);
    let receiver = desk.clone();
    app.deep_link().on_open_url(move |event| {
        for url in event.urls() {
            receiver.receive_link(url.into());
        }
    });
}

/// The windows of the running program; there are none before it runs.
struct Shell<R: Runtime>(Arc<OnceLock<AppHandle<R>>>);

impl<R: Runtime> Shell<R> {
    fn takes(&self, app: &AppHandle<R>) {
        self.0.get_or_init(|| app.clone());
    }
}

impl<R: Runtime> Clone for Shell<R> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<R: Runtime> Default for Shell<R> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<R: Runtime> Host for Shell<R> {
    fn open_sign_in(
        &self,
        authorize: tauri::Url,
        redirect_uri: String,
        controls: &Controls,
        report: Report,
    ) -> Result<(), String> {
        let app = self
            .0
            .get()
            .ok_or_else(|| "the program does not run yet".to_owned())?;
        sign_in_window::open(app, authorize, redirect_uri, controls, report)
            .map_err(|error| error.to_string())
    }

    fn close_sign_in(&self) {
        if let Some(app) = self.0.get() {
            sign_in_window::close(app);
        }
    }

    fn open_browser(&self, address: &str) -> Result<(), Unopened> {
        open::that_detached(address).map_err(Unopened::from)
    }

    fn take_links(&self, scheme: &str) -> Result<(), String> {
        let app = self
            .0
            .get()
            .ok_or_else(|| "the program does not run yet".to_owned())?;
        links::take(app, scheme)
    }

    fn leave_links(&self, scheme: &str) {
        if let Some(app) = self.0.get() {
            let _ = links::give_back(app, scheme);
        }
    }

    fn forget_links(&self, schemes: &[String]) -> Result<(), String> {
        let Some(app) = self.0.get() else {
            return Ok(());
        };
        let given_back = schemes.iter().map(|scheme| links::give_back(app, scheme));
        let failed = given_back.filter_map(Result::err);
        match failed.collect::<Vec<_>>() {
            failed if failed.is_empty() => Ok(()),
            failed => Err(failed.join("; ")),
        }
    }

    fn forget_browsing(&self) -> Result<(), String> {
        let windows = self.0.get().map(tauri::Manager::webview_windows);
        let forgotten = windows
            .unwrap_or_default()
            .into_values()
            .map(|window| window.clear_all_browsing_data());
        forgotten
            .collect::<tauri::Result<()>>()
            .map_err(|error| error.to_string())
    }

    fn choose_file(&self, title: &str, endings: &[&str]) -> Option<PathBuf> {
        let chooser = self
            .0
            .get()?
            .dialog()
            .file()
            .set_title(title)
            .add_filter(endings.join(", "), endings);
        chooser.blocking_pick_file()?.into_path().ok()
    }

    fn choose_new_file(&self, title: &str, name: &str) -> Option<PathBuf> {
        let chooser = self
            .0
            .get()?
            .dialog()
            .file()
            .set_title(title)
            .set_file_name(name);
        chooser.blocking_save_file()?.into_path().ok()
    }

    fn folder(&self) -> Option<PathBuf> {
        self.0.get()?.path().app_config_dir().ok()
    }
}

/// The system's generator: the shell is where randomness enters.
#[expect(
    clippy::disallowed_methods,
    reason = "a shell is what opens the system's generator"
)]
pub(crate) fn random() -> impl rand::CryptoRng {
    rand::rng()
}

/// Notes, once, how long it took until the window had drawn itself.
pub(crate) fn window_is_usable() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let millis = STARTED.get().map(|started| started.elapsed().as_millis());
        tracing::info!(millis, "window usable");
    });
}
