//! The catalogue behind Pull Document (API 7.1 to 7.3): issuers, their document types, and what has
//! to be asked of the person for a type. The list of issuers has thousands of rows and is slow; the
//! description asks to cache it.

use http::Response;
use serde_json::{Map, Value};

use crate::error::{Instead, Refusal};
use crate::note::Note;
use crate::service::{Api, Endpoints};
use crate::signed::{self, Form, Signer};
use crate::wire::{self, RequestFault};

/// Whether this has the shape of an organisation's id: six digits (API 3.4).
#[must_use]
pub fn is_orgid(text: &str) -> bool {
    text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// One of the three questions.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Query {
    /// Which issuers there are.
    Issuers,
    /// Which document types an issuer offers.
    Doctypes {
        /// The issuer's organisation id; text, since it has leading noughts.
        orgid: String,
    },
    /// What has to be given for a type.
    Parameters {
        /// The issuer's organisation id.
        orgid: String,
        /// The document type.
        doctype: String,
    },
}

impl Query {
    /// The API that answers.
    #[must_use]
    pub fn api(&self) -> Api {
        match self {
            Self::Issuers => Api::PullIssuers,
            Self::Doctypes { .. } => Api::PullDoctype,
            Self::Parameters { .. } => Api::PullParameters,
        }
    }

    /// The question on the wire, signed at `ts` in UNIX seconds.
    #[must_use]
    pub fn to_http(
        &self,
        endpoints: &Endpoints,
        signer: &Signer<'_>,
        ts: i64,
    ) -> http::Request<Vec<u8>> {
        let fields: &[(&'static str, &str)] = match self {
            Self::Issuers => &[],
            Self::Doctypes { orgid } => &[("orgid", orgid)],
            Self::Parameters { orgid, doctype } => &[("orgid", orgid), ("doctype", doctype)],
        };
        let api = self.api();
        signed::request(&endpoints.url(api), api, signer, fields, ts)
    }

    /// The question that a form asks; the envelope is judged by [`Form::judge`].
    ///
    /// # Errors
    /// [`RequestFault`] when a field is missing or `api` is none of the three.
    pub fn from_form(api: Api, form: &Form) -> Result<Self, RequestFault> {
        let field = |name| form.required(name).map(str::to_owned);
        match api {
            Api::PullIssuers => Ok(Self::Issuers),
            Api::PullDoctype => Ok(Self::Doctypes {
                orgid: field("orgid")?,
            }),
            Api::PullParameters => Ok(Self::Parameters {
                orgid: field("orgid")?,
                doctype: field("doctype")?,
            }),
            _ => Err(RequestFault::Invalid("api")),
        }
    }
}

/// A list as read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct List<T> {
    /// Rows in the order sent.
    pub rows: Vec<T>,
    /// Departures from the description.
    pub notes: Vec<Note>,
}

/// One issuer.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Issuer {
    /// Organisation id, digits with leading noughts.
    pub orgid: String,
    /// Issuer id, the first part of document URIs.
    pub issuerid: String,
    /// Name.
    pub name: String,
    /// Out of Central Government, State Government, Education, Insurance.
    pub categories: Vec<String>,
    /// Description.
    pub description: String,
}

/// One document type of an issuer.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Doctype {
    /// Five letters or digits.
    pub doctype: String,
    /// Its name; the certificate's name in the consent statement.
    pub description: String,
}

/// One thing that has to be given for a type.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Parameter {
    /// What the person sees.
    pub label: String,
    /// The field's name in Pull Document.
    pub paramname: String,
    /// The values to choose from; empty for free text.
    pub values: Vec<String>,
    /// An example.
    pub example: String,
}

impl List<Issuer> {
    /// The list as an answer.
    #[must_use]
    pub fn to_answer(&self) -> Response<Vec<u8>> {
        answer("issuers", &self.rows, |row| {
            wire::object([
                ("orgid", text(&row.orgid)),
                ("issuerid", text(&row.issuerid)),
                ("name", text(&row.name)),
                ("category", text(&row.categories.join(","))),
                ("description", text(&row.description)),
            ])
        })
    }

