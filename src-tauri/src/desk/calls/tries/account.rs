//! Calls about an account: the citizen's, the organisation's, or whether a number has one.

use protocol::identity::{Aadhaar, Mobile};
use protocol::service::Api;
use protocol::statistics::Counts;
use protocol::verify_account::Subject;

use super::Typed;
use crate::desk::calls::outcome::{Outcome, open, personal};
use crate::desk::calls::signing::last_four;
use crate::desk::token::account_fields;
use crate::desk::{Answer, Desk};
use crate::view::{Curtain, TryRow};

impl Desk {
    /// User details, APAAR, organisation, statistics: calls without a question.
    pub(super) async fn try_account(&self, api: Api) -> Answer<Outcome> {
        let wire = &self.0.wire;
        let told = match api {
            Api::Statistics => {
                let counts = self.signing_client()?.statistics(wire).await;
                counts.map(|counts| statistics(&counts))
            }
            Api::Apaar => {
                let record = self.authorised()?.apaar(wire).await;
                let curtain = self.room().curtain();
                record.map(|record| apaar(&record, curtain))
            }
            Api::Entity => {
                let entity = self.authorised()?.entity(wire).await;
                let curtain = self.room().curtain();
                entity.map(|entity| organisation(&entity, curtain))
            }
            _ => {
                let account = self.authorised()?.user(wire).await;
                account.map(|account| {
                    let mut room = self.room();
                    let curtain = room.curtain();
                    let rows = account_fields(&account)
                        .into_iter()
                        .map(|(label, value, sensitive)| match sensitive {
                            true => personal(curtain, label, value),
                            false => open(label, value),
                        })
                        .collect();
                    room.account = Some(account);
                    rows
                })
            }
        };
        match told {
            Ok(rows) => Ok(Outcome::said(&self.room(), "api-tried", &[]).with(rows)),
            Err(error) => Ok(self.failed(self.unfetched(&error))),
        }
    }

    /// Whether a number has an account. The number is used once and not kept.
    pub(super) async fn try_verify(&self, typed: &Typed<'_>) -> Answer<Outcome> {
        let number = typed.get("number");
        let (name, subject) = match typed.get("kind") {
            "uid" => ("uid", Aadhaar::parse(number).map(Subject::Aadhaar)),
            _ => ("mobile", Mobile::parse(number).map(Subject::Mobile)),
        };
        let id = format!("api-field-number-{name}");
        let subject = subject.map_err(|_| self.misfit("number", &id))?;
        let plain = match &subject {
            Subject::Aadhaar(aadhaar) => aadhaar.expose(),
            Subject::Mobile(mobile) => mobile.expose(),
        };
        // The working shows the last four; no more of the number goes on from here.
        let shown = last_four(plain);
        let client = self.signing_client()?;
        let verified = client.verify_account(&subject, &self.0.wire).await;
        drop(subject);
        let mut outcome = match verified {
            Err(error) => self.failed(self.unfetched(&error)),
            Ok(verified) => {
                let room = self.room();
                let id = match verified.registered {
                    true => "api-tried-registered",
                    false => "api-tried-unregistered",
                };
                let mut rows = vec![open(name, shown.clone())];
                rows.extend(
                    verified
                        .digilockerid
                        .map(|id| personal(room.curtain(), "digilockerid", &id)),
                );
                Outcome::said(&room, id, &[]).with(rows)
            }
        };
        outcome.sent = vec![(name, shown)];
        Ok(outcome)
    }
}

fn statistics(counts: &Counts) -> Vec<TryRow> {
    let rows = [
        ("users", counts.users),
        ("authentic_documents", counts.authentic_documents),
        ("issuers", counts.issuers),
        ("requesters", counts.requesters),
    ];
    let mut rows: Vec<TryRow> = rows
        .into_iter()
        .filter_map(|(name, count)| Some(open(name, count?.to_string())))
        .collect();
    rows.extend(
        counts
            .as_on
            .map(|day| open("count_as_on", day.written(protocol::date::Format::Dashed))),
    );
    rows
}

fn apaar(record: &protocol::apaar::Apaar, curtain: Curtain) -> Vec<TryRow> {
    let student = &record.student;
    let mut rows = vec![
        personal(curtain, "apaar_id", &record.apaar_id),
        personal(curtain, "student_details.name", &student.name),
        personal(curtain, "student_details.dob", &student.dob),
        personal(curtain, "student_details.gender", &student.gender),
        personal(
            curtain,
            "student_details.cumulative_credit",
            &student.cumulative_credit,
        ),
    ];
    for university in &record.academic {
        for course in &university.courses {
            rows.push(personal(curtain, &university.name, &course.name));
        }
    }
    rows
}

fn organisation(entity: &protocol::entity::Entity, curtain: Curtain) -> Vec<TryRow> {
    let fields = [
        ("name", &entity.name),
        ("doi", &entity.doi),
        ("email", &entity.email),
        ("mobile", &entity.mobile),
        ("verified_by", &entity.verified_by),
    ];
    let first = personal(curtain, "entitylockerid", &entity.entitylockerid);
    let further = fields
        .into_iter()
        .filter_map(|(name, value)| Some(personal(curtain, name, value.as_deref()?)));
    std::iter::once(first).chain(further).collect()
}
