//! Uploads: the list of folders and files, and Upload File (DigiLocker API 6.1 and 6.6).
//!
//! The order of the checks is not documented; the reference's own order is kept. 10 MB are read as
//! 10 × 1024 × 1024 bytes, which is not stated either.

use std::sync::Arc;

use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use crate::{
    account::{holder, json_answer, require},
    books::Grant,
    documents,
    drawer::{FOLDERS, Folder},
    log::Remark,
    office::Office,
    refusal::Refusal,
    settings::Line,
};

/// Largest upload, in bytes.
pub(crate) const LARGEST: usize = 10 * 1024 * 1024;
/// Text of `invalid_filename`.
pub(crate) const RESTRICTED_CHARACTERS: &str =
    "Restricted characters (\\ / : * ?  < > | ' ^ and ~) are not allowed in file name";
/// Text of `invalid_filesize`.
pub(crate) const TOO_LARGE: &str = "The file size exceeds maximum allowed file size of 10MB";
/// Text of `mimetype_mismatch`.
pub(crate) const MIMETYPE_MISMATCH: &str = "The mimetype provided in Content-Type parameter does \
not match with the mimetype of the file";
const SCOPE: &str = "files.uploadeddocs";

/// `GET …/oauth2/1/files` and `…/files/{id}`.
pub(crate) async fn list(
    State(office): State<Arc<Office>>,
    id: Option<Path<String>>,
    headers: HeaderMap,
) -> Response {
    let told = holder(&office, &headers).and_then(|grant| {
        require(&grant, SCOPE)?;
        let id = id.map_or_else(|| FOLDERS[0].id.to_owned(), |Path(id)| id);
        let Some(folder) = FOLDERS.iter().find(|folder| folder.id == id) else {
            let rule = "id is the id of a folder of the list above it (API 6.1)";
            let remark = Remark::refused(rule, "a folder's id", "an unknown one");
            return Err(
                Refusal::new(404, "invalid_id", "The folder does not exist", remark)
                    .by(&grant.client_id),
            );
        };
        Ok(json_answer(&grant, &listing(&office, &grant, folder)))
    });
    told.unwrap_or_else(IntoResponse::into_response)
}

fn listing(office: &Office, grant: &Grant, folder: &Folder) -> Value {
    let mut books = office.books();
    let drawer = books.drawer(grant.citizen);
    let folders = FOLDERS
        .iter()
        .filter(|inner| inner.parent == folder.id)
        .map(|inner| {
            let size: usize = drawer
                .uploads()
                .filter(|upload| upload.folder.path.starts_with(inner.path))
                .map(|upload| upload.bytes.len())
                .sum();
            let name = inner.path.rsplit('/').next().unwrap_or_default();
            json!({
                "name": name, "type": "dir", "id": inner.id, "size": size.to_string(),
                "date": "2026-05-01T09:00:00Z", "parent": folder.id, "mime": "", "uri": "",
                "description": "", "issuer": "",
            })
        });
    let files = drawer.uploads().filter(|upload| upload.folder.id == folder.id).map(|upload| {
        json!({
            "name": upload.name, "type": "file", "id": "", "size": upload.bytes.len().to_string(),
            "date": upload.at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(), "parent": folder.id,
            "mime": upload.media_type, "uri": upload.uri(), "description": "", "issuer": "",
        })
    });
    let items: Vec<Value> = folders.chain(files).collect();
    let directory = if folder.path.is_empty() {
        "/"
    } else {
        folder.path
    };
    json!({ "directory": directory, "items": items })
}

/// `POST …/oauth2/1/file/upload`.
pub(crate) async fn upload(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let told = holder(&office, &headers).and_then(|grant| {
        require(&grant, SCOPE)?;
        let told =
            accept(&office, &grant, &headers, body).map_err(|told| told.by(&grant.client_id))?;
        Ok(json_answer(&grant, &told))
    });
    told.unwrap_or_else(IntoResponse::into_response)
}

fn refuse(error: &'static str, text: &'static str, expected: &str, received: String) -> Refusal {
    let rule = "an upload has path, type, digest and a body that fit each other (API 6.6)";
    Refusal::new(400, error, text, Remark::refused(rule, expected, received))
}

