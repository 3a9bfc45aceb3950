//! The hash-signed forms and Pull Document.

use proptest::prelude::*;
use protocol::identity::{Aadhaar, Mobile};
use protocol::pull::{Doctype, Issuer, List, Parameter, Query};
use protocol::pull_document::{self, Consent, PullDocument, Pulled};
use protocol::push_uri::{Action, PushUri};
use protocol::secret::{AccessToken, ClientSecret};
use protocol::service::{Api, Line};
use protocol::signed::{EnvelopeFault, Form, Signer};
use protocol::statistics::{self, Count, Counts};
use protocol::verify_account::{self, Subject, Verified};

use super::{date, endpoints, opaque, text};

const NOW: i64 = 1_700_000_000;

fn line() -> impl Strategy<Value = Line> {
    proptest::sample::select(Line::ALL.to_vec())
}

/// Reads a signed form back and holds it to its envelope: right as it is, wrong with another secret
/// and wrong with a changed field.
fn stands(request: &http::Request<Vec<u8>>, api: Api, line: Line, secret: &ClientSecret) -> Form {
    let form = Form::from_request(request).unwrap();
    assert_eq!(form.judge(secret, &[], (api, line), NOW), []);
    let wrong = form.judge(&ClientSecret::new("another"), &[], (api, line), NOW);
    assert!(matches!(wrong[..], [EnvelopeFault::Hash(_)]), "{wrong:?}");
    let body = String::from_utf8_lossy(request.body()).replace("ts=1700000000", "ts=1700000001");
    let changed = http::Request::post("/").body(body.into_bytes()).unwrap();
    let changed = Form::from_request(&changed).unwrap();
    let wrong = changed.judge(secret, &[], (api, line), NOW);
    assert_eq!(wrong, [EnvelopeFault::Hash(None)], "ts is under the hash");
    form
}

prop_compose! {
    fn issuer()(
        orgid in "[0-9]{6}", issuerid in "[a-z.]{1,20}", name in text(), description in text(),
        categories in proptest::collection::vec("[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?", 0..3),
    ) -> Issuer {
        Issuer { orgid, issuerid, name, categories, description }
    }
}

prop_compose! {
    fn parameter()(
        label in text(), paramname in "[A-Za-z_]{1,12}", example in text(),
        values in proptest::collection::vec("[A-Za-z0-9]{1,8}", 0..4),
    ) -> Parameter {
        Parameter { label, paramname, values, example }
    }
}

prop_compose! {
    fn push()(
        digilockerid in opaque(), uri in opaque(), doctype in "[A-Z]{5}", description in text(),
        docid in opaque(), issued in date(), valid_from in proptest::option::of(date()),
        valid_to in proptest::option::of(date()),
        action in proptest::sample::select(vec![Action::Add, Action::Delete, Action::Update]),
        document in proptest::option::of(proptest::collection::vec(any::<u8>(), 1..64)),
        data in proptest::option::of(proptest::collection::vec(any::<u8>(), 1..64)),
    ) -> PushUri {
        PushUri {
            digilockerid, uri, doctype, description, docid, issued, valid_from, valid_to, action,
            document, data,
        }
    }
}

prop_compose! {
    fn count(month: bool)(id in any::<i64>(), number in 1..=12_i64, year in 0..3000_i64, count in any::<i64>()) -> Count {
        Count { id, month: month.then_some(number), year, count }
    }
}

