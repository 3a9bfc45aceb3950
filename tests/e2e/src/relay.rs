//! A wire between the program and a practice locker that remembers what passed.
//!
//! The program shows no code, verifier or token anywhere, which is what a test wants to hold against
//! it; so the test learns them where they must pass in the open, between the client and the service.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use serde_json::Value;
use url::Url;

/// A practice locker for a client of the test's own, and the wire to it. Ends when dropped.
#[derive(Debug)]
pub struct Relay {
    locker: Child,
    base: String,
    passed: Arc<Mutex<Vec<Piece>>>,
}

/// What one end sent without a pause by the other.
#[derive(Debug)]
struct Piece {
    asked: bool,
    bytes: Vec<u8>,
}

impl Relay {
    /// Starts the locker with `lockstep practice`, for this client.
    ///
    /// # Panics
    ///
    /// When the program `lockstep` is not built or no port is free.
    #[must_use]
    pub fn start(program: &str, client_id: &str, secret: &str, redirect_uri: &str) -> Self {
        let mut locker = Command::new(program)
            .args(["practice", "--client-id", client_id])
            .args(["--client-secret-env", "SECRET_OF_THE_TEST"])
            .args(["--redirect-uri", redirect_uri])
            .env("SECRET_OF_THE_TEST", secret)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("lockstep starts: run script/test");
        let mut ready = String::new();
        BufReader::new(locker.stdout.take().expect("a piped output"))
            .read_line(&mut ready)
            .expect("a line");
        let ready: Value = serde_json::from_str(&ready).expect("the line of a started locker");
        let base = Url::parse(ready["base_url"].as_str().expect("a base URL")).expect("an address");
        let (host, port) = (base.host_str().unwrap_or_default(), base.port());
        let target: SocketAddr = format!("{host}:{}", port.unwrap_or_default())
            .parse()
            .expect("a loopback address");

        // A port of as many digits, so that the locker's own can be put in its place.
        let listener = loop {
            let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
            let here = listener.local_addr().expect("its address");
            if here.to_string().len() == target.to_string().len() {
                break listener;
            }
        };
        let here = listener.local_addr().expect("its address");
        let mut own = base.clone();
        own.set_port(Some(here.port())).expect("a port");
        let passed = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&passed);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let Ok(server) = TcpStream::connect(target) else {
                    continue;
                };
                pass(&client, &server, &kept, Some((here, target)));
                pass(&server, &client, &kept, None);
            }
        });
        Self {
            locker,
            base: own.to_string(),
            passed,
        }
    }

    /// The base URL at this end of the wire.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// All that passed in both directions, as text.
    #[must_use]
    pub fn passed(&self) -> String {
        let passed = self.passed.lock().unwrap_or_else(PoisonError::into_inner);
        let pieces = passed
            .iter()
            .map(|piece| String::from_utf8_lossy(&piece.bytes).into_owned());
        pieces.collect::<Vec<_>>().join("\n")
    }

    /// The value of a field of a form that passed.
    ///
    /// # Panics
    ///
    /// When none passed.
    #[must_use]
    pub fn form_field(&self, name: &str) -> String {
        let passed = self.passed();
        let forms = passed
            .lines()
            .flat_map(|line| url::form_urlencoded::parse(line.as_bytes()));
        let mut found = forms.filter(|(field, _)| field == name);
        found.next().expect("a field that passed").1.into_owned()
    }

    /// The value of a text field of a JSON object, where one passed.
    #[must_use]
    pub fn json_field(&self, name: &str) -> Option<String> {
        let passed = self.passed();
        let (_, value) = passed.split_once(&format!("\"{name}\":"))?;
        let value = value.trim_start().strip_prefix('"')?;
        value.split('"').next().map(str::to_owned)
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        let _ = self.locker.kill();
        let _ = self.locker.wait();
    }
}

/// Passes on what one end sends until it stops. `names` are this end's address and the one that the
/// other end goes by, of the same length.
fn pass(
    from: &TcpStream,
    to: &TcpStream,
    kept: &Arc<Mutex<Vec<Piece>>>,
    names: Option<(SocketAddr, SocketAddr)>,
) {
    let (Ok(mut from), Ok(mut to)) = (from.try_clone(), to.try_clone()) else {
        return;
    };
    let kept = Arc::clone(kept);
    thread::spawn(move || {
        let mut buffer = vec![0; 64 * 1024];
        while let Ok(count @ 1..) = from.read(&mut buffer) {
            let piece = &mut buffer[..count];
            if let Some((here, there)) = names {
                replace(
                    piece,
                    here.to_string().as_bytes(),
                    there.to_string().as_bytes(),
                );
            }
            keep(&kept, names.is_some(), piece);
            if to.write_all(piece).is_err() {
                break;
            }
        }
        let _ = to.shutdown(Shutdown::Write);
    });
}

fn keep(kept: &Mutex<Vec<Piece>>, asked: bool, bytes: &[u8]) {
    let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
    match kept.last_mut() {
        Some(last) if last.asked == asked => last.bytes.extend_from_slice(bytes),
        Some(_) | None => kept.push(Piece {
            asked,
            bytes: bytes.to_vec(),
        }),
    }
}

fn replace(piece: &mut [u8], old: &[u8], new: &[u8]) {
    for at in 0..piece.len().saturating_sub(old.len() - 1) {
        if piece[at..].starts_with(old) {
            piece[at..at + new.len()].copy_from_slice(new);
        }
    }
}
