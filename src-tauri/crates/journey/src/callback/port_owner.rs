//! Which program has a port, where the system tells.
//!
//! "Port in use" sends people to a search engine; "in use by python3" sends them to the right
//! window. Linux tells through `/proc` for programs of the same person; elsewhere nothing is said
//! rather than guessed.

/// The name and process number of the program that listens on `port`.
#[cfg(target_os = "linux")]
pub(super) fn name(port: u16) -> Option<String> {
    let socket = ["/proc/net/tcp", "/proc/net/tcp6"]
        .iter()
        .filter_map(|table| std::fs::read_to_string(table).ok())
        .find_map(|table| listening_inode(&table, port))?;
    let link = format!("socket:[{socket}]");
    std::fs::read_dir("/proc")
        .ok()?
        .flatten()
        .find_map(|process| {
            let number: u32 = process.file_name().to_str()?.parse().ok()?;
            let mut open = std::fs::read_dir(process.path().join("fd")).ok()?.flatten();
            open.find(|fd| {
                std::fs::read_link(fd.path()).is_ok_and(|to| to.as_os_str() == link.as_str())
            })?;
            let name = std::fs::read_to_string(process.path().join("comm")).ok()?;
            Some(format!("{} (process {number})", name.trim()))
        })
}

/// No answer on other systems.
#[cfg(not(target_os = "linux"))]
pub(super) fn name(_port: u16) -> Option<String> {
    None
}

/// The socket number of a listening row: local port in hexadecimal, state `0A`.
#[cfg(target_os = "linux")]
fn listening_inode(table: &str, port: u16) -> Option<String> {
    let suffix = format!(":{port:04X}");
    table.lines().skip(1).find_map(|row| {
        let mut columns = row.split_whitespace();
        let (local, state) = (columns.nth(1)?, columns.nth(1)?);
        (local.ends_with(&suffix) && state == "0A").then(|| columns.nth(5).map(str::to_owned))?
    })
}
