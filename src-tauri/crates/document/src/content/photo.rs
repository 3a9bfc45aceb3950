//! A photograph inside a document.

use crate::signature::profile::base64_blanks;

/// The longest Base64 text that is decoded as a photograph, in bytes. Real ones have some 10 kB.
const LONGEST: usize = 4 * 1024 * 1024;

/// The photograph of a document, or why there is none.
#[derive(Clone, PartialEq, Eq)]
pub enum Photo {
    /// The document has none.
    None,
    /// The picture.
    Present {
        /// What its first bytes say it is.
        format: PhotoFormat,
        /// The picture's bytes.
        bytes: Vec<u8>,
    },
    /// It is too large to be a photograph; its length as Base64, in bytes.
    TooLarge(usize),
    /// It is not Base64, or not a picture.
    Unreadable,
}

/// What a picture is, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoFormat {
    /// JPEG.
    Jpeg,
    /// JPEG 2000, which browsers do not draw.
    Jpeg2000,
    /// PNG.
    Png,
}

impl Photo {
    pub(super) fn read(base64: &str) -> Self {
        if base64.len() > LONGEST {
            return Photo::TooLarge(base64.len());
        }
        match base64_blanks(base64) {
            None => Photo::Unreadable,
            Some(bytes) if bytes.is_empty() => Photo::None,
            Some(bytes) => match format(&bytes) {
                Some(format) => Photo::Present { format, bytes },
                None => Photo::Unreadable,
            },
        }
    }
}

impl PhotoFormat {
    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            PhotoFormat::Jpeg => "image/jpeg",
            PhotoFormat::Jpeg2000 => "image/jp2",
            PhotoFormat::Png => "image/png",
        }
    }
}

fn format(bytes: &[u8]) -> Option<PhotoFormat> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Some(PhotoFormat::Jpeg),
        [0x89, b'P', b'N', b'G', ..] => Some(PhotoFormat::Png),
        [0, 0, 0, 0x0C, b'j', b'P', ..] | [0xFF, 0x4F, 0xFF, 0x51, ..] => {
            Some(PhotoFormat::Jpeg2000)
        }
        _ => None,
    }
}

impl std::fmt::Debug for Photo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Photo::None => "None",
            Photo::Present { .. } => "Present([redacted])",
            Photo::TooLarge(_) => "TooLarge",
            Photo::Unreadable => "Unreadable",
        })
    }
}
