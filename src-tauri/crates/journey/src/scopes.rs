//! Granted against requested scopes.
//!
//! The citizen may untick what a partner asked for, and the console may not have enabled it: both
//! show only in the token's `scope` (API 4.7). The comparison allows for what the description itself
//! writes in two ways, and knows that `issued/<uri>` entries are added one for each ticked document.

/// Scope names known from the descriptions or from authorize addresses that the console generates.
const KNOWN: &[&str] = &[
    "address",
    "avs",
    "avs_parent",
    "avs_parent_file",
    "careof",
    "email",
    "files.issueddocs",
    "files.uploadeddocs",
    "openid",
    "picture",
    "userdetails",
];

/// Names that other providers have and that were rejected or never confirmed here.
const COMMON_GUESSES: &[&str] = &[
    "age_verification",
    "ageverification",
    "issued:aadhaar",
    "issued_documents",
    "phone",
    "profile",
];

/// What is known of a scope name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A name from another provider that the services have rejected.
    CommonGuess,
    /// In a description, or seen on a generated address.
    Known,
    /// In no source.
    Unknown,
}

/// What is known of a scope name (API 4.7).
#[must_use]
pub fn standing(scope: &str) -> Standing {
    let is_known = KNOWN.iter().any(|known| known.eq_ignore_ascii_case(scope))
        || ["partners.", "file.partners/", "issued/"]
            .iter()
            .any(|prefix| {
                scope
                    .strip_prefix(prefix)
                    .is_some_and(|rest| !rest.is_empty())
            });
    if is_known {
        Standing::Known
    } else if COMMON_GUESSES.contains(&scope) {
        Standing::CommonGuess
    } else {
        Standing::Unknown
    }
}

/// The comparison of what was asked with what was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Asked for and not given.
    pub missing: Vec<String>,
    /// Given without being asked for; `issued/<uri>` entries are not counted.
    pub extra: Vec<String>,
    /// Documents that the citizen ticked, from `issued/<uri>` entries.
    pub documents: Vec<String>,
}

/// Compares granted with requested scopes.
#[must_use]
pub fn compare(requested: &[String], granted: &[String]) -> Comparison {
    let same = |a: &str, b: &str| canonical(a) == canonical(b);
    let lacks = |list: &[String], scope: &str| !list.iter().any(|other| same(other, scope));
    let mut comparison = Comparison {
        missing: requested
            .iter()
            .filter(|scope| lacks(granted, scope))
            .cloned()
            .collect(),
        ..Comparison::default()
    };
    for scope in granted.iter().filter(|scope| lacks(requested, scope)) {
        match scope.strip_prefix("issued/") {
            Some(uri) => comparison.documents.push(uri.to_owned()),
            None => comparison.extra.push(scope.clone()),
        }
    }
    comparison
}

/// `partners.PANCR` and `file.partners/PANCR` mean the same, and `Userdetails` is `userdetails`.
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
    fn an_unticked_scope_is_missing_and_a_surplus_one_is_extra() {
        let found = compare(&list("openid files.issueddocs"), &list("openid avs"));
        assert_eq!(found.missing, ["files.issueddocs"]);
        assert_eq!(found.extra, ["avs"]);
    }

    #[test]
    fn ticked_documents_are_no_surplus() {
        let found = compare(&list("openid"), &list("openid issued/in.gov.pan-PANCR-X"));
        assert_eq!(found.documents, ["in.gov.pan-PANCR-X"]);
        assert!(found.missing.is_empty() && found.extra.is_empty());
    }

    #[test]
    fn the_two_spellings_of_the_description_are_the_same() {
        let found = compare(
            &list("partners.PANCR userdetails"),
            &list("file.partners/PANCR Userdetails"),
        );
        assert_eq!(found, Comparison::default());
        assert_eq!(
            compare(&list("OpenID"), &list("openid")).missing,
            ["OpenID"]
        );
    }

    #[test]
    fn guesses_from_other_providers_are_told_from_unknown_names() {
        assert_eq!(standing("profile"), Standing::CommonGuess);
        assert_eq!(standing("files.issueddocs"), Standing::Known);
        assert_eq!(standing("partners.DRVLC"), Standing::Known);
        assert_eq!(standing("partners."), Standing::Unknown);
    }
}
