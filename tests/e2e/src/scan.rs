//! Looking for what must not be anywhere: in files, arguments and environments.
//!
//! A value is looked for as it is, as UTF-16 (which is how webviews store text), in Base64 at each of
//! its three alignments, and percent-encoded. What is compressed or encrypted is out of reach.

use std::{
    fs,
    path::{Path, PathBuf},
};

use base64::{Engine, prelude::BASE64_STANDARD};

/// Values that must not be found, each with its name.
#[derive(Debug, Default)]
pub struct Canaries(Vec<(String, Vec<Vec<u8>>)>);

impl Canaries {
    /// Adds a value to look for.
    ///
    /// # Panics
    ///
    /// When it is so short that it would be found by chance.
    pub fn add(&mut self, name: &str, value: &str) {
        assert!(value.len() >= 8, "{name} is too short to look for");
        let mut forms = vec![value.as_bytes().to_vec()];
        forms.push(value.encode_utf16().flat_map(u16::to_le_bytes).collect());
        for skip in 0..3 {
            // Whole groups of three bytes have the same Base64 wherever they stand.
            let whole = &value.as_bytes()[skip..];
            let whole = &whole[..whole.len() / 3 * 3];
            forms.push(BASE64_STANDARD.encode(whole).into_bytes());
        }
        let encoded: String = url::form_urlencoded::byte_serialize(value.as_bytes()).collect();
        forms.push(encoded.into_bytes());
        self.0.push((name.to_owned(), forms));
    }

    /// The names of the values in `bytes`.
    #[must_use]
    pub fn found_in(&self, bytes: &[u8]) -> Vec<&str> {
        let is_in = |form: &[u8]| bytes.windows(form.len()).any(|window| window == form);
        self.0
            .iter()
            .filter(|(_, forms)| forms.iter().any(|form| is_in(form)))
            .map(|(name, _)| name.as_str())
            .collect()
    }

    /// Every file below `folder` that holds one of the values, or whose path does.
    #[must_use]
    pub fn found_below(&self, folder: &Path) -> Vec<String> {
        let mut lines = Vec::new();
        for path in files(folder) {
            let mut bytes = path.display().to_string().into_bytes();
            // Sockets and pipes have no content to look at.
            if path.is_file() {
                bytes.extend(fs::read(&path).unwrap_or_default());
            }
            let found = self.found_in(&bytes).into_iter();
            lines.extend(found.map(|name| format!("{name} in {}", path.display())));
        }
        lines
    }

    /// Every process of these whose arguments or environment hold one of the values.
    #[must_use]
    pub fn found_in_processes(&self, processes: &[u32]) -> Vec<String> {
        let mut lines = Vec::new();
        for process in processes {
            for part in ["cmdline", "environ"] {
                let bytes = fs::read(format!("/proc/{process}/{part}")).unwrap_or_default();
                let found = self.found_in(&bytes).into_iter();
                lines.extend(found.map(|name| format!("{name} in {part} of {process}")));
            }
        }
        lines
    }
}

/// Every file below a folder; links are not followed.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .flatten()
        .flat_map(|entry| match entry.file_type() {
            Ok(kind) if kind.is_dir() => files(&entry.path()),
            Ok(_) | Err(_) => vec![entry.path()],
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_in_every_form_and_another_in_none() {
        let mut canaries = Canaries::default();
        canaries.add("secret", "canary/0secret+0");
        let utf16 = "canary/0secret+0".encode_utf16().flat_map(u16::to_le_bytes);
        for bytes in [
            b"before canary/0secret+0 after".to_vec(),
            utf16.collect(),
            BASE64_STANDARD
                .encode("client:canary/0secret+0")
                .into_bytes(),
            BASE64_STANDARD
                .encode("xclient:canary/0secret+0")
                .into_bytes(),
            BASE64_STANDARD
                .encode("xxclient:canary/0secret+0")
                .into_bytes(),
            b"client_secret=canary%2F0secret%2B0".to_vec(),
        ] {
            assert_eq!(canaries.found_in(&bytes), ["secret"], "{bytes:?}");
        }
        assert!(canaries.found_in(b"canary/1secret+1").is_empty());
    }
}
