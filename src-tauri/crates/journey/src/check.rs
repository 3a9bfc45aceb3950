//! The closed list of checks: what a partner's integration is measured by.
//!
//! A check has a stable id, so that a partner's pipeline can rely on it, and always says what was
//! expected, what was received and by which rule. The terminal, the evidence and the readiness
//! report speak of the same list; a check that was not reached is reported as skipped with its
//! reason, never left out, so that a report names what was *not* tested.

use serde::Serialize;

/// The outcome of one check. Every text is free of secrets and personal values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Which check.
    pub id: CheckId,
    /// How it came out.
    pub result: Outcome,
    /// What a right integration shows.
    pub expected: String,
    /// What was seen; for a skipped check why it was not looked at.
    pub received: String,
    /// The rule behind it.
    pub rule: &'static str,
}

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It does not hold.
    Fail,
    /// It holds.
    Pass,
    /// It was not looked at.
    Skipped,
}

impl Check {
    /// A check that holds or does not.
    #[must_use]
    pub fn of(id: CheckId, holds: bool, received: impl Into<String>) -> Self {
        let result = if holds { Outcome::Pass } else { Outcome::Fail };
        Self::with(id, result, received)
    }

    /// A check that was not looked at, and why.
    #[must_use]
    pub fn skipped(id: CheckId, reason: impl Into<String>) -> Self {
        Self::with(id, Outcome::Skipped, reason)
    }

    /// The same check with a more exact expectation than the list's.
    #[must_use]
    pub fn expecting(mut self, expected: impl Into<String>) -> Self {
        self.expected = expected.into();
        self
    }

    fn with(id: CheckId, result: Outcome, received: impl Into<String>) -> Self {
        Self {
            id,
            result,
            expected: id.expected().to_owned(),
            received: received.into(),
            rule: id.rule(),
        }
    }
}

/// Where in the journey a check belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// What the organisation needs before it has a registration.
    Preparation,
    /// The partner's registration, before anything is sent.
    Configuration,
    /// The authorize request.
    Authorize,
    /// What the browser brought back.
    Callback,
    /// The token endpoint.
    Token,
    /// The account, the list and the documents.
    Documents,
    /// The signatures inside the documents.
    Signatures,
    /// Handing the token back.
    Revocation,
    /// The calls that are signed with client id and secret and need no citizen.
    SignedForms,
}

impl Stage {
    /// The stable id, in kebab case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Authorize => "authorize",
            Self::Callback => "callback",
            Self::Configuration => "configuration",
            Self::Documents => "documents",
            Self::Preparation => "preparation",
            Self::Revocation => "revocation",
            Self::Signatures => "signatures",
            Self::SignedForms => "signed-forms",
            Self::Token => "token",
        }
    }
}

