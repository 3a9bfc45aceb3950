//! Authorize, the callback, token, revoke, log-out, account, APAAR, EntityLocker.

use proptest::prelude::*;
use protocol::account::{self, Account};
use protocol::apaar::{self, Apaar, Course, Student, University};
use protocol::authorize::{Address, RedirectUri, Request, Return};
use protocol::entity::{self, Entity};
use protocol::error::{self, ErrorBody, Refusal};
use protocol::logout;
use protocol::pkce;
use protocol::revoke;
use protocol::secret::{
    AccessToken, AuthorizationCode, ClientSecret, CodeVerifier, IdToken, RefreshToken, State,
};
use protocol::service::{Api, Line};
use protocol::token::{self, ClientAuthentication, Grant, Granted};

use super::{endpoints, maybe_text, opaque, text};

fn account() -> impl Strategy<Value = Account> {
    proptest::array::uniform11(maybe_text()).prop_map(
        |[
            id,
            name,
            dob,
            gender,
            eaadhaar,
            new,
            key,
            mobile,
            email,
            picture,
            purpose,
        ]| Account {
            digilockerid: id,
            name,
            dob,
            gender,
            eaadhaar,
            new_account: new,
            reference_key: key,
            mobile,
            email,
            picture,
            purpose,
            notes: Vec::new(),
        },
    )
}

/// The fields of an account, which is neither printable nor comparable on purpose.
fn told(account: &Account) -> Vec<u8> {
    account.to_answer().into_body()
}

prop_compose! {
    fn course()(
        name in text(),
        subjects in proptest::collection::vec(
            proptest::array::uniform2(text())
                .prop_map(|[name, grade]| vec![("name", name), ("grade", grade)]),
            0..3,
        ),
    ) -> Course {
        Course { name, subjects }
    }
}

prop_compose! {
    fn record()(
        apaar_id in "[0-9]{12}",
        student in proptest::array::uniform6(text()),
        academic in proptest::collection::vec(
            (text(), text(), proptest::collection::vec(course(), 0..3))
                .prop_map(|(name, org_id, courses)| University { name, org_id, courses }),
            0..3,
        ),
    ) -> Apaar {
        let [name, gender, created_on, points, credit, grade] = student;
        Apaar {
            apaar_id,
            student: Student {
                name,
                dob: "07/09/1994".into(),
                gender,
                created_on,
                cumulative_credit_points: points,
                cumulative_credit: credit,
                cumulative_grade_points: grade,
            },
            academic,
            notes: Vec::new(),
        }
    }
}

