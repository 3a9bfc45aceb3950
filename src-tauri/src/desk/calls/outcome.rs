//! What a try showed, on its way to the window.

use diagnosis::words::FluentValue;

use crate::desk::room::Room;
use crate::view::{CheckView, Curtain, HashWorking, IpcError, TryNext, TryRow, TryText, TryValues};

/// The result of one try.
#[derive(Default)]
pub(super) struct Outcome {
    pub(super) sentence: String,
    pub(super) problem: Option<IpcError>,
    pub(super) rows: Vec<TryRow>,
    pub(super) working: Option<HashWorking>,
    pub(super) checks: Vec<CheckView>,
    pub(super) texts: Vec<TryText>,
    /// What the form carried besides, for the working of a signed call.
    pub(super) sent: Vec<(&'static str, String)>,
}

impl Outcome {
    /// A try that went well, in a sentence of the words.
    pub(super) fn said(room: &Room, id: &str, args: &[(&str, FluentValue<'_>)]) -> Self {
        Self {
            sentence: room.say_with(id, args),
            ..Self::default()
        }
    }

    /// A try that failed.
    pub(super) fn failed(room: &Room, problem: IpcError) -> Self {
        Self {
            sentence: room.say("api-tried-failed"),
            problem: Some(problem),
            ..Self::default()
        }
    }

    pub(super) fn with(self, rows: impl IntoIterator<Item = TryRow>) -> Self {
        Self {
            rows: rows.into_iter().collect(),
            ..self
        }
    }
}

/// A value that says nothing about a person.
pub(super) fn open(label: impl Into<String>, value: impl Into<String>) -> TryRow {
    TryRow {
        label: label.into(),
        value: value.into(),
        sensitive: false,
        next: None,
    }
}

/// A value that is personal.
pub(super) fn personal(curtain: Curtain, label: impl Into<String>, value: &str) -> TryRow {
    masked(label, curtain.personal(value))
}

/// A personal value that is masked already, where it has to be.
pub(super) fn masked(label: impl Into<String>, shown: impl Into<String>) -> TryRow {
    TryRow {
        sensitive: true,
        ..open(label, shown)
    }
}

/// The same row with what can be tried next.
pub(super) fn leading_to(
    row: TryRow,
    page: &str,
    label: String,
    values: &[(&str, &str)],
) -> TryRow {
    let values: TryValues = values
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    TryRow {
        next: Some(TryNext {
            page: page.to_owned(),
            label,
            values,
        }),
        ..row
    }
}
