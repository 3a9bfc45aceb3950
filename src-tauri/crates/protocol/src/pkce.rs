//! Proof Key for Code Exchange (RFC 7636), S256 only: `plain` is not supported by the services.
//!
//! The verifier is new for every attempt and never leaves the process except in the token request.
//! The commonest mistake in the field is to encode the *hexadecimal text* of the digest instead of
//! its 32 bytes, which gives a challenge of 86 characters; [`lint_challenge`] names it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use thiserror::Error;

use crate::secret::{CodeVerifier, random_text};

/// The only `code_challenge_method` that is accepted.
pub const S256: &str = "S256";

/// Length of a right S256 challenge: 32 bytes in Base64url without padding.
pub const CHALLENGE_LENGTH: usize = 43;

impl CodeVerifier {
    /// A new verifier: 48 random bytes, 64 characters (RFC 7636 asks for 43 to 128).
    #[must_use]
    pub fn generate(rng: &mut impl rand::CryptoRng) -> Self {
        Self::new(random_text::<48>(rng))
    }

    /// The S256 challenge of RFC 7636 section 4.2.
    #[must_use]
    pub fn challenge(&self) -> CodeChallenge {
        challenge_of(self.expose())
    }

    /// Checks length and alphabet (RFC 7636 section 4.1).
    ///
    /// # Errors
    /// Says which rule is broken, without the value.
    pub fn lint(&self) -> Result<(), VerifierFault> {
        lint_verifier(self.expose())
    }
}

/// The `code_challenge` as it travels in the authorize request. Not a secret.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CodeChallenge(pub String);

impl CodeChallenge {
    /// The challenge as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What is wrong with a verifier.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum VerifierFault {
    /// Shorter than 43 or longer than 128 characters.
    #[error("the verifier has {0} characters; RFC 7636 asks for 43 to 128")]
    Length(usize),
    /// A character outside `A–Z a–z 0–9 - . _ ~`, with its position counted from 1.
    #[error("the character at position {0} is outside A–Z a–z 0–9 - . _ ~")]
    Character(usize),
}

/// What is wrong with a challenge.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum ChallengeFault {
    /// 86 characters: the hexadecimal text of the digest was encoded.
    #[error(
        "86 characters: the hexadecimal text of the digest was encoded instead of its 32 bytes"
    )]
    HexEncoded,
    /// 64 hexadecimal characters: the digest was not Base64url encoded at all.
    #[error("64 hexadecimal characters: the digest was not encoded as Base64url")]
    Hex,
    /// Ends in `=`.
    #[error("the padding (=) must be left out")]
    Padded,
    /// Holds `+` or `/`: Base64 instead of Base64url.
    #[error("the character at position {0} belongs to Base64; Base64url uses - and _")]
    Alphabet(usize),
    /// Any other length than 43.
    #[error("the challenge has {0} characters; S256 gives 43")]
    Length(usize),
}

/// The S256 challenge of any verifier text.
#[must_use]
pub fn challenge_of(verifier: &str) -> CodeChallenge {
    CodeChallenge(URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes())))
}

/// The digest between verifier and challenge, in hexadecimal, for showing the steps.
#[must_use]
pub fn digest_hex(verifier: &str) -> String {
    crate::hmac::hex(&Sha256::digest(verifier.as_bytes()))
}

/// Checks a verifier of unknown origin.
///
/// # Errors
/// Says which rule of RFC 7636 section 4.1 is broken.
pub fn lint_verifier(verifier: &str) -> Result<(), VerifierFault> {
    let unreserved = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '~');
    if let Some(position) = verifier.chars().position(|c| !unreserved(c)) {
        return Err(VerifierFault::Character(position + 1));
    }
    match verifier.len() {
        43..=128 => Ok(()),
        length => Err(VerifierFault::Length(length)),
    }
}

/// Checks a challenge of unknown origin.
///
/// # Errors
/// Names the mistake that the value looks like.
pub fn lint_challenge(challenge: &str) -> Result<(), ChallengeFault> {
    if challenge.ends_with('=') {
        return Err(ChallengeFault::Padded);
    }
    if challenge.len() == 64 && challenge.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(ChallengeFault::Hex);
    }
    let url_safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if let Some(position) = challenge.chars().position(|c| !url_safe(c)) {
        return Err(ChallengeFault::Alphabet(position + 1));
    }
    match challenge.len() {
        CHALLENGE_LENGTH => Ok(()),
        86 => Err(ChallengeFault::HexEncoded),
        length => Err(ChallengeFault::Length(length)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    #[test]
    fn the_vector_of_rfc_7636_appendix_b_holds() {
        assert_eq!(challenge_of(VERIFIER).as_str(), CHALLENGE);
        assert_eq!(lint_verifier(VERIFIER), Ok(()));
        assert_eq!(lint_challenge(CHALLENGE), Ok(()));
    }

    #[test]
    fn one_changed_character_gives_another_challenge() {
        let mut other = VERIFIER.to_owned();
        other.replace_range(0..1, "e");
        assert_ne!(challenge_of(&other).as_str(), CHALLENGE);
    }

    #[test]
    fn the_hexadecimal_mistake_is_named() {
        let mistaken = URL_SAFE_NO_PAD.encode(digest_hex(VERIFIER));
        assert_eq!(
            mistaken,
            "MTNkMzFlOTYxYTFhZDhlYzJmMTZiMTBjNGM5ODJlMDg3NmE4NzhhZDZkZjE0NDU2NmVlMTg5NGFjYjcwZjljMw"
        );
        assert_eq!(lint_challenge(&mistaken), Err(ChallengeFault::HexEncoded));
        assert_eq!(
            lint_challenge(&digest_hex(VERIFIER)),
            Err(ChallengeFault::Hex)
        );
    }

    #[test]
    fn each_wrong_challenge_has_its_own_name() {
        assert_eq!(
            lint_challenge(&format!("{CHALLENGE}=")),
            Err(ChallengeFault::Padded)
        );
        assert_eq!(
            lint_challenge(&CHALLENGE.replace('-', "+")),
            Err(ChallengeFault::Alphabet(41))
        );
        assert_eq!(lint_challenge("short"), Err(ChallengeFault::Length(5)));
    }

    #[test]
    fn verifiers_outside_the_rule_are_refused() {
        assert_eq!(lint_verifier("short"), Err(VerifierFault::Length(5)));
        assert_eq!(
            lint_verifier(&"a".repeat(129)),
            Err(VerifierFault::Length(129))
        );
        assert_eq!(
            lint_verifier(&VERIFIER.replace('-', " ")),
            Err(VerifierFault::Character(13))
        );
    }

    #[test]
    fn generated_verifiers_obey_the_rule_and_differ() {
        let mut rng: rand::rngs::StdRng = rand::SeedableRng::seed_from_u64(7636);
        let (one, other) = (
            CodeVerifier::generate(&mut rng),
            CodeVerifier::generate(&mut rng),
        );
        assert_eq!(one.lint(), Ok(()));
        assert_eq!(one.expose().len(), 64);
        assert_ne!(
            one.expose(),
            other.expose(),
            "a verifier is for one attempt"
        );
    }
}
