//! What every handler has at hand: rules, clients, books, signers, clock, dice, log, switches.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use diagnosis::Fault;
use jiff::Timestamp;

use crate::{
    books::Books,
    citizen::CitizenId,
    clock::{Clock, Dice},
    documented::Documented,
    id_token::TokenSigner,
    log::Log,
    settings::{Client, Line},
    sign::Signers,
    switches::Switches,
    variant::Variant,
};

/// The shared state of one locker.
pub(crate) struct Office {
    pub(crate) line: Line,
    pub(crate) auto: Option<CitizenId>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) dice: Dice,
    pub(crate) log: Log,
    pub(crate) errors: Switches<Documented>,
    pub(crate) faults: Switches<Fault>,
    pub(crate) variants: Switches<Variant>,
    pub(crate) signers: Signers,
    pub(crate) token_signer: TokenSigner,
    /// The port that `Host` must name.
    pub(crate) port: u16,
    /// Whether other machines may come in.
    pub(crate) network: bool,
    first: Arc<Client>,
    clients: RwLock<Vec<Arc<Client>>>,
    books: Mutex<Books>,
}

/// The parts of an office that are given from outside.
pub(crate) struct Furniture {
    pub(crate) line: Line,
    pub(crate) client: Client,
    pub(crate) auto: Option<CitizenId>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) dice: Dice,
    pub(crate) faults: Switches<Fault>,
    pub(crate) variants: Switches<Variant>,
    pub(crate) signers: Signers,
    pub(crate) token_signer: TokenSigner,
    pub(crate) port: u16,
    pub(crate) network: bool,
}

impl Office {
    pub(crate) fn new(furniture: Furniture) -> Self {
        let first = Arc::new(furniture.client);
        Self {
            line: furniture.line,
            auto: furniture.auto,
            clock: furniture.clock,
            dice: furniture.dice,
            log: Log::new(),
            errors: Switches::with([]),
            faults: furniture.faults,
            variants: furniture.variants,
            signers: furniture.signers,
            token_signer: furniture.token_signer,
            port: furniture.port,
            network: furniture.network,
            clients: RwLock::new(vec![Arc::clone(&first)]),
            first,
            books: Mutex::new(Books::new()),
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) fn books(&self) -> MutexGuard<'_, Books> {
        self.books.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn client(&self, id: &str) -> Option<Arc<Client>> {
        let clients = self.clients.read().unwrap_or_else(PoisonError::into_inner);
        clients.iter().find(|client| client.id == id).cloned()
    }

    /// The client that the locker was started for.
    pub(crate) fn first_client(&self) -> Arc<Client> {
        Arc::clone(&self.first)
    }

    /// Adds a client, or replaces the one of the same id.
    pub(crate) fn register(&self, client: Client) {
        let mut clients = self.clients.write().unwrap_or_else(PoisonError::into_inner);
        clients.retain(|known| known.id != client.id);
        clients.push(Arc::new(client));
    }
}

impl std::fmt::Debug for Office {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Office")
            .field("line", &self.line)
            .field("port", &self.port)
            .finish_non_exhaustive()
    }
}
