//! A service of the test's own: pages that misbehave as a service's pages may, and a list of who
//! asked for what.
//!
//! One thread a connection, one request a connection; no more than a browser engine needs.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// A request as it arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Path and query.
    pub target: String,
    /// The `Cookie` header; empty where there was none.
    pub cookie: String,
}

impl Asked {
    /// The path alone.
    #[must_use]
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }
}

/// An answer: further header lines, each with its line break, and the page.
pub type Page = (String, String);

/// A site on loopback. It serves until the test ends.
#[derive(Debug)]
pub struct Site {
    port: u16,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Site {
    /// Starts it; `answer` gives the page for a request.
    ///
    /// # Panics
    ///
    /// When the system gives no port.
    #[must_use]
    pub fn start(answer: impl Fn(&Asked) -> Page + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("its address").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (log, answer) = (Arc::clone(&asked), Arc::new(answer));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (log, answer) = (Arc::clone(&log), Arc::clone(&answer));
                std::thread::spawn(move || serve(&stream, &log, answer.as_ref()));
            }
        });
        Self { port, asked }
    }

    /// `http://127.0.0.1:PORT`.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Everything that was asked so far. A connection that asked nothing counts with an empty target.
    #[must_use]
    pub fn asked(&self) -> Vec<Asked> {
        held(&self.asked).clone()
    }

    /// What was asked so far at this path.
    #[must_use]
    pub fn asked_at(&self, path: &str) -> Vec<Asked> {
        let mut asked = self.asked();
        asked.retain(|it| it.path() == path);
        asked
    }

    /// Waits until this path was asked for so many times; gives those requests.
    ///
    /// # Panics
    ///
    /// When it is not in time.
    #[must_use]
    pub fn await_asked(&self, path: &str, times: usize) -> Vec<Asked> {
        crate::desktop::wait(&format!("{path} is asked for {times} times"), || {
            let found = self.asked_at(path);
            if found.len() >= times {
                Ok(found)
            } else {
                Err(format!("{:?}", self.asked()))
            }
        })
    }
}

fn held(asked: &Mutex<Vec<Asked>>) -> MutexGuard<'_, Vec<Asked>> {
    asked.lock().unwrap_or_else(PoisonError::into_inner)
}

fn serve(stream: &TcpStream, log: &Mutex<Vec<Asked>>, answer: &(impl Fn(&Asked) -> Page + ?Sized)) {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().and_then(Result::ok).unwrap_or_default();
    let mut asked = Asked {
        target: first.split(' ').nth(1).unwrap_or_default().to_owned(),
        cookie: String::new(),
    };
    for line in lines
        .map_while(Result::ok)
        .take_while(|line| !line.is_empty())
    {
        if let Some((name, value)) = line.split_once(": ")
            && name.eq_ignore_ascii_case("cookie")
        {
            value.clone_into(&mut asked.cookie);
        }
    }
    held(log).push(asked.clone());
    let (headers, page) = answer(&asked);
    let status = if headers.contains("Location: ") {
        "302 Found"
    } else {
        "200 OK"
    };
    let media_type = if headers.contains("Content-Type: ") {
        ""
    } else {
        "Content-Type: text/html; charset=utf-8\r\n"
    };
    let mut stream = stream;
    // A browser that has gone already does not want the page.
    let _ = write!(
        stream,
        "HTTP/1.1 {status}\r\n{media_type}{headers}Content-Length: {}\r\nCache-Control: no-store\r\n\
         Connection: close\r\n\r\n{page}",
        page.len()
    );
}
