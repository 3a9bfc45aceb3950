//! The calls that a journey makes only when asked: each made right, so that what goes wrong with it is
//! the fault that is on.

use diagnosis::finding::Finding;
use journey::{explain, fetch::FetchError, signed::SignedClient};
use protocol::{
    identity::Mobile,
    pull_document::{Consent, PullDocument},
    service::Api,
    upload::Upload,
    verify_account::Subject,
};

use crate::support::{House, push_uri};

/// A citizen who has an APAAR record.
pub(crate) const CITIZEN: &str = "ishan";

/// The scopes that these calls need.
pub(crate) const SCOPES: &[&str] = &["userdetails", "files.uploadeddocs", "partners.SSCER"];

/// What the call to `api` shows; `None` for the calls of a walk.
pub(crate) async fn call(house: &House, api: Api) -> Option<Vec<Finding>> {
    let told = match api {
        Api::Apaar => house.authorised().await.apaar(&house.wire).await.map(drop),
        Api::PullDocument => pull(house).await,
        Api::Upload => upload(house).await,
        Api::Uploaded => uploaded(house).await,
        Api::PullDoctype
        | Api::PullIssuers
        | Api::PullParameters
        | Api::PushUri
        | Api::Statistics
        | Api::VerifyAccount => signed(house, api).await,
        _ => return None,
    };
    Some(match told {
        Err(why) => explain::fetch(&why, house.wire.evidence()).findings,
        Ok(()) => {
            let entries = house.wire.evidence().entries();
            let last = entries.last().unwrap();
            house.wire.evidence().findings(last.id())
        }
    })
}

async fn pull(house: &House) -> Result<(), FetchError> {
    let given = [("rollno", "1100040"), ("year", "2016")];
    let document = PullDocument {
        orgid: "000018".to_owned(),
        doctype: "SSCER".to_owned(),
        consent: Consent::Given,
        parameters: given
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec(),
    };
    let authorised = house.authorised().await;
    authorised.pull(&document, &house.wire).await.map(drop)
}

async fn upload(house: &House) -> Result<(), FetchError> {
    let file = Upload {
        path: "/practice.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        bytes: b"%PDF-1.7 practice".to_vec(),
    };
    let authorised = house.authorised().await;
    let kept = authorised.upload(file, &house.vault, &house.wire).await;
    kept.map(drop)
}

async fn uploaded(house: &House) -> Result<(), FetchError> {
    let authorised = house.authorised().await;
    authorised.uploaded(None, &house.wire).await.map(drop)
}

async fn signed(house: &House, api: Api) -> Result<(), FetchError> {
    let client = SignedClient::new(&house.registration, &house.vault).unwrap();
    let wire = &house.wire;
    match api {
        Api::PullDoctype => client.doctypes("000018", wire).await.map(drop),
        Api::PullIssuers => client.issuers(wire).await.map(drop),
        Api::PullParameters => client.parameters("000018", "SSCER", wire).await.map(drop),
        Api::PushUri => client.push_uri(&push_uri(), wire).await,
        Api::Statistics => client.statistics(wire).await.map(drop),
        _ => {
            let mobile = Subject::Mobile(Mobile::parse("9000000001").unwrap());
            client.verify_account(&mobile, wire).await.map(drop)
        }
    }
}
