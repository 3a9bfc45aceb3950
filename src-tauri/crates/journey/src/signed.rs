//! The calls that are signed with a hash of the client secret and need no citizen (API 5.3, 7.1 to
//! 7.3, 8, 9 and 11.2).
//!
//! They are worth testing by themselves: a partner whose hash is wrong learns nothing from the
//! answer. Here they go over the same recorded wire as everything else, with the time of its clock.

use std::sync::Arc;

use protocol::{
    error::Refusal,
    pull::{Doctype, Issuer, List, Parameter, Query},
    push_uri::{self, PushUri},
    secret::ClientSecret,
    service::{Api, table},
    signed::Signer,
    statistics::{self, Counts},
    verify_account::{self, Subject, Verified},
    withdrawn::{Call, WITHDRAWN},
};

use url::Url;

use crate::{
    attempt::SecretError,
    check::{Check, CheckId},
    evidence::EntryId,
    fetch::{FetchError, ask, conclude},
    registration::Registration,
    vault::Vault,
    wire::Wire,
};

/// A client that can sign: its registration and its secret.
#[derive(Clone, Debug)]
pub struct SignedClient {
    registration: Arc<Registration>,
    secret: ClientSecret,
}

/// Asks for what any client may read, issuers and statistics, and gives the checks of what could
/// not be asked, with the reason. What was seen is in the evidence.
pub async fn survey(
    registration: &Arc<Registration>,
    vault: &dyn Vault,
    wire: &Wire,
) -> Vec<Check> {
    let reads = [
        (Api::PullIssuers, CheckId::IssuerList),
        (Api::Statistics, CheckId::Statistics),
    ];
    let client = match SignedClient::new(registration, vault) {
        Ok(client) => client,
        Err(why) => {
            let skipped = reads.map(|(_, check)| Check::skipped(check, why.to_string()));
            return skipped.into();
        }
    };
    // A failure is in the evidence with its check.
    if registration.offers(Api::PullIssuers) {
        let _ = client.issuers(wire).await;
    }
    if registration.offers(Api::Statistics) {
        let _ = client.statistics(wire).await;
    }
    reads
        .into_iter()
        .filter(|(api, _)| !registration.offers(*api))
        .map(|(_, check)| Check::skipped(check, "the service does not offer this call"))
        .collect()
}

impl SignedClient {
    /// The client of a registration, with the secret that the vault keeps for it.
    ///
    /// # Errors
    /// [`SecretError`] when there is none or the vault cannot be asked.
    pub fn new(registration: &Arc<Registration>, vault: &dyn Vault) -> Result<Self, SecretError> {
        let secret = vault.get(&registration.account())?;
        Ok(Self {
            registration: Arc::clone(registration),
            secret: secret.ok_or(SecretError::NotSet)?,
        })
    }

    /// The issuers of whom a document can be pulled (API 7.1). The list is long; keep it.
    ///
    /// # Errors
    /// [`FetchError`], with the exchange.
    pub async fn issuers(&self, wire: &Wire) -> Result<List<Issuer>, FetchError> {
        let read = List::<Issuer>::read;
        self.list(&Query::Issuers, CheckId::IssuerList, read, wire)
            .await
    }

    /// The document types of an issuer (API 7.2).
    ///
    /// # Errors
    /// [`FetchError`], with the exchange.
    pub async fn doctypes(&self, orgid: &str, wire: &Wire) -> Result<List<Doctype>, FetchError> {
        let orgid = orgid.to_owned();
        let read = List::<Doctype>::read;
        self.list(&Query::Doctypes { orgid }, CheckId::DoctypeList, read, wire)
            .await
    }

    /// What has to be asked of the person for a document type (API 7.3).
    ///
    /// # Errors
    /// [`FetchError`], with the exchange.
    pub async fn parameters(
        &self,
        orgid: &str,
        doctype: &str,
        wire: &Wire,
    ) -> Result<List<Parameter>, FetchError> {
        let query = Query::Parameters {
            orgid: orgid.to_owned(),
            doctype: doctype.to_owned(),
        };
        let read = List::<Parameter>::read;
        self.list(&query, CheckId::ParameterList, read, wire).await
    }

