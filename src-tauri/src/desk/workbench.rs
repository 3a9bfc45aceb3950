//! The workbench: PKCE and hashes made step by step from what a person types. Nothing of it is kept.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use protocol::hmac::{self, Comparison, Mistake};
use protocol::pkce;
use protocol::secret::{ClientSecret, fingerprint};

use crate::view::{HmacBenchInput, HmacBenchView, HmacKind, PkceView};

use super::{Answer, Desk, say};

impl Desk {
    /// PKCE of any verifier, for the workbench. Nothing of it is kept.
    #[must_use]
    pub fn recompute_pkce(verifier: &str) -> PkceView {
        let challenge = pkce::challenge_of(verifier).0;
        PkceView {
            method: pkce::S256,
            recomputed: challenge.clone(),
            matches: pkce::lint_verifier(verifier).is_ok(),
            challenge,
            verifier_length: verifier.chars().count(),
            verifier_fingerprint: fingerprint(verifier),
            digest_hex: pkce::digest_hex(verifier),
        }
    }

    /// Makes a hash step by step and tells a wrong one apart.
    ///
    /// # Errors
    /// None; the type is that of every command.
    pub fn hmac_bench(&self, bench: HmacBenchInput) -> Answer<HmacBenchView> {
        let secret = ClientSecret::new(bench.secret.as_str());
        let theirs = bench.theirs.trim();
        let (to_sign, hex, base64, verdict) = match bench.kind {
            HmacKind::Body => {
                let work = hmac::workings_of_body(&secret, bench.body.as_bytes());
                let found = hmac::compare(&secret, bench.body.as_bytes(), Some(theirs));
                let verdict = match found {
                    Comparison::Absent => None,
                    Comparison::Match => Some((true, None)),
                    Comparison::Differs(mistake) => {
                        let words = self.words();
                        Some((
                            false,
                            mistake.map(|mistake| say(words, mistake_words(mistake))),
                        ))
                    }
                };
                (work.signed, work.hex, work.base64, verdict)
            }
            HmacKind::Fields => {
                let fields: Vec<&str> = bench.fields.iter().map(String::as_str).collect();
                let right = hmac::of_fields(&secret, &fields);
                let shown = format!("{}{}", hmac::MASKED_SECRET, fields.concat());
                let same = theirs.eq_ignore_ascii_case(&right);
                let mistake = form_mistake(&secret, &fields, &right, theirs);
                let mistake = mistake.map(|id| say(self.words(), id));
                let verdict = (!theirs.is_empty()).then_some((same, mistake));
                (shown, right, String::new(), verdict)
            }
        };
        Ok(HmacBenchView {
            to_sign,
            hex,
            base64,
            matches: verdict.as_ref().map(|(same, _)| *same),
            mistake: verdict.and_then(|(_, mistake)| mistake),
        })
    }
}

/// What a wrong hash over fields looks like, where it is recognised.
fn form_mistake(
    secret: &ClientSecret,
    fields: &[&str],
    right: &str,
    theirs: &str,
) -> Option<&'static str> {
    let keyed = hmac::workings_of_body(secret, fields.concat().as_bytes());
    let digest: Vec<u8> = (0..right.len() / 2)
        .filter_map(|at| u8::from_str_radix(right.get(2 * at..2 * at + 2)?, 16).ok())
        .collect();
    if theirs == STANDARD.encode(digest) {
        Some("mistake-base64")
    } else if theirs == keyed.base64 || theirs.eq_ignore_ascii_case(&keyed.hex) {
        Some("mistake-keyed")
    } else {
        None
    }
}

fn mistake_words(mistake: Mistake) -> &'static str {
    match mistake {
        Mistake::ChangedBody => "mistake-changed-body",
        Mistake::DecodedKey => "mistake-decoded-key",
        Mistake::HexInBase64 => "mistake-hex-in-base64",
        Mistake::Hexadecimal => "mistake-hexadecimal",
        Mistake::OtherSecret => "mistake-other-secret",
        Mistake::PaddedKey => "mistake-padded-key",
        Mistake::Unkeyed => "mistake-unkeyed",
        Mistake::UrlAlphabet => "mistake-url-alphabet",
    }
}