fn accept(
    office: &Office,
    grant: &Grant,
    headers: &HeaderMap,
    body: Bytes,
) -> Result<Value, Refusal> {
    let nothing = || "nothing".to_owned();
    let value = |name: &str| {
        let value = headers
            .get(name)
            .and_then(|value| std::str::from_utf8(value.as_bytes()).ok());
        value.map(str::trim).filter(|value| !value.is_empty())
    };
    let path = value("path").ok_or_else(|| {
        refuse(
            "path_missing",
            "Path parameter is missing",
            "/College/marksheet.pdf",
            nothing(),
        )
    })?;
    let claimed = value(header::CONTENT_TYPE.as_str()).ok_or_else(|| {
        let text = "Content-Type parameter is missing";
        refuse(
            "contenttype_missing",
            text,
            "image/jpeg, image/png or application/pdf",
            nothing(),
        )
    })?;
    let hmac = value("hmac").ok_or_else(|| {
        refuse(
            "hmac_missing",
            "HMAC parameter is missing",
            "Base64 of the HMAC",
            nothing(),
        )
    })?;
    if body.is_empty() {
        let text = "Missing file content in the request";
        return Err(refuse(
            "file_data_missing",
            text,
            "the bytes of the file",
            nothing(),
        ));
    }
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    if name.is_empty() {
        let text = "Filename is missing in path parameter";
        return Err(refuse(
            "filename_missing",
            text,
            "a name after the last slash",
            nothing(),
        ));
    }
    if let Some(at) = name
        .chars()
        .position(|c| "\\/:*?\"<>|'^~".contains(c) || c.is_control())
    {
        let received = format!("a restricted character at position {}", at + 1);
        return Err(refuse(
            "invalid_filename",
            RESTRICTED_CHARACTERS,
            "none of these",
            received,
        ));
    }
    if body.len() > LARGEST {
        let received = format!("{} bytes", body.len());
        return Err(refuse(
            "invalid_filesize",
            TOO_LARGE,
            "10 485 760 bytes at most",
            received,
        ));
    }
    let claimed = claimed
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    let claimed = if claimed == "image/jpg" {
        "image/jpeg"
    } else {
        claimed.as_str()
    };
    if !["image/jpeg", "image/png", "application/pdf"].contains(&claimed) {
        let text = "The file type is not allowed";
        let received = crate::authorize::shown(claimed);
        return Err(refuse(
            "invalid_filetype",
            text,
            "JPEG, PNG or PDF",
            received,
        ));
    }
    let found = match body.as_ref() {
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [b'%', b'P', b'D', b'F', ..] => "application/pdf",
        _ => "something else",
    };
    if found != claimed {
        let received = format!("{claimed} for what is {found}");
        return Err(refuse(
            "mimetype_mismatch",
            MIMETYPE_MISMATCH,
            found,
            received,
        ));
    }
    let folder = FOLDERS
        .iter()
        .find(|known| known.path == folder)
        .ok_or_else(|| {
            let text = "The destination folder does not exist";
            let known: Vec<_> = FOLDERS.iter().skip(1).map(|folder| folder.path).collect();
            refuse(
                "invalid_path",
                text,
                &known.join(" or "),
                "another folder".to_owned(),
            )
        })?;
    let client = office.client(&grant.client_id);
    let due = client.map(|client| documents::hmac(client.secret.expose(), &body));
    if due.as_deref() != Some(hmac) {
        let received = match hmac.len() {
            64 => "64 characters, like hexadecimal",
            44 => "another digest: other bytes or another secret",
            _ => "something of another length",
        };
        let expected = "Base64 of HMAC-SHA256 over the raw body, keyed with the client secret";
        let text = "HMAC does not match";
        return Err(refuse("hmac_mismatch", text, expected, received.to_owned()));
    }
    let size = body.len().to_string();
    let mut books = office.books();
    books
        .drawer(grant.citizen)
        .upload(folder, name.to_owned(), found, body, office.now());
    Ok(match office.line {
        Line::Legacy => json!({ "details": { "Path": path, "size": size } }),
        Line::V1_12 | Line::V2_3 | Line::V2_4 | Line::EntityLocker => {
            json!({ "path": path, "size": size })
        }
    })
}
