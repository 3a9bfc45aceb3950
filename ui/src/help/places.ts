/*
 * Where an answer leads. An answer names what the app does about it (knowledge/answers.toml):
 * `check:` something that the app checks, `fault:` a failure that the practice locker brings about,
 * `form:` a mail, `open:` a room. Here each of them is a place in this window, with the control that
 * gets the focus, so that whoever pressed the button can go on at once.
 */
import { apis } from "../apis/apis.svelte";
import type { StepId } from "../generated";
import { journey, type Panel } from "../journey.svelte";
import { front, type Bench } from "./bench.svelte";
import { mails } from "./mail.svelte";

interface Place {
  step?: StepId;
  panel?: Panel;
  bench?: Bench;
  /** A page of the room of the APIs, or null for its list. */
  api?: string | null;
  /** Shows the sequence of this attempt, which a narrow window hides. */
  evidence?: boolean;
  /** Test ids of what gets the focus, the first that is there; a closed disclosure is opened. */
  focus: string[];
}

/** Everything but faults and mails, whose ids the catalogue and the forms own. */
export const PLACES: Record<string, Place> = {
  "check:client-id": { step: "register-client", focus: ["field-clientId"] },
  "check:content-kind": { panel: "verify-file", focus: ["open-file"] },
  "check:gstin": task("gstin"),
  "check:last-four": { step: "verify-signatures", focus: ["last-four-open", "verify", "to-fetch"] },
  "check:mobile": task("mobile"),
  "check:pkce": { panel: "workbench", bench: "pkce", focus: ["bench-verifier"] },
  "check:redirect-uri": { step: "register-client", focus: ["field-redirectUri"] },
  "check:request": { panel: "diagnose", focus: ["diagnose-text"] },
  "check:signature": { panel: "verify-file", focus: ["open-file"] },
  "open:apis": { api: null, focus: ["apis"] },
  "open:eaadhaar": { api: "eaadhaar", focus: ["api-page"] },
  "open:flow": { step: "sign-in", evidence: true, focus: ["evidence"] },
  "open:hmac": { panel: "workbench", bench: "hmac", focus: ["bench-hmac-secret"] },
  "open:practice": { panel: "practice", focus: ["fault-find"] },
  "open:preparation": { step: "check-prerequisites", focus: ["stages"] },
  "open:pull-uri": { api: "issuer-pull-uri", focus: ["api-page"] },
  "open:service": { step: "choose-service", focus: [] },
};

const LONGEST_WAIT_MS = 3_000;
const LOOK_EVERY_MS = 30;

/** Goes to the place of an action. The practice locker and the steps are behind the first door. */
export async function goTo(action: string): Promise<void> {
  const [kind, id] = [action.slice(0, action.indexOf(":")), action.slice(action.indexOf(":") + 1)];
  if (kind === "form") {
    await mails.open(id);
    await reach(["mail-form"]);
    return;
  }
  const place = kind === "fault" ? { panel: "practice" as const, focus: [`fault-${id}`] } : PLACES[action];
  if (!place) return;
  if (isBehindTheDoor(place)) {
    journey.panel = null;
    journey.atDoors = true;
    await reach(["door-try"]);
    return;
  }
  if (place.bench) front.bench = place.bench;
  if (place.step) journey.goTo(place.step);
  if (place.api === null) apis.list();
  else if (place.api) await apis.open(place.api);
  if (place.evidence) journey.evidenceShown = true;
  journey.panel = place.panel ?? null;
  await reach(place.focus);
}

/** What a place is called: the end of the id of its words. All faults share one, all mails another. */
export function nameOf(action: string): string {
  return action in PLACES ? action.replace(":", "-") : action.slice(0, action.indexOf(":"));
}

function isBehindTheDoor({ step, panel, api }: Place): boolean {
  const environment = journey.desk?.environment ?? null;
  if (panel === "practice") return environment !== "practice";
  return (step !== undefined || api !== undefined) && environment === null;
}

function task(id: string): Place {
  return { step: "check-prerequisites", focus: [`field-identity-${id}`, `open-task-${id}`] };
}

/** Gives the focus to the first of these that appears; without any the step's heading has it. */
async function reach(testids: string[]): Promise<void> {
  const until = Date.now() + LONGEST_WAIT_MS;
  while (testids.length > 0 && Date.now() < until) {
    await new Promise((next) => setTimeout(next, LOOK_EVERY_MS));
    const found = testids.flatMap((id) => [
      ...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`),
    ])[0];
    if (!found) continue;
    if (found.getAttribute("aria-expanded") === "false") {
      found.click();
      continue;
    }
    if (found instanceof HTMLDetailsElement) found.open = true;
    if (found.tabIndex < 0 && !found.hasAttribute("tabindex")) found.tabIndex = -1;
    found.scrollIntoView?.({ block: "nearest" });
    found.focus();
    // What cannot be used yet takes no focus; the step says what it waits for.
    if (document.activeElement !== found) document.getElementById("step-title")?.focus();
    return;
  }
}
