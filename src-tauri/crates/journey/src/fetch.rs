//! What a token is for: the account, the list of issued documents, and the documents.
//!
//! A document is kept as the exact bytes that came, because that is what its `hmac` header covers
//! (API 11.1). Whether the header agrees is part of what is handed on, never an error: a document
//! whose header differs is just what a tester wants to look at.

use protocol::{
    account::{self, Account},
    error::Refusal,
    files::{self, IssuedList},
    hmac::{self, Comparison, Mistake},
    note::Note,
    service::Api,
    upload::UploadFault,
};

use crate::{
    attempt::{SecretError, secret},
    authorised::Authorised,
    check::{Check, CheckId, Outcome},
    evidence::EntryId,
    facts,
    registration::Registration,
    transport::Failure,
    vault::Vault,
    wire::{Sent, Wire},
};

/// A document as it came.
#[derive(Clone)]
pub struct Fetched {
    /// The exact bytes.
    pub bytes: Vec<u8>,
    /// `Content-Type` as claimed, without parameters, lower case.
    pub media_type: String,
    /// How the `hmac` header agrees with the bytes.
    pub hmac: Comparison,
    /// The URI it was asked by; none for e-Aadhaar.
    pub uri: Option<String>,
    /// Which API gave it.
    pub api: Api,
    /// The exchange in the evidence.
    pub entry: EntryId,
}

impl std::fmt::Debug for Fetched {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fetched")
            .field("api", &self.api)
            .field("size", &self.bytes.len())
            .field("media_type", &self.media_type)
            .field("hmac", &self.hmac)
            .finish_non_exhaustive()
    }
}

/// Why nothing was fetched.
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    /// No answer came.
    #[error("{failure}")]
    NoAnswer {
        /// What happened on the way.
        failure: Failure,
        /// The exchange in the evidence.
        entry: EntryId,
    },
    /// The service said no, or answered something unreadable.
    #[error("{refusal}")]
    Refused {
        /// What it said.
        refusal: Refusal,
        /// The exchange in the evidence.
        entry: EntryId,
    },
    /// The `hmac` header cannot be checked without the client secret; nothing was sent.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// The file cannot travel as it is named; nothing was sent.
    #[error(transparent)]
    Upload(#[from] UploadFault),
    /// The call was taken out of this line; nothing was sent.
    #[error("{} was withdrawn ({when}); the service does not answer it any more", api.id())]
    Withdrawn {
        /// The call.
        api: Api,
        /// When and with what it went.
        when: &'static str,
    },
}

impl FetchError {
    /// The exchange in the evidence, if there was one.
    #[must_use]
    pub fn entry(&self) -> Option<EntryId> {
        match self {
            Self::NoAnswer { entry, .. } | Self::Refused { entry, .. } => Some(*entry),
            Self::Secret(_) | Self::Upload(_) | Self::Withdrawn { .. } => None,
        }
    }
}

impl Authorised {
    /// Get User Details (API 5.1).
    ///
    /// # Errors
    /// [`FetchError`], with the exchange.
    pub async fn user(&self, wire: &Wire) -> Result<Account, FetchError> {
        let request = account::request(&self.endpoint(Api::User), self.token());
        let (entry, response) = self.ask(wire, Api::User, request).await?;
        let read = account::read(&response);
        conclude(wire, entry, CheckId::UserDetails, read, |account| {
            ("read".to_owned(), &account.notes)
        })
    }

    /// The list of issued documents (API 6.2).
    ///
    /// # Errors
    /// [`FetchError`], with the exchange.
    pub async fn issued(&self, wire: &Wire) -> Result<IssuedList, FetchError> {
        let request = files::issued_request(self.registration().endpoints(), self.token());
        let (entry, response) = self.ask(wire, Api::Issued, request).await?;
        let read = files::read_issued(&response);
        if let Ok(list) = &read {
            wire.evidence()
                .know(entry, |facts| facts.items = Some(list.items.len()));
            self.remember(&list.items);
        }
        conclude(wire, entry, CheckId::IssuedList, read, |list| {
            (format!("{} documents", list.items.len()), &list.notes)
        })
    }

    /// A document's file (API 6.3).
    ///
    /// # Errors
    /// [`FetchError`], with the exchange.
    pub async fn file(
        &self,
        uri: &str,
        vault: &dyn Vault,
        wire: &Wire,
    ) -> Result<Fetched, FetchError> {
        let request = files::file_request(self.registration().endpoints(), self.token(), uri);
        self.document(Api::File, Some(uri), request, vault, wire)
            .await
    }

    /// A certificate's XML (API 6.4).
    ///
    /// # Errors
    /// [`FetchError`], with the exchange.
    pub async fn xml(
        &self,
        uri: &str,
        vault: &dyn Vault,
        wire: &Wire,
    ) -> Result<Fetched, FetchError> {
        let request = files::xml_request(self.registration().endpoints(), self.token(), uri);
        self.document(Api::Xml, Some(uri), request, vault, wire)
            .await
    }

    /// The e-Aadhaar XML (API 6.5).
    ///
    /// # Errors
    /// [`FetchError`], with the exchange.
    pub async fn eaadhaar(&self, vault: &dyn Vault, wire: &Wire) -> Result<Fetched, FetchError> {
        let request = files::eaadhaar_request(self.registration().endpoints(), self.token());
        self.document(Api::Eaadhaar, None, request, vault, wire)
            .await
    }

    pub(crate) fn endpoint(&self, api: Api) -> url::Url {
        self.registration().endpoints().url(api)
    }

    pub(crate) async fn ask(
        &self,
        wire: &Wire,
        api: Api,
        request: http::Request<Vec<u8>>,
    ) -> Result<(EntryId, http::Response<Vec<u8>>), FetchError> {
        ask(self.registration(), wire, api, request).await
    }

