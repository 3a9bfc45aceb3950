//! The calls that a walk leaves out, made because somebody asked for them by name.
//!
//! Some read what is the citizen's own, some leave something behind: a file, a document, a spent
//! refresh token. None is made in passing. What was seen is in the evidence with its check, which
//! outweighs the walk's skip; what could not be made is given with its reason.

use protocol::{
    pull_document::PullDocument, push_uri::PushUri, service::Api, upload::Upload,
    verify_account::Subject,
};

use crate::{
    authorised::Authorised,
    check::{Check, CheckId},
    fetch::FetchError,
    refresh::RefreshError,
    signed::SignedClient,
    vault::Vault,
    wire::Wire,
};

/// The path of the file that [`Also::Upload`] puts into the account.
const PATH: &str = "/lockstep-check.pdf";

/// An empty page.
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\n\
trailer<</Root 1 0 R>>\n%%EOF\n";

/// A call beyond the walk.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Also {
    /// Reads a student's record (API 5.2).
    Apaar,
    /// Asks which types an issuer has (API 7.2).
    Doctypes,
    /// Asks what a type wants to know (API 7.3).
    Parameters,
    /// Pulls a document into the account (API 7.4).
    Pull,
    /// Puts a document's URI into the account (API 8).
    PushUri,
    /// Spends the refresh token for a new token (API 4.10).
    Refresh,
    /// Puts a small file into the account (API 6.6).
    Upload,
    /// Lists the citizen's own files (API 6.1).
    Uploaded,
    /// Asks whether a number has an account (API 5.3).
    VerifyAccount,
}

impl Also {
    /// Every call, in the order in which they are made: reading first, and the refresh, after which
    /// the old token may be gone, last.
    pub const ALL: [Self; 9] = [
        Self::Apaar,
        Self::Uploaded,
        Self::Doctypes,
        Self::Parameters,
        Self::VerifyAccount,
        Self::Upload,
        Self::Pull,
        Self::PushUri,
        Self::Refresh,
    ];

    /// The name on the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Apaar => "apaar",
            Self::Doctypes => "doctypes",
            Self::Parameters => "parameters",
            Self::Pull => "pull",
            Self::PushUri => "push-uri",
            Self::Refresh => "refresh",
            Self::Upload => "upload",
            Self::Uploaded => "uploaded",
            Self::VerifyAccount => "verify-account",
        }
    }

    /// The API that is called.
    #[must_use]
    pub fn api(self) -> Api {
        match self {
            Self::Apaar => Api::Apaar,
            Self::Doctypes => Api::PullDoctype,
            Self::Parameters => Api::PullParameters,
            Self::Pull => Api::PullDocument,
            Self::PushUri => Api::PushUri,
            Self::Refresh => Api::Token,
            Self::Upload => Api::Upload,
            Self::Uploaded => Api::Uploaded,
            Self::VerifyAccount => Api::VerifyAccount,
        }
    }

    /// Its check.
    #[must_use]
    pub fn check(self) -> CheckId {
        match self {
            Self::Apaar => CheckId::ApaarDetails,
            Self::Doctypes => CheckId::DoctypeList,
            Self::Parameters => CheckId::ParameterList,
            Self::Pull => CheckId::DocumentPulled,
            Self::PushUri => CheckId::UriPushed,
            Self::Refresh => CheckId::TokenRefreshed,
            Self::Upload => CheckId::FileUploaded,
            Self::Uploaded => CheckId::UploadedList,
            Self::VerifyAccount => CheckId::AccountVerified,
        }
    }

    /// Why a walk leaves it out.
    pub(crate) fn why_left_out(self) -> &'static str {
        match self {
            Self::Apaar => "reads a student's record; only on request",
            Self::Doctypes => "asks about one issuer; only on request",
            Self::Parameters => "asks about one document type; only on request",
            Self::Pull => "needs the citizen's consent to the prescribed statement",
            Self::PushUri => "would change the citizen's account",
            Self::Refresh => "spends the refresh token; only on request",
            Self::Upload => "would put a file into the citizen's account",
            Self::Uploaded => "reads the citizen's own files; only on request",
            Self::VerifyAccount => "asks about somebody's number; only on request",
        }
    }
}

/// What was asked for, with what only the asker knows.
#[derive(Debug, Default)]
pub struct Asked {
    /// The calls.
    pub calls: Vec<Also>,
    /// The issuer to ask about; the first of the list otherwise.
    pub orgid: Option<String>,
    /// The document type to ask about; the first of the issuer otherwise.
    pub doctype: Option<String>,
    /// The document to pull, with the citizen's answer to the prescribed statement.
    pub pull: Option<PullDocument>,
    /// The URI to push.
    pub push: Option<PushUri>,
    /// The number to ask about.
    pub subject: Option<Subject>,
}

