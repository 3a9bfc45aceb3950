//! The practice locker beside the desk, and the console that shows it.

use diagnosis::{Enactment, Fault, Words};
use journey::callback::spare_port;
use journey::registration::{self, BASE};
use journey::store::PartnerFile;
use journey::vault::Vault as _;
use practice::{Client, Locker, LogLine, Settings, Switches, Until, Variant};
use protocol::service::Service;

use crate::view::{
    DeskView, Environment, Event, Lang, PracticeCitizen, PracticeDifference, PracticeLevel,
    PracticeLine, PracticeRemark, PracticeState, PracticeSwitch, PracticeView, SecretState,
};

use super::refusal::Refusal;
use super::room::{Room, SecretPlace};
use super::{Answer, Desk, say};

/// What the practice partner asks for.
const SCOPES: [&str; 3] = ["openid", "userdetails", "files.issueddocs"];

impl Desk {
    /// Takes the first door: a practice locker on this machine and a partner that fits it. A locker
    /// that runs already is kept; the attempt begins anew. The curtain is drawn, since this is what
    /// is shown to others.
    ///
    /// # Errors
    /// When no port is free.
    pub async fn start_practice(&self) -> Answer<DeskView> {
        self.abandon();
        let running = self.room().practice.take();
        let locker = match running {
            Some(locker) => locker,
            None => self.start_locker().await?,
        };
        let client = locker.client();
        let mut partner = PartnerFile::new("Practice", Service::MeriPehchaan);
        partner
            .endpoints
            .insert(BASE.to_owned(), locker.base_url().to_string());
        partner.client_id.clone_from(&client.id);
        partner.redirect_uri = client.redirect_uris.first().cloned().unwrap_or_default();
        partner.scopes = SCOPES.map(str::to_owned).to_vec();
        partner.purpose = "Trying out Lockstep".to_owned();
        partner.service_name = "Lockstep practice".to_owned();
        let account = registration::account(&partner);
        let kept = self.0.practice_vault.set(&account, &client.secret);
        self.0.wire.evidence().clear();
        let mut room = self.room();
        let fresh = room.fresh();
        *room = Room {
            screen_share: true,
            environment: Some(Environment::Practice),
            partner: Some(partner),
            secret: SecretPlace::of(SecretState::Memory, client.secret.expose()),
            practice: Some(locker),
            ..fresh
        };
        if kept.is_err() {
            room.secret = SecretPlace::default();
        }
        Ok(room.view())
    }

    async fn start_locker(&self) -> Answer<practice::Running> {
        let failed = |reason: String| Refusal::PracticeStart.because(self.words(), reason);
        let redirect_uri = free_redirect_uri().map_err(|error| failed(error.to_string()))?;
        let settings = Settings::new(Client::practice(redirect_uri));
        let locker = Locker::start(settings)
            .await
            .map_err(|error| failed(error.to_string()))?;
        let faults = locker.faults();
        let slips = self.0.wire.slips();
        slips.make(locker.base_url(), move || faults.active());
        let mut lines = locker.log().follow();
        let desk = self.clone();
        tokio::spawn(async move {
            loop {
                match lines.recv().await {
                    Ok(line) => desk.tell(Event::Practice {
                        line: line_view(&line),
                    }),
                    Err(tokio::sync::broadcast::error::RecvError::Lagged(_)) => {}
                    Err(tokio::sync::broadcast::error::RecvError::Closed) => return,
                }
            }
        });
        Ok(locker)
    }

    /// The console.
    ///
    /// # Errors
    /// When no locker runs.
    pub fn practice(&self) -> Answer<PracticeView> {
        let room = self.room();
        let locker = running(&room)?;
        Ok(console(&room, locker))
    }

    /// Switches a fault on or off. Several can be on at once.
    ///
    /// # Errors
    /// When no locker runs or there is no such switch.
    pub fn set_fault(&self, id: &str, state: PracticeState) -> Answer<PracticeView> {
        let fault = Fault::from_id(id).filter(|fault| is_enacted(*fault));
        self.switch(fault, state, practice::Running::faults)
    }

    /// Switches a shape of the right answer on or off.
    ///
    /// # Errors
    /// When no locker runs or there is no such switch.
    pub fn set_variant(&self, id: &str, state: PracticeState) -> Answer<PracticeView> {
        self.switch(Variant::from_id(id), state, practice::Running::variants)
    }

    /// Switches every fault and every shape off.
    ///
    /// # Errors
    /// When no locker runs.
    pub fn practice_as_described(&self) -> Answer<PracticeView> {
        let room = self.room();
        let locker = running(&room)?;
        locker.faults().all_off();
        locker.variants().all_off();
        Ok(console(&room, locker))
    }

