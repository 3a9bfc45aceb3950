//! The hash-signed forms and Pull Document (API 5.3, 7 to 9).

use super::{BAD_CLIENT_ID, INTERNAL, PLATFORM, Row, WRONG_ID, all, listed, until_2_3};
use crate::confidence::Confidence::Specification;
use crate::service::Api::{
    PullDoctype, PullDocument, PullIssuers, PullParameters, PushUri, Statistics, VerifyAccount,
};

const BAD_TS: &str = "Timestamp parameter is missing or invalid";
const BAD_HMAC: &str = "HMAC parameter is missing or invalid";
const BAD_ORGID: &str = "The orgid parameter is missing or invalid";
const BAD_DOCTYPE: &str = "The doctype parameter is missing or invalid";
const SIGNED_FORM: &str = "a field is missing, ts is older than 30 minutes, or the hash is wrong";

pub(super) const ROWS: &[Row] = &[
    // API 7.1 to 7.3 and 9, hash-signed forms
    listed(
        &[
            PullDoctype,
            PullIssuers,
            PullParameters,
            PushUri,
            Statistics,
        ],
        "invalid_client_id",
        all(401),
        BAD_CLIENT_ID,
        WRONG_ID,
        Specification,
    ),
    listed(
        &[PullIssuers, Statistics],
        "invalid_parameter",
        all(400),
        &[BAD_TS, BAD_HMAC],
        SIGNED_FORM,
        Specification,
    ),
    listed(
        &[PullDoctype],
        "invalid_parameter",
        all(400),
        &[BAD_ORGID, BAD_TS, BAD_HMAC],
        SIGNED_FORM,
        Specification,
    ),
    listed(
        &[PullParameters],
        "invalid_parameter",
        all(400),
        &[BAD_ORGID, BAD_DOCTYPE, BAD_TS, BAD_HMAC],
        SIGNED_FORM,
        Specification,
    ),
    listed(
        &[
            PullDoctype,
            PullDocument,
            PullIssuers,
            PullParameters,
            PushUri,
            Statistics,
        ],
        "unexpected_error",
        all(500),
        INTERNAL,
        PLATFORM,
        Specification,
    ),
    // API 7.4, pull document
    listed(
        &[PullDocument],
        "invalid_orgid",
        all(400),
        &[BAD_ORGID],
        "the organisation id is unknown; it comes from the list of issuers",
        Specification,
    ),
    listed(
        &[PullDocument],
        "invalid_doctype",
        all(400),
        &[BAD_DOCTYPE],
        "the issuer does not offer this type",
        Specification,
    ),
    listed(
        &[PullDocument],
        "repository_service_configerror",
        all(500),
        &["The issuer service is not available. Please contact DigiLocker support."],
        "the issuer's service is not set up",
        Specification,
    ),
    listed(
        &[PullDocument],
        "pull_response_pending",
        all(400),
        &[
            "The details provided above do not exactly match with the details on the certificate. Your request has been forwarded to the Issuer department. The Issuer department will verify the details provided above. If the verification is successful, your certificate will be made available in the Issued Documents section of your DigiLocker.",
        ],
        "a value is not spelt as on the certificate; the document may appear later",
        Specification,
    ),
    listed(
        &[PullDocument],
        "uri_exists",
        all(400),
        &["This document already exists in your Issued Documents."],
        "the document is already in the account",
        Specification,
    ),
    listed(
        &[PullDocument],
        "record_not_found",
        all(404),
        &[
            "No record found in issuer database for given criteria. Please check the details and try again. If problem persists, see the FAQ section for possible causes.",
        ],
        "the issuer has no such record",
        Specification,
    ),
    listed(
        &[PullDocument],
        "aadhaar_not_linked",
        all(400),
        &[
            "To access issued documents, please link your Aadhaar number to your DigiLocker account.",
        ],
        "the account was opened without Aadhaar",
        Specification,
    ),
    // API 8, push URI
    listed(
        &[PushUri],
        "insufficient_scope",
        all(403),
        &[
            "The request requires higher privileges",
            "The request requires higher privileges than provided by the access token",
        ],
        "the organisation is not registered as an issuer of this type",
        Specification,
    ),
    listed(
        &[PushUri],
        "invalid_digilocker_id",
        all(404),
        &["The digilockerid parameter is invalid"],
        "there is no such account",
        Specification,
    ),
    listed(
        &[PushUri],
        "invalid_parameter",
        all(400),
        &[
            "URI parameter is missing or invalid",
            "Doctype parameter is missing or invalid",
            "Description parameter is missing or invalid",
            "Docid parameter is missing or invalid",
            "Issuedate parameter is missing or invalid",
            BAD_TS,
            BAD_HMAC,
            "URI already exists in this account",
            "URI already exists in another account",
        ],
        SIGNED_FORM,
        Specification,
    ),
    // API 5.3, verify account
    listed(
        &[VerifyAccount],
        "invalid_client_id",
        until_2_3(401),
        BAD_CLIENT_ID,
        WRONG_ID,
        Specification,
    ),
    listed(
        &[VerifyAccount],
        "invalid_parameter",
        until_2_3(400),
        &[
            "Either one of uid or mobile number is mandatory",
            BAD_TS,
            BAD_HMAC,
        ],
        SIGNED_FORM,
        Specification,
    ),
    listed(
        &[VerifyAccount],
        "unexpected_error",
        until_2_3(500),
        INTERNAL,
        PLATFORM,
        Specification,
    ),
];
