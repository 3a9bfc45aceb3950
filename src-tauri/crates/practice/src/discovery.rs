//! Discovery document and keys: an extension of the practice locker, labelled as one.
//!
//! The live services publish neither (DigiLocker API 4.11), so a partner cannot check an id_token's
//! signature there. Here it can, to learn how.

use std::sync::Arc;

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use crate::{guard, id_token, office::Office};

const LABEL: &str =
    "PRACTICE extension: the live services publish no discovery document and no keys";

fn answer(office: &Office, value: &Value) -> Response {
    if !office.line.has_openid() {
        return guard::nothing_here("OpenID Connect, which came with the 2.x lines");
    }
    let headers = [(header::CONTENT_TYPE, "application/json;charset=UTF-8")];
    (headers, Json(value)).into_response()
}

/// `GET /.well-known/openid-configuration`, at the root and below `/public`.
pub(crate) async fn configuration(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
) -> Response {
    // `Host` was checked: it names this locker as the one who asks knows it.
    let host = headers.get(header::HOST);
    let host = host
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let base = format!("http://{host}/public");
    let at = |path: &str| format!("{base}{path}");
    let told = json!({
        "practice": LABEL,
        "issuer": id_token::ISSUER,
        "authorization_endpoint": at("/oauth2/1/authorize"),
        "token_endpoint": at("/oauth2/2/token"),
        "userinfo_endpoint": at("/oauth2/1/user"),
        "revocation_endpoint": at("/oauth2/1/revoke"),
        "jwks_uri": at("/practice/jwks.json"),
        "response_types_supported": ["code"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"],
    });
    answer(&office, &told)
}

/// `GET …/practice/jwks.json`.
pub(crate) async fn keys(State(office): State<Arc<Office>>) -> Response {
    let mut told = office.token_signer.key_set();
    told["practice"] = json!(LABEL);
    answer(&office, &told)
}
