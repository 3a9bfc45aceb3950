//! Upload a file (API 6.6): the raw bytes are the body, everything else travels in headers.
//!
//! The commonest failures are `hmac_mismatch`, because a library wrapped the bytes in multipart or
//! JSON, and `mimetype_mismatch`, because the header says `image/jpg` for a PNG (API 19, rows 34 and
//! 35). [`Upload::lint`] finds both before anything is sent. The descriptions do not give the order
//! of the checks; ours goes from the headers to the bytes.

use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderValue, Method, Response};
use serde_json::Value;
use thiserror::Error;
use url::Url;

use crate::error::{Instead, Refusal};
use crate::hmac;
use crate::note::Note;
use crate::secret::{AccessToken, ClientSecret, personal_debug};
use crate::wire::{self, RequestFault};

/// The header with the destination.
pub const PATH: &str = "path";

/// The media types that may be uploaded.
pub const MEDIA_TYPES: [&str; 4] = ["image/jpg", "image/jpeg", "image/png", "application/pdf"];

/// The largest file: 10 MB. Whether 10 × 1024 × 1024 or 10 000 000 bytes are meant is not stated;
/// the larger is refused here, and [`UploadFault::PerhapsTooLarge`] tells of the gap.
pub const LARGEST: usize = 10 * 1024 * 1024;

/// Characters that a file name must not hold. The printed list has a double blank where a `"` was
/// probably lost; it is counted in.
pub const RESTRICTED: &str = "\\/:*?\"<>|'^~";

/// A file on its way up.
#[derive(Clone)]
pub struct Upload {
    /// Destination with the file name, for example `/College/marksheet.pdf`. The leading slash is
    /// our assumption.
    pub path: String,
    /// `Content-Type`, one of [`MEDIA_TYPES`].
    pub media_type: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Upload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Upload")
            .field("media_type", &self.media_type)
            .field("size", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

/// What the services would refuse an upload for.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum UploadFault {
    /// `path_missing`.
    #[error("the path is missing")]
    NoPath,
    /// The path cannot travel in a header: line ends, control or non-ASCII characters.
    #[error("the character at position {0} cannot travel in a header")]
    PathCharacter(usize),
    /// `filename_missing`.
    #[error("the path ends in a slash, without a file name")]
    NoFileName,
    /// `invalid_filename`, with the character and its position in the name, counted from 1.
    #[error("{character:?} at position {position} is not allowed in a file name")]
    FileName {
        /// The character.
        character: char,
        /// Its position in the file name, counted from 1.
        position: usize,
    },
    /// `invalid_filetype`.
    #[error("only JPG, JPEG, PNG and PDF can be uploaded")]
    MediaType,
    /// `file_data_missing`.
    #[error("the file is empty")]
    Empty,
    /// `invalid_filesize`.
    #[error("{0} bytes; at most 10 MB are allowed")]
    TooLarge(usize),
    /// Above 10 000 000 bytes and not above 10 × 1024 × 1024.
    #[error("{0} bytes; whether 10 MB means less than that is not stated")]
    PerhapsTooLarge(usize),
    /// `mimetype_mismatch`, with the media type that the bytes begin like.
    #[error("the bytes begin like {0}, not like the Content-Type")]
    Mismatch(&'static str),
}

impl UploadFault {
    /// The code that the services answer with, where they have one.
    #[must_use]
    pub fn code(self) -> Option<&'static str> {
        match self {
            Self::NoPath => Some("path_missing"),
            Self::NoFileName => Some("filename_missing"),
            Self::FileName { .. } => Some("invalid_filename"),
            Self::MediaType => Some("invalid_filetype"),
            Self::Empty => Some("file_data_missing"),
            Self::TooLarge(_) => Some("invalid_filesize"),
            Self::Mismatch(_) => Some("mimetype_mismatch"),
            Self::PathCharacter(_) | Self::PerhapsTooLarge(_) => None,
        }
    }
}

impl Upload {
    /// Every rule of the description that this upload breaks.
    #[must_use]
    pub fn lint(&self) -> Vec<UploadFault> {
        let mut faults = Vec::new();
        if self.path.trim().is_empty() {
            faults.push(UploadFault::NoPath);
        } else if let Some(position) = unprintable(&self.path) {
            faults.push(UploadFault::PathCharacter(position));
        }
        let name = self.path.rsplit('/').next().unwrap_or_default();
        let restricted = name
            .chars()
            .enumerate()
            .find(|(_, c)| RESTRICTED.contains(*c));
        if let Some((index, character)) = restricted {
            faults.push(UploadFault::FileName {
                character,
                position: index + 1,
            });
        } else if name.trim().is_empty() && !self.path.trim().is_empty() {
            faults.push(UploadFault::NoFileName);
        }
        if !MEDIA_TYPES.contains(&self.media_type.as_str()) {
            faults.push(UploadFault::MediaType);
        }
        match self.bytes.len() {
            0 => faults.push(UploadFault::Empty),
            size if size > LARGEST => faults.push(UploadFault::TooLarge(size)),
            size if size > 10_000_000 => faults.push(UploadFault::PerhapsTooLarge(size)),
            _ => {}
        }
        let jpeg = |media_type| matches!(media_type, "image/jpg" | "image/jpeg");
        match media_type_of(&self.bytes) {
            Some(found) if found == self.media_type => {}
            Some(found) if jpeg(found) && jpeg(&self.media_type) => {}
            Some(found) => faults.push(UploadFault::Mismatch(found)),
            None => {}
        }
        faults
    }

