//! Where one partner's APIs are: a base, the service whose paths hang below it, and overrides.

use percent_encoding::percent_decode_str;
use url::Url;

use super::{Api, Service};

/// Where a partner's APIs are: one base, and overrides for a custom service.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Endpoints {
    base: Url,
    service: Service,
    overrides: Vec<(Api, Url)>,
}

impl Endpoints {
    /// All APIs below `base`, which ends in `/public` on every known host, with the paths of the
    /// requester hosts. A trailing slash is ignored.
    #[must_use]
    pub fn new(base: Url) -> Self {
        Self {
            base,
            service: Service::Custom,
            overrides: Vec::new(),
        }
    }

    /// All APIs below `base` with the paths of `service`: EntityLocker's differ.
    #[must_use]
    pub fn of(service: Service, base: Url) -> Self {
        Self {
            service,
            ..Self::new(base)
        }
    }

    /// All APIs at the published production base of `service`, if it has one.
    #[must_use]
    pub fn published(service: Service) -> Option<Self> {
        let (base, _) = service.base()?;
        Some(Self::of(service, Url::parse(base).ok()?))
    }

    /// Puts one API elsewhere.
    #[must_use]
    pub fn with(mut self, api: Api, url: Url) -> Self {
        self.overrides.retain(|(other, _)| *other != api);
        self.overrides.push((api, url));
        self
    }

    /// The base as given.
    #[must_use]
    pub fn base(&self) -> &Url {
        &self.base
    }

    /// The service whose paths are used.
    #[must_use]
    pub fn service(&self) -> Service {
        self.service
    }

    /// The APIs that were put elsewhere.
    #[must_use]
    pub fn overrides(&self) -> &[(Api, Url)] {
        &self.overrides
    }

    /// The address of `api`. Log-out is the one API outside `/public` (API 4.14).
    #[must_use]
    pub fn url(&self, api: Api) -> Url {
        if let Some((_, url)) = self.overrides.iter().find(|(other, _)| *other == api) {
            return url.clone();
        }
        let mut url = self.base.clone();
        let base = url.path().trim_end_matches('/').to_owned();
        let base = match api {
            Api::Logout => base.strip_suffix("/public").unwrap_or(&base),
            _ => &base,
        };
        url.set_path(&format!("{base}{}", api.path_in(self.service)));
        url
    }

    /// The address of `api` with one more path segment, percent-encoded (API 6.3: most clients send
    /// the document URI so).
    #[must_use]
    pub fn url_with(&self, api: Api, segment: &str) -> Url {
        let mut url = self.url(api);
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.push(segment);
        }
        url
    }

    /// What follows the path of `api` in an address, decoded: the document URI of a file request or
    /// the folder of a list request. `None` when the address belongs to another API; empty when
    /// nothing follows. A URI that was not encoded, slashes included, is taken whole.
    #[must_use]
    pub fn segment_of(&self, api: Api, path: &str) -> Option<String> {
        let rest = path.strip_prefix(self.url(api).path())?;
        let segment = match rest.strip_prefix('/') {
            Some(segment) => segment,
            None if rest.is_empty() => rest,
            None => return None,
        };
        let decoded = percent_decode_str(segment).decode_utf8_lossy();
        Some(decoded.into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endpoints() -> Endpoints {
        Endpoints::new(Url::parse("https://digilocker.meripehchaan.gov.in/public").unwrap())
    }

    #[test]
    fn paths_follow_the_base_and_log_out_leaves_public() {
        assert_eq!(
            endpoints().url(Api::TokenV2).as_str(),
            "https://digilocker.meripehchaan.gov.in/public/oauth2/2/token"
        );
        assert_eq!(
            endpoints().url(Api::Logout).as_str(),
            "https://digilocker.meripehchaan.gov.in/signin/logout/Y"
        );
    }

    #[test]
    fn a_document_uri_is_one_encoded_segment_and_reads_back() {
        let uri = "in.gov.pan-PANCR-A/B C%2F";
        let url = endpoints().url_with(Api::File, uri);
        assert!(
            url.as_str()
                .ends_with("/oauth2/1/file/in.gov.pan-PANCR-A%2FB%20C%252F"),
            "{url}"
        );
        let read = |api| endpoints().segment_of(api, url.path());
        assert_eq!(read(Api::File).as_deref(), Some(uri));
        assert_eq!(read(Api::Xml), None);
        assert_eq!(read(Api::Uploaded), None, "/file is no prefix of /files");
    }

    #[test]
    fn overrides_replace_one_api_only() {
        let token = Url::parse("http://127.0.0.1:9/token").unwrap();
        let custom = endpoints().with(Api::Token, token.clone());
        assert_eq!(custom.url(Api::Token), token);
        assert_ne!(custom.url(Api::User), token);
    }

    #[test]
    fn entity_locker_has_its_documents_elsewhere() {
        let entity = Endpoints::of(Service::EntityLocker, endpoints().base().clone());
        assert!(
            entity
                .url(Api::Issued)
                .path()
                .ends_with("/oauth2/2/entity/files/issued")
        );
        assert!(
            endpoints()
                .url(Api::Issued)
                .path()
                .ends_with("/oauth2/2/files/issued")
        );
        assert_eq!(entity.url(Api::Token), endpoints().url(Api::Token));
    }
}
