//! How the service is reached: addresses in place of the published ones, and what the network needs.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::FieldError;

/// The settings as they are, beside what suits the service without them.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConnectionView {
    /// What was set.
    pub form: ConnectionForm,
    /// What holds where nothing was set.
    pub suits: ConnectionSwitches,
    /// The calls whose address can be set.
    pub endpoints: Vec<EndpointView>,
    /// What cannot be used as it is.
    pub problems: Vec<FieldError>,
}

/// A call with its address.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EndpointView {
    /// The API.
    pub api: String,
    /// Its name.
    pub title: String,
    /// Where it is without an address of its own; empty where nothing is published.
    pub published: String,
}

/// The switches, each set or as suits the service.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConnectionForm {
    /// A PEM file of authorities trusted besides the machine's own; empty for none.
    pub ca_file: String,
    /// The proxy; empty for the system's, `none` for none.
    pub proxy: String,
    /// HTTP/1.1 alone.
    pub http1_only: Option<bool>,
    /// TLS 1.2 alone.
    pub tls12_only: Option<bool>,
    /// IPv4 alone.
    pub ipv4_only: Option<bool>,
    /// Longest time to a connection, seconds; empty for the usual.
    pub connect_timeout: String,
    /// Longest time for one exchange, seconds; empty for the usual.
    pub total_timeout: String,
    /// Addresses by API; what is left out is as published.
    #[ts(type = "Record<string, string>")]
    pub endpoints: std::collections::BTreeMap<String, String>,
}

/// What holds where nothing was set.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConnectionSwitches {
    /// HTTP/1.1 alone.
    pub http1_only: bool,
    /// TLS 1.2 alone.
    pub tls12_only: bool,
    /// IPv4 alone.
    pub ipv4_only: bool,
}
