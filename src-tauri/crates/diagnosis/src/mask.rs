//! Takes secrets and personal values out of pasted text before anything else reads it.
//!
//! What stands in the place of a value says its shape, `[masked:hex:40]`, because the shape is what
//! a diagnosis needs: a challenge of 86 characters, a timestamp in milliseconds, a digest in Base64.
//! So everything behind this module works on text that no longer holds a secret, and cannot leak
//! one by mistake.
//!
//! Two rules decide: the *name* before a value ([`names`]), and the *look* of a value that has no
//! telling name ([`looks`]). Both err on the side of masking. No such list is ever complete, and the
//! app says so where a person is about to send something.

mod looks;
pub(crate) mod names;

use looks::Shape;

/// Text without secrets, and how many were taken out.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Masked {
    /// The text with each secret replaced by its shape.
    pub text: String,
    /// How many values were replaced.
    pub count: usize,
}

/// Replaces secrets, tokens, codes, verifiers, Aadhaar, PAN, mobile numbers, birth dates, mail
/// addresses, photos and opaque values by their shape. Doing it twice changes nothing.
#[must_use]
pub fn mask(text: &str) -> Masked {
    let mut writer = Writer {
        text,
        at: 0,
        written: 0,
        masked: Masked {
            text: String::with_capacity(text.len()),
            count: 0,
        },
    };
    writer.run();
    writer.write();
    writer.masked
}

struct Writer<'t> {
    text: &'t str,
    at: usize,
    /// Up to here the text is in `masked`.
    written: usize,
    masked: Masked,
}

