//! Signing in on another device: the address to take there, and how its answer comes back.
//!
//! The address carries the state and the challenge of this attempt, good once. Whoever has it could
//! sign in in the citizen's place, so it is not part of the desk's view: it is given on request, and
//! not at all while the screen is shared.

use journey::callback::{Door, own_scheme};

use crate::qr;
use crate::view::{ElsewhereView, QrView};

use super::refusal::Refusal;
use super::room::Stage;
use super::{Answer, Desk, say_with};

impl Desk {
    /// The address for another device. A prepared attempt waits from now on; what the other device's
    /// browser ends at is pasted.
    ///
    /// # Errors
    /// While the screen is shared, or when no attempt can be opened.
    pub fn sign_in_elsewhere(&self) -> Answer<ElsewhereView> {
        let words = self.words();
        if self.room().screen_share {
            return Err(Refusal::Hidden.say(words));
        }
        let (authorize, redirect_uri) = self.address()?;
        let is_prepared = matches!(self.room().stage, Stage::Prepared(_));
        if is_prepared {
            let id = self.wait_at(Door::Paste)?;
            self.watch_deadline(&id);
            self.tell_desk();
        }
        // Where the browser could be listened for is where no other device gets.
        let is_here = Door::Browser.can_catch(authorize.as_str());
        let (note, code) = match (is_here, own_scheme(&redirect_uri)) {
            (true, _) => ("elsewhere-practice", None),
            (false, Some(_)) => ("elsewhere-link", qr::of(authorize.as_str())),
            (false, None) if Door::Browser.can_catch(&redirect_uri) => {
                ("elsewhere-loopback", qr::of(authorize.as_str()))
            }
            (false, None) => ("elsewhere-website", qr::of(authorize.as_str())),
        };
        let redirect = [("redirect", redirect_uri.as_str().into())];
        Ok(ElsewhereView {
            address: authorize.into(),
            note: say_with(words, note, &redirect),
            qr: code.map(|code| QrView {
                size: code.size,
                path: code.path,
            }),
        })
    }
}
