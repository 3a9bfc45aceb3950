# Shared by script/run, script/test and script/bench: everything that must be there before a build.
# Each function looks first, says what it is about to do and why, and does nothing the second time.
# shellcheck shell=bash disable=SC2034
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$root/target}
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
  export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-always} FORCE_COLOR=1
else
  export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-never} NO_COLOR=1
fi

# What is compiled, the same everywhere, so that nothing is built twice: the program with its user
# interface inside.
readonly app_features=(--features lockstep-desktop/custom-protocol)
readonly cargo_deny_version=0.20.2

say() { printf '%s\n' "$@"; }

# Ends with sentences that say what is missing and how to get it.
stop() {
  printf '\n' >&2
  printf '%s\n' "$@" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# at_least VERSION WANTED
at_least() { [ "$(printf '%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

need_rust() {
  local wanted found cargo_home=${CARGO_HOME:-$HOME/.cargo}
  wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
  if ! has cargo && [ -x "$cargo_home/bin/cargo" ]; then
    PATH=$cargo_home/bin:$PATH
  fi
  has cargo || stop \
    "Rust is missing. Lockstep needs Rust $wanted or newer." \
    "Get it from https://rustup.rs, open a new terminal and run this again." \
    "(Debian 12's own package is older and does not do.)"
  found=$(cargo --version 2>/dev/null | cut -d ' ' -f 2) || true
  [ -n "$found" ] || stop \
    "Rust is here, but not the toolchain that rust-toolchain.toml names." \
    "With a network: rustup toolchain install" \
    "What cargo said:" "$(cargo --version 2>&1 || true)"
  at_least "$found" "$wanted" || stop \
    "Rust $found is too old. Lockstep needs $wanted or newer." \
    "Get it from https://rustup.rs, or run: rustup update"
}

need_node() {
  local found
  { has node && has npm; } || stop \
    "Node.js or its npm is missing. The user interface needs Node.js 20.19 or newer of the 20 line," \
    "or 22.12 or newer. Get it from https://nodejs.org and run this again." \
    "(Debian 12's own package is older and does not do.)"
  found=$(node -p process.versions.node)
  case $found in
    20.*) at_least "$found" 20.19 ;;
    *) at_least "$found" 22.12 ;;
  esac || stop \
    "Node.js $found does not do. The user interface needs 20.19 or newer of the 20 line, or 22.12" \
    "or newer. Get it from https://nodejs.org and run this again."
}

# need_packages PURPOSE PACKAGE=REASON… installs what Debian lacks; elsewhere it says what to get.
need_packages() {
  local purpose=$1 need package missing=() lines=()
  shift
  if ! has dpkg-query || ! has apt-get; then
    need_other_system
    return
  fi
  for need in "$@"; do
    package=${need%%=*}
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || {
      missing+=("$package")
      lines+=("$(printf '  %-24s %s' "$package" "${need#*=}")")
    }
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  local install=(apt-get install -y --no-install-recommends "${missing[@]}") as=()
  say "" "$purpose needs these Debian packages, which are missing here:" "${lines[@]}"
  if [ "$(id -u)" -ne 0 ]; then
    as=(sudo)
    may_sudo || stop \
      "They need an administrator to install them. Run this as one, then start again:" \
      "  apt-get update && ${install[*]}"
  fi
  install=("${as[@]}" "${install[@]}")
  say "Installing them with: ${install[*]}"
  "${as[@]}" apt-get update -q
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive "${install[@]}" -q
}

# With a terminal sudo can ask for the password; without one it must not need it.
may_sudo() { has sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; }

# The names elsewhere are from the systems' own lists; Lockstep was not tried there.
need_other_system() {
  case $(uname -s) in
    Darwin)
      xcode-select -p >/dev/null 2>&1 || stop \
        "This is macOS, where Lockstep was not tried. It needs Apple's command line tools:" \
        "  xcode-select --install"
      ;;
    Linux)
      { has cc && has pkg-config && pkg-config --exists webkit2gtk-4.1; } || stop \
        "This system has no apt-get, so nothing was installed. Get a C compiler, pkg-config and" \
        "WebKitGTK 4.1 with its headers, and run this again. As packages:" \
        "  Fedora   gcc pkgconf webkit2gtk4.1-devel" \
        "           for the tests also: webkit2gtk4.1 xorg-x11-server-Xvfb dbus-daemon xdotool" \
        "  Arch     base-devel webkit2gtk-4.1" \
        "           for the tests also: xorg-server-xvfb dbus xdotool" \
        "Lockstep was tried on Debian 12 alone."
      ;;
    *)
      stop \
        "This is $(uname -s), where these scripts do not run. On Windows, Lockstep needs the build" \
        "tools of Visual Studio (C++), the WebView2 runtime (part of Windows 11), Rust and Node.js;" \
        "then: npm ci and npm run build in ui, and: cargo run --features custom-protocol" \
        "Lockstep was not tried there."
      ;;
  esac
}

