//! Addresses that do not belong together: hosts of two services in one set, a path of another
//! version, a path that never existed.
//!
//! Tutorials mix the 1.x and 2.x lines, the OpenAPI description of 2021 and aggregators' wrappers,
//! and the two production hosts have nearly the same paths, so such a set looks right and fails
//! late (API 19, rows 27 to 29, 48 and 50). Loopback addresses are the practice locker's or the
//! partner's own and are only held against each other.

use url::{Host, Url};

use super::table::{self, Standing};
use super::{Api, Endpoints, Line, Service};
use crate::confidence::Confidence::{
    self, Description, Inferred, Secondary, Specification, Unverified,
};
use crate::lint::Remark;

/// A host that must not be used, and why.
#[derive(Clone, Copy, Debug)]
pub struct DeadHost {
    /// The host.
    pub host: &'static str,
    /// What is known of it.
    pub why: &'static str,
    /// The source behind that.
    pub confidence: Confidence,
}

/// Hosts that appear in old papers, in the OpenAPI description or in untested code (API 2).
pub const DEAD_HOSTS: &[DeadHost] = &[
    dead(
        "betaapi.digitallocker.gov.in",
        "named by the OpenAPI description of 2021; its state today is unknown",
        Description,
    ),
    dead(
        "developers.digitallocker.gov.in",
        "the developer host of the manual of 2018, probably gone",
        Secondary,
    ),
    dead(
        "devpartners.digitallocker.gov.in",
        "the developer portal of the manual of 2018, probably gone",
        Secondary,
    ),
    dead(
        "sandbox.digitallocker.gov.in",
        "seen in untested code only; there is no sandbox",
        Unverified,
    ),
    dead(
        "api.sandbox.digitallocker.gov.in",
        "seen in untested code only; there is no sandbox",
        Unverified,
    ),
    dead(
        "api.entitylocker.gov.in",
        "seen in untested code only",
        Unverified,
    ),
    dead(
        "sandbox.api-setu.in",
        "a sandbox for directory APIs, not for sign-in or documents",
        Secondary,
    ),
];

const fn dead(host: &'static str, why: &'static str, confidence: Confidence) -> DeadHost {
    DeadHost {
        host,
        why,
        confidence,
    }
}

/// A path below `/public` that is not the one of today.
#[derive(Clone, Copy, Debug)]
pub struct WrongPath {
    /// The path.
    pub path: &'static str,
    /// The API that is meant.
    pub meant: Api,
    /// What is known of it.
    pub why: &'static str,
    /// The source behind that.
    pub confidence: Confidence,
}

/// Paths of older versions and paths that clients made up (API 4.1, 4.12, 6.2, 6.5, 19).
pub const WRONG_PATHS: &[WrongPath] = &[
    wrong(
        "/oauth2/1/files/issued",
        Api::Issued,
        "the list of the OpenAPI description of 2021; version 2 replaced it",
        Description,
    ),
    wrong(
        "/oauth2/1/xml/eaadhaar",
        Api::Eaadhaar,
        "version 1 of description 1.7; version 3 replaced it",
        Specification,
    ),
    wrong(
        "/oauth2/2/xml/eaadhaar",
        Api::Eaadhaar,
        "version 2 of description 1.9; version 3 replaced it",
        Specification,
    ),
    wrong(
        "/oauth2/2/authorize",
        Api::Authorize,
        "in no description; authorize is version 1 also with OpenID Connect",
        Unverified,
    ),
    wrong(
        "/oauth2/1/profile",
        Api::User,
        "invented; answers 404 with {}",
        Secondary,
    ),
    wrong(
        "/oauth2/1/userinfo",
        Api::User,
        "in no description; User is the account API",
        Unverified,
    ),
    wrong(
        "/oauth2/2/userinfo",
        Api::User,
        "in no description; answered something that is not JSON",
        Secondary,
    ),
    wrong(
        "/oauth2/3/user",
        Api::User,
        "in no description; User is version 1",
        Unverified,
    ),
    wrong(
        "/oauth2/3/issued_documents",
        Api::Issued,
        "invented",
        Secondary,
    ),
];

const fn wrong(
    path: &'static str,
    meant: Api,
    why: &'static str,
    confidence: Confidence,
) -> WrongPath {
    WrongPath {
        path,
        meant,
        why,
        confidence,
    }
}

/// Looks over the addresses of every API that `line` of `service` offers.
#[must_use]
pub fn inspect(service: Service, line: Line, endpoints: &Endpoints) -> Vec<Remark> {
    let offered = |api: &Api| {
        table::entry(service, line, *api)
            .is_some_and(|entry| matches!(entry.standing, Standing::Offered(_)))
    };
    let overridden = endpoints.overrides().iter().map(|(api, _)| *api);
    let mut apis: Vec<Api> = Api::ALL.into_iter().filter(offered).collect();
    let further: Vec<Api> = overridden.filter(|api| !apis.contains(api)).collect();
    apis.extend(further);
    let urls: Vec<(Api, Url)> = apis
        .into_iter()
        .map(|api| (api, endpoints.url(api)))
        .collect();
    inspect_urls(service, line, &urls)
}

