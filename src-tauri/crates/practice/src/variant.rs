//! Shapes in which a right answer may come.
//!
//! Not every surprise is a fault: the descriptions and their samples disagree on how an answer
//! looks, and public clients have seen some of the differences. A partner's program must read every
//! one of these shapes, so each can be switched on here, beside the faults and in the same way. What
//! has no place in the catalogue of faults, because nothing is wrong and nobody has to act, is this
//! second closed list.
//!
//! Most are a change to the answer that is about to leave; what is signed is asked about where it is
//! drawn, with `stage::On::has`.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use protocol::service::Api;
use serde_json::{Value, json};
use url::Url;

use crate::spoil::edit;

/// A shape of a right answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Variant {
    /// `consent_valid_till` as text (DigiLocker API 3.4; seen by public clients).
    ConsentAsText,
    /// `date` of a list with a blank before it (API 3.4, a sample).
    DateWithBlank,
    /// An e-Aadhaar without photo and without the attributes that are empty (API 14.2).
    EaadhaarSparse,
    /// The browser comes back with an error, but without `state`.
    ErrorWithoutState,
    /// `expires_in` as text, as `consent_valid_till` has been seen.
    ExpiryAsText,
    /// `mime` as a list of objects with one key each (API 6.2, a sample).
    MimeAsObjects,
    /// `mime` as one text with commas (API 6.2, a sample).
    MimeAsText,
    /// A refused token request answered by its status alone (API 3.3).
    RefusalWithoutBody,
    /// Signed XML with rsa-sha256 in place of rsa-sha1 (API 14.4).
    SignatureSha256,
    /// `uri` of a list with a blank before it (API 6.2, a sample).
    UriWithBlank,
}

impl Variant {
    /// Every variant, in the order of their ids.
    pub const ALL: &'static [Self] = &[
        Self::ConsentAsText,
        Self::DateWithBlank,
        Self::EaadhaarSparse,
        Self::ErrorWithoutState,
        Self::ExpiryAsText,
        Self::MimeAsObjects,
        Self::MimeAsText,
        Self::RefusalWithoutBody,
        Self::SignatureSha256,
        Self::UriWithBlank,
    ];

    /// Stable id in kebab case: of `lockstep practice --variant` and of the control endpoint.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ConsentAsText => "consent-as-text",
            Self::DateWithBlank => "date-with-blank",
            Self::EaadhaarSparse => "eaadhaar-sparse",
            Self::ErrorWithoutState => "error-without-state",
            Self::ExpiryAsText => "expiry-as-text",
            Self::MimeAsObjects => "mime-as-objects",
            Self::MimeAsText => "mime-as-text",
            Self::RefusalWithoutBody => "refusal-without-body",
            Self::SignatureSha256 => "signature-sha256",
            Self::UriWithBlank => "uri-with-blank",
        }
    }

    /// The variant with this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|variant| variant.id() == id)
    }

    /// The calls whose answers it changes.
    pub(crate) const fn calls(self) -> &'static [Api] {
        match self {
            Self::ConsentAsText | Self::ExpiryAsText | Self::RefusalWithoutBody => {
                &[Api::Token, Api::TokenV2]
            }
            Self::DateWithBlank | Self::UriWithBlank => &[Api::Issued, Api::Uploaded],
            Self::MimeAsObjects | Self::MimeAsText => &[Api::Issued],
            Self::EaadhaarSparse => &[Api::Eaadhaar],
            Self::ErrorWithoutState => &[Api::Authorize],
            Self::SignatureSha256 => &[Api::Eaadhaar, Api::Xml],
        }
    }

    /// Gives the answer this shape, or `Err` with the answer as it was where there is nothing to
    /// change.
    pub(crate) async fn apply(self, response: Response) -> Result<Response, Response> {
        match self {
            Self::ConsentAsText => {
                edited(response, |told| as_text(told, "consent_valid_till")).await
            }
            Self::ExpiryAsText => edited(response, |told| as_text(told, "expires_in")).await,
            Self::DateWithBlank => edited(response, |told| each(told, with_blank("date"))).await,
            Self::UriWithBlank => edited(response, |told| each(told, with_blank("uri"))).await,
            Self::MimeAsText => edited(response, |told| each(told, mime_as_text)).await,
            Self::MimeAsObjects => edited(response, |told| each(told, mime_as_objects)).await,
            Self::ErrorWithoutState => without_state(response),
            Self::RefusalWithoutBody => without_body(response),
            // Drawn so; `documents.rs`.
            Self::EaadhaarSparse | Self::SignatureSha256 => Err(response),
        }
    }
}

async fn edited(response: Response, change: impl FnOnce(&mut Value)) -> Result<Response, Response> {
    if response.status().is_success() {
        Ok(edit(response, change).await)
    } else {
        Err(response)
    }
}

