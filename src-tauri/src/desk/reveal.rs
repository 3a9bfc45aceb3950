//! One personal value, shown for ten seconds while the screen is shared because the person asked
//! for it. The window hides it again; a secret can never be asked for, since none is here.

use crate::view::Curtain;

use super::refusal::Refusal;
use super::room::{Room, Stage};
use super::{Answer, Desk, token};

impl Desk {
    /// The value behind a mask: `preview/<document>/<field>`, `photo/<document>`, `account/<name>`,
    /// `claim/<name>`.
    ///
    /// # Errors
    /// When there is no such value.
    pub fn reveal(&self, what: &str) -> Answer<String> {
        let room = self.room();
        find(&room, what).ok_or_else(|| Refusal::Unknown.say(room.words()))
    }
}

fn find(room: &Room, what: &str) -> Option<String> {
    let (kind, rest) = what.split_once('/')?;
    match kind {
        "preview" => {
            let (id, field) = rest.split_once('/')?;
            judged(room, id)?.field(field).map(str::to_owned)
        }
        "photo" => judged(room, rest)?.photo().map(str::to_owned),
        "account" => {
            let fields = token::account_fields(room.account.as_ref()?);
            let found = fields.into_iter().find(|(label, ..)| *label == rest);
            found.map(|(_, value, _)| value.to_owned())
        }
        "claim" => {
            let Stage::Authorised(authorised) = &room.stage else {
                return None;
            };
            let parts = authorised.id_token()?.ok()?;
            parts.claim(rest)
        }
        "uri" => {
            let rows = room.issued.iter().flatten();
            let row = rows
                .into_iter()
                .find(|row| Curtain::new(true).uri(&row.uri) == rest)?;
            Some(row.uri.clone())
        }
        _ => None,
    }
}

fn judged<'a>(room: &'a Room, id: &str) -> Option<&'a super::verdict::Judged> {
    room.judged(id.parse().ok()?)
}
