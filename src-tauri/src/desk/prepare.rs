//! What an organisation needs before it is let in: the list from `diagnosis`, what the partner noted
//! about each item, and the forms of numbers that can be judged without asking anybody.
//!
//! What a person says is done counts as done: the program cannot see into an office. What it can
//! check it checks on request and forgets; a number typed for a check is never kept.

use diagnosis::aims::{self, Aim};
use diagnosis::mask::mask;
use diagnosis::prerequisites::{self, Item, ItemCheck, Stage};
use diagnosis::{Lang, Words};
use jiff::civil::Date;
use journey::preparation::{Progress, Task};
use journey::store::PartnerFile;
use protocol::identity::person::Holder;
use protocol::identity::{Cin, Gstin, IdentityFault, Mobile, Pan, Udyam};

use crate::view::{
    AimView, FieldError, IdentityKind, IdentityView, LookKind, PreparationView, StageView, StepId,
    StepStatus, TaskForm, TaskProgress, TaskView,
};

use super::refusal::{self, Refusal};
use super::{Answer, Desk, say, say_with};

/// Most characters in the fields of one line.
const LONGEST_LINE: usize = 120;

/// Most characters in a note.
const LONGEST_NOTE: usize = 2_000;

impl Desk {
    /// What organisations want to do, and what they then come as.
    #[must_use]
    pub fn aims(&self) -> Vec<AimView> {
        let lang = self.words().lang();
        aims::aims().iter().map(|aim| aim_view(lang, aim)).collect()
    }

    /// What the organisation needs and how far it is.
    ///
    /// # Errors
    /// Before there is a partner.
    pub fn preparation(&self) -> Answer<PreparationView> {
        let room = self.room();
        let words = room.words();
        let partner = room.partner()?;
        let tasks = prerequisites::items(partner.role());
        let stages = prerequisites::stages(partner.role());
        Ok(PreparationView {
            role: partner.role().into(),
            tasks: tasks
                .map(|item| task_view(words.lang(), item, partner.preparation.get(&item.id)))
                .collect(),
            stages: stages
                .map(|stage| stage_view(words.lang(), stage))
                .collect(),
        })
    }

    /// Notes how far a prerequisite is. It reaches the partner's file with the next save.
    ///
    /// # Errors
    /// When there is no such prerequisite, or names each field that does not fit; nothing that looks
    /// like a secret or a person's number is kept.
    pub fn set_task(&self, id: &str, form: TaskForm) -> Answer<PreparationView> {
        {
            let mut room = self.room();
            let words = room.words();
            let partner = room.partner.as_mut();
            let partner = partner.ok_or_else(|| Refusal::NotYet.say(words))?;
            if !prerequisites::items(partner.role()).any(|item| item.id == id) {
                return Err(Refusal::NotFound.say(words));
            }
            let before = partner.preparation.get(id).cloned();
            let task = noted(words, &form, before.unwrap_or_default())
                .map_err(|fields| refusal::form(words, fields))?;
            if task == Task::default() {
                partner.preparation.remove(id);
            } else {
                partner.preparation.insert(id.to_owned(), task);
            }
        }
        self.tell_desk();
        self.preparation()
    }

    /// Whether a number or an address has the form that it must have. The value is not kept.
    #[must_use]
    pub fn check_identity(&self, kind: IdentityKind, value: &str) -> IdentityView {
        let words = self.words();
        let fits = |id: &str| IdentityView {
            ok: true,
            sentence: say(words, id),
        };
        let judged = match kind {
            IdentityKind::Gstin => Gstin::parse(value).map(|_| "identity-gstin-fits"),
            IdentityKind::Cin => Cin::parse(value).map(|_| "identity-cin-fits"),
            IdentityKind::Udyam => Udyam::parse(value).map(|_| "identity-udyam-fits"),
            IdentityKind::Mobile => Mobile::parse(value).map(|_| "identity-mobile-fits"),
            IdentityKind::Pan => Pan::parse(value).map(|pan| match pan.holder() {
                Some(Holder::Person) => "identity-pan-person",
                _ => "identity-pan-fits",
            }),
            IdentityKind::Email => {
                return match prerequisites::is_own_domain(value) {
                    Some(true) => fits("identity-email-fits"),
                    Some(false) => misfit(say(words, "identity-email-free")),
                    None => misfit(say(words, "identity-email-none")),
                };
            }
        };
        match judged {
            Ok(id) => fits(id),
            Err(fault) => misfit(sentence(words, kind, fault)),
        }
    }
}

/// How far the whole is: what waits for others stops nobody from doing the rest.
pub(crate) fn status(partner: &PartnerFile) -> StepStatus {
    let progress: Vec<Progress> = prerequisites::items(partner.role())
        .map(|item| {
            let task = partner.preparation.get(&item.id);
            task.map_or(Progress::NotYet, |task| task.progress)
        })
        .collect();
    let mut open = progress.iter().filter(|progress| !progress.is_settled());
    if open.clone().next().is_none() {
        StepStatus::Completed
    } else if open.all(|progress| *progress == Progress::Waiting) {
        StepStatus::Waiting
    } else if progress.iter().all(|p| *p == Progress::NotYet) {
        StepStatus::NotStarted
    } else {
        StepStatus::InProgress
    }
}

