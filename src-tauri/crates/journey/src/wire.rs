//! Sending and recording in one step.
//!
//! Nothing in this crate can ask a service without a record of it: the transport is reached
//! through here only. The masked copy is made before the request leaves, so the record does not
//! depend on what comes back.

use std::sync::Arc;

use protocol::service::Api;

use crate::{
    clock::Clock,
    evidence::{self, EntryId, Evidence, Exchanged},
    facts,
    registration::Registration,
    repeat::{Repeat, retry_after},
    slip::Slips,
    transport::{Failure, Transport, clock_skew},
};

/// The network, the record and the time.
#[derive(Clone)]
pub struct Wire {
    transport: Transport,
    evidence: Arc<Evidence>,
    clock: Arc<dyn Clock>,
    repeat: Repeat,
    slips: Slips,
}

impl std::fmt::Debug for Wire {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Wire")
            .field("transport", &self.transport)
            .finish_non_exhaustive()
    }
}

/// A request that was sent: its entry and what came back.
#[derive(Debug)]
pub(crate) struct Sent {
    pub(crate) entry: EntryId,
    pub(crate) answer: Result<http::Response<Vec<u8>>, Failure>,
}

impl Wire {
    /// A wire over a transport, recording into `evidence`.
    #[must_use]
    pub fn new(transport: Transport, evidence: Arc<Evidence>, clock: Arc<dyn Clock>) -> Self {
        Self {
            transport,
            evidence,
            clock,
            repeat: Repeat::never(),
            slips: Slips::default(),
        }
    }

    /// The mistakes that are made on purpose; none unless somebody asks for them.
    #[must_use]
    pub fn slips(&self) -> &Slips {
        &self.slips
    }

    /// The same wire, asking again where that does no harm.
    #[must_use]
    pub fn repeating(self, repeat: Repeat) -> Self {
        Self { repeat, ..self }
    }

    /// The record.
    #[must_use]
    pub fn evidence(&self) -> &Arc<Evidence> {
        &self.evidence
    }

    /// The time.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        self.clock.as_ref()
    }

    /// Asks a partner's own endpoint, which is none of the services: nothing of it is recorded.
    pub(crate) async fn ask_partner(
        &self,
        request: http::Request<Vec<u8>>,
    ) -> Result<http::Response<Vec<u8>>, Failure> {
        self.transport.send(request).await
    }

    /// Sends a request, and again where the policy allows it. Each try is an entry; the last one is
    /// given. Dropping the future ends it wherever it is.
    pub(crate) async fn send(
        &self,
        registration: &Registration,
        api: Api,
        request: http::Request<Vec<u8>>,
    ) -> Sent {
        // What is sent once is not copied either: it may hold a secret.
        if !self.repeat.applies(api) {
            let sent = self.send_once(registration, api, request).await;
            self.show_retry_after(&sent);
            return sent;
        }
        let mut tried = 1;
        loop {
            let sent = self.send_once(registration, api, request.clone()).await;
            let asked = self.show_retry_after(&sent);
            let pause = sent
                .answer
                .as_ref()
                .ok()
                .and_then(|answer| self.repeat.pause(answer, tried, self.clock.now()));
            let Some(pause) = pause else { return sent };
            let as_asked = if asked { ", as the service asks" } else { "" };
            let note = format!(
                "try {tried}; asked again after {:.1} s{as_asked}",
                pause.as_secs_f32()
            );
            tracing::info!(api = api.id(), note);
            self.evidence.remark(sent.entry, note);
            tokio::time::sleep(pause).await;
            tried += 1;
        }
    }

    /// Notes how long the service asks to wait, if it does, whether it is waited for or not.
    fn show_retry_after(&self, sent: &Sent) -> bool {
        let answer = sent.answer.as_ref().ok();
        let asked = answer.and_then(|answer| retry_after(answer.headers(), self.clock.now()));
        let Some(asked) = asked else { return false };
        let note = format!(
            "Retry-After: the service asks to wait {} s",
            asked.as_secs()
        );
        self.evidence.remark(sent.entry, note);
        true
    }

    async fn send_once(
        &self,
        registration: &Registration,
        api: Api,
        request: http::Request<Vec<u8>>,
    ) -> Sent {
        let request = self.slips.applied(request);
        let masked = evidence::masked(api, &request);
        let asked = facts::Asked::of(&request);
        let (at, started) = (self.clock.now(), self.clock.elapsed());
        let answer = match self.transport.in_the_manner(registration.manner()) {
            Ok(transport) => transport.send(request).await,
            Err(e) => Err(Failure::Unsendable {
                reason: e.to_string(),
            }),
        };
        let duration = self.clock.elapsed().saturating_sub(started);
        let skew = answer
            .as_ref()
            .ok()
            .and_then(|a| clock_skew(a.headers(), self.clock.now()));
        match &answer {
            Ok(answer) => tracing::info!(
                api = api.id(),
                status = answer.status().as_u16(),
                bytes = answer.body().len(),
                millis = duration.as_millis(),
                "exchange"
            ),
            Err(failure) => tracing::warn!(api = api.id(), %failure, "no answer"),
        }
        let millis = u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        let mut facts = facts::gather(registration, api, answer.as_ref(), millis, skew);
        asked.tell(&mut facts, at);
        let entry = self.evidence.exchange(Exchanged {
            at,
            api,
            request: masked,
            answer: answer.as_ref(),
            duration,
            skew,
            facts,
        });
        Sent { entry, answer }
    }
}
