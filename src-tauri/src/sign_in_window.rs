//! The window inside the program in which a citizen signs in at the service.
//!
//! It shows foreign pages, so it has no capability: nothing that runs in it can call a command
//! (`tests/ipc.rs`). Each time it is fresh and private (`incognito`), as for another person. It
//! stops every navigation that begins with the registered redirect URI before anything is sent, so
//! the partner's own website is never called; whether that navigation is the answer of this attempt
//! is for `journey` to judge.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tauri::menu::{MenuBuilder, MenuItemBuilder};
use tauri::webview::{DownloadEvent, NewWindowResponse};
use tauri::{AppHandle, Manager as _, Runtime, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent};

/// Label of the window; no capability names it.
pub const LABEL: &str = "sign-in";

/// What the window reports.
#[derive(Debug)]
pub enum Seen {
    /// A navigation to the redirect URI, stopped.
    Callback(String),
    /// The person closed it before a callback was accepted.
    Closed,
    /// A page on the way.
    Page(Url),
}

/// The words on the window's own controls.
#[derive(Clone, Debug)]
pub struct Controls {
    /// Title.
    pub title: String,
    /// Goes back.
    pub back: String,
    /// Loads the page again.
    pub reload: String,
    /// Gives up.
    pub cancel: String,
}

/// Who is told what the window sees.
pub type Report = Arc<dyn Fn(Seen) + Send + Sync>;

/// Opens the window at the authorize address.
///
/// # Errors
/// When the system cannot open a window or a window is still open.
pub fn open<R: Runtime>(
    app: &AppHandle<R>,
    authorize: Url,
    redirect_uri: String,
    controls: &Controls,
    report: Report,
) -> tauri::Result<()> {
    let item = |id: &str, text: &str, keys: &str| {
        MenuItemBuilder::with_id(format!("{LABEL}-{id}"), text)
            .accelerator(keys)
            .build(app)
    };
    let address = MenuItemBuilder::new(shown(&authorize))
        .enabled(false)
        .build(app)?;
    let menu = MenuBuilder::new(app)
        .item(&item("back", &controls.back, "Alt+Left")?)
        .item(&item("reload", &controls.reload, "CmdOrCtrl+R")?)
        .item(&item("cancel", &controls.cancel, "CmdOrCtrl+W")?)
        .item(&address)
        .build()?;

    let on_callback = Arc::clone(&report);
    let handle = app.clone();
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::External(authorize))
        .title(&controls.title)
        .inner_size(520.0, 760.0)
        .incognito(true)
        .menu(menu)
        .on_menu_event(|window, event| {
            let Some(webview) = window.app_handle().get_webview_window(LABEL) else {
                return;
            };
            let done = match event.id().as_ref().strip_prefix("sign-in-") {
                Some("back") => webview.eval("history.back()"),
                Some("reload") => webview.reload(),
                Some("cancel") => webview.close(),
                _ => Ok(()),
            };
            if let Err(error) = done {
                tracing::warn!(%error, "the sign-in window did not follow its menu");
            }
        })
        .on_navigation(move |url| {
            if is_redirect(url.as_str(), &redirect_uri) {
                on_callback(Seen::Callback(url.as_str().to_owned()));
                return false;
            }
            on_callback(Seen::Page(url.clone()));
            matches!(url.scheme(), "http" | "https" | "about")
        })
        // The page's own address, which a frame or a download that does not come about leaves alone.
        .on_page_load(move |_, load| {
            if let Err(error) = address.set_text(shown(load.url())) {
                tracing::debug!(%error, "the address line was not updated");
            }
        })
        // Nothing that a page sends is kept: this window signs in and does nothing else.
        .on_download(|_, event| {
            if let DownloadEvent::Requested { url, .. } = event {
                tracing::warn!(origin = origin(&url), "a download was refused");
            }
            false
        })
        .on_new_window(move |url, _| {
            // A page that asks for a second window gets this one: there is one sign-in at a time.
            if let Some(window) = handle.get_webview_window(LABEL)
                && let Err(error) = window.navigate(url)
            {
                tracing::warn!(%error, "a page's new window was not opened");
            }
            NewWindowResponse::Deny
        })
        .build()?;

    let closed = AtomicBool::new(false);
    window.on_window_event(move |event| {
        if matches!(event, WindowEvent::Destroyed) && !closed.swap(true, Ordering::SeqCst) {
            report(Seen::Closed);
        }
    });
    Ok(())
}

/// Closes the window if it is open.
pub fn close<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(LABEL)
        && let Err(error) = window.destroy()
    {
        tracing::warn!(%error, "the sign-in window was not closed");
    }
}

/// Whether a navigation goes to the redirect URI: the same string up to a query or fragment. A
/// browser writes addresses in its own way (`https://a.in` becomes `https://a.in/`), so that form
/// of the redirect URI counts as well.
fn is_redirect(url: &str, redirect_uri: &str) -> bool {
    let browser_form = Url::parse(redirect_uri)
        .map(String::from)
        .unwrap_or_default();
    [redirect_uri, &browser_form].into_iter().any(|registered| {
        !registered.is_empty()
            && url
                .strip_prefix(registered)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['?', '#', '&']))
    })
}

/// Longest path in the address line, characters.
const MAX_PATH: usize = 60;

/// The address as its line shows it, without what it carries: a query may hold a code.
fn shown(url: &Url) -> String {
    let path: String = url.path().chars().take(MAX_PATH).collect();
    // A menu takes a single `&` for the mark of a key.
    format!("{}{path}", origin(url)).replace('&', "&&")
}

/// Scheme, host and port.
fn origin(url: &Url) -> String {
    url.origin().ascii_serialization()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_whole_redirect_uri_is_stopped() {
        let registered = "https://app.example.in/cb";
        assert!(is_redirect(
            "https://app.example.in/cb?code=c&state=s",
            registered
        ));
        assert!(is_redirect("https://app.example.in/cb", registered));
        assert!(is_redirect(
            "https://app.example.in/?code=c",
            "https://app.example.in"
        ));
        assert!(
            !is_redirect("https://app.example.in/cbx?code=c", registered),
            "a longer path"
        );
        assert!(!is_redirect(
            "https://app.example.in.evil.example/cb?code=c",
            registered
        ));
        assert!(!is_redirect(
            "https://sso.example.in/?next=https://app.example.in/cb",
            registered
        ));
    }
}
