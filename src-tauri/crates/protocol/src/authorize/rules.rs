//! The parameters of authorize as data: where each stands, which values it may have, and which other
//! parameter it needs (API 4.1 to 4.3). [`super::lint`] holds a request against these tables.

use crate::confidence::Confidence::{self, Digest, Inferred, Secondary, Specification, Unverified};
use crate::service::{Line, Service};

/// What the lines say about one parameter (API 4.1).
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The name on the wire.
    pub name: &'static str,
    /// How it stands in 1.12, 2.3 and 2.4.
    pub need: [Need; 3],
    /// The source for the newest line.
    pub confidence: Confidence,
}

impl Rule {
    /// How the parameter stands in `line`.
    #[must_use]
    pub fn need_in(&self, line: Line) -> Need {
        let [v1_12, v2_3, v2_4] = self.need;
        match line {
            Line::V1_12 => v1_12,
            Line::V2_3 => v2_3,
            Line::V2_4 => v2_4,
        }
    }

    /// How the parameter stands for `service`. EntityLocker's own list is shorter (API 16.2,
    /// modelled from public clients); every other service goes by its line.
    #[must_use]
    pub fn need_for(&self, service: Service, line: Line) -> Need {
        if service != Service::EntityLocker {
            return self.need_in(line);
        }
        match self.name {
            "response_type"
            | "client_id"
            | "redirect_uri"
            | "state"
            | "code_challenge"
            | "code_challenge_method" => Need::Required,
            "purpose" | "consent_valid_till" | "acr" => Need::Optional,
            _ => Need::Absent,
        }
    }
}

/// How a parameter stands in a line.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Need {
    /// Not in the line.
    Absent,
    /// May be sent.
    Optional,
    /// Must be sent.
    Required,
}

/// The parameters of API 4.1, in the order of the description.
pub const RULES: &[Rule] = {
    use Need::{Absent, Optional, Required};
    const fn rule(name: &'static str, need: [Need; 3], confidence: Confidence) -> Rule {
        Rule {
            name,
            need,
            confidence,
        }
    }
    &[
        rule("response_type", [Required; 3], Specification),
        rule("client_id", [Required; 3], Specification),
        rule("redirect_uri", [Required; 3], Specification),
        rule("state", [Required; 3], Specification),
        rule("code_challenge", [Required, Optional, Required], Digest),
        rule(
            "code_challenge_method",
            [Required, Optional, Required],
            Digest,
        ),
        rule("scope", [Absent, Optional, Optional], Digest),
        rule("purpose", [Optional, Optional, Required], Digest),
        rule("service_name", [Absent, Absent, Required], Digest),
        rule("acr", [Absent, Optional, Optional], Digest),
        rule("amr", [Absent, Optional, Optional], Digest),
        rule("dl_flow", [Optional; 3], Specification),
        rule("verified_mobile", [Optional, Optional, Absent], Unverified),
        rule("req_doctype", [Optional; 3], Specification),
        rule("consent_valid_till", [Optional; 3], Specification),
        rule("pla", [Absent, Optional, Optional], Specification),
        rule("plsignup", [Absent, Optional, Optional], Specification),
        rule("ulsignup", [Absent, Optional, Optional], Specification),
        rule("prompt", [Absent, Absent, Optional], Digest),
        rule("login_hint", [Absent, Absent, Optional], Digest),
    ]
};

/// The rule for a parameter, if any description has it.
#[must_use]
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}

/// Parameters of other providers that no description of these services has (API 4.1).
pub const NOT_OURS: &[&str] = &[
    "nonce",
    "ui_locales",
    "max_age",
    "id_token_hint",
    "pinless",
    "response_mode",
    "access_type",
];

/// What a value must look like.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Value {
    /// One of these words. The second list was seen on generated addresses and is undocumented.
    OneOf(&'static [&'static str], &'static [&'static str]),
    /// A blank-separated list of these words; the second list as above.
    EachOf(&'static [&'static str], &'static [&'static str]),
    /// Letters, digits, blank, underscore; at most 50 (API 4.3).
    FreeText,
    /// A comma-separated list of document types: five capital letters or digits each.
    Doctypes,
    /// UNIX seconds.
    UnixSeconds,
    /// Ten digits.
    Mobile,
}