proptest! {
    #[test]
    fn authorize_requests(
        client_id in text(), redirect in text(), state in opaque(), verifier in "[a-z]{43}",
        scope in proptest::collection::vec("[!#-~]{1,16}", 0..4),
        purpose in maybe_text(), service_name in maybe_text(),
        extra in proptest::collection::btree_map("x_[a-z]{1,8}", text(), 0..4),
    ) {
        let request = Request {
            client_id,
            redirect_uri: RedirectUri::new(redirect),
            state: State::new(state),
            code_challenge: pkce::challenge_of(&verifier),
            scope,
            purpose,
            service_name,
            extra: extra.into_iter().collect(),
        };
        let url = request.to_url(&endpoints().url(Api::Authorize));
        let read = Address::parse(url.as_str()).unwrap();
        prop_assert_eq!(read.endpoint.path(), "/public/oauth2/1/authorize");
        prop_assert!(read.request().unwrap().parameters() == request.parameters());
    }

    #[test]
    fn callbacks(code in opaque(), error in text(), text in maybe_text(), state in opaque()) {
        let granted = Return::Granted {
            code: AuthorizationCode::new(code.clone()),
            state: Some(State::new(state.clone())),
            unknown: vec![],
        };
        let read = Return::parse(&granted.to_query()).unwrap();
        let Return::Granted { code: read, state: echoed, unknown } = read else {
            return Err(TestCaseError::fail("a grant was written"));
        };
        prop_assert_eq!((read.expose(), unknown), (code.as_str(), vec![]));
        prop_assert!(echoed.is_some_and(|echoed| echoed.expose() == state));

        let refused = Return::Refused { error: error.clone(), description: text.clone(), state: None };
        let Return::Refused { error: read, description, state } =
            Return::parse(&refused.to_query()).unwrap()
        else {
            return Err(TestCaseError::fail("a refusal was written"));
        };
        prop_assert_eq!((read, description), (error, text));
        prop_assert!(state.is_none());
    }

    #[test]
    fn token_requests(
        client_id in "[A-Z0-9]{1,12}", secret in opaque(), code in opaque(), redirect in text(),
        verifier in opaque(), refresh in opaque(), way in 0..3_usize,
    ) {
        let authentication = [
            ClientAuthentication::Basic, ClientAuthentication::Body, ClientAuthentication::None,
        ][way];
        let grants = [
            Grant::AuthorizationCode {
                code: AuthorizationCode::new(code.clone()),
                redirect_uri: RedirectUri::new(redirect.clone()),
                code_verifier: CodeVerifier::new(verifier.clone()),
            },
            Grant::RefreshToken(RefreshToken::new(refresh.clone())),
        ];
        for grant in grants {
            let request = token::Request {
                client_id: client_id.clone(),
                client_secret: ClientSecret::new(secret.clone()),
                authentication,
                grant,
            };
            let read = request.into_http(&endpoints().url(Api::Token));
            let read = token::Request::from_request(&read).unwrap();
            prop_assert_eq!((&read.client_id, read.authentication), (&client_id, authentication));
            let kept = match authentication {
                ClientAuthentication::None => "",
                _ => secret.as_str(),
            };
            prop_assert_eq!(read.client_secret.expose(), kept);
            match read.grant {
                Grant::AuthorizationCode { code: c, redirect_uri, code_verifier } => {
                    prop_assert_eq!(c.expose(), &code);
                    prop_assert_eq!(redirect_uri.as_str(), &redirect);
                    prop_assert_eq!(code_verifier.expose(), &verifier);
                }
                Grant::RefreshToken(token) => prop_assert_eq!(token.expose(), &refresh),
            }
        }
    }

    #[test]
    fn token_answers(
        access in opaque(), expires_in in proptest::option::of(0..=u64::from(u32::MAX)),
        scope in proptest::option::of(proptest::collection::vec("[!#-~]{1,16}", 1..5)),
        consent_valid_till in proptest::option::of(any::<i64>()),
        refresh in proptest::option::of(opaque()), id in proptest::option::of(opaque()),
        account in account(),
    ) {
        let granted = Granted {
            access_token: AccessToken::new(access),
            expires_in,
            token_type: "Bearer".into(),
            scope,
            consent_valid_till,
            refresh_token: refresh.map(RefreshToken::new),
            id_token: id.map(IdToken::new),
            account,
            notes: Vec::new(),
        };
        let answer = granted.to_answer();
        let read = token::read(&answer).unwrap();
        let again = read.to_answer();
        prop_assert_eq!(again.body(), answer.body());
        prop_assert_eq!(
            (read.expires_in, &read.scope, read.consent_valid_till),
            (granted.expires_in, &granted.scope, granted.consent_valid_till)
        );
    }

    #[test]
    fn revocations(id in "[A-Z0-9]{1,12}", secret in opaque(), token in opaque()) {
        let secret = ClientSecret::new(secret);
        let url = endpoints().url(Api::Revoke);
        let request = revoke::request(&url, &id, &secret, &AccessToken::new(token.clone()));
        let (client, read) = revoke::from_request(&request).unwrap();
        prop_assert_eq!(client.client_id, id);
        let revoke::Token::Access(read) = read else {
            return Err(TestCaseError::fail("an access token was sent"));
        };
        prop_assert_eq!(read.expose(), token);
    }

    #[test]
    fn log_outs(client_id in text(), redirect in text()) {
        let redirect = RedirectUri::new(redirect);
        let url = logout::url(&endpoints().url(Api::Logout), Line::V2_4, &client_id, &redirect);
        let read = logout::read(url.unwrap().query().unwrap());
        prop_assert_eq!((read.client_id, read.redirect_uri), (Some(client_id), Some(redirect)));
    }

    #[test]
    fn accounts(account in account()) {
        prop_assume!(told(&account) != b"{}");
        let read = account::read(&account.to_answer()).unwrap();
        prop_assert_eq!(told(&read), told(&account));
    }

    #[test]
    fn academic_records(record in record()) {
        prop_assert!(apaar::read(&record.to_answer()).unwrap() == record);
    }

    #[test]
    fn organisations(fields in proptest::array::uniform4(maybe_text())) {
        let [name, email, mobile, verified_by] = fields;
        let organisation = Entity {
            entitylockerid: "22222222-3333-4444-8555-666666666666".into(),
            name,
            doi: Some("15-08-2015".into()),
            email,
            mobile,
            verified_by,
            notes: Vec::new(),
        };
        prop_assert!(entity::read(&organisation.to_answer()).unwrap() == organisation);
    }

    #[test]
    fn error_envelopes(code in "[a-z_]{1,32}", text in maybe_text(), status in 400..=599_u16) {
        let body = ErrorBody { error: code, error_description: text };
        let answer = body.to_answer(status);
        prop_assert_eq!(answer.status().as_u16(), status);
        let Refusal::Service { status: read, body: again, notes } =
            error::read(status, answer.body())
        else {
            return Err(TestCaseError::fail("an envelope was written"));
        };
        prop_assert_eq!((read, again, notes), (status, body, vec![]));
    }
}

#[test]
fn bearer_requests_carry_their_token_and_nothing_else() {
    let token = AccessToken::new("t0ken");
    let (endpoints, url) = (endpoints(), |api| endpoints().url(api));
    for request in [
        account::request(&url(Api::User), &token),
        apaar::request(&url(Api::Apaar), &token),
        entity::request(&url(Api::Entity), &token),
        protocol::files::issued_request(&endpoints, &token),
        protocol::files::eaadhaar_request(&endpoints, &token),
        protocol::uploaded::request(&endpoints, &token, None),
    ] {
        assert_eq!(request.method(), "GET");
        assert_eq!(
            account::bearer(request.headers()).unwrap().expose(),
            "t0ken"
        );
        assert_eq!((request.headers().len(), request.body().len()), (1, 0));
        assert_eq!(request.uri().query(), None);
    }
}
