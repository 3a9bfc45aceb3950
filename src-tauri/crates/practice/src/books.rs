//! What the locker remembers: visits, sessions, codes, grants, tokens. In memory, and bounded.
//!
//! Every shelf has a capacity and every thing on it an end, so a hundred thousand flows leave no
//! more behind than the last few thousand. Tokens hold their grant by reference; ending a grant ends
//! all of its tokens at once (DigiLocker API 4.13).

use std::{
    collections::{BTreeMap, HashMap},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use jiff::{SignedDuration, Timestamp};

use crate::{authorize::Asked, citizen::CitizenId, drawer::Drawer};

/// Modelled: the lifetime of a code is not published (DigiLocker API 21).
pub(crate) const CODE_LIFETIME: SignedDuration = SignedDuration::from_mins(5);
/// `expires_in` of the samples: 3600 seconds.
pub(crate) const TOKEN_LIFETIME: SignedDuration = SignedDuration::from_secs(3600);
/// Modelled: how long a sign-in page waits for its citizen.
pub(crate) const VISIT_LIFETIME: SignedDuration = SignedDuration::from_mins(30);
/// Modelled: how long a citizen stays signed in.
pub(crate) const SESSION_LIFETIME: SignedDuration = SignedDuration::from_hours(8);

/// A bounded map whose entries end.
pub(crate) struct Shelf<T> {
    things: HashMap<String, Kept<T>>,
    order: BTreeMap<u64, String>,
    next: u64,
    capacity: usize,
}

struct Kept<T> {
    thing: T,
    until: Timestamp,
    place: u64,
}

impl<T> Shelf<T> {
    fn new(capacity: usize) -> Self {
        Self {
            things: HashMap::new(),
            order: BTreeMap::new(),
            next: 0,
            capacity,
        }
    }

    /// Keeps `thing`; the oldest goes when the shelf is full. Returns what had the key before.
    pub(crate) fn put(&mut self, key: String, thing: T, until: Timestamp) -> Option<T> {
        let before = self.take(&key);
        if self.things.len() >= self.capacity
            && let Some((_, oldest)) = self.order.pop_first()
        {
            self.things.remove(&oldest);
        }
        let place = self.next;
        self.next += 1;
        self.order.insert(place, key.clone());
        self.things.insert(
            key,
            Kept {
                thing,
                until,
                place,
            },
        );
        before
    }

    pub(crate) fn get(&self, key: &str, now: Timestamp) -> Option<&T> {
        self.things
            .get(key)
            .filter(|kept| now < kept.until)
            .map(|kept| &kept.thing)
    }

    pub(crate) fn get_mut(&mut self, key: &str, now: Timestamp) -> Option<&mut T> {
        self.things
            .get_mut(key)
            .filter(|kept| now < kept.until)
            .map(|kept| &mut kept.thing)
    }

    /// The thing even after its end, as long as it is still there.
    pub(crate) fn ever(&self, key: &str) -> Option<&T> {
        self.things.get(key).map(|kept| &kept.thing)
    }

    pub(crate) fn take(&mut self, key: &str) -> Option<T> {
        let kept = self.things.remove(key)?;
        self.order.remove(&kept.place);
        Some(kept.thing)
    }
}

/// A citizen's consent for one client, and whether it still stands.
#[derive(Debug)]
pub(crate) struct Grant {
    pub(crate) client_id: String,
    pub(crate) citizen: CitizenId,
    pub(crate) scope: Vec<String>,
    pub(crate) consent_until: Timestamp,
    pub(crate) purpose: String,
    pub(crate) signed_in_at: Timestamp,
    pub(crate) reference_key: String,
    /// The identifiers of `acr` that the citizen confirmed.
    pub(crate) acr: Vec<String>,
    ended: AtomicBool,
}

impl Grant {
    pub(crate) fn new(
        asked: &Asked,
        citizen: CitizenId,
        scope: Vec<String>,
        signed_in_at: Timestamp,
        reference_key: String,
    ) -> Self {
        Self {
            client_id: asked.client_id.clone(),
            citizen,
            scope,
            consent_until: asked.consent_until,
            purpose: asked.purpose.clone(),
            signed_in_at,
            reference_key,
            acr: asked.acr.clone(),
            ended: AtomicBool::new(false),
        }
    }

    /// The same grant with other scopes.
    pub(crate) fn with_scope(&self, scope: Vec<String>) -> Self {
        Self {
            scope,
            client_id: self.client_id.clone(),
            purpose: self.purpose.clone(),
            reference_key: self.reference_key.clone(),
            acr: self.acr.clone(),
            ended: AtomicBool::new(self.ended.load(Ordering::Relaxed)),
            ..*self
        }
    }

    pub(crate) fn has(&self, scope: &str) -> bool {
        self.scope
            .iter()
            .any(|granted| granted.eq_ignore_ascii_case(scope))
    }

    pub(crate) fn stands(&self, now: Timestamp) -> bool {
        !self.ended.load(Ordering::Relaxed) && now < self.consent_until
    }

    pub(crate) fn end(&self) {
        self.ended.store(true, Ordering::Relaxed);
    }
}

/// A code that was sent back on the redirect.
pub(crate) struct Code {
    pub(crate) grant: Arc<Grant>,
    pub(crate) redirect_uri: String,
    pub(crate) challenge: Option<String>,
    pub(crate) used: bool,
}

/// A browser on its way from the authorize address to the redirect.
pub(crate) struct Visit {
    pub(crate) asked: Asked,
    /// The browser that began it; another one cannot finish it.
    pub(crate) browser: String,
    /// Who signed in, and when.
    pub(crate) signed_in: Option<(CitizenId, Timestamp)>,
}

/// A citizen who stays signed in.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    pub(crate) citizen: CitizenId,
    pub(crate) since: Timestamp,
}

