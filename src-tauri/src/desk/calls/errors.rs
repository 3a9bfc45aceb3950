//! The errors of a page: what the description lists, each with the fault behind it and its fix.

use diagnosis::mask::mask;
use diagnosis::recognise::{Facts, recognise};
use diagnosis::{Fault, Words};
use protocol::error_index;
use protocol::service::Line;

use crate::view::ApiError;

use super::page::Page;

/// The rows that `line` lists for the page.
pub(super) fn of(page: Page, words: &Words, line: Line) -> Vec<ApiError> {
    let Some(api) = page.api().filter(|_| page != Page::IdToken) else {
        return Vec::new();
    };
    error_index::rows_of(api, line)
        .map(|row| {
            let facts = Facts {
                api: Some(api),
                line: Some(line),
                status: row.status_in(line),
                code: Some(row.code.to_owned()),
                description: row.texts.first().map(|text| mask(text)),
                refresh: page == Page::Refresh,
                ..Facts::default()
            };
            let best = recognise(&facts).into_iter().next();
            let fault = best.map_or(Fault::ServiceUnavailable, |finding| finding.fault);
            let said = words.fault(fault);
            ApiError {
                status: row.status_in(line),
                code: row.code.to_owned(),
                texts: row.texts.iter().map(|text| (*text).to_owned()).collect(),
                fault: fault.id().to_owned(),
                title: said.title,
                cause: said.cause,
                fix: said.fix,
                party: fault.party().into(),
                faq: fault.faq().to_vec(),
                confidence: row.confidence.tag().to_owned(),
            }
        })
        .collect()
}
