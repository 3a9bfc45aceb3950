//! The main window shows the program's own pages and nothing else, however it is asked.

use std::{
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    thread::sleep,
    time::Duration,
};

use end_to_end::Desktop;

/// Long enough for a page from this machine to come.
const A_WHILE: Duration = Duration::from_millis(700);

#[test]
#[ignore = "opens a real window: run script/test"]
fn the_main_window_goes_nowhere_opens_nothing_and_fetches_nothing_from_elsewhere() {
    let mut desktop = Desktop::start("own-pages");
    let elsewhere = TcpListener::bind("127.0.0.1:0").expect("a free port");
    elsewhere
        .set_nonblocking(true)
        .expect("a listener that does not wait");
    let there = format!("http://{}/", elsewhere.local_addr().expect("its address"));
    let window = desktop.open();
    window.see("doors");
    let own = window.run("return location.href;");
    for asked in [
        format!("location.href = '{there}';"),
        "location.href = 'data:text/html,<h1>hello</h1>';".to_owned(),
        "location.href = 'file:///etc/hostname';".to_owned(),
        format!("window.open('{there}');"),
        format!(
            "const link = document.createElement('a'); link.href = '{there}'; \
             link.target = '_blank'; document.body.append(link); link.click();"
        ),
        format!(
            "const form = document.createElement('form'); form.action = '{there}'; \
             form.method = 'post'; document.body.append(form); form.submit();"
        ),
        format!("fetch('{there}', {{ mode: 'no-cors' }}).catch(() => null);"),
        format!("new Image().src = '{there}pixel.png';"),
        format!(
            "const frame = document.createElement('iframe'); frame.src = '{there}'; \
             document.body.append(frame);"
        ),
        format!(
            "const script = document.createElement('script'); script.src = '{there}a.js'; \
             document.body.append(script);"
        ),
        "const script = document.createElement('script'); \
         script.textContent = 'window.wasRun = true'; document.body.append(script);"
            .to_owned(),
    ] {
        window.run(&asked);
        sleep(A_WHILE);
        assert_eq!(window.run("return location.href;"), own, "{asked}");
        assert_eq!(window.windows(), 1, "{asked}");
        assert_eq!(received(&elsewhere), "", "{asked}");
        window.see("doors");
    }
    assert_eq!(
        window.run("return window.wasRun ?? null;"),
        serde_json::Value::Null
    );
    assert_eq!(
        window.run("try { return eval('1 + 1'); } catch { return 'refused'; }"),
        "refused"
    );
    let address = elsewhere.local_addr().expect("its address");
    let mut stranger = TcpStream::connect(address).expect("somebody listens there");
    stranger.write_all(b"GET /").expect("a request");
    drop(stranger);
    assert_eq!(
        received(&elsewhere),
        "GET /",
        "a request would have been seen"
    );
}

/// What was sent to a listener by all who came. WebKit opens a connection ahead of a link that asks
/// for a window of its own, before it asks whether it may; it sends nothing there.
fn received(listener: &TcpListener) -> String {
    let mut received = String::new();
    while let Ok((mut stream, _)) = listener.accept() {
        let patience = Some(Duration::from_millis(300));
        stream.set_nonblocking(false).expect("a stream that waits");
        stream.set_read_timeout(patience).expect("but not for long");
        let _ = stream.read_to_string(&mut received);
    }
    received
}

#[test]
#[ignore = "opens a real window: run script/test"]
fn no_key_opens_the_web_inspector() {
    let mut desktop = Desktop::start("no-inspector");
    let window = desktop.open();
    window.see("doors");
    desktop.focus("^Lockstep$");
    for keys in ["F12", "ctrl+shift+i", "ctrl+shift+c", "ctrl+shift+j"] {
        desktop.press(&[keys]);
    }
    sleep(A_WHILE);
    assert!(!desktop.shows("Inspector"));
    window.see("doors");
}
