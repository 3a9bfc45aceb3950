//! A practice locker, a partner registered with it, and a citizen's browser of a few lines.

#![allow(dead_code, reason = "each test file uses its part of it")]

pub(crate) mod program;

use std::{collections::BTreeMap, path::Path, process::Stdio, sync::Arc, time::Duration};

use http::{Request, Response, header};
use journey::{
    attempt::{Prepared, Refused, Returned, Waiting},
    authorised::Authorised,
    callback::{CallbackUrl, Door, Loopback, spare_port},
    clock::SystemClock,
    evidence::Evidence,
    registration::Registration,
    store::PartnerFile,
    transport::{Settings as Network, Transport},
    vault::{MemoryVault, Vault as _},
    wire::Wire,
};
use practice::{CitizenId, Client, Locker, Running, Settings};
use protocol::{
    date::Date,
    push_uri::{Action, PushUri},
    secret::ClientSecret,
    service::{Line, Service},
};
use rand::SeedableRng as _;
use url::Url;

/// Longest time that a test waits for a callback.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// A locker and a partner that is registered with it.
pub(crate) struct House {
    pub(crate) locker: Running,
    pub(crate) partner: PartnerFile,
    pub(crate) registration: Arc<Registration>,
    pub(crate) vault: MemoryVault,
    pub(crate) transport: Transport,
    pub(crate) wire: Wire,
}

/// A port that is free.
pub(crate) fn free_port() -> u16 {
    spare_port(&mut rand::rng()).unwrap()
}

impl House {
    /// A locker in which `citizen` signs in and consents by herself, or one with pages.
    pub(crate) async fn with(citizen: Option<&str>) -> Self {
        Self::of(citizen, practice::Line::V2_4, None).await
    }

    /// The same on a line, with a client secret of the caller's.
    pub(crate) async fn of(
        citizen: Option<&str>,
        line: practice::Line,
        secret: Option<&str>,
    ) -> Self {
        let redirect_uri = format!("http://127.0.0.1:{}/callback", free_port());
        let mut client = Client::practice(redirect_uri.as_str());
        if let Some(secret) = secret {
            client.secret = ClientSecret::new(secret);
        }
        let settings = Settings {
            auto: citizen.map(|id| id.parse::<CitizenId>().unwrap()),
            line,
            ..Settings::new(client.clone())
        };
        let locker = Locker::start(settings).await.unwrap();
        let (service, described) = match line {
            practice::Line::V1_12 => (Service::DigiLocker, Line::V1_12),
            practice::Line::V2_3 => (Service::MeriPehchaan, Line::V2_3),
            practice::Line::EntityLocker => (Service::EntityLocker, Line::V2_4),
            practice::Line::V2_4 | practice::Line::Legacy => (Service::MeriPehchaan, Line::V2_4),
        };
        let mut partner = PartnerFile::new("Example Labs", service);
        partner.line = described;
        let base = locker.base_url().to_string();
        partner.endpoints.insert("base".to_owned(), base);
        partner.client_id = client.id;
        partner.redirect_uri = redirect_uri;
        if service == Service::MeriPehchaan {
            let scopes = ["openid", "userdetails", "files.issueddocs"];
            partner.scopes = scopes.map(str::to_owned).to_vec();
        }
        // One of the words of the older lines, and free text to the newest.
        "kyc".clone_into(&mut partner.purpose);
        partner.service_name = "Lockstep".to_owned();
        let registration = Arc::new(Registration::new(&partner).unwrap());
        let vault = MemoryVault::default();
        vault.set(&registration.account(), &client.secret).unwrap();
        let transport = Transport::new(&Network::default()).unwrap();
        let wire = Wire::new(
            transport.clone(),
            Arc::new(Evidence::default()),
            Arc::new(SystemClock::default()),
        );
        Self {
            locker,
            partner,
            registration,
            vault,
            transport,
            wire,
        }
    }

