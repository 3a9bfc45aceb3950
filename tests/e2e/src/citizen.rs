//! The citizen at the practice pages.
