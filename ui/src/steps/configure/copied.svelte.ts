/*
 * A configuration copied from somewhere, between being read and being taken over. The text leaves the
 * field once it was read: it may hold a secret, and what was found is on screen. Ticked from the
 * start is what keeps the rules and stands undisputed; the secret never is.
 */
import * as api from "../../api";
import type { CopiedItem, CopiedView } from "../../generated";
import { journey } from "../../journey.svelte";
import { fieldError } from "../../parts/field-error";
import { Question } from "../../parts/question.svelte";
import { registration } from "./registration.svelte";

export class ReadIn {
  text = $state("");
  picks = $state<number[]>([]);
  secret = $state(false);
  taken = $state(false);
  question = new Question<CopiedView>();

  misfit = $derived(fieldError(this.question.failure, "copied"));
  any = $derived(this.picks.length > 0 || this.secret);

  async read(): Promise<void> {
    this.taken = false;
    this.secret = false;
    this.picks = [];
    const { text } = this;
    if (!(await this.question.ask(() => api.readCopied(text)))) return;
    this.text = "";
    this.picks = (this.question.answer?.items ?? []).flatMap((item, at) => (proposed(item) ? [at] : []));
  }

  toggle(at: number): void {
    this.picks = this.picks.includes(at)
      ? this.picks.filter((one) => one !== at)
      : [...this.picks, at].sort((one, other) => one - other);
  }

  async take(): Promise<void> {
    const [picks, secret] = [$state.snapshot(this.picks), this.secret];
    const done = await registration.keepingTyped(() =>
      journey.run("take-copied", () => api.takeCopied(picks, secret)),
    );
    if (!done) return;
    this.#close();
    this.taken = true;
  }

  async drop(): Promise<void> {
    this.#close();
    await api.forgetCopied();
  }

  #close(): void {
    this.question.clear();
    this.picks = [];
    this.secret = false;
  }
}

function proposed(item: CopiedItem): boolean {
  return item.takeable && !item.same && !item.disputed && item.check?.result !== "fail";
}