/// The task as the form has it, over what is there, or what in the form does not fit.
fn noted(words: &Words, form: &TaskForm, before: Task) -> Result<Task, Vec<FieldError>> {
    let mut fields = Vec::new();
    let mut misfit = |field: &str, id: &str| {
        fields.push(FieldError {
            field: field.to_owned(),
            message: say(words, id),
        });
    };
    let texts = [
        ("owner", &form.owner, LONGEST_LINE),
        ("waitingOn", &form.waiting_on, LONGEST_LINE),
        ("note", &form.note, LONGEST_NOTE),
    ];
    for (field, text, longest) in texts {
        if text.trim().chars().count() > longest {
            misfit(field, "task-too-long");
        } else if mask(text).count > 0 {
            misfit(field, "task-secret");
        }
    }
    if form.progress == TaskProgress::Waiting && form.waiting_on.trim().is_empty() {
        misfit("waitingOn", "task-waiting-on-empty");
    }
    let date = match form.date.trim() {
        "" => None,
        text => text.parse::<Date>().map_or_else(
            |_| {
                misfit("date", "task-no-date");
                None
            },
            Some,
        ),
    };
    if !fields.is_empty() {
        return Err(fields);
    }
    Ok(Task {
        progress: form.progress.into(),
        owner: form.owner.trim().to_owned(),
        waiting_on: form.waiting_on.trim().to_owned(),
        date,
        note: form.note.trim().to_owned(),
        ..before
    })
}

fn task_view(lang: Lang, item: &Item, task: Option<&Task>) -> TaskView {
    let said = item.text(lang);
    let task = task.cloned().unwrap_or_default();
    let (check, step) = match item.check {
        Some(ItemCheck::Cin) => (Some(IdentityKind::Cin), None),
        Some(ItemCheck::Email) => (Some(IdentityKind::Email), None),
        Some(ItemCheck::Gstin) => (Some(IdentityKind::Gstin), None),
        Some(ItemCheck::Mobile) => (Some(IdentityKind::Mobile), None),
        Some(ItemCheck::Pan) => (Some(IdentityKind::Pan), None),
        Some(ItemCheck::Udyam) => (Some(IdentityKind::Udyam), None),
        Some(ItemCheck::RedirectUri) => (None, Some(StepId::RegisterClient)),
        Some(ItemCheck::Logo | ItemCheck::Website) | None => (None, None),
    };
    TaskView {
        id: item.id.clone(),
        title: said.title.clone(),
        text: said.text.clone(),
        actor: item.owner.into(),
        source: item.source.clone(),
        confidence: item.confidence.tag().to_owned(),
        last_checked: item.last_checked.clone(),
        check,
        step,
        look: match item.check {
            Some(ItemCheck::Logo) => Some(LookKind::Logo),
            Some(ItemCheck::Website) => Some(LookKind::Website),
            _ => None,
        },
        progress: task.progress.into(),
        owner: task.owner,
        waiting_on: task.waiting_on,
        date: task.date.map(|date| date.to_string()),
        note: task.note,
    }
}

fn aim_view(lang: Lang, aim: &Aim) -> AimView {
    let said = aim.text(lang);
    AimView {
        id: aim.id.clone(),
        want: said.want.clone(),
        because: said.because.clone(),
        role: aim.role.into(),
        service: aim.service.into(),
        form: aim.form.clone(),
        faq: aim.faq.clone(),
        source: aim.source.clone(),
        confidence: aim.confidence.tag().to_owned(),
        last_checked: aim.last_checked.clone(),
    }
}

fn stage_view(lang: Lang, stage: &Stage) -> StageView {
    let said = stage.text(lang);
    StageView {
        id: stage.id.clone(),
        title: said.title.clone(),
        text: said.text.clone(),
        takes: said.takes.clone(),
        actor: stage.actor.into(),
        source: stage.source.clone(),
        confidence: stage.confidence.tag().to_owned(),
        last_checked: stage.last_checked.clone(),
    }
}

fn misfit(sentence: String) -> IdentityView {
    IdentityView {
        ok: false,
        sentence,
    }
}

/// A broken rule in the person's language: `protocol` names rules in English alone.
fn sentence(words: &Words, kind: IdentityKind, fault: IdentityFault) -> String {
    match fault {
        IdentityFault::Empty => say(words, "identity-empty"),
        IdentityFault::Length { expected, found } => say_with(
            words,
            "identity-length",
            &[("expected", expected.into()), ("found", found.into())],
        ),
        IdentityFault::Character { position, expected } => say_with(
            words,
            "identity-character",
            &[
                ("position", position.into()),
                ("expected", say(words, class_words(expected)).into()),
            ],
        ),
        IdentityFault::CheckDigit => say(words, "identity-check-digit"),
        IdentityFault::Kind(_) => say(
            words,
            match kind {
                IdentityKind::Cin => "identity-cin-year",
                IdentityKind::Gstin => "identity-gstin-state",
                IdentityKind::Mobile => "identity-mobile-prefix",
                IdentityKind::Udyam => "identity-udyam-begin",
                IdentityKind::Email | IdentityKind::Pan => "identity-other",
            },
        ),
    }
}

/// The words for what must stand at a position; `protocol` gives it as an English phrase.
fn class_words(expected: &str) -> &'static str {
    match expected {
        "a digit 0 to 9" => "identity-class-digit",
        "a letter A to Z" => "identity-class-letter",
        "a letter A to Z or a digit" => "identity-class-letter-or-digit",
        "1 to 9 or a letter" => "identity-class-not-zero",
        "L (listed) or U (unlisted)" => "identity-class-listed",
        "a hyphen" => "identity-class-hyphen",
        "6 to 9" => "identity-class-six-to-nine",
        phrase if phrase.starts_with("a kind of holder") => "identity-class-holder",
        _ => "identity-class-other",
    }
}
