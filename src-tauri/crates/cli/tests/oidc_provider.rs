//! The whole journey against a stranger: `oidc-provider`, a certified OpenID provider from npm, as a
//! custom service. The practice locker is ours, and could share a mistake with the journey.
//!
//! Needs Node and the packages of `tests/strangers/oidc-provider`, so it is ignored by default;
//! `script/test` installs them and runs it by name.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod support;

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::Arc,
};

use diagnosis::Fault;
use http::Request;
use journey::{
    attempt::{Ended, ExchangeError, Prepared, Refused, Returned},
    authorised::Authorised,
    callback::{Door, Loopback},
    check::{Check, CheckId, Outcome},
    clock::SystemClock,
    evidence::{Entry, Evidence},
    id_token::Keys,
    refresh::RefreshError,
    registration::Registration,
    store::PartnerFile,
    transport::{Settings as Network, Transport},
    vault::{MemoryVault, Vault as _},
    wire::Wire,
};
use protocol::{
    secret::ClientSecret,
    service::Service,
    token::ClientAuthentication::{self, Basic, Body},
};
use rand::SeedableRng as _;
use serde_json::{Value, json};
use support::{Browser, PATIENCE, free_port};
use url::Url;

const SECRET: &str = "a secret of the provider's & only there";

/// A provider in a process of its own, which ends with it.
struct Provider {
    process: Child,
    issuer: String,
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Provider {
    fn start(clients: &Value) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../../tests/strangers/oidc-provider")
            .canonicalize()
            .unwrap();
        assert!(
            folder.join("node_modules/oidc-provider").is_dir(),
            "run npm ci in {}",
            folder.display()
        );
        let mut process = Command::new("node")
            .arg(folder.join("server.mjs"))
            .arg(clients.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("node starts");
        let mut line = String::new();
        let mut told = BufReader::new(process.stdout.as_mut().unwrap());
        told.read_line(&mut line).unwrap();
        let ready: Value = serde_json::from_str(&line).expect("the provider is ready");
        let issuer = ready["issuer"].as_str().unwrap().to_owned();
        Self { process, issuer }
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.issuer)
    }
}

/// A partner that is registered with a provider.
struct Partner {
    provider: Provider,
    registration: Arc<Registration>,
    vault: MemoryVault,
    transport: Transport,
    wire: Wire,
}

impl Partner {
    fn new(authentication: ClientAuthentication) -> Self {
        let redirect_uri = format!("http://127.0.0.1:{}/callback", free_port());
        let method = match authentication {
            Basic => "client_secret_basic",
            Body => "client_secret_post",
            ClientAuthentication::None => "none",
        };
        let provider = Provider::start(&json!([{
            "client_id": "partner",
            "client_secret": SECRET,
            "redirect_uris": [redirect_uri],
            "token_endpoint_auth_method": method,
            "grant_types": ["authorization_code", "refresh_token"],
        }]));
        let mut file = PartnerFile::new("Stranger", Service::Custom);
        for (api, path) in [
            ("authorize", "/auth"),
            ("token", "/token"),
            ("token-v2", "/token"),
            ("user", "/me"),
            ("revoke", "/token/revocation"),
        ] {
            file.endpoints.insert(api.to_owned(), provider.at(path));
        }
        "partner".clone_into(&mut file.client_id);
        file.client_authentication = authentication;
        file.redirect_uri = redirect_uri;
        file.scopes = ["openid", "userdetails"].map(str::to_owned).to_vec();
        let registration = Arc::new(Registration::new(&file).unwrap());
        let transport = Transport::new(&Network::default()).unwrap();
        let partner = Self {
            provider,
            registration,
            vault: MemoryVault::default(),
            wire: Wire::new(
                transport.clone(),
                Arc::new(Evidence::default()),
                Arc::new(SystemClock::default()),
            ),
            transport,
        };
        partner.knows(SECRET);
        partner
    }

    fn knows(&self, secret: &str) {
        let account = self.registration.account();
        let secret = ClientSecret::new(secret);
        self.vault.set(&account, &secret).unwrap();
    }

    /// Goes to the authorize address, changed on the way, and comes back.
    async fn came_back(&self, change: impl FnOnce(Url) -> Url) -> Result<Returned, Refused> {
        let redirect_uri = self.registration.redirect_uri().as_str();
        let mut listener = Loopback::bind(redirect_uri).await.unwrap();
        let mut rng = rand::rngs::StdRng::from_rng(&mut rand::rng());
        let prepared = Prepared::new(Arc::clone(&self.registration), &mut rng);
        let address = change(prepared.authorize_url());
        let waiting = prepared.open(Door::Browser, PATIENCE, &self.wire);
        Browser::new(&self.transport).follow(address).await;
        waiting.accept(&listener.next().await.unwrap(), &self.wire)
    }

