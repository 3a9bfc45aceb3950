//! The pull family: the catalogue by signed forms, the pull by the citizen's token, and Push URI.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use protocol::date::{Date, Format};
use protocol::pull::{Doctype, Issuer, Parameter};
use protocol::pull_document::{Consent, PullDocument};
use protocol::push_uri::{Action, PushUri};
use protocol::service::Api;

use super::Typed;
use crate::desk::calls::outcome::{Outcome, leading_to, masked, open};
use crate::desk::{Answer, Desk};

/// Rows of a long list that are shown; the whole of it is there to choose from.
const SHOWN: usize = 50;

impl Desk {
    /// Issuers, document types or parameters.
    pub(super) async fn try_catalogue(&self, api: Api, typed: &Typed<'_>) -> Answer<Outcome> {
        let client = self.signing_client()?;
        let (orgid, doctype) = (typed.get("orgid"), typed.get("doctype"));
        let wire = &self.0.wire;
        let listed = match api {
            Api::PullIssuers => {
                let list = client.issuers(wire).await;
                list.map(|list| self.issuers(list.rows))
            }
            Api::PullDoctype => {
                let list = client.doctypes(orgid, wire).await;
                list.map(|list| self.doctypes(orgid, list.rows))
            }
            _ => {
                let list = client.parameters(orgid, doctype, wire).await;
                list.map(|list| self.parameters(orgid, doctype, list.rows))
            }
        };
        let mut outcome = listed.unwrap_or_else(|error| self.failed(self.unfetched(&error)));
        outcome.sent = vec![("orgid", orgid.to_owned()), ("doctype", doctype.to_owned())];
        Ok(outcome)
    }

    fn issuers(&self, issuers: Vec<Issuer>) -> Outcome {
        let mut room = self.room();
        let rows: Vec<_> = issuers
            .iter()
            .take(SHOWN)
            .map(|issuer| {
                leading_to(
                    open(&issuer.name, &issuer.orgid),
                    "pull-doctype",
                    room.say("api-next-doctypes"),
                    &[("orgid", &issuer.orgid)],
                )
            })
            .collect();
        let args = [
            ("count", issuers.len().into()),
            ("shown", rows.len().into()),
        ];
        room.choices.issuers = issuers;
        Outcome::said(&room, "api-tried-issuers", &args).with(rows)
    }

    fn doctypes(&self, orgid: &str, doctypes: Vec<Doctype>) -> Outcome {
        let mut room = self.room();
        let rows: Vec<_> = doctypes
            .iter()
            .map(|row| {
                leading_to(
                    open(&row.description, &row.doctype),
                    "pull-parameters",
                    room.say("api-next-parameters"),
                    &[("orgid", orgid), ("doctype", &row.doctype)],
                )
            })
            .collect();
        room.choices.doctypes = Some((orgid.to_owned(), doctypes));
        let count = [("count", rows.len().into())];
        Outcome::said(&room, "api-tried-doctypes", &count).with(rows)
    }

    fn parameters(&self, orgid: &str, doctype: &str, parameters: Vec<Parameter>) -> Outcome {
        let mut room = self.room();
        let rows: Vec<_> = parameters
            .iter()
            .map(|row| {
                let values = match row.values.is_empty() {
                    true => row.example.clone(),
                    false => row.values.join(", "),
                };
                open(format!("{} ({})", row.label, row.paramname), values)
            })
            .collect();
        room.choices.parameters = Some((orgid.to_owned(), doctype.to_owned(), parameters));
        let count = [("count", rows.len().into())];
        Outcome::said(&room, "api-tried-parameters", &count).with(rows)
    }

