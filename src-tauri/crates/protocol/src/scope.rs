//! Scopes as data: what each buys, and how sure that is (API 4.7).
//!
//! Scopes are ticked in the console; no complete list was ever published. Names from other OpenID
//! providers are the commonest cause of `invalid_scope` (API 19, rows 6 and 7). What was granted is
//! in the token's `scope`, and the person may have unticked something, so the comparison of
//! requested and granted is not an error but a fact to show.

use crate::confidence::Confidence::{self, Inferred, Secondary, Specification};
use crate::lint::Remark;
use crate::secret::personal_debug;
use crate::service::Api;

/// One scope, or a family of scopes with a common beginning.
#[derive(Clone, Copy, Debug)]
pub struct Scope {
    /// The name; of a family its beginning, with the variable part after it.
    pub name: &'static str,
    /// Whether something follows the name: a document type or URI.
    pub family: bool,
    /// The APIs that it opens.
    pub opens: &'static [Api],
    /// What it buys, in our words.
    pub buys: &'static str,
    /// The source behind it.
    pub confidence: Confidence,
}

/// The known scopes.
pub const SCOPES: &[Scope] = &[
    one(
        "openid",
        &[Api::TokenV2],
        "an id_token from the token v2 endpoint",
        Specification,
    ),
    one(
        "userdetails",
        &[Api::User],
        "name, birth date, gender and id of the account",
        Specification,
    ),
    one(
        "files.issueddocs",
        &[Api::Issued],
        "the list of issued documents",
        Specification,
    ),
    one(
        "files.uploadeddocs",
        &[Api::Uploaded],
        "the list of uploaded documents",
        Specification,
    ),
    family(
        "partners.",
        &[Api::PullDocument],
        "pulling documents of one type",
        Specification,
    ),
    family(
        "file.partners/",
        &[Api::PullDocument],
        "pulling documents of one type, in the description's other spelling",
        Specification,
    ),
    family(
        "issued/",
        &[Api::File, Api::Xml],
        "downloading exactly that document",
        Specification,
    ),
    one(
        "entitydetails",
        &[Api::Entity],
        "details of the organisation (EntityLocker)",
        Secondary,
    ),
    one("email", &[], "the e-mail address", Secondary),
    one("address", &[], "the address", Secondary),
    one("picture", &[], "the photograph", Secondary),
    one("careof", &[], "the care-of line of the address", Secondary),
    one(
        "avs",
        &[],
        "age verification; combined as openid avs",
        Secondary,
    ),
    one("avs_parent", &[], "the consent of a guardian", Secondary),
    one(
        "avs_parent_file",
        &[],
        "the consent of a guardian, with documents",
        Secondary,
    ),
];

/// Names from other providers and labels of tick boxes that were rejected or never confirmed, with
/// the scope that is meant.
pub const GUESSES: &[(&str, &str)] = &[
    ("profile", "userdetails"),
    ("phone", "no scope is known"),
    ("age_verification", "avs"),
    ("ageverification", "avs"),
    ("issued_documents", "files.issueddocs"),
    ("issued:aadhaar", "no scope is known for e-Aadhaar"),
];

const fn one(
    name: &'static str,
    opens: &'static [Api],
    buys: &'static str,
    confidence: Confidence,
) -> Scope {
    Scope {
        name,
        family: false,
        opens,
        buys,
        confidence,
    }
}

const fn family(
    name: &'static str,
    opens: &'static [Api],
    buys: &'static str,
    confidence: Confidence,
) -> Scope {
    Scope {
        family: true,
        ..one(name, opens, buys, confidence)
    }
}

/// What is known of a scope. `Userdetails`, as the description's prose writes it, is `userdetails`.
#[must_use]
pub fn known(name: &str) -> Option<&'static Scope> {
    SCOPES.iter().find(|scope| match scope.family {
        true => name
            .strip_prefix(scope.name)
            .is_some_and(|rest| !rest.is_empty()),
        false => scope.name.eq_ignore_ascii_case(name),
    })
}

/// The scopes that open an API; none is documented for e-Aadhaar, upload and APAAR.
pub fn opening(api: Api) -> impl Iterator<Item = &'static Scope> {
    SCOPES
        .iter()
        .filter(move |scope| scope.opens.contains(&api))
}

