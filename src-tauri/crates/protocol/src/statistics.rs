//! Statistics (API 9): how many people, documents, issuers and requesters there are.

use http::Response;
use serde_json::{Map, Value};
use url::Url;

use crate::date::{Date, Format};
use crate::error::{Instead, Refusal};
use crate::note::Note;
use crate::service::Api;
use crate::signed::{self, Signer};
use crate::wire;

/// The counts on the wire, signed at `ts` in UNIX seconds. What arrives is read by
/// [`signed::Form`]; there are no fields of its own.
#[must_use]
pub fn request(endpoint: &Url, signer: &Signer<'_>, ts: i64) -> http::Request<Vec<u8>> {
    signed::request(endpoint, Api::Statistics, signer, &[], ts)
}

/// The counts.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Counts {
    /// People.
    pub users: Option<u64>,
    /// Documents from issuers.
    pub authentic_documents: Option<u64>,
    /// Issuers.
    pub issuers: Option<u64>,
    /// Requesters.
    pub requesters: Option<u64>,
    /// The day that is counted up to.
    pub as_on: Option<Date>,
    /// Registrations by month, cumulative, the last twelve months.
    pub by_month: Vec<Count>,
    /// Documents by year, cumulative.
    pub by_year: Vec<Count>,
    /// Departures from the description.
    pub notes: Vec<Note>,
}

/// One row of a series.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Count {
    /// Running number.
    pub id: i64,
    /// 1 to 12, in the series by month.
    pub month: Option<i64>,
    /// The year.
    pub year: i64,
    /// How many.
    pub count: i64,
}

impl Counts {
    /// The counts as an answer: numbers as text, names as in the description's sample.
    #[must_use]
    pub fn to_answer(&self) -> Response<Vec<u8>> {
        let count = |count: Option<u64>| count.map(|count| Value::from(count.to_string()));
        let series = |rows: &[Count]| {
            let number = |number: i64| Some(Value::from(number.to_string()));
            let rows = rows.iter().map(|row| {
                wire::object([
                    ("id", number(row.id)),
                    ("month", row.month.and_then(number)),
                    ("year", number(row.year)),
                    ("count", number(row.count)),
                ])
            });
            Some(Value::Array(rows.collect()))
        };
        let as_on = self
            .as_on
            .map(|date| Value::from(date.written(Format::Compact)));
        let body = wire::object([
            ("users", count(self.users)),
            ("authentic_documents", count(self.authentic_documents)),
            ("issuers", count(self.issuers)),
            ("requesters", count(self.requesters)),
            ("count_as_on", as_on),
            ("monthwise_registrations", series(&self.by_month)),
            ("yearwise_authentic_documents", series(&self.by_year)),
        ]);
        wire::json_answer(200, &body)
    }
}

/// Reads the answer; sample and field list of the description spell two names differently.
///
/// # Errors
/// [`Refusal`] when the service said no or none of the counts is there.
pub fn read(response: &Response<Vec<u8>>) -> Result<Counts, Refusal> {
    let object = wire::successful_object(response)?;
    let mut notes = Vec::new();
    let mut count = |name: &'static str| {
        let text = wire::text(&object, name, &mut notes)?;
        let count = text.parse();
        if count.is_err() {
            notes.push(Note::new(name, "no number"));
        }
        count.ok()
    };
    let mut counts = Counts {
        users: count("users"),
        authentic_documents: count("authentic_documents"),
        issuers: count("issuers"),
        requesters: count("requesters").or_else(|| count("requestors")),
        ..Counts::default()
    };
    if [
        counts.users,
        counts.authentic_documents,
        counts.issuers,
        counts.requesters,
    ] == [None; 4]
    {
        return Err(Refusal::Unreadable {
            status: response.status().as_u16(),
            what: Instead::Field("users"),
        });
    }
    if object.contains_key("requestors") {
        notes.push(Note::new("requesters", "spelled requestors"));
    }
    match wire::text(&object, "count_as_on", &mut notes).map(|text| Date::parse(&text)) {
        Some(Ok((date, format))) => {
            if format != Format::Compact {
                notes.push(Note::new("count_as_on", format!("written {format}")));
            }
            counts.as_on = Some(date);
        }
        Some(Err(fault)) => notes.push(Note::new("count_as_on", fault.to_string())),
        None => {}
    }
    let misspelt = object.get("monthwise_registations");
    if misspelt.is_some() {
        notes.push(Note::new(
            "monthwise_registrations",
            "spelled monthwise_registations",
        ));
    }
    counts.by_month = series(object.get("monthwise_registrations").or(misspelt));
    counts.by_year = series(object.get("yearwise_authentic_documents"));
    counts.notes = notes;
    Ok(counts)
}

/// Numbers as text or as numbers; the description's samples have both.
fn series(value: Option<&Value>) -> Vec<Count> {
    let rows = value
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default();
    let number =
        |row: &Map<String, Value>, name| wire::number(row.get(name), name, &mut Vec::new());
    let rows = rows.iter().filter_map(Value::as_object);
    rows.map(|row| Count {
        id: number(row, "id").unwrap_or_default(),
        month: number(row, "month"),
        year: number(row, "year").unwrap_or_default(),
        count: number(row, "count").unwrap_or_default(),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(body: &str) -> Result<Counts, Refusal> {
        read(&Response::new(body.as_bytes().to_vec()))
    }

    #[test]
    fn counts_read_back_as_they_were_made() {
        let told = counts(
            r#"{"users":"1000","authentic_documents":"5000","issuers":"20","requesters":"7",
            "count_as_on":"01042026",
            "monthwise_registrations":[{"id":"1","month":"4","year":"2026","count":"1000"}],
            "yearwise_authentic_documents":[{"id":1,"year":2026,"count":5000}]}"#,
        )
        .unwrap();
        assert_eq!(
            (told.users, told.by_month[0].month, told.by_year[0].count),
            (Some(1000), Some(4), 5000)
        );
        assert_eq!(told.notes, []);
        assert_eq!(read(&told.to_answer()).unwrap(), told);
    }

    #[test]
    fn both_spellings_are_read_and_noted() {
        let told = counts(
            r#"{"requestors":7,"count_as_on":"2026-04-01",
            "monthwise_registations":[{"month":4,"year":2026,"count":9}]}"#,
        )
        .unwrap();
        assert_eq!((told.requesters, told.by_month.len()), (Some(7), 1));
        let places: Vec<&str> = told.notes.iter().map(|note| note.place).collect();
        assert_eq!(
            places,
            [
                "requestors",
                "requesters",
                "count_as_on",
                "monthwise_registrations"
            ]
        );
    }

    #[test]
    fn an_answer_without_counts_is_a_refusal() {
        assert!(counts(r#"{"count_as_on":"01042026"}"#).is_err());
        assert!(counts(r#"{"users":"many"}"#).is_err());
    }
}