    /// Pulls a document. Whether the citizen agrees is what the citizen answered.
    pub(super) async fn try_pull(&self, typed: &Typed<'_>) -> Answer<Outcome> {
        if typed.get("action") == "issuers" {
            return self.try_catalogue(Api::PullIssuers, typed).await;
        }
        let consent = match typed.get("consent") {
            "Y" => Consent::Given,
            "N" => Consent::Withheld,
            _ => return Err(self.misfit("consent", "api-field-consent-none")),
        };
        let parameters = typed.0.iter().filter_map(|(id, value)| {
            let name = id.strip_prefix("p.")?;
            Some((name.to_owned(), value.trim().to_owned()))
        });
        let document = PullDocument {
            orgid: typed.get("orgid").to_owned(),
            doctype: typed.get("doctype").to_owned(),
            consent,
            parameters: parameters.collect(),
        };
        let authorised = self.authorised()?;
        match authorised.pull(&document, &self.0.wire).await {
            Err(error) => Ok(self.failed(self.unfetched(&error))),
            Ok(pulled) => {
                let room = self.room();
                let row = masked("uri", room.curtain().uri(&pulled.uri));
                let next = room.say("api-next-issued");
                let row = leading_to(row, "issued", next, &[]);
                Ok(Outcome::said(&room, "api-tried-pulled", &[]).with([row]))
            }
        }
    }

    /// Puts a URI into an account, changes or removes it.
    pub(super) async fn try_push(&self, typed: &Typed<'_>) -> Answer<Outcome> {
        let date = |id: &str| match typed.given(id).map(Date::parse) {
            None => Ok(None),
            Some(Ok((date, Format::Compact))) => Ok(Some(date)),
            Some(_) => Err(self.misfit(id, "api-field-date-form")),
        };
        let content = |id: &str| match typed.given(id) {
            None => Ok(None),
            Some(text) => {
                let text: String = text.split_whitespace().collect();
                let decoded = STANDARD.decode(text);
                decoded
                    .map(Some)
                    .map_err(|_| self.misfit(id, "api-field-base64-form"))
            }
        };
        let own = self.room().account_id();
        let digilockerid = typed.given("digilockerid").map(str::to_owned).or(own);
        let push = PushUri {
            digilockerid: digilockerid
                .ok_or_else(|| self.misfit("digilockerid", "api-field-digilockerid-none"))?,
            uri: typed.get("push-uri").to_owned(),
            doctype: typed.get("push-doctype").to_owned(),
            description: typed.get("description").to_owned(),
            docid: typed.get("docid").to_owned(),
            issued: date("issuedate")?
                .ok_or_else(|| self.misfit("issuedate", "api-field-date-form"))?,
            valid_from: date("validfrom")?,
            valid_to: date("validto")?,
            action: match typed.get("action-letter") {
                "A" => Action::Add,
                "U" => Action::Update,
                _ => Action::Delete,
            },
            document: content("doccontent")?,
            data: content("datacontent")?,
        };
        let client = self.signing_client()?;
        let mut outcome = match client.push_uri(&push, &self.0.wire).await {
            Err(error) => self.failed(self.unfetched(&error)),
            Ok(()) => Outcome::said(&self.room(), "api-tried-pushed", &[]),
        };
        let written = |date: Option<Date>| {
            date.map(|date| date.written(Format::Compact))
                .unwrap_or_default()
        };
        let encoded = |bytes: &Option<Vec<u8>>| {
            bytes
                .as_ref()
                .map(|bytes| STANDARD.encode(bytes))
                .unwrap_or_default()
        };
        outcome.sent = vec![
            ("digilockerid", push.digilockerid.clone()),
            ("uri", push.uri.clone()),
            ("doctype", push.doctype.clone()),
            ("description", push.description.clone()),
            ("docid", push.docid.clone()),
            ("issuedate", push.issued.written(Format::Compact)),
            ("validfrom", written(push.valid_from)),
            ("validto", written(push.valid_to)),
            ("action", push.action.letter().to_owned()),
            ("doccontent", encoded(&push.document)),
            ("datacontent", encoded(&push.data)),
        ];
        Ok(outcome)
    }
}

impl crate::desk::room::Room {
    /// The account of the token, where the service told it.
    fn account_id(&self) -> Option<String> {
        self.account.as_ref()?.digilockerid.clone()
    }
}
