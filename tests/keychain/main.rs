//! Real keychains and what becomes of them: gnome-keyring on a session bus of its own, then locked,
//! absent, refusing, silent, gone, and back. Whatever happens, a person reads below the field where
//! the secret is, and nobody waits without end.
//!
//! A session bus is found through the environment, which a test may not change for itself. So the
//! program's side is this test program, started once more for [`talk`], and told line by line what to
//! do with a real desk and a real keychain.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods
)]

mod service;
mod talk;

use std::time::Duration;

use service::{Bus, Manner};
use talk::Talk;

const SECRET: &str = "canary0secret0canary0";

#[test]
#[ignore = "needs gnome-keyring: run script/test"]
fn a_secret_is_set_read_again_by_another_start_and_forgotten() {
    let bus = Bus::start();
    let _keyring = bus.unlocked_keyring();
    let mut program = Talk::on(&bus);
    let seen = program.says("set");
    assert_eq!((seen.state(), seen.note()), ("keychain", ""));
    assert_eq!(program.says("get").held(), SECRET);
    assert!(bus.lists_ours(), "the system lists it under our name");
    drop(program);

    let mut program = Talk::on(&bus);
    assert_eq!(program.says("look").state(), "keychain");
    assert_eq!(program.says("get").held(), SECRET);
    let seen = program.says("forget");
    assert_eq!((seen.state(), seen.note()), ("absent", ""));
    assert_eq!(program.says("get").held(), "none");
    assert!(!bus.lists_ours(), "and no longer when it is forgotten");
}

#[test]
#[ignore = "needs gnome-keyring: run script/test"]
fn everything_of_ours_is_forgotten_and_nothing_of_others() {
    let bus = Bus::start();
    let _keyring = bus.unlocked_keyring();
    bus.store("Lockstep", "digilocker:OLD00TEST99");
    bus.store("Another program", "digilocker:XX00TEST01");
    let mut program = Talk::on(&bus);
    program.says("set");
    assert_eq!(program.says("forget-all").held(), "done");
    assert!(
        !bus.lists_ours(),
        "neither this partner's secret nor one of a file that nobody knows any more"
    );
    assert!(bus.lists("Another program"));
    assert_eq!(program.says("look").state(), "absent");
}

#[test]
#[ignore = "needs gnome-keyring: run script/test"]
fn a_locked_keychain_leaves_the_secret_in_memory_until_it_is_unlocked_and_asked_again() {
    let bus = Bus::start();
    drop(bus.unlocked_keyring());
    let locked = bus.locked_keyring();
    let mut program = Talk::on(&bus);
    let seen = program.says("set");
    assert_eq!(seen.state(), "memory");
    assert!(seen.note().contains("locked"), "{}", seen.note());
    assert!(seen.took() < Duration::from_secs(5), "{:?}", seen.took());
    assert_eq!(
        program.says("get").held(),
        SECRET,
        "it can be used all the same"
    );

    drop(locked);
    let _unlocked = bus.unlocked_keyring();
    let seen = program.says("look");
    assert_eq!((seen.state(), seen.note()), ("keychain", ""));
    assert!(bus.lists_ours(), "it has moved");
}

#[test]
#[ignore = "needs gnome-keyring: run script/test"]
fn a_secret_behind_a_lock_is_neither_read_nor_forgotten_and_both_are_said() {
    let bus = Bus::start();
    let unlocked = bus.unlocked_keyring();
    Talk::on(&bus).says("set");
    drop(unlocked);
    let _locked = bus.locked_keyring();
    let mut program = Talk::on(&bus);
    let seen = program.says("look");
    assert_eq!(seen.state(), "absent");
    assert!(seen.note().contains("locked"), "{}", seen.note());
    let refused = program.says("forget-all").held().to_owned();
    assert!(refused.contains("locked"), "{refused}");
}

#[test]
#[ignore = "needs dbus-daemon: run script/test"]
fn without_a_keychain_the_secret_is_in_memory_alone_and_that_is_said() {
    let bus = Bus::start();
    let mut program = Talk::on(&bus);
    let seen = program.says("set");
    assert_eq!(seen.state(), "memory");
    assert!(seen.note().contains("No keychain"), "{}", seen.note());
    assert!(seen.took() < Duration::from_secs(5), "{:?}", seen.took());
    assert_eq!(program.says("get").held(), SECRET);
    let seen = program.says("forget");
    assert_eq!(
        seen.state(),
        "absent",
        "what was in memory is gone for good"
    );
    assert_eq!(program.says("look").state(), "absent");
}

#[test]
#[ignore = "needs gnome-keyring: run script/test"]
fn without_a_session_bus_the_secret_is_in_memory_alone_and_that_is_said() {
    let mut program = Talk::nowhere();
    let seen = program.says("set");
    assert_eq!(seen.state(), "memory");
    assert!(seen.note().contains("No keychain"), "{}", seen.note());
}

#[test]
#[ignore = "needs gnome-keyring: run script/test"]
fn a_keychain_that_goes_away_is_told_and_is_found_again_when_it_comes_back() {
    let bus = Bus::start();
    let keyring = bus.unlocked_keyring();
    let mut program = Talk::on(&bus);
    assert_eq!(program.says("set").state(), "keychain");
    drop(keyring);

    let gone = program.says("get");
    assert!(gone.held().contains("no keychain"), "{}", gone.held());
    assert!(gone.took() < Duration::from_secs(5), "{:?}", gone.took());
    let seen = program.says("look");
    assert_eq!(seen.state(), "absent");
    assert!(seen.note().contains("No keychain"), "{}", seen.note());
    let refused = program.says("forget-all").held().to_owned();
    assert!(
        refused.contains("no keychain"),
        "what is out of reach does not count as forgotten: {refused}"
    );

    let _back = bus.unlocked_keyring();
    assert_eq!(program.says("look").state(), "keychain");
    assert_eq!(program.says("get").held(), SECRET);
}

#[test]
#[ignore = "needs dbus-daemon: run script/test"]
fn a_keychain_that_refuses_is_quoted() {
    let bus = Bus::start();
    let _service = bus.serve(Manner::Refuses);
    let mut program = Talk::on(&bus);
    let seen = program.says("set");
    assert_eq!(seen.state(), "memory");
    assert!(
        seen.note().contains("refused") && seen.note().contains(service::REFUSAL),
        "{}",
        seen.note()
    );
    assert!(!seen.note().contains(SECRET));
    assert_eq!(program.says("get").held(), SECRET);
}

#[test]
#[ignore = "needs dbus-daemon: run script/test"]
fn a_keychain_that_never_answers_is_not_waited_for_without_end() {
    let bus = Bus::start();
    let _service = bus.serve(Manner::Silent);
    let mut program = Talk::on(&bus);
    for question in ["set", "look", "set"] {
        let seen = program.says(question);
        assert_eq!(seen.state(), "memory", "{question}");
        assert!(seen.note().contains("did not answer"), "{}", seen.note());
        let patience = talk::PATIENCE;
        assert!(
            seen.took() >= patience && seen.took() < patience * 3,
            "{question}: {:?}",
            seen.took()
        );
    }
    assert_eq!(program.says("get").held(), SECRET);
}