/// What stands against a `scope` parameter.
#[must_use]
pub fn lint(scope: &str) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if scope.contains(',') {
        let expected = "blanks between the scopes";
        remarks.push(Remark::wrong(
            "scope-separator",
            "scope",
            expected,
            "commas",
            Specification,
        ));
        return remarks;
    }
    for name in scope
        .split_whitespace()
        .filter(|name| known(name).is_none())
    {
        let guess = GUESSES
            .iter()
            .find(|(guess, _)| guess.eq_ignore_ascii_case(name));
        remarks.push(match guess {
            Some((_, meant)) => {
                let received = "a name of other providers, or a tick box's label";
                Remark::wrong("scope-guess", name, *meant, received, Secondary)
            }
            None => {
                let expected = "a scope as the console generates it";
                let received = "a name that no source has";
                Remark::wrong("scope-unknown", name, expected, received, Inferred).doubtful()
            }
        });
    }
    remarks
}

/// Granted scopes beside requested ones.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct Comparison {
    /// Requested and granted.
    pub granted: Vec<String>,
    /// Requested and not granted.
    pub missing: Vec<String>,
    /// Granted without being requested; the documents below are not counted.
    pub extra: Vec<String>,
    /// URIs of the documents that the person ticked, from `issued/<uri>`.
    pub documents: Vec<String>,
}

personal_debug!(Comparison);

/// Compares granted with requested scopes, allowing for what the description writes in two ways.
#[must_use]
pub fn compare(requested: &[String], granted: &[String]) -> Comparison {
    let holds = |list: &[String], scope: &str| {
        list.iter()
            .any(|other| canonical(other) == canonical(scope))
    };
    let mut comparison = Comparison::default();
    for scope in requested {
        match holds(granted, scope) {
            true => comparison.granted.push(scope.clone()),
            false => comparison.missing.push(scope.clone()),
        }
    }
    for scope in granted.iter().filter(|scope| !holds(requested, scope)) {
        match scope.strip_prefix("issued/") {
            Some(uri) => comparison.documents.push(uri.to_owned()),
            None => comparison.extra.push(scope.clone()),
        }
    }
    comparison
}

/// One spelling for what is written in two.
fn canonical(scope: &str) -> String {
    match scope.strip_prefix("file.partners/") {
        Some(doctype) => format!("partners.{doctype}"),
        None if scope.eq_ignore_ascii_case("userdetails") => "userdetails".to_owned(),
        None => scope.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(scopes: &str) -> Vec<String> {
        scopes.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn families_need_their_variable_part() {
        assert_eq!(known("partners.PANCR").unwrap().opens, [Api::PullDocument]);
        assert_eq!(
            known("issued/in.gov.pan-PANCR-X").unwrap().opens,
            [Api::File, Api::Xml]
        );
        assert!(known("partners.").is_none());
        assert!(known("Userdetails").is_some());
        assert!(known("profile").is_none());
    }

    #[test]
    fn guesses_are_named_with_what_is_meant() {
        let remarks = lint("openid age_verification files.issueddocs sesame");
        let rules: Vec<_> = remarks
            .iter()
            .map(|r| (r.rule, r.place.as_str(), r.expected.as_str()))
            .collect();
        assert_eq!(rules[0], ("scope-guess", "age_verification", "avs"));
        assert_eq!((rules[1].0, rules[1].1), ("scope-unknown", "sesame"));
        assert_eq!(lint("openid avs"), []);
        assert_eq!(lint("openid,avs")[0].rule, "scope-separator");
    }

    #[test]
    fn no_guess_is_a_known_scope() {
        for (guess, meant) in GUESSES {
            assert!(known(guess).is_none(), "{guess}");
            assert!(
                known(meant).is_some() || meant.starts_with("no scope"),
                "{meant}"
            );
        }
    }

    #[test]
    fn the_comparison_allows_for_two_spellings_and_sets_documents_apart() {
        let found = compare(
            &list("openid Userdetails partners.PANCR files.issueddocs"),
            &list("openid userdetails file.partners/PANCR issued/in.gov.pan-PANCR-X avs"),
        );
        assert_eq!(found.missing, ["files.issueddocs"]);
        assert_eq!(found.granted, ["openid", "Userdetails", "partners.PANCR"]);
        assert_eq!(found.extra, ["avs"]);
        assert_eq!(found.documents, ["in.gov.pan-PANCR-X"]);
    }

    #[test]
    fn nothing_is_claimed_for_e_aadhaar_and_upload() {
        for api in [Api::Eaadhaar, Api::Upload, Api::Apaar] {
            assert_eq!(opening(api).count(), 0);
        }
        assert_eq!(opening(Api::PullDocument).count(), 2);
    }
}
