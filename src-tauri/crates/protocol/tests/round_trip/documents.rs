//! Lists, documents, uploads.

use proptest::prelude::*;
use protocol::files::{self, Fetched, Issued, IssuedList};
use protocol::hmac::{self, Comparison};
use protocol::secret::{AccessToken, ClientSecret};
use protocol::service::{Api, Endpoints, Service};
use protocol::upload::{self, Stored, Upload};
use protocol::uploaded::{self, Folder, Kind, Row};
use protocol::uri::DocumentUri;

use super::{base, endpoints, text};

fn maybe_empty() -> impl Strategy<Value = String> {
    proptest::option::of(text()).prop_map(Option::unwrap_or_default)
}

fn mime() -> impl Strategy<Value = String> {
    "(application|image)/[a-z]{1,6}"
}

fn document_uri() -> impl Strategy<Value = String> {
    "[a-z]{2}(\\.[a-z]{2,8}){1,3}-[A-Z0-9]{5}-[A-Za-z0-9/ %&=?#+-]{0,15}[A-Za-z0-9]"
}

prop_compose! {
    fn issued()(
        uri in document_uri(),
        texts in proptest::array::uniform6(maybe_empty()),
        mime in proptest::collection::vec(mime(), 0..3),
    ) -> Issued {
        let [name, doctype, description, issuerid, issuer, date] = texts;
        Issued { name, uri, doctype, description, issuerid, issuer, date, mime }
    }
}

prop_compose! {
    fn row()(
        folder in any::<bool>(),
        name in text(), id in "[0-9]{1,8}", parent in "[0-9]{1,8}", uri in document_uri(),
        date in maybe_empty(), description in maybe_empty(),
        size in proptest::option::of(any::<u64>()), mime in mime(),
    ) -> Row {
        let (kind, id, uri, mime) = match folder {
            true => (Kind::Folder, id, String::new(), vec![]),
            false => (Kind::File, String::new(), uri, vec![mime]),
        };
        let issuer = String::new();
        Row { name, kind, id, size, date, parent, mime, uri, description, issuer }
    }
}

proptest! {
    #[test]
    fn issued_lists(items in proptest::collection::vec(issued(), 0..5)) {
        let list = IssuedList { items, notes: Vec::new() };
        let read = files::read_issued(&list.to_answer()).unwrap();
        prop_assert_eq!((read.items, read.notes), (list.items, vec![]));
    }

    #[test]
    fn uploaded_lists(directory in text(), items in proptest::collection::vec(row(), 0..5)) {
        let folder = Folder { directory, items, notes: Vec::new() };
        let read = uploaded::read(&folder.to_answer()).unwrap();
        prop_assert_eq!((read.directory, read.items, read.notes), (folder.directory, folder.items, vec![]));
    }

    #[test]
    fn folders_asked_for(folder in "[A-Za-z0-9%/? ]{0,11}[A-Za-z0-9]") {
        let request = uploaded::request(&endpoints(), &AccessToken::new("t"), Some(&folder));
        prop_assert_eq!(uploaded::folder_asked(&endpoints(), &request), Some(folder));
    }

    #[test]
    fn documents_asked_for(uri in document_uri()) {
        let token = AccessToken::new("t");
        for service in [Service::MeriPehchaan, Service::EntityLocker] {
            let endpoints = Endpoints::of(service, base());
            let file = files::file_request(&endpoints, &token, &uri);
            let xml = files::xml_request(&endpoints, &token, &uri);
            prop_assert_eq!(files::uri_asked(&endpoints, Api::File, &file), Some(uri.clone()));
            prop_assert_eq!(files::uri_asked(&endpoints, Api::Xml, &xml), Some(uri.clone()));
            prop_assert_eq!(files::uri_asked(&endpoints, Api::File, &xml), None);
        }
        prop_assert_eq!(DocumentUri::parse(&uri).unwrap().to_string(), uri);
    }

    #[test]
    fn documents(
        bytes in proptest::collection::vec(any::<u8>(), 1..256), secret in "[0-9a-f]{20}",
        media_type in "(application|image)/(pdf|xml|png|jpeg)",
    ) {
        let secret = ClientSecret::new(secret);
        let hmac = Some(hmac::of_body(&secret, &bytes));
        let document = Fetched { bytes, media_type, hmac };
        let read = files::read_document(document.to_answer()).unwrap();
        prop_assert_eq!((&read.bytes, &read.media_type), (&document.bytes, &document.media_type));
        let compared = hmac::compare(&secret, &read.bytes, read.hmac.as_deref());
        prop_assert_eq!(compared, Comparison::Match);
        let mut changed = read.bytes;
        changed[0] ^= 1;
        let compared = hmac::compare(&secret, &changed, read.hmac.as_deref());
        prop_assert!(matches!(compared, Comparison::Differs(_)));
    }

    #[test]
    fn uploads(
        path in "/[A-Za-z0-9 ]{0,10}[A-Za-z0-9]", bytes in proptest::collection::vec(any::<u8>(), 0..256),
        media_type in proptest::sample::select(upload::MEDIA_TYPES.to_vec()), secret in "[0-9a-f]{20}",
    ) {
        let secret = ClientSecret::new(secret);
        let upload = Upload { path, media_type: media_type.into(), bytes };
        let url = endpoints().url(Api::Upload);
        let request = upload.clone().into_http(&url, &AccessToken::new("t"), &secret).unwrap();
        let (read, sent) = Upload::from_request(&request).unwrap();
        prop_assert_eq!((&read.path, &read.media_type, &read.bytes), (&upload.path, &upload.media_type, &upload.bytes));
        prop_assert_eq!(hmac::compare(&secret, &read.bytes, Some(&sent)), Comparison::Match);
    }

    #[test]
    fn upload_answers(path in text(), size in proptest::option::of(any::<u64>())) {
        let stored = Stored { path, size, notes: Vec::new() };
        prop_assert_eq!(upload::read(&stored.to_answer()).unwrap(), stored);
    }
}
