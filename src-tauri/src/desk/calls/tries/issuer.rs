//! The issuer's half (FAQ 24, 43): a call as DigiLocker would make it for a practice citizen, sent to
//! the partner's own endpoint only when the person asks, and what a person pastes, judged offline.

use journey::check::Outcome as Result_;
use journey::issuer::{self, Judged, Request};
use practice::CitizenId;
use practice::issuer::{Ask, Call, transaction};
use protocol::issuer::HMAC_HEADER;
use protocol::secret::ClientSecret;
use tauri::Url;

use super::Typed;
use crate::desk::calls::outcome::{Outcome, open};
use crate::desk::calls::page::Page;
use crate::desk::{Answer, Desk};
use crate::view::{CheckView, TryText};

/// Longest part of an answer that is shown, in characters.
const SHOWN: usize = 8_000;

impl Desk {
    /// Builds and signs a call, and sends it where that was asked.
    pub(super) async fn try_issuer(&self, page: Page, typed: &Typed<'_>) -> Answer<Outcome> {
        let ask = match page {
            Page::IssuerPullUri => Ask::Uri {
                doctype: typed.get("issuer-doctype").to_owned(),
                values: self.search_values(typed.get("values"))?,
            },
            _ => Ask::Document {
                uri: typed.get("issuer-uri").to_owned(),
            },
        };
        let citizen: CitizenId = typed
            .get("citizen")
            .parse()
            .map_err(|_| self.misfit("citizen", "api-field-citizen-none"))?;
        let call = Call {
            ask,
            citizen,
            org_id: typed.get("issuer-orgid").to_owned(),
            with_pdf: typed.get("format") == "both",
            txn: transaction(&mut crate::random()),
        };
        let is_call = typed.get("action") == "call";
        let endpoint = match (typed.given("endpoint"), is_call) {
            (None, true) => return Err(self.misfit("endpoint", "api-field-endpoint-form")),
            (None, false) => None,
            (Some(text), _) => {
                let misfit = |_| self.misfit("endpoint", "api-field-endpoint-form");
                Some(issuer::endpoint(text).map_err(misfit)?)
            }
        };
        let place = Url::parse("https://issuer.example.in/").ok();
        let Some(target) = endpoint.or(place) else {
            return Err(self.misfit("endpoint", "api-field-endpoint-form"));
        };
        let now = self.0.clock.now();
        let request = call.request(&target, typed.get("issuer-key"), now);
        let header = request.headers().get(HMAC_HEADER);
        let hmac = header
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let body = String::from_utf8_lossy(request.body()).into_owned();
        let rows = vec![open(HMAC_HEADER, hmac)];
        let mut texts = vec![TryText {
            label: self.room().say("api-text-request"),
            text: body.clone(),
        }];
        if !is_call {
            let mut outcome = Outcome::said(&self.room(), "api-tried-built", &[]).with(rows);
            outcome.texts = texts;
            return Ok(outcome);
        }
        let sent = issuer::send(&self.0.wire, request).await;
        let response = match sent.answer {
            Ok(response) => response,
            Err(failure) => {
                let reason = [("reason", failure.to_string().into())];
                let mut outcome = Outcome::said(&self.room(), "api-tried-no-endpoint", &reason);
                outcome.rows = rows;
                outcome.texts = texts;
                return Ok(outcome);
            }
        };
        texts.push(TryText {
            label: self.room().say("api-text-response"),
            text: shown(response.body()),
        });
        let judged = match Request::read(body.as_bytes()) {
            Ok(asked) => {
                issuer::judge_answer(&asked, Some(response.status().as_u16()), response.body())
            }
            Err(_) => Vec::new(),
        };
        let mut outcome = self.judgement(&judged);
        outcome.rows = rows;
        outcome
            .rows
            .push(open("HTTP", response.status().as_u16().to_string()));
        outcome
            .rows
            .push(open("ms", sent.duration.as_millis().to_string()));
        outcome.texts = texts;
        Ok(outcome)
    }

    /// Judges what was pasted; nothing is sent and nothing kept.
    pub(super) fn judge_issuer(&self, typed: &Typed<'_>) -> Outcome {
        // The exact text counts for the hash, so it is not trimmed.
        let request = typed
            .0
            .get("request")
            .map(String::as_str)
            .unwrap_or_default();
        let mut judged = Vec::new();
        let read = Request::read(request.trim().as_bytes());
        match &read {
            Ok(read) => judged.extend(read.judge()),
            Err(fault) => judged.push(Judged {
                id: "issuer-request",
                result: Result_::Fail,
                expected: "a PullURIRequest or PullDocRequest".to_owned(),
                received: fault.to_string(),
                rule: "the request is one of the two (API 17.1)",
            }),
        }
        if let Some(key) = typed.given("issuer-key") {
            let key = ClientSecret::new(key);
            judged.push(issuer::judge_hmac(
                &key,
                request.as_bytes(),
                typed.given("hmac"),
            ));
        }
        if let (Ok(read), Some(answer)) = (&read, typed.given("response")) {
            judged.extend(issuer::judge_answer(read, None, answer.as_bytes()));
        }
        self.judgement(&judged)
    }

    fn judgement(&self, judged: &[Judged]) -> Outcome {
        let broken = judged
            .iter()
            .filter(|judged| judged.result == Result_::Fail)
            .count();
        let id = match broken {
            0 => "api-tried-issuer-right",
            _ => "api-tried-issuer-wrong",
        };
        let mut outcome = Outcome::said(&self.room(), id, &[("count", broken.into())]);
        outcome.checks = judged.iter().map(check).collect();
        outcome
    }

    /// `Key=value`, one a line.
    fn search_values(&self, text: &str) -> Answer<Vec<(String, String)>> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines
            .map(|line| {
                let (key, value) = line
                    .split_once('=')
                    .ok_or_else(|| self.misfit("values", "api-field-values-form"))?;
                Ok((key.trim().to_owned(), value.trim().to_owned()))
            })
            .collect()
    }
}

fn shown(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

fn check(judged: &Judged) -> CheckView {
    CheckView {
        id: judged.id.to_owned(),
        result: judged.result.into(),
        expected: judged.expected.clone(),
        received: judged.received.clone(),
        rule: judged.rule.to_owned(),
    }
}
