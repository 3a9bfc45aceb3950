//! The checks as JUnit XML, which most pipelines can show.

use std::{fmt::Write as _, io, path::Path};

use journey::{check::Outcome, store::write_atomically, summary::Summary};

/// Writes one test case for each check.
pub(crate) fn write(path: &Path, summary: &Summary) -> io::Result<()> {
    write_atomically(path, render(summary).as_bytes())
}

fn render(summary: &Summary) -> String {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(
        xml,
        "<testsuite name=\"lockstep check\" tests=\"{}\" failures=\"{}\" skipped=\"{}\">",
        summary.checks().len(),
        summary.count(Outcome::Fail),
        summary.count(Outcome::Skipped),
    );
    for check in summary.checks() {
        let _ = write!(
            xml,
            "  <testcase classname=\"{}\" name=\"{}\"",
            check.id.stage().id(),
            check.id.id()
        );
        let received = escaped(&check.received);
        let _ = match check.result {
            Outcome::Pass => writeln!(xml, "/>"),
            Outcome::Skipped => writeln!(xml, "><skipped message=\"{received}\"/></testcase>"),
            Outcome::Fail => writeln!(
                xml,
                "><failure message=\"expected {}; received {received}\">{}</failure></testcase>",
                escaped(&check.expected),
                escaped(check.rule),
            ),
        };
    }
    xml.push_str("</testsuite>\n");
    xml
}

/// Escapes text for an attribute; characters that XML 1.0 does not have become a replacement.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(' '),
            c if c < ' ' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use journey::check::{Check, CheckId};

    use super::*;

    #[test]
    fn each_check_is_a_case_and_a_failure_says_what_was_expected() {
        let checks = [
            Check::of(CheckId::ClientId, true, "x"),
            Check::of(
                CheckId::TokenGranted,
                false,
                "HTTP 400: <\"invalid\u{1}_grant\">",
            ),
        ];
        let xml = render(&Summary::new(&checks, &[], &[]));
        assert_eq!(xml.matches("<testcase ").count(), CheckId::ALL.len());
        assert_eq!(xml.matches("<failure ").count(), 1);
        assert!(xml.contains("received HTTP 400: &lt;&quot;invalid\u{fffd}_grant&quot;&gt;"));
        assert!(xml.contains("classname=\"configuration\" name=\"client-id\"/>"));
    }
}
