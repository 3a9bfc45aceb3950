//! The table of faults: one entry per fault, alphabetical, nothing about a fault anywhere else
//! except its words (`locales/*/faults.ftl`) and how it is recognised (`recognise/`).
//!
//! An entry reads: name and id · leg of the journey · whose it is · numbers of the support team's
//! FAQ · sources, strongest first · how the practice locker brings it about (`wire(Api)`, the call
//! where it shows) or why it cannot (`off("…")`).

use protocol::service::Api;

use super::{Enactment, Leg, Party, Profile, Source};

macro_rules! catalogue {
    ($(
        #[doc = $doc:literal]
        $fault:ident $id:literal $leg:ident $party:ident
        [$($faq:literal),*] [$($source:ident),+] $how:ident($what:tt);
    )*) => {
        /// What goes wrong between a partner and DigiLocker, as a closed list.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum Fault {
            $(#[doc = $doc] $fault,)*
        }

        impl Fault {
            /// Every fault, alphabetical.
            pub const ALL: &'static [Self] = &[$(Self::$fault),*];

            pub(super) const fn profile(self) -> &'static Profile {
                match self {
                    $(Self::$fault => &Profile {
                        id: $id,
                        leg: Leg::$leg,
                        party: Party::$party,
                        faq: &[$($faq),*],
                        sources: &[$(Source::$source),+],
                        enactment: catalogue!(@ $how $what),
                    },)*
                }
            }
        }
    };
    (@ wire $api:ident) => { Enactment::Wire { api: Api::$api } };
    (@ off $reason:literal) => { Enactment::NotOnTheWire { reason: $reason } };
}

