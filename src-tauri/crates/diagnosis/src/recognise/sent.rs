//! What the request that was refused says about the refusal.
//!
//! Many mistakes are answered alike: a time stamp in milliseconds, one of yesterday and one moved to
//! India's time give one and the same text, and a form that cannot be read is told that its
//! `grant_type` is wrong. The answer alone leaves them apart to nobody; the request does. What is seen
//! in a request that was refused is therefore told before what the answer can be read as, and nothing
//! of it is told of a request that was accepted.

use protocol::pull::is_orgid;
use protocol::service::{Api, Line, Service};

use super::facts::Facts;
use super::lint;
use super::request::{self, Request};
use crate::fault::Fault;
use crate::finding::{Ballot, Evidence, EvidenceKind};

/// Weight of what explains a refusal: more than a code and its text together.
const EXPLAINS: u8 = 150;

/// From this weight on a remark about a request says that it was wrong, not that it is unusual.
const CERTAIN: u8 = 84;

/// Seconds that `ts` may be old (API 11.4).
const OLDEST: i64 = 1_800;

/// 5 hours 30 minutes, in seconds.
const INDIA: i64 = 19_800;

/// Puts what the request says into `ballot`.
pub(super) fn vote(facts: &Facts, ballot: &mut Ballot) {
    let request = facts.request.as_ref();
    let requests = request.map_or_else(Vec::new, |request| request::requests(&request.text));
    let refused = facts.is_refused();
    let mut seen = Ballot::default();
    lint::vote_requests(&requests, &mut seen);
    for (fault, weight, evidence) in seen.into_votes() {
        // Verify Account is withdrawn in one line only.
        if fault == Fault::LegacyApi && facts.line.is_some_and(|line| line != Line::V2_4) {
            continue;
        }
        let explains = refused && weight >= CERTAIN;
        ballot.vote(fault, if explains { EXPLAINS } else { weight }, evidence);
    }
    if refused {
        time_stamp(facts, ballot);
        token_version(facts, &requests, ballot);
        permission(facts, ballot);
        eaadhaar(facts, &requests, ballot);
    }
    issuer(facts, &requests, ballot);
    account(facts.service, ballot);
}

fn time_stamp(facts: &Facts, ballot: &mut Ballot) {
    let Some(ahead) = facts.ts_ahead.filter(|_| facts.says("timestamp")) else {
        return;
    };
    let fault = match ahead {
        _ if (ahead - INDIA).abs() <= OLDEST => Fault::TsIst,
        _ if ahead < -OLDEST => Fault::TsStale,
        _ => return,
    };
    let value = format!("{ahead:+} s");
    ballot.vote(
        fault,
        EXPLAINS,
        Evidence::at(EvidenceKind::Difference, "ts", value),
    );
}

/// A code asked for with `openid` and exchanged at the first version (API 4.9).
fn token_version(facts: &Facts, requests: &[Request], ballot: &mut Ballot) {
    let openid = facts.requested_scopes.iter().any(|scope| scope == "openid");
    let mut paths = requests.iter().map(Request::path);
    let first = paths.any(|path| path.ends_with("/oauth2/1/token"));
    if facts.code.as_deref() == Some("invalid_grant_type") && openid && first && !facts.refresh {
        let sent = Evidence::at(EvidenceKind::Difference, "openid", "/oauth2/1/token");
        ballot.vote(Fault::TokenVersionMismatch, EXPLAINS, sent);
    }
}

/// A document that the citizen ticked and that is refused all the same.
fn permission(facts: &Facts, ballot: &mut Ballot) {
    if facts.code.as_deref() == Some("insufficient_scope")
        && matches!(facts.api, Some(Api::File | Api::Xml))
    {
        // Ticked by the citizen: then it is the client that may not have this type. Otherwise both
        // are possible, and the citizen's tick is the nearer one.
        let weight = if facts.uri_granted == Some(true) {
            EXPLAINS
        } else {
            80
        };
        let scope = Evidence::at(EvidenceKind::Parameter, "scope", "issued/…");
        ballot.vote(Fault::DoctypeNotPermitted, weight, scope);
    }
}

/// An e-Aadhaar asked for at another address than its own.
fn eaadhaar(facts: &Facts, requests: &[Request], ballot: &mut Ballot) {
    let mut paths = requests.iter().map(Request::path);
    let elsewhere = paths.find(|path| !path.ends_with(Api::Eaadhaar.path()));
    if let (Some(Api::Eaadhaar), Some(path)) = (facts.api, elsewhere) {
        let sent = Evidence::new(EvidenceKind::Path, path);
        ballot.vote(Fault::EaadhaarEndpointWrong, EXPLAINS, sent);
    }
}

/// An `orgid` of the right shape may be another issuer's or nobody's: the answer is the same, and
/// pulling with an id out of the list of issuers it is most likely another issuer's.
fn issuer(facts: &Facts, requests: &[Request], ballot: &mut Ballot) {
    let refused = facts.code.as_deref() == Some("invalid_orgid");
    let orgid = requests.first().and_then(|sent| sent.get("orgid"));
    if let Some(orgid) = orgid.filter(|orgid| is_orgid(orgid))
        && refused
        && facts.api == Some(Api::PullDocument)
    {
        let orgid = Evidence::at(EvidenceKind::Parameter, "orgid", orgid);
        ballot.vote(Fault::OrgidOfOtherIssuer, EXPLAINS, orgid);
    }
}

