//! The desktop program.

fn main() {
    lockstep_desktop::run();
}
