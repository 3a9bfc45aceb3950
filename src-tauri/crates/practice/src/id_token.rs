//! The id_token of token v2 (DigiLocker API 4.11), RS256 with the practice signer's key.
//!
//! Claims and formats are those of the specification's sample, the `iss` of the live service
//! included, so that a partner's checks meet what they will meet there. One claim is added,
//! `practice: true`. The key is published with the source: this token proves nothing.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use diagnosis::Fault;
use ring::{
    rand::SystemRandom,
    rsa::PublicKeyComponents,
    signature::{KeyPair, RSA_PKCS1_SHA256, RsaKeyPair},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{
    books::Grant,
    citizen::{Aadhaar, Citizen},
    clock::hex,
    office::Office,
    sign::{KeyError, der_of},
    stage::On,
};

/// Issuer in the specification's sample, for both hosts.
pub(crate) const ISSUER: &str = "https://api.digitallocker.gov.in";
/// `exp` is a day after `iat` in the sample.
const LIFETIME: i64 = 86_400;

/// Signs id_tokens.
pub(crate) struct TokenSigner {
    key: RsaKeyPair,
    kid: String,
}

impl TokenSigner {
    pub(crate) fn load() -> Result<Self, KeyError> {
        Self::from_pem(include_str!("../keys/signer.key.pem"))
    }

    pub(crate) fn from_pem(pem: &str) -> Result<Self, KeyError> {
        let der = der_of(pem).ok_or(KeyError::new("id_token"))?;
        let key = RsaKeyPair::from_pkcs8(&der).map_err(|_| KeyError::new("id_token"))?;
        let kid = hex(&Sha256::digest(key.public_key().as_ref())[..16]);
        Ok(Self { key, kid })
    }

    /// The public key as a JWK set (RFC 7517); an extension, the live services publish none.
    pub(crate) fn key_set(&self) -> Value {
        let PublicKeyComponents { n, e } =
            PublicKeyComponents::<Vec<u8>>::from(self.key.public_key());
        json!({ "keys": [{
            "kty": "RSA", "use": "sig", "alg": "RS256", "kid": self.kid,
            "n": URL_SAFE_NO_PAD.encode(n),
            "e": URL_SAFE_NO_PAD.encode(e),
        }] })
    }

    fn sign(&self, kid: &str, claims: &Value) -> String {
        let header = json!({ "typ": "JWT", "alg": "RS256", "kid": kid });
        let input = format!(
            "{}.{}",
            URL_SAFE_NO_PAD.encode(header.to_string()),
            URL_SAFE_NO_PAD.encode(claims.to_string())
        );
        let mut signature = vec![0; self.key.public().modulus_len()];
        // Signing with a loaded key of a supported size does not fail; a token without a signature
        // would be refused by whoever checks it.
        let signed = self.key.sign(
            &RSA_PKCS1_SHA256,
            &SystemRandom::new(),
            input.as_bytes(),
            &mut signature,
        );
        let signature = signed.map(|()| signature).unwrap_or_default();
        format!("{input}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}

/// The id_token of a grant, or what the fault that is on makes of it.
pub(crate) fn issue(office: &Office, grant: &Grant, on: &On) -> String {
    let mut claims = claims(grant, office.now().as_second(), &uuid(office));
    if on.act(Fault::IdTokenAudience) {
        claims["aud"] = json!("XX00OTHER1");
    }
    if on.act(Fault::IdTokenClock) {
        for name in ["iat", "auth_time", "exp"] {
            claims[name] = json!(claims[name].as_i64().unwrap_or_default() + 7_200);
        }
    }
    if on.act(Fault::IdTokenAlgorithm) {
        let header = json!({ "typ": "JWT", "alg": "none" });
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        return format!("{}.{}.", part(&header), part(&claims));
    }
    let signer = &office.token_signer;
    if on.act(Fault::IdTokenKeyUnknown) {
        return signer.sign(&office.dice.hex::<16>(), &claims);
    }
    let token = signer.sign(&signer.kid, &claims);
    if on.act(Fault::IdTokenSignature) {
        // The signature of another message, under a key id that is right.
        let (input, _) = token.rsplit_once('.').unwrap_or((&token, ""));
        let other = signer.sign(&signer.kid, &json!({}));
        let signature = other.rsplit('.').next().unwrap_or_default();
        return format!("{input}.{signature}");
    }
    token
}

fn claims(grant: &Grant, now: i64, jti: &str) -> Value {
    let citizen = grant.citizen.citizen();
    let birth = citizen.birth;
    let mut claims = json!({
        "iss": ISSUER,
        "sub": citizen.username,
        "aud": grant.client_id,
        "iat": now,
        "exp": now + LIFETIME,
        "auth_time": grant.signed_in_at.as_second(),
        "given_name": citizen.name,
        "preferred_username": citizen.username,
        "email": citizen.email,
        "birthdate": format!("{:02}/{:02}/{:04}", birth.day(), birth.month(), birth.year()),
        "phone_number": citizen.mobile,
        "jti": jti,
        "user_sso_id": format!("DL-{}", citizen.digilocker_id),
        "practice": true,
    });
    for acr in &grant.acr {
        if let Some((name, value)) = identifier(citizen, acr) {
            claims[name] = json!(value);
        }
    }
    claims
}

/// What `acr` makes the citizen confirm; nothing if there is none.
fn identifier(citizen: &Citizen, acr: &str) -> Option<(&'static str, String)> {
    match acr {
        "pan" => Some(("pan_number", citizen.number("PANCR")?.to_owned())),
        "driving_licence" => Some(("driving_licence", citizen.number("DRVLC")?.to_owned())),
        "aadhaar" => match &citizen.aadhaar {
            Aadhaar::Linked(linked) => {
                Some(("masked_aadhaar", format!("xxxxxxx{}", linked.last_four)))
            }
            Aadhaar::NotLinked | Aadhaar::Stale => None,
        },
        _ => None,
    }
}

/// A random UUID, version 4.
fn uuid(office: &Office) -> String {
    let mut bytes = office.dice.bytes::<16>();
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let text = hex(&bytes);
    format!(
        "{}-{}-{}-{}-{}",
        &text[..8],
        &text[8..12],
        &text[12..16],
        &text[16..20],
        &text[20..]
    )
}
