//! The one page the listener shows, and the bare answers to everything else.
//!
//! No script, no style, no outside resource, nothing of the request repeated: the page must not be
//! able to leak the code in its own address, and must read well in any browser.

/// Headers that every answer carries. `Connection: close` because each connection serves one request.
const HEADERS: &str = "Cache-Control: no-store\r\n\
    Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n\
    Referrer-Policy: no-referrer\r\n\
    X-Content-Type-Options: nosniff\r\n\
    Connection: close\r\n";

const CLOSE_THIS_WINDOW: &str = "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width\">
<meta name=\"color-scheme\" content=\"light dark\">
<title>Lockstep</title>
</head>
<body>
<h1>You can close this window</h1>
<p>Lockstep has received the answer. Go back to it to continue.</p>
<div lang=\"hi\">
<h2>अब आप यह विंडो बंद कर सकते हैं</h2>
<p>Lockstep को उत्तर मिल गया है। आगे बढ़ने के लिए उसी में लौटें।</p>
</div>
</body>
</html>
";

/// The page for a request on the registered path.
pub(super) fn close_this_window() -> String {
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n{HEADERS}\r\n{CLOSE_THIS_WINDOW}",
        CLOSE_THIS_WINDOW.len(),
    )
}

/// An answer without a body, e.g. `404 Not Found`.
pub(super) fn bare(status: &str) -> String {
    format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\n{HEADERS}\r\n")
}

/// What a browser reads that speaks http to a port of https.
const SPEAK_HTTPS: &str = "This port speaks https, and the registered redirect URI begins with \
    https. Open the address with https:// in place of http://, or paste it into Lockstep.\n";

/// The answer to plain http on the port of an https address.
pub(super) fn speak_https() -> String {
    format!(
        "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {}\r\n{HEADERS}\r\n{SPEAK_HTTPS}",
        SPEAK_HTTPS.len(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_runs_nothing_and_loads_nothing() {
        let page = close_this_window();
        for forbidden in ["<script", "src=", "href=", "<style", "http://", "https://"] {
            assert!(!page.contains(forbidden), "the page contains {forbidden}");
        }
        assert!(page.contains("lang=\"hi\"") && page.contains("default-src 'none'"));
    }
}
