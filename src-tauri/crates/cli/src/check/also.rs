//! Calls that a check makes only when they are asked for by name.
//!
//! Against the services what needs a person stays with the window: a pull needs the citizen's answer
//! to the prescribed statement, a push needs a document, Verify Account needs somebody's number. In
//! practice the invented citizen's own stand in for them.

use clap::Args;
use journey::also::{Also, Asked};
use practice::{CAST, CitizenId};
use protocol::{
    date::Date,
    identity::Mobile,
    pull_document::{Consent, PullDocument},
    push_uri::{Action, PushUri},
    verify_account::Subject,
};

use super::CouldNotRun;

/// The word for every call.
const ALL: &str = "all";

/// The practice citizen who has everything that these calls ask for, an APAAR record included.
const CITIZEN: &str = "ishan";

/// The practice board whose certificate is pulled, and its type.
const BOARD: (&str, &str) = ("000018", "SSCER");

/// Calls beyond the usual ones, which read and leave nothing behind.
#[derive(Args)]
pub(super) struct AlsoArguments {
    /// Make these calls too, separated by commas, or `all`. Reading what is the citizen's own: apaar,
    /// uploaded; asking about one issuer: doctypes, parameters; spending the refresh token: refresh;
    /// changing the account: upload (puts /lockstep-check.pdf into it). In practice also pull,
    /// push-uri and verify-account, which against the services need a person: use the window
    #[arg(long, value_name = "CALLS", value_delimiter = ',', value_parser = named)]
    also: Vec<Called>,
    /// The issuer for doctypes and parameters [default: the first of the list]
    #[arg(long, value_name = "ORGID", requires = "also")]
    orgid: Option<String>,
    /// The document type for parameters [default: the issuer's first]
    #[arg(long, value_name = "DOCTYPE", requires = "also")]
    doctype: Option<String>,
}

#[derive(Clone, Copy, Debug)]
enum Called {
    All,
    One(Also),
}

fn named(name: &str) -> Result<Called, String> {
    if name == ALL {
        return Ok(Called::All);
    }
    let known = Also::ALL.into_iter().find(|also| also.id() == name);
    known.map(Called::One).ok_or_else(|| {
        let names: Vec<_> = Also::ALL.into_iter().map(Also::id).collect();
        format!("there are {} and {ALL}", names.join(", "))
    })
}

fn needs_a_person(also: Also) -> bool {
    matches!(also, Also::Pull | Also::PushUri | Also::VerifyAccount)
}

impl AlsoArguments {
    /// What is asked for; in practice with the citizen's own things.
    pub(super) fn asked(&self, practice: bool) -> Result<Asked, CouldNotRun> {
        let calls = self.calls(practice);
        if let Some(also) = calls
            .iter()
            .find(|also| !practice && needs_a_person(**also))
        {
            let also = also.id();
            return Err(CouldNotRun(format!(
                "{also} needs a person who means it: make this call in the window"
            )));
        }
        let mut asked = Asked {
            calls,
            orgid: self.orgid.clone(),
            doctype: self.doctype.clone(),
            ..Asked::default()
        };
        if practice {
            self.stand_in(&mut asked)?;
        }
        Ok(asked)
    }

    /// Who signs in to the practice locker.
    pub(super) fn practice_citizen(&self) -> Result<CitizenId, CouldNotRun> {
        if self.calls(true).is_empty() {
            let first = CAST.first().map(|citizen| citizen.id);
            return first.ok_or_else(|| CouldNotRun("nobody lives there".to_owned()));
        }
        CITIZEN.parse().map_err(CouldNotRun::because)
    }

    /// The scopes that the calls need there.
    pub(super) fn practice_scopes(&self) -> impl Iterator<Item = &'static str> {
        let needed = !self.calls(true).is_empty();
        let scopes = ["files.uploadeddocs", "partners.SSCER"];
        scopes.into_iter().filter(move |_| needed)
    }

    fn calls(&self, practice: bool) -> Vec<Also> {
        let called = self.also.iter().flat_map(|called| match called {
            Called::One(also) => vec![*also],
            Called::All => {
                let all = Also::ALL.into_iter();
                all.filter(|also| practice || !needs_a_person(*also))
                    .collect()
            }
        });
        called.collect()
    }

    /// An invented citizen's document, number and consent.
    fn stand_in(&self, asked: &mut Asked) -> Result<(), CouldNotRun> {
        let citizen = self.practice_citizen()?.citizen();
        let (orgid, doctype) = BOARD;
        let parameters = [("rollno", "1100040"), ("year", "2016")];
        let parameters = parameters.map(|(name, value)| (name.to_owned(), value.to_owned()));
        asked.pull = Some(PullDocument {
            orgid: orgid.to_owned(),
            doctype: doctype.to_owned(),
            consent: Consent::Given,
            parameters: parameters.to_vec(),
        });
        let (issued, _) = Date::parse("01042024").map_err(CouldNotRun::because)?;
        asked.push = Some(PushUri {
            digilockerid: citizen.digilocker_id.to_owned(),
            uri: "in.gov.simdept-EMCER-B1B2C3D4E5".to_owned(),
            doctype: "EMCER".to_owned(),
            description: "Employment Certificate".to_owned(),
            docid: "B1B2C3D4E5".to_owned(),
            issued,
            valid_from: None,
            valid_to: None,
            action: Action::Add,
            document: None,
            data: None,
        });
        let mobile = Mobile::parse(citizen.mobile).map_err(CouldNotRun::because)?;
        asked.subject = Some(Subject::Mobile(mobile));
        Ok(())
    }
}
