//! A picture of the whole screen, for the windows that WebDriver does not see.
//!
//! `Xvfb -fbdir` keeps the screen in a file in the format of `xwd`: a header of 25 big-endian words,
//! a colour map, then rows of pixels (XWDFile.h of the X Window System, version 7).

use std::{collections::BTreeSet, fs, io, path::Path};

const HEADER_SIZE: usize = 0;
const WIDTH: usize = 4;
const HEIGHT: usize = 5;
const BITS_PER_PIXEL: usize = 11;
const BYTES_PER_LINE: usize = 12;
const COLOURS: usize = 19;
const BYTES_PER_COLOUR: usize = 12;

/// Red, green, blue.
type Pixel = [u8; 3];

/// Pixels row by row, from the upper left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    width: usize,
    pixels: Vec<Pixel>,
}

impl Picture {
    /// The screen that Xvfb keeps in this file.
    pub(crate) fn of_screen(frame: &Path) -> io::Result<Self> {
        Self::parse(&fs::read(frame)?)
            .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "not a 32-bit screen"))
    }

    /// `None` for anything but 32 bits a pixel, least significant first.
    fn parse(file: &[u8]) -> Option<Self> {
        let word = |index: usize| {
            let bytes = file.get(index * 4..index * 4 + 4)?;
            usize::try_from(u32::from_be_bytes(bytes.try_into().ok()?)).ok()
        };
        if word(BITS_PER_PIXEL)? != 32 {
            return None;
        }
        let (width, height) = (word(WIDTH)?, word(HEIGHT)?);
        let start = word(HEADER_SIZE)? + word(COLOURS)? * BYTES_PER_COLOUR;
        let rows = file
            .get(start..)?
            .chunks(word(BYTES_PER_LINE)?)
            .take(height);
        let mut pixels = Vec::with_capacity(width * height);
        for row in rows {
            let row = row.get(..width * 4)?.chunks_exact(4);
            pixels.extend(row.map(|pixel| [pixel[2], pixel[1], pixel[0]]));
        }
        Some(Self { width, pixels })
    }

    /// The part of it that begins at this column and row; what reaches over the edge is left out.
    pub(crate) fn part(&self, left: usize, top: usize, width: usize, height: usize) -> Self {
        let right = self.width.min(left + width);
        let rows = self.pixels.chunks(self.width).skip(top).take(height);
        let pixels = rows
            .flat_map(|row| row.get(left..right).unwrap_or_default())
            .copied();
        Self {
            width: right.saturating_sub(left),
            pixels: pixels.collect(),
        }
    }

    /// Whether it shows more than a blank window: letters have edges of many shades.
    pub(crate) fn has_letters(&self) -> bool {
        self.pixels.iter().collect::<BTreeSet<_>>().len() > 64
    }

    /// Writes it as a PNG file.
    pub(crate) fn save(&self, file: &Path) -> io::Result<()> {
        let size = |pixels: usize| u32::try_from(pixels).map_err(io::Error::other);
        let height = self.pixels.len() / self.width.max(1);
        let file = io::BufWriter::new(fs::File::create(file)?);
        let mut encoder = png::Encoder::new(file, size(self.width)?, size(height)?);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder
            .write_header()?
            .write_image_data(self.pixels.as_flattened())?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(bits: u32) -> Vec<u8> {
        let mut words = [0_u32; 25];
        words[HEADER_SIZE] = 100;
        (words[WIDTH], words[HEIGHT]) = (2, 1);
        (words[BITS_PER_PIXEL], words[BYTES_PER_LINE], words[COLOURS]) = (bits, 12, 1);
        let header = words.iter().flat_map(|word| word.to_be_bytes());
        header
            .chain([0xEE; 12])
            .chain([1, 2, 3, 0, 4, 5, 6, 0, 9, 9, 9, 9])
            .collect()
    }

    #[test]
    fn a_screen_is_read_past_its_colour_map_and_without_the_padding_of_its_rows() {
        let picture = Picture {
            width: 2,
            pixels: vec![[3, 2, 1], [6, 5, 4]],
        };
        assert_eq!(Picture::parse(&frame(32)), Some(picture));
    }

    #[test]
    fn a_screen_of_another_depth_or_cut_short_is_refused() {
        assert_eq!(Picture::parse(&frame(16)), None);
        assert_eq!(Picture::parse(&frame(32)[..118]), None);
    }

    #[test]
    fn a_part_keeps_its_place_and_ends_at_the_edge() {
        let pixels: Vec<Pixel> = (0..6).map(|shade| [shade; 3]).collect();
        let picture = Picture { width: 3, pixels };
        let lower_right = Picture {
            width: 2,
            pixels: vec![[4; 3], [5; 3]],
        };
        assert_eq!(picture.part(1, 1, 9, 9), lower_right);
        assert_eq!(picture.part(7, 0, 1, 1).pixels, Vec::<Pixel>::new());
    }
}
