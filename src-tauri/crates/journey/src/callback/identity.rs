//! The certificate of this machine, for redirect URIs such as `https://localhost:8765/callback`.
//!
//! No authority vouches for a name like `localhost`, and an authority of our own in the system's
//! store would endanger every other site. So the certificate vouches for itself: it is made on this
//! machine when a door needs it, is no authority, names this machine alone and is good for a week.
//! A browser warns of it; the person goes on after comparing the [`Identity::fingerprint`], or takes
//! another door. The key never touches a file: the shell keeps the [`Identity::to_keep`] form in the
//! keychain, so that the browser need not be convinced anew at each start, or lets it go at the end.
//!
//! Its key and serial number come from ring's own generator, which takes no other.

use std::sync::Arc;

use base64::{Engine as _, prelude::BASE64_STANDARD_NO_PAD};
use jiff::{Timestamp, ToSpan as _, tz::Offset};
use protocol::secret::ClientSecret;
use rcgen::{
    CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, KeyPair,
    KeyUsagePurpose, date_time_ymd,
};
use ring::digest::{SHA256, digest};
use rustls::{
    ClientConfig, RootCertStore, ServerConfig,
    crypto::ring as provider,
    pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer},
};
use secrecy::{ExposeSecret as _, SecretSlice};
use x509_parser::parse_x509_certificate;

/// The account under which a shell keeps the identity in its vault.
pub const ACCOUNT: &str = "certificate-of-this-machine";

/// Names that a loopback redirect URI can have.
const NAMES: [&str; 3] = ["localhost", "127.0.0.1", "::1"];

/// Whole days that a new certificate is good for, today not counted.
const DAYS: i64 = 7;

/// A certificate of this machine could not be made or used.
#[derive(Debug, thiserror::Error)]
#[error("this machine's certificate could not be made: {0}")]
pub struct IdentityError(String);

impl IdentityError {
    fn because(reason: impl ToString) -> Self {
        Self(reason.to_string())
    }
}

/// A self-signed certificate with its key.
pub struct Identity {
    certificate: CertificateDer<'static>,
    key: SecretSlice<u8>,
    ends: Timestamp,
}

impl Identity {
    /// A new one, good from `now` for a week.
    ///
    /// # Errors
    /// When the system gives no randomness, or the clock stands outside all calendars.
    pub fn new(now: Timestamp) -> Result<Self, IdentityError> {
        let day = |days: i64| {
            let date = Offset::UTC.to_datetime(now).date();
            let date = date
                .checked_add(days.days())
                .map_err(IdentityError::because)?;
            let month = date.month().unsigned_abs();
            Ok(date_time_ymd(
                date.year().into(),
                month,
                date.day().unsigned_abs(),
            ))
        };
        let mut params =
            CertificateParams::new(NAMES.map(str::to_owned)).map_err(IdentityError::because)?;
        params.distinguished_name = DistinguishedName::new();
        params
            .distinguished_name
            .push(DnType::CommonName, "Lockstep on this machine");
        params.is_ca = IsCa::ExplicitNoCa;
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        // A day earlier, for a browser whose clock is behind.
        params.not_before = day(-1)?;
        params.not_after = day(DAYS + 1)?;
        let key = KeyPair::generate().map_err(IdentityError::because)?;
        let certificate = params.self_signed(&key).map_err(IdentityError::because)?;
        Self::of(certificate.der().to_vec(), key.serialize_der())
    }

    /// One that was kept; `None` where the text is something else or the certificate has ended.
    #[must_use]
    pub fn kept(text: &ClientSecret, now: Timestamp) -> Option<Self> {
        let (certificate, key) = text.expose().split_once('.')?;
        let decode = |part: &str| BASE64_STANDARD_NO_PAD.decode(part).ok();
        let identity = Self::of(decode(certificate)?, decode(key)?).ok()?;
        (identity.ends > now && identity.server().is_ok()).then_some(identity)
    }

    /// The form that a vault keeps.
    #[must_use]
    pub fn to_keep(&self) -> ClientSecret {
        let encode = |part: &[u8]| BASE64_STANDARD_NO_PAD.encode(part);
        let key = encode(self.key.expose_secret());
        ClientSecret::new(format!("{}.{key}", encode(&self.certificate)))
    }

