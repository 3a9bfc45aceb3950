//! Right requests of a partner to the APIs that are signed or carry a body, with changes on demand.

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use practice::Clock;
use sha2::{Digest, Sha256};

use crate::browser::{Answer, House, token};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A request to an API that is signed with a hash, with some fields changed; empty leaves one out.
pub(crate) async fn signed(
    house: &House,
    path: &str,
    fields: &[(&str, &str)],
    changes: &[(&str, &str)],
) -> Answer {
    let [(_, id), (_, secret)] = house.credentials();
    let now = house.clock.now().as_second().to_string();
    let change = |name: &str| {
        changes
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, v)| *v)
    };
    let ts = change("ts").unwrap_or(&now).to_owned();
    let middle: String = fields.iter().map(|(_, value)| *value).collect();
    let digest = hex(&Sha256::digest(format!("{secret}{id}{middle}{ts}")));
    let mut pairs = vec![("clientid", id.as_str())];
    pairs.extend(fields);
    pairs.extend([("ts", ts.as_str()), ("hmac", digest.as_str())]);
    for (name, value) in changes {
        pairs.retain(|(key, _)| key != name);
        pairs.push((name, value));
    }
    pairs.retain(|(_, value)| !value.is_empty());
    house.browser().post(path, &pairs).await
}

/// An upload to the root, with some headers changed.
pub(crate) async fn upload(house: &House, body: &[u8], changes: &[(&str, &str)]) -> Answer {
    let told = token(house, &[("scope", "files.uploadeddocs")]).await;
    let secret = house.running.client().secret.expose().to_owned();
    let mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    let hmac = STANDARD.encode(mac.chain_update(body).finalize().into_bytes());
    let mut headers = vec![
        ("path", "/practice.pdf"),
        ("Content-Type", "application/pdf"),
        ("hmac", &hmac),
    ];
    for (name, value) in changes {
        headers.retain(|(key, _)| key != name);
        headers.push((name, value));
    }
    let mut partner = house.browser().bearer(&told);
    for (name, value) in headers.into_iter().filter(|(_, value)| !value.is_empty()) {
        partner = partner.with(name, value);
    }
    partner
        .send("POST", "/public/oauth2/1/file/upload", body)
        .await
}

/// A pull of a class X marksheet of CBSE, with some fields changed.
pub(crate) async fn pull(house: &House, changes: &[(&str, &str)]) -> Answer {
    let told = token(house, &[("scope", "files.issueddocs partners.SSCER")]).await;
    pull_with(house, &told, changes).await
}

pub(crate) async fn pull_with(
    house: &House,
    told: &serde_json::Value,
    changes: &[(&str, &str)],
) -> Answer {
    let mut pairs = vec![
        ("orgid", "000018"),
        ("doctype", "SSCER"),
        ("consent", "Y"),
        ("rollno", "1100040"),
        ("year", "2016"),
    ];
    for (name, value) in changes {
        pairs.retain(|(key, _)| key != name);
        pairs.push((name, value));
    }
    pairs.retain(|(_, value)| !value.is_empty());
    house
        .browser()
        .bearer(told)
        .post("/public/oauth2/1/pull/pulldocument", &pairs)
        .await
}

pub(crate) const ACCOUNT: &str = "11111111-2222-4333-8444-555555555501";
pub(crate) const PUSHED: &str = "in.gov.simdept-EMCER-B1B2C3D4E5";

/// A push of an employment certificate into Asha's account, with some fields changed.
pub(crate) async fn push(house: &House, changes: &[(&str, &str)]) -> Answer {
    let [(_, id), (_, secret)] = house.credentials();
    let ts = house.clock.now().as_second().to_string();
    let mut pairs = vec![
        ("clientid", id.as_str()),
        ("digilockerid", ACCOUNT),
        ("uri", PUSHED),
        ("doctype", "EMCER"),
        ("description", "Employment Certificate"),
        ("docid", "B1B2C3D4E5"),
        ("issuedate", "01042024"),
        ("validfrom", ""),
        ("validto", ""),
        ("action", "A"),
        ("ts", &ts),
        ("doccontent", "JVBERi0xLjc="),
        ("datacontent", ""),
    ];
    for (name, value) in changes {
        let place = pairs.iter_mut().find(|(key, _)| key == name).unwrap();
        place.1 = value;
    }
    let text: String = pairs.iter().map(|(_, value)| *value).collect();
    let digest = hex(&Sha256::digest(format!("{secret}{text}")));
    pairs.push(("hmac", &digest));
    pairs.retain(|(_, value)| !value.is_empty());
    house
        .browser()
        .post("/public/account/1/pushuri", &pairs)
        .await
}