/// "Account not found" has two causes (FAQ 8 and 48), and one text. The service tells which is the
/// nearer one; both are told.
pub(super) fn account(service: Option<Service>, ballot: &mut Ballot) {
    if !ballot.has(Fault::AccountBlocked) {
        return;
    }
    let entity = service == Some(Service::EntityLocker);
    let weight = if entity { EXPLAINS + 40 } else { 60 };
    let sign = Evidence::new(EvidenceKind::Phrase, "account not found");
    ballot.vote(Fault::EntityLockerNotVerified, weight, sign);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mask::mask;
    use crate::recognise::recognise;

    fn first(facts: &Facts) -> Option<Fault> {
        recognise(facts).first().map(|finding| finding.fault)
    }

    fn stamp(ahead: i64) -> Facts {
        Facts {
            api: Some(Api::PullIssuers),
            status: Some(400),
            code: Some("invalid_parameter".into()),
            description: Some(mask("Timestamp parameter is missing or invalid")),
            ts_ahead: Some(ahead),
            ..Facts::default()
        }
    }

    #[test]
    fn a_refused_time_stamp_is_named_by_how_far_it_is_off() {
        assert_eq!(first(&stamp(19_800)), Some(Fault::TsIst));
        assert_eq!(first(&stamp(-1_801)), Some(Fault::TsStale));
        assert_eq!(first(&stamp(-1_799)), Some(Fault::TsRefused), "not too old");
        assert_eq!(first(&stamp(0)), Some(Fault::TsRefused));
        let accepted = Facts {
            ts_ahead: Some(19_800),
            ..Facts::default()
        };
        assert_eq!(
            first(&accepted),
            None,
            "what is accepted is not complained of"
        );
    }

    #[test]
    fn a_hash_signed_form_is_named_by_the_field_that_is_wrong() {
        let form = |body: &str| Facts {
            request: Some(mask(&format!(
                "POST /public/oauth2/1/pull/issuers HTTP/1.1\nHost: 127.0.0.1\n\
                 Content-Type: application/x-www-form-urlencoded\n\n{body}"
            ))),
            ..stamp(0)
        };
        let hmac = "a".repeat(64);
        let ts = "1700000000";
        let wrong = |body: &str| first(&form(body));
        assert_eq!(
            wrong(&format!("client_id=XX00TEST01&ts={ts}&hmac={hmac}")),
            Some(Fault::MetaClientIdField)
        );
        assert_eq!(
            wrong(&format!("clientid=XX00TEST01&ts={ts}")),
            Some(Fault::HmacMissing)
        );
        assert_eq!(
            wrong(&format!("clientid=XX00TEST01&ts={ts}000&hmac={hmac}")),
            Some(Fault::TsMilliseconds)
        );
        assert_eq!(
            wrong(&format!("clientid=XX00TEST01&ts={ts}&hmac={hmac}")),
            Some(Fault::TsRefused)
        );
    }

    #[test]
    fn openid_at_the_first_token_address_is_named_and_at_the_second_is_not() {
        let at = |path: &str, scope: &str| Facts {
            api: Some(Api::Token),
            status: Some(400),
            code: Some("invalid_grant_type".into()),
            requested_scopes: vec![scope.to_owned()],
            request: Some(mask(&format!(
                "POST /public{path} HTTP/1.1\nHost: x\nAuthorization: Basic abcd\n\n\
                 grant_type=authorization_code&code=aa&redirect_uri=http://127.0.0.1:1/cb&code_verifier={}",
                "v".repeat(43)
            ))),
            ..Facts::default()
        };
        let mismatch = Some(Fault::TokenVersionMismatch);
        assert_eq!(first(&at("/oauth2/1/token", "openid")), mismatch);
        assert_ne!(first(&at("/oauth2/2/token", "openid")), mismatch);
        assert_ne!(first(&at("/oauth2/1/token", "userdetails")), mismatch);
    }

    #[test]
    fn a_document_that_was_ticked_and_refused_is_not_permitted_to_the_client() {
        let refused = |ticked| Facts {
            api: Some(Api::File),
            status: Some(403),
            code: Some("insufficient_scope".into()),
            uri_granted: Some(ticked),
            ..Facts::default()
        };
        assert_eq!(first(&refused(true)), Some(Fault::DoctypeNotPermitted));
        let both: Vec<_> = recognise(&refused(false)).iter().map(|f| f.fault).collect();
        assert_eq!(both, [Fault::InsufficientScope, Fault::DoctypeNotPermitted]);
    }

    #[test]
    fn account_not_found_names_both_causes_and_the_service_says_which_is_nearer() {
        let page = |service| Facts {
            api: Some(Api::Authorize),
            service: Some(service),
            status: Some(404),
            code: Some("account_not_found".into()),
            ..Facts::default()
        };
        let named = |service| -> Vec<_> {
            let findings = recognise(&page(service));
            findings
                .iter()
                .map(|finding| finding.fault)
                .take(2)
                .collect()
        };
        let (blocked, unverified) = (Fault::AccountBlocked, Fault::EntityLockerNotVerified);
        assert_eq!(named(Service::MeriPehchaan), [blocked, unverified]);
        assert_eq!(named(Service::EntityLocker), [unverified, blocked]);
    }

    #[test]
    fn an_orgid_of_the_right_shape_may_be_another_issuers_and_a_short_one_is_nobodys() {
        let pull = |orgid: &str| Facts {
            api: Some(Api::PullDocument),
            status: Some(400),
            code: Some("invalid_orgid".into()),
            request: Some(mask(&format!(
                "POST /public/oauth2/1/pull/pulldocument HTTP/1.1\nHost: x\n\
                 Authorization: Bearer aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n\n\
                 orgid={orgid}&doctype=SSCER&consent=Y"
            ))),
            ..Facts::default()
        };
        let named: Vec<_> = recognise(&pull("000018")).iter().map(|f| f.fault).collect();
        assert_eq!(named[..2], [Fault::OrgidOfOtherIssuer, Fault::OrgidUnknown]);
        assert_eq!(first(&pull("18")), Some(Fault::OrgidUnknown));
    }
}