need_build_packages() {
  need_packages "Building and opening the window" \
    "gcc=links the program and compiles ring's assembler" \
    "libc6-dev=the C library's headers" \
    "libwebkit2gtk-4.1-dev=the webview that shows the window" \
    "ca-certificates=whom to trust when a real service answers" \
    "xdg-utils=opens the system's browser for signing in"
}

need_test_packages() {
  need_packages "Testing" \
    "webkit2gtk-driver=clicks and reads in the window" \
    "xvfb=a screen in memory" \
    "dbus=a session bus for the program" \
    "xdotool=presses keys in the sign-in window" \
    "gnome-keyring=a keychain of the tests' own, on their own bus" \
    "libsecret-tools=looks into that keychain as another program would" \
    "desktop-file-utils=keeps the records of which program handles which links" \
    "libglib2.0-bin=opens links as a desktop does (gio)" \
    "xmlsec1=a second judgement on the practice locker's signatures" \
    "libxml2-utils=a second canonicaliser (xmllint)" \
    "curl=runs the shell samples of the APIs" \
    "openssl=makes the hashes of those samples" \
    "python3=runs a partner's client against the practice locker" \
    "python3-venv=keeps schemathesis, which tries the practice locker, to itself"
}

# ui/node_modules, from the lock file; again only when that or Node changed.
install_ui() {
  local stamp=ui/node_modules/.lockstep-installed state
  state="$(sha256sum <ui/package-lock.json) node $(node --version)"
  [ "$(cat "$stamp" 2>/dev/null || true)" != "$state" ] || return 0
  say "Fetching what the user interface is built with (npm ci in ui/)."
  npm ci --prefix ui --no-audit --no-fund
  printf '%s\n' "$state" >"$stamp"
}

# ui/dist, from the sources and the words; again only when one of them changed.
build_ui() {
  local stamp=ui/node_modules/.lockstep-built state
  state=$(find ui src-tauri/crates/diagnosis/locales \
    \( -path ui/node_modules -o -path ui/dist \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)
  [ ! -f ui/dist/index.html ] || [ "$(cat "$stamp" 2>/dev/null || true)" != "$state" ] || return 0
  say "Building the user interface (npm run build in ui/)."
  npm run --silent --prefix ui build
  printf '%s\n' "$state" >"$stamp"
}

# The strangers of tests/strangers from their lock files, each to itself; again only when those, Node
# or Python changed.
install_strangers() {
  local stamp state node=tests/strangers/oidc-provider python=$CARGO_TARGET_DIR/strangers/schemathesis
  local wanted=tests/strangers/schemathesis/requirements.txt
  stamp=$node/node_modules/.lockstep-installed
  state="$(cat "$node/package-lock.json" "$wanted" | sha256sum) $(node --version) $(python3 --version)"
  [ ! -x "$python/bin/schemathesis" ] || [ "$(cat "$stamp" 2>/dev/null || true)" != "$state" ] ||
    return 0
  say "Fetching oidc-provider (npm ci) and schemathesis (pip), which the tests speak to."
  npm ci --prefix "$node" --no-audit --no-fund
  python3 -m venv --clear "$python"
  "$python/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r "$wanted"
  printf '%s\n' "$state" >"$stamp"
}

# cargo-deny comes as source alone, so it is compiled once, with as little care as will do.
install_cargo_deny() {
  local tools=$CARGO_TARGET_DIR/tools
  PATH=$tools/bin:$PATH
  [ "$(cargo-deny --version 2>/dev/null || true)" != "cargo-deny $cargo_deny_version" ] || return 0
  say "Compiling cargo-deny $cargo_deny_version into $tools; it takes a minute or two, once."
  CARGO_TARGET_DIR=$tools/build CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=0 \
    cargo install cargo-deny --quiet --locked --version "$cargo_deny_version" --root "$tools"
  rm -rf "$tools/build"
}
