//! The practice locker's console: switches and log.

use super::*;
use lockstep_desktop::view::{PracticeLevel, PracticeSwitch};

fn state_of(switches: &[PracticeSwitch], id: &str) -> PracticeState {
    switches
        .iter()
        .find(|switch| switch.id == id)
        .unwrap()
        .state
}

#[tokio::test(flavor = "multi_thread")]
async fn several_faults_are_on_together_until_everything_is_switched_off() {
    let (desk, _) = practising().await;
    desk.set_fault("signature-tampered", PracticeState::On)
        .unwrap();
    desk.set_fault("file-hmac-differs", PracticeState::Once)
        .unwrap();
    let view = desk.set_variant("mime-as-text", PracticeState::On).unwrap();
    assert_eq!(
        state_of(&view.faults, "signature-tampered"),
        PracticeState::On
    );
    assert_eq!(
        state_of(&view.faults, "file-hmac-differs"),
        PracticeState::Once
    );
    assert_eq!(state_of(&view.variants, "mime-as-text"), PracticeState::On);
    let view = desk.practice_as_described().unwrap();
    let mut all = view.faults.iter().chain(&view.variants);
    assert!(all.all(|switch| switch.state == PracticeState::Off));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_switch_for_one_request_goes_off_with_that_request_and_the_log_says_so() {
    let (desk, stage) = practising().await;
    authorised(&desk, &stage, ASHA).await;
    desk.set_fault("aadhaar-not-linked", PracticeState::Once)
        .unwrap();
    let refused = desk.fetch_eaadhaar().await.unwrap_err();
    assert_eq!(refused.code, "aadhaar-not-linked");
    let view = desk.practice().unwrap();
    assert_eq!(
        state_of(&view.faults, "aadhaar-not-linked"),
        PracticeState::Off
    );
    let line = view.lines.last().unwrap();
    assert_eq!(line.faults, ["aadhaar-not-linked"]);
    assert_eq!(line.error.as_deref(), Some("aadhaar_not_linked"));
    assert_eq!(line.level, PracticeLevel::Info, "no rule was broken");
    assert!(line.remarks.is_empty(), "{:?}", line.remarks);
    desk.fetch_eaadhaar().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_list_in_another_shape_is_still_read() {
    let (desk, stage) = practising().await;
    authorised(&desk, &stage, ASHA).await;
    let plain = desk.fetch_issued().await.unwrap().issued.unwrap();
    desk.set_variant("mime-as-objects", PracticeState::On)
        .unwrap();
    let other = desk.fetch_issued().await.unwrap().issued.unwrap();
    assert_eq!(other[0].mime, plain[0].mime);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_exist_cannot_be_switched_on() {
    let (desk, _) = practising().await;
    for id in ["", "no-such-fault", "window-closed"] {
        assert!(desk.set_fault(id, PracticeState::On).is_err(), "{id}");
        assert!(desk.set_variant(id, PracticeState::On).is_err(), "{id}");
    }
}
