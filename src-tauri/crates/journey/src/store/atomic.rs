//! The one way in which this program writes files: whole or not at all. A crash, a kill or a full disk
//! leaves what was there before, and beside it at most a nameless or temporary file.

use std::{
    io::{self, Write as _},
    path::Path,
};

use atomic_write_file::AtomicWriteFile;

/// Replaces a file by `bytes` so that a crash leaves either the old or the new one, readable by its
/// owner alone.
///
/// # Errors
/// The system's.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = AtomicWriteFile::options();
    #[cfg(unix)]
    {
        use atomic_write_file::unix::OpenOptionsExt as _;
        use std::os::unix::fs::OpenOptionsExt as _;
        options.preserve_mode(false).mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.commit()
}

/// Puts a whole file where none is yet: of two programs only one succeeds, and a crash leaves none.
pub(super) fn place_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|e| e.error)?;
    Ok(())
}
