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

#[cfg(test)]
mod tests {
    use axum::{
        body::Body,
        http::{Request, Response, header},
    };
    use proptest::prelude::*;
    use protocol::{form, service::Api};
    use tower::ServiceExt;

    use super::*;
    use crate::{
        locker::{self, Surroundings},
        settings::{Client, Settings},
    };

    const REDIRECT: &str = "https://partner.example/cb";

    fn path() -> impl Strategy<Value = String> {
        let known: Vec<String> = Api::ALL
            .iter()
            .map(|api| format!("/public{}", api.path()))
            .chain(
                [
                    "/signin/logout/Y",
                    "/public/oauth2/1/code",
                    "/control/faults",
                ]
                .map(Into::into),
            )
            .collect();
        let segment = "([A-Za-z0-9.~_-]|%[0-9A-F]{2}|[:@!$&'()*+,;=/]){0,40}";
        prop_oneof![
            prop::sample::select(known.clone()),
            (prop::sample::select(known), segment)
                .prop_map(|(path, more)| format!("{path}/{more}")),
            segment.prop_map(|path| format!("/{path}")),
        ]
    }

    /// Fields of known names with any values, or with the values that are right.
    fn fields() -> impl Strategy<Value = Vec<(String, String)>> {
        let names = [
            "client_id",
            "redirect_uri",
            "response_type",
            "state",
            "code_challenge",
            "code_challenge_method",
            "scope",
            "purpose",
            "service_name",
            "grant_type",
            "code",
            "code_verifier",
            "refresh_token",
            "token",
            "clientid",
            "ts",
            "hmac",
            "orgid",
            "doctype",
            "uid",
            "mobile",
            "action",
            "uri",
            "consent",
            "lang",
            "req_doctype",
            "consent_valid_till",
        ];
        let right = [
            "PRACTICE01",
            REDIRECT,
            "code",
            "S256",
            "authorization_code",
            "Y",
            "1700000000",
        ];
        let value = prop_oneof![
            any::<String>(),
            prop::sample::select(right.to_vec()).prop_map(str::to_owned),
        ];
        prop::collection::vec(
            (
                prop::sample::select(names.to_vec()).prop_map(str::to_owned),
                value,
            ),
            0..12,
        )
    }

    fn request() -> impl Strategy<Value = Request<Body>> {
        let method =
            prop::sample::select(vec!["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "X"]);
        let kind = prop::sample::select(vec![
            form::FORM,
            "application/json",
            "multipart/form-data; boundary=x",
            "image/png",
            "",
        ]);
        let body = prop_oneof![
            prop::collection::vec(any::<u8>(), 0..200),
            fields().prop_map(|fields| encode(&fields).into_bytes()),
        ];
        let credentials = prop_oneof![Just("Bearer 0".to_owned()), "(Basic|Bearer) [ -~]{0,40}"];
        (method, path(), fields(), kind, body, credentials).prop_map(
            |(method, path, query, kind, body, credentials)| {
                Request::builder()
                    .method(method)
                    .uri(format!("{path}?{}", encode(&query)))
                    .header(header::HOST, "127.0.0.1:1")
                    .header(header::CONTENT_TYPE, kind)
                    .header(header::AUTHORIZATION, credentials)
                    .body(Body::from(body))
                    .unwrap()
            },
        )
    }

    fn encode(fields: &[(String, String)]) -> String {
        form::encode(
            fields
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str())),
        )
    }

    fn answer(request: Request<Body>) -> (Response<()>, String) {
        let mut client = Client::practice(REDIRECT);
        client.id = "PRACTICE01".to_owned();
        let office =
            locker::office(Settings::new(client), Surroundings::of_the_system(), 1).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        runtime.block_on(async {
            let answer = router(Arc::new(office)).oneshot(request).await.unwrap();
            let (parts, body) = answer.into_parts();
            let body = axum::body::to_bytes(body, 16 << 20).await.unwrap();
            let text = String::from_utf8_lossy(&body).into_owned();
            (Response::from_parts(parts, ()), text)
        })
    }

    proptest! {
        #[test]
        fn whatever_is_sent_is_answered_and_grants_nothing_and_leads_nowhere_else(request in request()) {
            let shown = format!("{request:?}");
            let (answer, body) = answer(request);
            let status = answer.status().as_u16();
            prop_assert!((200..500).contains(&status), "{status}: {shown}");
            prop_assert!(!body.contains("\"access_token\""), "{shown}");
            prop_assert!(!answer.headers().contains_key("access-control-allow-origin"));
            if let Some(to) = answer.headers().get(header::LOCATION) {
                let to = to.to_str().unwrap();
                let here = to.starts_with("/public/practice/");
                prop_assert!(here || to.starts_with(REDIRECT), "{to}: {shown}");
            }
        }
    }
}
