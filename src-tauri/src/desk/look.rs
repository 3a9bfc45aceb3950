//! What the machine looks at because a person asks it to: the logo as a file, the website over the
//! network. Neither is sent anywhere, and neither is looked at by itself.

use diagnosis::Words;
use diagnosis::words::FluentValue;
use journey::logo::{self, Logo};
use journey::transport::{Failure, TlsFault};
use journey::website::{self, AddressFault, End, Leg, Visit};

use crate::view::{LogoView, SiteLeg, SiteView};

use super::{Answer, Desk, files, refusal, say, say_with};

/// Endings of files that may be logos.
const ENDINGS: &[&str] = &[
    "png", "jpg", "jpeg", "svg", "gif", "webp", "bmp", "ico", "tif", "tiff",
];

impl Desk {
    /// Lets the person choose the logo and looks at it. `None` when nothing was chosen.
    ///
    /// # Errors
    /// When the file cannot be read or is too large for a logo.
    pub async fn check_logo(&self) -> Answer<Option<LogoView>> {
        let words = self.words();
        let Some(path) = self.choose(say(words, "choose-logo"), ENDINGS).await else {
            return Ok(None);
        };
        let (name, bytes) = files::read(words, &path, logo::MAX_SIZE)?;
        let logo = logo::inspect(&name, &bytes);
        let view = logo_view(words, &name, &logo);
        self.room().logo = Some(logo);
        Ok(Some(view))
    }

    /// Visits the organisation's website once.
    ///
    /// # Errors
    /// When the text is no address of a website; nothing is then sent.
    pub async fn check_website(&self, address: &str) -> Answer<SiteView> {
        let words = self.words();
        let visit = website::visit(address, &self.0.transport).await;
        let visit = visit.map_err(|fault| {
            let id = match fault {
                AddressFault::NoAddress => "site-no-address",
                AddressFault::NotHttps => "site-not-https",
            };
            refusal::field(words, "website", say(words, id))
        })?;
        let view = site_view(words, &visit);
        self.room().site = Some(visit);
        Ok(view)
    }
}

fn logo_view(words: &Words, name: &str, logo: &Logo) -> LogoView {
    let kilobytes = FluentValue::from(logo.bytes.div_ceil(1_000));
    let sentence = match (logo.kind, logo.pixels) {
        (None, _) => say(words, "logo-none"),
        (Some(kind), None) => say_with(
            words,
            "logo-drawing",
            &[("kind", kind.name().into()), ("kilobytes", kilobytes)],
        ),
        (Some(kind), Some((width, height))) => say_with(
            words,
            "logo-picture",
            &[
                ("kind", kind.name().into()),
                ("width", width.to_string().into()),
                ("height", height.to_string().into()),
                ("kilobytes", kilobytes),
            ],
        ),
    };
    LogoView {
        name: name.to_owned(),
        ok: logo.kind.is_some(),
        sentence,
        hints: logo
            .hints
            .iter()
            .map(|hint| say(words, &format!("logo-hint-{}", hint.id())))
            .collect(),
    }
}

fn site_view(words: &Words, visit: &Visit) -> SiteView {
    let failed = visit.failed();
    let legs = Leg::ALL.into_iter().map(|leg| SiteLeg {
        title: say(words, &format!("site-leg-{}", leg.id())),
        ok: match failed {
            Some(failed) if leg == failed => Some(false),
            Some(failed) if leg > failed => None,
            Some(_) | None => Some(true),
        },
    });
    SiteView {
        origin: visit.origin.clone(),
        ok: failed.is_none(),
        sentence: site_sentence(words, &visit.end),
        legs: legs.collect(),
    }
}

fn site_sentence(words: &Words, end: &End) -> String {
    let status = |status: u16| [("status", FluentValue::from(status.to_string()))];
    let to = |to: &str| [("to", FluentValue::from(to.to_owned()))];
    match end {
        End::Live { status: code } => say_with(words, "site-live", &status(*code)),
        End::Moved { to: other } => say_with(words, "site-moved", &to(other)),
        End::Unprotected { to: other } => say_with(words, "site-unprotected", &to(other)),
        End::NoPage { status: code } => say_with(words, "site-no-page", &status(*code)),
        End::Failed(failure) => say(words, failure_words(failure)),
    }
}

fn failure_words(failure: &Failure) -> &'static str {
    match failure {
        Failure::Dns { .. } => "site-dns",
        Failure::Refused => "site-refused",
        Failure::Unreachable { .. } | Failure::Unsendable { .. } => "site-unreachable",
        Failure::Proxy { .. } => "site-proxy",
        Failure::Timeout { .. } => "site-timeout",
        Failure::Tls { fault } => match fault {
            TlsFault::CertificateDates => "site-tls-dates",
            TlsFault::CertificateName => "site-tls-name",
            TlsFault::CertificateRevoked => "site-tls-revoked",
            TlsFault::UnknownAuthority => "site-tls-authority",
            TlsFault::CertificateOther | TlsFault::Incompatible | TlsFault::Handshake => {
                "site-tls-other"
            }
        },
        Failure::Reset | Failure::Truncated => "site-reset",
        Failure::TooLarge { .. } | Failure::Unreadable { .. } => "site-unreadable",
    }
}
