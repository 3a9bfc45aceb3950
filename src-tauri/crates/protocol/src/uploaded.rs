//! The list of documents that the person uploaded themselves, folder by folder (API 6.1).

use http::Response;
use serde_json::Value;

use crate::error::{Instead, Refusal};
use crate::note::Note;
use crate::secret::AccessToken;
use crate::service::{Api, Endpoints};
use crate::wire::{self, bearer_get};

/// Asks for a folder; without an id for the root.
#[must_use]
pub fn request(
    endpoints: &Endpoints,
    token: &AccessToken,
    folder: Option<&str>,
) -> http::Request<Vec<u8>> {
    let url = match folder {
        Some(folder) => endpoints.url_with(Api::Uploaded, folder),
        None => endpoints.url(Api::Uploaded),
    };
    bearer_get(&url, token)
}

/// The folder that a request asks for: `None` for another API, `Some("")` for the root.
#[must_use]
pub fn folder_asked(endpoints: &Endpoints, request: &http::Request<Vec<u8>>) -> Option<String> {
    endpoints.segment_of(Api::Uploaded, request.uri().path())
}

/// What a row is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// `dir`: has an id and no URI.
    Folder,
    /// `file`: has a URI and no id.
    File,
}

/// One row of the list. Names are the person's own.
#[derive(Clone, Eq, PartialEq)]
pub struct Row {
    /// Name of the folder or file.
    pub name: String,
    /// Folder or file.
    pub kind: Kind,
    /// Folder id; empty for a file.
    pub id: String,
    /// Size in bytes.
    pub size: Option<u64>,
    /// Upload time as sent: ISO 8601.
    pub date: String,
    /// Id of the folder that it is in.
    pub parent: String,
    /// Media types, lower case; empty for a folder.
    pub mime: Vec<String>,
    /// Document URI, `in.gov.digilocker-OTHER-…`; empty for a folder.
    pub uri: String,
    /// The type's label, or blank.
    pub description: String,
    /// Blank for everything uploaded.
    pub issuer: String,
}

impl std::fmt::Debug for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Row")
            .field("kind", &self.kind)
            .field("size", &self.size)
            .field("mime", &self.mime)
            .finish_non_exhaustive()
    }
}

/// A folder as read.
#[derive(Clone)]
pub struct Folder {
    /// Its path, for example `/`.
    pub directory: String,
    /// Rows in the order sent.
    pub items: Vec<Row>,
    /// Departures from the description.
    pub notes: Vec<Note>,
}

impl std::fmt::Debug for Folder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Folder")
            .field("items", &self.items)
            .field("notes", &self.notes)
            .finish_non_exhaustive()
    }
}

impl Folder {
    /// The folder as an answer; sizes travel as text (API 6.1).
    #[must_use]
    pub fn to_answer(&self) -> Response<Vec<u8>> {
        let rows = self.items.iter().map(|row| {
            let text = |text: &str| Some(Value::from(text));
            let kind = match row.kind {
                Kind::Folder => "dir",
                Kind::File => "file",
            };
            let size = row.size.map(|size| size.to_string()).unwrap_or_default();
            wire::object([
                ("name", text(&row.name)),
                ("type", text(kind)),
                ("id", text(&row.id)),
                ("size", text(&size)),
                ("date", text(&row.date)),
                ("parent", text(&row.parent)),
                ("mime", text(&row.mime.join(","))),
                ("uri", text(&row.uri)),
                ("description", text(&row.description)),
                ("issuer", text(&row.issuer)),
            ])
        });
        let items = Value::Array(rows.collect());
        let directory = Value::from(self.directory.as_str());
        let body = wire::object([("directory", Some(directory)), ("items", Some(items))]);
        wire::json_answer(200, &body)
    }
}

/// Reads the list.
///
/// # Errors
/// [`Refusal`] when the service said no or there is no list.
pub fn read(response: &Response<Vec<u8>>) -> Result<Folder, Refusal> {
    let object = wire::successful_object(response)?;
    let Some(Value::Array(rows)) = object.get("items") else {
        return Err(Refusal::Unreadable {
            status: response.status().as_u16(),
            what: Instead::Field("items"),
        });
    };
    let mut notes = Vec::new();
    let directory = wire::text(&object, "directory", &mut notes).unwrap_or_default();
    let items = rows.iter().filter_map(|row| read_row(row, &mut notes));
    Ok(Folder {
        directory,
        items: items.collect(),
        notes,
    })
}