catalogue! {
    /// The e-KYC data behind the e-Aadhaar is missing or old and has to be renewed.
    AadhaarDataUnavailable "aadhaar-data-unavailable" Resource Citizen [10] [Spec] wire(Eaadhaar);
    /// More than the last four digits of an Aadhaar number are to be compared.
    AadhaarLastFourOnly "aadhaar-last-four-only" Document You [42] [Faq]
        off("the whole number is never sent, so there is nothing to answer");
    /// The withdrawn Aadhaar login is still configured, or shows another name and document.
    AadhaarLoginWithdrawn "aadhaar-login-withdrawn" Authorize You [33, 39] [Faq]
        off("a way to sign in that the page no longer offers");
    /// The account has no Aadhaar number, so there is no e-Aadhaar to give.
    AadhaarNotLinked "aadhaar-not-linked" Resource Citizen [10] [Spec] wire(Eaadhaar);
    /// A document cannot be pulled because the account has no Aadhaar number.
    AadhaarNotLinkedForPull "aadhaar-not-linked-for-pull" Resource Citizen [] [Spec]
        wire(PullDocument);
    /// An Aadhaar PDF was expected; only the XML is given.
    AadhaarPdfWithheld "aadhaar-pdf-withheld" Resource You [38, 51] [Faq]
        off("there is no call that could fail: the XML is all that exists");
    /// The citizen pressed Deny or Cancel.
    AccessDenied "access-denied" Authorize Citizen [] [Inferred] wire(Authorize);
    /// "Account not found" because DigiLocker has blocked the partner's account.
    AccountBlocked "account-blocked" Authorize Digilocker [8] [Faq] wire(Authorize);
    /// The error belongs to an intermediary's API, not to DigiLocker's own.
    AggregatorError "aggregator-error" Resource You [] [Reports]
        off("another company's service answers");
    /// The answer is larger than Lockstep takes in.
    AnswerTooLarge "answer-too-large" Network Network [] [Own]
        off("the locker holds nothing so large");
    /// The student's APAAR data cannot be given.
    ApaarNotAvailable "apaar-not-available" Resource Citizen [] [Spec24] wire(Apaar);
    /// The account has no APAAR id.
    ApaarNotLinked "apaar-not-linked" Resource Citizen [] [Spec24] wire(Apaar);
    /// Registration details do not appear on API Setu.
    ApiSetuDetailsHidden "api-setu-details-hidden" Programme Digilocker [34] [Faq]
        off("shown on the API Setu portal only");
    /// The answer comes from API Setu's certificate APIs, another product with other credentials.
    ApiSetuProduct "api-setu-product" Resource You [] [OpenApi]
        off("another product on another host");
    /// The onboarding application was turned down.
    ApplicationRejected "application-rejected" Programme You [] [Reports]
        off("a decision of the onboarding committee");
    /// A required parameter of the authorize address is missing or empty.
    AuthorizeParameterMissing "authorize-parameter-missing" Authorize You [16, 17] [Spec]
        wire(Authorize);
    /// The answer stops before its announced length.
    BodyTruncated "body-truncated" Network Network [] [Own] wire(File);
    /// A service worker or cache answers for the callback address.
    CallbackCached "callback-cached" Callback You [41] [Reports]
        off("happens in the partner's own page cache");
    /// The callback carries both a code and an error, or a parameter twice.
    CallbackContradictory "callback-contradictory" Callback Digilocker [] [Own] wire(Authorize);
    /// The browser came back with neither code nor error.
    CallbackEmpty "callback-empty" Callback You [2, 58] [Reports] wire(Authorize);
    /// A network log-in page or filter answered in place of DigiLocker.
    CaptivePortal "captive-portal" Network Network [] [Own] wire(Token);
    /// The root certificate of CCA India is not in the verifier's trust list.
    CcaRootMissing "cca-root-missing" Document You [50] [Inferred]
        off("a setting of the partner's verifier");
    /// The challenge was made from the hexadecimal text of the digest.
    ChallengeOfHex "challenge-of-hex" Token You [3, 69] [Rfc7636, Reports]
        off("the locker judges the challenge it gets: send one of 86 characters");
    /// A domain, an organisation id or a key stands where the client id belongs.
    ClientIdShape "client-id-shape" Authorize You [16, 70, 71] [Reports]
        off("the locker judges the client id it gets: send a domain");
    /// The client id is not known to the service.
    ClientIdUnknown "client-id-unknown" Authorize You [16, 70, 71] [Spec, Faq] wire(Authorize);
    /// The machine's clock is wrong.
    ClockSkew "clock-skew" Network You [62, 63, 70] [Own] wire(PullIssuers);
    /// The challenge method is `plain` or something else than `S256`.
    CodeChallengeMethod "code-challenge-method" Authorize You [69] [Spec] wire(Authorize);
    /// The PKCE challenge or its method is missing.
    CodeChallengeMissing "code-challenge-missing" Authorize You [3, 69] [Spec, Reports]
        wire(Authorize);
    /// The authorization code is older than the service accepts.
    CodeExpired "code-expired" Token You [] [Reports] wire(Token);
    /// The authorization code was exchanged before.
    CodeReplayed "code-replayed" Token You [3] [Reports] wire(Token);
    /// Nothing listens at the address, or a firewall refuses.
    ConnectionRefused "connection-refused" Network Network [] [Own]
        off("stop the locker: then nothing listens");
    /// The connection broke before the answer was complete.
    ConnectionReset "connection-reset" Network Network [] [Own] wire(Token);
    /// The citizen's consent is over or was withdrawn.
    ConsentEnded "consent-ended" Token Citizen [] [Spec] wire(Token);
    /// A document's declared type does not fit its content.
    ContentTypeWrong "content-type-wrong" Resource Digilocker [67] [Own] wire(File);
    /// A browser page calls an API host and the browser blocks it.
    CorsBlocked "cors-blocked" Network You [] [Inferred]
        off("a rule of the browser, not an answer");
    /// DigiLocker has blocked the credentials after they leaked.
    CredentialsBlocked "credentials-blocked" Programme Digilocker [8] [Reports]
        off("looks like an unknown client on the wire");
    /// Dates of different APIs were read in one format.
    DateFormatMixed "date-format-mixed" Resource You [] [Spec, Reports]
        off("happens in the partner's own parser");
    /// A strict decoder rejects an answer that is within the service's habits.
    DecoderTooStrict "decoder-too-strict" Token You [65] [Spec, Reports]
        off("happens in the partner's own decoder");
    /// "Disallowed characters", which comes from the partner's own framework.
    DisallowedCharacters "disallowed-characters" Callback You [57] [Faq] wire(Token);
    /// The host's name cannot be resolved.
    DnsFailed "dns-failed" Network Network [] [Own]
        off("the name never reaches the locker");
    /// The client has no permission for this type of document.
    DoctypeNotPermitted "doctype-not-permitted" Resource Digilocker [2, 6, 18] [Faq, Spec]
        wire(File);
    /// The type of document is missing or unknown.
    DoctypeUnknown "doctype-unknown" Meta You [] [Spec] wire(PullDoctype);
    /// The document exists but has no XML form.
    DocumentWithoutXml "document-without-xml" Resource You [67] [Spec] wire(Xml);
    /// The e-Aadhaar was asked for at the wrong address.
    EaadhaarEndpointWrong "eaadhaar-endpoint-wrong" Resource You [10, 54, 74] [Faq, Spec]
        wire(Eaadhaar);
    /// The e-Aadhaar call carries more than the access token.
    EaadhaarExtraParameters "eaadhaar-extra-parameters" Resource You [73] [Faq] wire(Eaadhaar);
    /// The answer is an empty object.
    EmptyObject "empty-object" Token Digilocker [] [Reports] wire(Token);
    /// A path that no specification has.
    EndpointInvented "endpoint-invented" Resource You [5, 6, 16] [Reports]
        off("any unknown path gives it");
    /// An outdated version of an endpoint answers with old data.
    EndpointOutdated "endpoint-outdated" Resource You [25, 65] [Faq, Spec]
        off("both versions answer; only the path tells");
    /// EntityLocker was called with credentials of another service.
    EntityCredentials "entity-credentials" Token You [45] [Reports] wire(Token);
    /// Signing in to EntityLocker as its user fails.
    EntityLockerLogin "entity-locker-login" Programme You [27, 36, 53] [Faq]
        off("EntityLocker's own page");
    /// "Account not found" because the organisation's administrator has not verified it.
    EntityLockerNotVerified "entity-locker-not-verified" Authorize You [48] [Faq] wire(Authorize);
    /// EntityLocker's host resets the connection during TLS.
    EntityLockerTlsReset "entity-locker-tls-reset" Network Digilocker [] [Reports]
        off("the locker listens without TLS");
    /// Screens ask for PAN or Aadhaar although nobody expected them.
    ExtraIdentityScreens "extra-identity-screens" Authorize You [] [Reports]
        off("a setting of the console: ACR and AMR boxes");
    /// The `hmac` header of a file does not fit its bytes.
    FileHmacDiffers "file-hmac-differs" Resource You [13] [Spec] wire(File);
    /// A file came without its `hmac` header.
    FileHmacMissing "file-hmac-missing" Resource Digilocker [13] [Spec] wire(File);
    /// The folder id is not known.
    FolderUnknown "folder-unknown" Resource You [] [Spec] wire(Uploaded);
    /// A firewall in front of the service refused the request.
    GatewayRefused "gateway-refused" Network Digilocker [9] [Inferred] wire(Token);
    /// The grant type is not known or does not fit.
    GrantTypeWrong "grant-type-wrong" Token You [70, 71] [Spec] wire(Token);
    /// API Setu could not verify the GSTIN.
    GstnRefused "gstn-refused" Programme You [32] [Faq]
        off("a check of the API Setu portal");
    /// The digest was sent in an encoding that is not lower-case hexadecimal.
    HmacEncoding "hmac-encoding" Meta You [13, 70] [Inferred, Reports]
        off("the locker judges the digest it gets: send it in Base64");
    /// A keyed HMAC was sent where a plain SHA-256 is due, or the reverse.
    HmacKeyed "hmac-keyed" Meta You [13, 70] [Spec, Faq]
        off("the locker judges the digest it gets: send a keyed one");
    /// The digest is missing.
    HmacMissing "hmac-missing" Meta You [13] [Spec] wire(PullIssuers);
    /// The parts of the digest were joined in another order or with separators.
    HmacOrder "hmac-order" Meta You [13, 70] [Spec]
        off("the locker judges the digest it gets: join the parts in another order");
    /// The digest was refused and nothing tells why.
    HmacRefused "hmac-refused" Meta You [13, 70] [Spec] wire(PullIssuers);
    /// The digest was made with another client's secret.
    HmacSecret "hmac-secret" Meta You [13, 70] [Inferred]
        off("the locker judges the digest it gets: use another secret");
    /// An HTML page came where JSON was due.
    HtmlInsteadOfJson "html-instead-of-json" Token Digilocker [] [Reports] wire(Token);
    /// The browser asks for https only and turns a callback to this machine into https.
    HttpsOnly "https-only" Callback You [] [Own]
        off("a setting of the browser, which never reaches the locker");
    /// The `id_token` names another algorithm than RS256.
    IdTokenAlgorithm "id-token-algorithm" Token You [] [Own] wire(TokenV2);
    /// The id_token is meant for another client.
    IdTokenAudience "id-token-audience" Token You [] [Own] wire(TokenV2);
    /// The id_token was issued in the future or is over, by this machine's clock.
    IdTokenClock "id-token-clock" Token You [62] [Own] wire(TokenV2);
    /// The id_token names a key that is not known here.
    IdTokenKeyUnknown "id-token-key-unknown" Token Digilocker [] [Own] wire(TokenV2);
    /// No id_token came, because `openid` was not asked for.
    IdTokenMissing "id-token-missing" Token You [] [Spec] wire(TokenV2);
    /// The id_token's signature is wrong.
    IdTokenSignature "id-token-signature" Token Digilocker [] [Own] wire(TokenV2);
    /// Name or account id were looked for under a field that does not exist.
    IdentityFieldMissing "identity-field-missing" Token You [] [Spec, Reports]
        off("happens in the partner's own code");
    /// The access token does not reach this far.
    InsufficientScope "insufficient-scope" Resource You [2, 6, 58] [Spec] wire(Issued);
    /// The server reports a failure of its own.
    InternalServerError "internal-server-error" Resource Digilocker [] [Spec] wire(Eaadhaar);
    /// The token request was refused without a reason that tells which part.
    InvalidGrant "invalid-grant" Token You [3] [Spec] wire(Token);
    /// The authorize request was refused without a reason that tells which part.
    InvalidRequest "invalid-request" Authorize You [16] [Rfc6749] wire(Authorize);
    /// A scope is asked for that the client may not have.
    InvalidScope "invalid-scope" Authorize You [58] [Faq, Reports] wire(Authorize);
    /// The access token is over, revoked or not one.
    InvalidToken "invalid-token" Resource You [3, 12] [Spec] wire(User);
    /// The list of issued documents is empty.
    IssuedListEmpty "issued-list-empty" Resource Citizen [2] [Own] wire(Issued);
    /// The list of issuers is long and slow.
    IssuerListSlow "issuer-list-slow" Meta You [] [Spec, Reports] wire(PullIssuers);
    /// The system's keychain cannot be used.
    KeychainUnavailable "keychain-unavailable" Programme Lockstep [] [Own]
        off("a matter of this machine");
    /// A call that was withdrawn: device codes, sign-up, Verify Account.
    LegacyApi "legacy-api" Programme You [] [Spec] wire(VerifyAccount);
    /// The error belongs to the old JavaScript widgets.
    LegacyWidget "legacy-widget" Programme You [] [Reports]
        off("the widgets are another product");
    /// A link or a label stands where the parameter's value belongs.
    LinkInParameter "link-in-parameter" Authorize You [37] [Faq]
        off("the locker judges what it gets: send a link as a value");
    /// The sign-in page comes back again and again.
    LoginLoop "login-loop" Authorize Citizen [41] [Faq] wire(Authorize);
    /// Only sign-in scopes were granted, so documents stay closed.
    LoginScopeOnly "login-scope-only" Token You [2] [Reports] wire(Token);
    /// The organisation's logo is not shown.
    LogoMissing "logo-missing" Programme Digilocker [4] [Faq]
        off("shown on DigiLocker's own pages");
    /// A meta API got `client_id` where its field is called `clientid`.
    MetaClientIdField "meta-client-id-field" Meta You [16] [Spec] wire(PullIssuers);
    /// The method is not the one of this API.
    MethodWrong "method-wrong" Resource You [16] [Own]
        off("any other method gives it");
    /// The mobile number is not an Indian one.
    MobileNotIndian "mobile-not-indian" Programme You [9] [Faq]
        off("a check of the registration form");
    /// There is no test environment.
    NoSandbox "no-sandbox" Programme Digilocker [47] [Faq, Spec]
        off("the locker is the answer to it");
    /// What answers does not speak HTTP.
    NotHttp "not-http" Network Network [] [Own]
        off("the locker speaks HTTP; a port that does not is met by the journey's tests");
    /// A success without the JSON that it should hold.
    NotJson "not-json" Token Digilocker [] [Reports] wire(Token);
    /// The citizen consented but ticked nothing.
    NothingShared "nothing-shared" Token Citizen [2] [Reports] wire(Token);
    /// This machine has no network.
    Offline "offline" Network Network [] [Own]
        off("without a network nothing reaches anything");
    /// The organisation id does not go with the type of document.
    OrgidOfOtherIssuer "orgid-of-other-issuer" Resource You [] [Reports] wire(PullDocument);
    /// The organisation id is missing or unknown.
    OrgidUnknown "orgid-unknown" Meta You [] [Spec] wire(PullDoctype);
    /// The one-time password does not come.
    OtpNotDelivered "otp-not-delivered" Authorize Network [49] [Faq, Reports]
        off("goes by SMS and mail");
    /// The issuer's system does not answer DigiLocker.
    PartnerServiceUnresponsive "partner-service-unresponsive" Resource Digilocker [] [Spec]
        wire(Issued);
    /// PKCE values, state or code are the same in two attempts.
    PkceReused "pkce-reused" Authorize You [3, 69] [Spec, Faq]
        off("the locker judges what it gets: send the same challenge twice");
    /// A placeholder of the documentation was sent as a value.
    PlaceholderSent "placeholder-sent" Authorize You [16, 37, 71] [Faq]
        off("the locker judges what it gets: send a placeholder");
    /// The loopback port of the callback is taken.
    PortInUse "port-in-use" Callback You [] [Own]
        off("happens before anything is sent");
    /// A proxy refuses or wants a password.
    ProxyRefused "proxy-refused" Network Network [] [Own]
        off("the locker is reached without a proxy");
    /// The prescribed consent was not sent with a pull.
    PullConsentMissing "pull-consent-missing" Resource You [] [Spec] wire(PullDocument);
    /// The issuer has to look at the details first.
    PullPending "pull-pending" Resource Citizen [] [Spec] wire(PullDocument);
    /// `purpose` or `service_name` has a character outside its alphabet or is too long.
    PurposeCharacters "purpose-characters" Authorize You [] [Spec24] wire(Authorize);
    /// `purpose` or `service_name` is missing.
    PurposeMissing "purpose-missing" Authorize You [] [Spec24] wire(Authorize);
    /// A field of a Push URI request is missing or wrong.
    PushParameter "push-parameter" Meta You [43, 55] [Spec] wire(PushUri);
    /// Too many requests in a short time.
    RateLimited "rate-limited" Resource You [7] [Faq] wire(File);
    /// The issuer has no record for these details.
    RecordNotFound "record-not-found" Resource Citizen [] [Spec] wire(PullDocument);
    /// An API call is answered by sending it elsewhere.
    RedirectInstead "redirect-instead" Network Network [] [Own] wire(Token);
    /// The token request names another redirect URI than the authorize request.
    RedirectUriDiffersAtToken "redirect-uri-differs-at-token" Token You [26, 68] [Spec]
        wire(Token);
    /// A loopback address is refused because it is not registered.
    RedirectUriLocalhost "redirect-uri-localhost" Authorize You [1, 26] [Reports]
        off("the locker judges what it gets: send an address that is not registered");
    /// The redirect URI is not, character for character, the registered one.
    RedirectUriMismatch "redirect-uri-mismatch" Authorize You [26, 44, 68, 72] [Spec, Faq]
        wire(Authorize);
    /// The registered redirect URI was changed a moment ago and is not in force yet.
    RedirectUriNotYetActive "redirect-uri-not-yet-active" Authorize Digilocker [21] [Reports]
        off("a delay of the console");
    /// The refresh token is over, used or not one.
    RefreshTokenInvalid "refresh-token-invalid" Token You [] [Spec] wire(Token);
    /// No refresh token came.
    RefreshTokenMissing "refresh-token-missing" Token You [] [Reports] wire(Token);
    /// The repository of the issuer is not set up at DigiLocker.
    RepositoryConfigerror "repository-configerror" Resource Digilocker [] [Spec] wire(File);
    /// The issuer's repository raised an exception.
    RepositoryException "repository-exception" Resource Digilocker [] [Spec] wire(File);
    /// The issuer's repository is switched off.
    RepositoryInactive "repository-inactive" Resource Digilocker [] [Spec] wire(File);
    /// The issuer's repository answered with something unusable.
    RepositoryResperror "repository-resperror" Resource Digilocker [] [Spec, Reports] wire(File);
    /// The issuer's repository is not published.
    RepositoryUnpublished "repository-unpublished" Resource Digilocker [] [Spec] wire(File);
    /// The issuer's repository does not answer.
    RepositoryUnresponsive "repository-unresponsive" Resource Digilocker [] [Spec] wire(File);
    /// The request's body or encoding cannot be read.
    RequestMalformed "request-malformed" Token You [16, 17] [Faq] wire(Token);
    /// The scope is a guess; the service has no such name.
    ScopeNameGuessed "scope-name-guessed" Authorize You [58] [Reports]
        off("the locker judges what it gets: ask for a scope of another name");
    /// Less was granted than was asked for.
    ScopeNotGranted "scope-not-granted" Token Citizen [2] [Spec] wire(Token);
    /// The client secret is wrong.
    SecretWrong "secret-wrong" Token You [16, 71] [Spec] wire(Token);
    /// The server runs outside India.
    ServerOutsideIndia "server-outside-india" Programme You [9] [Faq]
        off("a condition of the programme");
    /// The service is overloaded or under maintenance.
    ServiceUnavailable "service-unavailable" Network Digilocker [] [Own] wire(Token);
    /// The library refuses SHA-1, with which DigiLocker's documents are signed.
    Sha1Refused "sha1-refused" Document You [52] [Reports, Inferred]
        off("a setting of the partner's verifier");
    /// The citizen did not come back in time.
    SignInTimeout "sign-in-timeout" Callback Citizen [] [Own] wire(Authorize);
    /// The signature has a shape that is not accepted.
    SignatureRefused "signature-refused" Document Digilocker [50, 52] [XmlDsig] wire(Eaadhaar);
    /// The document's signature is broken: its content was changed.
    SignatureTampered "signature-tampered" Document Digilocker [50, 52] [XmlDsig] wire(Eaadhaar);
    /// The signed XML was re-formatted before it was checked.
    SignedXmlReformatted "signed-xml-reformatted" Document You [50, 52] [Inferred]
        off("happens in the partner's own code");
    /// The signer's certificate was over when the document was signed.
    SignerExpired "signer-expired" Document Digilocker [50, 52] [XmlDsig] wire(Eaadhaar);
    /// The signer is not among those known here.
    SignerUnknown "signer-unknown" Document Digilocker [50, 52] [XmlDsig] wire(Eaadhaar);
    /// People without an account bounce, or people with one are sent to registration.
    SignupFlow "signup-flow" Authorize You [] [Spec, Reports]
        off("the locker judges what it gets: send or leave out dl_flow=signup");
    /// The answer takes very long.
    SlowAnswer "slow-answer" Network Digilocker [] [Own] wire(File);
    /// The state is a constant, so it protects nothing.
    StateConstant "state-constant" Authorize You [3] [Reports]
        off("the locker judges what it gets: send the same state twice");
    /// The partner's side no longer has the state to compare with.
    StateLost "state-lost" Callback You [] [Reports]
        off("happens in the partner's own session store");
    /// The state that came back is not the one that was sent.
    StateMismatch "state-mismatch" Callback You [] [Spec] wire(Authorize);
    /// The callback came without the state that was sent.
    StateMissing "state-missing" Callback Digilocker [] [Spec] wire(Authorize);
    /// The non-standard status 530 was taken for something unknown.
    Status530 "status-530" Resource Digilocker [] [Spec23] wire(User);
    /// After the OTP the citizen stays on DigiLocker's page.
    StrandedOnDigilocker "stranded-on-digilocker" Authorize You [46] [Faq] wire(Authorize);
    /// The server ends the authorize request with a failure of its own.
    TemporarilyUnavailable "temporarily-unavailable" Authorize Digilocker [] [Rfc6749]
        wire(Authorize);
    /// No answer within the time allowed.
    TimedOut "timed-out" Network Network [] [Own] wire(Token);
    /// The certificate of the host is over or not yet good.
    TlsExpired "tls-expired" Network Network [] [Own] off("the locker listens without TLS");
    /// The handshake fails; often the port does not speak TLS at all.
    TlsHandshake "tls-handshake" Network Network [] [Own] off("the locker listens without TLS");
    /// The certificate is for another host.
    TlsHostname "tls-hostname" Network Network [] [Own] off("the locker listens without TLS");
    /// Nobody here trusts the issuer of the host's certificate.
    TlsUnknownAuthority "tls-unknown-authority" Network Network [] [Own]
        off("the locker listens without TLS");
    /// The two sides share no TLS version or cipher.
    TlsVersion "tls-version" Network Network [] [Own] off("the locker listens without TLS");
    /// The token request's body is JSON.
    TokenBodyJson "token-body-json" Token You [16, 71] [Spec] wire(Token);
    /// The token was asked for at another address than `/oauth2/1/token` or `/oauth2/2/token`.
    TokenEndpointWrong "token-endpoint-wrong" Token You [17] [Faq, Spec]
        off("any other path gives it");
    /// A required field of the token request is missing.
    TokenFieldMissing "token-field-missing" Token You [17, 70, 71] [Faq, Spec] wire(Token);
    /// The client was configured with `client_credentials`, so a right secret is refused.
    TokenMethod "token-method" Token You [] [Reports] wire(Token);
    /// The call carries no access token.
    TokenNotSent "token-not-sent" Resource You [12, 73] [Spec, Faq] wire(User);
    /// The authorize request and the token address belong to different versions.
    TokenVersionMismatch "token-version-mismatch" Token You [] [Reports] wire(Token);
    /// The timestamp was moved to Indian time.
    TsIst "ts-ist" Meta You [62, 70] [Inferred] wire(PullIssuers);
    /// The timestamp is in milliseconds.
    TsMilliseconds "ts-milliseconds" Meta You [62] [Inferred] wire(PullIssuers);
    /// The timestamp was refused and nothing tells why.
    TsRefused "ts-refused" Meta You [62, 63, 70] [Spec] wire(PullIssuers);
    /// The timestamp is older than 30 minutes.
    TsStale "ts-stale" Meta You [62, 70] [Spec, Faq] wire(PullIssuers);
    /// The client may not use this way of authorising.
    UnauthorizedClient "unauthorized-client" Authorize You [70] [Rfc6749] wire(Authorize);
    /// The server says it failed in a way it did not expect.
    UnexpectedError "unexpected-error" Resource Digilocker [] [Spec] wire(User);
    /// The document cannot be read as what it says it is.
    UnreadableDocument "unreadable-document" Document Digilocker [67] [Own] wire(File);
    /// The document carries no signature.
    UnsignedDocument "unsigned-document" Document Digilocker [50, 52] [XmlDsig] wire(Xml);
    /// `response_type` is not `code`.
    UnsupportedResponseType "unsupported-response-type" Authorize You [16] [Rfc6749]
        wire(Authorize);
    /// The upload has no `Content-Type`.
    UploadContentTypeMissing "upload-content-type-missing" Resource You [] [Spec] wire(Upload);
    /// The upload has no body.
    UploadDataMissing "upload-data-missing" Resource You [] [Spec] wire(Upload);
    /// The upload's path has no file name.
    UploadFilenameMissing "upload-filename-missing" Resource You [] [Spec] wire(Upload);
    /// The upload's file name has a restricted character.
    UploadFilenameRefused "upload-filename-refused" Resource You [] [Spec] wire(Upload);
    /// The upload's folder does not exist.
    UploadFolderUnknown "upload-folder-unknown" Resource You [] [Spec] wire(Upload);
    /// The upload's `hmac` does not fit its bytes.
    UploadHmacDiffers "upload-hmac-differs" Resource You [13] [Spec] wire(Upload);
    /// The upload has no `hmac` header.
    UploadHmacMissing "upload-hmac-missing" Resource You [13] [Spec] wire(Upload);
    /// The upload's declared type does not fit its content.
    UploadMimetypeDiffers "upload-mimetype-differs" Resource You [] [Spec] wire(Upload);
    /// The upload has no `path` header.
    UploadPathMissing "upload-path-missing" Resource You [] [Spec] wire(Upload);
    /// The upload is larger than 10 MB.
    UploadTooLarge "upload-too-large" Resource You [] [Spec] wire(Upload);
    /// The upload is neither JPEG, PNG nor PDF.
    UploadTypeRefused "upload-type-refused" Resource You [] [Spec] wire(Upload);
    /// The document is in the account already.
    UriExists "uri-exists" Resource Citizen [] [Spec] wire(PullDocument);
    /// The document's URI is missing from the address.
    UriMissing "uri-missing" Resource You [10, 54] [Spec] wire(File);
    /// No document has this URI.
    UriUnknown "uri-unknown" Resource You [10, 54] [Spec] wire(File);
    /// API Setu wants a URL that no other client has.
    UrlNotUnique "url-not-unique" Programme You [35] [Faq]
        off("a check of the API Setu portal");
    /// The citizen's session was ended by the log-out address.
    UserLoggedOut "user-logged-out" Callback Citizen [41] [Spec23] wire(Logout);
    /// The account id of a push is not known.
    UserUnknown "user-unknown" Meta You [] [Spec] wire(PushUri);
    /// The code verifier is shorter than 43, longer than 128 or has a wrong character.
    VerifierMalformed "verifier-malformed" Token You [3, 69] [Spec, Rfc7636] wire(Token);
    /// The code verifier does not belong to the challenge.
    VerifierMismatch "verifier-mismatch" Token You [3, 46, 69] [Spec, Faq] wire(Token);
    /// The token request has no code verifier.
    VerifierMissing "verifier-missing" Token You [3, 69] [Spec, Faq] wire(Token);
    /// Hosts or versions of different services are mixed in one configuration.
    VersionsMixed "versions-mixed" Programme You [25, 65] [Reports]
        off("each call is right alone; only together they are not");
    /// The sign-in window was closed before the end.
    WindowClosed "window-closed" Callback Citizen [] [Own]
        off("nothing is sent when a window closes");
}
