//! The practice locker beside `oidc-provider` from npm, doing the same on this machine in the same
//! run: from start to ready, round trips from the authorize address to the token, and the locker's
//! memory after a hundred thousand of them.
//!
//!     cargo bench --package lockstep --bench practice -- target/release/lockstep
//!
//! Each server has one core, and the rounds take turns. Round trips are told per second of the clock
//! and per second of the server's own processor time: only the second does not depend on what else
//! the machine has to do. Both servers consent by themselves; `oidc-provider` has its person signed in
//! already, which spares it two of its four requests. Needs Linux, `taskset`, Node and `npm ci` in
//! `tests/strangers/oidc-provider`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};

use protocol::{form, pkce};
use serde_json::{Value, json};
use url::Url;

const REDIRECT_URI: &str = "http://127.0.0.1:9/callback";
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const STATE: &str = "a-state-of-at-least-22-characters";
const CONNECTIONS: usize = 4;
const STARTS: usize = 9;
const ROUNDS: usize = 5;
const ROUND: Duration = Duration::from_secs(3);
/// When every shelf of the locker is full and its tables have their size.
const WARM: usize = 40_000;
const MANY: usize = 100_000;

fn main() {
    let program = std::env::args()
        .skip(1)
        .find(|argument| !argument.starts_with('-'));
    let Some(program) = program.map(PathBuf::from) else {
        println!("skipped: say which program, -- target/release/lockstep");
        return;
    };
    let (ours, theirs) = starts(&program);
    println!(
        "start to ready               {ours:8.1} ms, oidc-provider {theirs:8.1} ms, {:.3} of it (wanted: below 0.1)",
        ours / theirs
    );
    compare(&program, "userdetails", "round trips", "wanted: 10");
    // Nearly all of this is one RSA signature of 2048 bits, which no server makes faster.
    compare(
        &program,
        "openid userdetails",
        "with a signed id_token",
        "no goal",
    );
    memory(&program);
}

/// Median milliseconds from start to ready, of both.
fn starts(program: &Path) -> (f64, f64) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        ours.push(Server::practice(program).ready_after.as_secs_f64() * 1e3);
        theirs.push(Server::oidc_provider().ready_after.as_secs_f64() * 1e3);
    }
    (median(ours), median(theirs))
}

fn compare(program: &Path, scope: &str, what: &str, goal: &str) {
    let servers = [Server::practice(program), Server::oidc_provider()];
    let mut figures = [(Vec::new(), Vec::new()), (Vec::new(), Vec::new())];
    for server in &servers {
        server.run(scope, Until::After(ROUND / 3));
    }
    for _ in 0..ROUNDS {
        for (server, (clock, processor)) in servers.iter().zip(&mut figures) {
            let (start, used) = (Instant::now(), server.processor_time());
            let trips = server.run(scope, Until::After(ROUND)) as f64;
            clock.push(trips / start.elapsed().as_secs_f64());
            processor.push(trips / (server.processor_time() - used).as_secs_f64());
        }
    }
    let [(our_clock, our_processor), (their_clock, their_processor)] = figures;
    for (per, ours, theirs) in [
        ("s", our_clock, their_clock),
        ("s of processor", our_processor, their_processor),
    ] {
        let (ours, theirs) = (median(ours), median(theirs));
        println!(
            "{what:<28} {ours:8.0} per {per}, oidc-provider {theirs:.0}, {:.1} times as many ({goal})",
            ours / theirs
        );
    }
}

