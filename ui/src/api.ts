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
  AnswerView,
  DeskView,
  Door,
  Event,
  FindingView,
  IpcError,
  Lang,
  PartnerForm,
  PkceView,
  PracticeView,
  ReportView,
  SearchHit,
  StepId,
  TreeNode,
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

// First start
export const startPractice = () => invoke<DeskView>("start_practice");
export const startOrganisation = () => invoke<DeskView>("start_organisation");

// Prepare and configure
export const savePartner = (form: PartnerForm, step: StepId) =>
  invoke<DeskView>("save_partner", { form, step });
export const setSecret = (value: string) => invoke<DeskView>("set_secret", { value });
export const forgetSecret = () => invoke<DeskView>("forget_secret");

// Connect
export const prepareSignIn = () => invoke<DeskView>("prepare_sign_in");
export const openDoor = (door: Door) => invoke<DeskView>("open_door", { door });
export const pasteCallback = (address: string) => invoke<DeskView>("paste_callback", { address });
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

// Report
export const report = () => invoke<ReportView>("report");
export const saveReport = (format: "html" | "json") => invoke<string>("save_report", { format });

// Help
export const diagnose = (text: string) => invoke<FindingView[]>("diagnose", { text });
export const search = (query: string) => invoke<SearchHit[]>("search", { query });
export const answer = (id: string) => invoke<AnswerView>("answer", { id });
export const recomputePkce = (verifier: string) =>
  invoke<PkceView>("recompute_pkce", { verifier });
export const practice = () => invoke<PracticeView>("practice");
export const setFault = (id: string, on: boolean) =>
  invoke<PracticeView>("set_fault", { id, on });

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