    /// Speaks over another network.
    pub(crate) fn network(&mut self, network: &Network) {
        self.transport = Transport::new(network).unwrap();
        let evidence = Arc::clone(self.wire.evidence());
        let clock = Arc::new(SystemClock::default());
        self.wire = Wire::new(self.transport.clone(), evidence, clock);
    }

    /// Asks for other scopes.
    pub(crate) fn ask_for(&mut self, scopes: &[&str]) {
        self.partner.scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        self.registration = Arc::new(Registration::new(&self.partner).unwrap());
    }

    pub(crate) fn prepare(&self) -> Prepared {
        let mut rng = rand::rngs::StdRng::from_rng(&mut rand::rng());
        Prepared::new(Arc::clone(&self.registration), &mut rng)
    }

    /// Opens an attempt with a listener behind its redirect URI.
    pub(crate) async fn open(&self) -> (Waiting, Loopback, Url) {
        let listener = Loopback::bind(&self.partner.redirect_uri).await.unwrap();
        let prepared = self.prepare();
        let url = prepared.authorize_url();
        (
            prepared.open(Door::Browser, PATIENCE, &self.wire),
            listener,
            url,
        )
    }

    /// Goes to the end of the browser's way; the locker's citizen acts by herself.
    pub(crate) async fn returned(&self) -> Returned {
        let (waiting, mut listener, url) = self.open().await;
        Browser::new(&self.transport).follow(url).await;
        waiting
            .accept(&listener.next().await.unwrap(), &self.wire)
            .unwrap()
    }

    pub(crate) async fn authorised(&self) -> Authorised {
        self.returned()
            .await
            .exchange(&self.vault, &self.wire)
            .await
            .unwrap()
    }

    /// Checks the partner from its file in `folder`, as the program does, up to the sign-in.
    pub(crate) fn check(&self, folder: &Path, more: &[&str]) -> program::Check {
        let profile = program::profile(&self.partner, folder);
        let client = self.locker.client();
        let mut command = program::check(&profile, client.secret.expose(), more);
        program::Check::start(command.stderr(Stdio::null()))
    }

    /// Where the browser is sent after a log-out.
    pub(crate) async fn logged_out(&self) -> Url {
        let address = self.registration.log_out_url().unwrap();
        Browser::new(&self.transport).redirect_of(&address).await
    }

    /// The locker's keys for the id_token, which the live services do not publish.
    pub(crate) async fn keys(&self) -> Vec<u8> {
        let address = format!("{}/practice/jwks.json", self.locker.base_url());
        let request = Request::get(address).body(Vec::new()).unwrap();
        self.transport.send(request).await.unwrap().into_body()
    }

    /// What the evidence shows, as one text.
    pub(crate) fn shown(&self) -> String {
        serde_json::to_string(&self.wire.evidence().entries()).unwrap()
    }
}

/// A document that an issuer pushes into Asha's account.
pub(crate) fn push_uri() -> PushUri {
    PushUri {
        digilockerid: "11111111-2222-4333-8444-555555555501".to_owned(),
        uri: "in.gov.simdept-EMCER-B1B2C3D4E5".to_owned(),
        doctype: "EMCER".to_owned(),
        description: "Employment Certificate".to_owned(),
        docid: "B1B2C3D4E5".to_owned(),
        issued: Date::parse("01042024").unwrap().0,
        valid_from: None,
        valid_to: None,
        action: Action::Add,
        document: None,
        data: None,
    }
}

/// The waiting attempt behind a stray.
pub(crate) fn still_waiting(outcome: Result<Returned, Refused>) -> Waiting {
    match outcome {
        Err(Refused::Stray { waiting, .. }) => *waiting,
        other => panic!("not a stray: {other:?}"),
    }
}

pub(crate) fn came(url: impl Into<String>) -> CallbackUrl {
    CallbackUrl::received(url.into())
}

/// Where a browser got to.
pub(crate) enum Landed {
    /// At the callback.
    Callback,
    /// At a page, or nowhere, which is told as text.
    Page(String),
}