/// The values of one parameter in some lines of some service.
#[derive(Clone, Copy, Debug)]
pub struct ValueRule {
    /// The name on the wire.
    pub name: &'static str,
    /// The lines it holds in.
    pub lines: &'static [Line],
    /// What a value must look like.
    pub value: Value,
    /// The source behind it.
    pub confidence: Confidence,
}

const ALL: &[Line] = &Line::ALL;
const SINCE_2_3: &[Line] = &[Line::V2_3, Line::V2_4];
const UNTIL_2_3: &[Line] = &[Line::V1_12, Line::V2_3];
const ONLY_2_4: &[Line] = &[Line::V2_4];

/// The values of the requester description.
pub const VALUES: &[ValueRule] = {
    use Value::{Doctypes, EachOf, FreeText, Mobile, OneOf, UnixSeconds};
    const fn values(
        name: &'static str,
        lines: &'static [Line],
        value: Value,
        confidence: Confidence,
    ) -> ValueRule {
        ValueRule {
            name,
            lines,
            value,
            confidence,
        }
    }
    const FLAG: Value = OneOf(&["Y"], &[]);
    const PURPOSES: &[&str] = &[
        "kyc",
        "verification",
        "compliance",
        "availing_services",
        "educational",
    ];
    const ACR: Value = EachOf(&["pan", "aadhaar", "driving_licence"], &["digilocker"]);
    &[
        values("response_type", ALL, OneOf(&["code"], &[]), Specification),
        values(
            "code_challenge_method",
            ALL,
            OneOf(&["S256"], &[]),
            Specification,
        ),
        values("purpose", UNTIL_2_3, OneOf(PURPOSES, &[]), Specification),
        values("purpose", ONLY_2_4, FreeText, Digest),
        values("service_name", ONLY_2_4, FreeText, Digest),
        values("acr", SINCE_2_3, ACR, Specification),
        values(
            "amr",
            &[Line::V2_3],
            EachOf(
                &[
                    "all",
                    "driving_licence",
                    "aadhaar",
                    "pan",
                    "ndlemail",
                    "mobile",
                    "username",
                    "other",
                    "others",
                ],
                &[],
            ),
            Specification,
        ),
        values(
            "amr",
            ONLY_2_4,
            EachOf(
                &[
                    "driving_licence",
                    "aadhaar",
                    "pan",
                    "ndlemail",
                    "mobile",
                    "username",
                    "other",
                    "others",
                    "apaar",
                    "apaar_only",
                    "apaar_others",
                ],
                &["all"],
            ),
            Digest,
        ),
        values(
            "dl_flow",
            ALL,
            OneOf(&["signup"], &["signin"]),
            Specification,
        ),
        values("verified_mobile", UNTIL_2_3, Mobile, Specification),
        values("req_doctype", ALL, Doctypes, Specification),
        values("consent_valid_till", ALL, UnixSeconds, Specification),
        values("pla", SINCE_2_3, FLAG, Specification),
        values("plsignup", SINCE_2_3, FLAG, Specification),
        values("ulsignup", SINCE_2_3, FLAG, Specification),
        values(
            "prompt",
            ONLY_2_4,
            OneOf(&["login", "login_mobile"], &[]),
            Digest,
        ),
        values("login_hint", ONLY_2_4, Mobile, Digest),
    ]
};

/// The values that EntityLocker's public clients send; the rest goes by [`VALUES`].
pub const ENTITY_VALUES: &[ValueRule] = &[
    ValueRule {
        name: "acr",
        lines: ONLY_2_4,
        value: Value::OneOf(&["pan", "cin", "udyam"], &[]),
        confidence: Secondary,
    },
    ValueRule {
        name: "purpose",
        lines: ONLY_2_4,
        value: Value::FreeText,
        confidence: Inferred,
    },
];

