//! Search over the answers; written next.

/// A place in the list of answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Number of the answer.
    pub number: u8,
}

pub(crate) fn search(_text: &str, _most: usize) -> Vec<Hit> {
    Vec::new()
}