fn memory(program: &Path) {
    let server = Server::practice(program);
    server.run("userdetails", Until::Done(WARM));
    let warm = server.resident();
    server.run("userdetails", Until::Done(MANY - WARM));
    let megabytes = |bytes: usize| bytes as f64 / 1e6;
    println!(
        "memory after {WARM} of them   {:8.1} MB, after {MANY} {:.1} MB (wanted: no growth)",
        megabytes(warm),
        megabytes(server.resident())
    );
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// A server in a process of its own, on a core of its own.
struct Server {
    process: Child,
    address: SocketAddr,
    authorize: &'static str,
    token: fn(&str) -> &'static str,
    client_id: String,
    client_secret: String,
    cookies: String,
    ready_after: Duration,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Starts a command on the first core; gives what it says first, and how long that took.
fn start(program: &Path, arguments: &[&str]) -> (Child, Value, Duration) {
    let started = Instant::now();
    let mut process = Command::new("taskset")
        .args(["--cpu-list", "0"])
        .arg(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("taskset starts");
    let mut line = String::new();
    BufReader::new(process.stdout.as_mut().unwrap())
        .read_line(&mut line)
        .unwrap();
    let took = started.elapsed();
    let ready = serde_json::from_str(&line)
        .unwrap_or_else(|_| panic!("{} is not ready", program.display()));
    (process, ready, took)
}

fn address(url: &str) -> SocketAddr {
    let url = Url::parse(url).unwrap();
    url.socket_addrs(|| None).unwrap()[0]
}

impl Server {
    fn practice(program: &Path) -> Self {
        let arguments = ["practice", "--as", "asha", "--redirect-uri", REDIRECT_URI];
        let (process, ready, ready_after) = start(program, &arguments);
        let said = |name: &str| ready[name].as_str().unwrap().to_owned();
        Self {
            process,
            address: address(&said("base_url")),
            authorize: "/public/oauth2/1/authorize",
            token: |scope| match scope {
                "userdetails" => "/public/oauth2/1/token",
                _ => "/public/oauth2/2/token",
            },
            client_id: said("client_id"),
            client_secret: said("client_secret"),
            cookies: String::new(),
            ready_after,
        }
    }

    fn oidc_provider() -> Self {
        let folder =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/strangers/oidc-provider");
        let (client_id, client_secret) = ("partner".to_owned(), "secret".to_owned());
        let clients = json!([{
            "client_id": client_id, "client_secret": client_secret,
            "redirect_uris": [REDIRECT_URI], "token_endpoint_auth_method": "client_secret_post",
            "grant_types": ["authorization_code", "refresh_token"],
        }]);
        let server = folder.join("server.mjs");
        let arguments = [server.to_str().unwrap(), &clients.to_string()];
        let (process, ready, ready_after) = start(Path::new("node"), &arguments);
        let mut server = Self {
            process,
            address: address(ready["issuer"].as_str().unwrap()),
            authorize: "/auth",
            token: |_| "/token",
            client_id,
            client_secret,
            cookies: String::new(),
            ready_after,
        };
        server.sign_in();
        server
    }

    /// Goes through the sign-in once, so that later requests find a session.
    fn sign_in(&mut self) {
        let mut connection = Connection::to(self.address);
        let mut path = self.asking("userdetails");
        let mut cookies = Vec::new();
        while path.starts_with('/') {
            let head = format!("GET {path} HTTP/1.1\r\nCookie: {}\r\n", cookies.join("; "));
            let answer = connection.ask(&head, "");
            for (name, value) in answer.headers {
                if name == "set-cookie" {
                    cookies.push(value.split(';').next().unwrap().to_owned());
                }
                if name == "location" {
                    let to = Url::parse(&format!("http://{}", self.address))
                        .unwrap()
                        .join(&value)
                        .unwrap();
                    let here = to.socket_addrs(|| None).unwrap()[0] == self.address;
                    path = if here {
                        to[url::Position::BeforePath..].to_owned()
                    } else {
                        String::new()
                    };
                }
            }
        }
        let session = |cookie: &&String| cookie.starts_with("_session");
        self.cookies = cookies
            .iter()
            .filter(session)
            .cloned()
            .collect::<Vec<_>>()
            .join("; ");
    }

    fn asking(&self, scope: &str) -> String {
        let challenge = pkce::challenge_of(VERIFIER);
        let pairs = [
            ("response_type", "code"),
            ("client_id", &self.client_id),
            ("redirect_uri", REDIRECT_URI),
            ("state", STATE),
            ("code_challenge", challenge.as_str()),
            ("code_challenge_method", "S256"),
            ("scope", scope),
            ("purpose", "Bench"),
            ("service_name", "Bench"),
        ];
        format!("{}?{}", self.authorize, form::encode(pairs))
    }

    /// Makes round trips over several connections at once; gives how many.
    fn run(&self, scope: &str, until: Until) -> usize {
        let (done, start) = (AtomicUsize::new(0), Instant::now());
        let asking = format!(
            "GET {} HTTP/1.1\r\nCookie: {}\r\n",
            self.asking(scope),
            self.cookies
        );
        let exchanging = format!(
            "POST {} HTTP/1.1\r\nContent-Type: {}\r\n",
            (self.token)(scope),
            form::FORM
        );
        thread::scope(|threads| {
            for _ in 0..CONNECTIONS {
                threads.spawn(|| {
                    let mut connection = Connection::to(self.address);
                    loop {
                        let over = match until {
                            Until::After(time) => start.elapsed() >= time,
                            Until::Done(count) => done.load(Ordering::Relaxed) >= count,
                        };
                        if over {
                            break;
                        }
                        self.trip(&mut connection, &asking, &exchanging);
                        done.fetch_add(1, Ordering::Relaxed);
                    }
                });
            }
        });
        done.into_inner()
    }

    fn trip(&self, connection: &mut Connection, asking: &str, exchanging: &str) {
        let answer = connection.ask(asking, "");
        let location = answer.header("location");
        let (_, rest) = location.split_once("code=").expect("a code");
        let code = rest.split('&').next().unwrap();
        let body = form::encode([
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", REDIRECT_URI),
            ("code_verifier", VERIFIER),
            ("client_id", &self.client_id),
            ("client_secret", &self.client_secret),
        ]);
        let answer = connection.ask(exchanging, &body);
        assert!(answer.body.contains("access_token"), "{}", answer.body);
    }

    /// Processor time of the process so far.
    fn processor_time(&self) -> Duration {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.process.id())).unwrap();
        // After the name in parentheses; user and system time are fields 14 and 15, in 1/100 s.
        let (_, fields) = stat.rsplit_once(')').unwrap();
        let ticks = fields.split_whitespace().skip(11).take(2);
        let ticks: u64 = ticks.map(|field| field.parse::<u64>().unwrap()).sum();
        Duration::from_millis(ticks * 10)
    }

    /// Bytes of memory that the process holds.
    fn resident(&self) -> usize {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.unwrap().trim().trim_end_matches(" kB");
        kilobytes.parse::<usize>().unwrap() * 1024
    }
}

#[derive(Clone, Copy)]
enum Until {
    After(Duration),
    Done(usize),
}

/// A connection that stays open.
struct Connection {
    stream: BufReader<TcpStream>,
    host: String,
}

struct Answer {
    headers: Vec<(String, String)>,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }
}

impl Connection {
    fn to(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        Self {
            stream: BufReader::new(stream),
            host: address.to_string(),
        }
    }

    fn ask(&mut self, head: &str, body: &str) -> Answer {
        let (host, length) = (&self.host, body.len());
        let request = format!("{head}Host: {host}\r\nContent-Length: {length}\r\n\r\n{body}");
        self.stream.get_mut().write_all(request.as_bytes()).unwrap();
        let mut headers = Vec::new();
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line).unwrap();
            if line.trim().is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':') {
                headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
            }
        }
        let mut answer = Answer {
            headers,
            body: String::new(),
        };
        let length = answer.header("content-length").parse().unwrap_or(0);
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).unwrap();
        answer.body = String::from_utf8(body).unwrap();
        answer
    }
}
