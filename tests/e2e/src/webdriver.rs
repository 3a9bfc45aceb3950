//! As much of the WebDriver protocol (W3C WebDriver, level 2) as the tests speak.

use std::{fmt, time::Duration};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use ureq::Agent;

/// The key under which WebDriver gives an element's reference (WebDriver 11, "Elements").
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One browsing session: the program that the driver started, until it is dropped.
#[derive(Debug)]
pub(crate) struct Session {
    agent: Agent,
    base: String,
}

/// The driver's refusal: its error code and its words.
#[derive(Debug)]
pub(crate) struct Refusal(pub(crate) String);

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Session {
    /// Lets the driver at `driver` (`http://127.0.0.1:PORT`) start `program` with these arguments.
    pub(crate) fn open(driver: &str, program: &str, arguments: &[&str]) -> Result<Self, Refusal> {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .new_agent();
        let options = json!({ "binary": program, "args": arguments });
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "webkitgtk:browserOptions": options,
        } } });
        let answer = ask(&agent, "POST", &format!("{driver}/session"), Some(&wanted))?;
        let id = answer["sessionId"].as_str().unwrap_or_default();
        Ok(Self {
            base: format!("{driver}/session/{id}"),
            agent,
        })
    }

    /// References of the elements that match a CSS selector, in document order.
    pub(crate) fn find(&self, css: &str) -> Result<Vec<String>, Refusal> {
        let query = json!({ "using": "css selector", "value": css });
        let found = self.post("/elements", &query)?;
        let references = found.as_array().into_iter().flatten();
        Ok(references
            .filter_map(|it| it[ELEMENT].as_str().map(str::to_owned))
            .collect())
    }

    /// Clicks as a pointer would: refused where something lies over the element.
    pub(crate) fn click(&self, element: &str) -> Result<(), Refusal> {
        self.post(&format!("/element/{element}/click"), &json!({}))
            .map(drop)
    }

    /// Types into the element.
    pub(crate) fn type_into(&self, element: &str, text: &str) -> Result<(), Refusal> {
        self.post(
            &format!("/element/{element}/value"),
            &json!({ "text": text }),
        )
        .map(drop)
    }

    /// How many windows there are.
    pub(crate) fn windows(&self) -> Result<usize, Refusal> {
        let handles = self.get("/window/handles")?;
        Ok(handles.as_array().map_or(0, Vec::len))
    }

    /// What a person reads there.
    pub(crate) fn text(&self, element: &str) -> Result<String, Refusal> {
        let text = self.get(&format!("/element/{element}/text"))?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Whether the element takes a click: shown and not disabled.
    pub(crate) fn is_ready(&self, element: &str) -> Result<bool, Refusal> {
        let shown = self.get(&format!("/element/{element}/displayed"))?;
        let enabled = self.get(&format!("/element/{element}/enabled"))?;
        Ok(shown == true && enabled == true)
    }

    /// Runs a function body in the page; its answer is the value of `return`.
    pub(crate) fn run(&self, body: &str) -> Result<Value, Refusal> {
        self.post("/execute/sync", &json!({ "script": body, "args": [] }))
    }

    /// The page as HTML, as it is now.
    pub(crate) fn source(&self) -> Result<String, Refusal> {
        let source = self.get("/source")?;
        Ok(source.as_str().unwrap_or_default().to_owned())
    }

    /// The window as PNG bytes, as it is after the next two frames: under load WebKit otherwise
    /// gives the frame before the last change.
    pub(crate) fn picture(&self) -> Result<Vec<u8>, Refusal> {
        let settle = "const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        self.post("/execute/async", &json!({ "script": settle, "args": [] }))?;
        let encoded = self.get("/screenshot")?;
        let encoded = encoded.as_str().unwrap_or_default();
        BASE64_STANDARD
            .decode(encoded)
            .map_err(|error| Refusal(error.to_string()))
    }

    fn get(&self, path: &str) -> Result<Value, Refusal> {
        ask(&self.agent, "GET", &format!("{}{path}", self.base), None)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, Refusal> {
        ask(
            &self.agent,
            "POST",
            &format!("{}{path}", self.base),
            Some(body),
        )
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Ends the program too. Where the driver is gone already, so is the program.
        let _ = ask(&self.agent, "DELETE", &self.base, None);
    }
}

fn ask(agent: &Agent, method: &str, url: &str, body: Option<&Value>) -> Result<Value, Refusal> {
    let refusal = |error: ureq::Error| Refusal(format!("{method} {url}: {error}"));
    let mut answer = match (method, body) {
        ("GET", _) => agent.get(url).call(),
        ("DELETE", _) => agent.delete(url).call(),
        (_, body) => agent.post(url).send_json(body.unwrap_or(&Value::Null)),
    }
    .map_err(refusal)?;
    let mut answer: Value = answer.body_mut().read_json().map_err(refusal)?;
    let value = answer["value"].take();
    match value["error"].as_str() {
        Some(code) => Err(Refusal(format!("{code}: {}", value["message"]))),
        None => Ok(value),
    }
}
