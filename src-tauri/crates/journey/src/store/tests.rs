//! What happens to a partner file in the hands of people, crashes and other programs.

use diagnosis::prerequisites::Role;
use protocol::service::{Line, Service};
use protocol::token::ClientAuthentication;

use super::*;
use crate::preparation::Task;

fn partner() -> PartnerFile {
    PartnerFile {
        client_id: "XX00TEST01".to_owned(),
        redirect_uri: "http://127.0.0.1:8765/callback".to_owned(),
        ..PartnerFile::new("Example Labs", Service::MeriPehchaan)
    }
}

fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("example.lockstep.json");
    (folder, path)
}

fn put(path: &Path, text: &str) {
    write_atomically(path, text.as_bytes()).unwrap();
}

#[test]
fn what_is_saved_is_read_back_and_can_be_read_by_people() {
    let (_folder, path) = folder();
    Stored::create(&path, partner()).unwrap();
    assert_eq!(Stored::open(&path).unwrap().partner, partner());
    let text = fs::read_to_string(&path).unwrap();
    assert!(
        text.starts_with("{\n  \"version\": 1,\n  \"name\": \"Example Labs\""),
        "{text}"
    );
    assert!(text.contains("\"service\": \"meri-pehchaan\"") && text.ends_with("}\n"));
}

/// Each version ever written has a file that is kept as that version wrote it. They all say the same,
/// and nothing of it may be lost on the way to this version.
#[test]
fn a_file_of_every_version_is_read_whole_and_written_as_this_version() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/partner_files");
    for version in 1..=VERSION {
        let name = format!("version-{version}.lockstep.json");
        let written = fs::read_to_string(fixtures.join(&name)).unwrap();
        assert!(
            written.contains(&format!("\"version\": {version},")),
            "{name}"
        );
        let (_folder, path) = folder();
        put(&path, &written);
        let mut stored = Stored::open(&path).unwrap();
        let partner = stored.partner.clone();
        assert_eq!(partner.version, VERSION, "{name}");
        assert_eq!(
            (partner.service, partner.line),
            (Service::DigiLocker, Line::V2_3)
        );
        assert_eq!(partner.client_authentication, ClientAuthentication::Basic);
        assert_eq!(
            partner.endpoints["base"],
            "https://gateway.example.in/public"
        );
        assert_eq!(partner.scopes, ["files.issueddocs", "userdetails"]);
        assert_eq!(partner.authorize["acr"], "pan");
        assert_eq!(partner.preparation["gstin"].owner, "Finance");
        assert_eq!(partner.unknown["colour"], "blue");
        assert_eq!(
            fs::read_to_string(&path).unwrap(),
            written,
            "reading changes nothing"
        );
        stored.save().unwrap();
        assert_eq!(Stored::open(&path).unwrap().partner, partner);
        if version == VERSION {
            assert_eq!(
                fs::read_to_string(&path).unwrap(),
                written,
                "this version's own form"
            );
        }
    }
}

#[test]
fn a_file_without_a_version_or_of_one_that_never_was_is_damaged_and_left_alone() {
    let (_folder, path) = folder();
    for version in [
        "",
        "\"version\":0,",
        "\"version\":\"1\",",
        "\"version\":1.5,",
    ] {
        let text = format!(r#"{{{version}"name":"A","service":"digilocker","line":"1.12"}}"#);
        put(&path, &text);
        let error = Stored::open(&path).unwrap_err();
        assert!(
            matches!(error, OpenError::Damaged { .. }),
            "{text}: {error}"
        );
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
}

#[test]
fn where_mine_and_theirs_part_is_told_and_their_file_stays() {
    let (_folder, path) = folder();
    let mut mine = Stored::create(&path, partner()).unwrap();
    assert_eq!(mine.differences().unwrap(), []);
    let mut theirs = Stored::open(&path).unwrap();
    theirs.partner.purpose = "Hiring".to_owned();
    theirs.save().unwrap();
    mine.partner.purpose = "Onboarding".to_owned();
    let found = mine.differences().unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].field, "purpose");
    assert_eq!(
        (found[0].mine.as_deref(), found[0].theirs.as_deref()),
        (Some("Onboarding"), Some("Hiring"))
    );
    fs::remove_file(&path).unwrap();
    assert!(mine.differences().is_err());
}

