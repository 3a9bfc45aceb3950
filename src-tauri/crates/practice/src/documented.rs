//! Every error of the descriptions, on the call that lists it, on demand.
//!
//! A fault is a cause, and several causes share an error; here it is the other way round. The list is
//! [`protocol::error_index`]: each row on each of its calls with each of its texts, answered with the
//! status of the locker's line. What a line does not list, the locker does not answer in that line.

use protocol::{
    error_index::{self, Delivery, Row},
    service::{self, Api},
};

use crate::{log::Remark, refusal::Refusal, settings::Line};

/// Said where no text of an error was ever captured.
const NO_TEXT: &str = "no text is known";

/// One error of one call, with one of its texts.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Documented {
    api: Api,
    row: usize,
    text: usize,
}

impl Documented {
    /// Every error of every call, in the order of the descriptions.
    pub fn all() -> impl Iterator<Item = Self> {
        error_index::rows().enumerate().flat_map(|(row, listed)| {
            let texts = 0..listed.texts.len().max(1);
            listed.apis.iter().flat_map(move |&api| {
                let texts = texts.clone();
                texts.map(move |text| Self { api, row, text })
            })
        })
    }

    /// The call.
    #[must_use]
    pub fn api(self) -> Api {
        self.api
    }

    /// The row of the descriptions.
    #[must_use]
    pub fn row(self) -> Option<&'static Row> {
        error_index::rows().nth(self.row)
    }

    /// Its text, verbatim; `None` where none was captured.
    #[must_use]
    pub fn text(self) -> Option<&'static str> {
        self.row()?.texts.get(self.text).copied()
    }

    /// The name in the control endpoint: call and code, and a number where the code has several
    /// texts, as in `push-uri.invalid_parameter.3`.
    #[must_use]
    pub fn id(self) -> String {
        let code = self.row().map(|row| row.code).unwrap_or_default();
        let api = self.api.id();
        match self.row().map_or(0, |row| row.texts.len()) {
            0 | 1 => format!("{api}.{code}"),
            _ => format!("{api}.{code}.{}", self.text + 1),
        }
    }

    /// How the error is delivered in a line, if the line lists it.
    #[must_use]
    pub fn delivery(self, line: Line) -> Option<Delivery> {
        self.row()?.delivery_in(described(line)?)
    }

    /// The answer in place of the call's own; `None` for what goes through the browser's redirect.
    pub(crate) fn refusal(self, line: Line) -> Option<Refusal> {
        let status = match self.delivery(line)? {
            Delivery::Answer(status) => status,
            Delivery::Page(status) => status.unwrap_or(400),
            Delivery::Redirect => return None,
        };
        let remark = Remark::noted("an error is switched on", "-", self.id());
        Some(Refusal::new(status, self.row()?.code, self.told(), remark))
    }

    /// Error and text on the redirect; `None` for what is answered at once.
    pub(crate) fn on_redirect(self, line: Line) -> Option<(&'static str, &'static str)> {
        match self.delivery(line)? {
            Delivery::Redirect => Some((self.row()?.code, self.told())),
            Delivery::Answer(_) | Delivery::Page(_) => None,
        }
    }

    fn told(self) -> &'static str {
        self.text().unwrap_or(NO_TEXT)
    }
}

/// The line of the descriptions whose tables hold; EntityLocker published none.
fn described(line: Line) -> Option<service::Line> {
    match line {
        Line::V1_12 | Line::Legacy => Some(service::Line::V1_12),
        Line::V2_3 => Some(service::Line::V2_3),
        Line::V2_4 => Some(service::Line::V2_4),
        Line::EntityLocker => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_error_has_a_name_of_its_own() {
        let names: Vec<_> = Documented::all().map(Documented::id).collect();
        let different: BTreeSet<_> = names.iter().collect();
        assert_eq!(different.len(), names.len());
        assert!(names.contains(&"file.uri_missing".to_owned()));
        assert!(names.contains(&"push-uri.invalid_parameter.3".to_owned()));
    }

    #[test]
    fn an_error_has_the_status_of_its_line_and_none_where_the_line_lacks_it() {
        let named = |id: &str| Documented::all().find(|one| one.id() == id).unwrap();
        let status = |id, line| {
            named(id)
                .refusal(line)
                .map(|refusal| refusal.status.as_u16())
        };
        let exception = "file.repository_service_exception";
        assert_eq!(status(exception, Line::V1_12), Some(500));
        assert_eq!(status(exception, Line::V2_4), Some(530));
        assert_eq!(status(exception, Line::EntityLocker), None);
        assert_eq!(status("file.repository_service_inactive", Line::V2_4), None);
        assert_eq!(status("authorize.access_denied", Line::V2_4), None);
        assert!(
            named("authorize.access_denied")
                .on_redirect(Line::V2_4)
                .is_some()
        );
        assert_eq!(
            named("logout.user_loggedout").on_redirect(Line::V1_12),
            None
        );
    }
}
