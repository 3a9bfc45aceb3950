/*
 * What the stand-in answers to a search, from the program's own answers; the search itself is played
 * by looking for words. The faults are those that have words, whether or not the locker enacts them.
 */
import answerFile from "../../../src-tauri/crates/diagnosis/knowledge/answers.toml?raw";
import faultsEn from "../../../src-tauri/crates/diagnosis/locales/en/faults.ftl?raw";
import faultsHi from "../../../src-tauri/crates/diagnosis/locales/hi/faults.ftl?raw";
import type { AnswerView, SearchHit, StepId } from "../generated";
import type { Say } from "./scenario";

interface Known {
  view: (s: Say) => AnswerView;
  words: string;
}

const ANSWERS: Known[] = answerFile.split(/^(?=\[\[answer\]\])/m).slice(1).map((block) => {
  const line = (key: string, at: string) => JSON.parse(at.match(new RegExp(`^${key} = (".*")$`, "m"))?.[1] ?? '""') as string;
  const [top = "", en = "", hi = ""] = block.split(/^\[answer\.(?:en|hi)\]$/m);
  const faq = Number(top.match(/^faq = (\d+)$/m)?.[1]);
  const body = (text: string) => [line("text", text), line("differs", text)].filter(Boolean).join("\n\n");
  return {
    words: `${top} ${en} ${hi}`.toLowerCase(),
    view: (s) => ({ id: `faq-${faq}`, faq, title: s(line("title", en), line("title", hi)), body: s(body(en), body(hi)), step: line("step", top) as StepId, action: line("action", top), sources: ["Partner support FAQ, 24.03.2025"], confidence: line("confidence", top), lastChecked: line("last_checked", top) }),
  };
});

export function answer(id: string, s: Say): AnswerView | undefined {
  return ANSWERS.map(({ view }) => view(s)).find((view) => view.id === id);
}

export function search(query: string, s: Say): SearchHit[] {
  const words = query.toLowerCase().split(/\s+/);
  return ANSWERS.filter((known) => words.every((word) => known.words.includes(word)))
    .map(({ view }) => view(s))
    .map(({ id, title, body }) => ({ kind: "answer", id, title, detail: body }));
}

/** Ids of the faults with their titles. */
export function faults(s: Say): { id: string; title: string }[] {
  const ids = [...faultsEn.matchAll(/^([a-z0-9-]+)-title = /gm)].map(([, id]) => id as string);
  const title = (file: string, id: string) => file.match(new RegExp(`^${id}-title = (.*)$`, "m"))?.[1] ?? id;
  return ids.map((id) => ({ id, title: s(title(faultsEn, id), title(faultsHi, id)) }));
}