/// The values of a parameter of `service` in `line`.
#[must_use]
pub fn values(name: &str, service: Service, line: Line) -> Option<&'static ValueRule> {
    let own: &[ValueRule] = match service {
        Service::EntityLocker => ENTITY_VALUES,
        _ => &[],
    };
    own.iter()
        .chain(VALUES)
        .find(|rule| rule.name == name && rule.lines.contains(&line))
}

/// A parameter that counts only beside another one.
#[derive(Clone, Copy, Debug)]
pub struct Companion {
    /// The parameter.
    pub name: &'static str,
    /// The lines it holds in.
    pub lines: &'static [Line],
    /// The other parameter and the value that it must have.
    pub beside: (&'static str, &'static str),
    /// The source behind it.
    pub confidence: Confidence,
}

/// Parameters that count only beside another one (API 4.1).
pub const COMPANIONS: &[Companion] = &[
    Companion {
        name: "amr",
        lines: &[Line::V2_3],
        beside: ("dl_flow", "signup"),
        confidence: Specification,
    },
    Companion {
        name: "verified_mobile",
        lines: UNTIL_2_3,
        beside: ("dl_flow", "signup"),
        confidence: Specification,
    },
    Companion {
        name: "plsignup",
        lines: SINCE_2_3,
        beside: ("dl_flow", "signup"),
        confidence: Inferred,
    },
    Companion {
        name: "ulsignup",
        lines: SINCE_2_3,
        beside: ("dl_flow", "signup"),
        confidence: Inferred,
    },
    Companion {
        name: "login_hint",
        lines: ONLY_2_4,
        beside: ("prompt", "login_mobile"),
        confidence: Digest,
    },
];

/// Where the words of `amr` are usable in line 2.4 (API 4.2).
#[derive(Clone, Copy, Debug)]
pub struct Amr {
    /// The word.
    pub word: &'static str,
    /// When signing in.
    pub sign_in: bool,
    /// When signing up.
    pub sign_up: bool,
}

/// The words of `amr` and where they are usable in line 2.4. `all` is listed without saying where.
pub const AMR: &[Amr] = {
    const fn amr(word: &'static str, sign_in: bool, sign_up: bool) -> Amr {
        Amr {
            word,
            sign_in,
            sign_up,
        }
    }
    &[
        amr("all", true, true),
        amr("driving_licence", false, true),
        amr("aadhaar", false, true),
        amr("pan", false, true),
        amr("ndlemail", true, true),
        amr("mobile", true, true),
        amr("username", true, false),
        amr("other", true, false),
        amr("others", true, false),
        amr("apaar", true, false),
        amr("apaar_only", true, false),
        amr("apaar_others", true, false),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_rule_and_companion_belongs_to_a_parameter_of_its_line() {
        let named = VALUES.iter().map(|rule| (rule.name, rule.lines));
        let named = named.chain(COMPANIONS.iter().map(|rule| (rule.name, rule.lines)));
        for (name, lines) in named {
            for line in lines {
                let need = rule(name).map(|rule| rule.need_in(*line));
                assert!(
                    matches!(need, Some(Need::Optional | Need::Required)),
                    "{name} {line}"
                );
            }
        }
    }

    #[test]
    fn what_is_not_ours_has_no_rule() {
        for name in NOT_OURS {
            assert!(rule(name).is_none(), "{name}");
        }
    }

    #[test]
    fn every_word_of_amr_says_where_it_is_usable() {
        for line in [Line::V2_3, Line::V2_4] {
            let Value::EachOf(words, seen) =
                values("amr", Service::MeriPehchaan, line).unwrap().value
            else {
                panic!("amr is a list")
            };
            for word in words.iter().chain(seen) {
                assert!(AMR.iter().any(|amr| amr.word == *word), "{word}");
            }
        }
    }

    #[test]
    fn purpose_is_a_word_before_2_4_and_free_text_since() {
        let value = |line| {
            values("purpose", Service::MeriPehchaan, line)
                .unwrap()
                .value
        };
        assert!(matches!(value(Line::V2_3), Value::OneOf(..)));
        assert_eq!(value(Line::V2_4), Value::FreeText);
        let acr = values("acr", Service::EntityLocker, Line::V2_4).unwrap();
        assert_eq!(acr.confidence, Secondary);
    }
}
