//! The PDF form of a document: one page of fields, the drawn photo, and a watermark.
//!
//! The fonts are the standard ones that every reader has, so nothing is embedded; they know Latin
//! letters only. A name in another script is drawn (`names.rs`), with its Latin form below. A document
//! of the form `HugePdf` gets a second page with an uncompressed picture of about 20 MB, like a
//! careless scan.

use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref, Str};

use crate::{
    citizen::{Citizen, Format, Matter, Paper},
    drawer::Owner,
    paper::{dashed, names, photo},
};

const CATALOG: Ref = Ref::new(1);
const PAGES: Ref = Ref::new(2);
const PLAIN: Ref = Ref::new(3);
const BOLD: Ref = Ref::new(4);
const PHOTO: Ref = Ref::new(5);
const PAGE: Ref = Ref::new(6);
const CONTENT: Ref = Ref::new(7);
const SCAN: Ref = Ref::new(8);
const SCAN_PAGE: Ref = Ref::new(9);
const SCAN_CONTENT: Ref = Ref::new(10);
const INFO: Ref = Ref::new(11);

const A4: Rect = Rect {
    x1: 0.0,
    y1: 0.0,
    x2: 595.0,
    y2: 842.0,
};
/// 2620 by 2620 pixels of three bytes are 20.6 million bytes.
const SCAN_SIDE: u16 = 2620;

/// The file, ready to send.
pub(crate) fn draw(owner: Owner, paper: &Paper) -> Vec<u8> {
    let huge = paper.format == Format::HugePdf;
    let mut pdf = Pdf::new();
    pdf.catalog(CATALOG).pages(PAGES);
    let kids: &[Ref] = if huge { &[PAGE, SCAN_PAGE] } else { &[PAGE] };
    pdf.pages(PAGES)
        .kids(kids.iter().copied())
        .count(if huge { 2 } else { 1 });
    pdf.document_info(INFO)
        .title(pdf_writer::TextStr("PRACTICE document, not real"))
        .producer(pdf_writer::TextStr("Lockstep practice locker"));
    pdf.type1_font(PLAIN)
        .base_font(Name(b"Helvetica"))
        .encoding_predefined(WIN_ANSI);
    pdf.type1_font(BOLD)
        .base_font(Name(b"Helvetica-Bold"))
        .encoding_predefined(WIN_ANSI);

    let jpeg = match owner {
        Owner::Citizen(citizen) => photo::draw(citizen),
        Owner::Organisation(organisation) => photo::draw(organisation.person.citizen()),
    };
    let mut image = pdf.image_xobject(PHOTO, &jpeg);
    image.filter(Filter::DctDecode);
    image
        .width(photo::WIDTH.into())
        .height(photo::HEIGHT.into());
    image.color_space().device_rgb();
    image.bits_per_component(8);
    image.finish();

    page(&mut pdf, PAGE, CONTENT, PHOTO);
    pdf.stream(CONTENT, &face(owner, paper));
    if huge {
        add_scan(&mut pdf);
    }
    pdf.finish()
}

const WIN_ANSI: Name<'static> = Name(b"WinAnsiEncoding");

fn page(pdf: &mut Pdf, page: Ref, content: Ref, picture: Ref) {
    let mut page = pdf.page(page);
    page.media_box(A4).parent(PAGES).contents(content);
    let mut resources = page.resources();
    resources
        .fonts()
        .pair(Name(b"F"), PLAIN)
        .pair(Name(b"B"), BOLD);
    resources.x_objects().pair(Name(b"P"), picture);
    resources.finish();
    page.finish();
}

fn face(owner: Owner, paper: &Paper) -> Vec<u8> {
    let mut page = Content::new();
    watermark(&mut page);
    page.set_fill_rgb(0.745, 0.07, 0.235)
        .rect(0.0, 806.0, 595.0, 36.0)
        .fill_nonzero();
    page.set_fill_rgb(1.0, 1.0, 1.0);
    write(
        &mut page,
        b"B",
        13.0,
        40.0,
        819.0,
        "PRACTICE - this is not a real document",
    );
    page.set_fill_rgb(0.1, 0.12, 0.2);
    write(&mut page, b"B", 22.0, 40.0, 752.0, &paper.description);
    write(&mut page, b"F", 11.0, 40.0, 732.0, &paper.issuer.name);
    for (row, (label, value)) in rows(owner, paper).iter().enumerate() {
        let y = 682.0 - 24.0 * row as f32;
        page.set_fill_rgb(0.4, 0.42, 0.48);
        write(&mut page, b"F", 10.0, 40.0, y, label);
        page.set_fill_rgb(0.1, 0.12, 0.2);
        if !names::draw(&mut page, 11.0, (190.0, y), value) {
            write(&mut page, b"B", 11.0, 190.0, y, value);
        }
    }
    page.save_state()
        .transform([96.0, 0.0, 0.0, 120.0, 455.0, 640.0]);
    page.x_object(Name(b"P")).restore_state();
    page.set_fill_rgb(0.4, 0.42, 0.48);
    let foot = "Drawn by the Lockstep practice locker. The person, the numbers and the issuer's word are invented.";
    write(&mut page, b"F", 9.0, 40.0, 40.0, foot);
    page.finish().into_vec()
}

fn watermark(page: &mut Content) {
    page.set_fill_rgb(0.95, 0.87, 0.89);
    for (x, y) in [(60.0, 90.0), (60.0, 330.0), (60.0, 570.0)] {
        page.begin_text().set_font(Name(b"B"), 84.0);
        page.set_text_matrix([0.94, 0.34, -0.34, 0.94, x, y]);
        page.show(Str(b"PRACTICE")).end_text();
    }
}

