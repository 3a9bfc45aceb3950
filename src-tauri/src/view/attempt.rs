//! The attempt to sign in, and what its token brought.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::error::IpcError;
use super::evidence::CheckView;

/// A way to catch the callback.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Door {
    /// The system's browser and the loopback listener.
    Browser,
    /// The system's browser and a link of the partner's own scheme.
    Link,
    /// The address, pasted.
    Paste,
    /// The window inside the program.
    Window,
}

/// A door as offered for this redirect URI.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DoorView {
    /// The door.
    pub door: Door,
    /// Whether it is the one proposed.
    pub proposed: bool,
    /// Whether it can work for this redirect URI.
    pub available: bool,
    /// Why not, in the person's language.
    pub reason: Option<String>,
    /// What to expect on the way, in the person's language.
    pub note: Option<String>,
}

/// The certificate that the listener shows behind an https redirect URI of this machine.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MachineCertificate {
    /// SHA-256 as browsers show it.
    pub fingerprint: String,
    /// Until when it is good, UTC.
    pub ends: String,
}

/// What it takes to sign in on another device. Given on request only, and not while the screen is
/// shared: the address carries the state of the attempt.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ElsewhereView {
    /// The whole authorize address.
    pub address: String,
    /// How its answer comes back, in the person's language.
    pub note: String,
    /// The address for a camera; absent where no other device can get to it.
    pub qr: Option<QrView>,
}

/// A QR code, ready to draw.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct QrView {
    /// Width and height in modules, the white border included.
    pub size: usize,
    /// The dark modules: the `d` of an SVG path, one unit a module.
    pub path: String,
}

/// One parameter of the authorize address.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UrlPart {
    /// Name on the wire.
    pub name: String,
    /// Decoded value; of `state` the fingerprint.
    pub value: String,
    /// What it is for, in the person's language.
    pub meaning: String,
    /// Whether the line requires it.
    pub required: bool,
    /// Tag of the source.
    pub confidence: String,
    /// Whether the value stands for a secret of the attempt.
    pub secret: bool,
}

/// PKCE, step by step, without the verifier.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PkceView {
    /// `S256`.
    #[ts(type = "\"S256\"")]
    pub method: &'static str,
    /// The challenge that was sent.
    pub challenge: String,
    /// Length of the verifier, characters.
    pub verifier_length: usize,
    /// First eight hexadecimal characters of the verifier's digest.
    pub verifier_fingerprint: String,
    /// SHA-256 of the verifier in hexadecimal.
    pub digest_hex: String,
    /// The challenge computed again.
    pub recomputed: String,
    /// Whether the two agree.
    pub matches: bool,
}

/// How far the attempt is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum AttemptStage {
    /// The token is there.
    Authorised,
    /// It ended without a code or a token.
    Failed,
    /// The address is ready.
    Prepared,
    /// The code is there.
    Returned,
    /// A door is open.
    Waiting,
}

/// Who has to act.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum WaitingFor {
    /// Whoever signs in at the service.
    Citizen,
    /// The person at this window.
    You,
}

/// The attempt as shown.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AttemptView {
    /// Id of the attempt.
    pub id: String,
    /// How far it is.
    pub stage: AttemptStage,
    /// The authorize address with the state masked.
    pub authorize_url: String,
    /// The authorize endpoint.
    pub endpoint: String,
    /// The address, part by part.
    pub parts: Vec<UrlPart>,
    /// PKCE of this attempt.
    pub pkce: PkceView,
    /// Fingerprint of the state.
    pub state_fingerprint: String,
    /// The open door.
    pub door: Option<Door>,
    /// The doors on offer.
    pub doors: Vec<DoorView>,
    /// Until when the door stays open, UTC.
    pub deadline: Option<String>,
    /// Who has to act.
    pub waiting_for: Option<WaitingFor>,
    /// The certificate to compare with the browser's warning, while a listener shows one.
    pub certificate: Option<MachineCertificate>,
    /// Why it ended.
    pub failure: Option<IpcError>,
}

/// A field of the account.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AccountField {
    /// Name on the wire.
    pub label: String,
    /// Value, masked while the screen is shared.
    pub value: String,
    /// Whether it is personal.
    pub sensitive: bool,
}

/// A claim of the id_token.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ClaimView {
    /// Name of the claim.
    pub name: String,
    /// Value, masked while the screen is shared.
    pub value: String,
    /// What it says, in the person's language.
    pub meaning: String,
    /// Whether it is personal.
    pub sensitive: bool,
}

/// The id_token in words.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct IdTokenView {
    /// The claims.
    pub claims: Vec<ClaimView>,
    /// What can be said of the signature.
    #[ts(type = "\"verified\" | \"not-verifiable\" | \"wrong\"")]
    pub signature: &'static str,
}

/// What the token endpoint granted; the tokens themselves have no view.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TokenView {
    /// `Bearer`.
    pub token_type: String,
    /// Lifetime, seconds.
    pub expires_in: Option<u64>,
    /// End of the lifetime, UTC.
    pub expires_at: Option<String>,
    /// Fingerprint of the access token.
    pub fingerprint: String,
    /// Scopes asked for.
    pub requested: Vec<String>,
    /// Scopes granted.
    pub granted: Vec<String>,
    /// Asked for and not granted.
    pub missing: Vec<String>,
    /// Granted and not asked for.
    pub extra: Vec<String>,
    /// Whether a refresh token came.
    pub refresh: bool,
    /// End of the consent, UTC.
    pub consent_valid_till: Option<String>,
    /// The account.
    pub account: Vec<AccountField>,
    /// The id_token.
    pub id_token: Option<IdTokenView>,
    /// Departures from the description.
    pub notes: Vec<String>,
    /// Checks of this exchange.
    pub checks: Vec<CheckView>,
}