    /// The request on the wire, `hmac` included.
    ///
    /// # Errors
    /// [`UploadFault`] when path or media type cannot travel in a header.
    pub fn into_http(
        self,
        endpoint: &Url,
        token: &AccessToken,
        client_secret: &ClientSecret,
    ) -> Result<http::Request<Vec<u8>>, UploadFault> {
        let hmac = hmac::of_body(client_secret, &self.bytes);
        let unfit = unprintable(&self.path).unwrap_or(1);
        let path = HeaderValue::from_str(&self.path)
            .ok()
            .filter(|_| unprintable(&self.path).is_none())
            .ok_or(UploadFault::PathCharacter(unfit))?;
        let media_type =
            HeaderValue::from_str(&self.media_type).map_err(|_| UploadFault::MediaType)?;
        let mut request = http::Request::new(self.bytes);
        *request.method_mut() = Method::POST;
        *request.uri_mut() = wire::uri_of(endpoint);
        let headers = request.headers_mut();
        headers.insert(AUTHORIZATION, wire::bearer(token));
        headers.insert(CONTENT_TYPE, media_type);
        headers.insert(PATH, path);
        headers.insert(hmac::HEADER, wire::sensitive(&hmac));
        Ok(request)
    }

    /// Reads an upload that arrived, with its `hmac` header.
    ///
    /// # Errors
    /// [`RequestFault`] naming the header that is missing.
    pub fn from_request(request: &http::Request<Vec<u8>>) -> Result<(Self, String), RequestFault> {
        wire::method(request, Method::POST)?;
        let header = |name: &'static str| {
            wire::header(request.headers(), name).ok_or(RequestFault::Missing(name))
        };
        let path = header(PATH)?.to_owned();
        let media_type =
            header(CONTENT_TYPE.as_str()).map_err(|_| RequestFault::Missing("Content-Type"))?;
        let hmac = header(hmac::HEADER)?.to_owned();
        let upload = Self {
            path,
            media_type: media_type.to_owned(),
            bytes: request.body().clone(),
        };
        Ok((upload, hmac))
    }
}

/// The position, from 1, of the first character that cannot travel in a header.
fn unprintable(text: &str) -> Option<usize> {
    let printable = |c: char| c.is_ascii_graphic() || c == ' ';
    let index = text.chars().position(|c| !printable(c))?;
    Some(index + 1)
}

/// The media type that bytes begin like, of those that may be uploaded.
#[must_use]
pub fn media_type_of(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"%PDF-") {
        Some("application/pdf")
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some("image/png")
    } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        Some("image/jpeg")
    } else {
        None
    }
}

/// What was stored.
#[derive(Clone, Eq, PartialEq)]
pub struct Stored {
    /// Where.
    pub path: String,
    /// Bytes.
    pub size: Option<u64>,
    /// Departures from the description.
    pub notes: Vec<Note>,
}

personal_debug!(Stored);

impl Stored {
    /// The answer to an upload; the size travels as text.
    #[must_use]
    pub fn to_answer(&self) -> Response<Vec<u8>> {
        let size = self.size.map(|size| Value::from(size.to_string()));
        let path = Some(Value::from(self.path.as_str()));
        wire::json_answer(200, &wire::object([("path", path), ("size", size)]))
    }
}

