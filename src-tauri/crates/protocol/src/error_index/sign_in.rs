//! Authorize, log-out and the token endpoints (API 4.5, 4.8 to 4.10, 4.14). For the exchange of a
//! code the descriptions list no codes; those marked secondary were observed by partners.

use super::Delivery::{Page, Redirect};
use super::{BAD_CLIENT_ID, INTERNAL, Lines, PLATFORM, Row, WRONG_ID, all, listed, two};
use crate::confidence::Confidence::{Inferred, Secondary, Specification};
use crate::service::Api::{Authorize, Logout, Token, TokenV2};

const REDIRECT: Lines = [Some(Redirect); 3];
const BAD_CLIENT: &[&str] = &["The client credentials are invalid"];
const BAD_GRANT_TYPE: &[&str] = &["The grant_type parameter is invalid"];

pub(super) const ROWS: &[Row] = &[
    // API 4.5, authorize
    listed(
        &[Authorize],
        "invalid_client_id",
        [Some(Page(Some(400))); 3],
        BAD_CLIENT_ID,
        WRONG_ID,
        Secondary,
    ),
    listed(
        &[Authorize],
        "redirect_uri_mismatch",
        [Some(Page(None)); 3],
        &[],
        "the redirect URI is not the registered one, character for character",
        Secondary,
    ),
    listed(
        &[Authorize],
        "invalid_request",
        REDIRECT,
        &["The code_challenge and code_challenge_method parameter is required"],
        "a required parameter is missing; recorded for a request without PKCE",
        Secondary,
    ),
    listed(
        &[Authorize],
        "invalid_scope",
        REDIRECT,
        &[],
        "a scope that is not ticked for the application, or a name that does not exist",
        Secondary,
    ),
    listed(
        &[Authorize],
        "access_denied",
        REDIRECT,
        &[],
        "the citizen declined; the name is RFC 6749's, the literal value was never captured",
        Inferred,
    ),
    listed(
        &[Authorize],
        "unauthorized_client",
        REDIRECT,
        &[],
        "the application may not use this way of signing in (RFC 6749 section 4.1.2.1)",
        Inferred,
    ),
    listed(
        &[Authorize],
        "unsupported_response_type",
        REDIRECT,
        &[],
        "response_type is not code (RFC 6749 section 4.1.2.1)",
        Inferred,
    ),
    listed(
        &[Authorize],
        "server_error",
        REDIRECT,
        &[],
        PLATFORM,
        Inferred,
    ),
    listed(
        &[Authorize],
        "temporarily_unavailable",
        REDIRECT,
        &[],
        PLATFORM,
        Inferred,
    ),
    // API 4.14, log-out
    listed(
        &[Logout],
        "user_loggedout",
        [None, Some(Redirect), Some(Redirect)],
        &["user"],
        "the session was ended through the log-out address",
        Specification,
    ),
    // API 4.8 to 4.10, token
    listed(
        &[Token],
        "invalid_client",
        all(400),
        BAD_CLIENT,
        "the secret is wrong, or the application was set to another way of authenticating",
        Specification,
    ),
    listed(
        &[Token],
        "invalid_grant",
        all(400),
        &["The refresh token is invalid"],
        "the refresh token is unknown or used; for a code: expired, used before, another redirect URI or another verifier (inferred)",
        Specification,
    ),
    listed(
        &[Token],
        "invalid_grant_type",
        all(400),
        BAD_GRANT_TYPE,
        "grant_type is wrong, or a sign-in with openid was exchanged at the token v1 endpoint",
        Specification,
    ),
    listed(
        &[Token],
        "unexpected_error",
        all(500),
        INTERNAL,
        PLATFORM,
        Specification,
    ),
    listed(
        &[Token],
        "invalid_client_id",
        all(400),
        BAD_CLIENT_ID,
        WRONG_ID,
        Secondary,
    ),
    listed(
        &[TokenV2],
        "invalid_client_id",
        two(400),
        BAD_CLIENT_ID,
        WRONG_ID,
        Secondary,
    ),
    listed(
        &[TokenV2],
        "invalid_client",
        two(400),
        BAD_CLIENT,
        "the secret is wrong, or the application was set to another way of authenticating",
        Secondary,
    ),
    listed(
        &[TokenV2],
        "invalid_grant",
        two(400),
        &[],
        "the code has expired or was used before, or redirect URI or verifier differ",
        Secondary,
    ),
    listed(
        &[TokenV2],
        "invalid_grant_type",
        two(400),
        BAD_GRANT_TYPE,
        "grant_type is wrong, or the token version does not suit the sign-in",
        Secondary,
    ),
];
