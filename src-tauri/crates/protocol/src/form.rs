//! `application/x-www-form-urlencoded`, as token, revoke and pull requests use it, and queries.

use url::form_urlencoded;

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
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads a form body or query.
    #[must_use]
    pub fn parse(body: &[u8]) -> Self {
        Self(decode(body))
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
    fn empty_values_count_as_absent_and_repeats_are_found() {
        let fields = Fields::parse(b"code=&state=a&state=b");
        assert_eq!(fields.get("code"), None);
        assert_eq!(fields.repeated(), Some("state"));
        assert_eq!(Fields::parse(b"code=a&state=b").repeated(), None);
    }
}
