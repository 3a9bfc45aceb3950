//! When a request may be sent again, and after how long.
//!
//! The descriptions name no rate limit, yet gateways have them, and a 530 is often gone a second
//! later. What only reads is asked again a few times, with growing and scattered pauses so that many
//! clients do not come back at once; `Retry-After` (RFC 9110 section 10.2.3) is obeyed, and when it
//! asks for more than is worth waiting the answer stands. A code is sent once, whatever comes back:
//! it may be spent (RFC 6749 section 4.1.2). Each try is an entry of the evidence of its own.

use std::{sync::Arc, time::Duration};

use http::{HeaderMap, StatusCode, header::RETRY_AFTER};
use jiff::Timestamp;
use protocol::service::Api;

/// How often and after how long.
#[derive(Clone)]
pub struct Repeat {
    /// Further tries after the first.
    pub times: u32,
    /// The pause before the first of them; it doubles each time.
    pub first: Duration,
    /// The longest pause, also when `Retry-After` asks for it.
    pub longest: Duration,
    jitter: Arc<dyn Fn() -> f64 + Send + Sync>,
}

impl std::fmt::Debug for Repeat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Repeat")
            .field("times", &self.times)
            .field("first", &self.first)
            .field("longest", &self.longest)
            .finish_non_exhaustive()
    }
}

impl Repeat {
    /// Nothing is sent again.
    #[must_use]
    pub fn never() -> Self {
        Self {
            times: 0,
            ..Self::patiently(|| 0.0)
        }
    }

    /// Two further tries, after about half a second and a second; at most ten seconds when the
    /// service asks for it. `jitter` gives numbers from 0 up to 1.
    #[must_use]
    pub fn patiently(jitter: impl Fn() -> f64 + Send + Sync + 'static) -> Self {
        Self {
            times: 2,
            first: Duration::from_millis(500),
            longest: Duration::from_secs(10),
            jitter: Arc::new(jitter),
        }
    }

    /// Whether a call may be sent again at all: when it changes nothing on the other side.
    pub(crate) fn applies(&self, api: Api) -> bool {
        self.times > 0 && only_reads(api)
    }

    /// The pause before try number `tried + 1`, or `None` when the answer stands.
    pub(crate) fn pause(
        &self,
        answer: &http::Response<Vec<u8>>,
        tried: u32,
        now: Timestamp,
    ) -> Option<Duration> {
        let passing =
            answer.status() == StatusCode::TOO_MANY_REQUESTS || answer.status().is_server_error();
        if tried > self.times || !passing {
            return None;
        }
        match retry_after(answer.headers(), now) {
            Some(asked) => (asked <= self.longest).then_some(asked),
            None => {
                let grown = self
                    .first
                    .saturating_mul(1 << tried.saturating_sub(1).min(16));
                let share = 0.5 + (self.jitter)().clamp(0.0, 1.0) / 2.0;
                Some(grown.min(self.longest).mul_f64(share))
            }
        }
    }
}

/// How long the service asks to wait; a moment that has passed asks for nothing.
#[must_use]
pub fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let value = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = value.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let moment = Timestamp::try_from(httpdate::parse_http_date(value).ok()?).ok()?;
    Some(moment.duration_since(now).try_into().unwrap_or_default())
}

/// Whether a call changes nothing on the other side.
fn only_reads(api: Api) -> bool {
    matches!(
        api,
        Api::Apaar
            | Api::Eaadhaar
            | Api::Entity
            | Api::File
            | Api::Issued
            | Api::PullDoctype
            | Api::PullIssuers
            | Api::PullParameters
            | Api::Statistics
            | Api::Uploaded
            | Api::User
            | Api::Xml
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, retry_after: Option<&str>) -> http::Response<Vec<u8>> {
        let mut response = http::Response::builder().status(status);
        if let Some(value) = retry_after {
            response = response.header(RETRY_AFTER, value);
        }
        response.body(Vec::new()).unwrap()
    }

    fn pause(status: u16, retry_after: Option<&str>, tried: u32) -> Option<Duration> {
        let now = "2026-11-24T10:00:00Z".parse().unwrap();
        Repeat::patiently(|| 1.0).pause(&answer(status, retry_after), tried, now)
    }

    #[test]
    fn reading_calls_are_repeated_with_growing_pauses_and_then_the_answer_stands() {
        assert_eq!(pause(530, None, 1), Some(Duration::from_millis(500)));
        assert_eq!(pause(503, None, 2), Some(Duration::from_secs(1)));
        assert_eq!(pause(429, None, 3), None);
        assert_eq!(
            pause(404, None, 1),
            None,
            "it will not be there in a second"
        );
    }

    #[test]
    fn a_code_a_refresh_and_a_revocation_are_never_repeated() {
        for api in [
            Api::Token,
            Api::TokenV2,
            Api::Revoke,
            Api::Upload,
            Api::PullDocument,
            Api::PushUri,
        ] {
            assert!(!Repeat::patiently(|| 0.0).applies(api), "{}", api.id());
        }
    }

    #[test]
    fn what_the_service_asks_is_obeyed_in_both_notations_or_the_answer_stands() {
        assert_eq!(pause(429, Some("3"), 1), Some(Duration::from_secs(3)));
        let date = Some("Tue, 24 Nov 2026 10:00:07 GMT");
        assert_eq!(pause(503, date, 1), Some(Duration::from_secs(7)));
        let past = Some("Tue, 24 Nov 2026 09:00:00 GMT");
        assert_eq!(pause(503, past, 1), Some(Duration::ZERO));
        assert_eq!(pause(429, Some("3600"), 1), None);
        assert_eq!(
            pause(429, Some("soon"), 1),
            Some(Duration::from_millis(500))
        );
    }

    #[test]
    fn pauses_are_scattered() {
        let now = Timestamp::UNIX_EPOCH;
        let short = Repeat::patiently(|| 0.0).pause(&answer(503, None), 1, now);
        assert_eq!(short, Some(Duration::from_millis(250)));
    }
}
