//! Get APAAR Details, line 2.4 (DigiLocker API 5.2). The scope that unlocks it is not known, so any
//! token that stands will do.

use std::sync::Arc;

use axum::{
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use crate::{
    account::{holder, json_answer},
    citizen::{Apaar, Citizen},
    guard,
    log::Remark,
    office::Office,
    refusal::Refusal,
    settings::Line,
};

/// `GET …/oauth2/1/apaar`.
pub(crate) async fn details(State(office): State<Arc<Office>>, headers: HeaderMap) -> Response {
    if office.line != Line::V2_4 {
        return guard::nothing_here("the APAAR API, which came with line 2.4");
    }
    let told = holder(&office, &headers).and_then(|grant| {
        let citizen = grant.citizen.citizen();
        let refuse = |error, text: &'static str| {
            let rule = "the account has an APAAR id with data (API 5.2)";
            let remark = Remark::refused(rule, "a student's account", "another one");
            Err(Refusal::new(404, error, text, remark).by(&grant.client_id))
        };
        match citizen.apaar {
            Apaar::Linked(last_four) => Ok(json_answer(&grant, &record(citizen, last_four))),
            Apaar::NotLinked => refuse("apaar_not_linked", "APAAR is not linked to the account"),
            Apaar::NotAvailable => refuse("apaar_not_available", "APAAR details are not available"),
        }
    });
    told.unwrap_or_else(IntoResponse::into_response)
}

fn record(citizen: &Citizen, last_four: &str) -> Value {
    let birth = citizen.birth;
    json!({
        "apaar_id": format!("00000000{last_four}"),
        "student_details": {
            "name": citizen.name,
            "dob": format!("{:02}/{:02}/{:04}", birth.day(), birth.month(), birth.year()),
            "gender": citizen.gender.word(),
            "created_on": "2025-07-01",
            "cumulative_credit_points": "168", "cumulative_credit": "20",
            "cumulative_grade_points": "8.40",
        },
        "academic_details": [{
            "university_name": "Practice University", "org_id": "900001",
            "courses": [{
                "name": "Bachelor of Practice",
                "subjects": [{
                    "name": "Foundations of Practice", "credit_points": "34", "credit": "4",
                    "grade_points": "8.5", "grade": "A+", "stream": "Practice",
                    "session": "2025-2026", "year": "2026", "month": "May", "sem": "2",
                }],
            }],
        }],
    })
}
