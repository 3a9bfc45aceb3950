//! The workbench: PKCE and hashes made step by step from what a person types. Nothing of it is kept.

use protocol::form::Fields;
use protocol::hmac::{self, Comparison, FormComparison, FormMistake, Mistake};
use protocol::pkce;
use protocol::secret::{ClientSecret, fingerprint};

use crate::view::{HmacBenchInput, HmacBenchView, HmacFormView, HmacKind, PkceView};

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

    /// The hash-signed forms and the order of their fields.
    #[must_use]
    pub fn hmac_forms() -> Vec<HmacFormView> {
        let forms = hmac::forms().into_iter();
        let view = forms.map(|form| HmacFormView {
            id: form_id(&form),
            fields: form.fields.iter().map(|&name| name.to_owned()).collect(),
        });
        view.collect()
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
                let values = bench.fields.iter();
                let values = values.map(|field| (field.name.as_str(), field.value.as_str()));
                let sent = (!theirs.is_empty()).then_some(("hmac", theirs));
                let fields = Fields::from_pairs(values.chain(sent));
                let work = form_of(&bench.form).and_then(|form| {
                    let compared = hmac::compare_form(&secret, &[], form.api, form.line, &fields);
                    let work = hmac::workings_of_form(&secret, form.api, form.line, &fields)?;
                    Some((work, compared))
                });
                let Some((work, compared)) = work else {
                    return Ok(HmacBenchView::default());
                };
                let verdict = match compared {
                    FormComparison::Absent => None,
                    FormComparison::Match => Some((true, None)),
                    FormComparison::Differs(mistake) => {
                        let said =
                            mistake.map(|mistake| say(self.words(), form_mistake_words(mistake)));
                        Some((false, said))
                    }
                };
                (work.signed, work.hex, String::new(), verdict)
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

/// The form of this id; ids are the API's, with the line where orders differ.
fn form_of(id: &str) -> Option<hmac::Form> {
    hmac::forms().into_iter().find(|form| form_id(form) == id)
}

fn form_id(form: &hmac::Form) -> String {
    match form.differs_by_line {
        true => format!("{}, {}", form.api.id(), form.line),
        false => form.api.id().to_owned(),
    }
}

fn form_mistake_words(mistake: FormMistake) -> &'static str {
    match mistake {
        FormMistake::Base64 => "mistake-base64",
        FormMistake::Encoded => "mistake-encoded",
        FormMistake::IstShifted => "mistake-ist",
        FormMistake::Keyed => "mistake-keyed",
        FormMistake::Milliseconds => "mistake-milliseconds",
        FormMistake::NoSecret => "mistake-no-secret",
        FormMistake::Order => "mistake-order",
        FormMistake::OrderOfOtherLine => "mistake-order-of-line",
        FormMistake::OtherSecret => "mistake-other-secret",
        FormMistake::PaddedSecret => "mistake-padded-key",
        FormMistake::Separator(_) => "mistake-separator",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_that_is_offered_is_found_by_its_id_and_no_other() {
        let offered = Desk::hmac_forms();
        for form in &offered {
            let found = form_of(&form.id).unwrap();
            assert_eq!(
                found.fields,
                form.fields.iter().map(String::as_str).collect::<Vec<_>>()
            );
        }
        let ids: Vec<_> = offered.iter().map(|form| form.id.as_str()).collect();
        assert!(
            ids.contains(&"push-uri, 1.12") && ids.contains(&"pull-doctype"),
            "{ids:?}"
        );
        assert!(
            form_of("push-uri").is_none(),
            "its order depends on the line"
        );
    }
}
