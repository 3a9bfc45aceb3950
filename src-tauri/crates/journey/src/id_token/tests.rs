use protocol::secret::IdToken;

use super::*;

/// RFC 7515 appendix A.2.
const N: &str = "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ";
const TOKEN: &str = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";

/// The same key in PEM, by OpenSSL.
const SPKI: &str = "-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAofgWCuLjybRlzo0tZWJj
NiuSfb4p4fAkd/wWJcyQoTbji9k0l8W26mPddxHmfHQp+Vaw+4qPCJrcS2mJPMEz
P1Pt0Bm4d4QlL+yRT+SFd2lZS+pCgNMsD1W/YpRPEwOWvG6b32690r2jZ47soMZo
9wGzjb/7OMg0LOL+bSf63kpaSHSXndS5z5rexMdbBYUsLA9e+KXBdQOS+UTo7WTB
EMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6/I5IhlJH7aGhyxX
FvUK+DWNmoudF8NAco9/h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXp
oQIDAQAB
-----END PUBLIC KEY-----
";
const PKCS1: &str = "-----BEGIN RSA PUBLIC KEY-----
MIIBCgKCAQEAofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd/wWJcyQoTbji9k0l8W2
6mPddxHmfHQp+Vaw+4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL+yRT+SFd2lZS+pCgNMs
D1W/YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb/7OMg0LOL+bSf63kpaSHSXndS5
z5rexMdbBYUsLA9e+KXBdQOS+UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxv
b3qCo5ZwKh9kG4LT6/I5IhlJH7aGhyxXFvUK+DWNmoudF8NAco9/h9iaGNj8q2et
hFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQIDAQAB
-----END RSA PUBLIC KEY-----
";

fn jwk(fields: &str) -> String {
    format!(r#"{{"kty":"RSA","n":"{N}","e":"AQAB"{fields}}}"#)
}

fn token(header: &str) -> Parts {
    let (_, rest) = TOKEN.split_once('.').unwrap();
    let header = URL_SAFE_NO_PAD.encode(header);
    Parts::read(&IdToken::new(format!("{header}.{rest}"))).unwrap()
}

fn signed() -> Parts {
    Parts::read(&IdToken::new(TOKEN)).unwrap()
}

#[test]
fn the_published_signature_holds_with_the_key_in_every_form() {
    let set = format!(r#"{{"keys":[{{"kty":"EC","crv":"P-256"}},{}]}}"#, jwk(""));
    let full = jwk(r#","use":"sig","alg":"RS256","kid":"k1""#);
    for text in [SPKI, PKCS1, &jwk(""), &full, &set] {
        assert_eq!(
            Keys::read(text).unwrap().verify(&signed()),
            Ok(()),
            "{text}"
        );
    }
}

#[test]
fn a_changed_claim_header_or_signature_breaks_it() {
    let keys = Keys::read(SPKI).unwrap();
    let mut changed = signed();
    changed.signature[0] ^= 1;
    assert_eq!(keys.verify(&changed), Err(Unverified::Differs));
    let mut changed = signed();
    changed.signing_input.push('x');
    assert_eq!(keys.verify(&changed), Err(Unverified::Differs));
    let spaced = token(r#"{ "alg":"RS256"}"#);
    assert_eq!(keys.verify(&spaced), Err(Unverified::Differs));
}

#[test]
fn no_header_talks_the_judge_into_another_algorithm() {
    let keys = Keys::read(SPKI).unwrap();
    for header in [
        r#"{"alg":"none"}"#,
        r#"{"alg":"HS256"}"#,
        r#"{"alg":"rs256"}"#,
        "{}",
    ] {
        assert_eq!(
            keys.verify(&token(header)),
            Err(Unverified::Algorithm),
            "{header}"
        );
    }
}

#[test]
fn a_public_key_used_as_a_shared_secret_makes_no_signature() {
    // What a library does that takes the algorithm from the token: the key's own text is the secret.
    let secret = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, SPKI.as_bytes());
    let header = URL_SAFE_NO_PAD.encode(r#"{"alg":"HS256"}"#);
    let claims = URL_SAFE_NO_PAD.encode(r#"{"iss":"joe"}"#);
    let input = format!("{header}.{claims}");
    let tag = ring::hmac::sign(&secret, input.as_bytes());
    let forged = format!("{input}.{}", URL_SAFE_NO_PAD.encode(tag));
    let forged = Parts::read(&IdToken::new(forged)).unwrap();
    let verified = Keys::read(SPKI).unwrap().verify(&forged);
    assert_eq!(verified, Err(Unverified::Algorithm));
}

#[test]
fn a_key_is_taken_by_its_kid_where_both_have_one() {
    let named = |kid: &str| token(&format!(r#"{{"alg":"RS256","kid":"{kid}"}}"#));
    let keys = Keys::read(&jwk(r#","kid":"k1""#)).unwrap();
    assert_eq!(keys.verify(&named("k2")), Err(Unverified::UnknownKey));
    // The right key, but another header was signed.
    assert_eq!(keys.verify(&named("k1")), Err(Unverified::Differs));
    assert_eq!(keys.verify(&signed()), Ok(()), "the token names no key");
}

#[test]
fn what_is_no_key_for_it_says_why() {
    let private = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----";
    for (text, fault) in [
        ("", UnusableKey::Unreadable),
        (
            "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
            UnusableKey::Unreadable,
        ),
        (private, UnusableKey::Private),
        (&jwk(r#","d":"AQAB""#), UnusableKey::Private),
        (&jwk(r#","use":"enc""#), UnusableKey::NotRsa),
        (&jwk(r#","alg":"PS256""#), UnusableKey::NotRsa),
        (r#"{"kty":"RSA","e":"AQAB"}"#, UnusableKey::Unreadable),
        (
            r#"{"kty":"RSA","n":"AA","e":"AQAB"}"#,
            UnusableKey::Unreadable,
        ),
        (r#"{"keys":[]}"#, UnusableKey::NotRsa),
        (r#"{"keys":[{"kty":"EC"}]}"#, UnusableKey::NotRsa),
    ] {
        assert_eq!(Keys::read(text).unwrap_err(), fault, "{text}");
    }
}