/// A browser: cookies and redirects.
pub(crate) struct Browser<'a> {
    transport: &'a Transport,
    cookies: BTreeMap<String, String>,
}

impl<'a> Browser<'a> {
    pub(crate) fn new(transport: &'a Transport) -> Self {
        Self {
            transport,
            cookies: BTreeMap::new(),
        }
    }

    /// Follows redirects to the first answer that is none, or that is on another server than the
    /// locker's; gives the address it ended at.
    pub(crate) async fn follow(&mut self, start: Url) -> Url {
        let mut url = start;
        for _ in 0..10 {
            match self.go(&url, None).await {
                Some(next) => url = next,
                None => return url,
            }
        }
        panic!("redirects without end")
    }

    /// Goes one redirect far: to the callback, which is visited, or to what came instead.
    pub(crate) async fn land(&self, start: &Url, callback: &str) -> Landed {
        let request = Request::get(start.as_str()).body(Vec::new()).unwrap();
        let answer = match self.transport.send(request).await {
            Ok(answer) => answer,
            Err(failure) => return Landed::Page(failure.to_string()),
        };
        let Some(location) = answer.headers().get(header::LOCATION) else {
            let status = answer.status().as_u16();
            return Landed::Page(format!(
                "{status} {}",
                String::from_utf8_lossy(answer.body())
            ));
        };
        let to = start.join(location.to_str().unwrap()).unwrap();
        if !to.as_str().starts_with(callback) {
            return Landed::Page(String::new());
        }
        let request = Request::get(to.as_str()).body(Vec::new()).unwrap();
        self.transport.send(request).await.unwrap();
        Landed::Callback
    }

    /// The address that the locker sends the browser back to, which is not visited.
    pub(crate) async fn redirect_of(&mut self, start: &Url) -> Url {
        self.go(start, None).await.expect("a redirect")
    }

    /// Signs in as `citizen` on the locker's pages and decides; gives the way back.
    pub(crate) async fn decide(&mut self, start: Url, citizen: &str, decision: &str) -> Url {
        let sign_in = self.follow(start).await;
        let consent = self
            .go(&sign_in, Some(format!("citizen={citizen}")))
            .await
            .unwrap();
        let consent = self.follow(consent).await;
        self.go(&consent, Some(format!("decision={decision}")))
            .await
            .unwrap()
    }

    /// Presses what there is to press, as `citizen`, three times at most; gives the pages that came.
    pub(crate) async fn wander(&mut self, start: Url, citizen: &str) -> Vec<Url> {
        let mut seen = vec![self.follow(start).await];
        for _ in 0..3 {
            let page = seen[seen.len() - 1].clone();
            let form = match page.path() {
                path if path.contains("/signin/") => format!("citizen={citizen}"),
                path if path.contains("/consent/") => "decision=allow".to_owned(),
                _ => break,
            };
            let Some(next) = self.go(&page, Some(form)).await else {
                // The same page again, and the citizen gives up.
                seen.push(page);
                break;
            };
            seen.push(self.follow(next).await);
        }
        seen
    }

    async fn go(&mut self, url: &Url, form: Option<String>) -> Option<Url> {
        let answer = self.ask(url, form).await;
        for cookie in answer.headers().get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let location = answer.headers().get(header::LOCATION)?.to_str().unwrap();
        Some(url.join(location).unwrap())
    }

    async fn ask(&self, url: &Url, form: Option<String>) -> Response<Vec<u8>> {
        let cookies: Vec<_> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let mut request = Request::builder()
            .uri(url.as_str())
            .header(header::COOKIE, cookies.join("; "));
        if form.is_some() {
            let origin = url.origin().ascii_serialization();
            request = request
                .method("POST")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(header::ORIGIN, origin);
        }
        let request = request.body(form.unwrap_or_default().into_bytes()).unwrap();
        self.transport.send(request).await.unwrap()
    }
}
