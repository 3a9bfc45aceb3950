//! The citizen in a browser of their own, at the pages of the practice locker.
//!
//! As much browser as those pages need: it follows redirects, keeps cookies, reads a form and sends
//! it back. It runs no scripts, and the pages have none.

use std::collections::BTreeMap;

use ureq::{
    Agent,
    http::{Response, header},
};
use url::Url;

/// More hops than any sign-in has.
const HOPS: usize = 10;

/// A browser at a page, with the person before it.
#[derive(Debug)]
pub struct Citizen {
    agent: Agent,
    cookies: BTreeMap<String, String>,
    page: Url,
    text: String,
}

impl Citizen {
    /// Opens an address as the system's browser would.
    ///
    /// # Panics
    ///
    /// When nothing answers there.
    #[must_use]
    pub fn open(address: &str) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0);
        let page = Url::parse(address).expect("an address");
        let mut citizen = Self {
            agent: config.build().new_agent(),
            cookies: BTreeMap::new(),
            page: page.clone(),
            text: String::new(),
        };
        citizen.go(page, None);
        citizen
    }

    /// Presses the card of a practice citizen on the sign-in page.
    ///
    /// # Panics
    ///
    /// When the page has no such card.
    pub fn sign_in(&mut self, citizen: &str) {
        assert!(
            self.text.contains(&format!("value=\"{citizen}\"")),
            "no card for {citizen}"
        );
        self.submit(&[("citizen", citizen)]);
    }

    /// Ticks everything on the consent page and presses Allow. Gives the address that the browser ends
    /// on, with the code in it.
    ///
    /// # Panics
    ///
    /// When something was ticked beforehand or there is nothing to tick.
    #[must_use]
    pub fn allow_everything(mut self) -> Url {
        assert!(
            !self.text.contains(" checked"),
            "consent was ticked for the citizen"
        );
        let boxes = self.boxes();
        assert!(!boxes.is_empty(), "nothing to tick on {}", self.page);
        let mut fields: Vec<(&str, &str)> = Vec::new();
        fields.extend(
            boxes
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str())),
        );
        fields.push(("decision", "allow"));
        self.submit(&fields);
        self.page
    }

    /// Presses Deny.
    pub fn deny(mut self) {
        self.submit(&[("decision", "deny")]);
    }

    /// Names and values of the page's check boxes.
    fn boxes(&self) -> Vec<(String, String)> {
        let inputs = self.text.split("<input type=\"checkbox\"").skip(1);
        inputs
            .filter_map(|it| Some((attribute(it, "name")?, attribute(it, "value")?)))
            .collect()
    }

    fn submit(&mut self, fields: &[(&str, &str)]) {
        let form = self.text.split_once("<form").expect("a page with a form").1;
        let action = attribute(form, "action").expect("a form that goes somewhere");
        let target = self.page.join(&action).expect("an address");
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.go(target, Some(&body));
    }

    /// Goes to a page and on to wherever it leads.
    fn go(&mut self, target: Url, form: Option<&str>) {
        self.page = target;
        let mut body = form;
        for _ in 0..HOPS {
            let mut answer = self.ask(body.take());
            self.keep_cookies(&answer);
            let onward = answer
                .headers()
                .get(header::LOCATION)
                .and_then(|it| it.to_str().ok());
            match onward {
                Some(onward) => self.page = self.page.join(onward).expect("an address"),
                None => {
                    self.text = answer.body_mut().read_to_string().expect("a page of text");
                    return;
                }
            }
        }
        panic!("more than {HOPS} redirects, the last to {}", self.page);
    }

    fn ask(&self, form: Option<&str>) -> Response<ureq::Body> {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(k, v)| format!("{k}={v}"))
            .collect();
        let cookies = cookies.join("; ");
        let answer = match form {
            None => self
                .agent
                .get(self.page.as_str())
                .header(header::ACCEPT, "text/html")
                .header(header::COOKIE, cookies)
                .call(),
            Some(form) => self
                .agent
                .post(self.page.as_str())
                .header(header::ACCEPT, "text/html")
                .header(header::COOKIE, cookies)
                .content_type("application/x-www-form-urlencoded")
                .send(form),
        };
        answer.unwrap_or_else(|error| panic!("{}: {error}", self.page))
    }

    fn keep_cookies(&mut self, answer: &Response<ureq::Body>) {
        for cookie in answer.headers().get_all(header::SET_COOKIE) {
            let pair = cookie
                .to_str()
                .unwrap_or_default()
                .split(';')
                .next()
                .unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

/// The first attribute of this name in a piece of HTML that begins inside a tag.
fn attribute(html: &str, name: &str) -> Option<String> {
    let tag = html.split_once('>')?.0;
    let value = tag.split_once(&format!(" {name}=\""))?.1.split_once('"')?.0;
    Some(value.replace("&amp;", "&").replace("&#38;", "&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_is_read_from_its_own_tag_alone() {
        let html = " name=\"a&amp;b\"> <input value=\"later\">";
        assert_eq!(attribute(html, "name").as_deref(), Some("a&b"));
        assert_eq!(attribute(html, "value"), None);
    }
}
