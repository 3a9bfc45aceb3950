//! Holding an authorize request against the rules of a line before it is opened in a browser, where
//! an error page would say little (API 4.1 to 4.6; API 19, rows 1 to 12).

use super::rules::{self, AMR, COMPANIONS, NOT_OURS, Need, RULES, Value};
use super::{Parameter, Request, lint_free_text, redirect};
use crate::confidence::Confidence::{
    self, Description, Digest, Inferred, Secondary, Specification,
};
use crate::identity::Mobile;
use crate::lint::Remark;
use crate::pkce;
use crate::scope;
use crate::service::{Line, Service};

/// The shortest `state` with 128 bits: 22 characters of Base64url.
pub const STATE_LENGTH: usize = 22;

/// The constant `state` of addresses that the console generates.
pub const CONSOLE_STATE: &str = "oidc_flow";

impl Request {
    /// What `line` has against this request. [`lint`] also takes the service into account.
    #[must_use]
    pub fn lint(&self, line: Line) -> Vec<Remark> {
        lint(&self.parameters(), Service::Custom, line)
    }
}

/// What the description of `service` in `line` has against these parameters, in the order of the
/// rules. Values of `state`, mobile numbers and client ids are not repeated.
#[must_use]
pub fn lint(parameters: &[Parameter], service: Service, line: Line) -> Vec<Remark> {
    let mut remarks = Vec::new();
    presence(parameters, service, line, &mut remarks);
    for Parameter { name, value } in parameters {
        if let Some(rule) = rules::values(name, service, line) {
            value_of(name, value, rule.value, rule.confidence, &mut remarks);
        }
        match name.as_str() {
            "client_id" => client_id(value, &mut remarks),
            "redirect_uri" => remarks.extend(redirect::lint(value)),
            "state" => state(value, &mut remarks),
            "code_challenge" => challenge(value, &mut remarks),
            "scope" => remarks.extend(scope::lint(value)),
            _ => {}
        }
    }
    companions(parameters, line, &mut remarks);
    remarks
}

fn get<'a>(parameters: &'a [Parameter], name: &str) -> Option<&'a str> {
    let found = parameters.iter().find(|parameter| parameter.name == name)?;
    (!found.value.is_empty()).then_some(found.value.as_str())
}

fn presence(parameters: &[Parameter], service: Service, line: Line, remarks: &mut Vec<Remark>) {
    let edition = format!("line {line}");
    for rule in RULES {
        let need = rule.need_for(service, line);
        let present = get(parameters, rule.name).is_some();
        if need == Need::Required && !present {
            let rule_id = "authorize-parameter-missing";
            let expected = format!("required by {edition}");
            remarks.push(Remark::wrong(
                rule_id,
                rule.name,
                expected,
                "nothing",
                rule.confidence,
            ));
        }
        if need == Need::Absent && present {
            let rule_id = "authorize-parameter-absent";
            let expected = format!("not sent; {edition} does not have it");
            let remark = Remark::wrong(rule_id, rule.name, expected, "a value", rule.confidence);
            remarks.push(remark.doubtful());
        }
    }
    let challenged = get(parameters, "code_challenge").is_some();
    if challenged != get(parameters, "code_challenge_method").is_some() {
        let missing = if challenged {
            "code_challenge_method"
        } else {
            "code_challenge"
        };
        let said = |remark: &Remark| {
            remark.rule == "authorize-parameter-missing" && remark.place == missing
        };
        if !remarks.iter().any(said) {
            let expected = "both PKCE parameters or neither";
            remarks.push(Remark::wrong(
                "authorize-pkce-pair",
                missing,
                expected,
                "nothing",
                Specification,
            ));
        }
    }
    for (index, parameter) in parameters.iter().enumerate() {
        let name = parameter.name.as_str();
        if parameters
            .iter()
            .take(index)
            .any(|other| other.name == name)
        {
            let rule = "authorize-parameter-repeated";
            remarks.push(Remark::wrong(
                rule,
                name,
                "once (RFC 6749 section 3.1)",
                "again",
                Specification,
            ));
        } else if rules::rule(name).is_none() {
            remarks.push(unknown(name));
        }
    }
}

