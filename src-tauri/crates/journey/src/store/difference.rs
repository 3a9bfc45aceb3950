//! Where two partner files part, as people read it: field by field, maps entry by entry.

use serde_json::{Map, Value};

use super::PartnerFile;

/// A field in which two partner files part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The field; entries of maps stand behind a full stop, e.g. `preparation.gstin`.
    pub field: String,
    /// Its value here, as JSON; absent where it is not set.
    pub mine: Option<String>,
    /// Its value in the other file.
    pub theirs: Option<String>,
}

/// Every field in which the two part, in the order of the file.
pub(super) fn between(mine: &PartnerFile, theirs: &PartnerFile) -> Vec<Difference> {
    let fields = |partner| match serde_json::to_value(partner) {
        Ok(Value::Object(fields)) => flat(fields),
        Ok(_) | Err(_) => Map::new(),
    };
    let (mine, theirs) = (fields(mine), fields(theirs));
    let only_theirs = theirs.keys().filter(|name| !mine.contains_key(*name));
    mine.keys()
        .chain(only_theirs)
        .filter(|name| mine.get(*name) != theirs.get(*name))
        .map(|name| Difference {
            field: name.clone(),
            mine: mine.get(name).map(shown),
            theirs: theirs.get(name).map(shown),
        })
        .collect()
}

/// The entries of maps beside the other fields; one level is what a partner file has.
fn flat(fields: Map<String, Value>) -> Map<String, Value> {
    let mut flat = Map::new();
    for (name, value) in fields {
        match value {
            Value::Object(entries) => {
                flat.extend(
                    entries
                        .into_iter()
                        .map(|(entry, value)| (format!("{name}.{entry}"), value)),
                );
            }
            value => {
                flat.insert(name, value);
            }
        }
    }
    flat
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use protocol::service::Service;

    use super::*;

    #[test]
    fn only_fields_that_part_are_named_with_both_values() {
        let mine = PartnerFile::new("Example Labs", Service::MeriPehchaan);
        assert_eq!(between(&mine, &mine), []);
        let mut theirs = mine.clone();
        theirs.client_id = "XX00TEST01".to_owned();
        let base = "https://gateway.example.in".to_owned();
        theirs.endpoints.insert("base".to_owned(), base.clone());
        let found = between(&mine, &theirs);
        assert_eq!(
            found,
            [
                Difference {
                    field: "client_id".to_owned(),
                    mine: Some(String::new()),
                    theirs: Some("XX00TEST01".to_owned()),
                },
                Difference {
                    field: "endpoints.base".to_owned(),
                    mine: None,
                    theirs: Some(base),
                },
            ]
        );
    }
}
