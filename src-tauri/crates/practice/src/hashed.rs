//! The APIs that are signed with a hash (DigiLocker API 11.2 to 11.4): client, time stamp, digest.
//!
//! The digest is a plain SHA-256 over secret and fields without separator, in hexadecimal. Partners
//! get it wrong in a dozen ways, and the answer is always the same; the log says which one it was.

use std::sync::Arc;

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use protocol::form::Fields;
use sha2::{Digest, Sha256};

use crate::{clock::hex, log::Remark, office::Office, refusal::Refusal, settings::Client};

/// Seconds that `ts` may be old, DigiLocker API 11.4.
const OLDEST: i64 = 1_800;
/// Seconds that `ts` may be ahead; whether the live service allows any is not known.
const AHEAD: i64 = 300;
/// 5 hours 30 minutes.
const INDIA: i64 = 19_800;

/// Collects what is wrong with a request; several texts share one description.
pub(crate) struct Judge<'a> {
    office: &'a Office,
    fields: &'a Fields,
    client: Arc<Client>,
    texts: Vec<&'static str>,
    remarks: Vec<Remark>,
}

impl<'a> Judge<'a> {
    /// Finds the client by `clientid`, which has no underscore here.
    pub(crate) fn new(office: &'a Office, fields: &'a Fields) -> Result<Self, Refusal> {
        let refuse = |received: &str| {
            let rule = "clientid, without an underscore, names a registered client (API 3.1)";
            let remark = Remark::refused(rule, "clientid", received);
            Refusal::new(
                401,
                "invalid_client_id",
                "The client_id parameter is invalid",
                remark,
            )
        };
        let Some(id) = fields.get("clientid") else {
            let underscore = fields.get("client_id").is_some();
            return Err(refuse(if underscore { "client_id" } else { "nothing" }));
        };
        let client = office.client(id).ok_or_else(|| refuse("an unknown id"))?;
        Ok(Self {
            office,
            fields,
            client,
            texts: Vec::new(),
            remarks: Vec::new(),
        })
    }

    pub(crate) fn client(&self) -> Arc<Client> {
        Arc::clone(&self.client)
    }

    /// Notes a field as missing or invalid.
    pub(crate) fn wrong(&mut self, text: &'static str, remark: Remark) {
        self.texts.push(text);
        self.remarks.push(remark);
    }

    /// A field that must be there; its text if it is not.
    pub(crate) fn field(&mut self, name: &'static str, text: &'static str) -> &'a str {
        let value = self.fields.get(name);
        if value.is_none() {
            let rule = "every field of the description is sent";
            self.wrong(text, Remark::refused(rule, name, "nothing"));
        }
        value.unwrap_or_default()
    }

    /// Checks `ts` and the digest over `middle` (between client id and `ts`) and `tail` (after it),
    /// then says whether everything was right.
    pub(crate) fn finish(mut self, middle: &[&str], tail: &[&str]) -> Result<Arc<Client>, Refusal> {
        let ts = self.time_stamp();
        let client = self.client();
        let mut parts = vec![client.secret.expose(), client.id.as_str()];
        parts.extend(middle);
        parts.push(ts);
        parts.extend(tail);
        if let Err(received) = digest_fits(&parts, self.fields.get("hmac")) {
            let rule =
                "hmac is SHA-256 over secret and fields, unkeyed, without separator (API 11.2)";
            let remark = Remark::refused(rule, "64 hexadecimal characters", received);
            self.wrong("HMAC parameter is missing or invalid", remark);
        }
        self.verdict()
    }

    /// Checks `ts` and that there is something like a digest, where the order of its parts is not
    /// known.
    pub(crate) fn finish_unhashed(mut self) -> Result<Arc<Client>, Refusal> {
        self.time_stamp();
        if self
            .fields
            .get("hmac")
            .is_none_or(|digest| digest.len() != 64)
        {
            let rule = "hmac is a SHA-256 in hexadecimal (API 10.3)";
            let remark = Remark::refused(rule, "64 hexadecimal characters", "something else");
            self.wrong("HMAC parameter is missing or invalid", remark);
        }
        self.verdict()
    }

    fn time_stamp(&mut self) -> &'a str {
        let ts = self.fields.get("ts").unwrap_or_default();
        if let Err(received) = fresh(ts, self.office.now()) {
            let rule = "ts is UNIX seconds, not older than 30 minutes (API 11.4)";
            let remark = Remark::refused(rule, "seconds since 1970, UTC", received);
            self.wrong("Timestamp parameter is missing or invalid", remark);
        }
        ts
    }

    fn verdict(self) -> Result<Arc<Client>, Refusal> {
        let Some(first) = self.remarks.first().cloned() else {
            return Ok(self.client);
        };
        let text = self.texts.join(", ");
        let refusal = Refusal::new(400, "invalid_parameter", text, first).by(&self.client.id);
        Err(refusal.and(self.remarks.into_iter().skip(1)))
    }
}

/// Whether a time stamp is one that may be used now; if not, what it looks like.
fn fresh(ts: &str, now: Timestamp) -> Result<(), String> {
    if ts.is_empty() {
        return Err("nothing".to_owned());
    }
    let Ok(seconds) = ts.parse::<i64>() else {
        return Err("something that is not a number".to_owned());
    };
    let now = now.as_second();
    let age = now - seconds;
    match age {
        _ if (-AHEAD..=OLDEST).contains(&age) => Ok(()),
        _ if (age + INDIA).abs() <= OLDEST => Err("a time moved to India's, 19 800 s ahead".into()),
        _ if (now - seconds / 1000).abs() <= 86_400 => Err("milliseconds, 13 digits".to_owned()),
        _ if age > 0 => Err(format!("a time {age} s ago")),
        _ => Err(format!("a time {} s ahead", -age)),
    }
}

