//! Borrowing a scheme: for one sign-in the system hands links such as `partner-app://callback?…` to
//! this program, and afterwards things are as they were (RFC 8252 section 7.1).
//!
//! The plugin writes the system's records; here is what it leaves open. Whoever had the scheme before
//! gets it back; their name stands in our own desktop file meanwhile, so that a program that was
//! killed gives back at its next start what it could not give back at its end. A desktop file that
//! handles nothing any more goes. And our file names the program without quotes where it can: the
//! plain `xdg-open` of Debian 12 does not start one that stands in quotes. Links of a borrowed scheme arrive as an argument of a second start
//! ([`in_arguments`]): the plugin itself passes on only schemes that the program was built with.

use tauri::{AppHandle, Runtime, Url};
use tauri_plugin_deep_link::DeepLinkExt as _;

/// Longest link that is looked at, in bytes.
const MAX_LENGTH: usize = 16 * 1024;

/// Has the system hand over links of this scheme.
///
/// # Errors
/// Says in the system's words why it does not; then nothing is left behind.
pub(crate) fn take<R: Runtime>(app: &AppHandle<R>, scheme: &str) -> Result<(), String> {
    #[cfg(target_os = "linux")]
    let before = records::chosen(app, scheme);
    let taken = app.deep_link().register(scheme);
    if let Err(error) = taken {
        let _ = give_back(app, scheme);
        return Err(error.to_string());
    }
    #[cfg(target_os = "linux")]
    records::complete(app, scheme, before.as_deref());
    Ok(())
}

/// Gives the scheme back to whoever had it; nothing to give back is success.
///
/// # Errors
/// Says in the system's words why not.
pub(crate) fn give_back<R: Runtime>(app: &AppHandle<R>, scheme: &str) -> Result<(), String> {
    #[cfg(target_os = "linux")]
    let before = records::remembered(app, scheme);
    let unregistered = app.deep_link().unregister(scheme);
    #[cfg(target_os = "linux")]
    records::restore(app, scheme, before);
    unregistered.map_err(|error| {
        tracing::warn!(%error, scheme, "the scheme was not given back");
        error.to_string()
    })
}

