/*
 * The one door between the window and the program: a function per command, and nothing here that
 * decides anything. Every other file speaks to this one, so what the window may ask for can be read
 * on a single page and is held against the program's command list by tests/ipc.rs.
 *
 * A command that fails rejects with an IpcError in the person's own language; anything else that is
 * thrown is a fault of ours and is turned into the same shape by `asIpcError`.
 */
import { Channel, invoke } from "@tauri-apps/api/core";
import type {
  AimView,
  AnswerView,
  ApiGroup,
  ApiPage,
  ConnectionForm,
  ConnectionView,
  ComparisonView,
  CopiedView,
  DeskView,
  DiagnosisView,
  DifferenceView,
  Door,
  ElsewhereView,
  Event,
  FileDifference,
  ForgetView,
  HashSubject,
  HashView,
  HmacBenchInput,
  HmacBenchView,
  HmacFormView,
  IdentityKind,
  IdentityView,
  IpcError,
  Lang,
  LastFourView,
  LogoView,
  MailForm,
  MailView,
  PartnerForm,
  PkceView,
  PracticeState,
  PracticeView,
  PreflightView,
  PreparationView,
  RecentFile,
  ReportView,
  SearchHit,
  SignersView,
  SiteView,
  StepId,
  TaskForm,
  TreeNode,
  TryResult,
  VerdictDetail,
} from "./generated";

// The desk
export const desk = () => invoke<DeskView>("desk");
export const setLanguage = (language: Lang) => invoke<DeskView>("set_language", { language });
export const setScreenShare = (on: boolean) => invoke<DeskView>("set_screen_share", { on });
export const reveal = (what: string) => invoke<string>("reveal", { what });

/** Everything that happens by itself arrives here, in order, for as long as the window lives. */
export function subscribe(onEvent: (event: Event) => void): Promise<void> {
  return invoke<void>("subscribe", { channel: new Channel<Event>(onEvent) });
}

// All that the program keeps
export const whatIsKept = () => invoke<ForgetView>("what_is_kept");
export const forgetEverything = () => invoke<ForgetView>("forget_everything");

// First start
export const startPractice = () => invoke<DeskView>("start_practice");
export const startOrganisation = () => invoke<DeskView>("start_organisation");

// Partner files. A chooser that is closed without a choice leaves the desk as it was.
export const savePartnerFile = () => invoke<DeskView>("save_partner_file");
export const duplicatePartnerFile = () => invoke<DeskView>("duplicate_partner_file");
export const reloadPartnerFile = () => invoke<DeskView>("reload_partner_file");
export const partnerFileDifferences = () =>
  invoke<FileDifference[]>("partner_file_differences");
export const openPartnerFile = () => invoke<DeskView>("open_partner_file");
export const recentPartnerFiles = () => invoke<RecentFile[]>("recent_partner_files");
export const openRecent = (path: string) => invoke<DeskView>("open_recent", { path });

// Prepare and configure
export const preparation = () => invoke<PreparationView>("preparation");
export const aims = () => invoke<AimView[]>("aims");
/** Null when no file was chosen. */
export const checkLogo = () => invoke<LogoView | null>("check_logo");
export const checkWebsite = (address: string) => invoke<SiteView>("check_website", { address });
export const setTask = (id: string, form: TaskForm) =>
  invoke<PreparationView>("set_task", { id, form });
export const checkIdentity = (kind: IdentityKind, value: string) =>
  invoke<IdentityView>("check_identity", { kind, value });
export const savePartner = (form: PartnerForm, step: StepId) =>
  invoke<DeskView>("save_partner", { form, step });
export const readCopied = (text: string) => invoke<CopiedView>("read_copied", { text });
export const takeCopied = (picks: number[], secret: boolean) =>
  invoke<DeskView>("take_copied", { picks, secret });
export const forgetCopied = () => invoke<null>("forget_copied");
export const compareAddresses = (registered: string, configured: string, app: string) =>
  invoke<ComparisonView>("compare_addresses", { registered, configured, app });
export const connection = () => invoke<ConnectionView>("connection");
export const saveConnection = (form: ConnectionForm) =>
  invoke<ConnectionView>("save_connection", { form });
export const chooseAuthority = () => invoke<string | null>("choose_authority");
export const setSecret = (value: string) => invoke<DeskView>("set_secret", { value });
export const askKeychain = () => invoke<DeskView>("ask_keychain");
export const forgetSecret = () => invoke<DeskView>("forget_secret");

