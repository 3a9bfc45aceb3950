//! Which fields the hash of each hash-signed form covers, and in which order (API 11.3). The secret
//! always comes first and there is no separator.

use crate::form::Fields;
use crate::service::{Api, Line};

/// The fields after the secret, by name; `None` for an API that is not hash-signed. Of `uid` and
/// `mobile` only one counts: see [`values`].
#[must_use]
pub fn order(api: Api, line: Line) -> Option<&'static [&'static str]> {
    Some(match (api, line) {
        (Api::PullIssuers | Api::Statistics, _) => &["clientid", "ts"],
        (Api::PullDoctype, _) => &["clientid", "orgid", "ts"],
        (Api::PullParameters, _) => &["clientid", "orgid", "doctype", "ts"],
        (Api::VerifyAccount, _) => &["clientid", "uid", "mobile", "ts"],
        (Api::PushUri, Line::V1_12) => &[
            "clientid",
            "digilockerid",
            "uri",
            "doctype",
            "description",
            "docid",
            "issuedate",
            "validfrom",
            "validto",
            "action",
            "ts",
        ],
        (Api::PushUri, Line::V2_3 | Line::V2_4) => &[
            "clientid",
            "digilockerid",
            "uri",
            "doctype",
            "description",
            "docid",
            "issuedate",
            "validfrom",
            "validto",
            "action",
            "ts",
            "doccontent",
            "datacontent",
        ],
        _ => return None,
    })
}

/// A hash-signed form, as data for whoever makes one by hand.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Form {
    /// The API.
    pub api: Api,
    /// The first line with this order.
    pub line: Line,
    /// Whether another line has another order.
    pub differs_by_line: bool,
    /// What follows the secret, in order.
    pub fields: &'static [&'static str],
}

/// Every hash-signed form, once for each order that it has.
#[must_use]
pub fn forms() -> Vec<Form> {
    let mut forms = Vec::new();
    for api in Api::ALL {
        let mut orders: Vec<(Line, &'static [&'static str])> = Vec::new();
        for line in Line::ALL {
            if let Some(fields) = order(api, line)
                && orders.iter().all(|(_, known)| *known != fields)
            {
                orders.push((line, fields));
            }
        }
        let differs_by_line = orders.len() > 1;
        forms.extend(orders.into_iter().map(|(line, fields)| Form {
            api,
            line,
            differs_by_line,
            fields,
        }));
    }
    forms
}

/// The values that are hashed, by name and in order. An absent field gives the empty string, which
/// is presumed, not documented. Where both `uid` and `mobile` are sent, which one is hashed is not
/// documented either; `uid` is taken.
#[must_use]
pub fn values(api: Api, line: Line, fields: &Fields) -> Option<Vec<(&'static str, &str)>> {
    let both = fields.get("uid").is_some() && api == Api::VerifyAccount;
    let value = |name: &'static str| {
        let hidden = both && name == "mobile";
        let value = fields.get(name).filter(|_| !hidden);
        (name, value.unwrap_or_default())
    };
    order(api, line).map(|names| names.iter().map(|name| value(name)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absent_fields_are_empty_and_uid_goes_before_mobile() {
        let fields = Fields::parse(b"ts=1&clientid=c&mobile=9&uid=2");
        let hashed = values(Api::VerifyAccount, Line::V2_3, &fields).unwrap();
        assert_eq!(
            hashed,
            [("clientid", "c"), ("uid", "2"), ("mobile", ""), ("ts", "1")]
        );
        let fields = Fields::parse(b"ts=1&clientid=c&mobile=9");
        let hashed = values(Api::VerifyAccount, Line::V2_3, &fields).unwrap();
        assert_eq!(
            hashed,
            [("clientid", "c"), ("uid", ""), ("mobile", "9"), ("ts", "1")]
        );
    }

    #[test]
    fn each_order_is_listed_once_and_push_uri_has_two() {
        let of = |api| {
            let forms = forms().into_iter().filter(|form| form.api == api);
            forms
                .map(|form| (form.line, form.differs_by_line))
                .collect::<Vec<_>>()
        };
        assert_eq!(of(Api::PushUri), [(Line::V1_12, true), (Line::V2_3, true)]);
        assert_eq!(of(Api::PullDoctype), [(Line::V1_12, false)]);
        assert_eq!(of(Api::User), []);
        assert_eq!(forms().len(), 7);
    }

    #[test]
    fn contents_come_after_ts_and_only_in_the_2_lines() {
        let names = |line| order(Api::PushUri, line).unwrap();
        assert_eq!(names(Line::V1_12).last(), Some(&"ts"));
        assert_eq!(names(Line::V2_3)[10..], ["ts", "doccontent", "datacontent"]);
        assert_eq!(order(Api::User, Line::V2_4), None);
    }
}