/// What came of it.
#[derive(Default)]
pub struct Made {
    /// The checks of what could not be made, with the reason.
    pub checks: Vec<Check>,
    /// The token that took the place of the old one.
    pub refreshed: Option<Authorised>,
}

/// Why a call was not made.
struct Unmade(String);

impl From<FetchError> for Unmade {
    fn from(why: FetchError) -> Self {
        Self(why.to_string())
    }
}

/// Makes the calls that were asked for.
pub async fn make(asked: &Asked, authorised: &Authorised, vault: &dyn Vault, wire: &Wire) -> Made {
    let mut made = Made::default();
    for also in Also::ALL
        .into_iter()
        .filter(|also| asked.calls.contains(also))
    {
        let offered = authorised.registration().offers(also.api());
        // At a service that withdrew it, the call itself says since when.
        let outcome = match offered || also == Also::VerifyAccount {
            true => one(also, asked, authorised, vault, wire, &mut made).await,
            false => Err(Unmade("the service does not offer this call".to_owned())),
        };
        if let Err(Unmade(reason)) = outcome {
            made.checks.push(Check::skipped(also.check(), reason));
        }
    }
    made
}

/// One call. What was sent and failed is in the evidence; an error here is what was never sent.
async fn one(
    also: Also,
    asked: &Asked,
    authorised: &Authorised,
    vault: &dyn Vault,
    wire: &Wire,
    made: &mut Made,
) -> Result<(), Unmade> {
    let client = || {
        SignedClient::new(authorised.registration(), vault).map_err(|why| Unmade(why.to_string()))
    };
    let sent = match also {
        Also::Apaar => authorised.apaar(wire).await.map(drop),
        Also::Uploaded => authorised.uploaded(None, wire).await.map(drop),
        Also::Upload => {
            let file = Upload {
                path: PATH.to_owned(),
                media_type: "application/pdf".to_owned(),
                bytes: PDF.to_vec(),
            };
            authorised.upload(file, vault, wire).await.map(drop)
        }
        Also::Doctypes => {
            let client = client()?;
            let orgid = issuer(asked, &client, wire).await?;
            client.doctypes(&orgid, wire).await.map(drop)
        }
        Also::Parameters => {
            let client = client()?;
            let orgid = issuer(asked, &client, wire).await?;
            let doctype = match &asked.doctype {
                Some(doctype) => doctype.clone(),
                None => {
                    let types = client.doctypes(&orgid, wire).await?.rows.into_iter();
                    let first = types.map(|row| row.doctype).next();
                    first.ok_or_else(|| Unmade("the issuer lists no type".to_owned()))?
                }
            };
            client.parameters(&orgid, &doctype, wire).await.map(drop)
        }
        Also::Pull => {
            let document = asked.pull.as_ref();
            let none = || Unmade("no document and no consent to it was given".to_owned());
            authorised
                .pull(document.ok_or_else(none)?, wire)
                .await
                .map(drop)
        }
        Also::PushUri => {
            let push = asked.push.as_ref();
            let push = push.ok_or_else(|| Unmade("no URI to push was given".to_owned()))?;
            client()?.push_uri(push, wire).await
        }
        Also::VerifyAccount => {
            let subject = asked.subject.as_ref();
            let subject =
                subject.ok_or_else(|| Unmade("no number to ask about was given".to_owned()))?;
            client()?.verify_account(subject, wire).await.map(drop)
        }
        Also::Refresh => {
            return match authorised.refresh(vault, wire).await {
                Ok(refreshed) => {
                    made.refreshed = Some(refreshed);
                    Ok(())
                }
                Err(why @ (RefreshError::NoRefreshToken | RefreshError::Secret(_))) => {
                    Err(Unmade(why.to_string()))
                }
                Err(RefreshError::NoAnswer { .. } | RefreshError::Refused { .. }) => Ok(()),
            };
        }
    };
    match sent {
        Ok(()) | Err(FetchError::NoAnswer { .. } | FetchError::Refused { .. }) => Ok(()),
        Err(unsent) => Err(unsent.into()),
    }
}

/// The issuer that was named, or the first of the list.
async fn issuer(asked: &Asked, client: &SignedClient, wire: &Wire) -> Result<String, Unmade> {
    if let Some(orgid) = &asked.orgid {
        return Ok(orgid.clone());
    }
    let mut issuers = client.issuers(wire).await?.rows.into_iter();
    let first = issuers.next().map(|row| row.orgid);
    first.ok_or_else(|| Unmade("the list of issuers is empty".to_owned()))
}
