//! What the facts of an exchange say that no text says: scopes, digests, redirect URIs, the clock.

use protocol::authorize::{self, Need};
use protocol::scope;
use protocol::service::{Api, Service};

use super::facts::{Facts, FileHmac, Transport};
use crate::fault::Fault;
use crate::finding::{Ballot, Evidence, EvidenceKind};

/// An answer slower than this is worth a word, in milliseconds.
const SLOW: u64 = 10_000;

/// A clock further off than this is worth a word, in seconds.
const CLOCK: i64 = 300;

/// The host that is known to cut connections (API 16.7).
const ENTITY_LOCKER: &str = "entity.digilocker.gov.in";

/// Puts what the facts say into `ballot`.
pub(super) fn vote(facts: &Facts, ballot: &mut Ballot) {
    let mut say = |fault, weight, evidence| ballot.vote(fault, weight, evidence);
    let api = facts.api;
    let refused = facts.is_refused();
    let difference =
        |place: &str, value: String| Evidence::at(EvidenceKind::Difference, place, value);

    let sent = facts.redirect_uri_sent.as_deref();
    if let (Some(sent), Some(registered)) = (sent, facts.redirect_uri_registered.as_deref())
        && sent != registered
    {
        let weight = if refused || api == Some(Api::Authorize) {
            90
        } else {
            50
        };
        say(
            Fault::RedirectUriMismatch,
            weight,
            difference("redirect_uri", differing(registered, sent)),
        );
    }
    if let (Some(sent), Some(at_token)) = (sent, facts.redirect_uri_at_token.as_deref())
        && sent != at_token
    {
        say(
            Fault::RedirectUriDiffersAtToken,
            94,
            difference("redirect_uri", differing(sent, at_token)),
        );
    }
    if facts.verifier_fits == Some(false) {
        say(
            Fault::VerifierMismatch,
            95,
            difference("code_verifier", "≠ code_challenge".into()),
        );
    }
    if facts.code_sent_before && refused {
        say(Fault::CodeReplayed, 94, difference("code", "×2".into()));
    }
    if facts.refresh && facts.code.as_deref() == Some("invalid_grant") {
        say(
            Fault::RefreshTokenInvalid,
            92,
            Evidence::new(EvidenceKind::Code, "invalid_grant"),
        );
    }
    if facts.token_sent == Some(false) && matches!(facts.status, Some(400 | 401 | 403)) {
        say(
            Fault::TokenNotSent,
            92,
            Evidence::new(EvidenceKind::Missing, "Authorization"),
        );
    }
    if facts.id_token == Some(false) && api == Some(Api::TokenV2) {
        say(
            Fault::IdTokenMissing,
            88,
            Evidence::new(EvidenceKind::Missing, "id_token"),
        );
    }
    let no_reason = facts
        .description
        .as_ref()
        .is_none_or(|text| text.text.trim().is_empty());
    let required = required_words(facts);
    if facts.code.as_deref() == Some("invalid_request")
        && api == Some(Api::Authorize)
        && no_reason
        && !required.is_empty()
    {
        // What the service answers to a missing purpose is not documented; this is a hint only.
        say(
            Fault::PurposeMissing,
            45,
            Evidence::new(EvidenceKind::Missing, required.join(", ")),
        );
    }
    if api == Some(Api::VerifyAccount) && facts.status == Some(404) {
        say(
            Fault::LegacyApi,
            92,
            Evidence::at(EvidenceKind::Difference, "HTTP", "404"),
        );
    }
    if facts.not_json {
        let declared = facts.content_type.as_deref().unwrap_or("?");
        say(
            Fault::NotJson,
            70,
            Evidence::at(EvidenceKind::Parameter, "Content-Type", declared),
        );
    }
    connection(facts, &mut say);
    scopes(facts, &mut say);
    document(facts, &mut say);
    if facts.items == Some(0) && api == Some(Api::Issued) {
        say(Fault::IssuedListEmpty, 85, difference("items", "0".into()));
    }
    if let Some(offset) = facts.clock_offset.filter(|offset| offset.abs() > CLOCK) {
        let weight = if refused { 84 } else { 60 };
        say(
            Fault::ClockSkew,
            weight,
            difference("Date", format!("{offset:+} s")),
        );
        if facts.says("timestamp") {
            // The refused time stamp and the clocks that disagree are one thing, and this its cause.
            let sign = Evidence::new(EvidenceKind::Phrase, "timestamp");
            say(Fault::ClockSkew, 99, sign);
        }
    }
    if let Some(millis) = facts.millis.filter(|millis| *millis > SLOW) {
        let fault = if api == Some(Api::PullIssuers) {
            Fault::IssuerListSlow
        } else {
            Fault::SlowAnswer
        };
        say(fault, 45, difference("ms", millis.to_string()));
    }
    answer(facts, &mut say);
}

/// Which of the words that a citizen reads the service requires. An unknown service is held against
/// the requester description of its line, as one of the partner's own is.
fn required_words(facts: &Facts) -> Vec<&'static str> {
    let service = facts.service.unwrap_or(Service::Custom);
    let need = |name: &str| Some(authorize::rule(name)?.need_for(service, facts.line?));
    ["purpose", "service_name"]
        .into_iter()
        .filter(|name| need(name) == Some(Need::Required))
        .collect()
}

