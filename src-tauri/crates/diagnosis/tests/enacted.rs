//! What the practice locker answers when a fault is on is recognised as that fault, first.
//!
//! The descriptions have no text for many of these, so the locker's are its own; here they are
//! restated, because what a partner reads in practice has to lead to the cause.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use diagnosis::Fault;
use diagnosis::mask::mask;
use diagnosis::recognise::{Facts, recognise, recognise_text};
use protocol::service::Api;

#[rustfmt::skip]
const ANSWERS: &[(Fault, Api, u16, &str, &str)] = &[
    (Fault::AccountBlocked, Api::Authorize, 404, "account_not_found", "Account not found"),
    (Fault::ClientIdUnknown, Api::Authorize, 400, "invalid_client_id", "The client_id parameter is invalid"),
    (Fault::RedirectUriMismatch, Api::Authorize, 400, "redirect_uri_mismatch", "The redirect_uri parameter does not match the registered one"),
    (Fault::AccessDenied, Api::Authorize, 0, "access_denied", "The user denied the request"),
    (Fault::AuthorizeParameterMissing, Api::Authorize, 0, "invalid_request", "The state parameter is required"),
    (Fault::CodeChallengeMethod, Api::Authorize, 0, "invalid_request", "The code_challenge_method parameter is invalid"),
    (Fault::CodeChallengeMissing, Api::Authorize, 0, "invalid_request", "The code_challenge and code_challenge_method parameter is required"),
    (Fault::InvalidRequest, Api::Authorize, 0, "invalid_request", "The request is invalid"),
    (Fault::InvalidScope, Api::Authorize, 0, "invalid_scope", "The requested scope is invalid, unknown, or malformed"),
    (Fault::PurposeCharacters, Api::Authorize, 0, "invalid_request", "The purpose parameter is invalid"),
    (Fault::PurposeMissing, Api::Authorize, 0, "invalid_request", "The purpose parameter is required"),
    (Fault::TemporarilyUnavailable, Api::Authorize, 0, "temporarily_unavailable", "The service is temporarily unavailable"),
    (Fault::UnauthorizedClient, Api::Authorize, 0, "unauthorized_client", "The client may not request an authorization code"),
    (Fault::UnsupportedResponseType, Api::Authorize, 0, "unsupported_response_type", "The response_type parameter is invalid"),
    (Fault::UserLoggedOut, Api::Logout, 0, "user_loggedout", "user"),
    (Fault::CodeExpired, Api::Token, 400, "invalid_grant", "The authorization code has expired"),
    (Fault::CodeReplayed, Api::Token, 400, "invalid_grant", "The authorization code has already been used"),
    (Fault::ConsentEnded, Api::Token, 400, "invalid_grant", "The consent of the user has ended"),
    (Fault::EntityCredentials, Api::Token, 400, "invalid_client", "The client credentials do not belong to this service"),
    (Fault::GrantTypeWrong, Api::Token, 400, "invalid_grant_type", "The grant_type parameter is invalid"),
    (Fault::InvalidGrant, Api::Token, 400, "invalid_grant", "The authorization grant is invalid"),
    (Fault::RedirectUriDiffersAtToken, Api::Token, 400, "invalid_grant", "The redirect_uri does not match the one of the authorization request"),
    (Fault::RequestMalformed, Api::Token, 400, "invalid_request", "The request is malformed"),
    (Fault::SecretWrong, Api::Token, 400, "invalid_client", "The client credentials are invalid"),
    (Fault::TokenFieldMissing, Api::Token, 400, "invalid_request", "The redirect_uri parameter is missing"),
    (Fault::TokenMethod, Api::Token, 400, "invalid_client", "The client may not use this token authentication method"),
    (Fault::VerifierMalformed, Api::Token, 400, "invalid_grant", "The code_verifier parameter is invalid"),
    (Fault::VerifierMismatch, Api::Token, 400, "invalid_grant", "The code_verifier does not match the code_challenge"),
    (Fault::VerifierMissing, Api::Token, 400, "invalid_grant", "The code_verifier parameter is missing"),
    (Fault::RefreshTokenInvalid, Api::Token, 400, "invalid_grant", "The refresh token is invalid"),
    (Fault::ApaarNotAvailable, Api::Apaar, 404, "apaar_not_available", "APAAR details are not available"),
    (Fault::ApaarNotLinked, Api::Apaar, 404, "apaar_not_linked", "APAAR is not linked to the account"),
    (Fault::InvalidToken, Api::User, 401, "invalid_token", "The access token is invalid"),
    (Fault::UnexpectedError, Api::User, 530, "unexpected_error", "Internal server error"),
    (Fault::AadhaarDataUnavailable, Api::Eaadhaar, 404, "aadhaar_not_available", "Aadhaar data is not available for this user. Please perform Aadhaar eKYC again."),
    (Fault::AadhaarNotLinked, Api::Eaadhaar, 404, "aadhaar_not_linked", "Aadhaar is not linked to the account"),
    (Fault::InsufficientScope, Api::Issued, 403, "insufficient_scope", "The request requires higher privileges than provided by the access token"),
    (Fault::UriUnknown, Api::File, 404, "invalid_uri", "No file found for given URI"),
    (Fault::EaadhaarExtraParameters, Api::Eaadhaar, 400, "invalid_request", "The request has parameters that are not allowed"),
    (Fault::FolderUnknown, Api::Uploaded, 404, "invalid_id", "The folder does not exist"),
    (Fault::InternalServerError, Api::Eaadhaar, 530, "internal_server_error", "Internal server error"),
    (Fault::PartnerServiceUnresponsive, Api::Issued, 530, "partner_service_unresponsive", "Internal server error"),
    (Fault::RepositoryConfigerror, Api::File, 500, "repository_service_configerror", "Internal server error"),
    (Fault::RepositoryException, Api::File, 530, "repository_service_exception", "Internal server error"),
    (Fault::RepositoryInactive, Api::File, 503, "repository_service_inactive", "Internal server error"),
    (Fault::RepositoryResperror, Api::File, 530, "repository_service_resperror", "Internal server error"),
    (Fault::RepositoryUnpublished, Api::File, 503, "repository_service_unpublished", "Internal server error"),
    (Fault::RepositoryUnresponsive, Api::File, 530, "repository_service_unresponsive", "Internal server error"),
    (Fault::UriMissing, Api::File, 400, "uri_missing", "URI parameter missing"),
    (Fault::UploadContentTypeMissing, Api::Upload, 400, "contenttype_missing", "Content-Type parameter is missing"),
    (Fault::UploadDataMissing, Api::Upload, 400, "file_data_missing", "Missing file content in the request"),
    (Fault::UploadFilenameMissing, Api::Upload, 400, "filename_missing", "Filename is missing in path parameter"),
    (Fault::UploadFolderUnknown, Api::Upload, 400, "invalid_path", "The destination folder does not exist"),
    (Fault::UploadHmacDiffers, Api::Upload, 400, "hmac_mismatch", "HMAC does not match"),
    (Fault::UploadHmacMissing, Api::Upload, 400, "hmac_missing", "HMAC parameter is missing"),
    (Fault::UploadPathMissing, Api::Upload, 400, "path_missing", "Path parameter is missing"),
    (Fault::UploadTypeRefused, Api::Upload, 400, "invalid_filetype", "The file type is not allowed"),
    (Fault::OrgidUnknown, Api::PullDocument, 400, "invalid_orgid", "The orgid parameter is missing or invalid"),
    (Fault::PullConsentMissing, Api::PullDocument, 400, "invalid_parameter", "The consent parameter is missing or invalid"),
    (Fault::UriExists, Api::PullDocument, 400, "uri_exists", "This document already exists in your Issued Documents."),
    (Fault::DoctypeUnknown, Api::PullDoctype, 400, "invalid_parameter", "The doctype parameter is missing or invalid"),
    (Fault::HmacRefused, Api::PullIssuers, 400, "invalid_parameter", "HMAC parameter is missing or invalid"),
    (Fault::OrgidUnknown, Api::PullDoctype, 400, "invalid_parameter", "The orgid parameter is missing or invalid"),
    (Fault::PushParameter, Api::PushUri, 400, "invalid_parameter", "Docid parameter is missing or invalid"),
    (Fault::TsRefused, Api::PullIssuers, 400, "invalid_parameter", "Timestamp parameter is missing or invalid"),
    (Fault::UserUnknown, Api::PushUri, 404, "invalid_digilocker_id", "The digilockerid parameter is invalid"),
];