    async fn document(
        &self,
        api: Api,
        uri: Option<&str>,
        request: http::Request<Vec<u8>>,
        vault: &dyn Vault,
        wire: &Wire,
    ) -> Result<Fetched, FetchError> {
        let secret = secret(self.registration(), vault)?;
        let (entry, response) = self.ask(wire, api, request).await?;
        if let Some(uri) = uri {
            wire.evidence().know(entry, |facts| {
                facts.uri_granted = self.grants(uri);
                facts.mime = self.listed_as(uri);
            });
        }
        let read = files::read_document(response).map_err(|refusal| {
            if let Some(check) = fetched_check(api) {
                let check = Check::of(check, false, refusal.to_string());
                wire.evidence().judge(entry, &[check], &[]);
            }
            FetchError::Refused { refusal, entry }
        })?;
        let fetched = Fetched {
            hmac: hmac::compare(&secret, &read.bytes, read.hmac.as_deref()),
            bytes: read.bytes,
            media_type: read.media_type,
            uri: uri.map(str::to_owned),
            api,
            entry,
        };
        let hmac = facts::file_hmac(fetched.hmac);
        wire.evidence().know(entry, |facts| {
            facts.file_hmac = Some(hmac);
            facts.content_known = Some(fetched.is_known());
            facts.content_fits_type = Some(fetched.kind_check().result == Outcome::Pass);
        });
        wire.evidence().judge(entry, &fetched.checks(), &[]);
        Ok(fetched)
    }
}

impl Fetched {
    /// The checks of the bytes and their header.
    #[must_use]
    pub fn checks(&self) -> Vec<Check> {
        let received = format!("{}, {} bytes", self.media_type, self.bytes.len());
        let fetched = fetched_check(self.api).map(|id| Check::of(id, true, received));
        let hmac = match self.api {
            Api::Eaadhaar => CheckId::EaadhaarHmac,
            Api::Xml => CheckId::XmlHmac,
            _ => CheckId::FileHmac,
        };
        let received = match self.hmac {
            Comparison::Match => "the same",
            Comparison::Absent => "no hmac header",
            Comparison::Differs(None) => "another value",
            Comparison::Differs(Some(mistake)) => described(mistake),
        };
        let hmac = Check::of(hmac, self.hmac == Comparison::Match, received);
        let kind = (self.api == Api::File).then(|| self.kind_check());
        fetched.into_iter().chain([hmac]).chain(kind).collect()
    }
}

fn described(mistake: Mistake) -> &'static str {
    match mistake {
        Mistake::ChangedBody => "the HMAC of a body whose line ends or blanks were changed",
        Mistake::DecodedKey => "a key that was decoded from hexadecimal first",
        Mistake::HexInBase64 => "the hexadecimal text of the digest in Base64",
        Mistake::Hexadecimal => "the right digest in hexadecimal instead of Base64",
        Mistake::OtherSecret => "the secret of another application",
        Mistake::PaddedKey => "a key with a blank or line end around it",
        Mistake::Unkeyed => "a plain SHA-256, not keyed with the client secret",
        Mistake::UrlAlphabet => "the right digest in Base64url, or without padding",
    }
}

/// Sends a request, and notes when nothing comes back.
pub(crate) async fn ask(
    registration: &Registration,
    wire: &Wire,
    api: Api,
    request: http::Request<Vec<u8>>,
) -> Result<(EntryId, http::Response<Vec<u8>>), FetchError> {
    let Sent { entry, answer } = wire.send(registration, api, request).await;
    let response = answer.map_err(|failure| {
        if let Some(check) = fetched_check(api) {
            let check = Check::of(check, false, failure.to_string());
            wire.evidence().judge(entry, &[check], &[]);
        }
        FetchError::NoAnswer { failure, entry }
    })?;
    Ok((entry, response))
}

/// The check that an API's answer came at all.
fn fetched_check(api: Api) -> Option<CheckId> {
    Some(match api {
        Api::Apaar => CheckId::ApaarDetails,
        Api::Eaadhaar => CheckId::EaadhaarFetched,
        Api::Entity => CheckId::EntityDetails,
        Api::File => CheckId::FileFetched,
        Api::Issued => CheckId::IssuedList,
        Api::PullDoctype => CheckId::DoctypeList,
        Api::PullDocument => CheckId::DocumentPulled,
        Api::PullIssuers => CheckId::IssuerList,
        Api::PullParameters => CheckId::ParameterList,
        Api::PushUri => CheckId::UriPushed,
        Api::Statistics => CheckId::Statistics,
        Api::Upload => CheckId::FileUploaded,
        Api::Uploaded => CheckId::UploadedList,
        Api::User => CheckId::UserDetails,
        Api::VerifyAccount => CheckId::AccountVerified,
        Api::Xml => CheckId::XmlFetched,
        Api::Authorize | Api::Logout | Api::Revoke | Api::Token | Api::TokenV2 => return None,
    })
}

/// Notes how an answer was read, and hands it on.
pub(crate) fn conclude<T>(
    wire: &Wire,
    entry: EntryId,
    check: CheckId,
    read: Result<T, Refusal>,
    describe: impl FnOnce(&T) -> (String, &[Note]),
) -> Result<T, FetchError> {
    match read {
        Ok(value) => {
            let (received, notes) = describe(&value);
            wire.evidence()
                .judge(entry, &[Check::of(check, true, received)], notes);
            Ok(value)
        }
        Err(refusal) => {
            let check = Check::of(check, false, refusal.to_string());
            wire.evidence().judge(entry, &[check], &[]);
            Err(FetchError::Refused { refusal, entry })
        }
    }
}

#[cfg(test)]
mod tests;
