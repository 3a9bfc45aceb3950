//! What is looked at before a sign-in: wishes, copied configurations, addresses side by side, the
//! logo, the website, and the pre-flight list.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::desk::StepId;
use super::evidence::CheckView;
use super::partner::Service;

/// As what an organisation comes.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Role {
    /// Fetches documents of organisations.
    EntityLocker,
    /// Gives documents out.
    Issuer,
    /// Signs citizens in.
    MeriPehchaan,
    /// Fetches documents of citizens.
    Requester,
}

/// A wish, and where it leads.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AimView {
    /// Id.
    pub id: String,
    /// The wish, as a person says it.
    pub want: String,
    /// Why this service and role.
    pub because: String,
    /// As what the organisation then comes.
    pub role: Role,
    /// The service that it then uses.
    pub service: Service,
    /// The mail with which it begins.
    pub form: Option<String>,
    /// Numbers of the support team's questions.
    pub faq: Vec<u8>,
    /// Where it is known from.
    pub source: String,
    /// Tag of the source.
    pub confidence: String,
    /// When it was last compared with its source, ISO 8601.
    pub last_checked: String,
}

/// A rule that something does not keep.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RemarkView {
    /// Stable id of the rule.
    pub rule: String,
    /// The parameter, field or API concerned.
    pub place: String,
    /// What the rule asks for.
    pub expected: String,
    /// What is there.
    pub received: String,
    /// Whether it breaks a rule of the line; otherwise it is worth a look.
    pub wrong: bool,
    /// Tag of the source.
    pub confidence: String,
}

/// What a copied text was recognised as.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum CopiedKind {
    /// An authorize address.
    Address,
    /// A curl command.
    Curl,
    /// Lines of `NAME=value`.
    Environment,
    /// A JSON object.
    Json,
    /// A Postman collection or environment.
    Postman,
}

/// A setting that was found in a copied text.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum CopiedSetting {
    /// How the client shows who it is.
    Authentication,
    /// Everything before `/oauth2/…`.
    BaseUrl,
    /// `code_challenge_method`.
    ChallengeMethod,
    /// The client id.
    ClientId,
    /// `grant_type`.
    GrantType,
    /// `purpose`.
    Purpose,
    /// The redirect URI.
    RedirectUri,
    /// The scopes.
    Scopes,
    /// `service_name`.
    ServiceName,
}

/// One setting of a copied text, judged before anything is taken over.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CopiedItem {
    /// Which setting.
    pub setting: CopiedSetting,
    /// The name that it had in the text.
    pub name: String,
    /// The value.
    pub value: String,
    /// What the rules say of it.
    pub check: Option<CheckView>,
    /// Whether the partner has a place for it; others are only judged.
    pub takeable: bool,
    /// Whether the partner has this value already.
    pub same: bool,
    /// Whether the text has another value for the same setting.
    pub disputed: bool,
}

/// What a copied text holds. The secret itself has no view.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CopiedView {
    /// What it was recognised as.
    pub kind: CopiedKind,
    /// The settings, by number.
    pub items: Vec<CopiedItem>,
    /// Whether a client secret was in it.
    pub secret: bool,
    /// Addresses that do not belong together, and parameters that break a rule.
    pub remarks: Vec<RemarkView>,
    /// Names whose values belong to one attempt or person and were not kept.
    pub withheld: Vec<String>,
    /// Names whose values are placeholders.
    pub placeholders: Vec<String>,
    /// Names that no rule knows.
    pub unknown: Vec<String>,
}

/// Whose redirect URI it is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum AddressOf {
    /// What is configured here.
    Configured,
    /// What the console has.
    Registered,
    /// What the partner's own app sends.
    Sent,
}

/// A place at which two addresses part.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PartingView {
    /// Position in the first, in characters from 1.
    pub position: usize,
    /// What the first has there.
    pub first: String,
    /// What the second has instead.
    pub second: String,
}

/// Two redirect URIs side by side.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AddressPair {
    /// Whose the first is.
    pub first: AddressOf,
    /// Whose the second is.
    pub second: AddressOf,
    /// The first.
    pub first_value: String,
    /// The second.
    pub second_value: String,
    /// Where they part; nowhere when they are the same.
    pub partings: Vec<PartingView>,
    /// The mistake it looks like, in the person's language.
    pub looks_like: Option<String>,
}

