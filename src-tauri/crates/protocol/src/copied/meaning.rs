//! What the names of settings mean, as `.env` files, forms, Postman and the services write them.
//!
//! A name is compared without case and punctuation and by its end, because the beginning is the
//! app's own: `NEXT_PUBLIC_DIGILOCKER_CLIENT_ID` is a client id as `clientId` is. Longer endings
//! stand before shorter ones.

use super::Setting;

/// What a name says about its value.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Meaning {
    /// A setting with a place in a partner file.
    Setting(Setting),
    /// The client secret.
    Secret,
    /// Of one attempt or one person.
    Withheld,
    /// Known, and nothing to take over: every attempt makes its own, or there is but one value.
    Expected,
    /// No rule.
    Unknown,
}

/// Endings of names, letters and digits alone.
const ENDINGS: &[(&str, Meaning)] = &[
    ("clientidscheme", Meaning::Unknown),
    ("databaseurl", Meaning::Unknown),
    ("firebaseurl", Meaning::Unknown),
    ("clientid", Meaning::Setting(Setting::ClientId)),
    ("appid", Meaning::Setting(Setting::ClientId)),
    ("consumerkey", Meaning::Setting(Setting::ClientId)),
    ("clientsecret", Meaning::Secret),
    ("clientsecretid", Meaning::Secret),
    ("secretid", Meaning::Secret),
    ("secretkey", Meaning::Secret),
    ("appsecret", Meaning::Secret),
    ("consumersecret", Meaning::Secret),
    ("redirecturi", Meaning::Setting(Setting::RedirectUri)),
    ("redirecturl", Meaning::Setting(Setting::RedirectUri)),
    ("redirectionuri", Meaning::Setting(Setting::RedirectUri)),
    ("callbackurl", Meaning::Setting(Setting::RedirectUri)),
    ("callbackuri", Meaning::Setting(Setting::RedirectUri)),
    ("callback", Meaning::Setting(Setting::RedirectUri)),
    ("returnurl", Meaning::Setting(Setting::RedirectUri)),
    ("scopes", Meaning::Setting(Setting::Scopes)),
    ("scope", Meaning::Setting(Setting::Scopes)),
    ("servicename", Meaning::Setting(Setting::ServiceName)),
    ("purpose", Meaning::Setting(Setting::Purpose)),
    ("granttype", Meaning::Setting(Setting::GrantType)),
    ("tokenauthmethod", Meaning::Setting(Setting::Authentication)),
    (
        "tokenendpointauthmethod",
        Meaning::Setting(Setting::Authentication),
    ),
    (
        "clientauthentication",
        Meaning::Setting(Setting::Authentication),
    ),
    (
        "codechallengemethod",
        Meaning::Setting(Setting::ChallengeMethod),
    ),
    (
        "challengealgorithm",
        Meaning::Setting(Setting::ChallengeMethod),
    ),
    ("codechallenge", Meaning::Expected),
    ("responsetype", Meaning::Expected),
    ("state", Meaning::Expected),
    ("codeverifier", Meaning::Withheld),
    ("verifier", Meaning::Withheld),
    ("accesstoken", Meaning::Withheld),
    ("refreshtoken", Meaning::Withheld),
    ("idtoken", Meaning::Withheld),
    ("password", Meaning::Withheld),
    ("loginhint", Meaning::Withheld),
    ("verifiedmobile", Meaning::Withheld),
    ("mobile", Meaning::Withheld),
    ("otp", Meaning::Withheld),
    ("pin", Meaning::Withheld),
    ("aadhaar", Meaning::Withheld),
    ("baseurl", Meaning::Setting(Setting::BaseUrl)),
    ("apiurl", Meaning::Setting(Setting::BaseUrl)),
    ("apibase", Meaning::Setting(Setting::BaseUrl)),
    ("authorizeurl", Meaning::Setting(Setting::BaseUrl)),
    ("authorizationurl", Meaning::Setting(Setting::BaseUrl)),
    ("authorizeendpoint", Meaning::Setting(Setting::BaseUrl)),
    ("authorizationendpoint", Meaning::Setting(Setting::BaseUrl)),
    ("authurl", Meaning::Setting(Setting::BaseUrl)),
    ("tokenurl", Meaning::Setting(Setting::BaseUrl)),
    ("tokenendpoint", Meaning::Setting(Setting::BaseUrl)),
    ("userinfourl", Meaning::Setting(Setting::BaseUrl)),
    ("userinfoendpoint", Meaning::Setting(Setting::BaseUrl)),
    ("issuedurl", Meaning::Setting(Setting::BaseUrl)),
];

/// Names that mean something only where they are the whole name.
const WHOLE: &[(&str, Meaning)] = &[("code", Meaning::Withheld), ("secret", Meaning::Secret)];

/// How values begin that stand for others.
pub(super) const PLACEHOLDER_STARTS: &[&str] = &[
    "your",
    "<",
    "{{",
    "${",
    "$",
    "xxxx",
    "changeme",
    "replace",
    "process.env",
    "%",
    "enter ",
];

/// What `name` says.
pub(super) fn meaning(name: &str) -> Meaning {
    let bare: String = name
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let whole = WHOLE.iter().find(|(word, _)| *word == bare);
    let ending = || ENDINGS.iter().find(|(ending, _)| bare.ends_with(ending));
    whole
        .or_else(ending)
        .map_or(Meaning::Unknown, |(_, meaning)| *meaning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_means_the_same_however_an_app_writes_it() {
        for name in [
            "client_id",
            "clientId",
            "NEXT_PUBLIC_DIGILOCKER_CLIENT_ID",
            "digilocker.client-id",
        ] {
            assert_eq!(meaning(name), Meaning::Setting(Setting::ClientId), "{name}");
        }
        assert_eq!(meaning("DL_CLIENT_SECRET"), Meaning::Secret);
        assert_eq!(meaning("Secret ID"), Meaning::Secret);
        assert_eq!(
            meaning("DIGILOCKER_TOKEN_URL"),
            Meaning::Setting(Setting::BaseUrl)
        );
        assert_eq!(meaning("code_verifier"), Meaning::Withheld);
    }

    #[test]
    fn a_name_of_something_else_means_nothing() {
        for name in [
            "DATABASE_URL",
            "PORT",
            "pincode",
            "NODE_ENV",
            "JWT_EXPIRY",
            "",
        ] {
            assert_eq!(meaning(name), Meaning::Unknown, "{name}");
        }
    }
}
