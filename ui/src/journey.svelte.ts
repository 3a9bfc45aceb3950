/*
 * Where the person is. One object holds the desk as the program last described it, the evidence in
 * the order in which it arrived, the step on screen and what lies open over it. Steps read it and
 * call `run`; nothing else in the window keeps state that two rooms would need.
 *
 * The desk is replaced whole, never patched: the program alone decides what is true, and the window
 * cannot hold a value that the program has since masked.
 */
import * as api from "./api";
import type {
  BrowserLeg,
  DeskView,
  Event,
  ExchangeView,
  IpcError,
  Lang,
  PracticeLine,
  StepId,
  StepStatus,
} from "./generated";
import { setLanguage, t } from "./text.svelte";

export type Panel = "diagnose" | "workbench" | "practice" | "search" | "verify-file" | "mail" | "file-changed" | "forget";

/** One thing that happened, as the sequence diagram draws it. */
export type Evidence =
  | { kind: "exchange"; key: string; at: string; exchange: ExchangeView }
  | { kind: "browser"; key: string; at: string; browser: BrowserLeg };

export const GROUPS: { id: string; steps: StepId[] }[] = [
  { id: "prepare", steps: ["choose-service", "check-prerequisites"] },
  { id: "configure", steps: ["register-client", "choose-scopes"] },
  { id: "connect", steps: ["sign-in", "get-token"] },
  { id: "use", steps: ["fetch-documents", "verify-signatures"] },
  { id: "report", steps: ["report"] },
];

export const STEPS: StepId[] = GROUPS.flatMap((group) => group.steps);

const PRACTICE_LINES_KEPT = 200;

export class Journey {
  desk = $state.raw<DeskView | null>(null);
  evidence = $state.raw<Evidence[]>([]);
  practiceLines = $state.raw<PracticeLine[]>([]);
  step = $state<StepId>("choose-service");
  atDoors = $state(true);
  panel = $state<Panel | null>(null);
  /** What stands in the centre in place of the step. */
  room = $state<"apis" | null>(null);
  openEvidence = $state<string | null>(null);
  evidenceShown = $state(false);
  /** The command under way, by the name its button gave it. */
  busy = $state<string | null>(null);
  problem = $state.raw<{ step: StepId | null; error: IpcError } | null>(null);
  /** The last thing worth saying aloud to a screen reader. */
  announcement = $state("");

  async start(): Promise<void> {
    await api.subscribe((event) => this.receive(event));
    this.take(await api.desk());
    this.atDoors = this.desk?.environment === null;
    this.step = this.#whereToGoOn();
  }

  /** Runs a command that answers with the new desk; its failure becomes the step's problem. */
  async run(name: string, command: () => Promise<DeskView>): Promise<boolean> {
    if (this.busy !== null) return false;
    this.busy = name;
    this.problem = null;
    try {
      this.take(await command());
      return true;
    } catch (thrown) {
      this.problem = { step: this.atDoors ? null : this.step, error: api.asIpcError(thrown) };
      return false;
    } finally {
      this.busy = null;
    }
  }

  async enter(door: "practice" | "organisation"): Promise<void> {
    const before = this.evidence;
    this.#forgetEvidence();
    const entered = await this.run(`start-${door}`, () =>
      door === "practice" ? api.startPractice() : api.startOrganisation(),
    );
    if (!entered) {
      this.evidence = before;
      return;
    }
    this.atDoors = false;
    this.step = "choose-service";
  }

  /** Opens a partner's file; a chooser closed without a choice leaves everything as it is. */
  async openPartner(name: string, command: () => Promise<DeskView>): Promise<void> {
    const before = this.desk;
    if (await this.run(name, command)) this.#arrive(before);
  }

  /** One of the recent files, which may be the one that is open already. */
  async openRecent(path: string): Promise<void> {
    const before = this.desk;
    if (!(await this.run("open-recent", () => api.openRecent(path)))) return;
    this.#arrive(before);
    this.atDoors = false;
  }

  /** Saves the partner's file; where somebody else did in the meantime, both ways on are shown. */
  async savePartner(): Promise<void> {
    if (await this.run("save-partner-file", api.savePartnerFile)) return;
    if (this.problem?.error.code === "changed-elsewhere") this.panel = "file-changed";
  }

