//! The report: what was shown, what was not tested, and every check with its outcome.

use std::path::PathBuf;

use journey::check::{Check, Outcome};
use journey::preflight;
use journey::registration::Registration;
use journey::report::{self, Report};
use journey::store;
use journey::summary::Summary;

use crate::view::{Environment, ReportView};

use super::preflight::looked_at;
use super::refusal::Refusal;
use super::room::Room;
use super::{Answer, Desk};

/// In which form a report is kept.
#[derive(Clone, Copy, Debug, Eq, PartialEq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportFormat {
    /// The page for people.
    Html,
    /// The twin for machines.
    Json,
}

/// More copies of one day than anybody wants.
const COPIES: usize = 1000;

impl Desk {
    /// Makes the report of this journey.
    ///
    /// # Errors
    /// Before one of the two doors was taken, or while the configuration cannot work at all.
    pub fn report(&self) -> Answer<ReportView> {
        let mut room = self.room();
        let report = self.gather(&room)?;
        let words = room.words();
        let failed = |error: &dyn std::fmt::Display| Refusal::Save.because(words, error);
        let view = ReportView {
            html: report.html(words).map_err(|error| failed(&error))?,
            json: report.json().map_err(|error| failed(&error))?,
            generated_at: report.made_at().to_string(),
            environment: match report.environment() {
                report::Environment::Practice => Environment::Practice,
                report::Environment::Production => Environment::Production,
            },
            passed: report.count(Outcome::Pass),
            failed: report.count(Outcome::Fail),
            skipped: report.count(Outcome::Skipped),
            shown: report.shown(words),
            not_tested: report.not_tested(words),
            checks: report.checks().iter().map(Into::into).collect(),
        };
        room.reported = true;
        drop(room);
        self.tell_desk();
        Ok(view)
    }

    /// Writes the report into `folder` under a name that is free there, and answers with its path.
    ///
    /// # Errors
    /// The system's reason.
    pub fn save_report(&self, format: ReportFormat, folder: PathBuf) -> Answer<String> {
        let room = self.room();
        let report = self.gather(&room)?;
        let words = room.words();
        let (content, ending) = match format {
            ReportFormat::Html => (report.html(words), "html"),
            ReportFormat::Json => (report.json(), "json"),
        };
        let content = content.map_err(|error| Refusal::Save.because(words, error))?;
        let day = report.made_at().strftime("%Y-%m-%d").to_string();
        let path = (1..=COPIES)
            .map(|copy| match copy {
                1 => folder.join(format!("lockstep-report-{day}.{ending}")),
                copy => folder.join(format!("lockstep-report-{day}-{copy}.{ending}")),
            })
            .find(|path| !path.exists())
            .ok_or_else(|| Refusal::Save.because(words, folder.display()))?;
        store::write_atomically(&path, content.as_bytes())
            .map_err(|error| Refusal::Save.because(words, error))?;
        Ok(path.display().to_string())
    }

    fn gather(&self, room: &Room) -> Answer<Report> {
        let partner = room.partner()?;
        let registration =
            Registration::new(partner).map_err(|_| Refusal::NotYet.say(room.words()))?;
        let before: Vec<Check> = room
            .lint()
            .into_iter()
            .map(|lint| lint.check)
            .chain([preflight::papers(partner)])
            .chain(looked_at(room))
            .collect();
        let after: Vec<Check> = room
            .verdicts
            .iter()
            .filter_map(|judged| judged.check(room.document(judged.document)?.fetched.api))
            .collect();
        let evidence = self.0.wire.evidence().entries();
        let summary = Summary::new(&before, &evidence, &after);
        Ok(Report::new(
            &registration,
            &summary,
            &evidence,
            self.0.clock.now(),
        ))
    }
}
