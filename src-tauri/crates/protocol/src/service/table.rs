//! What each service and line offers, as one table: four editions (columns) by twenty-one calls
//! (rows). A new line is a new column here and a new variant of [`Line`]; everything that asks
//! "does this exist there, and what must it carry" asks this table.
//!
//! The statuses of failures are not repeated here: [`Entry::failures`] reads them from
//! [`crate::error_index`]. Required parameters of authorize differ by line and are the rules of
//! [`crate::authorize::RULES`].

use http::Method;

use super::{Api, Line, Service};
use crate::authorize::{self, Need};
use crate::confidence::Confidence::{self, Digest, Secondary, Specification, Unverified};
use crate::error_index;

/// One published description of one service.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Edition {
    /// The service.
    pub service: Service,
    /// The line; EntityLocker's own papers have no line and stand beside the newest.
    pub line: Line,
    /// When the description is dated: `YYYY-MM-DD` or `YYYY-MM`.
    pub dated: &'static str,
    /// The source behind it.
    pub confidence: Confidence,
    /// The statuses that most failures on the services' side carry; empty where unknown.
    pub server_failures: &'static [u16],
}

/// The editions, in the order of the columns.
pub const EDITIONS: [Edition; 4] = [
    Edition {
        service: Service::DigiLocker,
        line: Line::V1_12,
        dated: "2023-09-20",
        confidence: Specification,
        server_failures: &[500, 503],
    },
    Edition {
        service: Service::MeriPehchaan,
        line: Line::V2_3,
        dated: "2023-09-15",
        confidence: Specification,
        server_failures: &[530],
    },
    Edition {
        service: Service::MeriPehchaan,
        line: Line::V2_4,
        dated: "2026-09",
        confidence: Digest,
        server_failures: &[530],
    },
    Edition {
        service: Service::EntityLocker,
        line: Line::V2_4,
        dated: "2024-11",
        confidence: Secondary,
        server_failures: &[],
    },
];

/// How a call stands in an edition.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Standing {
    /// The edition does not have it.
    Absent,
    /// Offered, with the source behind that.
    Offered(Confidence),
    /// Nothing is publicly known.
    Unknown,
    /// Was offered by the line before and is withdrawn.
    Withdrawn,
}

/// How a call says who is calling (API 3.1).
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Authentication {
    /// `Authorization: Basic` with client id and secret; documented as the only way.
    Basic,
    /// `Authorization: Bearer` with the access token.
    Bearer,
    /// A page in the person's browser.
    Browser,
    /// Client id and secret, in the form or as Basic.
    Client,
    /// `clientid`, `ts` and `hmac` in the form.
    SignedForm,
}

/// What a call is, whatever the edition.
#[derive(Clone, Debug)]
pub struct Call {
    /// GET or POST.
    pub method: Method,
    /// Who is calling.
    pub authentication: Authentication,
    /// Names that must be sent: form fields, or headers for upload. For authorize see
    /// [`Entry::required`].
    pub required: &'static [&'static str],
    /// Names that may be sent.
    pub optional: &'static [&'static str],
    /// How it stands, in the order of [`EDITIONS`].
    pub stands: [Standing; 4],
}

/// One cell of the table: a call in an edition.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The API.
    pub api: Api,
    /// The edition.
    pub edition: Edition,
    /// What the call is.
    pub call: Call,
    /// How it stands here.
    pub standing: Standing,
}

impl Entry {
    /// The path below the base.
    #[must_use]
    pub fn path(&self) -> &'static str {
        self.api.path_in(self.edition.service)
    }

    /// The names that this edition requires.
    #[must_use]
    pub fn required(&self) -> Vec<&'static str> {
        let Edition { service, line, .. } = self.edition;
        match self.api {
            Api::Authorize => authorize::RULES
                .iter()
                .filter(|rule| rule.need_for(service, line) == Need::Required)
                .map(|rule| rule.name)
                .collect(),
            Api::Logout if line >= Line::V2_4 => vec!["client_id", "redirect_uri"],
            _ => self.call.required.to_vec(),
        }
    }

    /// The statuses listed for failures, ascending; empty for EntityLocker, which published none.
    #[must_use]
    pub fn failures(&self) -> Vec<u16> {
        match self.edition.service {
            Service::EntityLocker => Vec::new(),
            _ => error_index::statuses(self.api, self.edition.line),
        }
    }
}