impl<'t> Writer<'t> {
    fn run(&mut self) {
        while !self.rest().is_empty() {
            let plain = self.rest().bytes().position(may_begin_something);
            let plain = plain.unwrap_or(self.rest().len());
            self.copy(plain);
            match self.rest().as_bytes().first() {
                None => break,
                Some(b'[') if self.rest().starts_with("[masked:") => self.copy_through(']'),
                Some(b'<') if self.personal_element() => {}
                Some(b'-') if self.curl_user() => {}
                Some(b'[' | b'<' | b'-') => self.copy(1),
                Some(_) => self.word(),
            }
        }
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// Leaves the next `len` bytes as they are.
    fn copy(&mut self, len: usize) {
        self.at += len;
    }

    fn write(&mut self) {
        self.masked.text.push_str(&self.text[self.written..self.at]);
        self.written = self.at;
    }

    fn copy_through(&mut self, end: char) {
        let len = self
            .rest()
            .find(end)
            .map_or(self.rest().len(), |at| at + end.len_utf8());
        self.copy(len);
    }

    /// Replaces the next `len` bytes by their shape.
    fn hide(&mut self, len: usize) {
        let shape = Shape::of(&self.rest()[..len]);
        self.hide_as(len, shape);
    }

    fn hide_as(&mut self, len: usize, shape: Shape) {
        self.write();
        let chars = self.rest()[..len].chars().count();
        self.masked
            .text
            .push_str(&format!("[masked:{}:{chars}]", shape.id()));
        self.masked.count += 1;
        self.at += len;
        self.written = self.at;
    }

    /// A word: perhaps the name of a value, perhaps itself a value.
    fn word(&mut self) {
        let rest = self.rest();
        let len = names::word_len(rest);
        let name = &rest[..len];
        if let Some(assignment) = names::assignment(rest, len, self.after_dashes()) {
            self.copy(assignment.value_at);
            let value = &self.rest()[..assignment.value_len];
            match names::rule(name, value, assignment.quoted) {
                names::Rule::Hide => self.hide(value.len()),
                names::Rule::Keep => self.copy(value.len()),
                names::Rule::HideAfterScheme(scheme_len) => {
                    self.copy(scheme_len);
                    self.hide(value.len() - scheme_len);
                }
                names::Rule::Look => {}
            }
        } else if let Some(scheme_len) = names::scheme(rest) {
            self.copy(scheme_len);
            let len = looks::run_len(self.rest());
            if len >= 8 {
                self.hide(len);
            }
        } else {
            self.value();
        }
    }

    /// A run of characters without a telling name.
    fn value(&mut self) {
        let rest = self.rest();
        let len = looks::run_len(rest).max(names::word_len(rest));
        match looks::look(rest, len) {
            looks::Look::Plain(len) => self.copy(len.max(1)),
            looks::Look::Secret { skip, len, shape } => {
                self.copy(skip);
                self.hide_as(len, shape);
            }
        }
    }

    /// Whether two dashes, as of a command-line option, stand before this place.
    fn after_dashes(&self) -> bool {
        names::after_dashes(self.text, self.at)
    }

    /// `-u id:secret` and `--user id:secret` of curl.
    fn curl_user(&mut self) -> bool {
        let rest = self.rest();
        let Some(option) = ["-u ", "--user "]
            .into_iter()
            .find(|option| rest.starts_with(option))
        else {
            return false;
        };
        let argument = &rest[option.len()..];
        let end = argument.find(char::is_whitespace).unwrap_or(argument.len());
        let Some(colon) = argument[..end].find(':') else {
            return false;
        };
        let secret = argument[colon + 1..end].trim_end_matches(['"', '\'']).len();
        if secret == 0 || names::is_placeholder(&argument[colon + 1..end]) {
            return false;
        }
        self.copy(option.len() + colon + 1);
        self.hide(secret);
        true
    }

    /// An element of an e-Aadhaar or a certificate that describes a person: every attribute value
    /// goes, and the text of a photo.
    fn personal_element(&mut self) -> bool {
        let rest = self.rest();
        let Some(element) = names::PERSONAL_ELEMENTS.iter().find(|name| {
            rest[1..].starts_with(**name)
                && rest[1 + name.len()..].starts_with([' ', '>', '\t', '\n', '\r'])
        }) else {
            return false;
        };
        let end = rest.find('>').map_or(rest.len(), |at| at + 1);
        let stop = self.at + end;
        self.copy(1 + element.len());
        while self.at < stop {
            let tag = &self.text[self.at..stop];
            let Some(open) = tag.find(['"', '\'']) else {
                break;
            };
            let quote = tag.as_bytes()[open] as char;
            self.copy(open + 1);
            let value = &self.text[self.at..stop];
            let len = value.find(quote).unwrap_or(value.len());
            if value[..len].trim().is_empty() {
                self.copy(len);
            } else {
                self.hide(len);
            }
            if self.at < stop {
                self.copy(1);
            }
        }
        if self.at < stop {
            self.copy(stop - self.at);
        }
        let text_len = self.rest().find('<').unwrap_or(self.rest().len());
        if !self.rest()[..text_len].trim().is_empty() {
            self.hide(text_len);
        }
        true
    }
}

/// Whether a word, our own marker, an element or an option may begin with this byte.
fn may_begin_something(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'[' | b'<' | b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "5f1d0c9e8b7a6f5e4d3c";
    const TOKEN: &str = "0f3c9a7be1d24586a0b1c2d3e4f5061728394a5b";

    /// The forms in which a value reaches a paste.
    fn forms(name: &str, value: &str) -> Vec<String> {
        vec![
            format!("{name}={value}"),
            format!("a=1&{name}={value}&b=2"),
            format!("{{\"{name}\":\"{value}\"}}"),
            format!("{{\"{name}\" : \"{value}\"}}"),
            format!("{{'{name}': '{value}'}}"),
            format!("{{\\\"{name}\\\":\\\"{value}\\\"}}"),
            format!("{name}: {value}"),
            format!("{} => {value}", name.to_uppercase()),
            format!("--{} {value}", name.replace('_', "-")),
            format!("export {}=\"{value}\"", name.to_uppercase()),
        ]
    }

    #[test]
    fn a_named_secret_never_stays() {
        for name in [
            "client_secret",
            "code_verifier",
            "access_token",
            "refresh_token",
            "password",
        ] {
            for value in [
                SECRET,
                "Kitty",
                "s3cr3t-!",
                "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
            ] {
                for paste in forms(name, value) {
                    let masked = mask(&paste);
                    assert!(
                        !masked.text.contains(value),
                        "{paste} became {}",
                        masked.text
                    );
                    assert!(
                        masked.text.contains("[masked:"),
                        "{paste} became {}",
                        masked.text
                    );
                }
            }
        }
    }

    #[test]
    fn a_secret_without_a_name_is_known_by_its_look() {
        for value in [
            SECRET,
            TOKEN,
            "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl",
            "999941057058",
            "9999 4105 7058",
            "9999-4105-7058",
            "ABCPT1234Z",
            "9000000001",
            "+919000000001",
            "asha.test@example.in",
            "11111111-2222-4333-8444-555555555555",
            "B0/ZcwOSxd3sSry+XL2xDJzkO8ScWMJjD7pmI4Im8N8=",
        ] {
            for paste in [
                value.to_owned(),
                format!("it was {value}, he said"),
                format!("<{value}>"),
            ] {
                let masked = mask(&paste).text;
                assert!(!masked.contains(value), "{paste} became {masked}");
            }
        }
    }

    #[test]
    fn headers_and_options_that_carry_credentials_are_masked() {
        for (paste, secret) in [
            (format!("Authorization: Bearer {TOKEN}"), TOKEN),
            (
                "authorization: Basic WFgwMFRFU1QwMTpz".to_owned(),
                "WFgwMFRFU1QwMTpz",
            ),
            (format!("curl -u XX00TEST01:{SECRET} https://a"), SECRET),
            (format!("curl -H 'Authorization: Bearer {TOKEN}'"), TOKEN),
            ("Cookie: JSESSIONID=A1b2C3d4".to_owned(), "A1b2C3d4"),
            ("otp is 482913".to_owned(), "482913"),
        ] {
            let masked = mask(&paste).text;
            assert!(!masked.contains(secret), "{paste} became {masked}");
        }
        let kept = mask("Authorization: Bearer YOUR_ACCESS_TOKEN").text;
        assert!(
            kept.contains("YOUR_ACCESS_TOKEN"),
            "a placeholder is a finding: {kept}"
        );
    }

    #[test]
    fn a_person_in_xml_is_masked_with_every_attribute() {
        let xml = r#"<UidData uid="xxxxxxxx0001"><Poi dob="07-09-1994" gender="F" name="Asha Test Verma"/><Poa house="12" state="Delhi"/><Pht>/9j/4AAQSk</Pht></UidData>"#;
        let masked = mask(xml).text;
        for personal in ["07-09-1994", "Asha", "Delhi", "/9j/4AAQ"] {
            assert!(!masked.contains(personal), "{personal} in {masked}");
        }
        assert!(masked.contains("<Poi dob=\"[masked:"), "{masked}");
    }

    #[test]
    fn what_a_diagnosis_needs_stays() {
        for text in [
            r#"{"error":"invalid_client_id","error_description":"The client_id parameter is invalid"}"#,
            "https://app.example.in/cb?error=invalid_scope&state=oidc_flow",
            "code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256",
            "client_id=XX00TEST01&redirect_uri=https%3A%2F%2Fapp.example.in%2Fcb",
            "POST /public/oauth2/1/token HTTP/1.1 401 Unauthorized",
            "getaddrinfo ENOTFOUND api.digitallocker.gov.in code: 'ENOTFOUND'",
            "client_secret=your_client_secret",
            "\"access_token\": null",
            "code: 400, status: 530, ts=1700000000",
            "write to partners@digitalindia.gov.in",
            "at com.example.DigiLockerClient.exchangeToken(DigiLockerClient.java:42)",
        ] {
            assert_eq!(
                mask(text),
                Masked {
                    text: text.to_owned(),
                    count: 0
                }
            );
        }
    }

    #[test]
    fn the_marker_tells_the_shape_and_is_stable() {
        let once = mask(&format!("client_secret={SECRET}&code_verifier=short"));
        assert_eq!(
            once.text,
            "client_secret=[masked:hex:20]&code_verifier=[masked:base64url:5]"
        );
        assert_eq!(once.count, 2);
        assert_eq!(mask(&once.text), Masked { count: 0, ..once });
    }

    #[test]
    fn the_document_number_in_a_uri_is_masked_and_its_type_is_not() {
        let masked = mask("GET /oauth2/1/file/in.gov.transport-DRVLC-DL0120230000001").text;
        assert_eq!(
            masked,
            "GET /oauth2/1/file/in.gov.transport-DRVLC-[masked:base64url:15]"
        );
    }

    #[test]
    fn any_text_is_handled() {
        for text in [
            "",
            "=",
            "client_secret=",
            "code=",
            "<Poi",
            "<Pht>",
            "-u ",
            "-u a:",
            "[masked:",
            "é=ü",
            "Bearer ",
        ] {
            let masked = mask(text);
            assert_eq!(masked.text, text);
        }
    }
}
