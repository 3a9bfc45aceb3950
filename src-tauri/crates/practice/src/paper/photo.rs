//! A drawn face, obviously a drawing, with the word PRACTICE across it.

use jpeg_encoder::{ColorType, Encoder};

use crate::citizen::Citizen;

pub(crate) const WIDTH: u16 = 160;
pub(crate) const HEIGHT: u16 = 200;

type Ink = [u8; 3];

/// A JPEG of 160 by 200 pixels; the colours follow from the citizen's name.
pub(crate) fn draw(citizen: &Citizen) -> Vec<u8> {
    let seed = citizen.id.as_str().bytes().fold(7_u32, |sum, byte| {
        sum.wrapping_mul(31).wrapping_add(u32::from(byte))
    });
    let paper = pastel(seed);
    let shirt = [
        (seed >> 3) as u8 | 0x40,
        (seed >> 7) as u8 & 0x9f,
        (seed >> 11) as u8 | 0x30,
    ];
    let skin: Ink = [[224, 172, 125], [198, 134, 86], [141, 85, 54]][(seed % 3) as usize];
    let mut pixels = Vec::with_capacity(usize::from(WIDTH) * usize::from(HEIGHT) * 3);
    for y in 0..i32::from(HEIGHT) {
        for x in 0..i32::from(WIDTH) {
            pixels.extend_from_slice(&colour(x, y, paper, shirt, skin));
        }
    }
    write_word(&mut pixels);
    let mut jpeg = Vec::new();
    // The sizes are constants that fit the buffer, so the encoder has nothing to refuse.
    let _ = Encoder::new(&mut jpeg, 80).encode(&pixels, WIDTH, HEIGHT, ColorType::Rgb);
    jpeg
}

fn pastel(seed: u32) -> Ink {
    [
        200 + (seed % 40) as u8,
        205 + (seed / 7 % 40) as u8,
        210 + (seed / 13 % 40) as u8,
    ]
}

fn colour(x: i32, y: i32, paper: Ink, shirt: Ink, skin: Ink) -> Ink {
    const DARK: Ink = [40, 32, 28];
    let inside = |cx: i32, cy: i32, rx: i32, ry: i32| {
        let (dx, dy) = ((x - cx) * ry, (y - cy) * rx);
        dx * dx + dy * dy <= rx * rx * ry * ry
    };
    let eye = inside(66, 82, 4, 5) || inside(94, 82, 4, 5);
    let mouth = inside(80, 108, 14, 7) && y >= 108;
    if eye || mouth {
        DARK
    } else if inside(80, 86, 36, 44) && y > 58 {
        skin
    } else if inside(80, 76, 42, 46) {
        DARK
    } else if inside(80, 132, 12, 18) {
        skin
    } else if inside(80, 204, 66, 62) {
        shirt
    } else {
        paper
    }
}

/// Five columns a letter, the lowest bit on top.
const LETTERS: [(u8, [u8; 5]); 6] = [
    (b'P', [0x7f, 0x09, 0x09, 0x09, 0x06]),
    (b'R', [0x7f, 0x09, 0x19, 0x29, 0x46]),
    (b'A', [0x7e, 0x11, 0x11, 0x11, 0x7e]),
    (b'C', [0x3e, 0x41, 0x41, 0x41, 0x22]),
    (b'T', [0x01, 0x01, 0x7f, 0x01, 0x01]),
    (b'I', [0x00, 0x41, 0x7f, 0x41, 0x00]),
];
const E: [u8; 5] = [0x7f, 0x49, 0x49, 0x49, 0x41];

fn write_word(pixels: &mut [u8]) {
    const SCALE: usize = 3;
    let (left, top) = (8, usize::from(HEIGHT) - 32);
    for (place, letter) in b"PRACTICE".iter().enumerate() {
        let columns = LETTERS
            .iter()
            .find(|(known, _)| known == letter)
            .map_or(E, |(_, c)| *c);
        for (column, bits) in columns.iter().enumerate() {
            for row in (0..7).filter(|row| bits >> row & 1 == 1) {
                for (dx, dy) in (0..SCALE * SCALE).map(|dot| (dot % SCALE, dot / SCALE)) {
                    let x = left + (place * 6 + column) * SCALE + dx;
                    let y = top + row * SCALE + dy;
                    let at = (y * usize::from(WIDTH) + x) * 3;
                    pixels[at..at + 3].copy_from_slice(&[190, 18, 60]);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::citizen::CAST;

    #[test]
    fn every_citizen_has_a_jpeg_of_their_own() {
        let photos: Vec<_> = CAST.iter().map(draw).collect();
        for photo in &photos {
            assert_eq!(photo[..3], [0xff, 0xd8, 0xff], "a JPEG begins with SOI");
            assert!(
                photo.len() < 16_000,
                "small enough to sit in an XML: {}",
                photo.len()
            );
        }
        assert_ne!(photos[0], photos[1]);
    }
}
