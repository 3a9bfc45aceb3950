//! Every path of the locker, and what a request passes on its way to its handler: the log, the Host
//! check, the faults, the limit of its body.

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware,
    routing::{get, post, put},
};
use diagnosis::Fault;

use crate::{
    account, apaar, consent, control, discovery, documented::Documented, documents, entity, guard,
    legacy, logout, meta, office::Office, pages, pull, push, stage, token, upload,
    variant::Variant,
};

/// Every path of the locker.
pub(crate) fn router(office: Arc<Office>) -> Router {
    let uploads = Router::new()
        .route("/oauth2/1/file/upload", post(upload::upload))
        .route("/account/1/pushuri", post(push::push))
        .layer(DefaultBodyLimit::max(guard::UPLOAD_LIMIT));
    let public = Router::new()
        .merge(browser())
        .merge(documents())
        .merge(hashed())
        .merge(entity())
        .route("/oauth2/1/token", post(token::version_one))
        .route("/oauth2/2/token", post(token::version_two))
        .route("/oauth2/1/code", post(legacy::device_code))
        .route("/signup/2/demoauth", post(legacy::sign_up))
        .route("/signup/1/demoauthverify", post(legacy::sign_up_verify))
        .route("/oauth2/1/revoke", post(account::revoke))
        .route("/oauth2/1/user", get(account::user))
        .route("/oauth2/1/apaar", get(apaar::details))
        .layer(DefaultBodyLimit::max(guard::FORM_LIMIT))
        .merge(uploads);
    Router::new()
        .nest("/public", public)
        .route("/signin/logout/Y", get(logout::log_out))
        .route(
            "/.well-known/openid-configuration",
            get(discovery::configuration),
        )
        .nest("/control", controls())
        .fallback(guard::unknown_path)
        .method_not_allowed_fallback(guard::wrong_method)
        .layer(middleware::from_fn_with_state(
            Arc::clone(&office),
            stage::stage,
        ))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&office),
            guard::host,
        ))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&office),
            guard::witness,
        ))
        .with_state(office)
}

fn browser() -> Router<Arc<Office>> {
    Router::new()
        .route("/oauth2/1/authorize", get(consent::authorize))
        .route(
            "/practice/signin/{visit}",
            get(consent::sign_in_page).post(consent::sign_in),
        )
        .route(
            "/practice/consent/{visit}",
            get(consent::consent_page).post(consent::decide),
        )
        .route("/practice/stranded", get(consent::stranded_page))
        .route("/practice/style.css", get(pages::style))
        .route("/practice/jwks.json", get(discovery::keys))
        .route(
            "/.well-known/openid-configuration",
            get(discovery::configuration),
        )
}

fn documents() -> Router<Arc<Office>> {
    Router::new()
        .route("/oauth2/2/files/issued", get(documents::issued))
        .route("/oauth2/1/files/issued", get(documents::issued_before))
        .route("/oauth2/1/files", get(upload::list))
        .route("/oauth2/1/files/", get(upload::list))
        .route("/oauth2/1/files/{id}", get(upload::list))
        .route("/oauth2/1/file", get(documents::file))
        .route("/oauth2/1/file/", get(documents::file))
        .route("/oauth2/1/file/{*uri}", get(documents::file))
        .route("/oauth2/1/xml", get(documents::xml))
        .route("/oauth2/1/xml/", get(documents::xml))
        .route("/oauth2/1/xml/{*uri}", get(documents::xml))
        .route("/oauth2/3/xml/eaadhaar", get(documents::eaadhaar))
        .route("/oauth2/2/xml/eaadhaar", get(documents::eaadhaar_before))
        .route("/oauth2/1/pull/pulldocument", post(pull::document))
}

fn hashed() -> Router<Arc<Office>> {
    Router::new()
        .route("/oauth2/1/pull/issuers", post(pull::issuers))
        .route("/oauth2/1/pull/doctype", post(pull::doctypes))
        .route("/oauth2/1/pull/doctype/{orgid}", post(pull::doctypes))
        .route("/oauth2/1/pull/parameters", post(pull::parameters))
        .route("/statistics/1/counts", post(meta::statistics))
        .route("/account/2/verify", post(meta::verify_account))
}

fn controls() -> Router<Arc<Office>> {
    Router::new()
        .route("/log", get(control::log))
        .route("/differences", get(control::differences))
        .nest("/errors", switches::<Documented>())
        .nest("/faults", switches::<Fault>())
        .nest("/variants", switches::<Variant>())
        .layer(middleware::from_fn(control::near))
}

fn switches<T: control::Listed + Send + Sync>() -> Router<Arc<Office>> {
    let one = put(control::switch_on::<T>).delete(control::switch_off::<T>);
    Router::new()
        .route("/", get(control::list::<T>).delete(control::all_off::<T>))
        .route("/{id}", one)
}

/// The addresses that EntityLocker has for itself, DigiLocker API 16.1.
fn entity() -> Router<Arc<Office>> {
    Router::new()
        .route("/oauth2/1/entity", get(entity::details))
        .route("/oauth2/2/entity/files/issued", get(documents::issued))
        .route("/oauth2/1/entity/files", get(upload::list))
        .route("/oauth2/1/entity/files/{id}", get(upload::list))
        .route("/oauth2/1/entity/file", get(documents::file))
        .route("/oauth2/1/entity/file/{*uri}", get(documents::file))
        .route("/oauth2/1/entity/xml", get(documents::xml))
        .route("/oauth2/1/entity/xml/{*uri}", get(documents::xml))
}
