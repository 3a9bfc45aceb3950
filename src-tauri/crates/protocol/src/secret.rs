//! Values that must not be shown, logged or compared by accident.
//!
//! Each is its own type, so that a token cannot be passed where a secret is due. `Debug` prints
//! `[redacted]`; there is no `Display`, no `Serialize` and no `PartialEq`. Memory is wiped on drop
//! (crate `secrecy`). [`AuthorizationCode`] and [`CodeVerifier`] are good for one exchange only and
//! so have no `Clone` (RFC 6749 section 4.1.2, RFC 7636 section 4.1).

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret as _, SecretString};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroize as _;

macro_rules! secret {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        pub struct $name(SecretString);

        impl $name {
            /// Takes the value as it was given, and wipes what it was given in.
            #[must_use]
            pub fn new(value: impl Into<String>) -> Self {
                let mut value = value.into();
                let kept = SecretString::from(value.as_str());
                value.zeroize();
                Self(kept)
            }

            /// The value itself. Every caller of this is a place where the value may escape.
            #[must_use]
            pub fn expose(&self) -> &str {
                self.0.expose_secret()
            }

            /// Eight hexadecimal characters of the SHA-256 of the value: enough to tell two values
            /// apart on a screen, too little to guess one.
            #[must_use]
            pub fn fingerprint(&self) -> String {
                fingerprint(self.expose())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "([redacted])"))
            }
        }
    };
}

macro_rules! cloneable_secret {
    ($(#[$doc:meta])* $name:ident) => {
        secret!($(#[$doc])* $name);

        impl Clone for $name {
            fn clone(&self) -> Self {
                Self::new(self.expose())
            }
        }
    };
}

/// `Debug` for a message that carries personal data: the name of the type and nothing else.
macro_rules! personal_debug {
    ($name:ident) => {
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "([personal data])"))
            }
        }
    };
}
pub(crate) use personal_debug;

cloneable_secret! {
    /// The bearer token of RFC 6750; opaque, 40 lowercase hexadecimal characters in samples.
    AccessToken
}
secret! {
    /// The single-use code of RFC 6749 section 4.1.2.
    AuthorizationCode
}
cloneable_secret! {
    /// The client secret shown in the partner console. It is also the key of the `hmac` header.
    ClientSecret
}
secret! {
    /// The PKCE verifier of RFC 7636 section 4.1; made by [`crate::pkce`].
    CodeVerifier
}
cloneable_secret! {
    /// The compact id_token as received (OpenID Connect Core section 2).
    IdToken
}
cloneable_secret! {
    /// The refresh token of RFC 6749 section 1.5.
    RefreshToken
}
cloneable_secret! {
    /// The `state` of RFC 6749 section 10.12, which ties the callback to the attempt.
    State
}

impl State {
    /// A new state with 256 bits of entropy, Base64url, 43 characters.
    #[must_use]
    pub fn generate(rng: &mut impl rand::CryptoRng) -> Self {
        Self::new(random_text::<32>(rng))
    }
}

/// Base64url text, without padding, over `N` random bytes.
pub(crate) fn random_text<const N: usize>(rng: &mut impl rand::CryptoRng) -> String {
    let mut bytes = [0_u8; N];
    rng.fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Eight hexadecimal characters of the SHA-256 of `value`.
#[must_use]
pub fn fingerprint(value: &str) -> String {
    let digest = Sha256::digest(value.as_bytes());
    digest
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_never_prints_itself() {
        let secret = ClientSecret::new("simsecret0123456789a");
        let shown = format!("{secret:?}");
        assert_eq!(shown, "ClientSecret([redacted])");
        assert!(!shown.contains("simsecret"), "Debug is what ends in logs");
    }

    /// Reads this process's own memory, in which neither the test nor the reader holds the value.
    #[cfg(target_os = "linux")]
    mod memory {
        use std::fs::{self, File};
        use std::os::unix::fs::FileExt as _;

        use zeroize::Zeroize as _;

        const LENGTH: usize = 40;
        const PAGE: usize = 4096;

        /// The character of the value at a place; the whole is never written down.
        fn at(place: usize) -> u8 {
            b'a' + u8::try_from((place * 11 + place / 7 + 5) % 26).unwrap()
        }

        pub(super) fn value() -> String {
            let mut value = String::with_capacity(LENGTH + 24);
            value.extend((0..LENGTH).map(|place| char::from(at(place))));
            value
        }

        /// How often the value stands in memory.
        pub(super) fn copies() -> usize {
            let maps = fs::read_to_string("/proc/self/maps").unwrap();
            let memory = File::open("/proc/self/mem").unwrap();
            let is_here = |window: &[u8]| {
                let mut places = window.iter().enumerate();
                places.all(|(place, byte)| *byte == at(place))
            };
            // A page and what may reach into the next. What the reader itself holds does not count.
            let mut piece = vec![0; PAGE + LENGTH - 1];
            let own = piece.as_ptr().addr()..piece.as_ptr().addr() + piece.len();
            let mut found = 0;
            for line in maps.lines().filter(|line| line.contains(" rw")) {
                let (from, rest) = line.split_once('-').unwrap();
                let to = rest.split_once(' ').unwrap().0;
                let address = |text| usize::from_str_radix(text, 16).unwrap();
                for page in (address(from)..address(to)).step_by(PAGE) {
                    if page < own.end && own.start < page + piece.len() {
                        continue;
                    }
                    let at = u64::try_from(page).unwrap();
                    let read = memory.read_at(&mut piece, at).unwrap_or_default();
                    found += piece[..read]
                        .windows(LENGTH)
                        .filter(|it| is_here(it))
                        .count();
                }
            }
            piece.zeroize();
            found
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_dropped_secret_is_nowhere_in_memory() {
        let given = memory::value();
        assert_eq!(memory::copies(), 1, "the search finds what is there");
        let secret = ClientSecret::new(given);
        assert_eq!(memory::copies(), 1, "what it was given in is wiped");
        let clone = secret.clone();
        assert_eq!(memory::copies(), 2);
        drop(secret);
        drop(clone);
        assert_eq!(memory::copies(), 0);
    }

    #[test]
    fn fingerprints_differ_for_different_values_and_agree_for_equal_ones() {
        let one = AccessToken::new("a".repeat(40));
        let other = AccessToken::new("b".repeat(40));
        assert_eq!(one.fingerprint(), one.clone().fingerprint());
        assert_ne!(one.fingerprint(), other.fingerprint());
        assert_eq!(one.fingerprint().len(), 8);
    }
}