/// What is registered, what is configured and what the partner's own app sends, held against each
/// other.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ComparisonView {
    /// The redirect URIs, two by two.
    pub pairs: Vec<AddressPair>,
    /// What the app's authorize address has against the rules of the line; empty without one.
    pub remarks: Vec<RemarkView>,
    /// Whether an authorize address was given, and not the redirect URI alone.
    pub whole: bool,
}

/// A logo as it was found.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LogoView {
    /// Name of the file.
    pub name: String,
    /// Whether it is an image.
    pub ok: bool,
    /// Kind, pixels and size, in the person's language.
    pub sentence: String,
    /// What might trouble somebody, in the person's language.
    pub hints: Vec<String>,
}

/// How one leg of the visit to the website went.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SiteLeg {
    /// The leg, in the person's language.
    pub title: String,
    /// `null` when it was not reached.
    pub ok: Option<bool>,
}

/// The website as it was found.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SiteView {
    /// Scheme, host and port.
    pub origin: String,
    /// Whether it is live.
    pub ok: bool,
    /// What was found, in the person's language.
    pub sentence: String,
    /// Leg by leg.
    pub legs: Vec<SiteLeg>,
}

/// One check before the sign-in.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PreflightRow {
    /// The check.
    pub check: CheckView,
    /// What to do about a failure, in the person's language.
    pub fix: Option<String>,
    /// Where what was received comes from, in the person's language.
    pub evidence: String,
    /// The step at which it is put right.
    pub step: Option<StepId>,
    /// Whether an attempt is impossible as long as it fails.
    pub blocks: bool,
}

/// Everything that can be known before the sign-in.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PreflightView {
    /// The checks, in the order of the journey.
    pub rows: Vec<PreflightRow>,
    /// Whether the hosts were asked.
    pub asked: bool,
}

impl From<diagnosis::prerequisites::Role> for Role {
    fn from(role: diagnosis::prerequisites::Role) -> Self {
        match role {
            diagnosis::prerequisites::Role::EntityLocker => Self::EntityLocker,
            diagnosis::prerequisites::Role::Issuer => Self::Issuer,
            diagnosis::prerequisites::Role::MeriPehchaan => Self::MeriPehchaan,
            diagnosis::prerequisites::Role::Requester => Self::Requester,
        }
    }
}

impl From<Role> for diagnosis::prerequisites::Role {
    fn from(role: Role) -> Self {
        match role {
            Role::EntityLocker => Self::EntityLocker,
            Role::Issuer => Self::Issuer,
            Role::MeriPehchaan => Self::MeriPehchaan,
            Role::Requester => Self::Requester,
        }
    }
}

impl From<protocol::copied::Kind> for CopiedKind {
    fn from(kind: protocol::copied::Kind) -> Self {
        match kind {
            protocol::copied::Kind::Address => Self::Address,
            protocol::copied::Kind::Curl => Self::Curl,
            protocol::copied::Kind::Environment => Self::Environment,
            protocol::copied::Kind::Json => Self::Json,
            protocol::copied::Kind::Postman => Self::Postman,
        }
    }
}

impl From<protocol::copied::Setting> for CopiedSetting {
    fn from(setting: protocol::copied::Setting) -> Self {
        match setting {
            protocol::copied::Setting::Authentication => Self::Authentication,
            protocol::copied::Setting::BaseUrl => Self::BaseUrl,
            protocol::copied::Setting::ChallengeMethod => Self::ChallengeMethod,
            protocol::copied::Setting::ClientId => Self::ClientId,
            protocol::copied::Setting::GrantType => Self::GrantType,
            protocol::copied::Setting::Purpose => Self::Purpose,
            protocol::copied::Setting::RedirectUri => Self::RedirectUri,
            protocol::copied::Setting::Scopes => Self::Scopes,
            protocol::copied::Setting::ServiceName => Self::ServiceName,
        }
    }
}

impl From<protocol::lint::Remark> for RemarkView {
    fn from(remark: protocol::lint::Remark) -> Self {
        Self {
            rule: remark.rule.to_owned(),
            wrong: remark.weight == protocol::lint::Weight::Wrong,
            place: remark.place,
            expected: remark.expected,
            received: remark.received,
            confidence: remark.confidence.tag().to_owned(),
        }
    }
}
