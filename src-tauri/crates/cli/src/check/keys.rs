//! The keys for an id_token's signature: from a file of the person's, or, in practice, from the locker.
//!
//! The live services publish none, so nothing is ever fetched from them; the practice locker's are an
//! extension that it labels as one.

use std::{fs::File, io::Read as _, path::Path};

use http::Request;
use journey::{id_token::Keys, transport::Transport};
use url::Url;

use super::CouldNotRun;

/// Largest file of keys read, in bytes.
const MAX_FILE: u64 = 1024 * 1024;

/// The keys of a file.
pub(super) fn read(path: &Path) -> Result<Keys, CouldNotRun> {
    let unusable = |why: &dyn std::fmt::Display| {
        CouldNotRun(format!(
            "the key in {} cannot be used: {why}",
            path.display()
        ))
    };
    let mut text = String::new();
    let file = File::open(path).map_err(|e| unusable(&e))?;
    let read = file.take(MAX_FILE).read_to_string(&mut text);
    read.map_err(|e| unusable(&e))?;
    Keys::read(&text).map_err(|e| unusable(&e))
}

/// The keys that a practice locker publishes below its base.
pub(super) async fn of_practice(base: &Url, transport: &Transport) -> Option<Keys> {
    let request = Request::get(format!("{base}/practice/jwks.json"));
    let answer = transport.send(request.body(Vec::new()).ok()?).await.ok()?;
    Keys::read(std::str::from_utf8(answer.body()).ok()?).ok()
}