    async fn exchanged(&self) -> Result<Authorised, ExchangeError> {
        let returned = self.came_back(|address| address).await.unwrap();
        returned.exchange(&self.vault, &self.wire).await
    }

    async fn keys(&self) -> Keys {
        let request = Request::get(self.provider.at("/jwks")).body(Vec::new());
        let answer = self.transport.send(request.unwrap()).await.unwrap();
        Keys::read(std::str::from_utf8(answer.body()).unwrap()).unwrap()
    }

    /// Every check of the evidence with this id.
    fn checked(&self, id: CheckId) -> Vec<Check> {
        let entries = self.wire.evidence().entries();
        let checks = entries.iter().flat_map(Entry::checks);
        checks.filter(|check| check.id == id).cloned().collect()
    }

    fn passed(&self, id: CheckId) -> usize {
        let checks = self.checked(id);
        let passed = |check: &&Check| check.result == Outcome::Pass;
        assert!(checks.iter().all(|check| passed(&check)), "{checks:?}");
        checks.len()
    }
}

#[tokio::test]
#[ignore = "needs Node and the packages of tests/strangers/oidc-provider"]
async fn the_journey_completes_against_oidc_provider_with_both_client_authentications() {
    for authentication in [Basic, Body] {
        let partner = Partner::new(authentication);
        let authorised = partner.exchanged().await.unwrap();
        assert_eq!(partner.passed(CheckId::PkceChallenge), 1);
        assert_eq!(partner.passed(CheckId::CallbackState), 1);
        assert_eq!(partner.passed(CheckId::TokenGranted), 1);
        assert_eq!(partner.passed(CheckId::ScopesGranted), 1);
        assert_eq!(partner.passed(CheckId::IdTokenClaims), 1);

        let signature = authorised.id_token_signature(&partner.keys().await);
        let (check, finding) = signature.unwrap();
        assert_eq!((check.result, finding), (Outcome::Pass, None));
        let token = authorised.id_token().unwrap().unwrap();
        assert_eq!(token.claim("iss"), Some(partner.provider.issuer.clone()));

        let refreshed = authorised.refresh(&partner.vault, &partner.wire).await;
        let refreshed = refreshed.unwrap();
        let (old, new) = (authorised.granted(), refreshed.granted());
        assert_ne!(old.access_token.expose(), new.access_token.expose());
        assert_eq!(partner.passed(CheckId::TokenGranted), 2);

        let revoked = refreshed.revoke(&partner.vault, &partner.wire).await;
        revoked.unwrap();
        assert_eq!(partner.passed(CheckId::TokenRevoked), 1);
        assert_eq!(partner.passed(CheckId::RevokedTokenRefused), 1);
    }
}

#[tokio::test]
#[ignore = "needs Node and the packages of tests/strangers/oidc-provider"]
async fn oidc_provider_refuses_what_the_journey_must_not_get_through_with() {
    let partner = Partner::new(Basic);
    let without_challenge = |mut address: Url| {
        let kept: Vec<(String, String)> = address.query_pairs().into_owned().collect();
        let kept = kept
            .iter()
            .filter(|(name, _)| !name.starts_with("code_challenge"));
        address.query_pairs_mut().clear().extend_pairs(kept);
        address
    };
    let outcome = partner.came_back(without_challenge).await;
    assert!(
        matches!(outcome, Err(Refused::Ended(Ended::Refused { .. }))),
        "PKCE is not required: {outcome:?}"
    );

    let authorised = partner.exchanged().await.unwrap();
    let other = Keys::read(include_str!("support/other_key.pem")).unwrap();
    let (check, finding) = authorised.id_token_signature(&other).unwrap();
    assert_eq!(check.result, Outcome::Fail, "{check:?}");
    assert_eq!(finding.unwrap().fault, Fault::IdTokenSignature);

    authorised
        .refresh(&partner.vault, &partner.wire)
        .await
        .unwrap();
    let again = authorised.refresh(&partner.vault, &partner.wire).await;
    assert!(
        matches!(again, Err(RefreshError::Refused { .. })),
        "{again:?}"
    );

    partner.knows("another secret");
    let refused = partner.exchanged().await;
    let Err(ExchangeError::Refused { refusal, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(
        (refusal.status(), refusal.code()),
        (401, Some("invalid_client"))
    );
}