/// A device that waits for a citizen's one-time password; withdrawn, line `legacy` only.
pub(crate) struct Device {
    pub(crate) client_id: String,
    pub(crate) citizen: CitizenId,
}

/// All shelves.
pub(crate) struct Books {
    pub(crate) visits: Shelf<Visit>,
    pub(crate) sessions: Shelf<Session>,
    pub(crate) codes: Shelf<Code>,
    pub(crate) access: Shelf<Arc<Grant>>,
    /// A refresh token's grant, and whether the token was used.
    pub(crate) refresh: Shelf<(Arc<Grant>, bool)>,
    /// Challenges and states seen, to notice one that comes twice.
    pub(crate) seen: Shelf<()>,
    pub(crate) devices: Shelf<Device>,
    drawers: HashMap<CitizenId, Drawer>,
}

impl Books {
    pub(crate) fn new() -> Self {
        Self {
            visits: Shelf::new(2_000),
            sessions: Shelf::new(1_000),
            codes: Shelf::new(5_000),
            access: Shelf::new(10_000),
            refresh: Shelf::new(10_000),
            seen: Shelf::new(10_000),
            devices: Shelf::new(500),
            drawers: HashMap::new(),
        }
    }

    /// What came into a citizen's account at run time.
    pub(crate) fn drawer(&mut self, citizen: CitizenId) -> &mut Drawer {
        self.drawers.entry(citizen).or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    #[test]
    fn a_shelf_forgets_what_is_over_but_can_still_tell_that_it_was_there() {
        let mut shelf = Shelf::new(10);
        shelf.put("code".to_owned(), 1, at(100));
        assert_eq!(shelf.get("code", at(99)), Some(&1));
        assert_eq!(shelf.get("code", at(100)), None);
        assert_eq!(shelf.ever("code"), Some(&1));
    }

    #[test]
    fn a_full_shelf_gives_up_the_oldest_and_never_grows() {
        let mut shelf = Shelf::new(3);
        for number in 0..1_000 {
            shelf.put(number.to_string(), number, at(100));
        }
        assert_eq!(shelf.things.len(), 3);
        assert_eq!(shelf.order.len(), 3, "the order is bounded too");
        assert_eq!(shelf.get("996", at(0)), None);
        assert_eq!(shelf.get("997", at(0)), Some(&997));
    }

    #[test]
    fn putting_a_key_again_replaces_and_does_not_count_twice() {
        let mut shelf = Shelf::new(3);
        assert_eq!(shelf.put("a".to_owned(), 1, at(1)), None);
        assert_eq!(shelf.put("a".to_owned(), 2, at(1)), Some(1));
        assert_eq!(shelf.order.len(), 1);
        assert_eq!(shelf.take("a"), Some(2));
        assert!(shelf.order.is_empty());
    }
}
