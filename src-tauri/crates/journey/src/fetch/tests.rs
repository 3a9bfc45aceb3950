//! What an answer's departures leave behind, with a service on a plain socket.

use std::sync::Arc;

use protocol::{service::Service, token};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

use super::*;
use crate::{
    attempt::Prepared,
    clock::FixedClock,
    evidence::{Entry, Evidence},
    registration::Registration,
    store::PartnerFile,
    transport::{Settings, Transport},
};

/// A token at a service that gives every request this answer, and a wire to it.
async fn granted_at(answer: &'static str) -> (Authorised, Wire) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}/public", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = vec![0; 8192];
            let _ = stream.read(&mut request).await.unwrap();
            let head = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
                 Connection: close\r\n\r\n{answer}",
                answer.len()
            );
            stream.write_all(head.as_bytes()).await.unwrap();
        }
    });
    let mut partner = PartnerFile::new("Example Labs", Service::MeriPehchaan);
    partner.client_id = "XX00TEST01".to_owned();
    partner.redirect_uri = "http://127.0.0.1:8765/callback".to_owned();
    partner.endpoints.insert("base".to_owned(), base);
    let registration = Arc::new(Registration::new(&partner).unwrap());
    let clock = Arc::new(FixedClock::at("2026-11-24T10:00:00Z".parse().unwrap()));
    let transport = Transport::new(&Settings::default()).unwrap();
    let wire = Wire::new(transport, Arc::new(Evidence::default()), clock);
    let reply = http::Response::new(br#"{"access_token":"canary","token_type":"Bearer"}"#.to_vec());
    let mut rng = <rand::rngs::StdRng as rand::SeedableRng>::seed_from_u64(1);
    let id = Prepared::new(Arc::clone(&registration), &mut rng).id();
    let granted = token::read(&reply).unwrap();
    let at = wire.clock().now();
    let authorised = Authorised::new(registration, granted, id, EntryId(0), at);
    (authorised, wire)
}

async fn notes_of_account(answer: &'static str) -> Vec<String> {
    let (authorised, wire) = granted_at(answer).await;
    authorised.user(&wire).await.unwrap();
    match wire.evidence().entries().remove(0) {
        Entry::Exchange(exchange) => exchange.notes,
        Entry::Browser(_) => panic!("the account is no leg of the browser"),
    }
}

#[tokio::test]
async fn departures_of_an_account_are_in_the_evidence_and_a_right_one_leaves_none() {
    let right = r#"{"digilockerid":"11111111-2222-4333-8444-555555555501","name":"Asha Rao",
        "dob":"05041991","gender":"F","eaadhaar":"Y"}"#;
    assert_eq!(notes_of_account(right).await, Vec::<String>::new());
    let odd = r#"{"digilockerid":"DL-11111111-2222-4333-8444-555555555501","dob":"05-04-1991"}"#;
    let notes = notes_of_account(odd).await;
    assert_eq!(notes.len(), 2, "{notes:?}");
    assert!(notes.iter().all(|note| !note.contains("1991")), "{notes:?}");
}
