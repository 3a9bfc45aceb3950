//! The report: what was shown, what was not tested, and every check with its outcome.

use crate::view::ReportView;

use super::refusal::Refusal;
use super::{Answer, Desk};

impl Desk {
    /// Makes the report of this journey.
    ///
    /// # Errors
    /// Before one of the two doors was taken.
    pub fn report(&self) -> Answer<ReportView> {
        Err(Refusal::NotYet.say(self.words()))
    }

    /// Writes the report.
    ///
    /// # Errors
    /// The system's reason.
    pub fn save_report(&self, _format: &str) -> Answer<String> {
        Err(Refusal::NotYet.say(self.words()))
    }
}