fn read_row(row: &Value, notes: &mut Vec<Note>) -> Option<Row> {
    let Some(object) = row.as_object() else {
        notes.push(Note::new("items", "a row that is no object was left out"));
        return None;
    };
    let mut text = |name| wire::text(object, name, notes).unwrap_or_default();
    let (name, kind, id, size, date) = (
        text("name"),
        text("type"),
        text("id"),
        text("size"),
        text("date"),
    );
    let (parent, uri, description, issuer) = (
        text("parent"),
        text("uri"),
        text("description"),
        text("issuer"),
    );
    let kind = match kind.as_str() {
        "dir" => Kind::Folder,
        "file" => Kind::File,
        _ => {
            notes.push(Note::new("type", "neither dir nor file; judged by the URI"));
            if uri.is_empty() {
                Kind::Folder
            } else {
                Kind::File
            }
        }
    };
    if !size.is_empty() && size.parse::<u64>().is_err() {
        notes.push(Note::new("size", "no number of bytes"));
    }
    // One string is what this list documents, unlike the issued list.
    let mime = match object.get("mime") {
        Some(Value::String(mime)) => mime
            .split(',')
            .map(|mime| mime.trim().to_ascii_lowercase())
            .filter(|mime| !mime.is_empty())
            .collect(),
        other => crate::files::mime_types(other, notes),
    };
    Some(Row {
        name,
        kind,
        id,
        size: size.parse().ok(),
        date,
        parent,
        mime,
        uri,
        description,
        issuer,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = r#"{"directory":"/","items":[
        {"name":"College","type":"dir","id":"7001","size":"81234","date":"2026-05-01T09:00:00Z",
         "parent":"7000","mime":"","uri":"","description":"","issuer":""},
        {"name":"photo.png","type":"file","id":"","size":"20480","date":"2026-05-01T09:05:00Z",
         "parent":"7000","mime":"image/PNG","uri":" in.gov.digilocker-OTHER-90000000000001",
         "description":"Photograph","issuer":""}]}"#;

    fn folder(body: &str) -> Folder {
        read(&Response::new(body.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn folders_and_files_are_told_apart() {
        let folder = folder(BODY);
        assert_eq!(folder.directory, "/");
        let kinds: Vec<Kind> = folder.items.iter().map(|row| row.kind).collect();
        assert_eq!(kinds, [Kind::Folder, Kind::File]);
        assert_eq!(
            folder.items[1].uri,
            "in.gov.digilocker-OTHER-90000000000001"
        );
        assert_eq!(
            (folder.items[1].size, folder.items[1].mime.as_slice()),
            (Some(20_480), &["image/png".to_owned()][..])
        );
        assert_eq!(folder.notes.len(), 1, "the leading blank");
    }

    #[test]
    fn a_list_reads_back_as_it_was_made() {
        let made = folder(BODY);
        let again = read(&made.to_answer()).unwrap();
        assert_eq!((again.directory, again.items), (made.directory, made.items));
        assert_eq!(again.notes, []);
    }

    #[test]
    fn a_row_of_another_kind_is_read_and_noted() {
        let folder = folder(r#"{"items":[{"name":"x","type":"link","size":81234},7]}"#);
        assert_eq!(
            (folder.items.len(), folder.items[0].size),
            (1, Some(81_234))
        );
        let places: Vec<&str> = folder.notes.iter().map(|note| note.place).collect();
        assert_eq!(places, ["size", "type", "mime", "items"]);
    }

    #[test]
    fn the_folder_is_one_segment() {
        let endpoints = Endpoints::new(url::Url::parse("http://127.0.0.1/public").unwrap());
        let token = AccessToken::new("t");
        let asked = |folder| folder_asked(&endpoints, &request(&endpoints, &token, folder));
        assert_eq!(asked(None).as_deref(), Some(""));
        assert_eq!(asked(Some("7001")).as_deref(), Some("7001"));
        let other = http::Request::get("/public/oauth2/2/files/issued")
            .body(vec![])
            .unwrap();
        assert_eq!(folder_asked(&endpoints, &other), None);
    }

    #[test]
    fn an_answer_without_a_list_is_a_refusal() {
        assert!(read(&Response::new(b"{\"directory\":\"/\"}".to_vec())).is_err());
    }
}
