//! The main window: our own pages and no others.
//!
//! It may call the program's commands, so it must never show a page that somebody else wrote. Its
//! content security policy keeps foreign content out of our pages; here every navigation away from
//! them is refused, and so is every further window. The web inspector is off in every build: whoever
//! sits before the window could otherwise read in it what the program masks.

use tauri::webview::NewWindowResponse;
use tauri::{App, Manager as _, Runtime, Url, WebviewWindowBuilder};

/// Label of the window, the only one that a capability names.
pub const LABEL: &str = "main";

/// Opens the window that `tauri.conf.json` describes.
///
/// # Errors
/// When the system cannot open a window.
pub fn open<R: Runtime>(app: &App<R>) -> tauri::Result<()> {
    let Some(described) = app.config().app.windows.iter().find(|it| it.label == LABEL) else {
        return Err(tauri::Error::WindowNotFound);
    };
    let own = dev_server(app);
    WebviewWindowBuilder::from_config(app.app_handle(), described)?
        .on_navigation(move |url| {
            let stays = is_own(url, own.as_ref());
            if !stays {
                tracing::warn!(
                    scheme = url.scheme(),
                    "the main window does not leave its pages"
                );
            }
            stays
        })
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()
        .map(drop)
}

/// Where the pages come from while the user interface is being worked on.
fn dev_server<R: Runtime>(app: &App<R>) -> Option<Url> {
    match tauri::is_dev() {
        true => app.config().build.dev_url.clone(),
        false => None,
    }
}

/// Whether an address is one of the pages inside the program, or of the server `dev` in their place.
fn is_own(url: &Url, dev: Option<&Url>) -> bool {
    let inside = match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // Windows gives custom schemes a host of their own.
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    };
    inside || dev.is_some_and(|dev| dev.origin() == url.origin())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(url: &str, dev: Option<&str>) -> bool {
        let dev = dev.map(|dev| Url::parse(dev).unwrap());
        is_own(&Url::parse(url).unwrap(), dev.as_ref())
    }

    #[test]
    fn only_the_pages_inside_the_program_are_its_own() {
        assert!(own("tauri://localhost/", None));
        assert!(own("tauri://localhost/index.html#step", None));
        for foreign in [
            "https://service.example/",
            "http://127.0.0.1:8765/callback?code=c",
            "http://localhost:5173/",
            "tauri://elsewhere/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "about:blank",
            "javascript:alert(1)",
            "blob:tauri://localhost/0b1c",
        ] {
            assert!(!own(foreign, None), "{foreign}");
        }
    }

    #[test]
    fn the_server_of_the_pages_counts_only_while_they_are_worked_on() {
        let dev = Some("http://localhost:5173");
        assert!(own("http://localhost:5173/src/main.ts", dev));
        assert!(!own("http://localhost:5174/", dev));
    }
}