    /// The counts of the service (API 9).
    ///
    /// # Errors
    /// [`FetchError`], with the exchange.
    pub async fn statistics(&self, wire: &Wire) -> Result<Counts, FetchError> {
        let endpoint = self.registration.endpoints().url(Api::Statistics);
        let request = statistics::request(&endpoint, &self.signer(), now(wire, &endpoint));
        let (entry, response) = self.ask(Api::Statistics, request, wire).await?;
        let read = statistics::read(&response);
        conclude(wire, entry, CheckId::Statistics, read, |counts| {
            ("read".to_owned(), &counts.notes)
        })
    }

    /// Puts a document's URI into an account, changes or removes it (API 8). What
    /// [`PushUri::lint`] has against it is noted and sent all the same.
    ///
    /// # Errors
    /// [`FetchError`], with the exchange.
    pub async fn push_uri(&self, push: &PushUri, wire: &Wire) -> Result<(), FetchError> {
        let endpoint = self.registration.endpoints().url(Api::PushUri);
        let request = push.to_http(&endpoint, &self.signer(), now(wire, &endpoint));
        let (entry, response) = self.ask(Api::PushUri, request, wire).await?;
        for remark in push.lint(self.registration.partner().line) {
            wire.evidence()
                .remark(entry, format!("sent all the same: {remark}"));
        }
        let read = push_uri::read(&response);
        conclude(wire, entry, CheckId::UriPushed, read, |()| {
            ("accepted".to_owned(), &[])
        })
    }

    /// Whether a number has an account (API 5.3). Withdrawn in line 2.4, where nothing is sent.
    ///
    /// # Errors
    /// [`FetchError`]; [`FetchError::Withdrawn`] where the line does not have it any more.
    pub async fn verify_account(
        &self,
        subject: &Subject,
        wire: &Wire,
    ) -> Result<Verified, FetchError> {
        if let Some(when) = self.withdrawal_of_verify_account() {
            let api = Api::VerifyAccount;
            return Err(FetchError::Withdrawn { api, when });
        }
        let endpoint = self.registration.endpoints().url(Api::VerifyAccount);
        let request = subject.to_http(&endpoint, &self.signer(), now(wire, &endpoint));
        let (entry, response) = self.ask(Api::VerifyAccount, request, wire).await?;
        let read = verify_account::read(&response);
        conclude(wire, entry, CheckId::AccountVerified, read, |verified| {
            ("answered".to_owned(), &verified.notes)
        })
    }

    /// When it went, if the line of the registration does not have it any more.
    fn withdrawal_of_verify_account(&self) -> Option<&'static str> {
        let partner = self.registration.partner();
        let entry = table::entry(partner.service, partner.line, Api::VerifyAccount)?;
        if entry.standing != table::Standing::Withdrawn {
            return None;
        }
        let mut known = WITHDRAWN.iter();
        known
            .find(|withdrawal| withdrawal.call == Call::VerifyAccount)
            .map(|withdrawal| withdrawal.when)
    }

    async fn list<T>(
        &self,
        query: &Query,
        check: CheckId,
        read: impl FnOnce(&http::Response<Vec<u8>>) -> Result<List<T>, Refusal>,
        wire: &Wire,
    ) -> Result<List<T>, FetchError> {
        let endpoints = self.registration.endpoints();
        let now = now(wire, &endpoints.url(query.api()));
        let request = query.to_http(endpoints, &self.signer(), now);
        let (entry, response) = self.ask(query.api(), request, wire).await?;
        conclude(wire, entry, check, read(&response), |list| {
            (format!("{} rows", list.rows.len()), &list.notes)
        })
    }

    async fn ask(
        &self,
        api: Api,
        request: http::Request<Vec<u8>>,
        wire: &Wire,
    ) -> Result<(EntryId, http::Response<Vec<u8>>), FetchError> {
        ask(&self.registration, wire, api, request).await
    }

    fn signer(&self) -> Signer<'_> {
        let partner = self.registration.partner();
        Signer {
            client_id: &partner.client_id,
            client_secret: &self.secret,
            line: partner.line,
        }
    }
}

/// UNIX seconds by the wire's clock.
fn now(wire: &Wire, endpoint: &Url) -> i64 {
    let now = wire.clock().now().as_second();
    wire.slips().time_stamp(endpoint, now)
}