fn each(list: &mut Value, change: impl Fn(&mut Value)) {
    if let Some(items) = list.get_mut("items").and_then(Value::as_array_mut) {
        items.iter_mut().for_each(change);
    }
}

fn as_text(object: &mut Value, name: &str) {
    if let Some(number @ Value::Number(_)) = object.get_mut(name) {
        *number = Value::String(number.to_string());
    }
}

fn with_blank(name: &'static str) -> impl Fn(&mut Value) {
    move |item| {
        if let Some(Value::String(text)) = item.get_mut(name)
            && !text.is_empty()
        {
            text.insert(0, ' ');
        }
    }
}

fn mime_as_text(item: &mut Value) {
    if let Some(mime @ Value::Array(_)) = item.get_mut("mime") {
        *mime = Value::String(names(mime).join(","));
    }
}

fn mime_as_objects(item: &mut Value) {
    if let Some(mime @ Value::Array(_)) = item.get_mut("mime") {
        *mime = names(mime)
            .iter()
            .map(|name| json!({ *name: "" }))
            .collect();
    }
}

fn names(mime: &Value) -> Vec<&str> {
    let list = mime.as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter().filter_map(Value::as_str).collect()
}

fn without_state(mut response: Response) -> Result<Response, Response> {
    let headers = response.headers();
    let address = headers
        .get(header::LOCATION)
        .and_then(|to| to.to_str().ok());
    let Some(mut address) = address.and_then(|to| Url::parse(to).ok()) else {
        return Err(response);
    };
    let pairs: Vec<(String, String)> = address.query_pairs().into_owned().collect();
    if !pairs.iter().any(|(name, _)| name == "error") {
        return Err(response);
    }
    let kept = pairs.iter().filter(|(name, _)| name != "state");
    address.query_pairs_mut().clear().extend_pairs(kept);
    if let Ok(address) = HeaderValue::from_str(address.as_str()) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    Ok(response)
}

fn without_body(response: Response) -> Result<Response, Response> {
    if !matches!(
        response.status(),
        StatusCode::BAD_REQUEST | StatusCode::UNAUTHORIZED
    ) {
        return Err(response);
    }
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_TYPE);
    parts.headers.remove(header::CONTENT_LENGTH);
    Ok(Response::from_parts(parts, Body::empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_variant_is_found_by_its_id_and_they_are_in_order() {
        for &variant in Variant::ALL {
            assert_eq!(Variant::from_id(variant.id()), Some(variant));
        }
        assert!(Variant::ALL.is_sorted_by_key(|variant| variant.id()));
        assert_eq!(Variant::from_id("mime"), None);
    }

    fn list() -> Response {
        let mime = ["application/pdf", "application/xml"];
        let list = json!({ "items": [{ "uri": "in.gov.pan-PANCR-X", "mime": mime }, {}] });
        Response::new(Body::from(list.to_string()))
    }

    async fn told(response: Result<Response, Response>) -> Value {
        let body = response.unwrap().into_body();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        serde_json::from_slice(&bytes).unwrap()
    }

    #[tokio::test]
    async fn a_list_takes_each_shape_and_items_without_the_field_stay() {
        let text = told(Variant::MimeAsText.apply(list()).await).await;
        assert_eq!(text["items"][0]["mime"], "application/pdf,application/xml");
        let objects = told(Variant::MimeAsObjects.apply(list()).await).await;
        assert_eq!(
            objects["items"][0]["mime"],
            json!([{ "application/pdf": "" }, { "application/xml": "" }])
        );
        let blank = told(Variant::UriWithBlank.apply(list()).await).await;
        assert_eq!(blank["items"][0]["uri"], " in.gov.pan-PANCR-X");
        assert_eq!(blank["items"][1], json!({}));
    }

    #[tokio::test]
    async fn a_refusal_keeps_its_status_alone_and_a_granted_token_its_body() {
        let mut refused = Response::new(Body::from("{}"));
        *refused.status_mut() = StatusCode::UNAUTHORIZED;
        let bare = Variant::RefusalWithoutBody.apply(refused).await.unwrap();
        assert_eq!(bare.status(), 401);
        let body = axum::body::to_bytes(bare.into_body(), 9).await.unwrap();
        assert!(body.is_empty());
        assert!(Variant::RefusalWithoutBody.apply(list()).await.is_err());
    }

    #[tokio::test]
    async fn an_error_loses_its_state_and_a_code_does_not() {
        let back = |to: &str| crate::redirect::found(to);
        let error = back("https://partner.example/cb?x=1&error=invalid_scope&state=s");
        let bare = Variant::ErrorWithoutState.apply(error).await.unwrap();
        assert_eq!(
            bare.headers()["location"],
            "https://partner.example/cb?x=1&error=invalid_scope"
        );
        let code = back("https://partner.example/cb?code=1&state=s");
        assert!(Variant::ErrorWithoutState.apply(code).await.is_err());
    }
}