#[test]
fn unknown_fields_survive_a_save() {
    let (_folder, path) = folder();
    put(
        &path,
        r#"{"version":1,"name":"A","service":"digilocker","line":"1.12","colour":"blue"}"#,
    );
    let mut stored = Stored::open(&path).unwrap();
    stored.partner.client_id = "XX00TEST01".to_owned();
    stored.save().unwrap();
    assert_eq!(
        Stored::open(&path).unwrap().partner.unknown["colour"],
        "blue"
    );
}

#[test]
fn a_damaged_file_is_reported_with_its_place_and_left_alone() {
    let (_folder, path) = folder();
    for text in [
        "",
        "{\n\"version\": 1,\n\"name\" \"A\"}",
        "[]",
        "{\"version\":1}",
        "\u{0}\u{1}",
    ] {
        put(&path, text);
        let error = Stored::open(&path).unwrap_err();
        assert!(
            matches!(error, OpenError::Damaged { .. }),
            "{text:?}: {error}"
        );
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
    put(&path, "{\n\"version\": 1,\n\"name\" \"A\"}");
    assert!(
        Stored::open(&path)
            .unwrap_err()
            .to_string()
            .contains("line 3")
    );
}

#[test]
fn a_newer_file_is_reported_and_left_alone() {
    let (_folder, path) = folder();
    put(&path, r#"{"version":2,"partners":[]}"#);
    assert!(matches!(
        Stored::open(&path),
        Err(OpenError::Newer { found: 2, .. })
    ));
}

#[test]
fn a_secret_in_the_file_is_an_error_that_does_not_repeat_it() {
    let (_folder, path) = folder();
    for field in ["client_secret", "Client_Secret"] {
        put(
            &path,
            &format!(
                r#"{{"version":1,"name":"A","service":"digilocker","line":"1.12","{field}":"canary"}}"#
            ),
        );
        let error = Stored::open(&path).unwrap_err();
        assert!(matches!(error, OpenError::HoldsSecret { .. }));
        assert!(!format!("{error} {error:?}").contains("canary"));
    }
    let mut partner = partner();
    let deep = serde_json::json!([{"secret": "canary"}]);
    partner.unknown.insert("clients".to_owned(), deep);
    assert!(matches!(
        Stored::create(&path.with_file_name("b"), partner),
        Err(SaveError::HoldsSecret { .. })
    ));
}

#[test]
fn a_save_on_top_of_another_programs_save_is_refused() {
    let (_folder, path) = folder();
    let mut mine = Stored::create(&path, partner()).unwrap();
    let mut theirs = Stored::open(&path).unwrap();
    theirs.partner.name = "Theirs".to_owned();
    theirs.save().unwrap();
    mine.partner.name = "Mine".to_owned();
    assert!(matches!(
        mine.save(),
        Err(SaveError::ChangedElsewhere { .. })
    ));
    assert_eq!(Stored::open(&path).unwrap().partner.name, "Theirs");
}

#[test]
fn a_file_that_was_removed_meanwhile_is_not_silently_written_again() {
    let (_folder, path) = folder();
    let mut stored = Stored::create(&path, partner()).unwrap();
    fs::remove_file(&path).unwrap();
    assert!(matches!(
        stored.save(),
        Err(SaveError::ChangedElsewhere { .. })
    ));
    assert!(!path.exists());
}

#[test]
fn creating_never_replaces_a_file() {
    let (_folder, path) = folder();
    put(&path, "something else");
    assert!(matches!(
        Stored::create(&path, partner()),
        Err(SaveError::Exists { .. })
    ));
    assert_eq!(fs::read_to_string(&path).unwrap(), "something else");
}

#[test]
fn of_many_saves_at_once_each_is_kept_or_refused() {
    let (_folder, path) = folder();
    Stored::create(&path, partner()).unwrap();
    let saved = std::thread::scope(|scope| {
        let threads = (0..8).map(|number| {
            let path = &path;
            scope.spawn(move || {
                let mut stored = Stored::open(path).unwrap();
                stored.partner.scopes.push(number.to_string());
                stored.save().is_ok()
            })
        });
        let threads: Vec<_> = threads.collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .filter(|kept| *kept)
            .count()
    });
    assert_eq!(
        Stored::open(&path).unwrap().partner.scopes.len(),
        saved,
        "every save that reported success is in the file"
    );
}

#[cfg(unix)]
#[test]
fn a_partner_file_is_readable_by_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path) = folder();
    Stored::create(&path, partner()).unwrap();
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

#[test]
fn what_was_prepared_is_kept_and_a_file_without_it_can_still_be_read() {
    use crate::preparation::Progress;

    let (_folder, path) = folder();
    put(
        &path,
        r#"{"version":1,"name":"A","service":"digilocker","line":"1.12"}"#,
    );
    let mut stored = Stored::open(&path).unwrap();
    assert!(stored.partner.preparation.is_empty());
    let task = Task {
        progress: Progress::Waiting,
        owner: "Finance".to_owned(),
        waiting_on: "the tax office".to_owned(),
        date: Some("2026-12-01".parse().unwrap()),
        ..Task::default()
    };
    let preparation = &mut stored.partner.preparation;
    preparation.insert("gstin".to_owned(), task.clone());
    stored.save().unwrap();
    let again = Stored::open(&path).unwrap();
    assert_eq!(again.partner.preparation["gstin"], task);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("\"date\": \"2026-12-01\"") && !text.contains("\"note\""));
}

