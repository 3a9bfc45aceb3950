//! A small HTTP client with cookies and no mercy: one connection a request, nothing followed.

use std::{collections::BTreeMap, net::SocketAddr, sync::Arc};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::Timestamp;
use practice::{Client, Dice, FixedClock, Line, Locker, Running, Settings, Surroundings};
use serde_json::Value;
use sha2::{Digest, Sha256};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

pub(crate) const REDIRECT: &str = "http://127.0.0.1:47999/callback";
pub(crate) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
pub(crate) const STATE: &str = "s0me-state-of-at-least-22-characters";

/// Names and values that replace those of a right request; an empty value leaves one out.
pub(crate) type Changes<'a> = &'a [(&'a str, &'a str)];

/// A locker with a clock that stands at 24 November 2026 and dice that fall the same way each time.
pub(crate) struct House {
    pub(crate) running: Running,
    pub(crate) clock: FixedClock,
    line: Line,
}

pub(crate) async fn house(change: impl FnOnce(&mut Settings)) -> House {
    let clock = FixedClock::new("2026-11-24T10:00:00Z".parse().unwrap());
    let dice = Dice::seeded(24);
    let mut settings = Settings::new(Client::with_dice(REDIRECT, &dice));
    change(&mut settings);
    let line = settings.line;
    let surroundings = Surroundings {
        clock: Arc::new(clock.clone()),
        dice,
    };
    let running = Locker::start_in(settings, surroundings).await.unwrap();
    House {
        running,
        clock,
        line,
    }
}

impl House {
    pub(crate) fn browser(&self) -> Browser {
        Browser {
            address: self.running.address(),
            cookies: BTreeMap::new(),
            headers: Vec::new(),
        }
    }

    pub(crate) fn later(&self, seconds: i64) {
        use practice::Clock;
        let now = self.clock.now().as_second() + seconds;
        self.clock.set(Timestamp::from_second(now).unwrap());
    }

    /// The rule that the last request broke.
    pub(crate) fn broken_rule(&self) -> String {
        let lines = self.running.log().lines();
        let refused = lines
            .last()
            .unwrap()
            .remarks
            .iter()
            .find(|remark| remark.refused);
        refused
            .map(|remark| format!("{} | {}", remark.rule, remark.received))
            .unwrap_or_default()
    }

    pub(crate) fn credentials(&self) -> [(&'static str, String); 2] {
        let client = self.running.client();
        [
            ("client_id", client.id.clone()),
            ("client_secret", client.secret.expose().to_owned()),
        ]
    }
}

#[derive(Clone)]
pub(crate) struct Browser {
    pub(crate) address: SocketAddr,
    pub(crate) cookies: BTreeMap<String, String>,
    pub(crate) headers: Vec<(String, String)>,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let found = self
            .headers
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn error(&self) -> (u16, String) {
        (
            self.status,
            self.json()["error"].as_str().unwrap_or_default().to_owned(),
        )
    }

    /// The parameters of the address that a redirect leads to.
    pub(crate) fn redirected(&self) -> BTreeMap<String, String> {
        let location = self
            .header("location")
            .unwrap_or_else(|| panic!("{}", self.status));
        let url = url::Url::parse(location).unwrap();
        url.query_pairs().into_owned().collect()
    }
}

impl Browser {
    pub(crate) fn with(&self, name: &str, value: &str) -> Self {
        let mut other = self.clone();
        other.headers.push((name.to_owned(), value.to_owned()));
        other
    }

    pub(crate) fn bearer(&self, token: &Value) -> Self {
        self.with(
            "Authorization",
            &format!("Bearer {}", token["access_token"].as_str().unwrap()),
        )
    }

    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, &[]).await
    }

    pub(crate) async fn post(&mut self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let body = protocol::form::encode(pairs.iter().copied());
        self.with("Content-Type", "application/x-www-form-urlencoded")
            .lend(self, "POST", path, body.as_bytes())
            .await
    }

    async fn lend(self, to: &mut Self, method: &str, path: &str, body: &[u8]) -> Answer {
        let mut sender = self;
        let answer = sender.send(method, path, body).await;
        to.cookies = sender.cookies;
        answer
    }

    pub(crate) async fn send(&mut self, method: &str, path: &str, body: &[u8]) -> Answer {
        let mut head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !self
            .headers
            .iter()
            .any(|(name, _)| name.eq_ignore_ascii_case("host"))
        {
            head += &format!("Host: {}\r\n", self.address);
        }
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        let cookies: Vec<_> = self
            .cookies
            .iter()
            .map(|(k, v)| format!("{k}={v}"))
            .collect();
        if !cookies.is_empty() {
            head += &format!("Cookie: {}\r\n", cookies.join("; "));
        }
        head += &format!("Content-Length: {}\r\n\r\n", body.len());
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(head.as_bytes()).await.unwrap();
        // A server that refuses by the head alone may close before it has read the body.
        let _ = stream.write_all(body).await;
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes).await;
        let answer = parse(&bytes);
        for (_, cookie) in answer
            .headers
            .iter()
            .filter(|(name, _)| name == "set-cookie")
        {
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }
}