/// Gives back what an earlier run of the program could not, because it was killed.
pub(crate) fn give_back_stale<R: Runtime>(app: &AppHandle<R>) {
    #[cfg(target_os = "linux")]
    for scheme in records::borrowed(app) {
        tracing::info!(scheme, "giving back a scheme of an earlier run");
        let _ = give_back(app, &scheme);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = app;
}

/// The links among the arguments of a second start. Files are none, nor is anything that the system
/// would not take for an address.
pub(crate) fn in_arguments(arguments: &[String]) -> Vec<String> {
    let links = arguments.iter().skip(1).filter(|argument| {
        argument.len() <= MAX_LENGTH
            && Url::parse(argument).is_ok()
            && journey::callback::own_scheme(argument).is_some()
    });
    links.cloned().collect()
}

/// The records of a Linux desktop: our desktop file, and `xdg-mime` for everybody's defaults.
#[cfg(target_os = "linux")]
mod records {
    use std::{
        fs, io,
        path::{Path, PathBuf},
        process::Command,
    };

    use tauri::{AppHandle, Manager as _, Runtime};

    /// Our own key in the desktop file, with the scheme behind it; a name beginning with `X-` is free
    /// for anybody's use (Desktop Entry Specification, "Extending the format").
    const BEFORE: &str = "X-Lockstep-Before-";

    const MIME: &str = "x-scheme-handler/";

    /// The file that the plugin writes.
    fn desktop_file<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
        let program = tauri::utils::platform::current_exe().ok()?;
        let name = format!("{}-handler.desktop", program.file_name()?.to_string_lossy());
        Some(app.path().data_dir().ok()?.join("applications").join(name))
    }

    /// Whom the person chose for the scheme. Where nobody was chosen, the system finds its own way
    /// back once we are gone.
    pub(super) fn chosen<R: Runtime>(app: &AppHandle<R>, scheme: &str) -> Option<String> {
        let file = app.path().config_dir().ok()?.join("mimeapps.list");
        chosen_in(&fs::read_to_string(file).ok()?, scheme)
    }

    /// Adds to our desktop file what the plugin leaves out.
    pub(super) fn complete<R: Runtime>(app: &AppHandle<R>, scheme: &str, before: Option<&str>) {
        let Some(file) = desktop_file(app) else {
            return;
        };
        let other = before.filter(|before| file.file_name().is_none_or(|own| own != *before));
        let written = fs::read_to_string(&file).and_then(|text| {
            let mut text = unquoted(&text);
            if let Some(other) = other {
                text.push_str(&format!("{BEFORE}{scheme}={other}\n"));
            }
            write(&file, &text)
        });
        if let Err(error) = written {
            tracing::warn!(%error, "who had the scheme before was not written down");
        }
    }

    pub(super) fn remembered<R: Runtime>(app: &AppHandle<R>, scheme: &str) -> Option<String> {
        let text = fs::read_to_string(desktop_file(app)?).ok()?;
        value(&text, &format!("{BEFORE}{scheme}")).map(str::to_owned)
    }

    /// Schemes that our desktop file handles.
    pub(super) fn borrowed<R: Runtime>(app: &AppHandle<R>) -> Vec<String> {
        desktop_file(app)
            .and_then(|file| fs::read_to_string(file).ok())
            .map_or_else(Vec::new, |text| schemes(&text))
    }

    /// After the plugin took its own records away: the earlier handler, and our file.
    pub(super) fn restore<R: Runtime>(app: &AppHandle<R>, scheme: &str, before: Option<String>) {
        if let Some(before) = before {
            let restored = Command::new("xdg-mime")
                .args(["default", &before, &format!("{MIME}{scheme}")])
                .status();
            if !restored.is_ok_and(|status| status.success()) {
                tracing::warn!(scheme, before, "the earlier handler was not put back");
            }
        }
        let Some(file) = desktop_file(app) else {
            return;
        };
        let settled = match fs::read_to_string(&file) {
            Ok(text) if schemes(&text).is_empty() => fs::remove_file(&file),
            Ok(text) => write(&file, &without(&text, &format!("{BEFORE}{scheme}"))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        };
        if let Err(error) = settled {
            tracing::warn!(%error, "our own record of links stays behind");
        }
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the desktop's own record, which the plugin writes the same way"
    )]
    fn write(file: &Path, text: &str) -> io::Result<()> {
        fs::write(file, text)
    }

    /// The default of a scheme in a `mimeapps.list` (Association between MIME types and applications).
    fn chosen_in(list: &str, scheme: &str) -> Option<String> {
        let (_, defaults) = list.split_once("[Default Applications]")?;
        let defaults = defaults.split("\n[").next()?;
        let chosen = value(defaults, &format!("{MIME}{scheme}"))?
            .split(';')
            .next()?;
        let chosen = chosen.trim();
        (!chosen.is_empty()).then(|| chosen.to_owned())
    }

    /// The file with its program out of quotes, where the path has no sign that needs them.
    fn unquoted(text: &str) -> String {
        let is_plain = |path: &str| {
            path.bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"/._-+".contains(&b))
        };
        let lines = text.lines().map(|line| {
            let quoted = line
                .strip_prefix("Exec=\"")
                .and_then(|rest| rest.split_once('"'));
            match quoted {
                Some((path, rest)) if is_plain(path) => format!("Exec={path}{rest}\n"),
                _ => format!("{line}\n"),
            }
        });
        lines.collect()
    }

    fn value<'a>(text: &'a str, key: &str) -> Option<&'a str> {
        text.lines()
            .find_map(|line| line.strip_prefix(key)?.strip_prefix('='))
    }

    fn without(text: &str, key: &str) -> String {
        let others = text.lines().filter(|line| value(line, key).is_none());
        others.map(|line| format!("{line}\n")).collect()
    }

    fn schemes(text: &str) -> Vec<String> {
        let types = value(text, "MimeType").unwrap_or_default().split(';');
        types
            .filter_map(|it| it.trim().strip_prefix(MIME).map(str::to_owned))
            .collect()
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        const FILE: &str = "[Desktop Entry]\nMimeType=x-scheme-handler/a;text/x;x-scheme-handler/b;\n\
             X-Lockstep-Before-a=other.desktop\n";

        #[test]
        fn the_record_tells_which_schemes_are_borrowed_and_from_whom() {
            assert_eq!(schemes(FILE), ["a", "b"]);
            assert!(schemes("[Desktop Entry]\nMimeType=\n").is_empty());
            assert_eq!(value(FILE, "X-Lockstep-Before-a"), Some("other.desktop"));
            assert_eq!(value(FILE, "X-Lockstep-Before-b"), None);
        }

        #[test]
        fn whom_the_person_chose_is_read_from_the_defaults_alone() {
            let list = "[Added Associations]\nx-scheme-handler/a=added.desktop;\n\n\
                [Default Applications]\nx-scheme-handler/a=chosen.desktop;second.desktop\n\
                x-scheme-handler/b=\n\n[Removed Associations]\nx-scheme-handler/c=gone.desktop\n";
            assert_eq!(chosen_in(list, "a").as_deref(), Some("chosen.desktop"));
            assert_eq!(chosen_in(list, "b"), None);
            assert_eq!(chosen_in(list, "c"), None, "another section");
            assert_eq!(chosen_in("", "a"), None);
        }

        #[test]
        fn a_program_stands_without_quotes_unless_its_path_needs_them() {
            let line = |exec: &str| unquoted(&format!("[Desktop Entry]\nExec={exec}\nName=L\n"));
            assert!(line("\"/usr/bin/lockstep\" %u").contains("\nExec=/usr/bin/lockstep %u\n"));
            let spaced = "\"/opt/two words/lockstep\" %u";
            assert!(line(spaced).contains(spaced));
        }

        #[test]
        fn a_scheme_that_was_given_back_leaves_the_others_alone() {
            let rest = without(FILE, "X-Lockstep-Before-a");
            assert!(!rest.contains("other.desktop") && rest.contains("x-scheme-handler/b"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_of_a_scheme_of_ones_own_are_taken_from_the_arguments() {
        let link = "partner-app://callback?code=c&state=s";
        let arguments: Vec<_> = [
            "partner-app://not-an-argument",
            "--help",
            "/etc/passwd",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://app.example.in/callback?code=c",
            "",
            link,
        ]
        .map(str::to_owned)
        .into();
        assert_eq!(in_arguments(&arguments), [link]);
        let endless = format!("partner-app://callback?code={}", "c".repeat(MAX_LENGTH));
        assert!(in_arguments(&[String::new(), endless]).is_empty());
    }
}
