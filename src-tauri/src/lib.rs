//! The desktop shell: a window over the desk.
//!
//! Everything that matters happens below, in `journey`, `practice`, `document` and `diagnosis`.
//! Here is only what a window needs: the commands it may call ([`commands`]), what it may see
//! ([`view`]), the state it works on ([`desk`]), the window in which a citizen signs in
//! ([`sign_in_window`]) and the system's keychain ([`keychain`]).

#![cfg_attr(
    test,
    allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)
)]

pub mod commands;
pub mod desk;
pub mod keychain;
pub mod sign_in_window;
pub mod view;

use std::sync::{Arc, Once, OnceLock};
use std::time::Instant;

use tauri::{AppHandle, Builder, Manager as _, Runtime, WindowEvent};
use tracing_subscriber::EnvFilter;

use desk::{Desk, Windows};
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
    if let Err(error) = assemble(Builder::default()).run(tauri::generate_context!()) {
        tracing::error!(%error, "the window could not be opened");
        std::process::exit(1);
    }
}

/// The program, for any kind of window: commands, state, and what happens when a window closes.
pub fn assemble<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder
        .setup(|app| {
            let windows = Box::new(Shell(app.handle().clone()));
            let desk = Desk::new(windows, Arc::new(Keychain::default()))?;
            tauri::async_runtime::spawn(desk.clone().follow_evidence());
            app.manage(desk);
            Ok(())
        })
        .on_window_event(|window, event| {
            // Without the main window there is nobody to sign in for.
            if window.label() == "main" && matches!(event, WindowEvent::Destroyed) {
                sign_in_window::close(window.app_handle());
            }
        })
        .invoke_handler(tauri::generate_handler![
            commands::answer,
            commands::cancel_sign_in,
            commands::desk,
            commands::diagnose,
            commands::document_bytes,
            commands::document_tree,
            commands::exchange_code,
            commands::fetch_document,
            commands::fetch_eaadhaar,
            commands::fetch_issued,
            commands::forget_secret,
            commands::open_door,
            commands::paste_callback,
            commands::practice,
            commands::prepare_sign_in,
            commands::recompute_pkce,
            commands::report,
            commands::reveal,
            commands::save_partner,
            commands::save_report,
            commands::search,
            commands::set_fault,
            commands::set_language,
            commands::set_screen_share,
            commands::set_secret,
            commands::start_organisation,
            commands::start_practice,
            commands::subscribe,
            commands::verify_document,
        ])
}

/// The windows of the running program.
struct Shell<R: Runtime>(AppHandle<R>);

impl<R: Runtime> Windows for Shell<R> {
    fn open_sign_in(
        &self,
        authorize: tauri::Url,
        redirect_uri: String,
        controls: &Controls,
        report: Report,
    ) -> Result<(), String> {
        sign_in_window::open(&self.0, authorize, redirect_uri, controls, report)
            .map_err(|error| error.to_string())
    }

    fn close_sign_in(&self) {
        sign_in_window::close(&self.0);
    }

    fn open_browser(&self, address: &str) -> Result<(), String> {
        open::that_detached(address).map_err(|error| error.to_string())
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