/// Connections that fail in the way of one host, and calls that are sent elsewhere.
fn connection(facts: &Facts, say: &mut impl FnMut(Fault, u8, Evidence)) {
    let cut = matches!(
        facts.transport,
        Some(Transport::Reset | Transport::TlsHandshake | Transport::TlsVersion)
    );
    if let Some(host) = facts.host.as_deref().filter(|host| *host == ENTITY_LOCKER)
        && cut
    {
        let host = Evidence::at(EvidenceKind::Parameter, "host", host);
        say(Fault::EntityLockerTlsReset, 99, host);
    }
    if let Some(to) = &facts.redirected_to
        && !matches!(facts.api, Some(Api::Authorize | Api::Logout))
    {
        let to = Evidence::at(EvidenceKind::Difference, "Location", to.as_str());
        say(Fault::RedirectInstead, 94, to);
    }
}

fn scopes(facts: &Facts, say: &mut impl FnMut(Fault, u8, Evidence)) {
    if facts.code.as_deref() == Some("invalid_scope") {
        let guesses = facts
            .requested_scopes
            .iter()
            .flat_map(|scope| scope::lint(scope));
        for remark in guesses.filter(|remark| remark.rule == "scope-guess") {
            let guess = Evidence::at(EvidenceKind::Parameter, "scope", remark.place);
            say(Fault::ScopeNameGuessed, 96, guess);
        }
    }
    let Some(granted) = &facts.granted_scopes else {
        return;
    };
    let compared = scope::compare(&facts.requested_scopes, granted);
    if granted.is_empty() {
        say(
            Fault::NothingShared,
            90,
            Evidence::new(EvidenceKind::Missing, "scope"),
        );
    } else if !compared.missing.is_empty() {
        let missing = compared.missing.join(" ");
        say(
            Fault::ScopeNotGranted,
            80,
            Evidence::at(EvidenceKind::Difference, "scope", missing),
        );
    }
    let login_only = |scope: &String| matches!(scope.as_str(), "openid" | "avs" | "avs_parent");
    if !granted.is_empty() && granted.iter().all(login_only) {
        let weight = if compared.missing.is_empty() { 60 } else { 84 };
        let scopes = Evidence::at(EvidenceKind::Parameter, "scope", granted.join(" "));
        say(Fault::LoginScopeOnly, weight, scopes);
    }
}

fn document(facts: &Facts, say: &mut impl FnMut(Fault, u8, Evidence)) {
    match facts.file_hmac {
        Some(FileHmac::Absent) => {
            say(
                Fault::FileHmacMissing,
                82,
                Evidence::new(EvidenceKind::Missing, "hmac"),
            );
        }
        Some(FileHmac::Differs) => {
            say(
                Fault::FileHmacDiffers,
                90,
                Evidence::at(EvidenceKind::Difference, "hmac", "≠"),
            );
        }
        Some(FileHmac::Fits) | None => {}
    }
    if facts.content_known == Some(false) {
        let declared = facts.content_type.as_deref().unwrap_or("?");
        say(
            Fault::UnreadableDocument,
            90,
            Evidence::at(EvidenceKind::Parameter, "Content-Type", declared),
        );
    } else if facts.content_fits_type == Some(false) {
        let declared = facts.content_type.as_deref().unwrap_or("?");
        say(
            Fault::ContentTypeWrong,
            80,
            Evidence::at(EvidenceKind::Parameter, "Content-Type", declared),
        );
    }
    let has_xml = facts
        .mime
        .iter()
        .any(|mime| mime.eq_ignore_ascii_case("application/xml"));
    if facts.api == Some(Api::Xml) && !facts.mime.is_empty() && !has_xml {
        say(
            Fault::DocumentWithoutXml,
            150,
            Evidence::at(EvidenceKind::Parameter, "mime", facts.mime.join(", ")),
        );
    }
}

/// What the kind of the body says where no code does.
fn answer(facts: &Facts, say: &mut impl FnMut(Fault, u8, Evidence)) {
    let Some(body) = &facts.body else {
        return;
    };
    let status = facts
        .status
        .map(|status| status.to_string())
        .unwrap_or_default();
    if super::reading::is_html(&body.text) {
        let gateway = facts.status == Some(403);
        let fault = if gateway {
            Fault::GatewayRefused
        } else {
            Fault::HtmlInsteadOfJson
        };
        say(
            fault,
            72,
            Evidence::at(EvidenceKind::Difference, "Content-Type", "HTML"),
        );
        if facts.status.is_some_and(|status| status < 400) && facts.api != Some(Api::Authorize) {
            say(
                Fault::CaptivePortal,
                60,
                Evidence::at(EvidenceKind::Difference, "HTML", status),
            );
        }
    } else if body.text.trim() == "{}" {
        say(
            Fault::EmptyObject,
            86,
            Evidence::at(EvidenceKind::Difference, "HTTP", status),
        );
    }
}

/// Where two texts begin to differ, with a little of both.
fn differing(expected: &str, received: &str) -> String {
    let at = expected
        .chars()
        .zip(received.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let part = |text: &str| {
        text.chars()
            .skip(at)
            .take(12)
            .collect::<String>()
            .escape_default()
            .to_string()
    };
    format!("{} · “{}” / “{}”", at + 1, part(expected), part(received))
}

#[cfg(test)]
mod tests;