/// Looks over a set of addresses: does it belong to one service and one line?
#[must_use]
pub fn inspect_urls(service: Service, line: Line, urls: &[(Api, Url)]) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if table::edition(service, line).is_none() {
        let lines: Vec<&str> = service.lines().iter().map(|line| line.id()).collect();
        remarks.push(Remark::wrong(
            "endpoints-edition",
            "line",
            lines.join(" or "),
            line.id(),
            Specification,
        ));
    }
    mixed_hosts(urls, &mut remarks);
    for (api, url) in urls {
        scheme(*api, url, &mut remarks);
        host(service, *api, url, &mut remarks);
        path(service, line, *api, url, &mut remarks);
    }
    remarks
}

/// More than one host in one set: each API that is not where most are.
fn mixed_hosts(urls: &[(Api, Url)], remarks: &mut Vec<Remark>) {
    let authority = |url: &Url| match (url.host_str(), url.port()) {
        (Some(host), Some(port)) => format!("{host}:{port}"),
        (Some(host), None) => host.to_owned(),
        (None, _) => String::new(),
    };
    let count = |host: &str| {
        urls.iter()
            .filter(|(_, url)| authority(url) == host)
            .count()
    };
    // The first of the commonest, so that the answer does not depend on the order of a map.
    let Some(usual) = urls
        .iter()
        .map(|(_, url)| authority(url))
        .reduce(|best, host| {
            if count(&host) > count(&best) {
                host
            } else {
                best
            }
        })
    else {
        return;
    };
    for (api, url) in urls.iter().filter(|(_, url)| authority(url) != usual) {
        remarks.push(Remark::wrong(
            "endpoints-host-mixed",
            api.id(),
            usual.clone(),
            authority(url),
            Inferred,
        ));
    }
}

fn scheme(api: Api, url: &Url, remarks: &mut Vec<Remark>) {
    if url.scheme() != "https" && !is_loopback(url) {
        remarks.push(Remark::wrong(
            "endpoints-scheme",
            api.id(),
            "https",
            url.scheme(),
            Specification,
        ));
    }
}

fn host(service: Service, api: Api, url: &Url, remarks: &mut Vec<Remark>) {
    let host = url.host_str().unwrap_or_default();
    if is_loopback(url) {
        return;
    }
    if let Some(dead) = DEAD_HOSTS.iter().find(|dead| dead.host == host) {
        let expected = service.base().map_or("another host", |(base, _)| base);
        let received = format!("{host}: {}", dead.why);
        remarks.push(
            Remark::wrong(
                "endpoints-host-dead",
                api.id(),
                expected,
                received,
                dead.confidence,
            )
            .doubtful(),
        );
        return;
    }
    let Some((base, confidence)) = service.base() else {
        return;
    };
    match Service::of_host(host) {
        Some(owner) if owner == service => {}
        Some(owner) => remarks.push(Remark::wrong(
            "endpoints-host-foreign",
            api.id(),
            base,
            format!("{host}, the host of {}", owner.id()),
            confidence,
        )),
        None => remarks.push(Remark::wrong(
            "endpoints-host-published",
            api.id(),
            base,
            host,
            confidence,
        )),
    }
}

fn path(service: Service, line: Line, api: Api, url: &Url, remarks: &mut Vec<Remark>) {
    // Whose rules hold: a custom service has its own paths unless it stands on a published host.
    let rules = url.host_str().and_then(Service::of_host).unwrap_or(service);
    if rules == Service::Custom {
        return;
    }
    if let Some(entry) = table::entry(rules, line, api)
        && matches!(entry.standing, Standing::Absent | Standing::Withdrawn)
    {
        let edition = format!("{} {line}", rules.id());
        let remark = match entry.standing {
            Standing::Withdrawn => "withdrawn",
            _ => "not part of this line",
        };
        remarks.push(Remark::wrong(
            "endpoints-api-absent",
            api.id(),
            format!("an API of {edition}"),
            remark,
            entry.edition.confidence,
        ));
    }
    let right = api.path_in(rules);
    let full = url.path().trim_end_matches('/');
    let below = full.strip_prefix("/public").unwrap_or(full);
    let (expected, inside) = match api {
        Api::Logout => (right.to_owned(), below == full),
        _ => (format!("/public{right}"), below != full),
    };
    if full == expected {
        return;
    }
    let (rule, received, confidence) = if below == right && !inside {
        ("endpoints-path-public", full.to_owned(), Specification)
    } else if let Some(wrong) = WRONG_PATHS.iter().find(|wrong| wrong.path == below) {
        let received = format!("{full}: {}", wrong.why);
        ("endpoints-path-version", received, wrong.confidence)
    } else if let Some(owner) = owner_of(below) {
        let received = format!("{full}, the path of {owner}");
        ("endpoints-path-other", received, Inferred)
    } else {
        ("endpoints-path-unknown", full.to_owned(), Inferred)
    };
    remarks.push(Remark::wrong(
        rule,
        api.id(),
        expected,
        received,
        confidence,
    ));
}

