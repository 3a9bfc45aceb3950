//! Before a sign-in: the organisation's website and the hosts of the services, each good one with
//! its bad twins.

use std::net::{SocketAddr, TcpListener};

use journey::{
    check::{CheckId, Outcome},
    clock::{Clock as _, SystemClock},
    preflight::hosts,
    store::PartnerFile,
    transport::{Failure, Settings, TlsFault, Transport},
    website::{End, Leg, Visit, visit},
};
use protocol::service::Service;

use crate::authority::{Authority, Site};

const PAGE: &str = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";

fn page() -> Site {
    Site::answering(PAGE)
}

fn trusting(authority: &Authority) -> Settings {
    Settings {
        extra_roots: vec![authority.der.clone()],
        ..Settings::default()
    }
}

async fn seen(site: SocketAddr, settings: &Settings) -> Visit {
    let transport = Transport::new(settings).unwrap();
    let address = format!("https://localhost:{}/about#team", site.port());
    visit(&address, &transport).await.unwrap()
}

fn closed() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap()
}

#[tokio::test]
async fn a_website_with_a_trusted_certificate_is_live() {
    let authority = Authority::new();
    let site = authority.open(page()).await;
    let visit = seen(site, &trusting(&authority)).await;
    assert_eq!(visit.end, End::Live { status: 200 });
    assert_eq!(visit.failed(), None);
    assert_eq!(visit.check().result, Outcome::Pass);
}

#[tokio::test]
async fn a_certificate_that_is_not_trusted_is_named_by_its_fault() {
    let authority = Authority::new();
    let right = authority.open(page()).await;
    let expired = authority
        .open(Site {
            until: 2021,
            ..page()
        })
        .await;
    let other = Site {
        name: "other.example.in",
        ..page()
    };
    let other = authority.open(other).await;
    let trusted = trusting(&authority);
    for (site, settings, fault) in [
        (right, &Settings::default(), TlsFault::UnknownAuthority),
        (expired, &trusted, TlsFault::CertificateDates),
        (other, &trusted, TlsFault::CertificateName),
    ] {
        let visit = seen(site, settings).await;
        assert_eq!(visit.end, End::Failed(Failure::Tls { fault }));
        assert_eq!(visit.failed(), Some(Leg::Trust));
        assert_eq!(visit.check().result, Outcome::Fail);
    }
}

#[tokio::test]
async fn a_closed_port_an_unknown_name_and_a_missing_page_are_told_apart() {
    let refused = seen(closed(), &Settings::default()).await;
    assert_eq!(refused.end, End::Failed(Failure::Refused));
    assert_eq!(refused.failed(), Some(Leg::Connection));

    let transport = Transport::new(&Settings::default()).unwrap();
    let unknown = visit("https://no-such-host.invalid", &transport).await;
    assert_eq!(unknown.unwrap().failed(), Some(Leg::Name));

    let authority = Authority::new();
    let gone =
        Site::answering("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    let gone = authority.open(gone).await;
    let gone = seen(gone, &trusting(&authority)).await;
    assert_eq!(gone.end, End::NoPage { status: 404 });
    assert_eq!(gone.failed(), Some(Leg::Answer));
}

fn partner(base: SocketAddr) -> PartnerFile {
    let mut partner = PartnerFile::new("Example Labs", Service::MeriPehchaan);
    partner.client_id = "XX00TEST01".to_owned();
    partner.redirect_uri = "https://app.example.in/callback".to_owned();
    let base = format!("https://localhost:{}/public", base.port());
    partner.endpoints.insert("base".to_owned(), base);
    partner
}

#[tokio::test]
async fn each_host_is_asked_once_and_in_the_manner_of_the_partner_file() {
    let authority = Authority::new();
    let mut partner = partner(authority.open(page()).await);
    let transport = Transport::new(&Settings::default()).unwrap();
    let clock = SystemClock::default();
    let untrusted = hosts(&partner, &transport, &clock).await;
    assert_eq!(untrusted[0].id, CheckId::HostReachable);
    assert_eq!(untrusted[0].result, Outcome::Fail);
    assert!(
        untrusted[0].received.contains("does not trust"),
        "{untrusted:?}"
    );

    partner.network.ca_file = Some(authority.file());
    let reached = hosts(&partner, &transport, &clock).await;
    assert_eq!(reached[0].result, Outcome::Pass, "{reached:?}");
    assert_eq!(reached[1].id, CheckId::ClockSkew);
    assert_eq!(
        reached[1].result,
        Outcome::Skipped,
        "the site has no Date header"
    );

    let elsewhere = format!(
        "https://localhost:{}/public/oauth2/1/token",
        closed().port()
    );
    partner.endpoints.insert("token".to_owned(), elsewhere);
    let mixed = hosts(&partner, &transport, &clock).await;
    let mut results: Vec<_> = mixed.iter().map(|check| check.result).collect();
    results.sort_by_key(|result| *result == Outcome::Pass);
    assert_eq!(results, [Outcome::Fail, Outcome::Skipped, Outcome::Pass]);
}

#[tokio::test]
async fn the_clock_of_a_host_is_held_against_this_one() {
    let authority = Authority::new();
    let now = SystemClock::default().now();
    for (ahead, result) in [(0, Outcome::Pass), (900, Outcome::Fail)] {
        let seconds = u64::try_from(now.as_second() + ahead).unwrap();
        let date = std::time::UNIX_EPOCH + std::time::Duration::from_secs(seconds);
        let date = httpdate::fmt_http_date(date);
        let site = Site::answering(PAGE.replace("200 OK", &format!("200 OK\r\nDate: {date}")));
        let mut partner = partner(authority.open(site).await);
        partner.network.ca_file = Some(authority.file());
        let transport = Transport::new(&Settings::default()).unwrap();
        let checks = hosts(&partner, &transport, &SystemClock::default()).await;
        assert_eq!(checks[1].result, result, "{checks:?}");
    }
}