/// A parameter that no description has: misspelt, another provider's, or simply unknown.
fn unknown(name: &str) -> Remark {
    let lower = name.to_ascii_lowercase();
    if rules::rule(&lower).is_some() {
        let rule = "authorize-parameter-spelling";
        return Remark::wrong(rule, name, lower, "capital letters", Description);
    }
    let rule = "authorize-parameter-unknown";
    let received = match NOT_OURS.contains(&name) {
        true => "a parameter of other providers",
        false => "a parameter of no description",
    };
    Remark::wrong(rule, name, "a parameter of API 4.1", received, Inferred).doubtful()
}

fn value_of(
    name: &str,
    value: &str,
    rule: Value,
    confidence: Confidence,
    remarks: &mut Vec<Remark>,
) {
    let wrong = |rule, expected: String, received: String| {
        Remark::wrong(rule, name, expected, received, confidence)
    };
    let mut word = |word: &str, words: &[&str], seen: &[&str]| {
        if words.contains(&word) {
            return;
        }
        let expected = words.join(" · ");
        remarks.push(match seen.contains(&word) {
            true => {
                let received = format!("{word}, seen on generated addresses, undocumented");
                wrong("authorize-value-undocumented", expected, received).doubtful()
            }
            false => wrong("authorize-value", expected, word.to_owned()),
        });
    };
    match rule {
        Value::OneOf(words, seen) => word(value, words, seen),
        Value::EachOf(words, seen) => {
            for part in value.split_whitespace() {
                word(part, words, seen);
            }
        }
        Value::FreeText => {
            if let Err(fault) = lint_free_text(value) {
                let expected = "letters, digits, blanks, underscores; at most 50".to_owned();
                remarks.push(wrong("authorize-free-text", expected, fault.to_string()));
            }
        }
        Value::Doctypes => {
            let fits = |part: &str| {
                part.len() == 5
                    && part
                        .bytes()
                        .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            };
            if let Some(part) = value.split(',').find(|part| !fits(part)) {
                let expected = "five capital letters or digits each, commas between".to_owned();
                remarks.push(wrong("authorize-doctype", expected, part.to_owned()));
            }
        }
        Value::UnixSeconds => {
            let digits = value.bytes().all(|byte| byte.is_ascii_digit());
            if !digits || value.len() != 10 {
                let received = match digits {
                    true => format!("{} digits", value.len()),
                    false => "something that is no whole number".to_owned(),
                };
                let expected = "UNIX seconds, ten digits".to_owned();
                remarks.push(wrong("authorize-unix-seconds", expected, received));
            }
        }
        Value::Mobile => {
            if let Err(fault) = Mobile::parse(value) {
                let expected = "a mobile number of ten digits".to_owned();
                remarks.push(wrong("authorize-mobile", expected, fault.to_string()));
            }
        }
    }
}

/// The id seen in the wild has ten characters, two capital letters first; a domain or an API key is
/// the usual mistake (API 3.4; API 19, row 2).
fn client_id(value: &str, remarks: &mut Vec<Remark>) {
    let mut wrong = |received: String| {
        let expected =
            "the id of the application: two capital letters, then eight letters or digits";
        let rule = "authorize-client-id";
        remarks.push(Remark::wrong(rule, "client_id", expected, received, Secondary).doubtful());
    };
    let usual = value.len() == 10
        && value.bytes().take(2).all(|byte| byte.is_ascii_uppercase())
        && value
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    if value.trim() != value {
        wrong("blanks around it".to_owned());
    } else if value.contains(['.', '/', ':']) {
        wrong("something like a domain or address".to_owned());
    } else if !usual && !value.is_empty() {
        wrong(format!(
            "{} characters of another shape",
            value.chars().count()
        ));
    }
}

fn state(value: &str, remarks: &mut Vec<Remark>) {
    let expected = format!("a new random value of at least {STATE_LENGTH} characters (128 bits)");
    let received = if value == CONSOLE_STATE {
        "the constant of addresses that the console generates".to_owned()
    } else if value.chars().count() < STATE_LENGTH {
        format!("{} characters", value.chars().count())
    } else {
        return;
    };
    let rule = "authorize-state-entropy";
    remarks.push(Remark::wrong(rule, "state", expected, received, Inferred));
}

