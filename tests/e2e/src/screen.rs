//! A picture of the whole screen, for the windows that WebDriver does not see.
//!
//! `Xvfb -fbdir` keeps the screen in a file in the format of `xwd`: a header of 25 big-endian words,
//! a colour map, then rows of pixels (XWDFile.h of the X Window System, version 7).

use std::{fs, io, path::Path};

const HEADER_SIZE: usize = 0;
const WIDTH: usize = 4;
const HEIGHT: usize = 5;
const BITS_PER_PIXEL: usize = 11;
const BYTES_PER_LINE: usize = 12;
const COLOURS: usize = 19;
const BYTES_PER_COLOUR: usize = 12;

/// Writes the screen that Xvfb keeps in `frame` as a PNG file.
pub(crate) fn save(frame: &Path, picture: &Path) -> io::Result<()> {
    let (width, height, pixels) = read(&fs::read(frame)?)
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "not a 32-bit screen"))?;
    let mut encoder = png::Encoder::new(fs::File::create(picture)?, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header()?.write_image_data(&pixels)?;
    Ok(())
}

/// Width, height and RGB bytes; `None` for anything but 32 bits a pixel, least significant first.
fn read(file: &[u8]) -> Option<(u32, u32, Vec<u8>)> {
    let word = |index: usize| {
        let bytes = file.get(index * 4..index * 4 + 4)?;
        Some(u32::from_be_bytes(bytes.try_into().ok()?))
    };
    let size = |index: usize| usize::try_from(word(index)?).ok();
    if word(BITS_PER_PIXEL)? != 32 {
        return None;
    }
    let start = size(HEADER_SIZE)? + size(COLOURS)? * BYTES_PER_COLOUR;
    let (width, height) = (size(WIDTH)?, size(HEIGHT)?);

    let mut pixels = Vec::with_capacity(width * height * 3);
    for row in file
        .get(start..)?
        .chunks(size(BYTES_PER_LINE)?)
        .take(height)
    {
        for pixel in row.get(..width * 4)?.chunks_exact(4) {
            pixels.extend([pixel[2], pixel[1], pixel[0]]);
        }
    }
    Some((word(WIDTH)?, word(HEIGHT)?, pixels))
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
        assert_eq!(read(&frame(32)), Some((2, 1, vec![3, 2, 1, 6, 5, 4])));
    }

    #[test]
    fn a_screen_of_another_depth_or_cut_short_is_refused() {
        assert_eq!(read(&frame(16)), None);
        assert_eq!(read(&frame(32)[..118]), None);
    }
}
