//! A logo, looked at as a file: what it is by its content, how many pixels and bytes.
//!
//! The logo goes by mail to the partner desk (FAQ 4), and a file that is none, or a stamp of 32
//! pixels, costs a round of mails. Which kind, size and shape are wanted is published nowhere, so
//! only what is certain fails: a file that is no image. Everything else is a hint, marked as ours.

use imagesize::ImageType;

use crate::check::{Check, CheckId};

/// Largest file read, in bytes.
pub const MAX_SIZE: u64 = 16 * 1024 * 1024;

/// Fewest pixels on the longer side that still look well on a consent page; our own measure.
const FEW_PIXELS: usize = 200;

/// Larger files are often cut off by mail programs and web pages; our own measure, in bytes.
const MANY_BYTES: usize = 1024 * 1024;

/// The kind of an image, by its first bytes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// Of pixels, in a form that every page shows.
    Picture(&'static str),
    /// Of pixels, in a form that many pages do not show.
    Unusual(&'static str),
    /// Of lines; it has no pixels of its own.
    Drawing,
}

/// What might trouble somebody who puts the logo on a page.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Hint {
    /// Fewer pixels than a page on a good screen wants.
    FewPixels,
    /// More bytes than a logo needs.
    ManyBytes,
    /// Much wider than high, or the other way round.
    Narrow,
    /// The name ends otherwise than the content says.
    OtherEnding,
    /// A kind that many pages do not show.
    UnusualKind,
}

impl Hint {
    /// Every hint.
    pub const ALL: [Self; 5] = [
        Self::FewPixels,
        Self::ManyBytes,
        Self::Narrow,
        Self::OtherEnding,
        Self::UnusualKind,
    ];

    /// The stable id, in kebab case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::FewPixels => "few-pixels",
            Self::ManyBytes => "many-bytes",
            Self::Narrow => "narrow",
            Self::OtherEnding => "other-ending",
            Self::UnusualKind => "unusual-kind",
        }
    }
}

/// A logo as it was found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Logo {
    /// What it is; `None` when it is no image that is known.
    pub kind: Option<Kind>,
    /// Width and height in pixels, of a picture.
    pub pixels: Option<(usize, usize)>,
    /// Size in bytes.
    pub bytes: usize,
    /// What might trouble somebody.
    pub hints: Vec<Hint>,
}

/// Looks at a file called `name`.
#[must_use]
pub fn inspect(name: &str, bytes: &[u8]) -> Logo {
    let kind = kind(bytes);
    let size = imagesize::blob_size(bytes).ok();
    let pixels = size.map(|size| (size.width, size.height));
    let pixels = pixels.filter(|_| !matches!(kind, None | Some(Kind::Drawing)));
    // A picture without its size is cut off within its head.
    let kind = kind.filter(|kind| *kind == Kind::Drawing || pixels.is_some());
    let mut hints = Vec::new();
    if matches!(kind, Some(Kind::Unusual(_))) {
        hints.push(Hint::UnusualKind);
    }
    if let Some((width, height)) = pixels {
        if width.max(height) < FEW_PIXELS {
            hints.push(Hint::FewPixels);
        }
        if width.max(height) > 4 * width.min(height) {
            hints.push(Hint::Narrow);
        }
    }
    if kind.is_some() && bytes.len() > MANY_BYTES {
        hints.push(Hint::ManyBytes);
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    if kind.is_some_and(|kind| !ending.is_some_and(|ending| kind.fits(ending))) {
        hints.push(Hint::OtherEnding);
    }
    Logo {
        kind,
        pixels,
        bytes: bytes.len(),
        hints,
    }
}

impl Logo {
    /// The check of the list: that it is an image. Hints are no failures.
    #[must_use]
    pub fn check(&self) -> Check {
        let of = |text: String| format!("{text}, {} bytes", self.bytes);
        let received = match (self.kind, self.pixels) {
            (None, _) => of("no image that is known".to_owned()),
            (Some(kind), None) => of(kind.name().to_owned()),
            (Some(kind), Some((width, height))) => {
                of(format!("{}, {width} × {height} pixels", kind.name()))
            }
        };
        Check::of(CheckId::Logo, self.kind.is_some(), received)
    }
}

impl Kind {
    /// The name of the form.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Picture(name) | Self::Unusual(name) => name,
            Self::Drawing => "SVG",
        }
    }

    fn fits(self, ending: &str) -> bool {
        let ending = ending.to_ascii_lowercase();
        match self.name() {
            "JPEG" => matches!(ending.as_str(), "jpg" | "jpeg"),
            "TIFF" => matches!(ending.as_str(), "tif" | "tiff"),
            name => name.eq_ignore_ascii_case(&ending),
        }
    }
}

