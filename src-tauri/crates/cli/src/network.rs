//! How the services are reached, as flags: each in place of what the partner file says.

use std::path::PathBuf;

use clap::Args;
use journey::network::Network;

/// Switches of the network. Without them the partner file decides, and then what suits the service:
/// HTTP/1.1, TLS 1.2 and IPv4 for EntityLocker, whose host was seen to reset other connections.
#[derive(Args)]
#[command(next_help_heading = "Network")]
pub(crate) struct NetworkArguments {
    /// Trust the certificate authorities of this PEM file besides the system's
    #[arg(long, value_name = "FILE")]
    ca_file: Option<PathBuf>,
    /// Use this proxy, or `none`; otherwise HTTPS_PROXY, HTTP_PROXY and NO_PROXY, or the system's
    #[arg(long, value_name = "URL")]
    proxy: Option<String>,
    /// Speak HTTP/1.1 and do not offer HTTP/2
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    http1_only: Option<bool>,
    /// Offer TLS 1.2 and not 1.3
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    tls12_only: Option<bool>,
    /// Connect to IPv4 addresses only
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    ipv4_only: Option<bool>,
    /// Longest time to a connection [default: 10]
    #[arg(long, value_name = "SECONDS")]
    connect_timeout: Option<u64>,
    /// Longest time for one exchange [default: 60]
    #[arg(long, value_name = "SECONDS")]
    total_timeout: Option<u64>,
}

impl NetworkArguments {
    /// What the file says, with what was given in its place.
    pub(crate) fn over(&self, file: Network) -> Network {
        Network {
            ca_file: self.ca_file.clone().or(file.ca_file),
            proxy: self.proxy.clone().or(file.proxy),
            http1_only: self.http1_only.or(file.http1_only),
            tls12_only: self.tls12_only.or(file.tls12_only),
            ipv4_only: self.ipv4_only.or(file.ipv4_only),
            connect_timeout: self.connect_timeout.or(file.connect_timeout),
            total_timeout: self.total_timeout.or(file.total_timeout),
        }
    }
}
