//! EntityLocker's own call: the organisation behind a token (API 16.4).
//!
//! EntityLocker's papers were not available; this is **modelled from public clients** and marked so
//! wherever it is shown. Lists and documents are those of [`crate::files`] and [`crate::uploaded`]
//! under other paths ([`crate::service::Api::path_in`]); the authorised person is
//! [`crate::account`].

use http::Response;
use serde_json::Value;
use url::Url;

use crate::account::is_uuid;
use crate::confidence::Confidence;
use crate::date::{Date, DateFault, Format};
use crate::error::{Instead, Refusal};
use crate::note::Note;
use crate::secret::{AccessToken, personal_debug};
use crate::wire;

/// The source behind everything here.
pub const CONFIDENCE: Confidence = Confidence::Secondary;

/// Document types of organisations seen in public clients; no official list (API 16.5).
pub const DOCTYPES: &[(&str, &str)] = &[
    ("COINC", "certificate of incorporation"),
    ("CPMTD", "company master data"),
    ("GSTND", "GST registration"),
    ("GSTRC", "GST registration"),
    ("OPNCR", "PAN of the organisation"),
    ("UDYRC", "Udyam registration"),
];

/// The organisation behind a token.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct Entity {
    /// UUID, 36 characters.
    pub entitylockerid: String,
    /// Name of the organisation.
    pub name: Option<String>,
    /// Date of incorporation, `DD-MM-YYYY`.
    pub doi: Option<String>,
    /// Contact address.
    pub email: Option<String>,
    /// Contact number.
    pub mobile: Option<String>,
    /// How the organisation was verified, for example `CIN`.
    pub verified_by: Option<String>,
    /// Departures from what public clients show.
    pub notes: Vec<Note>,
}

personal_debug!(Entity);

/// The organisation's details on the wire.
#[must_use]
pub fn request(endpoint: &Url, token: &AccessToken) -> http::Request<Vec<u8>> {
    wire::bearer_get(endpoint, token)
}

impl Entity {
    /// The date of incorporation and how it was written.
    ///
    /// # Errors
    /// [`DateFault`] when there is none or it cannot be read.
    pub fn incorporated(&self) -> Result<(Date, Format), DateFault> {
        Date::parse(self.doi.as_deref().unwrap_or_default())
    }

    /// The organisation as an answer.
    #[must_use]
    pub fn to_answer(&self) -> Response<Vec<u8>> {
        let text = |value: &Option<String>| value.as_deref().map(Value::from);
        let body = wire::object([
            (
                "entitylockerid",
                Some(Value::from(self.entitylockerid.as_str())),
            ),
            ("name", text(&self.name)),
            ("doi", text(&self.doi)),
            ("email", text(&self.email)),
            ("mobile", text(&self.mobile)),
            ("verified_by", text(&self.verified_by)),
        ]);
        wire::json_answer(200, &body)
    }
}

/// Reads the answer.
///
/// # Errors
/// [`Refusal`] when the service said no or there is no `entitylockerid`.
pub fn read(response: &Response<Vec<u8>>) -> Result<Entity, Refusal> {
    let object = wire::successful_object(response)?;
    let mut notes = Vec::new();
    let mut text = |name| wire::text(&object, name, &mut notes);
    let id = text("entitylockerid");
    let mut entity = Entity {
        entitylockerid: id.ok_or(Refusal::Unreadable {
            status: response.status().as_u16(),
            what: Instead::Field("entitylockerid"),
        })?,
        name: text("name"),
        doi: text("doi").or_else(|| text("date_of_incorporation")),
        email: text("email"),
        mobile: text("mobile"),
        verified_by: text("verified_by"),
        notes: Vec::new(),
    };
    if !is_uuid(&entity.entitylockerid) {
        notes.push(Note::new("entitylockerid", "no UUID"));
    }
    if !object.contains_key("doi") && entity.doi.is_some() {
        notes.push(Note::new("doi", "named date_of_incorporation"));
    }
    match entity.incorporated() {
        Ok((_, Format::Dashed)) | Err(DateFault::Empty) => {}
        Ok((_, format)) => notes.push(Note::new("doi", format!("written {format}"))),
        Err(fault) => notes.push(Note::new("doi", fault.to_string())),
    }
    entity.notes = notes;
    Ok(entity)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entity(body: &str) -> Result<Entity, Refusal> {
        read(&Response::new(body.as_bytes().to_vec()))
    }

    #[test]
    fn an_organisation_reads_back_as_it_was_made() {
        let told = entity(
            r#"{"entitylockerid":"22222222-3333-4444-8555-666666666666",
            "name":"Sample Traders Private Limited","doi":"15-08-2015",
            "email":"accounts@sampletraders.example","mobile":"9000000002","verified_by":"CIN"}"#,
        )
        .unwrap();
        assert_eq!(told.notes, []);
        assert_eq!(
            told.incorporated().unwrap().0,
            Date::new(2015, 8, 15).unwrap()
        );
        assert!(read(&told.to_answer()).unwrap() == told);
    }

    #[test]
    fn the_aggregators_shape_is_read_and_noted() {
        let told =
            entity(r#"{"entitylockerid":"E1","date_of_incorporation":"15/08/2015"}"#).unwrap();
        assert_eq!(told.doi.as_deref(), Some("15/08/2015"));
        let places: Vec<&str> = told.notes.iter().map(|note| note.place).collect();
        assert_eq!(places, ["entitylockerid", "doi", "doi"]);
        assert!(entity(r#"{"name":"Sample Traders Private Limited"}"#).is_err());
    }
}
