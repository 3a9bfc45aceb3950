//! Every error code that the descriptions list, as data (API 13 and the tables of API 4 to 9).
//!
//! One list for both sides: the practice locker answers from it, and whoever explains an answer
//! looks it up here, so the two cannot drift apart. A code can stand in several rows, because the
//! same code has another status or another text in another API or line: `aadhaar_not_linked` is 404
//! from e-Aadhaar and 400 from Pull Document, and what 1.12 answers with 500 or 503 comes as the
//! non-standard 530 in the 2.x lines. For EntityLocker no table was ever published; it has no rows.

mod documents;
mod forms;
mod sign_in;

use crate::confidence::Confidence;
use crate::service::{Api, Line};

/// How an error reaches the partner.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Delivery {
    /// As the answer to the request, with this HTTP status.
    Answer(u16),
    /// To the person's browser, without a redirect; the status where one was recorded.
    Page(Option<u16>),
    /// As parameters on the redirect URI.
    Redirect,
}

/// One error code of one or more APIs.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The APIs whose tables list it.
    pub apis: &'static [Api],
    /// The code on the wire.
    pub code: &'static str,
    /// How it is delivered in 1.12, 2.3 and 2.4; `None` where the line does not list it.
    pub delivery: [Option<Delivery>; 3],
    /// The texts that can stand in `error_description`, verbatim; empty where none was captured. How
    /// several are joined is not documented.
    pub texts: &'static [&'static str],
    /// The usual reason, in our words.
    pub reason: &'static str,
    /// The source behind the row.
    pub confidence: Confidence,
}

impl Row {
    /// How the error is delivered in `line`.
    #[must_use]
    pub fn delivery_in(&self, line: Line) -> Option<Delivery> {
        let [v1_12, v2_3, v2_4] = self.delivery;
        match line {
            Line::V1_12 => v1_12,
            Line::V2_3 => v2_3,
            Line::V2_4 => v2_4,
        }
    }

    /// The HTTP status in `line`, where there is one.
    #[must_use]
    pub fn status_in(&self, line: Line) -> Option<u16> {
        match self.delivery_in(line)? {
            Delivery::Answer(status) => Some(status),
            Delivery::Page(status) => status,
            Delivery::Redirect => None,
        }
    }
}

/// Every row, in the order of the APIs in the description.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    [sign_in::ROWS, documents::ROWS, forms::ROWS]
        .into_iter()
        .flatten()
}

/// The row of `code` in the table of `api`.
#[must_use]
pub fn row(api: Api, code: &str) -> Option<&'static Row> {
    let code = code.trim();
    rows().find(|row| row.code == code && row.apis.contains(&api))
}

/// Every row with `code`, for a code of unknown origin.
pub fn rows_with(code: &str) -> impl Iterator<Item = &'static Row> {
    let code = code.trim();
    rows().filter(move |row| row.code == code)
}

/// Every row that `line` lists for `api`.
pub fn rows_of(api: Api, line: Line) -> impl Iterator<Item = &'static Row> {
    rows().filter(move |row| row.apis.contains(&api) && row.delivery_in(line).is_some())
}

/// The HTTP statuses that `line` lists for failures of `api`, ascending.
#[must_use]
pub fn statuses(api: Api, line: Line) -> Vec<u16> {
    let mut statuses: Vec<u16> = rows_of(api, line)
        .filter_map(|row| row.status_in(line))
        .collect();
    statuses.sort_unstable();
    statuses.dedup();
    statuses
}

/// Whether a status is a failure on the services' side. All of 500 to 599 is, 530 included
/// (API 13).
#[must_use]
pub fn is_server_failure(status: u16) -> bool {
    (500..=599).contains(&status)
}

type Lines = [Option<Delivery>; 3];

const fn listed(
    apis: &'static [Api],
    code: &'static str,
    delivery: Lines,
    texts: &'static [&'static str],
    reason: &'static str,
    confidence: Confidence,
) -> Row {
    Row {
        apis,
        code,
        delivery,
        texts,
        reason,
        confidence,
    }
}

/// The same in every line.
const fn all(status: u16) -> Lines {
    [Some(Delivery::Answer(status)); 3]
}

/// One status in 1.12, another in the 2.x lines.
const fn split(one: u16, two: u16) -> Lines {
    [
        Some(Delivery::Answer(one)),
        Some(Delivery::Answer(two)),
        Some(Delivery::Answer(two)),
    ]
}

/// Listed by 1.12 only.
const fn one(status: u16) -> Lines {
    [Some(Delivery::Answer(status)), None, None]
}

/// Listed by the 2.x lines only.
const fn two(status: u16) -> Lines {
    [
        None,
        Some(Delivery::Answer(status)),
        Some(Delivery::Answer(status)),
    ]
}

/// Listed until 2.3.
const fn until_2_3(status: u16) -> Lines {
    [
        Some(Delivery::Answer(status)),
        Some(Delivery::Answer(status)),
        None,
    ]
}

/// Listed by 2.4 only.
const fn since_2_4(status: u16) -> Lines {
    [None, None, Some(Delivery::Answer(status))]
}

const INTERNAL: &[&str] = &["Internal server error"];
const BAD_CLIENT_ID: &[&str] = &["The client_id parameter is invalid"];
const PLATFORM: &str = "a fault inside the platform; trying again later is all that helps";
const WRONG_ID: &str =
    "a domain, an API key or another portal's id stands where the client id belongs";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_stands_once_in_the_table_of_an_api() {
        for (index, row) in rows().enumerate() {
            for other in rows()
                .skip(index + 1)
                .filter(|other| other.code == row.code)
            {
                let shared = row.apis.iter().find(|api| other.apis.contains(api));
                assert_eq!(shared, None, "{} stands twice", row.code);
            }
        }
    }

    #[test]
    fn the_two_families_of_statuses_are_told_apart() {
        let exception = row(Api::File, "repository_service_exception").unwrap();
        assert_eq!(exception.status_in(Line::V1_12), Some(500));
        assert_eq!(exception.status_in(Line::V2_4), Some(530));
        assert_eq!(
            statuses(Api::File, Line::V1_12),
            [400, 401, 403, 404, 500, 503]
        );
        assert_eq!(statuses(Api::File, Line::V2_3), [400, 401, 403, 404, 530]);
    }

    #[test]
    fn one_code_has_another_status_in_another_api() {
        let status = |api| {
            row(api, "aadhaar_not_linked")
                .unwrap()
                .status_in(Line::V2_4)
        };
        assert_eq!(
            (status(Api::Eaadhaar), status(Api::PullDocument)),
            (Some(404), Some(400))
        );
        assert_eq!(rows_with(" aadhaar_not_linked ").count(), 2);
        assert_eq!(rows_with("no_such_code").count(), 0);
    }

    #[test]
    fn what_a_line_lacks_it_does_not_list() {
        assert_eq!(rows_of(Api::Apaar, Line::V2_3).count(), 0);
        assert_eq!(rows_of(Api::TokenV2, Line::V1_12).count(), 0);
        assert_eq!(rows_of(Api::VerifyAccount, Line::V2_4).count(), 0);
        assert_ne!(rows_of(Api::VerifyAccount, Line::V2_3).count(), 0);
        assert_eq!(
            rows_of(Api::Issued, Line::V1_12)
                .filter(|r| r.code == "insufficient_scope")
                .count(),
            0
        );
    }
}
