//! The enactment of the catalogue's faults, one row a fault.
//!
//! [`act`] says for every fault what the locker does when it is on, without a wildcard: a new fault
//! does not compile until it has its enactment. Most are an answer that comes before anything is
//! judged, or a change to the answer that would have been given; the few that a handler must know
//! about are asked there with `stage::On::act`. Texts that no description has are chosen so that a
//! person who reads them is led to the cause; the locker's own verdicts are terser, as the real ones
//! are. `stage.rs` applies the table to a request.

use diagnosis::Fault;

use crate::spoil::{self, Spoil};

/// What the locker does when a fault is on.
#[derive(Clone, Copy)]
pub(crate) enum Act {
    /// Answers at once with status, `error` and `error_description`.
    Refuse(u16, &'static str, &'static str),
    /// The same, but with status 530 on the 2.x lines.
    Fail(u16, &'static str, &'static str),
    /// Sends the browser back from the authorize address with `error` and `error_description`.
    SendBack(&'static str, &'static str),
    /// Changes the answer that is about to leave.
    Spoil(Spoil),
    /// A handler does it.
    Inside,
    /// Nothing: the catalogue says why.
    Nowhere,
}

/// The enactment of every fault.
pub(crate) fn act(fault: Fault) -> Act {
    use Act::{Fail, Inside, Nowhere, Refuse, SendBack, Spoil as Change};
    use Fault as F;
    match fault {
        // Authorize: shown to the person.
        F::AccountBlocked | F::EntityLockerNotVerified => {
            Refuse(404, "account_not_found", "Account not found")
        }
        F::ClientIdUnknown => Refuse(
            400,
            "invalid_client_id",
            "The client_id parameter is invalid",
        ),
        F::RedirectUriMismatch => {
            let text = "The redirect_uri parameter does not match the registered one";
            Refuse(400, "redirect_uri_mismatch", text)
        }
        // Authorize: sent back.
        F::AccessDenied => SendBack("access_denied", "The user denied the request"),
        F::AuthorizeParameterMissing => {
            SendBack("invalid_request", "The state parameter is required")
        }
        F::CodeChallengeMethod => SendBack(
            "invalid_request",
            "The code_challenge_method parameter is invalid",
        ),
        F::CodeChallengeMissing => {
            let text = "The code_challenge and code_challenge_method parameter is required";
            SendBack("invalid_request", text)
        }
        F::InvalidRequest => SendBack("invalid_request", "The request is invalid"),
        F::InvalidScope => SendBack(
            "invalid_scope",
            "The requested scope is invalid, unknown, or malformed",
        ),
        F::PurposeCharacters => SendBack("invalid_request", "The purpose parameter is invalid"),
        F::PurposeMissing => SendBack("invalid_request", "The purpose parameter is required"),
        F::TemporarilyUnavailable => SendBack(
            "temporarily_unavailable",
            "The service is temporarily unavailable",
        ),
        F::UnauthorizedClient => SendBack(
            "unauthorized_client",
            "The client may not request an authorization code",
        ),
        F::UnsupportedResponseType => SendBack(
            "unsupported_response_type",
            "The response_type parameter is invalid",
        ),
        F::UserLoggedOut => SendBack("user_loggedout", "user"),
        // Authorize: the way back goes wrong; `consent.rs`.
        F::CallbackContradictory
        | F::CallbackEmpty
        | F::LoginLoop
        | F::SignInTimeout
        | F::StateMismatch
        | F::StateMissing
        | F::StrandedOnDigilocker => Inside,

        // Token: refused.
        F::CodeExpired => Refuse(400, "invalid_grant", "The authorization code has expired"),
        F::CodeReplayed => Refuse(
            400,
            "invalid_grant",
            "The authorization code has already been used",
        ),
        F::ConsentEnded => Refuse(400, "invalid_grant", "The consent of the user has ended"),
        F::EntityCredentials => {
            let text = "The client credentials do not belong to this service";
            Refuse(400, "invalid_client", text)
        }
        F::GrantTypeWrong | F::TokenVersionMismatch | F::TokenBodyJson => Refuse(
            400,
            "invalid_grant_type",
            "The grant_type parameter is invalid",
        ),
        F::InvalidGrant => Refuse(400, "invalid_grant", "The authorization grant is invalid"),
        F::RedirectUriDiffersAtToken => {
            let text = "The redirect_uri does not match the one of the authorization request";
            Refuse(400, "invalid_grant", text)
        }
        F::RequestMalformed => Refuse(400, "invalid_request", "The request is malformed"),
        F::SecretWrong => Refuse(400, "invalid_client", "The client credentials are invalid"),
        F::TokenFieldMissing => Refuse(
            400,
            "invalid_request",
            "The redirect_uri parameter is missing",
        ),
        F::TokenMethod => {
            let text = "The client may not use this token authentication method";
            Refuse(400, "invalid_client", text)
        }
        F::VerifierMalformed => Refuse(
            400,
            "invalid_grant",
            "The code_verifier parameter is invalid",
        ),
        F::VerifierMismatch => Refuse(
            400,
            "invalid_grant",
            "The code_verifier does not match the code_challenge",
        ),
        F::VerifierMissing => Refuse(
            400,
            "invalid_grant",
            "The code_verifier parameter is missing",
        ),
        // Token: something else than the answer.
        F::CaptivePortal => Change(Spoil::Page(200, spoil::CAPTIVE_PORTAL)),
        F::ConnectionReset => Change(Spoil::Reset),
        F::DisallowedCharacters => Change(Spoil::Page(400, spoil::DISALLOWED_CHARACTERS)),
        F::EmptyObject => Change(Spoil::EmptyObject),
        F::GatewayRefused => Change(Spoil::Page(403, spoil::GATEWAY)),
        F::HtmlInsteadOfJson => Change(Spoil::Page(400, spoil::ERROR_PAGE)),
        F::NotJson => Change(Spoil::Text),
        F::RedirectInstead => Change(Spoil::Elsewhere),
        F::RefreshTokenMissing => Change(Spoil::WithoutField("refresh_token")),
        F::ServiceUnavailable => Change(Spoil::Page(503, spoil::MAINTENANCE)),
        F::TimedOut => Change(Spoil::Delay(spoil::FOR_EVER)),
        // Token: granted, but less or other than expected; `token.rs`, `id_token.rs`.
        F::IdTokenAlgorithm
        | F::IdTokenAudience
        | F::IdTokenClock
        | F::IdTokenKeyUnknown
        | F::IdTokenMissing
        | F::IdTokenSignature
        | F::LoginScopeOnly
        | F::NothingShared
        | F::ScopeNotGranted => Inside,
        // Token: a refresh, which the form tells apart; `token.rs`.
        F::RefreshTokenInvalid => Inside,

        // Account.
        F::ApaarNotAvailable => Refuse(
            404,
            "apaar_not_available",
            "APAAR details are not available",
        ),
        F::ApaarNotLinked => Refuse(
            404,
            "apaar_not_linked",
            "APAAR is not linked to the account",
        ),
        F::InvalidToken => Refuse(401, "invalid_token", "The access token is invalid"),
        F::LegacyApi => Change(Spoil::NotFound),
        F::Status530 => Change(Spoil::Empty530),
        F::TokenNotSent => Inside,
        F::UnexpectedError => Fail(500, "unexpected_error", "Internal server error"),

        // Lists and documents.
        F::AadhaarDataUnavailable => Refuse(
            404,
            "aadhaar_not_available",
            "Aadhaar data is not available for this user. Please perform Aadhaar eKYC again.",
        ),
        F::AadhaarNotLinked => Refuse(
            404,
            "aadhaar_not_linked",
            "Aadhaar is not linked to the account",
        ),
        F::BodyTruncated => Change(Spoil::Truncate),
        F::ContentTypeWrong => Change(Spoil::ContentType("image/png")),
        F::DoctypeNotPermitted | F::InsufficientScope => {
            let text = "The request requires higher privileges than provided by the access token";
            Refuse(403, "insufficient_scope", text)
        }
        F::DocumentWithoutXml => Change(Spoil::WithoutXml),
        F::UriUnknown => Refuse(404, "invalid_uri", "No file found for given URI"),
        F::EaadhaarEndpointWrong => Change(Spoil::NotFound),
        F::EaadhaarExtraParameters => Refuse(
            400,
            "invalid_request",
            "The request has parameters that are not allowed",
        ),
        F::FileHmacDiffers => Change(Spoil::OtherHmac),
        F::FileHmacMissing => Change(Spoil::NoHmac),
        F::FolderUnknown => Refuse(404, "invalid_id", "The folder does not exist"),
        F::InternalServerError => Fail(500, "internal_server_error", "Internal server error"),
        F::IssuedListEmpty => Change(Spoil::EmptyList),
        F::PartnerServiceUnresponsive => {
            Fail(500, "partner_service_unresponsive", "Internal server error")
        }
        F::RateLimited => Change(Spoil::RateLimit),
        F::RepositoryConfigerror => Fail(
            500,
            "repository_service_configerror",
            "Internal server error",
        ),
        F::RepositoryException => {
            Fail(500, "repository_service_exception", "Internal server error")
        }
        F::RepositoryInactive => Fail(503, "repository_service_inactive", "Internal server error"),
        F::RepositoryResperror => {
            Fail(500, "repository_service_resperror", "Internal server error")
        }
        F::RepositoryUnpublished => Fail(
            503,
            "repository_service_unpublished",
            "Internal server error",
        ),
        F::RepositoryUnresponsive => Fail(
            500,
            "repository_service_unresponsive",
            "Internal server error",
        ),
        F::SlowAnswer => Change(Spoil::Delay(spoil::LONG)),
        F::UriMissing => Refuse(400, "uri_missing", "URI parameter missing"),
        // The paper itself is wrong, with an `hmac` that fits; `documents.rs`.
        F::SignatureRefused
        | F::SignatureTampered
        | F::SignerExpired
        | F::SignerUnknown
        | F::UnreadableDocument
        | F::UnsignedDocument => Inside,

        // Uploads, DigiLocker API 6.6.
        F::UploadContentTypeMissing => Refuse(
            400,
            "contenttype_missing",
            "Content-Type parameter is missing",
        ),
        F::UploadDataMissing => Refuse(
            400,
            "file_data_missing",
            "Missing file content in the request",
        ),
        F::UploadFilenameMissing => Refuse(
            400,
            "filename_missing",
            "Filename is missing in path parameter",
        ),
        F::UploadFilenameRefused => Refuse(
            400,
            "invalid_filename",
            crate::upload::RESTRICTED_CHARACTERS,
        ),
        F::UploadFolderUnknown => {
            Refuse(400, "invalid_path", "The destination folder does not exist")
        }
        F::UploadHmacDiffers => Refuse(400, "hmac_mismatch", "HMAC does not match"),
        F::UploadHmacMissing => Refuse(400, "hmac_missing", "HMAC parameter is missing"),
        F::UploadMimetypeDiffers => {
            Refuse(400, "mimetype_mismatch", crate::upload::MIMETYPE_MISMATCH)
        }
        F::UploadPathMissing => Refuse(400, "path_missing", "Path parameter is missing"),
        F::UploadTooLarge => Refuse(400, "invalid_filesize", crate::upload::TOO_LARGE),
        F::UploadTypeRefused => Refuse(400, "invalid_filetype", "The file type is not allowed"),

        // Pull documents, DigiLocker API 7.
        F::AadhaarNotLinkedForPull => {
            Refuse(400, "aadhaar_not_linked", crate::pull::AADHAAR_NOT_LINKED)
        }
        F::OrgidOfOtherIssuer => Refuse(
            400,
            "invalid_orgid",
            "The orgid parameter is missing or invalid",
        ),
        F::PullConsentMissing => Refuse(
            400,
            "invalid_parameter",
            "The consent parameter is missing or invalid",
        ),
        F::PullPending => Refuse(400, "pull_response_pending", crate::pull::PENDING),
        F::RecordNotFound => Refuse(404, "record_not_found", crate::pull::NOT_FOUND),
        F::UriExists => {
            let text = "This document already exists in your Issued Documents.";
            Refuse(400, "uri_exists", text)
        }

        // APIs signed with a hash.
        F::ClockSkew => Change(Spoil::ClockSkew),
        F::DoctypeUnknown => Refuse(
            400,
            "invalid_parameter",
            "The doctype parameter is missing or invalid",
        ),
        F::HmacMissing | F::HmacRefused => Refuse(
            400,
            "invalid_parameter",
            "HMAC parameter is missing or invalid",
        ),
        F::IssuerListSlow => Change(Spoil::Delay(spoil::LONG)),
        F::MetaClientIdField => Refuse(
            401,
            "invalid_client_id",
            "The client_id parameter is invalid",
        ),
        F::OrgidUnknown => Refuse(
            400,
            "invalid_parameter",
            "The orgid parameter is missing or invalid",
        ),
        F::PushParameter => Refuse(
            400,
            "invalid_parameter",
            "Docid parameter is missing or invalid",
        ),
        F::TsIst | F::TsMilliseconds | F::TsRefused | F::TsStale => Refuse(
            400,
            "invalid_parameter",
            "Timestamp parameter is missing or invalid",
        ),
        F::UserUnknown => Refuse(
            404,
            "invalid_digilocker_id",
            "The digilockerid parameter is invalid",
        ),

        // Not on the wire; the catalogue has the reasons.
        F::AadhaarLastFourOnly
        | F::AadhaarLoginWithdrawn
        | F::AadhaarPdfWithheld
        | F::AggregatorError
        | F::AnswerTooLarge
        | F::ApiSetuDetailsHidden
        | F::ApiSetuProduct
        | F::ApplicationRejected
        | F::CallbackCached
        | F::CcaRootMissing
        | F::ChallengeOfHex
        | F::ClientIdShape
        | F::ConnectionRefused
        | F::CorsBlocked
        | F::CredentialsBlocked
        | F::DateFormatMixed
        | F::DecoderTooStrict
        | F::DnsFailed
        | F::EndpointInvented
        | F::EndpointOutdated
        | F::EntityLockerLogin
        | F::EntityLockerTlsReset
        | F::ExtraIdentityScreens
        | F::GstnRefused
        | F::HmacEncoding
        | F::HmacKeyed
        | F::HmacOrder
        | F::HmacSecret
        | F::HttpsOnly
        | F::IdentityFieldMissing
        | F::KeychainUnavailable
        | F::LegacyWidget
        | F::LinkInParameter
        | F::LogoMissing
        | F::MethodWrong
        | F::MobileNotIndian
        | F::NoSandbox
        | F::NotHttp
        | F::Offline
        | F::OtpNotDelivered
        | F::PkceReused
        | F::PlaceholderSent
        | F::PortInUse
        | F::ProxyRefused
        | F::RedirectUriLocalhost
        | F::RedirectUriNotYetActive
        | F::ScopeNameGuessed
        | F::ServerOutsideIndia
        | F::Sha1Refused
        | F::SignedXmlReformatted
        | F::SignupFlow
        | F::StateConstant
        | F::StateLost
        | F::TlsExpired
        | F::TlsHandshake
        | F::TlsHostname
        | F::TlsVersion
        | F::TlsUnknownAuthority
        | F::TokenEndpointWrong
        | F::UrlNotUnique
        | F::VersionsMixed
        | F::WindowClosed => Nowhere,
    }
}

#[cfg(test)]
mod tests {
    use diagnosis::Enactment;

    use super::*;

    #[test]
    fn a_fault_is_enacted_exactly_where_the_catalogue_says_that_it_is() {
        for &fault in Fault::ALL {
            let on_the_wire = matches!(fault.enacted(), Enactment::Wire { .. });
            let enacted = !matches!(act(fault), Act::Nowhere);
            assert_eq!(enacted, on_the_wire, "{fault}");
        }
    }
}