#[test]
fn what_another_version_wrote_beside_a_task_survives_and_a_day_that_is_none_is_damage() {
    let (_folder, path) = folder();
    let file = |task: &str| {
        format!(
            r#"{{"version":1,"name":"A","service":"digilocker","line":"1.12","preparation":{{"logo":{task}}}}}"#
        )
    };
    put(&path, &file(r#"{"progress":"done","colour":"blue"}"#));
    let mut stored = Stored::open(&path).unwrap();
    stored.save().unwrap();
    let kept = &Stored::open(&path).unwrap().partner.preparation["logo"];
    assert_eq!(kept.unknown["colour"], "blue");
    put(&path, &file(r#"{"progress":"done","date":"2026-02-30"}"#));
    let error = Stored::open(&path).unwrap_err();
    assert!(matches!(error, OpenError::Damaged { .. }), "{error}");
}

#[test]
fn further_parameters_of_authorize_are_kept_by_name_and_absent_when_there_are_none() {
    let (_folder, path) = folder();
    let mut stored = Stored::create(&path, partner()).unwrap();
    assert!(!fs::read_to_string(&path).unwrap().contains("authorize"));
    let extras = &mut stored.partner.authorize;
    extras.insert("acr".to_owned(), "pan".to_owned());
    stored.save().unwrap();
    assert_eq!(Stored::open(&path).unwrap().partner.authorize["acr"], "pan");
    put(
        &path,
        r#"{"version":1,"name":"A","service":"digilocker","line":"1.12","authorize":["acr"]}"#,
    );
    assert!(matches!(
        Stored::open(&path),
        Err(OpenError::Damaged { .. })
    ));
}

#[test]
fn a_role_is_kept_and_a_file_from_before_roles_has_the_one_of_its_service() {
    let (_folder, path) = folder();
    let mut stored = Stored::create(&path, partner()).unwrap();
    assert!(!fs::read_to_string(&path).unwrap().contains("role"));
    assert_eq!(stored.partner.role(), Role::MeriPehchaan);
    stored.partner.role = Some(Role::Issuer);
    stored.save().unwrap();
    let again = Stored::open(&path).unwrap().partner;
    assert_eq!(again.role(), Role::Issuer);
    assert!(
        fs::read_to_string(&path)
            .unwrap()
            .contains("\"role\": \"issuer\"")
    );
    put(
        &path,
        "{\"version\":1,\"name\":\"x\",\"service\":\"digilocker\",\"line\":\"1.12\",\"role\":\"king\"}",
    );
    assert!(matches!(
        Stored::open(&path),
        Err(OpenError::Damaged { .. })
    ));
}