    /// Reads the answer; the OpenAPI description calls `category` `categories`.
    ///
    /// # Errors
    /// [`Refusal`] when the service said no or there is no list.
    pub fn read(response: &Response<Vec<u8>>) -> Result<Self, Refusal> {
        read(response, "issuers", |row, notes| {
            if row.contains_key("categories") {
                notes.push(Note::new("category", "named categories"));
            }
            let categories = wire::text(row, "category", notes);
            let categories = categories.or_else(|| wire::text(row, "categories", notes));
            Some(Issuer {
                orgid: required(row, "orgid", notes)?,
                issuerid: wire::text(row, "issuerid", notes).unwrap_or_default(),
                name: wire::text(row, "name", notes).unwrap_or_default(),
                categories: split(&categories.unwrap_or_default()),
                description: wire::text(row, "description", notes).unwrap_or_default(),
            })
        })
    }
}

impl List<Doctype> {
    /// The list as an answer.
    #[must_use]
    pub fn to_answer(&self) -> Response<Vec<u8>> {
        answer("documents", &self.rows, |row| {
            wire::object([
                ("doctype", text(&row.doctype)),
                ("description", text(&row.description)),
            ])
        })
    }

    /// Reads the answer.
    ///
    /// # Errors
    /// [`Refusal`] when the service said no or there is no list.
    pub fn read(response: &Response<Vec<u8>>) -> Result<Self, Refusal> {
        read(response, "documents", |row, notes| {
            Some(Doctype {
                doctype: required(row, "doctype", notes)?,
                description: wire::text(row, "description", notes).unwrap_or_default(),
            })
        })
    }
}

impl List<Parameter> {
    /// The list as an answer.
    #[must_use]
    pub fn to_answer(&self) -> Response<Vec<u8>> {
        answer("parameters", &self.rows, |row| {
            let values = match row.values.as_slice() {
                [] => Some(Value::Null),
                values => text(&values.join(",")),
            };
            wire::object([
                ("label", text(&row.label)),
                ("paramname", text(&row.paramname)),
                ("valuelist", values),
                ("example", text(&row.example)),
            ])
        })
    }

    /// Reads the answer; the OpenAPI description has a bare array.
    ///
    /// # Errors
    /// [`Refusal`] when the service said no or there is no list.
    pub fn read(response: &Response<Vec<u8>>) -> Result<Self, Refusal> {
        read(response, "parameters", |row, notes| {
            Some(Parameter {
                label: wire::text(row, "label", notes).unwrap_or_default(),
                paramname: required(row, "paramname", notes)?,
                values: split(&wire::text(row, "valuelist", notes).unwrap_or_default()),
                example: wire::text(row, "example", notes).unwrap_or_default(),
            })
        })
    }
}

fn answer<T>(name: &'static str, rows: &[T], row: impl Fn(&T) -> Value) -> Response<Vec<u8>> {
    let rows = Value::Array(rows.iter().map(row).collect());
    wire::json_answer(200, &wire::object([(name, Some(rows))]))
}

fn read<T>(
    response: &Response<Vec<u8>>,
    name: &'static str,
    row: impl Fn(&Map<String, Value>, &mut Vec<Note>) -> Option<T>,
) -> Result<List<T>, Refusal> {
    let status = response.status().as_u16();
    let mut notes = Vec::new();
    let bare = response
        .status()
        .is_success()
        .then(|| wire::json_value(status, response.body()));
    let list = match bare {
        Some(Ok(Value::Array(list))) => {
            notes.push(Note::new(name, "an array without the object around it"));
            list
        }
        _ => {
            let mut object = wire::successful_object(response)?;
            if let Some(Value::Object(details)) = object.get("details") {
                notes.push(Note::new("details", "the answer is wrapped"));
                object = details.clone();
            }
            match object.remove(name) {
                Some(Value::Array(list)) => list,
                _ => {
                    let what = Instead::Field(name);
                    return Err(Refusal::Unreadable { status, what });
                }
            }
        }
    };
    let rows = list.iter().filter_map(|value| match value.as_object() {
        Some(object) => row(object, &mut notes),
        None => {
            notes.push(Note::new(name, "a row that is no object was left out"));
            None
        }
    });
    let rows = rows.collect();
    Ok(List { rows, notes })
}

fn required(row: &Map<String, Value>, name: &'static str, notes: &mut Vec<Note>) -> Option<String> {
    let value = wire::text(row, name, notes);
    if value.is_none() {
        notes.push(Note::new(name, "a row without it was left out"));
    }
    value
}