    fn switch<T: Copy + Ord>(
        &self,
        one: Option<T>,
        state: PracticeState,
        switches: impl FnOnce(&practice::Running) -> Switches<T>,
    ) -> Answer<PracticeView> {
        let room = self.room();
        let locker = running(&room)?;
        let one = one.ok_or_else(|| Refusal::Unknown.say(room.words()))?;
        match state {
            PracticeState::Off => switches(locker).off(one),
            PracticeState::Once => switches(locker).on(one, Until::NextRequest),
            PracticeState::On => switches(locker).on(one, Until::SwitchedOff),
        }
        Ok(console(&room, locker))
    }
}

fn running(room: &Room) -> Answer<&practice::Running> {
    room.practice
        .as_ref()
        .ok_or_else(|| Refusal::PracticeNotRunning.say(room.words()))
}

fn is_enacted(fault: Fault) -> bool {
    matches!(fault.enacted(), Enactment::Wire { .. })
}

fn console(room: &Room, locker: &practice::Running) -> PracticeView {
    let client = locker.client();
    let (faults_on, variants_on) = (locker.faults(), locker.variants());
    let hindi = room.language == Lang::Hi;
    let citizens = locker.citizens().iter().map(|citizen| PracticeCitizen {
        id: citizen.id.as_str().to_owned(),
        name: citizen.name_latin.to_owned(),
        name_local: citizen.name.to_owned(),
        note: if hindi { citizen.case_hi } else { citizen.case }.to_owned(),
    });
    let faults = Fault::ALL
        .iter()
        .filter(|fault| is_enacted(**fault))
        .map(|fault| PracticeSwitch {
            id: fault.id().to_owned(),
            state: state(faults_on.until(*fault)),
            title: room.words().fault(*fault).title,
        });
    let variants = Variant::ALL.iter().map(|variant| PracticeSwitch {
        id: variant.id().to_owned(),
        state: state(variants_on.until(*variant)),
        title: variant_title(room.words(), *variant),
    });
    PracticeView {
        base_url: locker.base_url().to_string(),
        client_id: client.id.clone(),
        redirect_uri: client.redirect_uris.first().cloned().unwrap_or_default(),
        citizens: citizens.collect(),
        faults: faults.collect(),
        variants: variants.collect(),
        lines: locker.log().lines().iter().map(line_view).collect(),
        differences: practice::differs::TABLE
            .iter()
            .map(|row| PracticeDifference {
                topic: if hindi { row.topic_hi } else { row.topic }.to_owned(),
                live: if hindi { row.live_hi } else { row.live }.to_owned(),
                practice: if hindi { row.practice_hi } else { row.practice }.to_owned(),
            })
            .collect(),
    }
}

fn state(until: Option<Until>) -> PracticeState {
    match until {
        None => PracticeState::Off,
        Some(Until::NextRequest) => PracticeState::Once,
        Some(Until::SwitchedOff) => PracticeState::On,
    }
}

fn variant_title(words: &Words, variant: Variant) -> String {
    say(words, &format!("variant-{}", variant.id()))
}

fn line_view(line: &LogLine) -> PracticeLine {
    // What was enacted is told by its ids.
    let told = line
        .remarks
        .iter()
        .filter(|remark| remark.refused || !line.faults.contains(&remark.received.as_str()));
    let remarks = told.map(|remark| PracticeRemark {
        rule: remark.rule.to_string(),
        expected: remark.expected.clone(),
        received: remark.received.clone(),
        refused: remark.refused,
    });
    PracticeLine {
        id: line.number,
        at: line.at.to_string(),
        level: if line.remarks.iter().any(|remark| remark.refused) {
            PracticeLevel::Rule
        } else {
            PracticeLevel::Info
        },
        method: line.method.clone(),
        path: line.path.clone(),
        status: line.status,
        error: line.error.clone(),
        remarks: remarks.collect(),
        faults: line.faults.iter().map(|id| (*id).to_owned()).collect(),
    }
}

/// A redirect URI on a loopback port that stays free.
fn free_redirect_uri() -> std::io::Result<String> {
    let port = spare_port(&mut crate::random())?;
    Ok(format!("http://127.0.0.1:{port}/callback"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_has_a_title_in_every_language() {
        for lang in diagnosis::words::Lang::ALL {
            let words = Words::new(lang);
            for &variant in Variant::ALL {
                let title = variant_title(&words, variant);
                assert!(!title.starts_with("variant-"), "{lang}: {title}");
            }
        }
    }
}