    /// SHA-256 of the certificate as browsers show it: pairs of hexadecimal digits with colons.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let digest = digest(&SHA256, &self.certificate);
        let pairs: Vec<_> = digest.as_ref().iter().map(|b| format!("{b:02X}")).collect();
        pairs.join(":")
    }

    /// Until when it is good.
    #[must_use]
    pub fn ends(&self) -> Timestamp {
        self.ends
    }

    /// The certificate itself, DER.
    #[must_use]
    pub fn certificate(&self) -> &CertificateDer<'static> {
        &self.certificate
    }

    /// The TLS side of a listener that shows this certificate.
    pub(super) fn server(&self) -> Result<Arc<ServerConfig>, IdentityError> {
        let key = PrivatePkcs8KeyDer::from(self.key.expose_secret().to_vec());
        let mut config =
            ServerConfig::builder_with_provider(Arc::new(provider::default_provider()))
                .with_safe_default_protocol_versions()
                .map_err(IdentityError::because)?
                .with_no_client_auth()
                .with_single_cert(vec![self.certificate.clone()], PrivateKeyDer::from(key))
                .map_err(IdentityError::because)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Arc::new(config))
    }

    /// The other side: trusts this certificate and no other.
    pub(super) fn client(&self) -> Result<Arc<ClientConfig>, IdentityError> {
        let mut roots = RootCertStore::empty();
        roots
            .add(self.certificate.clone())
            .map_err(IdentityError::because)?;
        let config = ClientConfig::builder_with_provider(Arc::new(provider::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(IdentityError::because)?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Arc::new(config))
    }

    fn of(certificate: Vec<u8>, key: Vec<u8>) -> Result<Self, IdentityError> {
        let (_, read) = parse_x509_certificate(&certificate).map_err(IdentityError::because)?;
        let ends = Timestamp::from_second(read.validity().not_after.timestamp())
            .map_err(IdentityError::because)?;
        Ok(Self {
            certificate: certificate.into(),
            key: key.into(),
            ends,
        })
    }
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Identity({})", self.fingerprint())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2026-11-24T10:00:00Z".parse().unwrap()
    }

    #[test]
    fn a_certificate_names_this_machine_alone_is_no_authority_and_ends_within_eight_days() {
        let identity = Identity::new(now()).unwrap();
        let (_, read) = parse_x509_certificate(identity.certificate()).unwrap();
        assert!(!read.is_ca());
        let names = read.subject_alternative_name().unwrap().unwrap();
        assert_eq!(names.value.general_names.len(), NAMES.len());
        assert_eq!(identity.ends().to_string(), "2026-12-02T00:00:00Z");
        assert_eq!(identity.fingerprint().len(), 32 * 3 - 1);
    }

    #[test]
    fn what_was_kept_is_the_same_certificate_until_it_ends() {
        let identity = Identity::new(now()).unwrap();
        let kept = identity.to_keep();
        let again = Identity::kept(&kept, now()).unwrap();
        assert_eq!(again.fingerprint(), identity.fingerprint());
        assert!(
            Identity::kept(&kept, identity.ends()).is_none(),
            "it has ended"
        );
        for other in ["", "client-secret", "AAAA.AAAA"] {
            assert!(Identity::kept(&ClientSecret::new(other), now()).is_none());
        }
        let (certificate, _) = kept.expose().split_once('.').unwrap();
        let foreign = Identity::new(now()).unwrap().to_keep();
        let (_, key) = foreign.expose().split_once('.').unwrap();
        let mixed = ClientSecret::new(format!("{certificate}.{key}"));
        assert!(Identity::kept(&mixed, now()).is_none(), "another one's key");
    }

    #[test]
    fn the_key_is_not_shown() {
        let identity = Identity::new(now()).unwrap();
        let shown = format!("{identity:?}{:?}", identity.to_keep());
        let kept = identity.to_keep();
        assert!(!shown.contains(kept.expose().split_once('.').unwrap().1));
    }
}
