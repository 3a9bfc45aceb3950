//! A desktop of its own for one test: screen, session bus, home folders, browser.

use std::{
    cell::RefCell,
    fmt, fs,
    io::{self, BufRead, BufReader},
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::{screen::Picture, window::Window};

/// How long a person would wait before saying that nothing happens.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// Whose log is kept: the house's own crates.
const ROOMS: [&str; 6] = [
    "diagnosis",
    "document",
    "journey",
    "lockstep_desktop",
    "practice",
    "protocol",
];

/// A page that is the same after this time has been drawn.
const STILL: Duration = Duration::from_millis(300);

/// What the system's browser is on this desktop: it writes the address down and ends.
const BROWSER: &str = "#!/bin/sh\nprintf '%s\\n' \"$1\" >>\"$LOCKSTEP_E2E_OPENED\"\n";

/// A screen in memory with a session bus and empty home folders. Ends with everything on it.
#[derive(Debug)]
pub struct Desktop {
    name: &'static str,
    display: String,
    bus: String,
    home: TempDir,
    servers: Vec<Child>,
    /// The page that was waited for last.
    page: RefCell<Option<Picture>>,
}

impl Desktop {
    /// Starts a desktop; `name` is the folder under `artefacts/` that its pictures go to.
    ///
    /// # Panics
    ///
    /// When Xvfb or dbus-daemon is missing or does not start.
    #[must_use]
    pub fn start(name: &'static str) -> Self {
        let home = tempfile::tempdir().expect("a temporary folder");
        let pictures = artefacts(name);
        if pictures.exists() {
            fs::remove_dir_all(&pictures).expect("yesterday's pictures can be removed");
        }
        fs::create_dir_all(&pictures).expect("a folder for pictures");

        let tools = home.path().join("bin");
        fs::create_dir_all(&tools).expect("a folder for the browser");
        let browser = tools.join("xdg-open");
        fs::write(&browser, BROWSER).expect("the browser can be written");
        fs::set_permissions(&browser, fs::Permissions::from_mode(0o755)).expect("and be run");

        let mut screen = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x800x24",
                "-nolisten",
                "tcp",
                "-fbdir",
            ])
            .arg(home.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts (Debian: xvfb)");
        let display = format!(":{}", first_line(&mut screen));
        let mut bus = at_home("dbus-daemon", home.path(), &display)
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon starts (Debian: dbus)");
        let address = first_line(&mut bus);
        Self {
            name,
            display,
            bus: address,
            home,
            servers: vec![bus, screen],
            page: RefCell::default(),
        }
    }

    /// Opens the program and waits until its window can be driven.
    ///
    /// # Panics
    ///
    /// When WebKitWebDriver is missing or the program does not open a window.
    #[must_use]
    pub fn open(&mut self) -> Window {
        self.open_with(&[])
    }

    /// The same with arguments, as the system starts it with files.
    ///
    /// # Panics
    ///
    /// When WebKitWebDriver is missing or the program does not open a window.
    #[must_use]
    pub fn open_with(&mut self, arguments: &[&str]) -> Window {
        let port = free_port();
        let log = fs::File::create(self.log()).expect("a log");
        let driver = self
            .command("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            // Where a crash would leave its dump.
            .current_dir(self.home.path())
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // All that our own crates would ever say, so that a test can look for what must not be said.
            .env(
                "RUST_LOG",
                ROOMS.map(|room| format!("{room}=trace")).join(","),
            )
            // Pictures of a window without a graphics card, taken while the machine is busy.
            .env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1")
            .stdout(log.try_clone().expect("one log for both streams"))
            .stderr(log)
            .spawn()
            .expect("WebKitWebDriver starts (Debian: webkit2gtk-driver)");
        self.servers.insert(0, driver);
        Window::open(
            &format!("http://127.0.0.1:{port}"),
            &program(),
            arguments,
            artefacts(self.name),
        )
    }

    /// The home folder, with the program's own folders in it.
    #[must_use]
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The program's own folder for what is no secret.
    ///
    /// # Panics
    ///
    /// When it cannot be made.
    #[must_use]
    pub fn own_folder(&self) -> PathBuf {
        let own = self.at_home("config/dev.lockstep.desktop");
        fs::create_dir_all(&own).expect("the program's folder");
        own
    }

    /// Puts a partner's file on the list of those that were opened before.
    ///
    /// # Panics
    ///
    /// When the list cannot be written.
    pub fn opened_before(&self, partner: &Path) {
        let recent = serde_json::json!([partner]).to_string();
        fs::write(self.own_folder().join("recent.json"), recent).expect("a list of recent files");
    }

    /// The processes of this desktop, the program's and its webview's among them, by what their
    /// arguments begin with.
    #[must_use]
    pub fn processes(&self, called: &str) -> Vec<u32> {
        let home = format!("HOME={}", self.home.path().display());
        let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
        entries
            .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
            .filter(|process| {
                let read = |part| fs::read(format!("/proc/{process}/{part}")).unwrap_or_default();
                let (environ, arguments) = (read("environ"), read("cmdline"));
                let name = arguments
                    .split(|byte| *byte == 0)
                    .next()
                    .unwrap_or_default();
                environ
                    .split(|byte| *byte == 0)
                    .any(|it| it == home.as_bytes())
                    && String::from_utf8_lossy(name).contains(called)
            })
            .collect()
    }

    /// A command that lives on this desktop.
    #[must_use]
    pub fn command(&self, program: &str) -> Command {
        let mut command = at_home(program, self.home.path(), &self.display);
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.bus);
        command
    }

    /// Waits for the next address that the program gave to the browser. `seen` is how many were
    /// taken before.
    ///
    /// # Panics
    ///
    /// When the browser is not called in time.
    #[must_use]
    pub fn browser_address(&self, seen: usize) -> String {
        wait("the program calls the browser", || {
            let opened = self.home.path().join("opened");
            let opened = fs::read_to_string(opened).unwrap_or_default();
            opened
                .lines()
                .nth(seen)
                .map(str::to_owned)
                .ok_or("it was not called")
        })
    }

    /// Waits for the window with this title and gives it the keyboard.
    ///
    /// # Panics
    ///
    /// When no such window appears, or xdotool is missing.
    pub fn focus(&self, title: &str) {
        let window = self.await_window(title);
        self.xdotool(&["windowfocus", "--sync", &window]);
    }

    /// Whether a window with this title is on the screen.
    #[must_use]
    pub fn shows(&self, title: &str) -> bool {
        self.window(title).is_some()
    }

    /// Waits until the window with this title shows a page, other than the one that this waited for
    /// before, and nothing in it moves any more.
    ///
    /// # Panics
    ///
    /// When no such page is drawn in time.
    pub fn await_page(&self, title: &str) {
        let window = self.await_window(title);
        let mut last = None;
        wait(&format!("a new page in {title}"), || {
            sleep(STILL);
            let page = self
                .area(&window)
                .filter(Picture::has_letters)
                .ok_or("nothing is drawn")?;
            let moves = last.replace(page.clone()) != Some(page.clone());
            if moves || *self.page.borrow() == last {
                return Err("it still moves, or is the old one");
            }
            self.page.replace(Some(page));
            Ok(())
        });
    }

    /// Presses keys, by their names in X (`Tab`, `space`, `Return`), one after the other.
    ///
    /// # Panics
    ///
    /// When xdotool is missing.
    pub fn press(&self, keys: &[&str]) {
        self.xdotool(&[&["key", "--delay", "40"], keys].concat());
    }

    /// Keeps a picture of the whole screen.
    ///
    /// # Panics
    ///
    /// When the picture cannot be written.
    pub fn picture(&self, name: &str) {
        let picture = artefacts(self.name).join(format!("{name}.png"));
        self.screen()
            .and_then(|screen| screen.save(&picture))
            .expect("a picture");
    }

    /// Ends the program as a crash does, without a word to it.
    ///
    /// # Panics
    ///
    /// When it does not run.
    pub fn kill_program(&self) {
        let window = self.await_window("^Lockstep$");
        let number = self.xdotool(&["getwindowpid", &window]);
        let killed = Command::new("kill").args(["-KILL", number.trim()]).status();
        assert!(
            killed.is_ok_and(|status| status.success()),
            "no process {number}"
        );
    }

    /// A folder or file of this desktop's home.
    #[must_use]
    pub fn at_home(&self, path: &str) -> PathBuf {
        self.home.path().join(path)
    }

    /// The program under test, started beside the one that runs, as the system does with a link.
    #[must_use]
    pub fn second_start(&self) -> Command {
        self.command(&program())
    }

    /// What the program said on its standard streams so far, in all detail.
    ///
    /// # Panics
    ///
    /// When it was not opened yet.
    #[must_use]
    pub fn said(&self) -> String {
        fs::read_to_string(self.log()).expect("a log")
    }

    fn log(&self) -> PathBuf {
        artefacts(self.name).join("program.log")
    }

    fn screen(&self) -> io::Result<Picture> {
        Picture::of_screen(&self.home.path().join("Xvfb_screen0"))
    }

    /// What a window shows, its frame left out.
    fn area(&self, window: &str) -> Option<Picture> {
        // NAME=NUMBER lines.
        let geometry = self.xdotool(&["getwindowgeometry", "--shell", window]);
        let number = |name: &str| {
            geometry
                .lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix('=')?.parse().ok())
        };
        let (left, top) = (number("X")?, number("Y")?);
        Some(
            self.screen()
                .ok()?
                .part(left, top, number("WIDTH")?, number("HEIGHT")?),
        )
    }

    /// Waits for a window whose title matches this regular expression; gives its number.
    ///
    /// # Panics
    ///
    /// When no such window appears, or xdotool is missing.
    #[must_use]
    pub fn await_window(&self, title: &str) -> String {
        wait(&format!("a window called {title}"), || {
            self.window(title).ok_or("none yet")
        })
    }

    fn window(&self, title: &str) -> Option<String> {
        let found = self.xdotool(&["search", "--onlyvisible", "--name", title]);
        found.lines().next().map(str::to_owned)
    }

    fn xdotool(&self, arguments: &[&str]) -> String {
        let output = self.command("xdotool").args(arguments).output();
        let output = output.expect("xdotool starts (Debian: xdotool)");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        for server in &mut self.servers {
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}

/// A command that knows these home folders and this screen and no others. The session bus is one,
/// because it starts services by itself: a keyring of the developer's own must not be among them.
fn at_home(program: &str, home: &Path, display: &str) -> Command {
    let path = std::env::var("PATH").unwrap_or_default();
    let mut command = Command::new(program);
    command
        .env("DISPLAY", display)
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env("PATH", format!("{}:{path}", home.join("bin").display()))
        .env("HOME", home)
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_RUNTIME_DIR", home)
        .env("XDG_STATE_HOME", home.join("state"))
        .env("LOCKSTEP_E2E_OPENED", home.join("opened"))
        .env("LANG", "C.UTF-8")
        .env("NO_AT_BRIDGE", "1")
        .stdin(Stdio::null());
    command
}

/// Asks again and again until there is an answer; the last reason why not is in the failure.
///
/// # Panics
///
/// When there is none in time.
pub fn wait<T, E: fmt::Display>(what: &str, mut answer: impl FnMut() -> Result<T, E>) -> T {
    let start = Instant::now();
    loop {
        match answer() {
            Ok(answer) => return answer,
            Err(why) => assert!(start.elapsed() < PATIENCE, "waited in vain: {what} ({why})"),
        }
        sleep(Duration::from_millis(50));
    }
}

/// The program under test: `LOCKSTEP_APP`, or what `cargo build` made beside this test.
fn program() -> String {
    let built = || {
        let test = std::env::current_exe().ok()?;
        Some(test.parent()?.parent()?.join("lockstep-desktop"))
    };
    let program = std::env::var_os("LOCKSTEP_APP")
        .map(PathBuf::from)
        .or_else(built);
    let program = program.expect("a place for the program");
    assert!(
        program.is_file(),
        "{} is not built: run script/test",
        program.display()
    );
    program.display().to_string()
}

fn artefacts(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../artefacts")
        .join(name)
}

fn first_line(server: &mut Child) -> String {
    let mut line = String::new();
    let output = server.stdout.take().expect("a piped output");
    BufReader::new(output)
        .read_line(&mut line)
        .expect("a line of text");
    line.trim().to_owned()
}

/// A port that nobody listens on.
///
/// # Panics
///
/// When none is free.
#[must_use]
pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its address").port()
}
