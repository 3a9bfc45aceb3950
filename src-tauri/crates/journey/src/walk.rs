//! After the token: everything that it is good for, once, in order.
//!
//! The desktop goes these steps one by one with the person; a pipeline goes them in a row. A step
//! that fails does not stop the walk, since a partner wants to know all of what does not work. What
//! was seen is in the evidence; signatures, and what was left out and why, are in [`Walked::checks`].

use diagnosis::finding::{Evidence as Sign, EvidenceKind, Finding};
use document::Signers;
use protocol::{account::Account, entity::Entity, files::Issued, service::Api};

use crate::{
    also::Also,
    authorised::Authorised,
    check::{Check, CheckId},
    explain,
    fetch::Fetched,
    vault::Vault,
    verify::signature_check,
    wire::Wire,
};

/// Files, and certificates in XML, fetched at most: enough to see that it works, few enough not to
/// take more of a citizen's documents than the check needs.
const DOCUMENTS: usize = 3;

/// The type of the e-Aadhaar, which is listed but has a call of its own (API 6.5 and 12.2).
const AADHAAR: &str = "ADHAR";

/// What a walk brought.
#[derive(Default)]
pub struct Walked {
    /// The account.
    pub account: Option<Account>,
    /// The organisation, at EntityLocker.
    pub entity: Option<Entity>,
    /// The list of issued documents.
    pub issued: Vec<Issued>,
    /// The documents that were fetched.
    pub documents: Vec<Fetched>,
    /// What was checked beyond the exchanges: signatures, and what was left out with the reason.
    pub checks: Vec<Check>,
    /// The faults behind signatures that do not hold.
    pub findings: Vec<Finding>,
}

impl std::fmt::Debug for Walked {
    /// Leaves out account, organisation and list, which are personal.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Walked")
            .field("documents", &self.documents)
            .field("checks", &self.checks)
            .finish_non_exhaustive()
    }
}

/// Fetches the account, the list, some documents and the e-Aadhaar, and verifies their signatures.
pub async fn walk(
    authorised: &Authorised,
    signers: &Signers,
    vault: &dyn Vault,
    wire: &Wire,
) -> Walked {
    let mut walked = Walked::default();
    if offers(authorised, Api::User, &[CheckId::UserDetails], &mut walked) {
        walked.account = authorised.user(wire).await.ok();
    }
    if offers(
        authorised,
        Api::Entity,
        &[CheckId::EntityDetails],
        &mut walked,
    ) {
        walked.entity = authorised.entity(wire).await.ok();
    }
    if offers(authorised, Api::Issued, &[CheckId::IssuedList], &mut walked) {
        walked.issued = authorised
            .issued(wire)
            .await
            .map(|list| list.items)
            .unwrap_or_default();
    }
    files(authorised, vault, wire, &mut walked).await;
    certificates(authorised, vault, wire, &mut walked).await;
    eaadhaar(authorised, vault, wire, &mut walked).await;
    for also in Also::ALL {
        let check = [also.check()];
        if offers(authorised, also.api(), &check, &mut walked) {
            skip(&check, also.why_left_out(), &mut walked);
        }
    }
    let now = wire.clock().now();
    for fetched in &walked.documents {
        if let Some(verification) = fetched.verification(signers, now) {
            let check = signature_check(fetched.api, &verification);
            let fault = explain::verdict(verification.verdict);
            walked.findings.extend(fault.map(|fault| {
                Finding::certain(
                    fault,
                    Sign::new(EvidenceKind::Words, check.received.as_str()),
                )
            }));
            walked.checks.push(check);
        }
    }
    walked
}

async fn files(authorised: &Authorised, vault: &dyn Vault, wire: &Wire, walked: &mut Walked) {
    let checks = [CheckId::FileFetched, CheckId::FileHmac, CheckId::FileKind];
    if !offers(authorised, Api::File, &checks, walked) {
        return;
    }
    let uris = some(&walked.issued, |_| true);
    if uris.is_empty() {
        skip(&checks, "the list holds no document", walked);
    }
    for uri in uris {
        let fetched = authorised.file(&uri, vault, wire).await;
        walked.documents.extend(fetched.ok());
    }
}

async fn certificates(
    authorised: &Authorised,
    vault: &dyn Vault,
    wire: &Wire,
    walked: &mut Walked,
) {
    let checks = [CheckId::XmlFetched, CheckId::XmlHmac, CheckId::XmlSignature];
    if !offers(authorised, Api::Xml, &checks, walked) {
        return;
    }
    let uris = some(&walked.issued, Issued::has_xml);
    if uris.is_empty() {
        skip(&checks, "no document of the list is offered as XML", walked);
    }
    for uri in uris {
        let fetched = authorised.xml(&uri, vault, wire).await;
        walked.documents.extend(fetched.ok());
    }
}

/// The URIs of the first documents that fit.
fn some(issued: &[Issued], fits: impl Fn(&Issued) -> bool) -> Vec<String> {
    let documents = issued.iter().filter(|issued| issued.doctype != AADHAAR);
    let fitting = documents.filter(|issued| fits(issued)).take(DOCUMENTS);
    fitting.map(|issued| issued.uri.clone()).collect()
}

async fn eaadhaar(authorised: &Authorised, vault: &dyn Vault, wire: &Wire, walked: &mut Walked) {
    let checks = [
        CheckId::EaadhaarFetched,
        CheckId::EaadhaarHmac,
        CheckId::EaadhaarSignature,
    ];
    if !offers(authorised, Api::Eaadhaar, &checks, walked) {
        return;
    }
    let accounts = [walked.account.as_ref(), Some(&authorised.granted().account)];
    let flag = accounts
        .into_iter()
        .flatten()
        .find_map(Account::has_eaadhaar);
    if flag == Some(false) {
        return skip(
            &checks,
            "this account has no e-Aadhaar (eaadhaar: N)",
            walked,
        );
    }
    walked
        .documents
        .extend(authorised.eaadhaar(vault, wire).await.ok());
}

fn offers(authorised: &Authorised, api: Api, checks: &[CheckId], walked: &mut Walked) -> bool {
    let offered = authorised.registration().offers(api);
    if !offered {
        skip(checks, "the service does not offer this call", walked);
    }
    offered
}

fn skip(checks: &[CheckId], reason: &str, walked: &mut Walked) {
    walked
        .checks
        .extend(checks.iter().map(|id| Check::skipped(*id, reason)));
}