  /** Everything is forgotten: back to the two doors, with nothing of what was. */
  async beginAgain(): Promise<void> {
    this.#forgetEvidence();
    this.problem = null;
    this.take(await api.desk());
    this.atDoors = true;
    this.step = "choose-service";
  }

  goTo(step: StepId): void {
    this.step = step;
    this.atDoors = false;
    this.room = null;
    this.panel = null;
    if (this.problem?.step !== step) this.problem = null;
  }

  /** The error to show on a step: its own command's, or the one its attempt ended with. */
  problemOf(step: StepId): IpcError | null {
    return this.problem?.step === step ? this.problem.error : null;
  }

  statusOf(step: StepId): StepStatus {
    return this.desk?.steps.find((view) => view.id === step)?.status ?? "not-started";
  }

  reasonOf(step: StepId): string | null {
    return this.desk?.steps.find((view) => view.id === step)?.reason ?? null;
  }

  after(step: StepId): StepId | null {
    return STEPS[STEPS.indexOf(step) + 1] ?? null;
  }

  showExchange(id: number): void {
    this.openEvidence = `exchange-${id}`;
  }

  /** Never waits for another command: whoever presses F8 needs it now. */
  async toggleScreenShare(): Promise<void> {
    const on = !this.desk?.screenShare;
    await this.#aside(() => api.setScreenShare(on));
    this.announcement = t(on ? "screen-share-now-on" : "screen-share-now-off");
  }

  speak(language: Lang): Promise<void> {
    return this.#aside(() => api.setLanguage(language));
  }

  take(desk: DeskView): void {
    setLanguage(desk.language);
    this.desk = desk;
  }

  receive(event: Event): void {
    switch (event.kind) {
      case "desk": {
        const before = this.desk;
        this.#announceEnd(event.desk);
        this.take(event.desk);
        // A partner file that was dropped on the window. While a command runs it is that command's.
        if (this.busy === null) this.#arrive(before);
        break;
      }
      case "dropped":
        this.panel = event.problem ? null : "verify-file";
        if (event.problem) {
          this.problem = { step: this.atDoors ? null : this.step, error: event.problem };
        }
        break;
      case "exchange": {
        const { exchange } = event;
        this.#keep({ kind: "exchange", key: `exchange-${exchange.id}`, at: exchange.at, exchange });
        if (exchange.status !== null) this.announcement = `${exchange.title}: ${exchange.status}`;
        break;
      }
      case "browser": {
        const { browser } = event;
        this.#keep({ kind: "browser", key: `browser-${browser.id}`, at: browser.at, browser });
        break;
      }
      case "practice":
        this.practiceLines = [...this.practiceLines, event.line].slice(-PRACTICE_LINES_KEPT);
        break;
    }
  }

  async #aside(command: () => Promise<DeskView>): Promise<void> {
    try {
      this.take(await command());
    } catch (thrown) {
      this.problem = { step: this.atDoors ? null : this.step, error: api.asIpcError(thrown) };
    }
  }

  /** A sign-in ends in another window: whoever cannot see this one is told here. */
  #announceEnd(next: DeskView): void {
    const stage = next.attempt?.stage;
    if (stage === this.desk?.attempt?.stage) return;
    if (stage === "returned") this.announcement = t("code-returned");
  }

  #keep(item: Evidence): void {
    const place = this.evidence.findIndex((known) => known.key === item.key);
    this.evidence =
      place < 0
        ? [...this.evidence, item]
        : this.evidence.map((known, at) => (at === place ? item : known));
  }

  /** Another partner file is open than before: its journey begins where it was left. */
  #arrive(before: DeskView | null): void {
    const file = this.desk?.partner?.file ?? null;
    if (before === null || file === null || file === before.partner?.file) return;
    this.#forgetEvidence();
    this.atDoors = false;
    this.step = this.#whereToGoOn();
  }

  #forgetEvidence(): void {
    this.evidence = [];
    this.practiceLines = [];
    this.openEvidence = null;
    this.room = null;
  }

  #whereToGoOn(): StepId {
    // Papers stop nobody who has a client already.
    const registered = this.statusOf("register-client") === "completed";
    const open = STEPS.find((step) => {
      if (step === "check-prerequisites" && registered) return false;
      const status = this.statusOf(step);
      return status !== "completed" && status !== "outside" && status !== "waiting";
    });
    return open ?? "report";
  }
}

export const journey = new Journey();