#[test]
fn an_enacted_answer_is_recognised_first_on_its_call() {
    let mut missed = Vec::new();
    for &(fault, api, status, code, text) in ANSWERS {
        let facts = Facts {
            api: Some(api),
            status: (status > 0).then_some(status),
            code: Some(code.to_owned()),
            description: Some(mask(text)),
            ..Facts::default()
        };
        let found: Vec<_> = recognise(&facts)
            .iter()
            .map(|f| (f.fault.id(), f.score))
            .collect();
        if found.first().map(|(id, _)| *id) != Some(fault.id()) {
            missed.push(format!("{fault} ({code}, {text}): {found:?}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn an_enacted_answer_is_recognised_first_when_it_is_pasted() {
    let mut missed = Vec::new();
    for &(fault, _, _, code, text) in ANSWERS {
        let paste = format!("{{\"error\":\"{code}\",\"error_description\":\"{text}\"}}");
        let found: Vec<_> = recognise_text(&paste)
            .findings
            .iter()
            .map(|f| (f.fault.id(), f.score))
            .collect();
        if found.first().map(|(id, _)| *id) != Some(fault.id()) {
            missed.push(format!("{fault} ({code}, {text}): {found:?}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[rustfmt::skip]
const PAGES: &[(Fault, u16, &str)] = &[
    (Fault::CaptivePortal, 200, "<!DOCTYPE html><html><head><title>Wi-Fi login</title></head><body><h1>Log in to use this network</h1><form action=\"/login\"></form></body></html>"),
    (Fault::DisallowedCharacters, 400, "<!DOCTYPE html><html><head><title>An error was encountered</title></head><body><p>The URI you submitted has disallowed characters.</p></body></html>"),
    (Fault::EmptyObject, 400, "{}"),
    (Fault::GatewayRefused, 403, "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Your support ID is: 0000000000000000000</body></html>"),
    (Fault::HtmlInsteadOfJson, 400, "<!DOCTYPE html><html><head><title>Error</title></head><body><h1>Something went wrong</h1></body></html>"),
    (Fault::ServiceUnavailable, 503, "<html><head><title>503 Service Temporarily Unavailable</title></head><body><h1>503 Service Temporarily Unavailable</h1></body></html>"),
    (Fault::RateLimited, 429, ""),
    (Fault::Status530, 530, ""),
];

#[test]
fn a_page_in_place_of_the_answer_is_recognised_first() {
    for &(fault, status, body) in PAGES {
        let facts = Facts {
            api: Some(Api::Token),
            status: Some(status),
            body: Some(mask(body)),
            ..Facts::default()
        };
        let found: Vec<_> = recognise(&facts)
            .iter()
            .map(|f| (f.fault.id(), f.score))
            .collect();
        assert_eq!(
            found.first().map(|(id, _)| *id),
            Some(fault.id()),
            "{found:?}"
        );
    }
}
