//! What the window sees. Every type that crosses to the webview is in this folder, so that "no
//! secret reaches the webview" is a property of one place: there is no type here that can hold a
//! client secret, a code, a verifier or a token, and what is personal passes [`Curtain`] on its
//! way, which masks it while the screen is shared.
//!
//! The TypeScript twins in `ui/src/generated` are written by `cargo test` from these definitions.

mod apis;
mod attempt;
mod connection;
mod curtain;
mod desk;
mod documents;
mod error;
mod evidence;
mod files;
mod help;
mod partner;
mod partner_file;
mod practice;
mod prepare;
mod ready;
mod verdict;

pub use apis::{
    ApiError, ApiGroup, ApiLine, ApiPage, ApiParameter, ApiPlace, ApiRow, ApiSample, ApiStanding,
    HashWorking, TryAction, TryField, TryFieldKind, TryForm, TryNext, TryOption, TryResult, TryRow,
    TryText, TryValues,
};
pub use attempt::{
    AccountField, AttemptStage, AttemptView, ClaimView, Door, DoorView, ElsewhereView, IdTokenView,
    MachineCertificate, PkceView, QrView, TokenView, UrlPart, WaitingFor,
};
pub use connection::{ConnectionForm, ConnectionSwitches, ConnectionView, EndpointView};
pub use curtain::Curtain;
pub use desk::{DeskView, Environment, Lang, StepId, StepStatus, StepView};
pub use documents::{DocumentKind, DocumentSummary, HmacView, IssuedItem, TreeAttribute, TreeNode};
pub use error::{FieldError, IpcError, Party};
pub use evidence::{BrowserLeg, CheckResult, CheckView, Event, ExchangeView, Leg};
pub use files::{
    DifferenceView, FileKind, FileView, HashSubject, HashView, LastFourView, PathStep, RecentFile,
    SignerGap, SignerOrigin, SignerRow, SignerStanding, SignersView, VerdictDetail,
};
pub use help::{
    AnswerView, DiagnosisView, FindingView, HitKind, HmacBenchInput, HmacBenchView, HmacField,
    HmacFormView, HmacKind, ReportView, SearchHit,
};
pub use partner::{
    ClientAuthentication, Line, PartnerForm, PartnerView, SecretState, SecretView, Service,
};
pub use partner_file::{FileDifference, ForgetItem, ForgetState, ForgetView};
pub use practice::{
    PracticeCitizen, PracticeDifference, PracticeLevel, PracticeLine, PracticeRemark,
    PracticeState, PracticeSwitch, PracticeView,
};
pub use prepare::{
    Actor, IdentityKind, IdentityView, LookKind, MailField, MailFieldKind, MailForm, MailValues,
    MailView, PreparationView, StageView, TaskForm, TaskProgress, TaskView,
};
pub use ready::{
    AddressOf, AddressPair, AimView, ComparisonView, CopiedItem, CopiedKind, CopiedSetting,
    CopiedView, LogoView, PartingView, PreflightRow, PreflightView, RemarkView, Role, SiteLeg,
    SiteView,
};
pub use verdict::{
    LabelledValue, PartName, PartState, PreviewField, SignerView, VerdictKind, VerdictPart,
    VerdictView,
};

#[cfg(test)]
mod tests {
    #[test]
    fn the_index_of_the_generated_types_names_every_file() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/generated");
        let index =
            std::fs::read_to_string(folder.join("index.ts")).expect("index.ts is committed");
        for entry in std::fs::read_dir(folder).expect("the folder is committed") {
            let name = entry
                .expect("readable")
                .file_name()
                .to_string_lossy()
                .into_owned();
            let Some(name) = name.strip_suffix(".ts").filter(|name| *name != "index") else {
                continue;
            };
            assert!(
                index.contains(&format!("\"./{name}\"")),
                "index.ts leaves out {name}"
            );
        }
    }
}
