//! The program's main window, in the words of a person who uses it.
//!
//! Things are found by `data-testid`: it names what a part is for, and neither words nor layout
//! may break a test.

use std::{cell::Cell, fs, path::PathBuf};

use crate::{
    desktop::wait,
    webdriver::{Refusal, Session},
};

/// The main window. Dropped, it ends the program.
#[derive(Debug)]
pub struct Window {
    session: Session,
    folder: PathBuf,
    pictures: Cell<usize>,
}

impl Window {
    pub(crate) fn open(driver: &str, program: &str, arguments: &[&str], folder: PathBuf) -> Self {
        let session = wait("the program's window opens", || {
            Session::open(driver, program, arguments)
        });
        Self {
            session,
            folder,
            pictures: Cell::new(0),
        }
    }

    /// Waits until the part is there and takes clicks, then clicks it.
    ///
    /// # Panics
    ///
    /// When it does not come in time.
    pub fn click(&self, part: &str) {
        wait(&format!("{part} can be clicked"), || {
            let element = self.first(part)?;
            if self.session.is_ready(&element)? {
                self.session.click(&element)
            } else {
                Err(Refusal("it is hidden or disabled".to_owned()))
            }
        });
    }

    /// Waits until the part takes the keyboard, then types.
    ///
    /// # Panics
    ///
    /// When it does not come in time.
    pub fn enter(&self, part: &str, text: &str) {
        wait(&format!("{part} can be typed into"), || {
            self.session.type_into(&self.first(part)?, text)
        });
    }

    /// Runs a function body as if one of the window's own pages did; gives the value of `return`.
    ///
    /// # Panics
    ///
    /// When the page does not answer.
    pub fn run(&self, body: &str) -> serde_json::Value {
        self.session.run(body).expect("a page that answers")
    }

    /// How many windows the driver can see.
    ///
    /// # Panics
    ///
    /// When the driver does not answer.
    #[must_use]
    pub fn windows(&self) -> usize {
        self.session.windows().expect("a driver that answers")
    }

    /// Waits until the part has the keyboard's focus.
    ///
    /// # Panics
    ///
    /// When it does not get it in time.
    pub fn await_focus(&self, part: &str) {
        wait(&format!("{part} has the focus"), || {
            let focused = self.focused();
            if focused == part {
                Ok(())
            } else {
                Err(Refusal(format!("“{focused}” has it")))
            }
        });
    }

    /// Waits until the part is shown.
    ///
    /// # Panics
    ///
    /// When it does not come in time.
    pub fn see(&self, part: &str) {
        wait(&format!("{part} is shown"), || self.first(part));
    }

    /// Waits until the part is shown in a state that its `data-…` attribute names.
    ///
    /// # Panics
    ///
    /// When it does not come in time.
    pub fn see_as(&self, part: &str, attribute: &str, state: &str) {
        let selector = format!("{}[data-{attribute}='{state}']", selector(part));
        wait(&format!("{part} is shown as {state}"), || {
            let found = self.session.find(&selector)?;
            if found.is_empty() {
                Err(Refusal(format!("no {selector}")))
            } else {
                Ok(())
            }
        });
    }

    /// Waits until the part shows these words.
    ///
    /// # Panics
    ///
    /// When it does not come to show them in time.
    pub fn read(&self, part: &str, words: &str) {
        wait(&format!("{part} says “{words}”"), || {
            let said = self.session.text(&self.first(part)?)?;
            if said.contains(words) {
                Ok(())
            } else {
                Err(Refusal(format!("it says “{said}”")))
            }
        });
    }

    /// The words of a part that is there.
    ///
    /// # Panics
    ///
    /// When it does not come in time.
    #[must_use]
    pub fn text(&self, part: &str) -> String {
        wait(&format!("{part} is shown"), || {
            self.session.text(&self.first(part)?)
        })
    }

    /// How many parts of this name are shown.
    #[must_use]
    pub fn count(&self, part: &str) -> usize {
        self.session
            .find(&selector(part))
            .map_or(0, |found| found.len())
    }

    /// All that the window holds, seen or not.
    ///
    /// # Panics
    ///
    /// When the page does not answer.
    #[must_use]
    pub fn source(&self) -> String {
        self.session.source().expect("a page that answers")
    }

    /// The part that has the keyboard's focus; empty where it has no name.
    ///
    /// # Panics
    ///
    /// When the page does not answer.
    #[must_use]
    pub fn focused(&self) -> String {
        let focused = "return document.activeElement?.dataset.testid ?? '';";
        let focused = self.session.run(focused).expect("a page that answers");
        focused.as_str().unwrap_or_default().to_owned()
    }

    /// Keeps a picture, numbered in the order taken.
    ///
    /// # Panics
    ///
    /// When the window gives none.
    pub fn picture(&self, name: &str) {
        let number = self.pictures.get() + 1;
        self.pictures.set(number);
        let picture = self.session.picture().expect("a picture");
        fs::write(self.folder.join(format!("{number:02}-{name}.png")), picture).expect("a file");
    }

    fn first(&self, part: &str) -> Result<String, Refusal> {
        let found = self.session.find(&selector(part))?;
        found
            .into_iter()
            .next()
            .ok_or_else(|| Refusal(format!("no {part}")))
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking()
            && let Ok(picture) = self.session.picture()
        {
            let _ = fs::write(self.folder.join("at-failure.png"), picture);
        }
    }
}

fn selector(part: &str) -> String {
    format!("[data-testid='{part}']")
}
