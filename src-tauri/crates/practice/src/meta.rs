//! The smaller APIs that are signed with a hash: Statistics and Verify Account (DigiLocker API 9
//! and 5.3).

use std::sync::Arc;

use axum::{body::Bytes, extract::State, http::HeaderMap, response::Response};
use jiff::ToSpan;
use serde_json::{Value, json};

use crate::{
    citizen::{Aadhaar, CAST},
    clock, form, guard,
    hashed::Judge,
    legacy,
    log::Remark,
    office::Office,
    pull,
    settings::Line,
};

/// `POST …/statistics/1/counts`. The numbers are invented and grow evenly.
pub(crate) async fn statistics(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let fields = form::read(&headers, &body);
    let judged = Judge::new(&office, &fields).and_then(|judge| judge.finish(&[], &[]));
    pull::answer(judged, || {
        let today = clock::india(office.now()).date();
        let months: Vec<Value> = (0..12_i32)
            .rev()
            .enumerate()
            .map(|(id, back)| {
                let month = today.checked_sub(back.months()).unwrap_or(today);
                let count = (1_000_000 - i64::from(back) * 10_000).to_string();
                let (id, month, year) = (id + 1, month.month(), month.year());
                json!({ "id": id, "month": month, "year": year, "count": count })
            })
            .collect();
        let years: Vec<Value> = (0..5_i16)
            .rev()
            .enumerate()
            .map(|(id, back)| {
                let count = (5_000_000 - i64::from(back) * 900_000).to_string();
                json!({ "id": id + 1, "year": today.year() - back, "count": count })
            })
            .collect();
        let told = json!({
            "users": "1000000",
            "authentic_documents": "5000000",
            "issuers": crate::catalogue::issuers().len().to_string(),
            "requesters": "250",
            "count_as_on": format!("{:02}{:02}{:04}", today.day(), today.month(), today.year()),
            "monthwise_registrations": months,
            "yearwise_authentic_documents": years,
        });
        legacy::spelled(office.line, told)
    })
}

/// `POST …/account/2/verify`: withdrawn in 2.4.
pub(crate) async fn verify_account(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if matches!(office.line, Line::V2_4 | Line::EntityLocker) {
        return guard::nothing_here("Verify Account, which was withdrawn in line 2.4");
    }
    let fields = form::read(&headers, &body);
    let (uid, mobile) = (fields.get("uid"), fields.get("mobile"));
    let judged = Judge::new(&office, &fields).and_then(|mut judge| {
        if uid.or(mobile).is_none() {
            let rule = "uid or mobile is sent (API 5.3)";
            let remark = Remark::refused(rule, "one of the two", "neither");
            judge.wrong("Either one of uid or mobile number is mandatory", remark);
        }
        judge.finish(&[uid.or(mobile).unwrap_or_default()], &[])
    });
    pull::answer(judged, || {
        let found = CAST.iter().find(|citizen| match uid {
            // The cast has no whole numbers; the last four digits stand for one.
            Some(uid) => match &citizen.aadhaar {
                Aadhaar::Linked(linked) => uid.ends_with(linked.last_four),
                Aadhaar::NotLinked | Aadhaar::Stale => false,
            },
            None => Some(citizen.mobile) == mobile,
        });
        let id = found
            .map(|citizen| citizen.digilocker_id)
            .unwrap_or_default();
        json!({ "registered": found.is_some().to_string(), "digilockerid": id })
    })
}
