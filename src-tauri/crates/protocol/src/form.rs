//! `application/x-www-form-urlencoded`, as token, revoke and pull requests use it, and queries.

use url::form_urlencoded;

use crate::wire::RequestFault;

/// The media type of a form body.
pub const FORM: &str = "application/x-www-form-urlencoded";

/// Encodes pairs in the order given. Blanks become `+`.
pub fn encode<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}

/// Encodes one value. Blanks become `+`.
#[must_use]
pub fn encode_value(value: &str) -> String {
    form_urlencoded::byte_serialize(value.as_bytes()).collect()
}

/// Decodes a form body or query, keeping order and duplicates.
#[must_use]
pub fn decode(body: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(body).into_owned().collect()
}

/// The decoded fields of a form or query, with questions that respect duplicates.
#[derive(Clone, Default)]
pub struct Fields(Vec<(String, String)>);

/// The names alone: the values may be codes, secrets and numbers of people.
impl std::fmt::Debug for Fields {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = self.iter().map(|(name, _)| name);
        f.debug_list().entries(names).finish()
    }
}

impl Fields {
    /// Reads a form body or query.
    #[must_use]
    pub fn parse(body: &[u8]) -> Self {
        Self(decode(body))
    }

    /// These fields in this order.
    #[must_use]
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        Self(pairs.into_iter().map(owned).collect())
    }

    /// The fields of a request: of the form in its body, `multipart/form-data` included because the
    /// OpenAPI description of 2021 declares that for some calls, and then of its query (API 3.2,
    /// 7.2). A part of a multipart body that carries no name is left out.
    #[must_use]
    pub fn of(request: &http::Request<Vec<u8>>) -> Self {
        let media_type = request.headers().get(http::header::CONTENT_TYPE);
        let media_type = media_type.and_then(|value| value.to_str().ok());
        let mut pairs = match media_type.and_then(boundary) {
            Some(boundary) => parts(request.body(), &boundary),
            None => decode(request.body()),
        };
        pairs.extend(decode(request.uri().query().unwrap_or_default().as_bytes()));
        Self(pairs)
    }

    /// The value of `name`, or why the request cannot be read without it.
    pub(crate) fn required(&self, name: &'static str) -> Result<&str, RequestFault> {
        self.get(name).ok_or(RequestFault::Missing(name))
    }

    /// Refuses duplicates.
    pub(crate) fn single(self) -> Result<Self, RequestFault> {
        match self.repeated() {
            Some(name) => Err(RequestFault::Repeated(name.to_owned())),
            None => Ok(self),
        }
    }

    /// The value of `name`; an empty value counts as absent (RFC 6749 section 3.1). Of duplicates
    /// the first: whether duplicates are allowed is the caller's judgement ([`Self::repeated`]).
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let (_, value) = self.0.iter().find(|(key, _)| key == name)?;
        (!value.is_empty()).then_some(value.as_str())
    }

    /// The first name that occurs more than once (RFC 6749 section 3.1 forbids it).
    #[must_use]
    pub fn repeated(&self) -> Option<&str> {
        self.0.iter().enumerate().find_map(|(index, (name, _))| {
            self.0
                .iter()
                .take(index)
                .any(|(other, _)| other == name)
                .then_some(name.as_str())
        })
    }

    /// All pairs in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// The boundary of a `multipart/form-data` media type (RFC 7578 section 4.1).
fn boundary(media_type: &str) -> Option<String> {
    let (kind, parameters) = media_type.split_once(';')?;
    if !kind.trim().eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let value = parameters.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim()
            .eq_ignore_ascii_case("boundary")
            .then_some(value)
    })?;
    let value = value.trim().trim_matches('"');
    (!value.is_empty()).then(|| value.to_owned())
}

/// The named parts of a multipart body as text.
fn parts(body: &[u8], boundary: &str) -> Vec<(String, String)> {
    let text = String::from_utf8_lossy(body);
    let delimiter = format!("\r\n--{boundary}");
    let text = format!("\r\n{text}");
    let part = |part: &str| {
        let (head, value) = part.split_once("\r\n\r\n")?;
        let (_, name) = head.split_once("name=\"")?;
        let (name, _) = name.split_once('"')?;
        Some((name.to_owned(), value.to_owned()))
    };
    text.split(delimiter.as_str())
        .skip(1)
        .filter_map(part)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_decodes_to_the_same_pairs() {
        let pairs = [
            ("purpose", "Employee onboarding"),
            ("redirect_uri", "https://a.in/cb?x=1&y"),
        ];
        let body = encode(pairs);
        assert_eq!(
            body,
            "purpose=Employee+onboarding&redirect_uri=https%3A%2F%2Fa.in%2Fcb%3Fx%3D1%26y"
        );
        let fields = Fields::parse(body.as_bytes());
        assert_eq!(fields.iter().collect::<Vec<_>>(), pairs);
    }

    #[test]
    fn a_multipart_form_reads_like_an_encoded_one() {
        let body = concat!(
            "--b\r\nContent-Disposition: form-data; name=\"clientid\"\r\n\r\nXX00TEST01\r\n",
            "--b\r\nContent-Disposition: form-data; name=\"ts\"\r\n\r\n1700000000\r\n--b--\r\n"
        );
        let request = |media_type: &str| {
            http::Request::post("/public/oauth2/1/pull/issuers?orgid=000018")
                .header("content-type", media_type)
                .body(body.as_bytes().to_vec())
                .unwrap()
        };
        let fields = Fields::of(&request("multipart/form-data; boundary=\"b\""));
        assert_eq!(
            fields.iter().collect::<Vec<_>>(),
            [
                ("clientid", "XX00TEST01"),
                ("ts", "1700000000"),
                ("orgid", "000018")
            ]
        );
        assert_eq!(
            Fields::of(&request("multipart/form-data; boundary=c")).get("ts"),
            None
        );
    }

    #[test]
    fn empty_values_count_as_absent_and_repeats_are_found() {
        let fields = Fields::parse(b"code=&state=a&state=b");
        assert_eq!(fields.get("code"), None);
        assert_eq!(fields.repeated(), Some("state"));
        assert_eq!(Fields::parse(b"code=a&state=b").repeated(), None);
    }
}