fn write(page: &mut Content, font: &[u8], size: f32, x: f32, y: f32, text: &str) {
    let latin: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(c).ok().filter(u8::is_ascii).unwrap_or(b'?'))
        .collect();
    page.begin_text()
        .set_font(Name(font), size)
        .next_line(x, y)
        .show(Str(&latin))
        .end_text();
}

/// The Latin form of a name, where it is another.
fn in_latin_letters(citizen: &Citizen) -> &'static str {
    match citizen.name == citizen.name_latin {
        true => "",
        false => citizen.name_latin,
    }
}

fn rows(owner: Owner, paper: &Paper) -> Vec<(&'static str, String)> {
    let mut rows = match owner {
        Owner::Citizen(citizen) => vec![
            ("Name", citizen.name.to_owned()),
            ("In Latin letters", in_latin_letters(citizen).to_owned()),
            ("Date of birth", dashed(citizen.birth)),
            ("Gender", citizen.gender.word().to_owned()),
            ("Guardian", citizen.guardian.unwrap_or_default().to_owned()),
        ],
        Owner::Organisation(organisation) => vec![
            ("Name", organisation.name.to_owned()),
            ("Date of incorporation", dashed(organisation.doi)),
        ],
    };
    rows.extend([
        ("Document type", paper.doctype.to_string()),
        ("Number", paper.docid.to_string()),
        ("Issued on", dashed(paper.issued)),
    ]);
    rows.retain(|(_, value)| !value.is_empty());
    match paper.matter {
        Matter::DrivingLicence { classes } => {
            rows.extend(
                classes
                    .iter()
                    .map(|(code, words)| ("Class", format!("{code} - {words}"))),
            );
        }
        Matter::Vehicle { make, model, fuel } => {
            rows.push(("Vehicle", format!("{make} {model}")));
            rows.push(("Fuel", fuel.to_owned()));
        }
        Matter::Marksheet {
            school,
            year,
            subjects,
        } => {
            rows.push(("School", school.to_owned()));
            rows.push(("Year", year.to_string()));
            rows.extend(
                subjects
                    .iter()
                    .map(|(subject, n)| ("Marks", format!("{subject}: {n}"))),
            );
        }
        Matter::Income { rupees } => rows.push(("Yearly income", format!("Rs {rupees}"))),
        Matter::Disability { kind, percent } => {
            rows.push(("Disability", format!("{kind}, {percent} %")));
        }
        Matter::Health { scheme } => rows.push(("Scheme", scheme.to_owned())),
        Matter::Gst {
            trade_name,
            constitution,
        } => {
            rows.push(("Trade name", trade_name.to_owned()));
            rows.push(("Constitution", constitution.to_owned()));
        }
        Matter::Pan | Matter::Plain => {}
    }
    rows
}

fn add_scan(pdf: &mut Pdf) {
    let side = u32::from(SCAN_SIDE);
    let pixels: Vec<u8> = (0..side * side)
        .flat_map(|dot| {
            let (x, y) = (dot % side, dot / side);
            [
                230 + ((x ^ y) % 20) as u8,
                225 + (x / 7 % 20) as u8,
                215 + (y / 5 % 20) as u8,
            ]
        })
        .collect();
    let mut image = pdf.image_xobject(SCAN, &pixels);
    image.width(SCAN_SIDE.into()).height(SCAN_SIDE.into());
    image.color_space().device_rgb();
    image.bits_per_component(8);
    image.finish();
    page(pdf, SCAN_PAGE, SCAN_CONTENT, SCAN);
    let mut content = Content::new();
    content
        .save_state()
        .transform([515.0, 0.0, 0.0, 515.0, 40.0, 160.0]);
    content.x_object(Name(b"P")).restore_state();
    content.set_fill_rgb(0.745, 0.07, 0.235);
    write(
        &mut content,
        b"B",
        13.0,
        40.0,
        720.0,
        "PRACTICE - a scan of about 20 MB",
    );
    pdf.stream(SCAN_CONTENT, &content.finish());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::citizen::CAST;

    fn holds(haystack: &[u8], needle: &[u8]) -> bool {
        haystack
            .windows(needle.len())
            .any(|window| window == needle)
    }

    #[test]
    fn every_paper_is_a_pdf_with_the_watermark_and_the_citizens_name() {
        for citizen in CAST {
            for paper in citizen
                .papers
                .iter()
                .filter(|paper| paper.format != Format::HugePdf)
            {
                let file = draw(Owner::Citizen(citizen), paper);
                assert!(file.starts_with(b"%PDF-"), "{}", paper.doctype);
                assert!(
                    file.trim_ascii_end().ends_with(b"%%EOF"),
                    "{}",
                    paper.doctype
                );
                assert!(
                    holds(&file, b"(PRACTICE)"),
                    "{} has no watermark",
                    paper.doctype
                );
                assert!(
                    holds(&file, citizen.name_latin.as_bytes()),
                    "{}",
                    paper.doctype
                );
                let drawn = holds(&file, b"/ActualText");
                assert_eq!(drawn, !citizen.name.is_ascii(), "{}", citizen.name);
            }
        }
    }

    #[test]
    fn the_huge_one_is_about_twenty_megabytes() {
        let (citizen, paper) = CAST
            .iter()
            .flat_map(|citizen| citizen.papers.iter().map(move |paper| (citizen, paper)))
            .find(|(_, paper)| paper.format == Format::HugePdf)
            .unwrap();
        let size = draw(Owner::Citizen(citizen), paper).len();
        assert!((20_000_000..22_000_000).contains(&size), "{size}");
    }
}
