//! Redirect URIs side by side: what the console has, what is configured here, and what the partner's
//! own app sends. Services compare them as texts, so every place at which two of them part is named.

use diagnosis::Words;
use protocol::authorize::redirect::{LooksLike, difference};
use protocol::authorize::{Address, Parameter};

use crate::view::{AddressOf, AddressPair, ComparisonView, PartingView, RemarkView};

use super::refusal;
use super::{Answer, Desk, say};

/// Longest text compared, in bytes; an address has a few hundred.
const LONGEST: usize = 20_000;

impl Desk {
    /// Holds up to three redirect URIs against each other. `app` is the app's authorize address, or
    /// its redirect URI alone.
    ///
    /// # Errors
    /// When there is nothing to compare, or `app` is the address that came back.
    pub fn compare_addresses(
        &self,
        registered: &str,
        configured: &str,
        app: &str,
    ) -> Answer<ComparisonView> {
        let room = self.room();
        let words = room.words();
        let partner = room.partner()?;
        let misfit = |id: &str| refusal::field(words, "appAddress", say(words, id));
        if [registered, configured, app]
            .iter()
            .any(|text| text.len() > LONGEST)
        {
            return Err(misfit("compare-too-long"));
        }
        let (sent, remarks, whole) = match sent(app) {
            Sent::Nothing => (None, Vec::new(), false),
            Sent::Uri(uri) => (Some(uri), Vec::new(), false),
            Sent::Callback => return Err(misfit("compare-callback")),
            Sent::Request(address) => {
                let mut remarks: Vec<RemarkView> = address
                    .lint(partner.service, partner.line)
                    .into_iter()
                    .map(RemarkView::from)
                    .collect();
                remarks.extend(other_client(&address.parameters, &partner.client_id));
                let uri = address.get("redirect_uri").map(str::to_owned);
                (uri, remarks, true)
            }
        };
        let values = [
            (AddressOf::Registered, Some(registered.to_owned())),
            (AddressOf::Configured, Some(configured.to_owned())),
            (AddressOf::Sent, sent),
        ];
        let there: Vec<(AddressOf, String)> = values
            .into_iter()
            .filter_map(|(whose, value)| value.filter(|v| !v.is_empty()).map(|v| (whose, v)))
            .collect();
        let mut pairs = Vec::new();
        for (at, first) in there.iter().enumerate() {
            pairs.extend(
                there[at + 1..]
                    .iter()
                    .map(|second| pair(words, first, second)),
            );
        }
        if pairs.is_empty() && !whole {
            return Err(misfit("compare-nothing"));
        }
        Ok(ComparisonView {
            pairs,
            remarks,
            whole,
        })
    }
}

/// What a partner pasted as "what my app sends".
enum Sent {
    Nothing,
    Uri(String),
    Request(Address),
    Callback,
}

fn sent(app: &str) -> Sent {
    if app.trim().is_empty() {
        return Sent::Nothing;
    }
    match Address::parse(app) {
        Ok(address) if address.get("client_id").is_some() => Sent::Request(address),
        Err(protocol::authorize::AddressFault::Callback) => Sent::Callback,
        // Blanks at the ends come with copying; inside they are what is to be found.
        Ok(_) | Err(_) => Sent::Uri(app.trim_matches(['\n', '\r', '\t']).to_owned()),
    }
}

/// The app speaks for another client than the one that is configured.
fn other_client(sent: &[Parameter], configured: &str) -> Option<RemarkView> {
    let id = sent
        .iter()
        .find(|parameter| parameter.name == "client_id")?;
    (!configured.is_empty() && id.value != configured).then(|| RemarkView {
        rule: "client-id-differs".to_owned(),
        place: "client_id".to_owned(),
        expected: configured.to_owned(),
        received: id.value.clone(),
        wrong: true,
        confidence: "S".to_owned(),
    })
}

fn pair(words: &Words, first: &(AddressOf, String), second: &(AddressOf, String)) -> AddressPair {
    let found = difference(&first.1, &second.1);
    let partings = found.iter().flat_map(|found| &found.changes);
    AddressPair {
        first: first.0,
        second: second.0,
        first_value: first.1.clone(),
        second_value: second.1.clone(),
        partings: partings
            .map(|change| PartingView {
                position: change.position,
                first: change.registered.clone(),
                second: change.sent.clone(),
            })
            .collect(),
        looks_like: found
            .as_ref()
            .and_then(|found| found.looks_like)
            .map(|mistake| say(words, mistake_words(mistake))),
    }
}

fn mistake_words(mistake: LooksLike) -> &'static str {
    match mistake {
        LooksLike::Scheme => "differs-scheme",
        LooksLike::Www => "differs-www",
        LooksLike::Loopback => "differs-loopback",
        LooksLike::Case => "differs-case",
        LooksLike::Port => "differs-port",
        LooksLike::TrailingSlash => "differs-slash",
        LooksLike::Encoding => "differs-encoding",
        LooksLike::StrayCharacter => "differs-stray",
    }
}
