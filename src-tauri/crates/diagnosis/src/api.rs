//! The calls of the journey, as the catalogue names them.

/// One API of the services, or one browser leg.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Api {
    /// `GET /oauth2/1/apaar`.
    Apaar,
    /// `GET /oauth2/1/authorize`, in the browser.
    Authorize,
    /// `GET /oauth2/3/xml/eaadhaar`.
    Eaadhaar,
    /// `GET /oauth2/1/file/{uri}`.
    File,
    /// `GET /oauth2/2/files/issued`.
    IssuedFiles,
    /// `GET /signin/logout/Y`, in the browser.
    Logout,
    /// `POST /oauth2/1/pull/doctype`.
    PullDoctype,
    /// `POST /oauth2/1/pull/pulldocument`.
    PullDocument,
    /// `POST /oauth2/1/pull/issuers`.
    PullIssuers,
    /// `POST /oauth2/1/pull/parameters`.
    PullParameters,
    /// `POST /account/1/pushuri`.
    PushUri,
    /// `POST /oauth2/1/token` with `grant_type=refresh_token`.
    Refresh,
    /// `POST /oauth2/1/revoke`.
    Revoke,
    /// `POST /statistics/1/counts`.
    Statistics,
    /// `POST /oauth2/1/token` with `grant_type=authorization_code`.
    Token,
    /// `POST /oauth2/2/token`, which answers with an `id_token`.
    TokenOpenid,
    /// `POST /oauth2/1/file/upload`.
    Upload,
    /// `GET /oauth2/1/files`.
    UploadedFiles,
    /// `GET /oauth2/1/user`.
    User,
    /// `POST /account/2/verify`, withdrawn in 2.4.
    VerifyAccount,
    /// `GET /oauth2/1/xml/{uri}`.
    Xml,
}