/// Whether a digest is the one of these parts; if not, which mistake it looks like.
fn digest_fits(parts: &[&str], given: Option<&str>) -> Result<(), &'static str> {
    let Some(given) = given else {
        return Err("nothing");
    };
    let plain = |text: &str| Sha256::digest(text.as_bytes()).to_vec();
    let right = plain(&parts.concat());
    if given.eq_ignore_ascii_case(&hex(&right)) {
        return Ok(());
    }
    let is =
        |bytes: &[u8]| given.eq_ignore_ascii_case(&hex(bytes)) || given == STANDARD.encode(bytes);
    if is(&right) {
        return Err("the right digest in Base64");
    }
    let keyed = |message: &str| {
        let mac = Hmac::<Sha256>::new_from_slice(parts[0].as_bytes()).ok();
        mac.map(|mac| mac.chain_update(message).finalize().into_bytes().to_vec())
    };
    if keyed(&parts[1..].concat()).is_some_and(|bytes| is(&bytes))
        || keyed(&parts.concat()).is_some_and(|bytes| is(&bytes))
    {
        return Err("a keyed HMAC");
    }
    if [",", "|", " ", "+", "-", ":", ".", "&", "\n"]
        .iter()
        .any(|mark| is(&plain(&parts.join(mark))))
    {
        return Err("the parts joined with a separator");
    }
    if is(&plain(&parts[1..].concat())) {
        return Err("the parts without the secret");
    }
    if parts.len() <= 6 && orders(parts).iter().any(|order| is(&plain(order))) {
        return Err("the parts in another order");
    }
    Err("a digest of something else, or with another secret")
}

/// Every order of at most six parts, joined.
fn orders(parts: &[&str]) -> Vec<String> {
    match parts {
        [] => vec![String::new()],
        _ => (0..parts.len())
            .flat_map(|first| {
                let mut rest = parts.to_vec();
                let head = rest.remove(first);
                orders(&rest)
                    .into_iter()
                    .map(move |tail| format!("{head}{tail}"))
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTS: [&str; 3] = ["simsecret0123456789a", "XX00TEST01", "1700000000"];

    #[test]
    fn the_references_vectors_hold() {
        let with = |middle: &[&'static str]| {
            let mut parts = vec![PARTS[0], PARTS[1]];
            parts.extend(middle);
            parts.push(PARTS[2]);
            parts
        };
        for (parts, digest) in [
            (
                with(&[]),
                "214900a2c3fc4a3af8f7b5b1e262e6a3e5880c4ed81c5e482942c8aa459c8bac",
            ),
            (
                with(&["000018"]),
                "43d6eeb63bae0f764809ca4310ec6551c6cc50b3af628098ff8f258e53ae66ac",
            ),
            (
                with(&["000018", "HSCER"]),
                "0b165d2bf67b57260f0787b68b0837387a005570b330d383ea1d94358cab1936",
            ),
        ] {
            assert_eq!(digest_fits(&parts, Some(digest)), Ok(()));
            assert_eq!(digest_fits(&parts, Some(&digest.to_uppercase())), Ok(()));
            assert!(digest_fits(&parts, Some(&digest.replacen('4', "5", 1))).is_err());
        }
    }

    #[test]
    fn each_mistake_is_told_apart() {
        let plain = |text: &str| hex(&Sha256::digest(text.as_bytes()));
        let told = |given: &str| digest_fits(&PARTS, Some(given)).unwrap_err();
        let base64 = STANDARD.encode(Sha256::digest(PARTS.concat().as_bytes()));
        assert_eq!(told(&base64), "the right digest in Base64");
        let mac = Hmac::<Sha256>::new_from_slice(PARTS[0].as_bytes()).unwrap();
        let keyed = mac
            .chain_update(PARTS[1..].concat())
            .finalize()
            .into_bytes();
        assert_eq!(told(&hex(&keyed)), "a keyed HMAC");
        assert_eq!(
            told(&plain(&PARTS.join("|"))),
            "the parts joined with a separator"
        );
        let order = [PARTS[1], PARTS[0], PARTS[2]].concat();
        assert_eq!(told(&plain(&order)), "the parts in another order");
        assert_eq!(
            told(&plain("else")),
            "a digest of something else, or with another secret"
        );
        assert_eq!(digest_fits(&PARTS, None), Err("nothing"));
    }

    #[test]
    fn a_time_stamp_is_good_for_thirty_minutes_and_its_mistakes_have_names() {
        let now = Timestamp::from_second(1_700_000_000).unwrap();
        let told = |ts: i64| fresh(&ts.to_string(), now);
        assert_eq!(told(1_700_000_000 - 1_800), Ok(()));
        assert_eq!(told(1_700_000_300), Ok(()));
        assert_eq!(
            told(1_700_000_000 - 1_801),
            Err("a time 1801 s ago".to_owned())
        );
        assert!(told(1_700_019_800).unwrap_err().contains("India"));
        assert!(
            told(1_700_000_000_123)
                .unwrap_err()
                .contains("milliseconds")
        );
        assert!(fresh("", now).is_err() && fresh("yesterday", now).is_err());
    }
}
