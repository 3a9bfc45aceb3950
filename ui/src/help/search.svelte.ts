/*
 * Search over steps, actions and answers. Steps and actions are found here, in the words on the
 * screen; answers are found by the program, which owns them. A slow reply to an older question never
 * replaces the reply to a newer one.
 */
import * as api from "../api";
import type { AnswerView, SearchHit } from "../generated";
import { journey, STEPS } from "../journey.svelte";
import { t } from "../text.svelte";
import { mails } from "./mail.svelte";
import { front, type Bench } from "./bench.svelte";

const ACTIONS: Record<string, () => void> = {
  diagnose: () => (journey.panel = "diagnose"),
  workbench: () => openBench("pkce"),
  hmac: () => openBench("hmac"),
  apis: () => (journey.room = "apis"),
  "verify-file": () => (journey.panel = "verify-file"),
  practice: () => (journey.panel = "practice"),
  mail: () => void mails.open("support"),
  "open-partner": () => void journey.openPartner("open-partner-file", api.openPartnerFile),
  "screen-share": () => void journey.toggleScreenShare(),
  english: () => void journey.speak("en"),
  hindi: () => void journey.speak("hi"),
  doors: () => (journey.atDoors = true),
};

function openBench(bench: Bench): void {
  front.bench = bench;
  journey.panel = "workbench";
}

export class Search {
  query = $state("");
  at = $state(0);
  answer = $state.raw<AnswerView | null>(null);
  #answers = $state.raw<SearchHit[]>([]);
  #asked = 0;

  hits = $derived(this.#ranked([...this.#own(), ...this.#answers]));

  async ask(): Promise<void> {
    this.at = 0;
    this.answer = null;
    const query = this.query.trim();
    this.#asked += 1;
    const mine = this.#asked;
    const found = query === "" ? [] : await api.search(query).catch(() => []);
    if (mine === this.#asked) this.#answers = found.filter((hit) => hit.kind === "answer");
  }

  move(by: number): void {
    const count = this.hits.length;
    if (count > 0) this.at = (this.at + by + count) % count;
  }

  async choose(hit: SearchHit | undefined): Promise<void> {
    if (!hit) return;
    if (hit.kind === "answer") {
      this.answer = await api.answer(hit.id);
      return;
    }
    journey.panel = null;
    if (hit.kind === "step") journey.goTo(hit.id as (typeof STEPS)[number]);
    else ACTIONS[hit.id]?.();
  }

  /** Hits with every word in their title come first; otherwise the order stays. */
  #ranked(hits: SearchHit[]): SearchHit[] {
    const words = wordsOf(this.query);
    const inTitle = ({ title }: SearchHit) =>
      words.every((word) => title.toLocaleLowerCase().includes(word));
    return [...hits.filter(inTitle), ...hits.filter((hit) => !inTitle(hit))];
  }

  #own(): SearchHit[] {
    const words = wordsOf(this.query);
    const steps = STEPS.map((id) => ({
      kind: "step" as const,
      id,
      title: t(`step-${id}`),
      detail: t(`lead-${id}`),
      also: t(`keywords-${id}`),
    }));
    // Without a partner there is nothing that an API could be tried for.
    const usable = Object.keys(ACTIONS).filter((id) => id !== "apis" || !journey.atDoors);
    const actions = usable.map((id) => ({
      kind: "action" as const,
      id,
      title: t(`action-${id}`),
      detail: t(`action-${id}-detail`),
      also: "",
    }));
    return [...(journey.atDoors ? [] : steps), ...actions]
      .filter(({ title, detail, also }) => {
        const text = `${title} ${detail} ${also}`.toLocaleLowerCase();
        return words.every((word) => text.includes(word));
      })
      .map(({ kind, id, title, detail }) => ({ kind, id, title, detail }));
  }
}

function wordsOf(query: string): string[] {
  return query.trim().toLocaleLowerCase().split(/\s+/);
}