fn split(list: &str) -> Vec<String> {
    let parts = list
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

fn text(text: &str) -> Option<Value> {
    Some(Value::from(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::ClientSecret;
    use crate::service::Line;

    fn response(body: &str) -> Response<Vec<u8>> {
        Response::new(body.as_bytes().to_vec())
    }

    #[test]
    fn each_question_reads_back_and_stands() {
        let secret = ClientSecret::new("simsecret0123456789a");
        let signer = Signer {
            client_id: "XX00TEST01",
            client_secret: &secret,
            line: Line::V2_3,
        };
        let endpoints = Endpoints::new(url::Url::parse("http://127.0.0.1/public").unwrap());
        let (orgid, doctype) = ("000018".to_owned(), "HSCER".to_owned());
        for query in [
            Query::Issuers,
            Query::Doctypes {
                orgid: orgid.clone(),
            },
            Query::Parameters { orgid, doctype },
        ] {
            let request = query.to_http(&endpoints, &signer, 1_700_000_000);
            let form = Form::from_request(&request).unwrap();
            let api = query.api();
            assert_eq!(Query::from_form(api, &form), Ok(query));
            assert_eq!(
                form.judge(&secret, &[], (api, Line::V2_3), 1_700_000_000),
                []
            );
        }
    }

    #[test]
    fn a_question_without_its_field_is_none() {
        let request = http::Request::post("/")
            .body(b"clientid=c&orgid=000018".to_vec())
            .unwrap();
        let form = Form::from_request(&request).unwrap();
        assert_eq!(
            Query::from_form(Api::PullParameters, &form),
            Err(RequestFault::Missing("doctype"))
        );
        assert!(Query::from_form(Api::User, &form).is_err());
    }

    #[test]
    fn the_lists_read_back_as_they_were_made() {
        let issuers = List::<Issuer>::read(&response(
            r#"{"issuers":[{"orgid":"900001","issuerid":"in.gov.simdept","name":"Simulated Department",
            "category":"State Government, Education","description":"Test issuer"}]}"#,
        ))
        .unwrap();
        assert_eq!(
            issuers.rows[0].categories,
            ["State Government", "Education"]
        );
        assert_eq!(List::<Issuer>::read(&issuers.to_answer()).unwrap(), issuers);

        let types = r#"{"documents":[{"doctype":"INCER","description":"Income Certificate"}]}"#;
        let types = List::<Doctype>::read(&response(types)).unwrap();
        assert_eq!(List::<Doctype>::read(&types.to_answer()).unwrap(), types);

        let parameters = List::<Parameter>::read(&response(
            r#"{"parameters":[
            {"label":"Year","paramname":"year","valuelist":"2022,2023","example":"2023"},
            {"label":"Roll Number","paramname":"rollno","valuelist":null,"example":"A1002003"}]}"#,
        ))
        .unwrap();
        assert_eq!(parameters.rows[0].values, ["2022", "2023"]);
        assert!(parameters.rows[1].values.is_empty());
        assert_eq!(
            List::<Parameter>::read(&parameters.to_answer()).unwrap(),
            parameters
        );
    }

    #[test]
    fn the_shapes_of_the_openapi_description_are_read_and_noted() {
        let bare = r#"[{"paramname":"rollno"}]"#;
        let parameters = List::<Parameter>::read(&response(bare)).unwrap();
        assert_eq!((parameters.rows.len(), parameters.notes.len()), (1, 1));
        let issuers = r#"{"details":{"issuers":[{"orgid":900001,"categories":"Education"},{}]}}"#;
        let issuers = List::<Issuer>::read(&response(issuers)).unwrap();
        assert_eq!(issuers.rows.len(), 1, "a row without orgid is left out");
        let places: Vec<&str> = issuers.notes.iter().map(|note| note.place).collect();
        assert_eq!(places, ["details", "category", "orgid", "orgid"]);
    }

    #[test]
    fn an_answer_without_a_list_is_a_refusal() {
        assert!(List::<Issuer>::read(&response(r#"{"documents":[]}"#)).is_err());
        assert!(List::<Issuer>::read(&response("<html>")).is_err());
        let refused = r#"{"error":"invalid_client_id"}"#;
        let refusal = List::<Issuer>::read(&response(refused)).unwrap_err();
        assert_eq!(refusal.code(), Some("invalid_client_id"));
    }
}