/// The edition of a service and line, if there is such a description. A custom service is held
/// against the requester description of its line.
#[must_use]
pub fn edition(service: Service, line: Line) -> Option<&'static Edition> {
    EDITIONS.iter().find(|edition| {
        let custom = service == Service::Custom && edition.service != Service::EntityLocker;
        edition.line == line && (custom || edition.service == service)
    })
}

/// The cell of `api` in the edition of `service` and `line`.
#[must_use]
pub fn entry(service: Service, line: Line, api: Api) -> Option<Entry> {
    let edition = edition(service, line)?;
    let column = EDITIONS.iter().position(|other| other == edition)?;
    let call = call(api);
    let standing = *call.stands.get(column)?;
    Some(Entry {
        api,
        edition: *edition,
        call,
        standing,
    })
}

/// Every cell, edition by edition.
pub fn entries() -> impl Iterator<Item = Entry> {
    EDITIONS.into_iter().flat_map(|edition| {
        Api::ALL
            .into_iter()
            .filter_map(move |api| entry(edition.service, edition.line, api))
    })
}

/// What a call is, whatever the edition.
#[must_use]
pub fn call(api: Api) -> Call {
    use Authentication::{Basic, Bearer, Browser, Client, SignedForm};
    use Standing::{Absent, Offered, Unknown, Withdrawn};

    const S: Standing = Offered(Specification);
    const S24: Standing = Offered(Digest);
    const C: Standing = Offered(Secondary);
    const EXCHANGE: &[&str] = &["code", "grant_type", "redirect_uri"];
    const CLIENT: &[&str] = &[
        "client_id",
        "client_secret",
        "code_verifier",
        "refresh_token",
    ];
    const NONE: &[&str] = &[];

    let call = |method, authentication, required, optional, stands| Call {
        method,
        authentication,
        required,
        optional,
        stands,
    };
    let get = |authentication, stands| call(Method::GET, authentication, NONE, NONE, stands);
    let form =
        |required, optional, stands| call(Method::POST, SignedForm, required, optional, stands);
    //                                          DigiLocker 1.12 · Meri Pehchaan 2.3 · 2.4 · EntityLocker
    match api {
        Api::Authorize => get(Browser, [S, S, S24, C]),
        Api::Logout => get(Browser, [Absent, S, S24, Unknown]),
        Api::Token => call(Method::POST, Client, EXCHANGE, CLIENT, [S, S, S24, C]),
        Api::TokenV2 => call(
            Method::POST,
            Client,
            EXCHANGE,
            CLIENT,
            [Absent, S, S24, Unknown],
        ),
        Api::Revoke => call(
            Method::POST,
            Basic,
            &["token"],
            &["token_type_hint"],
            [S, S, S24, C],
        ),
        Api::User => get(Bearer, [S, S, S24, C]),
        Api::Apaar => get(Bearer, [Absent, Absent, S24, Unknown]),
        Api::Entity => get(Bearer, [Absent, Absent, Absent, C]),
        Api::Uploaded | Api::Issued | Api::File | Api::Xml => get(Bearer, [S, S, S24, C]),
        Api::Eaadhaar => get(Bearer, [S, S, S24, Unknown]),
        Api::Upload => call(
            Method::POST,
            Bearer,
            &["Content-Type", "path", "hmac"],
            NONE,
            [S, S, S24, Offered(Unverified)],
        ),
        Api::PullIssuers | Api::Statistics => {
            form(&["clientid", "ts", "hmac"], NONE, [S, S, S24, Unknown])
        }
        Api::PullDoctype => form(
            &["clientid", "orgid", "ts", "hmac"],
            NONE,
            [S, S, S24, Unknown],
        ),
        Api::PullParameters => form(
            &["clientid", "orgid", "doctype", "ts", "hmac"],
            NONE,
            [S, S, S24, Unknown],
        ),
        Api::PullDocument => call(
            Method::POST,
            Bearer,
            &["orgid", "doctype", "consent"],
            NONE,
            [S, S, S24, Unknown],
        ),
        Api::PushUri => form(
            &[
                "clientid",
                "digilockerid",
                "uri",
                "doctype",
                "description",
                "docid",
                "issuedate",
                "action",
                "ts",
                "hmac",
            ],
            &["validfrom", "validto", "doccontent", "datacontent"],
            [S, S, S24, Unknown],
        ),
        Api::VerifyAccount => form(
            &["clientid", "ts", "hmac"],
            &["uid", "mobile"],
            [S, S, Withdrawn, Unknown],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(service: Service, line: Line, api: Api) -> Standing {
        entry(service, line, api).unwrap().standing
    }

    #[test]
    fn every_service_and_line_that_a_person_can_choose_has_an_edition() {
        for service in Service::ALL {
            for line in Line::ALL {
                let offered = service.lines().contains(&line);
                assert_eq!(
                    edition(service, line).is_some(),
                    offered,
                    "{service:?} {line}"
                );
            }
        }
        assert_eq!(entries().count(), EDITIONS.len() * Api::ALL.len());
    }

    #[test]
    fn what_came_and_went_is_told_by_line() {
        let meri = Service::MeriPehchaan;
        assert_eq!(standing(meri, Line::V2_3, Api::Apaar), Standing::Absent);
        assert_eq!(
            standing(meri, Line::V2_4, Api::Apaar),
            Standing::Offered(Digest)
        );
        assert_eq!(
            standing(meri, Line::V2_4, Api::VerifyAccount),
            Standing::Withdrawn
        );
        let classic = Service::DigiLocker;
        assert_eq!(
            standing(classic, Line::V1_12, Api::TokenV2),
            Standing::Absent
        );
        let entity = Service::EntityLocker;
        assert_eq!(
            standing(entity, Line::V2_4, Api::PullDocument),
            Standing::Unknown
        );
    }

    #[test]
    fn no_entity_locker_call_claims_a_better_source_than_public_clients() {
        let stands = entries().filter(|entry| entry.edition.service == Service::EntityLocker);
        for entry in stands {
            let claimed = matches!(entry.standing, Standing::Offered(c) if c < Secondary);
            assert!(!claimed, "{:?}", entry.api);
        }
    }

    #[test]
    fn required_parameters_follow_the_line() {
        let required = |service, line, api| entry(service, line, api).unwrap().required();
        let meri = Service::MeriPehchaan;
        assert!(required(meri, Line::V2_4, Api::Authorize).contains(&"service_name"));
        assert!(!required(meri, Line::V2_3, Api::Authorize).contains(&"service_name"));
        assert!(
            !required(Service::EntityLocker, Line::V2_4, Api::Authorize).contains(&"service_name"),
            "no client of EntityLocker sends it"
        );
        assert_eq!(required(meri, Line::V2_3, Api::Logout).len(), 0);
        assert_eq!(
            required(meri, Line::V2_4, Api::Logout),
            ["client_id", "redirect_uri"]
        );
    }

    #[test]
    fn failures_are_500_in_one_line_and_530_in_the_other() {
        let failures = |service, line| entry(service, line, Api::User).unwrap().failures();
        assert_eq!(failures(Service::DigiLocker, Line::V1_12), [401, 403, 500]);
        assert_eq!(failures(Service::MeriPehchaan, Line::V2_4), [401, 403, 530]);
    }
}