fn challenge(value: &str, remarks: &mut Vec<Remark>) {
    if let Err(fault) = pkce::lint_challenge(value) {
        let expected = "43 characters of Base64url (RFC 7636 section 4.2)";
        let received = fault.to_string();
        let rule = "authorize-challenge";
        remarks.push(Remark::wrong(
            rule,
            "code_challenge",
            expected,
            received,
            Specification,
        ));
    }
}

fn companions(parameters: &[Parameter], line: Line, remarks: &mut Vec<Remark>) {
    for companion in COMPANIONS.iter().filter(|rule| rule.lines.contains(&line)) {
        let (other, value) = companion.beside;
        if get(parameters, companion.name).is_some() && get(parameters, other) != Some(value) {
            let expected = format!("{other}={value} beside it");
            let received = get(parameters, other).unwrap_or("nothing");
            let rule = "authorize-companion";
            let remark = Remark::wrong(
                rule,
                companion.name,
                expected,
                received,
                companion.confidence,
            );
            remarks.push(match companion.confidence {
                Inferred => remark.doubtful(),
                _ => remark,
            });
        }
    }
    let Some(amr) = get(parameters, "amr").filter(|_| line == Line::V2_4) else {
        return;
    };
    let signing_up = get(parameters, "dl_flow") == Some("signup");
    for word in amr.split_whitespace() {
        let Some(known) = AMR.iter().find(|known| known.word == word) else {
            continue;
        };
        let (usable, where_else) = match signing_up {
            true => (known.sign_up, "without dl_flow=signup"),
            false => (known.sign_in, "with dl_flow=signup"),
        };
        if !usable {
            let rule = "authorize-amr-flow";
            remarks.push(Remark::wrong(rule, "amr", where_else, word, Digest));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: [(&str, &str); 9] = [
        ("response_type", "code"),
        ("client_id", "XX00TEST01"),
        ("redirect_uri", "https://app.example.in/cb"),
        ("state", "2f6c0a1b2c3d4e5f60718293a4b5c6d7"),
        (
            "code_challenge",
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        ),
        ("code_challenge_method", "S256"),
        ("scope", "openid files.issueddocs"),
        ("purpose", "Employee onboarding"),
        ("service_name", "HR_portal"),
    ];

    /// The good request with some parameters replaced, added, or, with an empty value, left out.
    fn with(changes: &[(&str, &str)]) -> Vec<Parameter> {
        let kept = GOOD
            .iter()
            .filter(|(name, _)| !changes.iter().any(|(other, _)| other == name));
        let parameters = kept.chain(changes).filter(|(_, value)| !value.is_empty());
        parameters
            .map(|(name, value)| Parameter {
                name: (*name).to_owned(),
                value: (*value).to_owned(),
            })
            .collect()
    }

    fn rules(changes: &[(&str, &str)], line: Line) -> Vec<(&'static str, String)> {
        let remarks = lint(&with(changes), Service::MeriPehchaan, line);
        remarks
            .into_iter()
            .map(|remark| (remark.rule, remark.place))
            .collect()
    }

    #[test]
    fn a_right_request_has_no_remarks() {
        assert_eq!(rules(&[], Line::V2_4), []);
        assert_eq!(
            rules(&[("service_name", ""), ("purpose", "kyc")], Line::V2_3),
            []
        );
        let classic = [("service_name", ""), ("purpose", "kyc"), ("scope", "")];
        assert_eq!(lint(&with(&classic), Service::DigiLocker, Line::V1_12), []);
        let entity = [("service_name", ""), ("scope", ""), ("acr", "cin")];
        assert_eq!(lint(&with(&entity), Service::EntityLocker, Line::V2_4), []);
    }

    #[test]
    fn each_rule_has_a_request_that_breaks_it() {
        let hexadecimal = "MTNkMzFlOTYxYTFhZDhlYzJmMTZiMTBjNGM5ODJlMDg3NmE4NzhhZDZkZjE0NDU2NmVlMTg5NGFjYjcwZjljMw";
        for (name, value, rule) in [
            ("state", "", "authorize-parameter-missing"),
            ("service_name", "", "authorize-parameter-missing"),
            (
                "verified_mobile",
                "9000000001",
                "authorize-parameter-absent",
            ),
            ("Code_challenge", "x", "authorize-parameter-spelling"),
            ("nonce", "x", "authorize-parameter-unknown"),
            ("response_type", "token", "authorize-value"),
            ("code_challenge_method", "plain", "authorize-value"),
            ("acr", "pan digilocker", "authorize-value-undocumented"),
            ("acr", "passport", "authorize-value"),
            ("dl_flow", "signin", "authorize-value-undocumented"),
            ("pla", "yes", "authorize-value"),
            ("prompt", "none", "authorize-value"),
            ("purpose", "KYC-check", "authorize-free-text"),
            ("req_doctype", "PANCR, DRVLC", "authorize-doctype"),
            (
                "consent_valid_till",
                "1798761600000",
                "authorize-unix-seconds",
            ),
            ("client_id", "app.example.in", "authorize-client-id"),
            ("state", "oidc_flow", "authorize-state-entropy"),
            ("code_challenge", hexadecimal, "authorize-challenge"),
            ("scope", "openid profile", "scope-guess"),
            (
                "redirect_uri",
                "http://app.example.in/cb",
                "redirect-scheme",
            ),
            ("login_hint", "9000000001", "authorize-companion"),
            ("amr", "aadhaar", "authorize-amr-flow"),
        ] {
            let place = if rule.starts_with("scope") {
                "profile"
            } else {
                name
            };
            assert_eq!(
                rules(&[(name, value)], Line::V2_4),
                [(rule, place.to_owned())],
                "{name}={value}"
            );
        }
        let two = [("prompt", "login_mobile"), ("login_hint", "+919000000001")];
        assert_eq!(
            rules(&two, Line::V2_4),
            [("authorize-mobile", "login_hint".to_owned())]
        );
        assert_eq!(rules(&[("amr", "username")], Line::V2_4), []);
        let up = [("amr", "username"), ("dl_flow", "signup")];
        assert_eq!(
            rules(&up, Line::V2_4),
            [("authorize-amr-flow", "amr".to_owned())]
        );
    }

    #[test]
    fn a_line_judges_by_its_own_rules() {
        let missing = |rule: &str| ("authorize-parameter-missing", rule.to_owned());
        assert_eq!(rules(&[("purpose", "")], Line::V2_4), [missing("purpose")]);
        let older = [("service_name", ""), ("purpose", "")];
        assert_eq!(rules(&older, Line::V2_3), []);
        let amr = [("service_name", ""), ("purpose", "kyc"), ("amr", "mobile")];
        assert_eq!(
            rules(&amr, Line::V2_3),
            [("authorize-companion", "amr".to_owned())]
        );
        let free = [("service_name", "")];
        assert_eq!(
            rules(&free, Line::V2_3),
            [("authorize-value", "purpose".to_owned())]
        );
    }

    #[test]
    fn pkce_comes_with_both_parameters_or_none() {
        let none = [
            ("service_name", ""),
            ("purpose", ""),
            ("code_challenge", ""),
            ("code_challenge_method", ""),
        ];
        assert_eq!(rules(&none, Line::V2_3), [], "2.3 recommends it only");
        let half = [
            ("service_name", ""),
            ("purpose", ""),
            ("code_challenge_method", ""),
        ];
        assert_eq!(
            rules(&half, Line::V2_3),
            [("authorize-pkce-pair", "code_challenge_method".to_owned())]
        );
        let missing = (
            "authorize-parameter-missing",
            "code_challenge_method".to_owned(),
        );
        assert_eq!(
            rules(&[("code_challenge_method", "")], Line::V2_4),
            [missing]
        );
    }

    #[test]
    fn a_repeated_parameter_is_named_once() {
        let mut parameters = with(&[]);
        parameters.push(Parameter {
            name: "scope".into(),
            value: "openid".into(),
        });
        let remarks = lint(&parameters, Service::MeriPehchaan, Line::V2_4);
        assert_eq!(remarks.len(), 1);
        assert_eq!(remarks[0].rule, "authorize-parameter-repeated");
    }

    #[test]
    fn no_remark_repeats_a_secret_or_a_number_of_a_person() {
        let bad = [
            ("state", "geheim"),
            ("prompt", "login_mobile"),
            ("login_hint", "90000000012"),
        ];
        let shown = format!("{:?}", lint(&with(&bad), Service::MeriPehchaan, Line::V2_4));
        assert!(
            !shown.contains("geheim") && !shown.contains("90000000012"),
            "{shown}"
        );
    }
}
