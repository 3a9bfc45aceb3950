/*
 * The colour of a verdict. A signer that is not known is something to look at, neither good nor bad;
 * a practice signature that holds has the colour of practice, never that of a real one.
 */
import CircleCheck from "@lucide/svelte/icons/circle-check";
import CircleHelp from "@lucide/svelte/icons/circle-question-mark";
import CircleX from "@lucide/svelte/icons/circle-x";
import TriangleAlert from "@lucide/svelte/icons/triangle-alert";
import type { VerdictView } from "../generated";

const TONES = {
  valid: "good",
  tampered: "bad",
  "unknown-signer": "attention",
  "signer-expired": "attention",
  unsigned: "attention",
  refused: "bad",
  unreadable: "bad",
} as const;

export const ICONS = {
  good: CircleCheck,
  practice: CircleCheck,
  attention: TriangleAlert,
  bad: CircleX,
  "not-checked": CircleHelp,
};

export function practised({ practice, verdict }: VerdictView): boolean {
  return practice && verdict === "valid";
}

export function toneOf(verdict: VerdictView): "good" | "practice" | "attention" | "bad" {
  return practised(verdict) ? "practice" : TONES[verdict.verdict];
}
