//! By what each fault is recognised in an answer or a log: the table.
//!
//! A sign is a wire code, words in a row, an HTTP status, a failure of the connection, or the call
//! it happened on, which counts only beside another sign. The number is its weight, 0 to 100: 90 and
//! more for a text that nothing else says, about 60 for a strong hint, 40 for a weak one. `lint`
//! marks faults that [`super::lint`] finds in a pasted request or address, `exchange` those that
//! [`super::exchange`] finds in the facts of an exchange. What people say in their own words is
//! data: `knowledge/symptoms.toml`.
//!
//! The macro turns the table into a `match` without a wildcard: a fault without an entry does not
//! compile.

use protocol::service::Api;

use super::Transport;
use crate::fault::Fault;

/// Something that speaks for a fault.
#[derive(Clone, Copy, Debug)]
pub(super) enum Sign {
    /// The call on which it happened.
    At(Api),
    /// An error code of the services.
    Code(&'static str),
    /// Found from the facts of an exchange.
    Exchange,
    /// Found by looking over a request or an address.
    Lint,
    /// Words in a row.
    Phrase(u8, &'static str),
    /// An HTTP status.
    Status(u8, u16),
    /// An error code that does not tell which of several faults it is.
    Vague(&'static str),
    /// A failure of the connection.
    Wire(Transport),
}

macro_rules! signs {
    ($($fault:ident = $($kind:ident $(($($argument:tt)*))?)*;)*) => {
        /// The signs of `fault`.
        pub(super) const fn of(fault: Fault) -> &'static [Sign] {
            match fault {
                $(Fault::$fault => &[$(signs!(@ $kind $($($argument)*)?)),*],)*
            }
        }
    };
    (@ at $api:ident) => { Sign::At(Api::$api) };
    (@ code $code:literal) => { Sign::Code($code) };
    (@ exchange) => { Sign::Exchange };
    (@ lint) => { Sign::Lint };
    (@ phrase $weight:literal $text:literal) => { Sign::Phrase($weight, $text) };
    (@ status $weight:literal $status:literal) => { Sign::Status($weight, $status) };
    (@ vague $code:literal) => { Sign::Vague($code) };
    (@ wire $failure:ident) => { Sign::Wire(Transport::$failure) };
}

signs! {
    AadhaarDataUnavailable = code("aadhaar_not_available")
        phrase(90 "aadhaar data is not available") phrase(80 "perform aadhaar ekyc again");
    AadhaarLastFourOnly =;
    AadhaarLoginWithdrawn = phrase(70 "rsbyc");
    AadhaarNotLinked = code("aadhaar_not_linked") phrase(95 "aadhaar is not linked to the account")
        at(Eaadhaar) status(5 404);
    AadhaarNotLinkedForPull = code("aadhaar_not_linked") at(PullDocument)
        phrase(97 "to access issued documents please link your aadhaar number")
        phrase(75 "link your aadhaar number to your digilocker account") exchange;
    AadhaarPdfWithheld =;
    AccessDenied = code("access_denied") phrase(80 "user denied") phrase(60 "consent not given");
    AccountBlocked = phrase(80 "account not found") code("account_not_found");
    AggregatorError = phrase(90 "digilocker authorization not completed") phrase(80 "isr400")
        phrase(80 "upstream error");
    AnswerTooLarge = wire(TooLarge) phrase(84 "maxcontentlength size") phrase(80 "response too large")
        phrase(78 "content length limit exceeded");
    ApaarNotAvailable = code("apaar_not_available") at(Apaar);
    ApaarNotLinked = code("apaar_not_linked") at(Apaar);
    ApiSetuDetailsHidden =;
    ApiSetuProduct = code("invalid_authentication") code("invalid_authorization")
        code("bad_gatewy") code("url_not_found") code("invalid_txnid") code("invalid_consentid")
        code("missing_parameter") phrase(97 "errordescription") phrase(90 "x apisetu apikey") phrase(90 "x apisetu clientid")
        phrase(90 "the txnid parameter must be in uuid format")
        phrase(85 "you are not authorized to use this api")
        phrase(85 "your api url or path is incorrect") phrase(85 "publisher service")
        phrase(60 "please provide all mandatory parameters") lint;
    ApplicationRejected =;
    AuthorizeParameterMissing = lint phrase(80 "the response_type parameter is missing")
        phrase(75 "the state parameter is required")
        phrase(75 "the redirect_uri parameter is required") phrase(75 "missing required parameter")
        phrase(70 "the client_id parameter is required");
    BodyTruncated = wire(Truncated) phrase(85 "unexpected end of json input")
        phrase(85 "content length mismatch") phrase(80 "incompleteread")
        phrase(80 "premature end of content length") phrase(80 "unexpected eof")
        phrase(80 "transfer closed with outstanding read data") phrase(75 "unterminated string")
        phrase(70 "premature end of file") phrase(80 "curl 18");
    CallbackCached =;
    CallbackContradictory = lint;
    CallbackEmpty = lint phrase(70 "no authorization code received");
    CaptivePortal = phrase(85 "captive portal") phrase(70 "network authentication required")
        status(80 511) exchange;
    CcaRootMissing = phrase(60 "signature validity is unknown") phrase(60 "validity unknown");
    ChallengeOfHex = lint;
    ClientIdShape = lint;
    ClientIdUnknown = code("invalid_client_id") phrase(92 "the client_id parameter is invalid")
        phrase(60 "client id is invalid") phrase(60 "unknown client") phrase(55 "client not found")
        status(3 401);
    ClockSkew = exchange;
    CodeChallengeMethod = phrase(94 "the code_challenge_method parameter is invalid")
        lint phrase(75 "transform algorithm not supported")
        phrase(70 "code_challenge_method is invalid");
    CodeChallengeMissing = lint
        phrase(97 "the code_challenge and code_challenge_method parameter is required")
        phrase(75 "code challenge required");
    CodeExpired = phrase(88 "authorization code has expired")
        phrase(88 "authorization code expired") phrase(80 "code has expired");
    CodeReplayed = phrase(88 "authorization code has already been used")
        phrase(85 "code already used") phrase(82 "code was already redeemed");
    ConnectionRefused = wire(Refused) phrase(88 "econnrefused") phrase(85 "connection refused")
        phrase(85 "err connection refused") phrase(85 "actively refused")
        phrase(70 "couldn t connect to server") phrase(75 "curl 7");
    ConnectionReset = wire(Reset) phrase(85 "econnreset") phrase(85 "connection reset")
        phrase(85 "socket hang up") phrase(85 "empty reply from server")
        phrase(80 "forcibly closed") phrase(80 "remote end closed connection")
        phrase(75 "recv failure") phrase(75 "connection aborted") phrase(75 "premature close")
        phrase(70 "curl 52") phrase(70 "curl 56") phrase(75 "broken pipe");
    ConsentEnded = phrase(94 "consent of the user has ended")
        phrase(70 "consent has expired");
    ContentTypeWrong = exchange;
    CorsBlocked = phrase(92 "blocked by cors policy") phrase(88 "access control allow origin")
        phrase(80 "cross origin request blocked") phrase(60 "preflight");
    CredentialsBlocked =;
    DateFormatMixed = phrase(75 "does not match format") phrase(75 "datetimeparseexception")
        phrase(65 "invalid date") phrase(70 "parsing time");
    DecoderTooStrict = phrase(80 "cannot deserialize") phrase(80 "unrecognizedpropertyexception")
        phrase(80 "mismatchedinputexception") phrase(65 "missing field")
        phrase(70 "invalid type string expected") phrase(70 "cannot unmarshal")
        phrase(70 "jsonexception") phrase(70 "could not be converted to");
    DisallowedCharacters = phrase(92 "disallowed key characters")
        phrase(92 "disallowed characters")
        phrase(88 "the uri you submitted has disallowed characters");
    DnsFailed = wire(Dns) phrase(88 "could not resolve host") phrase(88 "enotfound")
        phrase(85 "getaddrinfo") phrase(85 "name or service not known")
        phrase(88 "unknownhostexception") phrase(85 "no such host") phrase(85 "eai again")
        phrase(85 "nxdomain") phrase(85 "remote name could not be resolved")
        phrase(85 "failure in name resolution") phrase(85 "err name not resolved")
        phrase(80 "curl 6") phrase(80 "nodename nor servname")
        phrase(80 "failed to lookup address");
    DoctypeNotPermitted = exchange;
    DoctypeUnknown = code("invalid_doctype")
        phrase(92 "the doctype parameter is missing or invalid")
        phrase(85 "doctype parameter is missing or invalid");
    DocumentWithoutXml = exchange;
    EaadhaarEndpointWrong = lint exchange;
    EaadhaarExtraParameters = phrase(88 "has parameters that are not allowed") at(Eaadhaar)
        lint;
    EmptyObject = lint exchange;
    EndpointInvented = lint exchange phrase(70 "oauth2 1 profile") phrase(70 "oauth2 1 userinfo")
        phrase(70 "oauth2 2 userinfo") phrase(70 "issued_documents endpoint")
        phrase(55 "404 not found") status(40 404) phrase(60 "requested url was not found")
        phrase(55 "no route matched");
    EndpointOutdated = lint;
    EntityCredentials = phrase(98 "credentials do not belong to this service")
        lint;
    EntityLockerLogin =;
    EntityLockerNotVerified = exchange;
    EntityLockerTlsReset = lint;
    ExtraIdentityScreens =;
    FileHmacDiffers = exchange;
    FileHmacMissing = exchange;
    FolderUnknown = code("invalid_id") phrase(92 "the folder does not exist") at(Uploaded);
    GatewayRefused = phrase(92 "the requested url was rejected") phrase(88 "your support id is")
        phrase(85 "request rejected")
        phrase(85 "access denied you don t have permission to access")
        phrase(75 "web application firewall") phrase(72 "blocked by waf")
        phrase(55 "403 forbidden") status(30 403) phrase(70 "errors edgesuite net") exchange;
    GrantTypeWrong = code("invalid_grant_type") code("unsupported_grant_type")
        phrase(92 "the grant_type parameter is invalid") phrase(85 "unsupported grant type") lint;
    GstnRefused = phrase(92 "gstn verification failed") phrase(88 "provide a valid gstn");
    HmacEncoding = lint;
    HmacKeyed =;
    HmacMissing = lint code("hmac_missing_field");
    HmacOrder =;
    HmacRefused = phrase(93 "hmac parameter is missing or invalid") exchange;
    HmacSecret =;
    HtmlInsteadOfJson = phrase(80 "value doctype of type") phrase(78 "cannot be converted to jsonobject")
        lint exchange phrase(88 "unexpected token in json at position 0")
        phrase(85 "is not valid json") phrase(82 "expecting value line 1 column 1")
        phrase(85 "invalid character looking for beginning of value")
        phrase(80 "unexpected character encountered while parsing value")
        phrase(75 "jsondecodeerror") phrase(75 "jsonparseexception")
        phrase(72 "syntaxerror unexpected token") phrase(75 "malformedjsonexception")
        phrase(75 "json parse error");
    HttpsOnly = phrase(90 "ssl_error_rx_record_too_long") phrase(88 "https only mode alert")
        phrase(86 "secure site not available") phrase(84 "secure connection not available")
        phrase(84 "x16 x03 x01") phrase(84 "https first") phrase(80 "https only mode")
        phrase(76 "does not support a secure connection");
    IdTokenAlgorithm = phrase(80 "unexpected alg") phrase(80 "invalid algorithm")
        phrase(78 "alg parameter value not allowed") phrase(76 "jwt signature is required");
    IdTokenAudience = phrase(82 "invalid audience") phrase(85 "jwt audience invalid")
        phrase(82 "audience doesn t match") phrase(80 "invalidaudienceerror");
    IdTokenClock = phrase(85 "jwt expired") phrase(85 "jwt not active")
        phrase(82 "token used too early") phrase(82 "signature has expired")
        phrase(80 "issued in the future") phrase(80 "immaturesignatureerror")
        phrase(80 "the token is not yet valid");
    IdTokenKeyUnknown = phrase(80 "unable to find a signing key") phrase(75 "no matching key")
        phrase(68 "well known openid configuration");
    IdTokenMissing = phrase(72 "keyerror id_token") exchange;
    IdTokenSignature = phrase(80 "invalid signature jwt")
        phrase(78 "jsonwebtokenerror invalid signature") phrase(72 "jwt signature does not match");
    IdentityFieldMissing = phrase(78 "keyerror digilockerid") phrase(76 "keyerror name");
    InsufficientScope = code("insufficient_scope")
        phrase(95 "the request requires higher privileges");
    InternalServerError = vague("internal_server_error") status(20 500) at(Eaadhaar);
    InvalidGrant = vague("invalid_grant") exchange;
    InvalidRequest = vague("invalid_request") status(25 400) phrase(45 "400 bad request");
    InvalidScope = code("invalid_scope") phrase(78 "the requested scope is invalid");
    InvalidToken = code("invalid_token") phrase(95 "the access token is invalid")
        phrase(80 "access token expired or revoked") status(20 401) phrase(45 "401 unauthorized");
    IssuedListEmpty = lint exchange;
    IssuerListSlow = exchange;
    KeychainUnavailable = phrase(80 "secret service") phrase(85 "org freedesktop secrets");
    LegacyApi = code("invalid_username") code("invalid_mobile") code("multiple_mobile_accounts")
        code("otp_error") code("invalid_response_type") code("mobile_exists") code("auth_failure")
        code("parameter_missing") code("invalid_ts") phrase(85 "signup 2 demoauth")
        phrase(80 "account 2 verify") phrase(80 "demoauthverify") phrase(75 "device_code")
        phrase(75 "either one of uid or mobile number is mandatory")
        phrase(90 "uid parameter is missing or invalid") phrase(90 "name parameter is missing or invalid")
        phrase(90 "dob parameter is missing or invalid") phrase(90 "gender parameter is missing or invalid")
        phrase(90 "mobile parameter is missing or invalid")
        phrase(90 "verification parameter is missing or invalid")
        phrase(80 "consent parameter is missing or invalid") exchange;
    LegacyWidget = code("invalid_app_hash") phrase(80 "fetch from digilocker button")
        phrase(75 "dl widget") phrase(80 "dlscript");
    LinkInParameter = lint;
    LoginScopeOnly = exchange;
    LoginLoop = phrase(80 "too many redirects") phrase(80 "err too many redirects");
    LogoMissing =;
    MetaClientIdField = lint;
    MethodWrong = lint phrase(85 "method not allowed") status(75 405)
        phrase(85 "httprequestmethodnotsupported") phrase(70 "cannot get oauth2")
        phrase(60 "cannot post oauth2");
    MobileNotIndian =;
    NoSandbox = lint;
    NotHttp = wire(NotHttp) phrase(84 "parse error expected http") phrase(82 "hpe_invalid_constant")
        phrase(80 "malformed http response") phrase(80 "received http 0 9 when not allowed");
    NotJson = exchange phrase(62 "unexpected token") phrase(60 "expected value at line 1");
    NothingShared = exchange;
    Offline = wire(Offline) phrase(85 "network is unreachable") phrase(85 "enetunreach")
        phrase(85 "err internet disconnected") phrase(82 "no route to host")
        phrase(82 "ehostunreach") phrase(80 "network unreachable");
    OrgidOfOtherIssuer = exchange;
    OrgidUnknown = code("invalid_orgid") phrase(93 "the orgid parameter is missing or invalid")
        phrase(85 "orgid parameter is missing or invalid");
    OtpNotDelivered =;
    PartnerServiceUnresponsive = code("partner_service_unresponsive") at(Issued);
    PkceReused = lint;
    PlaceholderSent = lint;
    PortInUse = phrase(90 "eaddrinuse") phrase(88 "address already in use")
        phrase(85 "only one usage of each socket address");
    ProxyRefused = wire(Proxy) status(88 407) phrase(88 "proxy authentication required")
        phrase(82 "tunneling socket could not be established")
        phrase(85 "err proxy connection failed") phrase(82 "err tunnel connection failed")
        phrase(82 "proxyerror") phrase(78 "cannot connect to proxy")
        phrase(78 "unable to connect to proxy");
    PullConsentMissing = phrase(92 "the consent parameter is missing or invalid")
        at(PullDocument);
    PullPending = code("pull_response_pending")
        phrase(95 "do not exactly match with the details on the certificate")
        phrase(88 "forwarded to the issuer department") at(PullDocument);
    PurposeCharacters = phrase(94 "the purpose parameter is invalid")
        phrase(94 "the service_name parameter is invalid")
        lint;
    PurposeMissing = phrase(94 "the purpose parameter is required")
        phrase(94 "the service_name parameter is required")
        lint;
    PushParameter = phrase(90 "docid parameter is missing or invalid")
        phrase(90 "issuedate parameter is missing or invalid")
        phrase(90 "description parameter is missing or invalid")
        phrase(88 "uri parameter is missing or invalid")
        phrase(92 "uri already exists in this account")
        phrase(92 "uri already exists in another account") at(PushUri);
    RateLimited = status(88 429) phrase(90 "too many requests");
    RecordNotFound = code("record_not_found") phrase(95 "no record found in issuer database")
        at(PullDocument);
    RedirectInstead = exchange;
    RedirectUriDiffersAtToken = phrase(94 "redirect_uri does not match the one of the authorization request")
        phrase(88 "redirect_uri does not match the one used in the authorization request")
        phrase(82 "redirect_uri did not match") exchange lint;
    RedirectUriLocalhost =;
    RedirectUriMismatch = code("redirect_uri_mismatch") code("invalid_redirect_uri")
        phrase(85 "redirect uri mismatch") exchange;
    RedirectUriNotYetActive =;
    RefreshTokenInvalid = phrase(96 "the refresh token is invalid") exchange;
    RefreshTokenMissing = phrase(78 "keyerror refresh_token");
    RepositoryConfigerror = code("repository_service_configerror")
        phrase(92 "the issuer service is not available please contact digilocker support");
    RepositoryException = code("repository_service_exception");
    RepositoryInactive = code("repository_service_inactive");
    RepositoryResperror = code("repository_service_resperror");
    RepositoryUnpublished = code("repository_service_unpublished");
    RepositoryUnresponsive = code("repository_service_unresponsive");
    RequestMalformed = phrase(86 "the request is malformed")
        lint phrase(60 "bad request syntax") status(75 415)
        phrase(72 "unsupported media type") status(60 422);
    ScopeNameGuessed = lint;
    ScopeNotGranted = exchange;
    SecretWrong = code("invalid_client") phrase(92 "the client credentials are invalid");
    ServerOutsideIndia =;
    ServiceUnavailable = status(80 503) status(80 502) status(78 504)
        phrase(82 "service unavailable") phrase(82 "service temporarily unavailable") phrase(80 "bad gateway") phrase(80 "gateway timeout")
        phrase(78 "temporarily unavailable due to maintenance") phrase(72 "scheduled maintenance");
    Sha1Refused = phrase(90 "rsa sha1 is forbidden when secure validation is enabled")
        phrase(82 "digest method sha1 is not allowed");
    SignatureTampered = phrase(74 "digest value mismatch")
        phrase(86 "data and digest do not match");
    SignatureRefused = phrase(76 "doctype is disallowed when the feature");
    SignedXmlReformatted =;
    SignerExpired =;
    SignerUnknown =;
    SignInTimeout = exchange;
    SignupFlow =;
    SlowAnswer = exchange;
    StateConstant = lint;
    StateLost = phrase(85 "state missing");
    StateMissing = lint;
    StateMismatch = phrase(88 "state mismatch") phrase(85 "mismatching state")
        phrase(85 "csrf state mismatch") phrase(84 "invalid state")
        phrase(82 "mismatchingstateerror");
    Status530 = status(70 530);
    StrandedOnDigilocker = exchange;
    TemporarilyUnavailable = code("temporarily_unavailable") code("server_error") at(Authorize);
    TimedOut = wire(TimedOut) phrase(85 "timed out") phrase(85 "etimedout")
        phrase(85 "sockettimeoutexception") phrase(82 "deadline exceeded")
        phrase(80 "timeout exceeded") phrase(80 "read timeout") phrase(80 "connect timeout")
        phrase(80 "econnaborted") phrase(80 "curl 28") phrase(82 "err connection timed out")
        phrase(80 "timeout of") phrase(78 "request timeout") status(75 408)
        phrase(78 "taskcanceledexception");
    TlsExpired = wire(TlsExpired) phrase(88 "certificate has expired")
        phrase(88 "cert has expired") phrase(85 "certificate expired")
        phrase(85 "err cert date invalid") phrase(82 "certificate is not yet valid")
        phrase(82 "certificateexpiredexception") phrase(80 "cert not yet valid");
    TlsHostname = wire(TlsHostname) phrase(88 "err tls cert altname invalid")
        phrase(88 "does not match certificate s altnames")
        phrase(86 "no alternative certificate subject name matches") phrase(86 "hostname mismatch")
        phrase(85 "err cert common name invalid")
        phrase(84 "no subject alternative names matching")
        phrase(84 "x509 certificate is valid for") phrase(82 "doesn t match either of")
        phrase(82 "notvalidforname");
    TlsHandshake = wire(TlsHandshake) phrase(82 "sslhandshakeexception")
        phrase(85 "handshake failure") phrase(82 "handshake_failure")
        phrase(82 "wrong version number")
        phrase(82 "could not create ssl tls secure channel") phrase(82 "err ssl protocol error")
        phrase(82 "unsafe legacy renegotiation disabled") phrase(78 "eproto") phrase(76 "curl 35")
        phrase(76 "ssl_error_syscall");
    TlsUnknownAuthority = wire(TlsAuthority) phrase(90 "unable to get local issuer certificate")
        phrase(90 "pkix path building failed") phrase(88 "unable to find valid certification path")
        phrase(88 "self signed certificate") phrase(85 "certificate verify failed")
        phrase(88 "unable to verify the first certificate")
        phrase(88 "unable_to_verify_leaf_signature")
        phrase(88 "certificate signed by unknown authority")
        phrase(86 "err cert authority invalid") phrase(84 "ssl certificate problem")
        phrase(84 "could not establish trust relationship") phrase(80 "curl 60")
        phrase(84 "unknownissuer") phrase(82 "invalid peer certificate")
        phrase(84 "the remote certificate is invalid");
    TlsVersion = wire(TlsVersion) phrase(84 "err ssl version or cipher mismatch")
        phrase(84 "tlsv1 alert protocol version") phrase(84 "unsupported protocol")
        phrase(84 "protocol version not supported") phrase(82 "no protocols available");
    TokenBodyJson = lint;
    TokenEndpointWrong = lint;
    TokenFieldMissing = lint phrase(90 "the code parameter is missing")
        phrase(90 "the redirect_uri parameter is missing")
        phrase(78 "missing required parameter code");
    TokenMethod = phrase(98 "may not use this token authentication method")
        phrase(60 "token authentication method");
    TokenNotSent = lint exchange phrase(82 "missing authorization header")
        phrase(75 "full authentication is required");
    TokenVersionMismatch = lint exchange;
    TsIst = exchange;
    TsMilliseconds = lint;
    TsRefused = phrase(93 "timestamp parameter is missing or invalid") exchange;
    TsStale = exchange;
    UnauthorizedClient = code("unauthorized_client");
    UnexpectedError = vague("unexpected_error") phrase(55 "internal server error") status(30 500);
    UnreadableDocument = exchange phrase(76 "failed to load pdf") phrase(72 "not a pdf")
        phrase(74 "invalidpdfexception") phrase(70 "start tag expected not found")
        phrase(70 "content is not allowed in prolog");
    UnsignedDocument = phrase(74 "cannot find signature element");
    UnsupportedResponseType = code("unsupported_response_type")
        phrase(85 "the response_type parameter is invalid") lint;
    UploadContentTypeMissing = code("contenttype_missing")
        phrase(92 "content type parameter is missing") at(Upload);
    UploadDataMissing = code("file_data_missing") phrase(92 "missing file content in the request")
        at(Upload);
    UploadFilenameMissing = code("filename_missing")
        phrase(92 "filename is missing in path parameter") at(Upload);
    UploadFilenameRefused = code("invalid_filename") phrase(90 "are not allowed in file name")
        phrase(88 "restricted characters") at(Upload);
    UploadFolderUnknown = code("invalid_path") phrase(92 "the destination folder does not exist")
        at(Upload);
    UploadHmacDiffers = code("hmac_mismatch") phrase(90 "hmac does not match") at(Upload);
    UploadHmacMissing = code("hmac_missing") phrase(90 "hmac parameter is missing") at(Upload);
    UploadMimetypeDiffers = code("mimetype_mismatch")
        phrase(92 "does not match with the mimetype of the file") at(Upload);
    UploadPathMissing = code("path_missing") phrase(92 "path parameter is missing") at(Upload);
    UploadTooLarge = code("invalid_filesize") phrase(92 "exceeds maximum allowed file size")
        status(70 413) phrase(70 "request entity too large") at(Upload);
    UploadTypeRefused = code("invalid_filetype") phrase(92 "the file type is not allowed")
        at(Upload);
    UriExists = code("uri_exists")
        phrase(92 "this document already exists in your issued documents") at(PullDocument);
    UriMissing = code("uri_missing") phrase(92 "uri parameter missing") lint;
    UriUnknown = code("invalid_uri") phrase(92 "no file found for given uri");
    UrlNotUnique = phrase(92 "unique url is required");
    UserLoggedOut = code("user_loggedout") at(Logout);
    UserUnknown = code("invalid_digilocker_id") phrase(92 "the digilockerid parameter is invalid")
        at(PushUri);
    VerifierMalformed = phrase(94 "the code_verifier parameter is invalid")
        lint phrase(82 "code verifier must be")
        phrase(78 "code_verifier is invalid");
    VerifierMismatch = phrase(86 "code verifier does not match")
        phrase(86 "pkce verification failed") phrase(86 "code challenge failed")
        phrase(82 "failed to verify code verifier") phrase(82 "invalid code verifier") exchange;
    VerifierMissing = phrase(94 "the code_verifier parameter is missing")
        lint phrase(86 "code_verifier is required")
        phrase(86 "missing code_verifier") phrase(84 "the code_verifier parameter is required");
    VersionsMixed = lint;
    WindowClosed = phrase(80 "popup_closed");
}
