//! Which faults are on, and for how long.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use diagnosis::Fault;

/// How long a fault stays on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// For the next request that it fits, then it goes off by itself.
    NextRequest,
    /// Until it is switched off.
    SwitchedOff,
}

/// The switches of one locker; clones share them.
#[derive(Debug, Clone, Default)]
pub struct Switches(Arc<Mutex<BTreeMap<Fault, Until>>>);

impl Switches {
    /// Switches a fault on.
    pub fn on(&self, fault: Fault, until: Until) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(fault, until);
    }

    /// Switches a fault off; no harm if it was off.
    pub fn off(&self, fault: Fault) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&fault);
    }

    /// Switches everything off.
    pub fn all_off(&self) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }

    /// The faults that are on, in the order of the catalogue.
    #[must_use]
    pub fn active(&self) -> Vec<Fault> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .keys()
            .copied()
            .collect()
    }

    /// Takes a fault off if it was for one request.
    pub(crate) fn spend(&self, fault: Fault) {
        let mut faults = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if faults.get(&fault) == Some(&Until::NextRequest) {
            faults.remove(&fault);
        }
    }
}
