//! An address as a QR code (ISO/IEC 18004), for the camera of another device.
//!
//! The window gets a path of whole modules, so the code is sharp at any size. It is drawn black on
//! white whatever the theme: cameras do not read the inverse reliably.

use qrcode::{Color, EcLevel, QrCode};

/// Modules of white around the code, which readers need to find it.
const QUIET_ZONE: usize = 4;

/// A code, ready to draw.
pub(crate) struct Qr {
    /// Width and height in modules, the white border included.
    pub(crate) size: usize,
    /// The dark modules as the `d` of an SVG path, one unit a module.
    pub(crate) path: String,
}

/// `None` for an address longer than a code holds (about 2,900 bytes).
pub(crate) fn of(address: &str) -> Option<Qr> {
    let code = QrCode::with_error_correction_level(address, EcLevel::L).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run[0] == Color::Dark {
                let (left, top, length) = (x + QUIET_ZONE, y + QUIET_ZONE, run.len());
                path.push_str(&format!("M{left} {top}h{length}v1h-{length}z"));
            }
            x += run.len();
        }
    }
    Some(Qr {
        size: width + 2 * QUIET_ZONE,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether the path is dark there.
    fn module(qr: &Qr, x: usize, y: usize) -> bool {
        qr.path.split('M').skip(1).any(|run| {
            let number = |text: &str| text.parse::<usize>().unwrap();
            let (start, rest) = run.split_once('h').unwrap();
            let (left, top) = start.split_once(' ').unwrap();
            let length = number(rest.split_once('v').unwrap().0);
            number(top) == y && (number(left)..number(left) + length).contains(&x)
        })
    }

    #[test]
    fn a_reader_reads_the_address_from_what_is_drawn() {
        let address = "https://locker.example.in/public/oauth2/1/authorize?response_type=code\
             &client_id=XX00TEST01&state=0f3c9a7be1d24586a0b1c2d3e4f5061728394a5b\
             &redirect_uri=https%3A%2F%2Fapp.example.in%2Fcallback&code_challenge_method=S256\
             &code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&scope=openid+profile";
        let qr = of(address).unwrap();
        let scale = 3;
        let mut camera = rqrr::PreparedImage::prepare_from_greyscale(
            qr.size * scale,
            qr.size * scale,
            |x, y| {
                if module(&qr, x / scale, y / scale) {
                    0
                } else {
                    255
                }
            },
        );
        let found = camera.detect_grids();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].decode().unwrap().1, address);
    }

    #[test]
    fn an_address_that_no_code_holds_gets_none() {
        assert!(of(&"a".repeat(4_000)).is_none());
    }
}
