//! The generic certificate XML of DigiLocker API 14.1, with each type's own part (14.3).

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{
    citizen::{Address, Citizen, Issuer, Matter, Paper},
    drawer::Owner,
    organisation::Organisation,
    paper::{dashed, photo, xml::Element},
};

/// The certificate without its signature.
pub(crate) fn draw(owner: Owner, paper: &Paper) -> Element {
    let holder = match owner {
        Owner::Citizen(citizen) => person(citizen),
        Owner::Organisation(organisation) => entity(organisation),
    };
    let date = dashed(paper.issued);
    Element::new("Certificate")
        .with("language", "99")
        .with("name", paper.description.as_ref())
        .with("type", paper.doctype.as_ref())
        .with("number", paper.docid.as_ref())
        .with("prevNumber", "")
        .with("expiryDate", "")
        .with("issuedAt", paper.issuer.state)
        .with("issueDate", date.as_str())
        .with("validFromDate", date.as_str())
        .with("status", "A")
        .child(issued_by(&paper.issuer))
        .child(Element::new("IssuedTo").child(holder))
        .child(Element::new("CertificateData").children(matter(paper)))
}

fn issued_by(issuer: &Issuer) -> Element {
    let organization = Element::new("Organization")
        .with("name", issuer.name.as_ref())
        .with("code", issuer.id.as_ref())
        .with("tin", "")
        .with("uid", "")
        .with("type", issuer.kind)
        .child(
            Element::new("Address")
                .with("type", "official")
                .with("line1", "PRACTICE OFFICE, NOT A REAL ISSUER")
                .with("state", issuer.state)
                .with("country", "IN"),
        );
    Element::new("IssuedBy").child(organization)
}

fn person(citizen: &Citizen) -> Element {
    let (swd, indicator) = match citizen.guardian {
        Some(guardian) => (guardian, "S"),
        None => ("", ""),
    };
    Element::new("Person")
        .with("uid", "")
        .with("title", "")
        .with("name", citizen.name)
        .with("dob", dashed(citizen.birth))
        .with("swd", swd)
        .with("swdIndicator", indicator)
        .with("gender", citizen.gender.letter())
        .with("maritalStatus", "")
        .with("religion", "")
        .with("phone", citizen.mobile)
        .with("email", citizen.email)
        .child(address(&citizen.address))
        .child(
            Element::new("Photo")
                .with("format", "JPEG")
                .text(STANDARD.encode(photo::draw(citizen))),
        )
}

fn entity(organisation: &Organisation) -> Element {
    Element::new("Organization")
        .with("name", organisation.name)
        .with("code", "")
        .with("tin", "")
        .with("uid", "")
        .with("type", "NG")
}

fn address(address: &Address) -> Element {
    Element::new("Address")
        .with("type", "permanent")
        .with("line1", "")
        .with("line2", "")
        .with("house", address.house)
        .with("landmark", "")
        .with("locality", address.locality)
        .with("vtc", address.locality)
        .with("district", address.district)
        .with("pin", address.pin)
        .with("state", address.state)
        .with("country", "IN")
}

/// The type's own part. That of income, disability and health certificates is modelled: their
/// structure is not in the reference.
fn matter(paper: &Paper) -> Vec<Element> {
    let date = dashed(paper.issued);
    let part = match paper.matter {
        Matter::Pan => Element::new("PANVerificationRecord")
            .with("num", paper.docid.as_ref())
            .with("verifiedOn", format!("{date} 10:00:00")),
        Matter::DrivingLicence { classes } => {
            let categories = classes.iter().map(|(abbreviation, description)| {
                Element::new("Category")
                    .with("code", *abbreviation)
                    .with("abbreviation", *abbreviation)
                    .with("description", *description)
                    .with("issueDate", date.as_str())
                    .with("endorseDate", "")
            });
            Element::new("DrivingLicense").child(Element::new("Categories").children(categories))
        }
        Matter::Vehicle { make, model, fuel } => Element::new("VehicleRegistration")
            .with("statusDate", date.as_str())
            .with("financer", "")
            .with("normsDesc", "BHARAT STAGE VI")
            .child(
                Element::new("Insurance")
                    .with("policyNo", "PRACTICE-0001")
                    .with("validTill", "31-12-2027")
                    .with("companyName", "Practice Insurance"),
            )
            .child(
                Element::new("Vehicle")
                    .with("engineNo", "PRACTICE000001")
                    .with("chasisNo", "PRACTICE0000000001")
                    .with("make", make)
                    .with("model", model)
                    .with("mfgDate", "12/2020")
                    .with("class", "Motor Car")
                    .with("color", "WHITE")
                    .with("seatCapacity", "5")
                    .with("fuelDesc", fuel),
            ),
        Matter::Marksheet {
            school,
            year,
            subjects,
        } => {
            return marksheet(paper, school, year, subjects).into();
        }
        Matter::Income { rupees } => Element::new("Income")
            .with("amount", rupees.to_string())
            .with("period", "2024-2025"),
        Matter::Disability { kind, percent } => Element::new("Disability")
            .with("type", kind)
            .with("percentage", percent.to_string())
            .with("udid", paper.docid.as_ref()),
        Matter::Health { scheme } => Element::new("Health")
            .with("scheme", scheme)
            .with("cardNumber", paper.docid.as_ref()),
        Matter::Gst {
            trade_name,
            constitution,
        } => Element::new("GSTNDetails")
            .with("taxpayerType", "Regular")
            .with("gstidentificationNumber", paper.docid.as_ref())
            .with("dateofRegistration", date.as_str())
            .with("lastupdatedDate", date.as_str())
            .with("tradeName", trade_name)
            .with("legalnameofBusiness", trade_name)
            .with("constitutionofBusiness", constitution)
            .with("stateJurisdiction", "Practice Ward 1"),
        Matter::Plain => return Vec::new(),
    };
    vec![part]
}

fn marksheet(
    paper: &Paper,
    school: &'static str,
    year: i16,
    subjects: &'static [(&'static str, u16)],
) -> [Element; 3] {
    let total: u16 = subjects.iter().map(|(_, marks)| marks).sum();
    let rows = (1_u16..).zip(subjects).map(|(code, (name, marks))| {
        Element::new("Subject")
            .with("name", *name)
            .with("code", format!("{code:03}"))
            .with("marksTheory", marks.to_string())
            .with("marksMaxTheory", "100")
            .with("marksTotal", marks.to_string())
            .with("marksMax", "100")
            .with("grade", if *marks >= 90 { "A1" } else { "A2" })
    });
    let performance = Element::new("Performance")
        .with("result", "PASS")
        .with("marksTotal", total.to_string())
        .with("marksMax", (subjects.len() * 100).to_string())
        .with("percentage", "")
        .with("cgpa", "")
        .with("resultDate", dashed(paper.issued))
        .child(Element::new("Subjects").children(rows));
    let examination = Element::new("Examination")
        .with("name", paper.description.as_ref())
        .with("month", "MARCH")
        .with("year", year.to_string());
    let school = Element::new("School")
        .with("name", school)
        .with("code", "00000");
    [school, examination, performance]
}