fn parse(bytes: &[u8]) -> Answer {
    let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else {
        return Answer {
            status: 0,
            headers: Vec::new(),
            body: Vec::new(),
        };
    };
    let head = std::str::from_utf8(&bytes[..end]).unwrap();
    let mut lines = head.split("\r\n");
    let status = lines
        .next()
        .unwrap()
        .split(' ')
        .nth(1)
        .unwrap()
        .parse()
        .unwrap();
    let headers: Vec<(String, String)> = lines
        .map(|line| line.split_once(':').unwrap())
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    Answer {
        status,
        headers,
        body: bytes[end + 4..].to_vec(),
    }
}

pub(crate) fn challenge_of(verifier: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()))
}

/// A right authorize request of line 2.4 with some parameters changed; an empty value leaves one out.
pub(crate) fn authorize(house: &House, changes: &[(&str, &str)]) -> String {
    let id = house.running.client().id.clone();
    let challenge = challenge_of(VERIFIER);
    let mut pairs: Vec<(&str, &str)> = vec![
        ("response_type", "code"),
        ("client_id", &id),
        ("redirect_uri", REDIRECT),
        ("state", STATE),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
        ("scope", "openid userdetails files.issueddocs"),
        (
            "purpose",
            if house.line == Line::V2_4 {
                "Employee onboarding"
            } else {
                "kyc"
            },
        ),
        ("service_name", "HR_portal"),
    ];
    for (name, value) in changes {
        pairs.retain(|(key, _)| key != name);
        pairs.push((name, value));
    }
    pairs.retain(|(_, value)| !value.is_empty());
    format!(
        "/public/oauth2/1/authorize?{}",
        protocol::form::encode(pairs)
    )
}

/// Exchanges a code at one of the two addresses, with some fields changed.
pub(crate) async fn exchange(
    house: &House,
    version: u8,
    code: &str,
    changes: &[(&str, &str)],
) -> Answer {
    let [(id_name, id), (secret_name, secret)] = house.credentials();
    let mut pairs: Vec<(&str, &str)> = vec![
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", REDIRECT),
        ("code_verifier", VERIFIER),
        (id_name, &id),
        (secret_name, &secret),
    ];
    for (name, value) in changes {
        pairs.retain(|(key, _)| key != name);
        pairs.push((name, value));
    }
    pairs.retain(|(_, value)| !value.is_empty());
    house
        .browser()
        .post(&format!("/public/oauth2/{version}/token"), &pairs)
        .await
}

/// Exchanges a refresh token.
pub(crate) async fn refresh(house: &House, refresh_token: &str) -> Answer {
    let [(id_name, id), (secret_name, secret)] = house.credentials();
    let pairs = [
        ("grant_type", "refresh_token"),
        ("refresh_token", refresh_token),
        (id_name, &id),
        (secret_name, &secret),
    ];
    house.browser().post("/public/oauth2/1/token", &pairs).await
}

/// A house that consents by itself as this citizen.
pub(crate) async fn automatic(citizen: &str, line: Line) -> House {
    let citizen = citizen.parse().unwrap();
    house(|settings| {
        settings.auto = Some(citizen);
        settings.line = line;
    })
    .await
}

/// A code from a house that consents by itself.
pub(crate) async fn code(house: &House, changes: &[(&str, &str)]) -> String {
    let answer = house.browser().get(&authorize(house, changes)).await;
    answer
        .redirected()
        .remove("code")
        .unwrap_or_else(|| panic!("{}", house.broken_rule()))
}

/// A token of version 1, without openid.
pub(crate) async fn token(house: &House, changes: &[(&str, &str)]) -> Value {
    let mut with_scope = vec![("scope", "userdetails files.issueddocs")];
    with_scope.extend(changes);
    let code = code(house, &with_scope).await;
    let answer = exchange(house, 1, &code, &[]).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}
