//! Screen-share mode as a property of the data: while the curtain is drawn, what is personal does
//! not leave Rust.

/// Whether personal values may be shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Curtain {
    drawn: bool,
}

/// What stands in place of a masked value.
const MASK: &str = "••••••";

impl Curtain {
    /// Drawn while the screen is shared.
    #[must_use]
    pub fn new(screen_share: bool) -> Self {
        Self {
            drawn: screen_share,
        }
    }

    /// An open curtain, for one value that the person asked to see.
    #[must_use]
    pub fn open() -> Self {
        Self { drawn: false }
    }

    /// Whether values are masked.
    #[must_use]
    pub fn is_drawn(self) -> bool {
        self.drawn
    }

    /// A personal value, or what stands in its place.
    #[must_use]
    pub fn personal(self, value: &str) -> String {
        if self.drawn && !value.is_empty() {
            MASK.to_owned()
        } else {
            value.to_owned()
        }
    }

    /// A value that is personal only if `sensitive`.
    #[must_use]
    pub fn value(self, value: &str, sensitive: bool) -> String {
        if sensitive {
            self.personal(value)
        } else {
            value.to_owned()
        }
    }

    /// A document URI: issuer and type stay, the issuer's own id is personal (a PAN for `PANCR`).
    #[must_use]
    pub fn uri(self, uri: &str) -> String {
        match protocol::uri::DocumentUri::parse(uri) {
            Some(parts) if self.drawn => format!("{}-{}-{MASK}", parts.issuer, parts.doctype),
            _ => self.personal(uri),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawn_curtain_lets_no_personal_value_through() {
        let drawn = Curtain::new(true);
        assert_eq!(drawn.personal("07-09-1994"), MASK);
        assert_eq!(
            drawn.uri("in.gov.pan-PANCR-ABCPT1234Z"),
            format!("in.gov.pan-PANCR-{MASK}")
        );
        assert_eq!(drawn.value("PANCR", false), "PANCR");
        assert_eq!(drawn.personal(""), "", "an empty value stays empty");
    }

    #[test]
    fn an_open_curtain_changes_nothing() {
        let open = Curtain::new(false);
        assert_eq!(open.personal("07-09-1994"), "07-09-1994");
        assert_eq!(open.uri("in.gov.pan-PANCR-X"), "in.gov.pan-PANCR-X");
    }
}