/// Reads the answer to an upload. The OpenAPI description wraps it in `details` and writes `Path`.
///
/// # Errors
/// [`Refusal`] when the service said no or there is no path.
pub fn read(response: &Response<Vec<u8>>) -> Result<Stored, Refusal> {
    let mut object = wire::successful_object(response)?;
    let mut notes = Vec::new();
    if let Some(Value::Object(details)) = object.get("details") {
        notes.push(Note::new("details", "the answer is wrapped"));
        object = details.clone();
    }
    if let Some(path) = object.get("Path").cloned() {
        notes.push(Note::new("path", "spelled Path"));
        object.insert("path".into(), path);
    }
    let missing = Refusal::Unreadable {
        status: response.status().as_u16(),
        what: Instead::Field("path"),
    };
    let path = wire::text(&object, "path", &mut notes).ok_or(missing)?;
    let size = match wire::text(&object, "size", &mut notes).map(|size| size.parse()) {
        Some(Ok(size)) => Some(size),
        Some(Err(_)) => {
            notes.push(Note::new("size", "no number of bytes"));
            None
        }
        None => None,
    };
    Ok(Stored { path, size, notes })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn upload() -> Upload {
        Upload {
            path: "/College/marksheet.pdf".into(),
            media_type: "application/pdf".into(),
            bytes: b"%PDF-1.7".to_vec(),
        }
    }

    fn faults(change: impl FnOnce(&mut Upload)) -> Vec<UploadFault> {
        let mut upload = upload();
        change(&mut upload);
        upload.lint()
    }

    #[test]
    fn a_right_upload_has_no_faults_and_reads_back() {
        assert_eq!(upload().lint(), []);
        let url = Url::parse("http://127.0.0.1/public/oauth2/1/file/upload").unwrap();
        let secret = ClientSecret::new("simsecret0123456789a");
        let request = upload()
            .into_http(&url, &AccessToken::new("t"), &secret)
            .unwrap();
        let (read, sent) = Upload::from_request(&request).unwrap();
        assert_eq!((&read.path, &read.bytes), (&upload().path, &upload().bytes));
        let compared = hmac::compare(&secret, request.body(), Some(&sent));
        assert_eq!(compared, hmac::Comparison::Match);
    }

    #[test]
    fn each_broken_rule_is_found_with_the_code_of_the_service() {
        let name = |character, position| UploadFault::FileName {
            character,
            position,
        };
        assert_eq!(faults(|u| u.path = " ".into()), [UploadFault::NoPath]);
        assert_eq!(
            faults(|u| u.path = "/College/".into()),
            [UploadFault::NoFileName]
        );
        assert_eq!(faults(|u| u.path = "/a/b:c.pdf".into()), [name(':', 2)]);
        assert_eq!(
            faults(|u| u.path = "/a~b/c.pdf".into()),
            [],
            "only the name is restricted"
        );
        assert_eq!(
            faults(|u| u.media_type = "image/gif".into())[0],
            UploadFault::MediaType
        );
        assert_eq!(faults(|u| u.bytes.clear()), [UploadFault::Empty]);
        assert_eq!(
            faults(|u| u.bytes.resize(LARGEST + 1, 0)),
            [UploadFault::TooLarge(LARGEST + 1)]
        );
        assert_eq!(
            faults(|u| u.bytes.resize(LARGEST, 0)),
            [UploadFault::PerhapsTooLarge(LARGEST)]
        );
        assert_eq!(
            faults(|u| u.media_type = "image/png".into()),
            [UploadFault::Mismatch("application/pdf")]
        );
        assert_eq!(name(':', 2).code(), Some("invalid_filename"));
    }

    #[test]
    fn both_spellings_of_jpeg_are_one_kind() {
        for media_type in ["image/jpg", "image/jpeg"] {
            let change = |u: &mut Upload| {
                u.bytes = vec![0xff, 0xd8, 0xff, 0xe0];
                u.media_type = media_type.into();
                u.path = "/photo.jpg".into();
            };
            assert_eq!(faults(change), [], "{media_type}");
        }
    }

    #[test]
    fn a_path_that_would_break_out_of_its_header_is_refused() {
        let mut upload = upload();
        upload.path = "/a\r\nhmac: x".into();
        assert_eq!(upload.lint()[0], UploadFault::PathCharacter(3));
        let url = Url::parse("http://127.0.0.1/").unwrap();
        let refused = upload.into_http(&url, &AccessToken::new("t"), &ClientSecret::new("s"));
        assert_eq!(refused.unwrap_err(), UploadFault::PathCharacter(3));
    }

    #[test]
    fn a_missing_header_is_named() {
        let request = http::Request::post("/")
            .header("path", "/a.pdf")
            .body(vec![])
            .unwrap();
        assert_eq!(
            Upload::from_request(&request).unwrap_err(),
            RequestFault::Missing("Content-Type")
        );
    }

    #[test]
    fn both_shapes_of_the_answer_are_read() {
        let read = |body: &str| read(&Response::new(body.as_bytes().to_vec()));
        let plain = read(r#"{"path":"/College/marksheet.pdf","size":"20480"}"#).unwrap();
        assert_eq!((plain.size, plain.notes.len()), (Some(20_480), 0));
        let wrapped =
            read(r#"{"details":{"Path":"/College/marksheet.pdf","size":20480}}"#).unwrap();
        assert_eq!((&wrapped.path, wrapped.size), (&plain.path, plain.size));
        assert_eq!(wrapped.notes.len(), 3);
        assert!(read(r#"{"size":"1"}"#).is_err());
    }
}
