//! The system's side of a test: a session bus that starts nothing by itself, gnome-keyring on it, and
//! a keychain that does not behave.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use zbus::blocking::{Connection, connection, fdo::DBusProxy};
use zbus::fdo;
use zbus::names::BusName;
use zbus::zvariant::{ObjectPath, OwnedObjectPath, OwnedValue, Value};

/// What the refusing keychain says.
pub(crate) const REFUSAL: &str = "the policy of this computer forbids it";

const NAME: &str = "org.freedesktop.secrets";

/// No service folders: nothing is on this bus but what a test puts there.
const CONFIGURATION: &str = r#"<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// A session bus with home folders of its own. Ends with everything on it.
pub(crate) struct Bus {
    home: TempDir,
    address: String,
    daemon: Child,
}

impl Bus {
    pub(crate) fn start() -> Self {
        let home = tempfile::tempdir().unwrap();
        let configuration = home.path().join("bus.conf");
        std::fs::write(&configuration, CONFIGURATION).unwrap();
        let mut daemon = at_home("dbus-daemon", home.path())
            .arg(format!("--config-file={}", configuration.display()))
            .args(["--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon starts (Debian: dbus)");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        Self {
            home,
            address: address.trim().to_owned(),
            daemon,
        }
    }

    /// A command of this session.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = at_home(program, self.home.path());
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        command
    }

    /// gnome-keyring as after a login: its keyring is made the first time and open.
    pub(crate) fn unlocked_keyring(&self) -> Keyring<'_> {
        self.keyring(true)
    }

    /// gnome-keyring as after an automatic login: its keyring is locked, and nobody is there to ask.
    pub(crate) fn locked_keyring(&self) -> Keyring<'_> {
        self.keyring(false)
    }

    fn keyring(&self, unlocked: bool) -> Keyring<'_> {
        let mut command = self.command("gnome-keyring-daemon");
        command.args(["--foreground", "--components=secrets"]);
        if unlocked {
            command.arg("--unlock");
        }
        let mut daemon = command
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("gnome-keyring-daemon starts (Debian: gnome-keyring)");
        // The password is the whole input, without a line end; closing it is what begins.
        let mut password = daemon.stdin.take().unwrap();
        if unlocked {
            password.write_all(b"of this test").unwrap();
        }
        drop(password);
        self.await_owner(true);
        Keyring { bus: self, daemon }
    }

    /// Puts an entry into the keyring as another program would.
    pub(crate) fn store(&self, service: &str, account: &str) {
        let mut tool = self
            .command("secret-tool")
            .args([
                "store",
                "--label=entry",
                "service",
                service,
                "username",
                account,
            ])
            .stdin(Stdio::piped())
            .spawn()
            .expect("secret-tool starts (Debian: libsecret-tools)");
        tool.stdin.take().unwrap().write_all(b"something").unwrap();
        assert!(tool.wait().unwrap().success());
    }

    /// Whether the keyring lists an entry of this service.
    pub(crate) fn lists(&self, service: &str) -> bool {
        let found = self
            .command("secret-tool")
            .args(["search", "--all", "service", service])
            .output()
            .expect("secret-tool starts (Debian: libsecret-tools)");
        !found.stdout.is_empty()
    }

    pub(crate) fn lists_ours(&self) -> bool {
        self.lists(lockstep_desktop::keychain::SERVICE)
    }

    /// A keychain of this manner in place of gnome-keyring.
    pub(crate) fn serve(&self, manner: Manner) -> Connection {
        connection::Builder::address(self.address.as_str())
            .unwrap()
            .serve_at("/org/freedesktop/secrets", Service(manner))
            .unwrap()
            .serve_at(COLLECTION, Collection)
            .unwrap()
            .name(NAME)
            .unwrap()
            .build()
            .unwrap()
    }

    fn await_owner(&self, there: bool) {
        let bus = connection::Builder::address(self.address.as_str())
            .unwrap()
            .build()
            .unwrap();
        let names = DBusProxy::new(&bus).unwrap();
        let start = Instant::now();
        while names
            .name_has_owner(BusName::try_from(NAME).unwrap())
            .unwrap()
            != there
        {
            assert!(start.elapsed() < Duration::from_secs(10), "{NAME}: {there}");
            sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// A running gnome-keyring. Dropped, it is killed, and gone from the bus.
pub(crate) struct Keyring<'a> {
    bus: &'a Bus,
    daemon: Child,
}

impl Drop for Keyring<'_> {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
        self.bus.await_owner(false);
    }
}

fn at_home(program: &str, home: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .env("HOME", home)
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_RUNTIME_DIR", home)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("GNOME_KEYRING_CONTROL");
    command
}

/// How a keychain misbehaves.
#[derive(Clone, Copy)]
pub(crate) enum Manner {
    /// It is there and takes nothing.
    Refuses,
    /// It takes questions and never answers them.
    Silent,
}

const COLLECTION: &str = "/org/freedesktop/secrets/collection/login";

/// As much of the Secret Service API (freedesktop.org, draft 0.2) as a program asks for before it
/// comes to the point.
struct Service(Manner);

#[zbus::interface(name = "org.freedesktop.Secret.Service")]
impl Service {
    fn open_session(&self, _algorithm: &str, _input: Value<'_>) -> (OwnedValue, OwnedObjectPath) {
        // Any number does as the public half of a key that nothing is ever encrypted with.
        let public = Value::from(vec![2_u8; 128]);
        let public = OwnedValue::try_from(public).unwrap();
        (public, path("/org/freedesktop/secrets/session/1"))
    }

    async fn search_items(
        &self,
        _attributes: HashMap<String, String>,
    ) -> (Vec<OwnedObjectPath>, Vec<OwnedObjectPath>) {
        match self.0 {
            Manner::Refuses => (Vec::new(), Vec::new()),
            Manner::Silent => std::future::pending().await,
        }
    }

    fn read_alias(&self, _name: &str) -> OwnedObjectPath {
        path(COLLECTION)
    }
}

struct Collection;

#[zbus::interface(name = "org.freedesktop.Secret.Collection")]
impl Collection {
    fn create_item(
        &self,
        _properties: HashMap<String, OwnedValue>,
        _secret: (OwnedObjectPath, Vec<u8>, Vec<u8>, String),
        _replace: bool,
    ) -> fdo::Result<(OwnedObjectPath, OwnedObjectPath)> {
        Err(fdo::Error::AccessDenied(REFUSAL.to_owned()))
    }

    #[zbus(property)]
    fn locked(&self) -> bool {
        false
    }

    #[zbus(property)]
    fn items(&self) -> Vec<ObjectPath<'_>> {
        Vec::new()
    }
}

fn path(path: &str) -> OwnedObjectPath {
    OwnedObjectPath::try_from(path).unwrap()
}
