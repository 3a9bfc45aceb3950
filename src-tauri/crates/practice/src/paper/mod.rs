//! The papers of the practice locker: signed XML, PDF files, drawn photos.
//!
//! Everything is made when it is asked for, out of the table of citizens and the time of the
//! request; nothing is stored and nothing is read from disk. Each paper carries PRACTICE where a
//! person sees it. The XML is written in canonical form to begin with (`xml.rs`), so signing needs a
//! digest and no canonicaliser, and the verifier of the crate `document` is never checked by its own
//! code.

pub(crate) mod certificate;
pub(crate) mod eaadhaar;
mod names;
pub(crate) mod pdf;
pub(crate) mod photo;
pub(crate) mod xml;

use jiff::civil::Date;

/// `DD-MM-YYYY`, the date form of certificates and of the e-Aadhaar (DigiLocker API 3.4).
pub(crate) fn dashed(date: Date) -> String {
    format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
}