fn kind(bytes: &[u8]) -> Option<Kind> {
    match imagesize::image_type(bytes) {
        Ok(ImageType::Png) => Some(Kind::Picture("PNG")),
        Ok(ImageType::Jpeg) => Some(Kind::Picture("JPEG")),
        Ok(ImageType::Gif) => Some(Kind::Unusual("GIF")),
        Ok(ImageType::Webp) => Some(Kind::Unusual("WebP")),
        Ok(ImageType::Bmp) => Some(Kind::Unusual("BMP")),
        Ok(ImageType::Ico) => Some(Kind::Unusual("ICO")),
        Ok(ImageType::Tiff) => Some(Kind::Unusual("TIFF")),
        _ => is_svg(bytes).then_some(Kind::Drawing),
    }
}

/// Whether the first element of an XML text is `svg`.
fn is_svg(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4_096)];
    let text = String::from_utf8_lossy(start);
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let skipped = [("<?", "?>"), ("<!--", "-->"), ("<!DOCTYPE", ">")];
        let Some((_, end)) = skipped.iter().find(|(begin, _)| rest.starts_with(begin)) else {
            break;
        };
        let Some((_, behind)) = rest.split_once(end) else {
            return false;
        };
        rest = behind.trim_start();
    }
    rest.strip_prefix("<svg")
        .is_some_and(|behind| behind.starts_with([' ', '>', '\n', '\r', '\t', '/']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Outcome;

    /// The head of a PNG of this size; nothing reads further.
    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend([8, 6, 0, 0, 0]);
        bytes
    }

    #[test]
    fn a_good_logo_has_its_kind_pixels_and_bytes_and_no_hint() {
        let logo = inspect("logo.png", &png(512, 400));
        assert_eq!(logo.kind, Some(Kind::Picture("PNG")));
        assert_eq!(logo.pixels, Some((512, 400)));
        assert_eq!(logo.hints, []);
        let check = logo.check();
        assert_eq!(check.result, Outcome::Pass);
        assert_eq!(check.received, "PNG, 512 × 400 pixels, 29 bytes");
    }

    #[test]
    fn a_file_that_is_no_image_fails_whatever_its_name_says() {
        for bytes in [
            b"%PDF-1.7 logo".as_slice(),
            b"",
            b"<html><svg/></html>",
            b"\x89PNG\r\n\x1a\n",
        ] {
            let logo = inspect("logo.png", bytes);
            assert_eq!(logo.kind, None, "{bytes:?}");
            assert_eq!(logo.check().result, Outcome::Fail);
            assert_eq!(logo.hints, []);
        }
    }

    #[test]
    fn what_might_trouble_somebody_is_a_hint_and_no_failure() {
        let hints = |name: &str, bytes: &[u8]| inspect(name, bytes).hints;
        assert_eq!(hints("logo.png", &png(32, 32)), [Hint::FewPixels]);
        assert_eq!(hints("logo.png", &png(2_000, 300)), [Hint::Narrow]);
        assert_eq!(hints("logo.jpg", &png(512, 512)), [Hint::OtherEnding]);
        assert_eq!(hints("logo", &png(512, 512)), [Hint::OtherEnding]);
        let mut large = png(512, 512);
        large.resize(MANY_BYTES + 1, 0);
        assert_eq!(hints("logo.PNG", &large), [Hint::ManyBytes]);
        let gif = b"GIF89a\x00\x02\x00\x02\0\0\0";
        assert_eq!(hints("logo.gif", gif), [Hint::UnusualKind]);
        assert_eq!(inspect("logo.gif", gif).check().result, Outcome::Pass);
    }

    #[test]
    fn a_drawing_has_no_pixels() {
        let svg =
            b"<?xml version=\"1.0\"?>\n<!-- logo -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        let logo = inspect("logo.svg", svg);
        assert_eq!((logo.kind, logo.pixels), (Some(Kind::Drawing), None));
        assert_eq!(logo.hints, []);
        assert_eq!(inspect("a.svg", b"<svgx/>").kind, None);
    }
}
