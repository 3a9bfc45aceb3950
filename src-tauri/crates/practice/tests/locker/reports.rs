//! What integrators report (DigiLocker API 19) and what a simulator should be able to do wrong (20.2),
//! row by row: each is a fault of the catalogue or a shape of the answer, switched on over the control
//! endpoint; one that the wire cannot have has its reason in the catalogue.

use diagnosis::{Enactment, Fault};
use practice::{Line, Variant};

use crate::browser::automatic;

/// A row, and the faults that it is; a shape of the answer has a `~` before its id.
type Row = (&'static str, &'static [&'static str]);

/// API 19.1 to 19.4, every row.
#[rustfmt::skip]
const REPORTED: &[Row] = &[
    ("19.1-1: PKCE omitted", &["code-challenge-missing"]),
    ("19.1-2: another id where the client id belongs", &["client-id-unknown", "client-id-shape"]),
    ("19.1-3: redirect URI differs", &["redirect-uri-mismatch"]),
    ("19.1-4: mismatch persists after an edit", &["redirect-uri-not-yet-active", "redirect-uri-mismatch"]),
    ("19.1-5: localhost callback refused", &["redirect-uri-localhost"]),
    ("19.1-6: guessed scope names", &["invalid-scope", "scope-name-guessed"]),
    ("19.1-7: age verification asked by its label", &["invalid-scope", "scope-name-guessed"]),
    ("19.1-8: neither code nor state", &["callback-empty"]),
    ("19.1-9: state lost or missing", &["state-missing", "state-lost"]),
    ("19.1-10: extra identity screens", &["extra-identity-screens"]),
    ("19.1-11: users without account bounce", &["signup-flow"]),
    ("19.1-12: purpose absent or of other characters", &["purpose-missing", "purpose-characters"]),
    ("19.1-13: old callback keeps answering", &["callback-cached"]),
    ("19.1-14: user declines", &["access-denied"]),
    ("19.2-15: right secret refused", &["token-method"]),
    ("19.2-16: grant type or token version wrong", &["grant-type-wrong", "token-version-mismatch"]),
    ("19.2-17: verifier not forwarded", &["verifier-missing", "verifier-mismatch"]),
    ("19.2-18: challenge of the hexadecimal text", &["challenge-of-hex", "verifier-mismatch"]),
    ("19.2-19: code reused or expired", &["code-replayed", "code-expired"]),
    ("19.2-20: HTML or plain text", &["html-instead-of-json"]),
    ("19.2-21: no digilockerid in token v2", &["identity-field-missing"]),
    ("19.2-22: given_name and no name", &["identity-field-missing"]),
    ("19.2-23: no refresh token", &["refresh-token-missing"]),
    ("19.2-24: three date formats", &["date-format-mixed"]),
    ("19.2-25: consent_valid_till as text", &["~consent-as-text"]),
    ("19.2-26: optional fields missing", &["decoder-too-strict", "refresh-token-missing"]),
    ("19.3-27: 404 {} on an invented path", &["endpoint-invented", "empty-object"]),
    ("19.3-28: userinfo is no product", &["endpoint-invented", "html-instead-of-json"]),
    ("19.3-29: invented paths", &["endpoint-invented"]),
    ("19.3-30: 403 on the list", &["insufficient-scope", "login-scope-only", "scope-not-granted"]),
    ("19.3-31: e-Aadhaar 404", &["aadhaar-not-linked", "aadhaar-data-unavailable"]),
    ("19.3-32: no XML", &["document-without-xml"]),
    ("19.3-33: hmac never matches", &["file-hmac-differs"]),
    ("19.3-34: upload hmac_mismatch", &["upload-hmac-differs"]),
    ("19.3-35: upload mimetype_mismatch", &["upload-mimetype-differs"]),
    ("19.3-36: status 530", &["status-530"]),
    ("19.3-37: tokens die early", &["invalid-token", "consent-ended", "refresh-token-invalid"]),
    ("19.3-38: issuer-side failures", &["aggregator-error", "repository-resperror"]),
    ("19.3-39: pull pending", &["pull-pending"]),
    ("19.3-40: orgid of another issuer", &["orgid-of-other-issuer"]),
    ("19.3-41: hash refused", &["hmac-refused", "hmac-keyed", "hmac-order", "ts-milliseconds", "ts-stale"]),
    ("19.3-42: slow list of issuers", &["issuer-list-slow"]),
    ("19.3-43: signature check fails", &["sha1-refused", "signed-xml-reformatted", "cca-root-missing", "signature-refused"]),
    ("19.3-44: TLS reset", &["entity-locker-tls-reset", "connection-reset"]),
    ("19.4-45: no sandbox", &["no-sandbox"]),
    ("19.4-46: application rejected", &["application-rejected"]),
    ("19.4-47: credentials blocked", &["credentials-blocked"]),
    ("19.4-48: credentials of another service", &["entity-credentials"]),
    ("19.4-49: withdrawn calls", &["legacy-api"]),
    ("19.4-50: lines mixed", &["versions-mixed"]),
];

/// API 20.2. Names that are not ASCII are citizens of the cast; `categories` is what the line of 2021
/// says.
#[rustfmt::skip]
const WORTH_INJECTING: &[Row] = &[
    ("authorize: deny", &["access-denied"]),
    ("authorize: invalid_scope without state", &["invalid-scope", "~error-without-state"]),
    ("authorize: unknown client", &["client-id-unknown"]),
    ("authorize: redirect mismatch", &["redirect-uri-mismatch"]),
    ("authorize: logged out", &["user-logged-out"]),
    ("authorize: slow consent", &["sign-in-timeout"]),
    ("authorize: code expired", &["code-expired"]),
    ("token: HTML body", &["html-instead-of-json"]),
    ("token: {}", &["empty-object"]),
    ("token: 400 and 401 with and without JSON", &["secret-wrong", "~refusal-without-body"]),
    ("token: no refresh_token", &["refresh-token-missing"]),
    ("token: consent_valid_till as text", &["~consent-as-text"]),
    ("token: id_token of a skewed clock", &["id-token-clock"]),
    ("token: wrong aud", &["id-token-audience"]),
    ("token: unknown kid", &["id-token-key-unknown"]),
    ("token: signature by another key", &["id-token-signature"]),
    ("lists: mime as text or objects", &["~mime-as-text", "~mime-as-objects"]),
    ("lists: leading blanks", &["~uri-with-blank", "~date-with-blank"]),
    ("lists: empty items", &["issued-list-empty"]),
    ("lists: partner_service_unresponsive", &["partner-service-unresponsive"]),
    ("files: wrong and missing hmac", &["file-hmac-differs", "file-hmac-missing"]),
    ("files: truncated body", &["body-truncated"]),
    ("files: wrong Content-Type", &["content-type-wrong"]),
    ("files: each repository error", &["repository-unresponsive", "repository-unpublished", "repository-inactive", "repository-configerror", "repository-resperror", "repository-exception"]),
    ("files: 530", &["status-530"]),
    ("files: reset", &["connection-reset"]),
    ("files: delay", &["slow-answer", "timed-out"]),
    ("xml: tampered", &["signature-tampered"]),
    ("xml: rsa-sha256", &["~signature-sha256"]),
    ("xml: expired certificate", &["signer-expired"]),
    ("xml: missing attributes and photo", &["~eaadhaar-sparse"]),
    ("pull: pending, exists, not found, not linked", &["pull-pending", "uri-exists", "record-not-found", "aadhaar-not-linked-for-pull"]),
    ("pull: configuration error", &["repository-configerror"]),
    ("meta: stale and shifted ts", &["ts-stale", "ts-ist"]),
    ("meta: wrong order", &["hmac-order"]),
    ("meta: huge list", &["issuer-list-slow"]),
];

#[test]
fn every_row_of_the_reports_is_there() {
    let numbers: Vec<usize> = REPORTED
        .iter()
        .map(|(row, _)| row.split([':', '-']).nth(1).unwrap().parse().unwrap())
        .collect();
    assert_eq!(numbers, (1..=50).collect::<Vec<_>>());
}

#[tokio::test]
async fn every_row_can_be_switched_on_or_says_why_the_wire_cannot_have_it() {
    let house = automatic("asha", Line::V2_4).await;
    let mut control = house.browser().with("x-practice-control", "1");
    for (row, ids) in REPORTED.iter().chain(WORTH_INJECTING) {
        assert!(!ids.is_empty(), "{row}");
        for id in *ids {
            let path = match id.strip_prefix('~') {
                Some(variant) => {
                    assert!(Variant::from_id(variant).is_some(), "{row}: {variant}");
                    format!("/control/variants/{variant}")
                }
                None => {
                    let fault = Fault::from_id(id).unwrap_or_else(|| panic!("{row}: {id}"));
                    if let Enactment::NotOnTheWire { reason } = fault.enacted() {
                        assert!(reason.len() > 15, "{row}: {id}");
                        continue;
                    }
                    format!("/control/faults/{id}")
                }
            };
            assert_eq!(
                control.send("PUT", &path, b"").await.status,
                204,
                "{row}: {path}"
            );
        }
    }
    let faults = house.running.faults().active().len();
    assert!(faults > 50, "{faults} together");
}

#[tokio::test]
async fn a_row_that_does_not_exist_cannot_be_switched_on() {
    let house = automatic("asha", Line::V2_4).await;
    let mut control = house.browser().with("x-practice-control", "1");
    for path in ["/control/faults/callback-cached", "/control/variants/none"] {
        assert_eq!(control.send("PUT", path, b"").await.status, 404, "{path}");
    }
    let mut page = house.browser();
    let refused = page.send("PUT", "/control/faults/timed-out", b"").await;
    assert_eq!(
        refused.status, 403,
        "without the header, as a web page would send it"
    );
}