/// The API, on any service, that a path below `/public` belongs to.
fn owner_of(below: &str) -> Option<String> {
    Api::ALL.into_iter().find_map(|api| {
        let entity = api.path_in(Service::EntityLocker);
        if api.path() == below {
            Some(api.id().to_owned())
        } else if entity == below {
            Some(format!("{} on entity-locker", api.id()))
        } else {
            None
        }
    })
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::Weight;

    const MERI: &str = "https://digilocker.meripehchaan.gov.in/public";

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    fn rules(remarks: &[Remark]) -> Vec<&str> {
        let mut rules: Vec<&str> = remarks.iter().map(|remark| remark.rule).collect();
        rules.dedup();
        rules
    }

    #[test]
    fn the_published_sets_have_no_remarks() {
        for service in [
            Service::MeriPehchaan,
            Service::DigiLocker,
            Service::EntityLocker,
        ] {
            let (base, _) = service.base().unwrap();
            for line in service.lines() {
                let endpoints = Endpoints::of(service, url(base));
                assert_eq!(
                    inspect(service, *line, &endpoints),
                    [],
                    "{service:?} {line}"
                );
            }
        }
        let practice = Endpoints::new(url("http://127.0.0.1:4100/public"));
        assert_eq!(inspect(Service::Custom, Line::V2_4, &practice), []);
    }

    #[test]
    fn a_token_endpoint_on_the_other_host_is_named_twice() {
        let mixed = Endpoints::new(url(MERI)).with(
            Api::Token,
            url("https://api.digitallocker.gov.in/public/oauth2/1/token"),
        );
        let remarks = inspect(Service::MeriPehchaan, Line::V2_4, &mixed);
        assert_eq!(
            rules(&remarks),
            ["endpoints-host-mixed", "endpoints-host-foreign"]
        );
        assert!(remarks.iter().all(|remark| remark.place == "token"));
    }

    #[test]
    fn paths_of_other_versions_and_made_up_paths_are_named() {
        for (api, path, rule) in [
            (
                Api::Issued,
                "/public/oauth2/1/files/issued",
                "endpoints-path-version",
            ),
            (
                Api::User,
                "/public/oauth2/1/profile",
                "endpoints-path-version",
            ),
            (Api::User, "/oauth2/1/user", "endpoints-path-public"),
            (
                Api::Logout,
                "/public/signin/logout/Y",
                "endpoints-path-public",
            ),
            (
                Api::Issued,
                "/public/oauth2/2/entity/files/issued",
                "endpoints-path-other",
            ),
            (Api::File, "/public/documents", "endpoints-path-unknown"),
        ] {
            let mut wrong = url(MERI);
            wrong.set_path(path);
            let remarks = inspect_urls(Service::MeriPehchaan, Line::V2_4, &[(api, wrong)]);
            assert_eq!(rules(&remarks), [rule], "{path}");
        }
    }

    #[test]
    fn an_api_that_the_line_lacks_is_named() {
        let urls = [(Api::VerifyAccount, url(&format!("{MERI}/account/2/verify")))];
        let remarks = inspect_urls(Service::MeriPehchaan, Line::V2_4, &urls);
        assert_eq!(rules(&remarks), ["endpoints-api-absent"]);
        assert_eq!(remarks[0].received, "withdrawn");
        assert_eq!(inspect_urls(Service::MeriPehchaan, Line::V2_3, &urls), []);
    }

    #[test]
    fn a_line_of_another_service_and_plain_http_are_named() {
        let classic = Endpoints::new(url("http://api.digitallocker.gov.in/public"));
        let remarks = inspect(Service::DigiLocker, Line::V2_4, &classic);
        assert_eq!(rules(&remarks)[0], "endpoints-edition");
        let remarks = inspect(Service::DigiLocker, Line::V1_12, &classic);
        assert_eq!(rules(&remarks), ["endpoints-scheme"]);
    }

    #[test]
    fn a_sandbox_host_is_doubtful_and_explained() {
        let sandbox = Endpoints::new(url("https://sandbox.digitallocker.gov.in/public"));
        let remarks = inspect(Service::DigiLocker, Line::V1_12, &sandbox);
        assert_eq!(rules(&remarks), ["endpoints-host-dead"]);
        assert!(remarks[0].received.contains("no sandbox"));
        assert_eq!(remarks[0].weight, Weight::Doubtful);
    }
}