// Connect
export const preflight = (ask: boolean) => invoke<PreflightView>("preflight", { ask });
export const prepareSignIn = () => invoke<DeskView>("prepare_sign_in");
export const openDoor = (door: Door) => invoke<DeskView>("open_door", { door });
export const pasteCallback = (address: string) => invoke<DeskView>("paste_callback", { address });
export const signInElsewhere = () => invoke<ElsewhereView>("sign_in_elsewhere");
export const cancelSignIn = () => invoke<DeskView>("cancel_sign_in");
export const exchangeCode = () => invoke<DeskView>("exchange_code");

// Use
export const fetchIssued = () => invoke<DeskView>("fetch_issued");
export const fetchDocument = (uri: string, format: "file" | "xml") =>
  invoke<DeskView>("fetch_document", { uri, format });
export const fetchEaadhaar = () => invoke<DeskView>("fetch_eaadhaar");
export const documentBytes = (id: number, reveal: boolean) =>
  invoke<ArrayBuffer>("document_bytes", { id, reveal });
export const documentTree = (id: number) => invoke<TreeNode>("document_tree", { id });
export const verifyDocument = (id: number) => invoke<DeskView>("verify_document", { id });

// Files of the person's own
export const openFile = () => invoke<DeskView>("open_file");
export const closeFile = (id: number) => invoke<DeskView>("close_file", { id });
export const unlockFile = (id: number, shareCode: string) =>
  invoke<DeskView>("unlock_file", { id, shareCode });

// What a verdict rests on, for fetched documents and files alike
export const verdictDetail = (id: number) => invoke<VerdictDetail>("verdict_detail", { id });
export const compareOriginal = (id: number) =>
  invoke<DifferenceView | null>("compare_original", { id });
export const compareHash = (id: number, what: HashSubject, value: string, shareCode: string) =>
  invoke<HashView>("compare_hash", { id, what, value, shareCode });
export const compareLastFour = (id: number, digits: string) =>
  invoke<LastFourView>("compare_last_four", { id, digits });
export const signers = () => invoke<SignersView>("signers");
export const importSigner = (text: string) => invoke<SignersView>("import_signer", { text });
export const importSignerFile = () => invoke<SignersView>("import_signer_file");
export const forgetSigner = (fingerprint: string) =>
  invoke<SignersView>("forget_signer", { fingerprint });

// The APIs: a page for each, and a form to try it with
export const apis = () => invoke<ApiGroup[]>("apis");
export const apiPage = (id: string) => invoke<ApiPage>("api_page", { id });
export const tryApi = (id: string, values: Record<string, string>) =>
  invoke<TryResult>("try_api", { id, values });
export const chooseUpload = () => invoke<ApiPage>("choose_upload");

// Report
export const report = () => invoke<ReportView>("report");
export const saveReport = (format: "html" | "json") => invoke<string>("save_report", { format });

// Help
export const diagnose = (text: string) => invoke<DiagnosisView>("diagnose", { text });
export const search = (query: string) => invoke<SearchHit[]>("search", { query });
export const answer = (id: string) => invoke<AnswerView>("answer", { id });
export const mailForms = () => invoke<MailForm[]>("mail_forms");
export const composeMail = (form: string, values: Record<string, string>) =>
  invoke<MailView>("compose_mail", { form, values });
export const openMail = (form: string, values: Record<string, string>) =>
  invoke<null>("open_mail", { form, values });
export const recomputePkce = (verifier: string) =>
  invoke<PkceView>("recompute_pkce", { verifier });
export const hmacBench = (input: HmacBenchInput) =>
  invoke<HmacBenchView>("hmac_bench", { input });
export const hmacForms = () => invoke<HmacFormView[]>("hmac_forms");
export const practice = () => invoke<PracticeView>("practice");
export const setFault = (id: string, state: PracticeState) =>
  invoke<PracticeView>("set_fault", { id, state });
export const setVariant = (id: string, state: PracticeState) =>
  invoke<PracticeView>("set_variant", { id, state });
export const practiceAsDescribed = () => invoke<PracticeView>("practice_as_described");

/** Gives whatever a command rejected with the shape of an IpcError. */
export function asIpcError(thrown: unknown): IpcError {
  if (typeof thrown === "object" && thrown !== null && "cause" in thrown && "party" in thrown) {
    return thrown as IpcError;
  }
  return {
    code: "unexpected",
    party: "lockstep",
    cause: thrown instanceof Error ? thrown.message : String(thrown),
    fix: "",
    faq: [],
    exchange: null,
    fields: [],
  };
}
