//! What is checked: a practice locker of our own, or the services of a partner file.
//!
//! Both end as the same three things, so that from here on a practice run takes exactly the path of a
//! real one.

use std::{path::Path, sync::Arc};

use document::Signers;
use journey::{
    callback::spare_port,
    check::Check,
    registration::{Registration, lint},
    store::{PartnerFile, Stored},
};
use practice::{Client, Locker, Running, Settings};
use protocol::service::Service;
use url::Url;

use super::{CouldNotRun, also::AlsoArguments};
use crate::{
    environment::{EnvironmentVault, SECRET},
    network::NetworkArguments,
    random::generator,
};

/// What a check is made against.
pub(super) struct Target {
    pub(super) registration: Arc<Registration>,
    pub(super) vault: EnvironmentVault,
    /// The checks of the registration itself.
    pub(super) configuration: Vec<Check>,
    locker: Option<Running>,
}

impl Target {
    /// Starts a practice locker whose citizen signs in and consents by herself.
    pub(super) async fn practice(also: &AlsoArguments) -> Result<Self, CouldNotRun> {
        let port = spare_port(&mut generator()).map_err(CouldNotRun::because)?;
        let redirect_uri = format!("http://127.0.0.1:{port}/callback");
        let settings = Settings {
            auto: Some(also.practice_citizen()?),
            ..Settings::new(Client::practice(redirect_uri.as_str()))
        };
        let locker = Locker::start(settings)
            .await
            .map_err(CouldNotRun::because)?;
        let client = locker.client();
        let mut partner = PartnerFile::new("Practice", Service::MeriPehchaan);
        partner
            .endpoints
            .insert("base".to_owned(), locker.base_url().to_string());
        partner.client_id.clone_from(&client.id);
        partner.redirect_uri = redirect_uri;
        let scopes = ["openid", "userdetails", "files.issueddocs"].into_iter();
        let scopes = scopes.chain(also.practice_scopes());
        partner.scopes = scopes.map(str::to_owned).collect();
        "Practice run".clone_into(&mut partner.purpose);
        "Lockstep".clone_into(&mut partner.service_name);
        Self::new(
            &partner,
            EnvironmentVault::holding(client.secret.clone()),
            Some(locker),
        )
    }

    /// Reads a partner file; the secret comes from the environment.
    pub(super) fn profile(path: &Path, network: &NetworkArguments) -> Result<Self, CouldNotRun> {
        let stored = Stored::open(path).map_err(CouldNotRun::because)?;
        let vault = EnvironmentVault::read();
        let mut partner = stored.partner;
        partner.network = network.over(partner.network);
        let target = Self::new(&partner, vault, None)?;
        if target.registration.needs_secret() && !target.vault.is_set() {
            return Err(CouldNotRun(format!(
                "no client secret: put it into the variable {SECRET}"
            )));
        }
        Ok(target)
    }

    /// Whether the citizen is played by the practice locker.
    pub(super) fn signs_in_by_itself(&self) -> bool {
        self.locker.is_some()
    }

    /// Where the locker's own calls are, in a practice run.
    pub(super) fn practice_base(&self) -> Option<&Url> {
        self.locker.as_ref().map(Running::base_url)
    }

    /// The signers that count: the practice one only where the service is practice.
    pub(super) fn signers(&self) -> Signers {
        if self.registration.is_practice() {
            Signers::published().with_practice()
        } else {
            Signers::published()
        }
    }

    /// Stops the locker, if there is one.
    pub(super) async fn stop(self) {
        if let Some(locker) = self.locker {
            locker.stop().await;
        }
    }

    fn new(
        partner: &PartnerFile,
        vault: EnvironmentVault,
        locker: Option<Running>,
    ) -> Result<Self, CouldNotRun> {
        let found = lint(partner, vault.is_set());
        let registration = Registration::new(partner).map_err(|blocking| {
            let lines = blocking.iter().map(|lint| {
                format!(
                    "{}: expected {}, found {}",
                    lint.field, lint.check.expected, lint.check.received
                )
            });
            CouldNotRun(lines.collect::<Vec<_>>().join("\n"))
        })?;
        Ok(Self {
            registration: Arc::new(registration),
            vault,
            configuration: found.into_iter().map(|lint| lint.check).collect(),
            locker,
        })
    }
}
