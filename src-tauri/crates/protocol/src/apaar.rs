//! Get APAAR Details (API 5.2), new in line 2.4 and known through a digest: a student's academic
//! credits. Which scope unlocks it is not known.

use http::Response;
use serde_json::{Map, Value};
use url::Url;

use crate::date::{Date, DateFault, Format};
use crate::error::{Instead, Refusal};
use crate::note::Note;
use crate::secret::{AccessToken, personal_debug};
use crate::wire;

/// The academic record behind a token. Personal data.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct Apaar {
    /// Twelve digits.
    pub apaar_id: String,
    /// The student.
    pub student: Student,
    /// One for each university.
    pub academic: Vec<University>,
    /// Departures from the description.
    pub notes: Vec<Note>,
}

personal_debug!(Apaar);

/// The student of a record. All values as sent, trimmed; empty where absent.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct Student {
    /// Name.
    pub name: String,
    /// `DD/MM/YYYY`.
    pub dob: String,
    /// `Male`, `Female` or `Transgender`.
    pub gender: String,
    /// When the record was made.
    pub created_on: String,
    /// Sum of credit points.
    pub cumulative_credit_points: String,
    /// Sum of credits.
    pub cumulative_credit: String,
    /// Sum of grade points.
    pub cumulative_grade_points: String,
}

personal_debug!(Student);

/// One university of a record.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct University {
    /// Its name.
    pub name: String,
    /// Its organisation id.
    pub org_id: String,
    /// The courses taken there.
    pub courses: Vec<Course>,
}

personal_debug!(University);

/// One course.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct Course {
    /// Its name.
    pub name: String,
    /// Subjects: names and values in the order of the description, as sent.
    pub subjects: Vec<Vec<(&'static str, String)>>,
}

personal_debug!(Course);

const STUDENT: [&str; 7] = [
    "name",
    "dob",
    "gender",
    "created_on",
    "cumulative_credit_points",
    "cumulative_credit",
    "cumulative_grade_points",
];

const SUBJECT: [&str; 10] = [
    "name",
    "credit_points",
    "credit",
    "grade_points",
    "grade",
    "stream",
    "session",
    "year",
    "month",
    "sem",
];

/// Get APAAR Details on the wire.
#[must_use]
pub fn request(endpoint: &Url, token: &AccessToken) -> http::Request<Vec<u8>> {
    wire::bearer_get(endpoint, token)
}

impl Apaar {
    /// The record as an answer.
    #[must_use]
    pub fn to_answer(&self) -> Response<Vec<u8>> {
        let text = |text: &str| Some(Value::from(text));
        let student = &self.student;
        let values = [
            &student.name,
            &student.dob,
            &student.gender,
            &student.created_on,
            &student.cumulative_credit_points,
            &student.cumulative_credit,
            &student.cumulative_grade_points,
        ];
        let student = STUDENT.into_iter().zip(values.map(|value| text(value)));
        let subject = |subject: &Vec<(&'static str, String)>| {
            wire::object(subject.iter().map(|(name, value)| (*name, text(value))))
        };
        let course = |course: &Course| {
            let subjects = Value::Array(course.subjects.iter().map(subject).collect());
            wire::object([("name", text(&course.name)), ("subjects", Some(subjects))])
        };
        let university = |university: &University| {
            let courses = Value::Array(university.courses.iter().map(course).collect());
            wire::object([
                ("university_name", text(&university.name)),
                ("org_id", text(&university.org_id)),
                ("courses", Some(courses)),
            ])
        };
        let academic = Value::Array(self.academic.iter().map(university).collect());
        let body = wire::object([
            ("apaar_id", text(&self.apaar_id)),
            ("student_details", Some(wire::object(student))),
            ("academic_details", Some(academic)),
        ]);
        wire::json_answer(200, &body)
    }
}

