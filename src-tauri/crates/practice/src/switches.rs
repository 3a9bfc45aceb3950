//! What is switched on, faults or variants, and for how long.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// How long something stays on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// For the next request that it fits, then it goes off by itself.
    NextRequest,
    /// Until it is switched off.
    SwitchedOff,
}

/// The switches of one locker; clones share them.
#[derive(Debug)]
pub struct Switches<T>(Arc<Mutex<BTreeMap<T, Until>>>);

impl<T> Clone for Switches<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: Copy + Ord> Switches<T> {
    /// These on until switched off, all others off.
    pub(crate) fn with(on: impl IntoIterator<Item = T>) -> Self {
        let on = on.into_iter().map(|one| (one, Until::SwitchedOff));
        Self(Arc::new(Mutex::new(on.collect())))
    }

    /// Switches one on.
    pub fn on(&self, one: T, until: Until) {
        self.all().insert(one, until);
    }

    /// Switches one off; no harm if it was off.
    pub fn off(&self, one: T) {
        self.all().remove(&one);
    }

    /// Switches everything off.
    pub fn all_off(&self) {
        self.all().clear();
    }

    /// What is on, in the order of the list that it is from.
    #[must_use]
    pub fn active(&self) -> Vec<T> {
        self.all().keys().copied().collect()
    }

    /// How long one stays on; nothing if it is off.
    #[must_use]
    pub fn until(&self, one: T) -> Option<Until> {
        self.all().get(&one).copied()
    }

    /// Takes one off if it was for one request.
    pub(crate) fn spend(&self, one: T) {
        let mut all = self.all();
        if all.get(&one) == Some(&Until::NextRequest) {
            all.remove(&one);
        }
    }

    fn all(&self) -> MutexGuard<'_, BTreeMap<T, Until>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
