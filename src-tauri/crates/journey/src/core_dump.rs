//! Keeping what is in memory out of core dumps.
//!
//! Secrets and tokens are in memory while the program works, and a crash would have the system write
//! them to a file. Both shells ask at their start that it does not. Child processes, such as those of
//! the webview, inherit the limit. Memory that the system moves to swap cannot be kept back without
//! unsafe code; there the encryption of the disk has to do.

use std::io;

/// Has the system write no core dump of this process or of those that it starts, and on Linux lets no
/// other process of the same person read its memory.
///
/// # Errors
/// The system's, for instance where a sandbox forbids the call.
pub fn forbid() -> io::Result<()> {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        setrlimit(
            Resource::Core,
            Rlimit {
                current: Some(0),
                maximum: Some(0),
            },
        )?;
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    }
    Ok(())
}