/// Reads the answer. Numbers and text are taken alike, since the digest says "string/number".
///
/// # Errors
/// [`Refusal`] when the service said no or there is no APAAR id.
pub fn read(response: &Response<Vec<u8>>) -> Result<Apaar, Refusal> {
    let object = wire::successful_object(response)?;
    let mut notes = Vec::new();
    let missing = Refusal::Unreadable {
        status: response.status().as_u16(),
        what: Instead::Field("apaar_id"),
    };
    let apaar_id = wire::text(&object, "apaar_id", &mut notes).ok_or(missing)?;
    if apaar_id.len() != 12 || !apaar_id.bytes().all(|byte| byte.is_ascii_digit()) {
        notes.push(Note::new("apaar_id", "not twelve digits"));
    }
    let none = Map::new();
    let details = object.get("student_details").and_then(Value::as_object);
    let [name, dob, gender, created_on, points, credit, grade] =
        STUDENT.map(|name| plain(details.unwrap_or(&none), name));
    match Date::parse(&dob) {
        Ok((_, Format::Slashed)) | Err(DateFault::Empty) => {}
        Ok((_, format)) => notes.push(Note::new("dob", format!("written {format}"))),
        Err(fault) => notes.push(Note::new("dob", fault.to_string())),
    }
    if details.is_none() {
        notes.push(Note::new("student_details", "missing"));
    }
    let academic = objects(object.get("academic_details"))
        .map(|university| University {
            name: plain(university, "university_name"),
            org_id: plain(university, "org_id"),
            courses: objects(university.get("courses")).map(course).collect(),
        })
        .collect();
    Ok(Apaar {
        apaar_id,
        student: Student {
            name,
            dob,
            gender,
            created_on,
            cumulative_credit_points: points,
            cumulative_credit: credit,
            cumulative_grade_points: grade,
        },
        academic,
        notes,
    })
}

fn course(course: &Map<String, Value>) -> Course {
    let subject = |subject: &Map<String, Value>| {
        let present = SUBJECT
            .into_iter()
            .filter(|name| subject.contains_key(*name));
        present.map(|name| (name, plain(subject, name))).collect()
    };
    Course {
        name: plain(course, "name"),
        subjects: objects(course.get("subjects")).map(subject).collect(),
    }
}

fn objects(value: Option<&Value>) -> impl Iterator<Item = &Map<String, Value>> {
    let list = value.and_then(Value::as_array).map(Vec::as_slice);
    list.unwrap_or_default().iter().filter_map(Value::as_object)
}

/// Text or number, both documented here.
fn plain(object: &Map<String, Value>, name: &'static str) -> String {
    wire::text(object, name, &mut Vec::new()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = r#"{"apaar_id":"100000000001",
        "student_details":{"name":"Asha Test Verma","dob":"07/09/1994","gender":"Female",
          "created_on":"2024-06-01","cumulative_credit_points":120,"cumulative_credit":"24",
          "cumulative_grade_points":"8.5"},
        "academic_details":[{"university_name":"Simulated University","org_id":"900002",
          "courses":[{"name":"B.Sc.","subjects":[{"name":"Physics","credit":4,"grade":"A"}]}]}]}"#;

    fn record(body: &str) -> Result<Apaar, Refusal> {
        read(&Response::new(body.as_bytes().to_vec()))
    }

    #[test]
    fn a_record_is_read_down_to_its_subjects_and_back() {
        let apaar = record(BODY).unwrap();
        assert_eq!(apaar.student.cumulative_credit_points, "120");
        let subject = &apaar.academic[0].courses[0].subjects[0];
        assert_eq!(subject[1], ("credit", "4".to_owned()));
        assert_eq!(apaar.notes, []);
        assert!(read(&apaar.to_answer()).unwrap() == apaar);
    }

    #[test]
    fn departures_are_noted_and_a_missing_id_is_a_refusal() {
        let apaar = record(r#"{"apaar_id":"12","student_details":{"dob":"07091994"}}"#).unwrap();
        let places: Vec<&str> = apaar.notes.iter().map(|note| note.place).collect();
        assert_eq!(places, ["apaar_id", "dob"]);
        assert!(record(r#"{"student_details":{}}"#).is_err());
    }

    #[test]
    fn a_record_does_not_print_itself() {
        assert!(!format!("{:?}", record(BODY).unwrap()).contains("Asha"));
    }
}
