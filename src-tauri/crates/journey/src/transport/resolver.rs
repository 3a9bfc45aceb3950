//! Name resolution whose failure can be recognised.
//!
//! The system's resolver answers with an untyped I/O error. Wrapping it in a type of our own is
//! what lets [`super::Failure`] tell "the name is unknown" from "nobody answered" without reading
//! error texts, which differ by system and language.

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// The system's resolver.
#[derive(Debug)]
pub(super) struct SystemResolver;

/// A name could not be resolved.
#[derive(Debug, thiserror::Error)]
#[error("{host} could not be resolved: {source}")]
pub(super) struct Unresolved {
    pub(super) host: String,
    source: std::io::Error,
}

impl Resolve for SystemResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let host = name.as_str().to_owned();
        Box::pin(async move {
            let found = match tokio::net::lookup_host((host.as_str(), 0)).await {
                Ok(found) => found.collect::<Vec<_>>(),
                Err(source) => {
                    return Err(Unresolved {
                        host: host.clone(),
                        source,
                    }
                    .into());
                }
            };
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}
