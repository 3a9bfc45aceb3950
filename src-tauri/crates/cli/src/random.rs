//! The program's own source of randomness: everything below is given it.

#[expect(clippy::disallowed_methods, reason = "this is where it enters")]
pub(crate) fn generator() -> impl rand::CryptoRng {
    rand::rng()
}

/// A number from 0 to 1, without 1.
#[expect(clippy::disallowed_methods, reason = "this is where it enters")]
pub(crate) fn fraction() -> f64 {
    rand::random()
}
