//! What is known of an exchange, as plain data.

use protocol::service::{Api, Line, Service};

use crate::mask::Masked;

/// How a connection failed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Transport {
    /// The host's name was not resolved.
    Dns,
    /// What came is not HTTP.
    NotHttp,
    /// No route leads out.
    Offline,
    /// The proxy refused.
    Proxy,
    /// Nothing listens at the port.
    Refused,
    /// The connection was cut.
    Reset,
    /// No answer in time.
    TimedOut,
    /// The issuer of the certificate is not trusted.
    TlsAuthority,
    /// The certificate's dates do not fit.
    TlsExpired,
    /// The handshake failed.
    TlsHandshake,
    /// The certificate is for another host.
    TlsHostname,
    /// No version or cipher in common.
    TlsVersion,
    /// More came than is taken in.
    TooLarge,
    /// Fewer bytes came than announced.
    Truncated,
}

/// What the `hmac` of a file turned out to be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FileHmac {
    /// The header is not there.
    Absent,
    /// It does not fit the bytes.
    Differs,
    /// It fits.
    Fits,
}

/// What is known of a failed or odd exchange, as plain data. Texts are masked by type, so the
/// whole can be shown; scopes and redirect URIs are no secrets.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The call.
    pub api: Option<Api>,
    /// The service that was called.
    pub service: Option<Service>,
    /// The line of the requester description that was spoken.
    pub line: Option<Line>,
    /// Host that was asked, in small letters.
    pub host: Option<String>,
    /// The request as a curl command or a raw HTTP message; the rules for pasted requests are asked.
    pub request: Option<Masked>,
    /// HTTP status.
    pub status: Option<u16>,
    /// Host that a redirect leads to, where the answer is one.
    pub redirected_to: Option<String>,
    /// `Content-Type` of the answer.
    pub content_type: Option<String>,
    /// Body of the answer as text.
    pub body: Option<Masked>,
    /// `error` of the answer or the redirect.
    pub code: Option<String>,
    /// `error_description`.
    pub description: Option<Masked>,
    /// How the connection failed, where it did.
    pub transport: Option<Transport>,
    /// Whether the token request was a refresh.
    pub refresh: bool,
    /// Scopes asked for.
    pub requested_scopes: Vec<String>,
    /// Scopes of the token, where one came.
    pub granted_scopes: Option<Vec<String>>,
    /// Redirect URI of the authorize request.
    pub redirect_uri_sent: Option<String>,
    /// Redirect URI as registered, where the partner told it.
    pub redirect_uri_registered: Option<String>,
    /// Redirect URI of the token request.
    pub redirect_uri_at_token: Option<String>,
    /// Whether SHA-256 of the verifier gives the challenge that was sent.
    pub verifier_fits: Option<bool>,
    /// Whether this code was sent before.
    pub code_sent_before: bool,
    /// Whether a bearer token went along.
    pub token_sent: Option<bool>,
    /// What the `hmac` of a file turned out to be.
    pub file_hmac: Option<FileHmac>,
    /// Whether the bytes are what `Content-Type` says.
    pub content_fits_type: Option<bool>,
    /// Whether a success came without JSON where JSON is due.
    pub not_json: bool,
    /// Whether the bytes are of a kind that is known at all.
    pub content_known: Option<bool>,
    /// Whether the token's scope names the very document that was asked for.
    pub uri_granted: Option<bool>,
    /// `ts` of the request minus local time, in seconds.
    pub ts_ahead: Option<i64>,
    /// Number of items in a list.
    pub items: Option<usize>,
    /// Whether the token answer has an `id_token`.
    pub id_token: Option<bool>,
    /// `mime` of the document in the list, where the call fetched XML.
    pub mime: Vec<String>,
    /// Local time minus the server's `Date`, in seconds.
    pub clock_offset: Option<i64>,
    /// How long the answer took, in milliseconds.
    pub millis: Option<u64>,
}

impl Facts {
    /// Whether the service said no, by its status or by a code.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.status.is_some_and(|status| status >= 400) || self.code.is_some()
    }

    /// Whether the description has these words, given in small letters.
    pub(super) fn says(&self, words: &str) -> bool {
        let description = self.description.as_ref();
        description.is_some_and(|text| text.text.to_ascii_lowercase().contains(words))
    }
}