macro_rules! checks {
    ($($(#[$doc:meta])* $name:ident, $id:literal, $stage:ident, $expected:literal, $rule:literal;)*) => {
        /// The id of a check.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        pub enum CheckId {
            $($(#[$doc])* #[serde(rename = $id)] $name,)*
        }

        impl CheckId {
            /// Every check, in the order of the journey.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stable id, in kebab case.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }

            /// Where in the journey it belongs.
            #[must_use]
            pub fn stage(self) -> Stage {
                match self { $(Self::$name => Stage::$stage),* }
            }

            /// What a right integration shows.
            #[must_use]
            pub fn expected(self) -> &'static str {
                match self { $(Self::$name => $expected),* }
            }

            /// The rule behind it, with its source.
            #[must_use]
            pub fn rule(self) -> &'static str {
                match self { $(Self::$name => $rule),* }
            }
        }
    };
}

checks! {
    /// What the organisation says that it has.
    Prerequisites, "prerequisites", Preparation,
        "every prerequisite settled or not needed", "DigiLocker API 18.1 and 18.2";
    /// The organisation's website is live.
    Website, "website", Preparation,
        "a name that resolves, a trusted certificate, a page", "DigiLocker API 18.2";
    /// The logo is an image.
    Logo, "logo", Preparation,
        "an image; which kind and size is not published", "DigiLocker API 18.2 and 18.3";
    /// The client id is there and looks like one.
    ClientId, "client-id", Configuration,
        "a client id without blanks, not an address", "DigiLocker API 4.1, observed shape in 3.4";
    /// A client secret is known.
    ClientSecret, "client-secret", Configuration,
        "a client secret is set", "DigiLocker API 4.8";
    /// The redirect URI can be a redirect URI.
    RedirectUri, "redirect-uri", Configuration,
        "an absolute address without fragment or blanks; https except on this machine",
        "RFC 6749 section 3.1.2, RFC 8252 section 7.3";
    /// The scopes are ones that the services have been seen to accept.
    ScopeNames, "scope-names", Configuration,
        "only scope names known from the descriptions", "DigiLocker API 4.7";
    /// `purpose` obeys the rule of its line.
    Purpose, "purpose", Configuration,
        "a purpose as the line asks for it", "DigiLocker API 4.3";
    /// `service_name` obeys the rule of its line.
    ServiceName, "service-name", Configuration,
        "a service name as the line asks for it", "DigiLocker API 4.3";
    /// The line is one of the service's.
    LineOfService, "line-of-service", Configuration,
        "a line that the service is published with", "DigiLocker API 1.2 and 2";
    /// The addresses belong together.
    Endpoints, "endpoints", Configuration,
        "addresses of one service and one line, over https except on this machine",
        "DigiLocker API 2";
    /// Further parameters of the authorize request obey the rules of their line.
    AuthorizeExtras, "authorize-extras", Configuration,
        "parameters and values that the line has, each once", "DigiLocker API 4.1 to 4.3";
    /// What the partner file says about the network can be used.
    Network, "network", Configuration,
        "a certificate file that can be read, a proxy's address without a password, times of 1 to 600 s",
        "DigiLocker API 16.7 for what suits a service";
    /// Nobody else has the port of the redirect URI.
    CallbackPort, "callback-port", Configuration,
        "a port that is free, if the redirect URI is on this machine", "RFC 8252 section 7.3";
    /// The hosts of the registration answer.
    HostReachable, "host-reachable", Configuration,
        "an answer of each host, over a trusted connection", "DigiLocker API 2";
    /// Every parameter that the line requires is in the authorize request.
    AuthorizeParameters, "authorize-parameters", Authorize,
        "every parameter that the line requires", "DigiLocker API 4.1";
    /// The challenge is S256 of a verifier that obeys RFC 7636.
    PkceChallenge, "pkce-challenge", Authorize,
        "43 characters of Base64url: SHA-256 of a verifier of 43 to 128 characters",
        "RFC 7636 sections 4.1 and 4.2";
    /// The answer came back to the registered address, character for character.
    CallbackAddress, "callback-address", Callback,
        "the registered redirect URI, character for character",
        "DigiLocker API 4.1, RFC 6749 section 3.1.2.3";
    /// The state came back unchanged.
    CallbackState, "callback-state", Callback,
        "the state of this attempt", "RFC 6749 section 10.12";
    /// The answer is a code and no error.
    CallbackCode, "callback-code", Callback,
        "a code and no error", "DigiLocker API 4.4, RFC 6749 section 4.1.2";
    /// The answer has no parameter that no description has.
    CallbackParameters, "callback-parameters", Callback,
        "code and state, nothing else", "DigiLocker API 4.4";
    /// The token endpoint granted.
    TokenGranted, "token-granted", Token,
        "HTTP 200 and JSON with an access token", "DigiLocker API 4.8 and 4.9";
    /// The refresh token gives a new token.
    TokenRefreshed, "token-refreshed", Token,
        "HTTP 200 and JSON with a new access token", "DigiLocker API 4.10";
    /// The token is a bearer token.
    TokenType, "token-type", Token,
        "Bearer", "DigiLocker API 4.8";
    /// The token has a lifetime.
    TokenLifetime, "token-lifetime", Token,
        "a positive number of seconds", "DigiLocker API 3.4";
    /// Every scope that was asked for was granted.
    ScopesGranted, "scopes-granted", Token,
        "every requested scope", "DigiLocker API 4.7, RFC 6749 section 5.1";
    /// The consent has not ended already.
    ConsentEnd, "consent-end", Token,
        "a moment in the future", "DigiLocker API 4.8";
    /// The id_token fits the client and the time.
    IdTokenClaims, "id-token-claims", Token,
        "RS256, the known issuer, this client as audience, not expired",
        "DigiLocker API 4.11, OpenID Connect Core section 3.1.3.7";
    /// The id_token's signature.
    IdTokenSignature, "id-token-signature", Token,
        "a signature by the service's key", "OpenID Connect Core section 3.1.3.7";
    /// This machine's clock agrees with the service's.
    ClockSkew, "clock-skew", Token,
        "less than 5 minutes between this clock and the service's", "DigiLocker API 11.4";
    /// Get User Details answers.
    UserDetails, "user-details", Documents,
        "HTTP 200 and the account's details", "DigiLocker API 5.1";
    /// The list of issued documents answers.
    IssuedList, "issued-list", Documents,
        "HTTP 200 and a list of documents", "DigiLocker API 6.2";
    /// A document's file can be fetched.
    FileFetched, "file-fetched", Documents,
        "HTTP 200 and the document's bytes", "DigiLocker API 6.3";
    /// The file's `hmac` header is the HMAC of its bytes.
    FileHmac, "file-hmac", Documents,
        "Base64 of HMAC-SHA256 over the exact bytes, keyed with the client secret",
        "DigiLocker API 11.1";
    /// The file is what its media type says.
    FileKind, "file-kind", Documents,
        "content that agrees with Content-Type", "DigiLocker API 6.3";
    /// A certificate's XML can be fetched.
    XmlFetched, "xml-fetched", Documents,
        "HTTP 200 and certificate data in XML", "DigiLocker API 6.4";
    /// The XML's `hmac` header is the HMAC of its bytes.
    XmlHmac, "xml-hmac", Documents,
        "Base64 of HMAC-SHA256 over the exact bytes, keyed with the client secret",
        "DigiLocker API 11.1";
    /// The e-Aadhaar XML can be fetched.
    EaadhaarFetched, "eaadhaar-fetched", Documents,
        "HTTP 200 and e-Aadhaar XML", "DigiLocker API 6.5";
    /// The e-Aadhaar's `hmac` header is the HMAC of its bytes.
    EaadhaarHmac, "eaadhaar-hmac", Documents,
        "Base64 of HMAC-SHA256 over the exact bytes, keyed with the client secret",
        "DigiLocker API 11.1";
    /// The details of the organisation answer.
    EntityDetails, "entity-details", Documents,
        "HTTP 200 and the organisation's details",
        "DigiLocker API 16.4, modelled from public clients";
    /// Get APAAR Details answers.
    ApaarDetails, "apaar-details", Documents,
        "HTTP 200 and the student's record", "DigiLocker API 5.2";
    /// The list of uploaded documents answers.
    UploadedList, "uploaded-list", Documents,
        "HTTP 200 and a folder of the citizen's own files", "DigiLocker API 6.1";
    /// A file can be put into the account.
    FileUploaded, "file-uploaded", Documents,
        "HTTP 200 and the path of the file", "DigiLocker API 6.6";
    /// A document can be pulled into the account.
    DocumentPulled, "document-pulled", Documents,
        "HTTP 200 and the document's URI", "DigiLocker API 7.4";
    /// The certificate's signature holds.
    XmlSignature, "xml-signature", Signatures,
        "content unchanged since it was signed by a known signer", "XML-Signature core validation";
    /// The e-Aadhaar's signature holds.
    EaadhaarSignature, "eaadhaar-signature", Signatures,
        "content unchanged since it was signed by a known signer", "XML-Signature core validation";
    /// The token can be handed back.
    TokenRevoked, "token-revoked", Revocation,
        "HTTP 200", "DigiLocker API 4.13, RFC 7009";
    /// A token that was handed back is not accepted any more.
    RevokedTokenRefused, "revoked-token-refused", Revocation,
        "HTTP 401 invalid_token", "DigiLocker API 4.13 and 5.1";
    /// The list of issuers answers.
    IssuerList, "issuer-list", SignedForms,
        "HTTP 200 and a list of issuers", "DigiLocker API 7.1 and 11.2";
    /// The document types of an issuer answer.
    DoctypeList, "doctype-list", SignedForms,
        "HTTP 200 and the issuer's document types", "DigiLocker API 7.2 and 11.2";
    /// What a document type asks of the person answers.
    ParameterList, "parameter-list", SignedForms,
        "HTTP 200 and what is asked for the type", "DigiLocker API 7.3 and 11.2";
    /// The statistics answer.
    Statistics, "statistics", SignedForms,
        "HTTP 200 and counts", "DigiLocker API 9 and 11.2";
    /// A document's URI can be pushed into an account.
    UriPushed, "uri-pushed", SignedForms,
        "HTTP 200", "DigiLocker API 8 and 11.2";
    /// Verify Account answers.
    AccountVerified, "account-verified", SignedForms,
        "HTTP 200 and whether there is an account",
        "DigiLocker API 5.3 and 11.2, withdrawn in line 2.4";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_kebab_case_and_the_serialised_form() {
        let mut seen = std::collections::BTreeSet::new();
        for id in CheckId::ALL {
            assert!(seen.insert(id.id()), "{} occurs twice", id.id());
            assert!(id.id().bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
            assert_eq!(
                serde_json::to_string(id).unwrap(),
                format!("\"{}\"", id.id())
            );
        }
    }

    #[test]
    fn the_list_follows_the_journey() {
        assert!(
            CheckId::ALL
                .windows(2)
                .all(|pair| pair[0].stage() <= pair[1].stage())
        );
    }

    #[test]
    fn a_check_serialises_as_the_command_line_promises() {
        let check = Check::of(CheckId::TokenType, false, "MAC");
        let json = serde_json::to_value(&check).unwrap();
        assert_eq!(json["id"], "token-type");
        assert_eq!(json["result"], "fail");
        assert_eq!(
            (&json["expected"], &json["received"]),
            (&"Bearer".into(), &"MAC".into())
        );
        assert_eq!(json["rule"], "DigiLocker API 4.8");
    }
}