proptest! {
    #[test]
    fn catalogue_questions(
        orgid in "[0-9]{6}", doctype in "[A-Z0-9]{5}", client_id in "[A-Z0-9]{10}",
        secret in "[0-9a-f]{20}", line in line(),
    ) {
        let secret = ClientSecret::new(secret);
        let signer = Signer { client_id: &client_id, client_secret: &secret, line };
        for query in [
            Query::Issuers,
            Query::Doctypes { orgid: orgid.clone() },
            Query::Parameters { orgid: orgid.clone(), doctype: doctype.clone() },
        ] {
            let request = query.to_http(&endpoints(), &signer, NOW);
            let form = stands(&request, query.api(), line, &secret);
            prop_assert_eq!(form.client_id(), Some(client_id.as_str()));
            prop_assert_eq!(Query::from_form(query.api(), &form), Ok(query));
        }
    }

    #[test]
    fn catalogue_answers(
        issuers in proptest::collection::vec(issuer(), 0..4),
        types in proptest::collection::vec(("[A-Z0-9]{5}", text()), 0..4),
        parameters in proptest::collection::vec(parameter(), 0..4),
    ) {
        let issuers = List { rows: issuers, notes: Vec::new() };
        prop_assert_eq!(List::<Issuer>::read(&issuers.to_answer()).unwrap(), issuers);
        let types = types.into_iter().map(|(doctype, description)| Doctype { doctype, description });
        let types = List { rows: types.collect(), notes: Vec::new() };
        prop_assert_eq!(List::<Doctype>::read(&types.to_answer()).unwrap(), types);
        let parameters = List { rows: parameters, notes: Vec::new() };
        prop_assert_eq!(List::<Parameter>::read(&parameters.to_answer()).unwrap(), parameters);
    }

    #[test]
    fn pulls(
        orgid in "[0-9]{6}", doctype in "[A-Z0-9]{5}", given in any::<bool>(), token in opaque(),
        parameters in proptest::collection::btree_map("[a-z_]{3,12}", text(), 0..4),
    ) {
        prop_assume!(!["orgid", "doctype", "consent"].iter().any(|own| parameters.contains_key(*own)));
        let consent = if given { Consent::Given } else { Consent::Withheld };
        let pull = PullDocument { orgid, doctype, consent, parameters: parameters.into_iter().collect() };
        let request = pull.to_http(&endpoints().url(Api::PullDocument), &AccessToken::new(token.clone()));
        let (read, sent) = PullDocument::from_request(&request).unwrap();
        prop_assert!(read == pull);
        prop_assert_eq!(sent.expose(), token);
    }

    #[test]
    fn pull_answers(id in "[A-Z0-9]{1,10}") {
        let pulled = Pulled { uri: format!("in.gov.simdept-INCER-{id}"), notes: Vec::new() };
        prop_assert_eq!(pull_document::read(&pulled.to_answer()).unwrap(), pulled);
    }

    #[test]
    fn pushes(push in push(), secret in "[0-9a-f]{20}", line in line()) {
        let secret = ClientSecret::new(secret);
        let signer = Signer { client_id: "XX00TEST01", client_secret: &secret, line };
        let request = push.to_http(&endpoints().url(Api::PushUri), &signer, NOW);
        let read = PushUri::from_form(&stands(&request, Api::PushUri, line, &secret)).unwrap();
        let contents = line != Line::V1_12;
        let expected = PushUri {
            document: push.document.clone().filter(|_| contents),
            data: push.data.clone().filter(|_| contents),
            ..push
        };
        prop_assert!(read == expected);
    }

    #[test]
    fn counts(
        numbers in proptest::array::uniform4(any::<u64>()), as_on in proptest::option::of(date()),
        by_month in proptest::collection::vec(count(true), 0..4),
        by_year in proptest::collection::vec(count(false), 0..4),
    ) {
        let [users, documents, issuers, requesters] = numbers.map(Some);
        let counts = Counts {
            users, authentic_documents: documents, issuers, requesters, as_on, by_month, by_year,
            notes: Vec::new(),
        };
        prop_assert_eq!(statistics::read(&counts.to_answer()).unwrap(), counts);
    }

    #[test]
    fn questions_about_an_account(mobile in "[6-9][0-9]{9}", body in "[2-9][0-9]{10}", secret in "[0-9a-f]{20}") {
        let secret = ClientSecret::new(secret);
        let signer = Signer { client_id: "XX00TEST01", client_secret: &secret, line: Line::V2_3 };
        let url = endpoints().url(Api::VerifyAccount);
        let aadhaar = (0..10).find_map(|digit| Aadhaar::parse(&format!("{body}{digit}")).ok()).unwrap();
        let whole = aadhaar.expose().to_owned();
        let sent = |subject: Subject| {
            let request = subject.to_http(&url, &signer, NOW);
            Subject::from_form(&stands(&request, Api::VerifyAccount, Line::V2_3, &secret)).unwrap()
        };
        match (sent(Subject::Aadhaar(aadhaar)), sent(Subject::Mobile(Mobile::parse(&mobile).unwrap()))) {
            (Subject::Aadhaar(read), Subject::Mobile(other)) => {
                prop_assert_eq!((read.expose(), other.expose()), (whole.as_str(), mobile.as_str()));
            }
            _ => return Err(TestCaseError::fail("the kinds were kept")),
        }
    }

    #[test]
    fn answers_about_an_account(registered in any::<bool>(), id in proptest::option::of(opaque())) {
        let verified = Verified { registered, digilockerid: id, notes: Vec::new() };
        prop_assert!(verify_account::read(&verified.to_answer()).unwrap() == verified);
    }
}

#[test]
fn a_question_for_counts_stands() {
    let secret = ClientSecret::new("simsecret0123456789a");
    for line in Line::ALL {
        let signer = Signer {
            client_id: "XX00TEST01",
            client_secret: &secret,
            line,
        };
        let request = statistics::request(&endpoints().url(Api::Statistics), &signer, NOW);
        stands(&request, Api::Statistics, line, &secret);
    }
}
