//! What a citizen can tick, and what was ticked.

use std::borrow::Cow;

use protocol::form::Fields;

use crate::{
    authorize::Asked,
    citizen::{Aadhaar, CitizenId},
    documents::eaadhaar_uri,
    drawer::{Sheet, sheets},
    office::Office,
    settings::Line,
};

/// What a citizen ticked.
pub(crate) struct Choice {
    pub(crate) profile: bool,
    pub(crate) uris: Vec<String>,
}

impl Choice {
    pub(crate) fn everything(office: &Office, citizen: CitizenId, asked: &Asked) -> Self {
        let uris = offered(office, citizen, asked)
            .into_iter()
            .map(|offer| offer.uri)
            .collect();
        Self {
            profile: true,
            uris,
        }
    }

    pub(crate) fn ticked(
        office: &Office,
        citizen: CitizenId,
        asked: &Asked,
        form: &Fields,
    ) -> Self {
        let ticked: Vec<&str> = form
            .iter()
            .filter(|(name, _)| *name == "document")
            .map(|(_, uri)| uri)
            .collect();
        let uris = offered(office, citizen, asked)
            .into_iter()
            .map(|offer| offer.uri)
            .filter(|uri| ticked.contains(&uri.as_str()))
            .collect();
        Self {
            profile: form.get("profile").is_some(),
            uris,
        }
    }
}

/// A document that the consent page offers.
pub(crate) struct Offer {
    pub(crate) uri: String,
    pub(crate) description: Cow<'static, str>,
    pub(crate) issuer: Cow<'static, str>,
    pub(crate) doctype: Cow<'static, str>,
}

/// What there is to tick: the account's documents, narrowed by `req_doctype`, if documents are asked.
pub(crate) fn offered(office: &Office, citizen: CitizenId, asked: &Asked) -> Vec<Offer> {
    let documents = |scope: &String| {
        ["files.issueddocs", "issued/", "partners.", "file.partners/"]
            .iter()
            .any(|prefix| scope.starts_with(prefix))
    };
    if !asked.scope.iter().any(documents) {
        return Vec::new();
    }
    let person = citizen.citizen();
    let has_eaadhaar =
        office.line != Line::EntityLocker && matches!(person.aadhaar, Aadhaar::Linked(_));
    let eaadhaar = has_eaadhaar.then(|| Offer {
        uri: eaadhaar_uri(person),
        description: "Aadhaar (e-Aadhaar XML)".into(),
        issuer: "UIDAI (practice)".into(),
        doctype: "ADHAR".into(),
    });
    let papers = sheets(office, citizen)
        .into_iter()
        .map(|Sheet { paper, .. }| Offer {
            uri: paper.uri(),
            description: paper.description,
            issuer: paper.issuer.name,
            doctype: paper.doctype,
        });
    let wanted = |offer: &Offer| {
        asked.doctypes.is_empty() || asked.doctypes.iter().any(|wish| *wish == offer.doctype)
    };
    eaadhaar.into_iter().chain(papers).filter(wanted).collect()
}

/// Whether there is a profile to tick.
pub(crate) fn profile_asked(asked: &Asked) -> bool {
    asked.scope.iter().any(|scope| is_profile(scope))
}

pub(crate) fn is_profile(scope: &str) -> bool {
    [
        "userdetails",
        "entitydetails",
        "email",
        "address",
        "picture",
        "careof",
    ]
    .iter()
    .any(|name| scope.eq_ignore_ascii_case(name))
}
