//! Name resolution whose failure can be recognised.
//!
//! The system's resolver answers with an untyped I/O error. Wrapping it in a type of our own is
//! what lets [`super::Failure`] tell "the name is unknown" from "nobody answered" without reading
//! error texts, which differ by system and language.

use std::io;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// The system's resolver.
#[derive(Debug)]
pub(super) struct SystemResolver {
    /// Leave out IPv6 addresses.
    pub(super) ipv4_only: bool,
}

/// A name could not be resolved.
#[derive(Debug, thiserror::Error)]
#[error("{host} could not be resolved: {source}")]
pub(super) struct Unresolved {
    pub(super) host: String,
    source: io::Error,
}

impl Resolve for SystemResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let host = name.as_str().to_owned();
        let ipv4_only = self.ipv4_only;
        Box::pin(async move {
            let unresolved = |source| Unresolved {
                host: host.clone(),
                source,
            };
            let found = tokio::net::lookup_host((host.as_str(), 0)).await;
            let found: Vec<_> = found
                .map_err(unresolved)?
                .filter(|address| address.is_ipv4() || !ipv4_only)
                .collect();
            if found.is_empty() {
                let none =
                    io::Error::new(io::ErrorKind::NotFound, "no address of the kind asked for");
                return Err(unresolved(none).into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn addresses_of_the_newer_kind_are_left_out_where_they_are_not_wanted() {
        let found = async |host: &str, ipv4_only| {
            let resolver = SystemResolver { ipv4_only };
            let found = resolver.resolve(host.parse().unwrap()).await;
            found.map(Iterator::count).ok()
        };
        assert_eq!(found("::1", false).await, Some(1));
        assert_eq!(found("::1", true).await, None);
        assert_eq!(found("127.0.0.1", true).await, Some(1));
    }
}
